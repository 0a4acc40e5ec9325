import MathNotation

/// Named functions: what they take as their argument, and the scripts on the name and on the
/// argument.
extension ExpressionReader {
  /// Reads an upright name and its argument.
  mutating func readNamed(_ name: String) throws(ReadingFault) -> Expression {
    let token = tokens[position]
    if name == "det" || name == "Det" {
      position += 1
      return try readDeterminant(token)
    }
    if name == "logdet" || name == "logabsdet" {
      position += 1
      return .call(.log, [.call(.abs, [try readDeterminant(token)])])
    }
    if let function = FunctionTable.function(named: name) {
      position += 1
      return try readCall(function, token: token)
    }
    if let leaky = try readLeaky(name, token) { return leaky }
    if context.functions.contains(ReadingContext.upright(name)), startsBracket(at: position + 1) {
      position += 1
      return try readApplication(of: ReadingContext.upright(name), token: token)
    }
    guard token.sub == nil, token.primes == 0 else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    position += 1
    if name == "e" { return try applyScripts(of: token, to: .constant(.e)) }
    let power = try token.sup.map { (nodes) throws(ReadingFault) in try read(nodes, after: token) }
    var value: Expression
    let outer: Expression?
    if let composite = FunctionTable.composite(named: name) {
      let (arguments, exponent) = try readArguments(of: token)
      guard arguments.count == 1 else {
        throw ReadingFault(.unexpected(text(token.range)), at: token.range)
      }
      value = composite(arguments[0])
      outer = exponent
    } else if let function = VectorFunction(named: name), let vector = try readVector() {
      value = .vectorCall(function, vector)
      outer = nil
    } else if let function = VectorFunction(named: name) {
      let (arguments, exponent) = try readArguments(of: token, isSingle: false)
      value = .vectorCall(
        function, arguments.count == 1 ? arguments[0] : .tuple(Tuple(shown: arguments)))
      outer = exponent
    } else {
      throw ReadingFault(.unknownCommand(text(token.range)), at: token.range)
    }
    if let power { value = .power(value, power) }
    if let outer { value = .power(value, outer) }
    return value
  }

  /// The most nodes of an argument that is written out three times: nested ones grow threefold each.
  private static let leakyLimit = 2000

  /// Reads `\operatorname{LeakyReLU}_a(t)`: `t` for `t \ge 0`, else `a t`.
  private mutating func readLeaky(
    _ name: String, _ token: Token
  ) throws(ReadingFault) -> Expression? {
    guard ["leakyrelu", "lrelu", "prelu"].contains(name.lowercased()), let sub = token.sub,
      token.sup == nil, token.primes == 0
    else { return nil }
    let slope = try read(sub, after: token)
    position += 1
    let (arguments, outer) = try readArguments(of: token)
    guard arguments.count == 1 else { throw unexpected(token) }
    guard arguments[0].size <= Self.leakyLimit else {
      throw ReadingFault(.tooLong, at: token.range)
    }
    let zero = Expression.number(Numeral(0))
    let value = Expression.cases([
      Branch(arguments[0], when: .comparison(arguments[0], .greaterOrEqual, zero)),
      Branch(.product([slope, arguments[0]]), when: nil),
    ])
    return outer.map { .power(value, $0) } ?? value
  }

  /// Reads a list in brackets, perhaps with dots: `(1, e^{z_1}, \dots, e^{z_{D-1}})`; `nil` when none
  /// comes next.
  private mutating func readVector() throws(ReadingFault) -> Expression? {
    guard position < end, case .open("(") = tokens[position].kind,
      let closer = brackets.partner[position], closer > position, !tokens[closer].hasScripts,
      tokens[position..<closer].contains(where: { if case .dots = $0.kind { true } else { false } })
    else { return nil }
    return try readFactor()
  }

  /// Reads the argument of `function`, whose name `token` was, and applies the name's scripts.
  mutating func readCall(_ function: Function, token: Token) throws(ReadingFault) -> Expression {
    if let operation = function.fold, token.sub != nil {
      return try readExtremum(operation, token)
    }
    var function = function
    var power: Expression?
    if let sup = token.sup {
      let exponent = try read(sup, after: token)
      if exponent == .negative(.number(Numeral(1))) {
        if let inverse = FunctionTable.compositeInverse(of: function), token.sub == nil {
          let (arguments, outer) = try readArguments(of: token)
          guard arguments.count == 1 else {
            throw ReadingFault(.unexpected(text(token.range)), at: token.range)
          }
          let value = inverse(arguments[0])
          return outer.map { .power(value, $0) } ?? value
        }
        guard let inverse = FunctionTable.row(of: function).inverse,
          function != .log, function != .exp
        else { throw ReadingFault(.unsupported(text(token.range)), at: token.range) }
        function = inverse
      } else {
        power = exponent
      }
    }
    var base: Expression?
    if let sub = token.sub {
      guard function == .log else {
        throw ReadingFault(.unsupported(text(token.range)), at: token.range)
      }
      base = try read(sub, after: token)
    }
    if token.primes > 0 { return try readDerivative(of: function, token: token) }
    let row = FunctionTable.row(of: function)
    if row.arity.upperBound > 2, let value = try readListed(function, token) {
      return power.map { .power(value, $0) } ?? value
    }
    let (arguments, outer) = try readArguments(of: token, isSingle: row.arity.upperBound == 1)
    guard row.arity.contains(arguments.count) else {
      throw ReadingFault(.unexpected(text(token.range)), at: token.range)
    }
    var value: Expression
    switch base {
    case nil: value = .call(function, arguments)
    case .number(let two) where two.integer == 2: value = .call(.log2, arguments)
    case .number(let ten) where ten.integer == 10: value = .call(.log10, arguments)
    case .constant(.e): value = .call(.log, arguments)
    case .some(let base): value = .quotient(.call(.log, arguments), .call(.log, [base]))
    }
    if let power { value = .power(value, power) }
    if let outer { value = .power(value, outer) }
    return value
  }

