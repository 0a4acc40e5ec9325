import Markdown

/// The verdict on a part.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  case correct, partial, incorrect, undecided, unreadable, missing, awaiting
}

/// The result of one part.
public struct PartResult: Sendable {
  /// The problem's name.
  public var problem: String
  /// The part's name.
  public var part: String
  /// The verdict.
  public var verdict: Verdict
  /// The marks; `nil` while a teacher has to decide.
  public var marks: Double?
  /// The marks that the part is worth.
  public var outOf: Double
  /// The answer as it was understood, in LaTeX, one line per statement; `nil` if there is none.
  public var answer: String?
  /// The line of the submission where the answer stands, 1-based.
  public var line: Int?
  /// What kind of mistake it is, when it is recognised.
  public var diagnosis: Diagnosis?
  /// The sentences of the feedback, first the reason of the verdict, then the recognised mistake,
  /// then advice.
  public var messages: [Message]
  /// The sample that shows a wrong answer to be wrong.
  public var counterexample: Counterexample?
  /// What the answer makes of a grid, beside what is right, when it can be drawn: for a wrong `f` or
  /// `f⁻¹` in two dimensions.
  public var grids: GridComparison?
  /// Where reading stopped.
  public var unreadable: [UnreadableSpot]
  /// The student's own steps towards an answer that is not right, and which of them hold.
  public var working: Working?
  /// The student's text, for a free-response part.
  public var response: [Block]
  /// The teacher's comment from `marks.csv`, Markdown.
  public var comment: String?

  /// A result with nothing but a verdict; the rest is filled in.
  public init(
    problem: String, part: String, verdict: Verdict, marks: Double?, outOf: Double
  ) {
    self.problem = problem
    self.part = part
    self.verdict = verdict
    self.marks = marks
    self.outOf = outOf
    self.answer = nil
    self.line = nil
    self.diagnosis = nil
    self.messages = []
    self.counterexample = nil
    self.grids = nil
    self.unreadable = []
    self.working = nil
    self.response = []
    self.comment = nil
  }
}
