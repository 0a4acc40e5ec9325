import RealModule

/// Circular functions and their inverses.
extension Interval {
  /// π, between two neighbouring doubles.
  public static let pi = Interval(Double.pi, Double.pi.nextUp)
  /// e, between two neighbouring doubles.
  public static let e = Interval(0x1.5bf0a8b145769p+1, 0x1.5bf0a8b14576ap+1)

  /// Whether some `offset + n` half turns (`π`) lie inside, with even `n` for the parity 0 and odd
  /// `n` for 1; `true` in doubt.
  private func mayMeet(halfTurns offset: Double, parity: Double) -> Bool {
    let turns = (self / .pi - Interval(offset) - Interval(parity)) / Interval(2)
    return !turns.isBounded || turns.lower.rounded(.up) <= turns.upper
  }

  /// The image under sine (`offset` 1/2) or cosine (0), whose maxima are at even half turns.
  private func wave(_ f: (Double) -> Double, maximaAt offset: Double) -> Interval {
    guard definedness != .undefined else { return .undefined }
    guard isBounded else { return Interval(-1, 1, definedness) }
    let range = -1...1.0
    let first = Self.around(f(lower), ulps: LibraryError.close, in: range)
    if isExact { return first.atLeast(definedness) }
    let ends = first.hull(Self.around(f(upper), ulps: LibraryError.close, in: range))
    return Interval(
      mayMeet(halfTurns: offset, parity: 1) ? -1 : ends.lower,
      mayMeet(halfTurns: offset, parity: 0) ? 1 : ends.upper, definedness)
  }

  /// The sine of an angle in radians.
  public var sin: Interval {
    lower == 0 && upper == 0 ? self : wave(Double.sin, maximaAt: 0.5)
  }

  /// The cosine of an angle in radians.
  public var cos: Interval {
    lower == 0 && upper == 0 ? Interval(1, 1, definedness) : wave(Double.cos, maximaAt: 0)
  }

  /// The tangent. No double is a pole; an interval that may hold one is uncertain.
  public var tan: Interval {
    if lower == 0 && upper == 0 { return self }
    guard isExact || !cos.contains(0) else { return sin / cos }
    return rising { Self.around(Double.tan($0), ulps: LibraryError.usual) }
  }

  /// One over the tangent: undefined at 0.
  public var cot: Interval {
    guard isExact || !sin.contains(0) else { return cos / sin }
    return falling { $0 == 0 ? .undefined : Interval(1) / Interval($0).tan }
      .atLeast(lower == 0 && upper == 0 ? .undefined : .defined)
  }

  /// One over the cosine.
  public var sec: Interval { Interval(1) / cos }

  /// One over the sine: undefined at 0.
  public var csc: Interval { Interval(1) / sin }

  /// The inverse of the sine: undefined outside of -1 … 1.
  public var arcsin: Interval {
    inside(-1...1.0, open: false)?.rising {
      $0 == 0 ? Interval(0) : Self.around(Double.asin($0), ulps: LibraryError.usual)
    } ?? .undefined
  }

  /// The inverse of the cosine, from 0 to π: undefined outside of -1 … 1.
  public var arccos: Interval {
    inside(-1...1.0, open: false)?.falling {
      $0 == 1
        ? Interval(0)
        : Self.around(Double.acos($0), ulps: LibraryError.usual, in: 0...Double.infinity)
    } ?? .undefined
  }

  /// The inverse of the tangent, from -π/2 to π/2.
  public var arctan: Interval {
    rising {
      $0 == 0 ? Interval(0) : Self.around(Double.atan($0), ulps: LibraryError.usual)
    }
  }
}