  /// Reads `\sigma'(u)`: the derivative of a function of one argument.
  private mutating func readDerivative(
    of function: Function, token: Token
  ) throws(ReadingFault) -> Expression {
    let variable = Expression.symbol("#t")
    var value: Expression? = .call(function, [variable])
    for _ in 0..<min(token.primes, 3) { value = value?.derivative(by: variable) }
    guard let value, token.sub == nil, token.sup == nil, token.primes <= 3 else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let (arguments, outer) = try readArguments(of: token)
    guard arguments.count == 1 else {
      throw ReadingFault(.unexpected(text(token.range)), at: token.range)
    }
    let applied = value.substituting(["#t": arguments[0]])
    return outer.map { .power(applied, $0) } ?? applied
  }

  /// The arguments of a function: the bracket after it, else the plain factors after it; and an
  /// exponent on the bracket, which belongs to the function's value (`\sin(z)^2`).
  mutating func readArguments(
    of owner: Token, isSingle: Bool = true
  ) throws(ReadingFault) -> (arguments: [Expression], outer: Expression?) {
    guard position < end else {
      throw ReadingFault(.missingOperand(after: text(owner.range)), at: owner.range)
    }
    let token = tokens[position]
    switch token.kind {
    case .open(let opener) where opener != "(" && opener != "[" && opener != "\\{":
      return ([try readFactor()], nil)
    case .open:
      guard let closer = brackets.partner[position], closer > position else {
        throw bracketFault(at: position)
      }
      var bare = self
      bare.end = closer
      let inner = Array(tokens[(position + 1)..<closer])
      let closing = tokens[closer]
      // `\sinh(u)'` is not `\sinh(u)`.
      guard closing.primes == 0 else {
        throw ReadingFault(.unsupported(text(closing.range)), at: closing.range)
      }
      if closing.sup == nil || context.rules.contains(.exponentBindsToArgument) {
        if closing.sup != nil { return ([try readBracket()], nil) }
        position = closer + 1
        return (try arguments(inner, owner: owner, isSingle: isSingle), nil)
      }
      position = closer + 1
      let list = try arguments(inner, owner: owner, isSingle: isSingle)
      return (list, try read(closing.sup ?? [], after: closing))
    case .delimited(let open, let close, let body)
    where open == "(" || open == "[" || open == "\\{":
      guard token.primes == 0 else {
        throw ReadingFault(.unsupported(text(token.range)), at: token.range)
      }
      position += 1
      if token.sup != nil, context.rules.contains(.exponentBindsToArgument) {
        let value = try bracketed(open: open, close: close, Token.list(body), owner: token)
        return ([try applyScripts(of: token, to: value)], nil)
      }
      let outer = try token.sup.map { (nodes) throws(ReadingFault) in
        try read(nodes, after: token)
      }
      return (try arguments(Token.list(body), owner: owner, isSingle: isSingle), outer)
    case .fence, .delimited:
      return ([try readFactor()], nil)
    default:
      return ([try readBareArgument(of: owner)], nil)
    }
  }

  /// `(a, b)` after a function: its arguments.
  func arguments(
    _ inner: [Token], owner: Token, isSingle: Bool = false
  ) throws(ReadingFault) -> [Expression] {
    let tokens = isSingle && context.decimalComma ? inner.joiningDecimals() : inner
    let reader = try nested(tokens, in: owner)
    var result: [Expression] = []
    for element in reader.argumentElements() {
      guard !element.isEmpty else {
        throw ReadingFault(.missingOperand(after: text(owner.range)), at: owner.range)
      }
      result.append(try read(Array(reader.tokens[element]), after: owner))
    }
    return result
  }

  /// A function without brackets takes the product of the plain factors after it: `\sin 2z`,
  /// `\log\frac{a}{b}`, `\log\cosh z`, `\exp\sum_j z_j`.
  private mutating func readBareArgument(of owner: Token) throws(ReadingFault) -> Expression {
    if let sign = peekSign() {
      position += 1
      let argument = try readBareArgument(of: owner)
      return sign ? .negative(argument) : argument
    }
    if context.rules.contains(.functionTakesProduct) { return try readProduct(signBefore: nil) }
    var factors: [Expression] = []
    reading: while position < end {
      let token = tokens[position]
      switch token.kind {
      case .name, .largeOperator:
        guard factors.isEmpty else { break reading }
        return try readFactor()
      case .number:
        factors.append(try readFactor())
      case .letter(let name, _):
        let isCall = callsFunction(name, at: position)
        if isCall, !factors.isEmpty { break reading }
        factors.append(try readFactor())
        if isCall || context.rules.contains(.functionTakesOneFactor) { break reading }
      case .fraction, .root, .group:
        factors.append(try readFactor())
        if context.rules.contains(.functionTakesOneFactor) { break reading }
      default:
        break reading
      }
    }
    guard !factors.isEmpty else {
      if startsFactor(at: position) { return try readFactor() }
      throw ReadingFault(.missingOperand(after: text(owner.range)), at: owner.range)
    }
    return Self.joined(factors)
  }
}
