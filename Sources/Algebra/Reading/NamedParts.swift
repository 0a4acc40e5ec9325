import MathNotation

/// Names that stand under the part of a formula that they are for: `\underbrace{x_i - x_{i-1}}_{u_i}`.
extension StatementReader {
  /// The equations that such names make, in order. Cost: linear.
  ///
  /// - Parameter formula: the formula.
  /// - Returns: one statement for each name that means nothing yet in the context.
  public func namedParts(of formula: MathFormula) -> [Statement] {
    var result: [Statement] = []
    let source = Array(formula.source.utf8)
    var open = formula.nodes
    while let node = open.popLast() {
      open += node.lists.flatMap { $0 }
      guard case .stacked(let base, _, let under?) = node.kind,
        case .accented("underbrace", let body) = base.kind,
        let label = name(Token.list(Token.contents(under)), source)
      else { continue }
      let part = read(
        Token.list(Token.contents(body)), rules: context.rules, source: source, range: body.range
      ).map(context.resolved)
      let range = body.range
      result.append(
        Statement(
          members: [
            Statement.Member(
              reading: .success(label), alternatives: [],
              range: range.lowerBound..<range.lowerBound),
            Statement.Member(reading: part, alternatives: [], range: range),
          ], relations: ["="], condition: nil, followsDots: false, isCondition: false, range: range)
      )
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A letter of the text's own, with or without an index.
  private func name(_ tokens: [Token], _ source: [UInt8]) -> Expression? {
    guard tokens.count == 1, case .letter(let name, let style) = tokens[0].kind, style != .bold,
      tokens[0].sup == nil, tokens[0].primes == 0, !context.families.contains(name),
      !context.functions.contains(name), !context.scalars.contains(name),
      !IndexLetters.all.contains(name), name != "e", name != "J"
    else { return nil }
    var reader = ExpressionReader(tokens, context: context, source: source)
    guard let expression = try? reader.readAll() else { return nil }
    switch expression {
    case .symbol, .component: return expression
    default: return nil
    }
  }
}
