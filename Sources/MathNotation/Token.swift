/// One token of LaTeX maths.
struct Token: Sendable {
  /// The kinds of token.
  enum Kind: Sendable, Equatable {
    /// A command with its backslash: `\frac`, `\{`.
    case command(String)
    /// Any other character that is shown.
    case character(Unicode.Scalar)
    /// `{`
    case open
    /// `}`
    case close
    /// `^`
    case superscript
    /// `_`
    case `subscript`
    /// `'` and `’`
    case prime
    /// `&`
    case ampersand
    /// `$`
    case dollar
    /// `#1` in the body of a macro.
    case parameter(Int)
    /// A superscript or subscript character of Unicode, as the plain character.
    case raised(Unicode.Scalar)
    case lowered(Unicode.Scalar)
    /// White space, and characters without width.
    case space
    /// A character that is no notation.
    case stray(Unicode.Scalar)
  }

  /// What it is.
  var kind: Kind
  /// Where it is written: UTF-8 offsets.
  var range: Range<Int>
}

extension Token {
  /// Whether the token is `scalar`.
  func isCharacter(_ scalar: Unicode.Scalar) -> Bool { kind == .character(scalar) }

  /// What the token is in LaTeX, for names and words.
  var spelling: String {
    switch kind {
    case .command(let command): command
    case .character(let scalar), .raised(let scalar), .lowered(let scalar), .stray(let scalar):
      String(scalar)
    case .open: "{"
    case .close: "}"
    case .superscript: "^"
    case .subscript: "_"
    case .prime: "'"
    case .ampersand: "&"
    case .dollar: "$"
    case .parameter(let number): "#\(number)"
    case .space: " "
    }
  }

  /// The digit that the token is.
  var digit: Unicode.Scalar? {
    if case .character(let scalar) = kind, ("0"..."9").contains(scalar) { return scalar }
    return nil
  }
}

/// Cuts a source into tokens, in one pass over its characters.
struct Tokenizer {
  /// All tokens of `source`, comments left out.
  static func tokens(of source: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = source.unicodeScalars
    tokens.reserveCapacity(source.utf8.count)
    var index = scalars.startIndex
    var offset = 0

    func width(_ scalar: Unicode.Scalar) -> Int { UTF8.width(scalar) }

    while index < scalars.endIndex {
      let scalar = scalars[index]
      let start = offset
      scalars.formIndex(after: &index)
      offset += width(scalar)
      switch scalar {
      case "\\":
        var name = "\\"
        if index < scalars.endIndex, isNameLetter(scalars[index]) {
          while index < scalars.endIndex, isNameLetter(scalars[index]) {
            name.unicodeScalars.append(scalars[index])
            scalars.formIndex(after: &index)
            offset += 1
          }
        } else if index < scalars.endIndex {
          let next = scalars[index]
          name.unicodeScalars.append(isSpace(next) ? " " : next)
          scalars.formIndex(after: &index)
          offset += width(next)
        }
        let kind: Token.Kind = name == "\\" ? .stray(scalar) : .command(name)
        tokens.append(Token(kind: kind, range: start..<offset))
      case "%":
        while index < scalars.endIndex, scalars[index] != "\n" {
          offset += width(scalars[index])
          scalars.formIndex(after: &index)
        }
      case "#":
        if index < scalars.endIndex, ("1"..."9").contains(scalars[index]) {
          let number = Int(scalars[index].value) - 48
          scalars.formIndex(after: &index)
          offset += 1
          tokens.append(Token(kind: .parameter(number), range: start..<offset))
        } else {
          tokens.append(Token(kind: .stray(scalar), range: start..<offset))
        }
      default:
        tokens.append(Token(kind: kind(of: scalar), range: start..<offset))
      }
    }
    return tokens
  }

  private static func isNameLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar {
    case "{", "｛": return .open
    case "}", "｝": return .close
    case "^", "＾": return .superscript
    case "_", "＿": return .subscript
    case "'", "’", "′": return .prime
    case "&": return .ampersand
    case "$": return .dollar
    case "~": return .command("~")
    default: break
    }
    if isSpace(scalar) { return .space }
    if scalar.value < 0x80 {
      return scalar.value < 0x20 || scalar.value == 0x7F ? .stray(scalar) : .character(scalar)
    }
    if let plain = raised[scalar] { return .raised(plain) }
    if let plain = lowered[scalar] { return .lowered(plain) }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned: return .stray(scalar)
    default: break
    }
    if scalar == "\u{FFFD}" { return .stray(scalar) }
    if let plain = fullWidthLetter(scalar) ?? lookalikes[scalar] { return .character(plain) }
    return .character(scalar)
  }

  /// White space and what has no width: joiners, marks of direction, invisible operators.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x2064, 0x2066...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  /// `Ａ` is `A`: the letters and digits of East Asian keyboards. Signs are in the symbol table.
  private static func fullWidthLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard
      (0xFF10...0xFF19).contains(scalar.value) || (0xFF21...0xFF3A).contains(scalar.value)
        || (0xFF41...0xFF5A).contains(scalar.value)
    else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0)
  }

  /// Letters of other scripts that look like Latin ones: a Cyrillic `х` is typed for `x`.
  private static let lookalikes = pairs(
    """
    аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЈJ ЅS
    ⅰi ⅹx ⅼl ⅽc ⅾd ⅿm
    """)

  private static let raised = pairs(
    """
    ⁰0 ¹1 ²2 ³3 ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁺+ ⁻- ⁼= ⁽( ⁾) ⁿn ⁱi ᵀT ᴰD ˣx ʸy ᵃa ᵇb ᵈd ᵉe ʲj ᵏk ᵐm ᵗt ᶻz
    """)
  private static let lowered = pairs(
    """
    ₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ₊+ ₋- ₌= ₍( ₎) ₐa ₑe ₒo ₓx ₕh ₖk ₗl ₘm ₙn ₚp ₛs ₜt ᵢi ⱼj ᵣr ᵤu ᵥv
    """)

  /// Whether a character is a superscript.
  static func isRaised(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { raised[$0] != nil } ?? false
  }

  /// The raised character for a plain one: `2` to `²`.
  static let raisings = inverse(raised)
  /// The lowered character for a plain one: `2` to `₂`.
  static let lowerings = inverse(lowered)

  private static func inverse(
    _ map: [Unicode.Scalar: Unicode.Scalar]
  ) -> [Character: Character] {
    var inverse: [Character: Character] = [:]
    for (shifted, plain) in map { inverse[Character(plain)] = Character(shifted) }
    inverse["−"] = inverse["-"]
    return inverse
  }

  private static func pairs(_ row: String) -> [Unicode.Scalar: Unicode.Scalar] {
    var map: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pair in row.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2 { map[scalars[0]] = scalars[1] }
    }
    return map
  }
}
