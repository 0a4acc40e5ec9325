import Algebra
import Markdown

/// A component in words: "the $i$-th component of $f$ is", "thành phần thứ nhất bằng".
struct SpokenComponent {
  var index: Expression
  /// What it is a component of; `nil` where that is not said.
  var owner: Target?

  init?(_ lead: String) {
    let start = ProseScanner.lastStop(in: lead).map(lead.index(after:)) ?? lead.startIndex
    let clause = lead[start...].split(whereSeparator: { ",;".contains($0) }).last ?? ""
    var pieces = clause.split(separator: "$", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1, pieces.count <= 7, let end = pieces.last else { return nil }
    var last = ProseWords(end)
    while let adverb = Vocabulary.adverbs.ending(last) {
      last = last.dropping(last: ProseWords(adverb).count)
    }
    if let verb = Vocabulary.valueVerbs.ending(last) {
      last = last.dropping(last: ProseWords(verb).count)
    } else if !end.trimmingWhitespace().hasSuffix(":") {
      return nil
    }
    pieces = Self.withoutConditions(pieces)
    var words = [ProseWords]()
    for place in stride(from: 0, to: pieces.count - 1, by: 2) {
      words.append(ProseWords(pieces[place]))
    }
    words.append(last)
    var formulas = stride(from: 1, to: pieces.count, by: 2).map { String(pieces[$0]) }
    var place = 0
    if let named = Self.owned(words[0]) {
      words[0] = named.words
      owner = named.owner
    }
    if let letter = formulas.first?.trimmingWhitespace(), letter.count == 1,
      IndexLetters.running.contains(letter), Self.isNoun(words[0])
    {
      index = .symbol(letter)
      formulas.removeFirst()
      place = 1
    } else if let position = Self.position(words[0]) {
      index = position
      // "thành phần thứ nhất của $f$"
      words[0] = ProseWords(list: words[0].list.last.map { [$0] } ?? [])
      if Vocabulary.genitives.ending(words[0]) == nil { words[0] = ProseWords(list: []) }
    } else {
      return nil
    }
    var behind = words[place]
    if place == 1 {
      while let first = behind.list.first,
        Self.suffixes.contain(first) || TableWords.indices.contain(first)
      {
        behind = behind.dropping(first: 1)
      }
      if let noun = TableWords.indices.opening(behind) {
        behind = behind.dropping(first: ProseWords(noun).count)
      }
    }
    if formulas.isEmpty {
      guard behind.isEmpty else { return nil }
    } else {
      guard formulas.count == 1, Vocabulary.genitives.equal(behind),
        last.isEmpty || place + 1 >= words.count,
        words[words.count - 1].isEmpty, let part = LabelFormula(formulas[0]).part
      else { return nil }
      owner = part
    }
  }

  /// Whether the last clause names a component by an index and no more: "thành phần thứ $i$ với".
  static func begins(_ lead: String) -> Bool {
    let start = ProseScanner.lastStop(in: lead).map(lead.index(after:)) ?? lead.startIndex
    let clause = lead[start...].split(whereSeparator: { ",;".contains($0) }).last ?? ""
    let pieces = clause.split(separator: "$", omittingEmptySubsequences: false)
    guard pieces.count == 3,
      Vocabulary.scopeOpenings.equal(ProseWords(pieces[2]))
        || pieces[2].trimmingWhitespace() == "("
    else { return false }
    let letter = pieces[1].trimmingWhitespace()
    return IndexLetters.running.contains(letter) && isNoun(ProseWords(pieces[0]))
  }

  /// The pieces without "for $i > 1$", which was read before.
  private static func withoutConditions(_ pieces: [Substring]) -> [Substring] {
    guard pieces.count >= 5 else { return pieces }
    var result = pieces
    for place in stride(from: pieces.count - 2, to: 1, by: -2)
    where pieces[place].contains(where: { "<>=".contains($0) })
      || ["\\ge", "\\le", "\\in"].contains(where: { pieces[place].contains($0) })
    {
      var words = ProseWords(result[place - 1])
      let (before, behind) = (result[place - 1], result[place + 1])
      if before.hasSuffix("("), behind.hasPrefix(")") {
        result.replaceSubrange(
          (place - 1)...(place + 1), with: [before.dropLast() + behind.dropFirst()])
        continue
      }
      guard let opening = Vocabulary.scopeOpenings.ending(words) else { continue }
      words = words.dropping(last: ProseWords(opening).count)
      let joined = words.list.joined(separator: " ") + " " + result[place + 1]
      result.replaceSubrange((place - 1)...(place + 1), with: [Substring(joined)])
    }
    return result
  }

  /// The words without "of the inverse" at their end, and what that names.
  private static func owned(_ words: ProseWords) -> (words: ProseWords, owner: Target)? {
    guard let place = words.list.lastIndex(where: Vocabulary.genitives.contain), place > 0,
      place + 1 < words.count,
      let part = PartLabel.target(
        words.list[(place + 1)...].joined(separator: " ") + ":"), part.isVector
    else { return nil }
    return (ProseWords(list: Array(words.list[..<place])), part)
  }

  private static let suffixes = Phrases(english: ["th", "ith", "st"], vietnamese: [])

  /// Whether words before an index call it that of a component: "the", "thành phần thứ".
  private static func isNoun(_ words: ProseWords) -> Bool {
    let rest = words.removing(openings).removing(TableWords.fillers)
    guard let noun = TableWords.indices.equal(rest) ? rest : nil else {
      return rest.isEmpty && !words.isEmpty
    }
    return !noun.isEmpty
  }

  /// The position in "riêng thành phần thứ nhất", "the first component of".
  private static func position(_ words: ProseWords) -> Expression? {
    var rest = words
    if let owner = Vocabulary.genitives.ending(rest) {
      rest = rest.dropping(last: ProseWords(owner).count)
    }
    let bare = rest.removing(openings)
    guard TableWords.indices.occurrence(in: bare) != nil else { return nil }
    return TableWords.position(bare)
  }

  private static let openings = Phrases(
    english: ["and", "while", "but", "then", "so", "its", "where", "whereas", "here"],
    vietnamese: ["riêng", "còn", "và", "nhưng", "trong đó", "thì"])
}
