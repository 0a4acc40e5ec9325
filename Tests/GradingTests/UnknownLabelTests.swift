import Testing

@testable import Grading

/// A flow in the plane: `x_1 = 2z_1`, `x_2 = 3z_2 + \sinh z_1`.
private let plane = Exercise(
  "plane", #"x_1 = 2z_1, \qquad x_2 = 3z_2 + \sinh z_1"#, dimensions: "2")

@Suite("Heads and labels that are not understood")
struct UnknownLabelTests {
  /// A table of the plane's inverse under a head.
  private func inverse(_ head: String, second: String = #"(x_2 - \sinh z_1)/3"#) -> String {
    "| | \(head) |\n|---|---|\n| $z_1$ | $x_1/2$ |\n| $z_2$ | $\(second)$ |"
  }

  private static let changes = [
    "squared", "square", "times 3", "negative of it", "half", "$\\sinh$ of it", "its inverse",
    "inverse of it", "w.r.t. $x_1$", "theo $x_1$", "derivative", "$\\partial/\\partial x_1$",
    "$2 z_i$",
    "value at $(0, 1)$", "nghịch đảo của nó", "bình phương", "đạo hàm", "trị tuyệt đối",
    "inner function",
    "reciprocal", "1/z", "doubled value", "error", "difference to $x_i$", "logarithm", "$\\det J$",
    "sai số",
  ]

  @Test("say nothing of the cells below them", arguments: changes)
  func heads(head: String) throws {
    let result = try plane.result("inverse", inverse(head))
    #expect(result.verdict == .undecided || result.verdict == .unreadable, "\(head)")
  }

  @Test(
    "are few: of most heads everybody knows what they say",
    arguments: [
      "value", "answer", "my final answer", "result", "formula", "expression", "closed form",
      "solution", "in terms of $\\mathbf x$", "as a function of $\\mathbf x$", "inverse",
      "$f^{-1}$",
      "the inverse function", "kết quả", "công thức", "đáp án cuối cùng", "giá trị", "hàm ngược",
      "",
      "biểu thức", "the answer (simplified)",
    ])
  func knownHeads(head: String) throws {
    #expect(try plane.result("inverse", inverse(head)).verdict == .correct, "\(head)")
    let wrong = inverse(head, second: #"(x_2 + \sinh z_1)/3"#)
    #expect(try plane.result("inverse", wrong).verdict == .partial, "\(head)")
  }

  @Test("leave the columns beside them", arguments: changes + ["wrong"])
  func besides(head: String) throws {
    func table(_ last: String) -> String {
      """
      | component | answer | \(head) |
      |---|---|---|
      | $z_1$ | $x_1/2$ | $7 x_1$ |
      | $z_2$ | $(x_2 - \(last) \\sinh z_1)/3$ | $x_2^2$ |
      """
    }
    #expect(try plane.result("inverse", table("")).verdict == .correct, "\(head)")
    #expect(try plane.result("inverse", table("2")).verdict == .partial, "\(head)")
  }

  @Test(
    "leave an answer before them", arguments: ["derivative", "$\\partial_{z_1}$", "w.r.t. $z_1$"])
  func before(head: String) throws {
    let answer = #"$f(\mathbf z) = (2z_1, 3z_2 + \sinh z_1)$"#
    let table = "\n\n| | \(head) |\n|---|---|\n| $x_1$ | $2$ |\n| $x_2$ | $\\cosh z_1$ |"
    #expect(try plane.result("f", answer + table).verdict == .correct)
    let wrong = answer.replacing("3z_2", with: "2z_2")
    #expect(try plane.result("f", wrong + table).verdict == .partial)
  }

  @Test(
    "make a determinant no claim",
    arguments: [
      "| quantity | squared |\n|---|---|\n| $\\det J$ | $6$ |",
      "| quantity | its absolute value |\n|---|---|\n| $\\det J$ | $6$ |",
      "| | $f$ | $\\det J$ |\n|---|---|---|\n| squared | | $6$ |",
      "| | $f^{-1}$ |\n|---|---|\n| determinant | $6$ |",
      "| part | answer |\n|---|---|\n| doubled | $\\det J = 6$ |",
      "| twice the determinant |\n|---|\n| $\\det J = 6$ |",
      "| | f | inverse | det |\n|---|---|---|---|\n| reciprocals | | | 6 |",
    ])
  func determinants(text: String) throws {
    #expect(try plane.result("det", text).verdict == .undecided)
  }

  @Test(
    "do not change a determinant",
    arguments: [
      "| quantity | value |\n|---|---|\n| $\\det J$ | $6$ |",
      "| | value | squared |\n|---|---|---|\n| $\\det J$ | $6$ | $36$ |",
      "| | $f$ | $\\det J$ |\n|---|---|---|\n| result | | $6$ |",
      "| part | answer |\n|---|---|\n| c) | $\\det J = 6$ |",
      "| | f | inverse | det |\n|---|---|---|---|\n| my answer | | | 6 |",
    ])
  func knownDeterminants(text: String) throws {
    #expect(try plane.result("det", text).verdict == .correct)
    #expect(try plane.result("det", text.replacing("6", with: "5")).verdict == .incorrect)
  }

  private static let claim = #"$z_1 = x_1/2$, $z_2 = (x_2 - \sinh(x_1/2))/3$"#

  @Test(
    "before an equation leave it to the teacher",
    arguments: [
      "Squared:", "Doubled:", "**Negated:**", "Twice the value:", "Times three:",
      "The answer, doubled:",
      "The inverse (squared):", "Absolute value:", "Multiplied by two:", "Gấp đôi:", "Bình phương:",
      "Giá trị tuyệt đối:", "Nhân hai:", "Answer and its square:", "Reciprocals:", "Upside down:",
      "Opposite:", "Inverse of it:", "Nghịch đảo của nó:", "A third of it:", "Kết quả đổi dấu:",
      "The value halved:",
    ])
  func labels(label: String) throws {
    for claim in [Self.claim, "z1 = x1/2, z2 = (x2 - sinh(x1/2))/3"] {
      #expect(try plane.result("inverse", "\(label) \(claim)").verdict == .undecided, "\(label)")
    }
    let display = #"$$\mathbf z = (x_1/2, (x_2 - \sinh(x_1/2))/3)$$"#
    #expect(try plane.result("inverse", "\(label)\n\n\(display)").verdict == .undecided, "\(label)")
  }

  @Test(
    "are none of those that lead to an answer or tell what was done",
    arguments: [
      "Answer:", "Result:", "Solution:", "Thus:", "Kết quả:", "Step 2:", "Verification:",
      "Final answer:",
      "**Inverse:**", "(b) Inverse:", "b)", "Lời giải:", "Vậy:", "Suy ra:", "Do đó ta có:",
      "Bước 2:",
      "Subtracting the rows:", "Solving for z:", "Solve the second equation:", "Chia cho 3:",
      "Chuyển vế:",
      "Trừ hai vế:", "In closed form:", "By substitution:", "Explicitly:", "Written out:",
      "Recursively:",
      "I am sure:", "Correction:", "Hence, by the triangular structure of the system:",
      "Ngược lại:",
      "Taking square roots is not needed here:", "Đáp án cuối cùng:", "Working backwards:",
      "So we get:",
      "## Neighbour flow\n\n", "## Two layers\n\n", "Kết luận:", "Component by component we find:",
    ])
  func knownLabels(label: String) throws {
    #expect(try plane.result("inverse", "\(label) \(Self.claim)").verdict == .correct, "\(label)")
    let wrong = Self.claim.replacing("x_2 -", with: "x_2 +")
    let verdict = try plane.result("inverse", "\(label) \(wrong)").verdict
    #expect(verdict == .partial, "\(label)")
  }
}
