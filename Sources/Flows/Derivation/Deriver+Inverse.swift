import Algebra

/// `z` by `x`.
extension Deriver {
  func inverter(_ unknown: Expression, from: Int?) -> Inverter {
    let oracle = oracle
    var inverter = Inverter(
      for: unknown, simplifier: simplifier,
      oracle: InversionOracle(
        agree: { oracle.agree($0, $1, from) }, sign: { oracle.sign($0, from) }))
    let used = Set(definitions.map(\.name)).union(names)
    inverter.freeLetters = ["u", "v", "w", "q", "p"].filter { !used.contains($0) }
    return inverter
  }

  func inversion(of rule: GeneralTerm) -> Inversion? {
    inverter(component("z"), from: rule.from).solve(component("x"), rule.term)
  }

  func inverse(_ rule: GeneralTerm, _ inversion: Inversion) -> ComponentFormulas? {
    var bodies: [Expression?] = []
    var first: [Expression] = []
    for k in 1...count {
      let solved: Expression?
      if k < rule.from {
        solved =
          inverter(component("z", k), from: nil).solve(
            component("x", k), rule.listed[k - 1])?.result
      } else {
        solved = inversion.result
      }
      guard let solved else { return nil }
      bodies.append(resolver().resolved(solved, [Self.index: k]).map(simplifier.simplify))
      guard first.count == k - 1, let unrolled = resolver().unrolled(solved, [Self.index: k]) else {
        continue
      }
      let value = shortest(unrolled.puttingIn(first, for: "z"))
      if value.size <= Self.sizeLimit, !value.contains(where: hasFormulaAsArgument) {
        first.append(value)
      }
    }
    var result = ComponentFormulas(first: first, general: nil, closed: nil)
    result.general = generalTerm(bodies, of: component("z"))
    if rule.from == 1, let cases = expandedCases(inversion.result) {
      result.general = GeneralTerm(listed: [], term: cases)
      if dependsOnDimension { result.first = [] }
    }
    result.closed = result.general.flatMap(onTarget)
    result.isPassedThrough = result.closed != nil
    if result.closed == nil { result.closed = closed(result, of: "z", in: "x") }
    if let general = result.general, !oracle.agree(component("z"), general.term, general.from) {
      return nil
    }
    if result.closed == nil, result.first.count < count, isCircular(bodies) { return nil }
    return result.general == nil && result.first.count < count ? nil : result
  }

  /// Whether components would need themselves or each other, one an earlier and another a later one.
  private func isCircular(_ bodies: [Expression?]) -> Bool {
    var reads: (earlier: Bool, later: Bool) = (false, false)
    for (place, body) in bodies.enumerated() {
      guard let body, let written = resolver().unrolled(body, [Self.index: place + 1]) else {
        continue
      }
      let isOwn = written.contains { node in
        guard case .component("z", let indices) = node, let k = LinearIndex(indices[0])?.value
        else { return false }
        if k <= place { reads.earlier = true }
        if k > place + 1 { reads.later = true }
        return k == place + 1
      }
      if isOwn { return true }
    }
    return reads.earlier && reads.later
  }

  /// The general term with `x` for `z`, where the components that it looks at are the same: those
  /// that a coupling layer passes on.
  private func onTarget(_ general: GeneralTerm) -> GeneralTerm? {
    guard general.term.mentions("z") else { return nil }
    var result = general
    result.term = simplifier.simplify(general.term.reading("x", for: "z"))
    return oracle.agree(component("z"), result.term, result.from) ? result : nil
  }

  // MARK: Equations one by one

  /// Solves a flow of one dimension by elimination: always an equation with one unknown left, or one
  /// that can be solved for an unknown in terms of the others.
  func eliminate(_ forward: ComponentFormulas, into result: inout FlowDerivation) {
    guard let dimension, forward.first.count == dimension else { return }
    if let planar = planarForm(forward.first) {
      result.planar = planar
      result.inverse = inverse(of: planar).map(Self.all)
      return
    }
    if var radial = radialForm(forward.first) {
      radial.hasRatio = radial.equation.inversion == nil || inverseByRatio(of: radial) != nil
      result.radial = radial
      result.inverse = inverse(of: radial).map(Self.all)
      return
    }
    let isLarge = dimension > 4 && result.jacobian.isNumeric && !result.jacobian.isEmpty
    if isLarge {
      // Step by step this would be no help to anybody.
      result.inverse = linearInverse(result.jacobian).map(Self.all)
      return
    }
    defer {
      if result.inverse == nil, let values = linearInverse(result.jacobian) {
        result.inverse = Self.all(values)
      }
    }
    var elimination = EliminationRun(equations: forward.first, simplifier: simplifier)
    let solved = elimination.run(preferring: signs.dividesSafely) { unknown, left, right in
      inverter(unknown, from: nil).solve(left, right)
    }
    guard solved else { return }
    let values = (1...dimension).compactMap { elimination.values[$0] }
    guard values.count == dimension,
      values.enumerated().allSatisfy({
        oracle.agree(component("z", $0.offset + 1), $0.element, nil)
      })
    else { return }
    result.eliminations = elimination.steps
    result.inverse = Self.all(values)
  }

  /// All components of a flow of one dimension.
  static func all(_ values: [Expression]) -> ComponentFormulas {
    ComponentFormulas(first: values, general: nil, closed: nil)
  }
}

extension Expression {
  /// The same of another variable.
  func reading(_ new: String, for old: String) -> Expression {
    transformed { node in
      switch node {
      case .component(old, let indices): .component(new, indices)
      case .slice(old, let from, let through): .slice(new, from: from, through: through)
      case .whole(old): .whole(new)
      default: node
      }
    }
  }
}
