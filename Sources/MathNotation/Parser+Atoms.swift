/// Numbers, signs, scripts: what is written without a command.
extension Parser {
  /// A character: a digit begins a number, `<=` is one sign, a combining mark is an accent.
  mutating func parseCharacter(
    _ scalar: Unicode.Scalar, _ token: Token, into nodes: inout [MathNode]
  ) {
    if token.digit != nil || (scalar == "." && startsDecimal(after: nodes.last, token)) {
      nodes.append(parseNumber(token))
      return
    }
    if scalar.properties.canonicalCombiningClass != .notReordered {
      combine(scalar, token, into: &nodes)
      return
    }
    for (spelling, command) in SymbolTable.digraphs where spelling.unicodeScalars.first == scalar {
      let rest = spelling.unicodeScalars.dropFirst()
      let follows = rest.enumerated().allSatisfy { offset, next in
        stream.peekRaw(offset)?.isCharacter(next) ?? false
      }
      guard follows, let symbol = SymbolTable.symbol(command) else { continue }
      for _ in rest { stream.takeRaw() }
      nodes.append(MathNode(.symbol(symbol), range: span(from: token)))
      return
    }
    nodes.append(single(scalar, range: token.range))
  }

  private func startsDecimal(after last: MathNode?, _ token: Token) -> Bool {
    guard stream.peekRaw()?.digit != nil else { return false }
    if case .number = last?.kind, last?.range.upperBound == token.range.lowerBound { return false }
    return true
  }

  /// `12`, `0.5`, `.5`, `0{,}5`, after the first token.
  private mutating func parseNumber(_ first: Token) -> MathNode {
    var digits = text(first.range)
    if let digit = first.digit { digits = String(digit) }
    var hasMark = digits == "."
    while let next = stream.peekRaw() {
      if let digit = next.digit {
        stream.takeRaw()
        digits.unicodeScalars.append(digit)
      } else if !hasMark, next.isCharacter("."), stream.peekRaw(1)?.digit != nil {
        stream.takeRaw()
        digits += "."
        hasMark = true
      } else if !hasMark, next.kind == .open, stream.peekRaw(1)?.isCharacter(",") ?? false,
        stream.peekRaw(2)?.kind == .close, stream.peekRaw(3)?.digit != nil
      {
        for _ in 0..<3 { stream.takeRaw() }
        digits += ","
        hasMark = true
      } else {
        break
      }
    }
    return MathNode(.number(digits), range: span(from: first))
  }

  /// A combining mark on the node before it.
  private mutating func combine(
    _ scalar: Unicode.Scalar, _ token: Token, into nodes: inout [MathNode]
  ) {
    guard let last = nodes.last, case .symbol(let symbol) = last.kind else {
      faults.append(NotationFault(.strayCharacter(String(scalar)), range: token.range))
      nodes.append(MathNode(.unknown(String(scalar)), range: token.range))
      return
    }
    let range = last.range.lowerBound..<max(last.range.upperBound, token.range.upperBound)
    nodes.removeLast()
    if scalar == "\u{338}" {
      nodes.append(MathNode(.symbol(SymbolTable.negation(of: symbol)), range: range))
    } else if let accent = AccentTable.name(combining: scalar) {
      nodes.append(MathNode(.accented(accent: accent, last), range: range))
    } else {
      let marked = MathSymbol(
        command: symbol.command + String(scalar), character: symbol.character + String(scalar),
        role: symbol.role, size: symbol.size)
      nodes.append(MathNode(.symbol(marked), range: range))
    }
  }

  // MARK: Scripts

  private enum Script {
    case sub(MathNode)
    case sup(MathNode)
    case primes(Int)
  }

  /// `_` or `^` and its argument.
  mutating func parseScript(_ token: Token, into nodes: inout [MathNode]) {
    guard let argument = parseArgument(of: token) else {
      nodes.append(MathNode(.unknown(text(token.range)), range: token.range))
      return
    }
    let range = span(from: token)
    if token.kind == .subscript {
      attach(.sub(argument), range: range, to: &nodes)
    } else if let primes = primeCount(argument) {
      attach(.primes(primes), range: range, to: &nodes)
    } else {
      attach(.sup(argument), range: range, to: &nodes)
    }
  }

