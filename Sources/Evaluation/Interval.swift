/// Whether a real expression has a value at a point, as far as its enclosure can tell.
public enum Definedness: Int, Hashable, Sendable, Comparable {
  /// It certainly has a value.
  case defined
  /// It may have none: the square root of an interval that reaches below zero.
  case uncertain
  /// It certainly has none: the logarithm of a negative number, a division by zero.
  case undefined

  /// From certain value to certain absence.
  public static func < (a: Definedness, b: Definedness) -> Bool { a.rawValue < b.rawValue }
}

/// An enclosure `[lower, upper]` of a real value, rounded outward.
///
/// The true value, where there is one, lies between the ends. Neither end is a NaN; `lower` is
/// never +∞ and `upper` never -∞. A value beyond the largest double is defined and has an
/// infinite end (``isFinite`` is false). Sums, differences, products, quotients and square roots
/// that a double holds exactly have equal ends; other results of these are one ulp wide. Other
/// functions widen the result of the C library by its documented error (``LibraryError``).
public struct Interval: Hashable, Sendable {
  /// The lower end; may be -∞.
  public let lower: Double
  /// The upper end; may be +∞.
  public let upper: Double
  /// Whether there is a value to enclose. An undefined interval has the ends ±∞.
  public let definedness: Definedness

  /// The one value `value`; the whole line, uncertain, when it is a NaN.
  public init(_ value: Double) {
    self.init(value, value)
  }

  /// The values between two ends. Ends in the wrong order or NaN give the whole line, uncertain.
  public init(_ lower: Double, _ upper: Double, _ definedness: Definedness = .defined) {
    if lower <= upper {
      self.lower = min(lower, .greatestFiniteMagnitude)
      self.upper = max(upper, -.greatestFiniteMagnitude)
      self.definedness = definedness
    } else {
      self.lower = -.infinity
      self.upper = .infinity
      self.definedness = max(definedness, .uncertain)
    }
  }

  /// No value: what a division by zero gives.
  public static let undefined = Interval(-.infinity, .infinity, .undefined)

  /// Any value.
  public static let whole = Interval(-.infinity, .infinity)
}

extension Interval {
  /// Whether both ends are finite and the value certainly exists.
  public var isFinite: Bool { definedness == .defined && lower.isFinite && upper.isFinite }

  /// Whether the enclosure is one number.
  public var isExact: Bool { lower == upper }

  /// `upper - lower`, rounded up; +∞ for an infinite end.
  public var width: Double {
    lower == upper ? 0 : Rounding.up(upper, minus: lower)
  }

  /// A number inside: halfway, or the finite end of a half-infinite interval, or 0.
  public var midpoint: Double {
    if lower == upper { return lower }
    if lower.isInfinite { return upper.isInfinite ? 0 : upper }
    if upper.isInfinite { return lower }
    return min(max(lower / 2 + upper / 2, lower), upper)
  }

  /// The largest absolute value inside.
  public var magnitude: Double { max(abs(lower), abs(upper)) }

  /// The smallest absolute value inside.
  public var mignitude: Double { contains(0) ? 0 : min(abs(lower), abs(upper)) }

  /// Whether `value` lies inside.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether `other` lies inside.
  public func contains(_ other: Interval) -> Bool { lower <= other.lower && other.upper <= upper }

  /// Whether the two have a number in common.
  public func intersects(_ other: Interval) -> Bool {
    lower <= other.upper && other.lower <= upper
  }

  /// Both ends moved outward by `t` times the magnitude; `t ≥ 0`.
  public func widened(relative t: Double) -> Interval {
    widened(absolute: Rounding.up(t, times: magnitude))
  }

  /// Both ends moved outward by `r ≥ 0`.
  public func widened(absolute r: Double) -> Interval {
    Interval(Rounding.down(lower, minus: r), Rounding.up(upper, plus: r), definedness)
  }

  /// The smallest interval around both; as uncertain as the more uncertain one.
  public func hull(_ other: Interval) -> Interval {
    Interval(
      min(lower, other.lower), max(upper, other.upper), max(definedness, other.definedness))
  }

  /// What is left of a valid enclosure when `other` is one as well.
  func intersection(_ other: Interval) -> Interval {
    intersects(other)
      ? Interval(
        max(lower, other.lower), min(upper, other.upper), min(definedness, other.definedness))
      : self
  }

  /// The same ends, at least as uncertain as `least`.
  func atLeast(_ least: Definedness) -> Interval {
    least == .undefined ? .undefined : Interval(lower, upper, max(definedness, least))
  }
}
