import MathNotation

/// Factors: numbers, names, brackets, functions, fractions, roots, environments, with their scripts.
extension ExpressionReader {
  /// Reads one factor; the next token starts one.
  mutating func readFactor() throws(ReadingFault) -> Expression {
    let token = tokens[position]
    switch token.kind {
    case .number(let digits):
      position += 1
      return try applyScripts(of: token, to: .number(Numeral(digits: Self.decimal(digits))))
    case .letter(let name, let style):
      return try readLetter(name, style: style)
    case .name(let name):
      return try readNamed(name)
    case .largeOperator(let command):
      return try readFold(command)
    case .open, .fence:
      return try readBracket()
    case .delimited(let open, let close, let body):
      position += 1
      var inner = Token.list(body)
      if context.decimalComma, tokens.count > 1 { inner = inner.joiningDecimals() }
      let value = try bracketed(open: open, close: close, inner, owner: token)
      return try applyScripts(of: token, to: value)
    case .group(let nodes):
      position += 1
      return try applyScripts(of: token, to: try read(nodes, after: token))
    case .fraction(let numerator, let denominator):
      return try readFraction(numerator, denominator)
    case .root(let radicand, let index):
      position += 1
      let inner = try read(Token.contents(radicand), after: token)
      let value: Expression
      if let index {
        let degree = try read(Token.contents(index), after: token)
        value =
          degree == .number(Numeral(2)) ? .call(.sqrt, [inner]) : .call(.root, [inner, degree])
      } else {
        value = .call(.sqrt, [inner])
      }
      return try applyScripts(of: token, to: value)
    case .array(let name, let rows):
      position += 1
      let value = try ArrayReader(reader: self, owner: token).read(name: name, rows: rows)
      return try applyScripts(of: token, to: value)
    case .counted(let nodes, let count):
      position += 1
      return try applyScripts(of: token, to: try readCounted(nodes, count, owner: token))
    case .unknown(let command):
      throw ReadingFault(.unknownCommand(command), at: token.range)
    case .nothing, .overlined, .binary, .relation, .close, .punctuation, .dots, .text, .gap,
      .newline:
      throw unexpected(token)
    }
  }

