import Algebra
import Markdown

/// Which formula a condition or a restriction of values belongs to.
extension PassageReader {
  /// A restriction of values belongs to the equation before it in the same formula, or to one beside
  /// which the prose puts it: "nếu $z_i \ge 0$".
  mutating func attach(
    _ domain: Condition, _ around: Prose, at number: Int, of read: [Statement]
  ) {
    let prose = around.before
    let words = DomainWords(prose)
    if number == 0, CaseWords.open(prose) {
      pendingDomain = domain
      opensCase = true
      return
    }
    if number == read.count - 1, let after = around.after,
      words.introduce || prose.trimmingWhitespace().isEmpty,
      Self.leadsOn(after, afterComma: false)
    {
      // "nếu $z_i < 0$ thì $x_i = z_i$"
      pendingDomain = domain
      return
    }
    if let rowStart, words.areNone, number == 0, read.count == 1 {
      // A cell of its own: for the formulas of the row.
      if statements.count == rowStart {
        pendingDomain = domain
      } else {
        bound(lastEquation, by: domain)
      }
      return
    }
    let isDirect =
      number == 0 && read.count == 1 && prose.trimmingWhitespace().isEmpty
      && (lastEquation ?? -1) >= paragraphStart
    let isBehind = isDirect || number > 0 && !read[number - 1].isCondition
    if isBehind || (words.lookBack || words.isBracket) && !words.beginSentence,
      lastEquation.map({ $0 >= itemStart }) == true
    {
      bound(lastEquation, by: domain)
    } else if words.introduce || number == 0 && read.count > 1 && words.areNone {
      pendingDomain = domain
    }
  }

  /// The case that the paragraph is about: "**Case $z_i \ge 0$.** Then $x_i = …$, and $z_i = …$."
  func caseDomain(of statement: Statement) -> Condition? {
    guard let openCase, openCase.paragraph == paragraphStart, !statement.distinguishesCases,
      let left = statement.members.first?.expression, let target = Target(left),
      !target.isDeterminant
    else { return nil }
    return openCase.domain
  }

  private mutating func bound(_ statement: Int?, by domain: Condition) {
    guard let statement else { return }
    statements[statement].domain = statements[statement].domain.map { $0.and(domain) } ?? domain
  }

  /// The restriction of a function's argument, when the statement before defines the function:
  /// "$g(t) = 2t$ khi $t \ge 0$".
  func parameterDomain(_ statement: Statement) -> Condition? {
    guard statements.count > paragraphStart, let last = statements.last,
      case .application(let head)? = last.statement.members.first?.expression
    else { return nil }
    return statement.comparisons { side in
      side.freeSymbols.subtracting(head.arguments.flatMap(\.freeSymbols)).isEmpty
    }
  }

  /// Where none of the restrictions holds that were put on the same left side in this paragraph.
  func remainingDomain(for statement: Statement) -> Condition? {
    guard let left = statement.members.first?.expression else { return nil }
    let others = statements[paragraphStart...].filter {
      $0.statement.members.first?.expression == left
    }.compactMap(\.domain)
    guard let first = others.first else { return nil }
    return others.dropFirst().reduce(first.negated) { $0.and($1.negated) }
  }

  /// Notes that the formula before holds only in a case that this one tells: "$\det J = 1$ at $\mathbf
  /// z = 0$", "với mọi $i$ trừ hai thành phần đầu".
  mutating func restrict(_ statement: Statement, _ prose: Prose) {
    guard statements.count > paragraphStart, let last = statements.indices.last,
      statements[last].stance == .stated
    else { return }
    if statement.relations.isEmpty, Vocabulary.arithmetic.equal(ProseWords(prose.before)) {
      statements[last].stance = .denied(prose.before.trimmingWhitespace())
    } else if statement.domain(without: questionFamilies) == nil, parameterDomain(statement) == nil,
      !statement.isConvention, !statement.isInequation,
      let stance = Stance(restrictedBy: prose.before, isPoint: statement.point != nil)
    {
      statements[last].stance = stance
    } else if statement.relations.isEmpty, case .symbol? = statement.members.first?.expression,
      ExceptionWords.tell(prose.behind), !exceptPosition(&statements[last], prose)
    {
      statements[last].stance = .supposed(prose.behind.trimmingWhitespace())
    }
  }

