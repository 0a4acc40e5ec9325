import Grading

/// Proofreads the text of a solution: about the flows of its sheet, and as a text of its own, as whoever
/// gets it will.
struct SolutionCheck {
  private let sheet: Sheet
  private let seed: UInt64
  private let samples: Int

  init(solution: SheetSolution, sheet: Sheet) {
    self.sheet = sheet
    seed = solution.seed
    samples = min(32, solution.samples)
  }

  /// How often a text that lost lines is checked again, at other points: what is decided at some draws and
  /// at others not may come up in it.
  static let repetitions: UInt64 = 3

  /// What does not hold in a text.
  struct Doubtful {
    /// The lines that it stands on.
    var lines: Set<Substring> = []
    /// Whether a name of the transformer could not be evaluated.
    var isAboutTransformer = false
    /// Whether everything holds.
    var isEmpty: Bool { lines.isEmpty }
  }

  /// Everything in a solution that is false, undecided or unread.
  ///
  /// - Parameters:
  ///   - text: The Markdown.
  ///   - repetition: Which of the repetitions this is; each has points of its own.
  /// - Returns: The lines, and whether they are about the transformer's name.
  /// - Throws: The faults of the sheet's flows.
  func doubtful(in text: String, repetition: UInt64 = 0) throws(SheetFaults) -> Doubtful {
    let proofreader = Proofreader(seed: seed &+ repetition, samples: samples)
    let source = SourceText(path: "solution.md", text: text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var result = Doubtful()
    func take(_ numbers: [Int]) {
      result.lines.formUnion(
        numbers.filter { lines.indices.contains($0 - 1) }.map { lines[$0 - 1] })
    }
    func take(_ verification: Verification) {
      for statement in verification.statements
      where statement.verdict != .holds && statement.verdict != .definition {
        take([statement.position.line, statement.formula.line])
        if statement.isAboutTransformer { result.isAboutTransformer = true }
      }
    }
    take(try proofreader.verification(of: source, against: sheet))
    // What is doubtful already may be what the text is built from.
    guard result.isEmpty else { return result }
    do {
      take(try proofreader.verification(of: source))
    } catch {
      take(error.faults.map(\.line))
    }
    return result
  }
}

extension VerifiedStatement {
  /// Whether one side is the transformer, and nothing could be decided about it.
  fileprivate var isAboutTransformer: Bool {
    verdict == .undecided && (left + right).contains("\\tau(")
  }
}
