import Algebra

/// Sums without an upper bound, of which a convention leaves finitely many terms: $\sum_{k \ge 0} (-1)^k
/// x_{i-k}$ with $x_j = 0$ for $j \le 0$.
extension Grounding {
  /// The last index of an endless sum with a term that is not 0.
  ///
  /// - Throws: ``GroundingError/unsupported(_:)`` when no convention ends the sum.
  func lastTerm(of fold: Fold, _ indices: Environment) throws(GroundingError) -> Int {
    var outer = indices
    outer[fold.index] = nil
    guard fold.operation == .sum, let last = last(of: fold.body, over: fold.index, outer) else {
      throw .unsupported("\\infty")
    }
    return last
  }

  /// The last value of `index` at which a term is not 0 for certain; `nil` when none is known.
  private func last(of term: Expression, over index: String, _ indices: Environment) -> Int? {
    switch term {
    case .negative(let inner), .quotient(let inner, _):
      return last(of: inner, over: index, indices)
    case .product(let factors):
      return factors.compactMap { last(of: $0, over: index, indices) }.min()
    case .sum(let terms):
      let ends = terms.map { last(of: $0, over: index, indices) }
      guard !ends.contains(nil) else { return nil }
      return ends.compactMap { $0 }.max()
    case .component(let name, let places) where places.count == 1:
      guard let place = LinearIndex(places[0]), let slope = place.coefficients[index], slope < 0,
        let zero = zeroBelow(name)
      else { return nil }
      var start = place.constant
      for (letter, factor) in place.coefficients where letter != index {
        guard let value = letter == "D" ? context.dimension : indices[letter] else { return nil }
        start += factor * value
      }
      // The largest k with start + slope k > zero.
      let room = start - zero - 1
      return room < 0 ? -1 : room / -slope
    default: return nil
    }
  }

  /// The number up to which, from it down, all components of a family are 0 by convention.
  private func zeroBelow(_ name: String) -> Int? {
    for definition in context.definitions.reversed() where definition.name == name {
      guard definition.body == .number(Numeral(0)), definition.indices.count == 1,
        case .variable(let letter) = definition.indices[0],
        case .comparison(.symbol(letter), let relation, let bound)? = definition.condition,
        let limit = LinearIndex(bound)?.value
      else { continue }
      let last: Int
      switch relation {
      case .less: last = limit - 1
      case .lessOrEqual: last = limit
      default: continue
      }
      // `x_0 = 1` beside it is said of one component, and counts before it.
      let others = context.definitions.compactMap { other -> Int? in
        guard other.name == name, case .literal(let place)? = other.indices.first else {
          return nil
        }
        return place
      }
      return min(last, (others.min() ?? 1) - 1, 0)
    }
    return nil
  }
}