  /// Takes a condition that the words around it make a remark: "the case $i = 1$ is included".
  ///
  /// - Returns: whether it is one.
  mutating func remark(on condition: Condition?, _ prose: Prose) -> Bool {
    guard readsPlainText, let condition, !leadsToCase(prose), !leadsToNumber(condition, prose),
      let remark = CaseRemark(before: prose.before, behind: prose.behind)
    else { return false }
    let last = statements.indices.last.flatMap { $0 >= paragraphStart ? $0 : nil }
    // "The sum includes the term $j = i$": whether it does is not compared.
    if let last, statements[last].binds(condition) {
      statements[last].doubt(by: prose.before.trimmingWhitespace())
      return true
    }
    switch remark {
    case .harmless:
      // "For $i > 1$, also for $i = 1$".
      if let last, let present = statements[last].statement.condition {
        statements[last].statement.condition = .any([present, condition])
      }
    case .doubtful(let words):
      if let last { statements[last].doubt(by: words) } else { pendingDoubt = words }
    }
    return true
  }

  /// Whether a size leads to the value for it: "for $D = 2$ this is $9$", "for $D = 3$ my calculator shows 9".
  private func leadsToNumber(_ condition: Condition, _ prose: Prose) -> Bool {
    guard readsPlainText, let size = condition.dimension else { return false }
    let words = prose.after ?? String(prose.behind.prefix { !$0.isNumber })
    guard prose.after != nil || words.count < prose.behind.count, words.contains(where: \.isLetter)
    else { return false }
    return CaseValueWords.lead(words)
      || CheckWords.lead(prose.section + "$D = \(size.latex)$" + words)
  }

  /// A condition belongs to the formula before it, unless a sentence ended in between or the words
  /// after it lead on to the next one ("For $i = 1$:", "for $i > 1$ we have").
  mutating func attach(_ condition: Condition?, _ prose: Prose) {
    guard var condition else { return }
    let words = prose.before.trimmingWhitespace()
    if readsPlainText {
      if followsRemark, Vocabulary.valueJoints.cover(ProseWords(words)), !words.isEmpty,
        !words.contains(where: { ".:;!?".contains($0) })
      {
        triedSize = nil
        return
      }
      if closeRange(condition, words) || joinValues(condition, words) { return }
      condition = CaseRemark.range(condition, behind: words)
    }
    // "(the sum is empty for $i = 1$)" limits nothing.
    guard !FormulaWords.remark(words), !FormulaWords.remark(behind: prose.behind),
      !FormulaWords.remarkOnValue(words)
    else {
      followsRemark = true
      triedSize = condition.isOneDimension ? condition : nil
      return
    }
    // A cell of its own, behind the formula of the row.
    if let rowStart, words.isEmpty, statements.count > rowStart, statements.count == paragraphStart,
      let last = statements.indices.last, statements[last].isOpenEnded,
      statements[last].statement.condition == nil
    {
      statements[last].statement.condition = condition
      return
    }
    // "This holds for $i > 1$" goes on with the claim.
    let endsSentence =
      (words.contains { ".:;!?".contains($0) } || words.first?.isUppercase == true)
      && !(readsPlainText && remarks.continues)
    // The cells of a row are about one thing.
    let hasStatement = statements.count > (rowStart ?? paragraphStart)
    // "…, for $i > 1$, $x_1 = …": a comma leads on only when nothing before waits for a condition.
    let isFit = hasStatement && statements.last?.takes(condition) == true
    let waits = isFit && statements.last?.statement.condition == nil
    // "$z_i = x_i$ for $i \le 2$, then $z_3 = …$": no comma before it, but one behind it.
    let isEnclosed =
      waits && !words.isEmpty && !words.contains(",")
      && prose.after?.trimmingWhitespace().first.map { ",;".contains($0) } == true
    // "For $i > 1$ we have $x_i = …$, for $i = 1$ $x_i = …$".
    let isNext =
      isFit && !waits && (isLed || Self.beginsCase(words))
      && prose.after.map(Self.isBareParity) == true
    let leadsOn =
      isNext || leadsToCase(prose) || leadsToNumber(condition, prose)
      || !closesDefinition(prose) && !isEnclosed
        && (Self.leadsInBracket(prose)
          || (prose.after.map { Self.leadsOn($0, afterComma: !waits) }
            ?? leadsToDisplay(prose.behind)))
    // "$x_1 = 2 z_1$ $(i = 1)$" says it twice.
    if hasStatement, words.isEmpty, !prose.isDisplay,
      statements.last.map({ condition.repeats($0.statement) }) ?? false
    {
      return
    }
    // "$z_i = x_i$ ($i > 1$)" and "$z_i = x_i$ $(i > 1)$": with nothing but white space between.
    let isBeside = words.isEmpty && waits && !prose.before.contains("\n") && !prose.isDisplay
    if isFit, !words.isEmpty || isBeside, !endsSentence, !leadsOn || isBeside,
      let last = statements.indices.last
    {
      let present = statements[last].statement.condition
      let isAnother = Self.addsCase(words) || present?.excludes(condition) == true
      statements[last].statement.condition =
        present.map { isAnother ? .any([$0, condition]) : $0.and(condition) } ?? condition
    } else {
      pending = pending.flatMap { Self.joins(words) ? $0.and(condition) : nil } ?? condition
      pendingIsBare = words.isEmpty
      pendingIsBracketed = Self.leadsInBracket(prose)
      pendingIsTrailing = readsPlainText && CaseRemark.ends(prose.before)
    }
  }

