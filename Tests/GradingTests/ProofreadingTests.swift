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
      $\det J = \prod_{i=1}^D \frac{\partial \tau(z_i; h_i)}{\partial z_i}$, and not
      $\det J = \prod_{i=2}^D \frac{\partial \tau(z_i; h_i)}{\partial z_i}$.
      """#
    let result = try Proofreader(samples: 8).verification(
      of: SourceText(path: "open.md", text: text))
    #expect(result.usesRandomFunctions)
    #expect(result.statements.map(\.verdict).suffix(2) == [.holds, .false])
  }

  @Test("lives through hostile texts")
  func hostile() throws {
    let open = String(repeating: "{", count: 20_000)
    let sums = String(repeating: "z_1 + ", count: 3_000) + "z_1"
    let chain = String(repeating: "x_1 = ", count: 300) + "x_1"
    for text in ["$x_1 = \(open)$", "$x_1 = \(sums)$", "$\(chain)$", "$x_{99999999} = z_1$"] {
      _ = try verdicts(text)
    }
  }
}
