import Foundation
import Testing

/// A sheet that cannot be used, and the place that is pointed at.
struct SheetFaultCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// What stands below the title.
  var body: String
  /// A line of the front matter.
  var setting = "base: normal"
  /// The line of the fault, counted from the first line of the body; below 1 in the front matter.
  var line: Int
  /// Its column, in bytes from 1.
  var column: Int
  /// What the sentence says.
  var says: [String]
}

@Suite("A sheet that cannot be used stops everything")
struct SheetFaultTests {
  static let head = ["---", "title: T", "language: en", "dimensions: [2, 3]", "marks: {f: 1}"]

  static func sheet(_ body: String, setting: String = "base: normal") -> String {
    (head + [setting, "---", "# T", "", body, ""]).joined(separator: "\n")
  }

  static let additive = #"$$\tau(z_i; h_i) = z_i + h_i, \quad h_i = \sum_{j<i} z_j$$"#

  static let cases = [
    SheetFaultCase(
      testDescription: "no transformer", body: "Find $f$.", line: 1, column: 7,
      says: ["no transformer"]),
    SheetFaultCase(
      testDescription: "an unknown key", body: additive, setting: "dimenson: 3", line: -3,
      column: 1,
      says: ["dimenson", "did you mean dimensions"]),
    SheetFaultCase(
      testDescription: "a transformer that turns round",
      body: #"$$\tau(z_i; h_i) = z_i^2 + h_i, \quad h_i = \sum_{j<i} z_j$$"#, line: 1, column: 3,
      says: ["not strictly monotone", "(-1, 0.5)"]),
    SheetFaultCase(
      testDescription: "a transformer that is constant",
      body: #"$$\tau(z_i; h_i) = 0 z_i + h_i, \quad h_i = \sum_{j<i} z_j$$"#, line: 1, column: 3,
      says: ["not strictly monotone", "(1, 2)"]),
    SheetFaultCase(
      testDescription: "a conditioner that looks ahead",
      body: #"$$\tau(z_i; h_i) = z_i + h_i, \quad h_i = \sum_{j=1}^{D} z_j$$"#, line: 1, column: 3,
      says: ["looks ahead", "component 1 depends on component 2"]),
    SheetFaultCase(
      testDescription: "a conditioner that sees its own component",
      body: #"$$\tau(z_i; h_i) = z_i + h_i, \quad h_i = \sum_{j=1}^{i} z_j$$"#, line: 1, column: 3,
      says: ["looks ahead", "component 1 depends on component 1"]),
    SheetFaultCase(
      testDescription: "a transformer that is undefined",
      body: #"$$\tau(z_i; h_i) = \log z_i + h_i, \quad h_i = \sum_{j<i} z_j$$"#, line: 1, column: 3,
      says: ["undefined", "component 1", "(-1, 0.5)"]),
    SheetFaultCase(
      testDescription: "a name without a meaning",
      body: #"$$\tau(z_i; h_i) = b z_i + h_i, \quad h_i = \sum_{j<i} z_j$$"#, line: 1, column: 3,
      says: ["$b$", "does not"]),
    SheetFaultCase(
      testDescription: "a statement that cannot be read",
      body: #"$$\tau(z_i; h_i) = z_i + ) h_i, \quad h_i = \sum_{j<i} z_j$$"#, line: 1, column: 26,
      says: [") is closed here"]),
    SheetFaultCase(
      testDescription: "a wrong solution",
      body: additive + "\n\n## Solution\n\nFirst $z_1 = x_1$, then\n$x_i = \\sum_{j=1}^i z_j + 1$.",
      line: 6, column: 2, says: ["the solution says", #"\sum_{j=1}^i z_j + 1"#, "false"]),
  ]

  @Test("and is pointed at with file, line, column, the line and a caret", arguments: cases)
  func pointed(_ fault: SheetFaultCase) throws {
    let room = try Classroom()
    let text = Self.sheet(fault.body, setting: fault.setting)
    try room.write(text, to: "sheet.md")
    try room.write(rightAnswer, to: "class/B1.md")
    let run = try room.run("grade", "sheet.md", "class")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(!room.exists("output"))
    let line = fault.line + 9
    #expect(run.errors.hasPrefix("sheet.md:\(line):\(fault.column): error: "), "\(run.errors)")
    for words in fault.says { #expect(run.errors.contains(words), "\(run.errors)") }
    let printed = run.errors.split(separator: "\n")
    try #require(printed.count == 3)
    #expect(printed[1] == text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1])
    let caret = String(repeating: " ", count: fault.column - 1) + "^"
    #expect(printed[2].hasPrefix(caret))
    #expect(printed[2].dropFirst(caret.count).allSatisfy { $0 == "~" })
  }

  @Test("a solution that cannot be checked is a warning, and grading goes on")
  func uncheckedSolution() throws {
    let room = try Classroom()
    let solution = "\n\n## Solution\n\n$x_i = \\sum_{j=1}^i z_j \\pm 0$"
    try room.write(Self.sheet(Self.additive + solution), to: "sheet.md")
    try room.write(rightAnswer, to: "class/B1.md")
    let run = try room.run("grade", "sheet.md", "class")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        sheet.md:14:25: warning: the solution of f could not be checked
        $x_i = \\sum_{j=1}^i z_j \\pm 0$
                                ^~~

        """)
    #expect(room.exists("output/sheet/students/an.html"))
  }

  @Test("a solution that leaves parts out is no fault")
  func partialSolution() throws {
    let room = try Classroom()
    try room.write(Self.sheet(Self.additive + "\n\n## Solution\n\nObvious."), to: "sheet.md")
    try room.write(rightAnswer, to: "class/B1.md")
    let run = try room.run("grade", "sheet.md", "class")
    #expect(run.status == 0)
    #expect(run.errors == "")
  }
}
