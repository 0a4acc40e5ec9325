import Algebra
import Markdown

/// Proofreads the statements of one problem in reading order.
struct TextProofreader {
  let worlds: StatementWorlds
  /// All statements of the scope; the first ones may state the flow.
  let statements: [PlacedStatement]
  /// How many of them may state the flow.
  let defining: Int
  private var definitions: TextDefinitions
  /// The statements that define a name.
  private var definers: Set<Int> = []

  init(_ statements: [PlacedStatement], defining: Int, worlds: StatementWorlds) {
    self.statements = statements
    self.defining = defining
    self.worlds = worlds
    var taken = Set(worlds.parameters)
    taken.formUnion(worlds.definitions.map(\.name))
    taken.formUnion(worlds.functions.map(\.name))
    taken.formUnion(worlds.flow.openFunctions.map(\.name))
    definitions = TextDefinitions(taken: taken, dimension: worlds.dimensions.last ?? 1)
    for (order, placed) in statements.enumerated() where order >= defining {
      if definitions.take(placed.statement, order: order) { definers.insert(order) }
    }
  }

  /// The verdicts on the statements from `first` on.
  func verdicts(from first: Int) -> [VerifiedStatement] {
    var result: [VerifiedStatement] = []
    var example = WorkedExample()
    for order in statements.indices where order >= first {
      switch example.take(statements[order].statement) {
      case .assumption: continue
      case .target: continue
      case .claims(let earlier):
        // "`x = (1, 3)` at `z = (1, 2)`": the point comes after what is said of it.
        for past in (order - earlier)..<order {
          result += verdicts(on: past, at: example.point.flatMap(worlds.at))
        }
      case .statement(let isNumeric):
        result += stated(
          verdicts(on: order, at: isNumeric ? example.point.flatMap(worlds.at) : nil), order)
        if let worded = worded(at: order) { result += stated([worded], order) }
      }
    }
    return result
  }

  /// The verdicts on what is stated: of what is only supposed, denied or taken back, a false one says
  /// nothing.
  private func stated(_ verdicts: [VerifiedStatement], _ order: Int) -> [VerifiedStatement] {
    guard statements[order].stance.isDoubtful else { return verdicts }
    return verdicts.filter { $0.verdict == .holds || $0.verdict == .definition }
  }

  // MARK: A chain

  /// A side of a relation, ready to be compared.
  struct Side {
    var expression: Expression?
    var alternatives: [Expression] = []
    var text: String
  }

  private func verdicts(
    on order: Int, at point: StatementWorlds? = nil
  ) -> [VerifiedStatement] {
    let placed = statements[order]
    let statement = placed.statement
    guard !statement.relations.isEmpty, statement.members.count == statement.relations.count + 1
    else { return [] }
    let sides = sides(of: order)
    var result: [VerifiedStatement] = []
    var base = 0
    var skipped = false
    for (k, relation) in statement.relations.enumerated() {
      let right = k + 1
      guard let comparison = RelationChecker.comparison(relation) else {
        if relation == "\\in", let verdict = membership(order, k, sides[base], sides[right]) {
          result.append(verdict)
        }
        base = right
        continue
      }
      if skipped {
        // The member before was spoiled; this one is compared with what was right.
        skipped = false
      }
      var verdict = entry(placed, k, left: sides[base], right: sides[right])
      defer { result.append(verdict) }
      if sides[base].expression == nil || sides[right].expression == nil,
        let fault = unread(placed, base, right)
      {
        verdict.verdict = .unread
        verdict.unreadable = [fault]
        verdict.messages = [Message("verify.unread")]
        if sides[base].expression == nil { base = right }
        continue
      }
      if isDefinition(order, k) {
        verdict.verdict = .definition
        base = right
        continue
      }
      var finding = check(sides[base], comparison, sides[right], order, point)
      if finding.isUndecided, base != k, sides[k].expression != nil {
        finding = check(sides[k], comparison, sides[right], order, point)
      }
      apply(finding, to: &verdict)
      if finding.holds, isRestatement(sides[base], sides[right]) {
        verdict.verdict = .definition
        verdict.messages = []
      }
      if verdict.verdict == .false, comparison == .equal, right + 1 < sides.count,
        let next = RelationChecker.comparison(statement.relations[right]),
        !check(sides[right], next, sides[right + 1], order, point).holds,
        check(sides[base], next, sides[right + 1], order, point).holds
      {
        // `a = b = c` with `b` spoiled: said once, and the chain goes on from `a`.
        verdict.messages.append(
          Message(
            next == .equal ? "verify.member" : "verify.member.order",
            ["member": .math(sides[right].text)]))
        skipped = true
        continue
      }
      if finding.isUndecided, right + 1 < sides.count,
        check(sides[base], comparison, sides[right + 1], order, point).holds
      {
        continue
      }
      base = right
    }
    return result
  }

