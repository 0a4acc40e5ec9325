import Algebra

/// Layers of flows of any dimension, each derived as a flow of its own, and put together.
extension Deriver {
  /// The derivation of one layer, with `z` for what it starts from and `x` for what it gives.
  func derivation(from input: String, to output: String, in chain: [String]) -> FlowDerivation {
    let names = [input: "z", output: "x"]
    let inner = definitions.filter { $0.name == output || !chain.contains($0.name) }
      .filter { $0.name == output || !$0.isConvention || families.contains($0.name) }
      .map { $0.renamingFamilies(names) }
    let oracle = oracle
    let back = ["z": input, "x": output]
    // What is said of the Jacobian of one layer is checked in the product of all.
    let own = DerivationOracle(
      agree: { a, b, from in
        if a.namesJacobian || b.namesJacobian { return true }
        return oracle.agree(a.renamingFamilies(back), b.renamingFamilies(back), from)
      }, sign: { oracle.sign($0.renamingFamilies(back), $1) })
    let layer = Flow(
      definitions: inner, base: input == "z" ? flow.base : .standardNormal,
      parameters: flow.parameters, openFunctions: flow.openFunctions)
    return Deriver(
      layer, dimensions: dimension.map { [$0] } ?? [2, 3], oracle: own,
      reserved: names.keys.reduce(into: self.names) { $0.insert($1) }
    ).derivation()
  }

  /// The layers with a derivation each; `nil` where one of them has no determinant.
  func derivedLayers(_ chain: [String]) -> [LayerForm]? {
    let inner = families.subtracting(chain)
    var forms: [LayerForm] = []
    for (input, output) in zip(chain, chain.dropFirst()) {
      let found = derivation(from: input, to: output, in: chain)
      let names = ["z": input, "x": output]
      guard let determinant = found.determinant?.best,
        let general = generalTerm(of: output, expanding: inner)
      else { return nil }
      var components = ComponentFormulas(first: [], general: nil, closed: nil)
      components.general = general
      forms.append(
        LayerForm(
          input: input, output: output, components: components,
          determinant: determinant.renamingFamilies(names), eliminations: [], inverse: [],
          derivation: [found]))
    }
    return forms
  }

  // MARK: Together

  /// Puts the formulas of the layers together, where the flow as a whole has none of its own.
  func composeLayers(into result: inout FlowDerivation) {
    let layers = result.layers
    guard dimension == nil, layers.count > 1, layers.allSatisfy({ !$0.derivation.isEmpty }) else {
      return
    }
    if !result.forward.isClosed(of: "x"), let term = composedForward(layers) {
      result.forward.general = term
      result.forward.closed = term
    }
    if result.inverse?.isClosed(of: "z") != true { composeInverse(into: &result) }
    let logarithms = layers.compactMap { layer in
      layer.derivation.first?.logDeterminant?.best
        .renamingFamilies(["z": layer.input, "x": layer.output])
    }
    composeDeterminant(logarithms, into: &result)
  }

  /// The inverse: that of the layers put together, or that of the whole map where it has a formula now.
  private func composeInverse(into result: inout FlowDerivation) {
    if let term = composedInverse(result.layers) {
      let isClosed = !term.term.mentions("z")
      if result.inverse != nil, !isClosed { return }
      result.inverse = ComponentFormulas(first: [], general: term, closed: isClosed ? term : nil)
      result.inversion = nil
      return
    }
    guard result.inverse == nil, var rule = result.forward.closed, rule.from == 1 else { return }
    rule.term = rule.term.takingOwnTermOut(Self.index)
    guard let inversion = inversion(of: rule), let inverse = inverse(rule, inversion) else {
      return
    }
    result.transformer = rule.term
    result.inversion = inversion
    result.inverse = inverse
  }

  /// The formulas of the last layer with those of the layers before it put in.
  private func composedForward(_ layers: [LayerForm]) -> GeneralTerm? {
    composed(
      layers.reversed().compactMap { layer in
        layer.derivation.first.map { (layer.input, layer.output, $0.forward) }
      }, "x", of: layers)
  }

