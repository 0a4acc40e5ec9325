/// Equations in which the unknown stands several times.
extension Inverter {
  /// The right side as `Σ coefficient · part`, where the parts contain the unknown.
  struct Parts {
    var coefficients: [Monomial: Expression] = [:]
    var free: [Expression] = []
  }

  func parts(of expression: Expression) -> Parts? {
    let expander = Simplifier(facts: simplifier.facts, expands: true)
    guard let form = expander.normalForm(expression) else { return nil }
    var result = Parts()
    for (monomial, coefficient) in form.ordered {
      var dependent = Monomial()
      var known = Monomial()
      for (base, exponent) in monomial.powers {
        if case .expression(let sum) = exponent, base == .constant(.e), isDependent(sum) {
          // e^{z + h} is e^h e^z.
          let (inner, outer) = separated(sum)
          dependent.set(base, inner)
          if let outer { known.set(base, outer) }
        } else if isDependent(base) || isDependent(exponent.expression) {
          dependent.set(base, exponent)
        } else {
          known.set(base, exponent)
        }
      }
      let factor = known.expression(times: coefficient)
      if dependent.powers.isEmpty {
        result.free.append(factor)
      } else if let present = result.coefficients[dependent] {
        result.coefficients[dependent] = simplify(.sum([present, factor]))
      } else {
        result.coefficients[dependent] = factor
      }
    }
    return result
  }

  private func separated(_ sum: Expression) -> (Monomial.Exponent, Monomial.Exponent?) {
    guard case .sum(let terms) = sum else { return (.expression(sum), nil) }
    let dependent = terms.filter(isDependent)
    let free = terms.filter { !isDependent($0) }
    guard !free.isEmpty, !dependent.isEmpty else { return (.expression(sum), nil) }
    let inner = simplify(.sum(dependent))
    let outer = simplify(.sum(free))
    let constant = simplifier.normalForm(outer)?.number
    return (.expression(inner), constant.map { .number($0) } ?? .expression(outer))
  }

  /// The normal form of the right side, when it leads on: like terms collected, logarithms joined, a
  /// quadratic equation solved.
  func collected(_ equation: Equation) -> Next? {
    if let next = joinedLogarithms(equation) { return next }
    guard let parts = parts(of: equation.right) else { return nil }
    let left =
      parts.free.isEmpty
      ? equation.left : simplify(.sum([equation.left] + parts.free.map { .negative($0) }))
    if parts.coefficients.count == 1, let (part, coefficient) = parts.coefficients.first {
      let unknownPart = part.expression(times: Rational(1))
      let right =
        coefficient == .one ? unknownPart : Expression.product([coefficient, unknownPart])
      guard right != equation.right else { return nil }
      return Next(operation: .collect, left: left, right: right)
    }
    return quadratic(left, parts)
  }

  /// `log a - log b` is `log(a / b)`.
  private func joinedLogarithms(_ equation: Equation) -> Next? {
    guard case .sum(let terms) = equation.right, terms.count > 1 else { return nil }
    var above: [Expression] = []
    var below: [Expression] = []
    var logarithms = 0
    for term in terms {
      switch term {
      case .call(.log, let arguments) where arguments.count == 1:
        above.append(arguments[0])
        logarithms += 1
      case .call(.softplus, let arguments) where arguments.count == 1:
        above.append(.sum([.one, .call(.exp, [arguments[0]])]))
        logarithms += 1
      case .negative(.call(.log, let arguments)) where arguments.count == 1:
        below.append(arguments[0])
        logarithms += 1
      // u is \log e^u.
      case unknown: above.append(.power(.constant(.e), unknown))
      default: return nil
      }
    }
    guard logarithms > 0 else { return nil }
    let top = Expression.product(of: above)
    let joined = below.isEmpty ? top : .quotient(top, .product(of: below))
    return Next(operation: .collect, left: equation.left, right: .call(.log, [joined]))
  }

