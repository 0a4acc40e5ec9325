/// Words of a label, or in the head of a row or column, that may make something else of what stands behind or
/// below: "Squared:", "times 3", "derivative", "w.r.t.".
///
/// What words can do to a formula has no end (see ``TrailingWords``). So this is no list of such words: there is one
/// of the words that say no more than that an answer or a step follows, and where a label is nothing but words,
/// all others are doubted.
enum LabelWords {
  /// The words in the head of a row or column, without its formulas, that are not known to leave the cells what
  /// they are; `nil` when there are none.
  static func unknown(inHead prose: String) -> String? {
    let bare = ["^{-1}", "^-1", "⁻¹"].reduce(prose) { $0.replacing($1, with: " ") }
    if let sign = bare.first(where: { "+*·×√²³÷−".contains($0) }) { return String(sign) }
    let signs = bare.trimmingWhitespace()
    let isDivided = zip(signs, signs.dropFirst()).contains { $0 == "/" && $1.isNumber }
    if signs.hasPrefix("-") || isDivided { return signs }
    let rest = remainder(ProseWords(bare), Vocabulary.harmlessLabels)
    return rest.isEmpty ? nil : quoted(rest)
  }

  /// The words of a label before an equation that may change what the equation gives; `nil` when there are none.
  ///
  /// A label of some words is a thing or a step. A longer one is a sentence, and so is one with a formula (`isOpen`):
  /// there words count only if all are known to change what they stand beside. A verb in front tells what was done to
  /// get there: "Subtracting the rows:", "Chia cho 2:".
  static func unknown(inLabel words: ProseWords, isOpen: Bool) -> String? {
    // "A third of it".
    if words.count <= longest, Vocabulary.possessives.ending(words) != nil { return quoted(words) }
    // "Vì `a > 0` nên chia được:"
    if Vocabulary.reasonOpenings.opening(words) != nil { return nil }
    let rest = remainder(words, Vocabulary.harmlessSteps)
    guard words.count <= longest, !rest.isEmpty, !beginsWithAction(words), !isMending(words)
    else { return nil }
    if isChange(rest) { return quoted(words) }
    let isSentence = isOpen || words.count > shortest || hasSpeaker(words)
    return isSentence ? nil : quoted(words)
  }

  /// Whether words are nothing but what is done to a value: "squared", "times three".
  static func isChange(_ words: ProseWords) -> Bool {
    let rest = remainder(words, Vocabulary.harmlessSteps)
    let others = rest.removing(Vocabulary.labelChanges)
    return others.count < rest.count && Vocabulary.factors.cover(others)
  }

  /// The most words of a label that are a thing and no sentence.
  private static let shortest = 3
  /// The most words of a label that is looked at.
  private static let longest = 6
  /// The most words that a message quotes.
  private static let shownLimit = 6

  private static func quoted(_ words: ProseWords) -> String {
    words.list.prefix(shownLimit).joined(separator: " ")
  }

  /// The words that are not harmless; of single letters, numbers and a letter's number nothing is said.
  private static func remainder(_ words: ProseWords, _ harmless: Phrases) -> ProseWords {
    let rest = words.removing(harmless).list.filter { word in
      let tail = word.first?.isLetter == true ? word.dropFirst() : word[...]
      return !tail.allSatisfy(\.isNumber)
    }
    return ProseWords(list: rest)
  }

  /// Whether words mend something: "sorry". What that does to an equation is looked at where sentences are.
  private static func isMending(_ words: ProseWords) -> Bool {
    [Vocabulary.corrections, Vocabulary.amends, Vocabulary.mendings]
      .contains { $0.occurrence(in: words) != nil }
  }

  /// Whether somebody says them: "I am sure".
  private static func hasSpeaker(_ words: ProseWords) -> Bool {
    words.list.contains { $0 != "one" && Vocabulary.firstPerson.contain($0) }
  }

  /// Whether a verb in front tells what is done: "solving for", "subtract", "chia cho".
  static func beginsWithAction(_ words: ProseWords) -> Bool {
    guard let first = words.list.first else { return false }
    if Vocabulary.actions.opening(words) != nil { return true }
    if first.hasSuffix("ing"), first.count > gerund { return true }
    // "nhân hai" is "times two" too.
    if Vocabulary.arithmeticActions.contain(first) {
      let rest = words.dropping(first: 1)
      return rest.count > 1 || Vocabulary.arithmeticEndings.equal(rest)
    }
    return false
  }

  /// The letters of the shortest words in "ing" that are no verbs: "thing", "king".
  private static let gerund = 5
}
