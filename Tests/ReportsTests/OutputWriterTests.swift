import Foundation
import Grading
import Testing

@testable import Reports

@Suite("Writing the output folder")
struct OutputWriterTests {
  private let root: String
  private let system = FileManager.default

  init() throws {
    root = system.temporaryDirectory.appendingPathComponent("flowcheck-\(UUID().uuidString)").path
    try system.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  private func entries(_ folder: String) -> Set<String> {
    Set(system.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
  }

  private func text(_ path: String) -> String? {
    system.contents(atPath: "\(root)/\(path)").map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("replaces a report and keeps what other commands left")
  func replaces() throws {
    defer { try? system.removeItem(atPath: root) }
    let writer = OutputWriter(root: "\(root)/output")
    try writer.write(
      [
        OutputFile(path: "index.html", text: "old"),
        OutputFile(path: "students/gone.html", text: "x"),
        OutputFile(path: "solution.md", text: "kept"),
      ], folder: "sheet")
    try writer.write(
      [OutputFile(path: "index.html", text: "new")], folder: "sheet", replacing: ["students"])
    #expect(entries("\(root)/output") == ["sheet", "sheet/index.html", "sheet/solution.md"])
    #expect(text("output/sheet/index.html") == "new")
    #expect(text("output/sheet/solution.md") == "kept")
  }

  @Test(
    "refuses every path that leads out of the folder, and then writes nothing",
    arguments: ["../x", "/etc/x", "a/../../x", "", ".", "a//b", "a/./b", "..\\x", "a\u{0}b", "a/"])
  func unsafePaths(path: String) throws {
    defer { try? system.removeItem(atPath: root) }
    let writer = OutputWriter(root: "\(root)/output")
    let files = [OutputFile(path: "index.html", text: "x"), OutputFile(path: path, text: "x")]
    #expect(throws: OutputError.unsafePath(path)) { try writer.write(files, folder: "sheet") }
    #expect(throws: OutputError.self) { try writer.write(Array(files.prefix(1)), folder: path) }
    #expect(entries(root).isEmpty)
  }

  @Test("leaves the old report when it fails")
  func failure() throws {
    defer { try? system.removeItem(atPath: root) }
    let writer = OutputWriter(root: root)
    try writer.write([OutputFile(path: "index.html", text: "old")], folder: "sheet")
    // A file cannot also be a folder.
    let impossible = [
      OutputFile(path: "index.html", text: "new"), OutputFile(path: "index.html/a", text: "new"),
    ]
    #expect(throws: OutputError.self) { try writer.write(impossible, folder: "sheet") }
    #expect(entries(root) == ["sheet", "sheet/index.html"])
    #expect(text("sheet/index.html") == "old")
  }

  @Test("puts right what an interrupted run left")
  func recovery() throws {
    defer { try? system.removeItem(atPath: root) }
    let writer = OutputWriter(root: root)
    try writer.write([OutputFile(path: "notes.md", text: "kept")], folder: "sheet")
    try system.moveItem(atPath: "\(root)/sheet", toPath: "\(root)/.sheet.old")
    try system.createDirectory(atPath: "\(root)/.sheet.new", withIntermediateDirectories: false)
    try writer.write([OutputFile(path: "index.html", text: "new")], folder: "sheet")
    #expect(entries(root) == ["sheet", "sheet/index.html", "sheet/notes.md"])
  }

  @Test("follows no link out of the folder")
  func links() throws {
    defer { try? system.removeItem(atPath: root) }
    try system.createDirectory(atPath: "\(root)/elsewhere", withIntermediateDirectories: false)
    try system.createDirectory(atPath: "\(root)/output/sheet", withIntermediateDirectories: true)
    try system.createSymbolicLink(
      atPath: "\(root)/output/sheet/students", withDestinationPath: "\(root)/elsewhere")
    try OutputWriter(root: "\(root)/output")
      .write([OutputFile(path: "students/a.html", text: "x")], folder: "sheet")
    #expect(entries("\(root)/elsewhere").isEmpty)
    #expect(text("output/sheet/students/a.html") == "x")
  }

  @Test("takes the whole report of a class whose students try to get out")
  func hostileClass() throws {
    defer { try? system.removeItem(atPath: root) }
    let files = try ReportRenderer(templates: Templates())
      .files(for: SampleClass.result(language: "en"))
    try OutputWriter(root: "\(root)/output").write(files, folder: "sheet")
    #expect(entries(root).filter { $0.contains("etc") }.count == 2)
    #expect(files.count == 4 + 6 * 2)
  }
}

@Suite("The names of students' files")
struct FileNameTests {
  private func names(_ students: [String]) -> [String] {
    FileNames(
      students.map { SubmissionResult(student: $0, name: nil, file: "x.md", parts: []) }
    ).names
  }

  @Test("are plain, never hidden and never empty")
  func plain() {
    #expect(
      names(["B20-1_a.b", "../x", ".hidden", "", "a/b\\c", "Ánh", "a\0b"])
        == ["B20-1_a.b", "_._x", "_hidden", "_", "a_b_c", "Ánh", "a_b"])
  }

  @Test("are unique, also where upper and lower case are one")
  func unique() {
    #expect(names(["a", "A", "a", "a-2"]) == ["a", "A-2", "a-3", "a-2-2"])
  }

  @Test("are short enough for a file system")
  func short() {
    let names = names([String(repeating: "ế", count: 500), String(repeating: "ế", count: 500)])
    #expect(names.allSatisfy { $0.utf8.count < 200 })
    #expect(Set(names).count == 2)
  }
}
