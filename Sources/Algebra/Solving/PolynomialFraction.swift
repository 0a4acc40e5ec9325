/// A fraction of two polynomials in one letter; the coefficients are expressions without it.
struct PolynomialFraction {
  /// The coefficients by degree; none is 0.
  private var above: [Int: Expression]
  private var below: [Int: Expression]

  /// The highest degree that is followed.
  private static let degreeLimit = 8

  init(constant: Expression) {
    above = constant == .zero ? [:] : [0: constant]
    below = [0: .one]
  }

  /// `a u^k`, for negative `k` too.
  init(_ a: Expression, power k: Int) {
    above = [max(k, 0): a]
    below = [max(-k, 0): .one]
  }

  private init(above: [Int: Expression], below: [Int: Expression]) {
    self.above = above
    self.below = below
  }

  // MARK: Arithmetic

  /// The reciprocal; `nil` of 0.
  var inverted: PolynomialFraction? {
    above.isEmpty ? nil : PolynomialFraction(above: below, below: above)
  }

  func scaled(by a: Expression, _ simplifier: Simplifier) -> PolynomialFraction? {
    times(PolynomialFraction(constant: a), simplifier)
  }

  func times(_ other: PolynomialFraction, _ simplifier: Simplifier) -> PolynomialFraction? {
    guard let above = Self.product(above, other.above, simplifier),
      let below = Self.product(below, other.below, simplifier)
    else { return nil }
    return PolynomialFraction(above: above, below: below)
  }

  func plus(_ other: PolynomialFraction, _ simplifier: Simplifier) -> PolynomialFraction? {
    if below == other.below {
      return PolynomialFraction(above: Self.sum(above, other.above, simplifier), below: below)
    }
    guard let a = Self.product(above, other.below, simplifier),
      let b = Self.product(other.above, below, simplifier),
      let denominator = Self.product(below, other.below, simplifier)
    else { return nil }
    return PolynomialFraction(above: Self.sum(a, b, simplifier), below: denominator)
  }

  private static func sum(
    _ a: [Int: Expression], _ b: [Int: Expression], _ simplifier: Simplifier
  ) -> [Int: Expression] {
    var result = a
    for (degree, value) in b {
      let total = result[degree].map { simplifier.simplify(.sum([$0, value])) } ?? value
      result[degree] = total == .zero ? nil : total
    }
    return result
  }

  private static func product(
    _ a: [Int: Expression], _ b: [Int: Expression], _ simplifier: Simplifier
  ) -> [Int: Expression]? {
    var result: [Int: Expression] = [:]
    for (p, left) in a {
      for (q, right) in b {
        guard p + q <= degreeLimit else { return nil }
        let value = simplifier.simplify(.product([left, right]))
        result = sum(result, [p + q: value], simplifier)
      }
    }
    return result
  }

  // MARK: Common factors

  /// The fraction without a common power of the letter, and, where all coefficients are numbers, without
  /// any common factor.
  var reduced: PolynomialFraction {
    let shift = min(above.keys.min() ?? 0, below.keys.min() ?? 0)
    func lowered(_ polynomial: [Int: Expression]) -> [Int: Expression] {
      Dictionary(uniqueKeysWithValues: polynomial.map { ($0.key - shift, $0.value) })
    }
    let plain = PolynomialFraction(above: lowered(above), below: lowered(below))
    guard let top = Self.numbers(plain.above), let bottom = Self.numbers(plain.below),
      let common = Self.commonDivisor(top, bottom), common.count > 1,
      let a = Self.divided(top, by: common)?.quotient,
      let b = Self.divided(bottom, by: common)?.quotient
    else { return plain }
    return PolynomialFraction(above: Self.expressions(a), below: Self.expressions(b))
  }

  /// The coefficients as numbers, from degree 0.
  private static func numbers(_ polynomial: [Int: Expression]) -> [Rational]? {
    guard let degree = polynomial.keys.max() else { return nil }
    var result = [Rational](repeating: Rational(0), count: degree + 1)
    for (k, value) in polynomial {
      guard let number = Simplifier().normalForm(value)?.number else { return nil }
      result[k] = number
    }
    return result
  }

  private static func expressions(_ polynomial: [Rational]) -> [Int: Expression] {
    var result: [Int: Expression] = [:]
    for (k, value) in polynomial.enumerated() where value != Rational(0) {
      result[k] = Expression(value)
    }
    return result
  }

  /// Euclid's algorithm; the divisor has 1 as its first coefficient.
  private static func commonDivisor(_ a: [Rational], _ b: [Rational]) -> [Rational]? {
    var (x, y) = (a, b)
    while !y.isEmpty {
      guard let rest = divided(x, by: y)?.rest else { return nil }
      (x, y) = (y, rest)
    }
    guard let lead = x.last else { return nil }
    let monic = x.compactMap { $0.dividedBy(lead) }
    return monic.count == x.count ? monic : nil
  }

  /// Division with rest; `nil` when a number does not fit.
  private static func divided(
    _ a: [Rational], by b: [Rational]
  ) -> (quotient: [Rational], rest: [Rational])? {
    guard let lead = b.last else { return nil }
    var rest = a
    var quotient = [Rational](repeating: Rational(0), count: max(a.count - b.count + 1, 0))
    while rest.count >= b.count, let last = rest.last {
      guard let factor = last.dividedBy(lead) else { return nil }
      let shift = rest.count - b.count
      quotient[shift] = factor
      for (k, value) in b.enumerated() {
        guard let product = value.times(factor), let next = rest[shift + k].minus(product) else {
          return nil
        }
        rest[shift + k] = next
      }
      while rest.last == Rational(0) { rest.removeLast() }
    }
    return (quotient, rest)
  }

  // MARK: Expression

  /// The fraction in a letter.
  func expression(in letter: Expression, _ simplifier: Simplifier) -> Expression {
    func written(_ polynomial: [Int: Expression]) -> Expression {
      simplifier.simplify(
        .sum(
          [.zero]
            + polynomial.sorted { $0.key > $1.key }.map { degree, coefficient in
              switch degree {
              case 0: coefficient
              case 1: .product([coefficient, letter])
              default: .product([coefficient, .power(letter, .number(Numeral(degree)))])
              }
            }))
    }
    let denominator = written(below)
    return denominator == .one ? written(above) : .quotient(written(above), denominator)
  }
}
