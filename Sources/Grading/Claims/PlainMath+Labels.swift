import Algebra
import Markdown
import MathNotation

/// Values in running text that words before them name.
extension PlainMath {
  /// A value without a relation behind words that name a part: "det J: 1", "Định thức bằng 1."
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - label: the words before it.
  ///   - parameters: the letters that the exercise declares.
  /// - Returns: the words that name the part, and the value; `nil` when there is none, or more than a
  ///   value follows the words.
  static func labelled(
    _ text: PlainText, after label: String, parameters: Set<String>
  ) -> (words: String, Piece)? {
    guard text.runs.allSatisfy({ $0.text.utf8.count <= lengthLimit }) else { return nil }
    let lexemes = text.runs.flatMap(Lexeme.list).splittingProducts(of: parameters)
    var words = LabelText(label)
    for (number, lexeme) in lexemes.enumerated() {
      // "det J = 1" is a statement of its own.
      let isLeftSide =
        lexemes[..<number].last { $0.kind != .space }?.text == "="
        && lexemes[..<number].dropLast().last { $0.kind != .space && $0.text != "=" }?.isMaths
          == true
      if !isLeftSide, PartLabel.introduced(by: words) != nil {
        if let value = value(lexemes[number...]) { return (words.text, value) }
        // "Định thức: bằng 1", "the determinant is always 1".
        guard let next = lexemes[number...].first(where: { $0.kind != .space }),
          next.text == "=" || PartLabel.leads(to: next.text)
        else { return nil }
      }
      words.append(lexeme.text)
    }
    return nil
  }

  /// What stands behind words that say what a part is, when it is told in words: "the determinant is the
  /// product of its diagonal entries".
  static func wordedLabel(
    _ text: PlainText, after label: String
  ) -> (target: Target, words: PlainText)? {
    guard text.runs.allSatisfy({ $0.text.utf8.count <= lengthLimit }) else { return nil }
    let lexemes = text.runs.flatMap(Lexeme.list)
    var words = LabelText(label)
    for (number, lexeme) in lexemes.enumerated() {
      let rest = lexemes[number...]
      let next = rest.first { $0.kind != .space }
      let isProse = next.map { $0.kind == .prose || Vocabulary.articles.contain($0.text) } ?? false
      if isProse, words.text.last?.isWhitespace == true,
        let target = PartLabel.subject(of: words)
      {
        return (
          target, PlainText(rest.map(\.text).joined(), positions: rest.flatMap(\.positions))
        )
      }
      words.append(lexeme.text)
    }
    return nil
  }

  /// The words behind a part's name with a colon or an equality sign, whatever they say: "det J = two to the
  /// D", "Định thức: xem ảnh".
  static func mention(
    _ text: PlainText, after label: String
  ) -> (target: Target, words: PlainText)? {
    guard text.runs.allSatisfy({ $0.text.utf8.count <= lengthLimit }) else { return nil }
    let lexemes = text.runs.flatMap(Lexeme.list)
    var words = LabelText(label)
    var sign = label.last { !$0.isWhitespace }
    for (number, lexeme) in lexemes.enumerated() {
      if sign == ":" || sign == "=", lexeme.kind != .space,
        let target = PartLabel.introduced(by: words)
          ?? (sign == "=" ? variable(before: lexemes[..<number], label) : nil)
      {
        let rest = lexemes[number...]
        guard rest.contains(where: { $0.text.contains { $0.isLetter || $0.isNumber } }) else {
          return nil
        }
        return (
          target, PlainText(rest.map(\.text).joined(), positions: rest.flatMap(\.positions))
        )
      }
      words.append(lexeme.text)
      if lexeme.kind != .space { sign = lexeme.text.last }
    }
    return nil
  }

  /// The variable that an equality sign stands behind, `z =` or `$\mathbf z$ =`, if it is nothing more.
  private static func variable(before lexemes: ArraySlice<Lexeme>, _ label: String) -> Target? {
    let left = lexemes.reversed().drop { $0.kind == .space || $0.text == "=" }
      .prefix { $0.isMaths && !$0.isFiller || $0.kind == .space }
    var latex: String
    if left.contains(where: { $0.kind != .space }) {
      var writer = LaTeXWriter()
      writer.write(Array(left.reversed()))
      latex = writer.latex
    } else {
      let pieces = label.split(separator: "$", omittingEmptySubsequences: false)
      guard lexemes.allSatisfy({ $0.kind == .space || $0.text == "=" }), pieces.count > 2,
        pieces.count % 2 == 1, pieces[pieces.count - 1].allSatisfy(\.isWhitespace)
      else { return nil }
      latex = String(pieces[pieces.count - 2])
    }
    let read = StatementReader(context: ReadingContext()).statements(of: MathFormula(latex))
    guard read.count == 1, read[0].relations.isEmpty, let name = read[0].members.first?.expression
    else { return nil }
    return Target(name)
  }

  /// The maths that some text is up to the end of its sentence.
  private static func value(_ lexemes: ArraySlice<Lexeme>) -> Piece? {
    var own: [Lexeme] = []
    var end = lexemes.endIndex
    scan: for (number, lexeme) in lexemes.enumerated() {
      let rest = lexemes.dropFirst(number + 1)
      let isLineEnd = lexeme.text.contains("\n")
      if lexeme.isMaths, !lexeme.endsSentence(before: rest.first), !isLineEnd || own.isEmpty {
        own.append(lexeme)
      } else if own.allSatisfy({ $0.kind == .space }), let digits = digits(lexeme, before: rest) {
        own.append(digits)
      } else if lexeme.isMaths {
        end = lexemes.startIndex + number
        break scan
      } else {
        guard Vocabulary.reasons.equal(ProseWords(lexeme.text)) else { return nil }
        end = lexemes.startIndex + number
        break scan
      }
    }
    let trimmed = trimmed(own)
    let relations: Set<String> = ["=", "<", ">", "≤", "≥", "≠"]
    guard !trimmed.isEmpty, trimmed.contains(where: { $0.kind == .number || $0.kind == .name }),
      !trimmed.contains(where: { relations.contains($0.text) })
    else { return nil }
    var writer = LaTeXWriter()
    writer.write(trimmed)
    let tail = own.reversed().prefix { $0.kind == .space }.map(\.text).joined()
    return Piece(
      latex: writer.latex, positions: writer.positions, wordsBefore: "", wordsAfter: nil,
      behind: tail + lexemes[end...].map(\.text).joined())
  }

  /// A number in words at the end of a sentence: "the determinant is one.", "… is one for all D."
  private static func digits(_ lexeme: Lexeme, before rest: ArraySlice<Lexeme>) -> Lexeme? {
    guard let digits = digits(lexeme) else { return nil }
    let next = rest.first { $0.kind != .space }
    let isLast = next?.endsSentence(before: nil) ?? true
    // "one for all D"
    guard
      isLast
        || ScopeWords(behind: rest.map(\.text).joined(), isFollowed: false) == .everything
    else { return nil }
    return digits
  }

  /// A number in words as one in digits.
  static func digits(_ lexeme: Lexeme) -> Lexeme? {
    guard let number = Vocabulary.numbers[lexeme.text.lowercased()] else { return nil }
    var lexeme = lexeme
    lexeme.kind = .number
    lexeme.text = String(number)
    return lexeme
  }
}
