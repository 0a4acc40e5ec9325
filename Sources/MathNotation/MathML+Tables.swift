/// Environments, as tables.
extension MathMLWriter {
  mutating func writeArray(
    _ node: MathNode, _ name: String, _ rows: [MathRow], _ context: MathMLContext
  ) {
    let environment = EnvironmentTable.row(name)
    let hasFences = !(environment.map { $0.open + $0.close } ?? "").isEmpty
    if hasFences { out += "<mrow>" }
    writeDelimiter(environment?.open ?? "", isOpen: true)
    var inner = context
    if environment?.isDisplay ?? false {
      inner.size = .display
    } else if context.size == .display {
      inner.size = .text
    }
    if name == "substack" || name.contains("small") { inner.size = .script }
    writeTable(
      rows.map(\.cells), name: name, columns: environment?.columns ?? .equations,
      declared: environment?.columns.isDeclared ?? false ? declaredColumns(node) : [], inner)
    writeDelimiter(environment?.close ?? "", isOpen: false)
    if hasFences { out += "</mrow>" }
  }

  /// Writes rows of cells.
  mutating func writeTable(
    _ rows: [[[MathNode]]], name: String, columns: EnvironmentTable.Columns,
    declared: [String], _ context: MathMLContext
  ) {
    let count = rows.map(\.count).max() ?? 0
    let alignments = (0..<count).map { columns.alignment($0, declared) }
    let shape = TableShape(name: name, columns: columns)
    out += "<mtable class=\"\(shape.className)\""
    out += " columnalign=\"\(alignments.prefix(64).joined(separator: " "))\""
    if context.size == .display { out += " displaystyle=\"true\"" }
    if context.size == .script, shape.isSmall { out += " scriptlevel=\"1\"" }
    out += ">"
    for (number, row) in rows.enumerated() {
      out += "<mtr>"
      for (column, cell) in row.enumerated() {
        let padding = shape.padding(
          column: column, of: row.count, isFirst: number == 0, isLast: number == rows.count - 1)
        out += "<mtd style=\"\(alignmentCSS(alignments[column]))padding:\(padding)\">"
        let isContinued = columns.isContinued(column)
        writeRow(cell, context, leading: isContinued ? .ordinary : nil)
        out += "</mtd>"
      }
      out += "</mtr>"
    }
    out += "</mtable>"
  }

  /// A cell holds a block, which the plain `right` would not move; browsers centre it already.
  private func alignmentCSS(_ alignment: String) -> String {
    alignment == "center" ? "" : "text-align:\(alignment);text-align:-webkit-\(alignment);"
  }

  /// The alignments that `\begin{array}{rl}` asks for; the tree keeps only its place.
  private func declaredColumns(_ node: MathNode) -> [String] {
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
  let isSmall: Bool

  init(name: String, columns: EnvironmentTable.Columns) {
    self.columns = columns
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
  func padding(column: Int, of count: Int, isFirst: Bool, isLast: Bool) -> String {
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
