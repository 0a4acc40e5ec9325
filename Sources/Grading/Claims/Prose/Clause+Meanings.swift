import Algebra

/// What words say that a name means which has a meaning already.
extension Clause {
  /// The doubts that a sentence casts by giving names another meaning: "`\log` is to base 10", "where
  /// `\Phi^{-1}` denotes the reciprocal", "`\mathbf x` is the base sample".
  ///
  /// - Parameter aboutInverse: whether the sentence stands under the inverse's name, where `x` is what goes in.
  /// - Returns: a doubt for each such name.
  func newMeanings(aboutInverse: Bool) -> [RemarkSentence.Doubt] {
    let isOfInverse =
      aboutInverse || namesInverseMap
      || Vocabulary.inverseNames.occurrence(in: words) != nil
    let clauses = clauses
    return clauses.enumerated().flatMap { number, clause in
      let next = number + 1 < clauses.count ? clauses[number + 1].words : ProseWords(list: [])
      return clause.newRelations
        + clause.spokenNames.compactMap { name, place in
          let behind = Array(clause.items[(place + 1)...].prefix { !$0.isConjunction })
          let meaning = Meaning(of: name, Array(clause.items[..<place]), behind)
          return (meaning.change(isOfInverse: isOfInverse) ?? meaning.change(by: next)).map {
            RemarkSentence.Doubt(subject: .using($0.name), words: $0.text)
          }
        }
    }
  }

  /// "Here `j < i` means `j \le i`": a relation that stands for another.
  private var newRelations: [RemarkSentence.Doubt] {
    items.indices.dropLast().compactMap { place in
      guard [.condition, .comparison, .dimension].contains(items[place]) else { return nil }
      let behind = Clause(Array(items[(place + 1)...])).words
      guard let verb = Vocabulary.meaningVerbs.opening(behind),
        behind.dropping(first: ProseWords(verb).count).list.first == Clause.formula
      else { return nil }
      return RemarkSentence.Doubt(subject: .all, words: verb)
    }
  }

  /// Whether the clause says what a name means, and that this is what it always does: "where `z_j` denotes
  /// the `j`-th component".
  var keepsMeanings: Bool {
    spokenNames.contains { name, place in
      Meaning(
        of: name, Array(items[..<place]), Array(items[(place + 1)...].prefix { !$0.isConjunction })
      ).isUsual
    }
  }

  /// The names that the clause speaks of, and their places among the items.
  private var spokenNames: [(name: SpokenName, place: Int)] {
    items.enumerated().compactMap { place, item in
      switch item {
      case .name(let mention): SpokenName(mention).map { ($0, place) }
      case .word(let word):
        (SpokenName(word) ?? operation(word.text, at: place)).map { ($0, place) }
      default: nil
      }
    }
  }
}

extension Clause {
  /// "By the sum I mean": an operation that is spoken of.
  private func operation(_ word: String, at place: Int) -> SpokenName? {
    guard Vocabulary.operationNouns.contain(word),
      place > 0, case .word = items[place - 1],
      Vocabulary.namings.ending(
        Clause(Array(items[..<place])).words.removing(Vocabulary.articles)) != nil
    else { return nil }
    return .operation
  }
}

/// A name in a clause, and what stands around it.
private struct Meaning {
  let name: SpokenName
  let before: ProseWords
  /// The words behind the name, a formula as one.
  let words: ProseWords
  /// The formulas behind the name.
  let formulas: [RemarkSentence.Mention]
  /// Whether an equation or answer stands behind the name.
  let hasClaim: Bool

  /// A name with another meaning, and the words that say so.
  typealias Change = (name: SpokenName, text: String)

  init(of name: SpokenName, _ before: [RemarkSentence.Item], _ behind: [RemarkSentence.Item]) {
    self.name = name
    self.before = Clause(before).words
    words = Clause(behind).words.droppingAdverbs
    formulas = behind.compactMap { if case .name(let mention) = $0 { mention } else { nil } }
    hasClaim = behind.contains { if case .claim = $0 { true } else { false } }
  }

