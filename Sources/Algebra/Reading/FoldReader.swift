import MathNotation

/// Large sums and products: their bounds and what they take.
extension ExpressionReader {
  /// Reads `\sum_{j=1}^{i} …` or `\max_{j<i} …`; the operator is the next token.
  mutating func readFold(_ command: String) throws(ReadingFault) -> Expression {
    let token = tokens[position]
    let operation: Fold.Operation
    switch command {
    case "\\sum": operation = .sum
    case "\\prod": operation = .product
    case "max": operation = .maximum
    case "min": operation = .minimum
    default: throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    position += 1
    if !token.hasScripts { return try readTotal(operation, token) }
    var bounds = try readBounds(of: token)
    var body: Expression
    let outer = foldIndex
    foldIndex = bounds.index
    defer { foldIndex = outer }
    var isNegative = false
    while let sign = peekSign() {
      isNegative = isNegative != sign
      position += 1
    }
    guard startsFactor(at: position) else {
      throw ReadingFault(.missingOperand(after: text(token.range)), at: token.range)
    }
    if context.rules.contains(.foldTakesOneFactor) {
      var factors = [try readFactor()]
      while startsFactor(at: position) { factors.append(try readFactor()) }
      body = Self.joined(factors)
    } else {
      body = try readProduct(signBefore: nil)
    }
    if isNegative { body = .negative(body) }
    if bounds.isOpen, let length = context.length(of: body, over: bounds.index) {
      bounds.upper = length
    }
    let fold = Expression.fold(
      Fold(
        operation, index: bounds.index, from: bounds.lower, through: bounds.upper,
        where: bounds.condition, body: body))
    guard let outer = bounds.outer else { return fold }
    return .fold(
      Fold(
        operation, index: outer.index, from: outer.lower, through: outer.upper, body: fold))
  }

  /// `\sum \mathbf z_{<i}`: of a vector without bounds, all its components.
  private mutating func readTotal(
    _ operation: Fold.Operation, _ token: Token
  ) throws(ReadingFault) -> Expression {
    guard startsFactor(at: position), let vector = try? readFactor() else {
      throw ReadingFault(.bounds, at: token.range)
    }
    switch vector {
    case .slice, .whole:
      return .vectorCall(operation == .sum ? .total : .totalProduct, vector)
    default: throw ReadingFault(.bounds, at: token.range)
    }
  }

  private struct Bounds {
    var index: String
    var lower: Expression
    var upper: Expression
    var condition: Condition?
    /// Whether only the index is named, `\sum_j`.
    var isOpen = false
    /// The larger index of a sum over pairs, `1 \le j < i \le D`.
    var outer: (index: String, lower: Expression, upper: Expression)?
  }

  /// Reads `j=1` and `i-1`, or `j<i`, `j \le i`, `1 \le j < i`, `j \ne i`, `j`, `j = 1, j \ne i`.
  private func readBounds(of token: Token) throws(ReadingFault) -> Bounds {
    guard let sub = token.sub else { throw ReadingFault(.bounds, at: token.range) }
    let one = Expression.number(Numeral(1))
    let upper = try token.sup.map { (nodes) throws(ReadingFault) in try read(nodes, after: token) }
    let reader = try nested(Self.boundTokens(sub), in: token)
    var parts = reader.elements()
    guard let first = parts.first else { throw ReadingFault(.bounds, at: token.range) }
    let hasDots = parts.contains { part in
      part.count == 1
        && { if case .dots = reader.tokens[part.lowerBound].kind { true } else { false } }()
    }
    // `j = 1, \dots, i` is one range.
    if hasDots { parts = [first.lowerBound..<reader.end] }
    var bounds = try reader.readRange(
      parts[0], owner: token, upper: upper ?? .symbol("D"), one: one)
    if bounds.isExplicit == false {
      if let upper { bounds.bounds.upper = upper } else { bounds.bounds.isOpen = true }
    }
    for part in parts.dropFirst() {
      let condition = try ConditionReader.read(
        Array(reader.tokens[part]), in: reader, owner: token)
      guard let condition else { throw ReadingFault(.bounds, at: token.range) }
      bounds.bounds.condition = bounds.bounds.condition.map { $0.and(condition) } ?? condition
    }
    return bounds.bounds
  }

  /// The conditions under a large operator, between commas: the lines of a `\substack`, and what
  /// stands after the colon of `j : j < i`.
  private static func boundTokens(_ sub: [MathNode]) -> [Token] {
    var tokens: [Token] = []
    for token in Token.list(sub) {
      switch token.kind {
      case .array("substack", let rows):
        for row in rows {
          if !tokens.isEmpty {
            tokens.append(Token(kind: .punctuation(","), range: row.range))
          }
          tokens += row.cells.flatMap { Token.list($0) }
        }
      case .punctuation(":"), .relation(":"), .punctuation("\\colon"), .relation("\\colon"),
        .relation("\\mid"), .fence("|"):
        tokens.append(Token(kind: .punctuation(","), range: token.range))
      default: tokens.append(token)
      }
    }
    return tokens
  }

  private func readRange(
    _ range: Range<Int>, owner: Token, upper: Expression, one: Expression
  ) throws(ReadingFault) -> (bounds: Bounds, isExplicit: Bool) {
    let chain = RelationChain(Array(tokens[range]), in: self, owner: owner)
    let minusOne = Expression.negative(one)
    switch (chain.members.count, chain.relations.first) {
    case (1, _):
      let index = try chain.indexName(at: 0)
      return (Bounds(index: index, lower: one, upper: upper), false)
    case (2, "="):
      let index = try chain.indexName(at: 0)
      if let (lower, last) = try chain.dotRange(at: 1) {
        return (Bounds(index: index, lower: lower, upper: last), true)
      }
      return (Bounds(index: index, lower: try chain.expression(at: 1), upper: upper), false)
    case (2, "\\in"):
      let index = try chain.indexName(at: 0)
      guard let (lower, last) = try chain.dotRange(at: 1) else {
        throw ReadingFault(.bounds, at: owner.range)
      }
      return (Bounds(index: index, lower: lower, upper: last), true)
    case (2, "<"), (2, "\\leq"), (2, ">"), (2, "\\geq"):
      if context.rules.contains(.boundsNamePairs), upper == .symbol("D"),
        let first = try? chain.indexName(at: 0), let second = try? chain.indexName(at: 1),
        first != "D", second != "D"
      {
        let isRising = chain.relations[0] == "<" || chain.relations[0] == "\\leq"
        let (inner, outer) = isRising ? (first, second) : (second, first)
        let limit = Expression.symbol(outer)
        let isStrict = chain.relations[0] == "<" || chain.relations[0] == ">"
        return (
          Bounds(
            index: inner, lower: one, upper: isStrict ? .sum([limit, minusOne]) : limit,
            outer: (outer, one, upper)), true
        )
      }
      return try readHalf(chain, owner: owner, upper: upper, one: one)
    case (4, _):
      let index = try chain.indexName(at: 1)
      let larger = try chain.indexName(at: 2)
      let strict = chain.relations.map { $0 == "<" }
      guard chain.relations.allSatisfy({ $0 == "<" || $0 == "\\leq" }) else {
        throw ReadingFault(.bounds, at: owner.range)
      }
      let first = try chain.expression(at: 0)
      let last = try chain.expression(at: 3)
      let lower: Expression = strict[0] ? .sum([first, one]) : first
      let limit = Expression.symbol(larger)
      return (
        Bounds(
          index: index, lower: lower, upper: strict[1] ? .sum([limit, minusOne]) : limit,
          outer: (larger, lower, strict[2] ? .sum([last, minusOne]) : last)), true
      )
    case (2, "\\neq"):
      let index = try chain.indexName(at: 0)
      let other = try chain.expression(at: 1)
      return (
        Bounds(
          index: index, lower: one, upper: upper,
          condition: .comparison(.symbol(index), .notEqual, other)), true
      )
    case (3, _):
      let index = try chain.indexName(at: 1)
      let lower = try chain.expression(at: 0)
      let limit = try chain.expression(at: 2)
      switch (chain.relations[0], chain.relations[1]) {
      case ("\\leq", "\\leq"): return (Bounds(index: index, lower: lower, upper: limit), true)
      case ("\\leq", "<"):
        return (Bounds(index: index, lower: lower, upper: .sum([limit, minusOne])), true)
      case ("<", "\\leq"):
        return (Bounds(index: index, lower: .sum([lower, one]), upper: limit), true)
      case ("<", "<"):
        return (
          Bounds(index: index, lower: .sum([lower, one]), upper: .sum([limit, minusOne])), true
        )
      default: throw ReadingFault(.bounds, at: owner.range)
      }
    default:
      throw ReadingFault(.bounds, at: owner.range)
    }
  }

  /// `j < i`, `j \le i`, `j > d`, `j \ge d`: one bound, from 1 or to the last.
  private func readHalf(
    _ chain: RelationChain, owner: Token, upper: Expression, one: Expression
  ) throws(ReadingFault) -> (bounds: Bounds, isExplicit: Bool) {
    let index = try chain.indexName(at: 0)
    let limit = try chain.expression(at: 1)
    let bounds =
      switch chain.relations[0] {
      case "<": Bounds(index: index, lower: one, upper: .sum([limit, .negative(one)]))
      case "\\leq": Bounds(index: index, lower: one, upper: limit)
      case ">": Bounds(index: index, lower: .sum([limit, one]), upper: upper)
      default: Bounds(index: index, lower: limit, upper: upper)
      }
    return (bounds, true)
  }
}

extension ReadingContext {
  /// How many values of an open function a sum over `index` without bounds runs through.
  fileprivate func length(of body: Expression, over index: String) -> Expression? {
    guard !valueLengths.isEmpty else { return nil }
    var length: Expression?
    _ = body.contains { node in
      switch node {
      case .component(let name, [.symbol(index)]): length = length ?? valueLengths[name]
      case .application(let application) where application.index == .symbol(index):
        length = length ?? valueLengths[application.name]
      default: break
      }
      return length != nil
    }
    return length
  }
}
