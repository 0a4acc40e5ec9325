import Markdown
import Testing

@testable import Grading

/// Sheets and documents that leave functions open, beside those of the corpus.
@Suite("Functions that a text leaves open")
struct OpenFunctionTests {
  static let coupling = #"""
    Consider an affine coupling layer with arbitrary $s$ and $t$:

    $$\mathbf x_{1:d} = \mathbf z_{1:d}, \qquad \mathbf x_{d+1:D} = \mathbf z_{d+1:D} \odot \exp(s(\mathbf z_{1:d})) + t(\mathbf z_{1:d})$$
    """#

  private func grader(_ statement: String, language: String = "en") throws -> Grader {
    let text = """
      ---
      title: Open
      language: \(language)
      dimensions: [2, 3, 5]
      marks: {f: 1, inverse: 1, det: 1}
      ---
      # Open

      \(statement)
      """
    return try Grader(
      sheet: try Sheet(source: SourceText(path: "open.md", text: text)), seed: 3, samples: 32)
  }

  @Test("are functions of what the sheet says, also in an answer")
  func arguments() throws {
    let grader = try grader(Self.coupling)
    let answer = #"$z_i = x_i$ if $i \le d$, and $z_i = (x_i - t_i) e^{-s_i}$ if $i > d$"#
    let right = answer + #", where $s = s(\mathbf x_{1:d})$, $t = t(\mathbf x_{1:d})$"#
    let wrong = answer + #", where $s = s(\mathbf x_{d+1:D})$, $t = t(\mathbf x_{d+1:D})$"#
    #expect(try grader.result("inverse", right).verdict == .correct)
    #expect(try grader.result("inverse", wrong).verdict == .undecided)
  }

  @Test(
    "are found however a handout speaks of them",
    arguments: [
      (
        #"Let $x_i = z_i \exp(\alpha_i) + \mu_i$, where $\mu_i = f_{\mu_i}(\mathbf x_{1:i-1})$ and $\alpha_i = f_{\alpha_i}(\mathbf x_{1:i-1})$."#,
        #"$z_i = (x_i - \mu_i) e^{-\alpha_i}$"#, #"$z_i = (x_i - \mu_i) e^{\alpha_i}$"#
      ),
      (
        #"Let $x_i = e^{\alpha_i} z_i + \mu_i$, where $\mu_i$ and $\alpha_i$ are functions of $\mathbf x_{1:i-1}$."#,
        #"$z_i = (x_i - \mu_i) e^{-\alpha_i}$"#, #"$z_i = (x_i - \mu_{i-1}) e^{-\alpha_i}$"#
      ),
      (
        #"Xét $\tau(z_i; h_i) = z_i + h_i$ với $h_i = c_i(\mathbf z_{1:i-1})$, các hàm $c_i$ tùy ý."#,
        #"$z_i = x_i - c_i(\mathbf z_{1:i-1})$"#, #"$z_i = x_i - c_i(\mathbf x_{1:i-1})$"#
      ),
      (
        #"Let $x_1 = z_1$ and $x_i = z_i + m(x_1, \dots, x_{i-1})$ for $i > 1$."#,
        #"$z_1 = x_1$, $z_i = x_i - m(x_1, \dots, x_{i-1})$ for $i > 1$"#,
        #"$z_1 = x_1$, $z_i = x_i - m(x_1, \dots, x_i)$ for $i > 1$"#
      ),
      (
        #"""
        Here $s : \mathbb R^d \to \mathbb R$ is any function, and
        $$\mathbf x_{1:d} = \mathbf z_{1:d}, \qquad \mathbf x_{d+1:D} = e^{s(\mathbf z_{1:d})} \mathbf z_{d+1:D}.$$
        """#,
        #"$\det J = e^{(D-d) s(\mathbf z_{1:d})}$"#, #"$\det J = e^{s(\mathbf z_{1:d})}$"#
      ),
    ])
  func sheets(statement: String, right: String, wrong: String) throws {
    let grader = try grader(statement)
    let part = right.contains("det") ? "det" : "inverse"
    let accepted = try grader.result(part, right)
    #expect(accepted.verdict == .correct, "\(accepted.messages)")
    #expect(accepted.messages.contains { $0.key == "reason.randomFunctions" })
    let rejected = try grader.result(part, wrong)
    #expect([.incorrect, .partial].contains(rejected.verdict), "\(rejected.messages)")
    #expect(rejected.messages.contains { $0.key == "reason.randomFunctions" })
  }

  @Test("are the only ones an answer may use")
  func unknownFunction() throws {
    let result = try grader(Self.coupling).result(
      "inverse",
      #"$\mathbf z_{1:d} = \mathbf x_{1:d}$, $\mathbf z_{d+1:D} = \mathbf x_{d+1:D} - u(\mathbf x_{1:d})$"#
    )
    #expect(result.verdict == .unreadable)
    #expect(
      result.messages.contains {
        $0.key == "reason.unknownName" && $0.arguments["name"] == .math("u")
      })
  }

  @Test("of any sign make no strictly monotone transformer")
  func monotone() throws {
    #expect(throws: SheetFaults.self) {
      _ = try grader(
        #"Let $\tau(z_i; h_i) = a_i z_i$ with $h_i = a_i = c_i(\mathbf z_{1:i-1})$."#)
    }
  }

  @Test("show their values beside a point")
  func values() throws {
    let result = try grader(Self.coupling).result(
      "det", #"$\det J = \prod_{j=1}^{D-d} s_j(\mathbf z_{1:d})$"#)
    let names = try #require(result.counterexample).parameters.map(\.name)
    #expect(names == ["s_{1}", "t_{1}"])
  }

  @Test("are proofread with others in every world")
  func document() throws {
    let text =
      Self.coupling + #"""
        .

        Since $\mathbf x_{1:d} = \mathbf z_{1:d}$, we have $s(\mathbf z_{1:d}) = s(\mathbf x_{1:d})$ and

        $$\mathbf z_{d+1:D} = (\mathbf x_{d+1:D} - t(\mathbf x_{1:d})) \odot \exp(-s(\mathbf x_{1:d})).$$

        Hence $\det J = \prod_{j=1}^{D-d} e^{s_j(\mathbf z_{1:d})} = \exp(\sum_{j=1}^{d} s_j(\mathbf z_{1:d}))$.
        """#
    let result = try Proofreader(samples: 8).verification(
      of: SourceText(path: "coupling.md", text: text))
    #expect(result.usesRandomFunctions)
    #expect(result.count(.definition) == 2)
    #expect(result.count(.holds) == 4)
    #expect(result.statements.last?.verdict == .false)
    #expect(result.count(.undecided) == 0 && result.count(.unread) == 0)
  }
}
