// swift-format-ignore-file
// Sheets as they are written.

import Markdown
import Testing

@testable import Grading

@Suite("What a sheet says in words")
struct SheetWordsTests {
  private static let one = #"Let $x_i = \sum_{j=1}^{i} z_j$. Find $f$, $f^{-1}$ and $\det J_f$."#
  private static let two = #"Let $x_i = 2 z_i + \sum_{j<i} z_j$. Find $f$, $f^{-1}$ and $\det J_f$."#

  @Test(
    "problems are named in many ways",
    arguments: [
      "**Problem %.** ", "**Bài %.** ", "### Exercise %\n\n", "# Exercise %\n\n", "Exercise %. ",
      "Bài tập %: ", "#### Câu %\n\n", "%. ",
    ])
  func labels(form: String) throws {
    let body = [Self.one, Self.two].enumerated()
      .map { form.replacing("%", with: "\($0.offset + 1)") + $0.element }
    let sheet = try sheet(frontMatter: "title: Two", body: body.joined(separator: "\n\n"))
    #expect(sheet.problems.map(\.name) == ["1", "2"])
    #expect(sheet.problems.map { words($0.statement).contains("2 z_i") } == [false, true])
  }

  @Test("a list of flows under one question is a list of problems")
  func bareFlows() throws {
    let sheet = try sheet(
      body: #"""
        # Two

        Find $f$, $f^{-1}$ and $\det J_f$ for each of these flows.

        1. $x_i = \sum_{j=1}^{i} z_j$.
        2. $x_i = 2 z_i + \sum_{j<i} z_j$.
        """#)
    #expect(sheet.problems.map(\.name) == ["1", "2"])
    #expect(sheet.preamble.count == 1)
  }

  @Test("numbered questions about one flow stay together")
  func questions() throws {
    let sheet = try sheet(
      body: runningSum + "\n\n**Question 1.** Show that $x_1 = z_1$.\n\n**Question 2.** Find $f$.\n")
    #expect(sheet.problems.map(\.name) == ["1"])
  }

  @Test("a problem without a flow is a question for the teacher, and the sheet says so")
  func question() throws {
    let sheet = try sheet(
      body: "## Problem 1\n\nExplain why $J$ is triangular. Why is it cheap?\n\n## Problem 2\n\n\(Self.one)\n")
    #expect(sheet.problems.map(\.hasCheckedParts) == [false, true])
    #expect(sheet.warnings.map(\.message.key) == ["warning.noFlow"])
    #expect(sheet.warnings.map(\.line) == [1])
    let grader = try Grader(sheet: sheet, seed: 0, samples: 16)
    let result = grader.grade(
      Submission(
        text: "## Problem 1\n\nBecause.\n\n## Problem 2\n\n$x_i = \\sum_{j \\le i} z_j$\n",
        file: "ann.md"))
    #expect(result.parts.map(\.verdict) == [.awaiting, .correct, .missing, .missing])
  }

  @Test("lettered questions that ask for formulas are decided, others are not")
  func letters() throws {
    let sheet = try sheet(
      body: #"""
        Let $x_i = \sum_{j=1}^{i} z_j$.

        (a) Find $f^{-1}$.

        (b) Compute $\det J_f$.

        (c) Why is it cheap?
        """#)
    #expect(
      sheet.problems[0].parts
        == [PartMarks("inverse", 1), PartMarks("det", 1), PartMarks("c", 1)])
  }

  @Test("the words of the sheet's own title take nothing back")
  func title() throws {
    let sheet = try sheet(frontMatter: "title: A broken line", body: Self.one)
    let grader = try Grader(sheet: sheet, seed: 0, samples: 16)
    let answer = #"$x_i = \sum_{j \le i} z_j$"#
    #expect(try grader.result("f", "# A broken line – Solution\n\n\(answer)").verdict == .correct)
    #expect(try grader.result("f", "# Broken attempt\n\n\(answer)").verdict != .correct)
  }

  @Test(
    "numbers that words declare are parameters",
    arguments: [
      ("Fix a real number $a > 0$.", "a", 0.0, Double.infinity), ("For $0 < a < 1$,", "a", 0, 1),
      (#"Let $|a| < 1$."#, "a", -1, 1), 
      ("with a fixed angle $a$,", "a", -9, 9), ("Với $a, b > 0$ cho trước,", "a", 0, .infinity),
      (#"Let $a \in (1, 2)$."#, "a", 1, 2),
    ])
  func parameters(words: String, name: String, lower: Double, upper: Double) throws {
    let sheet = try sheet(
      frontMatter: "title: a", body: words + #" consider $x_i = a z_i + \sum_{j<i} z_j$."#)
    let parameters = sheet.problems[0].settings.parameters
    #expect(parameters.map(\.name) == [name])
    guard case .interval(let low, let high)? = parameters.first?.value else {
      Issue.record("no interval")
      return
    }
    #expect(lower < low && low < high && high < upper)
    if lower == -9 || lower == -1 { #expect(low < 0 && high > 0) }
  }

  @Test("a letter that the words do not declare is named, with the setting that does")
  func undeclared() throws {
    let sheet = try sheet(
      frontMatter: "title: a", body: #"Let $x_i = \alpha z_i + \sum_{j<i} z_j$."#)
    let error = #expect(throws: SheetFaults.self) {
      try Grader(sheet: sheet, seed: 0, samples: 8)
    }
    let message = try #require(error?.faults.first?.message)
    #expect(message.key == "fault.unknownName")
    #expect(message.arguments["setting"] == .code("parameters: {alpha: [0.5, 2]}"))
  }
}
