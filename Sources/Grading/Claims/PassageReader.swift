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
  var pending: Condition? {
    didSet {
      pendingIsUsed = false
      pendingIsBracketed = false
      pendingIsTrailing = false
    }
  }
  /// Whether no words introduced that condition: a line of its own, a display.
  var pendingIsBare = false
  /// Whether a formula took that condition without being what it waits for.
  var pendingIsUsed = false
  /// Whether that condition stands in a bracket that is still open.
  var pendingIsBracketed = false
  /// Whether that condition ends a clause that says something by itself: "there are three factors for `D = 3`".
  var pendingIsTrailing = false
  /// Whether the formula before was a condition in a remark.
  var followsRemark = false
  /// That condition, where it tells one size at which something was tried.
  var triedSize: Condition?
  /// The last statement that took a condition before it.
  var ledStatement: Int?
  /// Words that leave open for which indices the formula after them holds.
  var pendingDoubt: String?
  /// How many of the next formulas were read with the words before them.
  var skipped = 0
  /// Values in words that are not read.
  var notes: [Note] = []
  /// A restriction of values that waits for the formula after it.
  var pendingDomain: Condition?
  /// The families of the question, `z` and `x` apart.
  var questionFamilies: Set<String> { reader.context.families.subtracting(["z", "x"]) }
  /// Whether an index was named with "for all later" before it, and no statement followed.
  var followsOthers = false
  /// Whether that restriction opens a case, which lasts beyond the sentence.
  var opensCase = false
  /// The case that was opened last, and the paragraph that it is opened in.
  var openCase: (domain: Condition, paragraph: Int)?
  /// The last statement that is no restriction of values.
  var lastEquation: Int?
  /// Dots in the prose since the last statement.
  var followsDots = false
  /// `\newcommand`s so far.
  var macros = Macros()
  /// The words of the last heading or labelling paragraph, for the block after it.
  var label = ""
  /// The words of correction so far.
  private(set) var corrections: [Correction] = []
  /// The sentence that is being read.
  var sentence = Sentence()
  /// What sentences say of the claims.
  var remarks = RemarkReader()
  /// The statements before the row of a table that is being read.
  var rowStart: Int?
  /// The statements before the item of an enumeration that is being read.
  var itemStart = 0
  /// The statements before the paragraph that is being read.
  var paragraphStart = 0

  /// The names that wait for values in order.
  var waiting: [Statement.Member] = []
  /// What the head and the first column of a table say of its cells.
  var axes = TableAxes()

  /// What formulas were read as before, in the same context.
  let memory: FormulaMemory?

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
    settlePending()
    settleDots()
    if readsPlainText { remarks.settle(&statements) }
    settleNotes(passage.source)
  }

  /// Whether the label is a heading, which is a clause of its own.
  var isTitle: Bool {
    !label.isEmpty && label.last.map { $0.isLetter || $0.isNumber } == true
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
      for (number, line) in (readsPlainText ? inlines.partLines : [inlines]).enumerated() {
        if number > 0 { paragraphStart = statements.count }
        readParagraph(line, source)
      }
    case .heading(let level, let inlines):
      paragraphStart = statements.count
      remarks.beginSection(inlines.plainText, level: level, count: statements.count)
      beginItem(inlines.itemMark)
      read(inlines, source)
      label = inlines.plainText
    case .list(let start, _, _, let items):
      for (number, item) in items.enumerated() {
        paragraphStart = statements.count
        beginItem(start.map { String($0 + number) })
        read(item.blocks, source)
      }
    case .quote(let blocks):
      read(blocks, source)
    case .math(let math):
      remarks.beginBlock(isDisplay: true, count: statements.count)
      let lead = isTitle ? label + ":" : label
      read(
        math, source,
        prose: Prose(
          before: "", label: lead, lead: lead, isDisplay: true, latex: math.latex, section: lead))
      label = ""
    case .table(_, let header, let rows):
      readTable(header: header, rows: rows, source)
      label = ""
    case .code(let info, let text):
      if MacroText.languages.contains(info.lowercased()), MacroText.defines(text) {
        macros += MacroText.definitions(in: text)
      } else if readsPlainText, info.isEmpty || info == "text" || info == "txt" {
        readPlain(PlainText(code: text, of: block, in: source), source)
      } else if readsPlainText, !info.isEmpty {
        noteProgram(PlainText(code: text, of: block, in: source), source)
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
    /// The sentence since the equation before, formulas between dollars.
    var lead = ""
    /// Whether the formula stands by itself, outside of paragraphs.
    var isDisplay = false
    /// All that follows in the paragraph, formulas as LaTeX, up to a limit.
    var rest = ""
    /// What follows, as far as it is known: in running text up to the next formula.
    var following: String { rest.isEmpty ? behind : rest }
    /// The formula itself.
    var latex = ""
    /// The text right behind the formula.
    var next: PlainText?
    /// All before it that may name a part: the heading or label, and the paragraph so far.
    var section = ""
  }

  /// The most bytes of a label.
  private static let labelLimit = 1000

  /// Reads a paragraph, or a line of it that is one of its own, and finds out whether it is a label.
  private mutating func readParagraph(_ inlines: [Inline], _ source: SourceText) {
    // "For `D = 3` it is" is over when what it leads to was said.
    if readsPlainText, pendingIsUsed { pending = nil }
    beginItem(inlines.itemMark)
    read(inlines, source)
    let words = inlines.plainText
    if inlines.count == 1, case .strong = inlines[0].kind {
      remarks.beginSection(words, level: RemarkReader.labelLevel, count: statements.count)
    }
    if !inlines.formulas.isEmpty || !words.trimmingWhitespace().isEmpty {
      let isName = inlines.formulas.isEmpty && inlines.count == 1 && PartLabel.isLabel(words)
      label = PartLabel.introduces(words) ? words : isName ? words + ":" : ""
      // "Squared", and a display below it.
      if label.isEmpty, inlines.formulas.isEmpty, words.utf8.count < Self.labelLimit,
        LabelWords.isChange(ProseWords(words))
      {
        label = ProseWords(words).list.joined(separator: " ") + ":"
      }
    }
  }

  mutating func read(_ inlines: [Inline], _ source: SourceText) {
    let written = ParagraphPiece.list(inlines, in: source)
    let pieces = SignWords.put(in: readsPlainText ? MatrixNames.put(in: written) : written)
    remarks.beginBlock(isDisplay: false, count: statements.count)
    skipped = 0
    var before = ""
    sentence = Sentence()
    var sinceStart = isTitle ? label + ": " : label
    var lead = sinceStart
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .words(let text):
        before += text.string
        let section = sinceStart
        sentence.read(text.string)
        if MacroText.defines(text.string) { macros += MacroText.definitions(in: text.string) }
        if readsPlainText {
          readLabelled(text, source, after: sinceStart)
          noteLabelled(text, after: sinceStart)
        }
        if sinceStart.utf8.count < Self.labelLimit { sinceStart += text.string }
        if readsPlainText { readPlain(text, source, after: lead, section: section) }
        lead = Self.lead(lead + text.string)
        if Self.isDots(text.string) { followsDots = true }
        noteEmptyExtremum(text, source)
      case .math(let math):
        if skipped > 0 {
          skipped -= 1
          before = ""
          continue
        }
        var behind = ""
        var next: PlainText?
        if number + 1 < pieces.count, case .words(let text) = pieces[number + 1] {
          behind = text.string
          next = text
        }
        let isFollowed = number + 2 < pieces.count && !behind.isEmpty
        // Labels are short; what is longer is a text, however often it says "is".
        let named = CaseValueWords.withoutCase(sinceStart)
        let isIntroduced =
          sinceStart.utf8.count < Self.labelLimit
          && (PartLabel.introduces(named, math.latex) || number == 0 && !label.isEmpty)
        read(
          math, source,
          prose: Prose(
            before: before, after: isFollowed ? behind : nil, behind: behind,
            label: isIntroduced ? named : "", lead: lead,
            rest: ParagraphPiece.text(of: pieces[(number + 1)...]), latex: math.latex, next: next,
            section: sinceStart))
        before = ""
        lead = Self.lead(lead + "$" + math.latex + "$")
        if sinceStart.utf8.count < Self.labelLimit { sinceStart += "$" + math.latex + "$" }
      }
    }
    if readsPlainText {
      noteImage(inlines, after: sinceStart)
      // A display below is about what the last words say.
      if endsPending(before) { pending = nil }
      if ProseScanner.endsSentence(before) { pendingDoubt = nil }
    }
  }

  /// What of some prose leads to a formula behind it: all since the last sentence or equation.
  private static func lead(_ prose: String) -> String {
    if prose.hasSuffix("$"), prose.split(separator: "$").last?.contains("=") == true { return "" }
    guard let stop = ProseScanner.lastStop(in: prose) else {
      return String(prose.suffix(labelLimit))
    }
    return String(prose[stop...].dropFirst())
  }

  /// Notes words that take back what was said before them.
  private mutating func noteCorrection(_ prose: String) {
    let words = ProseWords(prose).removing(Vocabulary.harmless)
    guard let phrase = Vocabulary.corrections.occurrence(in: words) else { return }
    corrections.append(
      Correction(
        order: statements.count, words: phrase,
        isRetraction: Vocabulary.retractions.occurrence(in: words) != nil,
        about: remarks.item(namedIn: prose, count: statements.count)))
  }

  /// Whether the words are dots that stand for the formulas left out: `...`, `⋮`.
  private static func isDots(_ text: String) -> Bool {
    let bare = text.filter { !$0.isWhitespace && !",;".contains($0) }
    return ["...", "…", "⋮", "⋯", "....", "vdots"].contains(bare)
      || Vocabulary.dotsInWords.opening(ProseWords(text)) != nil
  }

  // MARK: Running text

  /// Whether text is of a programming language: it counts from 0, or calls what only programs do.
  private static func isProgram(_ text: String) -> Bool {
    guard text.utf8.count < 2000 else { return false }
    let countsFromZero = text.contains("x[0]") && text.contains("z[0]")
    return countsFromZero || callsOfPrograms.contains { text.hasPrefix($0) }
      || signsOfPrograms.contains { text.contains($0) }
  }

  /// Calls that are maths too, inside of a formula: `\operatorname{cumsum}(\mathbf z)`.
  private static let callsOfPrograms = ["cumsum(", "cumprod("]

  /// What no formula contains: modules, methods, slices, keywords.
  private static let signsOfPrograms = [
    "np.", "numpy.", "torch.", "math.exp", ".append(", ".diff(", ".sum(", ".cumsum(", "[:", ":]",
    "range(", "def ", "lambda ",
  ]

  /// The most lines of a program that are noted.
  private static let noted = 8

  /// Notes a program as something that is not read: what it assigns has no meaning.
  private mutating func noteProgram(_ text: PlainText, _ source: SourceText) {
    let lines = text.runs.filter { $0.text.contains("=") }
    for run in lines.isEmpty ? text.runs.prefix(1) : lines.prefix(Self.noted) {
      let fault = ReadingFault(
        .unsupported(String(run.text.prefix(40))), at: 0..<run.text.utf8.count)
      let end = run.text.utf8.prefix { $0 != UInt8(ascii: "=") }.count
      var note = PlacedStatement(
        statement: lines.isEmpty ? .unreadable(fault) : .unreadable(fault, leftOf: end),
        formula: PlacedFormula(latex: run.text, positions: run.positions), source: source)
      note.isNote = true
      statements.append(note)
    }
  }

  private mutating func readPlain(
    _ text: PlainText, _ source: SourceText, after lead: String = "", section: String = ""
  ) {
    if Self.isProgram(text.string) { return noteProgram(text, source) }
    let pieces = PlainMath.pieces(of: text, context: reader.context, after: section)
    defer {
      remarks.read(
        MacroText.removed(from: pieces.last?.behind ?? text.string), count: statements.count)
      noteCorrection(pieces.last?.behind ?? text.string)
    }
    var lead = lead
    var section = section
    for piece in pieces {
      if Self.isDots(piece.wordsBefore) { followsDots = true }
      remarks.read(piece.wordsBefore, count: statements.count)
      noteCorrection(piece.wordsBefore)
      let formula = PlacedFormula(latex: piece.latex, positions: piece.positions)
      var read = reader.statements(of: MathFormula(piece.latex))
      if read.isEmpty { read = [.unreadable(plain: piece.latex)] }
      lead = Self.lead(lead + piece.wordsBefore)
      let prose = Prose(
        before: piece.wordsBefore, after: piece.wordsAfter, behind: piece.behind,
        label: PartLabel.introduces(lead) ? lead : "", lead: lead,
        section: section + piece.wordsBefore)
      section += piece.wordsBefore + "$" + piece.latex + "$"
      section = String(section.suffix(Self.labelLimit))
      lead = ""
      take(read, formula, source, prose)
    }
  }

  /// Reads a value behind words that name a part: "**det J:** 1", "Định thức bằng 1."
  private mutating func readLabelled(
    _ text: PlainText, _ source: SourceText, after label: String
  ) {
    guard label.utf8.count < Self.labelLimit,
      let (words, piece) = PlainMath.labelled(
        text, after: label, parameters: reader.context.scalars),
      !CheckWords.lead(words, isTold: true)
    else { return }
    let formula = PlacedFormula(latex: piece.latex, positions: piece.positions)
    let read = reader.statements(of: MathFormula(piece.latex))
    guard read.count == 1, read[0].relations.isEmpty, !read[0].isCondition else { return }
    let count = statements.count
    take(read, formula, source, Prose(before: "", after: nil, behind: piece.behind, label: words))
    guard statements.count > count, let last = statements.indices.last,
      statements[last].stance == .stated
    else { return }
    // "Định thức không bằng 1".
    statements[last].stance = Stance(before: words, after: "")
  }
}

extension Statement {
  /// An equation in plain text that has no meaning.
  fileprivate static func unreadable(plain latex: String) -> Statement {
    let end = latex.utf8.prefix { $0 != UInt8(ascii: "=") }.count
    return .unreadable(
      ReadingFault(.unsupported(String(latex.prefix(40))), at: 0..<latex.utf8.count), leftOf: end)
  }
}
