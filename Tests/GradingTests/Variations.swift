import Algebra

/// Expressions made from another one: mistakes and rewritings.
enum Variations {
  /// Applies `own` to every node of a tree, one at a time.
  static func everywhere(
    _ expression: Expression, _ own: (Expression) -> [Expression]
  ) -> [Expression] {
    var result = own(expression)
    let children = expression.children
    for (k, child) in children.enumerated() {
      for changed in everywhere(child, own) {
        var new = children
        new[k] = changed
        result.append(expression.replacingChildren(with: new))
      }
    }
    return result
  }

  // MARK: Mistakes

  /// What students get wrong, at every place: signs, bounds, indices, dropped terms, letters,
  /// exponents; and factors and terms that are nearly nothing.
  static func mistakes(_ expression: Expression) -> [Expression] {
    everywhere(expression, mistakes(at:)) + [
      .product([.number(Numeral(digits: "1.000000001")), expression]),
      .product([.number(Numeral(digits: "0.999999999")), expression]),
      .sum([expression, .power(.number(Numeral(10)), .negative(.number(Numeral(9))))]),
      .call(.abs, [expression]),
      .call(.sqrt, [.power(expression, .number(Numeral(2)))]),
      .negative(expression),
      .call(.log, [expression]),
      .call(.maximum, [expression, .number(Numeral(0))]),
    ]
  }

  private static func mistakes(at node: Expression) -> [Expression] {
    let one = Expression.number(Numeral(1))
    func plus(_ e: Expression) -> Expression { .sum([e, one]) }
    func minus(_ e: Expression) -> Expression { .sum([e, .negative(one)]) }
    switch node {
    case .number(let numeral):
      return numeral.integer.map { [.number(Numeral($0 + 1))] } ?? []
    case .component(let name, let indices):
      guard let index = indices.first else { return [] }
      return [
        .component(name, [minus(index)]), .component(name, [plus(index)]),
        .component(name == "z" ? "x" : "z", [index]), .component(name, [one]),
      ]
    case .sum(let terms):
      return terms.indices.flatMap { k -> [Expression] in
        var dropped = terms
        dropped.remove(at: k)
        var flipped = terms
        if case .negative(let inner) = terms[k] {
          flipped[k] = inner
        } else {
          flipped[k] = .negative(terms[k])
        }
        return [dropped.count == 1 ? dropped[0] : .sum(dropped), .sum(flipped)]
      }
    case .product(let factors):
      return factors.indices.map { k in
        var dropped = factors
        dropped.remove(at: k)
        return dropped.count == 1 ? dropped[0] : .product(dropped)
      }
    case .negative(let inner): return [inner]
    case .quotient(let a, let b): return [.quotient(b, a), a, .quotient(.negative(a), b)]
    case .power(let base, let exponent):
      return [.power(base, plus(exponent)), .power(base, .negative(exponent)), base]
    case .call(let function, let arguments):
      let other: Function? =
        switch function {
        case .exp: .cosh
        case .log: .arsinh
        case .sqrt: .log
        default: nil
        }
      return (other.map { [.call($0, arguments)] } ?? []) + arguments.prefix(1)
    case .fold(let fold):
      func with(_ change: (inout Fold) -> Void) -> Expression {
        var result = fold
        change(&result)
        return .fold(result)
      }
      return [
        with { $0.lower = plus(fold.lower) }, with { $0.upper = plus(fold.upper) },
        with { $0.upper = minus(fold.upper) }, with { $0.upper = .symbol("D") },
        with { $0.operation = fold.operation == .sum ? .product : .sum },
      ]
    case .cases(let branches):
      return branches.map(\.value)
    default: return []
    }
  }

  // MARK: Rewritings

  /// Other ways to write the same, at every place.
  static func rewritings(_ expression: Expression, given letter: String) -> [Expression] {
    let one = Expression.number(Numeral(1))
    let two = Expression.number(Numeral(2))
    return everywhere(expression, rewritings(at:)) + [
      .quotient(.product([two, expression]), two),
      .sum([expression, .component(letter, [one]), .negative(.component(letter, [one]))]),
      .negative(.negative(expression)),
      .call(.log, [.call(.exp, [expression])]),
      .call(.arsinh, [.call(.sinh, [expression])]),
    ]
  }

  private static func rewritings(at node: Expression) -> [Expression] {
    let one = Expression.number(Numeral(1))
    switch node {
    case .sum(let terms):
      var result: [Expression] = [.sum(terms.reversed())]
      if terms.count == 2, case .negative(let second) = terms[1] {
        result.append(.negative(.sum([second, .negative(terms[0])])))
      }
      return result
    case .product(let factors):
      var result: [Expression] = [.product(factors.reversed())]
      for (k, factor) in factors.enumerated() {
        guard case .sum(let terms) = factor else { continue }
        result.append(
          .sum(
            terms.map { term in
              var new = factors
              new[k] = term
              return .product(new)
            }))
      }
      return result
    case .quotient(let a, let b):
      return [.product([a, .power(b, .negative(one))]), .product([.quotient(one, b), a])]
    case .power(let base, .number(let exponent)) where exponent.integer == 2:
      return [.product([base, base])]
    case .power(.constant(.e), let exponent): return [.call(.exp, [exponent])]
    case .power(let base, let exponent):
      return [.quotient(one, .power(base, .negative(exponent)))]
    case .call(.exp, let arguments): return [.power(.constant(.e), arguments[0])]
    case .call(.sqrt, let arguments):
      return [.power(arguments[0], .quotient(one, .number(Numeral(2))))]
    case .call(.log, let arguments): return [.negative(.call(.log, [.quotient(one, arguments[0])]))]
    case .fold(let fold): return rewritings(of: fold)
    default: return []
    }
  }

  private static func rewritings(of fold: Fold) -> [Expression] {
    let one = Expression.number(Numeral(1))
    func with(_ change: (inout Fold) -> Void) -> Expression {
      var result = fold
      change(&result)
      return .fold(result)
    }
    let renamed = with {
      $0.index = "m"
      $0.body = fold.body.substituting([fold.index: .symbol("m")])
    }
    let reversed = with {
      $0.body = fold.body.substituting([
        fold.index: .sum([fold.lower, fold.upper, .negative(.symbol(fold.index))])
      ])
    }
    let shifted = with {
      $0.lower = .sum([fold.lower, one])
      $0.upper = .sum([fold.upper, one])
      $0.body = fold.body.substituting([
        fold.index: .sum([.symbol(fold.index), .negative(one)])
      ])
    }
    return [renamed, reversed, shifted]
  }
}
