import RealModule

/// The error function and the normal distribution.
extension Interval {
  /// The error function.
  public var erf: Interval {
    rising {
      $0 == 0 ? Interval(0) : Self.around(Double.erf($0), ulps: LibraryError.usual, in: -1...1)
    }
  }

  /// One minus the error function, without cancellation.
  public var erfc: Interval { falling(Self.erfcAt) }

  private static func erfcAt(_ x: Double) -> Interval {
    x == 0 ? Interval(1) : around(Double.erfc(x), ulps: LibraryError.erfc, in: 0...2)
  }

  /// The standard normal distribution function, `erfc(-t/√2) / 2`. Its relative error grows like
  /// `t²` ulps in the lower tail.
  public var normalCDF: Interval { rising(Self.cdfAt) }

  private static let inverseRoot2 = Interval(1) / Interval(2).squareRoot

  private static func cdfAt(_ t: Double) -> Interval {
    (Interval(-t) * inverseRoot2).erfc * Interval(0.5)
  }

  /// The standard normal density, `e^{-t²/2} / √(2π)`.
  public var normalDensity: Interval {
    let scale = Interval(1) / (Interval(2) * .pi).squareRoot
    return absolute.falling { t in
      (-(Interval(t) * Interval(t)) * Interval(0.5)).exp * scale
    }
  }

  /// The inverse of ``normalCDF``: undefined outside of 0 < p < 1.
  ///
  /// Ends are proved by the distribution function itself; the width is its error over its slope.
  public var normalQuantile: Interval {
    inside(0...1.0, open: true)?.rising(Self.quantileAt) ?? .undefined
  }

  private static func quantileAt(_ p: Double) -> Interval {
    if p == 0.5 { return Interval(0) }
    if p <= 0 { return Interval(-.infinity, -38) }
    if p >= 1 { return Interval(8, .infinity) }
    if p > 0.5 {
      // 1 - p is exact from 1/2 up.
      return -quantileAt(1 - p)
    }
    // Near the middle Φ - 1/2 keeps the digits that Φ loses, and p - 1/2 is exact.
    let target = p < 0.25 ? p : p - 0.5
    let distribution = p < 0.25 ? cdfAt : centredAt
    var t = lowerQuantileGuess(p)
    for _ in 0..<6 {
      let density = Interval(t).normalDensity.midpoint
      let error = (distribution(t) - Interval(target)).midpoint / density
      guard error.isFinite else { break }
      // Halley's step: the second derivative over the first is -t.
      let step = error / (1 + t * error / 2)
      t -= step
      if abs(step) <= t.ulp { break }
    }
    var reach = max(t.ulp, .leastNormalMagnitude)
    for _ in 0..<80 {
      if distribution(t - reach).upper <= target, distribution(t + reach).lower >= target {
        return Interval(t - reach, t + reach)
      }
      reach *= 1.25
    }
    return Interval(-39, 0)
  }

  /// Φ(t) - 1/2.
  private static func centredAt(_ t: Double) -> Interval {
    (Interval(t) * inverseRoot2).erf * Interval(0.5)
  }

  /// Abramowitz and Stegun 26.2.23, within 4.5e-4, for 0 < p < 1/2.
  private static func lowerQuantileGuess(_ p: Double) -> Double {
    let r = (-2 * Double.log(p)).squareRoot()
    let top = 2.515517 + r * (0.802853 + r * 0.010328)
    let bottom = 1 + r * (1.432788 + r * (0.189269 + r * 0.001308))
    return min(-(r - top / bottom), -Double.leastNormalMagnitude)
  }
}
