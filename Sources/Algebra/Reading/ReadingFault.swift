/// Why a piece of notation has no meaning, and where.
public struct ReadingFault: Error, Hashable, Sendable {
  /// The reasons.
  public enum Reason: Hashable, Sendable {
    /// Something stands where it cannot; the payload is what, as written.
    case unexpected(String)
    /// Nothing stands where an operand is due; the payload is the operator before it, or empty.
    case missingOperand(after: String)
    /// A bracket without its partner.
    case unclosed(String)
    /// A closing bracket without its partner.
    case unopened(String)
    /// A command or character that has no meaning here.
    case unknownCommand(String)
    /// A command without its argument.
    case missingArgument(String)
    /// Two subscripts or superscripts on one base.
    case doubleScript
    /// Brackets nested deeper than the reader goes.
    case tooDeep
    /// A formula longer than the reader goes.
    case tooLong
    /// A subscript that is no index.
    case notAnIndex
    /// A bound of a sum that cannot be read.
    case bounds
    /// A condition that cannot be read.
    case condition
    /// Dots whose general term cannot be found.
    case dots
    /// Notation that has a meaning, but none that is read here; the payload names it.
    case unsupported(String)
  }

  /// Why.
  public var reason: Reason
  /// Where: UTF-8 offsets into the formula's source.
  public var range: Range<Int>

  /// A fault at `range`.
  public init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}
