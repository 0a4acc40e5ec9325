import Markdown

/// The words at the start of a heading, paragraph or list item that say which problem or part
/// follows: "Bài 2.", "Question 1 (a)", "b)".
///
/// Comparing characters is Swift's canonical comparison, so composed and decomposed Vietnamese
/// letters are the same here.
struct ProblemLabel: Hashable, Sendable {
  /// The problem's number without leading zeros; `nil` when only a part is named.
  var problem: String?
  /// The part's name in lower case; `nil` when only a problem is named.
  var part: String?
  /// The word ("bài", "problem") before the number, in lower case, without what may follow it
  /// ("bài tập số").
  var word: String?
  /// What stands right after the label.
  var ending: Ending
  /// Whether nothing but punctuation follows the label on its line.
  var isAlone: Bool

  /// What separates a label from what follows it.
  enum Ending: Hashable, Sendable { case end, punctuation, space }

  /// Whether a word stands before the number.
  var hasWord: Bool { word != nil }

  /// Words that come before the number of a problem, longest first.
  static let problemWords = [
    "bài tập số", "bài toán số", "bài toán", "bài tập", "bài số", "bài", "câu hỏi số", "câu hỏi",
    "câu số", "câu", "problem", "prob.", "prob", "question", "exercise", "exer.", "ex.", "ex",
    "task", "q.", "q",
  ]
  /// Words that come before the name of a part.
  static let partWords = ["câu hỏi", "câu", "phần", "ý", "mục", "part", "question", "item", "bài"]

  /// Reads a label of a problem.
  ///
  /// - Parameters:
  ///   - text: the start of a line.
  ///   - parts: the parts that may follow the number (`1a`, `1 (a)`), in lower case.
  /// - Returns: the label, or `nil` when the line starts with something else.
  static func problem(in text: String, parts: [String] = []) -> ProblemLabel? {
    var cursor = LabelCursor(text)
    cursor.skipSpaces()
    let word = cursor.take(anyOf: problemWords, boundary: true)
    if word != nil {
      cursor.skipSpaces()
      _ = cursor.take(anyOf: ["số", "no.", "number", "#"], boundary: false)
      cursor.skipSpaces()
    }
    let isWrapped = word == nil && cursor.take("(")
    guard let number = cursor.takeNumber() else { return nil }
    if isWrapped, !cursor.take(")") { return nil }
    var label = ProblemLabel(
      problem: number, part: nil, word: word.map(Self.firstWord), ending: .end, isAlone: false)
    var ahead = cursor
    ahead.skip { " .-".contains($0) }
    if let part = ahead.takePart(parts) {
      label.part = part
      cursor = ahead
    } else if word != nil, cursor.next == ".", cursor.second?.isNumber == true {
      // "Câu 2.1" belongs to problem 2.
      cursor.skip { $0 == "." || $0.isNumber }
    }
    guard let ending = cursor.takeEnding() else { return nil }
    label.ending = ending
    label.isAlone = cursor.isAtEnd
    return label
  }

  /// Reads a label of a part: "(a)", "a)", "a.", "Câu a", "Part a", "1a", "1 (a)", "why:".
  ///
  /// - Parameters:
  ///   - text: the start of a line.
  ///   - problem: the problem's number, which may stand before the part.
  ///   - parts: the parts' names in lower case.
  /// - Returns: the label, or `nil` when the line starts with something else.
  static func part(in text: String, problem: String, parts: [String]) -> ProblemLabel? {
    var cursor = LabelCursor(text)
    cursor.skipSpaces()
    _ = cursor.take(anyOf: partWords + problemWords, boundary: true)
    cursor.skipSpaces()
    var ahead = cursor
    if ahead.takeNumber() == problem {
      ahead.skip { " .-".contains($0) }
      if ahead.nextPart(parts) != nil { cursor = ahead }
    }
    guard let part = cursor.takePart(parts) else { return nil }
    // "(a)Vì" needs no space after the parenthesis.
    let isClosed = cursor.justClosed
    guard let ending = cursor.takeEnding() ?? (isClosed ? .punctuation : nil) else { return nil }
    return ProblemLabel(
      problem: nil, part: part, word: nil,
      ending: isClosed && ending == .space ? .punctuation : ending, isAlone: cursor.isAtEnd)
  }
}