  /// `a u^2 + b u = y` or `a u + b / u = y`.
  private func quadratic(_ left: Expression, _ parts: Parts) -> Next? {
    guard parts.coefficients.count == 2 else { return nil }
    // e^z before e^{-z}.
    let sorted = parts.coefficients.sorted {
      ($0.key.isNegativePower ? 1 : 0, $0.key.sortKey)
        < ($1.key.isNegativePower ? 1 : 0, $1.key.sortKey)
    }
    for (first, second) in [(sorted[0], sorted[1]), (sorted[1], sorted[0])] {
      let u = first.key
      let other = second.key
      guard let ratio = Self.exponentRatio(other, over: u) else { continue }
      let part = u.expression(times: Rational(1))
      let a: Expression
      let b: Expression
      let c: Expression
      if ratio == Rational(2) {
        (a, b, c) = (second.value, first.value, .negative(left))
      } else if ratio == Rational(-1) {
        (a, b, c) = (first.value, .negative(left), second.value)
      } else {
        continue
      }
      let four = Expression.number(Numeral(4))
      let discriminant = Expression.sum([
        .power(b, .number(Numeral(2))), .negative(.product([four, a, c])),
      ])
      let root = Expression.call(.sqrt, [shorter(simplify(discriminant), expanded(discriminant))])
      let double = Expression.product([.number(Numeral(2)), a])
      for sign in [1, -1] {
        let top = Expression.sum([.negative(b), sign > 0 ? root : .negative(root)])
        let value = simplify(.quotient(top, double))
        guard oracle.agree(part, value) else { continue }
        let side = signOfNumber(a).map { $0 * sign } ?? 0
        return Next(operation: .quadratic(part, sign: side), left: value, right: part)
      }
    }
    return nil
  }

  /// The sign of what multiplies a square; `nil` where it is not known.
  private func signOfNumber(_ factor: Expression) -> Int? {
    if simplifier.facts.isPositive(simplify(factor)) { return 1 }
    return simplifier.facts.isPositive(simplify(.negative(factor))) ? -1 : nil
  }

  private func expanded(_ expression: Expression) -> Expression {
    Simplifier(facts: simplifier.facts, expands: true).simplify(expression)
  }

  private func shorter(_ a: Expression, _ b: Expression) -> Expression { b.size < a.size ? b : a }

  /// `q` when `a` is `b^q`.
  private static func exponentRatio(_ a: Monomial, over b: Monomial) -> Rational? {
    guard a.powers.count == 1, b.powers.count == 1, let (base, p) = a.powers.first,
      let q = b.exponent(of: base)
    else { return nil }
    if let p = p.number, let q = q.number { return p.dividedBy(q) }
    let simplifier = Simplifier(expands: true)
    for ratio in [Rational(2), Rational(-1)] {
      let scaled = Expression.product([Expression(ratio), q.expression])
      if simplifier.simplify(scaled) == simplifier.simplify(p.expression) { return ratio }
    }
    return nil
  }

  /// `y = (α u + β) / (γ u + δ)`, solved for `u`.
  func fraction(_ left: Expression, _ a: Expression, _ b: Expression) -> Next? {
    guard let top = parts(of: a), let bottom = parts(of: b), top.coefficients.count == 1,
      bottom.coefficients.count == 1, let (u, alpha) = top.coefficients.first,
      let gamma = bottom.coefficients[u]
    else { return nil }
    let beta = Expression.sum([.zero] + top.free)
    let delta = Expression.sum([.zero] + bottom.free)
    let rest = simplify(.sum([.product([delta, left]), .negative(beta)]))
    let factor = simplify(.sum([alpha, .negative(.product([gamma, left]))]))
    let value = simplify(.quotient(rest, factor))
    let part = u.expression(times: Rational(1))
    guard part != .quotient(a, b) else { return nil }
    return Next(
      operation: .fraction(
        part, denominator: b, numerator: a,
        collected: InversionStep.Collected(factor: factor, rest: rest)),
      left: Self.withoutGrowth(value, simplifier), right: part)
  }

  /// `e^y / (1 + e^y)` is `1 / (1 + e^{-y})`.
  private static func withoutGrowth(
    _ value: Expression, _ simplifier: Simplifier
  ) -> Expression {
    guard case .quotient(let top, .sum(let terms)) = value,
      case .power(.constant(.e), let exponent) = top, terms.contains(top)
    else { return value }
    let factor = Expression.power(.constant(.e), .negative(exponent))
    return .quotient(
      .one, simplifier.simplify(.sum(terms.map { simplifier.simplify(.product([$0, factor])) })))
  }
}

extension Monomial {
  /// Whether the only power has a minus in front of its exponent.
  fileprivate var isNegativePower: Bool {
    guard powers.count == 1, let power = powers.first else { return false }
    switch power.exponent {
    case .number(let q): return q.numerator < 0
    case .expression(.negative): return true
    case .expression: return false
    }
  }
}
