import CCMarkGFM

/// A tree of cmark's nodes built from values, for cmark's renderers.
final class CMarkTree {
  /// What the tree is rendered to.
  enum Form {
    case html(MathRenderer)
    case commonMark
  }

  /// Blocks nested deeper, which no parse gives, are left out: renderers would overflow the stack.
  private static let maximalDepth = 100

  /// The root; owned by this object.
  let root: OpaquePointer?
  private let form: MathForm
  private let library = CMarkLibrary.shared

  /// A document of blocks.
  init(_ blocks: [Block], as form: Form) {
    root = cmark_node_new(CMARK_NODE_DOCUMENT)
    self.form = MathForm(form)
    append(blocks, to: root, depth: 0)
  }

  /// Inlines on their own.
  init(_ inlines: [Inline], as form: Form) {
    root = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    self.form = MathForm(form)
    append(inlines, to: root, Context())
  }

  deinit {
    cmark_node_free(root)
  }

  /// What the inlines around an inline mean for it.
  private struct Context {
    var depth = 0
    var isCell = false
    var isLink = false
    /// Line ends would end the block.
    var isOneLine = false
    /// What follows behind the last of the inlines.
    var after: Inline.Kind?

    func inner(after: Inline.Kind?) -> Context {
      var inner = self
      inner.depth += 1
      inner.after = after
      return inner
    }
  }

  // MARK: - Blocks

  private func append(_ blocks: [Block], to parent: OpaquePointer?, depth: Int) {
    guard depth <= Self.maximalDepth else { return }
    for block in blocks { append(block, to: parent, depth: depth) }
  }

