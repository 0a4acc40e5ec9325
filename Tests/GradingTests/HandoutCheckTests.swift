// swift-format-ignore-file
// Handouts on one line, as they are written.

import Markdown
import Testing

@testable import Grading

/// A handout that says more than one thing of its flow.
struct StatedTwice: Sendable, CustomTestStringConvertible {
  let text: String
  /// `x_1` and `x_2` at `z = (0.5, 0.75)`, from NumPy.
  var image: [Double] = []
  /// The last fault or warning, and its line in the text.
  var said: (key: String, line: Int)?

  var testDescription: String { text }

  var source: SourceText {
    SourceText(
      path: "handout.md",
      text: "---\ndimensions: 2\nmarks: {f: 1}\n---\n\(text)\n\nFind $f$, $f^{-1}$ and $\\det J_f$.\n")
  }

  func grader() throws -> Grader {
    try Grader(sheet: try Sheet(source: source), seed: 5, samples: 24)
  }

  /// What is said of the sheet, faults or warnings.
  func diagnostics() -> [SourceDiagnostic] {
    do {
      return try grader().warnings
    } catch let error as SheetFaults {
      return error.faults
    } catch {
      return []
    }
  }

  private static let running = #"$\tau(z_i; h_i) = z_i + h_i$ with $h_i = \sum_{j<i} z_j$"#

