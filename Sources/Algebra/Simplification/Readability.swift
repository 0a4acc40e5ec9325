/// Other ways to write the same, of which people take the shortest.
extension Simplifier {
  /// The largest expression, in nodes, that is written in other ways: a derivative, a component.
  private static let rewritten = 200

  /// How much longer a sum may be than the same with brackets in brackets: by a half.
  private static let worthOfBrackets = (times: 3, of: 2)

  /// The expression, simplified, with its sums of fractions over one denominator where that is shorter:
  /// `\sqrt{u} - z^2 / \sqrt{u}` with `u = z^2 + 1` is `1 / \sqrt{u}`.
  public func joiningFractions(_ expression: Expression) -> Expression {
    let simple = simplify(expression)
    guard simple.isWithin(size: Self.rewritten, depth: Self.rewritten) else { return simple }
    let joined = simplify(
      simple.transformed { node in
        guard case .sum = node else { return node }
        return overOneDenominator(node) ?? node
      })
    return joined.printedSize < simple.printedSize ? joined : simple
  }

  /// A sum of fractions as one fraction, multiplied out above the line; `nil` where it has no fractions.
  private func overOneDenominator(_ sum: Expression) -> Expression? {
    guard let form = normalForm(sum), form.count > 1 else { return nil }
    var denominator = Monomial()
    for (monomial, _) in form.terms {
      for (base, exponent) in monomial.powers where base != .constant(.e) {
        guard let q = exponent.number, q.numerator < 0, let opposite = q.negated else { continue }
        let present = denominator.exponent(of: base)?.number ?? Rational(0)
        guard let more = opposite.minus(present) else { return nil }
        if more.numerator > 0 { denominator.set(base, .number(opposite)) }
      }
    }
    guard !denominator.powers.isEmpty else { return nil }
    var terms: [Expression] = []
    for (monomial, coefficient) in form.terms {
      var term = monomial
      for (base, exponent) in denominator.powers {
        let own = monomial.exponent(of: base)
        guard let q = exponent.number, let total = (own?.number ?? Rational(0)).plus(q),
          own == nil || own?.number != nil
        else { return nil }
        term.set(base, .number(total))
      }
      terms.append(term.expression(times: coefficient))
    }
    let top = Simplifier(facts: facts, expands: true).simplify(.sum(terms))
    return .quotient(top, denominator.expression(times: Rational(1)))
  }

  /// The expression with one term for each component of a family, where it is linear in them and that is
  /// shorter: `(1 - a)^2 z_1 + (1 - a) z_2` for `(1 - a) ((1 - a) z_1 + z_2)`.
  public func collectingComponents(_ expression: Expression, of family: String) -> Expression {
    guard expression.isWithin(size: Self.rewritten, depth: Self.rewritten) else {
      return expression
    }
    func isOwn(_ node: Expression) -> Bool {
      if case .component(family, _) = node { true } else { false }
    }
    var components: Set<Expression> = []
    _ = expression.contains { node in
      if isOwn(node) { components.insert(node) }
      return false
    }
    var rest = expression
    var terms: [Expression] = []
    for component in components.sorted(by: { $0.sortKey < $1.sortKey }) {
      guard let slope = expression.derivative(by: component).map(joiningFractions),
        !slope.contains(where: isOwn)
      else { return expression }
      rest = rest.replacing(component, with: .zero)
      if slope != .zero { terms.append(simplify(.product([slope, component]))) }
    }
    rest = simplify(rest)
    if rest != .zero { terms.append(rest) }
    let collected = terms.count == 1 ? terms[0] : Expression.sum(terms)
    let limit =
      expression.nesting(of: family) > 1
      ? expression.printedSize * Self.worthOfBrackets.times / Self.worthOfBrackets.of
      : expression.printedSize - 1
    return !terms.isEmpty && collected.printedSize <= limit ? collected : expression
  }
}

extension Expression {
  /// A sum with its large operators behind the other terms: what follows one could be taken into it.
  public var withFoldsLast: Expression {
    guard case .sum(let terms) = self else { return self }
    let folds = terms.filter(\.endsInFold)
    let others = terms.filter { !$0.endsInFold }
    // Nothing begins with a minus for it.
    if case .negative? = others.first { return self }
    return folds.isEmpty || others.isEmpty ? self : .sum(others + folds)
  }

  private var endsInFold: Bool {
    switch self {
    case .fold: true
    case .negative(let inner): inner.endsInFold
    case .product(let factors): factors.last?.endsInFold ?? false
    default: false
    }
  }

  /// How many brackets with components of a family stand in each other; one whose terms are products, which would
  /// join with the factor before it, counts twice.
  fileprivate func nesting(of family: String) -> Int {
    let inner = children.map { $0.nesting(of: family) }.max() ?? 0
    guard case .product(let factors) = self else { return inner }
    let depths = factors.map { factor in
      guard case .sum(let terms) = factor else { return 0 }
      let own = terms.filter { term in
        term.contains { if case .component(family, _) = $0 { true } else { false } }
      }
      let hasProduct = own.contains { if case .product = $0 { true } else { false } }
      return own.isEmpty ? 0 : hasProduct ? 2 : 1
    }
    return inner + (depths.max() ?? 0)
  }

  /// The characters that it takes to write it, whatever the size of its brackets.
  fileprivate var printedSize: Int {
    latex.replacing("\\left", with: "").replacing("\\right", with: "").count
  }
}
