import Markdown

/// What a page shows of the handout.
extension [Block] {
  /// The blocks without first headings that only say again what the page says above them.
  func withoutHeadings(_ said: [[Inline]]) -> [Block] {
    let words = Set(said.map(\.plainText))
    return Array(
      drop { block in
        guard case .heading(_, let inlines) = block.kind else { return false }
        return words.contains(inlines.plainText)
      })
  }

  /// A part's question without the `(a)` before it, which the part's heading says already, and without
  /// the list that it stood in.
  func withoutLabel(_ part: String) -> [Block] {
    guard let first else { return self }
    switch first.kind {
    case .list(_, _, _, let items) where items.count == 1:
      return (items[0].blocks + dropFirst()).withoutLabel(part)
    case .paragraph(let inlines):
      guard case .text(let text)? = inlines.first?.kind else { return self }
      let forms = ["(\(part))", "\(part))", "\(part).", "\(part):"]
      guard let label = forms.first(where: text.hasPrefix) else { return self }
      let rest = text.dropFirst(label.count).drop(while: \.isWhitespace)
      let words = (rest.isEmpty ? [] : [Inline(.text(String(rest)))]) + inlines.dropFirst()
      return [Block(.paragraph(words), range: first.range)] + dropFirst()
    default:
      return self
    }
  }
}