  /// The inverse of the first layer with those of the layers behind it put in.
  private func composedInverse(_ layers: [LayerForm]) -> GeneralTerm? {
    composed(
      layers.compactMap { layer in
        layer.derivation.first?.inverse.map { (layer.output, layer.input, $0) }
      }, "z", of: layers)
  }

  /// The first formulas with the next ones put in, one after the other: each gives the family `to` by the
  /// family `from`.
  private func composed(
    _ steps: [(from: String, to: String, formulas: ComponentFormulas)], _ family: String,
    of layers: [LayerForm]
  ) -> GeneralTerm? {
    guard steps.count == layers.count, let first = steps.first,
      let general = first.formulas.closed ?? first.formulas.general
    else { return nil }
    let isForward = family == "x"
    func renamed(_ value: Expression, _ from: String, _ to: String) -> Expression {
      value.renamingFamilies(isForward ? ["z": from, "x": to] : ["x": from, "z": to])
    }
    func complete(_ start: Expression) -> Expression? {
      var value = renamed(start, first.from, first.to)
      for step in steps.dropFirst() {
        guard let next = (step.formulas.closed ?? step.formulas.general)?.inCases else {
          return nil
        }
        value = puttingIn(renamed(next, step.from, step.to), for: step.to, into: value)
      }
      value = simplifier.simplify(value)
      let isOpen = layers.dropLast().contains { value.mentions($0.output) }
      return value.size <= Self.sizeLimit && !isOpen ? value : nil
    }
    if let term = general.inCases.flatMap(complete), oracle.agree(component(family), term, 1),
      !isForward || !term.mentions("x")
    {
      return withoutCases(term.listingTheFirst, of: family)
    }
    // A convention such as `y_0 = 0` gives the first component.
    guard let term = complete(general.term),
      let start = first.formulas.first.first.flatMap(complete),
      !isForward || !term.mentions("x"), oracle.agree(component(family), term, 2),
      oracle.agree(component(family, 1), start, nil)
    else { return nil }
    return withoutCases(GeneralTerm(listed: [start], term: term), of: family)
  }

  /// The family with components of their own in the place of cases of the index: `x_i - 2 x_{i-1} + x_{i-2}` from
  /// the third one on.
  private func withoutCases(_ formula: GeneralTerm, of family: String) -> GeneralTerm {
    let hasCases = (formula.listed + [formula.term]).contains { value in
      value.contains { if case .cases = $0 { true } else { false } }
    }
    guard hasCases else { return formula }
    let resolver = resolver()
    let bodies = (1...count).map { k in
      resolver.resolved(
        k < formula.from ? formula.listed[k - 1] : formula.term, [Self.index: k]
      ).map { Simplifier(facts: facts, expands: true).simplify($0) }
    }
    guard let general = generalTerm(bodies, of: component(family)),
      oracle.agree(component(family), general.term, general.from),
      general.listed.enumerated().allSatisfy({
        oracle.agree(component(family, $0.offset + 1), $0.element, nil)
      })
    else { return formula }
    return general
  }

  private func puttingIn(
    _ formula: Expression, for family: String, into term: Expression
  ) -> Expression {
    term.transformed { node in
      guard case .component(family, let indices) = node, indices.count == 1 else { return node }
      return formula.substituting([Self.index: indices[0]]).normalizingIndices.decidingCases
    }
  }

