/// The leaves: `mi`, `mn`, `mo`, `mtext`, `mspace`.
extension MathMLWriter {
  mutating func writeToken(_ element: String, _ text: String, _ attributes: String = "") {
    out += "<\(element)\(attributes)>"
    MarkupText.append(text, to: &out)
    out += "</\(element)>"
  }

  mutating func writeNumber(_ digits: String, _ context: MathMLContext) {
    writeToken("mn", styled(digits, context))
  }

  /// A name is upright because it has several letters; one letter must be told.
  mutating func writeName(_ name: String) {
    writeToken(
      "mi", name.replacing(" ", with: "\u{2006}"),
      name.unicodeScalars.count == 1 ? " mathvariant=\"normal\"" : "")
  }

  /// Words keep the spaces at their ends.
  mutating func writeText(_ words: String, _ context: MathMLContext) {
    var text = words
    if text.first == " " { text = "\u{A0}" + text.dropFirst() }
    if text.last == " " { text = text.dropLast() + "\u{A0}" }
    switch context.style {
    case .bold: writeToken("mtext", text, " style=\"font-weight:bold\"")
    case .italic: writeToken("mtext", text, " style=\"font-style:italic\"")
    case .monospace: writeToken("mtext", text, " style=\"font-family:monospace\"")
    case .sansSerif: writeToken("mtext", text, " style=\"font-family:sans-serif\"")
    default: writeToken("mtext", text)
    }
  }

  mutating func writeUnknown(_ written: String) {
    let shown = written.unicodeScalars.count > 200 ? String(written.prefix(200)) + "…" : written
    writeToken("mtext", shown, errors == .marked ? " class=\"unknown\"" : "")
  }

  /// `\tag{1}`: the number of the equation, at its right.
  mutating func writeTag(_ words: String) {
    out += "<mrow>"
    if !words.isEmpty {
      writeSpace(2)
      writeToken("mtext", "(\(words))", " class=\"tag\"")
    }
    out += "</mrow>"
  }

  mutating func writeSpace(_ width: Double) {
    if width < 0 {
      out += "<mspace style=\"margin-left:\(em(width))\"/>"
    } else {
      out += "<mspace width=\"\(em(width))\"/>"
    }
  }

  /// A length with at most four decimals.
  func em(_ width: Double) -> String {
    let units = Int((abs(width) * 10_000).rounded())
    guard units != 0 else { return "0" }
    var decimals = String(units % 10_000)
    decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return (width < 0 ? "-" : "") + "\(units / 10_000)"
      + (decimals.isEmpty ? "" : "." + decimals) + "em"
  }

  // MARK: Letters

  mutating func writeSymbol(
    _ symbol: MathSymbol, _ context: MathMLContext, _ setting: AtomSetting
  ) {
    guard symbol.role == .ordinary else { return writeOperator(symbol, setting) }
    let text = styled(symbol.character, context)
    let isUpright =
      text == symbol.character && (context.style == .roman || uprightLetters.contains(text))
    writeToken("mi", text, isUpright ? " mathvariant=\"normal\"" : "")
  }

  /// `text` in the alphabet of the context, as far as Unicode has it.
  private func styled(_ text: String, _ context: MathMLContext) -> String {
    guard let style = context.style, style != .roman else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(
        MathAlphabet.styled(scalar, style, isSlanted: context.isSlanted) ?? scalar)
    }
    return result
  }

  // MARK: Operators

  /// An operator with TeX's space around it, where a browser would not leave that of itself.
  mutating func writeOperator(_ symbol: MathSymbol, _ setting: AtomSetting) {
    var attributes = ""
    let isBracket = symbol.role == .open || symbol.role == .close || symbol.role == .fence
    if setting.atomClass == .open {
      attributes += " form=\"prefix\""
    } else if setting.atomClass == .close {
      attributes += " form=\"postfix\""
    } else if symbol.role == .binary, setting.atomClass != .binary {
      attributes += " form=\"prefix\""
    } else if symbol.role != .largeOperator {
      attributes += " form=\"infix\""
    }
    if symbol.size == 5 {
      attributes += " stretchy=\"true\""
    } else if symbol.size > 0 {
      let size = em(0.6 + 0.6 * Double(symbol.size))
      attributes += " stretchy=\"true\" minsize=\"\(size)\" maxsize=\"\(size)\""
    } else if isBracket || symbol.isDelimiter || symbol.role == .relation {
      attributes += " stretchy=\"false\""
    }
    attributes += spaceAttributes(setting)
    writeToken("mo", symbol.character, attributes)
  }

  func spaceAttributes(_ setting: AtomSetting) -> String {
    let usual: (left: Double, right: Double)? =
      switch setting.atomClass {
      case .open, .close: (0, 0)
      default: nil
      }
    if let usual, usual.left == setting.left, usual.right == setting.right { return "" }
    return " lspace=\"\(em(setting.left))\" rspace=\"\(em(setting.right))\""
  }

  /// The delimiter of a pair; as tall as what it holds, when that is taller than a line.
  mutating func writeDelimiter(_ character: String, isOpen: Bool, isStretched: Bool = true) {
    guard !character.isEmpty else { return }
    var attributes = " form=\"\(isOpen ? "prefix" : "postfix")\" fence=\"true\""
    attributes += isStretched ? " stretchy=\"true\" symmetric=\"true\"" : " stretchy=\"false\""
    writeToken("mo", character, attributes + " lspace=\"0\" rspace=\"0\"")
  }
}

/// The letters that TeX sets upright: capital Greek, and signs.
private let uprightLetters: Set<String> = [
  "Γ", "Δ", "Θ", "Λ", "Ξ", "Π", "Σ", "Υ", "Φ", "Ψ", "Ω", "∇", "∞", "∅", "ℏ", "!", "?",
]
