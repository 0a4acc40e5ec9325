import Testing

@testable import Grading

/// Values that a text finds where it tries its answer out.
///
/// The scales are three: $\det J = 3^D$, so that 9 is right for $D = 2$, 27 for $D = 3$, 81 for $D = 4$, and 2 log 3 is 2.197….
@Suite("Checks of an answer")
struct CheckTests {
  private static let triple = Exercise(
    "three of each", #"\tau(z_i; h_i) = 3 z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} z_j"#)

  private static let grader = try? triple.grader()

  private func verdict(_ part: String, _ text: String) throws -> Verdict {
    let answer = part == "det" ? #"$\det J = 3^D$"# : #"$\log|\det J| = D \log 3$"#
    let grader = try #require(Self.grader)
    return try grader.result(part, text.replacing("@", with: answer)).verdict
  }

  @Test(
    "a check that comes out otherwise leaves a right answer to the teacher",
    arguments: [
      "@. For $D = 2$ the direct computation gives $6$.",
      "@. For $D = 2$ the direct computation gives 1.", "@; for $D = 2$ this is $6$.",
      "@. For $D = 2$ the direct computation gives zero.", "@, e.g. $6$ for $D = 2$.",
      "@. A check with $D = 3$ yields $9$.", "@. Numerically I found $0.5$.",
      "@. Với $D = 2$ tính trực tiếp được $6$.", "@. Với D = 2 tính trực tiếp thì ra 6.",
      "@. Check for $D = 2$: $6$.", "@. Check for $D = 2$: $3 \\cdot 3 - 1 \\cdot 0 = 8$.",
      "@. My calculator says $2$ for $D = 2$.", "@. In dimension two this is six.",
      "@. I checked $D = 2$ by hand and it came out as $6$.", "@. For $D = 4$ we get $12$.",
      "@, but for $D = 3$ my calculator shows 9.", "@ (chẳng hạn $D = 2$ thì được $6$).",
    ])
  func failed(text: String) throws {
    #expect(try verdict("det", text) == .undecided)
  }

  @Test(
    "a check that comes out, and numbers that are none, take nothing away",
    arguments: [
      "@. For $D = 2$ the direct computation gives $9$.",
      "@. For $D = 2$ the direct computation gives 9.", "@; for $D = 2$ this is $9$.",
      "@. I checked $D = 2$ by hand and it came out as $9$.", "@. For $D = 4$ we get $81$.",
      "@. Check for $D = 2$: $3 \\cdot 3 - 1 \\cdot 0 = 9$.", "@. For $D = 2$ we get $2$ factors.",
      "@. In example 2 of the lecture this was also checked.",
      "@ and $\\log|\\det J| = D \\log 3$. For $D = 2$ the direct computation gives $9$.",
      "@. The computer needed 2 seconds to check it.",
      "@. I checked this for $D = 2$ and $D = 3$.", "@. Check with $D = 1$: 3.",
      "@. Em đã kiểm tra với $D = 2$ và $D = 3$.", "@. With two components this gives nine.",
    ])
  func passed(text: String) throws {
    #expect(try verdict("det", text) == .correct)
  }

  @Test("decimals in a check are rounded")
  func rounding() throws {
    #expect(try verdict("logdet", "@. For $D = 2$ the calculator gives $2.197$.") == .correct)
    #expect(try verdict("logdet", "@. For $D = 2$ the calculator gives $3.3$.") == .undecided)
  }

  @Test("cases of the answer itself are no checks of it")
  func cases() throws {
    let given = "**Determinant:** $9$ for $D = 2$, $27$ for $D = 3$ and $243$ for $D = 5$."
    #expect(try verdict("det", given) == .correct)
    #expect(try verdict("det", given.replacing("243", with: "81")) == .partial)
  }

  @Test(
    "a condition at the end of a clause of its own limits nothing behind it",
    arguments: [
      "The product has three factors for $D = 3$. @.", "We have 3 rows for $D = 3$; @.",
    ])
  func trailing(text: String) throws {
    #expect(try verdict("det", text) == .correct)
    #expect(try verdict("det", "For $D = 2$ and $D = 3$ we have @.") == .partial)
  }

  @Test(
    "another meaning of a letter of the answer leaves it to the teacher",
    arguments: [
      "@, where by D I mean the number of positive coordinates.",
      "@. By $D$ I mean the number of positive coordinates.",
      "@, D being the number of positive coordinates.",
      "@, with $D$ the number of positive coordinates.",
      "@. Ở đây $D$ là số thành phần dương.", "@, với $D$ hiểu là số thành phần dương.",
      "@, trong đó ký hiệu $D$ chỉ số thành phần âm.",
      "I use the letter $D$ for the number of positive entries. @",
      "Throughout, $D$ is the dimension plus one. @.",
      "@. Here $D$ stands for the dimension, halved.",
    ])
  func redefined(text: String) throws {
    #expect(try verdict("det", text) == .undecided)
  }

  @Test(
    "the usual meaning is none",
    arguments: [
      "@; here $D$ stands for the dimension.", "@, với $D$ hiểu là số chiều.",
      "@, where by $D$ I mean the number of components of $\\mathbf z$.",
      "@, trong đó $D$ là số thành phần của $\\mathbf z$.", "@ where $D$ is a positive integer.",
      "@, với $D$ là số nguyên dương.", "Here $D$ denotes the number of rows of the Jacobian. @.",
    ])
  func usual(text: String) throws {
    #expect(try verdict("det", text) == .correct)
  }

  @Test("indices, relations and operations can be redefined too")
  func others() throws {
    let grader = try #require(Self.grader)
    let inverse = #"$z_i = \frac13 \left(x_i - \sum_{j<i} z_j\right)$"#
    let doubted = [
      "By $i$ I mean the position from the end.", "Here $j<i$ means $j \\le i$.",
      "By the sum I mean the alternating sum.", "Với $z_j$ hiểu là $x_j$.",
    ]
    for sentence in doubted {
      #expect(try grader.result("inverse", "\(inverse). \(sentence)").verdict == .undecided)
    }
    let usual = [
      "Here $i$ denotes any index and $j$ runs over the earlier ones.",
      "Here $x_i$ stands for the $i$-th output.",
    ]
    for sentence in usual {
      #expect(try grader.result("inverse", "\(inverse). \(sentence)").verdict == .correct)
    }
  }
}