  /// The members; an empty first one is the last of the statement before, and a function's argument
  /// is called as the world calls it.
  private func sides(of order: Int) -> [Side] {
    let placed = statements[order]
    var sides = placed.statement.members.map { member in
      let text = placed.text(placed.styled(member.range)).trimmingWhitespace()
      return Side(
        expression: member.expression ?? Self.bareFunction(text),
        alternatives: member.alternatives, text: text)
    }
    if placed.statement.members[0].range.isEmpty, order > 0,
      let last = statements[order - 1].statement.members.last
    {
      sides[0] = Side(
        expression: last.expression, alternatives: last.alternatives,
        text: statements[order - 1].text(last.range).trimmingWhitespace())
    }
    if case .application(let head)? = sides[0].expression, head.name == "f",
      let old = sides[0].expression?.renamedArgument(expected: head.isInverse ? "x" : "z")
    {
      let new = head.isInverse ? "x" : "z"
      for k in sides.indices {
        sides[k].expression = sides[k].expression?.renamingFamilies([old: new])
        sides[k].alternatives = sides[k].alternatives.map { $0.renamingFamilies([old: new]) }
      }
    }
    return sides
  }

  /// `\cosh` or `\sinh'` alone: the function at any argument.
  private static func bareFunction(_ text: String) -> Expression? {
    let primes = text.reversed().prefix { $0 == "'" }.count
    let name = text.dropLast(primes).drop { $0 == "\\" }
    guard text.hasPrefix("\\"), primes <= 2,
      let function = FunctionTable.function(named: String(name)),
      FunctionTable.row(of: function).arity.contains(1)
    else { return nil }
    let variable = Expression.symbol("t")
    var value = Expression.call(function, [variable])
    for _ in 0..<primes { value = .derivative(of: value, withRespectTo: variable) }
    return value
  }

  func entry(
    _ placed: PlacedStatement, _ k: Int, left: Side, right: Side
  ) -> VerifiedStatement {
    let members = placed.statement.members
    let start = placed.styled(
      k == 0 && !members[0].range.isEmpty ? members[0].range : members[k + 1].range)
    return VerifiedStatement(
      position: placed.position(at: start.lowerBound), left: left.text,
      relation: placed.statement.relations[k], right: right.text, verdict: .holds,
      part: members[0].expression.flatMap { Target($0)?.part },
      formula: placed.position(at: placed.formula.prefixLength),
      range: placed.inFormula(members[k + 1].range))
  }

  private func unread(_ placed: PlacedStatement, _ base: Int, _ right: Int) -> UnreadableSpot? {
    let members = placed.statement.members
    for k in [base, right] {
      if k == 0, members[0].range.isEmpty { continue }
      if Self.bareFunction(placed.text(members[k].range).trimmingWhitespace()) != nil { continue }
      if case .failure(let fault) = members[k].reading {
        return UnreadableSpot(Message(fault, in: placed), at: fault.range, in: placed)
      }
    }
    return nil
  }

  // MARK: Verdicts

  private func check(
    _ left: Side, _ relation: Comparison, _ right: Side, _ order: Int, _ point: StatementWorlds?
  ) -> RelationFinding {
    guard let a = left.expression, let b = right.expression else {
      return .undecided(Message("verify.noValue"))
    }
    let placed = statements[order]
    let conditions = [placed.statement.condition, placed.domain].compactMap { $0 }
    let condition = conditions.count < 2 ? conditions.first : .all(conditions)
    var finding = checker(order).finding(a, relation, b, where: condition)
    if finding.isUndecided {
      // "where s = …": a name may be explained after its use.
      let later = checker(statements.count).finding(a, relation, b, where: condition)
      if !later.isUndecided { finding = later }
    }
    if finding.isFalse, let shared = sharedCondition(order, a, b) {
      let narrower = checker(order).finding(a, relation, b, where: shared)
      if narrower.holds { finding = narrower }
    }
    if finding.isUndecided, let (c, d) = Self.withoutInverse(a, b) {
      finding = checker(order).finding(c, relation, d, where: condition)
    }
    if !finding.holds, let point {
      // A numerical example is true where it says; elsewhere it says nothing.
      var example = checker(statements.count)
      example.worlds = point
      return example.finding(a, relation, b, where: condition)
    }
    guard finding.isFalse else { return finding }
    for (c, d) in left.alternatives.map({ ($0, b) }) + right.alternatives.map({ (a, $0) }) {
      if checker(order).finding(c, relation, d, where: condition).holds {
        return .undecided(
          Message(
            "verify.ambiguous",
            [
              "reading": .math(c == a ? b.latex : a.latex),
              "other": .math(c == a ? d.latex : c.latex),
            ]
          ))
      }
    }
    return finding
  }

