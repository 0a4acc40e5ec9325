/// Where a solution is looked for: "the positive root of …". The ends belong to it, so that the root 0 of a limiting case is
/// not lost.
public struct SolutionRange: Hashable, Sendable {
  /// What lies below all solutions; `nil` for nothing.
  public var lower: Rational?
  /// What lies above all solutions; `nil` for nothing.
  public var upper: Rational?

  /// The whole line.
  public static let line = SolutionRange()
  /// Numbers that are not negative.
  public static let positive = SolutionRange(lower: Rational(0))
  /// Numbers that are not positive.
  public static let negative = SolutionRange(upper: Rational(0))

  /// A range; without ends, the whole line.
  public init(lower: Rational? = nil, upper: Rational? = nil) {
    self.lower = lower
    self.upper = upper
  }
}
