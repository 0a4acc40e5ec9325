import Algebra
import Flows
import Foundation
import Testing

@testable import Grading
@testable import Reports

/// The sheets that solutions are tested with: every exercise, and every sheet of the corpus of answers.
private enum Sheets {
  static let exercises = paths("\(testFolder)/../../exercises")
  static let corpus = paths("\(testFolder)/../GradingTests/Corpus")

  private static func paths(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }
}

@Suite("A solution sheet")
struct SolutionRoundTripTests {
  /// A radial flow has an inverse that this program does not find.
  static let withoutInverse: Set<String> = ["33-radial"]

  @Test("of every exercise is there to be tested")
  func presence() {
    #expect(Sheets.exercises.count >= 15)
    #expect(Sheets.corpus.count >= 38)
  }

  @Test(
    "handed in as a submission earns full marks, and proofreading finds nothing to say",
    arguments: Sheets.exercises + Sheets.corpus)
  func roundTrip(path: String) throws {
    let sheet = try Sheet(contentsOf: path)
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 64)
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    let markdown = String(
      decoding: try #require(files.first { $0.path == "solution.md" }).contents, as: UTF8.self)

    let submission = Submission(text: markdown, file: "solution.md")
    let result = try Grader(sheet: sheet, seed: 1, samples: 64).grade(submission)
    for part in result.parts where PartMarks.checked.contains(part.part) {
      if Self.withoutInverse.contains(sheet.slug), part.part == "inverse" { continue }
      #expect(part.verdict == .correct, "\(part.part): \(part.answer ?? "no answer")")
    }

    let source = SourceText(path: "solution.md", text: markdown)
    let verification = try Proofreader(seed: 2).verification(of: source, against: sheet)
    #expect(verification.count(.holds) >= 5)
    for verdict in [VerifiedStatement.Verdict.false, .undecided, .unread] {
      #expect(verification.count(verdict) == 0)
    }
  }

  @Test("is the same every time, bytes and all")
  func determinism() throws {
    let sheet = try Sheet(contentsOf: try #require(Sheets.exercises.first))
    let renderer = SolutionRenderer(templates: try Templates())
    let runs = try (0..<2).map { _ in
      try renderer.files(for: SheetSolution(of: sheet, seed: 0, samples: 32), of: sheet).map(
        \.contents)
    }
    #expect(runs[0] == runs[1])
  }

  @Test("speaks the language of its sheet in every sentence", arguments: ["en", "vi"])
  func words(language: String) throws {
    let catalogue = try Templates().catalogue(language: language)
    let other = try Templates().catalogue(language: language == "en" ? "vi" : "en")
    for key in other.sentences.keys where key.hasPrefix("solve.") {
      #expect(catalogue.contains(key), "\(key)")
    }
  }
}
