import MathNotation

/// Derivatives written as operators: `\partial_{z_i} x_i`, `\partial_i x_j`, `\partial x_i / \partial
/// z_i`, `dx_i/dz_i`.
extension ExpressionReader {
  /// Reads a derivative; `token` is its `\partial` or `d`, which has been taken.
  ///
  /// - Returns: the derivative; `nil` when a `d` is a letter like others.
  mutating func readOperator(_ token: Token) throws(ReadingFault) -> Expression? {
    guard token.sup == nil, token.primes == 0 else { return nil }
    let isLetter = if case .letter("d", _) = token.kind { true } else { false }
    if let sub = token.sub {
      guard !isLetter else { return nil }
      let variable = try readVariable(sub, owner: token)
      guard startsFactor(at: position) else {
        throw ReadingFault(.missingOperand(after: text(token.range)), at: token.range)
      }
      return .derivative(of: try readFactor(), withRespectTo: variable)
    }
    guard let slash = differentialSlash(after: position) else { return nil }
    let above = Array(tokens[position..<slash])
    position = slash + 2
    guard startsFactor(at: position) else {
      throw ReadingFault(.missingOperand(after: text(token.range)), at: token.range)
    }
    let body = try read(above, after: token)
    return .derivative(of: body, withRespectTo: try readFactor())
  }

  /// What a derivative is taken by: `z_i`, `\mathbf z`, or for a bare index the base variable with it.
  private func readVariable(
    _ sub: [MathNode], owner: Token
  ) throws(ReadingFault) -> Expression {
    let variable = try read(sub, after: owner)
    switch variable {
    case .component, .whole, .slice: return variable
    default: return .component("z", [variable])
    }
  }

  /// The slash in `x_i / \partial z_i`, when a name, perhaps with a bracket, stands before it and a
  /// differential after it.
  private func differentialSlash(after start: Int) -> Int? {
    guard start < end, case .letter = tokens[start].kind else { return nil }
    var slash = start + 1
    if slash < end, let closer = brackets.partner[slash], closer > slash { slash = closer + 1 }
    guard slash + 2 < end, isSlash(tokens[slash]), !tokens[slash + 1].hasScripts else { return nil }
    switch tokens[slash + 1].kind {
    case .letter("\\partial", _), .letter("d", _): return slash
    default: return nil
    }
  }

  private func isSlash(_ token: Token) -> Bool {
    switch token.kind {
    case .binary("/"), .letter("/", _): true
    default: false
    }
  }

  // MARK: Signs of functions

  /// Root signs that Unicode has, and their degrees.
  static let rootSigns: [String: Int] = ["√": 2, "∛": 3, "∜": 4]

  /// Reads `√2`, `∛(x_1)`: a root sign takes the bracket or the one factor after it.
  mutating func readRoot(degree: Int, _ token: Token) throws(ReadingFault) -> Expression {
    guard startsFactor(at: position) else {
      throw ReadingFault(.missingOperand(after: text(token.range)), at: token.range)
    }
    var value = try readFactor()
    var outer: Expression?
    // `√(x)^2` is a square of a root, as with a function's name.
    if case .power(let base, let exponent) = value, case .close = tokens[position - 1].kind {
      value = base
      outer = exponent
    }
    let root: Expression =
      degree == 2 ? .call(.sqrt, [value]) : .call(.root, [value, .number(Numeral(degree))])
    return outer.map { .power(root, $0) } ?? root
  }

  /// Reads `\mathcal N(z_i; \mu, v)`, the density of a normal distribution with variance `v`.
  mutating func readNormalDensity(_ token: Token) throws(ReadingFault) -> Expression {
    guard !token.hasScripts, position < end, let closer = brackets.partner[position],
      closer > position, !tokens[closer].hasScripts
    else { throw ReadingFault(.unsupported(text(token.range)), at: token.range) }
    var inner = Array(tokens[(position + 1)..<closer])
    if let bar = inner.firstIndex(where: { token in
      switch token.kind {
      case .fence("|"), .relation("\\mid"): true
      default: false
      }
    }) {
      inner[bar].kind = .punctuation(";")
    }
    let list = try arguments(inner, owner: token)
    guard list.count == 3, !list.contains(where: \.isVector) else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    position = closer + 1
    let root = Expression.call(.sqrt, [list[2]])
    return .quotient(
      .call(.normalDensity, [.quotient(.sum([list[0], .negative(list[1])]), root)]), root)
  }

  // MARK: Counting

  /// What stands in the braces that come next.
  func setContent() -> [Token]? {
    guard position < end, case .open("\\{") = tokens[position].kind,
      let closer = brackets.partner[position], closer > position, !tokens[closer].hasScripts
    else { return nil }
    return Array(tokens[position...closer])
  }

  /// `\{i : z_i < 0\}` between signs that ask for its size: how many `i` there are.
  func countedSet(_ tokens: [Token], owner: Token) throws(ReadingFault) -> Expression? {
    if tokens.count == 1, case .letter(let name, _) = tokens[0].kind, !tokens[0].hasScripts,
      let set = context.indexSets[name]
    {
      return set.size
    }
    guard tokens.count > 4, case .open("\\{") = tokens[0].kind,
      case .close = tokens[tokens.count - 1].kind,
      let (index, condition) = setBuilder(Array(tokens.dropFirst().dropLast()))
    else { return nil }
    let one = try indicator(condition, owner: owner)
    return .fold(
      Fold(.sum, index: index, from: .number(Numeral(1)), through: .symbol("D"), body: one))
  }

  /// `i : z_i < 0`, what stands in the braces of a set: the letter and what it has to meet.
  func setBuilder(_ tokens: [Token]) -> (index: String, condition: [Token])? {
    guard tokens.count > 2, case .letter(let index, nil) = tokens[0].kind, !tokens[0].hasScripts
    else { return nil }
    switch tokens[1].kind {
    case .punctuation(":"), .relation(":"), .relation("\\mid"), .fence("|"):
      return (index, Array(tokens.dropFirst(2)))
    default: return nil
    }
  }
}

extension Expression {
  /// The component that stands here, if only one does and nothing else varies.
  var onlyComponent: Expression? {
    let isPlain = !contains { node in
      switch node {
      case .whole, .slice, .fold, .series, .tuple, .application, .derivative: true
      default: false
      }
    }
    let all = components
    return isPlain && all.count == 1 ? all.first : nil
  }

  private var components: Set<Expression> {
    if case .component = self { return [self] }
    return children.reduce(into: []) { $0.formUnion($1.components) }
  }

  /// Whether this is certainly a vector or matrix.
  var isVector: Bool {
    switch self {
    case .whole, .slice, .tuple, .matrix, .entries: true
    default: false
    }
  }

  /// Whether the value is a vector: one is added, scaled, or given to a function of numbers.
  public var isVectorValued: Bool {
    switch self {
    case .whole(let name): !name.hasPrefix("J")
    case .slice, .tuple: true
    case .sum(let terms): terms.contains(where: \.isVectorValued)
    case .negative(let inner), .quotient(let inner, _), .power(let inner, _):
      inner.isVectorValued
    case .product(let factors):
      // `\mathbf w^\top \mathbf z` is a number.
      factors.enumerated().contains { number, factor in
        guard factor.isVectorValued else { return false }
        guard number > 0, case .transpose = factors[number - 1] else { return true }
        return false
      }
    case .call(_, let arguments): arguments.contains(where: \.isVectorValued)
    case .vectorCall(let function, _):
      function == .cumulativeSum || function == .cumulativeProduct
    case .cases(let branches): branches.contains { $0.value.isVectorValued }
    default: false
    }
  }
}
