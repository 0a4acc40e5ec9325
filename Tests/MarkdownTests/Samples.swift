import Markdown

/// What a test looks at in a document.
extension Document {
  /// Every formula, in lines and in blocks, in reading order.
  var formulas: [MathSource] { blocks.flatMap(\.formulas) }
  /// Every inline with a range, in reading order.
  var inlines: [Inline] { blocks.flatMap(\.inlines) }
}

extension Block {
  var formulas: [MathSource] {
    if case .math(let math) = kind { return [math] }
    if case .quote(let blocks) = kind { return blocks.flatMap(\.formulas) }
    if case .list(_, _, _, let items) = kind { return items.flatMap(\.blocks).flatMap(\.formulas) }
    return inlines.compactMap { if case .math(let math) = $0.kind { math } else { nil } }
  }

  /// The inlines of the block and of those in it, at every depth.
  var inlines: [Inline] {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.all)
    case .list(_, _, _, let items): items.flatMap(\.blocks).flatMap(\.inlines)
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .table(_, let header, let rows): (header + rows.flatMap { $0 }).joined().flatMap(\.all)
    case .code, .math, .html, .thematicBreak: []
    }
  }
}

extension Inline {
  var all: [Inline] {
    switch kind {
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .link(_, _, let inner), .image(_, _, let inner):
      [self] + inner.flatMap(\.all)
    default:
      [self]
    }
  }
}

extension SourceRange {
  /// `line:column-line:column`.
  var short: String { "\(start.short)-\(end.short)" }
}

extension SourcePosition {
  /// `line:column`.
  var short: String { "\(line):\(column)" }
}

/// The text at a range, of a source whose lines end in `\n`.
func slice(_ source: String, _ range: SourceRange) -> String {
  let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
  var bytes: [UInt8] = []
  for line in range.start.line...range.end.line where line <= lines.count {
    let text = lines[line - 1]
    let from = line == range.start.line ? range.start.column - 1 : 0
    let to = line == range.end.line ? range.end.column : text.count
    bytes += text[min(from, text.count)..<min(max(from, to), text.count)]
    if line < range.end.line { bytes.append(UInt8(ascii: "\n")) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// HTML in which a formula is its LaTeX, and a display can be told from one in a line.
func html(_ document: Document) -> String {
  document.blocks.html { $0.isDisplay ? "<d>\($0.latex)</d>" : "<i>\($0.latex)</i>" }
}
