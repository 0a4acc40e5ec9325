import Testing

@testable import Grading

/// Ways to write an answer, each with a wrong answer of the same shape. The sums are the exercise's; those of
/// the scale are (-2)^D, and the hinge scales by 1/3 below zero.
@Suite("Notations, right and wrong")
struct NotationPairsTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var part: String
    var right: String
    var wrong: String
    var exercise = Exercise.sum

    var testDescription: String { right }
  }

  private static let hinge = Exercise(
    "hinge", #"\tau(z_i; h_i) = \max(z_i, \tfrac{z_i}{3}) + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#
  )
  private static let reversal = Exercise("reversal", #"x_i = z_{D+1-i}, \qquad i = 1, \dots, D"#)
  private static let logarithm = Exercise(
    "logarithm", #"\tau(z_i; h_i) = \ln(z_i + h_i), \qquad h_i = \sum_{j=1}^{i-1} z_j"#,
    more: "base: lognormal")

  static let pairs = [
    Pair(
      part: "f", right: #"$\mathbf z \xrightarrow{f} (z_1, z_1 + z_2, \dots, z_1 + \dots + z_D)$"#,
      wrong: #"$\mathbf z \xrightarrow{f} (z_1, z_2 - z_1, \dots, z_D - z_{D-1})$"#),
    Pair(part: "det", right: #"$1 =: \det J$"#, wrong: #"$2 =: \det J$"#),
    Pair(part: "det", right: #"$1 \eqqcolon \det J_f$"#, wrong: #"$D \eqqcolon \det J_f$"#),
    Pair(
      part: "logdet", right: #"$\det J$ và $\log|\det J|$ lần lượt bằng $1$ và $0$."#,
      wrong: #"$\det J$ và $\log|\det J|$ lần lượt bằng $0$ và $1$."#),
    Pair(
      part: "det", right: #"$\det J$ and $\log|\det J|$ are $1$ and $0$, respectively."#,
      wrong: #"$\det J$ and $\log|\det J|$ are $0$ and $1$, respectively."#),
    Pair(
      part: "f",
      right:
        "| component | value |\n|---|---|\n| $x_1$ | $z_1$ |\n| $x_i$ ($i>1$) | $z_1+\\dots+z_i$ |",
      wrong:
        "| component | value |\n|---|---|\n| $x_1$ | $z_1$ |\n| $x_i$ ($i>2$) | $z_1+\\dots+z_i$ |"),
    Pair(
      part: "inverse",
      right: "| | $i=1$ | $i>1$ |\n|---|---|---|\n| $z_i$ | $x_1$ | $x_i - x_{i-1}$ |",
      wrong: "| | $i=1$ | $i>1$ |\n|---|---|---|\n| $z_i$ | $x_1$ | $x_i + x_{i-1}$ |"),
    Pair(
      part: "det", right: #"$\det J = \underbrace{(-2) \cdot (-2) \cdots (-2)}_{D}$"#,
      wrong: #"$\det J = \underbrace{(-2) \cdot (-2) \cdots (-2)}_{D - 1}$"#, exercise: .negative),
    Pair(
      part: "det",
      right:
        "For $D = 2$ it is\n\n$$J = \\begin{pmatrix} -2 & 0 \\\\ 1 & -2 \\end{pmatrix}$$\n\nSo $\\det J = (-2)^D$.",
      wrong:
        "For $D = 2$ it is\n\n$$J = \\begin{pmatrix} -2 & 0 \\\\ 1 & -2 \\end{pmatrix}$$\n\nSo $\\det J = 2 D$.",
      exercise: .negative),
    Pair(
      part: "det",
      right: #"For $D = 2$ the determinant is $4$, in general $\det J = (-2)^D$."#,
      wrong: #"For $D = 2$ the determinant is $4$, in general $\det J = 2^D$."#, exercise: .negative
    ),
    Pair(
      part: "det", right: #"$\det J_f = \frac{1}{\det J_{f^{-1}}}$, $\det J_{f^{-1}} = (-2)^{-D}$"#,
      wrong: #"$\det J_f = \frac{1}{\det J_{f^{-1}}}$, $\det J_{f^{-1}} = (-2)^{D}$"#,
      exercise: .negative),
    Pair(
      part: "det", right: #"Let $B = \{i : z_i < 0\}$. $\det J = 3^{-|B|}$."#,
      wrong: #"Let $B = \{i : z_i > 0\}$. $\det J = 3^{-|B|}$."#, exercise: hinge),
    Pair(
      part: "f", right: #"$f(\mathbf z) = (z_D, z_{D-1}, \dots, z_2, z_1)$"#,
      wrong: #"$f(\mathbf z) = (z_D, z_{D-1}, \dots, z_2)$"#, exercise: reversal),
    Pair(
      part: "inverse", right: #"With the convention $e^{x_0} = 0$: $z_i = e^{x_i} - e^{x_{i-1}}$."#,
      wrong: #"With the convention $e^{x_0} = 1$: $z_i = e^{x_i} - e^{x_{i-1}}$."#,
      exercise: logarithm),
    Pair(
      part: "f", right: #"$x_i = e$ with $e = \sum_{j \le i} z_j$"#,
      wrong: #"$x_i = e$ with $e = \sum_{j < i} z_j$"#),
    Pair(
      part: "inverse",
      right: #"Put $w_i = x_i - x_{i-1}$, $x_0 = 0$. Since $w_i = z_i$, $z_i = w_i$."#,
      wrong: #"Put $w_i = x_i + x_{i-1}$, $x_0 = 0$. Since $w_i = z_i$, $z_i = w_i$."#),
    Pair(
      part: "inverse",
      right:
        #"$\begin{cases} x_1 = z_1 \\ x_i = z_i + x_{i-1},\ i > 1 \end{cases} \Rightarrow \begin{cases} z_1 = x_1 \\ z_i = x_i - x_{i-1},\ i > 1 \end{cases}$"#,
      wrong:
        #"$\begin{cases} x_1 = z_1 \\ x_i = z_i + x_{i-1},\ i > 1 \end{cases} \Rightarrow \begin{cases} z_1 = x_1 \\ z_i = x_i + x_{i-1},\ i > 1 \end{cases}$"#
    ),
  ]

  @Test("a right answer is accepted and a wrong one of its shape is not", arguments: pairs)
  func pair(_ pair: Pair) throws {
    #expect(try pair.exercise.result(pair.part, pair.right).verdict == .correct)
    #expect(try pair.exercise.result(pair.part, pair.wrong).verdict != .correct)
  }

  @Test(
    "what is a program is never missing without a word",
    arguments: [
      "np.cumsum(z)", "for i in range(D): x.append(sum(z))", "```\ncumsum(z)\n```",
    ])
  func programs(text: String) throws {
    #expect(try Exercise.sum.result("f", text).verdict == .unreadable)
  }
}
