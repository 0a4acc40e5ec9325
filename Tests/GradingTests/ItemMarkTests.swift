import Testing

@testable import Grading

/// Which answer a sentence speaks of: that of the item or part that it names, and none above the mark of an item that it
/// stands under.
@Suite("Items that sentences name")
struct ItemMarkTests {
  /// Right answers under marks; the sum flow has determinant 1.
  private static let answers = """
    (a) $x_i = \\sum_{j=1}^i z_j$

    (b) $z_1 = x_1$ and $z_i = x_i - x_{i-1}$ for $i > 1$.

    (c) $\\det J = 1$.
    """

  private func verdicts(_ text: String) throws -> [Verdict] {
    let grader = try Exercise.sum.grader()
    return try ["f", "inverse", "det"].map { try grader.result($0, text).verdict }
  }

  @Test(
    "a doubt about an item is about no other one",
    arguments: [
      "*Edit:* I noticed that in (b) the two terms must be swapped, please read it that way.",
      "Correction to part b: the sign is wrong, it has to be a plus.",
      "*Sửa lại câu (b)*: em viết nhầm dấu, phải là dấu cộng chứ không phải dấu trừ.",
      "Đính chính câu b: hai số hạng em viết ngược, phải đổi chỗ cho nhau.",
      "In part (b) I forgot the factor one half.",
    ])
  func others(words: String) throws {
    let verdicts = try verdicts("\(Self.answers)\n\n\(words)")
    #expect(verdicts == [.correct, .undecided, .correct])
  }

  @Test(
    "a remark that names an item and changes nothing leaves it alone",
    arguments: [
      "By (b) the inverse needs no recursion.", "In (a) we used the empty sum for $i = 1$.",
      "Từ câu a suy ra câu b.",
    ])
  func harmless(words: String) throws {
    let verdicts = try verdicts("\(Self.answers)\n\n\(words)")
    #expect(verdicts == [.correct, .correct, .correct])
  }

  @Test(
    "what opens an item says nothing of the one above",
    arguments: [
      "(c) Khối trên trái của $J$ là $1$, khối trên phải bằng $0$. Do đó $\\det J = 1$.",
      "(c) The transformer $\\tau$ is not a product. Hence $\\det J = 1$.",
      "*What is the determinant?* It is not hard: $\\det J = 1$.",
    ])
  func opening(item: String) throws {
    let text = Self.answers.components(separatedBy: "(c)")[0] + item
    #expect(try verdicts(text) == [.correct, .correct, .correct])
  }

  @Test(
    "the determinant of the map is not the map",
    arguments: [
      "Lưu ý: đó là định thức của ánh xạ ngược; định thức của $f$ là nghịch đảo của nó.",
      "Strictly speaking this is the determinant of the inverse map, the one of $f$ would be one over this.",
      "Of $f$ it is the reciprocal, this is of the inverse.",
    ])
  func determinants(words: String) throws {
    let verdicts = try verdicts("\(Self.answers) \(words)")
    #expect(verdicts == [.correct, .correct, .undecided])
  }

  @Test(
    "an answer behind a label that nobody knows contradicts the one before",
    arguments: [("Tóm tắt:", Verdict.undecided), ("Upshot:", .undecided), ("Vậy:", .incorrect)])
  func strangeLabels(label: String, verdict: Verdict) throws {
    let text = "$\\det J = 1$\n\n\(label) $$\\det J = z_1 + 1$$"
    #expect(try Exercise.sum.result("det", text).verdict == verdict)
  }

  @Test(
    "a guess counts once it is proved",
    arguments: [
      ("Dự đoán: @\n\nChứng minh bằng quy nạp: đúng với $i = 1$.", Verdict.correct),
      ("Conjecture: @\n\nProof by induction: it is true for $i = 1$.", .correct),
      ("Conjecture: @", .undecided), ("Dự đoán: @ Em chưa chứng minh được.", .undecided),
    ])
  func guesses(text: String, verdict: Verdict) throws {
    let answer = "$z_i = x_i - x_{i-1}$ for $i > 1$, $z_1 = x_1$."
    let result = try Exercise.sum.result("inverse", text.replacing("@", with: answer))
    #expect(result.verdict == verdict)
  }

