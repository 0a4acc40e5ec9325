import Markdown
import Testing

@testable import Grading

@Suite("Settings of a sheet")
struct SheetSettingsTests {
  @Test("a handout without a front matter gets the usual settings")
  func defaults() throws {
    let sheet = try sheet()
    #expect(sheet.slug == "sums")
    #expect(sheet.title == "Running sums")
    #expect(sheet.language == "en")
    let problem = try #require(sheet.problems.first)
    #expect(sheet.problems.count == 1)
    #expect(problem.name == "1")
    #expect(problem.settings == ProblemSettings())
    #expect(problem.settings.dimensions == [2, 3, 4, 5])
    #expect(problem.parts == [PartMarks("f", 1), PartMarks("inverse", 1), PartMarks("det", 1)])
  }

  @Test("every key is read, and the order of marks and parameters kept")
  func everyKey() throws {
    let sheet = try sheet(
      frontMatter: """
        title: "Tổng chạy"
        language: vi
        dimensions: [5, 2, 3, 2]
        base: {uniform: [-1, 1]}
        marks: {inverse: 4, f: 3, why: 2.5}
        parameters: {b: [0.5, 2], a: 2, alpha: 0.10, \\gamma: -1e-3}
        partial: 0.5
        tolerance: 0.001
        """)
    #expect(sheet.title == "Tổng chạy")
    #expect(sheet.language == "vi")
    let settings = try #require(sheet.problems.first).settings
    #expect(settings.dimensions == [2, 3, 5])
    #expect(settings.base == .uniform(lower: -1, upper: 1))
    #expect(settings.marks?.map(\.part) == ["inverse", "f", "why"])
    #expect(settings.marks?.map(\.outOf) == [4, 3, 2.5])
    #expect(settings.parameters.map(\.name) == ["b", "a", "\\alpha", "\\gamma"])
    #expect(
      settings.parameters.map(\.value) == [
        .interval(lower: 0.5, upper: 2), .fixed(2, literal: "2"), .fixed(0.1, literal: "0.10"),
        .fixed(-0.001, literal: "-1e-3"),
      ])
    #expect(settings.partial == 0.5)
    #expect(settings.tolerance == 0.001)
  }

  @Test(
    "dimensions are a list, a range or one number",
    arguments: [
      ("2...6", [2, 3, 4, 5, 6]), ("4", [4]), ("[12, 1]", [1, 12]), ("3 ... 3", [3]),
      ("\n  - 2\n  - 3", [2, 3]),
    ])
  func dimensions(text: String, expected: [Int]) throws {
    let problem = try #require(try sheet(frontMatter: "dimensions: \(text)").problems.first)
    #expect(problem.settings.dimensions == expected)
  }

  @Test(
    "a base has a name",
    arguments: [
      ("normal", BaseSetting.normal), ("uniform", .uniform(lower: 0, upper: 1)),
      ("lognormal", .lognormal), ("\n  uniform: [0, 2.5]", .uniform(lower: 0, upper: 2.5)),
    ])
  func base(text: String, expected: BaseSetting) throws {
    let problem = try #require(try sheet(frontMatter: "base: \(text)").problems.first)
    #expect(problem.settings.base == expected)
  }

  @Test(
    "a bad value is a fault under its first character",
    arguments: [
      ("language: fr", "fault.language", 11), ("dimensions: 0", "fault.dimensions", 13),
      ("dimensions: [2, 13]", "fault.dimensions", 17), ("dimensions: []", "fault.dimensions", 13),
      ("dimensions: 6...2", "fault.dimensions", 13), ("dimensions: 2.5", "fault.dimensions", 13),
      ("base: gaussian", "fault.base", 7), ("base: {normal: 1}", "fault.base", 7),
      ("base: {uniform: [1, -1]}", "fault.interval", 17), ("marks: 10", "fault.marks", 8),
      ("marks: {f: many}", "fault.marks.number", 12), ("marks: {f: -1}", "fault.marks.number", 12),
      ("marks: {f: .inf}", "fault.marks.number", 12), ("marks: {\"\": 1}", "fault.marks.name", 9),
      ("parameters: [a]", "fault.parameters", 13),
      ("parameters: {a: [2, 1]}", "fault.interval", 17),
      ("parameters: {a: b}", "fault.parameters.value", 17),
      ("parameters: {z: 1}", "fault.parameters.name", 14),
      ("parameters: {a b: 1}", "fault.parameters.name", 14),
      ("partial: 2", "fault.partial", 10), ("tolerance: 0", "fault.tolerance", 12),
      ("tolerance: 0x1", "fault.tolerance", 12), ("title: [a]", "fault.title", 8),
    ])
  func badValue(line: String, key: String, column: Int) throws {
    let faults = faults(frontMatter: "# a comment\n" + line)
    #expect(faults.map(\.message.key) == [key])
    let fault = try #require(faults.first)
    #expect(fault.file == "sums.md")
    #expect(fault.line == 3)
    #expect(fault.column == column)
    #expect(fault.sourceLine == line)
    #expect(fault.caret == column - 1)
  }

  @Test("an unknown key comes with the key that was meant")
  func unknownKey() throws {
    let fault = try #require(faults(frontMatter: "dimension: [2]").first)
    #expect(
      fault.message
        == Message(
          "fault.unknownKey", ["key": .code("dimension"), "suggestion": .code("dimensions")]))
    let far = try #require(faults(frontMatter: "colour: red").first)
    #expect(far.message == Message("fault.unknownKey", ["key": .code("colour")]))
  }

  @Test("all faults are reported, in the order of the file")
  func allFaults() {
    let faults = faults(frontMatter: "bse: normal\npartial: 7\ndimensions: none")
    #expect(faults.map(\.line) == [2, 3, 4])
  }

  @Test(
    "a front matter that is no YAML mapping is a fault",
    arguments: [
      ("title: [a", "fault.yaml"), ("- a\n- b", "fault.yaml.mapping"),
      ("title: a\ntitle: b", "fault.duplicateKey"), ("title: a\n  b: c", "fault.yaml"),
      ("title: *all", "fault.yaml.nesting"),
    ])
  func notYAML(text: String, key: String) {
    #expect(faults(frontMatter: text).map(\.message.key) == [key])
  }

  @Test("columns count bytes, carets characters")
  func vietnameseColumns() throws {
    let fault = try #require(faults(frontMatter: "marks: {vẽ: nhiều}").first)
    #expect(fault.column == 15)
    #expect(fault.caret == 12)
    #expect(fault.length == 5)
    let printed = fault.printed(severity: "error") { $0.key }
    #expect(
      printed == """
        sums.md:2:15: error: fault.marks.number
        marks: {vẽ: nhiều}
                    ^~~~~
        """)
  }

  @Test(
    "nesting that no setting needs is refused before it is read",
    arguments: [
      "title: " + String(repeating: "[", count: 100_000),
      String(repeating: "- ", count: 50_000) + "a",
      String(repeating: "? ", count: 50_000) + "a",
      "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]",
    ])
  func deepNesting(text: String) {
    #expect(faults(frontMatter: text).map(\.message.key) == ["fault.yaml.nesting"])
  }

  @Test("a free-response part that looks like a checked one is a warning")
  func misspeltPart() throws {
    let sheet = try sheet(frontMatter: "marks: {f: 1, Inverse: 2, determinant: 1, why: 1}")
    #expect(sheet.warnings.map(\.message.key) == ["warning.part", "warning.part"])
    #expect(
      sheet.warnings.first?.message.arguments["suggestion"] == .code("inverse"))
  }

  @Test("a front matter that is never closed is a fault")
  func unclosed() {
    let text = "---\ntitle: a\n\n" + runningSum
    #expect(throws: SheetFaults.self) {
      try Sheet(source: SourceText(path: "a.md", text: text))
    }
  }
}
