import CCMarkGFM

/// Makes values of the blocks of a parsed tree.
struct BlockReader {
  /// Deeper quotes and lists are lifted to this depth; values that nest without limit end in a
  /// stack overflow.
  static let maximalDepth = 40

  private let parsing: MathParsing
  private var source: SourceText { parsing.source }

  /// A reader of the tree that `parsing` helped to make.
  init(_ parsing: MathParsing) {
    self.parsing = parsing
  }

  /// The blocks under `parent`.
  func blocks(of parent: OpaquePointer?, depth: Int = 0) -> [Block] {
    var blocks: [Block] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE where depth < Self.maximalDepth:
        let inner = self.blocks(of: node, depth: depth + 1)
        blocks.append(Block(.quote(inner), range: range(of: node, upTo: inner.last?.range)))
      case CMARK_NODE_LIST where depth < Self.maximalDepth:
        blocks.append(list(node, depth: depth + 1))
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST:
        blocks += leaves(under: node)
      default:
        if let block = leaf(node) { blocks.append(block) }
      }
    }
    return blocks
  }

  // MARK: - Containers

  private func list(_ node: OpaquePointer, depth: Int) -> Block {
    var items: [ListItem] = []
    var next = cmark_node_first_child(node)
    while let item = next {
      next = cmark_node_next(item)
      let blocks = blocks(of: item, depth: depth)
      items.append(ListItem(blocks: blocks, range: range(of: item, upTo: blocks.last?.range)))
    }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let isParenthesis = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
    return Block(
      .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        delimiter: isOrdered ? isParenthesis ? ")" : "." : "",
        isTight: cmark_node_get_list_tight(node) != 0, items: items),
      range: range(of: node, upTo: items.last?.range))
  }

  /// The leaf blocks under a container that is nested too deep, without recursion.
  private func leaves(under root: OpaquePointer) -> [Block] {
    var blocks: [Block] = []
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
        continue
      default:
        guard event == CMARK_EVENT_ENTER, let block = leaf(node) else { continue }
        blocks.append(block)
        if cmark_node_first_child(node) != nil {
          cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        }
      }
    }
    return blocks
  }

  /// From a node's first character to the end of its last child, or of its last line.
  private func range(of node: OpaquePointer, upTo last: SourceRange?) -> SourceRange {
    let first = max(0, Int(cmark_node_get_start_line(node)) - 1)
    let column = max(0, Int(cmark_node_get_start_column(node)) - 1)
    let start = source.position(line: first, column: column)
    let end = last?.end ?? endOfLine(max(first, Int(cmark_node_get_end_line(node)) - 1))
    return SourceRange(start: start, end: max(start, end))
  }

  private func endOfLine(_ line: Int) -> SourcePosition {
    source.position(line: line, column: max(0, source.line(line).count - 1))
  }

  // MARK: - Leaves

  private func leaf(_ node: OpaquePointer) -> Block? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      let (inlines, range) = text(node)
      // The source of link reference definitions leaves nothing behind.
      return inlines.isEmpty ? nil : Block(.paragraph(inlines), range: range)
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return Block(.heading(level: level, text(node).inlines), range: range(of: node, upTo: nil))
    case CMARK_NODE_CODE_BLOCK:
      return code(node)
    case CMARK_NODE_HTML_BLOCK:
      let html = string(cmark_node_get_literal(node))
      // cmark writes this comment between two lists to keep them apart.
      if html == "<!-- end list -->\n" { return nil }
      return Block(.html(html), range: range(of: node, upTo: nil))
    case CMARK_NODE_THEMATIC_BREAK:
      return Block(.thematicBreak, range: range(of: node, upTo: nil))
    case CMarkLibrary.shared.tableType:
      return TableReader(node, source: source, maths: parsing.inlines).block
    default:
      return nil
    }
  }

  /// The inlines of a paragraph or heading, and where they stand.
  private func text(_ node: OpaquePointer) -> (inlines: [Inline], range: SourceRange) {
    let content = Self.content(of: node)
    let map = map(of: node, content)
    var reader = InlineReader(
      content: content, map: map, source: source, maths: parsing.inlines)
    var length = content.count
    while length > 0, content[length - 1].isWhitespace { length -= 1 }
    return (reader.children(of: node), map.range(of: 0..<length))
  }

  private func map(of node: OpaquePointer, _ content: [UInt8]) -> ContentMap {
    var first = Int(cmark_node_get_start_line(node)) - 1
    var last = Int(cmark_node_get_end_line(node)) - 1
    if first < 0 {
      // The lines of a paragraph right above a table: only the table knows its place.
      first = max(0, Int(cmark_node_get_start_line(cmark_node_next(node))) - 1)
      last = first + content.split(separator: .newline).count - 1
    }
    last = max(first, last)
    let line = source.line(first)
    let column = max(0, Int(cmark_node_get_start_column(node)) - 1)
    guard cmark_node_get_type(node) == CMARK_NODE_HEADING, first == last else {
      return ContentMap(of: content, in: source, lines: first...last)
    }
    var start = min(line.lowerBound + column, line.upperBound)
    while start < line.upperBound, source.bytes[start] == .hash { start += 1 }
    while start < line.upperBound, source.bytes[start].isBlank { start += 1 }
    return ContentMap(of: content, in: source, line: first, offset: start)
  }

  static func content(of node: OpaquePointer?) -> [UInt8] {
    guard let content = cmark_node_get_string_content(node) else { return [] }
    return Array(UnsafeRawBufferPointer(start: content, count: strlen(content)))
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return source.string(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}

// MARK: - Code and displays

extension BlockReader {
  private func code(_ node: OpaquePointer) -> Block {
    if let index = MathParsing.index(of: node), parsing.displays.indices.contains(index) {
      return display(parsing.displays[index])
    }
    let range = range(of: node, upTo: nil)
    let literal = string(cmark_node_get_literal(node))
    let info = string(cmark_node_get_fence_info(node))
    guard info.split(separator: " ").first == "math" else {
      return Block(.code(info: info, literal), range: range)
    }
    let first = range.start.line - source.firstLine
    let last = range.end.line - source.firstLine
    let lines = literal.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let starts = lines.enumerated().map { index, text in
      source.position(
        line: first + 1 + index,
        column: max(0, source.line(first + 1 + index).count - text.utf8.count))
    }
    let math = MathSource(
      latex: lines.joined(separator: "\n"), isDisplay: true, lineStarts: starts,
      isClosed: last > first + lines.count)
    return Block(.math(math), range: range)
  }

  private func display(_ display: DisplayMath) -> Block {
    let all = display.pieces.map { line, range in
      (line: line, range: trimmed(range))
    }
    // At least one, so that an empty formula has a place.
    let first = all.firstIndex { !$0.range.isEmpty } ?? max(0, all.count - 1)
    let last = all.lastIndex { !$0.range.isEmpty } ?? first
    let pieces = all.isEmpty ? all[...] : all[first...last]
    let math = MathSource(
      latex: pieces.map { source.string(source.bytes[$0.range]) }.joined(separator: "\n"),
      isDisplay: true,
      lineStarts: pieces.map { position($0.range.lowerBound, line: $0.line) },
      isClosed: display.isClosed)
    return Block(
      .math(math),
      range: SourceRange(
        start: position(display.start, line: display.firstLine),
        end: position(max(display.start, display.end - 1), line: display.lastLine)))
  }

  private func position(_ offset: Int, line: Int) -> SourcePosition {
    source.position(line: line, column: offset - source.line(line).lowerBound)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, source.bytes[first].isBlank { range.removeFirst() }
    while let last = range.last, source.bytes[last].isBlank { range.removeLast() }
    return range
  }
}
