import MathNotation

/// Matrices: written out, or with dots for every `D`.
///
/// A matrix with dots is read when it is one below the diagonal and one above, but for bands beside the
/// diagonal in which all entries are one or follow a rule, `e^{z_1}, e^{z_2}, \dots, e^{z_D}`: every
/// entry shown must fit. What stands in the corner is that one entry, or shows how the bands go on
/// (``FarEntries``).
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

    /// Whether an entry in this row stands below the diagonal if this is its column.
    func isBelow(_ column: Place) -> Bool {
      switch (self, column) {
      case (.start(let row), .start(let column)): column < row
      case (.end(let row), .end(let column)): column > row
      case (.end, .start): true
      case (.start, .end): false
      }
    }
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
    if tokens.count == 1, case .binary(let star) = first.kind, star == "*" || star == "\\ast" {
      return .entry(.anyEntry)
    }
    return .entry(try reader.read(tokens, after: owner))
  }

  // MARK: Dots

  private func banded(_ grid: [[Cell]]) throws(ReadingFault) -> Expression {
    let rowPlaces = try places(of: grid)
    let first = firstColumn(of: grid, rowPlaces)
    var bands: [Int: Band] = [:]
    var farBelow = FarEntries()
    var farAbove = FarEntries()
    for (row, rowPlace) in zip(grid, rowPlaces) {
      guard let rowPlace else { continue }
      for (column, cell) in row.enumerated() {
        guard case .entry(let entry) = cell else { continue }
        let columnPlace = columnPlace(column, in: row, rowPlace)
        // What stands below the diagonal was read.
        if first != nil, rowPlace.isBelow(columnPlace) { continue }
        switch (rowPlace, columnPlace) {
        case (.start(let r), .start(let c)):
          bands[r - c, default: Band()].first.append((r, entry))
        case (.end(let r), .end(let c)):
          bands[c - r, default: Band()].last.append((r, entry))
        case (.end(let r), .start(let c)): farBelow.add(entry, steps: r + c)
        case (.start(let r), .end(let c)): farAbove.add(entry, steps: r + c)
        }
      }
    }
    let hasBlanks = grid.joined().contains { if case .blank = $0 { true } else { false } }
    let zero = hasBlanks || first != nil ? Expression.number(Numeral(0)) : nil
    let place = (row: Expression.symbol("#r"), column: Expression.symbol("#c"))
    // A single `x_2` beside the diagonal says nothing of the rows that the dots stand for.
    guard bands[0] != nil,
      let below = farBelow.isEmpty
        ? zero : farBelow.general(after: { bands[$0] }, larger: place.row, smaller: place.column),
      let above = farAbove.isEmpty
        ? zero : farAbove.general(after: { bands[-$0] }, larger: place.column, smaller: place.row),
      bands.allSatisfy({ $0 == 0 || $1.isShownOnBothSides })
    else { throw fault }
    for (number, row) in grid.enumerated() where rowPlaces[number] == nil && first == nil {
      try check(row, number, bands, below: below, above: above)
    }
    let (i, j) = place
    var branches: [Branch] = []
    for (distance, band) in bands.sorted(by: { $0.key < $1.key }) {
      guard let entry = band.general(row: "#r") else { throw fault }
      let column = LinearIndex(j).map { ($0 + LinearIndex(distance)).expression } ?? j
      branches.append(Branch(entry, when: .comparison(i, .equal, column)))
    }
    if let first {
      branches.append(Branch(first, when: .comparison(j, .equal, .number(Numeral(1)))))
    }
    branches.append(Branch(below, when: .comparison(i, .greater, j)))
    branches.append(Branch(above, when: nil))
    return .entries(row: "#r", column: "#c", .cases(branches))
  }

  /// The number that fills the first column below the diagonal where nothing else stands there: $x_i = z_i + z_1$ for
  /// $i > 1$.
  private func firstColumn(of grid: [[Cell]], _ rowPlaces: [Place?]) -> Expression? {
    let zero = Expression.number(Numeral(0))
    var column: [(row: Place, entry: Expression)] = []
    var others: [Expression] = []
    for (row, rowPlace) in zip(grid, rowPlaces) {
      guard let rowPlace else { continue }
      for (number, cell) in row.enumerated() {
        let place = columnPlace(number, in: row, rowPlace)
        guard rowPlace.isBelow(place) else { continue }
        let isFirst = place == .start(1)
        switch cell {
        case .entry(let entry) where isFirst: column.append((rowPlace, entry))
        case .entry(let entry): others.append(entry)
        case .blank: if isFirst { return nil } else { others.append(zero) }
        case .dots: break
        }
      }
    }
    guard let entry = column.first?.entry, entry != zero, !entry.hasComponents,
      column.allSatisfy({ $0.entry == entry }),
      column.contains(where: { if case .start = $0.row { true } else { false } }),
      column.contains(where: { if case .end = $0.row { true } else { false } }),
      !others.isEmpty, others.allSatisfy({ $0 == zero })
    else { return nil }
    return entry
  }

  /// What stands in a row of dots can only be what stands everywhere on its side of the diagonal.
  private func check(
    _ row: [Cell], _ number: Int, _ bands: [Int: Band], below: Expression, above: Expression
  ) throws(ReadingFault) {
    let isOnDiagonal =
      if row.indices.contains(number), case .dots = row[number] { true } else { false }
    let dots = row.indices.filter { if case .dots = row[$0] { true } else { false } }
    guard let first = dots.first, let last = dots.last else { return }
    for (column, cell) in row.enumerated() {
      guard case .entry(let entry) = cell else { continue }
      // The end of a band beside the dots on the diagonal.
      if isOnDiagonal, let band = bands[number - column]?.constant {
        guard entry == band else { throw fault }
        continue
      }
      guard column < first && entry == below || column > last && entry == above else {
        throw fault
      }
    }
  }

  private var fault: ReadingFault { ReadingFault(.dots, at: owner.range) }

  /// The places of the rows; `nil` for rows of dots.
  private func places(of grid: [[Cell]]) throws(ReadingFault) -> [Place?] {
    let isSquare = grid.allSatisfy { $0.count == grid.count }
    let dotRows = grid.indices.filter { index in
      // Dots on the diagonal stand for rows, whatever stands in the corners beside them.
      if isSquare, case .dots = grid[index][index] { return true }
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

/// The entries that are shown far from the diagonal on one side of it, in a corner and beside it.
private struct FarEntries {
  /// The entries; each stands `D - steps` places beside the diagonal.
  private var entries: [(steps: Int, entry: Expression)] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ entry: Expression, steps: Int) { entries.append((steps, entry)) }

  /// What stands on this side wherever no band does; `nil` when the entries shown do not tell.
  ///
  /// One number stands everywhere if it is zero or the number of the last band shown. Else the bands have to go on
  /// to what is shown: `1, \frac12, \dots, \frac1{2^{D-1}}`.
  /// Of the two indices `larger` is larger on this side.
  func general(
    after band: (Int) -> Band?, larger: Expression, smaller: Expression
  ) -> Expression? {
    guard let far = entries.first?.entry, !entries.contains(where: { $0.entry.hasComponents })
    else { return nil }
    var known: [Expression] = []
    while let entry = band(known.count)?.constant { known.append(entry) }
    // `x_D` in the corner says nothing of the rows that the dots stand for.
    let isOne = entries.allSatisfy { $0.entry == far } && !far.freeSymbols.contains("D")
    var outer: Expression?
    var distance = 1
    while let next = band(distance) {
      outer = next.constant
      distance += 1
    }
    if isOne, distance == 1 || far == outer || far == .number(Numeral(0)) || far == .anyEntry {
      return far
    }
    for start in known.indices {
      if let rule = rule(after: Array(known[start...]), from: start),
        let place = LinearIndex(larger).flatMap({ row in LinearIndex(smaller).map { row - $0 } })
      {
        return rule.term(at: place + LinearIndex(1 - start))
      }
    }
    return nil
  }

  /// The rule that leads from the bands shown, the first at a distance from the diagonal, to the corner.
  private func rule(after known: [Expression], from start: Int) -> Progression? {
    guard let corner = entries.first(where: { $0.steps == 1 }),
      known.count + entries.count > 2,
      let rule = SeriesRule.rule(leadingTo: corner.entry, offset: -start, fits: known)
    else { return nil }
    let fits = entries.allSatisfy { steps, entry in
      Fingerprint.agree(rule.term(at: rule.count + LinearIndex(1 - steps)), entry)
    }
    return fits ? rule : nil
  }
}

/// The entries at one distance from the diagonal.
private struct Band {
  /// Those in rows counted from the first.
  var first: [(row: Int, entry: Expression)] = []
  /// Those in rows counted from the last.
  var last: [(row: Int, entry: Expression)] = []

  /// Whether entries before the dots and behind them are shown, if they can differ from row to row.
  var isShownOnBothSides: Bool {
    !first.isEmpty && !last.isEmpty || (first + last).allSatisfy { !$0.entry.hasComponents }
  }

  /// The entry, where all shown are the same and have no components.
  var constant: Expression? {
    guard let known = (first + last).first?.entry, !known.hasComponents,
      (first + last).allSatisfy({ $0.entry == known })
    else { return nil }
    return known
  }

  /// The entry in a row; `nil` when those shown follow no rule.
  func general(row name: String) -> Expression? {
    guard let known = (first + last).first?.entry else { return nil }
    if (first + last).allSatisfy({ $0.entry == known }) { return known }
    guard let start = first.first?.row, let end = last.last,
      first.enumerated().allSatisfy({ $1.row == start + $0 })
    else { return nil }
    let shown = first.map(\.entry)
    guard
      let rule = Progression(shown: shown, last: end.entry)
        ?? SeriesRule.forward(shown: shown, last: end.entry),
      rule.count + LinearIndex(start - 1 + end.row) == LinearIndex(.symbol("D"))
    else { return nil }
    // Other rows shown near the end have to fit as well.
    let fits =
      last.allSatisfy { row, entry in
        let place = rule.count + LinearIndex(end.row - row)
        return Fingerprint.agree(rule.term(at: place), entry)
      }
      && first.allSatisfy { row, entry in
        Fingerprint.agree(rule.term(at: LinearIndex(row - start + 1)), entry)
      }
    guard fits, let place = LinearIndex(.symbol(name)) else { return nil }
    return rule.term(at: place + LinearIndex(1 - start))
  }
}

extension Expression {
  /// Whether components stand in it, so that it may be another one in another row.
  fileprivate var hasComponents: Bool {
    contains { if case .component = $0 { true } else { false } }
  }

  /// `*` in a matrix: an entry that nobody needs to know.
  fileprivate static let anyEntry = Expression.symbol("*")

  /// A matrix whose determinant does not depend on the entries marked `*`, without them: those on one
  /// side of the diagonal, with zeros on the other.
  var withoutAnyEntries: Expression {
    let zero = Expression.number(Numeral(0))
    switch self {
    case .matrix(let rows):
      func side(_ isBelow: Bool) -> [Expression] {
        rows.enumerated().flatMap { r, row in
          row.enumerated().filter { isBelow ? $0.offset < r : $0.offset > r }.map(\.element)
        }
      }
      func clears(_ isBelow: Bool) -> Bool {
        side(isBelow).contains(.anyEntry) && side(!isBelow).allSatisfy { $0 == zero }
      }
      guard clears(true) || clears(false) else { return self }
      return .matrix(rows.map { row in row.map { $0 == .anyEntry ? zero : $0 } })
    case .entries(let row, let column, .cases(var branches)):
      guard branches.count >= 2 else { return self }
      let (below, above) = (branches.count - 2, branches.count - 1)
      let others = branches[..<below].filter { branch in
        guard case .comparison(let i, .equal, let j)? = branch.condition else { return true }
        return j != .symbol(column) || i != .symbol(row)
      }
      // Only where nothing else stands beside the diagonal.
      guard others.allSatisfy({ $0.value == .anyEntry || $0.value == zero }),
        branches[below].value == zero || branches[above].value == zero
      else { return self }
      let isLower = branches[above].value == zero
      let onZeroSide = others.contains { branch in
        guard case .comparison(_, .equal, let j)? = branch.condition,
          let distance = LinearIndex(j).map({ $0.constant })
        else { return true }
        return branch.value == .anyEntry && (distance > 0) != isLower
      }
      guard !onZeroSide else { return self }
      for place in branches.indices where branches[place].value == .anyEntry {
        branches[place].value = zero
      }
      return .entries(row: row, column: column, .cases(branches))
    default: return self
    }
  }
}

/// Matrices by their general entry.
extension ExpressionReader {
  /// `(a_{ij})_{i,j=1}^D`, `(\partial f_i / \partial z_j)_{ij}`: the matrix with these entries.
  static func matrix(of value: Expression, sub: [MathNode]) -> Expression? {
    let letters = Token.list(sub).compactMap { token -> String? in
      guard case .letter(let name, _) = token.kind, IndexLetters.running.contains(name) else {
        return nil
      }
      return name
    }
    guard Set(letters).count == 2 else { return nil }
    switch value {
    case .component(_, let indices):
      return indices == letters.map { Expression.symbol($0) } ? value : nil
    case .derivative(.whole("f"), .component("z", _)): return .whole("J")
    case .derivative(.application(let f), .component("z", let column))
    where f.name == "f" && !f.isInverse && f.primes == 0 && f.index != nil:
      return [f.index].compactMap { $0 } == column ? nil : .whole("J")
    default: return nil
    }
  }
}
