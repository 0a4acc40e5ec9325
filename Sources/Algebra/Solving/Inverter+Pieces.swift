/// Equations that are other ones on other pieces.
extension Inverter {
  /// Solves every piece on its own and carries the borders over.
  func pieces(_ left: Expression, _ branches: [Branch], depth: Int) -> Next? {
    var solved: [InversionStep.Piece] = []
    for (number, branch) in branches.enumerated() {
      guard
        let inversion = pieceInversion(
          left, branch.value, where: branch.condition, depth: depth)
      else { return nil }
      let isLast = number == branches.count - 1
      solved.append(
        InversionStep.Piece(
          condition: branch.condition, resolved: nil, value: branch.value, inversion: inversion))
      guard branch.condition != nil || isLast else { return nil }
    }
    for flips in [false, true] {
      var candidate = solved
      for (number, branch) in branches.enumerated() {
        guard let condition = branch.condition else { continue }
        guard let moved = moved(condition, left, branch.value, flips: flips) else { return nil }
        candidate[number].resolved = moved
      }
      let value = Expression.cases(
        candidate.map { Branch($0.inversion.result, when: $0.resolved) })
      if oracle.agree(unknown, value) {
        return Next(operation: .pieces(candidate), left: value, right: unknown)
      }
    }
    return nil
  }

  /// The inverse of one piece; the oracle is asked about the whole only, since a piece's inverse is
  /// wrong elsewhere.
  private func pieceInversion(
    _ left: Expression, _ value: Expression, where condition: Condition? = nil, depth: Int
  ) -> Inversion? {
    let oracle = oracle
    // The sign on the piece: elsewhere a number of that sign stands in.
    let sign: @Sendable (Expression) -> Int? = { expression in
      if let sign = oracle.sign(expression) { return sign }
      guard let condition else { return nil }
      return [(1, Expression.one), (-1, .negative(.one))].first { sign, filler in
        oracle.sign(
          .cases([Branch(expression, when: condition), Branch(filler, when: nil)])) == sign
      }?.0
    }
    let trusting = InversionOracle(agree: { _, _ in true }, sign: sign)
    return Inverter(for: unknown, simplifier: simplifier, oracle: trusting)
      .solve(left, value, depth: depth - 1)
  }

  /// `z ≥ c` as a condition on the known side: `y ≥ τ(c)`, the other way round when `τ` decreases.
  private func moved(
    _ condition: Condition, _ left: Expression, _ value: Expression, flips: Bool
  ) -> Condition? {
    switch condition {
    case .comparison(let a, let relation, let b):
      guard isDependent(a) || isDependent(b) else { return condition }
      guard let border = border(a, b) else { return nil }
      let atBorder = simplify(value.replacing(unknown, with: border))
      let isReversed = !isDependent(a)
      let moved = isReversed != flips ? relation.reversed : relation
      if case .cases = left { return nil }
      return .comparison(left, moved, atBorder)
    case .all(let parts):
      var result: [Condition] = []
      for part in parts {
        guard let part = moved(part, left, value, flips: flips) else { return nil }
        result.append(part)
      }
      return .all(result)
    case .any: return nil
    }
  }

  /// The value of the unknown at which two sides are equal.
  private func border(_ a: Expression, _ b: Expression) -> Expression? {
    let (dependent, free) = isDependent(a) ? (a, b) : (b, a)
    guard !isDependent(free) else { return nil }
    return pieceInversion(free, dependent, depth: 2)?.result
  }

  /// Replaces an absolute value, a maximum or a rectifier by pieces.
  func split(_ equation: Equation, depth: Int) -> Next? {
    guard depth > 1, let bend = bend(in: equation.right) else { return nil }
    let positive = simplify(equation.right.replacing(bend.node, with: bend.above))
    let negative = simplify(equation.right.replacing(bend.node, with: bend.below))
    return pieces(
      equation.left,
      [
        Branch(positive, when: .comparison(bend.argument, .greaterOrEqual, .zero)),
        Branch(negative, when: .comparison(bend.argument, .less, .zero)),
      ], depth: depth)
  }

  private struct Bend {
    var node: Expression
    var argument: Expression
    var above: Expression
    var below: Expression
  }

  private func bend(in expression: Expression) -> Bend? {
    for child in expression.children where isDependent(child) {
      if let found = bend(in: child) { return found }
    }
    guard case .call(let function, let arguments) = expression else { return nil }
    switch function {
    case .abs where arguments.count == 1:
      return Bend(
        node: expression, argument: arguments[0], above: arguments[0],
        below: .negative(arguments[0]))
    case .relu where arguments.count == 1:
      return Bend(node: expression, argument: arguments[0], above: arguments[0], below: .zero)
    case .sign where arguments.count == 1:
      return Bend(
        node: expression, argument: arguments[0], above: .one, below: .negative(.one))
    case .maximum where arguments.count == 2, .minimum where arguments.count == 2:
      let (a, b) = (arguments[0], arguments[1])
      let difference = simplify(.sum([a, .negative(b)]))
      return function == .maximum
        ? Bend(node: expression, argument: difference, above: a, below: b)
        : Bend(node: expression, argument: difference, above: b, below: a)
    default: return nil
    }
  }
}

extension Comparison {
  /// The relation with its sides exchanged.
  public var reversed: Comparison {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }
}