  /// What the words make of the name; `nil` when they leave it as it is.
  func change(isOfInverse: Bool) -> Change? {
    if let base = otherBase ?? otherFunction { return base }
    if name == .map { return inverted }
    if case .variable(let letter) = name {
      return role(of: letter, isOfInverse) ?? otherValue
    }
    // "`\Phi^{-1}` = one over `\Phi`", "with `\sin` of degrees".
    if case .function = name, let other = Vocabulary.otherMeanings.opening(words) {
      return (name, other)
    }
    guard let verb else { return nil }
    let predicate = words.dropping(first: ProseWords(verb).count)
    // An equation in words is read as one.
    guard !predicate.isEmpty, !hasClaim, !isUsual else { return nil }
    if case .own = name {
      let isOther = Vocabulary.otherMeanings.opening(predicate.droppingArticles) != nil
      return isOther ? (name, shown(verb, predicate)) : nil
    }
    switch name {
    case .dimension where isStrong || isCount(predicate), .index where isStrong:
      return (name, shown(verb, predicate))
    case .dimension, .index: return nil
    default: break
    }
    let isNew =
      isStrong || Vocabulary.functionNouns.occurrence(in: predicate) != nil
      || Vocabulary.otherMeanings.occurrence(in: predicate) != nil
      || name == .euler && predicate.list.contains(Clause.formula)
    return isNew ? (name, shown(verb, predicate)) : nil
  }

  /// What a clause behind the usual meaning makes of it: "`D` stands for the dimension, halved".
  func change(by next: ProseWords) -> Change? {
    guard isStrong, isUsual, let words = Vocabulary.otherMeanings.opening(next) else { return nil }
    return (name, words)
  }

  /// Whether some words say what is counted, or change the number of components: "the number of positive entries",
  /// "the dimension minus one".
  private func isCount(_ predicate: ProseWords) -> Bool {
    Vocabulary.countNouns.opening(predicate.droppingArticles) != nil
      || Vocabulary.otherMeanings.occurrence(in: predicate) != nil
  }

  /// "`\log` = `\log_{10}`": another function right behind the name.
  private var otherFunction: Change? {
    guard case .function = name, words.list == [Clause.formula],
      let other = formulas.first.flatMap(SpokenName.init), case .function = other, other != name
    else { return nil }
    return (name, formulas[0].latex)
  }

  /// "Let `f` be the inverse", "`J` is the Jacobian of the inverse".
  private var inverted: Change? {
    // "The determinant of `f` is the reciprocal" is about the determinant.
    guard let verb, Vocabulary.genitives.ending(before) == nil else { return nil }
    let predicate = words.dropping(first: ProseWords(verb).count).droppingAdverbs
    let rest = ProseWords(list: Array(predicate.list.drop(while: Vocabulary.roleFillers.contain)))
    let isInverse =
      Vocabulary.inverseNames.opening(rest) != nil
      || Vocabulary.jacobianNames.opening(rest) != nil
        && Vocabulary.inverseNames.occurrence(in: rest) != nil
    return isInverse ? (name, shown(verb, predicate)) : nil
  }

  /// The words between the name and what it means: "stands for", "is".
  private var verb: String? {
    if let verb = strongVerb ?? Vocabulary.verbs.or(Vocabulary.valueVerbs).opening(words) {
      return verb
    }
    // "with `\Phi` the cdf of …".
    guard let first = words.list.first, Vocabulary.absoluteArticles.contain(first) else {
      return nil
    }
    return ""
  }

  private var isStrong: Bool { strongVerb != nil }

  /// The verb, when it speaks of meaning.
  private var strongVerb: String? {
    if let verb = Vocabulary.meaningVerbs.opening(words) { return verb }
    let isNaming = [before, before.droppingNouns].contains { Vocabulary.namings.ending($0) != nil }
    if isNaming, let verb = Vocabulary.meaningPrepositions.opening(words) { return verb }
    if Vocabulary.readings.ending(before) != nil {
      return Vocabulary.readingPrepositions.opening(words)
    }
    return nil
  }

