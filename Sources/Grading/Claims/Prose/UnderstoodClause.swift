/// A clause, and which of its words are not understood.
struct UnderstoodClause {
  /// A word or a formula.
  private struct Unit {
    var text: String
    var word: ProseWord?
  }

  private var units: [Unit] = []
  /// The items that it is made of.
  private var items: [RemarkSentence.Item] = []
  /// The words, a formula as one.
  var texts: [String] { units.map(\.text) }
  /// The words as a message quotes them.
  var shown: [String] { units.map { $0.word == nil ? "…" : $0.text } }
  /// The place of the last claim.
  private var lastClaim: Int?
  /// Whether a claim stands in it.
  var hasClaim: Bool { lastClaim != nil }

  /// The clauses of a sentence: what stands between pauses and conjunctions.
  static func clauses(of items: [RemarkSentence.Item]) -> [UnderstoodClause] {
    var clauses = [UnderstoodClause()]
    for item in items {
      switch item {
      case .pause: clauses.append(UnderstoodClause())
      case .word(let word):
        if let last = clauses.last?.units.last, Vocabulary.clauseLinks.contain(word.text),
          !Vocabulary.linkedWords.contain(last.text)
        {
          clauses.append(UnderstoodClause())
        }
        clauses[clauses.count - 1].append(Unit(text: word.text, word: word), item)
      case .name(let mention) where mention.isZero:
        // "khác `0`"
        clauses[clauses.count - 1].append(Unit(text: "0", word: nil), item)
      case .claim, .condition, .comparison, .dimension, .name:
        clauses[clauses.count - 1].append(Unit(text: Clause.formula, word: nil), item)
      }
    }
    return clauses.filter { !$0.units.isEmpty }
  }

  private mutating func append(_ unit: Unit, _ item: RemarkSentence.Item) {
    if case .claim = item { lastClaim = units.count }
    units.append(unit)
    items.append(item)
  }

  // MARK: What it speaks of

  /// Whether the clause names an answer, where "this" and "it" mean one if it is direct.
  func names(isDirect: Bool) -> Bool {
    let words = ProseWords(list: texts).removing(Vocabulary.distantReferences)
    if Vocabulary.farNouns.occurrence(in: words) != nil
      || Vocabulary.meaningShapes.occurrence(in: words) != nil
    {
      return true
    }
    let clause = Clause(items)
    return !clause.names.isEmpty || isDirect && clause.isReference
  }

  /// Whether the clause mends something: what it leads to is read.
  var isCorrection: Bool {
    Vocabulary.corrections.occurrence(in: ProseWords(list: texts)) != nil
  }

  /// Whether the clause tells what is done: "subtract the shift".
  var isStep: Bool {
    texts.drop(while: Vocabulary.stepOpenings.contain).first.map(Vocabulary.changeVerbs.contains)
      ?? false
  }

  /// Whether the clause names what formulas are made of.
  var namesPieces: Bool { Vocabulary.nearNouns.occurrence(in: ProseWords(list: texts)) != nil }

  // MARK: What is not understood

