import Algebra
import Flows
import Grading

/// Compositions in words: undo the last layer first, and multiply the determinants.
extension SolutionText {
  /// The steps that undo layers that are given component by component; empty without any.
  var layerInverse: [SolutionItem] {
    if derivation.inversion == nil, derivation.inverse != nil, !derivation.layers.isEmpty,
      derivation.layers.allSatisfy({ $0.derivation.first?.inverse != nil })
    {
      return [.words(Message("solve.layers.undo"))]
        + derivation.layers.reversed().flatMap(undone)
        + [.words(Message("solve.layers.together"))]
    }
    guard derivation.layers.count > 1, derivation.layers.allSatisfy({ !$0.inverse.isEmpty }) else {
      return []
    }
    var items: [SolutionItem] = [.words(Message("solve.layers.undo"))]
    for layer in derivation.layers.reversed() {
      items.append(
        .words(
          Message(
            "solve.layers.one",
            [
              "input": .math("\\mathbf{\(layer.input)}"),
              "output": .math("\\mathbf{\(layer.output)}"),
            ])))
      items += eliminations(
        layer.eliminations, layer.inverse, from: layer.output, to: layer.input)
    }
    return items
  }

  /// The steps that undo one layer of a flow of any dimension.
  private func undone(_ layer: LayerForm) -> [SolutionItem] {
    guard let found = layer.derivation.first, let formulas = found.inverse,
      let general = formulas.general
    else { return [] }
    let letters = VariableLetters(base: layer.input, target: layer.output)
    var items: [SolutionItem] = [
      .words(
        Message(
          "solve.layers.one",
          [
            "input": .math("\\mathbf{\(layer.input)}"),
            "output": .math("\\mathbf{\(layer.output)}"),
          ]))
    ]
    var steps: [SolutionItem] = []
    if let inversion = found.inversion {
      let range = found.transformerFrom.map { $0 > 1 ? SolutionNotation.range(from: $0) : "" } ?? ""
      steps = InversionText(
        unknown: found.isReversal ? "z_{D - i + 1}" : "z_{i}",
        known: .component("x", [.symbol("i")]),
        range: found.isReversal ? SolutionNotation.range(from: 1) : range,
        slopeSign: found.slope.flatMap {
          found.signs.sign(of: $0, from: found.transformerFrom)
        }, signs: found.signs, from: found.transformerFrom
      ).items(inversion)
    }
    if let start = found.forward.general
      ?? found.transformer.map({ GeneralTerm(listed: [], term: $0) })
    {
      steps.insert(.formula(nil, SolutionNotation.general("x", start)), at: 0)
    }
    steps.append(
      .formula(Message("solve.layers.solved"), SolutionNotation.general("z", general)))
    if let closed = formulas.closed, closed != general {
      steps.append(.formula(Message("solve.layers.closed"), SolutionNotation.general("z", closed)))
    }
    items += steps.map { $0.inLetters(letters) }
    return items
  }

  /// Where a sheet gives layers: what each contributes to the determinant.
  var layerDeterminant: [SolutionItem] {
    guard derivation.layers.count > 1 else { return [] }
    return [.words(Message("solve.layers.chain"))]
      + derivation.layers.map { layer in
        .words(
          Message(
            "solve.layers.determinant",
            [
              "input": .math("\\mathbf{\(layer.input)}"),
              "output": .math("\\mathbf{\(layer.output)}"),
              "value": .math(layer.determinant.latex),
            ]))
      }
  }

  // MARK: Equations one by one

  /// Equations solved one after the other: the steps of each, and what then is known.
  func eliminations(
    _ steps: [Elimination], _ values: [Expression], from known: String = "x",
    to unknown: String = "z"
  ) -> [SolutionItem] {
    guard !steps.isEmpty else { return [] }
    if steps.allSatisfy(\.inversion.steps.isEmpty) {
      let rows = values.enumerated().map {
        (
          left: SolutionNotation.component(unknown, $0.offset + 1), right: $0.element.latex
        )
      }
      return [.formula(Message("solve.inverse.readOff"), SolutionNotation.aligned(rows))]
    }
    var items: [SolutionItem] = []
    // What still holds unknown components is completed at the end, from the last equation back.
    var open: [(component: Int, value: Expression)] = []
    for (number, step) in steps.enumerated() {
      let name = SolutionNotation.component(unknown, step.component)
      let equation = "\(SolutionNotation.component(known, step.equation)) = \(step.right.latex)"
      let changed = number > 0 && step.isChanged
      if step.inversion.steps.isEmpty {
        items.append(
          .formula(
            Message("solve.inverse.trivial", ["equation": .math(equation)]),
            "\(name) = \(step.inversion.result.latex)"))
        continue
      }
      items.append(
        .words(
          Message(
            changed ? "solve.inverse.equationPut" : "solve.inverse.equation",
            ["unknown": .math(name), "equation": .math(equation)])))
      items += InversionText(
        unknown: name, known: .component(known, [.number(Numeral(step.equation))]),
        signs: derivation.signs
      ).items(step.inversion)
      if step.value != step.inversion.result {
        open.append((step.component, step.value))
      }
    }
    // Shorter values first: the longer ones are made of them.
    let rows = open.sorted { $0.value.size < $1.value.size }.map {
      (left: SolutionNotation.component(unknown, $0.component), right: $0.value.latex)
    }
    if !rows.isEmpty {
      items.append(
        .formula(
          Message("solve.inverse.putIn", ["known": .math("\\mathbf{\(known)}")]),
          SolutionNotation.aligned(rows)))
    }
    return items
  }
}
