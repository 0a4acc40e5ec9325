import Algebra

/// Flows that are given for runs of components, or for the whole vector.
extension FlowReader {
  /// `\mathbf x_{d+1:D} = …`: the components of a run.
  mutating func defineRun(
    _ from: Expression, _ through: Expression, _ body: Expression, _ placed: PlacedStatement
  ) {
    let body = helpers.expanding(body)
    opening.takeRun(body, from: from, through: through, letters: context.openLetters)
    guard
      let component = SliceClaim.component(
        of: body, from: from, through: through, vectors: opening.vectors)
    else { return }
    direct = direct ?? placed
    definitions.append(SliceClaim.definition("x", from: from, through: through, as: component))
  }

  /// `\mathbf x = (a, b, \dots, c)` component by component; `\mathbf x = A \mathbf z + \mathbf b` as it is.
  mutating func defineWhole(_ body: Expression, _ placed: PlacedStatement) {
    // A vector that a whole formula names keeps its name, which functions without a formula are applied to.
    let body = helpers.expandingFunctions(in: body)
    if case .tuple(let tuple) = body {
      direct = direct ?? placed
      define(tuple, placed)
    } else if isMadeOfBase(body), body != .whole("z") {
      direct = direct ?? placed
      opening.takeRun(
        body, from: .number(Numeral(1)), through: .symbol("D"), letters: context.openLetters)
      add(Definition("x", as: body))
    }
  }

  /// Whether the base variable stands in a vector, or a layer that the text gives as a whole: `\mathbf y` in
  /// `\mathbf x = B \mathbf y`.
  private func isMadeOfBase(_ body: Expression) -> Bool {
    let names = body.familyNames
    return names.contains("z") || !names.isDisjoint(with: layers)
  }

  /// `f(\mathbf z) = (a, b, \dots, c)` as definitions of `x_1`, `x_2`, …; of a tuple of runs,
  /// `(\mathbf z_{1:d}, …)`, run by run.
  private mutating func define(_ tuple: Tuple, _ placed: PlacedStatement) {
    guard let blocks = SliceClaim.blocks(of: tuple) else {
      definitions.append(contentsOf: Definition.components("x", of: tuple))
      return
    }
    for block in blocks { defineRun(block.from, block.through, block.value, placed) }
  }
}