  /// `'`, `''`, ….
  mutating func parsePrimes(_ token: Token, into nodes: inout [MathNode]) {
    var count = 1
    while let next = stream.peekRaw(), next.kind == .prime {
      stream.takeRaw()
      count += 1
    }
    attach(.primes(count), range: span(from: token), to: &nodes)
  }

  /// `⁻¹`, `₁₂`: a run of characters is one script.
  mutating func parseUnicodeScript(
    _ scalar: Unicode.Scalar, _ token: Token, into nodes: inout [MathNode]
  ) {
    var parts = [single(scalar, range: token.range)]
    var isRaised = true
    if case .lowered = token.kind { isRaised = false }
    while let next = stream.peekRaw() {
      switch (next.kind, isRaised) {
      case (.raised(let plain), true), (.lowered(let plain), false):
        stream.takeRaw()
        let part = single(plain, range: next.range)
        if case .number(let digits) = parts[parts.count - 1].kind,
          case .number(let digit) = part.kind
        {
          let start = parts[parts.count - 1].range.lowerBound
          parts[parts.count - 1] = MathNode(
            .number(digits + digit), range: start..<max(start, next.range.upperBound))
        } else {
          parts.append(part)
        }
        continue
      default: break
      }
      break
    }
    let range = span(from: token)
    let node = parts.count == 1 ? parts[0] : MathNode(.group(parts), range: range)
    attach(isRaised ? .sup(node) : .sub(node), range: range, to: &nodes)
  }

  /// How many primes a superscript is: `^\prime`, `^{\prime\prime}`, `^{'}`.
  private func primeCount(_ node: MathNode) -> Int? {
    switch node.kind {
    case .symbol(let symbol): return symbol.command == "\\prime" ? 1 : nil
    case .scripts(nil, nil, nil, let primes): return primes
    case .group(let inside) where !inside.isEmpty:
      var count = 0
      for part in inside {
        switch part.kind {
        case .symbol(let symbol) where symbol.command == "\\prime": count += 1
        case .scripts(nil, nil, nil, let primes): count += primes
        default: return nil
        }
      }
      return count
    default: return nil
    }
  }

  /// Puts a script on the last node; a second one of its kind is a fault and stands by itself.
  private mutating func attach(_ script: Script, range: Range<Int>, to nodes: inout [MathNode]) {
    guard let last = nodes.last, last.takesScripts else {
      nodes.append(MathNode(scripts(on: nil, script), range: range))
      return
    }
    let whole = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
    var kind: MathNode.Kind?
    switch (last.kind, script) {
    case (.scripts(let base, nil, let sup, let primes), .sub(let sub)):
      kind = .scripts(base: base, sub: sub, sup: sup, primes: primes)
    case (.scripts(let base, let sub, nil, let primes), .sup(let sup)):
      kind = .scripts(base: base, sub: sub, sup: sup, primes: primes)
    case (.scripts(let base, let sub, let sup, let primes), .primes(let more)):
      kind = .scripts(base: base, sub: sub, sup: sup, primes: primes + more)
    case (.scripts, _):
      faults.append(NotationFault(.doubleScript, range: range))
      nodes.append(MathNode(scripts(on: nil, script), range: range))
      return
    case (.accented(let accent, _), .sub(let label)) where takesLabel(accent, under: true):
      kind = .stacked(base: last, over: nil, under: label)
    case (.accented(let accent, _), .sup(let label)) where takesLabel(accent, under: false):
      kind = .stacked(base: last, over: label, under: nil)
    default:
      kind = scripts(on: last, script)
    }
    if let kind { nodes[nodes.count - 1] = MathNode(kind, range: whole) }
  }

  private func takesLabel(_ accent: String, under: Bool) -> Bool {
    if case .labelled(_, let isUnder) = AccentTable.row(accent)?.drawing { return isUnder == under }
    return false
  }

  private func scripts(on base: MathNode?, _ script: Script) -> MathNode.Kind {
    switch script {
    case .sub(let sub): .scripts(base: base, sub: sub, sup: nil, primes: 0)
    case .sup(let sup): .scripts(base: base, sub: nil, sup: sup, primes: 0)
    case .primes(let primes): .scripts(base: base, sub: nil, sup: nil, primes: primes)
    }
  }
}

extension MathNode {
  /// Whether a script written after the node belongs to it.
  fileprivate var takesScripts: Bool {
    switch kind {
    case .space, .lineBreak, .tag: false
    default: true
    }
  }
}
