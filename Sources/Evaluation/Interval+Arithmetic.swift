extension Interval {
  /// The negative, exact.
  public static prefix func - (a: Interval) -> Interval {
    Interval(-a.upper, -a.lower, a.definedness)
  }

  /// The sum, rounded outward.
  public static func + (a: Interval, b: Interval) -> Interval {
    let d = max(a.definedness, b.definedness)
    guard d != .undefined else { return .undefined }
    return Interval(
      Rounding.down(a.lower, plus: b.lower), Rounding.up(a.upper, plus: b.upper), d)
  }

  /// The difference, rounded outward.
  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  /// The product, rounded outward; 0 times an infinite end is 0.
  public static func * (a: Interval, b: Interval) -> Interval {
    let d = max(a.definedness, b.definedness)
    guard d != .undefined else { return .undefined }
    if a.lower >= 0, b.lower >= 0 {
      return Interval(
        max(0, Rounding.down(a.lower, times: b.lower)), Rounding.up(a.upper, times: b.upper), d)
    }
    let lows = (
      Rounding.down(a.lower, times: b.lower), Rounding.down(a.lower, times: b.upper),
      Rounding.down(a.upper, times: b.lower), Rounding.down(a.upper, times: b.upper)
    )
    let highs = (
      Rounding.up(a.lower, times: b.lower), Rounding.up(a.lower, times: b.upper),
      Rounding.up(a.upper, times: b.lower), Rounding.up(a.upper, times: b.upper)
    )
    return Interval(
      min(lows.0, lows.1, lows.2, lows.3), max(highs.0, highs.1, highs.2, highs.3), d)
  }

  /// The quotient: undefined for the divisor 0, uncertain for one that may be 0.
  public static func / (a: Interval, b: Interval) -> Interval {
    let d = max(a.definedness, b.definedness)
    if d == .undefined || (b.lower == 0 && b.upper == 0) { return .undefined }
    if b.lower < 0 && b.upper > 0 { return Interval(-.infinity, .infinity, .uncertain) }
    if b.lower == 0 || b.upper == 0 {
      let (low, high) = b.lower == 0 ? (a.lower, a.upper) : (-a.upper, -a.lower)
      let end = b.lower == 0 ? b.upper : -b.lower
      return Interval(
        low >= 0 ? Rounding.down(low, dividedBy: end) : -.infinity,
        high <= 0 ? Rounding.up(high, dividedBy: end) : .infinity, .uncertain)
    }
    let lows = (
      Rounding.down(a.lower, dividedBy: b.lower), Rounding.down(a.lower, dividedBy: b.upper),
      Rounding.down(a.upper, dividedBy: b.lower), Rounding.down(a.upper, dividedBy: b.upper)
    )
    let highs = (
      Rounding.up(a.lower, dividedBy: b.lower), Rounding.up(a.lower, dividedBy: b.upper),
      Rounding.up(a.upper, dividedBy: b.lower), Rounding.up(a.upper, dividedBy: b.upper)
    )
    let low = min(min(lows.0, lows.1), min(lows.2, lows.3))
    let high = max(max(highs.0, highs.1), max(highs.2, highs.3))
    // ∞/∞ says nothing but a sign.
    guard a.isBounded || b.isBounded else {
      let positive = (a.lower >= 0 && b.lower > 0) || (a.upper <= 0 && b.upper < 0)
      let negative = (a.lower >= 0 && b.upper < 0) || (a.upper <= 0 && b.lower > 0)
      return Interval(positive ? 0 : -.infinity, negative ? 0 : .infinity, d)
    }
    return Interval(low, high, d)
  }

  /// Whether both ends are finite, whatever the definedness.
  var isBounded: Bool { lower.isFinite && upper.isFinite }

  /// The smaller of two values.
  public static func least(_ a: Interval, _ b: Interval) -> Interval {
    let d = max(a.definedness, b.definedness)
    guard d != .undefined else { return .undefined }
    return Interval(min(a.lower, b.lower), min(a.upper, b.upper), d)
  }

  /// The larger of two values.
  public static func greatest(_ a: Interval, _ b: Interval) -> Interval {
    let d = max(a.definedness, b.definedness)
    guard d != .undefined else { return .undefined }
    return Interval(max(a.lower, b.lower), max(a.upper, b.upper), d)
  }

  /// The image under a function that rises everywhere, given by its values at points.
  func rising(_ f: (Double) -> Interval) -> Interval {
    guard definedness != .undefined else { return .undefined }
    let first = f(lower)
    if lower == upper { return Interval(first.lower, first.upper, definedness) }
    return Interval(first.lower, f(upper).upper, definedness)
  }

  /// The image under a function that falls everywhere, given by its values at points.
  func falling(_ f: (Double) -> Interval) -> Interval {
    guard definedness != .undefined else { return .undefined }
    let first = f(lower)
    if lower == upper { return Interval(first.lower, first.upper, definedness) }
    return Interval(f(upper).lower, first.upper, definedness)
  }

  /// The part inside a domain: uncertain when some of it is outside, `nil` when all of it is.
  /// With `open`, the finite ends of the domain are outside it.
  func inside(_ domain: ClosedRange<Double>, open: Bool) -> Interval? {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    guard definedness != .undefined, upper >= low, lower <= high else { return nil }
    if open, (upper <= low && low.isFinite) || (lower >= high && high.isFinite) { return nil }
    let whole =
      open
      ? (lower > low || low.isInfinite) && (upper < high || high.isInfinite)
      : lower >= low && upper <= high
    return Interval(
      max(lower, low), min(upper, high), whole ? definedness : max(definedness, .uncertain))
  }

  /// The absolute value.
  var absolute: Interval {
    if lower >= 0 { return self }
    if upper <= 0 { return -self }
    return Interval(0, magnitude, definedness)
  }
}
