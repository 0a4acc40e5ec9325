import Algebra
import Markdown

/// Claims that are no chain of equal or ordered members: of a set, or in words.
extension TextProofreader {
  /// Words after which a set says for which values something else holds.
  private static let restrictions: Set<String> = [
    "if", "when", "whenever", "for", "all", "any", "every", "each", "some", "where", "let", "given",
    "with", "assume", "suppose", "over", "on", "fix", "nếu", "khi", "với", "mọi", "cho", "lấy",
    "trên",
    "trong", "đó", "xét", "gọi", "giả", "sử",
  ]

  /// `a \in (0, 1)`: a statement unless it introduces a name or restricts a variable.
  func membership(
    _ order: Int, _ k: Int, _ left: Side, _ right: Side
  ) -> VerifiedStatement? {
    let placed = statements[order]
    guard order >= defining, let element = left.expression,
      let set = NumberSet(right.text, context: ReadingContext())
    else { return nil }
    let last = placed.words.before.split { !$0.isLetter }.last?.lowercased() ?? ""
    let isRestriction = k == 0 && Self.restrictions.contains(last)
    if isRestriction || element.isBaseVariable, !set.isLine { return nil }
    // "Let …; `\mathbf z \in \mathbb R^D`": what is drawn is rather introduced than claimed.
    let isIntroduced = element.isBaseVariable && (isRestriction || last.isEmpty)
    // "with `z \in \mathbb R`" speaks of some number.
    if case .whole = element, set.shape.isEmpty { return nil }
    let conditions = [placed.statement.condition, placed.domain].compactMap { $0 }
    let condition = Condition.joined(conditions)
    guard let (finding, relation) = checker(order).finding(element, in: set, where: condition)
    else {
      return nil
    }
    if isIntroduced && !finding.isFalse { return nil }
    var verdict = entry(placed, k, left: left, right: right)
    apply(finding, to: &verdict, relation: relation)
    return verdict
  }

  /// `\ln 2 \approx 0.693`: right up to one unit of the last digit.
  func approximation(
    _ order: Int, _ k: Int, _ left: Side, _ right: Side
  ) -> VerifiedStatement? {
    let placed = statements[order]
    guard ["\\approx", "\\simeq", "\\thickapprox"].contains(placed.statement.relations[k]),
      let a = left.expression, let b = right.expression,
      let unit = b.lastDigit ?? a.lastDigit
    else { return nil }
    let conditions = [placed.statement.condition, placed.domain].compactMap { $0 }
    let condition = Condition.joined(conditions)
    let checker = checker(order)
    // Rounded to the nearest, or cut off.
    let half = Expression.quotient(unit, .number(Numeral(2)))
    let isNegative = if case .negative = b { true } else { false }
    let top = Expression.sum([b, isNegative ? half : unit])
    let bottom = Expression.sum([b, .negative(isNegative ? unit : half)])
    let above = checker.finding(a, .lessOrEqual, top, where: condition)
    let below = checker.finding(a, .greaterOrEqual, bottom, where: condition)
    var verdict = entry(placed, k, left: left, right: right)
    apply([above, below].first { !$0.holds } ?? above, to: &verdict, relation: "\\approx")
    // The sample compares with the edge of what is allowed; the number itself is what was written.
    if verdict.verdict == .false, var sample = verdict.counterexample {
      let exact = checker.finding(a, .equal, b, where: condition)
      if case .isFalse(let other?, _) = exact { sample = other }
      verdict.counterexample = sample
      verdict.messages = [Message(sample, relation: "=")]
    }
    return verdict
  }

