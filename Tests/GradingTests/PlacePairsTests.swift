import Testing

@testable import Grading

/// Where a claim stands: under a label, in a table, in running text; each with a wrong answer at the same place. The
/// triangle has the diagonal 2, 1, 4; the fraction is $u_i / (1 + u_i)$ turned round.
@Suite("Places of claims, right and wrong")
struct PlacePairsTests {
  typealias Pair = NotationPairsTests.Pair

  private static let triangle = Exercise(
    "triangle", #"x_1 = 2 z_1, \qquad x_2 = z_1 + z_2, \qquad x_3 = z_1 - z_2 + 4 z_3"#,
    dimensions: "3")
  private static let double = Exercise(
    "double", #"\tau(z_i; h_i) = 2 z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)
  private static let fraction = Exercise(
    "fraction", #"\tau(z_i; h_i) = \frac{z_i}{1 + z_i} + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#,
    more: "base: lognormal")
  private static let squares = Exercise(
    "squares", #"\tau(z_i; h_i) = z_i^2 + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#,
    more: "base: lognormal")
  private static let binary = Exercise(
    "binary logarithm", #"\tau(z_i; h_i) = \log_2 z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#,
    more: "base: lognormal")

  /// A table with the inverse of the triangle; `last` is its last entry.
  private static func triangleTable(_ head: String, _ names: [String], last: String) -> String {
    """
    \(head)
    |---|---|---|
    | \(names[0]) | $2z_1$ | $x_1/2$ |
    | \(names[1]) | $z_1+z_2$ | $x_2 - x_1/2$ |
    | \(names[2]) | $z_1 - z_2 + 4 z_3$ | $\(last)$ |
    """
  }

  static let labels = [
    Pair(
      part: "det", right: #"**Determinant:** $2\cdot1\cdot4=8$"#,
      wrong: #"**Determinant:** $2\cdot1\cdot3=6$"#, exercise: triangle),
    Pair(
      part: "det", right: #"Vậy định thức bằng $2 \cdot 1 \cdot 4 = 8$."#,
      wrong: #"Vậy định thức bằng $2 \cdot 1 \cdot 4 = 7$."#, exercise: triangle),
    Pair(
      part: "det", right: #"Jacobian determinant: $2\cdot2\cdots2 = 2^D$"#,
      wrong: #"Jacobian determinant: $2\cdot2\cdots2 = 2D$"#, exercise: double),
    Pair(
      part: "det", right: "## Determinant\n\n$$\\prod_{i=1}^D 2 = 2^D$$",
      wrong: "## Determinant\n\n$$\\prod_{i=1}^D 2 = 2^{D-1}$$", exercise: double),
    Pair(
      part: "det", right: "**det:** 2*2*...*2 = 2^D", wrong: "**det:** 2*2*...*2 = 2D",
      exercise: double),
    Pair(
      part: "det", right: "| det | $\\prod_i 2 = 2^D$ |\n|---|---|\n| logdet | $D \\log 2$ |",
      wrong: "| det | $\\prod_i 2 = 2D$ |\n|---|---|\n| logdet | $D \\log 2$ |", exercise: double),
    Pair(
      part: "det", right: "**det J:** -8", wrong: "**det J:** 8", exercise: Exercise.negativeCube),
    Pair(part: "det", right: "det J = - 8", wrong: "det J = 8", exercise: Exercise.negativeCube),
  ]

  private static let scaled = Exercise(
    "two parameters", #"x_1 = a z_1, \qquad x_2 = b z_1 + a z_2"#, dimensions: "2",
    more: "parameters: {a: [0.5, 2], b: [0.5, 2]}")
  private static let split = Exercise(
    "split", #"x_1 = z_1, \qquad x_2 = z_2, \qquad x_3 = z_3 e^{z_1} + z_2"#, dimensions: "3")
  private static let hinge = Exercise(
    "hinge",
    #"\tau(z_i; h_i) = \max(z_i, \tfrac{z_i}{2}) + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)

  /// Values, components and cases that no left side names.
  static let values = [
    Pair(
      part: "f",
      right: #"**f:** $M\mathbf z$ with $M = \begin{pmatrix} a & 0 \\ b & a\end{pmatrix}$"#,
      wrong: #"**f:** $M\mathbf z$ with $M = \begin{pmatrix} a & b \\ 0 & a\end{pmatrix}$"#,
      exercise: scaled),
    Pair(
      part: "inverse",
      right: #"**Inverse:** $\frac{1}{a^2}\begin{pmatrix} a & 0 \\ -b & a \end{pmatrix}\mathbf x$"#,
      wrong: #"**Inverse:** $\frac{1}{a^2}\begin{pmatrix} a & 0 \\ b & a \end{pmatrix}\mathbf x$"#,
      exercise: scaled),
    Pair(
      part: "inverse",
      right: "## Inverse\n\n$$\\frac13 (3x_1, 3x_2 - 3x_1, \\dots, 3x_D - 3x_{D-1})$$",
      wrong: "## Inverse\n\n$$\\frac13 (x_1, x_2 - x_1, \\dots, x_D - x_{D-1})$$"),
    Pair(
      part: "inverse", right: #"**Inverse:** $x_i - x_{i-1}$ for $i > 1$ and $x_1$ for $i = 1$"#,
      wrong: #"**Inverse:** $x_i - x_{i-1}$ for $i > 1$ and $2x_1$ for $i = 1$"#),
    Pair(
      part: "inverse", right: #"**Inverse:** $x_i - x_{i-1}$ (and $x_1$ for $i=1$)"#,
      wrong: #"**Inverse:** $x_i + x_{i-1}$ (and $x_1$ for $i=1$)"#),
    Pair(
      part: "f", right: #"**f:** the $i$-th component is $\sum_{j \le i} z_j$"#,
      wrong: #"**f:** the $i$-th component is $\sum_{j < i} z_j$"#),
    Pair(
      part: "f", right: #"$x_i$: $z_1 + \dots + z_i$"#, wrong: #"$x_i$: $z_1 + \dots + z_{i+1}$"#),
    Pair(
      part: "det", right: #"**Định thức:** $2^D$ nếu $D$ chẵn, $-2^D$ nếu $D$ lẻ"#,
      wrong: #"**Định thức:** $2^D$ nếu $D$ lẻ, $-2^D$ nếu $D$ chẵn"#, exercise: .negative),
    Pair(
      part: "det", right: "## Determinant\n\n$$= \\prod_{i=1}^D 2 = 2^D$$",
      wrong: "## Determinant\n\n$$= \\prod_{i=1}^D 2 = 2D$$", exercise: double),
    Pair(part: "det", right: "det:\n1", wrong: "det:\n2"),
    Pair(
      part: "inverse",
      right:
        #"$(z_1, z_2) = (x_1, x_2)$ and $(z_3) = (\frac{x_3 - x_2}{e^{x_1}})$, $z_3 = \frac{x_3 - x_2}{e^{x_1}}$"#,
      wrong: #"$(z_1, z_2) = (x_2, x_1)$ and $z_3 = \frac{x_3 - x_2}{e^{x_1}}$"#, exercise: split),
    Pair(
      part: "inverse", right: #"$z_1 = x_1$ and $(z_2, z_3) = (x_2, (x_3 - x_2) e^{-x_1})$"#,
      wrong: #"$z_1 = x_1$ and $(z_2, z_3) = (x_2, (x_3 + x_2) e^{-x_1})$"#, exercise: split),
    Pair(
      part: "inverse", right: #"$z_1, z_2 = x_1, x_2$ and $z_3 = (x_3 - x_2) e^{-x_1}$"#,
      wrong: #"$z_1, z_2 = x_2, x_1$ and $z_3 = (x_3 - x_2) e^{-x_1}$"#, exercise: split),
    Pair(
      part: "f",
      right: #"**Case $z_i \ge 0$.** $x_i = z_i + \sum_{j<i} z_j$."#
        + "\n\n" + #"**Case $z_i < 0$.** $x_i = \frac{z_i}{2} + \sum_{j<i} z_j$."#,
      wrong: #"**Case $z_i \ge 0$.** $x_i = z_i + \sum_{j<i} z_j$."#
        + "\n\n" + #"**Case $z_i < 0$.** $x_i = 2 z_i + \sum_{j<i} z_j$."#, exercise: hinge),
    Pair(
      part: "f",
      right: #"- Trường hợp 1, $z_i \ge 0$: $x_i = z_i + \sum_{j<i} z_j$."#
        + "\n" + #"- Trường hợp 2, $z_i < 0$: $x_i = \frac{z_i}{2} + \sum_{j<i} z_j$."#,
      wrong: #"- Trường hợp 1, $z_i < 0$: $x_i = z_i + \sum_{j<i} z_j$."#
        + "\n" + #"- Trường hợp 2, $z_i \ge 0$: $x_i = \frac{z_i}{2} + \sum_{j<i} z_j$."#,
      exercise: hinge),
    Pair(
      part: "f",
      right: """
        | $z_i$ | $x_i$ |
        |---|---|
        | $\\ge 0$ | $z_i + \\sum_{j<i} z_j$ |
        | $< 0$ | $z_i/2 + \\sum_{j<i} z_j$ |
        """,
      wrong: """
        | $z_i$ | $x_i$ |
        |---|---|
        | $\\le 0$ | $z_i + \\sum_{j<i} z_j$ |
        | $> 0$ | $z_i/2 + \\sum_{j<i} z_j$ |
        """, exercise: hinge),
  ]

  static let determinants = [
    Pair(
      part: "inverse", right: #"**Inverse:** $x_i - \sum_{j<i} z_j$"#,
      wrong: #"**Inverse:** $x_i - \sum_{j<i} x_j$"#),
    Pair(
      part: "det",
      right: #"$\det \begin{pmatrix} 2 & & 0\\ & \ddots & \\ * & & 2\end{pmatrix} = 2^D = \det J$"#,
      wrong: #"$\det \begin{pmatrix} 2 & & 0\\ & \ddots & \\ * & & 2\end{pmatrix} = 2D = \det J$"#,
      exercise: double),
    Pair(
      part: "inverse",
      right: #"Inverse: $3 z_i = 3x_i - 3x_{i-1}$, hence $z_i = x_i - x_{i-1}$, $x_0 = 0$."#,
      wrong: #"Inverse: $3 z_i = x_i - x_{i-1}$, hence $z_i = x_i + x_{i-1}$, $x_0 = 0$."#),
  ]

  static let tables = [
    Pair(
      part: "inverse",
      right: triangleTable(
        "| $i$ | $x_i$ | $z_i$ |", ["1", "2", "3"], last: "(x_3 - x_1 + x_2)/4"),
      wrong: triangleTable(
        "| $i$ | $x_i$ | $z_i$ |", ["1", "2", "3"], last: "(x_3 - x_1 - x_2)/4"),
      exercise: triangle),
    Pair(
      part: "inverse",
      right: triangleTable(
        "| component | $f$ | $f^{-1}$ |", ["first", "second", "third"], last: "(x_3 - x_1 + x_2)/4"),
      wrong: triangleTable(
        "| component | $f$ | $f^{-1}$ |", ["first", "second", "third"], last: "(x_3 + x_1 + x_2)/4"),
      exercise: triangle),
    Pair(
      part: "inverse",
      right: """
        | i | 1 | 2 | 3 |
        |---|---|---|---|
        | x_i | 2z_1 | z_1 + z_2 | z_1 - z_2 + 4z_3 |
        | z_i | x_1/2 | x_2 - x_1/2 | (x_3 - x_1 + x_2)/4 |
        """,
      wrong: """
        | i | 1 | 2 | 3 |
        |---|---|---|---|
        | x_i | 2z_1 | z_1 + z_2 | z_1 - z_2 + 4z_3 |
        | z_i | x_1/2 | x_2 - x_1/2 | (x_3 - x_1)/4 |
        """, exercise: triangle),
    Pair(
      part: "f",
      right: """
        | $i$ | $x_i$ | $z_i$ |
        |---|---|---|
        | $1$ | $z_1$ | $x_1$ |
        | $2,\\dots,D$ | $\\sum_{j=1}^i z_j$ | $x_i - x_{i-1}$ |
        """,
      wrong: """
        | $i$ | $x_i$ | $z_i$ |
        |---|---|---|
        | $1$ | $z_1$ | $x_1$ |
        | $2,\\dots,D$ | $\\sum_{j=1}^{i-1} z_j$ | $x_i - x_{i-1}$ |
        """),
    Pair(
      part: "inverse",
      right: """
        | | $f$ | $f^{-1}$ | $\\det J$ |
        |---|---|---|---|
        | $i=1$ | $z_1$ | $x_1$ | $1$ |
        | $i>1$ | $\\sum_{j=1}^i z_j$ | $x_i - x_{i-1}$ | |
        """,
      wrong: """
        | | $f$ | $f^{-1}$ | $\\det J$ |
        |---|---|---|---|
        | $i=1$ | $z_1$ | $x_1$ | $1$ |
        | $i>2$ | $\\sum_{j=1}^i z_j$ | $x_i - x_{i-1}$ | |
        """),
    Pair(
      part: "det",
      right: "| $i$ | $f$ | $\\det J$ |\n|---|---|---|\n| $1$ | $z_1$ | $1$ |",
      wrong:
        "| $i$ | $f$ | $\\det J$ |\n|---|---|---|\n| $1$ | $z_1$ | $2$ |\n| $2$ | $z_2$ | $1$ |"),
  ]

  static let text = [
    Pair(
      part: "f", right: "x_1 = az_1, x_2 = bz_1 + az_2", wrong: "x_1 = az_1, x_2 = az_1 + bz_2",
      exercise: scaled),
    Pair(part: "det", right: "det J = aa", wrong: "det J = ab", exercise: scaled),
    Pair(part: "det", right: "det J = a a", wrong: "det J = a b", exercise: scaled),
    Pair(
      part: "inverse", right: "zi = xi - xi-1 for i > 1, z1 = x1",
      wrong: "zi = xi + xi-1 for i > 1, z1 = x1"),
    Pair(
      part: "f", right: "x_1 = log2(z_1), x_i = log2(z_i) + sum_{j<i} z_j for i > 1",
      wrong: "x_1 = log10(z_1), x_i = log10(z_i) + sum_{j<i} z_j for i > 1", exercise: binary),
    Pair(
      part: "f", right: "x_1 = z_1**2, x_i = z_i**2 + sum_{j<i} z_j",
      wrong: "x_1 = z_1**2, x_i = z_i**3 + sum_{j<i} z_j", exercise: squares),
    Pair(
      part: "inverse", right: "z_1 = x_1, and for i > 1 z_i = x_i - x_{i-1}",
      wrong: "z_1 = x_1, and for i > 2 z_i = x_i - x_{i-1}"),
    Pair(
      part: "logdet", right: "log|det J| = Σ ln(2 z_i)", wrong: "log|det J| = Σ ln z_i",
      exercise: squares),
    Pair(
      part: "det", right: "det(dx/dz) = 2^D", wrong: "det(dx/dz) = 2 D", exercise: double),
  ]

  static let formulas = [
    Pair(
      part: "f", right: #"Let $c_i = \sum_{j<i} z_j$. Then $x_i = z_i + c_i$."#,
      wrong: #"Let $c_i = \sum_{j \le i} z_j$. Then $x_i = z_i + c_i$."#),
    Pair(
      part: "inverse",
      right:
        #"Let $u_i = x_i - \sum_{j<i} z_j$. $u_i = \frac{z_i}{1+z_i} \implies u_i (1 + z_i) = z_i \implies z_i = \frac{u_i}{1-u_i}$"#,
      wrong:
        #"Let $u_i = x_i - \sum_{j<i} z_j$. $u_i = \frac{z_i}{1+z_i} \implies u_i (1 + z_i) = z_i \implies z_i = \frac{u_i}{1+u_i}$"#,
      exercise: fraction),
    Pair(
      part: "det", right: #"$\det J = \prod 2 z_i$"#, wrong: #"$\det J = \prod z_i^2$"#,
      exercise: squares),
    Pair(
      part: "logdet", right: #"$\log|\det J| = D \log 2 + \sum \ln z_i$"#,
      wrong: #"$\log|\det J| = \log 2 + \sum \ln z_i$"#, exercise: squares),
    Pair(
      part: "det",
      right: #"$\det J = \prod_{i=1}^D \left. \frac{d}{dt} t^2 \right|_{t=z_i}$"#,
      wrong: #"$\det J = \prod_{i=1}^D \left. \frac{d}{dt} t^3 \right|_{t=z_i}$"#,
      exercise: squares),
    Pair(
      part: "det", right: #"$\det J = \prod_{i=1}^D 2t \big|_{t=z_i}$"#,
      wrong: #"$\det J = \prod_{i=1}^D t \big|_{t=z_i}$"#, exercise: squares),
    Pair(
      part: "det",
      right:
        #"$\left.\frac{\partial \tau}{\partial z}\right|_{z=z_i} = 2$, so $\det J = \prod_i \left.\frac{\partial \tau}{\partial z}\right|_{z=z_i}$"#,
      wrong:
        #"$\left.\frac{\partial \tau}{\partial z}\right|_{z=z_i} = 3$, so $\det J = \prod_i \left.\frac{\partial \tau}{\partial z}\right|_{z=z_i}$"#,
      exercise: double),
    Pair(
      part: "det", right: #"$\DeclareMathOperator{\J}{J}$ $\det \J = 2^D$"#,
      wrong: #"$\DeclareMathOperator{\J}{J}$ $\det \J = 2D$"#, exercise: double),
    Pair(
      part: "det",
      right: #"$\let\D\det \DeclarePairedDelimiter{\abs}{\lvert}{\rvert}$ $\abs{\D J} = 2^D$"#,
      wrong: #"$\let\D\det \DeclarePairedDelimiter{\abs}{\lvert}{\rvert}$ $\abs{\D J} = D^2$"#,
      exercise: double),
    Pair(
      part: "f",
      right:
        #"$\mathbf x = L \mathbf z$, where $\ell_{ij} = 1$ for $j \le i$ and $\ell_{ij} = 0$ for $j > i$."#,
      wrong:
        #"$\mathbf x = L \mathbf z$, where $\ell_{ij} = 1$ for $j < i$ and $\ell_{ij} = 0$ for $j \ge i$."#
    ),
    Pair(
      part: "f",
      right: #"$\mathbf x = A \mathbf z$, $A = (a_{ij})_{i,j=1}^D$, $a_{ij} = [j \le i]$"#,
      wrong: #"$\mathbf x = A \mathbf z$, $A = (a_{ij})_{i,j=1}^D$, $a_{ij} = [i \le j]$"#),
    Pair(
      part: "inverse",
      right:
        #"$\mathbf z = L^{-1} \mathbf x$, $(L^{-1})_{ii} = 1$, $(L^{-1})_{i,i-1} = -1$, all other entries $0$"#,
      wrong:
        #"$\mathbf z = L^{-1} \mathbf x$, $(L^{-1})_{ii} = 1$, $(L^{-1})_{i,i-1} = 1$, all other entries $0$"#
    ),
    Pair(
      part: "inverse",
      right:
        #"$\mathbf z = M\mathbf x$ with $M$ the matrix with ones on the diagonal, $-1$ directly below it and zeros elsewhere."#,
      wrong:
        #"$\mathbf z = M\mathbf x$ with $M$ the matrix with ones on the diagonal, $-1$ directly above it and zeros elsewhere."#
    ),
    Pair(
      part: "f",
      right:
        #"$\mathbf x = L\mathbf z$ where $L$ has ones on and below the diagonal and zeros above."#,
      wrong:
        #"$\mathbf x = L\mathbf z$ where $L$ has ones on and above the diagonal and zeros below."#
    ),
    Pair(
      part: "inverse",
      right:
        #"$\mathbf z = M\mathbf x$, $M$ là ma trận có số 1 trên đường chéo chính, $-1$ ngay dưới đường chéo, còn lại bằng 0."#,
      wrong:
        #"$\mathbf z = M\mathbf x$, $M$ là ma trận có số 1 trên đường chéo chính, $-1$ dưới đường chéo, còn lại bằng 0."#
    ),
    Pair(
      part: "det", right: #"$\det\left(\frac{\partial f_i}{\partial z_j}\right)_{ij} = 2^D$"#,
      wrong: #"$\det\left(\frac{\partial f_i}{\partial z_j}\right)_{ij} = 2D$"#, exercise: double),
    Pair(
      part: "det", right: #"$\det f'(\mathbf z) = 2^D$"#, wrong: #"$\det f'(\mathbf z) = 2D$"#,
      exercise: double),
  ]

  @Test(
    "a right answer is accepted and a wrong one of its shape is not",
    arguments: labels + values + determinants + tables + text + formulas)
  func pair(_ pair: Pair) throws {
    #expect(try pair.exercise.result(pair.part, pair.right).verdict == .correct)
    #expect(try pair.exercise.result(pair.part, pair.wrong).verdict != .correct)
  }

  @Test(
    "a part that a text names and says something of is not missing",
    arguments: [
      "det J = two to the power D", "$\\det J =$ two to the $D$", "$\\det J$ = hai mũ $D$",
      "det J: see the photo", "$J = 2^D$", "$2 \\det J = 2^{D+1}$",
      "$\\operatorname{Jac}(f) = 2^D$",
      "| $i$ | $x_i$ | $\\det J$ |\n|---|---|---|\n| $1$ | $z_1$ | $2$ |\n| $2$ | $z_2$ | $2$ |",
      "$J = 2^D$ and $x_i = \\sum z_i$",
    ])
  func named(text: String) throws {
    #expect(try Self.double.result("det", text).verdict == .unreadable)
  }

  @Test(
    "an inverse that a text names and says something of is not missing",
    arguments: [
      "$\\mathbf z$ = differences of $\\mathbf x$", "z = diff(x)", "(b) Inverse: ![](inverse.png)",
      "## Inverse\n\nTake differences of neighbours.",
      "Inverse: $e^{z_i} = x_i - x_{i-1}$, and so on",
      "| $f^{-1}$ | differences |\n|---|---|\n| $f$ | $x_i = \\sum_{j \\le i} z_j$ |",
    ])
  func namedInverse(text: String) throws {
    #expect(try Exercise.sum.result("inverse", text).verdict == .unreadable)
  }

  @Test("cases that the variable itself tells are no inverse, and not missing")
  func ownCases() throws {
    let text =
      #"**Case $z_i \ge 0$.** $z_i = x_i - \sum_{j<i} z_j$. "# + "\n\n"
      + #"**Case $z_i < 0$.** $z_i = 2 (x_i - \sum_{j<i} z_j)$."#
    #expect(try Self.hinge.result("inverse", text).verdict == .undecided)
  }

  @Test(
    "a place where something holds gives no component",
    arguments: [
      #"We have $\cosh z_i = 1$ only at $z_i = 0$."#, #"Các điểm $z_i = 0$ không xét."#,
    ])
  func points(text: String) throws {
    let result = try Exercise.sum.result("inverse", #"$\det J = 1$. "# + text)
    #expect(![.incorrect, .partial].contains(result.verdict))
  }

  @Test("a matrix of which another one is made is not the one that words describe")
  func otherMatrices() throws {
    for words in ["twice $L$ has", "$L^\\top$ has", "$-L$ has"] {
      let text =
        "$\\mathbf x = L\\mathbf z$ where \(words) ones on and below the diagonal and zeros above."
      #expect(try Exercise.sum.result("f", text).verdict == .unreadable)
    }
  }

  @Test("an operator without bounds is read where no index is around it alone")
  func bounds() throws {
    #expect(try Exercise.sum.result("f", #"$x_i = \sum z_i$"#).verdict == .unreadable)
    #expect(try Self.squares.result("det", #"$\det J = \prod 2$"#).verdict == .unreadable)
  }
}
