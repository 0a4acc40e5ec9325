import Algebra
import Markdown

/// Words directly behind an equation that may change what it says: "$s_i = \sum_{j<i} z_j$ doubled", "$k = 3$
/// most of the time", "$g_i = 3$ if the one before is positive".
///
/// What a person can do to a formula with words has no end, so this is no list of such words: of the
/// words that go on with a sentence behind an equation there are few, and all others are doubted.
enum TrailingWords {
  /// The words behind an equation that are not known to leave it as it is.
  ///
  /// - Parameters:
  ///   - prose: the words up to the next formula or the paragraph's end.
  ///   - isFollowed: whether a formula follows.
  /// - Returns: the first of them; `nil` when there are none.
  static func unknown(_ prose: String, isFollowed: Bool) -> String? {
    let text = prose.drop(while: \.isWhitespace)
    // Punctuation ends the formula's clause, and what is attached to it was looked at elsewhere.
    guard text.startIndex > prose.startIndex, text.first?.isLowercase == true else { return nil }
    // A line of its own: "inverse: …".
    if prose[..<text.startIndex].contains("\n"), let colon = text.firstIndex(of: ":"),
      PartLabel.isLabel(String(text[..<colon]))
    {
      return nil
    }
    let clause = text.prefix { !".,;:!?()[]–—=<>".contains($0) }
    let words = ProseWords(clause)
    guard let first = words.list.first else { return nil }
    // "or -8": another value, as running text has it.
    if StrayWords.choose(first), !isFollowed || clause.endIndex < text.endIndex,
      clause.dropFirst(first.count).isValue
    {
      return clause.trimmingWhitespace()
    }
    // "inverse:" on the next line.
    if text[clause.endIndex...].first == ":", PartLabel.target(clause + ":") != nil { return nil }
    let leadsToFormula = isFollowed && clause.endIndex == text.endIndex
    let isKnown: Bool
    if Vocabulary.conditionOpenings.opening(words) != nil {
      isKnown =
        leadsToFormula || Vocabulary.harmlessConditions.opening(words) != nil
        || ScopeWords(behind: prose, isFollowed: isFollowed) != nil
        || Vocabulary.others.occurrence(in: words) != nil
    } else if Vocabulary.placesBehind.contain(first) {
      isKnown = leadsToFormula || Vocabulary.harmlessPlaces.opening(words) != nil
    } else if Vocabulary.modifiers.contain(first) {
      isKnown = Vocabulary.changes.occurrence(in: words) == nil && !isPartial(words)
    } else {
      isKnown =
        Vocabulary.continuations.contain(first)
        || leadsToFormula && Vocabulary.adverbs.contain(first)
    }
    return isKnown ? nil : words.list.prefix(shownLimit).joined(separator: " ")
  }

  /// Whether words single some values out: "for positive numbers".
  private static func isPartial(_ words: ProseWords) -> Bool {
    let signs = Vocabulary.signs.count { $0.words.occurrence(in: words) != nil }
    return signs == 1 || Vocabulary.someOf.occurrence(in: words) != nil
  }

  /// The most words that a message quotes.
  private static let shownLimit = 6
}

extension Substring {
  /// Whether a number, a sign or a single letter stands first.
  fileprivate var isValue: Bool {
    let text = drop(while: \.isWhitespace)
    guard let first = text.first else { return false }
    if first.isNumber || "-−+–√±".contains(first) { return true }
    return first.isLetter && text.dropFirst().first.map { !$0.isLetter } ?? true
  }
}
