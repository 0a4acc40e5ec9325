import Markdown

/// Grades submissions of one sheet. Everything that is the same for all students — the flow, its
/// worlds — is prepared once.
public struct Grader: Sendable {
  /// The sheet.
  public let sheet: Sheet
  /// The seed of the samples.
  public let seed: UInt64
  /// The samples drawn for each dimension.
  public let samples: Int
  /// What the author should look at: parts of the author's solution that cannot be checked.
  public let warnings: [SourceDiagnostic]
  private let tasks: [String: ProblemTask]

  /// A grader of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - seed: the seed of the samples.
  ///   - samples: the samples drawn for each dimension, at least 1.
  /// - Throws: the faults of the flows that the sheet states, and of the author's solutions.
  public init(sheet: Sheet, seed: UInt64, samples: Int) throws(SheetFaults) {
    self.sheet = sheet
    self.seed = seed
    self.samples = samples
    var tasks: [String: ProblemTask] = [:]
    var faults: [SourceDiagnostic] = []
    var warnings: [SourceDiagnostic] = []
    for problem in sheet.problems where problem.hasCheckedParts {
      do {
        let task = try ProblemTask(problem, of: sheet, seed: seed, samples: samples)
        tasks[problem.name] = task
        warnings += task.warnings
        let solution = AuthorSolution(of: task, in: sheet)
        faults += solution.faults
        warnings += solution.warnings
      } catch {
        faults += error.faults
      }
    }
    guard faults.isEmpty else { throw SheetFaults(faults, language: sheet.language) }
    self.tasks = tasks
    self.warnings = warnings
  }

  /// Grades one submission.
  public func grade(_ submission: Submission) -> SubmissionResult {
    let passages = submission.passages(for: sheet)
    let parts = sheet.problems.flatMap { problem in
      let own = passages[problem.name] ?? []
      let responses = problem.responses(in: own)
      let checked = problem.parts.filter { !$0.isFreeResponse }
      let results = tasks[problem.name]?.grade(own, checked) ?? []
      return problem.parts.map { part in
        if part.isFreeResponse { return freeResponse(part, of: problem, responses[part.part]) }
        return results.first { $0.part == part.part }
          ?? PartResult(
            problem: problem.name, part: part.part, verdict: .undecided, marks: nil,
            outOf: part.outOf)
      }
    }
    return SubmissionResult(
      student: submission.student, name: submission.name, file: submission.file, parts: parts,
      notices: submission.notices)
  }

  private func freeResponse(
    _ part: PartMarks, of problem: Problem, _ response: [Block]?
  ) -> PartResult {
    var result = PartResult(
      problem: problem.name, part: part.part, verdict: response == nil ? .missing : .awaiting,
      marks: response == nil ? 0 : nil, outOf: part.outOf)
    result.response = response ?? []
    result.line = response?.first?.range?.start.line
    return result
  }
}
