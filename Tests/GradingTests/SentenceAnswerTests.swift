import Testing

@testable import Grading

/// Answers that sentences lead to, name, limit and comment on, each with its nearest wrong neighbour.
///
/// The flows are undone by hand: $x_i = z_i + z_{i-1}$ by $z_i = x_i - z_{i-1}$, the sigmoid by $\ln\frac{x}{1-x}$, sums by
/// differences; the determinants are products of constant slopes.
@Suite("Answers in sentences")
struct SentenceAnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var exercise: Exercise
    var part: String
    var text: String
    var verdict: Verdict

    init(_ exercise: Exercise, _ part: String, _ verdict: Verdict, _ text: String) {
      (self.exercise, self.part, self.text, self.verdict) = (exercise, part, text, verdict)
    }

    var testDescription: String { "\(part) \(verdict.rawValue): \(text)" }
  }

  private static let neighbour = Exercise(
    "neighbour",
    #"\tau(z_i; h_i) = z_i + h_i, \qquad h_1 = 0, \quad h_i = z_{i-1} \text{ for } i > 1"#)
  private static let product = Exercise(
    "sum with a product", #"x_1 = z_1, \qquad x_i = z_i + \prod_{j<i} z_j \quad (i > 1)"#)
  private static let sigmoids = Exercise("sigmoids", #"x_i = \sigma(z_i)"#)
  private static let triple = Exercise(
    "threes", #"\tau(z_i; h_i) = 3 z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)
  private static let first = Exercise(
    "first column", #"x_1 = z_1, \qquad x_i = z_i + z_1 \quad (i > 1)"#)
  private static let average = Exercise(
    "average before",
    #"\tau(z_i; h_i) = z_i + h_i, \qquad h_1 = 0, \quad h_i = \frac{1}{i-1}\sum_{j=1}^{i-1} z_j \text{ for } i > 1"#
  )

  @Test("a name that the sheet has, and that the text gives a value of its own", arguments: roots)
  func ownValues(given: Case) throws {
    #expect(try given.exercise.result(given.part, given.text).verdict == given.verdict)
  }

  /// With $R = \|\mathbf x\|$ and $r = \|\mathbf z\|$: $R = r + \frac{r}{1 + r}$, so $r^2 + (2 - R) r - R = 0$.
  private static let radial = Exercise(
    "radial by norms",
    #"\mathbf x = \left(1 + \frac{1}{1 + r}\right) \mathbf z, \qquad r = \lVert \mathbf z \rVert"#)

  static let roots = [
    Case(
      radial, "inverse", .correct,
      #"Set $R = \|\mathbf x\| = r + \frac{r}{1+r}$. The positive root is $r = \frac{R - 2 + \sqrt{R^2 + 4}}{2}$, hence $\mathbf z = \frac rR \mathbf x$."#
    ),
    Case(
      radial, "inverse", .correct,
      #"Let $R$ be the norm of $\mathbf x$. The positive root is $r = \frac{R - 2 + \sqrt{R^2 + 4}}{2}$, hence $\mathbf z = \frac rR \mathbf x$."#
    ),
    Case(
      radial, "inverse", .incorrect,
      #"Set $R = \|\mathbf x\| = r + \frac{r}{1+r}$. The positive root is $r = \frac{R + 2 + \sqrt{R^2 + 4}}{2}$, hence $\mathbf z = \frac rR \mathbf x$."#
    ),
    Case(
      radial, "inverse", .missing,
      #"Set $R = \|\mathbf x\| = r + \frac{r}{1+r}$. Hence $\mathbf z = \frac rR \mathbf x$."#),
  ]

  @Test("what an equation gives, solved for a name", arguments: solved)
  func solving(given: Case) throws {
    #expect(try given.exercise.result(given.part, given.text).verdict == given.verdict)
  }

  static let solved = [
    Case(
      sigmoids, "f", .correct,
      #"$x_i = \sigma(z_i)$. Từ $\sigma(t) = x$ suy ra $t = \ln\frac{x}{1-x}$, do đó $z_i = \ln\frac{x_i}{1 - x_i}$."#
    ),
    Case(
      sigmoids, "f", .correct,
      #"$f(\mathbf z) = (\sigma(z_1), \dots, \sigma(z_D))$. From $\sigma(t) = x$ it follows that $t = \ln\frac{x}{1-x}$."#
    ),
    Case(
      sigmoids, "inverse", .correct,
      #"Solving $x_i = \sigma(z_i)$ for $z_i$ gives $\ln\frac{x_i}{1-x_i}$."#),
    Case(
      sigmoids, "inverse", .incorrect,
      #"Solving $x_i = \sigma(z_i)$ for $z_i$ gives $\ln\frac{1-x_i}{x_i}$."#),
    Case(
      sigmoids, "inverse", .correct,
      #"Từ $\sigma(t) = x$ suy ra $t = \ln\frac{x}{1-x}$, áp dụng cho từng thành phần: $z_i = \ln\frac{x_i}{1 - x_i}$."#
    ),
    Case(
      neighbour, "inverse", .correct,
      #"Solving the $i$-th equation for $z_i$ gives $x_i - z_{i-1}$ for $i > 1$, and $z_1 = x_1$."#),
    Case(
      triple, "inverse", .correct,
      #"Giải phương trình $x_i = 3 z_i + \sum_{j<i} z_j$ theo $z_i$ được $\frac{x_i - \sum_{j<i} z_j}{3}$."#
    ),
  ]

  @Test("a condition before words holds for what follows from them", arguments: led)
  func conditions(given: Case) throws {
    #expect(try given.exercise.result(given.part, given.text).verdict == given.verdict)
  }

  static let led = [
    Case(
      product, "f", .correct,
      #"$x_1 = z_1$; for $i>1$ the product of all predecessors is added, i.e. $x_i = z_i + \prod_{j<i} z_j$."#
    ),
    Case(
      product, "inverse", .correct,
      #"$z_1 = x_1$; for $i > 1$ the product has to be subtracted again, i.e. $z_i = x_i - \prod_{j<i} z_j$."#
    ),
    Case(
      product, "f", .correct,
      #"When $i > 1$ we add what comes before, multiplied together. We get $x_i = z_i + \prod_{j<i} z_j$. For $i = 1$ we get $x_1 = z_1$."#
    ),
    Case(product, "f", .partial, #"$x_i = z_i + \prod_{j<i} z_j$."#),
    Case(neighbour, "det", .correct, #"When $D = 1$ there is nothing to do. Hence $\det J = 1$."#),
    Case(
      neighbour, "inverse", .partial,
      "For $i > 1$ all is known. Therefore $z_i = x_i - z_{i-1}$."),
  ]

  @Test("a name behind a value", arguments: named)
  func names(given: Case) throws {
    #expect(try given.exercise.result(given.part, given.text).verdict == given.verdict)
  }

  static let named = [
    Case(
      .sum, "inverse", .correct, #"$(x_1, x_2 - x_1, \dots, x_D - x_{D-1})$ là hàm ngược."#),
    Case(
      .sum, "inverse", .correct,
      #"Hence $(x_1, x_2 - x_1, \dots, x_D - x_{D-1})$ is the inverse of $f$."#),
    Case(
      .sum, "inverse", .correct,
      #"$(x_1, x_2 - x_1, \dots, x_D - x_{D-1})$ is $f^{-1}(\mathbf x)$."#),
    Case(
      .sum, "inverse", .partial, #"$(x_1, x_2 + x_1, \dots, x_D + x_{D-1})$ là hàm ngược."#),
    Case(
      .sum, "inverse", .missing,
      #"$(x_1, x_2 - x_1, \dots, x_D - x_{D-1})$ is the inverse up to sign."#),
    Case(
      .sum, "inverse", .missing,
      #"$(x_1, x_2 - x_1, \dots, x_D - x_{D-1})$ is not the inverse."#),
    Case(triple, "det", .correct, #"$\prod_{i=1}^D 3 = 3^D$ is the determinant."#),
    Case(triple, "det", .missing, "$3^D$ is the square of the determinant."),
    Case(triple, "det", .undecided, "$3^D$ is the determinant, times two."),
    Case(triple, "det", .undecided, "$3^D$ is the determinant, which is wrong."),
    Case(triple, "det", .missing, "One over $3^D$ is the determinant."),
    Case(triple, "det", .missing, #"The square of $3^D$ is $\det J$."#),
    Case(triple, "det", .missing, "$3^D$ is the determinant of the inverse."),
    Case(triple, "det", .incorrect, #"$\prod_{i=1}^D 2$ is the determinant."#),
    Case(triple, "logdet", .correct, #"$D \ln 3$ là log định thức."#),
    Case(triple, "inverse", .correct, #"$\frac13(x_i - \sum_{j<i} z_j)$ is $z_i$."#),
    Case(
      triple, "inverse", .correct,
      #"$\frac13(x_i - \sum_{j<i} z_j)$ is the $i$-th component of the inverse."#),
  ]

  @Test("exceptions and conventions", arguments: excepted)
  func exceptions(given: Case) throws {
    #expect(try given.exercise.result(given.part, given.text).verdict == given.verdict)
  }

  static let excepted = [
    Case(neighbour, "f", .correct, "$x_i = z_i + z_{i-1}$ except for $i=1$, where $x_1 = z_1$."),
    Case(neighbour, "f", .correct, "$x_i = z_i + z_{i-1}$ except for $i=1$, where it is $z_1$."),
    Case(neighbour, "f", .partial, "$x_i = z_i + z_{i-1}$ except for $i=1$, where it is $2 z_1$."),
    Case(neighbour, "f", .partial, "$x_i = z_i + z_{i-1}$ except for $i=1$."),
    Case(
      neighbour, "f", .undecided,
      "$x_i = z_i + z_{i-1}$, apart from the first, times two, and $x_1 = z_1$."),
    Case(
      neighbour, "f", .undecided,
      "$x_1 = z_1$ and $x_i = z_i + z_{i-1}$ ($i > 1$), multiplied by two."),
    Case(neighbour, "f", .correct, "$x_i = z_i + z_{i-1}$, trừ $i = 1$ thì $x_1 = z_1$."),
    Case(product, "f", .correct, #"$x_i = z_i + \prod_{j<i} z_j$, except that $x_1 = z_1$."#),
    Case(product, "f", .correct, #"Ngoại trừ $x_1 = z_1$, ta có $x_i = z_i + \prod_{j<i} z_j$."#),
    Case(
      product, "f", .partial, #"$x_i = z_i + \prod_{j<i} z_j$, except that $x_2 = z_2$."#),
    Case(
      neighbour, "inverse", .correct,
      "$z_i = x_i - z_{i-1}$ for all $i$ but the first, $z_1 = x_1$."),
    Case(neighbour, "f", .correct, "$x_i = z_i + z_{i-1}$ ($z_0$ hiểu là $0$)."),
    Case(neighbour, "f", .correct, "$x_i = z_i + z_{i-1}$ where $z_0$ is to be read as $0$."),
    Case(
      neighbour, "f", .correct,
      "$x_i = z_i + z_{i-1}$, where $z_{i-1}$ is understood as $0$ for $i = 1$."),
    Case(neighbour, "f", .partial, "$x_i = z_i + z_{i-1}$ where $z_0$ is understood as $1$."),
    Case(
      neighbour, "f", .undecided,
      "$x_i = z_i + z_{i-1}$, where for $i = 1$ the second term is understood as zero."),
    Case(
      average, "f", .correct,
      #"$x_i = z_i + m_i$ where $m_1 = 0$ and $m_i$ is the average of $z_1, \dots, z_{i-1}$."#),
    Case(
      average, "f", .partial,
      #"$x_i = z_i + m_i$ where $m_1 = 0$ and $m_i$ is the average of $z_1, \dots, z_i$."#),
    Case(
      average, "inverse", .correct,
      #"Let $m_1 = 0$ and let $m_i$ be the average of $z_1, \dots, z_{i-1}$ for $i > 1$. Then $z_i = x_i - m_i$."#
    ),
  ]

  @Test("remarks on limits and on what is given", arguments: remarked)
  func remarks(given: Case) throws {
    #expect(try given.exercise.result(given.part, given.text).verdict == given.verdict)
  }

  static let remarked = [
    Case(triple, "det", .correct, #"$\det J = 3^D$, which tends to infinity for large $D$."#),
    Case(triple, "logdet", .correct, #"$\log|\det J| = D \log 3 \to \infty$ for $D \to \infty$."#),
    Case(
      triple, "det", .correct, #"$\det J = 3^D$, nên khi $D \to \infty$ thì $\det J \to \infty$."#),
    Case(triple, "det", .undecided, #"$\det J = 3^D$ for large $D$."#),
    Case(
      .scaled, "det", .correct, #"$\det J = a^D$. It vanishes only for $a = 0$, which is excluded."#
    ),
    Case(.scaled, "det", .correct, #"$\det J = a^D$. This needs $a > 0$, which holds."#),
    Case(.scaled, "det", .undecided, #"For $a = 1$ we get $\det J = a^D$."#),
    Case(
      .scaled, "inverse", .correct,
      #"$z_i = \frac1a (x_i - \sum_{j<i} z_j)$. For $a \to 0$ the inverse explodes."#),
  ]

  @Test("a dotted matrix with a full first column", arguments: matrices)
  func columns(given: Case) throws {
    #expect(try given.exercise.result(given.part, given.text).verdict == given.verdict)
  }

  private static let full =
    #"\begin{pmatrix} 1 & 0 & \cdots & 0 \\ 1 & 1 & \cdots & 0 \\ \vdots & & \ddots & \vdots \\ 1 & 0 & \cdots & 1 \end{pmatrix}"#
  private static let sparse =
    #"\begin{pmatrix} 1 & & & \\ 1 & 1 & & \\ \vdots & & \ddots & \\ 1 & & & 1 \end{pmatrix}"#
  private static let ones =
    #"\begin{pmatrix} 1 & & & \\ 1 & 1 & & \\ \vdots & \vdots & \ddots & \\ 1 & 1 & \cdots & 1 \end{pmatrix}"#

  static let matrices = [
    Case(first, "f", .correct, #"$\mathbf x = \#(full) \mathbf z$"#),
    Case(first, "f", .correct, #"$\mathbf x = \#(sparse) \mathbf z$"#),
    Case(first, "f", .partial, #"$\mathbf x = \#(ones) \mathbf z$"#),
    Case(.sum, "f", .partial, #"$\mathbf x = \#(full) \mathbf z$"#),
    Case(.sum, "f", .partial, #"$\mathbf x = \#(sparse) \mathbf z$"#),
    Case(.sum, "f", .correct, #"$\mathbf x = \#(ones) \mathbf z$"#),
  ]
}
