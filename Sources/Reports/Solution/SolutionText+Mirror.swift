import Flows
import Grading

/// Flows in which every component reads components behind it.
extension SolutionText {
  /// The steps for the general component, all components from the last one on, and these without a recursion.
  var mirroredInverse: [SolutionItem] {
    if let form = derivation.substitution, let closed = derivation.inverse?.closed {
      return substitutionInverse(form)
        + [general("z", closed, Message("solve.substitution.back"))]
    }
    var items: [SolutionItem] = []
    if let inversion = derivation.inversion, !inversion.steps.isEmpty {
      items.append(.words(Message("solve.inverse.mirror.start")))
      items += InversionText(
        unknown: "z_{i}", known: .component("x", [.symbol("i")]),
        signs: derivation.signs
      ).items(inversion)
    }
    guard let formulas = derivation.inverse, let general = formulas.general else {
      return items + [.words(Message("solve.inverse.none"))]
    }
    let isRecursive = general.term.mentions("z")
    items.append(
      self.general(
        "z", general,
        Message(isRecursive ? "solve.inverse.mirror" : "solve.inverse.general.direct")))
    guard isRecursive else { return items }
    if let closed = formulas.closed, closed != general {
      items.append(self.general("z", closed, Message("solve.inverse.closed")))
    } else {
      items.append(.words(Message("solve.inverse.mirror.noClosed")))
    }
    return items
  }
}
