import Algebra

extension BaseDistribution {
  /// The density of one component as an expression of `t`, and its logarithm.
  public var densityExpressions: (value: Expression, logarithm: Expression) {
    let t = Expression.symbol("t")
    func number(_ n: Int) -> Expression { .number(Numeral(n)) }
    let rate = Expression.product([number(2), .constant(.pi)])
    func square(_ value: Expression) -> Expression {
      .quotient(.negative(.power(value, number(2))), number(2))
    }
    let half = Expression.quotient(.call(.log, [rate]), number(2))
    switch self {
    case .standardNormal:
      return (
        .quotient(.call(.exp, [square(t)]), .call(.sqrt, [rate])),
        .sum([square(t), .negative(half)])
      )
    case .logNormal:
      let log = Expression.call(.log, [t])
      return (
        .quotient(.call(.exp, [square(log)]), .product([t, .call(.sqrt, [rate])])),
        .sum([square(log), .negative(half), .negative(log)])
      )
    case .uniform(let range):
      let width = Expression.number(
        Numeral(digits: "\(range.upperBound - range.lowerBound)"))
      return (.quotient(number(1), width), .negative(.call(.log, [width])))
    }
  }
}