  /// Closes the range that the condition before opens: "from $i = 1$ to $i = D$".
  private mutating func closeRange(_ end: Condition, _ words: String) -> Bool {
    if let open = pending, let range = CaseRemark.closed(open, by: end, behind: words) {
      pending = range
      return true
    }
    guard pending == nil, let last = statements.indices.last, last >= paragraphStart,
      let open = statements[last].statement.condition,
      let range = CaseRemark.closed(open, by: end, behind: words)
    else { return false }
    statements[last].statement.condition = range
    return true
  }

  /// Whether the last words of a paragraph lead to the display below: "…, while for $j < i$ we have".
  ///
  /// A student's claim keeps its condition, whatever the words behind it say.
  private func leadsToDisplay(_ prose: String) -> Bool {
    !readsPlainText && Vocabulary.leads.ending(ProseWords(prose)) != nil
  }

  /// Whether words between two conditions offer the second beside the first: "when `j > i` and also when
  /// `1 < j < i`".
  private static func addsCase(_ prose: String) -> Bool {
    let words = ProseWords(prose)
    return StrayWords.choose(prose) || Vocabulary.furtherCases.occurrence(in: words) != nil
  }

  /// Whether a condition stands in one bracket with the words and the formula behind it: "(for $i = 1$ just $u =
  /// x_1$)".
  private static func leadsInBracket(_ prose: Prose) -> Bool {
    guard let opening = prose.before.lastIndex(of: "("),
      !prose.before[opening...].contains(")"), let after = prose.after
    else { return false }
    return after.contains(where: \.isLetter) && !after.contains { "),;.:".contains($0) }
  }

  /// Whether the last statement took the condition before it.
  private var isLed: Bool { ledStatement == statements.count - 1 }

  /// Whether words behind a formula begin another case: ", and when".
  private static func beginsCase(_ prose: String) -> Bool {
    let words = ProseWords.lastClause(prose, since: ".;:!?,(")
    let isApart =
      prose.contains { ",;".contains($0) }
      || words.list.first.map(Vocabulary.conjunctions.contain) == true
    return isApart && Vocabulary.scopeOpenings.ending(words) != nil
  }

