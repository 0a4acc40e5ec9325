/// `\cos^2 u + \sin^2 u` is 1 and `1 - \cos^2 u` is `\sin^2 u`; the same of `\cosh^2 u - \sinh^2 u`.
extension Simplification {
  /// A sum with such pairs of terms in place of what they are together, whatever else they are multiplied by.
  ///
  /// Cost: linear in the number of terms for each pair that is found.
  func joiningSquares(_ form: NormalForm) throws(SimplificationLimit) -> NormalForm {
    guard form.count > 1 else { return form }
    for term in form.terms {
      for (base, exponent) in term.monomial.powers {
        guard case .call(let function, let arguments) = base,
          let partner = Self.squarePartners[function],
          let count = exponent.number, count.denominator == 1, count.numerator >= 2,
          let less = Rational(count.numerator - 2, 1), let minus = term.coefficient.negated
        else { continue }
        var rest = term.monomial
        rest.set(base, .number(less))
        guard let other = rest.squared(.call(partner.function, arguments)) else { continue }
        // `f² = rest - sign · g²`: both terms are `rest`, or `f² - rest` is one of `g²`.
        let otherCoefficient = partner.isAdded ? term.coefficient : minus
        let remaining = partner.isAdded ? minus : term.coefficient
        let plain = partner.isPlainPositive ? minus : term.coefficient
        if form.has(other, otherCoefficient), let back = otherCoefficient.negated {
          var result = form
          try result.add(term.monomial, times: minus)
          try result.add(other, times: back)
          try result.add(rest, times: partner.isPlainPositive ? term.coefficient : minus)
          return try joiningSquares(result)
        }
        if form.has(rest, plain), let back = plain.negated {
          var result = form
          try result.add(term.monomial, times: minus)
          try result.add(rest, times: back)
          try result.add(other, times: remaining)
          return try joiningSquares(result)
        }
      }
    }
    return form
  }

  /// How the square of a function goes with that of another.
  private struct SquarePartner {
    /// The other function.
    var function: Function
    /// Whether the two squares are added, and not taken from each other.
    var isAdded: Bool
    /// Whether the square of the function itself counts as 1 of the two, and not as -1.
    var isPlainPositive: Bool
  }

  private static let squarePartners: [Function: SquarePartner] = [
    .cos: SquarePartner(function: .sin, isAdded: true, isPlainPositive: true),
    .sin: SquarePartner(function: .cos, isAdded: true, isPlainPositive: true),
    .cosh: SquarePartner(function: .sinh, isAdded: false, isPlainPositive: true),
    .sinh: SquarePartner(function: .cosh, isAdded: false, isPlainPositive: false),
  ]
}

extension NormalForm {
  /// Whether a term is among the others.
  fileprivate func has(_ monomial: Monomial, _ coefficient: Rational) -> Bool {
    terms.contains { $0.monomial == monomial && $0.coefficient == coefficient }
  }
}

extension Monomial {
  /// The product with the square of a base; `nil` where the base has another kind of exponent.
  fileprivate func squared(_ base: Expression) -> Monomial? {
    var result = self
    guard let own = exponent(of: base) else {
      result.set(base, .number(Rational(2)))
      return result
    }
    guard let number = own.number, number.denominator == 1,
      let more = Rational(number.numerator + 2, 1)
    else { return nil }
    result.set(base, .number(more))
    return result
  }
}
