import Algebra

/// Where the values of a constant lie that a text leaves open: `a > 0`, `-1 < b < 1`, `c \ne 0`.
public struct OpenRange: Hashable, Sendable {
  /// What lies below all values; `nil` for nothing.
  public private(set) var lower: Rational?
  /// What lies above all values; `nil` for nothing.
  public private(set) var upper: Rational?
  /// Whether 0 is left out, where it lies between the ends.
  public var excludesZero = false

  /// The whole line.
  public init() {}

  /// Whether all values are positive.
  public var isPositive: Bool { lower.map { $0.numerator >= 0 } ?? false }

  /// Whether all values are negative.
  public var isNegative: Bool { upper.map { $0.numerator <= 0 } ?? false }

  /// Leaves out what is not above a number.
  public mutating func excludeBelow(_ bound: Rational) {
    lower = lower.map { $0.holds(.less, bound) == true ? bound : $0 } ?? bound
  }

  /// Leaves out what is not below a number.
  public mutating func excludeAbove(_ bound: Rational) {
    upper = upper.map { $0.holds(.greater, bound) == true ? bound : $0 } ?? bound
  }

  /// Whether no value is left.
  public var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return lower.holds(.less, upper) != true
  }
}
