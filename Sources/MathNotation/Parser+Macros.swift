/// A command that the formula defines for itself.
struct Macro: Sendable {
  /// How many arguments it takes, 0 to 9.
  var parameters: Int
  /// What the first argument is when `[…]` does not give it.
  var preset: [Token]?
  /// What it stands for, with `#1` for its arguments.
  var body: [Token]
}

/// `\newcommand` and kin. Definitions leave no node; expansion is bounded by the token stream.
extension Parser {
  /// `\newcommand{\name}[n][default]{body}`.
  mutating func defineCommand(_ token: Token, into nodes: inout [MathNode]) {
    takeStar()
    guard let name = takeMacroName() else { return malformed(token, into: &nodes) }
    _ = stream.peek()
    var parameters = 0
    if let count = stream.takeBracketed() {
      parameters = min(9, max(0, Int(spelling(of: count)) ?? 0))
    }
    _ = stream.peek()
    let preset = stream.takeBracketed()
    guard let body = stream.takeGroup() else { return malformed(token, into: &nodes) }
    macros[name] = Macro(parameters: parameters, preset: preset, body: body)
  }

  /// `\def\name#1#2{body}`.
  mutating func defineByPattern(_ token: Token, into nodes: inout [MathNode]) {
    guard let name = takeMacroName() else { return malformed(token, into: &nodes) }
    var parameters = 0
    while let next = stream.peek(), case .parameter = next.kind {
      stream.take()
      parameters += 1
    }
    guard let body = stream.takeGroup() else { return malformed(token, into: &nodes) }
    macros[name] = Macro(parameters: min(9, parameters), preset: nil, body: body)
  }

  /// `\DeclareMathOperator{\name}{words}`.
  mutating func defineOperator(_ token: Token, into nodes: inout [MathNode]) {
    takeStar()
    guard let name = takeMacroName(), let words = stream.takeGroup() else {
      return malformed(token, into: &nodes)
    }
    let range = token.range
    let body =
      [Token(kind: .command("\\operatorname"), range: range), Token(kind: .open, range: range)]
      + words + [Token(kind: .close, range: range)]
    macros[name] = Macro(parameters: 0, preset: nil, body: body)
  }

  /// `\DeclarePairedDelimiter{\name}{\lvert}{\rvert}`.
  mutating func defineDelimiters(_ token: Token, into nodes: inout [MathNode]) {
    guard let name = takeMacroName(), let open = stream.takeGroup(),
      let close = stream.takeGroup()
    else { return malformed(token, into: &nodes) }
    let left = Token(kind: .command("\\left"), range: token.range)
    let right = Token(kind: .command("\\right"), range: token.range)
    let argument = Token(kind: .parameter(1), range: token.range)
    macros[name] = Macro(
      parameters: 1, preset: nil, body: [left] + open + [argument, right] + close)
  }

  /// `\let\name=\other`.
  mutating func defineAlias(_ token: Token, into nodes: inout [MathNode]) {
    guard let name = takeMacroName() else { return malformed(token, into: &nodes) }
    if let next = stream.peek(), next.isCharacter("=") { stream.take() }
    guard let other = stream.take() else { return malformed(token, into: &nodes) }
    if case .command(let command) = other.kind, let macro = macros[command] {
      macros[name] = macro
    } else if other.kind != .open, other.kind != .close, other.kind != .command(name) {
      macros[name] = Macro(parameters: 0, preset: nil, body: [other])
    }
  }

  private mutating func takeMacroName() -> String? {
    if let next = stream.peek(), case .command(let name) = next.kind {
      stream.take()
      return name
    }
    guard let inside = stream.takeGroup() else { return nil }
    let commands = inside.filter { $0.kind != .space }
    guard commands.count == 1, case .command(let name) = commands[0].kind else { return nil }
    return name
  }

  private mutating func malformed(_ token: Token, into nodes: inout [MathNode]) {
    faults.append(NotationFault(.missingArgument(text(token.range)), range: token.range))
    nodes.append(bare(token))
  }

  /// Puts the body of `macro`, called at `token`, in front of what comes next.
  mutating func expand(_ macro: Macro, _ token: Token, into nodes: inout [MathNode]) {
    var arguments: [[Token]] = []
    if macro.parameters > 0, let preset = macro.preset {
      _ = stream.peek()
      arguments.append(stream.takeBracketed() ?? preset)
    }
    while arguments.count < macro.parameters {
      if let group = stream.takeGroup() {
        arguments.append(group)
      } else if let next = stream.peek(), next.kind != .close, next.kind != .open,
        next.kind != .ampersand
      {
        stream.take()
        arguments.append([next])
      } else {
        return malformed(token, into: &nodes)
      }
    }
    let call = span(from: token)
    var body: [Token] = []
    for part in macro.body {
      // All of it stands where the call stands: a range must cover the ranges of its parts.
      if case .parameter(let number) = part.kind, number <= arguments.count {
        body += arguments[number - 1].map { Token(kind: $0.kind, range: call) }
      } else {
        body.append(Token(kind: part.kind, range: call))
      }
      if body.count > 20_000 { break }
    }
    guard stream.insert(body) else {
      faults.append(NotationFault(.tooDeep, range: call))
      nodes.append(MathNode(.unknown(text(call)), range: call))
      return
    }
  }
}
