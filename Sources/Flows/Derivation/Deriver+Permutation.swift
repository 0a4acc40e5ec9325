import Algebra

/// `x_i = τ(z_{D+1-i})`: flows that reverse the order of the components and transform each alone.
extension Deriver {
  private static let reversed = LinearIndex(
    .sum([.symbol("D"), .number(Numeral(1)), .negative(.symbol(Deriver.index))]))

  /// The component of `z` that the rule reads, when that is `z_{D+1-i}` and nothing else.
  func reversal(_ rule: GeneralTerm?) -> Expression? {
    guard dimension == nil, let rule, rule.from == 1, let place = Self.reversed else { return nil }
    var isOther = false
    var found = false
    _ = rule.term.contains { node in
      switch node {
      case .component("z", let indices):
        if indices.count == 1, LinearIndex(indices[0]) == place {
          found = true
        } else {
          isOther = true
        }
      case .component, .whole, .slice, .fold: isOther = true
      default: break
      }
      return false
    }
    return found && !isOther ? .component("z", [place.expression]) : nil
  }

  /// The inverse, which puts the components back, and the determinant with the sign of the reversal.
  func reverse(_ rule: GeneralTerm, _ own: Expression, into result: inout FlowDerivation) {
    result.isReversal = true
    result.transformer = nil
    result.slope = nil
    result.jacobian = []
    result.blocks = nil
    guard let place = Self.reversed,
      let inversion = inverter(own, from: 1).solve(component("x"), rule.term)
    else { return }
    result.inversion = inversion
    let back = inversion.result.substituting([Self.index: place.expression]).normalizingIndices
    guard oracle.agree(component("z"), back, 1) else { return }
    let term = GeneralTerm(listed: [], term: back)
    result.inverse = ComponentFormulas(first: [], general: term, closed: term)
    guard let slope = rule.term.derivative(by: own) else { return }
    let stretch = simplifier.simplify(slope)
      .substituting([Self.index: place.expression]).normalizingIndices
    let d = Expression.symbol("D")
    let exponent = Expression.quotient(
      .product([d, .sum([d, .negative(.number(Numeral(1)))])]), .number(Numeral(2)))
    let sign = Expression.power(.negative(.number(Numeral(1))), exponent)
    let fold = Expression.fold(
      Fold(.product, index: Self.index, from: .number(Numeral(1)), through: d, body: stretch))
    let product = simplifier.simplify(fold)
    let value = product == .number(Numeral(1)) ? sign : .product([sign, product])
    result.determinant = checked(value, value, Self.det)
    let logarithm = Expression.fold(
      Fold(
        .sum, index: Self.index, from: .number(Numeral(1)), through: d,
        body: simplifier.simplify(.call(.log, [.call(.abs, [stretch])]))))
    let sum = simplifier.simplify(logarithm)
    result.logDeterminant = checked(sum, sum, Self.logDet)
    result.jacobian = (1...matrixDimension).map { i in
      (1...matrixDimension).map { j in
        guard i + j == matrixDimension + 1 else { return .number(Numeral(0)) }
        return stretch.substituting([Self.index: .number(Numeral(j))]).normalizingIndices
      }
    }
  }
}
