/// What has a beginning and an end: `\left … \right`, environments, `\substack`.
extension Parser {
  // MARK: Delimiters

  /// The delimiter after `\left`, `\big`, …; `.some(nil)` is the empty one, `.`.
  private mutating func takeDelimiter() -> MathSymbol?? {
    guard let token = stream.peek() else { return .none }
    let symbol: MathSymbol
    switch token.kind {
    case .character("."):
      stream.take()
      return .some(nil)
    case .character("<"):
      symbol = MathSymbol(command: "\\langle", character: "⟨", role: .open)
    case .character(">"):
      symbol = MathSymbol(command: "\\rangle", character: "⟩", role: .close)
    case .character(let scalar): symbol = SymbolTable.symbol(character: scalar)
    case .command(let command):
      guard let known = SymbolTable.symbol(command) else { return .none }
      symbol = known
    default: return .none
    }
    guard symbol.isDelimiter else { return .none }
    stream.take()
    return .some(symbol)
  }

  /// `\left( … \right)`. In three steps, so that little is on the stack while the body is read.
  mutating func parseLeft(_ token: Token, into nodes: inout [MathNode]) {
    let open = openPair(token)
    let opened = span(from: token)
    let body = parseList()
    nodes.append(closePair(token, open, opened, body))
  }

  private mutating func openPair(_ token: Token) -> MathSymbol? {
    let open = takeDelimiter()
    if open == nil { noteMissingArgument(token) }
    openers.append(.left)
    return open ?? nil
  }

  private mutating func closePair(
    _ token: Token, _ open: MathSymbol?, _ opened: Range<Int>, _ body: [MathNode]
  ) -> MathNode {
    openers.removeLast()
    guard let right = stream.peek(), case .command(let command) = right.kind,
      case .right = CommandTable.shape(of: command)
    else {
      return unclosed(text(opened), opened, body)
    }
    stream.take()
    let close = takeDelimiter()
    if close == nil { noteMissingArgument(right) }
    return MathNode(
      .delimited(open: open, close: close ?? nil, body: body), range: span(from: token))
  }

  /// `\right)` without `\left`.
  mutating func parseStrayRight(_ token: Token, into nodes: inout [MathNode]) {
    _ = takeDelimiter()
    let range = span(from: token)
    faults.append(NotationFault(.unopened(text(range)), range: range))
    nodes.append(MathNode(.unknown(text(range)), range: range))
  }

  /// `\bigl(`; a size of 5 is `\middle`.
  mutating func parseSized(
    _ size: Int, _ role: MathSymbol.Role?, _ token: Token, into nodes: inout [MathNode]
  ) {
    guard let delimiter = takeDelimiter() else {
      noteMissingArgument(token)
      nodes.append(bare(token))
      return
    }
    guard var symbol = delimiter else { return }
    symbol.size = size
    if let role { symbol.role = role }
    nodes.append(MathNode(.symbol(symbol), range: span(from: token)))
  }

  private mutating func noteMissingArgument(_ token: Token) {
    if !isTruncated {
      faults.append(NotationFault(.missingArgument(text(token.range)), range: token.range))
    }
  }

  // MARK: Environments

  /// `\begin{name} … \end{name}`.
  mutating func parseEnvironment(_ token: Token, into nodes: inout [MathNode]) {
    guard let name = openEnvironment(token) else { return nodes.append(bare(token)) }
    let opened = span(from: token)
    let rows = parseRows()
    nodes.append(closeEnvironment(name, token, opened, rows))
  }

  private mutating func openEnvironment(_ token: Token) -> String? {
    guard let inside = stream.takeGroup() else {
      noteMissingArgument(token)
      return nil
    }
    let name = spelling(of: inside.filter { $0.kind != .space })
    if let row = EnvironmentTable.row(name) {
      _ = stream.takeBracketed()
      if row.takesArgument { _ = stream.takeGroup() }
    } else {
      let opened = span(from: token)
      faults.append(NotationFault(.unknownCommand(text(opened)), range: opened))
    }
    openers.append(.environment(name))
    return name
  }

