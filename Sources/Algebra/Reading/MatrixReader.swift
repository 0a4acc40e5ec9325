import MathNotation

/// Matrices: written out, or with dots for every `D`.
///
/// A matrix with dots is read when its entries depend only on how far they are from the diagonal
/// (all ones below it, a band beside it, zeros elsewhere): every entry shown must fit.
struct MatrixReader {
  let reader: ExpressionReader
  let owner: Token

  /// A cell: an entry, dots, or nothing.
  private enum Cell {
    case entry(Expression)
    case dots
    case blank
  }

  /// Where a row or column stands: counted from the first, or from the last.
  private enum Place: Hashable {
    case start(Int)
    case end(Int)
  }

  /// The matrix in `rows`.
  func read(_ rows: [MathRow]) throws(ReadingFault) -> Expression {
    var grid: [[Cell]] = []
    let width = rows.map(\.cells.count).max() ?? 0
    for row in rows {
      var cells: [Cell] = []
      for cell in row.cells { cells.append(try self.cell(cell)) }
      while cells.count < width { cells.append(.blank) }
      grid.append(cells)
    }
    guard grid.joined().contains(where: { if case .dots = $0 { true } else { false } }) else {
      let zero = Expression.number(Numeral(0))
      return .matrix(
        grid.map { $0.map { if case .entry(let expression) = $0 { expression } else { zero } } })
    }
    return try banded(grid)
  }

  private func cell(_ nodes: [MathNode]) throws(ReadingFault) -> Cell {
    let tokens = Token.list(nodes).filter { !$0.isSpace }
    guard let first = tokens.first else { return .blank }
    if tokens.count == 1, case .dots = first.kind { return .dots }
    return .entry(try reader.read(tokens, after: owner))
  }

  // MARK: Dots

  private func banded(_ grid: [[Cell]]) throws(ReadingFault) -> Expression {
    let rowPlaces = try places(of: grid)
    var byDistance: [Int: Expression] = [:]
    var farBelow: Expression?
    var farAbove: Expression?
    func agree(_ known: Expression?, _ new: Expression) throws(ReadingFault) -> Expression {
      if let known, known != new { throw fault }
      return new
    }
    for (row, rowPlace) in zip(grid, rowPlaces) {
      guard let rowPlace else { continue }
      for (column, cell) in row.enumerated() {
        guard case .entry(let entry) = cell else { continue }
        switch (rowPlace, columnPlace(column, in: row, rowPlace)) {
        case (.start(let r), .start(let c)):
          byDistance[r - c] = try agree(byDistance[r - c], entry)
        case (.end(let r), .end(let c)):
          byDistance[c - r] = try agree(byDistance[c - r], entry)
        case (.end, .start): farBelow = try agree(farBelow, entry)
        case (.start, .end): farAbove = try agree(farAbove, entry)
        }
      }
    }
    let hasBlanks = grid.joined().contains { if case .blank = $0 { true } else { false } }
    let zero = hasBlanks ? Expression.number(Numeral(0)) : nil
    guard byDistance[0] != nil, let below = farBelow ?? zero, let above = farAbove ?? zero else {
      throw fault
    }
    let i = Expression.symbol("#r")
    let j = Expression.symbol("#c")
    var branches = byDistance.sorted { $0.key < $1.key }.map { distance, entry in
      Branch(
        entry,
        when: .comparison(
          i, .equal,
          LinearIndex(j).map { index in
            (index + LinearIndex(distance)).expression
          } ?? j))
    }
    branches.append(Branch(below, when: .comparison(i, .greater, j)))
    branches.append(Branch(above, when: nil))
    return .entries(row: "#r", column: "#c", .cases(branches))
  }

  private var fault: ReadingFault { ReadingFault(.dots, at: owner.range) }

  /// The places of the rows; `nil` for rows of dots.
  private func places(of grid: [[Cell]]) throws(ReadingFault) -> [Place?] {
    let dotRows = grid.indices.filter { index in
      let cells = grid[index].filter { if case .blank = $0 { false } else { true } }
      return !cells.isEmpty && cells.allSatisfy { if case .dots = $0 { true } else { false } }
    }
    guard let first = dotRows.first, let last = dotRows.last, last - first == dotRows.count - 1,
      first > 0, last + 1 < grid.count
    else { throw fault }
    return grid.indices.map { index in
      if index < first { return .start(index + 1) }
      return index > last ? .end(grid.count - 1 - index) : nil
    }
  }

  private func columnPlace(_ column: Int, in row: [Cell], _ rowPlace: Place) -> Place {
    let dots = row.indices.filter { if case .dots = row[$0] { true } else { false } }
    if let first = dots.first, let last = dots.last {
      if column < first { return .start(column + 1) }
      if column > last { return .end(row.count - 1 - column) }
      return .start(column + 1)
    }
    switch rowPlace {
    case .start:
      return column == row.count - 1 ? .end(0) : .start(column + 1)
    case .end:
      return column == 0 && row.count > 2 ? .start(1) : .end(row.count - 1 - column)
    }
  }
}
