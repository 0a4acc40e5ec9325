import Testing

@testable import Grading

/// A flow in the plane: `x_1 = 2z_1`, `x_2 = 3z_2 + \sinh z_1`.
private let plane = Exercise(
  "plane", #"x_1 = 2z_1, \qquad x_2 = 3z_2 + \sinh z_1"#, dimensions: "2")

@Suite("Answers that stand in lines of one paragraph")
struct PartLineTests {
  @Test(
    "are read one after the other",
    arguments: [
      "f: x1 = 2z1, x2 = 3z2 + sinh(z1)\ninverse: z1 = x1/2, z2 = (x2 - sinh(x1/2))/3\ndet: 6",
      "a) x1 = 2z1, x2 = 3z2 + sinh(z1)\nb) z1 = x1/2, z2 = (x2 - sinh(x1/2))/3\nc) det J = 6",
      "(i) f = (2z1, 3z2 + sinh(z1))\n(ii) f^{-1} = (x1/2, (x2 - sinh(x1/2))/3)\n(iii) Det J = 6",
      "Hàm thuận: x1 = 2z1, x2 = 3z2 + sinh(z1)\nHàm ngược: z1 = x1/2, z2 = (x2 - sinh(x1/2))/3\n"
        + "Định thức: 6",
      #"""
      **Forward** $(2z_1, 3z_2 + \sinh z_1)$
      **Backward direction** $(x_1/2, (x_2 - \sinh(x_1/2))/3)$
      **Determinant** $6$
      """#,
      #"""
      $f = (2z_1, 3z_2 + \sinh z_1)$; $f^{-1} = (x_1/2, (x_2 - \sinh(x_1/2))/3)$.
      The Jacobian is lower triangular with determinant $6$.
      """#,
      #"""
      (a) $x_1 = 2z_1$, $x_2 = 3z_2 + \sinh z_1$
      (b) $z_1 = x_1/2$, $z_2 = (x_2 - \sinh(x_1/2))/3$
      (c) The Jacobian is lower triangular with determinant $6$.
      """#,
      #"""
      $f_1 = 2z_1$, $f_2 = 3z_2 + \sinh z_1$; $f^{-1}_1 = x_1/2$, $f^{-1}_2 = (x_2 - \sinh(x_1/2))/3$.
      We get the determinant $6$.
      """#,
      #"""
      $x_1 = 2z_1$, $x_2 = 3z_2 + \sinh z_1$, $z_1 = x_1/2$, $z_2 = (x_2 - \sinh(x_1/2))/3$
      Jacobian determinant = 6
      """#,
    ])
  func lines(text: String) throws {
    for part in ["f", "inverse", "det"] {
      #expect(try plane.result(part, text).verdict == .correct, "\(part): \(text)")
    }
  }

  @Test(
    "say nothing for one another",
    arguments: [
      ("inverse", "f: x1 = 2z1, x2 = 3z2\ninverse: z1 = x1/2, z2 = (x2 - sinh(x1/2))/3", true),
      ("f", "f: x1 = 2z1, x2 = 3z2\ninverse: z1 = x1/2, z2 = (x2 - sinh(x1/2))/3", false),
      ("inverse", "a) x1 = 2z1, x2 = 3z2\nb) z1 = x1/2, z2 = x2/3", false),
      ("det", "inverse: z1 = x1/2\ndet: 5", false),
      ("det", "The Jacobian has determinant $5$.", false),
    ])
  func otherLines(part: String, text: String, isRight: Bool) throws {
    #expect((try plane.result(part, text).verdict == .correct) == isRight)
  }

  @Test(
    "are left to the teacher when their label denies them",
    arguments: [
      "not the inverse: ", "A wrong inverse: ", "inverse of 2f: ", "inverse of $2f$: ",
      "inverse of $g$: ", "the inverse of another flow: ", "không phải hàm ngược: ",
      "hàm ngược sai: ",
    ], ["$z_1 = x_1/2$, $z_2 = (x_2 - \\sinh(x_1/2))/3$", "z1 = x1/2, z2 = (x2 - sinh(x1/2))/3"])
  func deniedLabels(label: String, claim: String) throws {
    #expect(try plane.result("inverse", label + claim).verdict == .undecided)
  }

  @Test(
    "are doubted by a sentence in the next line",
    arguments: [
      "Note: this is only right for $x_1 > 0$", "Note: this is only right for x1 > 0",
      "This is wrong for negative values", "Kết quả này sai",
    ])
  func nextLine(sentence: String) throws {
    let claim = "$z_1 = x_1/2$, $z_2 = (x_2 - \\sinh(x_1/2))/3$"
    #expect(try plane.result("inverse", claim + "\n" + sentence).verdict != .correct)
  }

  @Test(
    "name the determinant of the Jacobian only where they say so",
    arguments: [
      "The Jacobian does not have determinant $6$.", "(c) Twice the Jacobian has determinant $6$.",
      "2 J has determinant $6$.", "Twice the Jacobian has determinant $6$.",
      "The inverse of the Jacobian has determinant $6$.", "$J^2$ has determinant $6$.",
      "The upper block of the Jacobian has determinant $6$.",
      "I doubt that we get the determinant $6$.", "Recall that some matrix has determinant $6$.",
    ])
  func otherDeterminants(text: String) throws {
    #expect(try plane.result("det", text).verdict != .correct)
  }

  @Test(
    "have dots for the rows left out",
    arguments: [
      "z1 = x1\nz2 = x2 - x1\n...\nzD = xD - x(D-1)",
      "z_1 = x_1,\nz_2 = x_2 - x_1,\n⋮\nz_D = x_D - x_{D-1}",
      #"""
      $$\begin{aligned} x_1 &= z_1 &\Rightarrow z_1 &= x_1\\ x_2 &= z_1+z_2 &\Rightarrow z_2 &= x_2-x_1\\
      &\ \vdots\\ x_D &= \sum_{j=1}^D z_j &\Rightarrow z_D &= x_D-x_{D-1}\end{aligned}$$
      """#,
    ])
  func dots(text: String) throws {
    #expect(try Exercise.sum.result("inverse", text).verdict == .correct)
    let wrong = text.replacing("x_{D-1}", with: "x_1").replacing("x(D-1)", with: "x1")
    #expect(try Exercise.sum.result("inverse", wrong).verdict != .correct)
  }
}
