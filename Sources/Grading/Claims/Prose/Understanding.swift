/// What a sentence does to the answers that it touches, as far as that is understood.
///
/// What words can do to an answer has no end, so no list tells the words that do something. A sentence that touches
/// an answer is understood when it is made of plain words and of shapes in which other words do nothing; one that is
/// not leaves the answer to the teacher. How near a clause is to an answer says how much of it has to be understood,
/// see ``ClauseReach``.
struct Understanding {
  private let sentence: RemarkSentence
  /// What stands between pauses and conjunctions.
  private let clauses: [UnderstoodClause]
  private let words: ProseWords
  /// Whether most of its words are plain, so that the others are what it tells of.
  private let isTolerant: Bool
  /// Whether most of its words are in no table: another language.
  private let isForeign: Bool

  init(of sentence: RemarkSentence) {
    self.sentence = sentence
    clauses = UnderstoodClause.clauses(of: sentence.items)
    words = ProseWords(list: clauses.flatMap(\.texts)).removing(Vocabulary.distantReferences)
    let strange = sentence.items.count { item in
      if case .word(let word) = item { !PlainWord.isKnown(word.text) } else { false }
    }
    let count = clauses.reduce(0) { $0 + $1.texts.count }
    isTolerant = strange * Self.rarity <= count
    isForeign = strange * 2 > count
  }

  /// Of how many words one may be one that nobody thought of.
  private static let rarity = 4

  // MARK: Sentences with claims

  /// The words of a sentence with claims that are not understood; `nil` when all are.
  var unknownBesideClaims: String? {
    guard let last = clauses.lastIndex(where: \.hasClaim),
      Vocabulary.amends.occurrence(in: words) == nil
    else { return nil }
    for (number, clause) in clauses.enumerated() {
      let isBeside =
        clause.hasClaim || number > 0 && clauses[number - 1].hasClaim
        || number + 1 < clauses.count && clauses[number + 1].hasClaim
      // "…, đúng."
      if Vocabulary.approvalClauses.equal(ProseWords(list: clause.texts)) { continue }
      // "Wrong sign, sorry: …"
      if number < last, !isBeside, clause.isCorrection { continue }
      // "Subtract the shift, divide by the scale: …"
      if number < last, !isBeside, clause.isStep, !clause.names(isDirect: true),
        clause.unknown(within: .leading, isTolerant: isTolerant) == nil
      {
        continue
      }
      let reach: ClauseReach =
        if !isBeside {
          clause.names(isDirect: true) ? .strong : .near
        } else if number == last {
          .around
        } else {
          number < last ? .leading : .behind
        }
      if let place = clause.unknown(within: reach, isTolerant: isTolerant) {
        return quotation(number, place)
      }
    }
    return nil
  }

  // MARK: Sentences without claims

  /// What of a sentence without claims speaks of one and is not understood.
  ///
  /// - Parameters:
  ///   - isDirect: whether it stands directly behind a claim.
  ///   - isLead: whether it ends in a colon, behind which a block follows.
  ///   - isAboutItem: whether it names where a claim stands: "in (b)".
  /// - Returns: the words; `nil` when there are none.
  func unknownAboutClaims(isDirect: Bool, isLead: Bool, isAboutItem: Bool = false) -> String? {
    // What is said of the inverse as a whole was heard before.
    guard !isSecondThought, !isSignature, Clause(sentence.items).inverseDenial == nil else {
      return nil
    }
    if isDirect {
      if isForeign { return quotation(0, 0) }
      if !isLead, let words = Afterthought(words).doubt { return words }
    }
    if isDirect, words.count <= Self.short {
      return clauses.enumerated().lazy.compactMap { number, clause in
        clause.unknown(
          within: clause.names(isDirect: true) ? .strong : .short, isTolerant: false,
          isFirst: true
        )
        .map { quotation(number, $0) }
      }.first
    }
    let comesBack = Vocabulary.secondThoughtOpenings.opening(words) != nil
    var carried = isAboutItem
    for (number, clause) in clauses.enumerated() {
      let goesOn = clause.texts.first.map(Vocabulary.clauseLinks.contain) ?? false
      let isNamed = clause.names(isDirect: isDirect || isLead) || number == 0 && comesBack
      carried = isNamed || carried && goesOn || number == 1 && comesBack || isAboutItem
      guard carried || isDirect else { continue }
      let reach: ClauseReach = carried ? .strong : clause.namesPieces ? .near : .bare
      if let place = clause.unknown(
        within: reach, isTolerant: isTolerant, isFirst: number == 0 && isDirect)
      {
        return quotation(number, place)
      }
    }
    return nil
  }

