import Algebra

/// Values that belong to names by their place: the cells of a table, "`\det J` and `\log|\det J|` are
/// `1` and `0`, respectively".
extension PassageReader {
  /// The name that a value in a table belongs to: the first cell of its row, else the head of its column.
  mutating func tableName(for statement: Statement, _ prose: Prose) -> Statement.Member? {
    guard rowStart != nil, prose.before.trimmingWhitespace().isEmpty else { return nil }
    guard let axis = rowName ?? columnName, rowName == nil || columnName == nil,
      let value = statement.members.first?.expression,
      // `z_1` in the row of `x_1` is a value, `x_2` a name.
      value.part == nil || value.part != axis.expression?.part
    else { return nil }
    return axis
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

  /// Notes the name or the condition that a cell of a table is, for the cells beside and below it.
  mutating func noteCell(_ column: Int, isHeader: Bool, from start: Int) {
    let made = statements.dropFirst(start)
    let name = made.count == 1 ? made.first : nil
    let member =
      name.flatMap { placed -> Statement.Member? in
        guard placed.statement.relations.isEmpty, placed.statement.members.count == 1,
          placed.statement.members[0].expression?.isNameOfPart == true
        else { return nil }
        return placed.statement.members[0]
      }
    if isHeader {
      columnNames[column] = member
      columnConditions[column] = pending
      pending = nil
    } else if column == 0 {
      rowName = member
      rowCondition = name?.statement.condition
    }
  }
}

extension Expression {
  /// Whether this names a part or a component of one.
  fileprivate var isNameOfPart: Bool { part != nil }

  fileprivate var part: String? { Target(self)?.part }
}
