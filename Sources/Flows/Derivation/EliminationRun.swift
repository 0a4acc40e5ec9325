import Algebra

/// Solves `x_k = F_k(z)` for all `z`, one equation at a time.
struct EliminationRun {
  /// The right sides that are left, by the component of `x`.
  private var open: [Int: Expression]
  /// The right sides as they were given.
  private let given: [Int: Expression]
  /// What the solved components are in `x` and in components that were solved later.
  private var partial: [(component: Int, value: Expression)] = []
  private let simplifier: Simplifier
  private let dimension: Int
  private let unknownFamily: String
  private let knownFamily: String
  /// The steps, in order.
  private(set) var steps: [Elimination] = []
  /// The components in `x` alone.
  private(set) var values: [Int: Expression] = [:]

  init(
    equations: [Expression], simplifier: Simplifier, unknown: String = "z", known: String = "x"
  ) {
    unknownFamily = unknown
    knownFamily = known
    open = Dictionary(
      uniqueKeysWithValues: equations.enumerated().map { ($0.offset + 1, $0.element) })
    given = open
    self.simplifier = simplifier
    dimension = equations.count
  }

  private func z(_ k: Int) -> Expression { .component(unknownFamily, [.number(Numeral(k))]) }
  private func x(_ k: Int) -> Expression { .component(knownFamily, [.number(Numeral(k))]) }

  /// The components in an expression that no equation was solved for yet.
  private func unknowns(_ expression: Expression) -> [Int] {
    (1...dimension).filter { k in
      !partial.contains { $0.component == k } && expression.contains { $0 == z(k) }
    }
  }

  /// Whether every component was found.
  ///
  /// - Parameters:
  ///   - isSafe: whether nothing in the steps is divided by what may be 0; others are taken only where
  ///     there is no other way.
  ///   - solve: solves one equation.
  /// - Returns: whether it was.
  mutating func run(
    preferring isSafe: (Inversion) -> Bool,
    _ solve: (_ unknown: Expression, _ left: Expression, _ right: Expression) -> Inversion?
  ) -> Bool {
    while !open.isEmpty {
      let count = steps.count
      if takeOne({ solve($0, $1, $2).flatMap { isSafe($0) ? $0 : nil } }) { continue }
      guard steps.count == count, takeOne(solve) else { return false }
    }
    // What needs no other component first, then what needs those.
    for _ in 0..<dimension {
      for (component, value) in partial where values[component] == nil {
        let known = simplifier.simplify(putIn(value))
        if !known.mentions(unknownFamily), known.size <= Deriver.sizeLimit {
          values[component] = known
        }
      }
    }
    for k in steps.indices {
      if let value = values[steps[k].component] { steps[k].value = value }
    }
    return values.count == dimension
  }

  private func putIn(_ expression: Expression) -> Expression {
    expression.transformed { node in
      guard case .component(unknownFamily, let indices) = node, indices.count == 1,
        let k = LinearIndex(indices[0])?.value, let value = values[k]
      else { return node }
      return value
    }
  }

  /// Solves the equation with the fewest unknowns and puts the result into the others.
  private mutating func takeOne(
    _ solve: (Expression, Expression, Expression) -> Inversion?
  ) -> Bool {
    let order = open.keys.sorted { a, b in
      let (p, q) = (open[a].map(unknowns)?.count ?? 0, open[b].map(unknowns)?.count ?? 0)
      return (p, a) < (q, b)
    }
    for equation in order {
      guard let right = open[equation] else { continue }
      let candidates = unknowns(right)
      for component in candidates.reversed() {
        guard let inversion = solve(z(component), x(equation), right) else { continue }
        open[equation] = nil
        partial.append((component, inversion.result))
        steps.append(
          Elimination(
            equation: equation, component: component, right: right,
            isChanged: right != given[equation], inversion: inversion,
            value: inversion.result))
        // With one unknown, the others stay as they are: what is solved counts as known.
        guard candidates.count > 1 else { return true }
        for (other, expression) in open {
          open[other] = simplifier.simplify(
            expression.replacing(z(component), with: inversion.result))
        }
        return open.values.allSatisfy { $0.size <= Deriver.sizeLimit }
      }
    }
    return false
  }
}
