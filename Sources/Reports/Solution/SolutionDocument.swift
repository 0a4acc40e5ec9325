import Algebra
import Flows
import Grading

/// `solution.json`: the formulas of a sheet's solution, for programs.
struct SolutionDocument {
  private let solution: SheetSolution

  /// The data of a solution.
  init(_ solution: SheetSolution) {
    self.solution = solution
  }

  /// The file's text.
  var json: String {
    JSONValue.object([
      ("sheet", .string(solution.sheet.slug)),
      ("problems", .array(solution.problems.map(problem))),
    ]).text
  }

  private func problem(_ problem: ProblemSolution) -> JSONValue {
    let derivation = problem.derivation
    let inverse = derivation?.inverse
    func string(_ latex: String) -> JSONValue { .string(problem.letters.printed(latex)) }
    return .object([
      ("problem", .string(problem.problem.name)),
      ("f", .optional(derivation.flatMap { formulas($0.forward, "x", $0) }, string)),
      (
        "inverse",
        .optional(
          derivation.flatMap { found in inverse.flatMap { formulas($0, "z", found) } },
          string)
      ),
      (
        "det",
        .optional(
          derivation?.determinant.map { "\(SolutionNotation.det) = \($0.best.latex)" },
          string)
      ),
      (
        "logdet",
        .optional(
          derivation?.logDeterminant.map { "\(SolutionNotation.logDet) = \($0.best.latex)" },
          string)
      ),
      ("closedForm", .boolean(derivation?.isClosed ?? false)),
    ])
  }

  /// The components' formulas, in one line of LaTeX.
  private func formulas(
    _ formulas: ComponentFormulas, _ family: String, _ derivation: FlowDerivation
  ) -> String? {
    if let dimension = derivation.dimension, formulas.first.count == dimension {
      let name = family == "x" ? SolutionNotation.f : SolutionNotation.inverse
      return SolutionNotation.vector(name, family, formulas.first)
    }
    guard let term = formulas.closed ?? formulas.general else { return nil }
    return SolutionNotation.general(family, term, breaks: false)
  }
}
