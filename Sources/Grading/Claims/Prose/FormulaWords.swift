import Markdown

/// What words between formulas do with them: say that one is another, or continue one.
enum FormulaWords {
  /// The most words that say that one formula is another.
  private static let equalityLimit = 6

  /// The most words between such a verb and the formula: "replace every letter".
  private static let replacementLimit = 4

  /// The most words between two cases of a formula.
  private static let jointLimit = 4

  /// Whether the words between two formulas say that the first is the second: "is", "bằng".
  static func equate(_ prose: String) -> Bool {
    if prose.trimmingWhitespace() == "=" { return true }
    let words = ProseWords(prose).removing(Vocabulary.quantityNouns)
    return !words.isEmpty && words.count <= equalityLimit && Vocabulary.equalities.cover(words)
      && Vocabulary.verbs.occurrence(in: words) != nil
      && !prose.contains { ".;:!?".contains($0) }
  }

  /// Whether the words between two formulas say that the first means the second: "stands for"; "for" behind
  /// "I write" before the first.
  static func mean(_ prose: String, of before: String) -> Bool {
    guard !prose.contains(where: { ".:;!?".contains($0) }) else { return false }
    let words = ProseWords(prose).removing(Vocabulary.quantityNouns)
    let isNaming = Vocabulary.namings.ending(ProseWords(before)) != nil
    return Vocabulary.meaningVerbs.equal(words)
      || isNaming && Vocabulary.meaningPrepositions.equal(words)
  }

  /// Whether a name behind some words is what an equation is solved for, and words behind it lead to what comes out:
  /// "solving `x_i = 3 z_i + h_i` for `z_i` gives".
  static func solve(for before: String, of sentence: ProseWords, to behind: String) -> Bool {
    !behind.contains { ".;!?".contains($0) }
      && Vocabulary.solutionVerbs.equal(ProseWords(behind))
      && Vocabulary.solutionPrepositions.ending(ProseWords(before)) != nil
      && Vocabulary.solvings.occurrence(in: sentence) != nil
  }

  /// The number that the words behind a formula say it is: "is zero", "bằng 0".
  static func number(behind prose: String) -> Int? {
    var sawVerb = false
    let words = ProseWords.clause(prose, upTo: ".,;:!?$\n").list
    for (place, word) in words.enumerated().prefix(equalityLimit + 1) {
      if sawVerb, let number = Vocabulary.numbers[word] {
        // "is zero" and no more: "is one of them" says something else.
        return place + 1 == words.count || Vocabulary.reasonsOfNumbers.contain(words[place + 1])
          ? number : nil
      }
      guard Vocabulary.equalities.contain(word) else { return nil }
      sawVerb = sawVerb || Vocabulary.verbs.contain(word)
    }
    return nil
  }

  /// Whether words make a formula belong to something else: "the derivative of", "hệ số của".
  static func belong(_ prose: String) -> Bool {
    Vocabulary.owners.ending(ProseWords(prose)) != nil
  }

  /// Whether words tell to put something in the place of the formula behind them: "replace", "thay".
  static func replace(_ prose: String) -> Bool {
    let words = ProseWords.lastClause(prose)
    return Vocabulary.substitutions.occurrence(
      in: words.dropping(first: max(0, words.count - replacementLimit))) != nil
  }

  /// Whether an equation behind these words is about a derivative or an inverse of its left side and does
  /// not define that: "the derivative of `\sinh(u) = \cosh(u)`", "d/du".
  static func derive(_ prose: String) -> Bool {
    var words = ProseWords.lastClause(prose, since: ".;:!?,")
    if let last = words.list.last, last.hasPrefix("d"), last.count == 2,
      prose.trimmingWhitespace().hasSuffix("d/\(last)")
    {
      return true
    }
    // "Đạo hàm" ends in a noun that is left out elsewhere: look before each step.
    while Vocabulary.derivedThings.ending(words) == nil {
      guard let last = words.list.last,
        Vocabulary.owners.contain(last) || Vocabulary.ownNouns.contain(last)
          || Vocabulary.articles.contain(last)
      else { return false }
      words = words.dropping(last: 1)
    }
    return true
  }

  // MARK: Going on

  /// Whether a value behind these words goes on with the cases before it: "$1$ nếu $i = j$ và $0$ …".
  static func join(_ prose: String) -> Bool {
    let words = ProseWords(prose)
    return !prose.contains { ".:!?".contains($0) }
      && (words.isEmpty
        ? !prose.trimmingWhitespace().isEmpty
        : Vocabulary.joints.cover(words) && words.count <= jointLimit)
  }

  /// Whether the words behind a value begin a condition: "for", "nếu", "otherwise".
  static func beginCondition(_ prose: String) -> Bool {
    let words = ProseWords.clause(prose)
    return Vocabulary.scopeOpenings.opening(words) != nil || sayOtherwise(after: prose)
  }

  /// Whether a condition behind these words only belongs to a remark on empty sums.
  static func remark(_ prose: String) -> Bool {
    Vocabulary.remarks.occurrence(in: ProseWords(prose)) != nil
  }

  /// Whether a condition behind these words tells when a value has a sign: ", which is negative if".
  static func remarkOnValue(_ prose: String) -> Bool {
    let start = prose.lastIndex { ",(".contains($0) }
    let words = ProseWords(prose[(start ?? prose.startIndex)...])
    guard start != nil || words.list.first.map(Vocabulary.conjunctions.contain) == true else {
      return false
    }
    return Vocabulary.valueRemarks.occurrence(in: words) != nil
  }

  /// Whether the words behind a condition make it a remark: "(for $i = 1$ the sum is empty)".
  static func remark(behind prose: String) -> Bool {
    Vocabulary.remarksBehind.occurrence(in: .clause(prose, upTo: ".;!?)$")) != nil
  }

  /// Whether words right before a formula say "in all other cases".
  static func sayOtherwise(before prose: String) -> Bool {
    let words = ProseWords.lastClause(prose)
    let consequence = Vocabulary.consequences.ending(words) == nil ? 0 : 1
    if Vocabulary.others.ending(words.dropping(last: consequence)) != nil { return true }
    // "For the later components we have", "với các thành phần sau ta có".
    let lead = Vocabulary.leads.ending(words).map { ProseWords($0).count } ?? 0
    return lead > 0 && Vocabulary.laterOnes.ending(words.dropping(last: lead)) != nil
  }

  /// Whether nothing but "else" or "and otherwise" stands before a value that goes on with the cases before it.
  static func continueOtherwise(_ prose: String) -> Bool {
    let words = ProseWords(prose)
    guard !prose.contains(where: { ".:!?".contains($0) }), words.count <= jointLimit,
      let phrase = [0, 1].lazy.compactMap({ Vocabulary.others.opening(words.dropping(first: $0)) })
        .first
    else { return false }
    return Vocabulary.joints.cover(words.removing(Phrases(english: [phrase], vietnamese: [])))
  }

  /// Whether words right behind a formula say "in all other cases".
  static func sayOtherwise(after prose: String) -> Bool {
    let words = ProseWords.clause(prose)
    let opening = Vocabulary.otherOpenings.opening(words).map { ProseWords($0).count } ?? 0
    return [0, opening].contains { Vocabulary.others.opening(words.dropping(first: $0)) != nil }
  }
}
