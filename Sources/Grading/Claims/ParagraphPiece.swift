import Markdown

/// Words or maths of a paragraph, in order.
enum ParagraphPiece {
  case words(PlainText)
  case math(MathSource)

  static func list(_ inlines: [Inline], in source: SourceText) -> [ParagraphPiece] {
    var pieces: [ParagraphPiece] = []
    append(inlines, source, to: &pieces)
    return pieces
  }

  /// The most bytes of what follows a formula that are looked at.
  private static let restLimit = 300

  /// The words of pieces, formulas as LaTeX.
  static func text(of pieces: ArraySlice<ParagraphPiece>) -> String {
    var text = ""
    for piece in pieces where text.utf8.count < restLimit {
      switch piece {
      case .words(let words): text += words.string
      case .math(let math): text += "$" + math.latex + "$"
      }
    }
    return text
  }

  private static func append(
    _ inlines: [Inline], _ source: SourceText, to pieces: inout [ParagraphPiece]
  ) {
    func add(_ text: String, _ inline: Inline, isCode: Bool = false) {
      let piece = PlainText(text, at: inline.range?.start, isCode: isCode)
      guard case .words(var last)? = pieces.last else {
        pieces.append(.words(piece))
        return
      }
      // Out of the list it has one owner and grows in place: a paragraph may have ten thousand lines.
      pieces.removeLast()
      last.append(piece)
      pieces.append(.words(last))
    }
    var struck = 0
    for (place, inline) in inlines.enumerated() {
      if case .html(let tag) = inline.kind { struck += HTMLScript.strikes(tag) }
      // What is struck out is taken back.
      guard struck <= 0 else { continue }
      switch inline.kind {
      case .text(let text): add(text, inline)
      case .code(let text): add(text, inline, isCode: true)
      case .softBreak, .lineBreak:
        // "`z_1 = x_1`⏎This holds only for …": a sentence ends with the line.
        let endsSentence =
          pieces.last?.endsInMaths == true && inlines[(place + 1)...].beginsSentence
        add(endsSentence ? ".\n" : "\n", inline)
      case .math(let math): pieces.append(.math(math))
      case .emphasis(let inner):
        // A product written with stars, `a*z_1 + b*z_2`, or indices, `f(x)_i = x_{i-1}`.
        let mark = source.mark(at: inline.range?.start)
        add(mark, inline)
        append(inner, source, to: &pieces)
        add(mark, Inline(.text(mark), range: nil))
      case .strong(let inner):
        // Two powers written with stars, `z_1**3 + z_2**3`.
        if Self.joins(inner, to: pieces.last) {
          add("**", inline)
          append(inner, source, to: &pieces)
          add("**", Inline(.text("**"), range: nil))
          continue
        }
        append(inner, source, to: &pieces)
        // "**Inverse** $(x_1, …)$": bold type is a label's colon.
        if PartLabel.isLabel(inner.plainText) { add(":", Inline(.text(":"), range: nil)) }
      case .link(_, _, let inner):
        append(inner, source, to: &pieces)
      case .html(let tag):
        if let script = HTMLScript.latex(tag) {
          add(script, Inline(.text(script), range: nil))
        }
      case .image, .strikethrough: break
      }
    }
  }
}

extension ParagraphPiece {
  /// Whether the last that was written is maths without a sign behind it: a formula, a digit, a bracket.
  fileprivate var endsInMaths: Bool {
    switch self {
    case .math: true
    case .words(let text):
      text.runs.last?.text.last { !$0.isWhitespace }
        .map { $0.isNumber || ")]}".contains($0) } ?? false
    }
  }
}

extension ArraySlice<Inline> {
  /// Whether a line begins with a word that has a capital letter; one letter may be a variable.
  fileprivate var beginsSentence: Bool {
    guard case .text(let text)? = first?.kind else { return false }
    let word = text.drop(while: \.isWhitespace).prefix(while: \.isLetter)
    return word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
  }
}

extension ParagraphPiece {
  /// Whether bold type begins right behind an operand, without a space: no word in bold does.
  fileprivate static func joins(_ inner: [Inline], to last: ParagraphPiece?) -> Bool {
    guard case .words(let before)? = last, let end = before.string.last,
      let start = inner.plainText.first
    else { return false }
    return (end.isNumber || ")]}".contains(end) || isIndexed(before.string))
      && (start.isNumber || "(-".contains(start) || start.isLetter)
  }

  /// Whether a text ends in a variable with an index: `z_i`.
  private static func isIndexed(_ text: String) -> Bool {
    let word = text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return word.contains("_")
  }
}

extension SourceText {
  /// What marks emphasis at a place: `_` or `*`.
  fileprivate func mark(at place: SourcePosition?) -> String {
    place.flatMap(byte) == UInt8(ascii: "_") ? "_" : "*"
  }
}
