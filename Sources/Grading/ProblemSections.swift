import Markdown

/// A document cut at the labels of its problems.
///
/// Headings and paragraphs that name a problem ("## Bài 2", "**Câu 2.** …") come first; only where
/// there are none do the numbers of top-level list items say it. So a list of numbered steps inside
/// a problem stays there.
struct ProblemSections: Sendable {
  /// One problem's passage.
  struct Section: Sendable {
    /// The problem's number.
    var name: String
    /// What the label's line says besides, when the label is a heading of its own.
    var heading: Block?
    /// The blocks, the label's block included unless it is a heading.
    var blocks: [Block]
    /// Where the label stands.
    var position: SourcePosition
  }

  /// What comes before the first label.
  var preamble: [Block] = []
  /// The passages in the order of the document; a problem may have several.
  var sections: [Section] = []

  /// A sheet's problems: level-2 headings with a number, else numbered list items that state
  /// something of their own; a sheet without either has no sections.
  init(sheet blocks: [Block]) {
    let isHeading = { (block: Block) -> String? in
      guard case .heading(level: 2, let inlines) = block.kind,
        let label = ProblemLabel.problem(in: inlines.labelText),
        label.hasWord || label.ending != .space
      else { return nil }
      return label.problem
    }
    if blocks.contains(where: { isHeading($0) != nil }) {
      split(blocks, label: isHeading)
      return
    }
    splitItems(blocks) { _ in true }
    if !statesProblems {
      preamble = blocks
      sections = []
    }
  }

  /// A submission's passages; no sections when nothing in it names one of the problems.
  ///
  /// - Parameters:
  ///   - blocks: the submission.
  ///   - parts: for each problem's name the names of its free-response parts, in lower case.
  init(submission blocks: [Block], parts: [String: [String]]) {
    let label = { (inlines: [Inline], isHeading: Bool) -> String? in
      Self.label(of: inlines, isHeading: isHeading, parts: parts)
    }
    let pieces = blocks.flatMap { Self.pieces(of: $0, label: label) }
    split(pieces) { block in
      switch block.kind {
      case .heading(_, let inlines): label(inlines, true)
      case .paragraph(let inlines): label(inlines, false)
      case .list(_, _, _, let items) where items.count == 1:
        items[0].blocks.first?.paragraph.flatMap { label($0, false) }
      default: nil
      }
    }
    guard sections.isEmpty else { return }
    splitItems(blocks) { parts[$0] != nil }
  }

  // MARK: Cutting

  private mutating func split(_ blocks: [Block], label: (Block) -> String?) {
    preamble = []
    sections = []
    for block in blocks {
      if let name = label(block) {
        let position = block.range?.start ?? SourcePosition(line: 1, column: 1)
        var section = Section(name: name, heading: nil, blocks: [], position: position)
        if case .heading = block.kind { section.heading = block } else { section.blocks = [block] }
        sections.append(section)
      } else {
        append(block)
      }
    }
  }

  /// Cuts at the items of top-level ordered lists whose numbers go up one by one from list to list.
  private mutating func splitItems(_ blocks: [Block], isProblem: (String) -> Bool) {
    preamble = []
    sections = []
    var last: Int?
    for block in blocks {
      guard case .list(let start?, let delimiter, let isTight, let items) = block.kind,
        isProblem(String(start)), last.map({ start == $0 + 1 }) ?? true
      else {
        append(block)
        continue
      }
      for (offset, item) in items.enumerated() {
        let number = start + offset
        if isProblem(String(number)) {
          let position = item.range?.start ?? block.range?.start
          sections.append(
            Section(
              name: String(number), heading: nil, blocks: item.blocks,
              position: position ?? SourcePosition(line: 1, column: 1)))
          last = number
        } else {
          append(
            Block(
              .list(start: number, delimiter: delimiter, isTight: isTight, items: [item]),
              range: item.range))
        }
      }
    }
  }

  private mutating func append(_ block: Block) {
    if sections.isEmpty {
      preamble.append(block)
    } else {
      sections[sections.count - 1].blocks.append(block)
    }
  }

  /// Whether numbered items are problems rather than the questions of a single problem ("1. Find
  /// f. 2. Find the inverse."): one of them states a flow, carries settings, or is solved.
  private var statesProblems: Bool {
    let openingStates = preamble.statesFlow
    return sections.contains { section in
      if section.blocks.contains(where: { $0.isFlowSettings || $0.isSolutionOpener }) {
        return true
      }
      return !openingStates && section.blocks.statesFlow
    }
  }

  // MARK: Labels of submissions

