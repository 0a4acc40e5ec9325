/// Definitions of commands among other text: `\newcommand` and kin.
enum MacroText {
  /// The code blocks that may hold definitions.
  static let languages: Set<String> = ["latex", "tex", "math"]

  private static let commands = [
    "\\newcommand", "\\renewcommand", "\\providecommand", "\\DeclareMathOperator",
    "\\DeclarePairedDelimiter", "\\def\\", "\\let\\",
  ]

  /// Whether a command defines the one behind it.
  static func isDefining(_ command: String) -> Bool {
    command == "\\def" || command == "\\let" || commands.contains(command)
  }

  /// Whether commands are defined.
  static func defines(_ text: String) -> Bool { commands.contains { text.contains($0) } }

  /// The definitions alone, without what stands around them.
  ///
  /// Cost: linear in the length of the text.
  static func definitions(in text: String) -> String {
    var result = ""
    let characters = Array(text.utf8)
    var index = 0
    while index < characters.count {
      guard characters[index] == UInt8(ascii: "\\"),
        commands.contains(where: { characters[index...].starts(with: $0.utf8) }),
        let end = end(of: characters, from: index)
      else {
        index += 1
        continue
      }
      result += String(decoding: characters[index..<end], as: UTF8.self) + " "
      index = end
    }
    return result
  }

  /// The text without the definitions in it.
  static func removed(from text: String) -> String {
    guard defines(text) else { return text }
    var rest = text
    for definition in definitions(in: text).split(separator: "\\").map({ "\\" + $0 })
    where definition.count > 1 {
      if let place = rest.range(of: definition.trimmingWhitespace()) { rest.removeSubrange(place) }
    }
    return rest
  }

  /// The most bytes of one definition.
  private static let limit = 500

  /// The end of the definition that starts at `start`: behind the brace that closes its body, the last
  /// of the groups that follow one another.
  private static func end(of text: [UInt8], from start: Int) -> Int? {
    if text[start...].starts(with: "\\let\\".utf8) { return endOfAlias(text, start) }
    var depth = 0
    var index = start
    var end: Int?
    var groups = 0
    let needed = text[start...].starts(with: "\\DeclarePairedDelimiter".utf8) ? 3 : 2
    let isPattern = text[start...].starts(with: "\\def".utf8)
    while index < min(text.count, start + limit) {
      let byte = text[index]
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth < 0 { return end }
        if depth == 0 {
          groups += 1
          end = index + 1
          // The name may stand in braces, the body does.
          let isNamed = text[start..<index].contains(UInt8(ascii: "{"))
          if isPattern || groups == needed || isNamed && groups == 1 && !opensNext(text, index + 1)
          {
            return end
          }
        }
      }
      index += 1
    }
    return nil
  }

  /// The end of `\let\name=\other`: behind the second command.
  private static func endOfAlias(_ text: [UInt8], _ start: Int) -> Int? {
    func isLetter(_ index: Int) -> Bool {
      index < text.count && (65...90 ~= text[index] || 97...122 ~= text[index])
    }
    var index = start + "\\let\\".utf8.count
    while isLetter(index) { index += 1 }
    while index < text.count, [UInt8(ascii: " "), UInt8(ascii: "=")].contains(text[index]) {
      index += 1
    }
    guard index < text.count else { return nil }
    guard text[index] == UInt8(ascii: "\\") else { return index + 1 }
    index += 1
    while isLetter(index) { index += 1 }
    return index
  }

  private static func opensNext(_ text: [UInt8], _ start: Int) -> Bool {
    let next = text[min(start, text.count)...].first { $0 != UInt8(ascii: " ") }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
  }
}
