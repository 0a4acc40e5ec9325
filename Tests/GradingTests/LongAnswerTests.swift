import Testing

@testable import Grading

/// What students write in texts of a page, each with a wrong answer of the same shape. The labels were computed
/// with NumPy from the flows.
@Suite("Phrases of long answers, right and wrong")
struct LongAnswerTests {
  private static let slopes = Exercise(
    "slopes",
    #"\tau(z_i; h_i) = \begin{cases} 2 z_i + h_i, & z_i \ge 0 \\ \tfrac12 z_i + h_i, & z_i < 0 \end{cases}, \qquad h_i = \sum_{j=1}^{i-1} z_j"#
  )
  private static let plane = Exercise(
    "two numbers", #"x_1 = 2 z_1, \qquad x_2 = 3 z_2 + z_1^2"#, dimensions: "2")
  private static let halves = Exercise(
    "halves", #"x_1 = z_1, \quad x_2 = z_2, \quad x_3 = e^{z_1} z_3, \quad x_4 = e^{z_2} z_4"#,
    dimensions: "4")
  private static let logarithm = Exercise("minus log", #"x_i = -\ln z_i"#, more: "base: uniform")
  private static let neighbour = Exercise(
    "neighbour",
    #"\tau(z_i; h_i) = 2 z_i + h_i, \qquad h_i = \begin{cases} 0, & i = 1 \\ z_{i-1}, & i > 1 \end{cases}"#
  )

  typealias Pair = NotationPairsTests.Pair

  static let ranges = [
    Pair(
      part: "inverse", right: #"$z_1 = x_1$, and $z_i = x_i - x_{i-1}$ for all later components."#,
      wrong: #"$z_1 = x_1$, and $z_i = x_i + x_{i-1}$ for all later components."#),
    Pair(
      part: "inverse",
      right:
        #"Case $i = 1$: $z_1 = x_1$. For the later components we have: $z_i = x_i - x_{i-1}$."#,
      wrong:
        #"Case $i = 1$: $z_1 = 2 x_1$. For the later components we have: $z_i = x_i - x_{i-1}$."#),
    Pair(
      part: "inverse", right: #"$z_1 = x_1$, với các thành phần sau $z_i = x_i - x_{i-1}$."#,
      wrong: #"$z_1 = x_1$, với các thành phần sau $z_i = x_i - x_1$."#),
    Pair(
      part: "inverse", right: #"Inverse: $z_1 = x_1$, $z_i = x_i - x_{i-1}$ for every later $i$."#,
      wrong: #"Inverse: $z_1 = x_1$, $z_i = x_{i-1} - x_i$ for every later $i$."#),
    Pair(
      part: "inverse",
      right: #"$z_1 = x_1$, and from the second component on $z_i = x_i - x_{i-1}$."#,
      wrong: #"$z_1 = x_1$, and from the third component on $z_i = x_i - x_{i-1}$."#),
    Pair(
      part: "det",
      right:
        "$\\partial x_i / \\partial z_i = 2$ (for $i = 1$ the first one is $2$). As it is triangular,\n\n$$\\det J = \\prod_{i=1}^{D} 2$$",
      wrong:
        "$\\partial x_i / \\partial z_i = 2$ (for $i = 1$ the first one is $2$). As it is triangular,\n\n$$\\det J = \\prod_{i=2}^{D} 2$$",
      exercise: Self.neighbour),
    Pair(
      part: "inverse",
      right: #"Let $u_i = x_i - z_{i-1}$ (for $i = 1$ just $u = x_1$). Then $z_i = u_i/2$."#,
      wrong: #"Let $u_i = x_i - z_{i-1}$ (for $i = 1$ just $u = z_1$). Then $z_i = u_i/2$."#,
      exercise: Self.neighbour),
    Pair(
      part: "inverse",
      right: #"Let $u_i = x_i - z_{i-1}$ (for $i = 1$ just $u_1 = x_1$). Then $z_i = u_i/2$."#,
      wrong: #"Let $u_i = x_i - z_{i-1}$ (for $i = 1$ just $u_1 = 2x_1$). Then $z_i = u_i/2$."#,
      exercise: Self.neighbour),
  ]

  static let values = [
    Pair(
      part: "det", right: "J has det 6.", wrong: "J has det 5.", exercise: Self.plane),
    Pair(
      part: "det", right: "The Jacobian is lower triangular with determinant 6.",
      wrong: "The Jacobian is lower triangular with determinant 7.", exercise: Self.plane),
    Pair(
      part: "det", right: #"$D_f = \det J = 6$"#, wrong: #"$D_f = \det J = 9$"#,
      exercise: Self.plane),
    Pair(
      part: "det", right: #"$\prod_{i=1}^D 2$ is the determinant of the Jacobian."#,
      wrong: #"$\prod_{i=1}^D 3$ is the determinant of the Jacobian."#, exercise: Self.neighbour),
    Pair(
      part: "det", right: #"The determinant equals the product $\prod_{i=1}^D 2$."#,
      wrong: #"The determinant equals the product $\prod_{i=2}^D 2$."#, exercise: Self.neighbour),
    Pair(
      part: "det",
      right:
        #"The Jacobian matrix is $L = \begin{pmatrix} 2 & 0 \\ 2z_1 & 3 \end{pmatrix}$, so $\det L = 6$."#,
      wrong:
        #"The Jacobian matrix is $L = \begin{pmatrix} 2 & 0 \\ 2z_1 & 3 \end{pmatrix}$, so $\det L = 5$."#,
      exercise: Self.plane),
    Pair(
      part: "logdet", right: #"So log-det is $\ln 6 = \ln 2 + \ln 3 \approx 1.79$."#,
      wrong: #"So log-det is $\ln 5 = \ln 2 + \ln 3 \approx 1.79$."#, exercise: Self.plane),
    Pair(
      part: "det",
      right:
        #"$\det J = J_{11} J_{22} J_{33} J_{44}$ with $J_{11} = J_{22} = 1$, $J_{33} = e^{z_1}$, $J_{44} = e^{z_2}$"#,
      wrong:
        #"$\det J = J_{11} J_{22} J_{33} J_{44}$ with $J_{11} = J_{22} = 1$, $J_{33} = e^{z_1}$, $J_{44} = e^{z_1}$"#,
      exercise: Self.halves),
    Pair(
      part: "det",
      right:
        #"$J_{11} = J_{22} = 1$, $J_{33} = e^{z_1}$, $J_{44} = e^{z_2}$, so $\det J = \prod_{i=1}^4 J_{ii}$"#,
      wrong: #"$J_{11} = J_{22} = 1$, $J_{33} = e^{z_1}$, so $\det J = \prod_{i=1}^4 J_{ii}$"#,
      exercise: Self.halves),
    Pair(
      part: "det",
      right:
        #"Let $p$ be the number of positive coordinates of $\mathbf z$ and $q$ the number of negative ones. Then $\det J = 2^{p-q}$."#,
      wrong:
        #"Let $p$ be the number of positive coordinates of $\mathbf z$ and $q$ the number of negative ones. Then $\det J = 2^{q-p}$."#,
      exercise: Self.slopes),
    Pair(
      part: "det",
      right: ##"With $n_+ = \#\{i : z_i > 0\}$ and $n_- = D - n_+$, $\det J = 2^{n_+ - n_-}$."##,
      wrong: ##"With $n_+ = \#\{i : z_i > 0\}$ and $n_- = D - n_+$, $\det J = 2^{n_+ + n_-}$."##,
      exercise: Self.slopes),
    Pair(
      part: "det", right: #"$\det J = \prod_{z_i > 0} 2 \cdot \prod_{z_i < 0} \frac12$"#,
      wrong: #"$\det J = \prod_{z_i < 0} 2 \cdot \prod_{z_i > 0} \frac12$"#, exercise: Self.slopes),
  ]

  static let vectors = [
    Pair(
      part: "f", right: #"$x_{1,2} = z_{1,2}$, $x_3 = e^{z_1} z_3$, $x_4 = e^{z_2} z_4$"#,
      wrong: #"$x_{1,2} = 2z_{1,2}$, $x_3 = e^{z_1} z_3$, $x_4 = e^{z_2} z_4$"#,
      exercise: Self.halves),
    Pair(
      part: "f", right: #"$(z_1, z_2, z_3, z_4) \mapsto (z_1, z_2, e^{z_1} z_3, e^{z_2} z_4)$"#,
      wrong: #"$(z_2, z_1, z_3, z_4) \mapsto (z_1, z_2, e^{z_1} z_3, e^{z_2} z_4)$"#,
      exercise: Self.halves),
    Pair(
      part: "f", right: #"$x_i = \mathbf 1_{1:i}^\top \mathbf z$"#,
      wrong: #"$x_i = \mathbf 1_{1:i-1}^\top \mathbf z$"#),
    Pair(
      part: "f",
      right: #"$x_i = 2 \, \mathbf 1^\top \mathbf z_{1:i} - \mathbf 1^\top \mathbf z_{1:i}$"#,
      wrong: #"$x_i = 2 \, \mathbf 1^\top \mathbf z_{1:i}$"#),
    Pair(
      part: "inverse",
      right: #"$\mathbf z = \mathbf x - \begin{pmatrix} 0 \\ \mathbf x_{1:D-1} \end{pmatrix}$"#,
      wrong: #"$\mathbf z = \mathbf x - \begin{pmatrix} \mathbf x_{1:D-1} \\ 0 \end{pmatrix}$"#),
    Pair(
      part: "inverse", right: #"$\mathbf z = \mathbf x - \frac12 (0, 2x_1, \dots, 2x_{D-1})^\top$"#,
      wrong: #"$\mathbf z = \mathbf x - \frac12 (0, x_1, \dots, x_{D-1})^\top$"#),
    Pair(
      part: "f", right: "x = Lz, L lower triangular of ones",
      wrong: "x = Lz, L upper triangular of ones"),
    Pair(
      part: "f", right: "x = L z, where L is the lower-triangular matrix of ones",
      wrong: "x = L z, where L is twice the lower-triangular matrix of ones"),
    Pair(
      part: "inverse",
      right:
        #"$\mathbf z = L \mathbf x$ with $L_{ij} = [i = j] - M_{ij}$ and $M_{ij} = 1$ if $i = j + 1$, else $0$."#,
      wrong:
        #"$\mathbf z = L \mathbf x$ with $L_{ij} = [i = j] - M_{ij}$ and $M_{ij} = 1$ if $i = j + 1$, else $1$."#
    ),
    Pair(
      part: "inverse",
      right:
        #"$\mathbf z = \sum_{k=0}^{1} (-S)^k \mathbf x$, where $S$ has ones on the first subdiagonal and zeros elsewhere."#,
      wrong:
        #"$\mathbf z = \sum_{k=0}^{2} (-S)^k \mathbf x$, where $S$ has ones on the first subdiagonal and zeros elsewhere."#
    ),
    Pair(
      part: "f", right: #"$x_i = |\ln z_i|$"#, wrong: #"$x_i = |\ln z_i| + \ln z_i$"#,
      exercise: Self.logarithm),
  ]

  @Test("a right answer is read, and its wrong twin is seen", arguments: ranges + values + vectors)
  func pair(pair: Pair) throws {
    #expect(try pair.exercise.result(pair.part, pair.right).verdict == .correct)
    #expect(try pair.exercise.result(pair.part, pair.wrong).verdict != .correct)
  }

  @Test("beside its definition an equation with a function gives it no other meaning")
  func functionEquation() throws {
    let text = #"""
      Write $\zeta(u) = 2u$. Then $x_1 = \zeta(z_1)$ and $x_i = \zeta(z_i) + z_{i-1}$ for $i > 1$.
      Solving, $\zeta(z_i) = x_i - z_{i-1}$.
      """#
    #expect(try Self.neighbour.result("f", text).verdict == .correct)
  }

  @Test("what was said of an example or of a part in words ends with its sentence")
  func endings() throws {
    let halves = #"""
      $\mathbf x_a = \mathbf z_a$ with $\mathbf z_a = (z_1, z_2)$.

      $$f(\mathbf z) = (z_1, z_2, e^{z_1} z_3, e^{z_2} z_4)$$
      """#
    #expect(try Self.halves.result("f", halves).verdict == .correct)
    let slopes = #"""
      Let $n$ be the number of negative coordinates of $\mathbf z$. The entry is $\frac12$ for each of the $n$
      negative ones. Hence

      $$\det J = 2^{D - 2n}$$
      """#
    #expect(try Self.slopes.result("det", slopes).verdict == .correct)
  }

  @Test("what is not solved for a component is not missing, but unreadable")
  func unsolved() throws {
    let result = try Self.neighbour.result(
      "inverse", "$(1 + 1) z_i = x_i - z_{i-1}$ with $z_0 = 0$")
    #expect(result.verdict == .unreadable)
  }
}
