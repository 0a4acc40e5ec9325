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
      guard let words = inlines.withoutLabel(part) else { return self }
      return [Block(.paragraph(words), range: first.range)] + dropFirst()
    default:
      return self
    }
  }
}

extension [Inline] {
  /// The inlines after a label, plain or bold; `nil` when there is none.
  fileprivate func withoutLabel(_ part: String) -> [Inline]? {
    let labels = ["(\(part))", "\(part))", "\(part).", "\(part):"]
    switch first?.kind {
    case .strong(let inner)?:
      guard labels.contains(inner.plainText) else { return nil }
      return Array(dropFirst()).withoutLeadingBlank
    case .text(let text)?:
      guard let label = labels.first(where: text.hasPrefix) else { return nil }
      return ([Inline(.text(String(text.dropFirst(label.count))))] + dropFirst())
        .withoutLeadingBlank
    default:
      return nil
    }
  }

  private var withoutLeadingBlank: [Inline] {
    guard case .text(let text)? = first?.kind else { return self }
    let rest = text.drop(while: \.isWhitespace)
    return (rest.isEmpty ? [] : [Inline(.text(String(rest)))]) + dropFirst()
  }
}
