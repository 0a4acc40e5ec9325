import Algebra

/// Where a flow need not have a derivative.
extension Deriver {
  /// The most expressions that a remark names.
  private static let namedLimit = 6

  /// Notes where the flow has kinks: by their places, where they are those of the slope's pieces and no
  /// others; else by what is 0 there.
  func noteKinks(_ found: FlowDerivation, in remarks: inout FlowRemarks) {
    var zeros: [Expression] = []
    var isUnclear = false
    for term in given(found) { collect(term, &zeros, &isUnclear) }
    zeros = zeros.filter {
      $0.readsComponents && signs.sign(of: $0, from: found.transformerFrom) == nil
    }
    guard isUnclear || !zeros.isEmpty else { return }
    if !isUnclear, let kinks = kinksOfPieces(found, explaining: zeros) {
      remarks.kinks = kinks
    } else if isUnclear || zeros.count > Self.namedLimit {
      remarks.hasOtherKinks = true
    } else {
      remarks.kinkZeros = zeros
    }
  }

  /// The formulas that make up the flow.
  private func given(_ found: FlowDerivation) -> [Expression] {
    guard let transformer = found.transformer else { return found.forward.first }
    return [transformer] + found.parameters.flatMap { $0.term.listed + [$0.term.term] }
  }

  /// Adds what is 0 where an expression may have a kink, or an infinite derivative.
  private func collect(
    _ expression: Expression, _ zeros: inout [Expression], _ isUnclear: inout Bool
  ) {
    var found: [Expression] = []
    var unclear = false
    _ = expression.contains { node in
      switch node {
      case .call(.abs, let arguments), .call(.relu, let arguments), .call(.sign, let arguments),
        .call(.sqrt, let arguments):
        found += arguments.prefix(1)
      case .call(.root, let arguments): found += arguments.prefix(1)
      case .call(.maximum, let arguments), .call(.minimum, let arguments):
        if arguments.count == 2 {
          found.append(.sum([arguments[0], .negative(arguments[1])]))
        } else {
          unclear = true
        }
      case .call(.floor, _), .call(.ceiling, _): unclear = true
      case .power(let base, .quotient): found.append(base)
      case .fold(let fold) where fold.operation != .sum && fold.operation != .product:
        unclear = true
      case .cases(let branches):
        for branch in branches {
          for part in branch.condition?.comparisons ?? [] {
            found.append(.sum([part.0, .negative(part.1)]))
          }
        }
      default: break
      }
      return false
    }
    isUnclear = isUnclear || unclear
    for zero in found.map(simplifier.simplify) where !zeros.contains(zero) {
      // The sign does not matter for where it is 0.
      if !zeros.contains(simplifier.simplify(.negative(zero))) { zeros.append(zero) }
    }
  }

  /// The borders between the slope's pieces at which the slopes differ, where the pieces are told apart by
  /// the own variable, one after the other, and nothing else may have a kink; `nil` for any other flow.
  private func kinksOfPieces(
    _ found: FlowDerivation, explaining zeros: [Expression]
  ) -> [Expression]? {
    guard case .cases(let branches)? = found.slope else { return nil }
    let z = component("z")
    var borders: [Expression] = []
    var kinks: [Expression] = []
    for (branch, next) in zip(branches, branches.dropFirst()) {
      guard case .comparison(let left, let relation, let border)? = branch.condition, left == z,
        relation != .equal, !border.mentions("z")
      else { return nil }
      borders.append(border)
      let slopes = [branch.value, next.value].map {
        simplifier.simplify($0.replacing(z, with: border))
      }
      if slopes[0] != slopes[1] { kinks.append(border) }
    }
    // One piece after the other: with more than one border, in the order in which they lie.
    if borders.count > 1 {
      for (a, b) in zip(borders, borders.dropFirst()) {
        guard signs.sign(of: .sum([b, .negative(a)])) == .positive else { return nil }
      }
    }
    let isExplained = zeros.allSatisfy { zero in
      borders.contains { simplifier.simplify(zero.replacing(z, with: $0)) == .number(Numeral(0)) }
    }
    return isExplained ? kinks : nil
  }
}

extension Condition {
  /// The comparisons in it.
  fileprivate var comparisons: [(Expression, Expression)] {
    switch self {
    case .comparison(let a, _, let b): [(a, b)]
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    }
  }
}
