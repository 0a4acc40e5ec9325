import CCMarkGFM

/// Writes the HTML (MathML, say) of maths. What it returns goes into the page as it stands.
public typealias MathRenderer = @Sendable (MathSource) -> String

extension [Block] {
  /// The blocks as HTML, rendered by cmark-gfm; each formula is what `math` makes of it.
  ///
  /// Nothing a text contains can act on the page or load anything: raw HTML is shown as its own
  /// source, images become their description and address in words, and links are kept only to
  /// `http`, `https`, `mailto` and relative addresses. Cost: `O(n)`.
  public func html(math: @escaping MathRenderer) -> String {
    CMarkTree(self, as: .html(math)).html
  }

  /// The blocks as CommonMark, rendered by cmark-gfm; maths as `$…$` and `$$` blocks.
  ///
  /// Reading it again gives the same blocks, but for what `html(math:)` changes too: raw HTML,
  /// images and unsafe links. Lines are filled to `width` columns, or kept as they are if it is 0.
  public func commonMark(width: Int = 0) -> String {
    CMarkTree(self, as: .commonMark).commonMark(width: width)
  }
}

extension [Inline] {
  /// The inlines as HTML, without a paragraph around them. See `[Block].html(math:)`.
  public func html(math: @escaping MathRenderer) -> String {
    CMarkTree(self, as: .html(math)).html
  }

  /// The inlines as CommonMark, in one piece. See `[Block].commonMark(width:)`.
  public func commonMark(width: Int = 0) -> String {
    let text = [Block(.paragraph(self))].commonMark(width: width)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

extension CMarkTree {
  /// The tree as HTML.
  var html: String {
    Self.take(cmark_render_html(root, CMARK_OPT_DEFAULT, nil))
  }

  /// The tree as CommonMark.
  func commonMark(width: Int) -> String {
    Self.take(
      cmark_render_commonmark(root, CMARK_OPT_DEFAULT, Int32(clamping: Swift.max(0, width))))
  }

  /// A string that cmark allocated.
  private static func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "" }
    defer { free(text) }
    return String(cString: text)
  }
}
