/// A word of running text.
struct ProseWord: Hashable, Sendable {
  /// The word in lower case and composed form.
  let text: String
  /// Whether it begins with a capital letter.
  var isCapitalized = false
  /// Whether a sentence, a bracket, a line or what a colon leads to begins with it, so that a capital letter
  /// says nothing.
  var isFirst = false
}

/// Splits running text into words and the signs between them. Where a clause and a sentence end is said here
/// and nowhere else.
struct ProseScanner: Sendable {
  /// What running text is made of.
  enum Token: Hashable, Sendable {
    case word(ProseWord)
    /// A sign that ends a clause.
    case pause(Character)
    /// A sign that ends a sentence; a semicolon ends half of one.
    case stop(Character)
  }

  /// The tokens of some text. Cost: linear in its length.
  static func tokens(_ text: some StringProtocol) -> [Token] {
    var scanner = ProseScanner()
    scanner.read(text.composed)
    return scanner.tokens
  }

  /// Whether a sentence ends in some text.
  static func endsSentence(_ text: some StringProtocol) -> Bool {
    text.contains { ".!?".contains($0) }
      && tokens(text).contains { if case .stop(let sign) = $0 { sign != ";" } else { false } }
  }

  /// Where the first sentence of some text ends: the place of its sign.
  static func firstStop(in text: String) -> String.Index? {
    for place in text.indices where ".!?".contains(text[place]) {
      let next = text.index(after: place)
      if next == text.endIndex || !text[next].isOfWord,
        endsSentence(text[...place].suffix(abbreviationLimit))
      {
        return place
      }
    }
    return nil
  }

  /// Where the last sentence of some text ends: the place of its sign.
  static func lastStop(in text: String) -> String.Index? {
    var next: Character?
    for place in text.indices.reversed() {
      let sign = text[place]
      if ".!?".contains(sign), next.map({ !$0.isOfWord }) ?? true,
        endsSentence(text[...place].suffix(abbreviationLimit))
      {
        return place
      }
      next = sign
    }
    return nil
  }

  private var tokens: [Token] = []
  private var word = ""
  /// The letters and full stops since the last white space: "i.e".
  private var run = ""
  private var isFirst = false

  private mutating func read(_ text: String) {
    var characters = text.makeIterator()
    var next = characters.next()
    while let character = next {
      next = characters.next()
      if character.isOfWord {
        word.append(character == "’" ? "'" : character)
        run.append(character)
        continue
      }
      endWord()
      let closes = next.map { $0.isWhitespace || ")]”\"»".contains($0) } ?? true
      // Marks that stand for a word.
      if "❌✗✘❎👎".contains(character) {
        tokens.append(.word(ProseWord(text: "wrong", isFirst: isFirst)))
      }
      if ".!?;".contains(character), closes, character != "." || !isAbbreviated {
        tokens.append(.stop(character))
        isFirst = true
      } else if ",:()–—".contains(character) {
        tokens.append(.pause(character))
        if ":(".contains(character) { isFirst = true }
      } else if character.isNewline {
        isFirst = true
      }
      if character.isWhitespace { run = "" } else { run.append(character) }
    }
    endWord()
  }

  private mutating func endWord() {
    guard let first = word.first else { return }
    tokens.append(
      .word(
        ProseWord(text: word.lowercased(), isCapitalized: first.isUppercase, isFirst: isFirst)))
    word = ""
    isFirst = false
  }

  /// Whether a full stop belongs to what stands before it: "i.e.", "resp.", dots.
  private var isAbbreviated: Bool {
    run.contains(".") || Self.abbreviations.contains(run.lowercased())
  }

  /// The most characters of an abbreviation and what stands before it.
  private static let abbreviationLimit = 9

  private static let abbreviations: Set<String> = [
    "resp", "cf", "vs", "al", "eq", "eqs", "fig", "approx", "wrt", "vd",
  ]
}
