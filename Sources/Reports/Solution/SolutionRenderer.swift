import Algebra
import Flows
import Grading
import Markdown

/// Turns the solution of a sheet into `solution.md`, `solution.html` and `solution.json`.
///
/// Every equality is checked like those of a worked example (``Proofreader``); a formula with one that
/// fails or stays undecided is left out.
public struct SolutionRenderer: Sendable {
  /// The look and the words.
  public let templates: Templates

  /// A renderer with the built-in templates, or with a teacher's own.
  public init(templates: Templates) {
    self.templates = templates
  }

  /// The entries of the sheet's output folder that belong to a solution.
  public static let entries: Set<String> = ["solution.html", "solution.md", "solution.json"]

  /// How often formulas are left out before what remains is taken as it is.
  private static let rounds = 4

  /// The three files.
  ///
  /// - Parameters:
  ///   - solution: The solution.
  ///   - sheet: The sheet that it solves.
  /// - Returns: The files, with paths relative to the sheet's output folder.
  /// - Throws: The faults of the sheet's flows.
  public func files(
    for solution: SheetSolution, of sheet: Sheet
  ) throws(SheetFaults) -> [OutputFile] {
    let catalogue = templates.catalogue(language: sheet.language)
    var solution = solution
    var page = SolutionPage(solution: solution, catalogue: catalogue)
    let proofreader = Proofreader(seed: solution.seed, samples: min(32, solution.samples))
    for round in 0..<Self.rounds {
      let text = markdown(page)
      let source = SourceText(path: "solution.md", text: text)
      let verification = try proofreader.verification(of: source, against: sheet)
      let doubtful = verification.statements.filter {
        $0.verdict != .holds && $0.verdict != .definition
      }
      guard !doubtful.isEmpty else { break }
      // Where the transformer cannot be evaluated by its name, the components can.
      if round == 0, doubtful.contains(where: \.isAboutTransformer) {
        for k in solution.problems.indices { solution.problems[k].transformerName = nil }
        page = SolutionPage(solution: solution, catalogue: catalogue)
        continue
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      page.leaveOut(
        Set(
          doubtful.flatMap { [$0.position.line, $0.formula.line] }
            .filter { (1...lines.count).contains($0) }.map { lines[$0 - 1] }))
    }
    return [
      OutputFile(path: "solution.md", text: markdown(page)),
      OutputFile(
        path: "solution.html",
        text: templates.page(
          page.context(Typesetter(format: .html, catalogue: catalogue), version: flowCheckVersion),
          template: "solution", format: .html)),
      OutputFile(path: "solution.json", text: SolutionDocument(solution).json),
    ]
  }

  private func markdown(_ page: SolutionPage) -> String {
    let set = Typesetter(format: .markdown, catalogue: page.catalogue)
    return templates.page(
      page.context(set, version: flowCheckVersion), template: "solution", format: .markdown)
  }
}

extension VerifiedStatement {
  /// Whether one side is the transformer, and nothing could be decided about it.
  fileprivate var isAboutTransformer: Bool {
    verdict == .undecided && (left + right).contains("\\tau(")
  }
}
