/// Equations with the unknown in several denominators.
extension Inverter {
  /// `y = z + z / (1 + z)` times `1 + z`, everything on one side: `0 = z² + (2 - y) z - y`. Only where
  /// that is at most quadratic in the unknown.
  func cleared(_ equation: Equation) -> Next? {
    var terms = [equation.right]
    if case .sum(let summands) = equation.right { terms = summands }
    guard equation.left != .zero, let denominator = denominator(of: terms) else { return nil }
    let expander = Simplifier(facts: simplifier.facts, expands: true)
    let multiplied = terms.map { expander.simplify(Self.times($0, denominator)) }
    guard
      let form = expander.normalForm(
        .sum(multiplied + [.negative(.product([equation.left, denominator]))])),
      form.count <= 12
    else { return nil }
    var coefficients: [Int: [Expression]] = [:]
    for (monomial, coefficient) in form.ordered {
      var rest = Monomial()
      var degree = 0
      for (base, exponent) in monomial.powers {
        if base == unknown {
          guard let n = exponent.number?.integer, (1...2).contains(n) else { return nil }
          degree = n
        } else {
          guard !isDependent(base), !isDependent(exponent.expression) else { return nil }
          rest.set(base, exponent)
        }
      }
      coefficients[degree, default: []].append(rest.expression(times: coefficient))
    }
    guard coefficients[1] != nil || coefficients[2] != nil else { return nil }
    let polynomial = [2, 1, 0].compactMap { degree -> Expression? in
      guard let parts = coefficients[degree] else { return nil }
      let factor = simplify(.sum([.zero] + parts))
      let power: Expression =
        degree == 2 ? .power(unknown, .number(Numeral(2))) : unknown
      if degree == 0 { return factor }
      if factor == .negative(.one) { return .negative(power) }
      return factor == .one ? power : .product([factor, power])
    }
    let flat = polynomial.flatMap { term in
      if case .sum(let inner) = term { inner } else { [term] }
    }
    return Next(
      operation: .clear(denominator), left: .zero,
      right: flat.count == 1 ? flat[0] : .sum(flat))
  }

  /// The product of the denominators that contain the unknown.
  private func denominator(of terms: [Expression]) -> Expression? {
    var factors: [Expression] = []
    for term in terms {
      var bare = term
      if case .negative(let inner) = bare { bare = inner }
      guard case .quotient(_, let below) = bare, isDependent(below) else { continue }
      if case .power = below { return nil }
      if !factors.contains(below) { factors.append(below) }
    }
    return factors.isEmpty || factors.count > 2 ? nil : .product(of: factors)
  }

  /// A term times what stands below it: the fraction is gone.
  private static func times(_ term: Expression, _ denominator: Expression) -> Expression {
    switch term {
    case .negative(let inner): .negative(times(inner, denominator))
    case .quotient(let top, denominator): top
    default: .product([term, denominator])
    }
  }
}