  /// "For `j < i` we have `A` and `B`": the condition that `B` shares with the statement before it.
  private func sharedCondition(_ order: Int, _ a: Expression, _ b: Expression) -> Condition? {
    let placed = statements[order]
    guard order > 0, placed.statement.condition == nil, placed.domain == nil,
      let condition = statements[order - 1].statement.condition,
      statements[order - 1].paragraph == placed.paragraph,
      ["and", "và", ",", ", and", "; ", "lẫn"].contains(
        placed.words.before.trimmingWhitespace().lowercased()),
      !condition.freeSymbols.isDisjoint(with: a.freeSymbols.union(b.freeSymbols))
    else { return nil }
    return condition
  }

  /// `a = \tau^{-1}(b; h)` as `\tau(a; h) = b`, which says the same of a strictly monotone function.
  private static func withoutInverse(
    _ a: Expression, _ b: Expression
  ) -> (Expression, Expression)? {
    for (plain, other) in [(a, b), (b, a)] {
      guard case .application(var application) = other, application.name == "\\tau",
        application.isInverse, application.primes == 0, let argument = application.arguments.first
      else { continue }
      application.isInverse = false
      application.arguments[0] = plain
      return (.application(application), argument)
    }
    return nil
  }

  func checker(_ order: Int) -> RelationChecker {
    RelationChecker(
      worlds: worlds, definitions: definitions.definitions(at: order),
      functions: definitions.functions(at: order))
  }

  func apply(
    _ finding: RelationFinding, to verdict: inout VerifiedStatement, relation: String? = nil
  ) {
    switch finding {
    case .holds(let samples):
      verdict.verdict = .holds
      verdict.messages = [Message("verify.holds", ["samples": .count(samples)])]
    case .isFalse(let sample, let reason):
      verdict.verdict = .false
      verdict.counterexample = sample
      verdict.messages = [
        reason, sample.map { Message($0, relation: relation ?? verdict.relation) },
      ]
      .compactMap { $0 }
    case .undecided(let reason):
      verdict.verdict = .undecided
      verdict.messages = [reason]
    }
  }

  // MARK: Definitions

  /// Whether the world is built from relation `k` of a statement.
  private func isDefinition(_ order: Int, _ k: Int) -> Bool {
    let statement = statements[order].statement
    guard FlowReader.isEquality(statement.relations[k]) else { return false }
    if definers.contains(order) { return k == 0 }
    guard order < defining, let left = statement.members[0].expression, FlowReader.defines(left),
      FlowReader.isEquality(statement.relations[0])
    else { return false }
    let sides = [statement.members[k].expression, statement.members[k + 1].expression]
    return k == 0 || sides.contains { $0.map { isName($0, of: left) } ?? false }
  }

  /// Whether an expression only names what is being defined: `c_i(\mathbf z_{1:i-1})` beside `h_i`.
  private func isName(_ expression: Expression, of left: Expression) -> Bool {
    if expression == left { return true }
    switch expression {
    case .application(let application):
      return !application.isInverse && ["\\tau", "c", "f"].contains(application.name)
    case .component(let name, _): return name == "h"
    case .whole(let name): return name == "x"
    default: return false
    }
  }

  /// Whether a true statement only repeats the definition of a function of the flow.
  private func isRestatement(_ left: Side, _ right: Side) -> Bool {
    guard case .application(let head)? = left.expression, !head.isInverse, head.primes == 0,
      let function = worlds.functions.last(where: {
        $0.name == head.name && $0.parameters.count == head.arguments.count
      })
    else { return false }
    return function.applied(to: head.arguments) == right.expression
  }
}
