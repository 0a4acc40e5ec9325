import Algebra

/// A sentence, and what it says of the claims in it or beside it: "I disagree with this quote.", "This is
/// only true for `D = 2`.", "My friend claims that …".
///
/// Only closed classes of words decide: a negation before a word of approval, a word that finds fault, somebody
/// else who says so, a case outside of which nothing is said. A negation before any other word counts where
/// the sentence is about a claim, unless the word is known to be harmless.
struct RemarkSentence: Sendable {
  /// What a sentence is made of.
  enum Item: Hashable, Sendable {
    case word(String)
    /// A sign that ends a clause.
    case pause
    /// A formula that states something: the statements it makes.
    case claim(Range<Int>)
    /// A condition on an index, which limits a claim beside it.
    case condition
    /// A comparison of values, which may limit the claim of its own sentence.
    case comparison
    /// A condition on `D` alone.
    case dimension
    /// Any other formula; with the part that it names, and whether it is one that the sheet leaves open.
    case name(part: String?, isOpen: Bool)
  }

  /// A doubt that a sentence casts.
  struct Doubt: Hashable, Sendable {
    /// What it is about.
    enum Subject: Hashable, Sendable {
      /// Statements in the sentence.
      case own(Range<Int>)
      /// The claims about a part before the sentence.
      case part(String)
      /// The claims right before the sentence.
      case before
    }
    var subject: Subject
    /// The words that cast it.
    var words: String
  }

  private(set) var items: [Item] = []

  /// Whether nothing was read.
  var isEmpty: Bool { items.isEmpty }

  /// The most items of a sentence that are looked at.
  private static let limit = 200

  mutating func append(_ item: Item) {
    if items.count < Self.limit { items.append(item) }
  }

  /// The doubts that the sentence casts.
  func doubts() -> [Doubt] {
    let claims = items.indices.filter { if case .claim = items[$0] { true } else { false } }
    guard !claims.isEmpty else { return remark().map { [$0] } ?? [] }
    var doubts: [Doubt] = []
    for (number, place) in claims.enumerated() {
      guard case .claim(let statements) = items[place] else { continue }
      let previous = number == 0 ? 0 : claims[number - 1] + 1
      let next = number + 1 < claims.count ? claims[number + 1] : items.count
      let head = Clause(Array(items[previous..<place])).last
      let tail = Clause(Array(items[(place + 1)..<next]))
      // What stands between two claims belongs to the first only up to the next pause.
      let isLast = number + 1 == claims.count
      let opening = number == 0 ? Clause(Array(items[..<place])).counterfactual : nil
      let operation = isLast ? tail.clauses.lazy.compactMap(\.operation).first : nil
      let general = isLast ? Vocabulary.generalities.occurrence(in: tail.words) : nil
      if let words = opening ?? operation ?? general ?? head.leadIn
        ?? (number + 1 < claims.count ? tail.first : tail).sequel
      {
        doubts.append(Doubt(subject: .own(statements), words: words))
      }
    }
    return doubts
  }

  /// The words by which a title takes back what stands under it: "Wrong attempt", "Lời giải của bạn em".
  static func rejection(title: String) -> String? {
    Clause(ProseWords(title).list.map(Item.word)).title
  }

  /// The words by which a sentence without claims doubts those that follow it: "The following is not mine".
  ///
  /// - Parameter isOpen: whether the sentence ends in a colon.
  /// - Returns: the words; `nil` when there are none.
  func announcement(isOpen: Bool) -> String? {
    let clause = Clause(items)
    let isHead = isOpen || Vocabulary.announcements.occurrence(in: clause.words) != nil
    return isHead ? clause.title : nil
  }

  /// Whether the sentence so far says that the claim before it holds: "This is true only for …".
  var continues: Bool {
    let clause = Clause(items)
    return clause.isReference && Vocabulary.holding.occurrence(in: clause.words) != nil
      && Vocabulary.widenings.occurrence(in: clause.words) == nil
      && !items.contains { if case .claim = $0 { true } else { false } }
  }

  /// The doubt that a sentence without claims casts on the claims before it.
  private func remark() -> Doubt? {
    let clause = Clause(items)
    guard let words = clause.verdict else { return nil }
    return Doubt(subject: clause.part.map { .part($0) } ?? .before, words: words)
  }
}

/// A stretch of a sentence.
private struct Clause {
  let items: [RemarkSentence.Item]
  /// The words, without harmless phrases; a formula is one.
  let words: ProseWords

  /// What stands for a formula among the words.
  private static let formula = "§"

