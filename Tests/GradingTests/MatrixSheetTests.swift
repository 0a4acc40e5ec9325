// swift-format-ignore-file
// Sheets and answers as they are written.

import Testing

@testable import Grading

/// Sheets that give their flow by matrices and vectors, and answers to them by components. The right answers were
/// multiplied out and inverted by hand; the wrong ones are the nearest slips.
@Suite("Sheets with matrices and vectors")
struct MatrixSheetTests {
  /// A sheet, right answers to its parts and wrong ones.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var sheet: String
    var right: [String: String]
    var wrong: [String: String]

    var testDescription: String { name }
  }

  private static func sheet(_ text: String) throws -> Sheet {
    try Sheet(source: SourceText(path: "matrices.md", text: text))
  }

  @Test("are graded by components, right and wrong ones", arguments: cases)
  func answers(of answer: Case) throws {
    let grader = try Grader(sheet: try Self.sheet(answer.sheet), seed: 5, samples: 24)
    for (part, text) in answer.right {
      #expect(try grader.result(part, text).verdict == .correct, "\(part) \(text)")
    }
    for (part, text) in answer.wrong {
      let verdict = try grader.result(part, text).verdict
      #expect(verdict == .incorrect || verdict == .partial, "\(part) \(text)")
    }
  }

  @Test(
    "are refused where the sizes do not go together, a matrix is not given or the map cannot be turned back",
    arguments: [
      #"$$\begin{pmatrix} x_1 \\ x_2 \end{pmatrix} = \begin{pmatrix} 1 & 2 \\ 2 & 4 \end{pmatrix} \begin{pmatrix} z_1 \\ z_2 \end{pmatrix}.$$"#,
      #"$$\begin{pmatrix} x_1 \\ x_2 \end{pmatrix} = \begin{pmatrix} 1 & 2 & 1 \\ 2 & 4 & 0 \end{pmatrix} \begin{pmatrix} z_1 \\ z_2 \end{pmatrix}.$$"#,
      "---\ndimensions: [2, 3]\n---\n" + #"$(x_1, x_2)^\top = 2 \mathbf z$."#,
      #"On $\mathbb R^2$, $\mathbf x = L U \mathbf z$ with $L = \begin{pmatrix} 1 & 0 \\ 2 & 1\end{pmatrix}$ and an upper triangular matrix $U$."#,
      "---\ndimensions: [2, 3]\n---\n" + #"$\mathbf x = (I - \frac1D \mathbf 1 \mathbf 1^\top) \mathbf z$."#,
      #"On $\mathbb R^2$ let $\mathbf x = \mathbf v \mathbf v^\top \mathbf z$ with $\mathbf v = (1, 2)^\top$."#,
      #"On $\mathbb R^2$: $(x_1, x_2)^\top = \begin{pmatrix} 1 & 1 \\ 0 & 2 \end{pmatrix} (z_1, z_2)^\top$, that is $x_1 = z_1 + z_2$ and $x_2 = z_1 + 2 z_2$."#,
      #"On $\mathbb R^3$ let $\mathbf x = A \mathbf z$ with $A = \begin{pmatrix} 1 & 2 \\ 0 & 1\end{pmatrix}$."#,
    ])
  func refused(body: String) throws {
    #expect(throws: SheetFaults.self) {
      try Grader(sheet: try Self.sheet(body + "\n\nFind $f$, $f^{-1}$ and $\\det J_f$.\n"), seed: 5, samples: 24)
    }
  }

  static let cases = [
    Case(
      name: "a product of written matrices",
      sheet: #"$$\begin{pmatrix} x_1 \\ x_2 \end{pmatrix} = \begin{pmatrix} 1 & 2 \\ 0 & 1 \end{pmatrix} \begin{pmatrix} 3 & 0 \\ 0 & 2 \end{pmatrix} \begin{pmatrix} z_1 \\ z_2 \end{pmatrix} + \begin{pmatrix} 1 \\ -1 \end{pmatrix}.$$ Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$x_1 = 3 z_1 + 4 z_2 + 1$, $x_2 = 2 z_2 - 1$"#,
        "inverse": #"$z_1 = \frac{x_1 - 2 x_2 - 3}{3}$, $z_2 = \frac{x_2 + 1}{2}$"#, "det": #"$\det J = 6$"#,
      ],
      wrong: [
        "f": #"$x_1 = 3 z_1 + 6 z_2 + 1$, $x_2 = 2 z_2 - 1$"#,
        "inverse": #"$z_1 = \frac{x_1 - 2 x_2 - 1}{3}$, $z_2 = \frac{x_2 + 1}{2}$"#, "det": #"$\det J = 5$"#,
      ]),
    Case(
      name: "a rotation that is named",
      sheet: #"Let $D = 2$ and $\begin{bmatrix} x_1 \\ x_2 \end{bmatrix} = R_\theta \begin{bmatrix} z_1 \\ z_2 \end{bmatrix}$, where $R_\theta = \begin{bmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta\end{bmatrix}$ with a fixed real number $\theta$. Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$f(\mathbf z) = (z_1 \cos\theta - z_2 \sin\theta, z_1 \sin\theta + z_2 \cos\theta)$"#,
        "inverse": #"$f^{-1}(\mathbf x) = (x_1 \cos\theta + x_2 \sin\theta, -x_1 \sin\theta + x_2 \cos\theta)$"#, "det": #"$\det J = 1$"#,
      ],
      wrong: [
        "f": #"$f(\mathbf z) = (z_1 \cos\theta + z_2 \sin\theta, -z_1 \sin\theta + z_2 \cos\theta)$"#,
        "inverse": #"$f^{-1}(\mathbf x) = (x_1 \cos\theta - x_2 \sin\theta, x_1 \sin\theta + x_2 \cos\theta)$"#, "det": #"$\det J = \cos 2\theta$"#,
      ]),
    Case(
      name: "the identity plus rank one",
      sheet: "---\ndimensions: [2, 3, 5]\n---\n" + #"$\mathbf x = \left(I + \frac1D \mathbf 1 \mathbf 1^\top\right) \mathbf z$. Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$x_i = z_i + \frac1D \sum_{j=1}^D z_j$"#, "inverse": #"$z_i = x_i - \frac{1}{2D} \sum_{j=1}^D x_j$"#, "det": #"$\det J = 2$"#,
      ],
      wrong: [
        "f": #"$x_i = z_i + \sum_{j=1}^D z_j$"#, "inverse": #"$z_i = x_i - \frac1D \sum_{j=1}^D x_j$"#, "det": #"$\det J = 1 + \frac1D$"#,
      ]),
    Case(
      name: "a reflection at a unit vector",
      sheet: "---\ndimensions: [2, 3]\n---\n" + #"Let $\mathbf v \in \mathbb R^D$ with $\|\mathbf v\| = 1$ and $\mathbf x = (I - 2 \mathbf v \mathbf v^\top) \mathbf z$. Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$x_i = z_i - 2 v_i \sum_{j=1}^D v_j z_j$"#, "inverse": #"$\mathbf z = (I - 2 \mathbf v \mathbf v^\top) \mathbf x$"#, "det": #"$\det J = -1$"#,
      ],
      wrong: [
        "f": #"$x_i = z_i - v_i \sum_{j=1}^D v_j z_j$"#, "inverse": #"$\mathbf z = (I + 2 \mathbf v \mathbf v^\top) \mathbf x$"#, "det": #"$\det J = 1$"#,
      ]),
    Case(
      name: "the norm of earlier components",
      sheet: "---\ndimensions: [2, 3]\n---\n" + #"Let $h_1 = 0$, $h_i = \|\mathbf z_{1:i-1}\|^2$ for $i > 1$ and $\tau(z_i; h_i) = 2 z_i + h_i$. Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$x_i = 2 z_i + \sum_{j<i} z_j^2$"#, "inverse": #"$z_i = \frac12 \left(x_i - \sum_{j<i} z_j^2\right)$"#, "det": #"$\det J = 2^D$"#,
      ],
      wrong: [
        "f": #"$x_i = 2 z_i + \left(\sum_{j<i} z_j\right)^2$"#, "inverse": #"$z_i = \frac12 x_i - \sum_{j<i} z_j^2$"#, "det": #"$\det J = 2^{D-1}$"#,
      ]),
    Case(
      name: "layers of matrices",
      sheet: #"$$\begin{aligned} \mathbf y &= A \mathbf z, \\ \mathbf x &= B \mathbf y + \mathbf c, \end{aligned}$$ with $A = \begin{pmatrix} 1 & 1 \\ 0 & 1\end{pmatrix}$, $B = \begin{pmatrix} 2 & 0 \\ 1 & 1\end{pmatrix}$, $\mathbf c = (1, 1)$. Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$f(\mathbf z) = (2 z_1 + 2 z_2 + 1, z_1 + 2 z_2 + 1)$"#, "inverse": #"$f^{-1}(\mathbf x) = \left(x_1 - x_2, \frac{2 x_2 - x_1 - 1}{2}\right)$"#, "det": #"$\det J = 2$"#,
      ],
      wrong: [
        "f": #"$f(\mathbf z) = (3 z_1 + z_2 + 1, z_1 + z_2 + 1)$"#, "inverse": #"$f^{-1}(\mathbf x) = \left(x_1 - x_2, \frac{2 x_2 - x_1 + 1}{2}\right)$"#, "det": #"$\det J = -2$"#,
      ]),
    Case(
      name: "the map of a column",
      sheet: #"The map $$\begin{pmatrix} z_1 \\ z_2 \end{pmatrix} \mapsto \begin{pmatrix} z_1 + z_2^3 \\ 2 z_2 \end{pmatrix}$$ is a flow. Find $f$, its inverse and its Jacobian determinant."#,
      right: [
        "f": #"$x_1 = z_1 + z_2^3$, $x_2 = 2 z_2$"#, "inverse": #"$z_1 = x_1 - \frac{x_2^3}{8}$, $z_2 = \frac{x_2}{2}$"#, "det": #"$\det J = 2$"#,
      ],
      wrong: [
        "f": #"$x_1 = z_1 - z_2^3$, $x_2 = 2 z_2$"#, "inverse": #"$z_1 = x_1 - \frac{x_2^3}{2}$, $z_2 = \frac{x_2}{2}$"#, "det": #"$\det J = 1 + 3 z_2^2$"#,
      ]),
    Case(
      name: "halves with small letters",
      sheet: #"Let $D = 4$. Split $\mathbf z = (\mathbf z_a, \mathbf z_b)$ with $\mathbf z_a = (z_1, z_2)$, $\mathbf z_b = (z_3, z_4)$. The layer is $\mathbf x_a = \mathbf z_a$, $\mathbf x_b = \mathbf z_b \odot \exp(\tanh(\mathbf z_a))$. Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$f(\mathbf z) = (z_1, z_2, z_3 e^{\tanh z_1}, z_4 e^{\tanh z_2})$"#,
        "inverse": #"$\mathbf z_a = \mathbf x_a$, $\mathbf z_b = \mathbf x_b \odot \exp(-\tanh(\mathbf x_a))$"#, "det": #"$\det J = e^{\tanh z_1 + \tanh z_2}$"#,
      ],
      wrong: [
        "f": #"$f(\mathbf z) = (z_1, z_2, z_3 e^{\tanh z_2}, z_4 e^{\tanh z_1})$"#,
        "inverse": #"$\mathbf z_a = \mathbf x_a$, $\mathbf z_b = \mathbf x_b \odot \exp(-\tanh(\mathbf x_b))$"#, "det": #"$\det J = e^{\tanh z_3 + \tanh z_4}$"#,
      ]),
    Case(
      name: "parameters of the transformer one by one",
      sheet: #"On $\mathbb R^2$ let $\tau(z; \mu, \sigma) = \mu + \sigma z$ with $\mu_1 = 0$, $\sigma_1 = 2$, $\mu_2 = z_1^2$, $\sigma_2 = 3$. Find $f$, $f^{-1}$, $\det J_f$."#,
      right: [
        "f": #"$x_1 = 2 z_1$, $x_2 = z_1^2 + 3 z_2$"#, "inverse": #"$z_1 = \frac{x_1}{2}$, $z_2 = \frac{x_2 - x_1^2/4}{3}$"#, "det": #"$\det J = 6$"#,
      ],
      wrong: [
        "f": #"$x_1 = 3 z_1$, $x_2 = z_1^2 + 2 z_2$"#, "inverse": #"$z_1 = \frac{x_1}{2}$, $z_2 = \frac{x_2 - x_1^2/2}{3}$"#, "det": #"$\det J = 5$"#,
      ]),
  ]
}
