import Algebra
import Markdown

/// Statements that a formula makes only together with the words and the formula before it.
extension PassageReader {
  /// The statements of a formula, completed by the words around it:
  ///
  /// - "$x_0$ is $0$", "$x_0$ bằng 0" state an equality;
  /// - "$L$ is the lower-triangular matrix of ones" defines a matrix;
  /// - "$D$ is even" is a condition;
  /// - "…, and $0$ if $i < j$" goes on with the cases before it;
  /// - "otherwise $z_i = …$" is for the components that were not given before.
  mutating func completed(_ read: [Statement], _ prose: Prose) -> [Statement] {
    guard read.count == 1, let first = read.first, !first.isCondition else {
      var result = read
      if let first = read.first { result[0] = limited(first, before: prose.before, after: "") }
      return result
    }
    if let equation = named(first, prose) { return [equation] }
    guard first.relations.isEmpty, let member = first.members.first else {
      if pinsPoint(first, prose) { return [] }
      if let chain = labelledChain(first, prose) { return [chain] }
      return [limited(first, before: prose.before, after: prose.rest)]
    }
    if StrayWords.operate(prose.before), statements.count > paragraphStart {
      if !joinLast(member, by: prose.before), statements.last?.stance == .stated {
        spoilLast(by: prose.before)
      }
      return []
    }
    if parity(member, prose) != nil { return withParity(read, prose) }
    noteException(prose)
    if let cell = tableStatement(first, member, prose) { return [cell] }
    if let name = nextInOrder(first, prose) { return [Self.equation(name, with: member, first)] }
    if let subject = subject(of: first, prose) {
      return [Self.equation(subject, with: member, first)]
    }
    if let value = value(of: member, prose) {
      var right = member
      right.reading = .success(value)
      right.alternatives = []
      var result = first
      result.members = [member, right]
      result.relations = ["="]
      return [result]
    }
    if let worded = worded(first, member, prose) { return [worded] }
    if let count = count(first, member, prose) ?? listed(first, member, prose) { return [count] }
    if let choice = choice(first, member, prose) { return [choice] }
    if isBareCondition(first, prose), let last = statements.indices.last {
      statements[last].doubt(by: prose.before.trimmingWhitespace())
      return read
    }
    if let convention = absentTerm(first, member, prose) { return [convention] }
    if let value = valueOfCase(first, member, prose) { return [value] }
    if goesOn(first, prose), let last = lastCase, let left = last.caseName {
      var result = Self.equation(left, with: member, first)
      if FormulaWords.continueOtherwise(prose.before)
        || FormulaWords.sayOtherwise(after: prose.rest)
      {
        result.condition = last.statement.condition?.negated
      }
      return [result]
    }
    return read
  }

  /// Whether a value goes on with the cases before it: "$L_{ij} = 1$ for $i = j$ and $0$ for $i > j$".
  private func goesOn(_ statement: Statement, _ prose: Prose) -> Bool {
    let isRest = FormulaWords.continueOtherwise(prose.before)
    guard isRest && !statement.isIndex || FormulaWords.join(prose.before), let last = lastCase,
      last.statement.members.count >= 2 || last.label != nil
    else { return false }
    // ", `\log` is the natural logarithm".
    if case .function? = SpokenName(.init(latex: prose.latex)) { return false }
    let isCase = FormulaWords.beginCondition(prose.behind)
    guard
      last.statement.condition != nil
        || isCase && (last.domain != nil || last.isOpenEnded && !statement.isIndex)
    else { return false }
    // "…, and $z_1$ is $x_1$" begins with a name of its own.
    if statement.members.first?.expression?.isNamed == true, FormulaWords.equate(prose.behind) {
      return false
    }
    // Under a label the words before say "is" of the part, unless this is another case.
    return prose.label.isEmpty || isCase || isRest
  }

  /// The statement of this paragraph that a value may go on with: the last one, or the one that the
  /// restriction behind it is about.
  private var lastCase: PlacedStatement? {
    guard statements.count > paragraphStart else { return nil }
    guard let equation = lastEquation, equation >= paragraphStart,
      statements[equation].domain != nil,
      statements[(equation + 1)...].allSatisfy({
        $0.statement.domain(without: questionFamilies) != nil
      })
    else { return statements.last }
    return statements[equation]
  }

