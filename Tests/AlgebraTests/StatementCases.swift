import Foundation
import MathNotation
import Testing

@testable import Algebra

/// A formula and how its statements are read, from a case file:
///
///     $ x_1 &= z_1 \\ x_2 &= z_1 + z_2
///     > x_{1} = z_{1}
///     > x_{2} = z_{1} + z_{2}
///
/// A member that cannot be read is printed as `!reason@column`, a condition after `|`.
struct StatementCase: CustomTestStringConvertible, Sendable {
  var source: String
  var expected: [String]
  var testDescription: String { source }

  static func load(_ name: String) -> [StatementCase] {
    guard let text = try? String(contentsOf: url(name), encoding: .utf8) else { return [] }
    var cases: [StatementCase] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("$ ") {
        cases.append(StatementCase(source: String(line.dropFirst(2)), expected: []))
      } else if line.hasPrefix("> "), !cases.isEmpty {
        cases[cases.count - 1].expected.append(String(line.dropFirst(2)))
      }
    }
    return cases
  }

  private static func url(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/\(name).txt")
  }

  /// Writes the case file anew with what is read now; a person reads the difference.
  static func update(_ name: String) throws {
    let text = load(name).map { testCase in
      (["$ " + testCase.source] + read(testCase.source).map { "> " + $0 }).joined(separator: "\n")
    }
    try (text.joined(separator: "\n\n") + "\n").write(
      to: url(name), atomically: true, encoding: .utf8)
  }

  /// The statements of `source`, printed.
  static func read(_ source: String, context: ReadingContext = ReadingContext()) -> [String] {
    let statements = StatementReader(context: context).statements(of: MathFormula(source))
    return statements.map(print)
  }

  private static func print(_ statement: Statement) -> String {
    var text = statement.followsDots ? "… " : ""
    for (number, member) in statement.members.enumerated() {
      if number > 0 { text += " \(statement.relations[number - 1]) " }
      switch member.reading {
      case .success(let expression):
        text += expression.latex
        if !member.alternatives.isEmpty {
          text += " ?" + member.alternatives.map(\.latex).joined(separator: " ?")
        }
      case .failure(let fault): text += "!\(fault.reason)@\(fault.range.lowerBound)"
      }
    }
    if let condition = statement.condition { text += " | " + condition.latex }
    return text
  }
}

@Suite("Reading statements")
struct StatementReading {
  init() throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try StatementCase.update("statements")
    }
  }

  @Test("there are cases")
  func hasCases() {
    #expect(StatementCase.load("statements").count > 40)
  }

  @Test("a formula is cut into statements and read", arguments: StatementCase.load("statements"))
  func reads(_ testCase: StatementCase) {
    #expect(StatementCase.read(testCase.source) == testCase.expected)
  }
}
