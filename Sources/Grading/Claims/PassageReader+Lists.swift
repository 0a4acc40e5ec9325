import Algebra

/// Values that belong to names by their place: the cells of a table, "`\det J` and `\log|\det J|` are
/// `1` and `0`, respectively".
extension PassageReader {
  /// The name that a value in a table belongs to: the first cell of its row, else the head of its column.
  mutating func tableName(for statement: Statement, _ prose: Prose) -> Statement.Member? {
    guard rowStart != nil, prose.before.trimmingWhitespace().isEmpty else { return nil }
    guard let axis = axes.name,
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
      axes.head(TableAxes.Cell(name: member, condition: pending))
      pending = nil
    } else if column == 0 {
      axes.first = TableAxes.Cell(name: member, condition: name?.statement.condition)
    }
  }
}

extension Expression {
  /// Whether this names a part or a component of one.
  fileprivate var isNameOfPart: Bool { part != nil }

  fileprivate var part: String? { Target(self)?.part }
}

/// What the head and the first column of a table say of the cell that is being read.
struct TableAxes: Sendable {
  /// A cell that names something, or says for which indices it holds.
  struct Cell: Sendable {
    var name: Statement.Member?
    var condition: Condition?
  }

  /// The head, by column.
  private var heads: [Int: Cell] = [:]
  private var column = 0
  /// The first cell of the row.
  var first = Cell()

  /// Goes on to a cell.
  mutating func enter(_ column: Int) {
    self.column = column
    if column == 0 { first = Cell() }
  }

  /// Notes the head of the column.
  mutating func head(_ cell: Cell) { heads[column] = cell }

  /// The name that a value here belongs to; `nil` where both axes name something, or none does.
  var name: Statement.Member? {
    let head = heads[column]?.name
    return first.name == nil || head == nil ? first.name ?? head : nil
  }

  /// What both axes say of the index.
  var condition: Condition? {
    .joined([heads[column]?.condition, first.condition].compactMap { $0 })
  }
}
