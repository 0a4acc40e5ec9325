import MathNotation

/// Letters and what hangs on them: components, whole vectors, parameters, functions of the text.
extension ExpressionReader {
  /// Whether the letter `name` at `index`, with a bracket after it, is a function.
  func callsFunction(_ name: String, at index: Int) -> Bool {
    guard startsBracket(at: index + 1) else { return false }
    if context.functions.contains(name) { return true }
    guard !context.scalars.contains(name), !context.families.contains(name) else { return false }
    return FunctionTable.letters[name] != nil
  }

  func startsBracket(at index: Int) -> Bool {
    guard index < end else { return false }
    return switch tokens[index].kind {
    case .open(let command): command == "(" || command == "[" || command == "\\{"
    case .delimited(let open, _, _): open == "(" || open == "[" || open == "\\{"
    default: false
    }
  }

  /// Reads a letter with its scripts and, for a function, its arguments.
  mutating func readLetter(
    _ name: String, style: MathStyle?
  ) throws(ReadingFault) -> Expression {
    let token = tokens[position]
    if name == "1" || name == "0" { return try readOnes(name) }
    if name == "I", !context.families.contains(name), !context.scalars.contains(name),
      style == .blackboard || isIndicator(after: position)
    {
      return try readOnes("1")
    }
    let isCall = callsFunction(name, at: position)
    let isKnown = context.scalars.contains(name) || context.families.contains(name)
    position += 1
    if isCall, context.functions.contains(name) {
      return try readApplication(of: name, token: token)
    }
    if isCall, !isKnown, let function = FunctionTable.letters[name] {
      return try readCall(function, token: token)
    }
    if name == "\\nabla" { return try readGradient(token) }
    if name == "\\partial" || name == "d", !isKnown, let derivative = try readOperator(token) {
      return derivative
    }
    if let degree = Self.rootSigns[name] { return try readRoot(degree: degree, token) }
    if name == "\\#", token.sub == nil, let inner = setContent(),
      let count = try countedSet(inner, owner: token)
    {
      position = (brackets.partner[position] ?? position) + 1
      return count
    }
    if name == "N", style == .calligraphic, !isKnown, startsBracket(at: position) {
      return try readNormalDensity(token)
    }
    if !isKnown, token.sub == nil {
      switch name {
      case "e": return try applyScripts(of: token, to: .constant(.e))
      case "\\pi": return try applyScripts(of: token, to: .constant(.pi))
      case "\\infty", "\\partial", "\\ell", "\\emptyset":
        throw ReadingFault(.unsupported(text(token.range)), at: token.range)
      default: break
      }
    }
    if name == "J" || name == "\\mathbf{J}" { return try readJacobian(token) }
    if context.functions.contains(name), !context.families.contains(name),
      !context.scalars.contains(name)
    {
      return try readBareFunction(name, token)
    }
    if token.sub == nil, let index = try superscriptIndex(of: token), style != .bold,
      context.families.contains(name)
    {
      return .component(name, [index])
    }
    if !token.hasScripts, style != .bold, context.families.contains(name),
      let index = try bracketIndex()
    {
      return .component(name, [index])
    }
    guard let sub = token.sub else {
      let isWhole =
        style == .bold || style == .blackboard
        || context.families.contains(name) && !context.scalars.contains(name)
      return try applyScripts(of: token, to: isWhole ? .whole(name) : .symbol(name))
    }
    // `z_j^{(2)}`: nobody writes a power so, and an index is there already.
    if let inner = try superscriptIndex(of: token), inner.isIndexLike {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let value: Expression
    switch try readIndices(sub, owner: token) {
    case .single(.number)
    where name.count == 1 && name.first?.isUppercase == true
      && Token.list(sub).count == 1 && Self.twoDigits(Token.list(sub)[0]) != nil
      && !context.families.contains(name):
      // A capital letter is a matrix: `L_{21}`.
      guard let (row, column) = Self.twoDigits(Token.list(sub)[0]) else {
        throw ReadingFault(.notAnIndex, at: token.range)
      }
      value = .component(name, [row, column])
    case .single(let index):
      let printed = name + "_" + Self.plainIndex(index)
      value = context.scalars.contains(printed) ? .symbol(printed) : .component(name, [index])
    case .pair(let row, let column):
      value = .component(name, [row, column])
    case .slice(let lower, let upper):
      value = .slice(name, from: lower, through: upper)
    case .decoration(let text):
      value = .symbol("\(name)_{\(text)}")
    }
    var result = try applyScripts(of: token, to: value, usingSub: true)
    // `h_i(\mathbf z_{1:i-1})`: the bracket only says what the family depends on.
    if context.families.contains(name), name != "z", name != "x", startsBracket(at: position),
      let dependence = try? peekBracket(), dependence.isDependence
    {
      _ = try readFactor()
      if case .power = result {} else { result = value }
    }
    return result
  }

  /// The index in `z[i]`, when that is what comes next.
  private mutating func bracketIndex() throws(ReadingFault) -> Expression? {
    guard position < end, case .open(let opener) = tokens[position].kind,
      opener == "[" || opener == "(",
      let closer = brackets.partner[position], closer > position + 1, !tokens[closer].hasScripts
    else { return nil }
    let inner = Array(tokens[(position + 1)..<closer])
    let counts = inner.allSatisfy { token in
      switch token.kind {
      case .number, .binary: !token.hasScripts
      case .letter(let name, nil):
        !token.hasScripts && ["i", "j", "k", "l", "m", "n", "D"].contains(name)
      default: false
      }
    }
    guard counts else { return nil }
    let index = try read(inner, after: tokens[position])
    position = closer + 1
    return index
  }

  /// The index in `z^{(i)}`; `nil` when the superscript is no bracket.
  private func superscriptIndex(of token: Token) throws(ReadingFault) -> Expression? {
    guard let sup = token.sup else { return nil }
    let inner = Token.list(sup)
    guard case .open("(") = inner.first?.kind, case .close(")") = inner.last?.kind,
      BracketMatching(inner[...]).partner[0] == inner.count - 1
    else { return nil }
    return try read(Array(inner.dropFirst().dropLast()), after: token)
  }

  /// The bracket that comes next, without taking it.
  private func peekBracket() throws(ReadingFault) -> Expression {
    var copy = self
    return try copy.readFactor()
  }

  /// `a`, `1`: an index as it stands in a parameter's name.
  static func plainIndex(_ index: Expression) -> String {
    switch index {
    case .number(let numeral): numeral.digits
    case .symbol(let name): name
    default: "{…}"
    }
  }

  // MARK: Functions of the text

  /// Reads `\tau(z_i; h_i)`, `f_\phi^{-1}(\mathbf x)`, `c_i(\mathbf z_{1:i-1})`; `token` is the
  /// name, a bracket comes next.
  private mutating func readApplication(
    of name: String, token: Token
  ) throws(ReadingFault) -> Expression {
    var application = Application(name, arguments: [])
    if let sub = token.sub {
      switch try readIndices(sub, owner: token) {
      case .single(let index): application.index = index
      case .pair(_, let index): application.index = index
      case .decoration: break
      case .slice: throw ReadingFault(.notAnIndex, at: token.range)
      }
    }
    if let sup = token.sup {
      guard try read(sup, after: token) == .negative(.number(Numeral(1))) else {
        throw ReadingFault(.unsupported(text(token.range)), at: token.range)
      }
      application.isInverse = true
    }
    application.primes = token.primes
    let bracket = tokens[position]
    let inner: [Token]
    var closing: Token?
    if case .delimited(_, _, let body) = bracket.kind {
      inner = Token.list(body)
      closing = bracket
      position += 1
    } else {
      guard let closer = brackets.partner[position], closer > position else {
        throw bracketFault(at: position)
      }
      inner = Array(tokens[(position + 1)..<closer])
      closing = tokens[closer]
      position = closer + 1
    }
    application.arguments = try applicationArguments(inner, owner: bracket)
    guard let closing, closing.hasScripts else { return .application(application) }
    return try applyScripts(of: closing, to: .application(application))
  }

  /// The arguments of a function of the text; a list with dots, `f(z_1, \dots, z_D)`, is one tuple.
  private func applicationArguments(
    _ inner: [Token], owner: Token
  ) throws(ReadingFault) -> [Expression] {
    let hasDots = inner.contains { if case .dots = $0.kind { true } else { false } }
    guard hasDots else { return try arguments(inner, owner: owner) }
    let reader = try nested(inner, in: owner)
    return [.tuple(try TupleReader.read(reader.elements(), in: reader))]
  }

  /// The token ranges between `,`, `;` and `|` of an argument list.
  func argumentElements() -> [Range<Int>] {
    elements().flatMap { element -> [Range<Int>] in
      guard
        let bar = element.first(where: { index in
          switch tokens[index].kind {
          case .fence("|"), .relation("\\mid"), .relation("|"): brackets.partner[index] == nil
          default: false
          }
        })
      else { return [element] }
      return [element.lowerBound..<bar, (bar + 1)..<element.upperBound]
    }
  }

  /// Reads a function's name that stands for the function, `f_\phi`, `c_i`; a power shows that the
  /// letter is a number of the student's own.
  private func readBareFunction(_ name: String, _ token: Token) throws(ReadingFault) -> Expression {
    guard name != "f", name != "\\tau", token.sup != nil else { return .whole(name) }
    guard let sub = token.sub else { return try applyScripts(of: token, to: .whole(name)) }
    guard case .single(let index) = try readIndices(sub, owner: token) else { return .whole(name) }
    return try applyScripts(of: token, to: .component(name, [index]), usingSub: true)
  }

  // MARK: Jacobians

  /// Reads `J`, `J_{f_\phi}`, `J_f(\mathbf z)`, `J_{ij}`, `J_{f^{-1}}`.
  private mutating func readJacobian(_ token: Token) throws(ReadingFault) -> Expression {
    var value = Expression.whole("J")
    if let sub = token.sub {
      let inner = Token.list(sub)
      if inner.contains(where: { Self.isInverseMark($0) }) {
        value = .whole("J_{f^{-1}}")
      } else if inner.count == 1, case .letter(let other, _) = inner[0].kind, other != "f",
        other == "g" || context.functions.contains(other)
      {
        value = .whole("J_{\(other)}")
      } else if inner.count == 2, inner.allSatisfy({ !$0.hasScripts && Self.isIndexAtom($0) }) {
        let row = try read([inner[0]], after: token)
        value = .component("J", [row, try read([inner[1]], after: token)])
      } else if inner.count == 1, let (row, column) = Self.twoDigits(inner[0]) {
        value = .component("J", [row, column])
      } else if inner.contains(where: { if case .punctuation = $0.kind { true } else { false } }),
        case .pair(let row, let column) = try readIndices(sub, owner: token)
      {
        value = .component("J", [row, column])
      } else if inner.contains(where: { Self.isOtherMap($0) }) {
        // `J_{f \circ f}`, `J_{f_2}`: of another map.
        value = .whole("J_{\(text(token.range))}")
      }
    }
    if let sup = token.sup {
      guard case .whole("J") = value, try read(sup, after: token) == .negative(.number(Numeral(1)))
      else { throw ReadingFault(.unsupported(text(token.range)), at: token.range) }
      value = .whole("J_{f^{-1}}")
    }
    if startsBracket(at: position), let bracket = try? peekBracket(),
      bracket.isDependence
    {
      _ = try readFactor()
    }
    return value
  }

  /// Reads `\nabla f`, `\nabla_{\mathbf z} \mathbf x`: the Jacobian of the flow; `token` is the `\nabla`.
  private mutating func readGradient(_ token: Token) throws(ReadingFault) -> Expression {
    guard position < end, case .letter(let name, _) = tokens[position].kind,
      name == "f" || name == "x", tokens[position].sup == nil
    else { throw ReadingFault(.unsupported(text(token.range)), at: token.range) }
    position += 1
    if startsBracket(at: position), let bracket = try? peekBracket(), bracket.isDependence {
      _ = try readFactor()
    }
    return .whole("J")
  }

  /// `J_{21}`: the entry in row 2 and column 1.
  private static func twoDigits(_ token: Token) -> (Expression, Expression)? {
    guard case .number(let digits) = token.kind, digits.count == 2, !token.hasScripts,
      let row = digits.first?.wholeNumberValue, let column = digits.last?.wholeNumberValue,
      row > 0, column > 0
    else { return nil }
    return (.number(Numeral(row)), .number(Numeral(column)))
  }

  /// Whether a token in the subscript of `J` says that it is not of the flow itself.
  private static func isOtherMap(_ token: Token) -> Bool {
    switch token.kind {
    case .binary, .number: return true
    case .letter("f", _), .letter("F", _), .letter("\\mathbf{f}", _):
      guard let sub = token.sub else { return false }
      return Token.list(sub).contains { if case .number = $0.kind { true } else { false } }
    default: return false
    }
  }

  private static func isInverseMark(_ token: Token) -> Bool {
    guard let sup = token.sup else { return false }
    let inner = list(sup)
    guard inner.count == 2, case .binary = inner[0].kind, case .number("1") = inner[1].kind else {
      return false
    }
    return true
  }

  private static func list(_ nodes: [MathNode]) -> [Token] { Token.list(nodes) }

  static func isIndexLetter(_ token: Token) -> Bool {
    guard case .letter(let name, nil) = token.kind, !token.hasScripts else { return false }
    return ["i", "j", "k", "l", "m", "n"].contains(name)
  }

  private static func isIndexAtom(_ token: Token) -> Bool {
    switch token.kind {
    case .letter(let name, _): !name.hasPrefix("\\") && name.count == 1
    case .number(let digits): digits.count == 1
    default: false
    }
  }

  /// Reads what `\det` is taken of; `token` is the name.
  mutating func readDeterminant(_ token: Token) throws(ReadingFault) -> Expression {
    guard startsFactor(at: position) else {
      throw ReadingFault(.missingOperand(after: text(token.range)), at: token.range)
    }
    if let jacobian = total() { return .determinant(jacobian) }
    guard !token.hasScripts else {
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    let scripted = tokens[position]
    let matrix = try readFactor()
    if case .power(let base, let exponent) = matrix, base.isJacobianMatrix,
      exponent != .negative(.number(Numeral(1))), scripted.sup != nil
    {
      return .power(.determinant(.whole("J")), exponent)
    }
    return .determinant(matrix.isJacobianMatrix ? .whole("J") : matrix)
  }
}

extension ExpressionReader {
  /// `D f(\mathbf z)`, `Df`: the Jacobian, where a matrix is due.
  private mutating func total() -> Expression? {
    guard position + 1 < end, case .letter("D", _) = tokens[position].kind,
      !tokens[position].hasScripts, case .letter("f", _) = tokens[position + 1].kind,
      tokens[position + 1].sup == nil
    else { return nil }
    position += 2
    if startsBracket(at: position), let bracket = try? peekBracket(), bracket.isDependence {
      _ = try? readFactor()
    }
    return .whole("J")
  }
}

extension Expression {
  /// A whole number or a letter that counts.
  fileprivate var isIndexLike: Bool {
    switch self {
    case .number(let numeral): numeral.integer != nil
    case .symbol(let name): ["i", "j", "k", "l", "m", "n", "D"].contains(name)
    default: false
    }
  }

  /// Whether this is the Jacobian of the flow: `J`, `\partial\mathbf x/\partial\mathbf z`, or
  /// its general entry `\partial x_i/\partial z_j` where a matrix is due.
  public var isJacobianMatrix: Bool {
    switch self {
    case .whole("J"): true
    case .derivative(.whole("x"), .whole("z")): true
    case .derivative(.component("x", let row), .component("z", let column)):
      row != column && row.count == 1 && column.count == 1
    case .derivative(.application(let f), .whole("z")):
      f.name == "f" && !f.isInverse && f.primes == 0 && f.index == nil
    case .derivative(.whole("f"), .whole("z")): true
    default: false
    }
  }

  /// Whether a bracket with this content only says what a name depends on: `(\mathbf z)`,
  /// `(\mathbf z_{1:i-1})`, `(x_1, x_2)`.
  var isDependence: Bool {
    switch self {
    case .whole, .slice: true
    case .component(let name, _): name == "z" || name == "x"
    case .tuple(let tuple):
      tuple.shown.allSatisfy(\.isDependence)
        && (tuple.dots.map { ($0.last?.isDependence ?? true) && ($0.general?.isDependence ?? true) }
          ?? true)
    default: false
    }
  }
}
