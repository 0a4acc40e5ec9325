/// A handler for each ``CommandShape``.
extension Parser {
  /// Reads `command`, whose token has been taken, and its arguments.
  mutating func parseCommand(_ command: String, _ token: Token, into nodes: inout [MathNode]) {
    if let macro = macros[command] {
      expand(macro, token, into: &nodes)
    } else if let symbol = SymbolTable.symbol(command) {
      nodes.append(MathNode(.symbol(symbol), range: token.range))
    } else if let shape = CommandTable.shape(of: command) {
      parse(shape, token, into: &nodes)
    } else {
      faults.append(NotationFault(.unknownCommand(command), range: token.range))
      nodes.append(MathNode(.unknown(command), range: token.range))
    }
  }

  private mutating func parse(
    _ shape: CommandShape, _ token: Token, into nodes: inout [MathNode]
  ) {
    switch shape {
    case .name(let name): nodes.append(MathNode(.name(name), range: token.range))
    case .letter(let style, let letter): parseLetter(style, letter, token, into: &nodes)
    case .space(let width): nodes.append(MathNode(.space(width), range: token.range))
    case .lineBreak:
      takeRowEnd()
      nodes.append(MathNode(.lineBreak, range: span(from: token)))
    case .fraction(let bar): parseFraction(bar: bar, token, into: &nodes)
    case .infixFraction(let bar): parseInfixFraction(bar: bar, token, into: &nodes)
    case .root: parseRoot(token, into: &nodes)
    case .rootOf: parseRootOf(token, into: &nodes)
    case .operatorName: parseOperatorName(token, into: &nodes)
    case .text(let style): parseText(style, token, into: &nodes)
    case .wordsBetween:
      nodes.append(MathNode(.space(1), range: token.range))
      parseText(nil, token, into: &nodes)
      // What is said there is about the line below.
      nodes.append(MathNode(.text(":"), range: span(from: token)))
    case .styled(let style): parseStyled(style, token, into: &nodes)
    case .styleSwitch(let style): parseSwitch(style, token, into: &nodes)
    case .accent(let name): parseWrapped(token, into: &nodes) { .accented(accent: name, $0) }
    case .phantom: parseWrapped(token, into: &nodes) { .phantom($0) }
    case .boxed(words: false): parseWrapped(token, into: &nodes) { .boxed($0) }
    case .boxed(words: true):
      var words: [MathNode] = []
      parseText(nil, token, into: &words)
      nodes += words.map { word in
        if case .unknown = word.kind { return word }
        return MathNode(.boxed(word), range: word.range)
      }
    case .stacked(let above): parseStacked(above: above, token, into: &nodes)
    case .labelledArrow(let arrow): parseLabelledArrow(arrow, token, into: &nodes)
    case .left: parseLeft(token, into: &nodes)
    case .middle: parseSized(5, nil, token, into: &nodes)
    case .sized(let size, let role): parseSized(size, role, token, into: &nodes)
    case .right: parseStrayRight(token, into: &nodes)
    case .begin: parseEnvironment(token, into: &nodes)
    case .end: parseStrayEnd(token, into: &nodes)
    case .measuredSpace: parseMeasuredSpace(token, into: &nodes)
    case .ignored(let count): skipArguments(count)
    case .transparent(let count):
      skipArguments(count)
      parseWrapped(token, into: &nodes) { .group([$0]) }
    case .tag:
      takeStar()
      nodes.append(MathNode(.tag(takeWords(token) ?? ""), range: span(from: token)))
    case .label:
      skipArguments(1)
      nodes.append(MathNode(.tag(""), range: span(from: token)))
    case .negation: parseNegation(token, into: &nodes)
    case .modulus(let brackets): parseModulus(brackets: brackets, token, into: &nodes)
    case .lines: parseLines(token, into: &nodes)
    case .newCommand: defineCommand(token, into: &nodes)
    case .definition: defineByPattern(token, into: &nodes)
    case .newOperator: defineOperator(token, into: &nodes)
    case .alias: defineAlias(token, into: &nodes)
    case .newDelimiters: defineDelimiters(token, into: &nodes)
    }
  }

  // MARK: One or two arguments

  /// The command itself, when its arguments are not there.
  func bare(_ token: Token) -> MathNode {
    MathNode(.unknown(text(token.range)), range: token.range)
  }

  private func parseLetter(
    _ style: MathStyle, _ letter: String, _ token: Token, into nodes: inout [MathNode]
  ) {
    let symbol = MathSymbol(command: letter, character: letter, role: .ordinary)
    let node = MathNode(.symbol(symbol), range: token.range)
    nodes.append(MathNode(.styled(style, node), range: token.range))
  }

