/// Equations that are rational in one exponential of the unknown, or in one root of it.
extension Inverter {
  /// `y = R(u)` with `u = e^{z}`, solved for `u`.
  func substituted(_ equation: Equation, depth: Int) -> Next? {
    guard depth > 1, let name = freeLetters.first,
      let (atom, fraction) = rationalForm(of: equation.right)
    else { return nil }
    let letter = letter(name)
    let right = fraction.expression(in: letter, simplifier)
    let inner = inner(for: letter, writing: letter, as: atom)
    guard right.contains(where: { $0 == letter }),
      let solved = inner.solve(equation.left, right, depth: depth - 1)
    else { return nil }
    return Next(
      operation: .substitute(
        InversionStep.Abbreviation(
          letter: letter, meaning: atom, left: equation.left, right: right, solution: solved)),
      left: solved.result, right: atom)
  }

  /// The right side as a fraction of polynomials in a power or exponential of the unknown; `nil` when it is
  /// none.
  func rationalForm(of right: Expression) -> (atom: Expression, fraction: PolynomialFraction)? {
    guard right.size <= 60 else { return nil }
    let written = right.inExponentials.map(simplify) ?? right
    var found: Set<Atom> = []
    guard collectAtoms(written, &found), let first = found.first,
      found.allSatisfy({ $0.base == first.base }), found.count <= 6
    else { return nil }
    var unit = Rational(0)
    for atom in found {
      guard let common = Self.commonDivisor(unit, atom.factor) else { return nil }
      unit = common
    }
    let atom: Expression
    switch first.base {
    case .power: atom = simplify(.power(unknown, Expression(unit)))
    case .exponential(let base):
      atom = .power(base, simplify(.product([Expression(unit), unknown])))
    }
    guard atom != unknown || right != written || isFraction(written),
      let fraction = fraction(of: written, in: first.base, unit: unit)?.reduced
    else { return nil }
    return (atom, fraction)
  }

  private func isFraction(_ expression: Expression) -> Bool {
    expression.contains { node in
      if case .quotient(_, let below) = node { isDependent(below) } else { false }
    }
  }

  /// What the unknown stands in: `z^q`, or `b^{q z}`.
  private struct Atom: Hashable {
    enum Base: Hashable {
      case power
      case exponential(Expression)
    }
    var base: Base
    var factor: Rational
  }

  /// All atoms; false when the unknown stands in anything else.
  private func collectAtoms(_ node: Expression, _ found: inout Set<Atom>) -> Bool {
    guard isDependent(node) else { return true }
    if let (atom, _) = atom(node) {
      found.insert(atom)
      return true
    }
    switch node {
    case .sum, .product, .negative, .quotient:
      return node.children.allSatisfy { collectAtoms($0, &found) }
    case .power(let base, .number(let exponent)) where exponent.integer.map { $0 <= 4 } ?? false:
      return collectAtoms(base, &found)
    default: return false
    }
  }

  /// A power of the unknown, or an exponential with the factor that does not contain it.
  private func atom(_ node: Expression) -> (Atom, factor: Expression)? {
    if node == unknown { return (Atom(base: .power, factor: Rational(1)), .one) }
    switch node {
    case .call(.sqrt, [unknown]):
      return Rational(1, 2).map { (Atom(base: .power, factor: $0), .one) }
    case .power(unknown, let exponent):
      guard let q = simplifier.normalForm(exponent)?.number else { return nil }
      return (Atom(base: .power, factor: q), .one)
    case .power(let base, let exponent) where !isDependent(base):
      return exponential(base, exponent)
    case .call(.exp, let arguments) where arguments.count == 1:
      return exponential(.constant(.e), arguments[0])
    default: return nil
    }
  }

