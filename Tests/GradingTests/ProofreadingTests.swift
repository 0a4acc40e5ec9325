import Markdown
import Testing

@testable import Grading

/// Statements about the running sum, one to a case: what a careful reader says of each.
@Suite("A reader with a red pen")
struct ProofreadingTests {
  private static let flow = #"""
    Let $\tau(z_i; h_i) = z_i + h_i$ and $h_i = c_i(\mathbf z_{1:i-1}) = \sum_{j=1}^{i-1} z_j$.

    ## Solution


    """#

  private func verdicts(_ text: String) throws -> [VerifiedStatement] {
    try Proofreader(samples: 8).verification(
      of: SourceText(path: "text.md", text: Self.flow + text)
    ).statements.filter { $0.position.line > 4 }
  }

  @Test(
    "says that it holds",
    arguments: [
      #"$x_1 = z_1$"#, #"$x_3 = \tau(z_3; h_3)$"#,
      #"$f_\phi(\mathbf z) = \mathbf x$ and $f^{-1}(\mathbf x) = \mathbf z$"#,
      #"$x_i = x_{i-1} + z_i$ for $i > 1$"#, #"$h_i = c_i(\mathbf z_{1:i-1})$"#,
      #"$z_i = \tau^{-1}(x_i; h_i) = x_i - h_i$"#, #"$\tau'(z_i; h_i) = 1$"#,
      #"$\frac{\partial x_i}{\partial z_j} = 0$ for $j > i$"#,
      #"$\frac{\partial x_i}{\partial z_j} = 1$ for $j \le i$"#,
      #"$\frac{\partial z_i}{\partial x_{i-1}} = -1$"#,
      #"$\frac{\partial h_i}{\partial z_1} = 1$, $i > 1$"#,
      #"$\frac{\partial \tau}{\partial z_i} > 0$"#,
      #"$\frac{\partial \tau(z_i; h_i)}{\partial h_i} = 1$"#,
      #"$\det J = 1 \Rightarrow \log|\det J| = 0$"#, #"$\det J_{f^{-1}} = 1$"#, #"$J_{ii} = 1$"#,
      #"For $D = 2$: $J = \begin{pmatrix} 1 & 0 \\ 1 & 1 \end{pmatrix}$"#,
      #"$x_7 = x_6 + z_7$"#, #"$\sinh' = \cosh > 0$"#,
      #"$f^{-1}(\mathbf z) = (z_1, z_2 - z_1, \dots, z_D - z_{D-1})$"#,
      #"At $\mathbf z = (1, 2)$ we have $\mathbf x = (1, 3)$ and $x_2 = 1 + 2 = 3$"#,
      #"$x_i \ne x_i + 1$"#, #"$1 \le 1$"#,
    ])
  func holds(text: String) throws {
    let verdicts = try verdicts(text)
    #expect(!verdicts.isEmpty)
    for verdict in verdicts { #expect(verdict.verdict == .holds, "\(verdict)") }
  }

  @Test(
    "says that it is false, with a point",
    arguments: [
      #"$x_3 = z_1 + z_2$"#, #"$z_i = x_i + h_i$"#, #"$x_i > z_i$"#, #"$\tau'(z_i; h_i) = 2$"#,
      #"$\frac{\partial x_i}{\partial z_j} = 0$ for $j \ge i$"#, #"$\det J_{f^{-1}} = 2$"#,
      #"$z_i = \tau^{-1}(x_i; h_{i-1})$ for $i > 1$"#, #"$J_{ij} = 1$"#,
      #"At $\mathbf z = (1, 2)$ we have $\mathbf x = (1, 4)$"#, #"$f(\mathbf x) = \mathbf x$"#,
    ])
  func isFalse(text: String) throws {
    let verdicts = try verdicts(text).filter { $0.verdict == .false }
    #expect(verdicts.count == 1)
    #expect(verdicts.first?.counterexample != nil)
  }

  @Test(
    "says what it cannot tell",
    arguments: [
      (#"$x_i = \alpha z_i$"#, VerifiedStatement.Verdict.undecided),
      (#"$x_i = \foo z_i$"#, .unread), (#"$x_i = (z_i$"#, .unread),
      (#"$x_i = q(z_i)$"#, .undecided),
    ])
  func cannotTell(text: String, verdict: VerifiedStatement.Verdict) throws {
    #expect(try verdicts(text).map(\.verdict) == [verdict])
  }

  @Test("takes names of the text's own as definitions, also when they are explained later")
  func names() throws {
    let verdicts = try verdicts(
      #"Put $s_i = \sum_{j=1}^i z_j$. Then $x_i = s_i$ and $x_i = t_i$, where $t_i = z_i + s_i - z_i$."#
    )
    #expect(verdicts.map(\.verdict) == [.definition, .holds, .holds, .definition])
  }

  @Test("says a spoiled member once, and goes on from what was right")
  func spoiled() throws {
    let verdicts = try verdicts(#"$x_2 = z_1 + z_2 = z_2 - z_1 = z_2 + z_1$"#)
    #expect(verdicts.map(\.verdict) == [.holds, .false, .holds])
    #expect(verdicts[1].messages.map(\.key).contains("verify.member"))
  }

  @Test("continues a chain on the next line, and points at the line")
  func lines() throws {
    let verdicts = try verdicts(
      #"$$\begin{aligned} x_3 &= z_3 + h_3 \\"# + "\n" + #"&= z_3 \end{aligned}$$"#)
    #expect(verdicts.map(\.verdict) == [.holds, .false])
    #expect(verdicts.map(\.position.line) == [5, 6])
    #expect(verdicts.map(\.position.column) == [19, 4])
  }

  @Test(
    "says that it holds, of more than equations",
    arguments: [
      #"$e^{z_i} \in (0, \infty)$, $\sigma(z_i) \in (0, 1)$, $x_i \in \mathbb R$"#,
      #"So $\mathbf x \in \mathbb R^D$, $J \in \mathbb{R}^{D \times D}$, $e^{h_i} \in \mathbb R_{>0}$"#,
      #"$x_i = z_i + h_i \in \mathbb R$"#, #"$0 < \sigma(z_i) < 1 \le e^{z_i^2}$"#,
      #"$\det J$ does not depend on $\mathbf z$"#, #"$h_i$ không phụ thuộc vào $z_i$"#,
      #"$x_i$ không phụ thuộc $z_j$ với $j > i$"#, #"$h_i$ is independent of $\mathbf z_{i:D}$"#,
      #"với mọi $j > i$, $\frac{\partial x_i}{\partial z_j} = 0$"#,
      #"$\frac{\partial x_i}{\partial z_j} = 0$ khi $j > i$"#,
      #"The matrix $J_{f_\phi}$ is lower triangular"#, #"$J_f$ là một ma trận tam giác dưới"#,
      #"$x_1 = z_1 \Rightarrow z_1 = x_1$"#, #"$x_1 = z_1 \iff z_1 = x_1$"#,
      #"$f(2 \mathbf z) = 2 f(\mathbf z)$"#, #"$f(1, 2, 3) = (1, 3, 6)$"#,
      #"$f(\mathbf 0) = \mathbf 0$"#, #"$f^{-1}(f(\mathbf z)) = \mathbf z$"#,
      // Everything that follows from z_i moves with it.
      #"$\frac{\partial \tau(x_i; h_i)}{\partial z_i} = 1$"#,
    ])
  func holdsToo(text: String) throws {
    let verdicts = try verdicts(text)
    #expect(!verdicts.isEmpty)
    for verdict in verdicts { #expect(verdict.verdict == .holds, "\(verdict)") }
  }

  @Test(
    "says that it is false, of more than equations",
    arguments: [
      #"$e^{z_i} \in (0, 1)$"#, #"$x_i \in [0, \infty)$"#, #"$\mathbf x \in \mathbb R^{D-1}$"#,
      #"$0 < e^{z_i} < 1$"#, #"$h_i$ does not depend on $z_1$"#, #"$x_i$ không phụ thuộc $z_i$"#,
      #"$J$ is upper triangular"#, #"$J$ là ma trận đường chéo"#,
      #"$x_1 = z_1 \Rightarrow z_1 = 2 x_1$"#, #"$f(1, 1) = (1, 3)$"#,
      #"$f(\mathbf z + \mathbf 1) = f(\mathbf z) + \mathbf 1$"#,
    ])
  func isFalseToo(text: String) throws {
    let verdicts = try verdicts(text)
    #expect(verdicts.filter { $0.verdict == .false }.count == 1, "\(verdicts)")
  }

  @Test(
    "leaves what is supposed, denied, restricted or only said alone",
    arguments: [
      "If $x_1 = 2 z_1$ were true", #"không phải $\det J = 5$"#, #"for $x_i \in (0, 1)$"#,
      #"với $z_i \in [0, 1]$"#, #"with $z \in \mathbb R$"#, #"$h_i \in \mathbb R^K$"#,
      #"$x_i$ depends on $z_i$"#, #"$x_2$, the map, does not depend on $z_1$"#,
      #"Is $J$ lower triangular?"#, #"$J$ is not lower triangular"#,
    ])
  func unstated(text: String) throws {
    #expect(try verdicts(text).isEmpty)
  }

  @Test("leaves prose alone")
  func prose() throws {
    #expect(
      try verdicts(
        #"Let $i = 1, \dots, D$; $\mathbf z \in \mathbb R^D$, $\mathbf z \sim \mathcal N(0, I)$, $x_i$, $\frac{\partial \tau}{\partial z_i}$, $f: \mathbb R^D \to \mathbb R^D$."#
      ).isEmpty)
  }

  @Test("replaces functions that a text leaves open by random ones, and says so")
  func open() throws {
    let text = #"""
      Let $h_i = c_i(\mathbf z_{1:i-1})$ and $x_i = \tau(z_i; h_i)$. Then
      $\det J = \prod_{i=1}^D \frac{\partial \tau(z_i; h_i)}{\partial z_i}$ and
      $\det J = \prod_{i=2}^D \frac{\partial \tau(z_i; h_i)}{\partial z_i}$.
      """#
    let result = try Proofreader(samples: 8).verification(
      of: SourceText(path: "open.md", text: text))
    #expect(result.usesRandomFunctions)
    #expect(result.statements.map(\.verdict).suffix(2) == [.holds, .false])
  }

  @Test(
    "claims a conclusion only where its premises hold",
    arguments: [
      (#"If $z_1 = z_2$, then $x_2 = 2 z_1$"#, [VerifiedStatement.Verdict.holds]),
      (#"If $z_1 = z_2$, then $x_2 = 3 z_1$"#, [.false]),
      (#"Nếu $x_1 = 0$ thì $z_1 = 0$"#, [.holds]),
      (#"If $z_1 > 0$ and $z_2 > 0$ then $x_2 > 0$"#, [.holds]),
      (#"If $z_1 > 0$ and $z_2 > 0$ then $x_2 < 0$"#, [.false]),
      (#"If $z_i > 0$, then $x_i > 0$"#, [.holds]),
      (#"Suppose $h_i = 0$; then $x_i = z_i$"#, [.holds]),
      (#"$x_2 = 2 z_1$ when $z_1 = z_2$"#, [.holds]),
      (#"$x_2 = 2 z_1$ when $z_1 = 3 z_2$"#, [.false]),
      (#"Let $t > 0$. Then $e^{\ln t} = t$"#, [.holds]),
      (#"If $t > 0$ then $|t| = t$; if $t < 0$ then $|t| = -t$"#, [.holds, .holds]),
      (#"Suppose for contradiction that $\det J = 0$"#, []),
      (#"If $\det J = 2$, then $x_1 = 3 z_1$"#, [.undecided]),
      (#"Solve $e^{z_1} = 2$: $z_1 = \ln 2$"#, [.holds]),
      (#"Solve $e^{z_1} = 2$: $z_1 = \ln 3$"#, [.false]),
    ])
  func premises(text: String, expected: [VerifiedStatement.Verdict]) throws {
    #expect(try verdicts(text).map(\.verdict) == expected)
  }

  @Test(
    "says that it is false where an index or the last term goes too far",
    arguments: [
      #"$f(\mathbf z) = (z_1, z_1 + z_2, z_1 + z_2 + z_3, \dots, \sum_{j=1}^D z_{j+1})$"#,
      #"$f(\mathbf z) = (z_1, z_1 + z_2, \dots, \sum_{j=1}^{D+1} z_j)$"#,
      #"For every $i = 1, \dots, D$: $z_i = x_i - x_{i-1}$"#,
      #"$x_{i+1} = x_i + z_{i+1}$ for $i = 1, \dots, D$"#,
      #"$f^{-1}(\mathbf z) = (x_1, x_2 - x_1, \dots, x_D - x_{D-1})$"#,
      #"$\cosh^2 u + \sinh^2 u = 1$"#, #"$z_i = \tau(x_i; h_i)$ for $i > 1$"#,
    ])
  func tooFar(text: String) throws {
    #expect(try verdicts(text).map(\.verdict) == [.false])
  }

  @Test(
    "says that it holds, of quantities, densities and shared conditions",
    arguments: [
      #"Put $q = 1 - \tanh^2 x_1$. Then $0 < q \le 1$"#,
      #"Let $y = x_i - h_i$. Then $e^y = e^{z_i}$"#,
      #"$p_X(\mathbf x) = p_Z(\mathbf z)\,|\det J|^{-1} = p_Z(f^{-1}(\mathbf x))$"#,
      #"$\log p_X(\mathbf x) = \log p_Z(\mathbf z) - \log|\det J|$"#,
      #"Let $g(t) = t^3 + t$. Then $z_1 = g^{-1}(z_1^3 + z_1)$"#,
      "For $i \\ge 2$ we have\n\n$$\\begin{aligned} x_i &= x_{i-1} + z_i \\\\ "
        + "z_i &= x_i - x_{i-1} \\\\ x_{i-1} &= h_i \\end{aligned}$$",
    ])
  func holdsOfQuantities(text: String) throws {
    for verdict in try verdicts(text) {
      #expect(verdict.verdict == .holds || verdict.verdict == .definition, "\(verdict)")
    }
  }

  @Test("counts what is said of an own quantity")
  func quantities() throws {
    #expect(
      try verdicts(#"Put $q = 1 - \tanh^2 x_1$. Then $q > 2$, hence $x_1 = z_1$"#).map(\.verdict)
        == [.definition, .false, .holds])
  }

  @Test("wants to know the base before it decides a density")
  func densities() throws {
    #expect(try verdicts(#"$p_Z(\mathbf z) = 1$"#).map(\.verdict) == [.undecided])
    #expect(
      try verdicts(
        #"With a standard normal base, $\log p_Z(\mathbf z) = -\frac D2 \log(2\pi) - \frac12 \sum_i z_i^2$"#
      ).map(\.verdict) == [.holds])
    #expect(
      try verdicts(#"With a standard normal base, $p_X(\mathbf x) = 2 p_Z(\mathbf z)$"#).map(
        \.verdict)
        == [.false])
  }

  /// Documents without a heading before the solution: (text, line of the only slip).
  private static let contradictions: [(String, Int)] = [
    // The flow, said again in another way.
    ("The flow is $x_i = 2 z_i + x_{i-1}$ with $x_0 = 0$.\n\nSo $x_i = \\sum_{j=1}^i z_j$.", 3),
    // What follows agrees with itself, and not with the flow.
    (
      "The flow is $x_i = 2 z_i + x_{i-1}$ with $x_0 = 0$.\n\nSo $x_i = \\sum_{j=1}^i z_j$, "
        + "$z_i = x_i - x_{i-1}$ and $\\det J = 1$.", 1
    ),
    (
      "Let $\\tau(z_i; h_i) = z_i + h_i$ and $h_i = \\sum_{j=1}^i z_j$.\n\nThen $x_i = z_i + "
        + "\\sum_{j<i} z_j = \\sum_{j=1}^i z_j$ and $x_i - x_{i-1} = z_i$ for $i > 1$.", 1
    ),
    ("Let $\\tau(z_{i+1}; h_i) = z_i + h_i$ and $h_i = \\sum_{j<i} z_j$.\n\nThen $x_1 = z_1$.", 1),
    ("Let $h_i = c_i(\\mathbf z_{1:i-1})$.\n\nWe set $x_i = 2 \\tau(z_i; h_i)$.", 3),
    (
      "Let $\\mathbf x = W \\mathbf z$ with $W = \\begin{pmatrix} 2 & 1 \\\\ 0 & 3 \\end{pmatrix}$."
        + "\n\nSo $x_1 = 2 z_1 - z_2$ and $z_2 = x_2/3$.", 3
    ),
    // The definition of a name.
    (
      "Let $x_i = z_i + h_i$ and $h_i = \\sum_{j<i} z_j$.\n\nPut $s_i = \\sum_{j=1}^{i-1} z_j$."
        + "\n\nThen $x_i = s_i$ and $x_i - s_i = 0$.", 3
    ),
  ]

  @Test("reports what two sentences contradict each other in once", arguments: contradictions)
  func contradiction(text: String, line: Int) throws {
    let verdicts = try Proofreader(samples: 8).verification(
      of: SourceText(path: "text.md", text: text)
    ).statements
    #expect(verdicts.filter { $0.verdict == .false }.map(\.position.line) == [line], "\(verdicts)")
  }

  @Test("gives a condition at the end of a paragraph to the display that it leads to")
  func leadToDisplay() throws {
    let found = try verdicts(
      #"""
      $$\frac{\partial x_i}{\partial z_j} = 0 \quad \text{for } j > i,$$
      while for $j \le i$ we have
      $$\frac{\partial x_i}{\partial z_j} = 1.$$
      The determinant is $\det J \xlongequal{(1)} 2$.
      """#)
    #expect(found.map(\.verdict) == [.holds, .holds, .false], "\(found)")
  }

  @Test("lives through hostile texts")
  func hostile() throws {
    let open = String(repeating: "{", count: 20_000)
    let sums = String(repeating: "z_1 + ", count: 3_000) + "z_1"
    let chain = String(repeating: "x_1 = ", count: 300) + "x_1"
    for text in ["$x_1 = \(open)$", "$x_1 = \(sums)$", "$\(chain)$", "$x_{99999999} = z_1$"] {
      // `\sum z_1 = x_1` is false; a brace that is not closed and an index beyond every D say nothing.
      let isFalse = try verdicts(text).contains { $0.verdict == .false }
      #expect(isFalse == text.hasPrefix("$x_1 = z_1 + "), "\(text.prefix(20))")
    }
  }
}