  private mutating func parseWrapped(
    _ token: Token, into nodes: inout [MathNode], _ wrap: (MathNode) -> MathNode.Kind
  ) {
    guard let argument = parseArgument(of: token) else { return nodes.append(bare(token)) }
    nodes.append(MathNode(wrap(argument), range: span(from: token)))
  }

  private mutating func parseFraction(
    bar: Bool, _ token: Token, into nodes: inout [MathNode]
  ) {
    guard let numerator = parseArgument(of: token) else { return nodes.append(bare(token)) }
    guard let denominator = parseArgument(of: token) else {
      nodes += [bare(token), numerator]
      return
    }
    nodes.append(
      MathNode(
        .fraction(numerator: numerator, denominator: denominator, bar: bar),
        range: span(from: token)))
  }

  private mutating func parseInfixFraction(
    bar: Bool, _ token: Token, into nodes: inout [MathNode]
  ) {
    let above = nodes
    let below = parseList()
    let start = above.first?.range.lowerBound ?? token.range.lowerBound
    let middle = max(start, token.range.lowerBound)
    let end = max(token.range.upperBound, below.last?.range.upperBound ?? 0)
    let numerator = MathNode(.group(above), range: start..<middle)
    let denominator = MathNode(.group(below), range: min(token.range.upperBound, end)..<end)
    nodes = [
      MathNode(
        .fraction(numerator: numerator, denominator: denominator, bar: bar), range: start..<end)
    ]
  }

  /// The most tokens between `\root` and `\of`.
  private static let degreeLimit = 20

  private mutating func parseRootOf(_ token: Token, into nodes: inout [MathNode]) {
    var degree: [Token] = []
    while degree.count < Self.degreeLimit, let next = stream.peek(),
      next.kind != .command("\\of"), next.kind != .open, next.kind != .close
    {
      stream.take()
      degree.append(next)
    }
    if degree.isEmpty, let group = stream.takeGroup() { degree = group }
    guard let first = degree.first, let of = stream.peek(), of.kind == .command("\\of") else {
      nodes.append(bare(token))
      stream.putBack(degree)
      faults.append(NotationFault(.missingArgument(text(token.range)), range: token.range))
      return
    }
    stream.take()
    let index = reread(degree, from: first)
    guard let radicand = parseArgument(of: token) else { return nodes.append(bare(token)) }
    nodes.append(MathNode(.root(radicand: radicand, index: index), range: span(from: token)))
  }

  private mutating func parseRoot(_ token: Token, into nodes: inout [MathNode]) {
    var index: MathNode?
    if let open = stream.peek(), open.isCharacter("[") {
      stream.take()
      openers.append(.bracket)
      let inside = parseList()
      openers.removeLast()
      guard let close = stream.peek(), close.isCharacter("]") else {
        nodes += [bare(token), unclosed("[", open.range, inside)]
        return
      }
      stream.take()
      index = MathNode(.group(inside), range: span(from: open))
    }
    guard let radicand = parseArgument(of: token) else {
      nodes.append(bare(token))
      if let index { nodes.append(index) }
      return
    }
    nodes.append(MathNode(.root(radicand: radicand, index: index), range: span(from: token)))
  }

  private mutating func parseStacked(
    above: Bool, _ token: Token, into nodes: inout [MathNode]
  ) {
    guard let label = parseArgument(of: token) else { return nodes.append(bare(token)) }
    guard let base = parseArgument(of: token) else {
      nodes += [bare(token), label]
      return
    }
    nodes.append(
      MathNode(
        .stacked(base: base, over: above ? label : nil, under: above ? nil : label),
        range: span(from: token)))
  }

  private mutating func parseLabelledArrow(
    _ arrow: String, _ token: Token, into nodes: inout [MathNode]
  ) {
    var below: MathNode?
    if let open = stream.peek(), let inside = stream.takeBracketed() {
      below = reread(inside, from: open)
    }
    guard let above = parseArgument(of: token), let symbol = SymbolTable.symbol(arrow) else {
      return nodes.append(bare(token))
    }
    let base = MathNode(.symbol(symbol), range: token.range)
    nodes.append(
      MathNode(.stacked(base: base, over: above, under: below), range: span(from: token)))
  }

