import Foundation
import Grading
import Testing

@testable import Reports

/// Where the files of this folder are.
let testFolder = (#filePath as NSString).deletingLastPathComponent
/// Whether a difference from a golden file is accepted and written.
let updatesGolden = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

@Suite("Reports of a class built by hand")
struct GoldenReportTests {
  @Test("come out byte for byte as they were accepted", arguments: ["en", "vi"])
  func golden(language: String) throws {
    let folder = "\(testFolder)/Golden/\(language)"
    let files = try ReportRenderer(templates: Templates())
      .files(for: SampleClass.result(language: language))
    if updatesGolden {
      try OutputWriter(root: "\(testFolder)/Golden")
        .write(files, folder: language, replacing: ReportRenderer.entries)
    }
    for file in files {
      let accepted = FileManager.default.contents(atPath: "\(folder)/\(file.path)")
      let isAccepted = accepted.map(Array.init) == file.contents
      #expect(
        isAccepted,
        "\(language)/\(file.path) is not as accepted; UPDATE_GOLDEN=1 accepts it")
    }
    let entries = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let accepted = Set(entries.filter { $0.contains(".") })
    #expect(accepted == Set(files.map(\.path)))
  }

  @Test("are the same for the same results")
  func deterministic() throws {
    let renderer = ReportRenderer(templates: try Templates())
    #expect(
      renderer.files(for: SampleClass.result(language: "vi"))
        == renderer.files(for: SampleClass.result(language: "vi")))
  }
}
