/// What does not hang on the index of a large operator, in front of it.
extension Fold {
  /// `c^n \prod b` for `\prod c b`, and `n c + \sum b` for `\sum (c + b)`; `nil` where nothing comes out.
  public func movingConstantsOut(_ simplifier: Simplifier) -> Expression? {
    guard condition == nil, let form = simplifier.normalForm(body) else { return nil }
    let count = simplifier.simplify(.sum([upper, .negative(lower), .one]))
    var rest = self
    switch operation {
    case .product:
      guard let (monomial, coefficient) = form.single else { return nil }
      var constant = Monomial()
      var own = Monomial()
      for (base, exponent) in monomial.powers {
        if isFree(base), isFree(exponent.expression) {
          constant.set(base, exponent)
        } else {
          own.set(base, exponent)
        }
      }
      let factor = constant.expression(times: coefficient)
      guard factor != .one, !own.powers.isEmpty else { return nil }
      rest.body = own.expression(times: Rational(1))
      return simplifier.simplify(.product([.power(factor, count), .fold(rest)]))
    case .sum:
      var constants: [Expression] = []
      var others: [Expression] = []
      for (monomial, coefficient) in form.terms {
        let term = monomial.expression(times: coefficient)
        if isFree(term) { constants.append(term) } else { others.append(term) }
      }
      if constants.isEmpty, let (monomial, coefficient) = form.single, coefficient.isScale {
        rest.body = monomial.expression(times: Rational(1))
        return .product([Expression(coefficient), .fold(rest)])
      }
      guard !constants.isEmpty, !others.isEmpty else { return nil }
      let body = simplifier.simplify(.sum(others))
      let constant = simplifier.simplify(.product([count, simplifier.simplify(.sum(constants))]))
      if case .negative(let inner) = body {
        rest.body = inner
        return .sum([constant, .negative(.fold(rest))])
      }
      if case .product(let factors) = body, factors.count > 1, factors[0].isNumber {
        rest.body = .product(of: Array(factors.dropFirst()))
        return .sum([constant, .product([factors[0], .fold(rest)])])
      }
      rest.body = body
      return .sum([constant, .fold(rest)])
    case .maximum, .minimum: return nil
    }
  }

  /// `e^{\sum b}` for `\prod e^b`; `nil` for anything else.
  public var asExponential: Expression? {
    guard operation == .product, case .power(.constant(.e), let exponent) = body else { return nil }
    var sum = self
    sum.operation = .sum
    if case .negative(let inner) = exponent {
      sum.body = inner
      return .power(.constant(.e), .negative(.fold(sum)))
    }
    sum.body = exponent
    return .power(.constant(.e), .fold(sum))
  }

  /// Whether the index does not stand in an expression.
  private func isFree(_ expression: Expression) -> Bool {
    !expression.freeSymbols.contains(index)
  }
}

extension Rational {
  /// Whether it is positive, and not 1.
  fileprivate var isScale: Bool { numerator > 0 && self != Rational(1) }
}

extension Expression {
  /// `\prod a b` for `\prod a \prod b`, where the bounds are the same; what stands below a fraction line joins in.
  public func joiningProducts(_ simplifier: Simplifier) -> Expression {
    transformed { node in
      guard case .product(let factors) = node else { return node }
      var result: [Expression] = []
      for factor in factors {
        guard case .fold(let fold) = factor, fold.operation == .product, fold.condition == nil,
          let place = result.firstIndex(where: { $0.isProduct(like: fold) }),
          case .fold(var joined) = result[place]
        else {
          result.append(factor)
          continue
        }
        let body = fold.body.substituting([fold.index: .symbol(joined.index)])
        joined.body = simplifier.simplify(.product([joined.body, body]))
        result[place] = .fold(joined)
      }
      return result.count == factors.count ? node : .product(of: result)
    }
  }

  /// Whether it is a product with the bounds of another.
  private func isProduct(like other: Fold) -> Bool {
    guard case .fold(let fold) = self else { return false }
    return fold.operation == .product && fold.condition == nil && fold.lower == other.lower
      && fold.upper == other.upper
  }
}
