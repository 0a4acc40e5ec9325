/// Words, names and alphabets.
extension Parser {
  // MARK: Words

  /// `\text{…}`; maths inside (`\text{if $i > 1$}`) is read as maths.
  mutating func parseText(_ style: MathStyle?, _ token: Token, into nodes: inout [MathNode]) {
    takeStar()
    guard let first = stream.peek() else { return noWords(token, into: &nodes) }
    guard first.kind == .open else {
      if case .character(let scalar) = first.kind {
        stream.take()
        nodes.append(
          styled(style, MathNode(.text(String(scalar)), range: span(from: token))))
        return
      }
      return noWords(token, into: &nodes)
    }
    guard let inside = stream.takeGroup() else { return noWords(token, into: &nodes) }
    let range = span(from: token)
    if !inside.contains(where: { $0.kind == .dollar }) {
      nodes.append(styled(style, MathNode(.text(words(inside)), range: range)))
      return
    }
    let parts = parseMixed(inside)
    nodes.append(styled(style, MathNode(.group(parts), range: range)))
  }

  private mutating func noWords(_ token: Token, into nodes: inout [MathNode]) {
    if !isTruncated {
      faults.append(NotationFault(.missingArgument(text(token.range)), range: token.range))
    }
    nodes.append(bare(token))
  }

  private func styled(_ style: MathStyle?, _ node: MathNode) -> MathNode {
    guard let style else { return node }
    return MathNode(.styled(style, node), range: node.range)
  }

  /// Words with `$…$` between them.
  private mutating func parseMixed(_ tokens: [Token]) -> [MathNode] {
    var parts: [MathNode] = []
    for (position, piece) in tokens.split(
      omittingEmptySubsequences: false, whereSeparator: { $0.kind == .dollar }
    ).enumerated() {
      guard let first = piece.first, let last = piece.last else { continue }
      let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
      if position.isMultiple(of: 2) {
        parts.append(MathNode(.text(words(Array(piece))), range: range))
      } else {
        var node = reread(Array(piece), from: first)
        node.range = range
        parts.append(node)
      }
    }
    return parts
  }

  /// What words show: braces gone, escapes resolved, runs of white space one space.
  private func words(_ tokens: [Token]) -> String {
    var shown = ""
    var isAfterWord = false
    for token in tokens {
      let followsWord = isAfterWord
      isAfterWord = false
      switch token.kind {
      case .character(let scalar), .stray(let scalar): shown.unicodeScalars.append(scalar)
      case .space:
        if !followsWord, shown.last != " " { shown += " " }
      case .command(let command):
        if let symbol = SymbolTable.symbol(command) {
          shown += symbol.character
        } else if case .space = CommandTable.shape(of: command) {
          if shown.last != " " { shown += " " }
        } else if CommandTable.shape(of: command) == nil {
          shown += command
        }
        isAfterWord = command.dropFirst().first?.isLetter ?? false
      case .open, .close: break
      default: shown += token.spelling
      }
    }
    return shown
  }

  /// The words in the braces after a command: `\tag{…}`.
  mutating func takeWords(_ command: Token) -> String? {
    if let inside = stream.takeGroup() { return words(inside.filter { $0.kind != .dollar }) }
    if !isTruncated {
      faults.append(NotationFault(.missingArgument(text(command.range)), range: command.range))
    }
    return nil
  }

  // MARK: Names and alphabets

  /// `\operatorname{…}`.
  mutating func parseOperatorName(_ token: Token, into nodes: inout [MathNode]) {
    takeStar()
    if let inside = stream.takeGroup() {
      nodes.append(MathNode(.name(name(words(inside))), range: span(from: token)))
      return
    }
    guard let argument = parseArgument(of: token) else { return nodes.append(bare(token)) }
    if case .symbol(let symbol) = argument.kind {
      nodes.append(MathNode(.name(symbol.character), range: span(from: token)))
    } else {
      nodes += [bare(token), argument]
    }
  }

  /// Names keep one space between their words and none around.
  private func name(_ words: String) -> String {
    words.split(separator: " ").joined(separator: " ").replacing("−", with: "-")
  }

  /// `\mathbf{…}`; several upright letters are a name.
  mutating func parseStyled(_ style: MathStyle, _ token: Token, into nodes: inout [MathNode]) {
    guard let argument = parseArgument(of: token) else { return nodes.append(bare(token)) }
    let range = span(from: token)
    if style == .roman, case .group(let letters) = argument.kind, let name = uprightName(letters) {
      nodes.append(MathNode(.name(name), range: range))
    } else {
      nodes.append(MathNode(.styled(style, argument), range: range))
    }
  }

  /// `\bf`: the alphabet of the rest of the group.
  mutating func parseSwitch(_ style: MathStyle, _ token: Token, into nodes: inout [MathNode]) {
    let rest = parseList()
    guard let first = rest.first else { return }
    let start = first.range.lowerBound
    let end = max(start, rest.last?.range.upperBound ?? start)
    let range = min(token.range.lowerBound, start)..<end
    if style == .roman, let name = uprightName(rest) {
      nodes.append(MathNode(.name(name), range: range))
    } else {
      let group = MathNode(.group(rest), range: start..<end)
      nodes.append(MathNode(.styled(style, group), range: range))
    }
  }

  /// The name that two or more letters are.
  private func uprightName(_ nodes: [MathNode]) -> String? {
    guard nodes.count >= 2 else { return nil }
    var name = ""
    for node in nodes {
      guard case .symbol(let symbol) = node.kind, symbol.role == .ordinary,
        symbol.command.count == 1, symbol.command.allSatisfy(\.isLetter)
      else { return nil }
      name += symbol.command
    }
    return name
  }
}