  /// Whether nothing but "even" or "odd" stands between a condition and a formula.
  private static func isBareParity(_ prose: String) -> Bool {
    let words = ProseWords(prose)
    return !prose.contains { ".,;:!?()".contains($0) }
      && words.list.allSatisfy { ParityWords($0) != nil }
  }

  /// Whether words between a condition and a formula make the condition the formula's.
  private static func leadsOn(_ prose: String, afterComma: Bool) -> Bool {
    var text = prose.trimmingWhitespace()
    // "khi $i$ chẵn:"
    if let word = text.split(whereSeparator: { !$0.isLetter }).first,
      ParityWords(String(word)) != nil, text.hasPrefix(word)
    {
      text = String(text.dropFirst(word.count)).trimmingWhitespace()
    }
    if text.hasPrefix(":") || text == "," && afterComma { return true }
    // "… for `i > 1`; then `z_i = …`"
    if text.hasPrefix(";") { return false }
    return Vocabulary.leads.occurrence(in: ProseWords(text)) != nil && !text.contains(".")
  }

  /// Whether a condition at the beginning of a formula is about the statement before the formula: "…
  /// for $i > 1, z_1 = x_1$".
  func waits(for condition: Condition, _ prose: Prose) -> Bool {
    guard statements.count > paragraphStart, let last = statements.last, last.isOpenEnded,
      last.statement.condition == nil, !last.statement.relations.isEmpty
    else { return false }
    let words = prose.before.trimmingWhitespace()
    return !words.isEmpty && !words.contains { ".:;!?".contains($0) }
      && words.first?.isUppercase == false
  }
}

extension Statement {
  /// Whether its value has a case of its own for several conditions.
  fileprivate var distinguishesCases: Bool {
    if case .cases(let branches)? = members.last?.expression { branches.count > 1 } else { false }
  }
}

extension PlacedStatement {
  /// Whether a condition could follow: the statement has an index of its own.
  var isOpenEnded: Bool {
    if let label, label.isDeterminant { return true }
    // A determinant may be given for single `D`.
    if let left = statement.members.first?.expression, let target = Target(left) {
      switch target {
      case .determinant, .logDeterminant: return true
      default: break
      }
    }
    return hasFreeIndex
  }

  /// Whether a condition may be about the statement: it has one of the letters that the condition limits.
  func takes(_ condition: Condition) -> Bool {
    let letters = condition.freeSymbols
    if letters == ["D"] { return true }
    guard isOpenEnded else { return false }
    // Of what is not read nobody knows the letters, and a determinant has none.
    guard let left = statement.members.first?.expression, label == nil,
      Target(left).map({ !$0.isDeterminant }) ?? true
    else { return true }
    return statement.members.contains { member in
      guard let expression = member.expression else { return true }
      return !expression.freeSymbols.isDisjoint(with: letters)
        || letters.contains(where: expression.binds)
    }
  }

  /// Whether a condition is about letters that sums and products of the statement run over, and about no others.
  func binds(_ condition: Condition) -> Bool {
    let letters = condition.freeSymbols.subtracting(["D"])
    let values = statement.members.compactMap(\.expression)
    return !letters.isEmpty
      && letters.allSatisfy { letter in
        values.contains { $0.binds(letter) }
          && !values.contains { $0.freeSymbols.contains(letter) }
      }
  }

  private var hasFreeIndex: Bool {
    statement.members.contains { member in
      member.expression.map { !$0.freeSymbols.isEmpty } ?? true
    }
  }
}

extension Condition {
  /// Whether this is `i = 1` and the statement is about component 1.
  func repeats(_ statement: Statement) -> Bool {
    guard case .comparison(.symbol, .equal, let value) = self,
      case .component(_, let indices)? = statement.members.first?.expression
    else { return false }
    return indices == [value]
  }
}
