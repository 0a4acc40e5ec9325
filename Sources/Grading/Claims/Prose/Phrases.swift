/// The words of some prose, lower case and in composed form: runs of letters, digits and apostrophes.
struct ProseWords: Sendable {
  /// The words in order.
  let list: [String]

  /// Splits prose into words. Cost: linear in its length.
  init(_ prose: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for character in prose.composed.lowercased() {
      if character.isOfWord {
        word.append(character == "’" ? "'" : character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    list = words
  }

  /// The words behind the first ones.
  func dropping(first count: Int) -> ProseWords { ProseWords(list: Array(list.dropFirst(count))) }

  /// The words before the last ones.
  func dropping(last count: Int) -> ProseWords { ProseWords(list: Array(list.dropLast(count))) }

  /// The words without articles in front.
  var droppingArticles: ProseWords {
    ProseWords(list: Array(list.drop(while: Vocabulary.articles.contain)))
  }

  /// The words without a "that" at the end.
  var droppingThat: ProseWords {
    list.last.map { ["that", "rằng"].contains($0) } ?? false ? dropping(last: 1) : self
  }

  /// The words without some phrases.
  func removing(_ phrases: Phrases) -> ProseWords {
    var kept: [String] = []
    var place = 0
    while place < list.count {
      if let phrase = phrases.opening(list[place...]) {
        place += ProseWords(phrase).count
      } else {
        kept.append(list[place])
        place += 1
      }
    }
    return ProseWords(list: kept)
  }

  /// Words that were split before.
  init(list: [String]) { self.list = list }

  /// Whether there are none.
  var isEmpty: Bool { list.isEmpty }
  /// How many there are.
  var count: Int { list.count }

  /// The words up to the next punctuation mark of `marks`.
  static func clause(_ prose: some StringProtocol, upTo marks: String = ".;:!?$\n") -> ProseWords {
    ProseWords(prose.prefix { !marks.contains($0) })
  }

  /// The words since the last punctuation mark of `marks`.
  static func lastClause(_ prose: String, since marks: String = ".;!?") -> ProseWords {
    ProseWords(String(prose.reversed().prefix { !marks.contains($0) }.reversed()))
  }
}

/// Words and phrases that do the same to a formula, in the languages that a text may have.
///
/// A new language is a new column: one more parameter here, one more line in each row of
/// ``Vocabulary``.
struct Phrases: Sendable {
  /// Every phrase as its words.
  private let phrases: Set<[String]>
  /// How many words the phrases have that begin with a word, the longest first. Most words begin none.
  private let openings: [String: [Int]]
  /// The same for the words that phrases end with.
  private let endings: [String: [Int]]

  init(english: [String], vietnamese: [String]) {
    self.init(phrases: Set((english + vietnamese).map { ProseWords($0).list }))
  }

  private init(phrases: Set<[String]>) {
    self.phrases = phrases
    openings = Self.lengths(phrases, by: \.first)
    endings = Self.lengths(phrases, by: \.last)
  }

  private static func lengths(
    _ phrases: Set<[String]>, by word: ([String]) -> String?
  ) -> [String: [Int]] {
    Dictionary(grouping: phrases.filter { !$0.isEmpty }) { word($0) ?? "" }
      .mapValues { Set($0.map(\.count)).sorted(by: >) }
  }

  /// The phrases of both.
  func or(_ other: Phrases) -> Phrases { Phrases(phrases: phrases.union(other.phrases)) }

  /// Whether one of the phrases ends with a word.
  func end(in word: String) -> Bool { endings[word] != nil }

  /// Whether the words are one of the phrases and nothing else.
  func equal(_ words: ProseWords) -> Bool { phrases.contains(words.list) }

  /// Whether a word is one of the phrases.
  func contain(_ word: String) -> Bool { phrases.contains([word]) }

  /// Whether every word is one of the phrases; true when there are no words.
  func cover(_ words: ProseWords) -> Bool { words.list.allSatisfy(contain) }

  /// The longest phrase that the words begin with.
  func opening(_ words: ProseWords) -> String? { opening(words.list[...]) }

  /// The longest phrase that the words end with.
  func ending(_ words: ProseWords) -> String? {
    guard let last = words.list.last, let lengths = endings[last] else { return nil }
    return phrase(lengths) { words.list.suffix($0) }
  }

  /// The first phrase among the words. Cost: linear in the number of words.
  func occurrence(in words: ProseWords) -> String? {
    for start in words.list.indices {
      if let found = opening(words.list[start...]) { return found }
    }
    return nil
  }

  /// The longest phrase that some words of a list begin with.
  func opening(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first, let lengths = openings[first] else { return nil }
    return phrase(lengths) { words.prefix($0) }
  }

  /// The longest phrase that a list of words begins with.
  func opening(words: [String]) -> String? { opening(words[...]) }

  /// Whether a list of words is one of the phrases.
  func equal(words: [String]) -> Bool { phrases.contains(words) }

  /// The first phrase of one of the lengths.
  private func phrase(_ lengths: [Int], in stretch: (Int) -> ArraySlice<String>) -> String? {
    for length in lengths {
      let words = stretch(length)
      if words.count == length, phrases.contains(Array(words)) {
        return words.joined(separator: " ")
      }
    }
    return nil
  }
}
