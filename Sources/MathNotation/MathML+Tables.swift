/// Environments, as tables.
extension MathMLWriter {
  mutating func writeArray(_ node: MathNode, _ context: MathMLContext) {
    guard case .array(let name, let rows) = node.kind else { return }
    let fences = openTable(name)
    writeTable(
      rows.map(\.cells), name: name, columns: EnvironmentTable.row(name)?.columns ?? .equations,
      declared: declaredColumns(node, name), lines: declaredLines(node, name, rows.count),
      context.cells(of: name))
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
    declared: [String], lines: TableLines = TableLines(), _ context: MathMLContext
  ) {
    let count = rows.map(\.count).max() ?? 0
    let shape = TableShape(
      name: name, columns: columns, alignments: (0..<count).map { columns.alignment($0, declared) },
      lines: lines)
    openRows(shape, context)
    for (number, row) in rows.enumerated() {
      out += "<mtr>"
      for (column, cell) in row.enumerated() {
        openCell(column, shape, row: number, isLast: number == rows.count - 1)
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
    _ column: Int, _ shape: TableShape, row: Int, isLast: Bool
  ) {
    let padding = shape.padding(column: column, row: row, isLast: isLast)
    let lines = shape.lines.css(row: row, column: column)
    out += "<mtd style=\"\(alignmentCSS(shape.alignments[column]))\(lines)padding:\(padding)\">"
  }

  /// A cell holds a block, which the plain `right` would not move; browsers centre it already.
  private func alignmentCSS(_ alignment: String) -> String {
    alignment == "center" ? "" : "text-align:\(alignment);text-align:-webkit-\(alignment);"
  }

  /// The alignments that `\begin{array}{rl}` asks for; the tree keeps only its place.
  private func declaredColumns(_ node: MathNode, _ name: String) -> [String] {
    (preamble(node, name) ?? "").compactMap { ["l": "left", "c": "center", "r": "right"][$0] }
  }

  /// `{rl`: what stands after `\begin{array}`, without its last bracket.
  private func preamble(_ node: MathNode, _ name: String) -> Substring? {
    guard EnvironmentTable.row(name)?.columns.isDeclared ?? false,
      let text = text(of: node, prefix: 200)
    else { return nil }
    let groups = text.split(separator: "}", maxSplits: 2, omittingEmptySubsequences: false)
    guard groups.count > 1, groups[1].contains("{") else { return nil }
    return groups[1]
  }

  private func text(of node: MathNode, prefix: Int) -> String? {
    let utf8 = source.utf8
    guard node.range.upperBound <= utf8.count else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: node.range.lowerBound)
    return String(decoding: utf8[start...].prefix(min(prefix, node.range.count)), as: UTF8.self)
  }

  /// The lines that `\begin{array}{c|c}` and `\hline` ask for; none where an inner environment makes
  /// the rows hard to tell.
  private func declaredLines(_ node: MathNode, _ name: String, _ rows: Int) -> TableLines {
    guard let preamble = preamble(node, name) else { return TableLines() }
    var lines = TableLines()
    var column = 0
    for character in preamble {
      if "lcr".contains(character) { column += 1 }
      if character == "|", column > 0 { lines.beforeColumns.insert(column) }
    }
    guard let text = text(of: node, prefix: 4_000), text.contains("\\hline") else { return lines }
    let parts = text.components(separatedByDoubleBackslash: rows)
    for (number, part) in parts.enumerated().dropFirst()
    where part.drop(while: \.isWhitespace).hasPrefix("\\hline") {
      lines.aboveRows.insert(number)
    }
    return lines
  }
}

extension String {
  /// The text cut at `\\`, when that gives so many parts; else nothing.
  fileprivate func components(separatedByDoubleBackslash count: Int) -> [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    var position = startIndex
    while position < endIndex {
      let next = index(after: position)
      if self[position] == "\\", next < endIndex {
        if self[next] == "\\" {
          parts.append(self[start..<position])
          start = index(after: next)
        }
        position = index(after: next)
      } else {
        position = next
      }
    }
    parts.append(self[start...])
    return parts.count == count ? parts : []
  }
}

/// The lines inside a table.
struct TableLines {
  /// Columns, from 0, with a line at their left.
  var beforeColumns: Set<Int> = []
  /// Rows, from 0, with a line above them.
  var aboveRows: Set<Int> = []

  /// The borders of a cell; browsers draw no others inside of maths.
  func css(row: Int, column: Int) -> String {
    (beforeColumns.contains(column) ? "border-left:1px solid;" : "")
      + (aboveRows.contains(row) ? "border-top:1px solid;" : "")
  }
}

/// What a kind of table looks like.
private struct TableShape {
  let className: String
  let columns: EnvironmentTable.Columns
  let alignments: [String]
  let isSmall: Bool
  let lines: TableLines

  init(
    name: String, columns: EnvironmentTable.Columns, alignments: [String], lines: TableLines
  ) {
    self.lines = lines
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

  /// CSS padding of a cell: TeX's space between columns, little at the outer edges of a matrix and none at
  /// those of anything else.
  func padding(column: Int, row: Int, isLast: Bool) -> String {
    let vertical = isSmall ? "0.1em" : columns.isDisplay ? "0.3em" : "0.2em"
    // A line above a row keeps its distance on both sides.
    let top = row == 0 ? "0" : lines.aboveRows.contains(row) ? "0.4em" : vertical
    let bottom = isLast ? "0" : lines.aboveRows.contains(row + 1) ? "0.4em" : vertical
    let gap = columns.gap(before: column, isSmall: isSmall)
    // A line stands in the middle of the space.
    let edge = columns.isMatrix ? "0.2em" : "0"
    let isLastColumn = column == alignments.count - 1
    let right =
      lines.beforeColumns.contains(column + 1) ? "0.5em" : isLastColumn ? edge : "0"
    let left = lines.beforeColumns.contains(column) ? "0.5em" : gap
    return "\(top) \(right) \(bottom) \(column == 0 ? edge : left)"
  }
}

extension EnvironmentTable.Columns {
  fileprivate var isDeclared: Bool {
    if case .declared = self { return true }
    return false
  }

  fileprivate var isMatrix: Bool {
    switch self {
    case .centred, .declared: true
    default: false
    }
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
