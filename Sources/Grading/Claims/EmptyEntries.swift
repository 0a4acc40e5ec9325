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
      let next = statements[(number + 1)...].prefix(2)
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
  private static func tell(_ words: String, before following: ArraySlice<PlacedStatement>) -> Bool {
    let text = ProseWords(words)
    guard Vocabulary.otherEntries.occurrence(in: text) != nil,
      Vocabulary.denials.occurrence(in: text) == nil
    else { return false }
    if Vocabulary.zeros.occurrence(in: text) != nil { return true }
    guard let next = following.first, next.statement.relations.isEmpty,
      next.statement.members.count == 1
    else {
      return false
    }
    switch next.statement.members[0].expression {
    case .number(let number)?: return number == Numeral(0)
    // "All other entries of $S$ are zero", "… are $0$".
    case .symbol?, .whole?:
      let behind = ProseWords.clause(next.words.behind)
      guard Vocabulary.owners.ending(text) != nil else { return false }
      if Vocabulary.zeros.opening(behind) != nil { return true }
      guard let last = following.dropFirst().first, last.statement.relations.isEmpty,
        case .number(let number)? = last.statement.members.first?.expression
      else { return false }
      return number == Numeral(0) && FormulaWords.equate(next.words.behind)
    default: return false
    }
  }
}
