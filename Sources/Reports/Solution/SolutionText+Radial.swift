import Algebra
import Flows
import Grading

/// Radial flows in words: every point stays on its ray.
extension SolutionText {
  func radialInverse(_ radial: RadialForm) -> [SolutionItem] {
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
    return [
      .words(
        Message(
          "solve.radial.stretch",
          [
            "along": .math(equation.slope.latex), "across": .math(radial.factor.latex),
            "directions": .count(radial.across), "radius": .math(equation.unknown),
          ])),
      .formula(Message("solve.radial.determinant"), SolutionNotation.chain(members)),
    ]
  }
}
