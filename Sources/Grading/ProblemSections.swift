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

  /// A sheet's problems: level-2 headings with a number; else headings of another level, bold beginnings of
  /// paragraphs or plain ones that say "Problem 2", where some number on; else numbered list items that state
  /// something of their own. A sheet without any has no sections.
  init(sheet blocks: [Block]) {
    if blocks.contains(where: { Self.heading(of: $0, level: 2, needsWord: false) != nil }) {
      split(blocks) { Self.heading(of: $0, level: 2, needsWord: false) }
      return
    }
    for style in Self.sheetStyles {
      guard Self.numbersOn(blocks.prefix { !$0.isSolutionOpener }.compactMap(style)) else {
        continue
      }
      split(blocks, label: style)
      if statesProblems { return }
    }
    splitItems(blocks) { _ in true }
    if !statesProblems {
      preamble = blocks
      sections = []
    }
  }

  /// The ways to begin a problem besides a heading of level 2, the clearest first.
  private static var sheetStyles: [(Block) -> String?] {
    [1, 3, 4, 5, 6].map { level in { heading(of: $0, level: level, needsWord: true) } }
      + [{ beginning(of: $0, isBold: true) }, { beginning(of: $0, isBold: false) }]
  }

  /// The number of a heading that names a problem.
  private static func heading(of block: Block, level: Int, needsWord: Bool) -> String? {
    guard case .heading(level, let inlines) = block.kind,
      let label = ProblemLabel.problem(in: inlines.labelText),
      label.hasWord || !needsWord && label.ending != .space
    else { return nil }
    return label.problem
  }

  /// The number of a problem that a paragraph begins with: "**Problem 2.** Let", "Bài 2. Cho".
  private static func beginning(of block: Block, isBold: Bool) -> String? {
    guard case .paragraph(let inlines) = block.kind else { return nil }
    var text = inlines.labelText
    if isBold {
      guard case .strong(let inner)? = inlines.first?.kind else { return nil }
      text = inner.labelText
    }
    guard let label = ProblemLabel.problem(in: text), label.hasWord,
      isBold || label.ending == .punctuation
    else { return nil }
    return label.problem
  }

  /// Whether numbers of problems go on from one to the next.
  private static func numbersOn(_ names: [String]) -> Bool {
    let numbers = names.compactMap(Int.init)
    return numbers.count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// A submission's passages; no sections when nothing in it names one of the problems.
  ///
  /// - Parameters:
  ///   - blocks: the submission.
  ///   - parts: for each problem's name the names of its free-response parts, in lower case.
  init(submission blocks: [Block], parts: [String: [String]]) {
    let candidate = { (block: Block) in Self.candidate(block, parts: parts) }
    let pieces = blocks.flatMap { Self.pieces(of: $0) { candidate($0) != nil } }
    if let best = pieces.compactMap(candidate).min(by: { $0.rank < $1.rank }) {
      split(pieces) { block in
        candidate(block).flatMap { $0.counts(beside: best) ? $0.problem : nil }
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
  /// f. 2. Find the inverse."): one of them states a flow, carries settings, or is solved. Where the text before
  /// them states one, only what settings say is a problem.
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

  /// What may name a problem, and how it is written.
  private struct Candidate {
    var problem: String
    /// `bài`, `problem`; `nil` for a bare number.
    var word: String?
    /// 1 to 6 for headings, 7 for bold, 8 for plain text.
    var style: Int

    /// Words before numbers, headings before bold before plain text.
    var rank: Int { (word == nil ? 10 : 0) + style }

    /// Whether the label is one of the problems where `best` is. Under "## Bài 2", "### 1." and
    /// "**Câu 1.**" number something inside; "**Bài 3.**" does not.
    func counts(beside best: Candidate) -> Bool {
      if style == best.style, style <= 6 || (word == nil) == (best.word == nil) { return true }
      return word != nil && word == best.word
    }
  }

  private static func candidate(_ block: Block, parts: [String: [String]]) -> Candidate? {
    switch block.kind {
    case .heading(let level, let inlines):
      return candidate(inlines, level: level, parts: parts)
    case .paragraph(let inlines):
      return candidate(inlines, level: nil, parts: parts)
    case .list(_, _, _, let items) where items.count == 1:
      return items[0].blocks.first.flatMap { first in
        first.paragraph.flatMap { candidate($0, level: nil, parts: parts) }
      }
    default:
      return nil
    }
  }

  private static func candidate(
    _ inlines: [Inline], level: Int?, parts: [String: [String]]
  ) -> Candidate? {
    let allParts = Set(parts.values.joined()).sorted()
    guard let label = ProblemLabel.problem(in: inlines.labelText, parts: allParts),
      let name = label.problem, let own = parts[name]
    else { return nil }
    let candidate = { (style: Int) in Candidate(problem: name, word: label.word, style: style) }
    if let level { return label.hasWord || label.ending != .space ? candidate(level) : nil }
    if case .strong(let inner)? = inlines.first?.kind,
      ProblemLabel.problem(in: inner.labelText)?.problem == name
    {
      return candidate(7)
    }
    guard label.ending != .space else { return nil }
    let namesPart = label.part.map(own.contains) ?? false
    return label.hasWord || namesPart ? candidate(8) : nil
  }

  /// A block as pieces that start at labels: paragraphs are cut where a line starts with one, lists
  /// where an item does.
  private static func pieces(of block: Block, isLabel: (Block) -> Bool) -> [Block] {
    switch block.kind {
    case .paragraph(let inlines):
      return inlines.paragraphs(
        startingWhere: { isLabel(Block(.paragraph($0))) }, range: block.range)
    case .list(let start, let delimiter, let isTight, let items)
    where items.contains(where: { $0.blocks.first.map(isLabel) ?? false }):
      return items.enumerated().flatMap { offset, item -> [Block] in
        if item.blocks.first.map(isLabel) ?? false { return item.blocks }
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
