import Algebra
import Markdown
import MathNotation

/// What the head and the first column of a table say of the cell that is being read.
struct TableAxes: Sendable {
  /// A cell that names something, or says for which indices it holds.
  struct Cell: Sendable {
    /// What is named: $x_i$, $f^{-1}$, "determinant".
    var target: Target?
    /// Where that holds: $i > 1$.
    var condition: Condition?
    /// For which values that holds: $z_i \ge 0$.
    var domain: Condition?
    /// One index: 2, "second component".
    var position: Expression?
    /// Whether the cell is the head of indices: $i$, "component".
    var isIndexHead = false
    /// The letter of these indices, where it is written.
    var letter: String?

    /// Whether it says nothing.
    var isEmpty: Bool {
      target == nil && condition == nil && domain == nil && position == nil && !isIndexHead
    }
  }

  /// The head, by column.
  private(set) var heads: [Int: Cell] = [:]
  private var words: [Int: String] = [:]
  /// The columns without words in their head.
  private var isBlank: Set<Int> = []
  /// The words of a head that are not understood, by column, and of the first cell of the row.
  private var unknownHeads: [Int: String] = [:]
  var unknownFirst: String?
  /// What the head of the first column says is made of the names below it: "squared".
  var change: String?
  private var column = 0
  /// The first cell of the row.
  private(set) var first = Cell()

  /// Goes on to a cell.
  mutating func enter(_ column: Int) {
    self.column = column
    if column == 0 {
      first = Cell()
      unknownFirst = nil
    }
  }

  /// The letter that heads the first column, or the index of a component in another head.
  var indexLetter: String? {
    if let letter = heads[0]?.letter { return letter }
    return heads.values.lazy.compactMap { cell in
      if case .component(_, .symbol(let letter))? = cell.target { letter } else { nil }
    }.first
  }

  /// The head of the column.
  var head: Cell { heads[column] ?? Cell() }

  /// Notes the head of the column.
  mutating func setHead(_ cell: Cell, words: String, isBlank: Bool) {
    heads[column] = cell
    self.words[column] = words
    if isBlank { self.isBlank.insert(column) }
  }

  /// Notes that nobody knows what the head of the column says of its cells.
  mutating func setUnknownHead(_ words: String) { unknownHeads[column] = words }

  /// Whether the first column has a head that names what its cells are: they are values.
  var firstAreValues: Bool { heads[0]?.target != nil }

  /// Why nobody knows what a cell is: the words on its axes that are not understood, or two names that do not go
  /// together, as of the determinant's row and the inverse's column; `nil` when the cell is what they say.
  var doubt: String? {
    // Where the first row stands for a head, its cells are values.
    if firstAreValues, first.target != nil { return nil }
    if let words = unknownFirst ?? unknownHeads[column] ?? change { return words }
    guard let row = first.target, let named = head.target, row.part != named.part else {
      return nil
    }
    return words[column]
  }

  /// Takes the first cell of a row for what its row is about; `false` when it is a value itself, below a head
  /// that names something. A number counts components below a head of indices or none.
  mutating func takeFirst(_ cell: Cell) -> Bool {
    let head = heads[0] ?? Cell()
    // A table without a head has its first row there.
    let isPart =
      switch cell.target {
      case .vector, .determinant, .logDeterminant: cell.target?.part != head.target?.part
      case .component, nil: false
      }
    guard !cell.isEmpty, head.target == nil || cell.domain != nil || isPart else { return false }
    if cell.position != nil, !head.isIndexHead, !isBlank.contains(0) { return false }
    first = cell
    return true
  }

  /// What a value here is said to be: the name on one axis, at the index on the other; `nil` where both
  /// axes name something, or none does.
  func name(of value: Expression) -> (name: Expression, condition: Condition?)? {
    let (row, column) = (first, head)
    guard let (named, other) = owner(row, column), let target = named.target else { return nil }
    let conditions = [named.condition, other.condition].compactMap { $0 }
    switch target {
    case .determinant, .logDeterminant:
      return (target.name, nil)
    case .component(let direction, .symbol(let letter)) where letter != "D":
      guard let position = other.position else { return (target.name, .joined(conditions)) }
      if !value.freeSymbols.contains(letter) {
        return (.component(direction.result, [position]), nil)
      }
      return (target.name, .comparison(.symbol(letter), .equal, position))
    case .component:
      return (target.name, .joined(conditions))
    case .vector(let direction):
      if let position = other.position { return (.component(direction.result, [position]), nil) }
      let letters = conditions.reduce(into: Set<String>()) { $0.formUnion($1.freeSymbols) }
        .subtracting(["D"])
      guard letters.count == 1, let letter = letters.first else { return (target.name, nil) }
      return (.component(direction.result, [.symbol(letter)]), .joined(conditions))
    }
  }

  /// The axis that names what stands here, and the other one. Of $f$ and $x_1$ the component is the name.
  private func owner(_ row: Cell, _ column: Cell) -> (named: Cell, other: Cell)? {
    switch (row.target, column.target) {
    case (nil, nil): return nil
    case (_?, nil): return (row, column)
    case (nil, _?): return (column, row)
    case (let a?, let b?):
      guard a.part == b.part else { return nil }
      if case .vector = b { return (row, Cell()) }
      if case .vector = a { return (column, Cell()) }
      return nil
    }
  }

  /// What both axes say of the index of a formula with a left side of its own.
  var condition: Condition? { .joined([head.condition, first.condition].compactMap { $0 }) }

  /// Whether the row or the column stands for single components: a determinant has none.
  var isOfComponents: Bool {
    [first, head].contains { $0.position != nil || $0.condition != nil }
  }
}

/// Words in the axes of tables.
enum TableWords {
  /// What heads a column or row of indices.
  static let indices = Phrases(
    english: [
      "index", "indices", "component", "components", "coordinate", "coordinates", "entry",
      "position",
      "case", "range", "dimension", "no",
    ],
    vietnamese: [
      "chỉ số", "thành phần", "tọa độ", "toạ độ", "vị trí", "trường hợp", "chiều", "phần tử",
    ])

  /// Words beside an index that leave it what it is: "for", "khi".
  static let fillers = Phrases(
    english: [
      "the", "for", "if", "when", "th", "st", "nd", "rd", "and", "in", "general",
      "formula", "expression", "value",
    ],
    vietnamese: [
      "công thức", "biểu thức", "giá trị", "của", "thứ", "khi", "với", "nếu", "mọi", "các", "và",
    ])

  /// The numbers of components in words.
  static let positions: [String: Expression] = {
    let words = [
      ["first", "1st", "nhất", "đầu tiên", "đầu"], ["second", "2nd", "hai"],
      ["third", "3rd", "ba"], ["fourth", "4th", "tư"], ["fifth", "5th", "năm"],
    ]
    var result: [String: Expression] = ["last": .symbol("D"), "cuối": .symbol("D")]
    for (number, row) in words.enumerated() {
      for word in row { result[word] = .number(Numeral(number + 1)) }
      result[String(number + 1)] = .number(Numeral(number + 1))
    }
    return result
  }()

  /// The position that words are, "second component", "thành phần thứ hai"; `nil` when they say more.
  static func position(_ words: ProseWords) -> Expression? {
    let rest = words.removing(indices).removing(fillers).list.joined(separator: " ")
    return positions[rest]
  }
}
