import Algebra

/// Matrices of which some entries are given and the rest is told in words: "$P_{12} = P_{21} = 1$, all
/// other entries are 0".
enum EmptyEntries {
  /// The matrices whose other entries a text says are zero, as definitions that every other one goes
  /// before.
  static func definitions(in statements: [PlacedStatement]) -> [Definition] {
    var names: [String] = []
    var seen: Set<String> = []
    for (number, placed) in statements.enumerated() {
      guard case .component(let name, let indices)? = placed.statement.members.first?.expression,
        indices.count == 2, !seen.contains(name)
      else { continue }
      let next = number + 1 < statements.count ? statements[number + 1] : nil
      if tell(placed.words.behind, before: next) || tell(placed.rest, before: next) {
        names.append(name)
        seen.insert(name)
      }
    }
    return names.map {
      Definition($0, indices: [.variable("#r"), .variable("#c")], as: .number(Numeral(0)))
    }
  }

  /// Whether words behind a formula, or they and the formula after them, say that the rest is zero.
  private static func tell(_ words: String, before next: PlacedStatement?) -> Bool {
    let text = ProseWords(words)
    guard Vocabulary.otherEntries.occurrence(in: text) != nil,
      Vocabulary.denials.occurrence(in: text) == nil
    else { return false }
    if Vocabulary.zeros.occurrence(in: text) != nil { return true }
    guard let next, next.statement.relations.isEmpty, next.statement.members.count == 1 else {
      return false
    }
    switch next.statement.members[0].expression {
    case .number(let number)?: return number == Numeral(0)
    // "All other entries of $S$ are zero".
    case .symbol?, .whole?:
      let behind = ProseWords.clause(next.words.behind)
      return Vocabulary.owners.ending(text) != nil && Vocabulary.zeros.opening(behind) != nil
    default: return false
    }
  }
}
