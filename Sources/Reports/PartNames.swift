import Grading
import Markdown

/// How parts are called, marked with a sign and coloured.
extension Typesetter {
  private static let checked: Set<String> = ["f", "inverse", "det", "logdet"]

  private static func message(_ prefix: String, part: String) -> Message {
    if checked.contains(part) { return Message("\(prefix).\(part)") }
    return Message("\(prefix).\(part.count <= 2 ? "letter" : "other")", ["name": .text(part)])
  }

  /// A part's title: "The map f".
  func partTitle(_ part: String) -> [Inline] {
    catalogue.sentence(Self.message("part", part: part))
  }

  /// A part's title with its problem: "Problem 2, f" where the sheet has several problems.
  func partInProblem(_ part: String, problem: String, of sheet: SheetSummary) -> [Inline] {
    guard sheet.problems.count > 1 else { return partTitle(part) }
    let short = catalogue.sentence(Self.message("short", part: part))
    return catalogue.sentence(
      "part.ofProblem", inlines: ["problem": [Inline(.text(problem))], "part": short])
  }

  /// A part's name at the head of a column: "2 f".
  func partShort(_ part: String, problem: String, of sheet: SheetSummary) -> [Inline] {
    let short = catalogue.sentence(Self.message("short", part: part))
    return sheet.problems.count > 1 ? [Inline(.text(problem + " "))] + short : short
  }
}

extension Catalogue {
  /// A sentence with inlines in place of its names.
  func sentence(_ key: String, inlines: [String: [Inline]]) -> [Inline] {
    guard let sentence = sentences[key]?.first else { return [Inline(.code(key))] }
    return sentence.inlines { name, _ in inlines[name] ?? [Inline(.text("…"))] }
  }
}

extension Verdict {
  /// The sign beside the word, so that colour says nothing alone.
  var sign: String {
    switch self {
    case .correct: "✓"
    case .partial: "◐"
    case .incorrect: "✗"
    case .undecided, .unreadable: "?"
    case .missing: "–"
    case .awaiting: "…"
    }
  }

  /// The class of the style sheet.
  var tone: String {
    switch self {
    case .correct: "right"
    case .partial: "part"
    case .incorrect: "wrong"
    case .undecided, .unreadable: "look"
    case .missing: "none"
    case .awaiting: "wait"
    }
  }

  /// Whether a teacher has to decide.
  var needsEyes: Bool {
    switch self {
    case .undecided, .unreadable, .awaiting: true
    case .correct, .partial, .incorrect, .missing: false
    }
  }
}

extension PartResult {
  /// The key of the word on the part's chip: its verdict, told apart where one word would puzzle.
  var verdictKey: String {
    if verdict == .missing, diagnosis == .restatement { return "verdict.restatement" }
    if verdict == .partial, marks == 0, outOf > 0 { return "verdict.partialWithoutMarks" }
    return "verdict.\(verdict.rawValue)"
  }
}
