import Algebra
import Markdown
import MathNotation

/// The statements of one formula, with what the prose around it says of them.
extension PassageReader {
  /// Reads a formula of a paragraph, or a display.
  mutating func read(_ math: MathSource, _ source: SourceText, prose: Prose) {
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
    if readsPlainText, formula.latex.contains("\\underbrace") {
      for part in reader.namedParts(of: MathFormula(formula.latex)) {
        var placed = PlacedStatement(statement: part, formula: formula, source: source)
        placed.paragraph = paragraphStart
        statements.append(placed)
      }
    }
    take(read, formula, source, prose)
    // What a formula defines holds after it too.
    if MacroText.defines(math.latex) { macros += MacroText.definitions(in: math.latex) }
  }

  /// Takes what a formula says up, with the conditions and doubts that the prose adds.
  mutating func take(
    _ given: [Statement], _ formula: PlacedFormula, _ source: SourceText, _ prose: Prose
  ) {
    if countTerms(given, prose) { return }
    let given = readsPlainText ? Statement.distributed(given) : given
    var start = statements.count
    var prose = prose
    takeName(behind: &prose, of: given)
    let excepted = except(given, &prose)
    defer { if let excepted { pending = excepted } }
    // "… are `1` and `0`, respectively" has its left sides elsewhere.
    let isEquation = given.first.map { !$0.relations.isEmpty } ?? false
    let isEven = withParity(given, prose).contains(where: \.isCondition)
    let whole = emptyExtremum(given, prose) ?? (isEven ? nil : range(given, &prose))
    let isBound = given.first?.isCondition ?? false
    let worded = isBound || !readsPlainText ? withParity(given, prose) : given
    let read = whole.map { [$0] } ?? (readsPlainText ? completed(worded, prose) : worded)
    // A name may have become the left side of an equation.
    start = min(start, statements.count)
    defer {
      remarks.read(
        statements, from: start,
        conditions: read.allSatisfy(\.isCondition) ? read.map(\.condition) : [],
        openNames: reader.context.openLetters,
        letter: read.count == 1 ? read[0].letter : nil)
    }
    let announced = pending
    for (number, statement) in read.enumerated() {
      if statement.isCondition {
        if number == 0, let value = numberOfCase(statement.condition, prose) {
          statements.append(value)
          continue
        }
        if number == 0, except(statement.condition, prose) { continue }
        if number == 0, remark(on: statement.condition, prose) { continue }
        let isException = number == 0 && ExceptionWords.end(prose.before)
        let before = statements.last?.statement.condition
        attach(isException ? statement.condition?.negated : statement.condition, prose)
        if let last = statements.indices.last, last >= paragraphStart {
          // "then for $i > 1$ compute" goes on to the next formula.
          let isTaken = statements[last].statement.condition != before || pending == nil
          if isTaken, !FormulaWords.remarkOnValue(prose.before) {
            noteTrailing(&statements[last], by: prose)
          }
          statements[last].rest += prose.behind
        }
        continue
      }
      var statement = statement
      followsRemark = false
      if number == 0 {
        restrict(statement, prose)
        lead(&statement, prose)
      }
      takePending(&statement, prose)
      var placed = PlacedStatement(statement: statement, formula: formula, source: source)
      placed.words = SurroundingWords(
        before: number == 0 ? prose.before : "",
        behind: number == read.count - 1 ? prose.behind : "")
      placed.paragraph = paragraphStart
      placed.announced = number > 0 ? announced : nil
      placed.stance = stance(of: placed)
      if number == read.count - 1, !exceptPosition(&placed, prose) {
        noteTrailing(&placed, by: prose)
      }
      if placed.isLimit(prose) { placed.stance = .supposed("\\infty") }
      if isEquation, number == 0, placed.stance == .stated, let words = change(of: statement, prose)
      {
        placed.stance = .supposed(words)
        placed.isUnderStrangeLabel = true
      }
      takeDoubt(&placed, prose)
      placed.isCheck =
        readsPlainText && read.count == 1 && statement.isValueAlone
        && CheckWords.lead(prose.section) && CheckWords.end(prose.behind)
      if placed.isCheck, placed.statement.condition == nil {
        placed.statement.condition = triedSize
      }
      triedSize = nil
      if readsPlainText, number == 0, placed.stance == .stated, statement.isGeneralPoint,
        let words = Vocabulary.pointNouns.ending(ProseWords(prose.before))
      {
        // "… only at $z_i = 0$" gives no component.
        placed.stance = .supposed(words)
      }
      putLabel(on: &placed, isAlone: read.count == 1, prose)
      // "for all $i$": an index alone is no statement.
      if readsPlainText, statement.isIndex, placed.label == nil {
        if number == 0 { followsOthers = FormulaWords.sayOtherwise(before: prose.before) }
        continue
      }
      // A value in a check is no answer, whatever a label says.
      if placed.isCheck, placed.stance.isDoubtful { placed.label = nil }
      bound(&placed, prose, at: number, of: read)
      if readsPlainText {
        let index = statement.members.first?.expression?.indexLetter
        let isBehind = statements.count > paragraphStart
        scope(
          &placed,
          number == 0 ? ScopeWords(before: prose.before, index: index, isBehind: isBehind) : nil)
        if number == read.count - 1 {
          let words = ScopeWords(
            behind: prose.behind, isFollowed: prose.after != nil, index: index)
          scope(&placed, words ?? plainRange(behind: prose))
        }
      }
      statements.append(placed)
    }
    countTerms(behind: prose)
  }

