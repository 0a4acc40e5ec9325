import Testing

@testable import Grading

/// Functions and vectors with which a handout writes its flow, given by components or for whole vectors.
@Suite("A handout's own functions of vectors")
struct HelperFunctionTests {
  private static let coupling = #"$x_1 = z_1$, $x_2 = z_2$, "#
  private static let runs = #"$\mathbf x_{1:2} = \mathbf z_{1:2}$, "#

  /// A sheet with three components, and what its third component is.
  static let scalar: [(String, String)] = [
    (#"$x_3 = z_3 e^{s(\mathbf z_{1:2})}$ with $s(u_1, u_2) = u_1 u_2$."#, #"z_3 e^{z_1 z_2}"#),
    (#"$x_3 = z_3 e^{s(\mathbf z_{1:2})}$ with $s(\mathbf u) = u_1 u_2$."#, #"z_3 e^{z_1 z_2}"#),
    (#"Let $s(u, v) = u - v^2$. Then $x_3 = z_3 + s(\mathbf z_{1:2})$."#, #"z_3 + z_1 - z_2^2"#),
    (#"$x_3 = z_3 + g(z_1, z_2)$ where $g(\mathbf u) = u_1^2 u_2$."#, #"z_3 + z_1^2 z_2"#),
    (#"$x_3 = 2 z_3 + t(\mathbf z_{1:2})$, $t(u_1, u_2) = u_2$."#, #"2 z_3 + z_2"#),
    (
      #"$x_3 = z_3 + r(\mathbf z_{1:2})$, $r(\mathbf u) = \sum_{j=1}^2 j u_j$."#,
      #"z_3 + z_1 + 2 z_2"#
    ),
  ]

  @Test("a run gives each of its components to a parameter", arguments: scalar)
  func components(sheet: String, third: String) throws {
    let grader = try Self.grader(3, Self.coupling + sheet)
    let right = "$f(\\mathbf z) = (z_1, z_2, \(third))$"
    #expect(try grader.result("f", right).verdict == .correct)
    let wrong = "$f(\\mathbf z) = (z_1, z_2, \(third) + z_2)$"
    #expect(try grader.result("f", wrong).verdict == .partial)
  }

  static let vectors: [String] = [
    #"$\mathbf x_{3:4} = \mathbf z_{3:4} + m(\mathbf z_{1:2})$, $m(\mathbf u) = (u_1^2, u_1 u_2)$."#,
    #"$\mathbf x_{3:4} = \mathbf z_{3:4} + m(\mathbf z_{1:2})$, $m(u, v) = (u^2, u v)$."#,
    #"$\mathbf x_{3:4} = \mathbf z_{3:4} + \mathbf t$ with $\mathbf t = (z_1^2, z_1 z_2)$."#,
  ]

  @Test("a function or vector has a component for each of a run", arguments: vectors)
  func runs(sheet: String) throws {
    let grader = try Self.grader(4, Self.runs + sheet)
    let right = "$f(\\mathbf z) = (z_1, z_2, z_3 + z_1^2, z_4 + z_1 z_2)$"
    #expect(try grader.result("f", right).verdict == .correct)
    let wrong = "$f(\\mathbf z) = (z_1, z_2, z_3 + z_1 z_2, z_4 + z_1^2)$"
    #expect(try grader.result("f", wrong).verdict == .partial)
  }

  @Test(
    "one that is applied as it is not defined is never left open",
    arguments: [
      #"$x_3 = z_3 e^{s(\mathbf z_{1:2})}$ with $s(u_1, u_2, u_3) = u_1 u_2 u_3$."#,
      #"$x_3 = z_3 + s(z_1, z_2)$ with $s(u) = u^2$."#,
      #"$x_3 = z_3 + s(\mathbf z_{1:2})$ with $s(\mathbf u) = u_1 u_3$."#,
    ])
  func misfits(sheet: String) throws {
    let error = #expect(throws: SheetFaults.self) {
      try Self.grader(3, Self.coupling + sheet)
    }
    #expect(error?.faults.first?.message.key == "fault.functionArguments")
  }

  private static func grader(_ dimension: Int, _ sheet: String) throws -> Grader {
    let text = """
      ---
      dimensions: \(dimension)
      marks: {f: 1, inverse: 1, det: 1}
      ---
      # Flow

      \(sheet)
      """
    return try Grader(
      sheet: Sheet(source: SourceText(path: "helper.md", text: text)), seed: 5, samples: 24)
  }
}
