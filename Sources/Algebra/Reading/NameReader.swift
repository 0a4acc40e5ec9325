import MathNotation

/// Letters and what hangs on them: components, whole vectors, parameters, functions of the text.
extension ExpressionReader {
  /// Whether the letter `name` at `index`, with a bracket after it, is a function.
  func callsFunction(_ name: String, at index: Int) -> Bool {
    if name == "f", startsColumn(at: index + 1) { return context.functions.contains(name) }
    guard startsBracket(at: index + 1) else { return false }
    if context.functions.contains(name) { return true }
    guard !context.scalars.contains(name), !context.families.contains(name) else { return false }
    return FunctionTable.letters[name] != nil
  }

  /// `\mathbf z'`, `z_1^*` where the text speaks of another point: a family of its own, and the letter without
  /// the mark.
  private func otherPoint(_ name: String, _ token: Token) -> (String, Token)? {
    var token = token
    var mark = String(repeating: "'", count: token.primes)
    if mark.isEmpty, let sup = token.sup {
      let inner = Token.list(sup)
      guard inner.count == 1, !inner[0].hasScripts, case .binary(let sign) = inner[0].kind,
        ["*", "\\ast", "\\star"].contains(sign)
      else { return nil }
      mark = "*"
      token.sup = nil
    }
    guard !mark.isEmpty, context.families.contains(name + mark) else { return nil }
    token.primes = 0
    return (name + mark, token)
  }

  func startsBracket(at index: Int) -> Bool {
    guard index < end else { return false }
    return switch tokens[index].kind {
    case .open(let command): command == "(" || command == "[" || command == "\\{"
    case .delimited(let open, _, _): open == "(" || open == "[" || open == "\\{"
    default: false
    }
  }

  /// Whether a column or row follows: `f\begin{pmatrix} z_1 \\\\ z_2 \end{pmatrix}`.
  private func startsColumn(at index: Int) -> Bool {
    guard index < end, case .array(let name, _) = tokens[index].kind else { return false }
    return name == "pmatrix" || name == "bmatrix" || name == "matrix"
  }

