/// Words that may lead to a value, as far as they have been read: their clauses, and how they end.
///
/// Formulas stand between dollars. Each clause is looked at once however long the text grows, and what lies
/// far back is forgotten: the words that name a part stand near the value.
struct LabelText: Sendable {
  /// The last words, as they were written.
  private(set) var text = ""
  /// The clauses that are over.
  private var finished: [LabelClause] = []
  /// What the clause so far holds, up to the word that is being read.
  private var clause = ""
  private var word = ""
  /// The formula that is being read; `nil` outside of formulas.
  private var formula: String?

  /// The bytes of a text that grew that are remembered for sure.
  private static let limit = 1000

  /// Words that are remembered as a whole.
  init(_ text: String) {
    self.text = text
    for character in text { read(character) }
  }

  /// Goes on with words. Cost: linear in what is added.
  mutating func append(_ more: String) {
    text += more
    for character in more { read(character) }
    if text.utf8.count > 2 * Self.limit {
      text = String(text.suffix(Self.limit))
      forget()
    }
  }

  /// Forgets what stands before the text that is remembered, in clauses that are over and in this one.
  private mutating func forget() {
    if clause.utf8.count > Self.limit { clause = String(clause.suffix(Self.limit)) }
    var length = clause.utf8.count
    let near = finished.reversed().prefix { clause in
      length += clause.text.utf8.count
      return length <= Self.limit
    }
    finished = near.reversed()
  }

  /// The clauses in order, the last one as far as it goes. A sign, a conjunction and an equation end a clause.
  var clauses: [LabelClause] {
    var whole = self
    if whole.formula == nil { whole.read(" ") } else { whole.endFormula() }
    whole.endClause()
    return whole.finished
  }

  /// Whether the text may end in what ``PartLabel`` takes for a lead to a value: a look at its last word.
  var mayIntroduce: Bool {
    guard let last = text.last(where: { !$0.isWhitespace }) else { return false }
    if last == ":" || last == "=" { return true }
    guard last.isOfWord, let word = ProseWords(text.lastWords(1)).list.last else { return false }
    return Vocabulary.valueVerbs.end(in: word) || Vocabulary.adverbs.end(in: word)
      || Vocabulary.determinants.end(in: word)
  }

  private mutating func read(_ character: Character) {
    if character == "$" {
      if formula == nil {
        read(" ")
        formula = ""
      } else {
        endFormula()
      }
    } else if formula != nil {
      formula?.append(character)
    } else if character.isWhitespace {
      endWord()
    } else {
      if character == "(", word.isEmpty { endClause() }
      word.append(character)
    }
  }

  private mutating func endWord() {
    // "Không còn" is no "còn".
    if Vocabulary.conjunctions.equal(ProseWords(word)), !clause.hasSuffix("không ") { endClause() }
    clause += word + " "
    if let last = word.last, ".,:;!?".contains(last) { endClause() }
    word = ""
  }

  private mutating func endFormula() {
    let latex = formula ?? ""
    formula = nil
    clause += "$\(latex)$"
    if latex.contains("=") { endClause() }
  }

  private mutating func endClause() {
    if clause.contains(where: { $0.isLetter || $0 == "=" }) { finished.append(LabelClause(clause)) }
    clause = ""
  }
}

extension StringProtocol {
  /// The text from its last words on, as many as asked for; words are what stands between white space.
  func lastWords(_ count: Int) -> SubSequence {
    var rest = self[...]
    for _ in 0..<count {
      guard let end = rest.lastIndex(where: { !$0.isWhitespace }) else { break }
      rest = rest[...end]
      guard let space = rest.lastIndex(where: \.isWhitespace) else { return self[...] }
      rest = rest[..<space]
    }
    return self[rest.endIndex...]
  }
}
