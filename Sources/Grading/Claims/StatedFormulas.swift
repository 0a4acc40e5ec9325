import Algebra
import Markdown
import MathNotation

/// Reads the statements of a passage in reading order, and puts what the prose says with the formula
/// it is about: conditions ("với mọi $i > 1$", "for $i = 1$:"), dots between formulas, and labels
/// that name a part.
struct PassageReader {
  let reader: StatementReader
  /// Whether statements in running text and code spans are read too.
  let readsPlainText: Bool
  var statements: [PlacedStatement] = []
  /// A condition that waits for the formula after it.
  private var pending: Condition?
  /// A restriction of values that waits for the formula after it.
  var pendingDomain: Condition?
  /// The families of the question, `z` and `x` apart.
  private var questionFamilies: Set<String> { reader.context.families.subtracting(["z", "x"]) }
  /// The last statement that is no restriction of values.
  var lastEquation: Int?
  /// Dots in the prose since the last statement.
  private var followsDots = false
  /// `\newcommand`s so far.
  private var macros = ""
  /// The words of the last heading or labelling paragraph, for the block after it.
  private var label = ""
  /// The sentence that is being read.
  private var sentence = Sentence()
  /// The statements before the row of a table that is being read.
  private var rowStart: Int?
  /// The statements before the paragraph that is being read.
  var paragraphStart = 0

  /// What formulas were read as before, in the same context.
  private let memory: FormulaMemory?

  init(
    context: ReadingContext, readsPlainText: Bool = false, memory: FormulaMemory? = nil
  ) {
    self.memory = memory
    reader = StatementReader(context: context)
    self.readsPlainText = readsPlainText
  }

  /// Reads one passage after what was read before.
  mutating func read(_ passage: Passage) {
    read(passage.blocks, passage.source)
  }

  private mutating func read(_ blocks: [Block], _ source: SourceText) {
    var afterDisplay = false
    for block in blocks {
      read(block, source, afterDisplay: afterDisplay)
      if case .math = block.kind { afterDisplay = true } else { afterDisplay = false }
    }
  }

  private mutating func read(_ block: Block, _ source: SourceText, afterDisplay: Bool) {
    switch block.kind {
    case .paragraph(let inlines):
      if !afterDisplay { paragraphStart = statements.count }
      read(inlines, source)
      let words = inlines.plainText
      if !inlines.formulas.isEmpty || !words.trimmingWhitespace().isEmpty {
        label = PartLabel.introduces(words) ? words : ""
      }
    case .heading(_, let inlines):
      paragraphStart = statements.count
      read(inlines, source)
      label = inlines.plainText
    case .list(_, _, _, let items):
      for item in items {
        paragraphStart = statements.count
        read(item.blocks, source)
      }
    case .quote(let blocks):
      read(blocks, source)
    case .math(let math):
      read(math, source, prose: Prose(before: "", label: label))
      label = ""
    case .table(_, let header, let rows):
      for (number, row) in ([header] + rows).enumerated() {
        var name = ""
        rowStart = statements.count
        pendingDomain = nil
        for (column, cell) in row.enumerated() {
          paragraphStart = statements.count
          // A cell answers to the one before it, else to the head of its column.
          let head = number > 0 && column < header.count ? header[column].plainText + ":" : ""
          label = PartLabel.target(name) == nil && PartLabel.target(head) != nil ? head : name
          read(cell, source)
          name = cell.plainText + ":"
        }
      }
      rowStart = nil
      pendingDomain = nil
      label = ""
    case .code(let info, let text):
      if MacroText.languages.contains(info.lowercased()), MacroText.defines(text) {
        macros += MacroText.definitions(in: text)
      } else if readsPlainText, info.isEmpty || info == "text" || info == "txt" {
        readPlain(PlainText(code: text, of: block), source)
      }
    case .html, .thematicBreak:
      break
    }
  }

  // MARK: Paragraphs

  /// What the words around a formula say.
  struct Prose {
    /// Since the formula before, in the same paragraph.
    var before: String
    /// Up to the formula after, in the same paragraph; `nil` when none follows.
    var after: String?
    /// Up to the formula after or the paragraph's end.
    var behind = ""
    /// The label that a formula without a left side answers to.
    var label = ""
    /// All that follows in the paragraph, formulas as LaTeX, up to a limit.
    var rest = ""
  }

