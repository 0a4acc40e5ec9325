import Algebra
import Markdown

/// A statement where it stands in a document.
struct PlacedStatement: Sendable {
  var statement: Statement
  /// The text that the statement's ranges count in, with the places of its characters.
  var formula: PlacedFormula
  var source: SourceText
  /// The part that the words before a formula without a left side name.
  var label: Target?
  /// The part that the heading or the paragraph before it names, where that matters: nobody else says what an unread
  /// formula is about.
  var about: Target?
  /// The values for which the statement is said to hold (`z_i \ge 0`); `nil` for all.
  var domain: Condition?
  /// The condition that the words before its formula put on the first statement there: "for `i \ge 2`
  /// we have" before several lines.
  var announced: Condition?
  /// Whether the words around it state it.
  var stance = Stance.stated
  /// Words beside it of which it is not known what they do to it, see ``Understanding``. They change neither which
  /// claim is an answer nor what a name means.
  var unclear: String?

  /// Whether its sentence tells of a case, of another flow, or of what would be: where it contradicts a whole answer that
  /// stands before it, the teacher looks at both.
  var isAside = false

  /// Whether words before it may make something else of it, and nobody knows what.
  var isUnderStrangeLabel = false

  /// The prose since the formula before it, and up to the next one or the paragraph's end.
  var words = SurroundingWords()
  /// The prose behind the conditions that follow it.
  var rest = ""
  /// Whether it is a value that came out where the text tried an answer, see ``CheckWords``.
  var isCheck = false
  /// Whether this is no formula but text that may be an answer and is not read: a program.
  var isNote = false
  /// A number that the statements of one paragraph share.
  var paragraph = 0

  /// The position of a UTF-8 offset of the formula.
  func position(at offset: Int) -> SourcePosition { formula.position(at: offset) }

  /// Where the statement begins.
  var position: SourcePosition { position(at: statement.range.lowerBound) }

  /// What was written at `range`.
  func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= formula.bytes.count else { return "" }
    return String(decoding: formula.bytes[range], as: UTF8.self)
  }
}

extension PlacedStatement {
  /// Whether an unreadable statement may be an answer: it says that something equals something, stands
  /// under a label, or looks like a list of components. A mention like "`\tau(\cdot; h)` is monotone" is
  /// none.
  var mayAnswer: Bool {
    if !statement.relations.isEmpty || label != nil || isNote { return true }
    let written = text(statement.range).replacing("\\,", with: "")
    let isList = written.contains(",") || written.contains("&")
    return isList || ["\\dots", "\\cdots", "\\ldots", "…"].contains { written.contains($0) }
  }

  /// Where the sign between two members stands, without white space.
  func gap(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    guard left.upperBound < right.lowerBound, right.lowerBound <= formula.bytes.count else {
      return right
    }
    var range = left.upperBound..<right.lowerBound
    while let first = range.first, formula.bytes[first] <= 32 { range.removeFirst() }
    while let last = range.last, formula.bytes[last] <= 32 { range.removeLast() }
    return range.isEmpty ? right : range
  }

  /// The last place at which a name stands in a range; the range when there is none.
  func last(_ name: String, in range: Range<Int>) -> Range<Int> {
    let pattern = Array(name.utf8)
    guard range.upperBound <= formula.bytes.count, range.count >= pattern.count else {
      return range
    }
    let starts = (range.lowerBound...(range.upperBound - pattern.count)).reversed()
    let found = starts.first { start in
      formula.bytes[start..<(start + pattern.count)].elementsEqual(pattern)
    }
    return found.map { $0..<($0 + pattern.count) } ?? range
  }
}

/// The prose on both sides of a statement.
struct SurroundingWords: Hashable, Sendable {
  var before = ""
  var behind = ""
}

/// LaTeX that was read, and where it stands in a document.
struct PlacedFormula: Sendable {
  /// What was read: macros of the document, then the formula.
  let latex: String
  /// The same as UTF-8.
  let bytes: [UInt8]
  /// Where the lines of the formula begin in `bytes`.
  private let lines: [Int]
  /// How the offsets of `latex` lead to the document.
  private let places: Places

  private enum Places: Sendable {
    /// A formula of the document after `prefix` bytes of macros.
    case math(MathSource, prefix: Int)
    /// Running text turned into LaTeX: the position of every byte.
    case plain([SourcePosition])
  }

  /// A formula, read after the document's macros.
  init(_ math: MathSource, macros: Macros = Macros()) {
    let definitions = macros.prefix(for: math.latex)
    latex = definitions + math.latex
    bytes = Array(latex.utf8)
    let prefix = definitions.utf8.count
    places = .math(math, prefix: prefix)
    var lines = [prefix]
    for place in prefix..<max(prefix, bytes.count) where bytes[place] == UInt8(ascii: "\n") {
      lines.append(place + 1)
    }
    self.lines = lines
  }

  /// LaTeX made from running text, with the position of every byte and of the end.
  init(latex: String, positions: [SourcePosition]) {
    self.latex = latex
    bytes = Array(latex.utf8)
    lines = [0]
    places = .plain(positions)
  }

  /// Whether it was written as LaTeX.
  var isMath: Bool { if case .math = places { true } else { false } }

  /// How many bytes of `latex` stand before the formula itself.
  var prefixLength: Int {
    if case .math(_, let prefix) = places { return prefix }
    return 0
  }

  /// The last line that begins at an offset or before.
  private func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The position of a UTF-8 offset of `latex`. Cost: logarithmic in the number of lines.
  func position(at offset: Int) -> SourcePosition {
    let start = SourcePosition(line: 1, column: 1)
    switch places {
    case .math(let math, let prefix):
      let place = min(max(prefix, offset), max(prefix, bytes.count))
      let line = lineNumber(of: place)
      guard line < math.lineStarts.count else { return math.lineStarts.first ?? start }
      let first = math.lineStarts[line]
      // Of a bar that is escaped in a table, the document has a byte more.
      let backslashes = math.escapes.prefix { $0 <= place - prefix }.count
      return SourcePosition(
        line: first.line, column: first.column + place - lines[line] + backslashes)
    case .plain(let positions):
      guard let last = positions.last else { return start }
      return offset >= 0 && offset < positions.count ? positions[offset] : last
    }
  }
}
