import Algebra
import Markdown
import MathNotation

/// Values that words give to a case or to a component: ", which is zero for $i = 1$", "for $i = 1$ it is just $z_1$",
/// "the first component is $z_1$".
extension PassageReader {
  /// The number that words give to the name before them where a condition behind them holds: "$q_i = \dots$, which is
  /// zero for $i = 1$".
  func numberOfCase(_ condition: Condition?, _ prose: Prose) -> PlacedStatement? {
    guard readsPlainText, let condition,
      case .comparison(.symbol(let letter), .equal, .number) = condition,
      statements.count > paragraphStart, var last = statements.last,
      last.statement.members.count >= 2, last.statement.condition == nil, last.stance == .stated,
      case .component(_, let indices)? = last.statement.members[0].expression,
      indices == [.symbol(letter)],
      let number = CaseValueWords.number(prose.before)
    else { return nil }
    var value = last.statement.members[0]
    value.reading = .success(.number(Numeral(number)))
    value.alternatives = []
    last.statement.members = [last.statement.members[0], value]
    last.statement.relations = ["="]
    last.statement.condition = condition
    last.words = SurroundingWords(before: "", behind: prose.behind)
    return last
  }

  /// The convention that words make of a component which the formula before adds: "where $z_{i-1}$ is absent if
  /// $i = 1$".
  mutating func absentTerm(
    _ statement: Statement, _ member: Statement.Member, _ prose: Prose
  ) -> Statement? {
    guard readsPlainText, case .component(let name, let indices)? = member.expression,
      name == "x" || name == "z", indices.count == 1,
      let place = LinearIndex(indices[0]), let letter = place.coefficients.keys.first,
      place.coefficients == [letter: 1], statements.count > paragraphStart,
      let formula = statements.last?.statement.members.last?.expression,
      formula.adds(.component(name, indices))
    else { return nil }
    let pieces = prose.rest.split(
      separator: "$", maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3, CaseValueWords.tellAbsence(pieces[0]), CaseValueWords.end(pieces[2])
    else { return nil }
    let read = reader.statements(of: MathFormula(String(pieces[1])))
    guard read.count == 1, read[0].isCondition,
      case .comparison(.symbol(letter), .equal, .number(let number))? = read[0].condition,
      let value = number.integer, value + place.constant < 1
    else { return nil }
    skipped = 1
    var (left, right) = (member, member)
    left.reading = .success(.component(name, [LinearIndex(value + place.constant).expression]))
    right.reading = .success(.number(Numeral(0)))
    left.alternatives = []
    right.alternatives = []
    var result = statement
    result.members = [left, right]
    result.relations = ["="]
    return result
  }

  /// Whether a condition leads to a value of its own: "for $i = 1$ it is just $z_1$".
  func leadsToCase(_ prose: Prose) -> Bool {
    guard readsPlainText, prose.after != nil,
      SpokenComponent.begins(prose.lead)
        || statements.count > paragraphStart && statements.last?.caseComponent != nil
    else { return false }
    let pieces = prose.rest.split(
      separator: "$", maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[1].allSatisfy({ !"=<>".contains($0) }),
      !["\\le", "\\ge", "\\to", "\\ne"].contains(where: { pieces[1].contains($0) })
    else { return false }
    // "thành phần thứ $i$ ($i \ge 2$) là"
    let isBracketed = prose.before.trimmingWhitespace() == "("
    let words = isBracketed ? pieces[0].drop { $0.isWhitespace || $0 == ")" } : pieces[0]
    return CaseValueWords.lead(words) && CaseValueWords.end(pieces[2])
  }

  /// A value alone as that of the component before it where the condition before the value holds.
  func valueOfCase(
    _ statement: Statement, _ member: Statement.Member, _ prose: Prose
  ) -> Statement? {
    guard readsPlainText, let pending, !statement.isIndex, let last = statements.last,
      statements.count > paragraphStart, let name = last.caseComponent,
      case .component(_, let indices) = name, case .symbol(let letter)? = indices.first,
      pending.freeSymbols.contains(letter),
      CaseValueWords.lead(prose.before[...]), CaseValueWords.end(prose.behind[...])
    else { return nil }
    var left = member
    left.reading = .success(name)
    left.alternatives = []
    return Self.equation(left, with: member, statement)
  }

  /// The general component of which a label and a condition before a value say what it is: "Inverse: for $i = 1$
  /// $x_1$".
  func conditioned(_ statement: Statement, _ prose: Prose) -> Target? {
    guard readsPlainText, !prose.label.isEmpty,
      let condition = statement.condition, CaseValueWords.end(prose.behind),
      let value = statement.members[0].expression, !value.isVectorValued,
      case .vector(let direction)? = PartLabel.targets(prose.label).first,
      !value.solves(for: direction.result)
    else { return nil }
    let letters = condition.freeSymbols.intersection(IndexLetters.running)
    guard letters.count == 1, let letter = letters.first else { return nil }
    return .component(direction, .symbol(letter))
  }

  /// The determinant of which "in general" introduces another value behind that of an example: "Det: $4$ for $D = 2$; in
  /// general $2^D$".
  func generalValue(_ statement: Statement, _ prose: Prose) -> Target? {
    guard readsPlainText,
      Vocabulary.generalities.equal(ProseWords(prose.before)),
      statements.count > paragraphStart, let last = statements.last, last.stance == .stated,
      let target = last.label ?? last.statement.members.first?.expression.flatMap(Target.init),
      target.isDeterminant, statement.members[0].expression.map(target.fits) ?? false
    else { return nil }
    return target
  }

  /// Whether a condition belongs to the definition before it and to no formula behind its colon: "with $s_1 = 0$ and
  /// $s_i = z_{i-1}$ for $i \ge 2$: $x_i = \dots$".
  func closesDefinition(_ prose: Prose) -> Bool {
    guard readsPlainText, prose.after?.trimmingWhitespace() == ":",
      statements.count > paragraphStart, let last = statements.last,
      last.statement.members.count >= 2, last.statement.condition == nil,
      case .component(let name, let indices)? = last.statement.members[0].expression,
      name != "x", name != "z", name != "J", indices.count == 1, case .symbol = indices[0],
      let first = ProseWords(statements[paragraphStart].words.before).list.first
    else { return false }
    return Vocabulary.definitionOpenings.contain(first)
  }

  /// The component of which words before a value say that it is: "the $i$-th component of $f_\phi(\mathbf z)$ is",
  /// "riêng thành phần thứ nhất bằng".
  func spokenComponent(_ prose: Prose) -> Target? {
    guard readsPlainText, let spoken = SpokenComponent(prose.lead) else { return nil }
    let before = statements.count > paragraphStart ? statements.last?.caseDirection : nil
    let direction: Target.Direction
    switch spoken.owner {
    case .some(.vector(let own)): direction = own
    case .some: return nil
    case nil:
      guard
        let named = before
          ?? PartLabel.targets(prose.section).lazy.compactMap({ target in
            if case .vector(let own) = target { own } else { nil }
          }).first
      else { return nil }
      direction = named
    }
    return .component(direction, spoken.index)
  }
}

extension Expression {
  /// Whether a component stands here once, as a term that is added or taken away: without it the rest is whole.
  fileprivate func adds(_ term: Expression) -> Bool {
    var count = 0
    var isAdded = false
    func visit(_ node: Expression, isTerm: Bool) {
      if node == term {
        count += 1
        isAdded = isTerm
        return
      }
      switch node {
      case .sum(let terms): for other in terms { visit(other, isTerm: true) }
      case .negative(let inner): visit(inner, isTerm: isTerm)
      default: for child in node.children { visit(child, isTerm: false) }
      }
    }
    visit(self, isTerm: false)
    return count == 1 && isAdded
  }
}

extension PlacedStatement {
  /// The general component that the statement gives, by its left side or by the words before its value.
  fileprivate var caseComponent: Expression? {
    guard stance == .stated else { return nil }
    let name = statement.members.count >= 2 ? statement.members[0].expression : label?.name
    guard case .component(let letter, let indices)? = name, letter == "x" || letter == "z",
      indices.count == 1, case .symbol(let index) = indices[0], index != "D"
    else { return nil }
    return name
  }

  /// The way that a component or vector which the statement gives is taken.
  fileprivate var caseDirection: Target.Direction? {
    switch label ?? statement.members.first?.expression.flatMap(Target.init) {
    case .vector(let direction), .component(let direction, _): direction
    default: nil
    }
  }
}