  @Test("conditions and bounds end with their item")
  func bounds() throws {
    let text = """
      (a) $x_i = \\sum_{j=1}^i z_j$, where the last term stands alone for $i = 1$.

      (b) $z_1 = x_1$, $z_i = x_i - x_{i-1}$ ($i \\ge 2$). Điều này có nghĩa cả khi $x_i < 0$.

      (c) $\\det J = \\prod_{i=1}^D 1$
      """
    let verdicts = try verdicts(text)
    #expect(verdicts[1] == .correct)
    #expect(verdicts[2] == .correct)
  }

  @Test(
    "a bound in words is no value",
    arguments: [
      "Định thức luôn lớn hơn hoặc bằng $0$.", "The determinant is greater than or equal to $0$.",
    ])
  func inequalities(words: String) throws {
    #expect(try Exercise.sum.result("det", "$\\det J = 1$\n\n\(words)").verdict == .correct)
  }
}

/// Notation of the coupling layer and of open functions.
@Suite("Runs of components")
struct RunArgumentTests {
  private static let coupling = Exercise(
    "coupling",
    #"x_1 = z_1, \quad x_2 = z_2, \quad x_3 = z_3 e^{z_1} + z_2, \quad x_4 = z_4 e^{z_2} - z_1"#,
    dimensions: "4")
  private static let open = Exercise(
    "open",
    #"x_i = \sigma_i z_i + \mu_i, \quad \mu_i = \mu_i(\mathbf z_{1:i-1}), \quad \sigma_i = \sigma_i(\mathbf z_{1:i-1}) > 0"#
  )

  @Test(
    "vectors of the text's own stand in runs of their length",
    arguments: [
      (
        #"\mathbf z_{3:4} \odot e^{\mathbf s} + \mathbf t$ với $\mathbf s = (z_1, z_2)$, $\mathbf t = (z_2, -z_1)"#,
        true
      ),
      (#"\mathbf z_{3:4} \odot \exp(s) + t$ với $s = \mathbf z_{1:2}$, $t = (z_2, -z_1)"#, true),
      (#"\mathbf z_{3:4} \odot e^{\mathbf z_{1:2}} + (z_2, -z_1)^\top"#, true),
      (
        #"\mathbf z_{3:4} \odot e^{\mathbf s} + \mathbf t$ với $\mathbf s = (z_2, z_1)$, $\mathbf t = (z_2, -z_1)"#,
        false
      ),
      (
        #"\mathbf z_{3:4} \odot e^{\mathbf s} + \mathbf t$ với $\mathbf s = (z_1, z_2, z_3)$, $\mathbf t = (z_2, -z_1)"#,
        false
      ),
    ])
  func vectors(value: String, isRight: Bool) throws {
    let text = #"$\mathbf x_{1:2} = \mathbf z_{1:2}$, $\mathbf x_{3:4} = \#(value)$."#
    let verdict = try Self.coupling.result("f", text).verdict
    #expect((verdict == .correct) == isRight)
  }

  @Test(
    "a list that ends before D is a run",
    arguments: [
      (#"\frac{x_i - \mu_i(z_1, \dots, z_{i-1})}{\sigma_i(z_1, \dots, z_{i-1})}"#, Verdict.correct),
      (#"\frac{x_i - \mu_i(z_1, z_2, \dots, z_{i-1})}{\sigma_i(\mathbf z_{1:i-1})}"#, .correct),
      (#"\frac{x_i + \mu_i(z_1, \dots, z_{i-1})}{\sigma_i(z_1, \dots, z_{i-1})}"#, .incorrect),
    ])
  func lists(value: String, verdict: Verdict) throws {
    #expect(try Self.open.result("inverse", "$z_i = \(value)$").verdict == verdict)
  }
}
