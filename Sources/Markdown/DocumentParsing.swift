import CCMarkGFM

extension Document {
  /// Reads Markdown with maths.
  ///
  /// Any text is a document: nothing is thrown, and nesting beyond some 40 blocks or 24 inlines is
  /// flattened. A byte order mark is skipped and takes no column; line ends may be `\n`, `\r\n` or
  /// `\r`; a NUL becomes U+FFFD. Maths is `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and ```` ```math ````.
  /// Cost: `O(n)`. May be called from any thread.
  public init(parsing source: String) {
    var text = source[...]
    if text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { text = Substring(text.utf8.dropFirst(3)) }
    let (matter, rest, firstLine) = FrontMatter.split(text)
    self.init(
      frontMatter: matter,
      blocks: MarkdownParser.blocks(of: SourceText(rest.utf8, firstLine: firstLine)))
  }
}

/// Runs cmark over a text.
enum MarkdownParser {
  /// The blocks of a text.
  ///
  /// Whether a `$$` is ever closed is known only at the end of its container. So a text with
  /// unclosed ones is read again, with those ending at a blank line; what then turns out to be
  /// unclosed in its turn gets one more pass, and the last pass trusts no `$$` any more.
  static func blocks(of source: SourceText) -> [Block] {
    var unclosed: Set<Int> = []
    for _ in 0..<4 {
      let parsing = MathParsing(source, unclosed: unclosed)
      let found = parse(parsing) { $0.openings.isSubset(of: unclosed) }
      if let found { return found }
      unclosed.formUnion(parsing.openings)
    }
    let parsing = MathParsing(source, unclosed: unclosed, cautiousFrom: unclosed.min() ?? 0)
    return parse(parsing) { _ in true } ?? []
  }

  /// One pass; `nil` if after its block phase, the larger part of the work is not worth doing.
  private static func parse(
    _ parsing: MathParsing, isFinal: (MathParsing) -> Bool
  ) -> [Block]? {
    let library = CMarkLibrary.shared
    guard let own = parsing.makeExtension() else { return [] }
    defer { cmark_syntax_extension_free(cmark_get_default_mem_allocator(), own) }
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    let table = parsing.source.allowsTables ? library.table : nil
    for attached in [own, table, library.strikethrough] {
      if let attached { cmark_parser_attach_syntax_extension(parser, attached) }
    }
    parsing.source.bytes.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: CChar.self)
      cmark_parser_feed(parser, text.baseAddress, text.count)
    }
    guard isFinal(parsing) else { return nil }
    CMarkLibrary.inlinePhase.lock()
    let root = cmark_parser_finish(parser)
    CMarkLibrary.inlinePhase.unlock()
    defer { cmark_node_free(root) }
    return BlockReader(parsing).blocks(of: root)
  }
}
