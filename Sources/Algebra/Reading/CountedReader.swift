import MathNotation

/// Equal terms that are counted by a label.
extension ExpressionReader {
  /// `\underbrace{3 \cdot 3 \cdots 3}_{D}`: equal terms, counted by the label; any other label only
  /// comments on what stands above it.
  func readCounted(
    _ nodes: [MathNode], _ label: [MathNode], owner: Token
  ) throws(ReadingFault) -> Expression {
    do throws(ReadingFault) {
      return try read(nodes, after: owner)
    } catch {
      // `D \text{ times}`.
      let counting = Token.list(label).filter { if case .text = $0.kind { false } else { true } }
      guard error.reason == .dots, let count = try? read(counting, after: owner),
        LinearIndex(count) != nil
      else { throw error }
      let inner = Token.list(nodes)
      var reading: Expression?
      for term in Self.terms(of: inner) {
        let value = try read(term, after: owner)
        // `(-3)(-3) \cdots (-3)`: two factors stand together.
        let factors = if case .product(let factors) = value { factors } else { [value] }
        let isRepeated = factors.count > 1 && factors.allSatisfy { $0 == factors[0] }
        for factor in isRepeated ? factors : [value] {
          if let reading, reading != factor { throw error }
          reading = factor
        }
      }
      guard let reading else { throw error }
      let isSum = inner.contains { if case .binary("+") = $0.kind { true } else { false } }
      return isSum ? .product([count, reading]) : .power(reading, count)
    }
  }

  /// The terms between dots and signs outside of brackets.
  private static func terms(of tokens: [Token]) -> [[Token]] {
    let brackets = BracketMatching(tokens[...])
    var terms: [[Token]] = [[]]
    var index = 0
    while index < tokens.count {
      if let partner = brackets.partner[index], partner > index {
        terms[terms.count - 1] += tokens[index...partner]
        index = partner + 1
        continue
      }
      switch tokens[index].kind {
      case .dots, .binary: terms.append([])
      default: terms[terms.count - 1].append(tokens[index])
      }
      index += 1
    }
    return terms.filter { !$0.isEmpty }
  }
}
