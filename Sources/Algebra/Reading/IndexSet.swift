import MathNotation

/// A set of indices that a text names, `A = \{1, \dots, d\}`: `\mathbf x_A` is a run of components
/// then, and `i \in A` a condition.
public enum IndexSet: Hashable, Sendable {
  /// All whole numbers between two, both included.
  case range(from: Expression, through: Expression)
  /// Numbers one by one.
  case list([Expression])
  /// Those from 1 to `D` that meet a condition: `\{i : z_i < 0\}`.
  case those(String, meet: Condition)

  /// The letter of an index of a set that is listed; no source can write it.
  private static let member = "#s"

  /// The set that is written out in braces; `nil` when the tokens are something else.
  init?(_ tokens: [Token], in reader: ExpressionReader) {
    let content = tokens.filter { !$0.isSpace }
    let inner: [Token]
    if content.count == 1, case .delimited("\\{", "\\}", let body) = content[0].kind {
      inner = Token.list(body)
    } else if content.count > 2, case .open("\\{") = content[0].kind,
      BracketMatching(content[...]).partner[0] == content.count - 1,
      !content[content.count - 1].hasScripts
    {
      inner = Array(content[1..<(content.count - 1)])
    } else {
      return nil
    }
    let owner = Token(kind: .nothing, range: content[0].range)
    if let (index, condition) = reader.setBuilder(inner) {
      guard
        let condition = try? ConditionReader.read(
          condition, in: (try? reader.nested(condition, in: owner)) ?? reader, owner: owner)
      else { return nil }
      self = .those(index, meet: condition)
      return
    }
    guard let list = try? reader.nested(inner, in: owner) else { return nil }
    if !list.tokens.contains(where: \.isDots) {
      var numbers: [Expression] = []
      for part in list.elements() {
        guard let number = try? list.read(Array(list.tokens[part]), after: owner),
          LinearIndex(number) != nil
        else { return nil }
        numbers.append(number)
      }
      self = .list(numbers)
      return
    }
    let chain = RelationChain(content, in: reader, owner: owner)
    guard chain.members.count == 1, let range = try? chain.dotRange(at: 0),
      LinearIndex(range.from) != nil
    else { return nil }
    if range.step == 1, let last = range.through, LinearIndex(last) != nil {
      self = .range(from: range.from, through: last)
    } else if let condition = range.contains(.symbol(Self.member)) {
      self = .those(Self.member, meet: condition)
    } else {
      return nil
    }
  }

  /// The first and last index, when the set has no gaps.
  var run: (from: Expression, through: Expression)? {
    switch self {
    case .range(let from, let through): return (from, through)
    case .those: return nil
    case .list(let numbers):
      guard let first = numbers.first, let last = numbers.last,
        let start = LinearIndex(first)
      else { return nil }
      let isRun = numbers.enumerated().allSatisfy { offset, number in
        LinearIndex(number) == start + LinearIndex(offset)
      }
      return isRun ? (first, last) : nil
    }
  }

  /// The condition that an index is in the set.
  func contains(_ index: Expression) -> Condition {
    switch self {
    case .range(let from, let through):
      .all([
        .comparison(index, .greaterOrEqual, from), .comparison(index, .lessOrEqual, through),
      ])
    case .list(let numbers): .any(numbers.map { .comparison(index, .equal, $0) })
    case .those(let own, let condition): condition.mapOperands { $0.substituting([own: index]) }
    }
  }

  /// How many indices are in the set.
  var size: Expression {
    switch self {
    case .range(let from, let through): .sum([through, .negative(from), .number(Numeral(1))])
    case .list(let numbers): .number(Numeral(Set(numbers).count))
    case .those(let index, let condition):
      .fold(
        Fold(
          .sum, index: index, from: .number(Numeral(1)), through: .symbol("D"),
          body: .cases([
            Branch(.number(Numeral(1)), when: condition), Branch(.number(Numeral(0)), when: nil),
          ])))
    }
  }
}
