import Algebra
import Markdown

/// Writes plain maths as LaTeX, with the place of every byte.
struct LaTeXWriter {
  /// How many items an index or exponent in brackets may have; this bounds the nesting too.
  private static let bracketLimit = 60

  private(set) var latex = ""
  private(set) var positions: [SourcePosition] = []

  mutating func write(_ lexemes: [Lexeme]) {
    var index = 0
    while index < lexemes.count {
      index = write(lexemes, at: index)
    }
  }

  /// Writes the item at `index` and what belongs to it; the index after that.
  private mutating func write(_ lexemes: [Lexeme], at index: Int) -> Int {
    let lexeme = lexemes[index]
    switch lexeme.kind {
    case .space, .command:
      put(lexeme.kind == .space ? " " : lexeme.text + " ", from: lexeme)
    case .number:
      return writeNumber(lexemes, at: index)
    case .word:
      if let end = writeBase(lexemes, at: index) { return end }
      put(Self.command(lexeme.text), from: lexeme)
    case .name:
      return writeName(lexemes, at: index)
    case .symbol:
      return writeSymbol(lexemes, at: index)
    case .prose:
      put(" ", from: lexeme)
    }
    return index + 1
  }

  /// `log2(z)`, `log10 z`: a number right behind the name is the base.
  private mutating func writeBase(_ lexemes: [Lexeme], at index: Int) -> Int? {
    guard lexemes[index].text == "log", index + 2 < lexemes.count,
      ["2", "10"].contains(lexemes[index + 1].text),
      lexemes[index + 2].text == "(" || lexemes[index + 2].kind == .space
    else { return nil }
    put("\\log", from: lexemes[index])
    put("_{\(lexemes[index + 1].text)}", from: lexemes[index + 1])
    return index + 2
  }

  /// `exp` is `\operatorname{exp}`; `sum` and `prod` before a bound are large operators.
  private static func command(_ word: String) -> String {
    switch word {
    case "sum": "\\sum "
    case "prod": "\\prod "
    case "det": "\\det "
    case "log-det", "ln-det", "logdet": "\\operatorname{logdet} "
    case "detJ": "\\det J "
    default: "\\operatorname{\(word)}"
    }
  }

  private mutating func writeNumber(_ lexemes: [Lexeme], at index: Int) -> Int {
    put(lexemes[index].text, from: lexemes[index])
    // `0.5`: the point belongs to the number when a digit follows.
    if index + 2 < lexemes.count, lexemes[index + 1].text == ".",
      lexemes[index + 2].kind == .number
    {
      put("." + lexemes[index + 2].text, from: lexemes[index + 1])
      return index + 3
    }
    return index + 1
  }

  /// A variable and its index: `z1`, `zi`, `z[i-1]`, `z_i`, `z_12`, `z_(i-1)`.
  private mutating func writeName(_ lexemes: [Lexeme], at index: Int) -> Int {
    let lexeme = lexemes[index]
    if ["Σ", "Π"].contains(lexeme.text), index + 1 < lexemes.count,
      lexemes[index + 1].text == "_" || lexemes[index + 1].isScript
        || Self.isTerm(lexemes[(index + 1)...])
    {
      put(lexeme.text == "Σ" ? "\\sum " : "\\prod ", from: lexeme)
      return writeScripts(lexemes, at: index + 1)
    }
    if lexeme.text.count == 2, lexeme.text.allSatisfy(\.isASCII) {
      let letter = lexeme.text.prefix(1)
      if let end = Self.shiftEnd(lexemes, index + 1) {
        put("\(letter)_{\(lexeme.text.dropFirst())", from: lexeme)
        write(Array(lexemes[(index + 1)..<end]))
        put("}", from: lexemes[end - 1])
        return writeScripts(lexemes, at: end)
      }
      put("\(letter)_{\(lexeme.text.dropFirst())}", from: lexeme)
      return writeScripts(lexemes, at: index + 1)
    }
    put(lexeme.text, from: lexeme)
    guard index + 1 < lexemes.count else { return index + 1 }
    let next = lexemes[index + 1]
    if next.kind == .number {
      put("_{\(next.text)}", from: next)
      return writeScripts(lexemes, at: index + 2)
    }
    if next.text == "[", let end = Self.closing(lexemes, index + 1, "[", "]") {
      put("_{", from: next)
      write(Array(lexemes[(index + 2)..<end]))
      put("}", from: lexemes[end])
      return writeScripts(lexemes, at: end + 1)
    }
    return writeScripts(lexemes, at: index + 1)
  }

