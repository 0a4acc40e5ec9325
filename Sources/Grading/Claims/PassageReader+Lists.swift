import Algebra

/// Values that belong to names by their place: the cells of a table, "`\det J` and `\log|\det J|` are
/// `1` and `0`, respectively".
extension PassageReader {
  /// The statement that a value in a table is, by the names and indices of its row and column.
  mutating func tableStatement(
    _ statement: Statement, _ value: Statement.Member, _ prose: Prose
  ) -> Statement? {
    guard rowStart != nil, prose.before.trimmingWhitespace().isEmpty,
      let expression = value.expression, let (name, condition) = axes.name(of: expression),
      // `z_1` in the row of `x_1` is a value, `x_2` a name.
      expression.part == nil || expression.part != Target(name)?.part
    else { return nil }
    pending = nil
    var left = value
    left.reading = .success(name)
    left.alternatives = []
    var result = Self.equation(left, with: value, statement)
    result.condition = .joined([condition, statement.condition].compactMap { $0 })
    return result
  }

  /// The name that a bare value belongs to where several values are given in order.
  mutating func nextInOrder(_ statement: Statement, _ prose: Prose) -> Statement.Member? {
    let isNext = ProseWords(prose.before).removing(Vocabulary.conjunctions).isEmpty
    if !waiting.isEmpty {
      guard isNext, !prose.before.contains(where: { ".;:".contains($0) }) else {
        waiting = []
        return nil
      }
      return waiting.removeFirst()
    }
    let before = ProseWords(prose.before)
    guard
      Vocabulary.distributions.occurrence(in: before) != nil
        || Vocabulary.distributions.occurrence(in: ProseWords(prose.rest)) != nil,
      !before.isEmpty, Vocabulary.equalities.cover(before.removing(Vocabulary.distributions))
    else { return nil }
    var names: [Statement.Member] = []
    for placed in statements[paragraphStart...].reversed() {
      guard placed.statement.relations.isEmpty, placed.statement.members.count == 1,
        placed.statement.members[0].expression?.isNameOfPart == true
      else { break }
      names.insert(placed.statement.members[0], at: 0)
    }
    guard names.count > 1 else { return nil }
    waiting = Array(names.dropFirst())
    return names[0]
  }
}

extension Expression {
  /// Whether this names a part or a component of one.
  fileprivate var isNameOfPart: Bool { part != nil }

  fileprivate var part: String? { Target(self)?.part }
}
