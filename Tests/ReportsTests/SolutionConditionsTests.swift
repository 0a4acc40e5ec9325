import Foundation
import Testing

@testable import Grading
@testable import Reports

/// What a solution says without a condition holds for every value that a parameter may have.
@Suite("Conditions in solutions")
struct SolutionConditionsTests {
  private static func solution(_ parameters: String, _ dimensions: String, _ text: String) throws
    -> String
  {
    let header = "---\nlanguage: en\ndimensions: \(dimensions)\nparameters: {\(parameters)}\n---\n"
    let source = SourceText(path: "conditions.md", text: header + text)
    let sheet = try Sheet(source: source)
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 32)
    let files = try SolutionRenderer(templates: try Templates()).files(for: solution, of: sheet)
    let file = try #require(files.first { $0.path == "solution.md" })
    return String(decoding: file.contents, as: UTF8.self)
  }

  private static let neighbour =
    "h_i = \\begin{cases} 0, & i = 1 \\\\ z_{i-1}, & i > 1 \\end{cases}"

  @Test("an equation is solved for the variable whose factor cannot vanish")
  func pivot() throws {
    let text = try Self.solution(
      "b: [-1, 1]", "2", "$$x_1 = 2 z_1 + b z_2, \\qquad x_2 = 3 z_2 + b z_1$$\n")
    #expect(!text.contains("Divide both sides by $b$"))
    #expect(text.contains("Divide both sides by $2$"))
  }

  @Test(
    "a divisor is called positive only where that is proved",
    arguments: [
      ("a: [0.5, 2]", "a z_i + h_i", "which is always positive", true),
      ("a: [-2, -0.5]", "a z_i + h_i", "which is always negative", true),
      ("a: [0, 2]", "a z_i + h_i", "which is always positive", false),
      ("a: [0, 2]", "a z_i + h_i", "holds only where", true),
    ])
  func divisor(parameter: String, transformer: String, words: String, isSaid: Bool) throws {
    let text = try Self.solution(
      parameter, "[2, 3]", "$$\\tau(z_i; h_i) = \(transformer), \\qquad \(Self.neighbour)$$\n")
    #expect(text.contains(words) == isSaid)
  }

  @Test("a table says what value a parameter has in it")
  func table() throws {
    let text = try Self.solution(
      "a: [-0.9, 0.9]", "[2, 3]",
      "$$\\tau(z_i; h_i) = z_i + a \\sin(z_i) + h_i, \\qquad \(Self.neighbour)$$\n")
    #expect(text.contains("In this table the parameter $a$ has the value"))
    #expect(!text.contains("| $2$ | $2$ |"))
  }

  @Test("every kink is named")
  func kinks() throws {
    let text = try Self.solution(
      "", "[2, 3]",
      "$$\\tau(z_i; h_i) = \\begin{cases} z_i, & z_i < 0 \\\\ 2 z_i, & 0 \\le z_i \\le 1 \\\\ "
        + "3 z_i - 1, & z_i > 1 \\end{cases} + h_i, \\qquad \(Self.neighbour)$$\n")
    #expect(text.contains("at the zeros of $z_{i}$ and $z_{i} - 1$"))
  }
}
