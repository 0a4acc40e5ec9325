extension MathFormula {
  /// The formula in one line of Unicode, for titles and alternative texts: `f⁻¹(x) = x₁ − x₂`,
  /// `∑_(j=1)^(i−1) z_j`, `(a + b)/c`.
  ///
  /// Scripts are raised or lowered where Unicode has all their characters. Linear in the formula.
  public var plainText: String {
    var writer = PlainTextWriter()
    writer.write(nodes)
    return writer.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Writes the notation tree as plain text.
private struct PlainTextWriter {
  var out = ""

  mutating func write(_ nodes: [MathNode], isScript: Bool = false) {
    let settings = AtomSetting.settings(of: nodes, leading: nil, isScript: isScript)
    for (node, setting) in zip(nodes, settings) {
      let isAtWord = isWord(node) && (out.last?.isLetter ?? false || out.last?.isNumber ?? false)
      if setting.left > 0 && setting.atomClass != .punctuation || isAtWord { out += " " }
      write(node)
    }
  }

  mutating func write(_ node: MathNode) {
    switch node.kind {
    case .number(let digits): out += digits
    case .symbol(let symbol): out += symbol.character
    case .name(let words), .text(let words): out += words
    case .group(let inside): write(inside)
    case .scripts(let base, let sub, let sup, let primes):
      if let base { write(base) }
      if let sub { writeScript(sub, "_", Tokenizer.lowerings) }
      out += String(repeating: "′", count: min(primes, 50))
      if let sup { writeScript(sup, "^", Tokenizer.raisings) }
    case .fraction(let above, let below, let bar):
      writeOperand(above)
      out += bar ? "/" : " choose "
      writeOperand(below)
    case .root(let radicand, let index):
      if let index { writeScript(index, "^", Tokenizer.raisings) }
      out += "√"
      writeOperand(radicand)
    case .delimited(let open, let close, let body):
      out += open?.character ?? ""
      write(body)
      out += close?.character ?? ""
    case .array(let name, let rows): writeArray(name, rows)
    case .styled(_, let inside), .accented(_, let inside), .boxed(let inside): write(inside)
    case .stacked(let base, _, _): write(base)
    case .space(let width): if width > 0 { out += " " }
    case .tag(let words): if !words.isEmpty { out += " (\(words))" }
    case .lineBreak: out += "; "
    case .phantom: break
    case .unknown(let written): out += written.prefix(200)
    }
  }

  private func isWord(_ node: MathNode) -> Bool {
    if case .name = node.kind { return true }
    return false
  }

  /// A script in raised or lowered characters, or after `mark`, in brackets when it is long.
  private mutating func writeScript(
    _ script: MathNode, _ mark: String, _ characters: [Character: Character]
  ) {
    let text = written(script, isScript: true)
    let shifted = text.compactMap { characters[$0] }
    if !text.isEmpty, shifted.count == text.count {
      out += String(shifted)
    } else {
      out += mark + (text.count == 1 ? text : "(\(text))")
    }
  }

  private mutating func writeOperand(_ node: MathNode) {
    let text = written(node, isScript: false)
    let isOneWord = text.allSatisfy {
      ($0.isLetter || $0.isNumber) && !Tokenizer.isRaised($0)
    }
    out += isOneWord ? text : "(\(text))"
  }

  private func written(_ node: MathNode, isScript: Bool) -> String {
    var writer = PlainTextWriter()
    if case .group(let inside) = node.kind {
      writer.write(inside, isScript: isScript)
    } else {
      writer.write(node)
    }
    return writer.out
  }

  private mutating func writeArray(_ name: String, _ rows: [MathRow]) {
    let environment = EnvironmentTable.row(name)
    out += environment?.open ?? ""
    for (number, row) in rows.enumerated() {
      if number > 0 { out += "; " }
      for (column, cell) in row.cells.enumerated() {
        if column > 0 { out += " " }
        write(cell)
      }
    }
    out += environment?.close ?? ""
  }
}
