import Testing

@testable import Grading

/// The steps that stand beside an answer that is not right.
@Suite("The working beside a wrong answer")
struct WorkingTests {
  /// A text, the part that is wrong in it, and the steps that are shown: a sign and the right side.
  struct Text: Sendable, CustomTestStringConvertible {
    var name: String
    var part: String
    var text: String
    var steps: [String]
    var isBare = false

    var testDescription: String { name }
  }

  @Test(
    "shows every step towards it, and says which are given and which are false", arguments: texts)
  func steps(text: Text) throws {
    let result = try Exercise.sum.result(text.part, text.text)
    let working = try #require(result.working)
    let signs: [VerifiedStatement.Verdict: String] = [
      .holds: "✓", .definition: "≔", .false: "✗", .undecided: "?", .unread: "¿",
    ]
    #expect(working.steps.map { "\(signs[$0.verdict] ?? "") \($0.right)" } == text.steps)
    #expect(working.isBare == text.isBare)
  }

  static let texts = [
    Text(
      name: "an aligned chain", part: "f",
      text: #"""
        $$\begin{aligned}
        x_2 &= \tau(z_2; h_2) = z_2 + h_2 = z_2 + z_1 \\
        x_3 &= z_3 + h_3 = z_3 + z_2
        \end{aligned}$$
        In general $x_1 = z_1$ and $x_i = z_i + z_{i-1}$ for $i > 1$.
        """#,
      steps: [
        #"≔ \tau(z_2; h_2)"#, "≔ z_2 + h_2", "✓ z_2 + z_1", "✓ z_3 + h_3", "✗ z_3 + z_2", "✓ z_1",
        "✗ z_i + z_{i-1}",
      ]),
    Text(
      name: "sentences with the given equations", part: "inverse",
      text: #"""
        We have $\tau(z_i; h_i) = z_i + h_i$ and $h_i = \sum_{j=1}^{i-1} z_j$, so $x_i = \sum_{j=1}^i z_j$.

        From $x_i = z_i + h_i$ we get $z_i = x_i - h_i$. As $h_i = \sum_{j=1}^{i-1} z_j$ and $h_2 = x_1$,
        $x_i - x_{i-1} = z_i - z_{i-1}$ for $i > 1$, whence $z_1 = x_1$ and $z_i = x_i - x_{i-1} + z_{i-1}$.
        """#,
      steps: [
        "✓ z_i + h_i", "✓ x_i - h_i", #"≔ \sum_{j=1}^{i-1} z_j"#, "✓ x_1", "✗ z_i - z_{i-1}",
        "✓ x_1", "✗ x_i - x_{i-1} + z_{i-1}",
      ]),
    Text(
      name: "a table", part: "det",
      text: #"""
        | what | value |
        | --- | --- |
        | map | $x_i = \sum_{j=1}^i z_j$ |
        | diagonal | $\frac{\partial x_i}{\partial z_i} = i$ |
        | determinant | $\det J = \prod_{i=1}^D i$ |
        """#,
      steps: [#"✓ \sum_{j=1}^i z_j"#, "✗ i", #"✗ \prod_{i=1}^D i"#]),
    Text(
      name: "an answer alone", part: "det", text: #"$x_i = \sum_{j=1}^i z_j$. $\det J = 0.9999$."#,
      steps: [#"✓ \sum_{j=1}^i z_j"#, "✗ 0.9999"]),
    Text(
      name: "nothing but an answer", part: "det", text: #"$\det J = 0.9999$."#, steps: ["✗ 0.9999"],
      isBare: true),
    Text(
      name: "an answer under a label", part: "inverse",
      text: #"Hàm ngược: $(x_1, x_1 + x_2, \dots)$"#,
      steps: [#"✗ \left(x_{1},\; x_{1} + x_{2},\; \dots\right)"#], isBare: true),
    Text(
      name: "an answer that follows from a false map", part: "inverse",
      text: #"""
        $x_1 = z_1$, $x_i = z_i + \sum_{j=1}^{i-1} x_j$ for $i > 1$.

        Therefore $z_1 = x_1$, $z_i = x_i - \sum_{j=1}^{i-1} x_j$ for $i > 1$.
        """#,
      steps: [
        #"✗ z_i + \sum_{j=1}^{i-1} x_j"#, "✓ x_1", #"✗ x_i - \sum_{j=1}^{i-1} x_j"#,
      ]),
  ]
}
