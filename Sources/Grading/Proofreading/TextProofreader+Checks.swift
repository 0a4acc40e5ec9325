import Algebra

/// Decides a relation in the worlds of the flow, in the ways in which a text can mean it.
extension TextProofreader {
  func check(
    _ left: Side, _ relation: Comparison, _ right: Side, _ order: Int, _ point: StatementWorlds?
  ) -> RelationFinding {
    guard var a = left.expression, var b = right.expression else {
      return .undecided(Message("verify.noValue"))
    }
    let placed = statements[order]
    // "If `y \ge 0` then `A`; if `y < 0` then `B`": the premise is what bounds `A`.
    let domain = suppositions.premises[order] == nil ? placed.domain : nil
    let conditions = [placed.statement.condition, domain].compactMap { $0 }
    let condition = Condition.joined(conditions)
    var finding = checker(order).finding(a, relation, b, where: condition)
    if finding.isUndecided {
      // "where s = …": a name may be explained after its use.
      let later = checker(statements.count).finding(a, relation, b, where: condition)
      if !later.isUndecided { finding = later }
    }
    if finding.isFalse, let rest = remainder(order) {
      let narrower = checker(order).finding(a, relation, b, where: rest)
      if !narrower.isUndecided { finding = narrower }
    }
    if finding.isFalse, let shared = sharedCondition(order, a, b) {
      let narrower = checker(order).finding(a, relation, b, where: shared)
      if narrower.holds { finding = narrower }
    }
    if finding.isUndecided, let (c, d) = withoutInverse(a, b, order) {
      let forward = checker(order).finding(c, relation, d, where: condition)
      // Pieces of an inverse are often told in words; only what is true everywhere is sure then.
      if forward.holds || c.isTransformer || d.isTransformer || !isPiecewise(c, order) {
        (a, b) = (c, d)
        finding = forward
      } else if let supposed = supposing(order, c, relation, d, condition), supposed.holds {
        finding = supposed
      }
    }
    if !finding.holds, let supposed = supposing(order, a, relation, b, condition) {
      finding = supposed
    }
    if !finding.holds, let point {
      // A numerical example is true where it says; elsewhere it says nothing.
      var example = checker(statements.count)
      example.worlds = point
      let there = example.finding(a, relation, b, where: condition)
      if !there.isUndecided || suppositions.premises[order] == nil { return there }
    }
    guard finding.isFalse else { return finding }
    for (c, d) in left.alternatives.map({ ($0, b) }) + right.alternatives.map({ (a, $0) }) {
      let other = checker(order).finding(c, relation, d, where: condition)
      if other.holds {
        // `\prod_i a_i \cdot \prod_i b_i`: nobody binds an index twice.
        if (c == a ? b : a).bindsTwice { return other }
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

  /// What is found where the premises of a statement hold; `nil` when it has none.
  private func supposing(
    _ order: Int, _ a: Expression, _ relation: Comparison, _ b: Expression,
    _ condition: Condition?
  ) -> RelationFinding? {
    guard let premises = suppositions.premises[order] else { return nil }
    var checker = checker(order)
    var (a, b, condition) = (a, b, condition)
    for premise in premises {
      let statement = statements[premise].statement
      if statement.equatesImages {
        // The flow takes no value twice, so that both points are one.
        (a, b) = (a.ofUsualPoint, b.ofUsualPoint)
        condition = condition?.mapOperands(\.ofUsualPoint)
        continue
      }
      for (k, sign) in statement.relations.enumerated() {
        guard let comparison = RelationChecker.comparison(sign),
          let left = statement.members[k].expression,
          let right = statement.members[k + 1].expression
        else { continue }
        checker.premises.append(.comparison(left, comparison, right))
      }
      // `z_1, z_2 > 0`
      for listed in stride(from: premise - 1, through: 0, by: -1) {
        let other = statements[listed].statement
        guard other.relations.isEmpty, statements[premise].isInFormula(of: statements[listed]),
          statement.relations.count == 1, let left = other.members.first?.expression,
          let comparison = RelationChecker.comparison(statement.relations[0]),
          let right = statement.members[1].expression
        else { break }
        checker.premises.append(.comparison(left, comparison, right))
      }
    }
    let finding = checker.finding(a, relation, b, where: condition)
    // "If `z_i > 0`, then `x_i > 0`": of all indices, rather than of this one.
    let indices = checker.premises.reduce(into: Set<String>()) { $0.formUnion($1.freeSymbols) }
      .intersection(FreeNames.counting)
    guard finding.isFalse, !indices.isEmpty else { return finding }
    let fresh = Dictionary(
      uniqueKeysWithValues: indices.map { ($0, Expression.symbol($0 == "k" ? "j" : "k")) })
    checker.premises = checker.premises.map { premise in
      premise.mapOperands { $0.substituting(fresh) }
    }
    let general = checker.finding(a, relation, b, where: condition)
    return general.holds ? general : finding
  }

  /// "`A` if `i = j` and `B` otherwise": where `B` is said to hold.
  private func remainder(_ order: Int) -> Condition? {
    guard order > 0, statements[order - 1].paragraph == statements[order].paragraph,
      SuppositionWords.sayOtherwise(statements[order].words)
    else { return nil }
    var past = order - 1
    while past > 0, suppositions.supposed.contains(past) { past -= 1 }
    var conditions = [statements[past].statement.condition, statements[past].domain]
      .compactMap { $0 }
    for premise in suppositions.premises[past] ?? [] {
      let statement = statements[premise].statement
      guard statement.relations.count == 1,
        let comparison = RelationChecker.comparison(statement.relations[0]),
        let left = statement.members[0].expression, let right = statement.members[1].expression
      else { return nil }
      conditions.append(.comparison(left, comparison, right))
    }
    return Condition.joined(conditions)?.negated
  }

  /// "For `j < i` we have `A` and `B`": the condition that `B` shares with the statement before it, or
  /// with the first line of its formula.
  private func sharedCondition(_ order: Int, _ a: Expression, _ b: Expression) -> Condition? {
    let placed = statements[order]
    if placed.statement.condition == nil {
      if let condition = placed.announced { return condition }
      // `a = b \Rightarrow c = d, \quad i > 1`
      for later in statements[(order + 1)...] {
        guard later.isInFormula(of: placed) else { break }
        guard let condition = later.statement.condition else { continue }
        return condition.freeSymbols.isSubset(
          of: a.freeSymbols.union(b.freeSymbols).union(["D", "d"]))
          ? condition : nil
      }
    }
    guard order > 0, placed.statement.condition == nil, placed.domain == nil,
      let condition = statements[order - 1].statement.condition,
      statements[order - 1].paragraph == placed.paragraph,
      ["and", "và", ",", ", and", "; ", "lẫn"].contains(
        placed.words.before.trimmingWhitespace().lowercased())
        || condition.freeSymbols == ["D"] && !placed.words.before.contains("."),
      condition.freeSymbols == ["D"]
        || !condition.freeSymbols.isDisjoint(with: a.freeSymbols.union(b.freeSymbols))
    else { return nil }
    return condition
  }

  /// `a = \tau^{-1}(b; h)` as `\tau(a; h) = b`, which says the same of a strictly monotone function;
  /// `a = \varphi^{-1}(b)` and `f^{-1}(1, 2) = (a, b)` too. An inverse inside of something is first isolated.
  private func withoutInverse(
    _ a: Expression, _ b: Expression, _ order: Int
  ) -> (Expression, Expression)? {
    var (left, right) = (a, b)
    for _ in 0..<4 {
      guard let (c, d) = turned(left, right, order) ?? isolated(left, right, order) else { break }
      (left, right) = (c, d)
    }
    return left == a && right == b ? nil : (left, right)
  }

  /// One step: a side that is an inverse goes to the other side.
  private func turned(
    _ a: Expression, _ b: Expression, _ order: Int
  ) -> (Expression, Expression)? {
    for (plain, other) in [(a, b), (b, a)] {
      guard case .application(var application) = other, isInvertible(application, order),
        let argument = application.arguments.first
      else { continue }
      application.isInverse = false
      let whole =
        application.name == "f" && application.arguments.count > 1
        ? .tuple(Tuple(shown: application.arguments)) : argument
      application.arguments[0] = plain
      if application.name == "f" { application.arguments = [plain] }
      return (.application(application), whole)
    }
    return nil
  }

  /// `z_2 = x_2 - \varphi^{-1}(x_1)` as `\varphi^{-1}(x_1) = x_2 - z_2`.
  private func isolated(
    _ a: Expression, _ b: Expression, _ order: Int
  ) -> (Expression, Expression)? {
    for side in [a, b] {
      var found: Expression?
      _ = side.contains { node in
        if found == nil, case .application(let application) = node, application.name != "f",
          isInvertible(application, order)
        {
          found = node
        }
        return false
      }
      guard let inverse = found else { continue }
      let unknown = Expression.symbol("#u")
      let (c, d) = (a.replacing(inverse, with: unknown), b.replacing(inverse, with: unknown))
      let oracle = InversionOracle(agree: { _, _ in true }, sign: { _ in nil })
      let inverter = Inverter(for: unknown, simplifier: Simplifier(), oracle: oracle)
      guard let value = inverter.solve(c, d)?.result ?? inverter.solve(d, c)?.result,
        !value.contains(where: { $0 == unknown || $0 == inverse })
      else { continue }
      return (inverse, value)
    }
    return nil
  }

  private func isInvertible(_ application: Application, _ order: Int) -> Bool {
    guard application.isInverse, application.primes == 0, application.index == nil,
      !application.arguments.isEmpty
    else { return false }
    return ["f", "\\tau"].contains(application.name) || isMonotone(application.name, order)
  }

  /// Whether a function of the text of one number is strictly monotone, as far as samples tell.
  private func isMonotone(_ name: String, _ order: Int) -> Bool {
    let checker = checker(order)
    guard
      let function = (worlds.functions + checker.functions).last(where: {
        $0.name == name && $0.parameters.count == 1
      })
    else { return false }
    let slope = Expression.application(
      Application(function.name, primes: 1, arguments: [.symbol("t")]))
    let zero = Expression.number(Numeral(0))
    return checker.finding(slope, .greater, zero, where: nil).holds
      || checker.finding(slope, .less, zero, where: nil).holds
  }

  /// Whether a function on either side is given by cases, of which an inverse may tell some only.
  private func isPiecewise(_ expression: Expression, _ order: Int) -> Bool {
    let functions = worlds.functions + definitions.functions(at: order)
    return expression.contains { node in
      guard case .application(let application) = node,
        let function = functions.last(where: { $0.name == application.name })
      else { return false }
      return function.body.contains { if case .cases = $0 { true } else { false } }
    }
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
}

extension Expression {
  /// `\tau(…)`.
  fileprivate var isTransformer: Bool {
    if case .application(let head) = self { head.name == "\\tau" } else { false }
  }

  /// Whether a sum or product stands in another over the same letter.
  fileprivate var bindsTwice: Bool {
    contains { node in
      guard case .fold(let outer) = node else { return false }
      return outer.body.contains {
        if case .fold(let inner) = $0 { inner.index == outer.index } else { false }
      }
    }
  }
}