extension ProblemLabel {
  /// `bài tập số` and `bài` are one word, and so are `ex.` and `exercise`.
  private static func firstWord(_ words: String) -> String {
    let first = words.prefix { $0.isLetter }
    let short = ["prob": "problem", "exer": "exercise", "ex": "exercise", "q": "question"]
    return short[String(first)] ?? String(first)
  }
}

/// Reads a label character by character.
private struct LabelCursor {
  private let characters: [Character]
  private var offset = 0
  /// Whether the part just taken was closed by a parenthesis.
  private(set) var justClosed = false

  init(_ text: String) {
    characters = Array(text.prefix(120).lowercased())
  }

  var next: Character? { offset < characters.count ? characters[offset] : nil }
  var second: Character? { offset + 1 < characters.count ? characters[offset + 1] : nil }
  var isAtEnd: Bool { characters[offset...].allSatisfy { $0.isWhitespace || $0.isPunctuation } }

  mutating func skip(while holds: (Character) -> Bool) {
    while let next, holds(next) { offset += 1 }
  }

  mutating func skipSpaces() { skip(while: \.isWhitespace) }

  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    offset += 1
    return true
  }

  /// Takes the first of some words that stands here; with `boundary`, no letter may follow it.
  mutating func take(anyOf words: [String], boundary: Bool) -> String? {
    for word in words where characters[offset...].starts(with: word) {
      let end = offset + word.count
      if boundary, end < characters.count, characters[end].isLetter { continue }
      offset = end
      return word
    }
    return nil
  }

  /// One to three ASCII digits, without leading zeros.
  mutating func takeNumber() -> String? {
    let digits = characters[offset...].prefix { $0.isASCII && $0.isNumber }
    guard 1...3 ~= digits.count, let number = Int(String(digits)) else { return nil }
    offset += digits.count
    return String(number)
  }

  func nextPart(_ parts: [String]) -> String? {
    var copy = self
    return copy.takePart(parts)
  }

  /// A part's name, in parentheses or before one, or not followed by a letter or digit.
  mutating func takePart(_ parts: [String]) -> String? {
    let isWrapped = next == "(" || next == "["
    let start = offset + (isWrapped ? 1 : 0)
    guard start <= characters.count else { return nil }
    for part in parts.sorted(by: { $0.count > $1.count })
    where !part.isEmpty && characters[start...].starts(with: part) {
      let end = start + part.count
      let after = end < characters.count ? characters[end] : nil
      if let after, after.isLetter || after.isNumber { continue }
      let isClosed = after == ")" || after == "]"
      if isWrapped, !isClosed { continue }
      offset = isClosed ? end + 1 : end
      justClosed = isClosed
      return part
    }
    return nil
  }

  /// The end, punctuation or white space behind a label; `nil` when something else follows.
  mutating func takeEnding() -> ProblemLabel.Ending? {
    guard let next else { return .end }
    if next.isWhitespace {
      var ahead = self
      ahead.skipSpaces()
      guard let first = ahead.next else { return .end }
      if "–—-:(".contains(first) { return .punctuation }
      return .space
    }
    guard ".):,;/–—-]".contains(next) else { return nil }
    // "3.5" and "2-D" are no labels.
    if let second, !second.isWhitespace, ".,-".contains(next), second.isLetter || second.isNumber {
      return nil
    }
    offset += 1
    return .punctuation
  }
}

extension Sequence<Inline> {
  /// The words before the first line break or formula, at most about 120 characters.
  var labelText: String {
    var text = ""
    _ = appendLabelText(to: &text)
    return text
  }

  /// - Returns: whether the line goes on after these inlines.
  private func appendLabelText(to text: inout String) -> Bool {
    for inline in self {
      guard text.utf8.count < 500 else { return false }
      switch inline.kind {
      case .text(let words), .code(let words):
        text += words
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        guard inner.appendLabelText(to: &text) else { return false }
      case .math:
        // A formula is no punctuation: a label in front of it is not alone on its line.
        text += "\u{FFFC}"
        return false
      case .softBreak, .lineBreak, .image, .html:
        return false
      }
    }
    return true
  }
}
