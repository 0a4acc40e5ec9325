/// Reads tokens into the notation tree.
///
/// Recursive descent, in time linear in the source. A handler for each ``CommandShape`` is in
/// `Parser+Commands.swift`; no command is known here by its name.
struct Parser {
  /// What is open around the place that is read.
  enum Opener: Equatable {
    case brace
    /// `{…}` whose body has rows (`\substack`).
    case lines
    case bracket
    case left
    case environment(String)
    case dollar
  }

  let source: String
  var stream: TokenStream
  var faults: [NotationFault] = []
  var openers: [Opener] = []
  var macros: [String: Macro] = [:]
  var depth = 0
  /// Whether the rest was given up; openers without an end are then no news.
  var isTruncated = false

  /// Fits the stack of a worker thread (512 KB) in a debug build, for the readers of the tree too.
  static let maximumDepth = 50

  init(_ source: String) {
    self.source = source
    stream = TokenStream(source)
  }

  // MARK: Lists

  /// Reads until the end of what is open, which is left in the stream.
  mutating func parseList() -> [MathNode] {
    var nodes: [MathNode] = []
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth {
      giveUp(into: &nodes)
      return nodes
    }
    while let token = stream.peek() {
      if endsList(token) { break }
      stream.take()
      parseToken(token, into: &nodes)
    }
    return nodes
  }

  /// Whether `token` ends the list that is read, rather than being a part or a stray end.
  private func endsList(_ token: Token) -> Bool {
    switch token.kind {
    case .close:
      return openers.contains(.brace) || openers.contains(.lines)
    case .dollar:
      return openers.contains(.dollar)
    case .ampersand:
      if case .environment = openers.last { return true }
      return false
    case .character("]"):
      return openers.last == .bracket
    case .command(let command):
      guard let shape = CommandTable.shape(of: command) else { return false }
      switch shape {
      case .right: return openers.contains(.left)
      case .end:
        return openers.contains { if case .environment = $0 { true } else { false } }
      case .lineBreak:
        if case .environment = openers.last { return true }
        return openers.last == .lines
      default: return false
      }
    default:
      return false
    }
  }

  /// Reads what begins with `token`, which has been taken, to the end of `nodes`.
  mutating func parseToken(_ token: Token, into nodes: inout [MathNode]) {
    switch token.kind {
    case .command(let command): parseCommand(command, token, into: &nodes)
    case .character(let scalar): parseCharacter(scalar, token, into: &nodes)
    case .open: nodes.append(parseGroup(token))
    case .superscript, .subscript: parseScript(token, into: &nodes)
    case .prime: parsePrimes(token, into: &nodes)
    case .raised(let scalar), .lowered(let scalar):
      parseUnicodeScript(scalar, token, into: &nodes)
    case .ampersand:
      faults.append(NotationFault(.unopened("&"), range: token.range))
      nodes.append(MathNode(.space(0), range: token.range))
    case .close:
      faults.append(NotationFault(.unopened("}"), range: token.range))
      nodes.append(MathNode(.unknown("}"), range: token.range))
    case .stray(let scalar):
      faults.append(NotationFault(.strayCharacter(String(scalar)), range: token.range))
      nodes.append(MathNode(.unknown(String(scalar)), range: token.range))
    case .dollar, .parameter:
      let written = text(token.range)
      faults.append(NotationFault(.strayCharacter(written), range: token.range))
      nodes.append(MathNode(.unknown(written), range: token.range))
    case .space: break
    }
  }

  /// Reads `{…}` after its `{`.
  mutating func parseGroup(_ open: Token) -> MathNode {
    openers.append(.brace)
    let inside = parseList()
    openers.removeLast()
    return closeGroup(open, inside)
  }

  /// The group of `inside`, with the `}` that follows.
  mutating func closeGroup(_ open: Token, _ inside: [MathNode]) -> MathNode {
    if let close = stream.peek(), close.kind == .close {
      stream.take()
      return MathNode(.group(inside), range: span(from: open))
    }
    return unclosed("{", open.range, inside)
  }

