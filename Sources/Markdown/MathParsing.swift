import CCMarkGFM

/// What one parse knows of the maths in its text. cmark's callbacks reach it through the private
/// pointer of the parse's own syntax extension, so that parses on other threads never meet it.
///
/// A block of maths is a code block that carries the extension: cmark adds lines to no other kind.
/// Maths in a line is a code span that carries it: a table cell takes no kind that cmark does not
/// know. The user data of either is one more than its index in `displays` or `inlines`.
final class MathParsing {
  let source: SourceText
  /// The displays in lines of their own, in reading order.
  private(set) var displays: [DisplayMath] = []
  /// The maths within lines, in the order in which cmark reads it.
  private(set) var inlines: [InlineMathScanner.Maths] = []

  /// Offsets of delimiters that an earlier pass found never to be closed.
  private let unclosed: Set<Int>
  /// From this offset on, every display is held to end at a blank line.
  private let cautiousFrom: Int
  private var block: OpaquePointer?
  private var scanner: InlineMathScanner?
  private var paragraph = ParagraphDollars()

  /// A parse of `source`.
  init(_ source: SourceText, unclosed: Set<Int> = [], cautiousFrom: Int = .max) {
    self.source = source
    self.unclosed = unclosed
    self.cautiousFrom = cautiousFrom
  }

  /// The offsets of the delimiters whose display turned out to have no end.
  var openings: Set<Int> {
    Set(displays.lazy.filter { !$0.isClosed }.map(\.start))
  }

  /// A new extension for this parse, which must outlive it. The tree made with it must be freed
  /// before the extension is.
  func makeExtension() -> OpaquePointer? {
    guard let made = cmark_syntax_extension_new("maths") else { return nil }
    let memory = cmark_get_default_mem_allocator()
    var characters: OpaqueCharacters = nil
    for byte in [UInt8.dollar, source.backslash].compactMap({ $0 }) {
      characters = cmark_llist_append(
        memory, characters, UnsafeMutableRawPointer(bitPattern: Int(byte)))
    }
    cmark_syntax_extension_set_special_inline_chars(made, characters)
    cmark_syntax_extension_set_private(made, Unmanaged.passUnretained(self).toOpaque(), nil)
    cmark_syntax_extension_set_open_block_func(made) {
      own, indented, parser, parent, input, length in
      guard indented == 0 else { return nil }
      return MathParsing.of(own)?.openBlock(own, parser, parent, input, Int(length))
    }
    cmark_syntax_extension_set_match_block_func(made) { own, parser, input, _, block in
      MathParsing.of(own)?.goOn(parser, block, input) == true ? 1 : 0
    }
    cmark_syntax_extension_set_match_inline_func(made) { own, parser, parent, character, inlines in
      guard let parsing = MathParsing.of(own),
        character == .dollar || character == parsing.source.backslash
      else { return nil }
      return parsing.matchInline(own, parent, inlines)
    }
    return made
  }

  private typealias OpaqueCharacters = UnsafeMutablePointer<cmark_llist>?

  private static func of(_ own: OpaquePointer?) -> MathParsing? {
    cmark_syntax_extension_get_private(own).map {
      Unmanaged<MathParsing>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// The index that a node of ours carries.
  static func index(of node: OpaquePointer?) -> Int? {
    cmark_node_get_user_data(node).map { Int(bitPattern: $0) - 1 }
  }

  private func mark(_ node: OpaquePointer, _ own: OpaquePointer?, index: Int) {
    cmark_node_set_syntax_extension(node, own)
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: index + 1))
  }

  // MARK: - Blocks

