import Foundation
import Grading
import Testing

@testable import Reports

@Suite("A teacher's own templates")
struct TemplatesTests {
  private func folder(_ files: [String: String]) throws -> String {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("templates-\(UUID().uuidString)")
    for (path, text) in files {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return root.path
  }

  @Test("replace the built-in ones file by file")
  func replacing() throws {
    let folder = try folder([
      "report.css": "b{color:red}", "student.md.mustache": "{{{student}}} only",
      "messages/en.txt": "verdict.correct = Bravo",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = try ReportRenderer(templates: Templates(directory: folder))
      .files(for: SampleClass.result(language: "en"))
    let texts = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    #expect(texts["students/B2012345.md"] == "B2012345 only\n")
    let page = try #require(texts["students/B2012345.html"])
    #expect(page.contains("<style>\nb{color:red}</style>"))
    #expect(page.contains("Bravo"))
    #expect(!page.contains("Correct"))
  }

  @Test("may speak another language, which falls back to English")
  func language() throws {
    let folder = try folder(["messages/fr.txt": "verdict.correct = Juste"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let templates = try Templates(directory: folder)
    #expect(templates.languages == ["en", "fr", "vi"])
    let french = templates.catalogue(language: "fr")
    #expect(french.plainText(Message("verdict.correct")) == "Juste")
    #expect(french.plainText(Message("verdict.missing")) == "No answer")
  }

  @Test("whose words are a file in place of a folder are refused")
  func unlistable() throws {
    let folder = try folder(["report.css": "", "messages": "verdict.correct = Right"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let fault = #expect(throws: TemplateFault.self) { try Templates(directory: folder) }
    #expect(fault?.file == folder + "/messages")
  }

  @Test(
    "with a fault are refused with file, line and reason",
    arguments: [
      ("student.html.mustache", "<p>\n{{#a}}\n{{/b}}", "student.html.mustache:3:"),
      ("class.md.mustache", "{{a", "class.md.mustache:1:"),
      ("messages/vi.txt", "\n\nnonsense", "messages/vi.txt:3:1: error:"),
    ])
  func faults(path: String, text: String, description: String) throws {
    let folder = try folder([path: text])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let fault = #expect(throws: TemplateFault.self) { try Templates(directory: folder) }
    #expect(
      fault?.description.hasPrefix("\(folder)/\(description)") == true,
      "\(fault?.description ?? "")")
  }

  @Test("have to be there")
  func missing() {
    let fault = #expect(throws: TemplateFault.self) {
      try Templates(directory: "/no/such/folder")
    }
    #expect(fault?.file == "/no/such/folder")
  }

  @Test("leave their text as it is")
  func blankLines() {
    #expect("a\n\n\n\nb\n\n\n".withSingleBlankLines == "a\n\nb\n")
    #expect("```\na\n\n\nb\n```\n\n\n".withSingleBlankLines == "```\na\n\n\nb\n```\n")
  }
}
