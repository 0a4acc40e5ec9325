import Markdown

/// Lettered questions that follow each other in one paragraph: "a) Find `f`. b) Compute `\det J`.", "**Câu a.** Hàm
/// ngược? **Câu b.** …".
extension [Block] {
  /// The blocks with a line of its own for every letter inside a paragraph, where the letters go on from `a`.
  var breakingInlineLetters: [Block] {
    map { block in
      guard case .paragraph(let inlines) = block.kind else { return block }
      let broken = inlines.breakingLetters
      return broken.count == inlines.count ? block : Block(.paragraph(broken), range: block.range)
    }
  }
}

extension [Inline] {
  fileprivate var breakingLetters: [Inline] {
    var result: [Inline] = []
    var expected: Character = "a"
    for inline in self {
      switch inline.kind {
      case .text(let text):
        var rest = Substring(text)
        while let place = Self.letter(expected, in: rest, atStart: result.isAtSentenceStart) {
          if place > rest.startIndex { result.append(Inline(.text(String(rest[..<place])))) }
          if !result.isEmpty { result.append(Inline(.softBreak)) }
          rest = rest[place...]
          expected = expected.next
          // Behind its own letter the text goes on.
          guard let end = rest.firstIndex(of: ")") else { break }
          let own = rest[...end]
          result.append(Inline(.text(String(own))))
          rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty {
          result.append(
            Inline(.text(String(rest)), range: rest.count == text.count ? inline.range : nil))
        }
      case .strong(let inner):
        let label = inner.plainText.lowercased().filter { !$0.isWhitespace && !"().:".contains($0) }
        if label.last == expected,
          label.count == 1 || Self.letterWords.contains(String(label.dropLast()))
        {
          if !result.isEmpty { result.append(Inline(.softBreak)) }
          expected = expected.next
        }
        result.append(inline)
      default: result.append(inline)
      }
    }
    // One letter is more likely a word of the text.
    return expected > "b" ? result : self
  }

  private static let letterWords: Set<String> = ["câu", "phần", "ý", "part", "question"]

  private var isAtSentenceStart: Bool {
    guard let last else { return true }
    switch last.kind {
    case .softBreak, .lineBreak: return true
    default: return false
    }
  }

  /// Where a letter with a bracket stands that begins a sentence: "b)", "(b)".
  private static func letter(
    _ letter: Character, in text: Substring, atStart: Bool
  ) -> Substring.Index? {
    for place in text.indices where text[place] == letter {
      let next = text.index(after: place)
      guard next < text.endIndex, text[next] == ")" else { continue }
      var start = place
      if start > text.startIndex, text[text.index(before: start)] == "(" {
        start = text.index(before: start)
      }
      let before = text[..<start]
      let isSpaced = before.last.map(\.isWhitespace) ?? true
      let last = before.last { !$0.isWhitespace }
      guard isSpaced, last.map({ ".?!;:".contains($0) }) ?? (atStart || letter > "a") else {
        continue
      }
      return start
    }
    return nil
  }
}

extension Character {
  /// The next letter of the alphabet.
  fileprivate var next: Character {
    unicodeScalars.first.flatMap { Unicode.Scalar($0.value + 1) }.map(Character.init) ?? self
  }
}
