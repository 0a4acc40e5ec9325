import MathNotation

/// Large sums and products: their bounds and what they take.
extension ExpressionReader {
  /// Reads `\sum_{j=1}^{i} …`; the operator is the next token.
  mutating func readFold(_ command: String) throws(ReadingFault) -> Expression {
    let token = tokens[position]
    let operation: Fold.Operation
    switch command {
    case "\\sum": operation = .sum
    case "\\prod": operation = .product
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
      body = try readShortTerm(operation, over: bounds.index)
    } else {
      body = try readProduct(signBefore: nil)
    }
    if isNegative { body = .negative(body) }
    if bounds.isOpen, let length = context.length(of: body, over: bounds.index) {
      bounds.upper = length
    }
    try close(&bounds, over: body, owner: token)
    let fold = Expression.fold(
      Fold(
        operation, index: bounds.index, from: bounds.lower, through: bounds.upper,
        where: bounds.condition, body: body))
    guard let outer = bounds.outer else { return fold }
    return .fold(
      Fold(
        operation, index: outer.index, from: outer.lower, through: outer.upper, body: fold))
  }

  /// Says where an operator without an upper bound ends, and one with a bound on a multiple begins: no
  /// component has a number below 1, nor one beyond `D`. What counts from a number on and stands in
  /// no such number, `\sum_{k \ge 0} x_{i-k}`, has no end.
  private func close(
    _ bounds: inout Bounds, over body: Expression, owner: Token
  ) throws(ReadingFault) {
    if bounds.isMultiple, !body.startsAtOne(bounds.index) {
      throw ReadingFault(.bounds, at: owner.range)
    }
    guard bounds.isEndless, body.freeSymbols.contains(bounds.index),
      case .number = bounds.lower, !body.grows(with: bounds.index)
    else { return }
    bounds.upper = .infinity
  }

  /// What an operator runs over.
  struct Bounds {
    var index: String
    var lower: Expression
    var upper: Expression
    var condition: Condition?
    /// Whether only the index is named, `\sum_j`.
    var isOpen = false
    /// Whether there is a lower bound and no upper one: `k \ge 0`.
    var isEndless = false
    /// Whether nothing but a bound on a multiple says where the index begins: `2k \le i`.
    var isMultiple = false
    /// The larger index of a sum over pairs, `1 \le j < i \le D`.
    var outer: (index: String, lower: Expression, upper: Expression)?
  }

  /// Reads `j=1` and `i-1`, or `j<i`, `j \le i`, `1 \le j < i`, `j \ne i`, `j`, `j = 1, j \ne i`, `j
  /// \text{ odd}, j < i`.
  func readBounds(of token: Token) throws(ReadingFault) -> Bounds {
    guard let sub = token.sub else { throw ReadingFault(.bounds, at: token.range) }
    let upper = try token.sup.map { (nodes) throws(ReadingFault) in
      Self.isInfinity(nodes) ? Expression.infinity : try read(nodes, after: token)
    }
    return try nested(Self.boundTokens(Token.list(sub)), in: token)
      .readBounds(in: token, upper: upper)
  }

  /// The bounds that the whole list states.
  func readBounds(in owner: Token, upper: Expression? = nil) throws(ReadingFault) -> Bounds {
    var parts = elements()
    guard let first = parts.first else { throw ReadingFault(.bounds, at: owner.range) }
    // `j = 1, \dots, i` is one range.
    if parts.contains(where: { $0.count == 1 && tokens[$0.lowerBound].isDots }) {
      parts = [first.lowerBound..<end]
    }
    let one = Expression.number(Numeral(1))
    let found = try readMain(parts, owner: owner, upper: upper ?? .symbol("D"), one: one)
    var bounds = found.bounds
    if found.isExplicit == false {
      if let upper { bounds.upper = upper } else { bounds.isOpen = true }
    }
    for (number, part) in parts.enumerated() where number != found.place {
      let condition = try ConditionReader.read(Array(tokens[part]), in: self, owner: owner)
      guard let condition else { throw ReadingFault(.bounds, at: owner.range) }
      bounds.condition = bounds.condition.map { $0.and(condition) } ?? condition
    }
    if bounds.index.isEmpty { bounds.index = try counted(by: bounds.condition, owner: owner) }
    if upper != nil { bounds.isEndless = false }
    return bounds
  }

