import Testing

@testable import Grading

@Suite("Dialects of a sheet")
struct DialectTests {
  private static let otherLetters = #"""
    ---
    title: Other letters
    dimensions: [2, 3]
    marks: {f: 1, inverse: 1, det: 1}
    ---
    Let $\mathbf y = f(\mathbf u)$ with $y_i = \tau(u_i; h_i)$,

    $$\tau(u_i; h_i) = 2 u_i + h_i, \qquad h_i = \begin{cases} 0, & i = 1 \\ u_{i-1}, & i > 1 \end{cases}$$
    """#

  private func verdicts(_ sheet: String, _ answer: String) throws -> [String: PartResult] {
    let sheet = try Sheet(source: SourceText(path: "sheet.md", text: sheet))
    let grader = try Grader(sheet: sheet, seed: 0, samples: 32)
    let parts = grader.grade(Submission(text: answer, file: "a.md")).parts
    return Dictionary(parts.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("a sheet may call its variables u and y")
  func otherLetters() throws {
    let results = try verdicts(
      Self.otherLetters,
      #"""
      $y_1 = 2u_1$, $y_i = 2u_i + u_{i-1}$ for $i > 1$

      $u_1 = \frac{y_1}{3}$, $u_i = \frac{y_i - u_{i-1}}{2}$ for $i > 1$

      $\det J = 2^D$
      """#)
    #expect(results["f"]?.verdict == .correct)
    #expect(results["det"]?.verdict == .correct)
    let inverse = try #require(results["inverse"])
    #expect(inverse.verdict == .partial)
    #expect(inverse.answer?.contains("y_{1}") == true)
    #expect(inverse.answer?.contains("x_{") == false)
    #expect(inverse.counterexample?.letters == VariableLetters(base: "u", target: "y"))
    #expect(
      inverse.messages.contains { message in
        message.arguments["point"] == .math("\\mathbf{y} = (2, 5)")
      })
  }

  @Test(
    "a sheet's convention for components before the first holds for it and for answers",
    arguments: [
      #"$$\tau(z_i; h_i) = z_i + h_i, \qquad h_i = \tanh z_{i-1}, \qquad z_0 = 0$$"#,
      #"The flow is $x_i = z_i + \tanh z_{i-1}$ where $z_0 = 0$."#,
    ])
  func convention(flow: String) throws {
    let sheet = "---\ndimensions: [2, 3]\nmarks: {f: 1, inverse: 1, det: 1}\n---\n" + flow + "\n"
    let right = try verdicts(
      sheet,
      #"$x_i = z_i + \tanh z_{i-1}$, $z_1 = x_1$, $z_i = x_i - \tanh z_{i-1}$, $\det J = 1$"#)
    #expect(right.values.allSatisfy { $0.verdict == .correct })
    let wrong = try verdicts(
      sheet, #"$x_i = z_i - \tanh z_{i-1}$, $z_i = x_i - \tanh x_{i-1}$, $\det J = 2$"#)
    #expect(wrong.values.allSatisfy { $0.verdict == .incorrect || $0.verdict == .partial })
  }

  @Test("a function with a number beside the transformer is another function")
  func numberedTransformer() throws {
    let sheet = #"""
      ---
      dimensions: [2, 3]
      marks: {f: 1, det: 1}
      ---
      $$\tau(z_i; h_i) = \tau_0(z_i) + h_i, \qquad \tau_0(u) = u^3 + u, \qquad h_i = \sum_{j<i} z_j$$
      """#
    let right = try verdicts(
      sheet, #"$x_i = z_i^3 + \sum_{j \le i} z_j$, $\det J = \prod_{i=1}^D (3 z_i^2 + 1)$"#)
    #expect(right.values.allSatisfy { $0.verdict == .correct })
    let wrong = try verdicts(
      sheet, #"$x_i = z_i^3 + z_i$, $\det J = \prod_{i=1}^D 3 z_i^2$"#)
    #expect(wrong["f"]?.verdict == .partial)
    #expect(wrong["det"]?.verdict == .incorrect)
  }

  private static let halves = #"""
    ---
    language: LANGUAGE
    dimensions: [2, 3]
    marks: {f: 1, inverse: 1, det: 1}
    ---
    $$\tau(z_i; h_i) = \frac{z_i}{2} + h_i, \qquad h_i = \begin{cases} 0, & i = 1 \\ z_{i-1}, & i > 1 \end{cases}$$
    """#

  @Test(
    "a decimal comma is read in Vietnamese where no list is possible",
    arguments: [
      #"$x_1 = 0,5 z_1$, $x_i = 0,5 z_i + z_{i-1}$ với $i > 1$"#,
      #"$x_1 = 0{,}5 z_1$, $x_i = z_{i-1} + 0{,}5 z_i$ với $i > 1$"#,
      #"$x_1 = \frac{z_1}{2}$; $x_i = 2\left(0,25 z_i + 0,5 z_{i-1}\right)$ với $i > 1$"#,
    ])
  func decimalComma(answer: String) throws {
    let vietnamese = Self.halves.replacing("LANGUAGE", with: "vi")
    #expect(try verdicts(vietnamese, answer)["f"]?.verdict == .correct)
  }

  @Test("in English a comma between digits separates")
  func englishComma() throws {
    let english = Self.halves.replacing("LANGUAGE", with: "en")
    let result = try verdicts(english, #"$x_1 = 0,5 z_1$, $x_i = 0,5 z_i + z_{i-1}$ for $i > 1$"#)
    #expect(result["f"]?.verdict != .correct)
  }

  @Test("two usual readings are left to the teacher, unless the sheet is charitable")
  func charity() throws {
    let sheet = Self.halves.replacing("LANGUAGE", with: "en")
    let answer =
      #"$\det J = 1/2^D$ and $z_1 = 2x_1$. $x_1 = z_1 / 2$, $x_i = 1/2 z_i + z_{i-1}$ for $i>1$"#
    #expect(try verdicts(sheet, answer)["f"]?.verdict == .correct)
    let doubtful =
      #"$x_1 = 1/4 \cdot 2 z_1$, $x_i = z_{i-1} + 2 / 4 z_i$, $i > 1$. $\det J = \prod_{i=1}^{D} 1 / 2 \cdot 1$"#
    #expect(try verdicts(sheet, doubtful)["f"]?.verdict == .correct)
    let ambiguous = #"$z_1 = 2x_1$ and $z_i = 2x_i - 2 z_{i-1}$ for $i > 1$; $\det J = 4 / 2^D 4$"#
    #expect(try verdicts(sheet, ambiguous)["det"]?.verdict == .undecided)
    let charitable = sheet.replacing("dimensions:", with: "charitable: true\ndimensions:")
    #expect(try verdicts(charitable, ambiguous)["det"]?.verdict == .correct)
  }
}
