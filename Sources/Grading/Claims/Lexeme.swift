import Algebra
import Markdown

/// One item of plain text.
struct Lexeme {
  enum Kind {
    case space, number, symbol
    /// A variable: one letter, perhaps with an index written behind it (`z1`).
    case name
    /// A function or operator in letters: `exp`, `det`, `sum`.
    case word
    /// A LaTeX command outside of maths: `\det`.
    case command
    case prose
  }

  var kind: Kind
  var text: String
  var positions: [SourcePosition]

  var isMaths: Bool { kind != .prose }

  /// White space or punctuation between formulas.
  var isFiller: Bool { kind == .space || [",", ";", ".", ":"].contains(text) }

  /// Whether a value may end here: a name, a number, a bracket that closes.
  var endsValue: Bool {
    switch kind {
    case .number, .name: true
    case .symbol: isScript || [")", "]", "}", "|", "!"].contains(text)
    case .space, .word, .command, .prose: false
    }
  }

  /// Whether this is a raised or lowered character: `ⱼ`.
  var isScript: Bool { text.first.map(Self.isScript) ?? false }

  /// A full stop at the end of a sentence, a colon that is no `:=`.
  func endsSentence(before next: Lexeme?) -> Bool {
    switch text {
    case ".", "?": next == nil || next?.kind == .space || next?.kind == .prose
    case "!": next == nil
    case ":": next?.text != "="
    default: false
    }
  }

  /// The letters whose index may stand right behind them: `z1`, `xi`.
  private static let families: Set<Character> = ["x", "z", "h"]
  private static let indexLetters: Set<Character> = ["i", "j", "k", "D", "n"]

  /// The items of a run.
  static func list(_ run: PlainText.Run) -> [Lexeme] {
    var result: [Lexeme] = []
    let written = Array(run.text)
    let characters = Lookalikes.plain(written)
    var offset = 0
    var index = 0
    func take(_ count: Int, _ kind: Kind) {
      let text = String(characters[index..<(index + count)])
      let width = written[index..<(index + count)].reduce(0) { $0 + $1.utf8.count }
      let end = min(offset + width, run.positions.count)
      result.append(
        Lexeme(kind: kind, text: text, positions: Array(run.positions[min(offset, end)..<end])))
      offset += width
      index += count
    }
    while index < characters.count {
      let character = characters[index]
      if character.isWhitespace {
        take(length(characters, index) { $0.isWhitespace }, .space)
      } else if character == "\\", index + 1 < characters.count, characters[index + 1].isLetter {
        take(1 + length(characters, index + 1) { $0.isLetter && $0.isASCII }, .command)
      } else if character.isASCII, character.isNumber {
        take(length(characters, index) { $0.isASCII && $0.isNumber }, .number)
      } else if character.isLetter, !isScript(character) {
        let count = length(characters, index) { $0.isLetter && !isScript($0) }
        let word = String(characters[index..<(index + count)])
        if word == "log" || word == "ln", String(characters[(index + count)...].prefix(4)) == "-det"
        {
          take(count + 4, .word)
        } else if isDifferential(word),
          index > 0 && characters[index - 1] == "/" || nextSlash(characters, index + 2)
        {
          take(1, .name)
          take(1, .name)
        } else {
          take(count, kind(ofWord: word))
        }
      } else if character == ".", index + 2 < characters.count, characters[index + 1] == ".",
        characters[index + 2] == "."
      {
        take(3, .symbol)
      } else if characters[index...].starts(with: "···") {
        take(3, .symbol)
      } else if character == "<", index + 2 < characters.count, characters[index + 1] == "-",
        characters[index + 2].isWhitespace, index > 0, characters[index - 1].isWhitespace
      {
        // `x_i <- z_i`; `x<-3` compares.
        take(2, .symbol)
      } else if character == "-", index + 1 < characters.count, characters[index + 1] == ">" {
        take(2, .symbol)
      } else {
        take(1, isMathsSymbol(character) ? .symbol : .prose)
      }
    }
    return result
  }

  /// `dx`, `dz`, `df`.
  private static func isDifferential(_ word: String) -> Bool {
    word.count == 2 && word.hasPrefix("d") && word.last.map { "xzfuy".contains($0) } == true
  }

  /// Whether a slash and a differential follow, perhaps behind an index: `dx_i/dz_i`.
  private static func nextSlash(_ characters: [Character], _ start: Int) -> Bool {
    let rest = characters[start...].prefix(indexLimit)
    guard let slash = rest.firstIndex(of: "/"), slash + 1 < characters.count else { return false }
    return characters[slash + 1] == "d"
      && rest[..<slash].allSatisfy { $0.isLetter || $0.isNumber || "_{}()".contains($0) }
  }

