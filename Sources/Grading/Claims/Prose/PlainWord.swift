/// Finds words in tables of base forms.
enum PlainWord {
  /// Whether a word leaves an answer as it is, whatever it says.
  static func isPlain(_ word: String) -> Bool {
    guard !Vocabulary.sensitiveWords.contains(word) else { return false }
    return word.count <= 2 || word.contains(where: \.isNumber)
      || baseForms(of: word).contains(where: Vocabulary.plainWords.contains)
  }

  /// Whether a word is one that the tables know, whatever it does.
  static func isKnown(_ word: String) -> Bool {
    isPlain(word) || isSensitive(word) || changeVerb(word) != nil || Clause.negates(word)
  }

  /// Whether a word that is not plain can change an answer: "untrue", "misread" as well as those that are listed.
  static func isSensitive(_ word: String) -> Bool {
    baseForms(of: word).contains(where: Vocabulary.sensitiveWords.contains)
      || prefixes.contains { word.hasPrefix($0) && isRoot(String(word.dropFirst($0.count))) }
  }

  /// Beginnings of words that turn round what the rest of them says.
  private static let prefixes = ["mis", "dis", "mal"]

  /// Whether a word without its beginning is one that stands by itself: "misread", and not "mission".
  private static func isRoot(_ rest: String) -> Bool {
    rest.count > 2
      && baseForms(of: rest).contains {
        Vocabulary.plainWords.contains($0) || Vocabulary.changeVerbs.contains($0)
      }
  }

  /// Whether a word is a form of a verb that leaves an answer as it is, or tells a step.
  static func isVerb(_ word: String) -> Bool {
    !Vocabulary.sensitiveWords.contains(word)
      && baseForms(of: word).contains {
        Vocabulary.plainVerbSet.contains($0) || Vocabulary.mildChangeVerbs.contains($0)
      }
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
