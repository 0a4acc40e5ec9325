/// A stretch of a sentence.
struct Clause {
  let items: [RemarkSentence.Item]
  /// The words, without harmless phrases; a formula is one.
  let words: ProseWords

  /// What stands for a formula among the words.
  static let formula = "§"

  init(_ items: [RemarkSentence.Item]) {
    self.items = items
    words = ProseWords(
      list: items.compactMap { item in
        switch item {
        case .word(let word): word.text
        case .pause: nil
        case .claim, .condition, .comparison, .dimension, .name: Self.formula
        }
      }
    ).removing(Vocabulary.harmless)
  }

  /// The words behind the last pause.
  var last: Clause {
    var stretch = items[...]
    while stretch.last == .pause { stretch.removeLast() }
    let start = stretch.lastIndex(of: .pause).map { $0 + 1 } ?? stretch.startIndex
    return Clause(Array(stretch[start...]))
  }

  /// The words before the first pause behind words.
  var first: Clause {
    let start = items.firstIndex { $0 != .pause } ?? items.endIndex
    let end = items[start...].firstIndex(of: .pause) ?? items.endIndex
    return Clause(Array(items[start..<end]))
  }

  /// What stands between pauses.
  var clauses: [Clause] {
    items.split(separator: .pause).map { Clause(Array($0)) }
  }

  // MARK: Around a claim

  /// What words before a claim make of it: "I do not believe that", "it would be wrong to write".
  var leadIn: String? {
    if let words = rejection ?? attribution { return words }
    guard Vocabulary.mendings.occurrence(in: words) == nil else { return nil }
    for place in words.list.indices {
      let rest = words.dropping(first: place)
      guard let fault = Vocabulary.faults.opening(rest) else { continue }
      let behind = rest.dropping(first: ProseWords(fault).count)
      if Vocabulary.sayings.cover(behind) { return fault }
    }
    return nil
  }

  /// "If `z_1` was the only variable, …".
  var counterfactual: String? {
    guard let word = Vocabulary.conditionals.opening(words) else { return nil }
    return Vocabulary.counterfactuals.occurrence(in: first.words).map { "\(word) … \($0)" }
  }

  /// What words behind a claim make of it: "which I cannot confirm", "is what my friend got".
  var sequel: String? {
    if let words = fault ?? rejection ?? attribution { return words }
    if items.contains(where: { if case .name(let name) = $0 { name.isOpen } else { false } }),
      let swap = Vocabulary.swaps.occurrence(in: words)
    {
      return swap
    }
    for clause in clauses {
      if let words = clause.change { return words }
      if Vocabulary.relatives.opening(clause.words) != nil, let words = clause.unknownNegation {
        return words
      }
      if let words = clause.takingBack { return words }
    }
    return nil
  }

  /// What a last clause behind a claim makes of it: ", hmm no", ", all divided by `2`", "if all `z_j` are
  /// positive", "where `z_j` means `x_j`".
  private var takingBack: String? {
    if !words.isEmpty, Vocabulary.interjections.cover(words) { return words.list[0] }
    if let meaning = Vocabulary.meanings.occurrence(in: words), names.count == 2,
      !keepsMeanings
    {
      return meaning
    }
    // What holds for some indices, values or `D` is read, and limits the claim.
    guard !items.contains(where: { [.condition, .comparison, .dimension].contains($0) }) else {
      return nil
    }
    if let word = Vocabulary.conditionals.opening(words), words.count > 2, !isAboutIndex {
      return word
    }
    return nil
  }

  /// Whether the second word is a letter that counts: "if i is even"; in "if I count" it is none.
  private var isAboutIndex: Bool {
    let second = items.lazy.compactMap { if case .word(let word) = $0 { word } else { nil } }
      .dropFirst().first
    guard let second, ["i", "j", "k", "d", "n"].contains(second.text) else { return false }
    return second.text != "i" || !second.isCapitalized
  }

  /// Whether a value goes on behind the claim: ", nhân với khối sau", ", all divided by `2`".
  var operation: String? {
    var rest = words
    while let filler = Vocabulary.totals.opening(rest) {
      rest = rest.dropping(first: ProseWords(filler).count)
    }
    guard let operation = Vocabulary.operations.opening(rest) else { return nil }
    var operand = rest.dropping(first: ProseWords(operation).count).droppingArticles.list
    if let first = operand.first, Vocabulary.operandOpenings.contain(first) {
      operand.removeFirst()
    }
    let isOperand =
      operand.count == 1
      && (operand[0].count == 1 || Int(operand[0]) != nil || Vocabulary.numbers[operand[0]] != nil)
    let hasFormula = items.contains { if case .name = $0 { true } else { false } }
    return hasFormula || isOperand ? operation : nil
  }

  /// The parts that formulas here name.
  var names: [String] {
    items.compactMap { if case .name(let name) = $0 { name.part } else { nil } }
  }

  /// Whether the first of them is named by a component of it, `z_1`, which may be no more than a variable.
  var namesComponent: Bool {
    for case .name(let mention) in items where mention.part != nil {
      if case .component? = mention.expression { return true }
      return false
    }
    return false
  }

  /// What a title makes of the claims under it.
  var title: String? {
    guard Vocabulary.mendings.occurrence(in: words) == nil else { return nil }
    return fault ?? rejection ?? attribution
  }

  // MARK: Beside claims