  /// A group that shows an opener without an end before what follows it.
  mutating func unclosed(_ written: String, _ range: Range<Int>, _ inside: [MathNode]) -> MathNode {
    if !isTruncated { faults.append(NotationFault(.unclosed(written), range: range)) }
    let opener = MathNode(.unknown(written), range: range)
    let end = max(range.upperBound, inside.last?.range.upperBound ?? 0)
    return MathNode(.group([opener] + inside), range: range.lowerBound..<end)
  }

  /// Stops reading: the rest is shown as it is written.
  mutating func giveUp(into nodes: inout [MathNode]) {
    let start = stream.nextStart
    let range = start..<max(start, source.utf8.count)
    guard !range.isEmpty else { return }
    if !isTruncated {
      faults.append(NotationFault(.tooDeep, range: range))
      nodes.append(MathNode(.unknown(text(range)), range: range))
    }
    isTruncated = true
    stream.skipToEnd()
  }

  // MARK: Arguments

  /// Reads one argument of `command`: `{…}` or a single token. Notes a fault and returns `nil`
  /// when there is none.
  mutating func parseArgument(of command: Token) -> MathNode? {
    if let open = stream.peek(), open.kind == .open {
      stream.take()
      return parseGroup(open)
    }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth {
      var rest: [MathNode] = []
      giveUp(into: &rest)
      return rest.first
    }
    while let token = stream.peek() {
      if endsList(token) { break }
      switch token.kind {
      case .superscript, .subscript, .ampersand, .close, .raised, .lowered:
        return missingArgument(of: command)
      case .character(let scalar):
        stream.take()
        return single(scalar, range: token.range)
      default:
        stream.take()
        var nodes: [MathNode] = []
        parseToken(token, into: &nodes)
        if nodes.count > 1 { return MathNode(.group(nodes), range: span(from: token)) }
        if let node = nodes.first { return node }
      }
    }
    return missingArgument(of: command)
  }

  private mutating func missingArgument(of command: Token) -> MathNode? {
    if !isTruncated {
      faults.append(NotationFault(.missingArgument(text(command.range)), range: command.range))
    }
    return nil
  }

  /// One character as an atom: what an argument without braces is.
  func single(_ scalar: Unicode.Scalar, range: Range<Int>) -> MathNode {
    if ("0"..."9").contains(scalar) { return MathNode(.number(String(scalar)), range: range) }
    if let (plain, style) = MathAlphabet.plain(scalar) {
      let isDigit = ("0"..."9").contains(plain)
      let node = MathNode(
        isDigit ? .number(String(plain)) : .symbol(SymbolTable.symbol(character: plain)),
        range: range)
      guard let style else { return node }
      return MathNode(.styled(style, node), range: range)
    }
    if let (above, below) = Self.vulgarFractions[scalar] {
      return MathNode(
        .fraction(
          numerator: MathNode(.number(String(above)), range: range),
          denominator: MathNode(.number(String(below)), range: range), bar: true),
        range: range)
    }
    return MathNode(.symbol(SymbolTable.symbol(character: scalar)), range: range)
  }

  /// Fractions that are one character.
  private static let vulgarFractions: [Unicode.Scalar: (Int, Int)] = [
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10),
  ]

  // MARK: Ranges

  /// What is written at `range`.
  func text(_ range: Range<Int>) -> String {
    let utf8 = source.utf8
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(source[start..<end])
  }

  /// From the start of `token` to the end of what has been taken.
  func span(from token: Token) -> Range<Int> {
    token.range.lowerBound..<max(token.range.upperBound, stream.consumedEnd)
  }
}

extension MathFormula {
  /// The longest formula that is read, in bytes.
  static let maximumLength = 100_000

  /// Reads LaTeX maths. There is always a tree: what is not understood is listed in ``faults`` and
  /// stays in its place as ``MathNode/Kind/unknown(_:)``.
  ///
  /// Takes time linear in the length of `source`. A source beyond 100,000 bytes is one unknown
  /// node, and so is what lies more than 50 levels deep.
  ///
  /// - Parameter source: the LaTeX, without the `$` around it.
  public init(_ source: String) {
    self.source = source
    guard source.utf8.count <= Self.maximumLength else {
      let range = 0..<source.utf8.count
      nodes = [MathNode(.unknown(source), range: range)]
      faults = [NotationFault(.tooLong, range: range)]
      return
    }
    var parser = Parser(source)
    nodes = parser.parseList()
    faults = parser.faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
