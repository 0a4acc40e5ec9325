import Markdown

/// A sentence of a handout: its words and formulas in order.
struct HandoutSentence {
  /// Words between formulas, or a formula as LaTeX.
  enum Piece {
    case words(String)
    case formula(String)
  }

  /// The pieces.
  private(set) var pieces: [Piece] = []
  /// Whether it ends in a question mark.
  private(set) var isQuestion = false

  /// Its formulas.
  var formulas: [(place: Int, latex: String)] {
    pieces.enumerated().compactMap { place, piece in
      if case .formula(let latex) = piece { (place, latex) } else { nil }
    }
  }

  /// All its words.
  var words: ProseWords {
    ProseWords(
      pieces.map { if case .words(let text) = $0 { text } else { " " } }.joined(separator: " "))
  }

  /// Whether it says how something is, and does not ask, suppose or tell an example.
  var states: Bool {
    let words = words
    return !isQuestion && Vocabulary.openQuestions.occurrence(in: words) == nil
      && Vocabulary.claimsToShow.occurrence(in: words) == nil
      && Vocabulary.formulaRequests.opening(words) == nil
      && Vocabulary.examples.occurrence(in: words) == nil
  }

  /// Whether it tells what holds in some cases and what in others.
  var tellsCases: Bool { Vocabulary.otherCases.occurrence(in: words) != nil }

  /// The words directly before a piece.
  func words(before place: Int) -> ProseWords {
    guard place > 0, case .words(let text) = pieces[place - 1] else { return ProseWords("") }
    return ProseWords.lastClause(text, since: ".;!?,:")
  }

  /// The words of a label directly before a piece: "Base distribution:".
  func label(before place: Int) -> ProseWords {
    guard place > 0, case .words(let text) = pieces[place - 1] else { return ProseWords("") }
    let label = text.trimmingWhitespace()
    guard label.hasSuffix(":") else { return ProseWords("") }
    return ProseWords.lastClause(String(label.dropLast()), since: ".;!?,:")
  }

  /// The words directly behind a piece.
  func words(behind place: Int) -> ProseWords {
    guard place + 1 < pieces.count, case .words(let text) = pieces[place + 1] else {
      return ProseWords("")
    }
    return ProseWords.clause(text)
  }

  /// The sentences of a text. A display belongs to the sentence before it.
  static func all(in blocks: [Block]) -> [HandoutSentence] {
    var result: [HandoutSentence] = []
    var open = HandoutSentence()
    func close() {
      if !open.pieces.isEmpty { result.append(open) }
      open = HandoutSentence()
    }
    func take(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline.kind {
        case .text(let text): take(text)
        case .math(let math): open.pieces.append(.formula(math.latex))
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): take(inner)
        case .softBreak, .lineBreak: open.add(" ")
        default: continue
        }
      }
    }
    func take(_ text: String) {
      var rest = text[...]
      while let stop = firstStop(in: rest) {
        open.add(String(rest[...stop]))
        open.isQuestion = rest[stop] == "?"
        rest = rest[rest.index(after: stop)...]
        close()
      }
      open.add(String(rest))
    }
    for (place, block) in blocks.enumerated() {
      switch block.kind {
      case .math(let math): open.pieces.append(.formula(math.latex))
      case .paragraph(let inlines):
        if place > 0, case .math = blocks[place - 1].kind {} else { close() }
        take(inlines)
      case .heading(_, let inlines):
        close()
        take(inlines)
        close()
      case .list(_, _, _, let items):
        close()
        result += items.flatMap { all(in: $0.blocks) }
      case .quote(let inner):
        close()
        result += all(in: inner)
      default: close()
      }
    }
    close()
    return result
  }

  /// The first sign that ends a sentence.
  private static func firstStop(in text: Substring) -> String.Index? {
    text.indices.first { place in
      let next = text.index(after: place)
      return ".!?".contains(text[place])
        && (next == text.endIndex || !text[next].isOfWord)
        && ProseScanner.endsSentence(text[...place].suffix(10))
    }
  }

  private mutating func add(_ text: String) {
    if case .words(let before)? = pieces.last {
      pieces[pieces.count - 1] = .words(before + text)
    } else if !text.allSatisfy(\.isWhitespace) || !pieces.isEmpty {
      pieces.append(.words(text))
    }
  }
}
