import CCMarkGFM

/// Makes a value of a table. cmark's columns of cells are not to be relied on, so each row's line
/// is cut into cells again, by the same rule.
struct TableReader {
  private let node: OpaquePointer
  private let source: SourceText
  private let maths: [InlineMathScanner.Maths]

  /// A reader of the table `node`.
  init(_ node: OpaquePointer, source: SourceText, maths: [InlineMathScanner.Maths]) {
    self.node = node
    self.source = source
    self.maths = maths
  }

  /// The table.
  var block: Block {
    var rows: [[[Inline]]] = []
    var last = headerLine + 1
    var row = cmark_node_first_child(node)
    while let current = row {
      let isHeader = rows.isEmpty
      let line = isHeader ? headerLine : Int(cmark_node_get_start_line(current)) - 1
      last = max(last, line)
      rows.append(cells(of: current, line: line, isHeader: isHeader))
      row = cmark_node_next(current)
    }
    return Block(
      .table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst())),
      range: SourceRange(
        start: source.position(line: headerLine, column: startColumn),
        end: source.position(line: last, column: max(0, source.line(last).count - 1))))
  }

  private var startColumn: Int { max(0, Int(cmark_node_get_start_column(node)) - 1) }

  /// The header's line. The table's own start is that of the paragraph it grew out of, so lines
  /// above the header are counted.
  private var headerLine: Int {
    let start = max(0, Int(cmark_node_get_start_line(node)) - 1)
    guard let previous = cmark_node_previous(node),
      cmark_node_get_type(previous) == CMARK_NODE_PARAGRAPH,
      cmark_node_get_start_line(previous) == 0
    else { return start }
    return start + BlockReader.content(of: previous).split(separator: .newline).count
  }

  private var alignments: [Block.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  private func cells(of row: OpaquePointer, line: Int, isHeader: Bool) -> [[Inline]] {
    var starts = offsets(line: line, isHeader: isHeader)[...]
    var cells: [[Inline]] = []
    var next = cmark_node_first_child(row)
    while let cell = next {
      let content = BlockReader.content(of: cell)
      let start = starts.popFirst() ?? source.line(line).upperBound
      var reader = InlineReader(
        content: content, map: ContentMap(of: content, in: source, line: line, offset: start),
        source: source, maths: maths)
      cells.append(reader.children(of: cell))
      next = cmark_node_next(cell)
    }
    return cells
  }

  /// The offset in the source at which the text of each cell of a row starts.
  private func offsets(line: Int, isHeader: Bool) -> [Int] {
    let range = source.line(line)
    var index = range.lowerBound + (isHeader ? min(startColumn, range.count) : 0)
    let bytes = source.bytes
    while index < range.upperBound, bytes[index].isBlank || bytes[index] == .greater { index += 1 }
    if index < range.upperBound, bytes[index] == .bar { index += 1 }
    var offsets: [Int] = []
    while index < range.upperBound {
      while index < range.upperBound, bytes[index].isBlank { index += 1 }
      offsets.append(index)
      while index < range.upperBound, bytes[index] != .bar || bytes[index - 1] == .backslash {
        index += 1
      }
      index += 1
    }
    return offsets
  }
}
