import Testing

@testable import Grading

/// Sentences beside a right answer in words that no list foresees: what is not understood leaves the answer to the
/// teacher, plain words leave it alone. Each class of doubt stands beside its benign twins.
@Suite("Sentences that are understood, and others")
struct UnderstandingTests {
  private static let answers = [
    "f": #"$x_i = \sum_{j=1}^i z_j$"#, "det": #"$\det J = 1$"#,
    "inverse": "$z_1 = x_1$ and $z_i = x_i - x_{i-1}$ for $i > 1$",
  ]

  private func result(_ part: String, _ template: String) throws -> PartResult {
    let answer = try #require(Self.answers[part])
    return try Exercise.sum.result(part, template.replacing("@", with: answer))
  }

  private func expectDoubt(_ part: String, _ template: String) throws {
    #expect(try result(part, template).verdict == .undecided)
  }

  private func expectNone(_ part: String, _ template: String) throws {
    #expect(try result(part, template).verdict == .correct)
  }

  @Test(
    "another value, told in words",
    arguments: [
      ("f", "@. The genuine outcome is thrice as large."),
      ("f", "@. The true value is larger by one."),
      ("det", "@. In words: the determinant is the number of coordinates."),
      ("det", "@. Nói cách khác, định thức là số thành phần."), ("f", "@. Kết quả thật gấp ba."),
      ("inverse", "@. Half of it is the way back."),
      ("f", "@. That is, each output is the product of the inputs."),
    ])
  func values(part: String, template: String) throws { try expectDoubt(part, template) }

  @Test(
    "the same value, told in words",
    arguments: [
      ("f", "@. So each output is the sum of the inputs so far."),
      ("det", "@. So volumes are preserved."),
      ("det", "@. The determinant is the product of the diagonal entries."),
      ("det", "@. Vậy luồng bảo toàn thể tích."), ("det", "@. It is a product of ones."),
    ])
  func sameValues(part: String, template: String) throws { try expectNone(part, template) }

  @Test(
    "something that has still to be done",
    arguments: [
      ("f", "@. One should still negate that."),
      ("f", "@. It remains to multiply everything by five."),
      ("det", "@. You still have to cube this."), ("f", "@. Finally take the sine of this."),
      ("f", "@. Everything squared."), ("f", "@. Còn phải bình phương lên."),
      ("f", "@. Hãy đổi dấu kết quả."),
      ("f", "To obtain the result, halve the following:\n\n@"),
      ("inverse", "@. Interchange both sides afterwards."),
    ])
  func duties(part: String, template: String) throws { try expectDoubt(part, template) }

  @Test(
    "steps, and what has not to be done",
    arguments: [
      ("inverse", "Subtract consecutive equations. @"),
      ("det", "We must multiply the diagonal entries. @"),
      ("inverse", "We have to solve for $z_i$. Adding $0$ on both sides changes nothing. @"),
      ("det", "@, obtained by multiplying the diagonal entries."),
      ("f", "@. No factor has to be added."),
      ("inverse", "Trừ hai phương trình liên tiếp, ta có @."),
      ("inverse", "Từ đó phải giải theo $z_i$: @."),
    ])
  func steps(part: String, template: String) throws { try expectNone(part, template) }

  @Test(
    "a limit, a denial or a retraction",
    arguments: [
      ("f", "@. This works just for the opening coordinate."),
      ("det", "@. It breaks once $D$ exceeds three."),
      ("f", "@. That is only legitimate along the first axis."), ("f", "@. Strike this line."),
      ("f", "@. Kidding."), ("det", "@. Far from it."), ("f", "@. Đùa thôi."),
      ("inverse", "@. There is no way back."),
      ("f", "The following is not meant seriously:\n\n@"), ("f", "@\n\n(Do not grade this.)"),
      ("f", "The following holds for the first two coordinates: @"),
    ])
  func limits(part: String, template: String) throws { try expectDoubt(part, template) }

  @Test(
    "words of limits and denials that limit and deny nothing",
    arguments: [
      ("det", "@, since each $x_i$ only depends on $z_1, \\dots, z_i$."),
      ("det", "@. Only the diagonal matters."),
      ("f", "@. This holds for all $i$."), ("det", "@. It does not depend on the point."),
      ("inverse", "@. There is nothing else to show."),
      ("f", "Chỉ cần viết ra vài thành phần đầu: @."),
      ("det", "@, where nothing is left out."),
    ])
  func noLimits(part: String, template: String) throws { try expectNone(part, template) }