  /// All of it is used.
  static let composed = [
    StatedTwice(
      text: #"Let $\tau(z_i) = z_i^3$ and $x_i = \tau(z_i) + h_i$ with $h_1 = 0$, $h_i = z_{i-1}$ if $i \ge 2$."#,
      image: [0.125, 0.921875]),
    StatedTwice(
      text: #"The flow is $x_i = 2\tau(z_i; h_i)$, where $\tau(z_i; h_i) = z_i + h_i$ and $h_i = \sum_{j<i} z_j$."#,
      image: [1, 2.5]),
    StatedTwice(text: "Let \(running).\n\n$$x_i = \\tau(z_i; h_i)^3$$", image: [0.125, 1.953125]),
    StatedTwice(text: "Let \(running). The flow is $x_i = \\tau(-z_i; h_i)$.", image: [-0.5, -0.25]),
    StatedTwice(
      text: "Let \(running). The flow is $x_i = \\tau(\\tau(z_i; h_i); h_i)$.", image: [0.5, 1.75]),
    StatedTwice(text: "Let \(running). We set $3 \\tau(z_i; h_i) = x_i$.", image: [1.5, 3.75]),
    StatedTwice(text: "Let \(running). It maps $z_i \\mapsto 3 \\tau(z_i; h_i)$.", image: [1.5, 3.75]),
    StatedTwice(text: "Let \(running).\n\n- The flow is $x_i = 2 \\tau(z_i)$.", image: [1, 2.5]),
    StatedTwice(
      text: "Let \(running).\n\n| flow | formula |\n|---|---|\n| $f$ | $x_i = 2 \\tau(z_i; h_i)$ |",
      image: [1, 2.5]),
    StatedTwice(
      text: #"""
        $$\begin{aligned} \tau(z_i) &= z_i^3 \\ h_1 &= 0, \quad h_i = z_{i-1} \ (i > 1) \\ x_i &= \tau(z_i) + h_i \end{aligned}$$
        """#, image: [0.125, 0.921875]),
    StatedTwice(
      text: #"Let $\tau(t) = t^3$. The flow is $x_1 = \tau(z_1)$ and $x_i = \tau(z_i) + z_{i-1}$ for $i > 1$."#,
      image: [0.125, 0.921875]),
    StatedTwice(
      text: #"Let $\tau(t) = t^3 + t$, $u_i = \tau(z_i)$ and $x_1 = u_1$, $x_i = u_i + u_{i-1}$ for $i > 1$."#,
      image: [0.625, 1.796875]),
    StatedTwice(
      text: #"Let $\tau(z; a, b) = e^{a} z + b$, $h_i = (a_i, b_i)$, $a_i = 0$, $b_i = \sum_{j<i} z_j$ and $x_i = \tau(z_i; h_i) + 5$."#,
      image: [5.5, 6.25]),
    StatedTwice(
      text: #"Let $x_1 = z_1$ and $x_i = z_i + z_{i-1}$ for $i > 1$ and finally $y_i = 2 x_i$, so that $\mathbf y = f(\mathbf z)$."#,
      image: [1, 2.5]),
    StatedTwice(
      text: #"Bộ biến đổi là $\tau(z_i; h_i) = z_i + h_i$ với $h_i = \sum_{j<i} z_j$. Luồng là $x_i = 2 \tau(z_i; h_i)$."#,
      image: [1, 2.5]),
    StatedTwice(
      text: #"Let $x_i = e^{c_i(\mathbf z_{1:i-1})} z_i$ where $c_i(\mathbf z_{1:i-1}) = 2 \sum_{j<i} z_j - 1 + [i = 1]$."#,
      image: [0.5, 0.75]),
    // Said twice and the same, or to be shown.
    StatedTwice(text: "Let \(running). Show that $x_i = \\sum_{j \\le i} z_j$.", image: [0.5, 1.25]),
    StatedTwice(text: "Let \(running). So $x_1 = z_1$ and $x_2 = z_1 + z_2$.", image: [0.5, 1.25]),
    StatedTwice(
      text: "Let \(running). Is it true that $x_i = 2 \\tau(z_i; h_i)$?", image: [0.5, 1.25],
      said: ("warning.otherFlow", 5)),
  ]

  /// Nothing says which of two things is meant.
  static let refused = [
    StatedTwice(
      text: "Let \(running).\n\nThe transformer is $\\tau(z_i; h_i) = 2 z_i + h_i$.",
      said: ("fault.otherFlow", 7)),
    StatedTwice(
      text: "Let \(running).\n\nHere $c_i(\\mathbf z_{1:i-1}) = 2 \\sum_{j<i} z_j$.",
      said: ("fault.otherFlow", 7)),
    StatedTwice(
      text: #"Let $x_i = \sum_{j \le i} z_j$, or rather $x_i = 2 \sum_{j \le i} z_j$."#,
      said: ("fault.otherFlow", 5)),
    StatedTwice(
      text: "The flow is\n\n$$x_i = 2 \\sum_{j \\le i} z_j.$$\n\nIt has \(running).",
      said: ("fault.otherFlow", 9)),
    StatedTwice(
      text: "Let \(running).\n\nPut $x_1 = 2 z_1$.", said: ("fault.otherFlow", 5)),
    StatedTwice(
      text: "Let \(running).\n\nShow that $x_i = 2 \\sum_{j \\le i} z_j$.",
      said: ("fault.otherFlow", 7)),
    StatedTwice(
      text: "Let \(running).\n\nThe flow is x_i = 2 z_i + h_i.", said: ("fault.otherFlow", 7)),
    StatedTwice(
      text: "Let \(running).\n\nIn the second layer, $y_i = 2 x_i$.",
      said: ("fault.secondOutput", 7)),
    StatedTwice(
      text: "Let \(running).\n\nThen $x_i' = 2 x_i$ is given out.", said: ("fault.otherFlow", 7)),
    StatedTwice(
      text: "The transformer is $\\tau(z_i) = z_i^3$,\nthe conditioner $h_i = \\sum_{j<i} z_j$.",
      said: ("fault.unusedConditioner", 6)),
    StatedTwice(
      text: "Cho \(running).\n\nLuồng là $x_i = \\sum_{j \\le i} z_j + 1$.",
      said: ("fault.otherFlow", 5)),
  ]
}

@Suite("What a handout says twice")
struct HandoutCheckTests {
  @Test("a map that is made with the transformer is the flow", arguments: StatedTwice.composed)
  func composed(handout: StatedTwice) throws {
    let sheet = try Sheet(source: handout.source)
    let task = try ProblemTask(sheet.problems[0], of: sheet, seed: 1, samples: 24)
    let worlds = try task.model.worlds(dimension: 2, points: [[0.5, 0.75]])
    let image = [1, 2].map { k in
      let value = worlds.values(of: .component("x", [k]))[0]
      return (value.lower + value.upper) / 2
    }
    for (value, expected) in zip(image, handout.image) { #expect(abs(value - expected) < 1e-9) }
    #expect(task.warnings.map(\.message.key) == (handout.said.map { [$0.key] } ?? []))
  }

  @Test("another flow in the same text is refused, with its place", arguments: StatedTwice.refused)
  func refused(handout: StatedTwice) throws {
    let said = handout.diagnostics()
    let expected = try #require(handout.said)
    #expect(said.contains { $0.message.key == expected.key && $0.line == expected.line })
    #expect(throws: SheetFaults.self) { try handout.grader() }
  }

  @Test("the answer for the other statement is not accepted")
  func graded() throws {
    let grader = try StatedTwice.composed[0].grader()
    let right = #"$x_1 = z_1^3$ and $x_2 = z_2^3 + z_1$."#
    #expect(try grader.result("f", right).verdict == .correct)
    #expect(try grader.result("f", "$x_i = z_i^3$").verdict == .partial)
  }
}
