import Algebra
import Markdown

/// Conditions on a formula's sign that words tell: "if $z_i$ is positive", "với $z_i$ không âm", "for
/// negative $z_i$".
///
/// They are put into the formula, `z_i > 0`, and so read like any other condition. Only words that lead to a
/// condition, "if", "for", "khi", do that: "since $e^{h_i}$ is positive" is a reason.
enum SignWords {
  /// The pieces of a paragraph, with such words in the formulas. Cost: linear in the paragraph.
  static func put(in pieces: [ParagraphPiece]) -> [ParagraphPiece] {
    var pieces = pieces
    for place in pieces.indices {
      guard case .math(var math) = pieces[place], !math.isDisplay,
        !isStatement(math.latex), place > 0,
        case .words(let before) = pieces[place - 1]
      else { continue }
      if place + 1 < pieces.count, case .words(let behind) = pieces[place + 1],
        DomainWords(before.string).introduce, let sign = predicate(behind.string)
      {
        math.latex += " \(sign.relation) 0"
        pieces[place] = .math(math)
        pieces[place + 1] = .words(behind.dropping(first: sign.length))
      } else if let sign = adjective(before.string) {
        math.latex += " \(sign.relation) 0"
        pieces[place] = .math(math)
        pieces[place - 1] = .words(before.dropping(last: sign.length))
      }
    }
    return pieces
  }

  /// Whether a formula is more than a quantity: a relation or a list.
  private static func isStatement(_ latex: String) -> Bool {
    latex.contains { "=<>≤≥≠∈,".contains($0) }
      || latex.split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
        .contains { relations.contains(String($0.prefix(while: \.isLetter))) }
  }

  private static let relations: Set = [
    "le", "leq", "leqslant", "lt", "ge", "geq", "geqslant", "gt", "ne", "neq", "in", "notin", "to",
  ]

  private typealias Sign = (relation: String, length: Int)

  /// The sign that the words behind a formula say it has, and how many bytes of them do.
  private static func predicate(_ prose: String) -> Sign? {
    let clause = prose.prefix { !".,;:!?()".contains($0) }
    let words = ProseWords(clause)
    let verb = Vocabulary.signVerbs.opening(words).map { ProseWords($0).count } ?? 0
    let rest = words.dropping(first: verb)
    guard let (relation, phrase) = sign(of: rest, by: { $0.opening(rest) }) else { return nil }
    let behind = rest.dropping(first: ProseWords(phrase).count)
    guard behind.isEmpty || behind.list.first.map(Vocabulary.signFollowers.contain) == true else {
      return nil
    }
    let end = clause.end(ofWord: words.count - behind.count)
    return (relation, clause[..<end].utf8.count)
  }

  /// The sign that the last words before a formula give it: "for positive".
  private static func adjective(_ prose: String) -> Sign? {
    let words = ProseWords(prose)
    guard let (relation, phrase) = sign(of: words, by: { $0.ending(words) }) else { return nil }
    let kept = words.count - ProseWords(phrase).count
    let end = prose[...].end(ofWord: kept)
    let lead = prose[..<end]
    guard kept > 0, DomainWords(String(lead)).introduce,
      !prose[end...].contains(where: { ".,;:!?()".contains($0) })
    else { return nil }
    return (relation, prose[end...].utf8.count)
  }

  private static func sign(
    of words: ProseWords, by phrase: (Phrases) -> String?
  ) -> (relation: String, phrase: String)? {
    // "non-negative" is more than "negative".
    Vocabulary.signs.compactMap { row in phrase(row.words).map { (row.relation, $0) } }
      .max { $0.1.count < $1.1.count }
  }
}

extension Substring {
  /// The end of a word, the first being number 1; the start for 0.
  fileprivate func end(ofWord number: Int) -> Index {
    var index = startIndex
    for _ in 0..<number {
      while index < endIndex, !self[index].isWord { index = self.index(after: index) }
      while index < endIndex, self[index].isWord { index = self.index(after: index) }
    }
    return index
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber || self == "'" || self == "’" }
}
