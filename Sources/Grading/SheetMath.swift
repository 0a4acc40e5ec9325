import Markdown

extension Sequence<Block> {
  /// The formulas in reading order; list items, quotes and tables included, code not.
  public var formulas: [MathSource] {
    flatMap { block -> [MathSource] in
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.formulas
      case .list(_, _, _, let items): items.flatMap { $0.blocks.formulas }
      case .quote(let blocks): blocks.formulas
      case .math(let math): [math]
      case .table(_, let header, let rows):
        header.flatMap(\.formulas) + rows.joined().flatMap(\.formulas)
      case .code, .html, .thematicBreak: []
      }
    }
  }

  /// Whether there is raw HTML anywhere.
  var containsHTML: Bool {
    contains { block in
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.containsHTML
      case .list(_, _, _, let items): items.contains { $0.blocks.containsHTML }
      case .quote(let blocks): blocks.containsHTML
      case .table(_, let header, let rows):
        header.contains(where: \.containsHTML) || rows.joined().contains(where: \.containsHTML)
      case .html: true
      case .math, .code, .thematicBreak: false
      }
    }
  }

  /// Whether the maths looks like a flow: `\tau(…) = …`, or `x_1 = …`, `x_i = …` and the like with more than
  /// names behind. A look at characters, used only to tell problems from questions in a list.
  var statesFlow: Bool {
    formulas.contains { math in
      let latex = math.latex.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
      if Self.targets.contains(where: { latex.givesMore(after: $0) }) { return true }
      guard let tau = latex.range(of: #"\tau("#) else { return false }
      // `x_i = \tau(z_i; h_i)` states no transformer: an equals sign has to follow.
      let rest = latex[tau.upperBound...]
      guard let close = rest.firstIndex(of: ")") else { return false }
      return rest[rest.index(after: close)...].hasPrefix("=")
    }
  }

  /// How a map is written, without white space and braces.
  private static var targets: [String] {
    ["x_1", "x_i", #"\mathbfx"#, #"f(\mathbfz)"#, #"f_\phi(\mathbfz)"#]
  }
}

extension String {
  /// Whether an equals sign follows some text, and more than the transformer or the map by name behind it.
  fileprivate func givesMore(after text: String) -> Bool {
    guard let range = range(of: text + "=") else { return false }
    let value = self[range.upperBound...]
    return ![#"\tau("#, "f(", #"f_\phi("#].contains { value.hasPrefix($0) } && !value.isEmpty
  }
}

extension Sequence<Inline> {
  /// The formulas in reading order.
  var formulas: [MathSource] {
    flatMap { inline -> [MathSource] in
      switch inline.kind {
      case .math(let math): [math]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        inner.formulas
      case .text, .code, .softBreak, .lineBreak, .html: []
      }
    }
  }

  /// Whether there is raw HTML anywhere.
  var containsHTML: Bool {
    contains { inline in
      switch inline.kind {
      case .html: true
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        inner.containsHTML
      case .text, .code, .math, .softBreak, .lineBreak: false
      }
    }
  }

  /// The words, formulas as `$…$`: Markdown without its emphasis.
  var sourceText: String {
    map { inline -> String in
      switch inline.kind {
      case .text(let text), .code(let text), .html(let text): text
      case .math(let math): "$" + math.latex + "$"
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        inner.sourceText
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}
