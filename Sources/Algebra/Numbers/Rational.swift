/// A fraction of machine integers in lowest terms, for indices and for folding constants.
///
/// Every operation gives `nil` when the exact result does not fit, or when there is none.
public struct Rational: Hashable, Sendable {
  /// Carries the sign.
  public let numerator: Int
  /// At least 1.
  public let denominator: Int

  /// A whole number.
  public init(_ n: Int) {
    numerator = n
    denominator = 1
  }

  /// `n / d` in lowest terms.
  public init?(_ n: Int, _ d: Int) {
    guard d != 0, n > .min, d > .min else { return nil }
    var (a, b) = (abs(n), abs(d))
    while b != 0 { (a, b) = (b, a % b) }
    numerator = (d < 0 ? -n : n) / a
    denominator = abs(d) / a
  }

  /// The value of a short literal.
  public init?(_ numeral: Numeral) {
    let text = SignificantDigits(numeral)
    guard let digits = text.short, text.places <= 15 else { return nil }
    let scale = (0..<text.places).reduce(1) { power, _ in power * 10 }
    self.init(digits, scale)
  }

  /// The value, when it is whole.
  public var integer: Int? { denominator == 1 ? numerator : nil }

  /// The negative.
  public var negated: Rational? { Rational(0).minus(self) }

  /// The sum.
  public func plus(_ b: Rational) -> Rational? {
    guard let left = Self.product(numerator, b.denominator),
      let right = Self.product(b.numerator, denominator),
      let below = Self.product(denominator, b.denominator)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Rational(sum, below)
  }

  /// The difference.
  public func minus(_ b: Rational) -> Rational? {
    guard b.numerator > .min else { return nil }
    return plus(Rational(unchecked: -b.numerator, b.denominator))
  }

  /// The product.
  public func times(_ b: Rational) -> Rational? {
    guard let above = Self.product(numerator, b.numerator),
      let below = Self.product(denominator, b.denominator)
    else { return nil }
    return Rational(above, below)
  }

  /// The quotient; none by 0.
  public func dividedBy(_ b: Rational) -> Rational? {
    guard b.numerator != 0, b.numerator > .min else { return nil }
    return b.numerator < 0
      ? times(Rational(unchecked: -b.denominator, -b.numerator))
      : times(Rational(unchecked: b.denominator, b.numerator))
  }

  /// A whole power; 1 for the exponent 0. Exponents are between -64 and 64 unless the base is 0 or ±1.
  public func power(_ n: Int) -> Rational? {
    if n == 0 || self == Rational(1) { return Rational(1) }
    if self == Rational(0) { return n > 0 ? self : nil }
    if self == Rational(-1) { return n.isMultiple(of: 2) ? Rational(1) : self }
    guard n > -64, n < 64 else { return nil }
    var result = Rational(1)
    for _ in 0..<abs(n) {
      guard let next = result.times(self) else { return nil }
      result = next
    }
    return n < 0 ? Rational(1).dividedBy(result) : result
  }

  /// The largest whole number that is not above.
  public var floor: Rational {
    let q = numerator / denominator
    return Rational(numerator % denominator < 0 ? q - 1 : q)
  }

  /// The smallest whole number that is not below.
  public var ceiling: Rational {
    let q = numerator / denominator
    return Rational(numerator % denominator > 0 ? q + 1 : q)
  }

  /// Whether the relation holds; `nil` when deciding it overflows.
  public func holds(_ relation: Comparison, _ b: Rational) -> Bool? {
    guard let difference = minus(b)?.numerator else { return nil }
    switch relation {
    case .less: return difference < 0
    case .lessOrEqual: return difference <= 0
    case .equal: return difference == 0
    case .notEqual: return difference != 0
    case .greaterOrEqual: return difference >= 0
    case .greater: return difference > 0
    }
  }

  private init(unchecked n: Int, _ d: Int) {
    numerator = n
    denominator = d
  }

  private static func product(_ a: Int, _ b: Int) -> Int? {
    let (p, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : p
  }
}
