import Markdown

extension [Block] {
  /// The same blocks with their headings moved down, so that the highest of them is of level `top`.
  func headings(from top: Int) -> [Block] {
    let highest = highestHeading ?? 1
    return movingHeadings(by: top - highest)
  }

  private var highestHeading: Int? {
    compactMap { block in
      switch block.kind {
      case .heading(let level, _): level
      case .quote(let inner): inner.highestHeading
      case .list(_, _, _, let items): items.compactMap(\.blocks.highestHeading).min()
      default: nil
      }
    }.min()
  }

  private func movingHeadings(by shift: Int) -> [Block] {
    map { block in
      var block = block
      switch block.kind {
      case .heading(let level, let inlines):
        block.kind = .heading(level: Swift.min(6, Swift.max(1, level + shift)), inlines)
      case .quote(let inner):
        block.kind = .quote(inner.movingHeadings(by: shift))
      case .list(let start, let delimiter, let isTight, let items):
        block.kind = .list(
          start: start, delimiter: delimiter, isTight: isTight,
          items: items.map {
            ListItem(blocks: $0.blocks.movingHeadings(by: shift), range: $0.range)
          })
      default: break
      }
      return block
    }
  }
}

/// LaTeX in a Markdown file is safe also for readers that know no maths: to them `$<b>$` is HTML. A
/// blank after the `<` changes no formula.
extension [Block] {
  var withInertMaths: [Block] {
    map { block in
      var block = block
      switch block.kind {
      case .paragraph(let inlines): block.kind = .paragraph(inlines.withInertMaths)
      case .heading(let level, let inlines):
        block.kind = .heading(level: level, inlines.withInertMaths)
      case .list(let start, let delimiter, let isTight, let items):
        block.kind = .list(
          start: start, delimiter: delimiter, isTight: isTight,
          items: items.map { ListItem(blocks: $0.blocks.withInertMaths, range: $0.range) })
      case .quote(let inner): block.kind = .quote(inner.withInertMaths)
      case .math(let math): block.kind = .math(math.inert)
      case .table(let alignments, let header, let rows):
        block.kind = .table(
          alignments: alignments, header: header.map(\.withInertMaths),
          rows: rows.map { $0.map(\.withInertMaths) })
      case .code, .html, .thematicBreak: break
      }
      return block
    }
  }
}

extension [Inline] {
  var withInertMaths: [Inline] { mappingMathSources(\.inert) }

  /// The same text with other LaTeX in its formulas.
  func mappingMaths(_ change: (String) -> String) -> [Inline] {
    mappingMathSources { math in
      var math = math
      math.latex = change(math.latex)
      return math
    }
  }

  private func mappingMathSources(_ change: (MathSource) -> MathSource) -> [Inline] {
    map { inline in
      var inline = inline
      switch inline.kind {
      case .math(let math): inline.kind = .math(change(math))
      case .emphasis(let inner): inline.kind = .emphasis(inner.mappingMathSources(change))
      case .strong(let inner): inline.kind = .strong(inner.mappingMathSources(change))
      case .strikethrough(let inner):
        inline.kind = .strikethrough(inner.mappingMathSources(change))
      case .link(let destination, let title, let inner):
        inline.kind = .link(
          destination: destination, title: title, inner.mappingMathSources(change))
      case .text, .code, .image, .softBreak, .lineBreak, .html: break
      }
      return inline
    }
  }
}

extension MathSource {
  fileprivate var inert: MathSource {
    guard latex.contains("<") else { return self }
    var math = self
    math.latex = latex.replacing(/<(?=[A-Za-z\/!?])/, with: "< ")
    return math
  }
}
