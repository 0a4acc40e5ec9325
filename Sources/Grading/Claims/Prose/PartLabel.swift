/// Words that say which part the formula after them answers: "**Hàm ngược:**", "## The determinant".
enum PartLabel {
  /// Words of each part, lower case; the first list that has one decides.
  private static let words: [(part: String, words: [String])] = [
    (
      "logdet",
      [
        "log-det", "logdet", "log det", "log|det", "ln|det", "\\log|", "\\ln|", "log định thức",
        "logarit của định thức", "logarithm of the det", "log-định thức",
      ]
    ),
    ("det", ["định thức", "determinant", "\\det", "det j", "detj", "det:", "det."]),
    ("inverse", ["ngược", "nghịch đảo", "inverse", "^{-1}", "f⁻¹", "f^-1"]),
    (
      "f",
      [
        "thuận", "forward", "hàm f", "hàm số f", "hàm $f", "ánh xạ f", "map f", "f_\\phi", "f(z)",
        "f(\\mathbf", "the map", "ánh xạ",
      ]
    ),
  ]

  /// What a formula without a left side answers after these words; `nil` when they name no part.
  ///
  /// What stands behind the last formula decides, if it names a part: "**f⁻¹:** $(…)$ **f:**".
  static func target(_ label: String) -> Target? {
    if let end = label.lastIndex(of: "$"),
      let target = named(by: String(label[label.index(after: end)...]))
    {
      return target
    }
    return named(by: label)
  }

  private static func named(by label: String) -> Target? {
    let text = label.lowercased()
    if text.trimmingWhitespace().hasSuffix(":"), ProseWords(text).list == ["f"] {
      return .vector(.forward)
    }
    guard let part = words.first(where: { $0.words.contains { text.contains($0) } })?.part else {
      return nil
    }
    switch part {
    case "logdet": return .logDeterminant(isAbsolute: true)
    case "det": return .determinant(isAbsolute: false)
    case "inverse": return .vector(.inverse)
    default: return .vector(.forward)
    }
  }

  /// Whether words in bold type are a label: they name a part and little else.
  static func isLabel(_ words: String) -> Bool {
    let text = words.trimmingWhitespace()
    return target(text + ":") != nil && text.count <= 60
      && !text.hasSuffix(":") && text.split(separator: " ").count <= 7
  }

  /// Whether the words since the last punctuation or equation are about the part that a label names:
  /// in "Determinant: …, since every entry is" they are about something else.
  private static func continues(_ prose: String) -> Bool {
    // Between dollars stand formulas.
    var clause = ""
    var isWhole = true
    let pieces = prose.split(separator: "$", omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      if number % 2 == 1 {
        if piece.contains("=") { (clause, isWhole) = ("", false) }
      } else if let end = piece.dropLast().lastIndex(where: { ".,:;!?(".contains($0) }) {
        clause = String(piece[piece.index(after: end)...])
        isWhole = false
      } else {
        clause += piece
      }
    }
    guard !isWhole, target(clause) == nil else { return true }
    return Vocabulary.results.cover(ProseWords(clause))
  }

  /// Whether a formula may follow these words directly: they end in a colon, or say "is" of the part.
  static func introduces(_ prose: String) -> Bool {
    let text = prose.trimmingWhitespace().lowercased()
    return text.hasSuffix(":") || ends(text) && continues(text)
  }

  private static func ends(_ text: String) -> Bool {
    if text.hasSuffix("=") { return true }
    // A label of one word says nothing of a value.
    var words = ProseWords(text)
    while let adverb = Vocabulary.adverbs.ending(words) {
      words = words.dropping(last: ProseWords(adverb).count)
    }
    return text.contains(where: \.isWhitespace) && text.last?.isLetter == true
      && Vocabulary.valueVerbs.ending(words) != nil
  }

  /// Whether a value may stand behind a word that follows a label.
  static func leads(to word: String) -> Bool {
    let words = ProseWords(word)
    return Vocabulary.valueVerbs.equal(words) || Vocabulary.adverbs.equal(words)
  }
}
