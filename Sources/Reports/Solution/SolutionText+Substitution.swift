import Algebra
import Flows
import Grading

/// Flows that read their components through one function only.
extension SolutionText {
  /// The values of the function, the equations in them solved, and the function undone.
  func substitutionInverse(_ form: ComponentSubstitution) -> [SolutionItem] {
    let letter = form.letter
    let value = "\(letter)_{i} = \(form.value.latex)"
    let name = Message.Argument.math("\(letter)_{i}")
    var items: [SolutionItem] = [
      .formula(
        Message("solve.substitution.letter", ["letter": name]),
        value + SolutionNotation.range(from: 1)),
      general("x", form.equation, Message("solve.substitution.equation", ["letter": name])),
      general(
        letter, form.recursion,
        Message(
          derivation.isMirrored ? "solve.substitution.mirrored" : "solve.substitution.recursion")),
    ]
    if form.closed != form.recursion {
      items += firstComponents(form.first, letter, Message("solve.inverse.first"))
      items.append(general(letter, form.closed, Message("solve.inverse.closed")))
    }
    let unknown = Expression.component("z", [.symbol("i")])
    items.append(
      .words(
        Message(
          "solve.inverse.equation", ["equation": .math(value), "unknown": .math(unknown.latex)])))
    items += InversionText(
      unknown: unknown.latex, known: .component(letter, [.symbol("i")]), isShown: true,
      slopeSign: form.slope.flatMap { derivation.signs.sign(of: $0, from: 1) },
      signs: derivation.signs, from: 1
    ).items(form.inversion)
    return items
  }

  private func firstComponents(
    _ values: [Expression], _ family: String, _ message: Message
  ) -> [SolutionItem] {
    let shown = values.prefix(3)
    guard shown.count == 3 else { return [] }
    let rows = shown.enumerated().map {
      (left: SolutionNotation.component(family, $0.offset + 1), right: $0.element.latex)
    }
    return [.formula(message, SolutionNotation.aligned(rows))]
  }
}
