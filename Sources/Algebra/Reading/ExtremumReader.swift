import MathNotation

/// Maxima and minima over an index, of lists with dots, and of nothing.
extension ExpressionReader {
  /// Reads `\max_{j<i} z_j`, whose name `token` was: what it takes is what a function takes.
  mutating func readExtremum(
    _ operation: Fold.Operation, _ token: Token
  ) throws(ReadingFault) -> Expression {
    guard token.primes == 0 else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let bounds = try readBounds(of: token)
    guard bounds.outer == nil, !bounds.isMultiple, !bounds.isEndless else {
      throw ReadingFault(.bounds, at: token.range)
    }
    let (arguments, outer) = try readArguments(of: token)
    guard arguments.count == 1, arguments[0].freeSymbols.contains(bounds.index) else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let value = Expression.fold(
      Fold(
        operation, index: bounds.index, from: bounds.lower, through: bounds.upper,
        where: bounds.condition, body: arguments[0]))
    return outer.map { .power(value, $0) } ?? value
  }

  /// Reads `\max(z_1, \dots, z_{i-1})`, `\max \{z_j : j < i\}` and `\max \emptyset`, when one of them
  /// comes next; `nil` else.
  mutating func readListed(
    _ function: Function, _ token: Token
  ) throws(ReadingFault) -> Expression? {
    guard let operation = function.fold, position < end else { return nil }
    if case .letter(let name, _) = tokens[position].kind, !tokens[position].hasScripts,
      name == "\\emptyset" || name == "\\varnothing"
    {
      position += 1
      return .emptyExtremum(operation)
    }
    let (inner, next): ([Token], Int)
    switch tokens[position].kind {
    case .open(let opener) where ["(", "[", "\\{"].contains(opener):
      guard let closer = brackets.partner[position], closer > position, !tokens[closer].hasScripts
      else { return nil }
      (inner, next) = (Array(tokens[(position + 1)..<closer]), closer + 1)
    case .delimited(let opener?, _, let body) where ["(", "[", "\\{"].contains(opener):
      guard !tokens[position].hasScripts else { return nil }
      (inner, next) = (Token.list(body), position + 1)
    default: return nil
    }
    var value = try built(operation, inner, token)
    if value == nil { value = try listed(operation, inner, token) }
    if value != nil { position = next }
    return value
  }

  /// `z_j : j < i` between braces.
  private func built(
    _ operation: Fold.Operation, _ inner: [Token], _ owner: Token
  ) throws(ReadingFault) -> Expression? {
    guard
      let bar = inner.firstIndex(where: { token in
        switch token.kind {
        case .punctuation(":"), .relation(":"), .relation("\\mid"), .punctuation("\\colon"): true
        default: false
        }
      }), bar > 0, bar + 1 < inner.count
    else { return nil }
    let nested = try nested(Array(inner[(bar + 1)...]), in: owner)
    let bounds = try nested.readBounds(in: owner)
    let body = try read(Array(inner[..<bar]), after: owner)
    guard body.freeSymbols.contains(bounds.index), bounds.outer == nil, !bounds.isMultiple,
      !bounds.isEndless
    else { throw ReadingFault(.bounds, at: owner.range) }
    return .fold(
      Fold(
        operation, index: bounds.index, from: bounds.lower, through: bounds.upper,
        where: bounds.condition, body: body))
  }

  /// `0, z_1, \dots, z_{i-1}`: the terms that lead to the last one, and those that stand beside them.
  private func listed(
    _ operation: Fold.Operation, _ inner: [Token], _ owner: Token
  ) throws(ReadingFault) -> Expression? {
    guard let place = inner.first(where: \.isDots) else { return nil }
    let reader = try nested(inner, in: owner)
    let parts = reader.elements().map { Array(reader.tokens[$0]) }
    guard let dots = parts.firstIndex(where: { $0.count == 1 && $0[0].isDots }), dots > 0,
      dots + 1 < parts.count
    else { throw ReadingFault(.dots, at: place.range) }
    var shown: [Expression] = []
    for part in parts[..<dots] { shown.append(try reader.read(part, after: owner)) }
    var behind: [Expression] = []
    for part in parts[(dots + 1)...] { behind.append(try reader.read(part, after: owner)) }
    for start in shown.indices {
      let run = Array(shown[start...])
      guard let progression = Progression(shown: run, last: behind[0]), progression.fits(run)
      else { continue }
      let series = Expression.series(
        Series(
          operation, shown: run, last: behind[0], index: Progression.position,
          general: progression.general, count: progression.count.expression))
      let beside = Array(shown[..<start]) + behind.dropFirst()
      return beside.isEmpty ? series : .call(operation.function, beside + [series])
    }
    throw ReadingFault(.dots, at: place.range)
  }
}

extension Progression {
  /// Whether the terms shown are those at their places.
  fileprivate func fits(_ shown: [Expression]) -> Bool {
    shown.enumerated().allSatisfy { number, term in
      SeriesReader.normal(self.term(at: LinearIndex(number + 1))) == SeriesReader.normal(term)
    }
  }
}

extension Function {
  /// What the function does over an index, when that is usual.
  var fold: Fold.Operation? {
    switch self {
    case .maximum: .maximum
    case .minimum: .minimum
    default: nil
    }
  }
}

extension Fold.Operation {
  fileprivate var function: Function { self == .minimum ? .minimum : .maximum }

  /// The names of extrema of nothing.
  public static let namesOfEmpty: Set<String> = [
    Fold.Operation.maximum.nameOfEmpty, Fold.Operation.minimum.nameOfEmpty,
  ]

  /// The name under which a text says what the operation gives of nothing: `\max \emptyset = 0`.
  public var nameOfEmpty: String {
    self == .minimum ? "\\min \\emptyset" : "\\max \\emptyset"
  }
}

extension Expression {
  /// `\max \emptyset`
  fileprivate static func emptyExtremum(_ operation: Fold.Operation) -> Expression {
    .symbol(operation.nameOfEmpty)
  }
}
