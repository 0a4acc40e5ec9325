import CCMarkGFM

/// The syntax extension through which rendered trees write maths, and in CommonMark code: a node's
/// content is what is written, as it stands.
enum MathRendering {
  /// A new extension, for the life of the process.
  static func makeExtension() -> OpaquePointer? {
    let made = cmark_syntax_extension_new("maths-rendering")
    cmark_syntax_extension_set_html_render_func(made) { _, renderer, node, event, _ in
      guard event == CMARK_EVENT_ENTER, let html = renderer?.pointee.html,
        let content = cmark_node_get_string_content(node)
      else { return }
      let isBlock = cmark_node_get_type(node) != CMARK_NODE_CODE
      if isBlock { MathRendering.startLine(html) }
      cmark_strbuf_puts(html, content)
      if isBlock { MathRendering.startLine(html) }
    }
    cmark_syntax_extension_set_commonmark_render_func(made) { _, renderer, node, event, _ in
      guard event == CMARK_EVENT_ENTER, let renderer,
        let content = cmark_node_get_string_content(node)
      else { return }
      renderer.pointee.out(renderer, node, content, false, LITERAL)
      if cmark_node_get_type(node) != CMARK_NODE_CODE { renderer.pointee.blankline(renderer) }
    }
    return made
  }

  private static func startLine(_ html: UnsafeMutablePointer<cmark_strbuf>) {
    let size = Int(html.pointee.size)
    guard size > 0, html.pointee.ptr[size - 1] != .newline else { return }
    cmark_strbuf_putc(html, Int32(UInt8.newline))
  }
}
