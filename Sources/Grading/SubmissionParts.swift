import Markdown

/// The passages that answer the lettered or named parts of one problem.
struct PartSections: Sendable {
  /// The blocks of each part that is labelled, by the part's name.
  private(set) var blocks: [String: [Block]] = [:]
  /// What stands before the first label.
  private(set) var unlabelled: [Block] = []
  /// Parts with something behind their label.
  private(set) var answered: Set<String> = []

  /// Finds the parts in a problem's passage.
  ///
  /// A label stands at the start of a heading, a paragraph, a line, a list item or a table's row; a
  /// part goes on until the next label.
  ///
  /// - Parameters:
  ///   - passage: the problem's blocks.
  ///   - problem: the problem's number, which may stand before the letter (`1a`).
  ///   - parts: the names of the parts.
  init(in passage: [Block], problem: String, parts: [String]) {
    let names = Dictionary(
      parts.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    guard !names.isEmpty else { return }
    let finder = PartFinder(problem: problem, names: names)
    var current: String?
    for piece in passage.flatMap(finder.pieces) {
      if let found = finder.label(of: piece) {
        current = found.part
        if !found.isAlone { answered.insert(found.part) }
      } else if let current {
        answered.insert(current)
      }
      if let current {
        blocks[current, default: []].append(piece)
      } else {
        unlabelled.append(piece)
      }
    }
  }
}

private struct PartFinder {
  let problem: String
  /// Names in lower case, and as the sheet writes them.
  let names: [String: String]

  func label(of block: Block) -> (part: String, isAlone: Bool)? {
    switch block.kind {
    case .heading(_, let inlines):
      return label(of: inlines, isHeading: true)
    case .paragraph(let inlines):
      return label(of: inlines, isHeading: false)
    case .list(let start, _, _, let items) where items.count == 1:
      if let start, let name = names[String(start)] { return (name, false) }
      guard let first = items[0].blocks.first, let found = label(of: first) else { return nil }
      return (found.part, found.isAlone && items[0].blocks.count == 1)
    default:
      return nil
    }
  }

  private func label(of inlines: [Inline], isHeading: Bool) -> (part: String, isAlone: Bool)? {
    func read(_ text: String) -> ProblemLabel? {
      ProblemLabel.part(in: text, problem: problem, parts: Array(names.keys))
    }
    guard let found = read(inlines.labelText), let part = found.part, let name = names[part]
    else { return nil }
    var isLabel = isHeading || found.ending != .space
    if case .strong(let inner)? = inlines.first?.kind, read(inner.labelText)?.part == part {
      isLabel = true
    }
    let hasMoreLines = inlines.contains { $0.kind == .softBreak || $0.kind == .lineBreak }
    return isLabel ? (name, found.isAlone && !hasMoreLines) : nil
  }

  /// A block as pieces that start at labels.
  func pieces(of block: Block) -> [Block] {
    switch block.kind {
    case .paragraph(let inlines):
      return inlines.paragraphs(
        startingWhere: { label(of: $0, isHeading: false) != nil }, range: block.range)
    case .list(let start, let delimiter, let isTight, let items):
      var hasLabel = false
      let cut = items.enumerated().flatMap { offset, item -> [Block] in
        let inner = item.blocks.flatMap(pieces)
        let number = start.map { $0 + offset }
        if inner.contains(where: { label(of: $0) != nil }) {
          hasLabel = true
          return inner
        }
        if let number, names[String(number)] != nil { hasLabel = true }
        let kind = Block.Kind.list(
          start: number, delimiter: delimiter, isTight: isTight, items: [item])
        return [Block(kind, range: item.range)]
      }
      return hasLabel ? cut : [block]
    case .table(_, _, let rows):
      let lines = rows.map { row in
        Block(.paragraph(Self.line(of: row.filter { !$0.isEmpty })), range: block.range)
      }
      return lines.contains { label(of: $0) != nil } ? lines : [block]
    default:
      return [block]
    }
  }

  /// A table's row as one line. A cell "a" is a label by its place; in a line it is written "a)".
  private static func line(of cells: [[Inline]]) -> [Inline] {
    guard let first = cells.first, let last = first.labelText.last else { return [] }
    let closing = last.isLetter || last.isNumber ? ")" : ""
    return first + [Inline(.text(closing + " "))]
      + cells.dropFirst().joined(separator: [Inline(.text(" "))])
  }
}