  /// Whether the words say of the name what everybody does.
  var isUsual: Bool {
    guard let verb else { return false }
    let predicate = words.dropping(first: ProseWords(verb).count)
    let usual = Vocabulary.usualMeanings(of: name)
    guard predicate.removing(usual).list.allSatisfy({ $0 == Clause.formula }) else { return false }
    return formulas.allSatisfy(isUsual)
  }

  private func isUsual(_ formula: RemarkSentence.Mention) -> Bool {
    switch (name, formula.expression) {
    // An index alone.
    case (.variable, nil): formula.latex.isEmpty
    case (.variable(let letter), let value?): value.isMade(ofComponents: letter)
    case (.function(.log2), .number?), (.function(.log10), .number?): true
    case (.function, .constant(.e)?): true
    case (.dimension, let value?): value == .whole("z") || value == .whole("x")
    case (.index, let value?): value.isMade(ofComponents: "z") || value.isMade(ofComponents: "x")
    case (.function(.normalCDF), _) where formula.isStandardNormal,
      (.function(.normalQuantile), _) where formula.isStandardNormal,
      (.function(.normalDensity), _) where formula.isStandardNormal:
      true
    case (.function(let function), _):
      SpokenName(formula).map { $0 == .function(function) || inverses($0, function) } ?? false
    default: false
    }
  }

  /// Whether a name is of the function that another one undoes: `\Phi` beside `\Phi^{-1}`.
  private func inverses(_ other: SpokenName, _ function: Function) -> Bool {
    guard case .function(let inner) = other else { return false }
    return FunctionTable.row(of: function).inverse == inner
      && Vocabulary.inverseNouns.occurrence(in: words) != nil
  }

  /// The base that the words give the natural logarithm: "to base 10", "logarit cơ số 2", "decimal".
  private var otherBase: Change? {
    // "Take the logarithm to base 2" is a step, "I take `\log` to base 2 here" a meaning.
    let isStep = Vocabulary.applications.occurrence(in: before) != nil
    guard name == .function(.log),
      !isStep || Vocabulary.meaningPlaces.occurrence(in: words) != nil
    else { return nil }
    let around = ProseWords(list: before.list.suffix(Self.reach) + words.list)
    if let word = Vocabulary.basesInWords.occurrence(in: around) {
      return (.logarithm(base: Vocabulary.binary.contain(word) ? 2 : 10), word)
    }
    guard let word = Vocabulary.bases.occurrence(in: around) else { return nil }
    let list = around.list
    let length = ProseWords(word).count
    let start = list.indices.first { list[$0...].starts(with: ProseWords(word).list) } ?? 0
    let rest = list[(start + length)...].drop { Vocabulary.valueVerbs.contain($0) }
    // "the logarithm to base 2 of `x_1`" is a term.
    guard let next = rest.first, rest.dropFirst().first.map(Vocabulary.genitives.contain) != true
    else { return nil }
    if let base = Vocabulary.numbers[next] ?? Int(next) {
      return (.logarithm(base: base), "\(word) \(next)")
    }
    guard next == Clause.formula, let formula = formulas.first?.expression else { return nil }
    if case .number(let number) = formula {
      return (.logarithm(base: Int(number.digits)), "\(word) \(formula.latex)")
    }
    return formula == .constant(.e) ? nil : (.logarithm(base: nil), "\(word) \(formula.latex)")
  }

  /// The most words before a name that tell its base: "the base-2".
  private static let reach = 3

  /// "`\mathbf x` is the base sample", "x is the input".
  private func role(of letter: String, _ isOfInverse: Bool) -> Change? {
    if let noun = roleBefore(letter, isOfInverse) ?? direction(letter, isOfInverse) {
      return (name, "\(noun) \(letter)")
    }
    guard let verb else { return nil }
    let predicate = words.dropping(first: ProseWords(verb).count)
    let noun = predicate.list.first {
      $0 != Clause.formula && !Vocabulary.roleFillers.contain($0)
    }
    guard let noun, let place = predicate.list.firstIndex(of: noun) else { return nil }
    let rest = ProseWords(list: Array(predicate.list[place...]))
    let isBase = letter == "x"
    let foreign = isBase ? Vocabulary.baseRoles : Vocabulary.targetRoles
    let turning = isBase ? Vocabulary.inputs : Vocabulary.outputs
    guard let found = foreign.opening(rest) ?? (isOfInverse ? nil : turning.opening(rest)) else {
      return nil
    }
    return (name, "\(letter) \(verb) \(found)")
  }

