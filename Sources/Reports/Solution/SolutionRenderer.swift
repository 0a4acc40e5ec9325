import Algebra
import Flows
import Grading
import Markdown

/// Turns the solution of a sheet into `solution.md`, `solution.html` and `solution.json`.
///
/// Every equality is checked like those of a worked example (``SolutionCheck``); a formula with one that
/// fails or stays undecided is left out, until everything that is left holds.
public struct SolutionRenderer: Sendable {
  /// The look and the words.
  public let templates: Templates

  /// A renderer with the built-in templates, or with a teacher's own.
  public init(templates: Templates) {
    self.templates = templates
  }

  /// The entries of the sheet's output folder that belong to a solution.
  public static let entries: Set<String> = ["solution.html", "solution.md", "solution.json"]

  /// How often what could not be confirmed is left out line by line; then all formulas are.
  private static let rounds = 12

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
    try rendered(solution, of: sheet).files
  }

  /// The three files, and what the teacher should know of them: problems that were left out, or of which no
  /// formula was found.
  ///
  /// - Parameters:
  ///   - solution: The solution.
  ///   - sheet: The sheet that it solves.
  /// - Returns: The files, with paths relative to the sheet's output folder, and the warnings.
  /// - Throws: The faults of the sheet's flows.
  public func rendered(
    _ solution: SheetSolution, of sheet: Sheet
  ) throws(SheetFaults) -> (files: [OutputFile], warnings: [SourceDiagnostic]) {
    let catalogue = templates.catalogue(language: sheet.language)
    var page = SolutionPage(solution: solution, catalogue: catalogue)
    let check = SolutionCheck(solution: solution, sheet: sheet)
    var doubtful = try check.doubtful(in: markdown(page))
    // Where the transformer cannot be evaluated by its name, the components may.
    if doubtful.isAboutTransformer {
      var unnamed = solution
      for k in unnamed.problems.indices { unnamed.problems[k].transformerName = nil }
      let other = SolutionPage(solution: unnamed, catalogue: catalogue)
      let others = try check.doubtful(in: markdown(other))
      if others.lines.count < doubtful.lines.count { (page, doubtful) = (other, others) }
    }
    var round = 0
    var repetition: UInt64 = 0
    while true {
      if doubtful.isEmpty {
        repetition += 1
        guard round > 0, repetition <= SolutionCheck.repetitions else { break }
      } else {
        round += 1
        guard round <= Self.rounds, page.leaveOut(doubtful.lines) else {
          page.leaveOutFormulas()
          break
        }
      }
      doubtful = try check.doubtful(in: markdown(page), repetition: repetition)
    }
    page = try quotingQuestions(page, check)
    let document = SolutionDocument(solution, page: page)
    let files = [
      OutputFile(path: "solution.md", text: markdown(page)),
      OutputFile(
        path: "solution.html",
        text: templates.page(
          page.context(Typesetter(format: .html, catalogue: catalogue), version: flowCheckVersion),
          template: "solution", format: .html)),
      OutputFile(path: "solution.json", text: document.json),
    ]
    return (files, warnings(solution, document, sheet))
  }

  private func warnings(
    _ solution: SheetSolution, _ document: SolutionDocument, _ sheet: Sheet
  ) -> [SourceDiagnostic] {
    solution.problems.indices.compactMap { number in
      let solved = solution.problems[number]
      let key: String
      if solved.isLeftOut {
        key = "warning.leftOut"
      } else if solved.flow != nil, !document.hasFormula(number) {
        key = "warning.noFormula"
      } else {
        return nil
      }
      return SourceDiagnostic(
        Message(key, ["problem": .text(solved.problem.name)]), at: solved.problem.position,
        in: sheet.source)
    }
  }

  /// The page with those questions quoted that hold equations, as long as the text still holds with them.
  private func quotingQuestions(
    _ page: SolutionPage, _ check: SolutionCheck
  ) throws(SheetFaults) -> SolutionPage {
    let (all, each) = page.quotingMore
    guard let all else { return page }
    if try check.doubtful(in: markdown(all)).isEmpty { return all }
    var page = page
    for quote in each.prefix(Self.rounds) where each.count > 1 {
      let more = quote(page)
      if try check.doubtful(in: markdown(more)).isEmpty { page = more }
    }
    return page
  }

  private func markdown(_ page: SolutionPage) -> String {
    let set = Typesetter(format: .markdown, catalogue: page.catalogue)
    return templates.page(
      page.context(set, version: flowCheckVersion), template: "solution", format: .markdown)
  }
}
