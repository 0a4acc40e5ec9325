/// What the prose before a restriction says of its place.
struct DomainWords {
  /// Whether the words put the restriction beside a formula: they end in "if", "khi", …
  let introduce: Bool
  /// Whether they do and say nothing else: ", which is positive if" is about something else.
  let lookBack: Bool
  /// Whether a bracket opens and there are no words: "$x_i = z_i$ ($z_i \ge 0$)".
  let isBracket: Bool
  /// Whether a new sentence begins with them.
  let beginSentence: Bool
  /// Whether there are no words.
  let areNone: Bool

  /// The most words that do nothing else than introduce a restriction.
  private static let lookBackLimit = 3

  init(_ prose: String) {
    let words = ProseWords(prose)
    areNone = words.isEmpty
    isBracket = words.isEmpty && prose.contains("(") && !prose.contains(")")
    introduce = Vocabulary.introductions.ending(words) != nil
    lookBack = introduce && words.count <= Self.lookBackLimit
    beginSentence =
      prose.contains { ".:;!?".contains($0) } || prose.first(where: \.isLetter)?.isUppercase == true
  }
}

/// Words that open a case for all that follows in a paragraph: "Case 1,", "Trường hợp", "First suppose".
enum CaseWords {
  /// Whether prose ends in them, perhaps with a number.
  static func open(_ prose: String) -> Bool {
    var words = ProseWords.lastClause(prose)
    while let last = words.list.last, last.allSatisfy(\.isNumber) || fillers.contain(last) {
      words = words.dropping(last: 1)
    }
    return openings.ending(words) != nil
  }

  private static let openings = Phrases(
    english: ["case", "first case", "second case", "other case", "suppose", "assume", "consider"],
    vietnamese: ["trường hợp", "giả sử", "xét", "xét trường hợp", "xét khi"])

  private static let fillers = Phrases(
    english: ["that", "i", "ii", "a", "b", "first", "now", "next", "then", "instead"],
    vietnamese: ["nhất", "rằng", "trước", "tiếp"])

  /// Whether prose leaves the case behind: "in the other case", "so by comparing".
  static func close(_ prose: String) -> Bool {
    Vocabulary.caseEnds.occurrence(in: ProseWords(prose)) != nil
  }
}

extension Vocabulary {
  /// What ends a case that a paragraph is about.
  static let caseEnds = Phrases(
    english: [
      "second case", "other case", "both cases", "all cases", "either case", "two cases together",
      "together", "comparing", "altogether", "in total", "summary", "in general",
    ],
    vietnamese: [
      "trường hợp thứ hai", "trường hợp còn lại", "cả hai trường hợp", "hai trường hợp", "tóm lại",
      "tổng hợp", "gộp lại", "so sánh",
    ])
}