  /// Whether a formula is the subject of a condition that words tell and that was not read: "$g_i = 3$ if
  /// $z_i$ is large".
  private func isBareCondition(_ statement: Statement, _ prose: Prose) -> Bool {
    guard readsPlainText, !statement.isIndex, prose.label.isEmpty,
      statements.count > paragraphStart, !prose.before.contains(where: { ".;!?".contains($0) })
    else { return false }
    let words = ProseWords(prose.before)
    return Vocabulary.conditionOpenings.ending(words) != nil
      && Vocabulary.equivalences.ending(words) == nil
  }

  /// Doubts the statement before a value that words give to one of its components: "$d_i = 3$, only the
  /// last one is $1$".
  private mutating func noteException(_ prose: Prose) {
    guard readsPlainText, prose.label.isEmpty, let last = statements.indices.last,
      last >= paragraphStart, statements[last].statement.members.count >= 2,
      statements[last].isOpenEnded
    else { return }
    let words = ProseWords.lastClause(prose.before, since: ".;!?,(")
    guard Vocabulary.valueVerbs.ending(words) != nil,
      Vocabulary.singledOut.occurrence(in: words) != nil
    else { return }
    statements[last].doubt(by: words.list.joined(separator: " "))
  }

  /// "$x_i$ = $z_i$ + $t_i$": a sum of which every term is a formula of its own.
  private mutating func joinLast(_ member: Statement.Member, by words: String) -> Bool {
    let sign = words.trimmingWhitespace()
    guard sign == "+" || sign == "-" || sign == "−", let last = statements.indices.last,
      statements[last].statement.members.count >= 2, statements[last].statement.condition == nil,
      case .success(let term) = member.reading
    else { return false }
    let end = statements[last].statement.members.count - 1
    guard case .success(let value) = statements[last].statement.members[end].reading else {
      return false
    }
    statements[last].statement.members[end].reading = .success(
      .sum([value, sign == "+" ? term : .negative(term)]))
    statements[last].statement.members[end].alternatives = []
    // The sign behind it was read.
    statements[last].stance = .stated
    return true
  }

  /// "$1$ nhân $D$": what stands before the operation is not the whole value.
  private mutating func spoilLast(by words: String) {
    guard let last = statements.indices.last, statements[last].statement.members.count >= 2 else {
      return
    }
    let end = statements[last].statement.members.count - 1
    let range = statements[last].statement.members[end].range
    statements[last].statement.members[end].reading = .failure(
      ReadingFault(.unexpected(words.trimmingWhitespace()), at: range))
    statements[last].statement.members[end].alternatives = []
  }

  /// "Note that at $\mathbf z = 0$ …": a point is no answer.
  private mutating func pinsPoint(_ statement: Statement, _ prose: Prose) -> Bool {
    guard Vocabulary.places.ending(ProseWords(prose.before)) != nil, statement.members.count == 2,
      statement.relations == ["="],
      let left = statement.members[0].expression, let right = statement.members[1].expression,
      left == .whole("z") || left == .whole("x") || left.isComponent, right.isPoint
    else { return false }
    return prose.before.contains { ".:;!?".contains($0) }
  }

  static func equation(
    _ left: Statement.Member, with right: Statement.Member, _ statement: Statement
  ) -> Statement {
    var left = left
    // It stands in another formula.
    left.range = right.range.lowerBound..<right.range.lowerBound
    var result = statement
    result.members = [left, right]
    result.relations = ["="]
    return result
  }

  /// A bare value that is one of several: "$\det J = 1$, or maybe $D$".
  private func choice(
    _ statement: Statement, _ member: Statement.Member, _ prose: Prose
  ) -> Statement? {
    guard case .alternative = Stance(before: prose.before, after: ""), prose.label.isEmpty,
      statements.count > paragraphStart, let last = statements.last,
      last.statement.condition == nil, let left = last.statement.members.first
    else { return nil }
    if last.statement.members.count >= 2 { return Self.equation(left, with: member, statement) }
    guard let name = last.label?.name else { return nil }
    var subject = member
    subject.reading = .success(name)
    return Self.equation(subject, with: member, statement)
  }

  /// The statements of a formula, of which a letter beside "even", "lẻ" is a condition. That is so in
  /// handouts too.
  func withParity(_ read: [Statement], _ prose: Prose) -> [Statement] {
    guard read.count == 1, var result = read.first else { return read }
    if result.isCondition, let bound = result.condition, let parity = parity(beside: bound, prose) {
      result.condition = parity.and(bound)
      return [result]
    }
    guard !result.isCondition, result.relations.isEmpty,
      let member = result.members.first, let condition = parity(member, prose)
    else { return read }
    result.members = []
    result.condition = condition
    result.isCondition = true
    return [result]
  }

