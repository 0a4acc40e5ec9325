import Foundation
import Reports
import Testing

@testable import Grading

@Suite("The README")
struct ReadmeTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private let readme: String

  init() throws {
    readme = try String(
      contentsOf: Self.repository.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The fenced blocks with an info string, in order.
  private func blocks(_ info: String) -> [String] {
    readme.components(separatedBy: "\n```\(info)\n").dropFirst().map {
      $0.components(separatedBy: "\n```").first ?? ""
    }
  }

  @Test("shows a sheet that can be used, with a solution that is right")
  func sheet() throws {
    let text = try #require(blocks("markdown").first)
    let sheet = try Sheet(source: SourceText(path: "sums.md", text: text))
    let grader = try Grader(sheet: sheet, seed: 0, samples: 64)
    let problem = try #require(sheet.problems.first)
    #expect(problem.parts.map(\.part) == ["f", "inverse", "det", "why"])
    #expect(problem.prompts["why"] != nil)
    let solution = Submission(text: text.components(separatedBy: "## Solution")[1], file: "a.md")
    let verdicts = grader.grade(solution).parts.map(\.verdict)
    #expect(verdicts == [.correct, .correct, .correct, .awaiting])
  }

  @Test("explains every key of a front matter")
  func keys() {
    for key in SettingsReader.keys {
      #expect(readme.contains("\n| `\(key)` |"), "\(key)")
    }
  }

  @Test("shows what proofreading prints of a derivation that is among the exercises")
  func proofreading() throws {
    let path = "exercises/proofreading/scaled-steps.md"
    let console = try #require(blocks("console").last)
    let lines = console.split(separator: "\n").map(String.init)
    #expect(lines.first == "$ flowcheck verify \(path)")
    let text = try String(
      contentsOf: Self.repository.appendingPathComponent(path), encoding: .utf8)
    let verification = try Proofreader(seed: 0, samples: 32).verification(
      of: SourceText(path: path, text: text))
    let renderer = VerificationRenderer(templates: try Templates())
    #expect(
      lines.dropFirst()
        == (renderer.terminalLines(for: verification) + [renderer.summaryLine(for: verification)])[
          ...])
    let excerpt = try #require(blocks("markdown").last)
    #expect(text.contains(excerpt))
  }

  @Test("shows a program that grades with the library, which is this one")
  func program() async throws {
    let folder = Self.repository.appendingPathComponent("exercises/prefix-products").path
    let output = NSTemporaryDirectory() + "flowcheck-readme-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: output) }

    let sheet = try Sheet(contentsOf: folder + ".md")
    let grader = try Grader(sheet: sheet, seed: 0, samples: 64)

    // One text.
    let answer = Submission(text: "$$x_i = \\prod_{j=1}^{i} z_j$$", file: "ann.md")
    for part in grader.grade(answer).parts {
      print(part.part, part.verdict, part.marks ?? 0)
    }

    // A class, with its reports.
    let files = SubmissionFiles(at: [folder + "/submissions"])
    let (result, _) = await ClassGrader(grader, jobs: 2).grade(files)
    let pages = ReportRenderer(templates: try Templates()).files(for: result)
    try OutputWriter(root: output).write(
      pages, folder: sheet.slug, replacing: ReportRenderer.entries)

    #expect(grader.grade(answer).parts.first?.verdict == .correct)
    #expect(result.submissions.count == 4)
    #expect(FileManager.default.fileExists(atPath: "\(output)/prefix-products/index.html"))

    // Every line of the README's program stands above; only the folders are others.
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let own = Set(
      source.replacing("@testable ", with: "").split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) })
    let lines = try #require(blocks("swift").last).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.hasPrefix("let folder =") && !$0.hasPrefix("let output =") }
    #expect(lines.count > 10)
    for line in lines { #expect(own.contains(line), "\(line)") }
  }
}