  private func openBlock(
    _ own: OpaquePointer?, _ parser: OpaquePointer?, _ parent: OpaquePointer?,
    _ input: UnsafeMutablePointer<UInt8>?, _ length: Int
  ) -> OpaquePointer? {
    let line = Int(cmark_parser_get_line_number(parser)) - 1
    let column = Int(cmark_parser_get_first_nonspace(parser))
    let text = source.line(line)
    let start = text.lowerBound + column
    guard start + 1 < text.upperBound,
      source.bytes[start] == .dollar || source.bytes[start] == source.backslash
    else { return nil }
    if cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH,
      paragraph.hasOpenDisplay(parent)
    {
      return nil
    }
    let display = DisplayMath(source, line: line, start: start) { style in
      let isUnclosed = unclosed.contains(start) || start >= cautiousFrom
      // An unclosed `\[` is just a bracket.
      return style != .dollars && isUnclosed ? nil : isUnclosed
    }
    guard let display,
      let node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(column) + 1)
    else { return nil }
    mark(node, own, index: displays.count)
    displays.append(display)
    let offset = Int(cmark_parser_get_offset(parser))
    input?.withMemoryRebound(to: CChar.self, capacity: length) {
      cmark_parser_advance_offset(parser, $0, Int32(text.count - offset), 0)
    }
    return node
  }

  /// Whether the open display takes the line that the parser is at.
  private func goOn(
    _ parser: OpaquePointer?, _ block: OpaquePointer?, _ input: UnsafeMutablePointer<UInt8>?
  ) -> Bool {
    guard let index = Self.index(of: block), displays.indices.contains(index) else { return false }
    let line = Int(cmark_parser_get_line_number(parser)) - 1
    let text = source.line(line)
    let start = text.lowerBound + Int(cmark_parser_get_first_nonspace(parser))
    switch displays[index].step(source, line: line, start: start) {
    case .takes, .closes:
      return true
    case .endedAbove:
      return false
    case .closesBefore(let rest):
      // What follows starts a paragraph, as if it stood in the next line.
      let offset = Int(cmark_parser_get_offset(parser))
      input?.withMemoryRebound(to: CChar.self, capacity: text.count) {
        cmark_parser_advance_offset(parser, $0, Int32(rest - text.lowerBound - offset), 0)
      }
      return false
    }
  }

  // MARK: - Inlines

  private func matchInline(
    _ own: OpaquePointer?, _ parent: OpaquePointer?, _ inlines: OpaquePointer?
  ) -> OpaquePointer? {
    if block != parent {
      block = parent
      scanner = cmark_node_get_string_content(parent).map { content in
        let bytes = UnsafeRawBufferPointer(start: content, count: strlen(content))
        return InlineMathScanner(
          bytes.bindMemory(to: UInt8.self).trimmedRight, backslash: source.backslash)
      }
    }
    let start = Int(cmark_inline_parser_get_offset(inlines))
    switch scanner?.match(at: start) {
    case .maths(let maths):
      guard let node = cmark_node_new(CMARK_NODE_CODE) else { return nil }
      mark(node, own, index: self.inlines.count)
      self.inlines.append(maths)
      cmark_inline_parser_set_offset(inlines, Int32(maths.end))
      return node
    case .text(let length):
      guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
      // `\(` is an escape, `\begin` is none.
      let isEscape =
        cmark_inline_parser_peek_at(inlines, Int32(start)) != .dollar
        && cmark_inline_parser_peek_at(inlines, Int32(start) + 1) != UInt8(ascii: "b")
      let bytes = (start + (isEscape ? 1 : 0)..<start + length).map { offset in
        CChar(bitPattern: cmark_inline_parser_peek_at(inlines, Int32(offset)))
      }
      cmark_node_set_literal(node, bytes + [0])
      cmark_inline_parser_set_offset(inlines, Int32(start + length))
      return node
    case .some(.none), nil:
      return nil
    }
  }
}

/// Whether the dollars of a paragraph so far leave a display open, so that the next `$$` at the
/// start of a line closes it. Each byte of a paragraph is looked at once.
private struct ParagraphDollars {
  private var paragraph: OpaquePointer?
  private var length = 0
  private var isOpen = false

  mutating func hasOpenDisplay(_ paragraph: OpaquePointer?) -> Bool {
    guard let content = cmark_node_get_string_content(paragraph) else { return false }
    let bytes = UnsafeRawBufferPointer(start: content, count: strlen(content))
    if self.paragraph != paragraph || bytes.count < length {
      self = ParagraphDollars()
      self.paragraph = paragraph
    }
    var index = length
    while index < bytes.count {
      if bytes[index] == .backslash {
        index += 2
      } else if bytes[index] == .dollar, index + 1 < bytes.count, bytes[index + 1] == .dollar {
        isOpen.toggle()
        index += 2
      } else {
        index += 1
      }
    }
    length = bytes.count
    return isOpen
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the blanks and line ends at its end, which cmark does not read.
  fileprivate var trimmedRight: UnsafeBufferPointer<UInt8> {
    var count = self.count
    while count > 0, self[count - 1].isWhitespace { count -= 1 }
    return UnsafeBufferPointer(rebasing: self[..<count])
  }
}
