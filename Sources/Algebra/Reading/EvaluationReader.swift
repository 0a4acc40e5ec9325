import MathNotation

/// Expressions at a place: `\left. \frac{\partial \tau}{\partial z} \right|_{z = z_i}`, `2t \big|_{t = z_i}`.
extension ExpressionReader {
  /// The meaning of `inner` where the letter that stands below the bar has the value beside it.
  ///
  /// Derivatives by the letter are worked out before the value is put in. Other letters stay as they are.
  func evaluation(_ inner: [Token], _ token: Token) throws(ReadingFault) -> Expression {
    guard let sub = token.sub, token.sup == nil, token.primes == 0 else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let below = Token.list(sub)
    let chain = RelationChain(below, in: try nested(below, in: token), owner: token)
    guard chain.members.count == 2, chain.relations == ["="],
      let letter = try? chain.indexName(at: 0), letter != "D",
      !IndexLetters.running.contains(letter)
    else { throw ReadingFault(.unsupported(text(token.range)), at: token.range) }
    let value = try chain.expression(at: 1)
    guard !value.freeSymbols.contains(letter) else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    var context = context
    context.scalars.insert(letter)
    context.families.remove(letter)
    context.functions.remove(letter)
    var reader = ExpressionReader(inner, context: context, source: source, depth: depth + 1)
    guard depth < Self.depthLimit else { throw ReadingFault(.tooDeep, at: token.range) }
    guard let result = try reader.readAll().evaluated(letter, at: value) else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    return result
  }
}

extension Expression {
  /// The expression where a letter has a value; `nil` when a derivative by the letter has no rule.
  fileprivate func evaluated(_ letter: String, at value: Expression) -> Expression? {
    let variable = Expression.symbol(letter)
    var isKnown = true
    func worked(_ node: Expression) -> Expression {
      guard case .derivative(let body, variable) = node else { return node.mapChildren(worked) }
      switch body {
      // The transformer's derivative by its first argument is a name of the question.
      case .whole("\\tau"): return .derivative(of: body, withRespectTo: value)
      case .application(let map)
      where map.name == "\\tau" && map.primes == 0 && !map.isInverse
        && map.arguments.first == variable
        && !map.arguments.dropFirst().contains(where: { $0.freeSymbols.contains(letter) }):
        return .derivative(
          of: body.substituting([letter: value]), withRespectTo: value)
      default:
        guard let slope = body.derivative(by: variable) else {
          isKnown = false
          return node
        }
        return slope
      }
    }
    let result = worked(self).substituting([letter: value])
    return isKnown ? result : nil
  }
}
