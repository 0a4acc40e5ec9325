/// Large sums and products without bounds.
extension ExpressionReader {
  /// `\sum \mathbf z_{<i}`: of a vector without bounds, all its components. `\prod 2 z_i` where no index is
  /// around it: over all `i`.
  mutating func readTotal(
    _ operation: Fold.Operation, _ token: Token
  ) throws(ReadingFault) -> Expression {
    let start = position
    if startsFactor(at: position), let vector = try? readFactor() {
      switch vector {
      case .slice, .whole:
        return .vectorCall(operation == .sum ? .total : .totalProduct, vector)
      default: position = start
      }
    }
    position = start
    guard context.rules.contains(.operatorsRunOverAll), foldIndex == nil else {
      throw ReadingFault(.bounds, at: token.range)
    }
    // Another operator behind it begins a factor of its own.
    foldIndex = ""
    defer { foldIndex = nil }
    var isNegative = false
    while let sign = peekSign() {
      isNegative = isNegative != sign
      position += 1
    }
    guard startsFactor(at: position) else { throw ReadingFault(.bounds, at: token.range) }
    let body = try readProduct(signBefore: nil)
    let letters = body.runningPlaces
    guard letters.count == 1, let index = letters.first,
      body.freeSymbols.intersection(IndexLetters.running).isSubset(of: letters)
    else { throw ReadingFault(.bounds, at: token.range) }
    return .fold(
      Fold(
        operation, index: index, from: .number(Numeral(1)), through: .symbol("D"),
        body: isNegative ? .negative(body) : body))
  }
}

extension Expression {
  /// The letters that count components of the variables as they stand: `i` of $z_i$, not of $z_{i-1}$.
  fileprivate var runningPlaces: Set<String> {
    switch self {
    case .component(let name, let indices):
      guard name == "z" || name == "x" else { return [] }
      return indices.reduce(into: []) { letters, index in
        if case .symbol(let letter) = index, IndexLetters.running.contains(letter) {
          letters.insert(letter)
        }
      }
    case .fold(let fold): return fold.body.runningPlaces.subtracting([fold.index])
    default: return children.reduce(into: []) { $0.formUnion($1.runningPlaces) }
    }
  }
}

extension ExpressionReader {
  /// Reads the term of an operator that ends at an explicit sign, and a product's before what does not use the index:
  /// `\prod_{i=2}^{D} z_i e^{z_1}`.
  mutating func readShortTerm(
    _ operation: Fold.Operation, over index: String
  ) throws(ReadingFault) -> Expression {
    var factors = [try readFactor()]
    while startsFactor(at: position) {
      let start = position
      let factor = try readFactor()
      let isOperator = if case .largeOperator = tokens[start].kind { true } else { false }
      if operation == .product, !isOperator, !factor.freeSymbols.contains(index),
        factors.contains(where: { $0.freeSymbols.contains(index) })
      {
        position = start
        break
      }
      factors.append(factor)
    }
    return Self.joined(factors)
  }
}
