/// How far a result of the C library's mathematics may be from the true value, in ulps.
///
/// The bounds hold for glibc (its manual's table of known errors, and Zimmermann et al., *Accuracy
/// of Mathematical Functions*) and for Apple's libm, with a margin.
enum LibraryError {
  /// exp, expm1, log, log1p, log2, pow, sin, cos: below 1 ulp.
  static let close = 2.0
  /// The other functions: below 3 ulps.
  static let usual = 4.0
  /// erfc: up to 5.2 ulps.
  static let erfc = 8.0
}

extension Interval {
  /// A computed value with its error bound, cut to the range of its function.
  ///
  /// A NaN gives the whole range, uncertain.
  static func around(
    _ value: Double, ulps: Double,
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) -> Interval {
    let (low, high) = (range.lowerBound, range.upperBound)
    if value.isNaN { return Interval(low, high, .uncertain) }
    if value == .infinity { return Interval(min(.greatestFiniteMagnitude, high), high) }
    if value == -.infinity { return Interval(low, max(-.greatestFiniteMagnitude, low)) }
    let error = ulps * value.ulp
    return Interval(
      min(max(value - error, low), high), max(min(value + error, high), low))
  }
}
