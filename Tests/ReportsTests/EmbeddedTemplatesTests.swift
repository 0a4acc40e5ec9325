import Foundation
import Testing

@testable import Reports

@Suite("The templates inside the program")
struct EmbeddedTemplatesTests {
  private let repository = URL(fileURLWithPath: "\(testFolder)/../..").standardized

  @Test("are the files of templates/; UPDATE_GOLDEN=1 writes them anew")
  func equality() throws {
    let folder = repository.appendingPathComponent("templates")
    let entries = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: String] = [:]
    for path in entries ?? [] where path.contains(".") && !path.hasPrefix(".") {
      files[path] = try String(
        contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    #expect(files.count > 8)
    if updatesGolden {
      let target = repository.appendingPathComponent("Sources/Reports/EmbeddedTemplates.swift")
      let source = Self.source(of: files)
      if try String(contentsOf: target, encoding: .utf8) != source {
        try source.write(to: target, atomically: true, encoding: .utf8)
      }
      return
    }
    for (path, text) in files {
      #expect(
        EmbeddedTemplates.files[path] == text,
        "templates/\(path) was changed; run the tests with UPDATE_GOLDEN=1, and then again")
    }
    #expect(Set(EmbeddedTemplates.files.keys) == Set(files.keys))
  }

  private static func source(of files: [String: String]) -> String {
    var source = """
      // swift-format-ignore-file

      /// The files of `templates/`, which an installed program carries along. A test compares them, and
      /// writes this file anew when `UPDATE_GOLDEN=1` is set. It is as long as they are: nobody writes or
      /// reads it but that test.
      enum EmbeddedTemplates {
        /// The text of each file, by its path in the folder.
        static let files: [String: String] = [

      """
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      source += "    \"\(path)\": ##\"\"\"\n\(text)\n\"\"\"##,\n"
    }
    return source + "  ]\n}\n"
  }
}