  /// Reads a letter with its scripts and, for a function, its arguments.
  mutating func readLetter(
    _ name: String, style: MathStyle?
  ) throws(ReadingFault) -> Expression {
    var (name, token) = (name, tokens[position])
    if let other = otherPoint(name, token) { (name, token) = other }
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
    if name == "\\Delta", !isKnown, !token.hasScripts, let difference = try readDifference() {
      return difference
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
      case "\\infty", "\\partial", "\\emptyset":
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
    if let sign = Self.sign(sub), !context.families.contains(name), name.count == 1,
      !context.functions.contains(name)
    {
      // `n_+`, `n_-`: the subscript names.
      return try applyScripts(of: token, to: .symbol("\(name)_{\(sign)}"), usingSub: true)
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
    case .single(.number(let zero))
    where style == .bold && zero.integer == 0 && context.points.contains(name):
      value = .whole(ReadingContext.point(name))
    case .pair(.number(let zero), let index)
    where zero.integer == 0 && context.points.contains(name):
      value = .component(ReadingContext.point(name), [index])
    case .single(.product(let places))
    where name == "\\delta" && !isKnown && token.sup == nil && places.count == 2
      && places.allSatisfy({ LinearIndex($0) != nil }):
      value = Self.kroneckerDelta(places[0], places[1])
    case .single(let index):
      let printed = name + "_" + Self.plainIndex(index)
      value = context.scalars.contains(printed) ? .symbol(printed) : .component(name, [index])
    case .pair(let row, let column)
    where name == "\\delta" && !isKnown && token.sup == nil:
      return Self.kroneckerDelta(row, column)
    case .pair(let first, let second)
    where (name == "x" || name == "z") && Self.isNext(first, second):
      // `z_{1,2}`: a vector has no rows, these are two of its components.
      value = .slice(name, from: first, through: second)
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

  /// 1 where two indices are the same, else 0.
  private static func kroneckerDelta(_ row: Expression, _ column: Expression) -> Expression {
    .cases([
      Branch(.number(Numeral(1)), when: .comparison(row, .equal, column)),
      Branch(.number(Numeral(0)), when: nil),
    ])
  }

  /// The sign that a subscript is; `nil` when it is more.
  private static func sign(_ sub: [MathNode]) -> String? {
    let inner = Token.list(sub).filter { !$0.isSpace }
    guard inner.count == 1, !inner[0].hasScripts, case .binary(let sign) = inner[0].kind,
      sign == "+" || sign == "-"
    else { return nil }
    return sign
  }

  /// Reads the component behind a `\Delta`: `\Delta x_i` is a component of a family of its own.
  private mutating func readDifference() throws(ReadingFault) -> Expression? {
    guard position < end, case .letter(let name, _) = tokens[position].kind,
      context.families.contains(name), let sub = tokens[position].sub
    else { return nil }
    let token = tokens[position]
    guard case .single(let index) = try readIndices(sub, owner: token) else { return nil }
    position += 1
    return try applyScripts(
      of: token, to: .component("\\Delta \(name)", [index]), usingSub: true)
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
        !token.hasScripts && (name == "D" || IndexLetters.running.contains(name))
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
  func peekBracket() throws(ReadingFault) -> Expression {
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
  mutating func readApplication(
    of name: String, token: Token
  ) throws(ReadingFault) -> Expression {
    var application = Application(name, arguments: [])
    if let sub = token.sub {
      switch try readIndices(sub, owner: token) {
      case .single(.number(let number)) where name == "\\tau":
        // `\tau_0`, `\tau_1`: functions beside the transformer.
        application.name = "\\tau_{\(number.digits)}"
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
    if case .array(let name, let rows) = bracket.kind {
      position += 1
      let column = try ArrayReader(reader: self, owner: bracket).read(name: name, rows: rows)
      application.arguments = [column]
      return try applyScripts(of: bracket, to: .application(application))
    }
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

  /// Reads `(g \circ k)(z)`, functions of the text one after the other; `nil` when the bracket holds
  /// something else.
  mutating func readComposition(
    _ inner: [Token], _ closer: Int
  ) throws(ReadingFault) -> Expression? {
    guard inner.count >= 3, inner.count % 2 == 1, !tokens[closer].hasScripts,
      startsBracket(at: closer + 1)
    else { return nil }
    var names: [String] = []
    for (place, token) in inner.enumerated() {
      switch token.kind {
      case .letter(let name, nil) where place % 2 == 0 && !token.hasScripts:
        guard context.functions.contains(name) else { return nil }
        names.append(name)
      case .binary("\\circ") where place % 2 == 1: break
      default: return nil
      }
    }
    position = closer + 1
    let bracket = tokens[position]
    let argument = try readFactor()
    guard !bracket.hasScripts else { throw unexpected(bracket) }
    return names.reversed().reduce(argument) { .application(Application($1, arguments: [$0])) }
  }

  /// The arguments of a function of the text; a list with dots, `f(z_1, \dots, z_D)`, is one tuple, and one that ends
  /// before `D`, `\mu_i(z_1, \dots, z_{i-1})`, is the run `\mathbf z_{1:i-1}`.
  private func applicationArguments(
    _ inner: [Token], owner: Token
  ) throws(ReadingFault) -> [Expression] {
    let hasDots = inner.contains { if case .dots = $0.kind { true } else { false } }
    guard hasDots else { return try arguments(inner, owner: owner) }
    let reader = try nested(inner, in: owner)
    let tuple = try TupleReader.read(reader.elements(), in: reader)
    // `g(z_1 + \dots + z_i)`: the dots are inside of an argument.
    if tuple.dots == nil { return try arguments(inner, owner: owner) }
    return [tuple.run ?? .tuple(tuple)]
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
    if name == "\\tau", token.primes == 1, token.sup == nil {
      // `\tau'`: of `\tau(z_i; h_i)`, by its first argument.
      return .derivative(of: .whole(name), withRespectTo: .component("z", [.symbol("i")]))
    }
    if name == "f", token.primes == 0, let map = try bareMap(token) { return .application(map) }
    guard name != "f", name != "\\tau", token.sup != nil else { return .whole(name) }
    guard let sub = token.sub else { return try applyScripts(of: token, to: .whole(name)) }
    guard case .single(let index) = try readIndices(sub, owner: token) else { return .whole(name) }
    return try applyScripts(of: token, to: .component(name, [index]), usingSub: true)
  }

  /// `f^{-1}` and `f_i` without an argument; `nil` for `f`, and what no script of a map is.
  private func bareMap(_ token: Token) throws(ReadingFault) -> Application? {
    var map = Application("f", arguments: [])
    if let sub = token.sub, case .single(let index) = try readIndices(sub, owner: token) {
      map.index = index
    }
    if let sup = token.sup {
      guard try read(sup, after: token) == .negative(.number(Numeral(1))) else { return nil }
      map.isInverse = true
    }
    return map.isInverse || map.index != nil ? map : nil
  }

}

extension Expression {
  /// A whole number or a letter that counts.
  fileprivate var isIndexLike: Bool {
    switch self {
    case .number(let numeral): numeral.integer != nil
    case .symbol(let name): name == "D" || IndexLetters.running.contains(name)
    default: false
    }
  }
}
