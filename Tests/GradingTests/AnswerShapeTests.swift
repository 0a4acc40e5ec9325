import Testing

@testable import Grading

/// Shapes in which students give components, matrices and determinants, each with a wrong answer of the same shape.
/// The labels were computed with NumPy from the flows.
@Suite("Shapes of answers, right and wrong")
struct AnswerShapeTests {
  private static let permuted = Exercise(
    "signed permutation", #"x_1 = z_3, \quad x_2 = 2 z_1, \quad x_3 = -z_4, \quad x_4 = z_2 + z_1"#,
    dimensions: "4")
  private static let neighbour = Exercise(
    "next to it",
    #"\tau(z_i; h_i) = z_i + h_i, \qquad h_i = \begin{cases} 0, & i = 1 \\ z_{i-1}, & i > 1 \end{cases}"#
  )
  private static let cubes = Exercise(
    "cubes",
    #"\tau(z_i; h_i) = h_i z_i^3, \qquad h_i = \begin{cases} 1, & i = 1 \\ \prod_{j=1}^{i-1} z_j, & i > 1 \end{cases}"#,
    more: "base: lognormal")
  private static let noise = Exercise(
    "inverse autoregressive",
    #"\tau(z_i; h_i) = \frac{z_i - \mu_i}{e^{\alpha_i}}, \qquad h_i = (\mu_i, \alpha_i), \quad \mu_i = \begin{cases} 0, & i = 1 \\ z_{i-1}, & i > 1 \end{cases}, \quad \alpha_i = \begin{cases} 0, & i = 1 \\ z_{i-1}, & i > 1 \end{cases}"#
  )

  typealias Pair = NotationPairsTests.Pair

