import RealModule

/// Powers and roots.
extension Interval {
  /// The square root: undefined below 0.
  public var squareRoot: Interval {
    guard let x = inside(0...Double.infinity, open: false) else { return .undefined }
    return Interval(Rounding.rootDown(x.lower), Rounding.rootUp(x.upper), x.definedness)
  }

  /// `self` to a whole power. The power 0 is 1, of 0 as well; a negative power of 0 is undefined.
  public func power(_ n: Int) -> Interval {
    guard definedness != .undefined else { return .undefined }
    if n == 0 { return Interval(1, 1, definedness) }
    if n < 0 {
      guard n > .min else { return Interval(1) / (self * power(.max)) }
      // A quotient of the power is tighter than a power of the quotient, unless it underflows.
      let below = power(-n)
      return below.contains(0) && !contains(0)
        ? (Interval(1) / self).power(-n) : Interval(1) / below
    }
    if n.isMultiple(of: 2) { return absolute.rising { Self.positivePower($0, n) } }
    return rising { $0 < 0 ? -Self.positivePower(-$0, n) : Self.positivePower($0, n) }
  }

  /// `x^n` for `x ≥ 0`, `n ≥ 1`: by squaring while that is exact or short, by the library otherwise.
  private static func positivePower(_ x: Double, _ n: Int) -> Interval {
    if n == 1 || x == 0 || x == 1 { return Interval(x) }
    if x.isInfinite { return Interval(.greatestFiniteMagnitude, .infinity) }
    var result = Interval(1)
    var square = Interval(x)
    var rest = n
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    // An exponent beyond 2^53 is rounded on its way to the library.
    guard !result.isExact, n < 1 << 53 else { return result }
    let library = around(
      Double.pow(x, Double(n)), ulps: LibraryError.close, in: 0...Double.infinity)
    return result.intersection(library)
  }

  /// `self` to a real power, as a function of two real variables.
  ///
  /// For a negative base only whole exponents have a value. 0 to a positive power is 0; to the
  /// power 0 or a negative one it is undefined.
  public func power(_ exponent: Interval) -> Interval {
    let d = max(definedness, exponent.definedness)
    guard d != .undefined else { return .undefined }
    if exponent.isExact, exponent.lower != 0, abs(exponent.lower) < 0x1p53,
      exponent.lower == exponent.lower.rounded()
    {
      return power(Int(exponent.lower)).atLeast(d)
    }
    if lower > 0 { return positivePower(exponent).atLeast(d) }
    let wholeExponent = exponent.lower.rounded(.up) <= exponent.upper
    if upper < 0 {
      guard wholeExponent else { return .undefined }
      let size = (-self).positivePower(exponent)
      return Interval(-size.upper, size.upper, .uncertain)
    }
    if upper == 0 && lower == 0 {
      if exponent.lower > 0 { return Interval(0, 0, d) }
      return exponent.upper <= 0 ? .undefined : Interval(0, 0, .uncertain)
    }
    let size =
      exponent.lower > 0
      ? Interval(0, positivePowerEnd(upper, exponent)) : Interval(0, .infinity)
    let negative = lower < 0 && wholeExponent ? -Double.infinity : 0
    let certain = lower >= 0 && exponent.lower > 0
    return Interval(negative, size.upper, certain ? d : .uncertain)
  }

  private func positivePowerEnd(_ base: Double, _ exponent: Interval) -> Double {
    Interval(base).positivePower(exponent).upper
  }

  /// The hull of the corners; for a positive base the power is monotone in each variable.
  private func positivePower(_ exponent: Interval) -> Interval {
    func corner(_ x: Double, _ y: Double) -> Interval {
      if x == 1 || y == 0 { return Interval(1) }
      return Interval.around(
        Double.pow(x, y), ulps: LibraryError.close, in: 0...Double.infinity)
    }
    var hull = corner(lower, exponent.lower)
    if !exponent.isExact { hull = hull.hull(corner(lower, exponent.upper)) }
    if !isExact {
      hull = hull.hull(corner(upper, exponent.lower))
      if !exponent.isExact { hull = hull.hull(corner(upper, exponent.upper)) }
    }
    return hull
  }

  /// The `k`-th root. For odd `k` it is defined for negative values; for even `k` it is not, and
  /// for `k = 0` never. A negative `k` is one over the root.
  public func root(_ k: Int) -> Interval {
    guard definedness != .undefined, k != 0, k > .min else { return .undefined }
    if k < 0 { return Interval(1) / root(-k) }
    if k == 1 { return self }
    if k == 2 { return squareRoot }
    if k.isMultiple(of: 2) {
      guard let x = inside(0...Double.infinity, open: false) else { return .undefined }
      return x.rising { Self.positiveRoot($0, k) }
    }
    return rising { $0 < 0 ? -Self.positiveRoot(-$0, k) : Self.positiveRoot($0, k) }
  }

  /// The root of a point `x ≥ 0`: a Newton step from the library's power, then ends that their own
  /// powers prove.
  private static func positiveRoot(_ x: Double, _ k: Int) -> Interval {
    if x == 0 || x == 1 { return Interval(x) }
    if x.isInfinite { return Interval(1, .infinity) }
    var r = Double.pow(x, 1 / Double(k))
    guard k <= 1024 else {
      return Interval(x).power(Interval(1) / Interval(Double(k)))
    }
    let slope = Double(k) * Double.pow(r, Double(k - 1))
    let step = (Interval(r).power(k) - Interval(x)).midpoint / slope
    if step.isFinite { r -= step }
    if Interval(r).power(k) == Interval(x) { return Interval(r) }
    var reach = r.ulp
    for _ in 0..<64 {
      let (low, high) = (r - reach, r + reach)
      if low >= 0, Interval(low).power(k).upper <= x, Interval(high).power(k).lower >= x {
        return Interval(low, high)
      }
      reach *= 2
    }
    return Interval(0, .infinity)
  }
}
