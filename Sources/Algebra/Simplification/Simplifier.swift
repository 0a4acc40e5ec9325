/// Rewrites expressions into a normal form: numbers are added up exactly, like terms and like powers
/// meet, and identities are used where they hold for every value that the expression has.
///
/// The result has the value of the expression wherever that has one; a common factor that cancels
/// (`z^2 / z`) may give it a value at more points. Equal inputs give equal outputs, in a fixed
/// order. An expression that grows beyond the limits, or whose numbers do not fit, is returned as it
/// was.
public struct Simplifier: Sendable {
  /// What is known of signs.
  public var facts: SignFacts
  /// Whether products of sums are multiplied out.
  public var expands: Bool

  /// A simplifier.
  public init(facts: SignFacts = SignFacts(), expands: Bool = false) {
    self.facts = facts
    self.expands = expands
  }

  /// The expression, simplified.
  public func simplify(_ expression: Expression) -> Expression {
    let work = Simplification(facts: facts, expands: expands)
    return work.simplify(expression)
  }

  /// The normal form; `nil` beyond the limits.
  func normalForm(_ expression: Expression) -> NormalForm? {
    Simplification(facts: facts, expands: expands).normalForm(expression)
  }
}

/// One run of the simplifier, with the steps it has left.
final class Simplification {
  let facts: SignFacts
  let expands: Bool
  private var steps = 0

  /// The terms of a product that is multiplied out. `(a + b + c)^4` has 15; nobody reads hundreds.
  private static let termLimit = 200
  /// The nodes of an expression that is looked at: some thirty lines of print.
  private static let sizeLimit = 2_000
  /// Its levels, so that no stack overflows; formulas of people have ten.
  private static let depthLimit = 60
  /// The nodes that are worked on in one run: each of the longest expression a few times.
  private static let stepLimit = 8_000

  init(facts: SignFacts, expands: Bool) {
    self.facts = facts
    self.expands = expands
  }

  /// The expression, simplified; as it was beyond the limits.
  func simplify(_ expression: Expression) -> Expression {
    normalForm(expression)?.expression ?? expression
  }

  /// The normal form; `nil` beyond the limits.
  func normalForm(_ expression: Expression) -> NormalForm? {
    guard expression.isWithin(size: Self.sizeLimit, depth: Self.depthLimit) else { return nil }
    return try? form(expression)
  }

  // MARK: Expressions

  func form(_ expression: Expression) throws(SimplificationLimit) -> NormalForm {
    steps += 1
    guard steps <= Self.stepLimit else { throw SimplificationLimit() }
    switch expression {
    case .number(let numeral):
      if let q = Rational(numeral) { return NormalForm(q) }
      return NormalForm(Monomial(expression))
    case .constant, .symbol, .whole: return NormalForm(Monomial(expression))
    case .component(let name, let indices):
      return NormalForm(Monomial(.component(name, indices.map(Self.index))))
    case .sum(let terms):
      var result = NormalForm()
      for term in terms { try result.add(form(term)) }
      return try joiningSquares(joiningSoftplus(result))
    case .negative(let inner): return try form(inner).scaled(by: Rational(-1))
    case .product(let factors):
      var result = NormalForm(Rational(1))
      for factor in factors { result = try multiply(result, form(factor)) }
      return result
    case .quotient(let a, let b):
      return try multiply(form(a), power(form(b), NormalForm(Rational(-1))))
    case .power(let base, let exponent): return try power(form(base), form(exponent))
    case .call(let function, let arguments): return try call(function, arguments)
    case .fold(let fold): return try self.fold(fold)
    case .cases(let branches): return try cases(branches)
    default:
      return NormalForm(Monomial(expression.mapChildren(simplify)))
    }
  }

  /// An index in its own normal form.
  private static func index(_ index: Expression) -> Expression {
    LinearIndex(index)?.expression ?? index
  }

  // MARK: Products and powers

  func multiply(_ a: NormalForm, _ b: NormalForm) throws(SimplificationLimit) -> NormalForm {
    if let number = a.number { return try b.scaled(by: number) }
    if let number = b.number { return try a.scaled(by: number) }
    if a.count == 1 || b.count == 1 || expands {
      if expands || (a.count == 1 && b.count == 1) { return try multiplyOut(a, b) }
    }
    return try multiplyOut(asOneTerm(a), asOneTerm(b))
  }

  private func multiplyOut(
    _ a: NormalForm, _ b: NormalForm
  ) throws(SimplificationLimit) -> NormalForm {
    guard a.count * b.count <= Self.termLimit else { throw SimplificationLimit() }
    var result = NormalForm()
    for (left, p) in a.terms {
      for (right, q) in b.terms {
        guard let coefficient = p.times(q) else { throw SimplificationLimit() }
        let product = try multiply(left, right)
        try result.add(
          product.monomial, times: product.coefficient.times(coefficient) ?? coefficient)
      }
    }
    return result
  }

