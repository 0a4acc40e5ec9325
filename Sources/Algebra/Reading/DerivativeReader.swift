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
      let value = Expression.quotient(
        try read(above, after: token), try read(below, after: token))
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
    return try applyScripts(of: token, to: .derivative(of: body, withRespectTo: variable))
  }

  private static func isDifferential(_ token: Token) -> Bool {
    switch token.kind {
    case .letter("\\partial", _), .letter("d", _), .name("d"): true
    default: false
    }
  }
}