  @Test(
    "another meaning, another author, a wish",
    arguments: [
      ("f", "@. In my notation a sum is a product."),
      ("f", "Here the capital sigma stands for a product. @"),
      ("f", "I number the coordinates from the right. @"),
      ("f", "@. Ở đây dấu cộng nghĩa là dấu trừ."),
      ("f", "@. My roommate found this."), ("f", "@. The internet told me so."),
      ("f", "@. Dream on."),
      ("f", "@. It would be nice if that were so."), ("f", "@. Giá mà được như thế."),
      ("f", "Were the conditioner different, we would get @."), ("f", "@. To me that looks odd."),
    ])
  func meanings(part: String, template: String) throws { try expectDoubt(part, template) }

  @Test(
    "what homework says besides",
    arguments: [
      ("f", "Dear Professor, here is my homework. @. Best regards, Anna Meyer"),
      ("f", "Em chào thầy, đây là bài làm của em. @. Em cảm ơn thầy ạ."),
      ("f", "@. This took me a while."),
      ("f", "First I wrote out a few components to see the pattern; in general @."),
      ("f", "@. The conditioner just collects what came before."), ("f", "@, as desired."),
      ("inverse", "@. It is easy to verify that both compositions are the identity."),
      ("det", "@. Intuitively, every step only moves a coordinate."),
      ("f", "@. Em đã kiểm tra lại với $D = 2$."),
      ("f", "$x_i = z_i$. Sorry, actually @."), ("det", "My cat walked over the keyboard. @"),
    ])
  func besides(part: String, template: String) throws { try expectNone(part, template) }

  @Test("the message quotes the words")
  func message() throws {
    let result = try result("f", "@. The genuine outcome is thrice as large.")
    #expect(result.messages.map(\.key) == ["reason.unclear"])
    #expect(
      result.messages.first?.arguments["words"] == .text("the genuine outcome is thrice as large"))
  }

  @Test("words that are not understood spoil no definition and no verdict")
  func verdicts() throws {
    let wrong = "$x_i = 2 z_i$ for every $i$. The genuine outcome is thrice as large."
    #expect(try Exercise.sum.result("f", wrong).verdict == .incorrect)
    let defined = #"Let $s_i = \sum_{j=1}^i z_j$, give or take a flamingo. Then $x_i = s_i$."#
    #expect(try Exercise.sum.result("f", defined).verdict == .undecided)
    #expect(try Exercise.sum.result("det", defined + " $\\det J = 1$.").verdict == .correct)
  }

  // MARK: Words that nobody thought of

  @Test(
    "a word that is in no table tells of something in a sentence of plain words",
    arguments: [
      ("det", "The diagonal of the lighthouse matrix is one, so @."),
      ("f", "Consequently @."), ("f", "@. Best, Mia"),
      ("f", "@. Each input is gobbled up in turn by the sum."),
      ("inverse", "We just plug in the previous components and get @."),
      ("inverse", "Sau khi cập nhật từng thành phần ta được @."),
      ("f", "@, as one would expect."),
      ("det", "The sum only contributes below the diagonal, so @."),
    ])
  func unforeseen(part: String, template: String) throws { try expectNone(part, template) }

  @Test(
    "it tells what is thought of the answer behind a verb, in a short sentence, or among others like it",
    arguments: [
      ("det", "@. The determinant above is utterly bonkers."), ("f", "@. Poppycock."),
      ("f", "@. Das Ergebnis ist falsch."),
      ("f", "@. Le calcul est faux pour des indices plus grands."),

      ("det", "@. The result misrepresents the flow that we had."),
      ("f", "Untruthfully, @."), ("f", "@ (my hunch after a long night on the train)."),
      ("inverse", "@. The result is likely what the handout asks for."),
    ])
  func strange(part: String, template: String) throws { try expectDoubt(part, template) }

  @Test("no word is plain and sensitive")
  func tables() {
    for word in Vocabulary.sensitiveWords {
      let isPlain = PlainWord.isPlain(word) || Vocabulary.plainWords.contains(word)
      #expect(!isPlain, "\(word)")
    }
  }

}
