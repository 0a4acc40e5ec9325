import Algebra

/// `x_i = z_{D+1-i}`: flows that only put the components into another order.
extension Deriver {
  /// `σ(i) = sign · i + offset`, with `D` in the offset.
  struct IndexPermutation {
    var isReversed: Bool
    var place: LinearIndex
  }

  /// The permutation, when the rule is a component of `z` and nothing else.
  func permutation(_ rule: GeneralTerm?) -> IndexPermutation? {
    guard dimension == nil, let rule, rule.from == 1,
      case .component("z", let indices) = rule.term, indices.count == 1,
      let place = LinearIndex(indices[0]), place.coefficients["D"] != nil,
      let slope = place.coefficients[Self.index], abs(slope) == 1
    else { return nil }
    return IndexPermutation(isReversed: slope < 0, place: place)
  }

  /// The inverse, which puts the components back, and the sign.
  func permute(_ permutation: IndexPermutation, into result: inout FlowDerivation) {
    result.transformer = nil
    result.forward.first = []
    // σ(σ(i)) = i for a reversal.
    guard permutation.isReversed else { return }
    let back = Expression.component("x", [permutation.place.expression])
    guard oracle.agree(component("z"), back, 1) else { return }
    let term = GeneralTerm(listed: [], term: back)
    result.inverse = ComponentFormulas(first: [], general: term, closed: term)
    let d = Expression.symbol("D")
    let exponent = Expression.quotient(
      .product([d, .sum([d, .negative(.number(Numeral(1)))])]), .number(Numeral(2)))
    let sign = Expression.power(.negative(.number(Numeral(1))), exponent)
    result.determinant = checked(sign, sign, Self.det)
    let zero = Expression.number(Numeral(0))
    result.logDeterminant = checked(zero, zero, Self.logDet)
    result.jacobian = (1...matrixDimension).map { i in
      (1...matrixDimension).map { j in
        .number(Numeral(i + j == matrixDimension + 1 ? 1 : 0))
      }
    }
    result.isReversal = true
  }
}
