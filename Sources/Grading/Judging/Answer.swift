import Algebra
import Evaluation

/// The claims that together answer a part.
struct Answer: Sendable {
  /// In reading order; later ones win.
  var claims: [Claim]

  /// What the answer says a component is, the preferred rule first.
  ///
  /// - Parameters:
  ///   - position: 1-based.
  ///   - dimension: `D`.
  func rules(for position: Int, of dimension: Int) -> [Rule] {
    claims.reversed().compactMap { $0.rule(for: position, of: dimension) }
  }
}

/// What a claim says about one component.
struct Rule: Sendable {
  /// The value; for a vector expression that is no tuple, the component of it that is meant.
  var expression: Expression
  /// Which component of a vector-valued `expression`; `nil` when it is a scalar.
  var component: Int?
  /// The values of the free indices.
  var indices: [String: Int]
}

extension Claim {
  /// What the claim says about a component; `nil` when it does not speak of it.
  func rule(for position: Int, of dimension: Int) -> Rule? {
    guard case .value(let expression, _) = content else { return nil }
    return rule(for: position, of: dimension, as: expression)
  }

  /// The same with another reading of the right side.
  func rule(for position: Int, of dimension: Int, as expression: Expression) -> Rule? {
    switch target {
    case .vector:
      guard case .tuple(let tuple) = expression else {
        return Rule(expression: expression, component: position, indices: [:])
      }
      return tuple.resolved(for: dimension).component(position, of: dimension).map {
        Rule(expression: $0, component: nil, indices: [:])
      }
    case .component(_, let index):
      guard let place = IndexPlace(index),
        let indices = place.indices(at: position, of: dimension)
      else { return nil }
      if let condition, condition.holds(indices, dimension: dimension) != true { return nil }
      return Rule(expression: expression, component: nil, indices: indices)
    case .determinant, .logDeterminant:
      if let condition, condition.holds([:], dimension: dimension) == false { return nil }
      return Rule(expression: expression, component: nil, indices: [:])
    }
  }

  /// Whether the right side mentions neither `z` nor `x`: an example with numbers, not an answer.
  var isNumeric: Bool {
    guard case .value(let expression, _) = content else { return false }
    return !expression.contains { node in
      switch node {
      case .component, .whole, .slice, .application, .symbol: true
      default: false
      }
    }
  }
}

extension Tuple {
  /// A tuple whose last term is written with numbers, `(x_1, x_2 - x_1, \dots, x_5 - x_4)`, with
  /// the general term that leads from the terms shown to it.
  func resolved(for dimension: Int) -> Tuple {
    guard let dots, dots.general == nil, let last = dots.last,
      !last.freeSymbols.contains("D"), let progression = Progression(shown: shown, last: last),
      progression.count.value == dimension
    else { return self }
    var result = self
    result.dots = Dots(
      general: progression.general, index: Progression.position, last: last)
    return result
  }
}