  /// A literal's digits with a decimal point.
  static func decimal(_ digits: String) -> String {
    var text = digits.replacing(",", with: ".")
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// `\underbrace{3 \cdot 3 \cdots 3}_{D}`: equal terms, counted by the label; any other label only
  /// comments on what stands above it.
  private func readCounted(
    _ nodes: [MathNode], _ label: [MathNode], owner: Token
  ) throws(ReadingFault) -> Expression {
    do throws(ReadingFault) {
      return try read(nodes, after: owner)
    } catch {
      guard error.reason == .dots, let count = try? read(label, after: owner),
        LinearIndex(count) != nil
      else { throw error }
      let inner = Token.list(nodes)
      let terms = inner.split { token in
        switch token.kind {
        case .dots, .binary: true
        default: false
        }
      }
      var reading: Expression?
      for term in terms {
        let value = try read(Array(term), after: owner)
        if let reading, reading != value { throw error }
        reading = value
      }
      guard let reading else { throw error }
      let isSum = inner.contains { if case .binary("+") = $0.kind { true } else { false } }
      return isSum ? .product([count, reading]) : .power(reading, count)
    }
  }

  // MARK: Scripts

  /// `value` with the superscript of `token` as its exponent. A transpose is dropped: vectors have
  /// one shape here.
  func applyScripts(
    of token: Token, to value: Expression, usingSub: Bool = false
  ) throws(ReadingFault) -> Expression {
    if token.sub != nil, !usingSub { return try applySubscript(of: token, to: value) }
    guard token.primes == 0 else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    guard let sup = token.sup else { return value }
    let exponent = Token.list(sup)
    if exponent.count == 1, case .letter(let name, _) = exponent[0].kind,
      name == "\\top" || name == "\\intercal" || name == "T" && Self.isVectorOrMatrix(value)
    {
      return .transpose(value)
    }
    return .power(value, try read(exponent, after: token))
  }

  /// `(…)_i`: a component of what is in brackets.
  private func applySubscript(of token: Token, to value: Expression) throws(ReadingFault)
    -> Expression
  {
    guard let sub = token.sub else { return value }
    let index = try readIndices(sub, owner: token)
    let component: Expression
    switch (value, index) {
    case (.application(var application), .single(let index)) where application.index == nil:
      application.index = index
      component = .application(application)
    case (.whole(let name), .single(let index)):
      component = .component(name, [index])
    default:
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    return try applyScripts(of: token, to: component, usingSub: true)
  }

  private static func isVectorOrMatrix(_ expression: Expression) -> Bool {
    switch expression {
    case .tuple, .whole, .slice, .matrix, .entries, .inverse, .transpose: true
    case .symbol(let name): name.count == 1 && name.first?.isUppercase == true
    default: false
    }
  }

  // MARK: Brackets

  /// Reads `( … )`, `[ … ]`, `| … |` and the scripts on the closer.
  mutating func readBracket() throws(ReadingFault) -> Expression {
    let opener = position
    guard let closer = brackets.partner[opener], closer > opener else {
      throw bracketFault(at: opener)
    }
    var inner = Array(tokens[(opener + 1)..<closer])
    // A bracket that is an operand of something holds no list.
    if context.decimalComma, opener > 0 || closer + 1 < end { inner = inner.joiningDecimals() }
    let open = command(at: opener)
    let close = command(at: closer)
    position = closer + 1
    let owner = Token(
      kind: .nothing,
      range: tokens[opener].range.lowerBound..<tokens[closer].range.upperBound)
    let value = try bracketed(open: open, close: close, inner, owner: owner)
    var scripted = tokens[closer]
    scripted.range = owner.range
    return try applyScripts(of: scripted, to: value)
  }

  private func command(at index: Int) -> String? {
    switch tokens[index].kind {
    case .open(let command), .close(let command), .fence(let command): command
    default: nil
    }
  }

  /// The meaning of `inner` between two delimiters.
  func bracketed(
    open: String?, close: String?, _ inner: [Token], owner: Token
  ) throws(ReadingFault) -> Expression {
    switch open {
    case "|", "\\vert", "\\lvert", "\\mid":
      let value = try read(inner, after: owner)
      if value.isJacobianMatrix { return .determinant(.whole("J")) }
      switch value {
      case .matrix, .entries: return .determinant(value)
      default: break
      }
      if case .whole(let name) = value, name.hasPrefix("J") { return .determinant(value) }
      return .call(.abs, [value])
    case "\\|", "\\Vert", "\\lVert", "‖", "\\parallel":
      return .vectorCall(.norm, try read(inner, after: owner))
    case "\\langle":
      guard case .tuple(let pair) = try bracketed(open: "(", close: ")", inner, owner: owner),
        pair.dots == nil, pair.shown.count == 2
      else { throw ReadingFault(.unsupported(text(owner.range)), at: owner.range) }
      return .product([.transpose(pair.shown[0]), pair.shown[1]])
    case "[" where Self.hasRelation(inner):
      return try indicator(inner, owner: owner)
    case "\\lfloor":
      return .call(.floor, [try read(inner, after: owner)])
    case "\\lceil":
      return .call(.ceiling, [try read(inner, after: owner)])
    case nil where close == nil:
      return try read(inner, after: owner)
    default:
      let reader = try nested(inner, in: owner)
      guard reader.end > 0 else {
        throw ReadingFault(.missingOperand(after: text(owner.range)), at: owner.range)
      }
      let elements = reader.elements()
      if elements.count > 1 { return .tuple(try TupleReader.read(elements, in: reader)) }
      var single = reader
      return try single.readAll()
    }
  }

  /// The token ranges between top-level `,` and `;`.
  func elements() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < end {
      if let partner = brackets.partner[index], partner > index {
        index = partner + 1
        continue
      }
      if case .punctuation(let mark) = tokens[index].kind, mark == "," || mark == ";" {
        result.append(start..<index)
        start = index + 1
      }
      index += 1
    }
    result.append(start..<end)
    return result
  }

  // MARK: Functions

  /// Reads an upright name and its argument.
  mutating func readNamed(_ name: String) throws(ReadingFault) -> Expression {
    let token = tokens[position]
    if name == "det" || name == "Det" {
      position += 1
      return try readDeterminant(token)
    }
    if let function = FunctionTable.function(named: name) {
      position += 1
      return try readCall(function, token: token)
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
    } else if let function = VectorFunction(named: name) {
      let (arguments, exponent) = try readArguments(of: token)
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

  /// Reads the argument of `function`, whose name `token` was, and applies the name's scripts.
  mutating func readCall(_ function: Function, token: Token) throws(ReadingFault) -> Expression {
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
  private mutating func readArguments(
    of owner: Token, isSingle: Bool = true
  ) throws(ReadingFault) -> (arguments: [Expression], outer: Expression?) {
    guard position < end else {
      throw ReadingFault(.missingOperand(after: text(owner.range)), at: owner.range)
    }
    let token = tokens[position]
    switch token.kind {
    case .open:
      guard let closer = brackets.partner[position], closer > position else {
        throw bracketFault(at: position)
      }
      var bare = self
      bare.end = closer
      let inner = Array(tokens[(position + 1)..<closer])
      let closing = tokens[closer]
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

  // MARK: Indicators

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

  /// What the bracket at `index` holds, and the token after it.
  private func bracketContent(at index: Int) -> (tokens: [Token], next: Int)? {
    if case .delimited(_, _, let body) = tokens[index].kind { return (Token.list(body), index + 1) }
    guard case .open = tokens[index].kind, let closer = brackets.partner[index], closer > index
    else { return nil }
    return (Array(tokens[(index + 1)..<closer]), closer + 1)
  }

  private static func hasRelation(_ tokens: [Token]) -> Bool {
    tokens.contains { token in
      if case .relation(let command) = token.kind {
        ConditionReader.comparison(RelationChain.canonical(command)) != nil
      } else {
        false
      }
    }
  }

  private func indicator(_ inner: [Token], owner: Token) throws(ReadingFault) -> Expression {
    guard let condition = try ConditionReader.read(inner, in: try nested(inner, in: owner), owner: owner)
    else { throw ReadingFault(.condition, at: owner.range) }
    return .cases([
      Branch(.number(Numeral(1)), when: condition), Branch(.number(Numeral(0)), when: nil),
    ])
  }
}