  /// The part that the sentence is about, by its name; `nil` where it speaks of what stands before it, "this is …".
  var part: String? {
    let start = words.list.drop(while: Vocabulary.clauseLinks.contain)
    guard Vocabulary.answerSubjects.opening(start) == nil else { return nil }
    // "That of `f` is the reciprocal", "của `f` là nghịch đảo".
    if Vocabulary.genitives.opening(start) != nil { return nil }
    if let named = names.first {
      // "The determinant of `f`".
      return Vocabulary.determinants.occurrence(in: words) == nil ? named : "det"
    }
    return PartLabel.target(words.list.joined(separator: " "))?.part
  }

  /// The most words of a sentence that says nothing else than what it thinks of a claim: "Wrong."
  private static let bare = 5

  /// The most words of a first clause that does so.
  private static let curt = 2

  /// What a sentence without claims says of the claims before it; `nil` when it is about something else
  /// or agrees.
  var verdict: String? {
    guard Vocabulary.confirmations.occurrence(in: words) == nil else { return nil }
    if let found = fault ?? rejection,
      isReference || words.count <= Self.bare || Vocabulary.firstPerson.opening(words) != nil
        || part != nil || Vocabulary.formulaParts.occurrence(in: words) != nil
    {
      return found
    }
    // "(Sai rồi, em sẽ sửa sau.)"
    if first.words.count <= Self.curt, let words = first.fault { return words }
    guard isReference || isElliptic else { return nil }
    return attribution ?? restriction ?? Vocabulary.modals.occurrence(in: words) ?? unknownNegation
  }

  /// Whether the sentence speaks of a claim. The "it" of "it is easy to see" speaks of nothing.
  var isReference: Bool {
    guard let reference = Vocabulary.references.occurrence(in: words) else {
      return words.list.first == "that"
    }
    return reference != "it" || Vocabulary.expletives.opening(words) == nil
  }

  /// Whether the sentence leaves out what it is about: "Valid as long as …", "Only true if".
  private var isElliptic: Bool {
    let start = Vocabulary.limits.opening(words).map { ProseWords($0).count } ?? 0
    return Vocabulary.holding.opening(words.dropping(first: start)) != nil
  }

  /// "This holds only if `z_1 > 0`".
  private var restriction: String? {
    // A condition on an index is read, and limits the claim.
    guard !items.contains(.condition), Vocabulary.widenings.occurrence(in: words) == nil else {
      return nil
    }
    for place in words.list.indices {
      let rest = words.list[place...]
      guard let limit = Vocabulary.limits.opening(rest) else { continue }
      let near = rest.dropFirst(ProseWords(limit).count).prefix(Self.limitReach)
      if let word = Vocabulary.caseWords.occurrence(in: ProseWords(list: Array(near))) {
        return "\(limit) \(word)"
      }
    }
    guard Vocabulary.holding.occurrence(in: words) != nil else { return nil }
    return Vocabulary.conditionals.occurrence(in: words)
  }

  /// The most words between "only" and the case: "only true for".
  private static let limitReach = 3

  // MARK: Signs

  /// A word that finds fault, unless it is negated.
  private var fault: String? {
    for place in words.list.indices {
      guard let fault = Vocabulary.faults.opening(words.list[place...]) else { continue }
      let before = words.list[..<place].suffix(2)
      if !before.contains(where: Self.negates) { return fault }
    }
    return nil
  }

  static func negates(_ word: String) -> Bool {
    Vocabulary.negations.contain(word) || word.hasSuffix("n't")
  }

  /// A negation before a word of approval: "do not agree", "không đúng".
  ///
  /// "chứ không phải `x_{i-1}`" is about the formula behind it.
  private var rejection: String? {
    negated { words in
      guard let approval = Vocabulary.approvals.opening(words) else { return nil }
      let rest = words.dropping(first: ProseWords(approval).count)
      // "không phải luồng nào cũng vậy"
      let isCopula = Vocabulary.copulas.equal(ProseWords(approval))
      return isCopula && !rest.isEmpty && Vocabulary.copulaObjects.opening(rest) == nil
        ? nil : approval
    }
  }

  /// A negation before a word that is not known to be harmless.
  private var unknownNegation: String? {
    guard isSubject else { return nil }
    return negated { words in
      words.list.first.flatMap { Vocabulary.harmlessNegations.contain($0) ? nil : $0 }
    }
  }

  /// The most words between a claim's name and what is denied of it.
  private static let reach = 4

  /// Whether a claim is what a negation is about: its name stands right before it, or ends the sentence.
  private var isSubject: Bool {
    let ending = ProseWords(list: words.list.suffix(2))
    if Vocabulary.references.occurrence(in: ending) != nil { return true }
    return words.list.indices.contains { place in
      guard Self.negates(words.list[place]) else { return false }
      let before = ProseWords(list: Array(words.list[..<place].suffix(Self.reach)))
      return Vocabulary.references.occurrence(in: before) != nil
        || Vocabulary.relatives.opening(before) != nil || before.list.first == "that"
    }
  }

  /// The negation before words of which a test finds one.
  private func negated(_ test: (ProseWords) -> String?) -> String? {
    negated { rest, _ in test(rest) }
  }

  /// The negation before words of which a test finds one; the test gets the words behind and before it.
  func negated(_ test: (ProseWords, ProseWords) -> String?) -> String? {
    for (place, word) in words.list.enumerated()
    where Self.negates(word) {
      let before = ProseWords(list: Array(words.list[..<place]))
      var rest = words.dropping(first: place + 1)
      var found = test(rest, before)
      while found == nil, let filler = Vocabulary.negationFillers.opening(rest) {
        rest = rest.dropping(first: ProseWords(filler).count)
        found = test(rest, before)
      }
      if let found { return "\(word) … \(found)" }
    }
    return nil
  }
}