  private static func label(
    of inlines: [Inline], isHeading: Bool, parts: [String: [String]]
  ) -> String? {
    let text = inlines.labelText
    let allParts = Set(parts.values.joined()).sorted()
    guard let label = ProblemLabel.problem(in: text, parts: allParts), let name = label.problem,
      let own = parts[name]
    else { return nil }
    if isHeading { return label.hasWord || label.ending != .space ? name : nil }
    if let part = label.part, own.contains(part) { return label.ending == .space ? nil : name }
    let isBold = inlines.first.map { first in
      guard case .strong(let inner) = first.kind else { return false }
      return ProblemLabel.problem(in: inner.labelText)?.problem == name
    }
    if isBold == true { return name }
    return label.hasWord && label.ending != .space ? name : nil
  }

  /// A block as pieces that start at labels: paragraphs are cut where a line starts with one, lists
  /// where an item does.
  private static func pieces(
    of block: Block, label: ([Inline], Bool) -> String?
  ) -> [Block] {
    switch block.kind {
    case .paragraph(let inlines):
      return inlines.paragraphs(startingWhere: { label($0, false) != nil }, range: block.range)
    case .list(let start, let delimiter, let isTight, let items)
    where items.contains(where: { $0.blocks.first?.paragraph.flatMap { label($0, false) } != nil }):
      return items.enumerated().flatMap { offset, item -> [Block] in
        if let first = item.blocks.first?.paragraph, label(first, false) != nil {
          return item.blocks
        }
        let kind = Block.Kind.list(
          start: start.map { $0 + offset }, delimiter: delimiter, isTight: isTight, items: [item])
        return [Block(kind, range: item.range)]
      }
    default:
      return [block]
    }
  }
}

extension Block {
  /// The inlines of a paragraph.
  var paragraph: [Inline]? {
    if case .paragraph(let inlines) = kind { return inlines }
    return nil
  }

  /// Whether the block is a fenced block of settings.
  var isFlowSettings: Bool {
    guard case .code(let info, _) = kind else { return false }
    return info.split(separator: " ").first == "flow"
  }

  /// Whether the block opens the author's solution: a heading or line that says so ("Lời giải",
  /// "Solution to problem 2"), or a paragraph that starts with it ("**Answer.** We have", "Lời giải:
  /// ta có").
  var isSolutionOpener: Bool {
    switch kind {
    case .heading(_, let inlines):
      guard let rest = Self.afterSolutionTitle(inlines.labelText) else { return false }
      let next = rest.prefix { $0.isLetter }
      return rest.first.map { ".:–—(".contains($0) } ?? true
        || ["to", "of", "for", "bài", "câu", "cho"].contains { $0 == next }
    case .paragraph(let inlines):
      // "**Answer** the following" and "Solutions are due" open no solution.
      guard let rest = Self.afterSolutionTitle(inlines.labelText) else { return false }
      return rest.first.map { ".:".contains($0) } ?? true
    default:
      return false
    }
  }

  /// The headings of an author's solution.
  static let solutionTitles = [
    "solution", "solutions", "answer", "answers", "model answer", "model solution",
    "worked solution", "sample solution", "lời giải", "bài giải", "đáp án", "giải",
    "hướng dẫn giải", "gợi ý lời giải", "lời giải mẫu", "lời giải chi tiết",
  ]

  /// What follows a solution's title at the start of a text; `nil` when there is none.
  private static func afterSolutionTitle(_ text: String) -> Substring? {
    let line = text.lowercased().drop { !$0.isLetter }
    let rests = solutionTitles.compactMap { title -> Substring? in
      guard line.starts(with: title) else { return nil }
      let rest = line.dropFirst(title.count)
      if let next = rest.first, next.isLetter || next.isNumber { return nil }
      return rest.drop(while: \.isWhitespace)
    }
    return rests.min { $0.count < $1.count }
  }
}

extension [Inline] {
  /// The inlines as paragraphs, cut at each line that starts with a label.
  ///
  /// - Parameters:
  ///   - startsLabel: whether a line starts a paragraph of its own.
  ///   - range: where the whole paragraph stands.
  /// - Returns: at least one paragraph; the line breaks at the cuts are dropped.
  func paragraphs(startingWhere startsLabel: ([Inline]) -> Bool, range: SourceRange?) -> [Block] {
    var paragraphs: [[Inline]] = [[]]
    var line: [Inline] = []
    var pendingBreak: Inline?
    func flush() {
      if let pendingBreak, !startsLabel(line) {
        paragraphs[paragraphs.count - 1].append(pendingBreak)
      } else if pendingBreak != nil {
        paragraphs.append([])
      }
      paragraphs[paragraphs.count - 1] += line
      line = []
    }
    for inline in self {
      if inline.kind == .softBreak || inline.kind == .lineBreak {
        flush()
        pendingBreak = inline
      } else {
        line.append(inline)
      }
    }
    flush()
    guard paragraphs.count > 1 else { return [Block(.paragraph(self), range: range)] }
    return paragraphs.map { inlines in
      var part = range
      if let start = inlines.first?.range?.start { part?.start = start }
      if let end = inlines.last?.range?.end { part?.end = end }
      return Block(.paragraph(inlines), range: part)
    }
  }
}
