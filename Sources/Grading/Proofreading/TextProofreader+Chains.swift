import Algebra
import Markdown

/// Walks along a chain `a = b = c`, neighbour by neighbour.
extension TextProofreader {
  /// A side of a relation, ready to be compared.
  struct Side {
    var expression: Expression?
    var alternatives: [Expression] = []
    var text: String
  }

  func verdicts(
    on order: Int, at point: StatementWorlds? = nil
  ) -> [VerifiedStatement] {
    let placed = statements[order]
    let statement = placed.statement
    guard !statement.relations.isEmpty, statement.members.count == statement.relations.count + 1
    else { return [] }
    let sides = sides(of: order)
    var result: [VerifiedStatement] = []
    var base = 0
    for (k, relation) in statement.relations.enumerated() {
      let right = k + 1
      guard let comparison = RelationChecker.comparison(relation) else {
        if relation == "\\in", let verdict = membership(order, k, sides[base], sides[right]) {
          result.append(verdict)
        }
        if let verdict = approximation(order, k, sides[base], sides[right]) {
          result.append(verdict)
        }
        base = right
        continue
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
      var finding: RelationFinding
      if isDefinition(order, k) {
        guard let contradiction = contradiction(order, sides[base], sides[right]) else {
          verdict.verdict = .definition
          base = right
          continue
        }
        finding = contradiction
      } else if base == 0, comparison == .equal, let mixed = misnamed(sides[0], sides[right]) {
        finding = mixed
      } else {
        finding = check(sides[base], comparison, sides[right], order, point)
      }
      if finding.isUndecided, base != k, sides[k].expression != nil {
        finding = check(sides[k], comparison, sides[right], order, point)
      }
      apply(finding, to: &verdict)
      if finding.holds, let origin = origin(sides[base], sides[right], sides[0]) {
        verdict.verdict = .definition
        verdict.messages = origin
      }
      if verdict.verdict == .false, comparison == .equal, right + 1 < sides.count,
        let next = RelationChecker.comparison(statement.relations[right]),
        !check(sides[right], next, sides[right + 1], order, point).holds,
        check(sides[base], next, sides[right + 1], order, point).holds
      {
        // `a = b = c` with `b` spoiled: said once, and the chain goes on from `a`, which stays the base.
        verdict.messages.append(
          Message(
            next == .equal ? "verify.member" : "verify.member.order",
            ["member": .math(sides[right].text)]))
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
      // `f^{-1}(\mathbf z) = (z_1, z_2 - z_1, \dots)` names the argument as it likes; one that goes on
      // in the other letter has them mixed up.
      let isRenamed = sides.dropFirst().allSatisfy { side in
        side.expression.map { !$0.familyNames.contains(new) } ?? true
      }
      for k in sides.indices where isRenamed {
        sides[k].expression = sides[k].expression?.renamingFamilies([old: new])
        sides[k].alternatives = sides[k].alternatives.map { $0.renamingFamilies([old: new]) }
      }
    }
    return sides
  }

  /// `f^{-1}(\mathbf z) = (x_1, x_2 - x_1, \dots)`: the right side is a function of another variable.
  private func misnamed(_ left: Side, _ right: Side) -> RelationFinding? {
    guard case .application(let head)? = left.expression, head.name == "f", head.isInverse,
      let argument = left.expression?.renamedArgument(expected: "x"),
      let value = right.expression, value.familyNames == ["x"], argument == "z"
    else { return nil }
    return .isFalse(
      nil,
      Message(
        "verify.misnamed",
        ["argument": .math("\\mathbf{z}"), "used": .math("\\mathbf{x}")]))
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
      part: members[0].expression.flatMap { Target($0)?.part }, isContinuation: k > 0,
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
}