  init(_ items: [RemarkSentence.Item]) {
    self.items = items
    words = ProseWords(
      list: items.compactMap { item in
        switch item {
        case .word(let word): word
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
    if items.contains(where: { if case .name(_, isOpen: true) = $0 { true } else { false } }),
      let swap = Vocabulary.swaps.occurrence(in: words)
    {
      return swap
    }
    for clause in clauses {
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
    if let meaning = Vocabulary.meanings.occurrence(in: words), names.count == 2 { return meaning }
    // What holds for some indices, values or `D` is read, and limits the claim.
    guard !items.contains(where: { [.condition, .comparison, .dimension].contains($0) }) else {
      return nil
    }
    if let word = Vocabulary.conditionals.opening(words), words.count > 2,
      Vocabulary.scopeSubjects.occurrence(in: words) == nil, !Self.isIndex(words.list[1])
    {
      return word
    }
    return nil
  }

  /// Whether a value goes on behind the claim: ", nhân với khối sau", ", all divided by `2`".
  var operation: String? {
    guard items.contains(where: { if case .name = $0 { true } else { false } }) else { return nil }
    var rest = words
    while let filler = Vocabulary.totals.opening(rest) {
      rest = rest.dropping(first: ProseWords(filler).count)
    }
    return Vocabulary.operations.opening(rest)
  }

  /// The parts that formulas here name.
  private var names: [String] {
    items.compactMap { if case .name(let part?, _) = $0 { part } else { nil } }
  }

  private static func isIndex(_ word: String) -> Bool {
    ["i", "j", "k", "d", "n"].contains(word)
  }

  /// What a title makes of the claims under it.
  var title: String? {
    guard Vocabulary.mendings.occurrence(in: words) == nil else { return nil }
    return fault ?? rejection ?? attribution
  }

  // MARK: Beside claims

  /// The part that the sentence names.
  var part: String? {
    for case .name(let part?, _) in items { return part }
    return PartLabel.target(words.list.joined(separator: " "))?.part
  }

  /// The most words of a sentence that says nothing else than what it thinks of a claim: "Wrong."
  private static let bare = 5

  /// What a sentence without claims says of the claims before it; `nil` when it is about something else
  /// or agrees.
  var verdict: String? {
    let isAbout = isReference || part != nil
    if isAbout || words.count <= Self.bare || Vocabulary.firstPerson.opening(words) != nil,
      let words = fault ?? rejection
    {
      return words
    }
    guard isReference else { return nil }
    return attribution ?? restriction ?? Vocabulary.modals.occurrence(in: words) ?? unknownNegation
  }

  /// Whether the sentence speaks of a claim. The "it" of "it is easy to see" speaks of nothing.
  var isReference: Bool {
    guard let reference = Vocabulary.references.occurrence(in: words) else {
      return words.list.first == "that"
    }
    return reference != "it" || Vocabulary.expletives.opening(words) == nil
  }

  /// "This holds only if `z_1 > 0`".
  private var restriction: String? {
    // A condition on an index is read, and limits the claim.
    guard !items.contains(.condition), Vocabulary.widenings.occurrence(in: words) == nil else {
      return nil
    }
    let limit = Vocabulary.limits.occurrence(in: words)
    let holds = Vocabulary.holding.occurrence(in: words)
    if let limit, let word = Vocabulary.caseWords.occurrence(in: words) {
      return "\(limit) \(word)"
    }
    if holds != nil, let word = Vocabulary.conditionals.occurrence(in: words) { return word }
    return nil
  }

  // MARK: Signs

  /// A word that finds fault, unless it is negated.
  private var fault: String? {
    for place in words.list.indices {
      guard let fault = Vocabulary.faults.opening(words.dropping(first: place)) else { continue }
      let before = words.list[..<place].suffix(2)
      if !before.contains(where: Self.negates) { return fault }
    }
    return nil
  }

  private static func negates(_ word: String) -> Bool {
    Vocabulary.negations.contain(word) || word.hasSuffix("n't")
  }

  /// A negation before a word of approval: "do not agree", "không đúng".
  ///
  /// "chứ không phải `x_{i-1}`" is about the formula behind it.
  private var rejection: String? {
    negated { words in
      guard let approval = Vocabulary.approvals.opening(words) else { return nil }
      let next = words.dropping(first: ProseWords(approval).count).list.first
      return Vocabulary.copulas.equal(ProseWords(approval)) && next == Self.formula ? nil : approval
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
    for (place, word) in words.list.enumerated()
    where Self.negates(word) {
      var rest = words.dropping(first: place + 1)
      var found = test(rest)
      while found == nil, let filler = Vocabulary.negationFillers.opening(rest) {
        rest = rest.dropping(first: ProseWords(filler).count)
        found = test(rest)
      }
      if let found { return "\(word) … \(found)" }
    }
    return nil
  }

  /// Somebody else who says so.
  private var attribution: String? {
    guard let source = Vocabulary.sources.occurrence(in: words),
      Vocabulary.agreements.occurrence(in: words) == nil
    else { return nil }
    // "my friend got", "from a book"
    let length = ProseWords(source).count
    let isNear = words.list.indices.contains { place in
      guard words.list[place...].starts(with: ProseWords(source).list) else { return false }
      let near =
        words.list[..<place].suffix(2) + words.list[(place + length)...].prefix(Self.reach)
      return Vocabulary.claimings.occurrence(in: ProseWords(list: Array(near))) != nil
    }
    return isNear ? source : nil
  }
}
