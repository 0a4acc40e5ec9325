/// Sums and products over an index that are known in closed form, or join with what stands beside
/// them.
extension Expression {
  /// `z_i + \sum_{j=1}^{i-1} z_j` as `\sum_{j=1}^{i} z_j`, and the same of products: a term that
  /// continues a sum goes into it.
  ///
  /// Holds where the sum is empty or grows upwards from its lower bound.
  public func joiningFolds(_ simplifier: Simplifier) -> Expression {
    transformed { node in
      switch node {
      case .sum(let terms):
        Self.joined(terms, .sum, simplifier).map { $0.count == 1 ? $0[0] : .sum($0) } ?? node
      case .product(let factors):
        Self.joined(factors, .product, simplifier).map { $0.count == 1 ? $0[0] : .product($0) }
          ?? node
      default: node
      }
    }
  }

  private static func joined(
    _ terms: [Expression], _ operation: Fold.Operation, _ simplifier: Simplifier
  ) -> [Expression]? {
    for (k, term) in terms.enumerated() {
      guard let (fold, rebuilt) = term.foldWithin(operation), fold.condition == nil,
        let upper = LinearIndex(fold.upper), LinearIndex(fold.lower)?.value != nil
      else { continue }
      let next = (upper + LinearIndex(1)).expression
      let wanted = simplifier.simplify(
        rebuilt(fold.body.substituting([fold.index: next]).normalizingIndices))
      guard wanted != .zero, wanted != .one,
        let other = terms.indices.first(where: {
          $0 != k && simplifier.simplify(terms[$0]) == wanted
        })
      else { continue }
      var longer = fold
      longer.upper = next
      var result = terms
      result[k] = rebuilt(.fold(longer))
      result.remove(at: other)
      return joined(result, operation, simplifier) ?? result
    }
    return nil
  }

  /// The large operator in a term, and the term with something else in its place.
  private func foldWithin(
    _ operation: Fold.Operation
  ) -> (Fold, (Expression) -> Expression)? {
    switch self {
    case .fold(let fold) where fold.operation == operation: return (fold, { $0 })
    case .negative(let inner) where operation == .sum:
      return inner.foldWithin(operation).map { fold, rebuilt in
        (fold, { .negative(rebuilt($0)) })
      }
    case .product(let factors) where operation == .sum:
      guard let last = factors.last, case .fold(let fold) = last, fold.operation == .sum else {
        return nil
      }
      return (fold, { .product(Array(factors.dropLast()) + [$0]) })
    default: return nil
    }
  }

  /// `\sum_{i=1}^{D} (a i + b) t` and `\prod_{i=1}^{D} c^{a i + b}` without the operator, where `t` and
  /// `c` hold no index; `nil` for anything else.
  public var closedFold: Expression? {
    guard case .fold(let fold) = self, fold.condition == nil, fold.lower == .one else { return nil }
    let n = fold.upper
    let simplifier = Simplifier()
    func total(_ index: LinearIndex) -> Expression? {
      guard let slope = index.coefficients[fold.index], index.coefficients.count == 1 else {
        return nil
      }
      let triangle = Expression.quotient(
        .product([n, .sum([n, .one])]), .number(Numeral(2)))
      let a = Expression(Rational(slope))
      let b = Expression(Rational(index.constant))
      if index.constant == 0 {
        return slope == 1 ? triangle : simplifier.simplify(.product([a, triangle]))
      }
      return simplifier.simplify(.sum([.product([a, triangle]), .product([b, n])]))
    }
    switch fold.operation {
    case .sum:
      guard case .product(let factors) = fold.body else {
        return LinearIndex(fold.body).flatMap(total)
      }
      let indexed = factors.filter { $0.freeSymbols.contains(fold.index) }
      guard indexed.count == 1, let index = LinearIndex(indexed[0]), let sum = total(index) else {
        return nil
      }
      return .product([sum] + factors.filter { !$0.freeSymbols.contains(fold.index) })
    case .product:
      if case .quotient(.one, let below) = fold.body {
        var inner = fold
        inner.body = below
        return Expression.fold(inner).closedFold.map { .quotient(.one, $0) }
      }
      guard case .power(let base, let exponent) = fold.body,
        !base.freeSymbols.contains(fold.index), let index = LinearIndex(exponent),
        let sum = total(index)
      else { return nil }
      return .power(base, sum)
    default: return nil
    }
  }
}
