import Markdown

/// Grades submissions of one sheet.
public struct Grader: Sendable {
  /// The sheet.
  public var sheet: Sheet
  /// The seed of the samples.
  public var seed: UInt64
  /// The samples drawn for each dimension.
  public var samples: Int

  /// A grader.
  public init(sheet: Sheet, seed: UInt64, samples: Int) {
    self.sheet = sheet
    self.seed = seed
    self.samples = samples
  }

  /// Grades one submission.
  public func grade(_ submission: Submission) -> SubmissionResult {
    let passages = submission.passages(for: sheet)
    let parts = sheet.problems.flatMap { problem in
      let own = passages[problem.name] ?? []
      let responses = problem.responses(in: own)
      return problem.parts.map { part in
        part.isFreeResponse
          ? freeResponse(part, of: problem, responses[part.part])
          : PartResult(
            problem: problem.name, part: part.part, verdict: own.isEmpty ? .missing : .undecided,
            marks: own.isEmpty ? 0 : nil, outOf: part.outOf)
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
