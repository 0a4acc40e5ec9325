extension Expression {
  /// The expression with the logistic function by its name wherever it is written out:
  /// `\frac{1}{1 + e^{-u}}` and `\frac{e^u}{1 + e^u}` become the sigmoid of `u`.
  ///
  /// Cost: linear in the size, with a simplification for each place.
  public var namingSigmoid: Expression {
    transformed { node in
      guard case .quotient(let top, let below) = node, let exponent = below.exponentBesideOne
      else { return node }
      if top == .number(Numeral(1)) {
        return .call(.sigmoid, [Simplifier().simplify(.negative(exponent))])
      }
      return top.exponent == exponent ? .call(.sigmoid, [exponent]) : node
    }
  }

  /// `u` in `e^u`.
  fileprivate var exponent: Expression? {
    switch self {
    case .power(.constant(.e), let exponent): exponent
    case .call(.exp, let arguments): arguments.first
    default: nil
    }
  }

  /// `u` in `1 + e^u`.
  private var exponentBesideOne: Expression? {
    guard case .sum(let terms) = self, terms.count == 2, terms.contains(.number(Numeral(1))) else {
      return nil
    }
    return terms.lazy.compactMap(\.exponent).first
  }
}
