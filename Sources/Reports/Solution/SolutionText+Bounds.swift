import Algebra
import Flows
import Grading

/// Why a transformer is monotone.
extension SolutionText {
  /// Why the transformer increases or decreases, where a question asks to show just that and it is proved.
  func proofOfMonotony(askedIn question: String) -> Message? {
    guard let asked = solution.askedMonotony[question], solution.transformerName != nil,
      let slope = derivation.slope, let sign = slopeSign, sign != .nonzero,
      derivation.transformerFrom ?? 1 == 1
    else { return nil }
    switch (asked, sign) {
    case (.increasing, .positive), (.decreasing, .negative), (.either, _): return whyMonotone(slope)
    default: return nil
    }
  }

  /// `1 - a` and `1 + a` of `1 + a \cos z_i`, where the lower is proved to be positive or the upper to be negative;
  /// `nil` for a slope of another form, and for one without letters.
  func letterBounds(of slope: Expression) -> (lower: Expression, upper: Expression)? {
    guard case .sum(let terms) = slope else { return nil }
    let waves = terms.indices.filter { !terms[$0].isConstantOfFlow }
    guard waves.count == 1, let amplitude = terms[waves[0]].amplitude,
      !slope.lettersOfConstants.isEmpty
    else { return nil }
    var rest = terms
    rest.remove(at: waves[0])
    let middle = rest.count == 1 ? rest[0] : .sum(rest)
    let size: Expression
    switch derivation.signs.sign(of: amplitude) {
    case .positive: size = amplitude
    case .negative: size = Simplifier().simplify(.negative(amplitude))
    case .nonzero, nil: size = .call(.abs, [amplitude])
    }
    let lower = Expression.sum([middle, .negative(size)])
    let upper = Expression.sum([middle, size])
    let isTold =
      derivation.signs.sign(of: lower) == .positive || derivation.signs.sign(of: upper) == .negative
    return isTold ? (lower, upper) : nil
  }
}

extension Expression {
  /// Whether nothing in it changes from point to point.
  fileprivate var isConstantOfFlow: Bool {
    !contains { node in
      switch node {
      case .number, .constant, .negative, .sum, .product, .quotient, .power: false
      case .symbol(let name): name == "i" || name == "D"
      default: true
      }
    }
  }

  /// The letters in it.
  fileprivate var lettersOfConstants: Set<String> { freeSymbols.subtracting(["i", "D"]) }

  /// `a` of `a \cos u` and `a \sin u`, whatever `u` is.
  fileprivate var amplitude: Expression? {
    switch self {
    case .call(.cos, _), .call(.sin, _): return .number(Numeral(1))
    case .negative(let inner): return inner.amplitude.map { .negative($0) }
    case .quotient(let above, let below) where below.isConstantOfFlow:
      return above.amplitude.map { .quotient($0, below) }
    case .product(let factors):
      let waves = factors.indices.filter { !factors[$0].isConstantOfFlow }
      guard waves.count == 1, let inner = factors[waves[0]].amplitude else { return nil }
      var rest = factors
      rest.remove(at: waves[0])
      if inner != .number(Numeral(1)) { rest.append(inner) }
      return rest.isEmpty ? inner : rest.count == 1 ? rest[0] : .product(rest)
    default: return nil
    }
  }
}
