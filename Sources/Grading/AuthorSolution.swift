import Markdown

/// What is to be said of the solution that a sheet's author gives.
struct AuthorSolution: Sendable {
  /// The steps that are false; without any, the parts that it answers wrongly.
  private(set) var faults: [SourceDiagnostic] = []
  /// The parts that it answers in a way that cannot be checked.
  private(set) var warnings: [SourceDiagnostic] = []

  /// Judges the solution of a problem as an answer is judged. A part that it leaves out is no fault.
  init(of task: ProblemTask, in sheet: Sheet) {
    let problem = task.problem
    guard !problem.solution.isEmpty else { return }
    let passage = Passage(source: sheet.source, blocks: problem.solution)
    faults = task.proofread([passage]).filter { $0.verdict == .false }.map { step in
      SourceDiagnostic(
        Message(
          "fault.solutionStep",
          ["statement": .math("\(step.left) \(step.relation) \(step.right)")]),
        at: step.position, byteLength: max(1, step.right.utf8.count), in: sheet.source)
    }
    guard faults.isEmpty else { return }
    let text = ClaimReader(flow: task.flow, dimensions: task.judge.dimensions).read([passage])
    let judging = PartJudge(
      judge: task.judge, text: text, tolerance: problem.settings.tolerance,
      isCharitable: problem.settings.isCharitable)
    for part in problem.parts where !part.isFreeResponse {
      let (answer, finding) = judging.finding(part.part)
      let name = Message.Argument.code(part.part)
      switch finding.verdict {
      case .incorrect, .partial:
        guard let answer else { continue }
        let latex = answer.claims.compactMap(\.latex).map(task.flow.letters.printed)
        faults.append(
          diagnostic(
            Message(
              "fault.solution",
              ["part": name, "answer": .math(latex.joined(separator: ",\\quad "))]),
            at: answer, problem, sheet))
      case .unreadable, .undecided:
        if let spot = finding.unreadable.first {
          warnings.append(
            SourceDiagnostic(
              Message("warning.solution", ["part": name]),
              at: SourcePosition(line: spot.line, column: spot.column), byteLength: spot.length,
              in: sheet.source))
        } else {
          warnings.append(
            diagnostic(Message("warning.solution", ["part": name]), at: answer, problem, sheet))
        }
      case .correct, .missing, .awaiting: continue
      }
    }
  }

  /// A diagnostic under the last statement of an answer.
  private func diagnostic(
    _ message: Message, at answer: Answer?, _ problem: Problem, _ sheet: Sheet
  ) -> SourceDiagnostic {
    guard let placed = answer?.claims.last?.placed else {
      return SourceDiagnostic(message, at: problem.position, in: sheet.source)
    }
    return SourceDiagnostic(
      message, at: placed.position, byteLength: max(1, placed.statement.range.count),
      in: sheet.source)
  }
}
