import Foundation
import MathNotation
import Testing

@testable import Algebra

/// The tables of `Documentation/reading-rules.md`: a formula, how it is read, and how else it could be.
///
/// With `UPDATE_GOLDEN=1` the last two columns are written anew; read the difference.
enum ReadingRulesPage {
  struct Row {
    var written: String
    var line: String
  }

  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/reading-rules.md")

  static func lines() throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }

  static func rows() throws -> [Row] { try lines().compactMap(row) }

  static func update() throws {
    let lines = try lines().map { line in row(line).map { read($0.written) } ?? line }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  /// The formula in the first column of a table.
  private static func row(_ line: String) -> Row? {
    guard let match = line.wholeMatch(of: /\| `([^`]+)` \|.*\|/) else { return nil }
    return Row(written: String(match.1), line: line)
  }

  /// The row of a formula as it is read.
  static func read(_ written: String) -> String {
    let formula = MathFormula("y_i = " + written)
    let statements = StatementReader(context: ReadingContext()).statements(of: formula)
    guard statements.count == 1, let member = statements[0].members.last,
      let expression = member.expression
    else { return "| `\(written)` | not read | |" }
    let others = member.alternatives.map { " $\($0.latex)$" }.joined(separator: ",")
    return "| `\(written)` | $\(expression.latex)$ |\(others) |"
  }
}

@Suite("The page of reading rules")
struct ReadingRulesTests {
  init() throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try ReadingRulesPage.update() }
  }

  @Test("shows what is read")
  func tables() throws {
    let rows = try ReadingRulesPage.rows()
    #expect(rows.count > 50)
    for row in rows { #expect(row.line == ReadingRulesPage.read(row.written)) }
  }

  @Test("has no formula that cannot be read")
  func readable() throws {
    for row in try ReadingRulesPage.rows() {
      #expect(!ReadingRulesPage.read(row.written).contains("not read"))
    }
  }
}
