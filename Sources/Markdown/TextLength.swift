extension [Block] {
  /// The bytes of words and formulas that there are to read. Where links and images lead is not counted, nor
  /// is raw HTML: a photograph that stands in a file as text is nothing to read.
  ///
  /// Cost: linear in the number of nodes.
  public var textLength: Int { reduce(0) { $0 + $1.textLength } }
}

extension Block {
  fileprivate var textLength: Int {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.textLength
    case .list(_, _, _, let items): items.reduce(0) { $0 + $1.blocks.textLength }
    case .quote(let blocks): blocks.textLength
    case .math(let math): math.latex.utf8.count
    case .code(_, let text): text.utf8.count
    case .table(_, let header, let rows):
      ([header] + rows).reduce(0) { $0 + $1.reduce(0) { $0 + $1.textLength } }
    case .html, .thematicBreak: 0
    }
  }
}

extension [Inline] {
  fileprivate var textLength: Int { reduce(0) { $0 + $1.textLength } }
}

extension Inline {
  fileprivate var textLength: Int {
    switch kind {
    case .text(let words), .code(let words): words.utf8.count
    case .math(let math): math.latex.utf8.count
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .link(_, _, let inner), .image(_, _, let inner):
      inner.textLength
    case .softBreak, .lineBreak: 1
    case .html: 0
    }
  }
}
