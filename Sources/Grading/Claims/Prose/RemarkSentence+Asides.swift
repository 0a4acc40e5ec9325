/// Sentences that are not about the flow as it is: "Suppose all earlier components vanish. Then …", "In a MAF we would
/// have …", "For small values …".
extension RemarkSentence {
  /// Whether its words tell of a case, of another flow, or of what would be.
  var isAside: Bool {
    for (number, item) in items.enumerated() {
      guard case .word(let word) = item else { continue }
      if Vocabulary.conditionals.contain(word.text) {
        // "If `i > 1`" is a case of a definition.
        switch number + 1 < items.count ? items[number + 1] : .pause {
        case .condition, .dimension, .pause: continue
        default: return true
        }
      }
      if Vocabulary.asideWords.contains(word.text) { return true }
    }
    return Vocabulary.asideShapes.occurrence(in: Clause(items).words) != nil
  }

  /// Whether it only sets a case up for what follows: "Assume `z_j = 0` for all `j < i`."
  var supposes: Bool {
    let words = Clause(items).words
    if Vocabulary.supposings.opening(words) != nil { return true }
    // "Let `S_i = …`" gives a name a meaning.
    return Vocabulary.supposedSettings.opening(words) != nil && ownStatements.isEmpty
  }

  /// Whether it goes on with what was supposed.
  var concludes: Bool { Vocabulary.conclusions.opening(Clause(items).words) != nil }

  /// The statements in it.
  var ownStatements: [Range<Int>] {
    items.compactMap { if case .claim(let range, _) = $0 { range } else { nil } }
  }
}
