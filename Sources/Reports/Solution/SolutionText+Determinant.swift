import Algebra
import Flows
import Grading

/// The Jacobian and its determinant in words.
extension SolutionText {
  var determinant: [SolutionItem] {
    var items: [SolutionItem] = []
    let isTriangular =
      derivation.diagonal != nil
      || derivation.jacobian.enumerated().allSatisfy { i, row in
        row.dropFirst(i + 1).allSatisfy { $0 == .number(Numeral(0)) }
      }
    if !derivation.jacobian.isEmpty {
      let rows = derivation.jacobian.map { $0.map(\.latex).joined(separator: " & ") }
      let matrix = "\\begin{pmatrix} \(rows.joined(separator: " \\\\ ")) \\end{pmatrix}"
      let key = isTriangular ? "solve.det.matrixTriangular" : "solve.det.matrix"
      let dimension = derivation.jacobian.count
      items.append(
        .formula(
          Message(key, ["dimension": .math("D = \(dimension)")]), "J_{f_\\phi} = \(matrix)"))
    }
    if let slope = derivation.slope, derivation.diagonal != nil {
      items.append(
        .formula(
          Message("solve.det.slope"),
          "\\frac{\\partial \\tau(z_{i}; h_{i})}{\\partial z_{i}} = \(slope.latex)"))
    }
    if isCoupling { items.append(.words(Message("solve.det.coupling"))) }
    if let planar = derivation.planar {
      items.append(
        .words(
          Message(
            "solve.det.planar",
            [
              "inner": .math(planar.inner.latex), "slope": .math(planar.slope.latex),
            ])))
    }
    if let formulas = derivation.determinant {
      items.append(.formula(Message("solve.det.product"), chain(SolutionNotation.det, formulas)))
    }
    if derivation.diagonalSign == -1 {
      items.append(.words(Message("solve.det.negative")))
    }
    return items
  }

  var logDeterminant: [SolutionItem] {
    guard let formulas = derivation.logDeterminant else { return [] }
    return [.formula(Message("solve.logdet"), chain(SolutionNotation.logDet, formulas))]
  }

  private func chain(_ name: String, _ formulas: ScalarFormulas) -> String {
    var members = [name]
    if !formulas.plain.isTrivialFold { members.append(formulas.plain.latex) }
    if let simplified = formulas.simplified { members.append(simplified.latex) }
    return members.joined(separator: " = ")
  }

  /// Whether the first components pass unchanged and the others are steered by them.
  private var isCoupling: Bool {
    guard let general = derivation.forward.general, general.listed.count >= 2 else { return false }
    return general.listed.enumerated().allSatisfy { k, value in
      value == .component("z", [.number(Numeral(k + 1))])
    }
  }
}

extension Expression {
  /// Whether it is a sum of zeros.
  fileprivate var isTrivialFold: Bool {
    guard case .fold(let fold) = self else { return false }
    return fold.operation == .sum && fold.body == .number(Numeral(0))
  }
}