  /// The first word that is not understood.
  ///
  /// - Parameters:
  ///   - reach: how near it is to an answer.
  ///   - isTolerant: whether a word may be one that nobody thought of.
  ///   - isFirst: whether its first word is the first one behind a claim.
  /// - Returns: its place; `nil` when all are understood.
  func unknown(within reach: ClauseReach, isTolerant: Bool, isFirst: Bool = false) -> Int? {
    let texts = texts
    let keepsMeanings =
      Vocabulary.meaningVerbs.occurrence(in: ProseWords(list: texts)) != nil
      && Clause(items).keepsMeanings
    var place = 0
    while place < units.count {
      let reach = self.reach(reach, at: place)
      let rest = texts[place...]
      // "`D` stands for the dimension": what the name means was looked at before. "`z_0` được hiểu là `0`" is an equation.
      if let verb = Vocabulary.meaningVerbs.opening(rest),
        keepsMeanings || equates(place, place + ProseWords(verb).count)
      {
        place += ProseWords(verb).count
        continue
      }
      let harmless = max(
        Self.length(Vocabulary.allHarmlessShapes, rest),
        // "Actually `\det J = 1`": what is corrected is read.
        reach == .leading ? Self.length(Vocabulary.corrections, rest) : 0)
      let doubtful = isTurned(at: place) ? 0 : Self.length(Vocabulary.doubtfulShapes, rest)
      if doubtful > max(0, harmless - 1)
        || reach != .leading && !isTurned(at: place)
          && Self.length(Vocabulary.obligations, rest) > harmless
      {
        return place
      }
      if harmless > 0 {
        place += harmless
        continue
      }
      if let word = units[place].word,
        !WordInPlace(word, at: place, in: texts, reach, isTolerant: isTolerant).isUnderstood
          || isFirst && place == 0 && isFragment(reach)
      {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Whether words between two places join a name and a value that were read as one equation.
  private func equates(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, units[start - 1].word == nil, end < items.count, case .claim = items[end]
    else { return false }
    return true
  }

  /// How near a word is in a clause around a claim. A reason ("obtained by multiplying the diagonal entries") is a step
  /// behind a claim too.
  private func reach(_ reach: ClauseReach, at place: Int) -> ClauseReach {
    switch reach {
    case .around where place <= lastClaim ?? -1: .leading
    case .around, .behind: Vocabulary.explanations.opening(texts[...]) != nil ? .leading : .behind
    default: reach
    }
  }

  /// Whether a negation stands shortly before a place: "nothing is left out".
  private func isTurned(at place: Int) -> Bool {
    units[max(0, place - Self.turning)..<place].contains {
      Clause.negates($0.text) || $0.text == "without"
    }
  }

  /// The most words between a negation and what it turns round.
  private static let turning = 3

  /// "Not quite.", "Never."
  private func isFragment(_ reach: ClauseReach) -> Bool {
    guard let first = texts.first, ["not", "never"].contains(first) else { return false }
    return !WordInPlace.isHarmlessNegation(Array(texts.dropFirst()))
  }

  private static func length(_ phrases: Phrases, _ words: ArraySlice<String>) -> Int {
    phrases.opening(words).map { ProseWords($0).count } ?? 0
  }

  // MARK: Values in words

  /// "The determinant is the number of components": a quantity that the clause says an answer, or a component of one, to
  /// be.
  var wordedQuantity: WordedQuantity? {
    let texts = texts
    for (place, word) in texts.enumerated().dropFirst() where Vocabulary.plainCopulas.contain(word)
    {
      let subject = ProseWords(list: Array(texts[..<place]))
      guard
        subject.list.contains(Clause.formula) && namesVariable
          || Vocabulary.valueSubjects.occurrence(in: subject) != nil
      else { continue }
      let predicate = ProseWords(list: Array(texts[(place + 1)...]))
      // "The product of the diagonal entries" every determinant of a flow is.
      if Vocabulary.diagonals.occurrence(in: predicate) != nil { return nil }
      // "A power of three" tells a kind and no value.
      guard predicate.list.first.map(Vocabulary.indefinites.contain) != true else { return nil }
      let near = predicate.list.prefix(Self.complement)
      let operations = zip(near, near.dropFirst().map { Optional($0) } + [nil]).compactMap {
        word, next in
        next.flatMap { Vocabulary.quantities["\(word) \($0)"] } ?? Vocabulary.quantities[word]
      }
      if !operations.isEmpty {
        return WordedQuantity(operations: operations, words: shown.joined(separator: " "))
      }
    }
    return nil
  }

  /// Whether a formula here is a part's name, or a component.
  private var namesVariable: Bool { !Clause(items).names.isEmpty }

  /// The most words of a value that are looked at.
  private static let complement = 6
}

/// A quantity in words, by the operations that give it.
struct WordedQuantity {
  /// An operation, by what is seen of it in LaTeX.
  enum Operation {
    case sum, product, difference, quotient, square, cube, power, root, exponential, logarithm,
      other

    /// What a formula shows of it.
    fileprivate var signs: [String] {
      switch self {
      case .sum: ["\\sum", "+", "cumsum", "Σ"]
      case .product: ["\\prod", "\\cdot", "cumprod", "∏", "*"]
      case .difference: ["-"]
      case .quotient: ["frac", "/", "^{-", "^-"]
      case .square: ["^2", "^{2}", "**2", "²"]
      case .cube: ["^3", "^{3}", "**3", "³"]
      case .power: ["^", "**"]
      case .root: ["\\sqrt", "√"]
      case .exponential: ["e^", "exp"]
      case .logarithm: ["\\ln", "\\log", "ln", "log"]
      case .other: []
      }
    }
  }

  var operations: [Operation]
  var words: String

  /// Whether a formula shows every one of the operations.
  func isShown(by latex: String) -> Bool {
    operations.allSatisfy { operation in operation.signs.contains(where: latex.contains) }
  }
}
