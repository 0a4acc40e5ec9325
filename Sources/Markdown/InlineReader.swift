import CCMarkGFM

/// Makes values of the inlines that cmark found in one block.
///
/// cmark's own columns go wrong behind line ends, escapes and delimiters, so the reader follows the
/// block's content byte by byte beside the nodes: `cursor` is always where the next node starts.
struct InlineReader {
  /// Deeper inlines are lifted to this depth; values that nest without limit end in a stack overflow.
  static let maximalDepth = 24

  private let content: [UInt8]
  private let map: ContentMap
  private let source: SourceText
  private let maths: [InlineMathScanner.Maths]
  private var cursor = 0

  /// A reader of the inlines of a block with this content.
  init(
    content: [UInt8], map: ContentMap, source: SourceText, maths: [InlineMathScanner.Maths]
  ) {
    self.content = content
    self.map = map
    self.source = source
    self.maths = maths
  }

  /// The inlines under `parent`.
  mutating func children(of parent: OpaquePointer?, depth: Int = 0) -> [Inline] {
    var inlines: [Inline] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      if cmark_node_first_child(node) == nil, !isContainer(node) {
        inlines.append(leaf(node))
      } else if depth < Self.maximalDepth {
        inlines.append(container(node, depth: depth))
      } else {
        inlines += leaves(under: node)
      }
    }
    return inlines
  }

  // MARK: - Containers

  private func isContainer(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE,
      CMarkLibrary.shared.strikethroughType:
      true
    default:
      false
    }
  }

  private mutating func container(_ node: OpaquePointer, depth: Int) -> Inline {
    let start = cursor
    let opening = open(node)
    let inner = children(of: node, depth: depth + 1)
    close(node, opening: opening)
    let kind: Inline.Kind
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH:
      kind = .emphasis(inner)
    case CMARK_NODE_STRONG:
      kind = .strong(inner)
    case CMARK_NODE_LINK:
      kind = .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        inner)
    case CMARK_NODE_IMAGE:
      kind = .image(
        source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)), inner)
    default:
      kind = .strikethrough(inner)
    }
    return Inline(kind, range: map.range(of: start..<cursor))
  }

  /// The leaves under a node that is nested too deep, without recursion.
  private mutating func leaves(under root: OpaquePointer) -> [Inline] {
    var inlines: [Inline] = []
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var openings: [Int] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if !isContainer(node) {
        inlines.append(leaf(node))
      } else if event == CMARK_EVENT_ENTER {
        openings.append(open(node))
      } else if let opening = openings.popLast() {
        close(node, opening: opening)
      }
    }
    return inlines
  }

  /// Steps over what opens a container; the length of it.
  private mutating func open(_ node: OpaquePointer) -> Int {
    let length: Int
    switch cmark_node_get_type(node) {
    case CMARK_NODE_STRONG, CMARK_NODE_IMAGE: length = 2
    case CMarkLibrary.shared.strikethroughType: length = byte(at: cursor + 1) == .tilde ? 2 : 1
    default: length = 1
    }
    let isAutolink = cmark_node_get_type(node) == CMARK_NODE_LINK && byte(at: cursor) == .less
    advance(to: cursor + length)
    return isAutolink ? 0 : length
  }

  private mutating func close(_ node: OpaquePointer, opening: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK where opening == 0:
      advance(to: cursor + 1)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      advance(to: endOfLink(from: cursor))
    default:
      advance(to: cursor + opening)
    }
  }

  /// The offset after `](destination "title")`, `][label]` or `]` at `start`.
  private func endOfLink(from start: Int) -> Int {
    let close = start + 1
    switch byte(at: close) {
    case .openParenthesis: return endOfDestination(from: close + 1) ?? close
    case .openBracket:
      var index = close + 1
      while let byte = byte(at: index), byte != .closeBracket {
        index += byte == .backslash ? 2 : 1
      }
      return byte(at: index) == nil ? close : index + 1
    default: return close
    }
  }

  private func endOfDestination(from start: Int) -> Int? {
    var index = skipWhitespace(from: start)
    if byte(at: index) == .less {
      while let byte = byte(at: index), byte != .greater {
        index += byte == .backslash ? 2 : 1
      }
      index += 1
    } else {
      var depth = 0
      while let byte = byte(at: index), !byte.isWhitespace {
        if byte == .openParenthesis { depth += 1 }
        if byte == .closeParenthesis {
          if depth == 0 { break }
          depth -= 1
        }
        index += byte == .backslash ? 2 : 1
      }
    }
    index = skipWhitespace(from: index)
    if let quote = byte(at: index), quote != .closeParenthesis {
      let end = quote == .openParenthesis ? .closeParenthesis : quote
      index += 1
      while let byte = byte(at: index), byte != end { index += byte == .backslash ? 2 : 1 }
      index = skipWhitespace(from: index + 1)
    }
    return byte(at: index) == .closeParenthesis ? index + 1 : nil
  }

  // MARK: - Leaves

  private mutating func leaf(_ node: OpaquePointer) -> Inline {
    let start = cursor
    switch cmark_node_get_type(node) {
    case CMARK_NODE_CODE:
      if let index = MathParsing.index(of: node), maths.indices.contains(index) {
        return math(maths[index])
      }
      skipCodeSpan()
      return Inline(
        .code(string(cmark_node_get_literal(node))), range: map.range(of: start..<cursor))
    case CMARK_NODE_HTML_INLINE:
      let literal = cmark_node_get_literal(node)
      advance(to: cursor + (literal.map { strlen($0) } ?? 0))
      return Inline(.html(string(literal)), range: map.range(of: start..<cursor))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      let isHard = cmark_node_get_type(node) == CMARK_NODE_LINEBREAK
      while let byte = byte(at: cursor), byte != .newline { advance(to: cursor + 1) }
      advance(to: cursor + 1)
      let end = cursor
      while byte(at: cursor)?.isBlank == true { advance(to: cursor + 1) }
      return Inline(isHard ? .lineBreak : .softBreak, range: map.range(of: start..<end))
    default:
      let literal = cmark_node_get_literal(node)
      skipText(literal)
      return Inline(.text(string(literal)), range: map.range(of: start..<cursor))
    }
  }

  private mutating func math(_ found: InlineMathScanner.Maths) -> Inline {
    // Two bytes of delimiter, but for single dollars.
    let width = found.end - found.latex.upperBound
    let start = found.latex.lowerBound - width
    advance(to: found.end)
    var latex = found.latex
    while let first = latex.first, content[first].isWhitespace { latex.removeFirst() }
    while let last = latex.last, content[last].isWhitespace { latex.removeLast() }
    let lines = content[latex].split(separator: .newline, omittingEmptySubsequences: false)
    let maths = MathSource(
      latex: source.string(content[latex]), isDisplay: found.isDisplay,
      lineStarts: lines.map { map.position(of: $0.startIndex) },
      escapes: map.escapes(in: latex.startIndex..<latex.endIndex))
    return Inline(.math(maths), range: map.range(of: start..<found.end))
  }

  private mutating func skipCodeSpan() {
    var ticks = 0
    while byte(at: cursor) == .backtick {
      ticks += 1
      cursor += 1
    }
    var run = 0
    while let byte = byte(at: cursor) {
      if byte == .backtick {
        run += 1
      } else if run == ticks {
        return
      } else {
        run = 0
      }
      cursor += 1
    }
  }

  /// Steps over the source of a text: its bytes, but for backslashes of escapes and entities.
  private mutating func skipText(_ literal: UnsafePointer<CChar>?) {
    guard let literal else { return }
    let text = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
    var index = 0
    while index < text.count, let byte = byte(at: cursor) {
      if byte == text[index], byte != .backslash || !isEscape(at: cursor) {
        if byte == UInt8(ascii: "&"), let end = endOfEntity(at: cursor),
          !text[index...].starts(with: content[cursor..<end])
        {
          cursor = end
        } else {
          cursor += 1
        }
        index += 1
      } else if isEscape(at: cursor), self.byte(at: cursor + 1) == text[index] {
        cursor += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let end = endOfEntity(at: cursor) {
        cursor = end
        // A character, which may be several bytes.
        repeat { index += 1 } while index < text.count && text[index] & 0xC0 == 0x80
      } else if byte.isBlank {
        cursor += 1
      } else {
        // Not a text that this block can have made: follow without it.
        index += 1
      }
    }
  }

  private func isEscape(at index: Int) -> Bool {
    guard let byte = byte(at: index), byte == .backslash || byte == source.backslash else {
      return false
    }
    return self.byte(at: index + 1)?.isASCIIPunctuation ?? false
  }

  private func endOfEntity(at start: Int) -> Int? {
    var index = start + 1
    while let byte = byte(at: index), index < start + 40 {
      if byte == UInt8(ascii: ";") { return index > start + 1 ? index + 1 : nil }
      guard byte.isASCIILetter || byte.isDigit || byte == .hash else { return nil }
      index += 1
    }
    return nil
  }

  // MARK: - Bytes

  private func byte(at index: Int) -> UInt8? {
    index < content.count ? content[index] : nil
  }

  private func skipWhitespace(from start: Int) -> Int {
    var index = start
    while byte(at: index)?.isWhitespace == true { index += 1 }
    return index
  }

  private mutating func advance(to offset: Int) {
    cursor = min(max(cursor, offset), content.count)
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return source.string(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
