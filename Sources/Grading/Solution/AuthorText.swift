import Markdown

/// What the author of a sheet writes in its solution, part by part.
struct AuthorText {
  /// The answers to free-response parts, by the part's name.
  private(set) var responses: [String: [Block]] = [:]
  /// All that answers none of them.
  private(set) var rest: [Block] = []

  init(of problem: Problem) {
    var solution = problem.solution
    if let first = solution.first, case .heading = first.kind, first.isSolutionOpener {
      solution.removeFirst()
    }
    guard !solution.isEmpty else { return }
    let free = Set(problem.parts.filter(\.isFreeResponse).map(\.part))
    // "**f:** …" behind the text on a question ends that text.
    let names = free.union(PartMarks.checked)
    let found = PartSections(in: solution, problem: problem.name, parts: names.sorted())
    responses = found.blocks.filter { free.contains($0.key) && found.answered.contains($0.key) }
    rest = PartMarks.checked.reduce(found.unlabelled) { $0 + (found.blocks[$1] ?? []) }
    if responses.isEmpty, !problem.hasCheckedParts {
      // One text for all questions.
      responses = Dictionary(uniqueKeysWithValues: free.map { ($0, solution) })
      rest = []
    }
  }
}