  static let components = [
    Pair(
      part: "inverse", right: "$z_3 = x_1$, $2z_1 = x_2$, $z_4 = -x_3$, $z_2 = x_4 - x_2/2$.",
      wrong: "$z_3 = x_1$, $2z_1 = x_2$, $z_4 = -x_3$, $z_2 = x_4 - 2x_2$.", exercise: Self.permuted
    ),
    Pair(
      part: "inverse", right: "$2z_1 = x_2$, $-z_4 = x_3$, $z_3 = x_1$, $2z_2 = 2x_4 - x_2$.",
      wrong: "$2z_1 = x_2$, $-z_4 = -x_3$, $z_3 = x_1$, $2z_2 = 2x_4 - x_2$.",
      exercise: Self.permuted),
    Pair(
      part: "f",
      right:
        "1. $f$: the $i$-th component is $z_i + z_{i-1}$ for $i>1$; for $i=1$ it is just $z_1$.",
      wrong:
        "1. $f$: the $i$-th component is $z_i + z_{i-1}$ for $i>1$; for $i=1$ it is just $-z_1$.",
      exercise: Self.neighbour),
    Pair(
      part: "f",
      right:
        #"Thành phần thứ $i$ của $f_\phi(\mathbf z)$ bằng $z_i + z_{i-1}$, riêng thành phần thứ nhất bằng $z_1$."#,
      wrong:
        #"Thành phần thứ $i$ của $f_\phi(\mathbf z)$ bằng $z_i - z_{i-1}$, riêng thành phần thứ nhất bằng $z_1$."#,
      exercise: Self.neighbour),
    Pair(
      part: "f",
      right:
        #"Thành phần thứ nhất của $f_\phi(\mathbf z)$ là $z_1$, thành phần thứ $i$ với $i \ge 2$ là $z_i + z_{i-1}$."#,
      wrong:
        #"Thành phần thứ nhất của $f_\phi(\mathbf z)$ là $z_1$, thành phần thứ $i$ với $i \ge 3$ là $z_i + z_{i-1}$."#,
      exercise: Self.neighbour),
    Pair(
      part: "f",
      right:
        "Thành phần đầu tiên của $f$ là $z_1$; thành phần thứ $i$ ($i\\ge2$) là $z_i + z_{i-1}$.",
      wrong:
        "Thành phần đầu tiên của $f$ là $z_1$; thành phần thứ $i$ ($i\\ge3$) là $z_i + z_{i-1}$.",
      exercise: Self.neighbour),
    Pair(
      part: "f", right: #"$x_i = z_i + (1 - \delta_{i1}) z_{i-1}$"#,
      wrong: #"$x_i = z_i + (1 - \delta_{i2}) z_{i-1}$"#, exercise: Self.neighbour),
    Pair(
      part: "f", right: "$f$: for $i>1$ we have $z_i + z_{i-1}$, and for $i=1$ $z_1$",
      wrong: "$f$: for $i>1$ we have $z_i + z_{i-1}$, and for $i=1$ $2z_1$",
      exercise: Self.neighbour),
    Pair(
      part: "f", right: "$x_i = z_i + p_i$ with $p_i = z_{i-1}$, which is zero for $i = 1$.",
      wrong: "$x_i = z_i + p_i$ with $p_i = z_{i-1}$, which is one for $i = 1$.",
      exercise: Self.neighbour),
    Pair(
      part: "f", right: "$x_i = z_i + z_{i-1}$, trong đó $z_{i-1}$ bằng 0 khi $i = 1$.",
      wrong: "$x_i = z_i + z_{i-1}$, trong đó $z_{i-1}$ bằng 1 khi $i = 1$.",
      exercise: Self.neighbour),
    Pair(
      part: "f", right: "$x_1 = z_1$ and, for all later $i$, $x_i = z_i + z_{i-1}$.",
      wrong: "$x_2 = z_1$ and, for all later $i$, $x_i = z_i + z_{i-1}$.", exercise: Self.neighbour),
    Pair(
      part: "inverse", right: #"$z_i = x_i - x_{i-1} + x_{i-2} - \dots \pm x_1$"#,
      wrong: #"$z_i = x_i - x_{i-1} - x_{i-2} - \dots \pm x_1$"#, exercise: Self.neighbour),
    Pair(
      part: "inverse",
      right:
        #"$z_i = \mu_i + e^{\alpha_i} x_i$ với $\mu_1=\alpha_1=0$ và $\mu_i=\alpha_i=z_{i-1}$ khi $i\geq2$"#,
      wrong:
        #"$z_i = \mu_i + e^{\alpha_i} x_i$ với $\mu_1=\alpha_1=0$ và $\mu_i=\alpha_i=x_{i-1}$ khi $i\geq2$"#,
      exercise: Self.noise),
    Pair(
      part: "f", right: "f -> (z_1, z_2 + z_1, ..., z_D + z_{D-1})",
      wrong: "f -> (z_1, z_2 - z_1, ..., z_D - z_{D-1})", exercise: Self.neighbour),
    Pair(
      part: "f",
      right:
        #"$\mathbf x = (I + S)\mathbf z$ with $S_{i,i-1} = 1$, all other entries of $S$ are $0$."#,
      wrong:
        #"$\mathbf x = (I + S)\mathbf z$ with $S_{i,i-1} = 2$, all other entries of $S$ are $0$."#,
      exercise: Self.neighbour),
    Pair(
      part: "f", right: #"$x_i = z_i + \mathbf 1_{i-1}^\top \mathbf z_{1:i-1}$"#,
      wrong: #"$x_i = z_i + \mathbf 1_{i}^\top \mathbf z_{1:i}$"#),
    Pair(
      part: "f",
      right:
        #"$\mathbf x = L\mathbf z$, $L$ the lower-triangular matrix of ones (diagonal included)."#,
      wrong:
        #"$\mathbf x = L\mathbf z$, $L$ the lower-triangular matrix of ones (diagonal excluded)."#),
    Pair(
      part: "f",
      right:
        #"$\mathbf x = J\mathbf z$ with $J = \begin{pmatrix} 0&0&1&0\\2&0&0&0\\0&0&0&-1\\1&1&0&0 \end{pmatrix}$"#,
      wrong:
        #"$\mathbf x = J\mathbf z$ with $J = \begin{pmatrix} 0&0&1&0\\2&0&0&0\\0&0&0&1\\1&1&0&0 \end{pmatrix}$"#,
      exercise: Self.permuted),
  ]

  static let determinants = [
    Pair(
      part: "det",
      right: #"$\det\begin{pmatrix}0&0&1&0\\2&0&0&0\\0&0&0&-1\\1&1&0&0\end{pmatrix}=2$"#,
      wrong: #"$\det\begin{pmatrix}0&0&1&0\\2&0&0&0\\0&0&0&-1\\1&1&0&0\end{pmatrix}=-2$"#,
      exercise: Self.permuted),
    Pair(
      part: "det",
      right: #"$\det\begin{pmatrix} I & 0 \\ * & 2I \end{pmatrix} = 2 \qquad \blacksquare$"#,
      wrong: #"$\det\begin{pmatrix} I & 0 \\ * & 2I \end{pmatrix} = 4 \qquad \blacksquare$"#,
      exercise: Self.permuted),
    Pair(part: "det", right: "det -> 2", wrong: "det -> -2", exercise: Self.permuted),
    Pair(
      part: "logdet",
      right:
        #"$\ln\left|\det\frac{\partial(x_1,\dots,x_D)}{\partial(z_1,\dots,z_D)}\right|=\ln 2$"#,
      wrong:
        #"$\ln\left|\det\frac{\partial(x_1,\dots,x_D)}{\partial(z_1,\dots,z_D)}\right|=\ln 4$"#,
      exercise: Self.permuted),
    Pair(
      part: "det",
      right:
        #"$\det J = 3z_1^2 \cdot 3z_1z_2^2 \cdot 3z_1z_2z_3^2 \cdots 3z_1z_2\cdots z_{D-1}z_D^2$"#,
      wrong:
        #"$\det J = 3z_1^2 \cdot 3z_1z_2^2 \cdot 3z_1z_2z_3^2 \cdots 3z_1z_2\cdots z_{D-1}z_D^3$"#,
      exercise: Self.cubes),
    Pair(
      part: "det", right: #"$\det J = \prod_{i=1}^D \tau'(z_i)$ where $\tau'(t) = 1$"#,
      wrong: #"$\det J = \prod_{i=1}^D \tau'(z_i)$ where $\tau'(t) = 2$"#, exercise: Self.neighbour),
    Pair(
      part: "det", right: #"**Det:** $1\cdot 1 = 1$ for $D=2$; in general $1^D$"#,
      wrong: #"**Det:** $1\cdot 1 = 1$ for $D=2$; in general $2^D$"#, exercise: Self.neighbour),
  ]

  @Test("a right answer is read, and its wrong twin is not accepted", arguments: components)
  func component(pair: Pair) throws { try Self.check(pair) }

  @Test("so are determinants", arguments: determinants)
  func determinant(pair: Pair) throws { try Self.check(pair) }

  private static func check(_ pair: Pair) throws {
    #expect(try pair.exercise.result(pair.part, pair.right).verdict == .correct)
    #expect(try pair.exercise.result(pair.part, pair.wrong).verdict != .correct)
  }

  @Test("what may stand behind a product or belong to it is for the teacher")
  func behindProduct() throws {
    let text = #"$\det J = \prod_{i=2}^{D} 3 z_i^2 z_1^2 \prod_{i=1}^D z_i^{D-i} \cdot 3$"#
    #expect(try Self.cubes.result("det", text).verdict != .incorrect)
  }

  @Test("a term that is absent in words leaves the formula to the teacher")
  func absentTerm() throws {
    let text = "$x_i = z_{i-1} + z_i$ (the first term is absent if $i = 1$)"
    #expect(try Self.neighbour.result("f", text).verdict == .undecided)
  }

  @Test("the determinant of a smaller matrix is none of the flow's")
  func minor() throws {
    let text = #"Expanding along the first row: $\det\begin{pmatrix}2&0\\0&1\end{pmatrix} = 2$."#
    #expect(try Self.permuted.result("det", text).verdict != .correct)
  }

  @Test(
    "words that make another value of a component, a matrix or an arrow accept nothing",
    arguments: [
      (
        "f",
        "The square of the $i$-th component of $f$ is $z_i + z_{i-1}$ and the first component is $z_1$."
      ),
      ("f", "$f$: $z_i + z_{i-1}$ for $i > 1$ squared, and for $i = 1$ it is just $z_1$."),
      ("f", "$x_i = z_i + z_{i-1}$ for $i > 1$; for $i = 1$ it is just $z_1$ doubled."),
      ("f", "$x_i = z_i + z_{i-1}$, where $z_{i-1}$ is absent if $i = 2$."),
      ("det", "det -> 1 or -1"), ("det", "det J = 1 or 2"), ("det", "det J = 1 hoặc x"),
    ])
  func changed(part: String, text: String) throws {
    #expect(try Self.neighbour.result(part, text).verdict != .correct)
  }

  @Test("the determinant of a matrix of something else is none of the flow's")
  func foreignMatrix() throws {
    let matrix = #"\det\begin{pmatrix}0&0&1&0\\2&0&0&0\\0&0&0&-1\\1&1&0&0\end{pmatrix}=2"#
    for lead in ["The determinant of the inverse:", "The cofactor matrix has", "Suppose"] {
      #expect(try Self.permuted.result("det", "\(lead) $\(matrix)$").verdict != .correct)
    }
    #expect(try Self.permuted.result("det", "Hence $\(matrix)$").verdict == .correct)
  }

  @Test("a limit is no value")
  func limit() throws {
    #expect(try Self.permuted.result("det", #"$\det J \to \infty$"#).verdict != .correct)
    let text = #"$f \colon \mathbb R^4 \to \mathbb R^4$"#
    #expect(try Self.permuted.result("f", text).verdict == .missing)
  }
}