  /// `b^{q z + r}`.
  private func exponential(
    _ base: Expression, _ exponent: Expression
  ) -> (Atom, factor: Expression)? {
    guard let parts = parts(of: exponent), parts.coefficients.count == 1,
      let (part, coefficient) = parts.coefficients.first,
      part.expression(times: Rational(1)) == unknown,
      let q = simplifier.normalForm(coefficient)?.number
    else { return nil }
    let (root, k) = base.perfectPower
    guard let factor = q.times(Rational(k)) else { return nil }
    let outside =
      parts.free.isEmpty ? Expression.one : .power(base, simplify(.sum([.zero] + parts.free)))
    return (Atom(base: .exponential(root), factor: factor), outside)
  }

  /// The greatest number of which both are whole multiples.
  private static func commonDivisor(_ a: Rational, _ b: Rational) -> Rational? {
    if a == Rational(0) { return b.numerator < 0 ? b.negated : b }
    var (x, y) = (abs(a.numerator * b.denominator), abs(b.numerator * a.denominator))
    guard max(x, y) < 1_000 else { return nil }
    while y != 0 { (x, y) = (y, x % y) }
    return Rational(x, a.denominator * b.denominator)
  }

  private func fraction(
    of node: Expression, in base: Atom.Base, unit: Rational
  ) -> PolynomialFraction? {
    let expander = Simplifier(facts: simplifier.facts, expands: true)
    guard isDependent(node) else { return PolynomialFraction(constant: node) }
    if let (atom, factor) = atom(node) {
      guard atom.base == base, let k = atom.factor.dividedBy(unit)?.integer, abs(k) <= 6 else {
        return nil
      }
      return PolynomialFraction(factor, power: k)
    }
    func inner(_ node: Expression) -> PolynomialFraction? {
      fraction(of: node, in: base, unit: unit)
    }
    switch node {
    case .negative(let a): return inner(a)?.scaled(by: .negative(.one), expander)
    case .sum(let terms):
      return terms.dropFirst().reduce(inner(terms[0])) { total, term in
        guard let total, let next = inner(term) else { return nil }
        return total.plus(next, expander)
      }
    case .product(let factors):
      return factors.dropFirst().reduce(inner(factors[0])) { total, factor in
        guard let total, let next = inner(factor) else { return nil }
        return total.times(next, expander)
      }
    case .quotient(let a, let b):
      guard let top = inner(a), let below = inner(b)?.inverted else { return nil }
      return top.times(below, expander)
    case .power(let a, .number(let exponent)):
      guard let n = exponent.integer, (1...4).contains(n), let factor = inner(a) else { return nil }
      return (1..<n).reduce(factor) { (total: PolynomialFraction?, _) in
        total.flatMap { $0.times(factor, expander) }
      }
    default: return nil
    }
  }
}

extension Expression {
  /// The expression with hyperbolic functions and sigmoids written in exponentials; `nil` where there are
  /// none.
  fileprivate var inExponentials: Expression? {
    let written = transformed { node in
      guard case .call(let function, let arguments) = node, arguments.count == 1 else {
        return node
      }
      let t = arguments[0]
      let two = Expression.number(Numeral(2))
      let up = Expression.power(.constant(.e), t)
      let down = Expression.power(.constant(.e), .negative(t))
      let square = Expression.power(.constant(.e), .product([two, t]))
      switch function {
      case .sinh: return .quotient(.sum([up, .negative(down)]), two)
      case .cosh: return .quotient(.sum([up, down]), two)
      case .tanh: return .quotient(.sum([square, .negative(.one)]), .sum([square, .one]))
      case .sigmoid: return .quotient(up, .sum([.one, up]))
      default: return node
      }
    }
    return written == self ? nil : written
  }

  /// `4` is `2^2`: a base and a whole exponent.
  fileprivate var perfectPower: (root: Expression, exponent: Int) {
    guard case .number(let numeral) = self, let n = numeral.integer, n > 3, n <= 1_000 else {
      return (self, 1)
    }
    for root in 2..<n where root * root <= n {
      var (power, k) = (root, 1)
      while power < n { (power, k) = (power * root, k + 1) }
      if power == n { return (.number(Numeral(root)), k) }
    }
    return (self, 1)
  }
}
