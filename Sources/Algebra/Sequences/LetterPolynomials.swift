/// Coefficients that are sums of products of letters: `a b^2 - a`. Exponents are numbers, of either sign.
extension NormalForm {
  /// The quotient, where there is no remainder.
  func dividedExactly(by divisor: NormalForm) -> NormalForm? {
    guard let below = divisor.leading else { return nil }
    var rest = self
    var quotient = NormalForm()
    for _ in 0...Self.longestQuotient {
      guard let top = rest.leading else { return quotient }
      guard let monomial = top.monomial.divided(by: below.monomial),
        let coefficient = top.coefficient.dividedBy(below.coefficient),
        let opposite = coefficient.negated
      else { return nil }
      do throws(SimplificationLimit) {
        try quotient.add(monomial, times: coefficient)
        for (factor, number) in divisor.terms {
          guard let product = factor.times(monomial), let size = number.times(opposite) else {
            return nil
          }
          try rest.add(product, times: size)
        }
      } catch { return nil }
    }
    return nil
  }

  /// The most terms of a quotient.
  private static let longestQuotient = 8

  /// The difference.
  func minus(_ other: NormalForm) -> NormalForm? {
    var result = self
    do throws(SimplificationLimit) {
      try result.add(other.scaled(by: Rational(-1)))
    } catch { return nil }
    return result
  }

  /// Times a number.
  func times(_ factor: Rational) -> NormalForm? {
    do throws(SimplificationLimit) { return try scaled(by: factor) } catch { return nil }
  }

  /// The term that is first in an order that products respect.
  private var leading: (monomial: Monomial, coefficient: Rational)? {
    let bases = Set(terms.flatMap { $0.monomial.powers.map(\.base) })
      .sorted { $0.sortKey < $1.sortKey }
    return terms.max { a, b in
      for base in bases {
        let p = a.monomial.exponent(of: base)?.number ?? Rational(0)
        let q = b.monomial.exponent(of: base)?.number ?? Rational(0)
        if p != q { return p.holds(.less, q) == true }
      }
      return false
    }
  }
}

extension Monomial {
  /// The product; `nil` where exponents are no numbers.
  func times(_ other: Monomial) -> Monomial? {
    var result = self
    for (base, exponent) in other.powers {
      guard let q = exponent.number,
        let p = (result.exponent(of: base) ?? .number(Rational(0))).number,
        let sum = p.plus(q)
      else { return nil }
      result.set(base, .number(sum))
    }
    return result
  }

  /// The quotient; `nil` where exponents are no numbers.
  func divided(by other: Monomial) -> Monomial? {
    var inverse = Monomial()
    for (base, exponent) in other.powers {
      guard let opposite = exponent.number?.negated else { return nil }
      inverse.set(base, .number(opposite))
    }
    return times(inverse)
  }
}

/// A sequence of such coefficients as a function of the index: the same for all, with numbers that follow
/// rules in the index, perhaps over `n` or a neighbour of it, or geometric.
struct LetterRule {
  private enum Kind {
    case constant(NormalForm)
    /// Rules for the numbers, and what all is divided by: `n` and this.
    case termwise([(Monomial, CoefficientRule)], below: Int?)
    /// `start · ratio^{n - low}`.
    case geometric(start: NormalForm, ratio: NormalForm, low: Int)
  }
  private let kind: Kind

  /// The rule; `nil` when none fits.
  init?(_ values: [(n: Int, value: NormalForm)]) {
    guard let first = values.first, values.count >= 2 else { return nil }
    if values.allSatisfy({ $0.value == first.value }) {
      kind = .constant(first.value)
      return
    }
    guard values.count >= 3 else { return nil }
    for below in [nil, 0, -1, 1] as [Int?] {
      if let rules = Self.termwise(values, below) {
        kind = .termwise(rules, below: below)
        return
      }
    }
    guard let ratio = Self.ratio(values) else { return nil }
    kind = .geometric(start: first.value, ratio: ratio, low: first.n)
  }

  /// Whether it is the same for every index.
  var constant: NormalForm? { if case .constant(let value) = kind { value } else { nil } }

  /// Whether the index stands in an exponent.
  var isGeometric: Bool { if case .geometric = kind { true } else { false } }

  /// What all terms are multiplied with from one to the next.
  static func ratio(_ values: [(n: Int, value: NormalForm)]) -> NormalForm? {
    let ratios = zip(values.dropFirst(), values).map { $0.value.dividedExactly(by: $1.value) }
    guard let first = ratios.first, ratios.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private static func termwise(
    _ values: [(n: Int, value: NormalForm)], _ below: Int?
  ) -> [(Monomial, CoefficientRule)]? {
    var order: [Monomial] = []
    var tables: [Monomial: CoefficientTable] = [:]
    for (n, value) in values {
      guard let scaled = below.map({ value.times(Rational(n + $0)) }) ?? value else { return nil }
      for (monomial, coefficient) in scaled.ordered {
        if tables[monomial] == nil { order.append(monomial) }
        tables[monomial, default: CoefficientTable()].set(n, 0, coefficient)
      }
    }
    guard order.count <= 4 else { return nil }
    var rules: [(Monomial, CoefficientRule)] = []
    for monomial in order {
      guard var table = tables[monomial] else { return nil }
      for (n, _) in values where table.value(n, 0) == nil { table.set(n, 0, Rational(0)) }
      guard let rule = table.rule(for: .free) else { return nil }
      rules.append((monomial, rule))
    }
    return rules
  }

  /// The rule in an index.
  func expression(_ n: Expression, _ simplifier: Simplifier) -> Expression {
    switch kind {
    case .constant(let value): return value.expression
    case .termwise(let rules, let below):
      let sum = Expression.sum(
        [.zero]
          + rules.map { monomial, rule in
            .product([
              rule.expression(n: n, j: .zero), monomial.expression(times: Rational(1)),
            ])
          })
      guard let below else { return simplifier.simplify(sum) }
      return simplifier.simplify(
        .quotient(sum, .sum([n, .number(Numeral(abs(below))).signed(below)])))
    case .geometric(let start, let ratio, let low):
      let power = Expression.power(
        ratio.expression, simplifier.simplify(.sum([n, .negative(.number(Numeral(low)))])))
      let factor = start.expression
      // `c (1 + b)^k` would be a function of `1 + b`.
      if case .symbol = factor { return .product([power, factor]) }
      return .product(of: (factor == .one ? [] : [factor]) + [power])
    }
  }
}

extension Expression {
  /// The same with the sign of a number.
  fileprivate func signed(_ sign: Int) -> Expression { sign < 0 ? .negative(self) : self }
}
