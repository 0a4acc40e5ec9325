/// Definitions of commands among other text: `\newcommand` and kin.
enum MacroText {
  /// The code blocks that may hold definitions.
  static let languages: Set<String> = ["latex", "tex", "math"]

  private static let commands = [
    "\\newcommand", "\\renewcommand", "\\providecommand", "\\DeclareMathOperator", "\\def\\",
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

  /// The most bytes of one definition.
  private static let limit = 500

  /// The end of the definition that starts at `start`: behind the brace that closes its body, the last
  /// of the groups that follow one another.
  private static func end(of text: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var index = start
    var end: Int?
    var groups = 0
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
          if isPattern || groups == 2 || isNamed && groups == 1 && !opensNext(text, index + 1) {
            return end
          }
        }
      }
      index += 1
    }
    return nil
  }

  private static func opensNext(_ text: [UInt8], _ start: Int) -> Bool {
    let next = text[min(start, text.count)...].first { $0 != UInt8(ascii: " ") }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
  }
}