  /// Gives a condition that begins a formula to the statement before it, when that waits for one.
  private mutating func lead(_ statement: inout Statement, _ prose: Prose) {
    guard let leading = statement.leading, waits(for: leading, prose) else { return }
    statements[statements.count - 1].statement.condition = leading
    statement.condition = nil
  }

  /// Whether a value ends behind the formula: with the sentence, or with the indices for which it holds.
  func endsClause(_ prose: Prose) -> Bool {
    let text = prose.behind.trimmingWhitespace()
    guard let next = text.first else { return true }
    return ".,;:()".contains(next)
      || Vocabulary.scopeOpenings.opening(ProseWords(text)) != nil
      || Vocabulary.conditionOpenings.opening(ProseWords(text)) != nil
  }

  /// Puts words on a claim that leave open for which indices it holds.
  private mutating func takeDoubt(_ placed: inout PlacedStatement, _ prose: Prose) {
    guard let words = pendingDoubt, !placed.statement.isIndex else { return }
    if ProseScanner.endsSentence(prose.before) {
      pendingDoubt = nil
      return
    }
    if placed.stance == .stated { placed.stance = .supposed(words) }
    if placed.statement.members.first?.expression.flatMap(Target.init) != nil { pendingDoubt = nil }
  }

  /// Dots that nothing of the same kind follows belong to what stands before them.
  mutating func settleDots() {
    guard followsDots else { return }
    followsDots = false
    if let last = statements.indices.last { statements[last].statement.endsInDots = true }
  }

  /// What the words around a statement and the sentence so far make of it.
  private mutating func stance(of placed: PlacedStatement) -> Stance {
    var stance = Stance(before: placed.words.before, after: placed.words.behind)
    guard readsPlainText else { return stance }
    if stance == .stated {
      let words = placed.words
      let inserted = Stance(insertedBy: words.before, words.behind)
      stance = inserted ?? Stance(in: sentence) ?? .stated
    }
    if let point = placed.statement.point {
      sentence.point = sentence.point ?? point
      // "I checked with `z_1 = 1` and `z_2 = 4`" claims nothing of `z_1`.
      if stance == .stated, let trial = Vocabulary.trials.occurrence(in: sentence.words) {
        return .supposed(trial)
      }
    }
    return stance
  }

  /// Doubts an equation whose sentence goes on with words that are not known: a claim is left to the
  /// teacher, and a definition means nothing.
  private func noteTrailing(_ placed: inout PlacedStatement, by prose: Prose) {
    guard readsPlainText, placed.statement.members.count >= 2 || placed.label != nil,
      // "$L$ lower triangular of ones": these words are its value.
      !placed.statement.isMatrixInWords,
      let words = TrailingWords.unknown(prose.behind, isFollowed: prose.after != nil)
    else { return }
    placed.doubt(by: words)
  }

  /// The words before a claim that make something else of it: "twice the inverse is `z_i = x_i`".
  private func change(of statement: Statement, _ prose: Prose) -> String? {
    guard readsPlainText, statement.members.count >= 2,
      let target = statement.members[0].expression.flatMap(Target.init)
    else { return nil }
    // A title says what a section is about, and not what its first equation gives.
    let isUnderTitle = isTitle && prose.lead.trimmingWhitespace() == label + ":"
    return PartLabel.change(of: target, by: prose.lead, isTitle: isUnderTitle)
  }

  /// Finds the values for which a statement holds; one that is a restriction itself is for another.
  private mutating func bound(
    _ placed: inout PlacedStatement, _ prose: Prose, at number: Int, of read: [Statement]
  ) {
    let statement = placed.statement
    if number == 0, CaseWords.close(prose.before) { openCase = nil }
    if number == 0, !opensCase, ProseScanner.endsSentence(prose.before) { pendingDomain = nil }
    if let domain = statement.domain(without: questionFamilies) {
      attach(domain, prose, at: number, of: read)
    } else if let domain = parameterDomain(statement), DomainWords(prose.before).lookBack {
      statements[statements.count - 1].domain = domain
    } else {
      let isOtherwise =
        number == 0 && FormulaWords.sayOtherwise(before: prose.before)
        || number == read.count - 1 && FormulaWords.sayOtherwise(after: prose.following)
      placed.domain =
        pendingDomain ?? (isOtherwise ? remainingDomain(for: statement) : caseDomain(of: statement))
      if opensCase, let domain = pendingDomain { openCase = (domain, paragraphStart) }
      pendingDomain = nil
      opensCase = false
      lastEquation = statements.count
    }
  }