  /// The determinant in `z` alone, and its logarithm.
  private func composeDeterminant(
    _ logarithms: [Expression], into result: inout FlowDerivation
  ) {
    let layers = result.layers
    guard let plain = result.determinant?.plain else { return }
    func inBase(_ value: Expression) -> Expression? {
      var value = value
      for layer in layers.dropLast().reversed() where value.mentions(layer.output) {
        guard let formulas = layer.derivation.first?.forward,
          let before = (formulas.closed ?? formulas.general)?.inCases
        else { return nil }
        value = puttingIn(
          before.renamingFamilies(["z": layer.input]), for: layer.output, into: value)
      }
      return simplifier.simplify(value).joiningPowers
    }
    let isOpen = layers.dropLast().contains { plain.mentions($0.output) }
    if isOpen, result.determinant?.simplified == nil, let value = inBase(plain), value != plain,
      oracle.agree(Self.det, value, nil)
    {
      result.determinant?.simplified = value
    }
    guard result.logDeterminant == nil, logarithms.count == layers.count else { return }
    let terms = logarithms.filter { $0 != .number(Numeral(0)) }
    let sum: Expression =
      terms.isEmpty ? .number(Numeral(0)) : terms.count == 1 ? terms[0] : .sum(terms)
    let best = inBase(sum) ?? sum
    result.logDeterminant = checked(sum, best, Self.logDet)
  }
}

extension Definition {
  /// The definition with families called by other names.
  fileprivate func renamingFamilies(_ names: [String: String]) -> Definition {
    Definition(
      names[name] ?? name, indices: indices,
      where: condition.map { $0.mapOperands { $0.renamingFamilies(names) } },
      as: body.renamingFamilies(names))
  }
}

extension GeneralTerm {
  /// The family in one expression, with cases for the components before the general term.
  fileprivate var inCases: Expression? {
    if listed.isEmpty { return term }
    guard listed.count == 1 else { return nil }
    let one = Expression.number(Numeral(1))
    return .cases([
      Branch(listed[0], when: .comparison(.symbol(Deriver.index), .equal, one)),
      Branch(term, when: nil),
    ])
  }
}

extension Expression {
  /// A family given by cases of the first component and of all others.
  fileprivate var listingTheFirst: GeneralTerm {
    let one = Expression.number(Numeral(1))
    guard case .cases(let branches) = self, branches.count == 2, branches[1].condition == nil,
      branches[0].condition == .comparison(.symbol(Deriver.index), .equal, one)
    else { return GeneralTerm(listed: [], term: self) }
    return GeneralTerm(listed: [branches[0].value], term: branches[1].value)
  }

  fileprivate var namesJacobian: Bool {
    contains { node in
      switch node {
      case .determinant, .whole("J"), .component("J", _): true
      default: false
      }
    }
  }

  /// Cases with `D - i + 1 = 1` as their condition with `i = D`, and of a fixed place the case that holds.
  fileprivate var decidingCases: Expression {
    guard case .cases(let branches) = self else { return self }
    let solved = branches.map { branch -> Branch in
      guard case .comparison(let a, .equal, let b)? = branch.condition, let left = LinearIndex(a),
        let right = LinearIndex(b)
      else { return branch }
      var rest = right - left
      guard let own = rest.coefficients.removeValue(forKey: Deriver.index), abs(own) == 1 else {
        return branch
      }
      return Branch(
        branch.value,
        when: .comparison(.symbol(Deriver.index), .equal, rest.scaled(by: -own).expression))
    }
    return .cases(solved)
  }

  /// `2^D 3^D` as `6^D`.
  var joiningPowers: Expression {
    transformed { node in
      guard case .product(let factors) = node else { return node }
      var bases: [Expression: Int] = [:]
      var order: [Expression] = []
      var others: [Expression] = []
      for factor in factors {
        guard case .power(.number(let numeral), let exponent) = factor, let base = numeral.integer,
          base < 1_000
        else {
          others.append(factor)
          continue
        }
        if bases[exponent] == nil { order.append(exponent) }
        bases[exponent, default: 1] *= base
      }
      guard order.count + others.count < factors.count else { return node }
      let powers = order.map { Expression.power(.number(Numeral(bases[$0] ?? 1)), $0) }
      let all = powers + others
      return all.count == 1 ? all[0] : .product(all)
    }
  }
}
