import Algebra
import Flows
import Grading

/// Radial flows in words: every point stays on its ray.
extension SolutionText {
  func radialInverse(_ radial: RadialForm) -> [SolutionItem] {
    if let centre = radial.vector { return radialInverse(radial, centre) }
    let equation = radial.equation
    let (r, big) = (equation.unknown, equation.known)
    let ray =
      radial.isCentred
      ? Message("solve.radial.origin")
      : Message(
        "solve.radial.centre",
        ["centre": .math("\\left(\(radial.centre.map(\.latex).joined(separator: ",\\; "))\\right)")]
      )
    // The sheet may have given the distance a name itself.
    let isOwn = flow.definitions.contains { $0.name == r }
    var items: [SolutionItem] = [
      .formula(
        ray,
        (isOwn ? "" : "\(r) = \(equation.unknownValue.latex), \\qquad ")
          + "\(big) = \(equation.knownValue.latex)"),
      .formula(Message("solve.radial.distance"), "\(big) = \(equation.right.latex)"),
    ]
    items += scalar(equation)
    let rows = radial.centre.enumerated().map { k, middle in
      let name = SolutionNotation.component("z", k + 1)
      let x = Expression.component("x", [.number(Numeral(k + 1))])
      let isOrigin = middle == .number(Numeral(0))
      let vector = Simplifier().simplify(.sum([x, .negative(middle)])).latex
      let move = isOrigin ? "\(x.latex)" : "\\left(\(vector)\\right)"
      let start = isOrigin ? "" : "\(middle.latex) + "
      guard radial.hasRatio else {
        return (left: name, right: "\(start)\\frac{\(vector)}{\(radial.factor.latex)}")
      }
      return (left: name, right: "\(start)\\frac{\(r)}{\(big)} \(move)")
    }
    items.append(
      .formula(
        Message(radial.hasRatio ? "solve.radial.rest" : "solve.radial.rest.factor"),
        equation.inversion != nil
          ? SolutionNotation.aligned(rows) : rows.map(\.right).joined(separator: ", \\qquad ")))
    return items
  }

  func radialDeterminant(_ radial: RadialForm) -> [SolutionItem] {
    guard let formulas = derivation.determinant else { return [] }
    let equation = radial.equation
    var members = [SolutionNotation.det]
    if let inRadius = radial.determinant { members.append(inRadius.latex) }
    members.append(formulas.best.latex)
    let directions = radial.vector == nil ? radial.across : Self.several
    return radialJacobian(radial) + [
      .words(
        Message(
          "solve.radial.stretch",
          [
            "along": .math(equation.slope.latex), "across": .math(radial.factor.latex),
            "directions": .count(directions), "radius": .math(equation.unknown),
          ])),
      .formula(Message("solve.radial.determinant"), SolutionNotation.chain(members)),
    ]
  }

  // MARK: In vectors

  /// A number of directions that is not one, for every `D`.
  private static let several = 2

  /// `\mathbf z - \mathbf c`.
  private func ray(_ family: String, _ centre: Expression) -> Expression {
    guard case .whole = centre else { return .whole(family) }
    return .sum([.whole(family), .negative(centre)])
  }

  /// The same for a flow that is given in vectors for every `D`.
  private func radialInverse(_ radial: RadialForm, _ centre: Expression) -> [SolutionItem] {
    let equation = radial.equation
    let (r, big) = (equation.unknown, equation.known)
    let isOwn = flow.definitions.contains { $0.name == r }
    var items: [SolutionItem] = [
      .formula(
        radial.isCentred
          ? Message("solve.radial.origin")
          : Message("solve.radial.centre", ["centre": .math(centre.latex)]),
        (isOwn ? "" : "\(r) = \(equation.unknownValue.latex), \\qquad ")
          + "\(big) = \(equation.knownValue.latex)"),
      .formula(Message("solve.radial.distance"), "\(big) = \(equation.right.latex)"),
    ]
    items += scalar(equation)
    let isSolved = equation.inversion != nil
    let share =
      isSolved
      ? Expression.quotient(.number(Numeral(1)), radial.factor)
      : .quotient(.symbol(r), .symbol(big))
    let move = Expression.product([share, ray("x", centre)])
    let value = radial.isCentred ? move : Expression.sum([centre, move])
    items.append(
      .formula(
        Message(isSolved ? "solve.radial.rest.factor" : "solve.radial.rest"),
        // Without a formula for the distance this is no answer, and must not look like one.
        isSolved ? "\\mathbf{z} = \(value.latex)" : value.latex))
    if let general = derivation.inverse?.general {
      items.append(self.general("z", general, Message("solve.f.general.alone.direct")))
    }
    return items
  }

  /// The identity, stretched, and what the ray adds to it.
  private func radialJacobian(_ radial: RadialForm) -> [SolutionItem] {
    guard let centre = radial.vector,
      let slope = radial.factor.derivative(by: .symbol(radial.equation.unknown))
    else { return [] }
    let ray = ray("z", centre)
    let share = Simplifier().simplify(.quotient(slope, .symbol(radial.equation.unknown)))
    let isNegative = if case .negative = share { true } else { false }
    let size = isNegative ? Simplifier().simplify(.negative(share)) : share
    let turn = Expression.product([size, ray, .transpose(ray)])
    let factor =
      if case .sum = radial.factor {
        "\\left(\(radial.factor.latex)\\right)"
      } else {
        radial.factor.latex
      }
    return [
      .formula(
        Message("solve.radial.jacobian"),
        "\(SolutionNotation.jacobian) = \(factor) I \(isNegative ? "-" : "+") \(turn.latex)")
    ]
  }
}
