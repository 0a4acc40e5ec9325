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
    case word(ProseWord)
    /// A sign that ends a clause.
    case pause
    /// A formula that states something: the statements it makes, and the part that they are about.
    case claim(Range<Int>, part: String?)
    /// A condition on an index, which limits a claim beside it.
    case condition
    /// A comparison of values, which may limit the claim of its own sentence.
    case comparison
    /// A condition on `D` alone.
    case dimension
    /// Any other formula.
    case name(Mention)
  }

  /// A formula that states nothing.
  struct Mention: Hashable, Sendable {
    /// The part that it names.
    var part: String?
    /// Whether it names a function that the sheet leaves open.
    var isOpen = false
    /// Whether it is the number zero.
    var isZero = false
    /// Whether it is `D`.
    var isDimension = false
    /// What was written.
    var latex = ""
    /// What it means, when it has a meaning.
    var expression: Expression?
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
      /// The claim right before the sentence, unless it is about this part.
      case beforeIfNot(part: String)
      /// All claims of the text about a part.
      case every(part: String)
      /// All claims of the text that use something.
      case using(SpokenName)
      /// All claims of the text: what is said of its notation.
      case all
    }
    var subject: Subject
    /// The words that cast it.
    var words: String

    /// The doubt on these statements, where it is on what stands before the sentence or on a part.
    func about(_ statements: Range<Int>) -> Doubt {
      switch subject {
      case .part, .before, .beforeIfNot: Doubt(subject: .own(statements), words: words)
      case .own, .every, .using, .all: self
      }
    }
  }

  private(set) var items: [Item] = []

  /// Whether nothing was read.
  var isEmpty: Bool { items.isEmpty }

  /// The most items of a sentence that are looked at.
  private static let limit = 200

  mutating func append(_ item: Item) {
    if items.count < Self.limit { items.append(item) }
  }

  /// Takes the last words away, if that many stand at the end.
  mutating func removeLast(words count: Int) {
    let isProse = items.suffix(count).allSatisfy { if case .word = $0 { true } else { false } }
    if isProse { items.removeLast(min(count, items.count)) }
  }

  /// The doubts that the sentence casts.
  ///
  /// - Parameters:
  ///   - hasAntecedent: whether something stands before the sentence that "this" may mean.
  ///   - isQuestion: whether it ends in a question mark.
  ///   - isAboutInverse: whether it stands under the inverse's name.
  /// - Returns: the doubts, with the words that cast them.
  func doubts(
    hasAntecedent: Bool = true, isQuestion: Bool = false, isAboutInverse: Bool = false
  ) -> [Doubt] {
    let whole = Clause(items)
    let notation = whole.indexBase ?? whole.exchange ?? whole.otherDimension
    var general = notation.map { [Doubt(subject: .all, words: $0)] } ?? []
    if let words = whole.inverseDenial {
      general.append(Doubt(subject: .every(part: "inverse"), words: words))
    }
    general += whole.newMeanings(aboutInverse: isAboutInverse)
    let claims = items.indices.filter { if case .claim = items[$0] { true } else { false } }
    guard let first = claims.first else {
      return general.isEmpty ? remarks() : general
    }
    var doubts = general
    let lead = Clause(Array(items[..<first]))
    let last = Clause(Array(items[(claims[claims.count - 1] + 1)...]))
    let shared =
      (isQuestion ? "?" : nil) ?? lead.counterfactual
      ?? reservation(in: lead, hasAntecedent: hasAntecedent)
      ?? last.first.irrealis
    var supposed = lead.last.supposition
    let isRefuted = Vocabulary.contradictions.occurrence(in: lead.words) != nil
    for (number, place) in claims.enumerated() {
      guard case .claim(let statements, let part) = items[place] else { continue }
      let previous = number == 0 ? 0 : claims[number - 1] + 1
      let between = Array(items[previous..<place])
      // "Suppose `A`, then `B`."
      if number > 0, !isRefuted, between.contains(.pause) { supposed = nil }
      if let words = shared ?? supposed ?? beside(number, of: claims, about: part) {
        doubts.append(Doubt(subject: .own(statements), words: words))
      }
    }
    return doubts
  }

  private func reservation(in lead: Clause, hasAntecedent: Bool) -> String? {
    let isWay = lead.last.goesOn
    return lead.clauses.lazy.compactMap {
      $0.reservation(hasAntecedent: hasAntecedent, isWay: isWay)
    }.first
  }

  /// What the words on both sides of a claim make of it.
  private func beside(_ number: Int, of claims: [Int], about part: String?) -> String? {
    let place = claims[number]
    let previous = number == 0 ? 0 : claims[number - 1] + 1
    let next = number + 1 < claims.count ? claims[number + 1] : items.count
    let head = Clause(Array(items[previous..<place])).last
    let tail = Clause(Array(items[(place + 1)..<next]))
    // What stands between two claims belongs to the first only up to the next pause.
    let isLast = number + 1 == claims.count
    let behind = isLast ? tail : tail.first
    // Between two claims the last clause leads to the second.
    let closed = isLast ? tail.clauses : Array(tail.clauses.dropLast())
    if let operation = closed.lazy.compactMap(\.operation).first { return operation }
    if isLast {
      if let words = Vocabulary.generalities.occurrence(in: tail.words) { return words }
    }
    return head.leadIn ?? behind.sequel ?? behind.identification(besides: part)
  }

  /// The words by which a title takes back what stands under it: "Wrong attempt", "Lời giải của bạn em".
  static func rejection(title: String) -> String? {
    var items: [Item] = []
    for case .word(var word) in ProseScanner.tokens(title) {
      // Titles are written in capitals.
      word.isFirst = true
      items.append(.word(word))
    }
    return Clause(items).title
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

  /// What the sentence supposes, when it claims nothing itself.
  var openSupposition: String? {
    let clause = Clause(items)
    let hasClaim = items.contains { if case .claim = $0 { true } else { false } }
    // "Suppose $z_1, \dots, z_{i-1}$ are known already" says how far the work is.
    if clause.tellsWhatIsKnown { return nil }
    return hasClaim ? nil : clause.first.supposition ?? clause.counterfactual
  }

  /// The doubts on what follows from something that is only supposed: "then …".
  func concluding(from supposition: String) -> [Doubt] {
    guard Vocabulary.consequences.opening(Clause(items).words) != nil else { return [] }
    return items.compactMap { item in
      guard case .claim(let statements, _) = item else { return nil }
      return Doubt(subject: .own(statements), words: supposition)
    }
  }

  /// The part that a short sentence names, of which the next ones speak: "Inverse."
  var heads: String? {
    let words = items.compactMap { if case .word(let word) = $0 { word.text } else { nil } }
    guard words.count == items.count, words.count <= Self.headLimit else { return nil }
    return PartLabel.target(words.joined(separator: " ") + ":")?.part
  }

  /// Whether the sentence begins the proof of what was guessed before it: "Proof by induction", "Chứng minh".
  var provesWhatWasGuessed: Bool {
    let words = Clause(items).words
    return Vocabulary.proofOpenings.opening(words) != nil
      && !words.list.contains(where: Clause.negates)
  }

  /// Whether the sentence asks for something: "What is …", "… là gì".
  var asksWhat: Bool {
    let words = items.compactMap { if case .word(let word) = $0 { word.text } else { nil } }
    return words.first.map(Vocabulary.questionOpenings.contain) == true
      || words.last.map(Vocabulary.questionEndings.contain) == true
  }

  /// The most words of a sentence that is a heading.
  private static let headLimit = 4

  /// Whether the sentence so far says that the claim before it holds: "This is true only for …".
  var continues: Bool {
    let clause = Clause(items)
    return clause.isReference && Vocabulary.holding.occurrence(in: clause.words) != nil
      && Vocabulary.widenings.occurrence(in: clause.words) == nil
      && !items.contains { if case .claim = $0 { true } else { false } }
  }

  /// The doubts that a sentence without claims casts on the claims before it.
  private func remarks() -> [Doubt] {
    let clause = Clause(items)
    if let words = clause.verdict {
      let named = Doubt(subject: clause.part.map { .part($0) } ?? .before, words: words)
      // "This is wrong: take differences of the `x_i`" names a part on the way.
      let isAboutBefore = (clause.isReference || clause.namesComponent) && clause.names.first != nil
      return isAboutBefore ? [named, Doubt(subject: .before, words: words)] : [named]
    }
    return clause.identified.map { part, words in
      [Doubt(subject: .beforeIfNot(part: part), words: words)]
    } ?? []
  }
}
