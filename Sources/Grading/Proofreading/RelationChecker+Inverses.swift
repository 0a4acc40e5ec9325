import Algebra

/// Inverses of a text's own functions, by formulas.
extension RelationChecker {
  /// An expression with `g^{-1}(y)` written out, where `g` is a function of the text whose inverse has a
  /// formula that takes `g(t)` back to `t`.
  func solvingInverses(_ expression: Expression) -> Expression {
    guard expression.contains(where: \.isOwnInverse) else { return expression }
    return expression.transformed { node in
      guard case .application(let application) = node, node.isOwnInverse,
        let argument = application.arguments.first,
        let inverse = inverse(of: application.name)
      else { return node }
      return inverse.substituting([Self.value: argument])
    }
  }

  private static let value = "#y"
  private static let variable = "#t"

  private func inverse(of name: String) -> Expression? {
    guard
      let function = (worlds.functions + functions).last(where: {
        $0.name == name && $0.parameters.count == 1 && !$0.isInverse
      })
    else { return nil }
    let variable = Expression.symbol(Self.variable)
    let body = function.body.replacing(function.parameters[0], with: variable)
    let oracle = InversionOracle(agree: { _, _ in true }, sign: { _ in nil })
    guard
      let result = Inverter(for: variable, simplifier: Simplifier(), oracle: oracle)
        .solve(.symbol(Self.value), body)?.result,
      finding(result.substituting([Self.value: body]), .equal, variable, where: nil).holds
    else { return nil }
    return result
  }
}

extension Expression {
  /// `g^{-1}(y)` with one argument.
  fileprivate var isOwnInverse: Bool {
    guard case .application(let application) = self, application.isInverse, application.primes == 0,
      application.arguments.count == 1
    else { return false }
    return application.name != "f" && application.name != "\\tau"
  }
}
