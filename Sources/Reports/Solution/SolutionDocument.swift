import Algebra
import Flows
import Grading

/// `solution.json`: the formulas of a sheet's solution, for programs.
struct SolutionDocument {
  private let solution: SheetSolution
  private let page: SolutionPage

  /// The data of a solution: what its page shows.
  init(_ solution: SheetSolution, page: SolutionPage) {
    self.solution = solution
    self.page = page
  }

  /// The file's text.
  var json: String {
    JSONValue.object([
      ("sheet", .string(solution.sheet.slug)),
      ("problems", .array(solution.problems.indices.map(problem))),
    ]).text
  }

  /// Whether any formula of a problem is given.
  func hasFormula(_ number: Int) -> Bool {
    Self.answers(solution.problems[number]).contains { part, answers in
      answers.contains { isConfirmed($0, part, in: number) }
    }
  }

  private func problem(_ number: Int) -> JSONValue {
    let problem = solution.problems[number]
    func string(_ latex: String) -> JSONValue { .string(problem.letters.printed(latex)) }
    let found = Self.answers(problem)
    let answers = found.map { part, answers in
      (part, answers.first { isConfirmed($0, part, in: number) }?.inLine)
    }
    let isClosed =
      problem.derivation?.isClosed ?? false
      && found.allSatisfy { part, answers in
        part == "logdet" || answers.first.map { isConfirmed($0, part, in: number) } ?? false
      }
    return .object(
      [("problem", .string(problem.problem.name))]
        + answers.map { ($0.0, .optional($0.1, string)) } + [("closedForm", .boolean(isClosed))])
  }

  /// What answers a part: in one line, and as the page shows it.
  private struct Answer {
    var inLine: String
    var shown: String
  }

  /// Whether the page did not have to leave an answer out.
  private func isConfirmed(_ answer: Answer, _ part: String, in problem: Int) -> Bool {
    guard let leftOut = page.leftOut(of: part, in: problem) else { return false }
    return !leftOut.contains { $0.hasSuffix(answer.shown) }
  }

  private static func answers(_ problem: ProblemSolution) -> [(String, [Answer])] {
    let derivation = problem.derivation
    func scalar(_ formulas: ScalarFormulas?, _ name: String) -> [Answer] {
      formulas.map { [Answer(inLine: "\(name) = \($0.best.latex)", shown: $0.best.latex)] } ?? []
    }
    return [
      ("f", derivation.map { formulas($0.forward, "x", $0) } ?? []),
      (
        "inverse",
        derivation.flatMap { found in found.inverse.map { formulas($0, "z", found) } } ?? []
      ),
      ("det", scalar(derivation?.determinant, SolutionNotation.det)),
      ("logdet", scalar(derivation?.logDeterminant, SolutionNotation.logDet)),
    ]
  }

  /// The components' formulas, the best first.
  private static func formulas(
    _ formulas: ComponentFormulas, _ family: String, _ derivation: FlowDerivation
  ) -> [Answer] {
    if let dimension = derivation.dimension, formulas.first.count == dimension {
      let name = family == "x" ? SolutionNotation.f : SolutionNotation.inverse
      let vector = SolutionNotation.vector(name, family, formulas.first)
      return [Answer(inLine: vector, shown: vector)]
    }
    return [formulas.closed, formulas.general].compactMap(\.self).map { term in
      Answer(
        inLine: SolutionNotation.general(family, term, breaks: false),
        shown: SolutionNotation.general(family, term))
    }
  }
}
