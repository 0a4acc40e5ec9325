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
      if open == nil, close == "|", token.sub != nil { return try evaluation(inner, token) }
      // A brace before values and their conditions.
      if close == nil, open == "\\{", inner.count == 1,
        case .array("array", let rows) = inner[0].kind
      {
        let value = try ArrayReader(reader: self, owner: token).read(name: "cases", rows: rows)
        return try applyScripts(of: token, to: value)
      }
      if context.decimalComma, tokens.count > 1 || token.hasScripts && !Self.isTransposed(token) {
        inner = inner.joiningDecimals()
      }
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
    case .binomial(let above, let below):
      position += 1
      return try applyScripts(of: token, to: try readBinomial(above, below, owner: token))
    case .unknown(let command):
      throw ReadingFault(.unknownCommand(command), at: token.range)
    case .nothing, .overlined, .binary, .relation, .close, .punctuation, .dots, .text, .gap,
      .newline:
      throw unexpected(token)
    }
  }

  /// `\binom{n}{2}` is `n (n - 1) / 2`: only with a small whole number below.
  private func readBinomial(
    _ above: MathNode, _ below: MathNode, owner: Token
  ) throws(ReadingFault) -> Expression {
    let n = try read(Token.contents(above), after: owner)
    guard case .number(let numeral) = try read(Token.contents(below), after: owner),
      let k = numeral.integer, (0...6).contains(k)
    else { throw ReadingFault(.unsupported("\\binom"), at: owner.range) }
    guard k > 0 else { return .number(Numeral(1)) }
    let factors = (0..<k).map { step -> Expression in
      step == 0 ? n : .sum([n, .negative(.number(Numeral(step)))])
    }
    return .quotient(Self.joined(factors), .number(Numeral((1...k).reduce(1, *))))
  }

  /// A literal's digits with a decimal point.
  static func decimal(_ digits: String) -> String {
    var text = digits.utf8.contains(UInt8(ascii: ",")) ? digits.replacing(",", with: ".") : digits
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  // MARK: Scripts

  /// `value` with the superscript of `token` as its exponent. A transpose is dropped: vectors have
  /// one shape here.
  func applyScripts(
    of token: Token, to value: Expression, usingSub: Bool = false
  ) throws(ReadingFault) -> Expression {
    if token.sub != nil, !usingSub { return try applySubscript(of: token, to: value) }
    guard token.primes == 0 else {
      // `(\ln z_i)'`: by the one component that stands there.
      if token.primes == 1, token.sup == nil, let variable = value.onlyComponent {
        return .derivative(of: value, withRespectTo: variable)
      }
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    guard let sup = token.sup else { return value }
    let exponent = Token.list(sup)
    if let part = Self.part(of: value, mark: exponent) { return part }
    if exponent.count == 1, case .binary("\\intercal") = exponent[0].kind {
      return .transpose(value)
    }
    if exponent.count == 1, case .letter(let name, _) = exponent[0].kind,
      name == "\\top" || name == "\\intercal" || name == "T" && Self.isVectorOrMatrix(value)
    {
      return .transpose(value)
    }
    return power(value, try read(exponent, after: token))
  }

  /// `value^exponent`; a fraction with an odd number below is a real root where the rules say so.
  private func power(_ value: Expression, _ exponent: Expression) -> Expression {
    guard context.rules.contains(.oddRootsAreReal) else { return .power(value, exponent) }
    switch (value, exponent) {
    case (.constant, _), (.number, _): return .power(value, exponent)
    case (_, .negative(let positive)):
      let root = power(value, positive)
      return root == .power(value, positive)
        ? .power(value, exponent) : .power(root, .negative(.number(Numeral(1))))
    case (_, .quotient(let above, .number(let degree))):
      guard let n = degree.integer, n % 2 == 1, n > 1, let steps = LinearIndex(above)?.value,
        steps != 0
      else { return .power(value, exponent) }
      let root = Expression.call(.root, [value, .number(degree)])
      return steps == 1 ? root : .power(root, above)
    default: return .power(value, exponent)
    }
  }

  /// `z_i^+`, `(z_i)_+`: the positive part, `\max(z_i, 0)`; with a minus the negative part, `\max(-z_i, 0)`.
  private static func part(of value: Expression, mark: [Token]) -> Expression? {
    guard mark.count == 1, !mark[0].hasScripts, case .binary(let sign) = mark[0].kind else {
      return nil
    }
    switch sign {
    case "+": return .call(.relu, [value])
    case "-", "−": return .call(.relu, [.negative(value)])
    default: return nil
    }
  }

  /// `(…)_i`: a component of what is in brackets.
  private func applySubscript(of token: Token, to value: Expression) throws(ReadingFault)
    -> Expression
  {
    guard let sub = token.sub else { return value }
    if let part = Self.part(of: value, mark: Token.list(sub)), token.sup == nil { return part }
    // `[\partial x_i / \partial z_j]_{i,j=1}^D`: the general entry of a matrix.
    if value.isJacobianMatrix, case .derivative = value { return value }
    if let matrix = Self.matrix(of: value, sub: sub) { return matrix }
    if let family = try family(value, sub: sub, owner: token) { return family }
    let index = try readIndices(sub, owner: token)
    let component: Expression
    switch (value, index) {
    case (.vectorCall(.norm, _), .single(.number(let order))) where order.integer == 2:
      component = value
    case (.vectorCall(.norm, let vector), .single(.number(let order))) where order.integer == 1:
      component = .vectorCall(.total, .call(.abs, [vector]))
    case (.component(_, let own), .pair(let row, let column)) where own == [row, column]:
      component = value
    case (.whole(let name), .pair(let row, let column)),
      (.symbol(let name), .pair(let row, let column)):
      component = .component(name, [row, column])
    case (.symbol(let name), .single(let index)) where name.count == 1:
      component = .component(name, [index])
    case (.application(var application), .single(let index)) where application.index == nil:
      application.index = index
      component = .application(application)
    case (.power(.symbol(let name), .negative(.number(let one))), .pair(let row, let column))
    where one.integer == 1:
      // `(L^{-1})_{ij}`.
      component = .component("\(name)^{-1}", [row, column])
    case (.inverse(.symbol(let name)), .pair(let row, let column)),
      (.inverse(.whole(let name)), .pair(let row, let column)):
      component = .component("\(name)^{-1}", [row, column])
    case (.whole(let name), .single(let index)):
      component = .component(name, [index])
    default:
      throw ReadingFault(.unsupported(text(token.range)), at: token.range)
    }
    return try applyScripts(of: token, to: component, usingSub: true)
  }

  /// `(x_i - x_{i-1})_{i=1}^D`, `(…)_{1 \le i \le D}`: the vector with this general component.
  private func family(
    _ value: Expression, sub: [MathNode], owner: Token
  ) throws(ReadingFault) -> Expression? {
    let tokens = Token.list(sub)
    guard !value.isVector,
      tokens.contains(where: {
        if case .relation = $0.kind { true } else { false }
      })
    else { return nil }
    switch owner.kind {
    case .close(")"), .delimited(open: "(", _, _): break
    default: return nil
    }
    let chain = RelationChain(tokens, in: try nested(tokens, in: owner), owner: owner)
    let one = Expression.number(Numeral(1))
    let index: String
    switch chain.members.count {
    case 2 where chain.relations[0] == "=" || chain.relations[0] == "\\in":
      index = try chain.indexName(at: 0)
      if let sup = owner.sup {
        guard try chain.expression(at: 1) == one, try read(sup, after: owner) == .symbol("D") else {
          return nil
        }
      } else {
        guard let range = try chain.dotRange(at: 1), range.step == 1, range.from == one,
          range.through == .symbol("D")
        else { return nil }
      }
    case 3 where chain.relations == ["\\leq", "\\leq"] && owner.sup == nil:
      index = try chain.indexName(at: 1)
      guard try chain.expression(at: 0) == one, try chain.expression(at: 2) == .symbol("D") else {
        return nil
      }
    default: return nil
    }
    guard value.freeSymbols.contains(index) else { return nil }
    return .tuple(
      Tuple(
        shown: [value.substituting([index: one])],
        dots: .init(
          general: value, index: index, last: value.substituting([index: .symbol("D")]))))
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
    if let composed = try readComposition(inner, closer) { return composed }
    // A bracket that is an operand of something holds no list.
    if context.decimalComma, opener > 0 || closer + 1 < end || tokens[closer].hasScripts,
      !inner.contains(where: \.isDots), !isTransposed(closer)
    {
      inner = inner.joiningDecimals()
    }
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

  /// Whether `^\top` stands on the bracket: it holds a list.
  private func isTransposed(_ closer: Int) -> Bool { Self.isTransposed(tokens[closer]) }

  private static func isTransposed(_ token: Token) -> Bool {
    guard let sup = token.sup, let mark = Token.list(sup).first else { return false }
    if case .letter(let name, _) = mark.kind { return ["T", "\\top", "\\intercal"].contains(name) }
    return false
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
      if let count = try countedSet(inner, owner: owner) { return count }
      let value = try read(inner, after: owner)
      if context.resolved(value).isJacobianMatrix { return .determinant(.whole("J")) }
      switch value {
      // `|\partial(x_1, …) / \partial(z_1, …)|`: the bars only repeat that it is a determinant.
      case .determinant(.whole("J")) where inner.count == 1:
        if case .fraction = inner[0].kind { return value }
      case .matrix, .entries: return .determinant(value.withoutAnyEntries)
      case .slice: return .vectorCall(.norm, value)
      default: break
      }
      if case .whole(let name) = value, name.hasPrefix("J") { return .determinant(value) }
      return size(of: value, isBold: inner.contains(where: \.isBold))
    case "\\|", "\\Vert", "\\lVert", "‖", "\\parallel":
      return .vectorCall(.norm, try read(inner, after: owner))
    case "\\langle":
      guard case .tuple(let pair) = try bracketed(open: "(", close: ")", inner, owner: owner),
        pair.dots == nil, pair.shown.count == 2
      else { throw ReadingFault(.unsupported(text(owner.range)), at: owner.range) }
      return Self.joined([.transpose(pair.shown[0]), pair.shown[1]])
    case "[" where Self.hasRelation(inner):
      return try indicator(inner, owner: owner)
    case "\\lfloor":
      return .call(.floor, [try read(inner, after: owner)])
    case "\\lceil":
      return .call(.ceiling, [try read(inner, after: owner)])
    case nil where close == nil:
      return try read(inner, after: owner)
    default:
      // Beside semicolons a comma between digits is a decimal one.
      let hasSemicolons = inner.contains {
        if case .punctuation(";") = $0.kind { true } else { false }
      }
      let reader = try nested(
        context.decimalComma && hasSemicolons ? inner.joiningDecimals() : inner, in: owner)
      guard reader.end > 0 else {
        throw ReadingFault(.missingOperand(after: text(owner.range)), at: owner.range)
      }
      let elements = reader.elements()
      if elements.count > 1 { return .tuple(try TupleReader.read(elements, in: reader)) }
      var single = reader
      return try single.readAll()
    }
  }

  /// `|a|`: of a vector the Euclidean norm or, in the other usual reading, the sizes of its
  /// components; a letter that is not bold may as well be a number.
  private func size(of value: Expression, isBold: Bool) -> Expression {
    let byComponent = context.rules.contains(.barsActByComponent)
    guard value.isVectorValued, isBold != byComponent else { return .call(.abs, [value]) }
    return .vectorCall(.norm, value)
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
}
