import MathNotation

/// Indicators, and vectors of ones.
extension ExpressionReader {
  /// Reads `\mathbb 1[z_i > 0]`, `\mathbf 1_{\{z_i \ge 0\}}`; without a condition `\mathbf 1` is the
  /// vector of ones, and `\mathbf 0` the zero vector.
  mutating func readOnes(_ digit: String) throws(ReadingFault) -> Expression {
    let token = tokens[position]
    position += 1
    if digit == "1", let sub = token.sub {
      var inner = Token.list(sub)
      if inner.count == 1, case .delimited(_, _, let body) = inner[0].kind {
        inner = Token.list(body)
      } else if case .open = inner.first?.kind, case .close = inner.last?.kind {
        inner = Array(inner.dropFirst().dropLast())
      }
      guard Self.hasRelation(inner) else {
        // `\mathbf 1_{1:i}` is a run of ones.
        let ones: Expression? =
          switch try readIndices(sub, owner: token) {
          case .slice(let from, let through): .slice("1", from: from, through: through)
          case .single(let length): .component("1", [length])
          default: nil
          }
        if let ones, token.sup != nil {
          let row = try applyScripts(of: token, to: ones, usingSub: true)
          if case .transpose = row { return row }
        }
        throw ReadingFault(.unsupported(text(token.range)), at: token.range)
      }
      return try indicator(inner, owner: token)
    }
    if digit == "1", position < end, let inner = bracketContent(at: position),
      Self.hasRelation(inner.tokens)
    {
      position = inner.next
      return try indicator(inner.tokens, owner: token)
    }
    return try applyScripts(of: token, to: .whole(digit))
  }

  /// Whether a bracket with a relation follows the token at `index`: `I(z_i > 0)`.
  func isIndicator(after index: Int) -> Bool {
    guard index + 1 < end, !tokens[index].hasScripts,
      let inner = bracketContent(at: index + 1)
    else { return false }
    return Self.hasRelation(inner.tokens)
  }

  /// What the bracket at `index` holds, and the token after it.
  private func bracketContent(at index: Int) -> (tokens: [Token], next: Int)? {
    if case .delimited(_, _, let body) = tokens[index].kind { return (Token.list(body), index + 1) }
    guard case .open = tokens[index].kind, let closer = brackets.partner[index], closer > index
    else { return nil }
    return (Array(tokens[(index + 1)..<closer]), closer + 1)
  }

  static func hasRelation(_ tokens: [Token]) -> Bool {
    if ParityReader.isParity(tokens) { return true }
    return tokens.contains { token in
      if case .relation(let command) = token.kind {
        ConditionReader.comparison(RelationChain.canonical(command)) != nil
      } else {
        false
      }
    }
  }

  func indicator(_ inner: [Token], owner: Token) throws(ReadingFault) -> Expression {
    guard
      let condition = try ConditionReader.read(
        inner, in: try nested(inner, in: owner), owner: owner)
    else { throw ReadingFault(.condition, at: owner.range) }
    return .cases([
      Branch(.number(Numeral(1)), when: condition), Branch(.number(Numeral(0)), when: nil),
    ])
  }
}