  /// The end of a shift that belongs to the index, in `zi = xi - xi-1`: without spaces, where other signs have
  /// some.
  private static func shiftEnd(_ lexemes: [Lexeme], _ start: Int) -> Int? {
    guard start + 1 < lexemes.count, ["-", "+"].contains(lexemes[start].text),
      lexemes[start + 1].kind == .number, start > 0, lexemes[start - 1].text.last == "i"
    else { return nil }
    if start + 2 < lexemes.count, lexemes[start + 2].kind == .name || lexemes[start + 2].text == "*"
    {
      return nil
    }
    let isSpaced = lexemes.indices.dropFirst().dropLast().contains { place in
      ["-", "+", "*", "/"].contains(lexemes[place].text) && lexemes[place - 1].kind == .space
        && lexemes[place + 1].kind == .space
    }
    return isSpaced ? start + 2 : nil
  }

  /// Whether a component or a function comes next, as behind a sum without bounds: `Σ ln z_i`.
  private static func isTerm(_ lexemes: ArraySlice<Lexeme>) -> Bool {
    let rest = lexemes.drop { $0.kind == .space }
    guard let first = rest.first else { return false }
    if first.kind == .word { return true }
    guard first.kind == .name, let next = rest.dropFirst().first else { return false }
    return first.text.count == 2 || next.text == "_" || next.isScript || next.kind == .number
  }

  /// `_…` and `^…` behind an item.
  private mutating func writeScripts(_ lexemes: [Lexeme], at index: Int) -> Int {
    guard index + 1 < lexemes.count, ["_", "^"].contains(lexemes[index].text) else { return index }
    let mark = lexemes[index]
    let next = lexemes[index + 1]
    put(mark.text + "{", from: mark)
    var end = index + 2
    if let (open, close) = ["(": ")", "{": "}"].first(where: { $0.key == next.text }),
      let closing = Self.closing(lexemes, index + 1, open, close)
    {
      write(Array(lexemes[(index + 2)..<closing]))
      end = closing + 1
    } else if ["-", "−"].contains(next.text), end < lexemes.count {
      put("-", from: next)
      end = write(lexemes, at: end)
    } else if mark.text == "^", next.kind == .name {
      // `e^z_1` is `e^{z_1}`.
      end = writeName(lexemes, at: index + 1)
    } else {
      put(next.text, from: next)
    }
    put("}", from: lexemes[min(end, lexemes.count) - 1])
    return writeScripts(lexemes, at: end)
  }

  private mutating func writeSymbol(_ lexemes: [Lexeme], at index: Int) -> Int {
    let lexeme = lexemes[index]
    switch lexeme.text {
    case "*":
      if index + 1 < lexemes.count, lexemes[index + 1].text == "*" {
        var power = lexemes
        power[index + 1].text = "^"
        return writeScripts(power, at: index + 1)
      }
      put("\\cdot ", from: lexeme)
    case "<-": put("\\leftarrow ", from: lexeme)
    case "->": put("\\to ", from: lexeme)
    case "···": put("\\cdots ", from: lexeme)
    case "...": put("\\dots ", from: lexeme)
    case "_", "^": return max(index + 1, writeScripts(lexemes, at: index))
    case "–", "—": put("-", from: lexeme)
    default: put(lexeme.text, from: lexeme)
    }
    return index + 1
  }

  private static func closing(
    _ lexemes: [Lexeme], _ start: Int, _ open: String, _ close: String
  ) -> Int? {
    var depth = 0
    for index in start..<min(lexemes.count, start + bracketLimit) {
      if lexemes[index].text == open { depth += 1 }
      if lexemes[index].text == close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Appends `text`; its bytes stand where `lexeme`'s do, the surplus at its last byte.
  private mutating func put(_ text: String, from lexeme: Lexeme) {
    let start = SourcePosition(line: 1, column: 1)
    let own = lexeme.positions
    let count = text.utf8.count
    latex += text
    if count == own.count {
      positions += own
    } else {
      positions += [SourcePosition](repeating: own.first ?? positions.last ?? start, count: count)
    }
  }
}
