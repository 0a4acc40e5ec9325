import Algebra
import Markdown

/// For which indices or dimensions words say that a formula holds: "for all i", "với i từ 2 đến D", "for
/// odd D", "for all but the first component".
enum ScopeWords: Hashable {
  /// For all.
  case everything
  /// For those that meet a condition.
  case some(Condition)
  /// For some that the words tell in a way that is not read; the payload is the words.
  case unknown(String)

  /// Reads the words right behind a formula; `nil` when they say nothing of the kind.
  ///
  /// - Parameters:
  ///   - prose: the words up to the next formula or the paragraph's end.
  ///   - isFollowed: whether a formula follows, which may be the condition.
  ///   - index: the letter that counts in the formula, for words that name none: "for even indices".
  init?(behind prose: String, isFollowed: Bool, index: String? = nil) {
    let clause = prose.drop { $0.isWhitespace || ",([".contains($0) }.prefix {
      !".:;!?,)]$".contains($0)
    }
    // What has signs is read as maths.
    guard !clause.contains(where: { "=<>≤≥≠∈…".contains($0) }) else { return nil }
    var words = ProseWords(clause)
    if isFollowed, clause.endIndex == prose.endIndex {
      // "… if i is even and `x_i = …`"
      guard let last = words.list.last, Vocabulary.conjunctions.contain(last) else { return nil }
      words = words.dropping(last: 1)
    }
    self.init(words, index: index, isBracketed: prose.first { !$0.isWhitespace } == "(")
  }

  /// Reads the clauses before a formula, in the same sentence: "For all but the first index, …".
  ///
  /// - Parameters:
  ///   - prose: the words since the formula before.
  ///   - index: the letter that counts in the formula.
  ///   - isBehind: whether a statement stands before the words.
  init?(before prose: String, index: String? = nil, isBehind: Bool = false) {
    var sentence = prose.split(omittingEmptySubsequences: false) { ".;!?".contains($0) }.last ?? ""
    // What stands directly behind the formula before is about that one.
    if isBehind, sentence.endIndex == prose.endIndex, sentence.startIndex == prose.startIndex {
      sentence = sentence.drop { !",:(".contains($0) }
    }
    for clause in sentence.split(whereSeparator: { ",:(".contains($0) }).reversed() {
      guard !clause.contains(where: { "=<>≤≥≠∈…".contains($0) }) else { continue }
      if let scope = ScopeWords(ProseWords(clause), index: index, isBracketed: false) {
        self = scope
        return
      }
    }
    return nil
  }

  private init?(_ words: ProseWords, index: String?, isBracketed: Bool) {
    guard Vocabulary.others.occurrence(in: words) == nil else { return nil }
    var words = words
    while let first = words.list.first, Vocabulary.conjunctions.contain(first) {
      words = words.dropping(first: 1)
    }
    while let last = words.list.last, Vocabulary.conjunctions.contain(last) {
      words = words.dropping(last: 1)
    }
    var rest = words.list
    if Vocabulary.sourceOpenings.opening(words) != nil, Vocabulary.textParts.ending(words) != nil {
      return nil
    }
    if let opening = Vocabulary.scopeOpenings.opening(words) {
      rest.removeFirst(ProseWords(opening).count)
    } else if !isBracketed || rest.first.map(Self.isLetter) != true {
      return nil
    }
    // "if we expand along the first row", "when expanding along the last column"
    if let first = rest.first, Vocabulary.firstPerson.contain(first), first != "i" { return nil }
    if let first = rest.first, first.hasSuffix("ing") || Vocabulary.doings.contain(first) {
      return nil
    }
    while let first = rest.first, Vocabulary.universals.contain(first) { rest.removeFirst() }
    // "for even indices", "với các chỉ số lẻ"
    let adjectives = rest.filter { !Vocabulary.indexNouns.contain($0) }
    if let index, adjectives.count == 1, rest.count > 1, let parity = ParityWords(adjectives[0]) {
      self = .some(Self.parity(index, parity))
      return
    }
    if let index, let first = Self.first(words) {
      self = .some(.comparison(.symbol(index), .greaterOrEqual, first))
    } else if let condition = Self.condition(rest) {
      self = .some(condition)
    } else if Vocabulary.sourcesOfSteps.occurrence(in: ProseWords(list: rest)) != nil {
      // "from the first equation"
      return nil
    } else if rest.allSatisfy(Vocabulary.scopeNouns.contain) {
      self = .everything
    } else if rest.contains(where: { Vocabulary.scopeSubjects.contain($0) || Self.isLetter($0) }) {
      self = .unknown(words.list.joined(separator: " "))
    } else {
      return nil
    }
  }

  /// "i từ 2 đến D", "i greater than 1", "i khác 1", "even D", "D lẻ".
  private static func condition(_ words: [String]) -> Condition? {
    if words.count == 2, let parity = ParityWords(words[0]), isLetter(words[1]) {
      return self.parity(words[1], parity)
    }
    guard let letter = words.first, isLetter(letter) else { return nil }
    var rest = Array(words.dropFirst())
    while let first = rest.first, Vocabulary.runnings.contain(first) { rest.removeFirst() }
    if rest.count == 1, let parity = ParityWords(rest[0]) { return self.parity(letter, parity) }
    let symbol = Expression.symbol(letter == "d" ? "D" : letter)
    let found = Vocabulary.comparisons.compactMap { relation, phrases in
      phrases.opening(words: rest).map { (relation, ProseWords($0).count) }
    }.max { $0.1 < $1.1 }
    guard let (relation, length) = found else { return nil }
    let operands = Array(rest.dropFirst(length))
    guard let bound = operands.first.flatMap(Self.bound) else { return nil }
    let lower = Condition.comparison(symbol, relation, bound)
    let tail = Array(operands.dropFirst())
    if tail.isEmpty || relation == .greaterOrEqual && Vocabulary.onwards.equal(words: tail) {
      return lower
    }
    guard relation == .greaterOrEqual, tail.count == 2, Vocabulary.untils.contain(tail[0]),
      let last = Self.bound(tail[1])
    else { return nil }
    return .all([lower, .comparison(symbol, .lessOrEqual, last)])
  }

  /// The component that "from the second component on", "từ tọa độ thứ hai" begin with.
  private static func first(_ words: ProseWords) -> Expression? {
    guard let opening = Vocabulary.rangeOpenings.opening(words) else { return nil }
    var rest = words.dropping(first: ProseWords(opening).count).removing(Vocabulary.articles)
    if let onwards = Vocabulary.onwards.ending(rest) {
      rest = rest.dropping(last: ProseWords(onwards).count)
    }
    guard TableWords.indices.occurrence(in: rest) != nil,
      case .number(let number)? = TableWords.position(rest)
    else { return nil }
    return .number(number)
  }

  private static func parity(_ letter: String, _ words: ParityWords) -> Condition {
    let one = Expression.number(Numeral(1))
    return .comparison(
      .power(.negative(one), .symbol(letter == "d" ? "D" : letter)), .equal,
      words.isEven ? one : .negative(one))
  }

  private static func bound(_ word: String) -> Expression? {
    if word == "d" { return .symbol("D") }
    return (Vocabulary.numbers[word] ?? Int(word)).map { .number(Numeral($0)) }
  }

  /// Whether a word, in lower case, is a letter that counts.
  private static func isLetter(_ word: String) -> Bool {
    word == "d" || IndexLetters.running.contains(word)
  }
}