  /// Whether the sentence is nothing but a value that takes the place of one before it, or tells it again: "Sorry, `1`."
  /// It is compared elsewhere.
  private var isSecondThought: Bool {
    let rest = words.list.filter { $0 != Clause.formula }
    return rest.count < words.count && rest.allSatisfy(Vocabulary.valueWords.contain)
  }

  /// "Best, Mia".
  private var isSignature: Bool {
    guard let first = words.list.first, Vocabulary.farewells.contain(first) else { return false }
    return sentence.items.count <= Self.short
      && sentence.items.dropFirst().allSatisfy { item in
        switch item {
        case .word(let word): word.isCapitalized || Vocabulary.farewells.contain(word.text)
        case .pause: true
        case .claim, .condition, .comparison, .dimension, .name: false
        }
      }
  }

  /// A word of a clause, with those around it.
  private func quotation(_ clause: Int, _ place: Int) -> String {
    let shown = clauses.flatMap(\.shown)
    let center = clauses[..<clause].reduce(place) { $0 + $1.texts.count }
    return shown[max(0, center - Self.quoted)..<min(shown.count, center + Self.quoted)]
      .joined(separator: " ")
  }

  /// The most words that a message quotes before and behind the one that is not understood.
  private static let quoted = 9

  /// The most words of a sentence that says nothing but what it thinks of what stands before it.
  private static let short = 6

  /// The value that a sentence behind a claim tells in words; `nil` when it tells none.
  var wordedValue: WordedQuantity? { clauses.lazy.compactMap(\.wordedQuantity).first }

  /// Whether a sentence without claims may be a step to the claim behind it: an imperative that names nothing that
  /// was said before.
  var mayBeStep: Bool {
    // "To invert, subtract …": what it is for may be named.
    let isForPurpose =
      clauses.count > 1 && Vocabulary.purposeOpenings.opening(clauses[0].texts[...]) != nil
    let steps = (isForPurpose ? Array(clauses.dropFirst()) : clauses).map { clause in
      ProseWords(list: Array(clause.texts.drop(while: Vocabulary.stepOpenings.contain)))
    }
    let begins = isForPurpose ? steps.contains(where: Self.isStep) : steps.first.map(Self.isStep)
    return begins == true
      && !steps.contains { Vocabulary.answerWords.occurrence(in: $0) != nil }
  }

  private static func isStep(_ words: ProseWords) -> Bool {
    words.list.first.map(Vocabulary.changeVerbs.contains) ?? false
      || words.list.first.map(Vocabulary.changeSyllables.contains) ?? false
  }

  /// Whether the sentence speaks of how the text is to be read.
  var isAboutNotation: Bool {
    Vocabulary.readingRules.occurrence(in: words) != nil
  }

  /// Whether the sentence speaks of what follows: "the next line".
  var announces: Bool { Vocabulary.nextThings.occurrence(in: words) != nil }
}

/// How near a clause is to an answer.
enum ClauseReach {
  /// Beside a claim, before the last one of the sentence: steps lead to it.
  case leading
  /// Before and behind the last claim.
  case around
  /// Behind the last claim.
  case behind
  /// It names an answer: all has to be understood.
  case strong
  /// It is the whole of a short sentence behind a claim.
  case short
  /// Behind a claim, and it names what formulas are made of: a few words count.
  case near
  /// Behind a claim.
  case bare
}
