/// A word of a clause, and whether it leaves an answer as it is.
struct WordInPlace {
  private let word: ProseWord
  private let place: Int
  private let texts: [String]
  private let reach: ClauseReach
  /// Whether a word may be one that nobody thought of, see ``Vocabulary/sensitiveWords``.
  private let isTolerant: Bool

  init(
    _ word: ProseWord, at place: Int, in texts: [String], _ reach: ClauseReach,
    isTolerant: Bool = false
  ) {
    self.isTolerant = isTolerant
    self.word = word
    self.place = place
    self.texts = texts
    self.reach = reach
  }

  private var text: String { word.text }
  private var behind: ArraySlice<String> { texts[(place + 1)...] }
  private var isRemark: Bool { reach == .strong || reach == .near || reach == .bare }

  /// Whether the word does nothing to an answer.
  var isUnderstood: Bool {
    // What names mean was looked at before: "`S_i` denotes …", "denote … by `S_i`".
    if Vocabulary.namingVerbs.contain(text),
      place > 0 && texts[place - 1] == Clause.formula || isImperative
    {
      return true
    }
    if Vocabulary.titles.contain(text) || Vocabulary.people.contain(text),
      Vocabulary.agreements.occurrence(in: ProseWords(list: texts)) != nil
    {
      return true
    }
    if let verb = PlainWord.changeVerb(text) { return leavesAlone(verb) }
    if reach == .bare { return true }
    if Vocabulary.changeSyllables.contains(text) {
      return reach == .leading || reach == .near || isOnBothSides || text == "thay" && isOnFormula
        || isBetweenFormulas
    }
    if Clause.negates(text) || text == "without" {
      return isRemark || reach == .short || Self.isHarmlessNegation(Array(behind))
    }
    if Vocabulary.limitAdverbs.contain(text) { return limitsNothing }
    if holdsForSome { return false }
    if Vocabulary.conditionals.contain(text) {
      // "When expanding along a row".
      return isRemark || behind.first.map { $0 == Clause.formula || $0.hasSuffix("ing") } ?? false
    }
    if Vocabulary.auxiliaries.contain(text) { return true }
    if Vocabulary.allModals.contain(text) { return isRemark }
    if Vocabulary.comparatives.contain(text) {
      // "Volumes do not become larger."
      let isDenied = texts[..<place].suffix(Self.duty).contains(where: Clause.negates)
      guard reach != .near, !isDenied else { return true }
      return behind.first.map { $0 != "by" && $0 != "than" } ?? false
    }
    if reach == .near { return !Vocabulary.grave.contain(text) }
    return PlainWord.isPlain(text) || isName || isDeniedFault
      || isTolerant && !isPredicate && !PlainWord.isSensitive(text)
  }

  /// "No volume is lost": a fault that is denied.
  private var isDeniedFault: Bool {
    Vocabulary.deniableFaults.contain(text)
      && texts[..<place].suffix(Self.duty).contains {
        Clause.negates($0) || $0 == "without" || $0 == "nothing"
      }
  }

  /// Whether the word is what a clause about an answer says that it is: "the determinant is quite bonkers".
  private var isPredicate: Bool {
    guard reach == .strong else { return false }
    let before = texts[..<place].reversed().drop(while: Vocabulary.degrees.contain)
    return before.first.map(Vocabulary.linkingVerbs.contain) ?? false
  }

  /// Whether the clause does the same to both sides of an equation.
  private var isOnBothSides: Bool {
    Vocabulary.bothSides.occurrence(in: ProseWords(list: texts)) != nil
  }

  /// Whether a formula stands right behind the word.
  private var isOnFormula: Bool { behind.first == Clause.formula }

  /// "Lấy `x_i` trừ `x_{i-1}`": what is done is told, not asked for.
  private var isBetweenFormulas: Bool {
    isOnFormula && place > 1 && texts[place - 1] == Clause.formula
      && Vocabulary.takings.contain(texts[place - 2])
  }

  /// Whether it is an order, or what "we" do.
  private var isImperative: Bool {
    text == "denote"
      && texts[..<place].allSatisfy {
        Vocabulary.stepOpenings.contain($0) || Vocabulary.people.contain($0) || $0 == "i"
          || $0 == "we"
      }
  }

  // MARK: Verbs of change

  /// The form of a verb.
  private enum Form { case base, third, gerund, past }

  private func form(of verb: String) -> Form {
    if text == verb { return .base }
    return text.hasSuffix("ing") ? .gerund : text.hasSuffix("s") ? .third : .past
  }

