import Algebra
import Markdown
import MathNotation

/// A statement where it stands in a document.
struct PlacedStatement: Sendable {
  var statement: Statement
  var math: MathSource
  var source: SourceText
  /// The values for which the statement is said to hold (`z_i \ge 0`); `nil` for all.
  var domain: Condition?

  /// The position of a UTF-8 offset of the formula.
  func position(at offset: Int) -> SourcePosition {
    math.position(atUTF8Offset: offset) ?? math.lineStarts.first ?? SourcePosition(line: 1, column: 1)
  }

  /// Where the statement begins.
  var position: SourcePosition { position(at: statement.range.lowerBound) }

  /// What was written at `range`.
  func text(_ range: Range<Int>) -> String {
    let bytes = Array(math.latex.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

/// Reads the statements of a passage in reading order, and puts a condition that stands in the prose
/// beside a formula ("với mọi $i > 1$", "for $i = 1$:") with the formula it belongs to.
struct PassageReader {
  let reader: StatementReader
  private(set) var statements: [PlacedStatement] = []
  /// A condition that waits for the formula after it.
  private var pending: Condition?
  /// A restriction of values that waits for the formula after it.
  private var pendingDomain: Condition?

  init(context: ReadingContext) {
    reader = StatementReader(context: context)
  }

  /// Reads one passage after what was read before.
  mutating func read(_ passage: Passage) {
    for block in passage.blocks { read(block, passage.source) }
  }

  private mutating func read(_ block: Block, _ source: SourceText) {
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines):
      read(inlines, source)
    case .list(_, _, _, let items):
      for item in items {
        for block in item.blocks { read(block, source) }
      }
    case .quote(let blocks):
      for block in blocks { read(block, source) }
    case .math(let math):
      read(math, source, prose: "")
    case .table(_, let header, let rows):
      for cell in header + rows.joined() { read(cell, source) }
    case .code, .html, .thematicBreak:
      break
    }
  }

  private mutating func read(_ inlines: [Inline], _ source: SourceText) {
    var prose = ""
    walk(inlines, source, prose: &prose)
  }

  private mutating func walk(_ inlines: [Inline], _ source: SourceText, prose: inout String) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): prose += text
      case .code(let text): prose += text
      case .softBreak, .lineBreak: prose += " "
      case .math(let math):
        read(math, source, prose: prose)
        prose = ""
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner):
        walk(inner, source, prose: &prose)
      // What is struck out is taken back.
      case .image, .html, .strikethrough: break
      }
    }
  }

  private mutating func read(_ math: MathSource, _ source: SourceText, prose: String) {
    let read = reader.statements(of: MathFormula(math.latex))
    for (number, statement) in read.enumerated() {
      if statement.isCondition {
        attach(statement.condition, prose: prose, isAlone: read.count == 1)
        continue
      }
      var placed = PlacedStatement(statement: statement, math: math, source: source)
      if let condition = pending {
        placed.statement.condition = placed.statement.condition.map { .all([condition, $0]) }
          ?? condition
        pending = nil
      }
      if let domain = statement.domain {
        attach(domain, prose: prose, at: number, of: read)
      } else {
        placed.domain = pendingDomain
        pendingDomain = nil
      }
      statements.append(placed)
    }
  }

  /// A restriction of values belongs to the equation before it in the same formula, or to one beside
  /// which the prose puts it: "nếu $z_i \ge 0$".
  private mutating func attach(
    _ domain: Condition, prose: String, at number: Int, of read: [Statement]
  ) {
    let words = DomainWords(prose)
    let last = statements.lastIndex { $0.statement.domain == nil }
    let isBehind = number > 0 && !read[number - 1].isCondition
    if isBehind || words.introduce && !words.beginSentence, let last {
      statements[last].domain = statements[last].domain.map { .all([$0, domain]) } ?? domain
    } else if words.introduce || number == 0 && read.count > 1 && words.areNone {
      pendingDomain = domain
    }
  }

  /// A condition belongs to the formula before it, unless a sentence ended in between: "For $i = 1$:"
  /// begins one.
  private mutating func attach(_ condition: Condition?, prose: String, isAlone: Bool) {
    guard let condition else { return }
    let words = prose.trimmingWhitespace()
    let endsSentence = words.contains { ".:;!?".contains($0) } || words.first?.isUppercase == true
    let attachesBackward =
      !statements.isEmpty && !words.isEmpty && !endsSentence && statements.last?.isOpenEnded == true
    if attachesBackward, let last = statements.indices.last {
      let present = statements[last].statement.condition
      statements[last].statement.condition = present.map { .all([$0, condition]) } ?? condition
    } else {
      pending = condition
    }
  }
}

extension PlacedStatement {
  /// Whether a condition could follow: the statement has an index of its own.
  fileprivate var isOpenEnded: Bool {
    statement.members.contains { member in
      member.expression.map { !$0.freeSymbols.isEmpty } ?? true
    }
  }
}