  /// The most bytes of a label.
  private static let labelLimit = 1000

  private mutating func read(_ inlines: [Inline], _ source: SourceText) {
    let pieces = ParagraphPiece.list(inlines)
    var before = ""
    sentence = Sentence()
    var sinceStart = label
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .words(let text):
        before += text.string
        sentence.read(text.string)
        if MacroText.defines(text.string) { macros += MacroText.definitions(in: text.string) }
        if readsPlainText { readLabelled(text, source, after: sinceStart) }
        if sinceStart.utf8.count < Self.labelLimit { sinceStart += text.string }
        if readsPlainText { readPlain(text, source) }
        if Self.isDots(text.string) { followsDots = true }
      case .math(let math):
        var behind = ""
        if number + 1 < pieces.count, case .words(let text) = pieces[number + 1] {
          behind = text.string
        }
        let isFollowed = number + 2 < pieces.count && !behind.isEmpty
        // Labels are short; what is longer is a text, however often it says "is".
        let isIntroduced =
          sinceStart.utf8.count < Self.labelLimit
          && (PartLabel.introduces(sinceStart) || number == 0 && !label.isEmpty)
        read(
          math, source,
          prose: Prose(
            before: before, after: isFollowed ? behind : nil, behind: behind,
            label: isIntroduced ? sinceStart : "",
            rest: ParagraphPiece.text(of: pieces[(number + 1)...])))
        before = ""
        if sinceStart.utf8.count < Self.labelLimit { sinceStart += "$" + math.latex + "$" }
      }
    }
  }

  /// Whether the words are dots that stand for the formulas left out: `...`, `⋮`.
  private static func isDots(_ text: String) -> Bool {
    let bare = text.filter { !$0.isWhitespace && !",;".contains($0) }
    return ["...", "…", "⋮", "⋯", "....", "vdots"].contains(bare)
  }

  // MARK: Formulas

  private mutating func read(_ math: MathSource, _ source: SourceText, prose: Prose) {
    let formula = PlacedFormula(math, macros: macros)
    // Notation is needed only for what was not read before, and for dots.
    let read =
      memory?.statements(of: formula.latex)
      ?? reader.statements(of: MathFormula(formula.latex))
    if read.isEmpty {
      if MacroText.defines(math.latex) { macros += math.latex + " " }
      if reader.isDots(MathFormula(formula.latex)) { followsDots = true }
      return
    }
    take(read, formula, source, prose)
    // What a formula defines holds after it too.
    if MacroText.defines(math.latex) { macros += MacroText.definitions(in: math.latex) }
  }

  private mutating func take(
    _ read: [Statement], _ formula: PlacedFormula, _ source: SourceText, _ prose: Prose
  ) {
    let read = readsPlainText ? completed(read, prose) : read
    for (number, statement) in read.enumerated() {
      var statement = statement
      if statement.isCondition {
        let isException = number == 0 && ExceptionWords.end(prose.before)
        attach(isException ? statement.condition?.negated : statement.condition, prose)
        continue
      }
      if number == 0 { restrict(statement, prose) }
      if number == 0, let leading = statement.leading, waits(for: leading, prose) {
        let last = statements.count - 1
        statements[last].statement.condition = leading
        statement.condition = nil
      }
      var placed = PlacedStatement(statement: statement, formula: formula, source: source)
      if followsDots {
        placed.statement.followsDots = true
        followsDots = false
      }
      if let condition = pending {
        placed.statement.condition =
          placed.statement.condition.map { condition.and($0) }
          ?? condition
        pending = nil
      }
      placed.words = SurroundingWords(
        before: number == 0 ? prose.before : "",
        behind: number == read.count - 1 ? prose.behind : "")
      placed.paragraph = paragraphStart
      placed.stance = Stance(before: placed.words.before, after: placed.words.behind)
      if readsPlainText {
        if placed.stance == .stated, let aside = Stance(in: sentence) { placed.stance = aside }
        if let point = statement.point { sentence.point = sentence.point ?? point }
      }
      if statement.relations.isEmpty, read.count == 1, !prose.label.isEmpty {
        placed.label = PartLabel.target(prose.label)
      }
      // "for all $i$": an index alone is no statement.
      if readsPlainText, statement.isIndex, placed.label == nil { continue }
      if number == 0, prose.before.contains(where: { ".!?".contains($0) }) { pendingDomain = nil }
      if let domain = statement.domain(without: questionFamilies) {
        attach(domain, prose, at: number, of: read)
      } else if let domain = parameterDomain(statement), DomainWords(prose.before).lookBack {
        statements[statements.count - 1].domain = domain
      } else {
        placed.domain =
          pendingDomain
          ?? (number == 0 && FormulaWords.sayOtherwise(before: prose.before)
            || number == read.count - 1 && FormulaWords.sayOtherwise(after: prose.rest)
            ? remainingDomain(for: statement) : nil)
        pendingDomain = nil
        lastEquation = statements.count
      }
      statements.append(placed)
    }
  }

  /// A restriction of values belongs to the equation before it in the same formula, or to one beside
  /// which the prose puts it: "nếu $z_i \ge 0$".
  private mutating func attach(
    _ domain: Condition, _ around: Prose, at number: Int, of read: [Statement]
  ) {
    let prose = around.before
    if number == read.count - 1, let after = around.after, DomainWords(prose).introduce,
      Self.leadsOn(after, afterComma: false)
    {
      // "nếu $z_i < 0$ thì $x_i = z_i$"
      pendingDomain = domain
      return
    }
    if let rowStart, DomainWords(prose).areNone, number == 0, read.count == 1 {
      // A cell of its own: for the formulas of the row.
      if statements.count == rowStart {
        pendingDomain = domain
      } else {
        bound(lastEquation, by: domain)
      }
      return
    }
    let words = DomainWords(prose)
    let isBehind = number > 0 && !read[number - 1].isCondition
    if isBehind || (words.lookBack || words.isBracket) && !words.beginSentence,
      lastEquation != nil
    {
      bound(lastEquation, by: domain)
    } else if words.introduce || number == 0 && read.count > 1 && words.areNone {
      pendingDomain = domain
    }
  }

  private mutating func bound(_ statement: Int?, by domain: Condition) {
    guard let statement else { return }
    statements[statement].domain = statements[statement].domain.map { $0.and(domain) } ?? domain
  }

  /// The restriction of a function's argument, when the statement before defines the function:
  /// "$g(t) = 2t$ khi $t \ge 0$".
  private func parameterDomain(_ statement: Statement) -> Condition? {
    guard statements.count > paragraphStart, let last = statements.last,
      case .application(let head)? = last.statement.members.first?.expression
    else { return nil }
    return statement.comparisons { side in
      side.freeSymbols.subtracting(head.arguments.flatMap(\.freeSymbols)).isEmpty
    }
  }

  /// Where none of the restrictions holds that were put on the same left side in this paragraph.
  private func remainingDomain(for statement: Statement) -> Condition? {
    guard let left = statement.members.first?.expression else { return nil }
    let others = statements[paragraphStart...].filter {
      $0.statement.members.first?.expression == left
    }.compactMap(\.domain)
    guard let first = others.first else { return nil }
    return others.dropFirst().reduce(first.negated) { $0.and($1.negated) }
  }

  /// Notes that the formula before holds only in a case that this one tells: "$\det J = 1$ at $\mathbf
  /// z = 0$", "với mọi $i$ trừ hai thành phần đầu".
  private mutating func restrict(_ statement: Statement, _ prose: Prose) {
    guard statements.count > paragraphStart, let last = statements.indices.last,
      statements[last].stance == .stated
    else { return }
    if statement.domain(without: questionFamilies) == nil, parameterDomain(statement) == nil,
      !statement.isConvention, !statement.isInequation,
      let stance = Stance(restrictedBy: prose.before, isPoint: statement.point != nil)
    {
      statements[last].stance = stance
    } else if statement.relations.isEmpty, case .symbol? = statement.members.first?.expression,
      ExceptionWords.tell(prose.behind)
    {
      statements[last].stance = .supposed(prose.behind.trimmingWhitespace())
    }
  }

  /// A condition belongs to the formula before it, unless a sentence ended in between or the words
  /// after it lead on to the next one ("For $i = 1$:", "for $i > 1$ we have").
  private mutating func attach(_ condition: Condition?, _ prose: Prose) {
    guard let condition else { return }
    let words = prose.before.trimmingWhitespace()
    // "(the sum is empty for $i = 1$)" limits nothing.
    guard !FormulaWords.remark(words), !FormulaWords.remark(behind: prose.behind) else { return }
    let endsSentence =
      words.contains { ".:;!?".contains($0) } || words.first?.isUppercase == true
    let hasStatement = statements.count > paragraphStart
    // "…, for $i > 1$, $x_1 = …": a comma leads on only when nothing before waits for a condition.
    let waits =
      hasStatement
      && statements.last.map {
        ($0.isOpenEnded || condition.freeSymbols == ["D"]) && $0.statement.condition == nil
      } ?? false
    let leadsOn = prose.after.map { Self.leadsOn($0, afterComma: !waits) } ?? false
    if hasStatement, !words.isEmpty, !endsSentence, !leadsOn,
      let last = statements.indices.last,
      statements[last].isOpenEnded || condition.freeSymbols == ["D"]
    {
      let present = statements[last].statement.condition
      statements[last].statement.condition = present.map { $0.and(condition) } ?? condition
    } else {
      pending = condition
    }
  }

  /// Whether words between a condition and a formula make the condition the formula's.
  private static func leadsOn(_ words: String, afterComma: Bool) -> Bool {
    let text = words.trimmingWhitespace().lowercased()
    if text.hasPrefix(":") || text == "," && afterComma { return true }
    let verbs = [
      "we have", "we get", "we find", "ta có", "thì", "then", "it is", "this gives", "ta được",
    ]
    return verbs.contains { text.contains($0) } && !text.contains(".")
  }

  /// Whether a condition at the beginning of a formula is about the statement before the formula: "…
  /// for $i > 1, z_1 = x_1$".
  private func waits(for condition: Condition, _ prose: Prose) -> Bool {
    guard statements.count > paragraphStart, let last = statements.last, last.isOpenEnded,
      last.statement.condition == nil, !last.statement.relations.isEmpty
    else { return false }
    let words = prose.before.trimmingWhitespace()
    return !words.isEmpty && !words.contains { ".:;!?".contains($0) }
      && words.first?.isUppercase == false
  }

  // MARK: Running text

  private mutating func readPlain(_ text: PlainText, _ source: SourceText) {
    for piece in PlainMath.pieces(of: text, context: reader.context) {
      let formula = PlacedFormula(latex: piece.latex, positions: piece.positions)
      let read = reader.statements(of: MathFormula(piece.latex))
      let prose = Prose(
        before: piece.wordsBefore, after: piece.wordsAfter, behind: piece.behind)
      take(read, formula, source, prose)
    }
  }

  /// Reads a value behind words that name a part: "**det J:** 1", "Định thức bằng 1."
  private mutating func readLabelled(
    _ text: PlainText, _ source: SourceText, after label: String
  ) {
    guard label.utf8.count < Self.labelLimit,
      let (words, piece) = PlainMath.labelled(text, after: label)
    else { return }
    let formula = PlacedFormula(latex: piece.latex, positions: piece.positions)
    let read = reader.statements(of: MathFormula(piece.latex))
    guard read.count == 1, read[0].relations.isEmpty, !read[0].isCondition else { return }
    take(read, formula, source, Prose(before: "", after: nil, label: words))
  }
}

extension PlacedStatement {
  /// Whether a condition could follow: the statement has an index of its own.
  var isOpenEnded: Bool {
    // A determinant may be given for single `D`.
    if let left = statement.members.first?.expression, let target = Target(left) {
      switch target {
      case .determinant, .logDeterminant: return true
      default: break
      }
    }
    return hasFreeIndex
  }

  private var hasFreeIndex: Bool {
    statement.members.contains { member in
      member.expression.map { !$0.freeSymbols.isEmpty } ?? true
    }
  }
}
