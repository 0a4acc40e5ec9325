import Algebra
import Markdown

/// Conditions behind several definitions that are about all of them: "$a_i = 1, b_i = 0$ for odd $i$, $a_i = 2$
/// and $b_i = 0$ for even $i$".
///
/// Without another definition of the same name a condition is only about the one before it: in "with $t_i = z_i$ and
/// $s_i = z_{i-1}$ for $i > 1$" the first holds for all.
enum SharedConditions {
  static func shared(in statements: [PlacedStatement]) -> [PlacedStatement] {
    var result = statements
    let names = statements.compactMap { $0.definedFamily?.name }
    let several = Set(names.filter { name in names.count { $0 == name } > 1 })
    guard !several.isEmpty, statements.count > 1 else { return statements }
    for place in statements.indices.dropLast().reversed() {
      let (first, next) = (result[place], result[place + 1])
      guard first.statement.condition == nil, first.domain == nil,
        let condition = next.statement.condition, first.paragraph == next.paragraph,
        let own = first.definedFamily, let other = next.definedFamily, own.name != other.name,
        several.contains(own.name), condition.freeSymbols.contains(own.index),
        first.isJoined(to: next)
      else { continue }
      result[place].statement.condition = condition
    }
    return result
  }
}

extension PlacedStatement {
  /// The family of the text's own of which the statement gives the general member, and its index.
  fileprivate var definedFamily: (name: String, index: String)? {
    guard statement.members.count >= 2,
      case .component(let name, let indices)? = statement.members[0].expression,
      indices.count == 1, case .symbol(let index) = indices[0], name != "x", name != "z"
    else { return nil }
    return (name, index)
  }

  /// Whether nothing but a comma or "and" stands between this statement and the next.
  fileprivate func isJoined(to next: PlacedStatement) -> Bool {
    let between = next.words.before
    guard !between.contains(where: { ".;:!?()".contains($0) }), words.behind == between else {
      return false
    }
    return ProseWords(between).removing(Vocabulary.conjunctions).isEmpty
  }
}