  private mutating func closeEnvironment(
    _ name: String, _ token: Token, _ opened: Range<Int>, _ rows: [MathRow]
  ) -> MathNode {
    openers.removeLast()
    let array = MathNode.Kind.array(name: name, rows: rows)
    if takeEnd(of: name, opened) { return MathNode(array, range: span(from: token)) }
    let start = opened.upperBound
    let end = max(start, rows.last?.range.upperBound ?? start)
    return unclosed(text(opened), opened, [MathNode(array, range: start..<end)])
  }

  /// Takes the `\end{…}` that belongs to `name`; `false` when there is none.
  private mutating func takeEnd(of name: String, _ opened: Range<Int>) -> Bool {
    guard let end = stream.peek(), case .command(let command) = end.kind,
      case .end = CommandTable.shape(of: command)
    else { return false }
    guard let written = peekName(), written != name else {
      stream.take()
      _ = stream.takeGroup()
      return true
    }
    if openers.contains(.environment(written)) { return false }
    stream.take()
    _ = stream.takeGroup()
    let range = span(from: end)
    faults.append(NotationFault(.unclosed(text(opened)), range: opened))
    faults.append(NotationFault(.unopened(text(range)), range: range))
    return true
  }

  /// The name in the `\end{name}` that comes next.
  private func peekName() -> String? {
    var name = ""
    var count = 1
    while let token = stream.peekRaw(count), token.kind == .space { count += 1 }
    guard stream.peekRaw(count)?.kind == .open else { return nil }
    while count < 60, let token = stream.peekRaw(count + 1) {
      if token.kind == .close { return name }
      if case .character(let scalar) = token.kind { name.unicodeScalars.append(scalar) }
      count += 1
    }
    return nil
  }

  /// `\end{…}` without `\begin`.
  mutating func parseStrayEnd(_ token: Token, into nodes: inout [MathNode]) {
    _ = stream.takeGroup()
    let range = span(from: token)
    faults.append(NotationFault(.unopened(text(range)), range: range))
    nodes.append(MathNode(.unknown(text(range)), range: range))
  }

  /// Rows and cells up to the end of what is open; a last row without ink is none.
  mutating func parseRows() -> [MathRow] {
    var rows: [MathRow] = []
    var cells: [[MathNode]] = []
    var start = rowStart()
    while true {
      let cell = parseList()
      cells.append(cell)
      let end = max(
        start, cell.isEmpty ? stream.consumedEnd : cell[cell.count - 1].range.upperBound)
      let next = stream.peek()
      if next?.kind == .ampersand {
        stream.take()
        continue
      }
      let isEmpty = cells.allSatisfy(\.isEmpty)
      if let next, case .command(let command) = next.kind,
        case .lineBreak = CommandTable.shape(of: command)
      {
        rows.append(MathRow(cells: cells, range: start..<(isEmpty ? start : end)))
        stream.take()
        takeRowEnd()
        cells = []
        start = rowStart()
        continue
      }
      if !isEmpty { rows.append(MathRow(cells: cells, range: start..<end)) }
      return rows
    }
  }

  private mutating func rowStart() -> Int {
    stream.peek()?.range.lowerBound ?? stream.nextStart
  }

  /// `\substack{… \\ …}`.
  mutating func parseLines(_ token: Token, into nodes: inout [MathNode]) {
    guard let open = stream.peek(), open.kind == .open else {
      noteMissingArgument(token)
      nodes.append(bare(token))
      return
    }
    stream.take()
    openers.append(.lines)
    let rows = parseRows()
    openers.removeLast()
    guard let close = stream.peek(), close.kind == .close else {
      let end = max(open.range.upperBound, rows.last?.range.upperBound ?? 0)
      let array = MathNode(
        .array(name: "substack", rows: rows), range: open.range.upperBound..<end)
      nodes += [bare(token), unclosed("{", open.range, [array])]
      return
    }
    stream.take()
    nodes.append(MathNode(.array(name: "substack", rows: rows), range: span(from: token)))
  }
}

extension MathSymbol {
  /// Whether the symbol may stand after `\left` or `\big`.
  var isDelimiter: Bool {
    switch role {
    case .open, .close, .fence: true
    default: Self.otherDelimiters.contains(command)
    }
  }

  private static let otherDelimiters: Set<String> = [
    "/", "\\backslash", "\\setminus", "\\uparrow", "\\downarrow", "\\updownarrow", "\\Uparrow",
    "\\Downarrow", "\\Updownarrow", "\\mid", "\\parallel",
  ]
}