  /// What "odd" says in "for odd $i > 1$" and "for $i > 1$ odd".
  private func parity(beside bound: Condition, _ prose: Prose) -> Condition? {
    guard bound.freeSymbols.subtracting(["D"]).count == 1,
      let letter = bound.freeSymbols.subtracting(["D"]).first, letter.count == 1
    else { return nil }
    let before = prose.before.split { $0.isWhitespace }.last.map(String.init) ?? ""
    // "for $i > 1$ even if …" is no parity.
    let after = prose.rest.prefix { !".,;:!?$\n".contains($0) }.trimmingWhitespace()
    let words = [before, after].lazy.filter { $0.allSatisfy(\.isLetter) }
      .compactMap(ParityWords.init).first
    return words.map { .congruent(.symbol(letter), $0.isEven ? 0 : 1, modulo: 2) }
  }

  /// `D` beside "chẵn", "is odd": a condition.
  private func parity(_ member: Statement.Member, _ prose: Prose) -> Condition? {
    guard case .symbol(let name)? = member.expression, name == "D" || name.count == 1 else {
      return nil
    }
    let next = prose.rest.prefix { !".,;:!?$\n".contains($0) }
    let following = next.split(separator: " ").prefix(4).joined(separator: " ")
    // "there are $m$ even indices" counts them.
    guard !Vocabulary.counts(ProseWords(following)) else { return nil }
    let before = prose.before.split { $0.isWhitespace }.last.map(String.init) ?? ""
    let words = ParityWords(following) ?? ParityWords(before)
    guard let words else { return nil }
    let one = Expression.number(Numeral(1))
    return .comparison(
      .power(.negative(one), .symbol(name)), .equal, words.isEven ? one : .negative(one))
  }

  /// What a formula without a relation is about, when the words before it say "is".
  private mutating func subject(of statement: Statement, _ prose: Prose) -> Statement.Member? {
    let isLabel = prose.before.trimmingWhitespace() == ":"
    guard let last = statements.last, statements.count > paragraphStart else { return nil }
    let isSolved =
      FormulaWords.solve(for: last.words.before, of: sentence.words, to: prose.before)
      && last.statement.members.first?.expression.flatMap(Target.init) != nil
    guard
      FormulaWords.equate(prose.before) || isLabel || isSolved
        || FormulaWords.mean(prose.before, of: last.words.before)
          && last.statement.members[0].expression?.mayBeDefined == true,
      last.statement.relations.isEmpty,
      last.statement.members.count == 1, last.statement.condition == nil, last.label == nil,
      // "the derivative of $z_i$ is $1$" says nothing of $z_i$ itself.
      isSolved || !FormulaWords.belong(last.words.before),
      !FormulaWords.replace(last.words.before),
      let subject = last.statement.members[0].expression,
      subject.isNamed || subject.isCallOfLetter,
      // "where `z_j` is understood as `x_j`" gives a variable another meaning.
      !subject.isGeneralComponent || statement.members[0].expression?.isPoint == true
        || !ProseWords(prose.before).list.contains(where: Vocabulary.understandings.contain),
      !isLabel || Target(subject) != nil && statement.members[0].expression?.isNamed == false,
      // "the sum $\mathbf z_{1:i}$" names the terms and not their sum.
      Vocabulary.quantityNouns.occurrence(in: ProseWords(prose.before)) == nil
        || statement.members[0].expression?.isNamed == false
    else { return nil }
    statements.removeLast()
    return last.statement.members[0]
  }

  /// What words behind a name say that it is: a number, or a matrix.
  private mutating func value(of member: Statement.Member, _ prose: Prose) -> Expression? {
    guard let expression = member.expression, !FormulaWords.belong(prose.before) else { return nil }
    switch expression {
    case .component(_, let indices) where indices.count == 1:
      guard case .number = indices[0] else {
        // "$x_{i-1}$ bằng 0 khi $i = 1$"
        guard case .variable(_, let shift)? = IndexPlace(indices[0]), shift < 0 else { return nil }
        return prose.after.flatMap(CaseValueWords.numberBehind).map { .number(Numeral($0)) }
      }
      return FormulaWords.number(behind: prose.rest).map { .number(Numeral($0)) }
    case .symbol(let name), .whole(let name):
      guard let letter = name.last(where: \.isLetter), letter.isUppercase, name != "D", name != "J",
        MatrixWords.mayName(prose.before)
      else { return nil }
      if let matrix = MatrixWords.matrix(prose.rest) { return matrix }
      guard let band = BandWords(prose.rest) else { return nil }
      skipped = band.formulas
      return band.matrix
    default: return nil
    }
  }

