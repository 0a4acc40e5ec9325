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