  /// The product of two monomials; powers of numbers that can be carried out become the coefficient.
  private func multiply(
    _ a: Monomial, _ b: Monomial
  ) throws(SimplificationLimit) -> (monomial: Monomial, coefficient: Rational) {
    var result = a
    var coefficient = Rational(1)
    for (base, exponent) in b.powers {
      guard let present = result.exponent(of: base) else {
        result.set(base, exponent)
        continue
      }
      let sum: Monomial.Exponent
      if let p = present.number, let q = exponent.number {
        guard let total = p.plus(q) else { throw SimplificationLimit() }
        sum = .number(total)
      } else {
        let total = try form(.sum([present.expression, exponent.expression]))
        sum = total.number.map { .number($0) } ?? .expression(total.expression)
      }
      result.set(base, sum)
      if case .number(let numeral) = base, let n = sum.number?.integer, let q = Rational(numeral),
        let power = q.power(n), let product = coefficient.times(power)
      {
        result.set(base, .number(Rational(0)))
        coefficient = product
      }
    }
    return (result.joiningSigns, coefficient)
  }

  /// A sum as one term: its common content times the sum that is left.
  func asOneTerm(_ form: NormalForm) -> NormalForm {
    guard form.count > 1 else { return form }
    let content = form.content
    guard let inverse = Rational(1).dividedBy(content), let rest = try? form.scaled(by: inverse)
    else { return NormalForm(Monomial(form.expression)) }
    return NormalForm(Monomial(rest.expression), times: content)
  }

  func power(_ base: NormalForm, _ exponent: NormalForm) throws(SimplificationLimit) -> NormalForm {
    guard let q = exponent.number else { return try symbolicPower(base, exponent) }
    if q == Rational(1) { return base }
    if q == Rational(0) { return NormalForm(Rational(1)) }
    if let number = base.number {
      if let n = q.integer, let power = number.power(n) { return NormalForm(power) }
      if number == Rational(1) { return base }
      if let root = number.raised(to: q) { return NormalForm(root) }
      return NormalForm(Monomial(base.expression, .number(q)))
    }
    if base.count > 1 {
      if expands, let n = q.integer, (2...4).contains(n) {
        var result = base
        for _ in 1..<n { result = try multiplyOut(result, base) }
        return result
      }
      let one = asOneTerm(base)
      guard let (monomial, content) = one.single, let outside = content.raised(to: q)
      else { return NormalForm(Monomial(base.expression, .number(q))) }
      return try power(of: monomial, q).scaled(by: outside)
    }
    guard let (monomial, coefficient) = base.single else { return base }
    if let n = q.integer {
      guard let outside = coefficient.power(n) else { throw SimplificationLimit() }
      return try power(of: monomial, q).scaled(by: outside)
    }
    // A fractional power is the product of powers where all factors are positive.
    guard coefficient.numerator > 0, monomial.powers.allSatisfy({ facts.isPositive($0.base) })
    else {
      return NormalForm(Monomial(base.expression, .number(q)))
    }
    let number = try power(NormalForm(coefficient), exponent)
    return try multiply(power(of: monomial, q), number)
  }

  private func power(
    of monomial: Monomial, _ q: Rational
  ) throws(SimplificationLimit) -> NormalForm {
    var result = NormalForm(Rational(1))
    for (base, exponent) in monomial.powers {
      let next: NormalForm
      switch exponent {
      case .number(let p):
        guard let product = p.times(q) else { throw SimplificationLimit() }
        // (u^2)^{1/2} is |u|; but (u^{1/2})^2 is u.
        next = try raise(base, .number(product))
      case .expression(let inner):
        let scaled = try form(inner).scaled(by: q)
        next = try raise(base, .expression(scaled.expression))
      }
      result = try multiply(result, next)
    }
    return result
  }

  /// One power, carried out where it is a number.
  private func raise(
    _ base: Expression, _ exponent: Monomial.Exponent
  ) throws(SimplificationLimit) -> NormalForm {
    if case .number(let numeral) = base, let n = exponent.number?.integer,
      let power = Rational(numeral)?.power(n)
    {
      return NormalForm(power)
    }
    if case .call(.root, let arguments) = base, arguments.count == 2,
      case .number(let numeral) = arguments[1], let k = numeral.integer,
      let n = exponent.number?.integer, n == k
    {
      return try form(arguments[0])
    }
    return NormalForm(Monomial(base, exponent))
  }

  private func symbolicPower(
    _ base: NormalForm, _ exponent: NormalForm
  ) throws(SimplificationLimit) -> NormalForm {
    if base.number == Rational(1) { return base }
    guard let (monomial, coefficient) = base.single else {
      return NormalForm(Monomial(base.expression, .expression(exponent.expression)))
    }
    if monomial == Monomial(.constant(.e)), coefficient == Rational(1) {
      return try exponential(exponent)
    }
    guard coefficient.numerator > 0, monomial.powers.allSatisfy({ facts.isPositive($0.base) })
    else {
      return NormalForm(Monomial(base.expression, .expression(exponent.expression)))
    }
    var result = NormalForm(Rational(1))
    if coefficient != Rational(1) {
      result = NormalForm(
        Monomial(Expression(coefficient), .expression(exponent.expression)))
    }
    for (inner, old) in monomial.powers {
      let product = try multiply(form(old.expression), exponent)
      result = try multiply(
        result,
        inner == .constant(.e)
          ? exponential(product)
          : NormalForm(
            Monomial(
              inner, product.number.map { .number($0) } ?? .expression(product.expression))))
    }
    return result
  }

