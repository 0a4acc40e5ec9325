/// What a clause says that changes what a formula beside it means: other names, another count, another
/// quantity.
extension Clause {
  // MARK: Other names

  /// What an adjunct behind a claim changes in it: "with the roles of `i` and `j` exchanged", "after
  /// swapping `x` and `z`".
  ///
  /// A reason ("since the rows are swapped") and a way to the claim ("by exchanging …") change nothing.
  var change: String? {
    if let words = participle { return words }
    guard let swap = Vocabulary.swaps.occurrence(in: words),
      Vocabulary.explanations.opening(words) == nil, !items.contains(where: \.isClaim)
    else { return nil }
    return swap
  }

  /// The last word of "with … exchanged", whatever is done to a thing there.
  private var participle: String? {
    guard let opening = Vocabulary.absolutes.opening(words), let last = words.list.last,
      words.count > 2, last.count > 4, last.hasSuffix("ed"),
      !Vocabulary.harmlessParticiples.contain(last)
    else { return nil }
    return "\(opening) … \(last)"
  }

  /// What says of the whole text that its names stand for others: "the roles of `x` and `z` are exchanged".
  ///
  /// "Exchange the roles of `x` and `z`" is a step towards an inverse, and says nothing of the kind.
  var exchange: String? {
    guard let role = Vocabulary.roles.occurrence(in: words),
      let start = words.list.firstIndex(of: ProseWords(role).list[0]),
      let swap = Vocabulary.swaps.occurrence(in: words.dropping(first: start)),
      !words.list.contains(where: Self.negates)
    else { return nil }
    return "\(role) … \(swap)"
  }

  /// The words by which a text counts from zero: "the index starts at `0`", "zero-based".
  var indexBase: String? {
    let zeros = places { item in
      switch item {
      case .word(let word): ["0", "zero"].contains(word.text)
      case .name(let name): name.isZero
      default: false
      }
    }
    guard !zeros.isEmpty, !texts.contains(where: Self.negates) else { return nil }
    for zero in zeros {
      let before = Array(texts[..<zero].suffix(Self.countingReach))
      let behind = Array(texts[(zero + 1)...].prefix(1))
      if let word = behind.first, Vocabulary.countedFrom.contain(word) { return "0 \(word)" }
      guard let last = before.last, Vocabulary.startings.contain(last),
        let word = Vocabulary.countings.occurrence(in: ProseWords(list: before))
      else { continue }
      return "\(word) \(last) 0"
    }
    return nil
  }

  /// The most words between what counts and where it starts.
  private static let countingReach = 6

  // MARK: Another quantity

  /// The part that a clause says a claim to be: "this is `\log\det J`", "which is the inverse"; with an
  /// empty name something made of a part, "which is twice the determinant".
  var identified: (part: String, words: String)? {
    guard let subject = Vocabulary.demonstratives.opening(words) else { return nil }
    var rest = words.dropping(first: ProseWords(subject).count)
    guard let copula = Vocabulary.identifications.opening(rest) else { return nil }
    rest = rest.dropping(first: ProseWords(copula).count).droppingArticles
    let shown = "\(subject) \(copula)"
    if rest.list == [Self.formula] { return names.first.map { ($0, shown) } }
    let name = rest.list.joined(separator: " ")
    let named = PartLabel.target(name)
    if let times = Vocabulary.multipliers.opening(rest) {
      let isOfClaim =
        PartLabel.doubted(name) ?? named != nil || Vocabulary.references.occurrence(in: rest) != nil
      return isOfClaim ? ("", "\(shown) \(times)") : nil
    }
    guard let named, rest.list.count <= Self.nameLimit else { return nil }
    // "the inverse of the shift" is a map of its own.
    if named.part != "det", named.part != "logdet",
      rest.list.dropLast().contains(where: { $0 == "of" || $0 == "của" })
    {
      return nil
    }
    return (named.part, "\(shown) \(name)")
  }

  /// The most words of a part's name.
  private static let nameLimit = 6

  /// The words by which a clause behind a claim about a part says that it is another one.
  func identification(besides part: String?) -> String? {
    guard let part else { return nil }
    return clauses.lazy.compactMap(\.identified).first { $0.part != part }?.words
  }

  // MARK: Words and their places

  /// The words as they stand, a formula as one.
  private var texts: [String] {
    items.compactMap { item in
      switch item {
      case .word(let word): word.text
      case .pause: nil
      default: Self.formula
      }
    }
  }

  /// The places among ``texts`` of what passes a test.
  private func places(where test: (RemarkSentence.Item) -> Bool) -> [Int] {
    items.filter { $0 != .pause }.enumerated().filter { test($0.element) }.map(\.offset)
  }
}

extension RemarkSentence.Item {
  /// Whether this states something.
  fileprivate var isClaim: Bool { if case .claim = self { true } else { false } }
}
