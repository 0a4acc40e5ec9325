import Foundation
import Testing

@testable import Grading
@testable import Reports

/// What a solution says of the questions that a teacher marks, and of the author's own text.
@Suite("The questions and the author in a solution")
struct SolutionQuestionsTests {
  private static let flow =
    #"$$\tau(z_i; h_i) = 2 z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j$$"#

  private func files(
    _ body: String, settings: String = "dimensions: [2, 3]"
  ) throws -> (markdown: String, html: String) {
    let text = "---\n\(settings)\n---\n# Sheet\n\n\(body)\n"
    let sheet = try Sheet(source: SourceText(path: "sheet.md", text: text))
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 16)
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    func content(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).contents, as: UTF8.self)
    }
    return (try content("solution.md"), try content("solution.html"))
  }

  private static let lettered =
    "\n\n(a) Find $f$.\n\n(b) Find $f^{-1}$ and $\\det J$.\n\n(c) Find $\\det J$ and say why."

  @Test("lettered questions for formulas are parts, and one for a reason has room")
  func letteredParts() throws {
    let (markdown, _) = try files(Self.flow + Self.lettered, settings: "dimensions: [2, 3]")
    #expect(markdown.contains(#"\det J_f = \prod_{i=1}^{D} 2 = 2^{D}"#))
    #expect(!markdown.contains("Question (a)") && !markdown.contains("Question (b)"))
    #expect(markdown.contains("Question (c)\n\n> Find $\\det J$ and say why.\n\n*Room for"))
  }

  @Test("a flow is solved though all questions are the teacher's")
  func lettered() throws {
    let (markdown, _) = try files(
      Self.flow + Self.lettered, settings: "dimensions: [2, 3]\nmarks: {a: 1, b: 1, c: 1}")
    #expect(markdown.contains(#"\det J_f = \prod_{i=1}^{D} 2 = 2^{D}"#))
    #expect(markdown.split(separator: "The answer is derived above.").count == 3)
    #expect(markdown.split(separator: "Room for your answer").count == 2)
    #expect(markdown.contains("> Find $f^{-1}$ and $\\det J$."))
  }

  @Test("questions without a flow are left to the author")
  func words() throws {
    let (markdown, _) = try files("(a) Find a reason.\n\n(b) Find another.")
    #expect(markdown.split(separator: "Room for your answer").count == 3)
    #expect(!markdown.contains("The map"))
  }

  private static let marks = "dimensions: [2, 3]\nmarks: {f: 1, inverse: 1, det: 1, why: 1}"

  @Test("the author's text is kept, and answers only what it is labelled for")
  func author() throws {
    let solution = """
      \(Self.flow)

      **why:** Why is it cheap?

      ## Solution

      An opening remark.

      **why:** Because of a reason.

      **f:** Here $x_1 = 2 z_1$.
      """
    let (markdown, html) = try files(solution, settings: Self.marks)
    #expect(markdown.contains("> Why is it cheap?\n\nBecause of a reason."))
    #expect(!markdown.contains("An opening remark."))
    #expect(markdown.contains("the author's own text, are in"))
    let folded = try #require(html.components(separatedBy: "own solution</summary>").last)
    #expect(folded.contains("An opening remark."))
    #expect(folded.contains("Here"))
    #expect(!folded.contains("Because of a reason."))
  }

  @Test("a solution without labels answers no question")
  func unlabelled() throws {
    let (markdown, html) = try files(
      "\(Self.flow)\n\n**why:** Why?\n\n## Solution\n\nIt gives $x_1 = 2 z_1$.",
      settings: Self.marks)
    #expect(markdown.contains("Room for your answer"))
    #expect(html.contains("It gives"))
  }

  @Test(
    "formulas side by side are pieces that a narrow page puts under each other",
    arguments: [
      (#"a = b"#, [#"a = b"#]),
      (#"a = b, \qquad i = 2, \dots, D"#, [#"a = b,"#, #"i = 2, \dots, D"#]),
      (#"\left(a, \qquad b\right)"#, [#"\left(a, \qquad b\right)"#]),
      (
        #"\begin{aligned} a, \qquad b \end{aligned}, \qquad c"#,
        [#"\begin{aligned} a, \qquad b \end{aligned},"#, "c"]
      ),
      (#"\text{a, \qquad b}, \qquad c"#, [#"\text{a, \qquad b},"#, "c"]),
    ])
  func pieces(latex: String, pieces: [String]) {
    #expect(SolutionNotation.pieces(latex) == pieces)
  }

  @Test("a question with an equation is quoted, and is no answer when the text is handed in")
  func equation() throws {
    let body =
      Self.flow
      + "\n\n**why:** Show that $\\det J = 2^D$. Is $f(\\mathbf z) = \\mathbf z$ at one point only?"
    let (markdown, _) = try files(body, settings: Self.marks)
    #expect(markdown.contains("> Show that $\\det J = 2^D$."))
    let sheet = try Sheet(
      source: SourceText(path: "sheet.md", text: "---\n\(Self.marks)\n---\n# Sheet\n\n\(body)\n"))
    let grader = try Grader(sheet: sheet, seed: 0, samples: 16)
    let parts = grader.grade(Submission(text: markdown, file: "solution.md")).parts
    #expect(parts.filter { $0.part != "why" }.allSatisfy { $0.verdict == .correct })
    // The question alone is no answer.
    let quoted = grader.grade(
      Submission(
        text: "> Show that $\\det J = 2^D$. Is $f(\\mathbf z) = \\mathbf z$ at one point only?",
        file: "a.md"))
    #expect(quoted.parts.filter { $0.part != "why" }.allSatisfy { $0.verdict == .missing })
    // A formula alone is one, also where the question has it.
    let claimed = grader.grade(Submission(text: "> $\\det J = 2^D$.", file: "a.md"))
    #expect(claimed.parts.first { $0.part == "det" }?.verdict == .correct)
  }

  @Test(
    "that the transformer is monotone is said where it is asked, proved and true",
    arguments: [
      (#"2 z_i - a \cos z_i"#, "strictly increasing", "between $2 - a$ and $2 + a$"),
      (#"2 z_i - a \cos z_i"#, "strictly decreasing", nil),
      (#"2 z_i - a \cos z_i"#, "strictly monotone", "between $2 - a$ and $2 + a$"),
      (#"-z_i - \frac{a}{2} \sin z_i"#, "decreasing", "is strictly decreasing"),
      (#"b z_i"#, "strictly monotone", "is strictly increasing"),
      (#"z_i + z_i^3"#, "increasing", "is strictly increasing"),
      (#"2 z_i - a \cos z_i"#, "strictly increasing, and find its range", nil),
    ])
  func monotony(transformer: String, claim: String, words: String?) throws {
    let (markdown, _) = try files(
      "Let $\\tau(z_i; h_i) = \(transformer) + h_i$, $h_1 = 0$, $h_i = z_{i-1}$ for $i > 1$.\n\n"
        + "(a) Show that $\\tau$ is \(claim) in $z_i$.\n\n(b) Find $\\det J$.",
      settings: "dimensions: [2, 3]\nparameters: {a: [0.2, 0.8], b: [0.5, 1]}")
    let answer = try #require(markdown.components(separatedBy: "> Show that").last)
    #expect(answer.contains("Room for your answer") == (words == nil))
    if let words { #expect(answer.contains(words)) }
  }

  @Test(
    "a page has one name for the logarithm and for the logistic function",
    arguments: [
      (#"\ln(1 + e^{z_i})"#, "\\ln", "\\log"), (#"\log(1 + e^{z_i})"#, "\\log", "\\ln"),
    ])
  func names(term: String, name: String, other: String) throws {
    let (markdown, html) = try files(
      "$$\\tau(z_i; h_i) = \(term) + h_i, \\qquad h_1 = 0, \\quad h_i = z_{i-1} \\text{ for } i > 1$$"
    )
    #expect(markdown.contains("\(name)\\left"))
    #expect(!markdown.contains("\(other)\\left") && !markdown.contains("\(other)\\lvert"))
    // Behind the sentence that introduces the logistic function nothing writes it out.
    let behind = try #require(markdown.components(separatedBy: "With the logistic sigmoid").last)
    #expect(!behind.contains("\\frac{e^{z_"))
    #expect(behind.contains("\\prod_{i=1}^{D} \\sigma"))
    #expect(!html.isEmpty)
  }
}