  /// Limits a general statement to what words beside it say.
  private func scope(_ placed: inout PlacedStatement, _ scope: ScopeWords?) {
    guard let scope, placed.isOpenEnded, placed.statement.condition == nil else { return }
    switch scope {
    case .everything: break
    case .some(let condition):
      // "for odd D" says nothing of an index, "for even i" nothing of a determinant.
      if placed.statement.isAbout(condition) { placed.statement.condition = condition }
    case .unknown(let words):
      if placed.stance == .stated { placed.stance = .supposed(words) }
    }
  }
}

extension PlacedStatement {
  /// Leaves it to the teacher whether this is claimed; what is defined has no meaning any more.
  mutating func doubt(by words: String) {
    guard stance == .stated, let left = statement.members.first?.expression else { return }
    let end = statement.members.count - 1
    if Target(left) != nil || end == 0 {
      stance = .supposed(words)
    } else {
      statement.members[end].reading = .failure(
        ReadingFault(.unexpected(words), at: statement.members[end].range))
      statement.members[end].alternatives = []
    }
  }
}

extension Expression {
  /// The letter that counts in a component: `i` of `x_i`.
  fileprivate var indexLetter: String? {
    guard case .component(_, let indices) = self, indices.count == 1,
      case .symbol(let letter) = indices[0]
    else { return nil }
    return letter
  }
}

extension Vocabulary {
  /// Before an equation that says where something holds, and not what a component is.
  static let pointNouns = Phrases(
    english: ["at", "only at", "except at", "points", "point", "points with", "points where"],
    vietnamese: ["tại", "điểm", "các điểm", "điểm có", "điểm mà", "ở", "chỗ"])
}

extension Statement {
  /// The index or the `D` that the statement is.
  fileprivate var letter: String? {
    guard relations.isEmpty, members.count == 1, case .symbol(let letter)? = members[0].expression,
      letter == "D" || IndexLetters.running.contains(letter)
    else { return nil }
    return letter
  }

  /// Whether the statement is a matrix that words behind its name describe.
  fileprivate var isMatrixInWords: Bool {
    guard members.count == 2, case .entries(row: "#r", column: "#c", _)? = members[1].expression
    else { return false }
    return members[0].range.isEmpty || members[0].range == members[1].range
  }

  /// Whether every component is said to be one number, `z_i = 0`.
  fileprivate var isGeneralPoint: Bool {
    guard members.count == 2, relations == ["="], members[1].expression?.isPoint == true,
      case .component(_, let indices)? = members[0].expression, indices.count == 1,
      case .symbol = indices[0]
    else { return false }
    return true
  }

  /// Whether the left side computes something with variables: `3 z_i = x_i - x_{i-1}`.
  var isToBeSolved: Bool {
    guard members.count >= 2, let left = members[0].expression, Target(left) == nil else {
      return false
    }
    switch left {
    case .symbol, .component, .whole, .slice, .application, .derivative, .determinant: return false
    default: return left.solves(for: "z") || left.solves(for: "x")
    }
  }

  /// Whether it gives a value no name: it is one, or a chain of numbers.
  fileprivate var isValueAlone: Bool {
    relations.allSatisfy(FlowReader.isEquality)
      && (members.count == 1
        || members.allSatisfy {
          $0.expression?.familyNames.isEmpty == true && $0.expression?.names.isEmpty == true
        })
  }

  /// Whether a member has no meaning, or a value stands there alone.
  var isUnread: Bool {
    relations.isEmpty
      || members.contains { if case .failure = $0.reading { true } else { false } }
  }

  /// Whether a statement may be the end of the row that another begins: about a component of the same
  /// letter, or about something else than components.
  func goesOn(after before: Statement?) -> Bool {
    guard case .component(let name, _)? = before?.members.first?.expression,
      let expression = members.first?.expression
    else { return true }
    if case .component(name, _) = expression { return true }
    return false
  }

  /// Whether a condition limits the statement: it is about `D`, or about an index of the left side.
  fileprivate func isAbout(_ condition: Condition) -> Bool {
    let symbols = condition.freeSymbols
    let own = members.first?.expression?.freeSymbols ?? []
    let others = symbols.subtracting(own).subtracting(["D"])
    return others.allSatisfy { letter in
      members.contains { $0.expression?.binds(letter) == true }
    }
  }
}

extension String {
  /// The last words of a label, as a message quotes them.
  var shownLabel: String {
    let words = replacing("$", with: "").trimmingWhitespace()
    return words.count > 60 ? "…" + String(words.suffix(60)) : words
  }
}