  /// `e` to a sum: whole logarithms in the sum become factors.
  private func exponential(_ exponent: NormalForm) throws(SimplificationLimit) -> NormalForm {
    var rest = NormalForm()
    var result = NormalForm(Rational(1))
    for (monomial, coefficient) in exponent.terms {
      if monomial.powers.count == 1, let (base, power) = monomial.powers.first,
        case .call(.log, let arguments) = base, power.number == Rational(1), arguments.count == 1
      {
        result = try multiply(result, self.power(form(arguments[0]), NormalForm(coefficient)))
      } else {
        try rest.add(monomial, times: coefficient)
      }
    }
    if let q = rest.number {
      return try multiply(result, NormalForm(Monomial(.constant(.e), .number(q))))
    }
    return try multiply(
      result, NormalForm(Monomial(.constant(.e), .expression(rest.expression))))
  }

  // MARK: Other nodes

  private func fold(_ fold: Fold) throws(SimplificationLimit) -> NormalForm {
    var fold = fold
    fold.lower = Self.index(fold.lower)
    fold.upper = Self.index(fold.upper)
    fold.body = simplify(fold.body)
    if let only = try short(fold) { return only }
    if fold.condition == nil, !fold.body.freeSymbols.contains(fold.index) {
      let count = try form(.sum([fold.upper, .negative(fold.lower), .one]))
      switch fold.operation {
      case .sum: return try multiply(count, form(fold.body))
      case .product: return try power(form(fold.body), count)
      case .maximum, .minimum: break
      }
    }
    return NormalForm(Monomial(.fold(fold)))
  }

  /// An empty sum or product, and one of a single term.
  private func short(_ fold: Fold) throws(SimplificationLimit) -> NormalForm? {
    guard fold.condition == nil, let lower = LinearIndex(fold.lower)?.value,
      let upper = LinearIndex(fold.upper)?.value
    else { return nil }
    switch fold.operation {
    case .sum where upper < lower: return NormalForm()
    case .product where upper < lower: return NormalForm(Rational(1))
    case .sum where upper == lower, .product where upper == lower:
      return try form(fold.body.substituting([fold.index: .number(Numeral(lower))]))
    default: return nil
    }
  }

  private func cases(_ branches: [Branch]) throws(SimplificationLimit) -> NormalForm {
    let simple = branches.map { branch in
      Branch(
        simplify(branch.value),
        when: branch.condition.map { $0.mapOperands { simplify($0) }.withoutSigns })
    }
    if let first = simple.first, simple.last?.condition == nil || simple.count > 1,
      simple.allSatisfy({ $0.value == first.value })
    {
      return try form(first.value)
    }
    return NormalForm(Monomial(.cases(simple)))
  }
}

extension NormalForm {
  /// The largest fraction that all coefficients are whole multiples of; negative when the first
  /// written term is.
  var content: Rational {
    var numerator = 0
    var denominator = 1
    func gcd(_ a: Int, _ b: Int) -> Int {
      var (a, b) = (abs(a), abs(b))
      while b != 0 { (a, b) = (b, a % b) }
      return a
    }
    for (_, coefficient) in terms {
      numerator = gcd(numerator, coefficient.numerator)
      let common = gcd(denominator, coefficient.denominator)
      let (product, overflow) = (denominator / common)
        .multipliedReportingOverflow(by: coefficient.denominator)
      guard !overflow else { return Rational(1) }
      denominator = product
    }
    guard let content = Rational(max(1, numerator), denominator) else { return Rational(1) }
    let isNegative = ordered.first.map { $0.coefficient.numerator < 0 } ?? false
    return isNegative ? content.negated ?? content : content
  }
}

extension Rational {
  /// A power with a whole or half exponent, where it is a fraction again.
  func raised(to q: Rational) -> Rational? {
    if let n = q.integer { return power(n) }
    func root(_ n: Int) -> Int? {
      let root = Int(Double(n).squareRoot().rounded())
      return n < 1 << 50 && root * root == n ? root : nil
    }
    guard q.denominator == 2, numerator > 0, let top = root(numerator),
      let bottom = root(denominator)
    else { return nil }
    return Rational(top, bottom)?.power(q.numerator)
  }
}

extension Expression {
  /// Whether the expression has at most so many nodes and levels. Stops counting beyond.
  func isWithin(size: Int, depth: Int) -> Bool {
    var left = size
    func count(_ expression: Expression, _ depth: Int) -> Bool {
      left -= 1
      guard left >= 0, depth > 0 else { return false }
      return expression.children.allSatisfy { count($0, depth - 1) }
    }
    return count(self, depth)
  }
}
