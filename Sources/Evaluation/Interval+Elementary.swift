import RealModule

/// Exponentials, logarithms, hyperbolic functions and the smooth steps made of them.
extension Interval {
  private static let positive = 0...Double.infinity
  private static let unit = -1...1.0

  /// Bounds a library function at a point; a known exact value is passed on as it is.
  private static func library(
    _ f: (Double) -> Double, at x: Double, ulps: Double = LibraryError.usual,
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity,
    exactly exact: (at: Double, value: Double)
  ) -> Interval {
    x == exact.at ? Interval(exact.value) : around(f(x), ulps: ulps, in: range)
  }

  private static func expAt(_ x: Double) -> Interval {
    library({ Double.exp($0) }, at: x, ulps: LibraryError.close, in: positive, exactly: (0, 1))
  }

  private static func logAt(_ x: Double) -> Interval {
    library({ Double.log($0) }, at: x, ulps: LibraryError.close, exactly: (1, 0))
  }

  /// log(1 + x).
  private static func log1pAt(_ x: Double) -> Interval {
    library({ Double.log(onePlus: $0) }, at: x, ulps: LibraryError.close, exactly: (0, 0))
  }

  /// e to the power.
  public var exp: Interval { rising(Self.expAt) }

  /// The natural logarithm: undefined at 0 and below.
  public var log: Interval {
    inside(Self.positive, open: true)?.rising(Self.logAt) ?? .undefined
  }

  /// The logarithm to the base 2.
  public var log2: Interval {
    inside(Self.positive, open: true)?.rising { x in
      if x.isFinite, x > 0, x.significand == 1, x.isNormal { return Interval(Double(x.exponent)) }
      return Self.around(Double.log2(x), ulps: LibraryError.close)
    } ?? .undefined
  }

  /// The logarithm to the base 10.
  public var log10: Interval {
    inside(Self.positive, open: true)?.rising { x in
      // 10^22 is the largest power of ten that a double holds.
      let value = Double.log10(x)
      let nearest = value.rounded()
      if nearest >= 0, nearest <= 22, Interval(10).power(Int(nearest)) == Interval(x) {
        return Interval(nearest)
      }
      return Self.around(value, ulps: LibraryError.usual)
    } ?? .undefined
  }

  /// The hyperbolic sine.
  public var sinh: Interval { rising { Self.library(Double.sinh, at: $0, exactly: (0, 0)) } }

  /// The hyperbolic cosine.
  public var cosh: Interval {
    absolute.rising {
      Self.library(Double.cosh, at: $0, in: 1...Double.infinity, exactly: (0, 1))
    }
  }

  /// The hyperbolic tangent.
  public var tanh: Interval {
    rising { Self.library(Double.tanh, at: $0, in: Self.unit, exactly: (0, 0)) }
  }

  /// One over the hyperbolic tangent: undefined at 0.
  public var coth: Interval { Interval(1) / tanh }

  /// The inverse of ``sinh``.
  public var arsinh: Interval { rising { Self.library(Double.asinh, at: $0, exactly: (0, 0)) } }

  /// The inverse of ``cosh``: undefined below 1.
  public var arcosh: Interval {
    inside(1...Double.infinity, open: false)?.rising {
      Self.library(Double.acosh, at: $0, in: Self.positive, exactly: (1, 0))
    } ?? .undefined
  }

  /// The inverse of ``tanh``: undefined from ±1 outward.
  public var artanh: Interval {
    inside(Self.unit, open: true)?.rising {
      Self.library(Double.atanh, at: $0, exactly: (0, 0))
    } ?? .undefined
  }

  /// 1 / (1 + e^{-t}).
  public var sigmoid: Interval {
    rising { t in
      let tail = Self.expAt(-abs(t))
      let value = (t >= 0 ? Interval(1) : tail) / (Interval(1) + tail)
      return Interval(max(value.lower, 0), min(value.upper, 1))
    }
  }

  /// log(1 + e^t).
  public var softplus: Interval {
    rising { t in
      let tail = Self.expAt(-abs(t)).rising(Self.log1pAt)
      return t > 0 ? Interval(t) + tail : tail
    }
  }

  /// log(p / (1 - p)): undefined outside of 0 < p < 1.
  public var logit: Interval {
    inside(0...1.0, open: true)?.rising { p in
      if p >= 0.25 && p <= 0.75 {
        // 2p - 1 is exact here, and nothing cancels.
        return (Interval(2 * p - 1) / (Interval(1) - Interval(p))).rising(Self.log1pAt)
      }
      return Self.logAt(p) - Self.log1pAt(-p)
    } ?? .undefined
  }

  /// max(t, 0).
  public var relu: Interval {
    definedness == .undefined ? self : Interval(max(lower, 0), max(upper, 0), definedness)
  }

  /// -1, 0 or 1.
  public var sign: Interval {
    func at(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : 0 }
    return definedness == .undefined ? self : Interval(at(lower), at(upper), definedness)
  }

  /// The largest whole number not above.
  public var floor: Interval {
    definedness == .undefined
      ? self : Interval(lower.rounded(.down), upper.rounded(.down), definedness)
  }

  /// The smallest whole number not below.
  public var ceiling: Interval {
    definedness == .undefined
      ? self : Interval(lower.rounded(.up), upper.rounded(.up), definedness)
  }
}
