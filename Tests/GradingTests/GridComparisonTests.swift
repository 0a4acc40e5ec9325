import Markdown
import Testing

@testable import Grading

@Suite("A grid beside a wrong map")
struct GridComparisonTests {
  private static let statement = """
    $$\\tau(z_i; h_i) = z_i + h_i, \\qquad h_i = \\sum_{j=1}^{i-1} z_j$$
    """

  private func grids(
    _ answer: String, _ part: String, dimensions: String = "[2, 3]"
  ) throws -> GridComparison? {
    let source = SourceText(
      path: "sums.md",
      text: "---\ntitle: Sums\ndimensions: \(dimensions)\n---\n\(Self.statement)\n")
    let sheet = try Sheet(source: source)
    let problem = try #require(sheet.problems.first)
    let task = try ProblemTask(problem, of: sheet, seed: 0, samples: 16)
    let text = SourceText(path: "student.md", text: answer)
    let passage = Passage(source: text, blocks: Document(parsing: answer).blocks)
    let results = task.grade([passage], problem.parts)
    return try #require(results.first { $0.part == part }).grids
  }

  @Test("shows where both take the same lines: f of a square grid")
  func forward() throws {
    let grids = try #require(try grids("$$x_i = z_i - \\sum_{j=1}^{i-1} z_j$$", "f"))
    #expect(grids.right.count == 18 && grids.answer.count == 18)
    for (right, own) in zip(grids.right.joined(), grids.answer.joined()) {
      // x₂ is z₂ + z₁, and z₂ − z₁ in the answer.
      #expect(right.x == own.x && abs(right.y - own.y - 2 * right.x) < 1e-12)
    }
  }

  @Test("shows that the right inverse brings the square grid back")
  func inverse() throws {
    let grids = try #require(try grids("$$z_1 = x_1, \\quad z_i = x_i + x_{i-1}$$", "inverse"))
    let first = try #require(grids.right.first)
    #expect(Set(first.map(\.x)) == [-2] && first.map(\.y) == first.map(\.y).sorted())
    #expect(grids.answer.first?.first == PlanePoint(-2, -6))
  }

  @Test("breaks lines where the answer is undefined")
  func undefined() throws {
    let grids = try #require(try grids("$$x_1 = z_1, \\quad x_2 = z_2 + \\sqrt{z_1}$$", "f"))
    #expect(grids.answer.joined().contains { !$0.isFinite })
    #expect(!grids.right.joined().contains { !$0.isFinite })
  }

  @Test(
    "is not drawn for a right answer, for one that leaves a component out, in three dimensions only",
    arguments: [
      ("$$x_i = \\sum_{j=1}^{i} z_j$$", "f", "[2, 3]"), ("$$x_1 = z_1$$", "f", "[2, 3]"),
      ("$$x_i = -z_i$$", "f", "3"), ("$$\\det J = 2$$", "det", "2"),
    ])
  func absent(answer: String, part: String, dimensions: String) throws {
    #expect(try grids(answer, part, dimensions: dimensions) == nil)
  }
}
