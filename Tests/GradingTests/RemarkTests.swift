import Testing

@testable import Grading

/// What sentences without claims of their own do to the claims beside them. The sums are the exercise's: the
/// determinant is 1, so that only the sentences can speak against the answer.
@Suite("Sentences about a claim")
struct RemarkTests {
  private func verdict(_ template: String) throws -> Verdict {
    try Exercise.sum.result("det", template.replacing("@", with: #"$\det J = 1$"#)).verdict
  }

  @Test(
    "a rejection, a restriction or somebody else's word makes a claim undecided",
    arguments: [
      "> @\n\nI disagree with this quote.", "> @\n\nEm không đồng ý với điều trên.",
      "> @\n\nThat cannot be right.", "> @\n\nNonsense!", "> @\n\nI would never sign this.",
      "> @\n\nKhẳng định này chưa được chứng minh.", "@. This only holds if $z_1 > 0$.",
      "@. It is valid only in the special case $D = 2$.", "@. Forget this.", "@. Không đúng.",
      "@. Kết quả này chỉ đúng khi $z_1 > 0$.", "@. Đây là kết quả của bạn em.",
      "@. Em không biết kết quả này có đúng không.",
      "@. Em không biết điều này đúng hay sai.",
      "@, which is not what I obtained.", "@, but I could not verify it.",
      "@ (copied from a forum).", "I do not think that @.", "It would be wrong to write @.",
      "My neighbour insists that @.", "Không thể nói rằng @.", "Bạn cùng lớp của em viết @.",
      "The following is not my answer:\n\n@", "What follows is wrong.\n\n@",
      "@, all multiplied by $3$.", "$\\log|\\det J| = 0$ and @, multiplied by $3$.",
      "Minh says that @.", "According to Carla, @.", "@, as Peter claims.", "Bạn Hùng viết @.",
      "A student next to me wrote @.", "Anna's answer is @.", "Bạn Lan bảo rằng @.",
      "@ (this is the log determinant).", "@, which is twice the determinant.",
      "The square of the determinant is @.", "The reciprocal of the determinant equals @.",
      "The trace is @.", "Hai lần định thức là @.", "The log determinant is @.",
      "The determinant of the transposed inverse is @.", "@ when the index starts at $0$.",
      "@ with $z$ and $x$ exchanged.", "I count from zero. @",
      "Here the roles of both are swapped. @",
      "## Wrong attempt\n\n@", "## Lời giải của bạn em\n\n@", "**Wrong attempt**\n\n@",
    ])
  func doubted(template: String) throws {
    #expect(try verdict(template) == .undecided)
  }

  @Test(
    "what is neutral or agrees leaves a claim alone",
    arguments: [
      "@. This does not depend on $\\mathbf z$.", "@, which is not zero, so $f$ is invertible.",
      "@. It is not hard to see why.", "@. Note that $f$ is not an isometry.",
      "@. This agrees with what we saw in the lecture.", "@. It also holds when $D = 1$.",
      "@\n\n## Hàm ngược\n\nEm không biết công thức nào cho ánh xạ ấy.",
      "@. This holds for all $D$.", "@. If $z_1$ grows, $x_1$ grows as well.",
      "@. I am sure about this.", "@. Em tin kết quả này đúng.", "@. Bài này không khó.",
      "@. Kết quả này giống trong sách.", "@, không phụ thuộc $\\mathbf z$.",
      "We do not need any approximation here. @.", "The following is our answer. @.",
      "I was not sure how to start, so I wrote the Jacobian down. @.",
      "When $D = 1$ there is nothing to do. @.", "Vì các phần tử trên đường chéo không đổi nên @.",
      "> $\\det J = 2$\n\nI disagree with this quote. @", "Theorem 2 says that @.",
      "Leibniz' formula says that @.", "By Laplace expansion @.", "Theo Bài 1, @.",
      "Theo khai triển Laplace, @.", "@, which is the determinant of a triangular matrix.",
      "The value of the determinant is @.", "Ma trận Jacobi có định thức là @.",
      "The determinant of the flow is then @.", "@, since the rows are not swapped.",
      "## Wrong attempt\n\n$\\det J = 3$\n\n## Answer\n\n@",
    ])
  func left(template: String) throws {
    #expect(try verdict(template) == .correct)
  }

  @Test(
    "a clause before a claim can take something away from it",
    arguments: [
      "Up to the sign, @.", "Up to a constant factor @.", "Ignoring signs, @.", "Bỏ qua dấu, @.",
      "Apart from the factor in front, @.", "To first order @.", "Sai khác một hằng số, @.",
      "Leaving out the contributions that I did not compute, @.", "Reading it backwards, @.",
      "Counting the coordinates from the last to the first, @.", "Theo chiều từ cuối lên đầu, @.",
      "With the roles of $x$ and $z$ exchanged, @.", "With the opposite sign, @.",
      "Nếu đổi vai trò của $x$ và $z$ cho nhau thì @.", "Swap $x$ and $z$ in the following: @.",
      "Multiply this by $z_1$ to get the determinant: @.", "Assume for contradiction that @.",
      "Giả sử ngược lại rằng @.", "Question to the teacher: is it true that @, or not?",
      "@ would be the determinant of another flow.", "The determinant is at most @.",
      "The determinant is anything but @.", "@. (Sai rồi, em sẽ sửa sau.)",
      "Here I use $D$ for the number of coordinates plus one. @", "Many think that @.",
    ])
  func reserved(template: String) throws {
    #expect(try verdict(template) == .undecided)
  }

  @Test(
    "other clauses before a claim leave it alone",
    arguments: [
      "Up to here everything was a definition. @", "With the chain rule, @.",
      "If we expand along the first row, @.", "Multiplying the diagonal entries, @.",
      "$h_1 = 0$. Adding this to the other terms changes nothing, so @.",
      "Solving from the last row to the first, @.", "By forward substitution @.",
      "Here $D$ is the dimension. @", "Apart from that, @.", "Trừ hai vế cho nhau, @.",
      "@. (It is constant in $z_1$ if the others are, but that is only a remark.)",
      "Lúc đầu em làm sai dấu nhưng đã sửa: @.",
      "@ nên luồng bảo toàn thể tích (không phải luồng nào cũng vậy).",
      "Many think that $\\det J = D$, but @.", "# Bài làm\n\n@", "# My Own Solution\n\n@",
    ])
  func unreserved(template: String) throws {
    #expect(try verdict(template) == .correct)
  }

  @Test("a sentence that says for which indices a claim holds limits it")
  func limited() throws {
    let general = #"$x_i = \sum_{j \le i} z_j$. This holds for $i \ge 2$."#
    #expect(try Exercise.sum.result("f", general).verdict == .partial)
    #expect(try Exercise.sum.result("f", "$x_1 = z_1$; " + general).verdict == .correct)
  }

  @Test(
    "what amends a claim behind it leaves it open",
    arguments: [
      "@. This is too large by a factor $3$.", "@, one sign missing.", "@. A factor is missing.",
      "@. Replace the minus sign by a plus sign.", "@. Correction: divide by $9$.",
      "@. Forgot: everything has to be multiplied by two.", "@, or maybe twice that.",
      "@ up to an additive constant.", "@. One of the two signs is wrong.",
      "@, $x_0=0$. Một trong hai dấu bị sai.", "@. À không, em quên chưa nhân với $2$.",
      "@. Quên mất: còn phải lấy nghịch đảo.", "@ nên phải đổi dấu.", "@ (chưa chia cho $2$).",
      "@. Công thức trên em ghi thiếu một thừa số $2$.", "@. Em chép đáp án của bạn.",
      "@. Does not pass the test.", "@. Em không làm được.", "@ is an upper bound.",
      "@ holds in the scalar case only.", "@. Valid as long as $x_2 > x_1$.",
      "@, evaluated at $z_1 = 0$.", "@, giả thiết $z_1 = 0$.", "Asymptotically @.",
      "Numerical experiments suggest @.", "If all $z_i$ are equal then @.",
      "Suppose the conditioner were zero; then @.", "@, although I believe a sign got lost.",
      "@. Ở trên dấu trừ phải là dấu cộng.", "@, nhưng hình như ngược dấu.",
      "@. I mixed up the letters.",
      "@. All indices are off by one here.", "@. The book gives something else.",
      "@. Not what the exercise asks for.", "@. See the corrected version on the back.",
      "@. This was for last week's sheet.", "@. Mine is different.",
      "@. Nobody knows whether that is true.", "@; no, the other way round.",
      "@. I have no idea whether this is right.", "@ (cái này của lớp khác).",
      "Nếu các $z_i$ bằng nhau thì @.", "@. That would be the case without the conditioner.",
    ])
  func amended(template: String) throws {
    #expect(try verdict(template) == .undecided)
  }

  @Test(
    "words that amend nothing leave a claim alone",
    arguments: [
      "@. Do not forget the sign.", "@. Nothing is missing.", "@, không thiếu gì.",
      "We subtract the rows and divide by one. @.", "@. No factor has to be added.",
      "At first I forgot the sign, now corrected: @.", "@, an exact value and no bound.",
      "When $z_1$ is known, @.", "@. The order of the components does not matter.",
      "One must multiply the diagonal entries. @.", "@, because each diagonal entry is $1$.",
      "@. Volumes do not become larger.",
      "Were the matrix not triangular, this would be harder. @.",
      "@. If $D$ is larger by one, nothing changes.", "@. Its logarithm is $0$.",
      "@; in the scalar case only one entry remains.",
      "$\\det J = 1 + 0 \\cdot \\sum_{i=2}^D \\sum_{j=1}^{i-1} z_j$ (the inner sum is over $j$ below $i$)",
      "Khi đó @.",
      "When expanding along the first row, @.",
      "Khi tính định thức theo hàng đầu, @.", "As in the lecture, @.", "@. This fails for no $D$.",
      "@. Bạn Hùng cũng ra đáp án như em.", "@; there are no second-order terms, they cancel.",
      "@. I did not believe it at first, but it checks out.",
    ])
  func unamended(template: String) throws {
    #expect(try verdict(template) == .correct)
  }

  @Test(
    "a value that takes the place of a claim counts",
    arguments: [
      "No, $#$.", "Sorry, $#$.", "Or rather $#$.", "I mean $#$.", "The right value is $#$.",
      "Actually $#$ is right.", "\n\nEdit: $#$.", "\n\n$\\boxed{#}$", "À không, $#$.",
      "Không, $#$ mới đúng.", "Phải là $#$.",
    ])
  func replaced(sentence: String) throws {
    #expect(try verdict("@. " + sentence.replacing("#", with: "2")) == .undecided)
    #expect(try verdict("@. " + sentence.replacing("#", with: "1")) == .correct)
  }

  private static let inverse = "$z_1 = x_1$ and $z_i = x_i - x_{i-1}$ for $i > 1$"

  @Test(
    "who denies that there is an inverse gives none",
    arguments: [
      "Hàm này không có hàm ngược. Nếu nó có hàm ngược thì @.", "Hàm ngược không tồn tại. @.",
      "f is not invertible. @.", "$f$ has no inverse. @.", "@. But an inverse doesn't exist.",
      "$f^{-1}$ không tồn tại. @.", "Hàm $f$ không phải là song ánh. @.",
      "Neither $f$ nor any part of it is invertible. @.", "The map $f$ fails to be injective. @.",
      "Luồng này không có nghịch đảo. @.", "The flow cannot be inverted. @.",
    ])
  func denied(template: String) throws {
    let text = template.replacing("@", with: Self.inverse)
    #expect(try Exercise.sum.result("inverse", text).verdict == .undecided)
    #expect(try Exercise.sum.result("det", text + " $\\det J = 1$").verdict == .correct)
  }

  @Test(
    "what is supposed, is true of other maps or misses a formula denies no inverse",
    arguments: [
      "If $\\det J$ were $0$, $f$ would have no inverse; but it is $1$. @.",
      "A map that is not injective has no inverse, but $f$ is strictly increasing. @.",
      "Since $\\det J \\ne 0$, the inverse exists. @.", "f is invertible, not only locally. @.",
      "We do not have to invert a matrix. @.", "Ma trận không suy biến nên $f$ khả nghịch. @.",
    ])
  func kept(template: String) throws {
    let text = template.replacing("@", with: Self.inverse)
    #expect(try Exercise.sum.result("inverse", text).verdict == .correct)
  }

  private static let sinh = Exercise(
    "sum of sinh", #"\tau(z_i; h_i) = \sinh z_i + h_i, \qquad h_i = \sum_{j=1}^{i-1} \sinh z_j"#)

  @Test("a false derivative of a function of the text's own contradicts its use")
  func slopes() throws {
    func verdict(_ slope: String) throws -> Verdict {
      let text =
        #"Let $g(t) = \sinh t$. We have $g'(t) = \#(slope)$, so $\det J = \prod_i g'(z_i)$."#
      return try Self.sinh.result("det", text).verdict
    }
    #expect(try verdict(#"\cosh t"#) == .correct)
    #expect(try verdict(#"-\cosh t"#) == .undecided)
    #expect(try verdict(#"\frac{e^t + e^{-t}}{2}"#) == .correct)
  }
}