  /// `\infty`, `+\infty` above an operator.
  private static func isInfinity(_ nodes: [MathNode]) -> Bool {
    let tokens = Token.list(nodes).filter { !$0.isSpace }
    guard let last = tokens.last, case .letter("\\infty", _) = last.kind, !last.hasScripts else {
      return false
    }
    if tokens.count == 2, case .binary("+") = tokens[0].kind { return true }
    return tokens.count == 1
  }

  /// The part that says where the index runs: a range, else a bound on a multiple of it. `j \text{ odd}`
  /// alone says no more than which ones count.
  private func readMain(
    _ parts: [Range<Int>], owner: Token, upper: Expression, one: Expression
  ) throws(ReadingFault) -> (bounds: Bounds, isExplicit: Bool, place: Int?) {
    var fault: ReadingFault?
    let ranges = parts.enumerated().filter { !ParityReader.isParity(Array(tokens[$1])) }
    for (place, part) in ranges {
      do throws(ReadingFault) {
        let read = try readRange(part, owner: owner, upper: upper, one: one)
        return (read.bounds, read.isExplicit, place)
      } catch { fault = fault ?? error }
    }
    if parts.count == 1,
      let bounds = try readValues(parts[0], owner: owner, upper: upper, one: one)
    {
      return (bounds, true, 0)
    }
    for (place, part) in ranges {
      if let bounds = try readMultiple(part, owner: owner, upper: upper, one: one) {
        return (bounds, true, place)
      }
    }
    if let fault { throw fault }
    return (Bounds(index: "", lower: one, upper: upper), true, nil)
  }

  /// The one letter that a condition is about.
  private func counted(
    by condition: Condition?, owner: Token
  ) throws(ReadingFault) -> String {
    let letters =
      condition.map { $0.operands.reduce(into: Set<String>()) { $0.formUnion($1.freeSymbols) } }
      ?? []
    let running = letters.subtracting(["D"]).intersection(IndexLetters.all)
    guard running.count == 1, let index = running.first else {
      throw ReadingFault(.bounds, at: owner.range)
    }
    return index
  }

  /// `z_i > 0`: those components of which a relation holds.
  private func readValues(
    _ part: Range<Int>, owner: Token, upper: Expression, one: Expression
  ) throws(ReadingFault) -> Bounds? {
    let chain = RelationChain(Array(tokens[part]), in: self, owner: owner)
    guard chain.members.count == 2, let left = try? chain.expression(at: 0),
      case .component(_, let indices) = left, indices.count == 1,
      case .symbol(let index) = indices[0], index != "D", IndexLetters.all.contains(index),
      let condition = try ConditionReader.read(Array(tokens[part]), in: self, owner: owner)
    else { return nil }
    return Bounds(index: index, lower: one, upper: upper, condition: condition)
  }

  /// `2k \le i`, `2k - 1 < D`: a bound on a multiple of the index.
  private func readMultiple(
    _ part: Range<Int>, owner: Token, upper: Expression, one: Expression
  ) throws(ReadingFault) -> Bounds? {
    let chain = RelationChain(Array(tokens[part]), in: self, owner: owner)
    guard chain.members.count == 2, ["<", "\\leq"].contains(chain.relations[0]),
      let multiple = LinearIndex(try chain.expression(at: 0)),
      multiple.coefficients.count == 1, let (index, factor) = multiple.coefficients.first,
      factor > 1, index != "D",
      let condition = try ConditionReader.read(Array(tokens[part]), in: self, owner: owner)
    else { return nil }
    var bounds = Bounds(index: index, lower: one, upper: upper, condition: condition)
    bounds.isMultiple = true
    return bounds
  }

