import Algebra
import Flows
import Grading

/// Flows in which all components share one sum.
extension SolutionText {
  /// The sum is solved for, then each component.
  func sharedSumInverse(_ shared: SharedSumForm) -> [SolutionItem] {
    guard let general = derivation.inverse?.general else { return [] }
    let letter: [String: Message.Argument] = [
      "letter": .math(shared.letter), "weight": .math(shared.weight.latex),
      "factor": .math(shared.factor.latex),
    ]
    let isPlain = shared.weight == .number(Numeral(1))
    let value = Expression.quotient(shared.known, shared.factor)
    var items: [SolutionItem] = [
      .formula(
        Message("solve.shared.sum", letter), "\(shared.letter) = \(shared.sum.latex)"),
      .formula(nil, "x_{i} = \(shared.rule.latex)\(SolutionNotation.range(from: 1))"),
      .formula(
        Message(isPlain ? "solve.shared.total" : "solve.shared.weighted", letter),
        "\(shared.known.latex) = "
          + Expression.product([shared.factor, .symbol(shared.letter)]).simplified.latex),
    ]
    if shared.factor != .number(Numeral(1)) {
      let known = value.simplified.latex
      items.append(
        .formula(Message("solve.shared.divide", letter), "\(shared.letter) = \(known)"))
    }
    return items + [
      .formula(
        Message("solve.shared.back", letter),
        "z_{i} = \(shared.solved.latex)\(SolutionNotation.range(from: 1))"),
      self.general("z", general, Message("solve.inverse.general.direct")),
    ]
  }

  /// The matrix determinant lemma.
  func sharedSumDeterminant(_ shared: SharedSumForm) -> [SolutionItem] {
    guard let formulas = derivation.determinant else { return [] }
    var members = [formulas.plain.latex]
    if let simplified = formulas.simplified { members.append(simplified.latex) }
    return [
      .formula(
        Message("solve.shared.lemma"), SolutionNotation.chain([SolutionNotation.det] + members))
    ]
  }
}

extension Expression {
  /// The expression simplified, with nothing known of signs.
  fileprivate var simplified: Expression { Simplifier().simplify(self) }
}
