import Testing

@testable import Grading

/// Answers that leave the inverse of a function or the root of an equation to be computed. Labels are derived by hand: each answer is the
/// inverse of its sheet's map written with a number, or with a mistake in it.
@Suite("Answers with an inverse function or the root of an equation")
struct EquationAnswerTests {
  // MARK: Inverse functions

  static let layers = #"""
    The first layer is $y_i = \sum_{j=1}^{i} z_j$, the second one $x_i = 2 y_i + \tanh(y_i)$.

    The function $g(t) = 2t + \tanh t$ has no elementary inverse. Express $f^{-1}(\mathbf x)$ with $g^{-1}$.
    """#

  @Test(
    "the inverse of a function that only a question of the sheet defines",
    arguments: [
      #"$z_1 = g^{-1}(x_1)$ and $z_i = g^{-1}(x_i) - g^{-1}(x_{i-1})$ for $i > 1$."#,
      #"$f^{-1}(\mathbf x) = (g^{-1}(x_1), g^{-1}(x_2) - g^{-1}(x_1), \dots, g^{-1}(x_D) - g^{-1}(x_{D-1}))$"#,
      #"Let $w_i = g^{-1}(x_i)$ and $w_0 = 0$. Then $z_i = w_i - w_{i-1}$."#,
      #"Let $k(s) = 2s + \tanh s$. With $x_0 = 0$, $z_i = k^{-1}(x_i) - k^{-1}(x_{i-1})$."#,
      #"$z_i = u_i - u_{i-1}$ with $u_0 = 0$, where $u_i$ is the unique root of $2 u_i + \tanh u_i = x_i$."#,
      #"$z_i = y_i - y_{i-1}$ with $y_0 = 0$, where $y_i$ solves $2 y_i + \tanh y_i = x_i$."#,
      #"$z_1 = u$, $z_2 = v - u$ where $2u + \tanh u = x_1$ and $2v + \tanh v = x_2$."#,
    ])
  func inverseFunctions(answer: String) throws {
    #expect(try grader(Self.layers).result("inverse", answer).verdict == .correct)
  }

  @Test(
    "of the wrong argument, or of another function",
    arguments: [
      #"$z_1 = g^{-1}(x_1)$ and $z_i = g^{-1}(x_i - x_{i-1})$ for $i > 1$."#,
      #"$z_1 = g^{-1}(x_1)$ and $z_i = g^{-1}(x_{i-1}) - g^{-1}(x_i)$ for $i > 1$."#,
      #"$z_1 = g^{-1}(x_1)$ and $z_i = g^{-1}(x_i) - x_{i-1}$ for $i > 1$."#,
      #"$z_1 = g(x_1)$ and $z_i = g(x_i) - g(x_{i-1})$ for $i > 1$."#,
      #"Let $g(t) = 2t - \tanh t$. With $x_0 = 0$, $z_i = g^{-1}(x_i) - g^{-1}(x_{i-1})$."#,
      #"$z_i = u_i - u_{i-1}$ with $u_0 = 0$, where $u_i$ is the unique root of $u_i + \tanh u_i = x_i$."#,
      #"$z_1 = u$, $z_2 = v - u$ where $2u + \tanh u = x_1$ and $2v + \tanh v = x_1$."#,
    ])
  func wrongInverseFunctions(answer: String) throws {
    let verdict = try grader(Self.layers).result("inverse", answer).verdict
    #expect(verdict == .incorrect || verdict == .partial)
  }

  @Test(
    "what is no inverse function, or takes its answer back, is never right",
    arguments: [
      #"Let $g(t) = t^3 - t$. $z_1 = g^{-1}(x_1)$ and $z_i = g^{-1}(x_i) - g^{-1}(x_{i-1})$ for $i > 1$."#,
      #"Let $g(t) = t + |t|$. $z_1 = g^{-1}(x_1)$ and $z_i = g^{-1}(x_i) - g^{-1}(x_{i-1})$ for $i > 1$."#,
      #"""
      $z_1=g^{-1}(x_1)$ and $z_i=g^{-1}(x_i)-g^{-1}(x_{i-1})$ for $i>1$. But this is wrong: take
      differences of the $x_i$ and only then apply $g^{-1}$.
      """#,
      #"Let $g(t) = 2t + \tanh t + 10^{-20} t$. With $x_0 = 0$, $z_i = g^{-1}(x_i) - g^{-1}(x_{i-1})$."#,
    ])
  func noInverseFunctions(answer: String) throws {
    let verdict = try grader(Self.layers).result("inverse", answer).verdict
    #expect(verdict == .undecided || verdict == .unreadable)
  }

  @Test("the derivative of the question's function in a determinant")
  func slopes() throws {
    let grader = try grader(Self.layers)
    let right = #"$y_i = \sum_{j \le i} z_j$, $\det J = \prod_i g'(y_i)$"#
    #expect(try grader.result("det", right).verdict == .correct)
    #expect(try grader.result("det", #"$\det J = \prod_i g'(z_i)$"#).verdict == .incorrect)
  }

  // MARK: A sheet that does not speak of them

  static let cubic = #"""
    Let $x_i = z_i + z_i^3 + h_i$ with $h_i = \sum_{j<i} z_j$. Find $f$, $f^{-1}$ and $\det J$.
    """#

  @Test(
    "what agrees goes to the teacher where the sheet does not speak of it",
    arguments: [
      #"Let $g(t) = t + t^3$. Then $z_i = g^{-1}(x_i - \sum_{j<i} z_j)$."#,
      #"$z_i = t_i$, where $t_i$ is the unique real root of $t_i + t_i^3 = x_i - \sum_{j<i} t_j$."#,
    ])
  func unasked(answer: String) throws {
    let result = try grader(Self.cubic).result("inverse", answer)
    #expect(result.verdict == .undecided)
    #expect(result.messages.first?.key == "reason.unsolved")
  }

  @Test("what does not agree is wrong all the same")
  func unaskedAndWrong() throws {
    let wrong = #"Let $g(t) = t + t^3$. Then $z_i = g^{-1}(x_i) - \sum_{j<i} z_j$."#
    let verdict = try grader(Self.cubic).result("inverse", wrong).verdict
    #expect(verdict == .partial || verdict == .incorrect)
    let restated = try grader(Self.cubic).result("inverse", #"$z_i = \tau^{-1}(x_i; h_i)$"#)
    #expect(restated.verdict == .missing)
  }

  // MARK: Roots

  static let radial = #"""
    With $r = \sqrt{z_1^2 + z_2^2}$ let $x_1 = z_1 (1 + r^2)$ and $x_2 = z_2 (1 + r^2)$.
    Express $f^{-1}(\mathbf x)$ with the real root $\rho$ of $\rho + \rho^3 = \|\mathbf x\|$.
    """#
  static let value = #"$\mathbf z = \frac{\mathbf x}{1 + s^2}$"#
  static let other = #"$\mathbf z = \frac{\mathbf x}{1 + s}$"#

  @Test(
    "the root of an equation, the sheet's or the student's own",
    arguments: [
      #"$\mathbf z = \mathbf x / (1 + \rho^2)$"#,
      #"$f^{-1}(\mathbf x) = \frac{\rho}{\|\mathbf x\|} (x_1, x_2)$"#,
      value + #", where $s > 0$ is the root of $s(1 + s^2) = \sqrt{x_1^2 + x_2^2}$."#,
      value + #", where $s$ solves $s(1 + s^2) = \|\mathbf x\|$."#,
      #"Let $s$ be the unique root of $s + s^3 = \|\mathbf x\|$. Then "# + value,
      value + #" with $s = \|\mathbf x\| - s^3$."#,
      value + #" where $s + s^3 = \|\mathbf x\|$. Hence $s^3 + s - \|\mathbf x\| = 0$."#,
      value + #", với $s$ là nghiệm thực duy nhất của phương trình $s + s^3 = \|\mathbf x\|$."#,
      #"Let $R = \|\mathbf x\|$ and let $s$ be the root of $s + s^3 = R$. $\mathbf z = \frac sR \mathbf x$"#,
      #"$\mathbf z = \frac{\mathbf x}{1 + r^2}$, với $r$ là nghiệm của $r + r^3 = \|\mathbf x\|$."#,
      other + #", where $s$ is the positive root of $s(1 + s)^2 = x_1^2 + x_2^2$."#,
    ])
  func roots(answer: String) throws {
    #expect(try grader(Self.radial).result("inverse", answer).verdict == .correct)
  }

  @Test(
    "the root of another equation, or something else made of it",
    arguments: [
      #"$\mathbf z = \mathbf x / (1 + \rho)$"#,
      #"$f^{-1}(\mathbf x) = \frac{\rho}{\|\mathbf x\|} (x_2, x_1)$"#,
      #"$\mathbf z = \mathbf x / (1 + \rho^2)$, where $\rho + 2 \rho^3 = \|\mathbf x\|$."#,
      value + #", where $s$ is the root of $s + s^3 = x_1$."#,
      value + #", where $s$ is the root of $s + s^3 = -\|\mathbf x\| + 1$."#,
    ])
  func wrongRoots(answer: String) throws {
    #expect(try grader(Self.radial).result("inverse", answer).verdict == .incorrect)
  }

  @Test(
    "another branch, several roots, another number made of the root, or two equations",
    arguments: [
      value + #", where $s < 0$ solves $s + s^3 = \|\mathbf x\|$."#,
      value + #", where $s \le 0$ is such that $s + s^3 = \|\mathbf x\|$."#,
      value + #", where $s$ is a root of $s^3 - s = \|\mathbf x\|$."#,
      value + #", where $s$ is the square of the root of $s + s^3 = \|\mathbf x\|$."#,
      value + #", trong đó $s$ là căn bậc hai của nghiệm phương trình $s + s^3 = \|\mathbf x\|$."#,
      value + #", where $s$ is not the root of $s + s^3 = \|\mathbf x\|$."#,
      value + #", where $s + s^3 = \|\mathbf x\|$. Hence $s^3 + 2s = \|\mathbf x\|$."#,
      #"If $s + s^3 = \|\mathbf x\|$, then "# + value,
      #"$\rho + 2\rho^3 = \|\mathbf x\|$. $\mathbf z = \mathbf x / (1 + \rho^2)$"#,
      #"Let $s$ solve $s + s^3 = \|\mathbf x\|$ and let $s = 2$. Then "# + value,
      #"Let $g(t) = t + t^3$, $k(t) = t + g^{-1}(t)$. $\mathbf z = \mathbf x / (1 + k^{-1}(x_1)^2)$"#,
      #"Let $s$ be the root of $s + s^3 = \|\mathbf x\|$ divided by two. Then "# + value,
      other + #", where $s$ is a root of $s(1 + s)^2 = x_1^2 + x_2^2$."#,
      other + #", where $s$ is the negative root of $s(1 + s)^2 = x_1^2 + x_2^2$."#,
    ])
  func doubtfulRoots(answer: String) throws {
    let verdict = try grader(Self.radial).result("inverse", answer).verdict
    #expect(verdict == .undecided || verdict == .unreadable)
  }

  private func grader(_ sheet: String) throws -> Grader {
    let text = """
      ---
      dimensions: 2
      marks: {f: 1, inverse: 1, det: 1}
      ---
      # Flow

      \(sheet)
      """
    return try Grader(
      sheet: Sheet(source: SourceText(path: "equations.md", text: text)), seed: 5, samples: 24)
  }
}