  /// Reads tokens that were taken as they stood as a list of their own.
  mutating func reread(_ tokens: [Token], from first: Token) -> MathNode {
    let range = span(from: first)
    let end = stream.consumedEnd
    stream.putBack(
      tokens + [Token(kind: .dollar, range: max(range.upperBound - 1, 0)..<range.upperBound)])
    openers.append(.dollar)
    let inside = parseList()
    openers.removeLast()
    while let token = stream.takeRaw(), token.kind != .dollar {}
    stream.consumedEnd = end
    return MathNode(.group(inside), range: range)
  }

  // MARK: Signs

  private mutating func parseNegation(_ token: Token, into nodes: inout [MathNode]) {
    guard let argument = parseArgument(of: token) else { return nodes.append(bare(token)) }
    let range = span(from: token)
    if case .symbol(let symbol) = argument.kind {
      nodes.append(MathNode(.symbol(SymbolTable.negation(of: symbol)), range: range))
    } else {
      nodes.append(MathNode(.accented(accent: "cancel", argument), range: range))
    }
  }

  private mutating func parseModulus(
    brackets: Bool, _ token: Token, into nodes: inout [MathNode]
  ) {
    guard let argument = parseArgument(of: token) else { return nodes.append(bare(token)) }
    var parts = [
      MathNode(.name("mod"), range: token.range), MathNode(.space(0.167), range: token.range),
      argument,
    ]
    if brackets {
      parts.insert(single("(", range: token.range), at: 0)
      parts.append(single(")", range: token.range))
    }
    nodes.append(MathNode(.group(parts), range: span(from: token)))
  }

  private mutating func parseMeasuredSpace(_ token: Token, into nodes: inout [MathNode]) {
    takeStar()
    let written: String
    if let group = stream.takeGroup() {
      written = spelling(of: group)
    } else {
      written = takeLength()
    }
    let width = min(max(LengthUnit.em(written) ?? 0, -10), 10)
    nodes.append(MathNode(.space(width), range: span(from: token)))
  }

  /// A length without braces: `\kern 3pt`.
  private mutating func takeLength() -> String {
    var length = ""
    var letters = 0
    while letters < 2, length.count < 12, let next = stream.peek(),
      case .character(let scalar) = next.kind, scalar.isASCII
    {
      let isLetter = scalar.properties.isAlphabetic
      guard isLetter || "0123456789.-+".unicodeScalars.contains(scalar) && letters == 0 else {
        break
      }
      stream.take()
      length.unicodeScalars.append(scalar)
      if isLetter { letters += 1 }
    }
    return length
  }

  // MARK: Skipping

  /// `*` after a command.
  mutating func takeStar() {
    if let star = stream.peekRaw(), star.isCharacter("*") { stream.takeRaw() }
  }

  /// `*` and `[2pt]` after `\\`.
  mutating func takeRowEnd() {
    let end = stream.consumedEnd
    if let star = stream.peekRaw(), star.isCharacter("*") { stream.takeRaw() }
    var count = 1
    var length = ""
    guard let open = stream.peekRaw(), open.isCharacter("[") else { return }
    while count < 20, let next = stream.peekRaw(count), case .character(let scalar) = next.kind,
      scalar != "]"
    {
      length.unicodeScalars.append(scalar)
      count += 1
    }
    guard LengthUnit.em(length) != nil, stream.peekRaw(count)?.isCharacter("]") ?? false else {
      stream.consumedEnd = max(stream.consumedEnd, end)
      return
    }
    for _ in 0...count { stream.takeRaw() }
  }

  /// Drops arguments that have no meaning in maths.
  private mutating func skipArguments(_ count: Int) {
    for _ in 0..<count {
      _ = stream.takeBracketed()
      if stream.takeGroup() == nil { break }
    }
  }

  /// What `tokens` are in the source, for names and lengths.
  func spelling(of tokens: [Token]) -> String {
    tokens.map(\.spelling).joined()
  }
}

/// TeX's units of length.
enum LengthUnit {
  /// A length such as `2pt` or `-1.5 em` in em, or `nil` when it is none.
  static func em(_ written: String) -> Double? {
    let compact = written.filter { !$0.isWhitespace }
    let number = compact.prefix { !$0.isLetter }
    guard let value = Double(number), value.isFinite,
      let unit = units[String(compact.dropFirst(number.count))]
    else { return nil }
    return value * unit
  }

  private static let units: [String: Double] = [
    "em": 1, "ex": 0.43, "mu": 1.0 / 18, "pt": 0.1, "px": 0.0625, "mm": 0.285, "cm": 2.85,
    "in": 7.23, "pc": 1.2, "bp": 0.1,
  ]
}
