import Algebra
import Markdown
import MathNotation

/// Values in words. What is not read is noted where it stands, so that nobody is told that the answer is missing.
extension PassageReader {
  /// A part's name with the value that the words behind it tell: "`f` is the identity".
  mutating func worded(
    _ statement: Statement, _ member: Statement.Member, _ prose: Prose
  ) -> Statement? {
    guard let target = LabelFormula(prose.latex).part ?? member.expression.flatMap(Target.init),
      !FormulaWords.belong(prose.before), !FormulaWords.replace(prose.before)
    else { return nil }
    let clause = RangeWords.clause(prose.rest)
    if let equation = equation(target, clause, statement) {
      skipped = clause.count { $0.formula != nil }
      return equation
    }
    if WordedValue.isValue(clause), let next = prose.next {
      notes.append(Note(words: next, target: target))
    }
    return nil
  }

  /// A letter with what the words behind it say that it counts: "`k` is the number of negative coordinates of
  /// `z`".
  mutating func count(
    _ statement: Statement, _ member: Statement.Member, _ prose: Prose
  ) -> Statement? {
    guard readsPlainText, case .symbol(let letter)? = member.expression, letter != "D",
      !reader.context.scalars.contains(letter), !FormulaWords.belong(prose.before)
    else { return nil }
    let whole = RangeWords.clause(prose.rest)
    let first = Array(
      whole.prefix { unit in
        unit.word.map { Vocabulary.conjunctions.contain($0) || $0 == "thì" || $0 == "then" } != true
      })
    // "… positive coordinates of $\mathbf z$ and $q$ the number of negative ones"
    let counted = countedLetter
    let read = [whole, first].lazy.compactMap { clause in
      CountWords.latex(clause, after: counted).map { (clause, $0) }
    }.first
    guard let (clause, latex) = read,
      let equation = equation(member.expression, latex, statement)
    else { return nil }
    skipped = clause.count { $0.formula != nil }
    return equation
  }

  /// A name of the text's own with what the words behind it make of a list: "`m_i` is the average of `z_1, \dots,
  /// z_{i-1}`".
  mutating func listed(
    _ statement: Statement, _ member: Statement.Member, _ prose: Prose
  ) -> Statement? {
    guard readsPlainText, let name = member.expression, !FormulaWords.belong(prose.before) else {
      return nil
    }
    switch name {
    case .component(let letter, _) where letter != "x" && letter != "z" && letter != "J": break
    case .symbol(let letter) where letter != "D" && !reader.context.scalars.contains(letter): break
    default: return nil
    }
    guard let latex = ListWords.latex(RangeWords.clause(prose.rest)),
      let equation = equation(name, latex, statement)
    else { return nil }
    skipped = 1
    return equation
  }

  /// The vector of which the last statement of the paragraph counts components.
  private var countedLetter: String? {
    guard statements.count > paragraphStart,
      case .fold(let fold)? = statements.last?.statement.members.last?.expression
    else { return nil }
    return ["z", "x"].first { Expression.fold(fold).names.contains($0) }
  }

  /// The equation between a part and its value in words.
  private func equation(
    _ target: Target, _ clause: [RangeWords.Unit], _ statement: Statement
  ) -> Statement? {
    WordedValue.latex(of: target, clause).flatMap { equation(target.name, $0, statement) }
  }

  /// The equation between a name and a value in LaTeX.
  private func equation(
    _ name: Expression?, _ latex: String, _ statement: Statement
  ) -> Statement? {
    guard let name else { return nil }
    let read = reader.statements(of: MathFormula(latex))
    guard read.count == 1, read[0].relations.isEmpty, let value = read[0].members.first,
      var left = statement.members.first
    else { return nil }
    var right = left
    left.reading = .success(name)
    left.alternatives = []
    right.reading = value.reading
    right.alternatives = value.alternatives
    var result = statement
    result.members = [left, right]
    result.relations = ["="]
    return result
  }

  /// Words that tell the value of a part and are not read.
  struct Note {
    var words: PlainText
    var target: Target
  }

  /// Notes a value in words behind words that name a part: "The determinant is the product of …".
  mutating func noteLabelled(_ text: PlainText, after label: String) {
    // "`\log` is the natural logarithm" speaks of the logarithm, whatever stands before it.
    let parts = label.split(separator: "$", omittingEmptySubsequences: false)
    if label.hasSuffix("$"), parts.count > 1,
      case .function? = SpokenName(.init(latex: String(parts[parts.count - 2])))
    {
      return
    }
    // `$\det J =$ two to the power of $D$`.
    let label = label.hasSuffix("=$") ? String(label.dropLast()) : label
    if let (target, words) = PlainMath.wordedLabel(text, after: label)
      ?? PlainMath.mention(text, after: label)
    {
      notes.append(Note(words: words, target: target))
    }
  }

  /// Notes a picture behind words that name a part: "Inverse: ![](inverse.png)".
  mutating func noteImage(_ inlines: [Inline], after label: String) {
    let image = inlines.first { if case .image = $0.kind { true } else { false } }
    guard let image, let place = image.range?.start,
      let target = PartLabel.introduced(by: LabelText(label))
    else { return }
    let bracket = SourcePosition(line: place.line, column: place.column + 1)
    notes.append(Note(words: PlainText("[", at: bracket), target: target))
  }

  /// Puts the notes behind all statements.
  mutating func settleNotes(_ source: SourceText) {
    statements += notes.compactMap { $0.statement(in: source) }
    notes = []
  }
}

extension PassageReader.Note {
  /// The most characters that a message quotes.
  private static let limit = 60

  /// A statement that cannot be read; `nil` when no words stand there.
  fileprivate func statement(in source: SourceText) -> PlacedStatement? {
    guard let run = words.runs.first else { return nil }
    let start = run.text.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") }.count
    let clause = run.text.drop { $0 == " " || $0 == "(" }.prefix { !",;:!?()\n.".contains($0) }
    let text = String(clause.prefix(Self.limit)).trimmingWhitespace()
    let end = start + text.utf8.count
    guard !text.isEmpty, end <= run.positions.count else { return nil }
    let fault = ReadingFault(.unsupported(text), at: 0..<text.utf8.count)
    var note = PlacedStatement(
      statement: .unreadable(fault),
      formula: PlacedFormula(latex: text, positions: Array(run.positions[start..<end])),
      source: source)
    note.isNote = true
    note.label = target
    return note
  }
}
