import Algebra

/// One layer of a flow that the sheet gives as a composition: `y = g(z)`, then `x = h(y)`.
public struct LayerForm: Sendable {
  /// The family that the layer starts from.
  public var input: String
  /// The family that it gives.
  public var output: String
  /// Its components, by their definition.
  public var components: ComponentFormulas
  /// Its determinant, in components of ``input``.
  public var determinant: Expression
  /// The steps that undo it, for a flow of one dimension.
  public var eliminations: [Elimination]
  /// The components of ``input`` in ``output``; empty where no formula was found.
  public var inverse: [Expression]
  /// What was derived of the layer as a flow of its own, from `z` to `x`, in a flow of any dimension; one
  /// or none.
  public var derivation: [FlowDerivation] = []
}

/// Flows that are given in layers.
extension Deriver {
  /// The families from `z` to `x`, each given by the one before: `z, y, x`.
  func layerChain() -> [String] {
    var chain = ["x"]
    while let last = chain.last, chain.count < 5,
      let next = namedFirst(by: last).first(where: { family in
        !chain.contains(family) && isCarried(family) && layerReads(family, last, chain)
      })
    {
      chain.append(next)
    }
    guard let last = chain.last, layerReads("z", last, chain) else { return ["z", "x"] }
    return ["z"] + chain.reversed()
  }

  /// The families, those that stand in the definitions of one of them before the others.
  private func namedFirst(by family: String) -> [String] {
    let bodies = definitions.filter { $0.name == family }.map(\.body)
    let sorted = families.sorted()
    let named = sorted.filter { name in bodies.contains { $0.mentions(name) } }
    return named + sorted.filter { !named.contains($0) }
  }

  /// Whether a family depends on `z` at its own index, as a layer does and a conditioner does not.
  private func isCarried(_ family: String) -> Bool {
    (1...min(count, 3)).allSatisfy { k in
      guard let body = body(of: family, at: k),
        let unrolled = resolver().unrolled(body, [Self.index: k])
      else { return false }
      return dimension != nil
        ? unrolled.mentions("z") : unrolled.contains { $0 == component("z", k) }
    }
  }

  /// Whether `output`, with conditioners written out, reads `input` and nothing else.
  private func layerReads(_ input: String, _ output: String, _ chain: [String]) -> Bool {
    let expanding = families.subtracting(chain).subtracting([input])
    var reads = false
    for k in 1...min(count, 3) {
      guard let body = body(of: output, at: k),
        let unrolled = resolver(expanding: expanding).unrolled(body, [Self.index: k])
      else { return false }
      for family in families.union(["x", "z"]) where family != input && family != output {
        if unrolled.mentions(family) { return false }
      }
      if unrolled.mentions(input) { reads = true }
    }
    return reads
  }

  /// The layers of a chain, with their determinants; `nil` where one of them has none.
  func layerForms(_ chain: [String]) -> [LayerForm]? {
    guard chain.count > 2 else { return nil }
    if dimension == nil { return derivedLayers(chain) }
    let inner = families.subtracting(chain)
    var forms: [LayerForm] = []
    for (input, output) in zip(chain, chain.dropFirst()) {
      var form = LayerForm(
        input: input, output: output,
        components: ComponentFormulas(first: [], general: nil, closed: nil),
        determinant: .number(Numeral(1)), eliminations: [], inverse: [])
      for k in 1...count {
        guard let body = body(of: output, at: k),
          let unrolled = resolver(expanding: inner).unrolled(body, [Self.index: k])
        else { return nil }
        form.components.first.append(simplifier.simplify(unrolled))
      }
      guard let determinant = determinant(form.components.first, input) else { return nil }
      form.determinant = determinant
      undo(&form)
      forms.append(form)
    }
    return forms
  }

  /// The determinant of one layer's small Jacobian.
  private func determinant(_ components: [Expression], _ input: String) -> Expression? {
    guard components.count <= 4 else { return nil }
    var rows: [[Expression]] = []
    for value in components {
      var row: [Expression] = []
      for j in components.indices {
        guard let slope = value.derivative(by: component(input, j + 1)) else { return nil }
        row.append(simplifier.simplify(slope))
      }
      rows.append(row)
    }
    guard let expanded = Self.determinant(rows) else { return nil }
    let candidates = [
      simplifier.simplify(expanded), Simplifier(facts: facts, expands: true).simplify(expanded),
    ]
    return candidates.min { $0.size < $1.size }
  }

  /// Solves one layer for its input.
  private func undo(_ form: inout LayerForm) {
    var run = EliminationRun(
      equations: form.components.first, simplifier: simplifier, unknown: form.input,
      known: form.output)
    guard
      run.run(
        preferring: signs.dividesSafely, { inverter($0, from: nil).solve($1, $2) })
    else { return }
    let values = (1...count).compactMap { run.values[$0] }
    guard values.count == count,
      values.enumerated().allSatisfy({
        oracle.agree(component(form.input, $0.offset + 1), $0.element, nil)
      })
    else { return }
    form.eliminations = run.steps
    form.inverse = values
  }

  /// The inverse of a composition: the last layer's first, put into that of the layer before.
  func inverse(of layers: [LayerForm]) -> [Expression]? {
    guard var values = layers.last?.inverse, !values.isEmpty else { return nil }
    for layer in layers.dropLast().reversed() {
      guard !layer.inverse.isEmpty else { return nil }
      values = layer.inverse.map {
        simplifier.simplify($0.puttingIn(values, for: layer.output))
      }
      guard values.allSatisfy({ $0.size <= Self.sizeLimit }) else { return nil }
    }
    let isRight = values.enumerated().allSatisfy { k, value in
      oracle.agree(component("z", k + 1), value, nil)
    }
    return isRight ? values : nil
  }
}
