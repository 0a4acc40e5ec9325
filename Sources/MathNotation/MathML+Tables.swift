/// Environments, as tables.
extension MathMLWriter {
  mutating func writeArray(_ node: MathNode, _ context: MathMLContext) {
    guard case .array(let name, let rows) = node.kind else { return }
    let fences = openTable(name)
    writeTable(
      rows.map(\.cells), name: name, columns: EnvironmentTable.row(name)?.columns ?? .equations,
      declared: declaredColumns(node, name), context.cells(of: name))
    writeDelimiter(fences ?? "", isOpen: false)
    if fences != nil { out += "</mrow>" }
  }

  /// Writes the bracket at the left and returns the one at the right, or `nil` without brackets.
  private mutating func openTable(_ name: String) -> String? {
    guard let row = EnvironmentTable.row(name), !(row.open + row.close).isEmpty else { return nil }
    out += "<mrow>"
    writeDelimiter(row.open, isOpen: true)
    return row.close
  }

  /// Writes rows of cells.
  mutating func writeTable(
    _ rows: [[[MathNode]]], name: String, columns: EnvironmentTable.Columns,
    declared: [String], _ context: MathMLContext
  ) {
    let count = rows.map(\.count).max() ?? 0
    let shape = TableShape(
      name: name, columns: columns, alignments: (0..<count).map { columns.alignment($0, declared) })
    openRows(shape, context)
    for (number, row) in rows.enumerated() {
      out += "<mtr>"
      for (column, cell) in row.enumerated() {
        openCell(column, shape, isFirst: number == 0, isLast: number == rows.count - 1)
        writeRow(cell, context, leading: columns.isContinued(column) ? .ordinary : nil)
        out += "</mtd>"
      }
      out += "</mtr>"
    }
    out += "</mtable>"
  }

  private mutating func openRows(_ shape: TableShape, _ context: MathMLContext) {
    out += "<mtable class=\"\(shape.className)\""
    out += " columnalign=\"\(shape.alignments.prefix(64).joined(separator: " "))\""
    if context.size == .display { out += " displaystyle=\"true\"" }
    if context.size == .script, shape.isSmall { out += " scriptlevel=\"1\"" }
    out += ">"
  }

  private mutating func openCell(
    _ column: Int, _ shape: TableShape, isFirst: Bool, isLast: Bool
  ) {
    let padding = shape.padding(column: column, isFirst: isFirst, isLast: isLast)
    out += "<mtd style=\"\(alignmentCSS(shape.alignments[column]))padding:\(padding)\">"
  }

  /// A cell holds a block, which the plain `right` would not move; browsers centre it already.
  private func alignmentCSS(_ alignment: String) -> String {
    alignment == "center" ? "" : "text-align:\(alignment);text-align:-webkit-\(alignment);"
  }

  /// The alignments that `\begin{array}{rl}` asks for; the tree keeps only its place.
  private func declaredColumns(_ node: MathNode, _ name: String) -> [String] {
    guard EnvironmentTable.row(name)?.columns.isDeclared ?? false else { return [] }
    let utf8 = source.utf8
    guard node.range.upperBound <= utf8.count else { return [] }
    let start = utf8.index(utf8.startIndex, offsetBy: node.range.lowerBound)
    let head = String(decoding: utf8[start...].prefix(200), as: UTF8.self)
    let groups = head.split(separator: "}", maxSplits: 2, omittingEmptySubsequences: false)
    guard groups.count > 1, groups[1].contains("{") else { return [] }
    return groups[1].compactMap { ["l": "left", "c": "center", "r": "right"][$0] }
  }
}

/// What a kind of table looks like.
private struct TableShape {
  let className: String
  let columns: EnvironmentTable.Columns
  let alignments: [String]
  let isSmall: Bool

  init(name: String, columns: EnvironmentTable.Columns, alignments: [String]) {
    self.columns = columns
    self.alignments = alignments
    isSmall = name == "substack" || name.contains("small")
    className =
      switch columns {
      case .equations, .threePart: "aligned"
      case .left: "cases"
      case .declared: "array"
      case .centred:
        name == "lines" || name == "substack" || name == "gathered" ? "lines" : "matrix"
      }
  }

  /// CSS padding of a cell: no space at the outer edges, TeX's between.
  func padding(column: Int, isFirst: Bool, isLast: Bool) -> String {
    let vertical = isSmall ? "0.1em" : columns.isDisplay ? "0.3em" : "0.2em"
    let top = isFirst ? "0" : vertical
    let bottom = isLast ? "0" : vertical
    let gap = columns.gap(before: column, isSmall: isSmall)
    return "\(top) 0 \(bottom) \(column == 0 ? "0" : gap)"
  }
}

extension EnvironmentTable.Columns {
  fileprivate var isDeclared: Bool {
    if case .declared = self { return true }
    return false
  }

  fileprivate var isDisplay: Bool {
    switch self {
    case .equations, .threePart: true
    default: false
    }
  }

  /// How a column stands.
  fileprivate func alignment(_ column: Int, _ declared: [String]) -> String {
    switch self {
    case .equations: column.isMultiple(of: 2) ? "right" : "left"
    case .centred: "center"
    case .left: "left"
    case .declared: column < declared.count ? declared[column] : "center"
    case .threePart: ["right", "center", "left"][min(column, 2)]
    }
  }

  /// Whether a cell goes on from the one before, so that a relation has space at its left.
  fileprivate func isContinued(_ column: Int) -> Bool {
    switch self {
    case .equations: !column.isMultiple(of: 2)
    default: false
    }
  }

  /// The space between a column and the one before.
  fileprivate func gap(before column: Int, isSmall: Bool) -> String {
    switch self {
    case .equations: column.isMultiple(of: 2) ? "2em" : "0"
    case .threePart: "0.2778em"
    case .left, .centred, .declared: isSmall ? "0.5em" : "1em"
    }
  }
}

extension MathMLContext {
  /// The context of the cells of an environment.
  fileprivate func cells(of name: String) -> MathMLContext {
    if name == "substack" || name.contains("small") { return script }
    if EnvironmentTable.row(name)?.isDisplay ?? false { return with(.display) }
    return size == .display ? with(.text) : self
  }
}
