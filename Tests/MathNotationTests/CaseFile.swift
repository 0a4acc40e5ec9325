import Foundation

/// One case: a formula and what is expected of it.
struct Case: Sendable {
  var name: String
  var source: String
  var expected: String
}

/// A file of cases under `Cases`:
///
///     > a fraction takes two tokens
///     \frac12
///     =
///     (frac #1 #2)
///
/// With `UPDATE_GOLDEN=1` in the environment the expected text is written anew; read the diff.
enum CaseFile {
  static func cases(_ name: String) throws -> [Case] {
    let text = try String(contentsOf: url(name), encoding: .utf8)
    return text.components(separatedBy: "\n> ").enumerated().compactMap { number, block in
      let block = number == 0 ? String(block.trimmingPrefix("> ")) : block
      guard let line = block.firstIndex(of: "\n"), let mark = block.range(of: "\n=\n") else {
        return nil
      }
      return Case(
        name: String(block[..<line]),
        source: String(block[block.index(after: line)..<mark.lowerBound]),
        expected: block[mark.upperBound...].trimmingCharacters(in: .newlines))
    }
  }

  /// Writes the file anew with what `actual` gives, when that is asked for.
  static func update(_ name: String, actual: (String) -> String) throws {
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" else { return }
    let blocks = try cases(name).map { "> \($0.name)\n\($0.source)\n=\n\(actual($0.source))\n" }
    try blocks.joined(separator: "\n").write(to: url(name), atomically: true, encoding: .utf8)
  }

  private static func url(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(name).txt")
  }
}
