import Algebra
import Evaluation

/// Where a relation has no value for some index, and what its free names stand for.
extension RelationChecker {
  /// An expression with names that stand for something with an index (`y = x_i - h_i`) written out.
  func inlining(_ expression: Expression) -> Expression {
    var bodies: [String: Expression] = [:]
    for definition in definitions + worlds.definitions
    where definition.indices.isEmpty && bodies[definition.name] == nil {
      let free = definition.body.freeSymbols.subtracting(known).subtracting(["D"])
      if !free.isEmpty, free.isSubset(of: FreeNames.counting) {
        bodies[definition.name] = definition.body
      }
    }
    guard !bodies.isEmpty else { return expression }
    return expression.transformed { node in
      switch node {
      case .symbol(let name), .whole(let name): bodies[name] ?? node
      default: node
      }
    }
  }

  /// `i = 1, j = 2`.
  static func latex(_ indices: [String: Int]) -> String {
    indices.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
  }

  /// Whether a relation between functions of a free letter alone can only be meant as an identity:
  /// `\cosh^2 u - \sinh^2 u = 1`. With fewer functions it may say what the letter is.
  func isIdentity(_ question: Question) -> Bool {
    let sides = [question.left, question.right]
    let speaksOfFlow = sides.contains { side in
      side.contains { node in
        switch node {
        case .component, .whole, .slice, .application, .derivative, .determinant: true
        default: false
        }
      }
    }
    return !speaksOfFlow && sides.contains { $0.callCount(of: question.variables) >= 2 }
  }

  /// `(z_1, z_1 + z_2, \dots, \sum_{j=1}^D z_j)`: where dots stand for nothing, the last component is
  /// not seen, and is still said to be component `D`.
  func hiddenTerm(_ question: Question, _ names: FreeNames) -> RelationFinding? {
    for dimension in worlds.dimensions {
      guard let block = worlds.random[dimension] else { continue }
      var shown = question
      shown.left = question.left.showingLast(of: dimension)
      shown.right = question.right.showingLast(of: dimension)
      guard shown.left != question.left || shown.right != question.right else { continue }
      for indices in Self.choices(names.indices, dimension) {
        if let condition = question.condition,
          condition.holds(indices, dimension: dimension) == false
        {
          continue
        }
        guard case .values(let values) = trial(shown, indices, in: block),
          case .differs(let world, let component) = values.outcome(needed: worlds.needed)
        else { continue }
        return .isFalse(
          evidence(shown, names.indices)
            ?? sample(shown, indices, values, world, component, in: block), nil)
      }
    }
    return nil
  }
}

extension GroundingError {
  /// Whether a component beyond the last was asked for.
  func isBeyond(_ dimension: Int) -> Bool {
    guard case .indexOutOfRange(_, let numbers) = self else { return false }
    return numbers.contains { $0 > dimension }
  }
}

extension Condition {
  /// The component that is missing although the condition names the index expressly: `x_0` of
  /// `x_i - x_{i-1}` "for `i = 1, \dots, D`". A bound on the other side alone does not name it.
  func claims(
    _ error: GroundingError, at indices: [String: Int], of dimension: Int
  ) -> String? {
    guard case .indexOutOfRange(let name, let numbers) = error, numbers.count == 1,
      name == "z" || name == "x", let missing = numbers.first, indices.count == 1,
      let index = indices.keys.first
    else { return nil }
    let isBounded = missing < 1 ? bounds(index, from: .below) : bounds(index, from: .above)
    guard isBounded, holds(indices, dimension: dimension) == true else { return nil }
    return "\(name)_{\(missing)}"
  }

  private enum Side { case below, above }

  private func bounds(_ index: String, from side: Side) -> Bool {
    switch self {
    case .all(let parts): return parts.contains { $0.bounds(index, from: side) }
    case .any(let parts): return parts.allSatisfy { $0.bounds(index, from: side) }
    case .comparison(let a, let relation, let b):
      let isLeft = a == .symbol(index) && !b.freeSymbols.contains(index)
      let isRight = b == .symbol(index) && !a.freeSymbols.contains(index)
      guard isLeft || isRight else { return false }
      switch relation {
      case .equal: return true
      case .notEqual: return false
      case .greater, .greaterOrEqual: return (side == .below) == isLeft
      case .less, .lessOrEqual: return (side == .above) == isLeft
      }
    }
  }
}

extension Expression {
  /// How many functions are applied to something with one of these letters.
  fileprivate func callCount(of letters: Set<String>) -> Int {
    let own: Int
    if case .call(_, let arguments) = self,
      arguments.contains(where: { !$0.freeSymbols.isDisjoint(with: letters) })
    {
      own = 1
    } else {
      own = 0
    }
    return children.reduce(own) { $0 + $1.callCount(of: letters) }
  }

  /// The tuple of `dimension` components with the one behind the dots in its place, where fewer
  /// components than are written leave it out.
  fileprivate func showingLast(of dimension: Int) -> Expression {
    guard case .tuple(let tuple) = self, let last = tuple.dots?.last,
      dimension >= 1, dimension <= tuple.shown.count
    else { return self }
    return .tuple(Tuple(shown: Array(tuple.shown.prefix(dimension - 1)) + [last]))
  }
}
