import Algebra

/// Flows that move every point along one direction.
extension Deriver {
  /// `x = z + u g(w·z + b)`, when the components have that form.
  func planarForm(_ components: [Expression]) -> PlanarForm? {
    let count = components.count
    guard count >= 2 else { return nil }
    let expander = Simplifier(facts: facts, expands: true)
    let moves = components.enumerated().map { k, value in
      expander.simplify(.sum([value, .negative(component("z", k + 1))]))
    }
    guard let (push, argument) = moves.lazy.compactMap(push).first else { return nil }
    // Every move is a number times the push, for which a letter stands.
    let letter = Expression.symbol("g'")
    var direction: [Expression] = []
    for move in moves {
      let factor = expander.simplify(
        .quotient(move.replacing(push, with: letter), letter))
      guard !factor.mentions("z"), !factor.contains(where: { $0 == letter }) else {
        return nil
      }
      direction.append(factor)
    }
    var projection: [Expression] = []
    for k in 1...count {
      guard let weight = argument.derivative(by: component("z", k)) else { return nil }
      let simple = expander.simplify(weight)
      guard !simple.mentions("z") else { return nil }
      projection.append(simple)
    }
    let t = Expression.symbol("t")
    guard let slope = push.replacing(argument, with: t).derivative(by: t) else { return nil }
    let inner = expander.simplify(
      .sum(zip(direction, projection).map { .product([$0, $1]) }))
    let offset = expander.simplify(
      .sum(
        [argument]
          + projection.enumerated().map { .negative(.product([$1, component("z", $0 + 1)])) }))
    let own = (ownName(of: direction), ownName(of: projection))
    let free = freeLetters([("u", "w"), ("a", "b"), ("p", "q")])
    let letters = (own.0 ?? free.0, own.1 ?? free.1)
    var planar = PlanarForm(
      direction: direction, projection: projection, argument: argument, push: push,
      slope: simplifier.simplify(slope).substituting(["t": argument]), inner: inner,
      equation: nil, offset: offset, directionLetter: letters.0, projectionLetter: letters.1)
    planar.isNamed = own.0 != nil && own.1 != nil
    planar.equation = equation(of: planar)
    return planar
  }

  /// What the sheet calls a vector.
  private func ownName(of vector: [Expression]) -> String? {
    let expansion = VectorExpansion(definitions: definitions, dimension: vector.count)
    let open = flow.openFunctions.first { constant in
      constant.isConstant
        && vector == vector.indices.map { component(constant.name, $0 + 1) }
    }
    if let open { return open.name }
    return definitions.lazy.filter { $0.indices.isEmpty && $0.condition == nil }.map(\.name)
      .first { name in
        expansion.vector(name)?.map(simplifier.simplify) == vector.map(simplifier.simplify)
      }
  }

  /// The equation between the projections of `z` and of `x`.
  private func equation(of planar: PlanarForm) -> ScalarEquation? {
    guard planar.inner != .number(Numeral(0)) else { return nil }
    let letters = freeLetters([("s", "t"), ("p", "q"), ("\\sigma", "\\tau")])
    let s = Expression.symbol(letters.0)
    let push = planar.push.replacing(planar.argument, with: s)
    return scalarEquation(
      letters, (planar.argument, planar.argument.reading("x", for: "z")), positive: [],
      right: simplifier.simplify(.sum([s, .product([planar.inner, push])])))
  }

  /// The function of one argument in a move, and the argument.
  private func push(_ move: Expression) -> (Expression, Expression)? {
    if case .call(_, let arguments) = move, arguments.count == 1, arguments[0].mentions("z") {
      return (move, arguments[0])
    }
    if case .power(.constant(.e), let exponent) = move, exponent.mentions("z") {
      return (move, exponent)
    }
    let found = move.children.lazy.compactMap(push)
    return found.first
  }

  /// The inverse: the projection survives the push (`w·u = 0`), or its equation was solved.
  func inverse(of planar: PlanarForm) -> [Expression]? {
    let known: Expression
    if let equation = planar.equation {
      guard let solution = equation.solution else { return nil }
      known = planar.push.replacing(planar.argument, with: solution)
    } else {
      known = planar.push.reading("x", for: "z")
    }
    let values = planar.direction.enumerated().map { k, factor in
      simplifier.simplify(
        .sum([component("x", k + 1), .negative(.product([factor, known]))]))
    }
    let isRight = values.enumerated().allSatisfy { k, value in
      oracle.agree(component("z", k + 1), value, nil)
    }
    return isRight ? values : nil
  }
}