  /// The conditions under a large operator, between commas: the lines of a `\substack`, and what
  /// stands after the colon of `j : j < i`. `2 \mid j` is one of them.
  private static func boundTokens(_ list: [Token]) -> [Token] {
    var tokens: [Token] = []
    for (place, token) in list.enumerated() {
      switch token.kind {
      case .text(let words) where ParityWords(words) != nil && isRange(list[(place + 1)...]):
        // `\text{odd } j < i` is `j \text{ odd}, j < i`.
        tokens += [list[place + 1], token, Token(kind: .punctuation(","), range: token.range)]
      case .array("substack", let rows):
        for row in rows {
          if !tokens.isEmpty {
            tokens.append(Token(kind: .punctuation(","), range: row.range))
          }
          tokens += row.cells.flatMap { Token.list($0) }
        }
      case .relation("\\mid") where isDivisor(tokens): tokens.append(token)
      case .punctuation(":"), .relation(":"), .punctuation("\\colon"), .relation("\\colon"),
        .relation("\\mid"), .fence("|"):
        tokens.append(Token(kind: .punctuation(","), range: token.range))
      default: tokens.append(token)
      }
    }
    return tokens
  }

  /// Whether tokens begin with a letter and how far it goes.
  private static func isRange(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, let second = tokens.dropFirst().first,
      case .letter = first.kind, !first.hasScripts, case .relation = second.kind
    else { return false }
    return true
  }

  /// Whether the condition that tokens end with is a number alone so far.
  private static func isDivisor(_ tokens: [Token]) -> Bool {
    let part = tokens.reversed().prefix { if case .punctuation = $0.kind { false } else { true } }
      .filter { !$0.isSpace }
    guard part.count == 1, case .number = part[0].kind else { return false }
    return true
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
      if let range = try chain.dotRange(at: 1) {
        return (try bounds(of: index, in: range, owner: owner), true)
      }
      return (Bounds(index: index, lower: try chain.expression(at: 1), upper: upper), false)
    case (2, "\\in"):
      let index = try chain.indexName(at: 0)
      guard let range = try chain.dotRange(at: 1) else {
        throw ReadingFault(.bounds, at: owner.range)
      }
      return (try bounds(of: index, in: range, owner: owner), true)
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

  /// `j = 1, 3, \dots, i`.
  private func bounds(
    of index: String, in range: IndexRange, owner: Token
  ) throws(ReadingFault) -> Bounds {
    var bounds = Bounds(index: index, lower: range.from, upper: range.through ?? .symbol("D"))
    bounds.isEndless = range.through == nil
    guard range.step > 1 else { return bounds }
    guard let condition = range.onStep(.symbol(index)) else {
      throw ReadingFault(.bounds, at: owner.range)
    }
    bounds.condition = condition
    return bounds
  }

  /// `j < i`, `j \le i`, `j > d`, `j \ge d`: one bound, from 1 or to the last.
  private func readHalf(
    _ chain: RelationChain, owner: Token, upper: Expression, one: Expression
  ) throws(ReadingFault) -> (bounds: Bounds, isExplicit: Bool) {
    let index = try chain.indexName(at: 0)
    let limit = try chain.expression(at: 1)
    var bounds: Bounds
    switch chain.relations[0] {
    case "<": bounds = Bounds(index: index, lower: one, upper: .sum([limit, .negative(one)]))
    case "\\leq": bounds = Bounds(index: index, lower: one, upper: limit)
    case ">": bounds = Bounds(index: index, lower: .sum([limit, one]), upper: upper)
    default: bounds = Bounds(index: index, lower: limit, upper: upper)
    }
    bounds.isEndless = chain.relations[0] == ">" || chain.relations[0] == "\\geq"
    return (bounds, true)
  }
}

extension Expression {
  /// The places of components in which an index stands.
  private func places(of index: String) -> [LinearIndex?] {
    if case .component(_, let indices) = self {
      return indices.filter { $0.freeSymbols.contains(index) }.map { LinearIndex($0) }
    }
    return children.flatMap { $0.places(of: index) }
  }

  /// Whether a component stands here whose number grows with an index.
  fileprivate func grows(with index: String) -> Bool {
    places(of: index).contains { $0.map { ($0.coefficients[index] ?? 0) > 0 } ?? true }
  }

  /// Whether a component stands here that there is none of for 0: `z_{2k}`, `z_{2k-1}`.
  fileprivate func startsAtOne(_ index: String) -> Bool {
    places(of: index).contains { place in
      guard let place, let factor = place.coefficients[index], place.coefficients.count == 1
      else { return false }
      return factor > 0 && place.constant <= 0 && place.constant + factor >= 1
    }
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

extension Expression {
  /// `\infty`, as the upper bound of a sum.
  public static let infinity = Expression.symbol("\\infty")
}
