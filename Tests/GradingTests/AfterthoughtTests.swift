import Testing

@testable import Grading

/// What sentences right behind a claim do to it by their grammar, and what later statements that are not about the flow
/// as it is do to a whole answer.
@Suite("Afterthoughts and asides")
struct AfterthoughtTests {
  private static let f = #"$x_i = \sum_{j=1}^i z_j$"#

  private func verdict(_ part: String, _ text: String) throws -> Verdict {
    try Exercise.sum.result(part, text).verdict
  }

  @Test(
    "what takes something from a claim leaves it to the teacher",
    arguments: [
      "This is the determinant of the inverse.", "This is one of the factors.",
      "That is the value at zero.", "This was my first idea.", "Đây là nghịch đảo của định thức.",
      "Đây là định thức của khối đầu tiên.", "Đây là đáp số cũ.",
      "Now take the reciprocal to get the determinant.", "Lấy nghịch đảo thì được định thức.",
      "I have not multiplied by the remaining factors.", "Em chưa xét dấu.", "Em chưa nhân.",
      "One more factor has to be included.", "The minus sign belongs in front of the bracket.",
      "As long as z is positive.", "In most cases.", "To first order.",
      "Provided that z is positive.",
      "Miễn là $z$ dương.", "Trong vài trường hợp.", "The determinant does not equal this.",
      "Close, but no.", "Bỏ dòng này.", "Xem trang sau.", "❌",
    ])
  func doubted(words: String) throws {
    #expect(try verdict("det", "$\\det J = 1$. \(words)") == .undecided)
  }

  @Test(
    "what tells of it what is so leaves it alone",
    arguments: [
      "This is the determinant.", "That is the product of the diagonal entries.", "It is constant.",
      "This is positive for all $z$.", "It is easy to get the determinant of such a matrix.",
      "Now we turn to the next part.", "Đây là định thức cần tìm.", "Đây là hằng số.",
      "As expected.", "This makes sense, since the flow only shifts.",
      "I have checked it for $D = 2$.",
      "Put differently, the flow keeps volumes.", "It cannot be simplified further.",
      "The factors are the derivatives of the transformer.", "✓",
      "So no volume is lost or gained.", "The second formula is preferable on a computer.",
      "To avoid a case distinction one may discuss the components together.",
      "The same value is obtained by a program up to rounding.",
    ])
  func untouched(words: String) throws {
    #expect(try verdict("det", "$\\det J = 1$. \(words)") == .correct)
  }

  @Test(
    "steps that are told lead to a claim",
    arguments: [
      "Solving for $z_i$ we first subtract the sum and then divide by one, so that @",
      "Cộng vế theo vế các đẳng thức rồi chuyển vế ta được @",
      "There is no way to compute $z_i$ before $z_{i-1}$. @",
    ])
  func steps(text: String) throws {
    let answer = "$z_1 = x_1$ and $z_i = x_i - x_{i-1}$ for $i > 1$."
    #expect(try verdict("inverse", text.replacing("@", with: answer)) == .correct)
  }

  @Test(
    "a whole right answer that an aside contradicts is no wrong one",
    arguments: [
      "Suppose all earlier components vanish. Then $x_i = z_i$.",
      "In a MAF we would have $x_i = z_i + \\sum_{j<i} x_j$ instead.",
      "Compare this with a neighbour's sum, where $x_i = z_i + z_{i-1}$.",
      "Without the conditioner we would get $x_i = z_i$.",
      "For $z_1 = \\dots = z_D = 1$ the formula gives $x_i = i$.",
      "For small $z$ we have $x_i \\approx z_i$.",
      "Giả sử mọi tọa độ trước bằng không. Khi đó $x_i = z_i$.",
    ])
  func asides(words: String) throws {
    #expect(try verdict("f", "\(Self.f)\n\n\(words)") == .undecided)
  }

  @Test(
    "a later answer takes the place of a right one all the same",
    arguments: [
      "Hence $x_i = 2 \\sum_{j \\le i} z_j$.", "Correction: $x_i = z_i$.",
      "Let $S_i = \\sum_{j<i} z_j$. So $x_i = z_i - S_i$.", "Vậy $x_i = i z_i$.",
    ])
  func replaced(words: String) throws {
    let verdict = try verdict("f", "\(Self.f)\n\n\(words)")
    #expect(verdict == .partial || verdict == .incorrect)
  }

  @Test("a supposed case limits the sentence that concludes from it, and no whole answer behind")
  func cases() throws {
    let sheet = try Sheet(
      source: SourceText(
        path: "kink.md",
        text: """
          # Flow

          Let $x_i = 3 z_i + z_{i-1}$ for $z_i \\ge 0$ and $x_i = z_i + z_{i-1}$ for $z_i < 0$, with $z_0 = 0$.
          """))
    let grader = try Grader(sheet: sheet, seed: 5, samples: 40)
    let text = """
      $$x_i = \\begin{cases} 3 z_i + z_{i-1}, & z_i \\ge 0 \\\\ z_i + z_{i-1}, & z_i < 0 \\end{cases}$$

      Suppose first that $z_i \\ge 0$. Then $x_i = 3 z_i + z_{i-1} \\ge z_{i-1}$. In the second case we have
      $x_i < z_{i-1}$. So by comparing we know the branch, and
      $$z_i = \\begin{cases} \\frac{x_i - z_{i-1}}{3}, & x_i \\ge z_{i-1} \\\\ x_i - z_{i-1}, & x_i < z_{i-1} \\end{cases}$$
      """
    #expect(try grader.result("f", text).verdict == .correct)
    #expect(try grader.result("inverse", text).verdict == .correct)
  }
}
