import Testing

@testable import Grading

/// Which parts a sheet without marks has, by what its words ask for.
@Suite("What a handout asks for")
struct AskedPartsTests {
  private static let flow = "Let $x_1 = z_1$ and $x_i = z_i + x_{i-1}$ for $i \\ge 2$."

  private func parts(_ questions: String, language: String = "en") throws -> [String] {
    let text = """
      ---
      language: \(language)
      ---
      # Flow

      \(Self.flow)

      \(questions)
      """
    let sheet = try Sheet(source: SourceText(path: "asked.md", text: text))
    return try #require(sheet.problems.first).parts.map(\.part)
  }

  @Test(
    "a lettered question that asks for a formula is that part",
    arguments: [
      ("Express $\\mathbf z = f^{-1}(\\mathbf x)$.", "inverse"),
      ("Express $f^{-1}$ in terms of $\\mathbf x$ only.", "inverse"),
      ("Find $\\mathbf x = f(\\mathbf z)$.", "f"),
      ("Write $\\mathbf x = f(\\mathbf z)$ in terms of $\\mathbf z$ only.", "f"),
      ("Find a formula for $x_i$ that uses $\\mathbf z$ only.", "f"),
      ("Solve for $z_i$.", "inverse"), ("Invert the flow.", "inverse"),
      ("What is the Jacobian determinant?", "det"), ("The inverse?", "inverse"),
      // What has to be reasoned is for the teacher.
      ("Show that $\\det J_f = 1$.", "a"), ("Find $f$ and explain how.", "a"),
      ("Is the flow invertible for all inputs and why?", "a"), ("Draw $f$.", "a"),
    ])
  func letters(question: String, part: String) throws {
    #expect(try parts("(a) \(question)\n\n(b) Why?") == [part, "b"])
  }

  @Test("letters that follow each other in a paragraph are questions of their own")
  func inline() throws {
    #expect(
      try parts("a) Find $f^{-1}(\\mathbf x)$. b) Compute $\\det J_f$. c) What is it good for?")
        == ["inverse", "det", "c"])
    #expect(
      try parts(
        "**Câu a.** Hàm ngược? **Câu b.** $\\det J$? **Câu c.** $\\log|\\det J|$?", language: "vi")
        == ["inverse", "det", "logdet"])
    // A bracket in a sentence is none, nor a letter that goes on from nothing.
    #expect(
      try parts("Use the function of a) in the lecture and b) of the book.") == [
        "f", "inverse", "det",
      ])
    #expect(try parts("See part b). Find all.") == ["f", "inverse", "det"])
  }

  @Test("a handout that asks for the logarithm of the determinant only has that part")
  func logarithm() throws {
    #expect(
      try parts("Find the forward map, its inverse, and the log-determinant of the Jacobian.")
        == ["f", "inverse", "logdet"])
    #expect(
      try parts("Find $f$, $f^{-1}$, $\\det J_f$ and $\\log|\\det J_f|$.") == [
        "f", "inverse", "det",
      ])
  }
}
