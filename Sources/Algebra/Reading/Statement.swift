/// What a formula states: a chain of members with relations between them, or a condition.
public struct Statement: Sendable {
  /// One side of a relation.
  public struct Member: Sendable {
    /// What it means, or why it has no meaning.
    public var reading: Result<Expression, ReadingFault>
    /// What it means under the other usual readings, where that differs.
    public var alternatives: [Expression]
    /// Where it stands: UTF-8 offsets into the formula's source.
    public var range: Range<Int>

    /// The meaning, when there is one.
    public var expression: Expression? { try? reading.get() }
  }

  /// A statement of one member that has no meaning.
  public static func unreadable(_ fault: ReadingFault) -> Statement {
    Statement(
      members: [Member(reading: .failure(fault), alternatives: [], range: fault.range)],
      relations: [], condition: nil, followsDots: false, isCondition: false, range: fault.range)
  }

  /// An equation of which neither side has a meaning; the left one ends at an offset.
  public static func unreadable(_ fault: ReadingFault, leftOf end: Int) -> Statement {
    var statement = unreadable(fault)
    let start = fault.range.lowerBound
    statement.members.append(statement.members[0])
    statement.members[0].range = start..<max(start, end)
    statement.relations = ["="]
    return statement
  }

  /// The members, at least one.
  public var members: [Member]
  /// The relations between them, by TeX name (`=`, `\leq`, `\approx`, `:=` as `\coloneqq`).
  public var relations: [String]
  /// What the text beside the statement says of its index (`i > 1`).
  public var condition: Condition?
  /// Whether dots (`\vdots`) stand between this statement and the one before it.
  public var followsDots: Bool
  /// Whether the statement is only a condition or range: `i = 2, \dots, D`.
  public var isCondition: Bool
  /// Where it stands.
  public var range: Range<Int>
  /// The part of ``condition`` that stands before the statement, at the beginning of the formula and
  /// with no more than a comma between: `i > 1, x_1 = z_1`. It may be about what came before.
  public var leading: Condition?
  /// Whether dots follow, with nothing behind them: `x_1 = z_1, x_2 = z_1 + z_2, \dots`.
  public var endsInDots = false
}
