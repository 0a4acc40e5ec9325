/// The commands that a text has defined so far, and which of the definitions a formula needs.
///
/// A formula is read behind the definitions that it uses, themselves or through others. A text with thousands of
/// definitions so costs no more than its formulas do.
struct Macros: Sendable {
  /// Text that defines commands.
  private struct Chunk {
    var text: String
    /// All commands in it: those that it defines and those that their bodies use.
    var commands: Set<String>
  }

  private var chunks: [Chunk] = []
  /// The numbers of the chunks that define a command, in order.
  private var places: [String: [Int]] = [:]

  /// The most bytes of definitions that are put before one formula.
  private static let limit = 20_000

  /// Adds text that defines commands.
  static func += (macros: inout Macros, text: String) {
    let commands = Self.commands(in: text)
    let defined = zip(commands, commands.dropFirst()).filter { MacroText.isDefining($0.0) }.map(\.1)
    for name in Set(defined.isEmpty ? commands : defined) {
      macros.places[name, default: []].append(macros.chunks.count)
    }
    macros.chunks.append(Chunk(text: text, commands: Set(commands)))
  }

  /// A formula behind the definitions that it needs.
  static func + (macros: Macros, latex: String) -> String { macros.prefix(for: latex) + latex }

  /// The definitions that a formula needs, in the order of the text. Cost: linear in the formula and what it
  /// needs.
  func prefix(for latex: String) -> String {
    guard !chunks.isEmpty else { return "" }
    var needed: Set<Int> = []
    var bytes = 0
    var waiting = Self.commands(in: latex)
    var seen = Set(waiting)
    while let name = waiting.popLast(), bytes < Self.limit {
      for place in places[name] ?? [] where needed.insert(place).inserted {
        bytes += chunks[place].text.utf8.count
        waiting += chunks[place].commands.filter { seen.insert($0).inserted }
      }
    }
    return needed.sorted().map { chunks[$0].text }.joined()
  }

  /// The commands of LaTeX in order, each with its backslash.
  private static func commands(in latex: String) -> [String] {
    latex.split(separator: "\\", omittingEmptySubsequences: false).dropFirst().map { rest in
      let letters = rest.prefix { $0.isASCII && $0.isLetter }
      return "\\" + (letters.isEmpty ? rest.prefix(1) : letters)
    }
  }
}
