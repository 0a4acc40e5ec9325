import Algebra
import Markdown

/// Statements that are typed as plain text: `x_1 = z_1, x_2 = z_1 + z_2`, `det J = 1`,
/// `f^-1(x) = …`, `x[i] = exp(z[i])`.
///
/// A stretch of text is maths from one word of prose to the next; it is turned into LaTeX, byte by
/// byte with its place, and read like any formula. Only stretches with a relation count.
enum PlainMath {
  /// The longest paragraph, in bytes, that is searched.
  static let lengthLimit = 20_000

  /// A stretch of maths.
  struct Piece {
    var latex: String
    /// For every byte of `latex`.
    var positions: [SourcePosition]
    /// The prose between the piece before and this one.
    var wordsBefore: String
    /// The prose up to the next piece; `nil` behind the last.
    var wordsAfter: String?
    /// All between the piece and the next one or the end, white space and punctuation included.
    var behind = ""
  }

  /// The pieces of a text, in order.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - context: the names of the exercise.
  ///   - before: what stands before the text, formulas between dollars.
  /// - Returns: the statements, and the numbers that checks give.
  static func pieces(
    of text: PlainText, context: ReadingContext, after before: String = ""
  ) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var section = before
    for run in text.runs where run.text.utf8.count <= lengthLimit {
      let lexemes = Lexeme.list(run).splittingProducts(of: context.scalars)
      let stretches = stretches(lexemes)
      for (number, stretch) in stretches.enumerated() {
        let next = number + 1 < stretches.count ? stretches[number + 1].text : ""
        let isChecked = { (tail: String) in
          CheckWords.end(tail + next) && CheckWords.lead(section + words)
        }
        let maths: [Lexeme]
        var tail = ""
        switch stretch {
        case .prose(let word):
          guard let digits = digits(word), isChecked("") else {
            words += word.text
            continue
          }
          maths = [digits]
        case .maths(let lexemes):
          maths = separated(withoutOpening(trimmed(lexemes)))
          tail = lexemes.reversed().prefix(while: \.isFiller).reversed().map(\.text).joined()
          guard isStatement(maths) || isNumber(maths) && isChecked(tail) else {
            words += stretch.text
            continue
          }
        }
        var writer = LaTeXWriter()
        writer.write(maths)
        if let last = pieces.indices.last {
          pieces[last].wordsAfter = words
          pieces[last].behind += words
        }
        pieces.append(
          Piece(
            latex: writer.latex, positions: writer.positions, wordsBefore: words,
            wordsAfter: nil, behind: tail))
        section = String((section + words + "$" + writer.latex + "$").suffix(sectionLimit))
        words = ""
      }
    }
    if let last = pieces.indices.last { pieces[last].behind += words }
    return pieces
  }

  /// A text that is one formula and nothing else; `nil` when words stand in it.
  static func whole(_ text: PlainText) -> Piece? {
    guard text.runs.allSatisfy({ $0.text.utf8.count <= lengthLimit }) else { return nil }
    let lexemes = trimmed(text.runs.flatMap(Lexeme.list))
    guard lexemes.contains(where: { [.number, .name, .word].contains($0.kind) }),
      lexemes.allSatisfy(\.isMaths)
    else { return nil }
    var writer = LaTeXWriter()
    writer.write(lexemes)
    return Piece(
      latex: writer.latex, positions: writer.positions, wordsBefore: "", wordsAfter: nil)
  }

  // MARK: Stretches

  private enum Stretch {
    case prose(Lexeme)
    case maths([Lexeme])

    var text: String {
      switch self {
      case .prose(let lexeme): lexeme.text
      case .maths(let lexemes): lexemes.map(\.text).joined()
      }
    }
  }

  private static func stretches(_ lexemes: [Lexeme]) -> [Stretch] {
    var result: [Stretch] = []
    var current: [Lexeme] = []
    /// How many brackets are open in the stretch.
    var depth = 0
    func flush() {
      if !current.isEmpty { result.append(.maths(current)) }
      current = []
      depth = 0
    }
    for (number, lexeme) in lexemes.enumerated() {
      let next = number + 1 < lexemes.count ? lexemes[number + 1] : nil
      let isMaths =
        lexeme.isMaths && !lexeme.endsSentence(before: next)
        && !opensRemark(lexeme, current, lexemes[(number + 1)...])
        && !(depth == 0 && closers.contains(lexeme.text))
        || names(lexeme, current, lexemes[(number + 1)...])
        || divides(lexeme, current, lexemes[(number + 1)...])
        || subtracts(lexeme, current, lexemes[(number + 1)...])
      let rest = lexemes[(number + 1)...]
      if lexeme.kind == .prose, operations.contains(lexeme.text.lowercased()),
        current.contains(where: { $0.text == "=" }),
        let operand = rest.first(where: { $0.kind != .space }),
        operand.kind == .number || operand.kind == .name
      {
        // "det J = 1 nhân D" does not end before the word.
        var lexeme = lexeme
        lexeme.kind = .command
        lexeme.text = "\\text{\(lexeme.text)}"
        current.append(lexeme)
        continue
      }
      if isMaths, !breaksLine(lexeme, current, next), !isDotsLine(number, in: lexemes) {
        var lexeme = lexeme
        if lexeme.kind == .prose { lexeme.kind = .symbol }
        current.append(lexeme)
        depth += brackets[lexeme.text] != nil ? 1 : closers.contains(lexeme.text) ? -1 : 0
      } else {
        flush()
        result.append(.prose(lexeme))
      }
    }
    flush()
    return result
  }

  /// The brackets that words may stand in.
  private static let brackets = ["(": ")", "[": "]"]

  private static let closers = Set(brackets.values)

  /// The most items of a remark that are looked at.
  private static let remarkLimit = 400

  /// Whether a bracket behind a value opens a remark: `det J = 1 (triangular)`.
  private static func opensRemark(
    _ lexeme: Lexeme, _ before: [Lexeme], _ after: ArraySlice<Lexeme>
  ) -> Bool {
    guard let closer = brackets[lexeme.text], let last = before.last(where: { $0.kind != .space }),
      last.endsValue, before.last?.kind == .space
    else { return false }
    var depth = 1
    for lexeme in after.prefix(remarkLimit) {
      if brackets[lexeme.text] == closer { depth += 1 }
      if lexeme.text == closer { depth -= 1 }
      if depth == 0 { return false }
      if lexeme.kind == .prose { return true }
    }
    return false
  }

  /// Operations that are said.
  private static let operations: Set<String> = [
    "nhân", "chia", "cộng", "trừ", "mũ", "times", "plus", "minus",
  ]

  /// Whether a colon divides, with white space on both sides or on none: `x_1 = z_1 : 3`.
  private static func divides(
    _ lexeme: Lexeme, _ before: [Lexeme], _ after: ArraySlice<Lexeme>
  ) -> Bool {
    guard lexeme.text == ":", let last = before.last, let next = after.first,
      (last.kind == .space) == (next.kind == .space), before.contains(where: { $0.text == "=" }),
      let operand = after.first(where: { $0.kind != .space })
    else { return false }
    return operand.kind == .number || operand.kind == .name || operand.text == "("
  }

  /// Whether a colon names a map: `f: z ↦ (…)`.
  private static func names(
    _ lexeme: Lexeme, _ before: [Lexeme], _ after: ArraySlice<Lexeme>
  ) -> Bool {
    guard lexeme.text == ":", before.contains(where: { $0.text == "f" }) else { return false }
    return after.prefix { !$0.text.contains("\n") && $0.kind != .prose }
      .contains { $0.text == "↦" }
  }

  /// Whether a dash is a minus: maths stands on both sides of it.
  private static func subtracts(
    _ lexeme: Lexeme, _ before: [Lexeme], _ after: ArraySlice<Lexeme>
  ) -> Bool {
    guard lexeme.text == "–" || lexeme.text == "—", before.contains(where: { $0.kind != .space }),
      let next = after.first(where: { $0.kind != .space })
    else { return false }
    return next.isMaths
  }

  /// A line end separates statements unless an operator stands beside it.
  private static func breaksLine(_ lexeme: Lexeme, _ before: [Lexeme], _ next: Lexeme?) -> Bool {
    guard lexeme.kind == .space, lexeme.text.contains("\n") else { return false }
    let open: Set<String> = ["+", "-", "−", "*", "/", "=", "·", "<", ">", "≤", "≥", ",", "("]
    let last = before.last { $0.kind != .space }
    return !(last.map { open.contains($0.text) } ?? false)
      && !(next.map { open.contains($0.text) && $0.text != "-" && $0.text != "*" } ?? false)
  }

  /// Whether dots stand alone in their line, for the rows left out.
  private static func isDotsLine(_ number: Int, in lexemes: [Lexeme]) -> Bool {
    guard ["⋮", "⋯", "…", "..."].contains(lexemes[number].text) else { return false }
    let neighbours = [number - 1, number + 1].filter(lexemes.indices.contains).map { lexemes[$0] }
    return neighbours.allSatisfy { $0.kind == .space && $0.text.contains("\n") }
  }

  /// Without white space and punctuation at the ends.
  static func trimmed(_ lexemes: [Lexeme]) -> [Lexeme] {
    var result = lexemes[...]
    while let first = result.first, first.isFiller { result.removeFirst() }
    while let last = result.last, last.isFiller { result.removeLast() }
    return Array(result)
  }

  /// Without what stands before a statement and is none of it: an article, a mark, a bullet.
  private static func withoutOpening(_ lexemes: [Lexeme]) -> [Lexeme] {
    var result = lexemes[...]
    if result.count > 2, let first = result.first, ["a", "A", "I"].contains(first.text),
      result[result.startIndex + 1].kind == .space,
      result[result.startIndex + 2].kind == .name || result[result.startIndex + 2].kind == .word
    {
      result = result.dropFirst(2)
    }
    // The mark of an item: `(i) f = …`.
    let mark = result.prefix(4)
    if mark.count == 4, mark.map(\.text).first == "(", mark[mark.startIndex + 2].text == ")",
      mark[mark.startIndex + 3].kind == .space, mark[mark.startIndex + 1].text.count == 1
    {
      result = result.dropFirst(4)
    }
    // A bullet that Markdown did not take, `- x_1 = z_1`; `-log|det J| = D` begins with a minus, and so
    // does a value.
    if let first = result.first, ["-", "*", "–"].contains(first.text),
      result.dropFirst().first?.kind == .space
    {
      result = result.dropFirst()
    }
    return Array(result)
  }

  /// With a colon behind a condition that a statement follows with no more than a space between: "for i > 1 z_i
  /// = x_i - x_{i-1}".
  private static func separated(_ lexemes: [Lexeme]) -> [Lexeme] {
    guard let first = lexemes.first, first.kind == .name,
      IndexLetters.all.contains(first.text), lexemes.count > 5
    else { return lexemes }
    var relations = 0
    for number in lexemes.indices.dropFirst() {
      let lexeme = lexemes[number]
      if ["<", ">", "=", "≤", "≥"].contains(lexeme.text) {
        relations += lexemes[number - 1].kind == .symbol ? 0 : 1
      }
      guard lexeme.kind == .space, relations > 0, number + 1 < lexemes.count,
        lexemes[number - 1].endsValue
      else { continue }
      let rest = lexemes[(number + 1)...]
      guard let next = rest.first, next.kind == .name || next.kind == .word,
        !IndexLetters.all.contains(next.text)
      else { continue }
      guard relations == 1 || relations == 2, rest.contains(where: { $0.text == "=" }) else {
        return lexemes
      }
      var colon = lexeme
      colon.kind = .symbol
      colon.text = ":"
      return Array(lexemes[..<number]) + [colon] + Array(lexemes[number...])
    }
    return lexemes
  }

  /// Whether an arrow leads from the name of the map or of the determinant to a value: `f -> (z_1, z_2)`, `det -> 6`.
  private static func leadsFromName(_ lexemes: [Lexeme]) -> Bool {
    guard let first = lexemes.first, ["f", "det", "detJ"].contains(first.text),
      let arrow = lexemes.firstIndex(where: { $0.text == "->" || $0.text == "→" }), arrow <= 4
    else { return false }
    return lexemes[(arrow + 1)...].contains { $0.kind != .space }
  }

  /// The most bytes before a number that can lead to it.
  private static let sectionLimit = 400

  /// Whether this is a number and nothing else.
  private static func isNumber(_ lexemes: [Lexeme]) -> Bool {
    lexemes.contains { $0.kind == .number }
      && lexemes.allSatisfy { $0.kind == .number || ["-", "−", ".", "/"].contains($0.text) }
  }

  private static func isStatement(_ lexemes: [Lexeme]) -> Bool {
    let relations: Set<String> = ["=", "<", ">", "≤", "≥", "≠", "←", "<-", "↦"]
    let hasRelation =
      lexemes.contains { relations.contains($0.text) } || leadsFromName(lexemes)
    let hasName = lexemes.contains { $0.kind == .name || $0.kind == .word || $0.kind == .command }
    // An arrow alone relates nothing: `->`, `=>`.
    return hasRelation && hasName && lexemes.count >= 3
  }
}