  /// "The input is `\mathbf x`", "the base sample x": the role that stands before a name.
  private func roleBefore(_ letter: String, _ isOfInverse: Bool) -> String? {
    var rest = before
    var isTold = Vocabulary.callings.occurrence(in: before) != nil
    while let word = rest.list.last {
      if Vocabulary.verbs.contain(word) || Vocabulary.valueVerbs.contain(word) {
        isTold = true
      } else if !Vocabulary.roleFillers.contain(word) {
        break
      }
      rest = rest.dropping(last: 1)
    }
    let isBase = letter == "x"
    let foreign = isBase ? Vocabulary.baseRoles : Vocabulary.dataRoles
    if let noun = foreign.ending(rest) { return noun }
    guard isTold, !isOfInverse else { return nil }
    return (isBase ? Vocabulary.inputs : Vocabulary.outputs).ending(rest)
  }

  /// "The flow maps `\mathbf x` to `\mathbf z`".
  private func direction(_ letter: String, _ isOfInverse: Bool) -> String? {
    guard letter == "x", !isOfInverse, let verb = Vocabulary.mappings.ending(before),
      Vocabulary.forwardMaps.occurrence(in: before) != nil,
      Vocabulary.mappingPrepositions.opening(words) != nil,
      formulas.first.flatMap(SpokenName.init) == .variable("z")
    else { return nil }
    return verb
  }

  /// "`z_j` stands for `z_{j+1}`", "where `z_j` denotes the square of the component".
  private var otherValue: Change? {
    guard let verb = strongVerb, !isUsual else { return nil }
    let predicate = words.dropping(first: ProseWords(verb).count)
    // "`z_{i-1}` is understood as `0` for `i = 1`" was read as an equation.
    let isEquation = formulas.first.map { $0.expression == nil && $0.latex.isEmpty } ?? false
    if hasClaim || isEquation, predicate.list.first == Clause.formula { return nil }
    return (name, shown(verb, predicate))
  }

  private func shown(_ verb: String, _ predicate: ProseWords) -> String {
    let words = predicate.list.prefix { $0 != Clause.formula }.prefix(Self.shownLimit)
    return ([verb] + words).joined(separator: " ")
  }

  /// The most words of a meaning that a message quotes.
  private static let shownLimit = 6
}

extension ProseWords {
  /// The words without "the letter" at their end.
  fileprivate var droppingNouns: ProseWords {
    Vocabulary.nameNouns.ending(self).map { dropping(last: ProseWords($0).count) } ?? self
  }

  /// The words without "here" and the like in front.
  fileprivate var droppingAdverbs: ProseWords {
    Vocabulary.meaningAdverbs.opening(self).map { dropping(first: ProseWords($0).count) } ?? self
  }
}

extension RemarkSentence.Item {
  /// Whether a new thing is spoken of behind this.
  fileprivate var isConjunction: Bool {
    if case .word(let word) = self { Vocabulary.conjunctions.contain(word.text) } else { false }
  }
}

extension RemarkSentence.Mention {
  /// Whether this is the standard normal distribution: `\mathcal N(0, 1)`.
  fileprivate var isStandardNormal: Bool {
    latex.filter { !$0.isWhitespace }.hasSuffix("N(0,1)")
  }
}

extension Expression {
  /// Whether this is a letter that counts, a vector, a run of it or a list of its components.
  fileprivate func isMade(ofComponents letter: String) -> Bool {
    switch self {
    case .whole(letter), .symbol("D"), .slice(letter, _, _): true
    case .symbol(let index): IndexLetters.running.contains(index)
    case .tuple(let tuple):
      tuple.shown.allSatisfy { if case .component(letter, _) = $0 { true } else { false } }
    default: false
    }
  }
}
