import Foundation
import Testing

@testable import Grading
@testable import Reports

/// Sheets that nobody writes, and that are solved or passed over in a time that people wait for. What
/// limits them is counted work, so a slow machine gets equally far.
@Suite("A solution of a sheet that nobody writes")
struct SolutionLimitsTests {
  private static let neighbour =
    "h_i = \\begin{cases} 0, & i = 1 \\\\ z_{i-1}, & i > 1 \\end{cases}"

  private static func problem(_ transformer: String, _ conditioner: String = neighbour) -> String {
    "$$\\tau(z_i; h_i) = \(transformer), \\qquad \(conditioner)$$\n"
  }

  private static func sum(_ range: ClosedRange<Int>, _ term: (Int) -> String) -> String {
    range.map(term).joined(separator: " + ")
  }

  private static func sheet(_ text: String) throws -> Sheet {
    try Sheet(
      source: SourceText(path: "endless.md", text: "---\ndimensions: [2, 3]\n---\n" + text))
  }

  /// Flows that are short enough to be derived.
  private static let long = [
    problem((1...14).reduce("z_i") { "\\operatorname{arsinh}(\($0) + \($1))" } + " + z_i^3 + h_i"),
    problem("z_i^{99999} + z_i + h_i"),
    problem("(1 + z_i^2)^{40} z_i + h_i"),
    problem(sum(0...49) { "\\frac{\($0 + 1)}{\($0 + 2)} z_i^{\(2 * $0 + 1)}" } + " + h_i"),
    problem(sum(1...60) { "\\tanh(\($0) z_i)" } + " + h_i"),
    problem(
      (1...6).reduce("z_i") {
        "\\begin{cases} \($0), & z_i > \($1) \\\\ \($0), & z_i \\le \($1) \\end{cases}"
      }),
    problem("z_i + h_i", "h_i = \\left(\\sum_{j<i} z_j\\right)^{40}"),
    problem(
      "z_i + h_i",
      "h_i = " + (2...15).map { "\\left(1 + \\sum_{j<i} z_j^{\($0)}\\right)" }.joined()),
    problem("z_i + h_i", "h_i = \\sum_{j<i} \\sum_{k<j} \\sum_{l<k} z_j z_k z_l"),
    problem(sum(1...8) { "|z_i - \($0)|" } + " + 30 z_i + h_i"),
    problem("e^{h_i} z_i + h_i", "h_i = \\sum_{j<i} \\tanh(x_j + \\sum_{k<j} x_k^2)"),
  ]

  @Test("is written in time", .timeLimit(.minutes(3)), arguments: long)
  func time(text: String) throws {
    let sheet = try Self.sheet(text)
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 16)
    #expect(solution.problems.map(\.isLeftOut) == [false])
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    #expect(files.count == 3)
  }

  @Test(
    "says that a flow is too long", .timeLimit(.minutes(3)),
    arguments: [
      problem(sum(1...200) { "e^{\($0) z_i / 100}" } + " + h_i"),
      problem(sum(1...150) { "\\frac{\\tanh(z_i + h_i)}{\\cosh(h_i) + \($0)}" }),
      problem("z_i + h_i", "h_i = " + sum(1...60) { "\\sum_{j<i} \\sin(\($0) z_j) e^{z_j}" }),
    ])
  func tooLong(text: String) throws {
    let sheet = try Self.sheet(text)
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 16)
    #expect(solution.problems.map(\.isLeftOut) == [true])
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    let markdown = String(decoding: try #require(files.first).contents, as: UTF8.self)
    #expect(markdown.contains("left out"))
  }

  @Test("leaves problems out when there are too many")
  func manyProblems() throws {
    let text = (1...100).map { "## Problem \($0)\n\n\(Self.problem("\($0) z_i + h_i"))" }
    let solution = try SheetSolution(
      of: try Self.sheet(text.joined(separator: "\n")), seed: 0, samples: 8)
    let solved = solution.problems.prefix { !$0.isLeftOut }
    #expect((30..<100).contains(solved.count))
    let rest = solution.problems[solved.count...]
    #expect(rest.filter(\.isLeftOut).count == rest.count)
  }

  @Test("refuses a handout with thousands of formulas")
  func manyFormulas() throws {
    let text =
      Self.problem("z_i + h_i") + String(repeating: "Here $z_i$ is as before. ", count: 2000)
    let error = #expect(throws: SheetFaults.self) {
      _ = try SheetSolution(of: try Self.sheet(text), seed: 0, samples: 8)
    }
    #expect(error?.faults.first?.message.key == "fault.handoutTooLong")
  }
}
