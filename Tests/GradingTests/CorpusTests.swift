import Foundation
import Testing
import Yams

@testable import Grading

/// Answers to many flows with labels that an independent program has checked
/// (`Scripts/check-corpus`): the measuring stick of the reader and of the judge.
@Suite("The corpus of answers")
struct CorpusTests {
  @Test("no wrong answer is accepted, no right one rejected, nearly all are read")
  func corpus() throws {
    let flows = try Corpus.load()
    #expect(flows.count >= 30)
    var tally = Corpus.Tally()
    for flow in flows {
      do {
        for (answer, result) in try flow.graded() { tally.add(answer, result, flow: flow.name) }
      } catch {
        Issue.record("\(flow.name): \(error.faults.map { "\($0.line): \($0.message)" })")
      }
    }
    if ProcessInfo.processInfo.environment["CORPUS_TABLE"] == "1" { print(tally.table) }
    let written = flows.reduce(0) { $0 + $1.answers.count }
    #expect(written >= 1000)
    #expect(tally.total.answers == written, "a misspelt part is not graded")
    #expect(tally.falseAccepts.isEmpty)
    #expect(tally.falseRejects.isEmpty)
    #expect(tally.readShare(stage: 2) >= 0.99)
  }
}

/// The corpus files beside this test.
enum Corpus {
  struct Flow {
    var name: String
    var sheet: Sheet
    var answers: [Answer]

    /// Every answer handed in on its own, with the result for its part.
    func graded() throws(SheetFaults) -> [(Answer, PartResult)] {
      let grader = try Grader(sheet: sheet, seed: 0, samples: 64)
      return answers.compactMap { answer in
        let submission = Submission(text: answer.text, file: "\(answer.id).md")
        let parts = grader.grade(submission).parts
        return parts.first { $0.part == answer.part }.map { (answer, $0) }
      }
    }
  }

  struct Answer: Decodable {
    var id: String
    var part: String
    var label: String
    var stage: Int
    var constructs: [String]
    var text: String
  }

  private struct File: Decodable {
    var answers: [Answer]
  }

  static func load() throws -> [Flow] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".answers.yaml") }.map { name in
      let stem = String(name.dropLast(".answers.yaml".count))
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return Flow(
        name: stem,
        sheet: try Sheet(contentsOf: folder.appendingPathComponent("\(stem).md").path),
        answers: try YAMLDecoder().decode(File.self, from: text).answers)
    }
  }

  /// What became of the answers, per construct.
  struct Tally {
    struct Row {
      var answers = 0
      var read = 0
      var accepted = 0
      var rejected = 0
      var undecided = 0
      var falseAccepts = 0
      var falseRejects = 0
    }

    private(set) var rows: [String: Row] = [:]
    private(set) var total = Row()
    private(set) var falseAccepts: [String] = []
    private(set) var falseRejects: [String] = []
    private(set) var unread: [String] = []
    private var stages: [Int: (answers: Int, read: Int)] = [:]

    mutating func add(_ answer: Answer, _ result: PartResult, flow: String) {
      let isRight = answer.label == "correct"
      let isAccepted = result.verdict == .correct
      let isRejected = result.verdict == .incorrect || result.verdict == .partial
      // Of a wrong answer, saying nothing about the part is one way to be wrong.
      let isRead = result.verdict != .unreadable && (result.verdict != .missing || !isRight)
      let name = "\(flow)/\(answer.id) (stage \(answer.stage)): \(result.verdict)"
      if isAccepted, !isRight { falseAccepts.append(name) }
      if isRejected, isRight { falseRejects.append(name) }
      if isRight, !isRead || result.verdict == .undecided { unread.append(name) }
      stages[answer.stage, default: (0, 0)].answers += 1
      if isRead { stages[answer.stage, default: (0, 0)].read += 1 }
      func count(_ row: inout Row) {
        row.answers += 1
        row.read += isRead ? 1 : 0
        row.accepted += isAccepted ? 1 : 0
        row.rejected += isRejected ? 1 : 0
        row.undecided += result.verdict == .undecided ? 1 : 0
        row.falseAccepts += isAccepted && !isRight ? 1 : 0
        row.falseRejects += isRejected && isRight ? 1 : 0
      }
      count(&total)
      for construct in Set(answer.constructs) { count(&rows[construct, default: Row()]) }
    }

    func readShare(stage: Int) -> Double {
      guard let stage = stages[stage], stage.answers > 0 else { return 0 }
      return Double(stage.read) / Double(stage.answers)
    }

    var table: String {
      func cells(_ name: String, _ row: Row) -> String {
        let numbers = [
          row.answers, row.read, row.accepted, row.rejected, row.undecided, row.falseAccepts,
          row.falseRejects,
        ]
        let columns = numbers.map { number in
          let text = String(number)
          return String(repeating: " ", count: max(0, 10 - text.count)) + text
        }
        return name.padding(toLength: 28, withPad: " ", startingAt: 0) + columns.joined()
      }
      let head =
        "construct".padding(toLength: 28, withPad: " ", startingAt: 0)
        + "   answers      read  accepted  rejected undecided  f.accept  f.reject"
      var lines = [head]
      lines += rows.sorted { $0.key < $1.key }.map { cells($0.key, $0.value) }
      lines.append(cells("all", total))
      lines += stages.keys.sorted().map { stage in
        "read, stage \(stage): \(stages[stage]?.read ?? 0) of \(stages[stage]?.answers ?? 0)"
      }
      lines += falseAccepts.map { "FALSE ACCEPT \($0)" } + falseRejects.map { "FALSE REJECT \($0)" }
      lines += unread.map { "not read: \($0)" }
      return lines.joined(separator: "\n")
    }
  }
}