  /// A statement with the condition that "otherwise" puts on it.
  private mutating func limited(_ statement: Statement, before: String, after: String) -> Statement
  {
    let isOther = followsOthers && CaseValueWords.lead(before)
    followsOthers = false
    guard statement.condition == nil, statement.members.count >= 2,
      isOther || FormulaWords.sayOtherwise(before: before)
        || FormulaWords.sayOtherwise(after: after)
    else { return statement }
    // "for $i > 1$: $x_i = 2z_i$ if $z_i \ge 0$, otherwise …": it is the values that differ.
    if let last = lastCase, last.domain != nil,
      last.statement.members.first?.expression == statement.members[0].expression
    {
      var result = statement
      result.condition = last.statement.condition
      return result
    }
    if let left = statement.members[0].expression, statements.count > paragraphStart,
      let last = statements.last?.statement, last.members.first?.expression == left,
      let condition = last.condition
    {
      var result = statement
      result.condition = condition.negated
      return result
    }
    guard case .component(let name, let indices)? = statement.members[0].expression else {
      return statement
    }
    let conditions = statements[paragraphStart...].reversed().prefix(12).flatMap { placed in
      // `L_{ii} = L_{i,i-1} = 1`
      placed.statement.members.dropLast().compactMap { member in
        Self.others(than: member, placed.statement.condition, of: name, at: indices)
      }
    }
    guard !conditions.isEmpty else { return statement }
    var result = statement
    result.condition = .joined(conditions)
    return result
  }

  /// The condition under which a component is not one that a statement gives: `member` is a left side of it.
  private static func others(
    than member: Statement.Member, _ condition: Condition?, of name: String,
    at indices: [Expression]
  ) -> Condition? {
    guard case .component(name, let given)? = member.expression, given.count == indices.count
    else { return nil }
    if given == indices { return condition?.negated }
    if given.count == 1, case .symbol = indices[0], case .number = given[0] {
      return .comparison(indices[0], .notEqual, given[0])
    }
    // `B_{ii}` and `B_{i,i-1}` beside `B_{ij}`.
    guard given.count == 2, case .symbol = indices[0], case .symbol = indices[1],
      case .symbol(let row) = given[0]
    else { return nil }
    return .comparison(indices[1], .notEqual, given[1].substituting([row: indices[0]]))
  }
}

extension PlacedStatement {
  /// What the cases are of: the left side, or what the words before a value name.
  fileprivate var caseName: Statement.Member? {
    guard statement.members.count < 2, let label else { return statement.members.first }
    var name = statement.members.first
    name?.reading = .success(label.name)
    name?.alternatives = []
    return name
  }
}

extension Expression {
  fileprivate var isComponent: Bool { if case .component = self { true } else { false } }

  /// Whether words may give this a meaning: a name of the text's own, a function of a letter. What the
  /// variables of the flow mean is known.
  fileprivate var mayBeDefined: Bool {
    switch self {
    case .symbol(let name), .component(let name, _), .whole(let name): name != "x" && name != "z"
    default: isCallOfLetter
    }
  }

  /// Whether this is a known function of a letter, as a definition has it on its left side.
  fileprivate var isCallOfLetter: Bool {
    guard case .call(_, let arguments) = self else { return false }
    return arguments.count == 1 && arguments[0].isLetter
  }

  /// Whether words may say what this is: a name, a component, a part that is asked for.
  fileprivate var isNamed: Bool {
    switch self {
    case .symbol, .component, .whole, .slice: true
    default: Target(self) != nil
    }
  }

  /// Whether this is a number or a vector of numbers.
  var isPoint: Bool {
    switch self {
    case .number, .whole("0"), .whole("1"): true
    case .negative(let inner): inner.isPoint
    case .tuple(let tuple): tuple.dots == nil && tuple.shown.allSatisfy(\.isPoint)
    default: false
    }
  }
}