  /// "`A` does not depend on `B`", "`J` is lower triangular".
  func worded(at order: Int) -> VerifiedStatement? {
    let placed = statements[order]
    guard placed.statement.relations.isEmpty, placed.statement.members.count == 1,
      let expression = placed.statement.members[0].expression
    else { return nil }
    if order > 0, statements[order - 1].paragraph == placed.paragraph,
      WordedClaim.independence(placed.words.before)
    {
      return independence(order, expression)
    }
    if order > 0, statements[order - 1].paragraph == placed.paragraph,
      statements[order - 1].statement.relations.isEmpty,
      WordedClaim.equates(placed.words.before),
      !WordedClaim.asks(statements[order - 1].words.before), !expression.isBareName,
      let subject = statements[order - 1].statement.members[0].expression
    {
      return value(order, of: subject, expression)
    }
    if let subject = WordedClaim.subject(placed.words.before) {
      return value(order, of: subject, expression)
    }
    guard expression.isJacobianMatrix || expression == .whole("J_{f^{-1}}"),
      let (shape, words) = WordedClaim.shape(placed.words.behind)
    else { return nil }
    let name = expression.isJacobianMatrix ? "J" : "J_{f^{-1}}"
    let (i, j) = (Expression.symbol("i"), Expression.symbol("j"))
    let zeros: Condition =
      switch shape {
      case .lowerTriangular: .comparison(j, .greater, i)
      case .upperTriangular: .comparison(j, .less, i)
      case .diagonal: .comparison(j, .notEqual, i)
      }
    var verdict = entry(of: placed, at: placed.position, placed)
    verdict.relation = "\\text{ \(words) }"
    apply(
      checker(order).finding(
        .component(name, [i, j]), .equal, .number(Numeral(0)), where: zeros),
      to: &verdict, relation: "=")
    return verdict
  }

  /// "The determinant equals `2^D`."
  private func value(
    _ order: Int, of subject: Expression, _ expression: Expression
  ) -> VerifiedStatement? {
    let placed = statements[order]
    let next = placed.words.behind.split { !$0.isLetter }.first?.lowercased() ?? ""
    guard !Self.restrictions.contains(next), !["times", "plus", "only", "lần"].contains(next) else {
      return nil
    }
    if case .tuple = expression { return nil }
    var verdict = entry(of: placed, at: placed.position, placed)
    verdict.left = subject.latex
    verdict.relation = "="
    verdict.right = placed.text(placed.styled(placed.statement.members[0].range))
      .trimmingWhitespace()
    verdict.part = Target(subject)?.part
    let conditions = [placed.statement.condition, placed.domain].compactMap { $0 }
    apply(
      checker(order).finding(
        subject, .equal, expression, where: Condition.joined(conditions)), to: &verdict)
    return verdict
  }

  private func independence(_ order: Int, _ variable: Expression) -> VerifiedStatement? {
    let (subject, placed) = (statements[order - 1], statements[order])
    guard let expression = subject.statement.members[0].expression else { return nil }
    let conditions = [
      subject.statement.condition, subject.domain, placed.statement.condition, placed.domain,
    ].compactMap { $0 }
    let condition = Condition.joined(conditions)
    guard
      let finding = checker(order).independence(of: expression, from: variable, where: condition)
    else { return nil }
    var verdict = entry(of: placed, at: subject.position, subject)
    let words = placed.words.before.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    verdict.relation = "\\text{ \(words.drop { ", ".contains($0) }) }"
    verdict.right = placed.text(placed.statement.members[0].range).trimmingWhitespace()
    apply(finding, to: &verdict, relation: "=")
    if verdict.verdict == .false, let sample = verdict.counterexample {
      verdict.messages = [Message(changing: verdict.right, sample)]
    }
    return verdict
  }

  /// The entry of a claim that is marked at the only member of `placed`.
  private func entry(
    of placed: PlacedStatement, at position: SourcePosition, _ subject: PlacedStatement
  ) -> VerifiedStatement {
    VerifiedStatement(
      position: position,
      left: subject.text(subject.styled(subject.statement.members[0].range)).trimmingWhitespace(),
      relation: "", right: "", verdict: .holds,
      formula: placed.position(at: placed.formula.prefixLength),
      range: placed.inFormula(placed.statement.members[0].range))
  }
}

extension Expression {
  /// `\sigma`: written "by" that.
  fileprivate var isBareName: Bool {
    switch self {
    case .symbol, .whole: true
    default: false
    }
  }

  /// One unit of the last digit of a decimal: 0.001 of 0.693.
  fileprivate var lastDigit: Expression? {
    switch self {
    case .number(let numeral):
      guard let point = numeral.digits.firstIndex(of: ".") else { return .number(Numeral(1)) }
      let places = numeral.digits.distance(from: point, to: numeral.digits.endIndex) - 1
      guard places > 0, places < 30 else { return nil }
      return .number(Numeral(digits: "0." + String(repeating: "0", count: places - 1) + "1"))
    case .negative(let inner): return inner.lastDigit
    default: return nil
    }
  }

  /// `\mathbf z`, `z_i`: what is drawn.
  fileprivate var isBaseVariable: Bool {
    switch self {
    case .whole("z"), .component("z", _), .slice("z", _, _): true
    default: false
    }
  }
}