  /// The most characters of an index in a derivative.
  private static let indexLimit = 10

  private static func length(
    _ characters: [Character], _ start: Int, _ accepts: (Character) -> Bool
  ) -> Int {
    var end = start
    while end < characters.count, accepts(characters[end]) { end += 1 }
    return end - start
  }

  private static func kind(ofWord word: String) -> Kind {
    let letters = Array(word)
    if letters.count == 1 {
      let scalar = letters[0].unicodeScalars.first?.value ?? 0
      let isGreek = (0x370...0x3FF).contains(scalar)
      return letters[0].isASCII || isGreek || (0x1D400...0x1D7FF).contains(scalar) ? .name : .prose
    }
    if letters.count == 2, families.contains(letters[0]), indexLetters.contains(letters[1]) {
      return .name
    }
    if FunctionTable.isName(word) || word == "sum" || word == "prod" { return .word }
    // `detJ`.
    return word == "detJ" || word == "logdet" ? .word : .prose
  }

  /// Subscript and superscript letters belong to the name before them.
  private static func isScript(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x2070...0x209F).contains(scalar) || (0x1D62...0x1D6A).contains(scalar)
      || (0x1D2C...0x1D61).contains(scalar) || [0x2B2, 0x2B8, 0x2E3].contains(scalar)
      || scalar == 0x2C7C || [0xB2, 0xB3, 0xB9].contains(scalar) || scalar == 0x2071
  }

  private static func isMathsSymbol(_ character: Character) -> Bool {
    if isScript(character) || character.isMathSymbol { return true }
    return "+-*/^_=()[]{}|,.:;<>!'−·⋅×÷…⋯∑∏√∛∜∞⌊⌋⌈⌉∂‖½⅓⅔¼¾%".contains(character)
  }
}

extension [Lexeme] {
  /// The items, with words that are products of parameters of the exercise as letters: `az_1`, `ac`. Such a word
  /// stands at a sign of arithmetic, or carries an index.
  func splittingProducts(of parameters: Set<String>) -> [Lexeme] {
    let letters = parameters.union(["x", "z"])
    var result: [Lexeme] = []
    for (number, lexeme) in enumerated() {
      let names = lexeme.text.map(String.init)
      let before = result.last { $0.kind != .space }?.text ?? ""
      let next = number + 1 < count ? self[number + 1] : nil
      let isAtSign =
        Self.signs.contains(before) || Vocabulary.valueVerbs.contain(before)
        || next?.text == "_" || next?.isScript == true
      // `Lz`: a matrix and a vector.
      let isLinear =
        names.count == 2 && Self.isMatrix(names[0]) && (names[1] == "x" || names[1] == "z")
      guard lexeme.kind == .prose, 2...3 ~= names.count, isAtSign,
        isLinear
          || names.allSatisfy(letters.contains) && names.contains(where: parameters.contains),
        lexeme.positions.count == names.count, Vocabulary.numbers[lexeme.text.lowercased()] == nil
      else {
        result.append(lexeme)
        continue
      }
      for (name, position) in zip(names, lexeme.positions) {
        result.append(Lexeme(kind: .name, text: name, positions: [position]))
      }
    }
    return result
  }

  /// Whether a letter can name a matrix.
  private static func isMatrix(_ letter: String) -> Bool {
    letter.first.map { $0.isASCII && $0.isUppercase } == true && letter != "D"
  }

  private static let signs: Set<String> = ["=", "+", "-", "−", "*", "/", "(", "·", "⋅"]
}

/// Characters that are typed for others.
enum Lookalikes {
  /// Cyrillic letters that look like Latin ones.
  private static let letters: [Character: Character] = [
    "х": "x", "у": "y", "і": "i", "ј": "j", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c",
    "һ": "h", "ѕ": "s", "Ј": "J", "Х": "X", "А": "A", "В": "B", "С": "C", "Т": "T",
  ]

  /// Full-width characters as the usual ones; a Cyrillic letter that stands alone as the Latin letter
  /// that it looks like. One character for each.
  static func plain(_ characters: [Character]) -> [Character] {
    characters.enumerated().map { index, character in
      if let scalar = character.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
        character.unicodeScalars.count == 1, let plain = Unicode.Scalar(scalar.value - 0xFEE0)
      {
        return Character(plain)
      }
      guard let letter = letters[character] else { return character }
      let isAlone =
        (index == 0 || !characters[index - 1].isLetter)
        && (index + 1 == characters.count || !characters[index + 1].isLetter)
      return isAlone ? letter : character
    }
  }
}