  private func append(_ block: Block, to parent: OpaquePointer?, depth: Int) {
    switch block.kind {
    case .paragraph(let inlines):
      append(inlines, to: add(CMARK_NODE_PARAGRAPH, to: parent), Context())
    case .heading(let level, let inlines):
      let node = add(CMARK_NODE_HEADING, to: parent)
      cmark_node_set_heading_level(node, Int32(min(max(level, 1), 6)))
      append(inlines, to: node, Context(isOneLine: true))
    case .list(let start, let delimiter, let isTight, let items):
      let list = add(CMARK_NODE_LIST, to: parent)
      cmark_node_set_list_type(list, start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
      if let start { cmark_node_set_list_start(list, Int32(clamping: max(0, start))) }
      cmark_node_set_list_delim(list, delimiter == ")" ? CMARK_PAREN_DELIM : CMARK_PERIOD_DELIM)
      cmark_node_set_list_tight(list, isTight ? 1 : 0)
      for item in items {
        append(item.blocks, to: add(CMARK_NODE_ITEM, to: list), depth: depth + 1)
      }
    case .quote(let blocks):
      append(blocks, to: add(CMARK_NODE_BLOCK_QUOTE, to: parent), depth: depth + 1)
    case .code(let info, let code):
      self.code(code, info: info, to: parent)
    case .html(let html):
      code(html, info: "", to: parent)
    case .math(let math):
      let node = add(library.displayType, extension: library.mathRendering, to: parent)
      cmark_node_set_string_content(node, Self.cText(form.block(math)))
    case .table(let alignments, let header, let rows):
      table(alignments, header: header, rows: rows, to: parent)
    case .thematicBreak:
      _ = add(CMARK_NODE_THEMATIC_BREAK, to: parent)
    }
  }

  /// Adds a code block. For CommonMark it is always fenced: cmark would indent some, and two of
  /// those in a row read as one.
  private func code(_ code: String, info: String, to parent: OpaquePointer?) {
    guard case .commonMark = form.form else {
      let node = add(CMARK_NODE_CODE_BLOCK, to: parent)
      cmark_node_set_fence_info(node, Self.cText(info))
      cmark_node_set_literal(node, Self.cText(code))
      return
    }
    let node = add(library.displayType, extension: library.mathRendering, to: parent)
    cmark_node_set_string_content(node, Self.cText(CodeSource.block(code, info: info)))
  }

  private func table(
    _ alignments: [Block.Alignment], header: [[Inline]], rows: [[[Inline]]],
    to parent: OpaquePointer?
  ) {
    let columns = header.count
    guard columns > 0, columns < Int(UInt16.max) else { return }
    let table = add(library.tableType, extension: library.table, to: parent)
    cmark_gfm_extensions_set_table_columns(table, UInt16(columns))
    var letters = (0..<columns).map { index -> UInt8 in
      switch index < alignments.count ? alignments[index] : .none {
      case .none: 0
      case .left: UInt8(ascii: "l")
      case .center: UInt8(ascii: "c")
      case .right: UInt8(ascii: "r")
      }
    }
    cmark_gfm_extensions_set_table_alignments(table, UInt16(columns), &letters)
    for (index, row) in ([header] + rows).enumerated() {
      let node = add(library.tableRowType, extension: library.table, to: table)
      cmark_gfm_extensions_set_table_row_is_header(node, index == 0 ? 1 : 0)
      for column in 0..<columns {
        let cell = add(library.tableCellType, extension: library.table, to: node)
        append(
          column < row.count ? row[column] : [], to: cell, Context(isCell: true, isOneLine: true))
      }
    }
  }

  // MARK: - Inlines

  private func append(_ inlines: [Inline], to parent: OpaquePointer?, _ context: Context) {
    guard context.depth <= Self.maximalDepth else { return }
    for (index, inline) in inlines.enumerated() {
      let after = index + 1 < inlines.count ? inlines[index + 1].kind : context.after
      append(inline, after: after, to: parent, context)
    }
  }

  private func append(
    _ inline: Inline, after: Inline.Kind?, to parent: OpaquePointer?, _ context: Context
  ) {
    let inner = context.inner(after: after)
    switch inline.kind {
    case .text(let text), .html(let text):
      self.text(text, after: after, to: parent, context)
    case .code(let code):
      if case .commonMark = form.form {
        let source = CodeSource.span(code)
        cmark_node_set_literal(add(CMARK_NODE_HTML_INLINE, to: parent), Self.cText(source))
      } else {
        cmark_node_set_literal(add(CMARK_NODE_CODE, to: parent), Self.cText(code))
      }
    case .math(let math):
      let node = add(CMARK_NODE_CODE, extension: library.mathRendering, to: parent)
      let written = form.inline(
        math, after: after, isCell: context.isCell, isOneLine: context.isOneLine)
      cmark_node_set_string_content(node, Self.cText(written))
    case .emphasis(let inlines):
      append(inlines, to: add(CMARK_NODE_EMPH, to: parent), inner)
    case .strong(let inlines):
      append(inlines, to: add(CMARK_NODE_STRONG, to: parent), inner)
    case .strikethrough(let inlines):
      let node = add(library.strikethroughType, extension: library.strikethrough, to: parent)
      append(inlines, to: node, inner)
    case .link(let destination, let title, let inlines):
      guard Address.isSafe(destination), !context.isLink else {
        append(inlines, to: parent, inner)
        return
      }
      let node = add(CMARK_NODE_LINK, to: parent)
      cmark_node_set_url(node, Self.cText(destination))
      cmark_node_set_title(node, Self.cText(title))
      var linked = inner
      linked.isLink = true
      append(inlines, to: node, linked)
    case .image(let source, _, let inlines):
      append(inlines, to: parent, inner)
      let address = Address.inWords(source)
      if !address.isEmpty {
        text(inlines.isEmpty ? address : " (\(address))", after: after, to: parent, context)
      }
    case .softBreak where context.isOneLine, .lineBreak where context.isOneLine:
      text(" ", after: after, to: parent, context)
    case .softBreak:
      _ = add(CMARK_NODE_SOFTBREAK, to: parent)
    case .lineBreak:
      _ = add(CMARK_NODE_LINEBREAK, to: parent)
    }
  }

  /// Adds a text. For CommonMark, the characters that cmark's renderer would escape in a way that
  /// is maths here (`\[`), or would not escape (`$`), are written by hand.
  private func text(
    _ text: String, after: Inline.Kind?, to parent: OpaquePointer?, _ context: Context
  ) {
    let line =
      text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
    guard case .commonMark = form.form else {
      cmark_node_set_literal(add(CMARK_NODE_TEXT, to: parent), Self.cText(line))
      return
    }
    for piece in TextEscaping.pieces(
      of: line, isLink: context.isLink, isCell: context.isCell, isFollowed: after != nil)
    {
      switch piece {
      case .plain(let plain):
        cmark_node_set_literal(add(CMARK_NODE_TEXT, to: parent), Self.cText(plain))
      case .escaped(let source):
        // A node that is written as it stands.
        cmark_node_set_literal(add(CMARK_NODE_HTML_INLINE, to: parent), Self.cText(source))
      }
    }
  }

  // MARK: - Nodes

  private func add(
    _ type: cmark_node_type, extension owner: OpaquePointer? = nil, to parent: OpaquePointer?
  ) -> OpaquePointer? {
    let memory = cmark_get_default_mem_allocator()
    guard let node = cmark_node_new_with_mem_and_ext(type, memory, owner) else { return nil }
    guard cmark_node_append_child(parent, node) != 0 else {
      cmark_node_free(node)
      return nil
    }
    return node
  }

  /// A text that C reads to its end: NUL becomes U+FFFD, as in Markdown.
  private static func cText(_ text: String) -> String {
    text.utf8.contains(0)
      ? String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
      : text
  }
}