  /// Whether a verb of change tells a step or what the flow does, and asks for nothing.
  private func leavesAlone(_ verb: String) -> Bool {
    // "Replace `\mathbf z` by `\mathbf x`" is a step.
    if isOnFormula, Vocabulary.insertionVerbs.contains(verb) { return true }
    // "The shift", "a scale".
    if text == verb, !Vocabulary.firmChangeVerbs.contains(verb), place > 0,
      Vocabulary.articles.contain(texts[place - 1])
    {
      return true
    }
    switch reach {
    case .leading: return true
    case .around, .behind, .short:
      // "`\sigma` applied elementwise".
      return form(of: verb) == .past && Vocabulary.mildChangeVerbs.contains(verb)
        && Vocabulary.distributives.opening(behind) != nil
    case .strong, .near, .bare: break
    }
    let isMild = Vocabulary.mildChangeVerbs.contains(verb)
    let isFirm = Vocabulary.firmChangeVerbs.contains(verb)
    if isOnBothSides, !isFirm { return true }
    if reach != .bare, isObliged { return false }
    let form = form(of: verb)
    if form == .base, isTold { return true }
    if form == .base, texts[..<place].allSatisfy(Vocabulary.stepOpenings.contain) {
      let object = ProseWords(list: Array(behind.prefix(Self.object)))
      return isMild && !object.isEmpty && Vocabulary.references.occurrence(in: object) == nil
        && !(verb == "read" && texts.contains("as"))
    }
    if reach == .bare || isMild { return true }
    switch form {
    case .third: return !isFirm
    case .gerund:
      return reach == .near || !isFirm
        || place > 0 && Vocabulary.ways.contain(texts[place - 1])
    case .base, .past: return reach == .near && !isFirm
    }
  }

  /// "We first subtract the shift": what the writer does.
  private var isTold: Bool {
    texts[..<place].suffix(Self.duty).contains { Vocabulary.writers.contain($0) }
      && !texts[..<place].suffix(Self.duty).contains(where: Vocabulary.allModals.contain)
  }

  /// Whether a word of duty stands shortly before: "has to be squared", "should still flip".
  private var isObliged: Bool {
    let start = max(0, place - Self.duty)
    return (start..<place).contains { number in
      guard Vocabulary.obligationWords.contain(texts[number]) else { return false }
      return !Vocabulary.auxiliaries.contain(texts[number]) || texts[number + 1] == "to"
    }
  }

  /// The most words behind an imperative that name what is changed.
  private static let object = 5

  /// The most words between a duty and what has to be done.
  private static let duty = 4

  // MARK: Limits

  /// Whether the words behind a negation say something that is not so of what leaves an answer as it is: "does not
  /// depend on".
  static func isHarmlessNegation(_ behind: [String]) -> Bool {
    var rest = ProseWords(list: behind)
    while let first = rest.list.first {
      if Vocabulary.harmlessNegations.contain(first) { return true }
      guard let filler = Vocabulary.negationFillers.opening(rest) else { return false }
      rest = rest.dropping(first: ProseWords(filler).count)
    }
    return false
  }

  /// Whether "only" limits no claim: no case follows.
  private var limitsNothing: Bool {
    let near = ProseWords(list: Array(behind.prefix(2)))
    if near.isEmpty {
      // "depends on `z_1` and `z_2` only"
      guard place > 0, texts[place - 1] == Clause.formula else { return false }
      return place > 1 && Vocabulary.ways.contain(texts[place - 2])
        || texts[..<place].allSatisfy { $0 == Clause.formula || $0 == "and" || $0 == "or" }
    }
    // "Just plug in", "it only contributes below the diagonal".
    if let verb = near.list.first, Vocabulary.holding.opening(near) == nil, PlainWord.isVerb(verb) {
      return true
    }
    return Vocabulary.caseWords.occurrence(in: near) == nil
      && Vocabulary.holding.occurrence(in: near) == nil
  }

  /// "Holds for the first two coordinates": not for all.
  private var holdsForSome: Bool {
    guard reach != .bare, Vocabulary.holding.contain(text),
      let preposition = behind.prefix(2).firstIndex(where: Vocabulary.casePrepositions.contain)
    else { return false }
    let object = texts[(preposition + 1)...]
    guard let first = object.first, first != Clause.formula else { return false }
    return Vocabulary.generalCases.opening(object) == nil
  }

  /// A name of somebody: whether it is their word was looked at before.
  private var isName: Bool {
    word.isCapitalized && !word.isFirst && !PlainWord.isSensitive(text)
  }
}
