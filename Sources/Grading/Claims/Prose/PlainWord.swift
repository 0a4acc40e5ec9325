/// Finds words in tables of base forms.
enum PlainWord {
  /// Whether a word leaves an answer as it is, whatever it says.
  static func isPlain(_ word: String) -> Bool {
    word.count <= 2 || word.contains(where: \.isNumber)
      || baseForms(of: word).contains(where: Vocabulary.plainWords.contains)
  }

  /// The verb of ``Vocabulary/changeVerbs`` that a word is a form of.
  static func changeVerb(_ word: String) -> String? {
    // "Increasing" is what a function is.
    if word.hasSuffix("ing"), Vocabulary.plainWords.contains(word) { return nil }
    return baseForms(of: word).first(where: Vocabulary.changeVerbs.contains)
  }

  /// The word, and what is left of it without an English ending.
  static func baseForms(of word: String) -> [String] {
    var forms = [word]
    for (ending, replacements) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      guard stem.count > 1 else { continue }
      forms += replacements.map { stem + $0 }
      // "mapping", "stopped".
      if ending != "s", let last = stem.last, stem.dropLast().last == last {
        forms.append(String(stem.dropLast()))
      }
    }
    return forms
  }

  /// The endings of English, with what may have stood in their place.
  private static let endings: [(String, [String])] = [
    ("s", [""]), ("'", [""]), ("'s", [""]), ("s'", ["", "s"]), ("es", [""]), ("ies", ["y"]),
    ("ed", ["", "e"]),
    ("ied", ["y"]), ("ing", ["", "e"]), ("ly", ["", "le"]), ("ally", ["", "al"]), ("ily", ["y"]),
  ]
}
