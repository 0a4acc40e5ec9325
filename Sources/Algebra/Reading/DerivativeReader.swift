import MathNotation

/// Fractions, and the fractions that are derivatives.
extension ExpressionReader {
  /// Reads `\frac{a}{b}`, or a derivative when both sides begin with `∂` or `d`.
  mutating func readFraction(
    _ numerator: MathNode, _ denominator: MathNode
  ) throws(ReadingFault) -> Expression {
    let token = tokens[position]
    position += 1
    let above = Token.list(Token.contents(numerator))
    let below = Token.list(Token.contents(denominator))
    guard let top = above.first, let bottom = below.first, below.count > 1,
      Self.isDifferential(top), Self.isDifferential(bottom)
    else {
      let hasCommas = context.decimalComma
      let value = Expression.quotient(
        try read(hasCommas ? above.joiningDecimals() : above, after: token),
        try read(hasCommas ? below.joiningDecimals() : below, after: token))
      return try applyScripts(of: token, to: value)
    }
    guard !top.hasScripts, !bottom.hasScripts else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let variable = try read(Array(below.dropFirst()), after: token)
    let body: Expression
    if above.count > 1 {
      body = try read(Array(above.dropFirst()), after: token)
    } else {
      // `\frac{\partial}{\partial z_i} (…)`: the operator takes the factor after it.
      guard startsFactor(at: position) else {
        throw ReadingFault(.missingOperand(after: text(token.range)), at: token.range)
      }
      body = try readFactor()
    }
    // `\partial(x_1, \dots, x_D) / \partial(z_1, \dots, z_D)` is the determinant.
    if case .tuple(let above) = body, case .tuple(let below) = variable,
      above.isAllOf("x"), below.isAllOf("z")
    {
      return try applyScripts(of: token, to: .determinant(.whole("J")))
    }
    let whole = try applied(body, to: variable, after: token)
    return try applyScripts(of: token, to: .derivative(of: whole, withRespectTo: variable))
  }

  /// `\frac{\partial\tau}{\partial z_i}(z_i; h_i)`: a function that is differentiated by what then stands
  /// among its arguments.
  private mutating func applied(
    _ body: Expression, to variable: Expression, after token: Token
  ) throws(ReadingFault) -> Expression {
    guard case .whole(let name) = body, context.functions.contains(name), !token.hasScripts,
      startsBracket(at: position)
    else { return body }
    let start = position
    if case .application(let application)? = try? readApplication(of: name, token: token),
      application.arguments.contains(variable), application.primes == 0
    {
      return .application(application)
    }
    position = start
    return body
  }

  private static func isDifferential(_ token: Token) -> Bool {
    switch token.kind {
    case .letter("\\partial", _), .letter("d", _), .name("d"): true
    default: false
    }
  }
}

extension Tuple {
  /// Whether this is `(x_1, x_2)` or `(x_1, \dots, x_D)`: the components of a family in order.
  fileprivate func isAllOf(_ family: String) -> Bool {
    let isInOrder = shown.enumerated().allSatisfy { position, element in
      element == .component(family, [.number(Numeral(position + 1))])
    }
    guard isInOrder, !shown.isEmpty else { return false }
    return dots.map { $0.last == .component(family, [.symbol("D")]) } ?? true
  }
}
