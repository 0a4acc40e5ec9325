import Testing

@testable import Grading

/// What the words around formulas do to a verdict. The sums are the exercise's: f is the running sum, its
/// determinant 1; those of the scale are (-2)^D.
@Suite("Words around formulas")
struct ProseTests {
  @Test(
    "a remark on something else is no answer",
    arguments: [
      #"$\det J = 2$. In the lecture we had $\det J = 1$."#,
      #"$\det J = 2$, whereas an additive coupling has $\det J = 1$."#,
      #"$\det J = D$. Thầy nói $\det J = 1$ nhưng em tính ra khác."#,
      #"$\det J = D$. Trong bài trước $\det J = 1$."#,
      #"A flow is volume preserving iff $\det J = 1$."#, #"Goal: $\det J = 1$"#,
      #"Cần chứng minh: $\det J = 1$"#, #"$\det J = 1$ on average"#, #"$\det J = 1$ $(z_1 > 0)$"#,
      #"$\det J = 1$ for odd D"#, #"Định thức có thể là $1$ hoặc $D$."#,
      #"The determinant of the covariance matrix is $1$."#, #"$\det J = 1$, cộng thêm $D$."#,
      #"$\det J = 1$, for example $\det J = 3$ when $D = 3$."#,
      #"The determinant is $3$ and the product of the diagonal entries is $1$."#,
    ])
  func remarks(text: String) throws {
    let verdict = try Exercise.sum.result("det", text).verdict
    #expect(verdict != .correct)
  }

  @Test(
    "a later claim replaces another behind words of correction",
    arguments: [
      (#"$\det J = 2$. Sửa lại: $\det J = 1$."#, Verdict.correct),
      (#"$\det J = 2$. No, wait. Actually $\det J = 1$."#, .correct),
      (#"$\det J = D$, that was wrong. $\det J = 1$."#, .correct),
      (#"$\det J = 2$. $\det J = 1$."#, .undecided),
      (#"$\det J = 1$. Sửa lại: nhân thêm hai."#, .undecided),
      ("det J = 2 (diagonal). Correction: det J = 1 (triangular)", .correct),
      ("det J = 1 (triangular). Correction: det J = 2 (diagonal)", .incorrect),
    ])
  func corrections(text: String, verdict: Verdict) throws {
    #expect(try Exercise.sum.result("det", text).verdict == verdict)
  }

  @Test(
    "a correction of some components leaves the others",
    arguments: [
      ("$z_1 = x_1$, $@$ ($i>1$)\n\nSửa: $#$ ($i > 1$)", true),
      ("$@$ for $i>1$\n\nCorrection: $z_1 = x_1$ and $#$ for $i > 1$.", true),
      ("z_1 = x_1, @ (i > 1). Wrong sign, sorry: # (i > 1)", true),
      ("$f^{-1}(\\mathbf x) = (x_1, \\dots, x_D)$. Corrected: $z_1 = x_1$, $#$ for $i > 1$", true),
      ("$z_1 = x_1$, $@$ ($i>1$)\n\n$#$ ($i > 1$)", false),
    ])
  func mended(template: String, isTold: Bool) throws {
    func verdict(_ first: String, _ last: String) throws -> Verdict {
      let text = template.replacing("@", with: first).replacing("#", with: last)
      return try Exercise.sum.result("inverse", text).verdict
    }
    let (right, wrong) = ("z_i = x_i - x_{i-1}", "z_i = x_i + x_{i-1}")
    #expect(try verdict(wrong, right) == (isTold ? .correct : .undecided))
    #expect(try verdict(right, wrong) == .partial)
  }

  @Test(
    "words in brackets behind an equation in plain text are a remark",
    arguments: [
      "det J = 1 (triangular)", "det J = 1 [lower triangular]", "(easy) det J = 1",
      "x_1 = z_1 (trivial), det J = 1 (product of ones)",
    ])
  func bracketed(text: String) throws {
    #expect(try Exercise.sum.result("det", text).verdict == .correct)
    let doubled = text.replacing("det J = 1", with: "det J = 2")
    #expect(try Exercise.sum.result("det", doubled).verdict == .incorrect)
  }

  @Test(
    "a range holds for the formula beside it, in signs and in words",
    arguments: [
      #"$x_i = \sum_{j \le i} z_j$ $(i \ge 2)$"#, #"$x_i = \sum_{j \le i} z_j$ với i từ 2 đến D"#,
      #"$x_i = \sum_{j \le i} z_j$ khi i khác 1"#, "$x_i = \\sum_{j \\le i} z_j$\n$(i \\ge 2)$",
      #"$x_i = \sum_{j \le i} z_j$ for all but the first component"#,
      "| formula | range |\n|---|---|\n| $x_i = z_1 + \\dots + z_i$ | $i \\ge 2$ |",
      #"Từ thành phần thứ hai: $x_i = \sum_{j \le i} z_j$."#,
      #"$x_i \overset{i \ge 2}{=} z_1 + \dots + z_i$"#,
      #"$x_i = \sum_{j \le i} z_j$ for $i$ at least 2"#,
      #"$x_i = \sum_{j \le i} z_j$ for $i$ from $2$ to $D$."#,
      #"$x_i = \sum_{j \le i} z_j$ với $i$ chạy từ 2 đến $D$"#,
      #"$x_i = \sum_{j \le i} z_j$ for all $i$ different from $1$"#,
      #"$x_i = \sum_{j \le i} z_j$ for $i$ in $\{2, \dots, D\}$"#,
      #"$x_i = \sum_{j \le i} z_j$ for i less than $D$"#,
      #"For large $i$, $x_i = \sum_{j \le i} z_j$."#,
      #"$x_i = \sum_{j \le i} z_j$ for $i$ beyond the first"#,
      #"For $i$ at least 2, since $h_i = \sum_{j<i} z_j$, $x_i = \sum_{j \le i} z_j$."#,
    ])
  func ranges(text: String) throws {
    let alone = try Exercise.sum.result("f", text).verdict
    #expect(alone != .correct)
  }

  @Test(
    "with the first component such an answer is whole",
    arguments: [
      #"$x_1 = z_1$; $x_i = \sum_{j \le i} z_j$ $(i \ge 2)$"#,
      #"$x_1 = z_1$ and $x_i = \sum_{j \le i} z_j$ với i từ 2 đến D"#,
      #"$x_1 = z_1$; $x_i = \sum_{j \le i} z_j$ for all i greater than 1"#,
      #"$x_i = \sum_{j \le i} z_j$ for every index i"#,
      #"$x_1 = z_1$. For $i$ greater than 1 we have $x_i = \sum_{j \le i} z_j$."#,
      #"$x_i = z_i + x_{i-1}$ for $i$ at least $2$ and $x_i = z_i$ for $i$ equal to 1"#,
      #"$x_i = z_i$ for $i$ equal to 1 and $x_i = z_i + x_{i-1}$ for all other $i$"#,
      #"For every $i$ we find $x_i = \sum_{j \le i} z_j$."#,
      #"$x_i = \sum_{j \le i} z_j$ với mọi thành phần"#,
    ])
  func whole(text: String) throws {
    #expect(try Exercise.sum.result("f", text).verdict == .correct)
  }

  @Test(
    "a remark on a case limits nothing",
    arguments: [
      "@; the case $i=1$ needs no special treatment.", "@, and the case $i=1$ is included.",
      "@, which includes $i=1$.", "Để khỏi phải xét riêng $i=1$, ta viết @.",
      "Ta tính lần lượt từ $i=1$: @.", "Going from $i=1$ to $i=D$ we find @.",
      "@, where the first sum is absent if $i=1$.", "@ for all $i$, including $i=1$.",
      "@, cả khi $i=1$.", "@ (for $i=1$ this is just $z_1$).", "@, với $i=1$ tổng rỗng.",
      "By induction on $i$, starting with $i = 1$, we get @.", "@ for $i = 1$ up to $i = D$.",
      "@, because for $i=1$ there is no term in the sum.", "Từ $i=1$ đến $i=D$: @.",
      "@ without having to treat $i=1$ separately.",
    ])
  func caseRemarks(template: String) throws {
    let text = template.replacing("@", with: #"$x_i = z_i + \sum_{j<i} z_j$"#)
    #expect(try Exercise.sum.result("f", text).verdict == .correct)
    let wrong = template.replacing("@", with: #"$x_i = z_i - \sum_{j<i} z_j$"#)
    #expect([.partial, .incorrect].contains(try Exercise.sum.result("f", wrong).verdict))
  }

  @Test(
    "other words about a case limit a formula or leave it open",
    arguments: [
      "@, and the case $i=1$ is excluded.", "@; $i=1$ is not included.", "@, not for $i=1$.",
      "@, but the case $i=1$ is still open.", "@, nhưng với $i=1$ thì không đúng.",
      "@, but for $i=2$ it fails.", "@, for $i=1$ there is no formula.", "@ up to $i = 2$.",
      "From $i=2$ to $i=D$: @.", "@ only for $i=1$.", "@, not including $i = 1$.",
    ])
  func caseLimits(template: String) throws {
    let text = template.replacing("@", with: #"$x_i = z_i + \sum_{j<i} z_j$"#)
    #expect(try Exercise.sum.result("f", text).verdict != .correct)
  }

  @Test(
    "a condition on the index of a sum limits the sum",
    arguments: [
      (" with $j = 2$", false), (" for $j > 1$", false), (", $j \\ne i$", false),
      (", với $j$ lẻ", false), (" where the sum starts at $j = 2$", false),
      (", trong đó tổng chỉ lấy các số hạng dương", false), (", where $z_j$ is squared", false),
      (". The sum leaves out the last term", false), (", each of the summands squared", false),
      (" with $j \\le i$", true), (", where $1 \\le j \\le i$", true),
      (", where nothing is left out", true), (", tổng gồm $i$ số hạng", true),
      (", where $j$ runs from $1$ to $i$", true),
    ])
  func limitedSums(words: String, isRight: Bool) throws {
    let verdict = try Exercise.sum.result("f", "$x_i = \\sum_{j=1}^i z_j$" + words + ".").verdict
    #expect((verdict == .correct) == isRight)
  }

  @Test("labels and steps on the next line are no words about a formula")
  func labelledLines() throws {
    let text =
      "f: $x_i = z_1 + \\dots + z_i$\ninverse: $z_1 = x_1$, $z_i = x_i - x_{i-1}$ ($i \\ge 2$)\ndet: $1$"
    for part in ["f", "inverse", "det"] {
      #expect(try Exercise.sum.result(part, text).verdict == .correct)
    }
    let steps = "Start with $x_1 = z_1$, then for $i = 2, \\dots, D$ compute $x_i = x_{i-1} + z_i$."
    #expect(try Exercise.sum.result("f", steps).verdict == .correct)
  }

  @Test(
    "cases follow each other without commas",
    arguments: [
      "For $i>1$ we have $x_i = x_{i-1} + @$, and for $i=1$ $x_i = z_i$.",
      "Với $i>1$ ta có $x_i = x_{i-1} + @$, với $i=1$ $x_i = z_i$.",
      "$x_i = z_i$ when $i=1$, and when $i>1$ $x_i = x_{i-1}+@$.",
      "$x_1 = z_1$; starting from $i=2$, $x_i = x_{i-1} + @$.",
      "Let $k=1$. $x_1 = k z_1$ and, for $i>1$, $x_i = @ + x_{i-1}$.",
    ])
  func caseRows(template: String) throws {
    let right = try Exercise.sum.result("f", template.replacing("@", with: "z_i"))
    #expect(right.verdict == .correct)
    let wrong = try Exercise.sum.result("f", template.replacing("@", with: "2 z_i"))
    #expect(wrong.verdict == .partial)
  }

  @Test(
    "a point at which something was tried claims nothing",
    arguments: [
      "I checked with $z_1=1, z_2=1$.", "Em đã thử với $z_1=1, z_2=1$.",
      "I tested this with $z_1 = 1$ and $z_2 = 4$.",
    ])
  func triedPoints(sentence: String) throws {
    let answer = "$z_1 = x_1$ and $z_i = x_i - x_{i-1}$ for $i > 1$. "
    #expect(try Exercise.sum.result("inverse", answer + sentence).verdict == .correct)
  }

  @Test("all other entries of a matrix may be told with its name")
  func otherEntries() throws {
    let text =
      #"$\mathbf z = S \mathbf x$ where $S_{ii} = 1$, $S_{i,i-1} = -1$ and all other entries of $S$ are zero."#
    #expect(try Exercise.sum.result("inverse", text).verdict == .correct)
    let wrong = text.replacing("-1$ and", with: "1$ and")
    #expect(try Exercise.sum.result("inverse", wrong).verdict == .partial)
  }

  @Test(
    "the nearest clause names the part",
    arguments: [
      #"The determinant is $(-2)^D$ and the log of its absolute value is $D \log 2$."#,
      #"det J: $(-2)^D$; log: $D \ln 2$"#, #"**log-det:** $D \log 2$ **det:** $(-2)^D$"#,
    ])
  func labels(text: String) throws {
    #expect(try Exercise.negative.result("det", text).verdict == .correct)
    #expect(try Exercise.negative.result("logdet", text).verdict == .correct)
  }

  @Test(
    "a value of a text's own function does not replace the function",
    arguments: [
      (#"Let $g(t) = 2t$; note $g(0) = 0$. Then $x_i = g(z_i) + \sum_{j<i} z_j$."#, false),
      (#"Let $g(t) = t$; note $g(0) = 0$. Then $x_i = g(z_i) + \sum_{j<i} z_j$."#, true),
      (#"$x_i = w(i)$, $w(1) = z_1$, $w(k) = z_1 + \dots + z_k$ for $k > 1$."#, true),
      (#"$x_i = w(i)$, $w(1) = 2z_1$, $w(k) = z_1 + \dots + z_k$ for $k > 1$."#, false),
    ])
  func functions(text: String, isRight: Bool) throws {
    #expect((try Exercise.sum.result("f", text).verdict == .correct) == isRight)
  }

  @Test(
    "a matrix in words is read only if every word is known",
    arguments: [
      ("the lower triangular matrix of ones", true), ("ma trận tam giác dưới gồm toàn số 1", true),
      ("twice the lower triangular matrix of ones", false),
      ("not the lower triangular matrix of ones", false),
      ("chuyển vị của ma trận tam giác dưới gồm toàn số 1", false),
      ("the lower triangular matrix of ones, except on the diagonal", false),
    ])
  func matrices(words: String, isRight: Bool) throws {
    let verb = words.hasPrefix("ma") || words.hasPrefix("chuyển") ? "là" : "is"
    let text = #"$\mathbf x = L \mathbf z$ where $L$ \#(verb) \#(words)"#
    #expect((try Exercise.sum.result("f", text).verdict == .correct) == isRight)
  }

  @Test(
    "a value under a label belongs to what the words between say",
    arguments: [
      (
        "det",
        #"**Định thức.** $\frac{\partial x_i}{\partial z_j} = 1$ nếu $j \le i$ và bằng $0$ nếu $j > i$. Do đó $\det J = 1$."#,
        Verdict.correct
      ),
      ("det", "**Determinant.** The product of the diagonal: $$\\prod_{i=1}^{D} 1$$", .correct),
      ("det", "**Determinant.** The product of the diagonal: $$D$$", .incorrect),
      ("det", "**Determinant.** The trace of the matrix: $$1$$", .undecided),
      ("inverse", "**Inverse.** The product of the diagonal: $1$.", .unreadable),
      (
        "inverse", #"**Inverse:** $z_i$ is $x_i - x_{i-1}$ for $i > 1$, and $z_1$ is $x_1$."#,
        .correct
      ),
      (
        "inverse",
        #"We get $z_1 = x_1$ from the first equation and $z_i = x_i - x_{i-1}$ for $i > 1$."#,
        .correct
      ),
      (
        "inverse",
        #"For $i > 1$ we have $x_{i-1} = x_i - z_i$, so $z_i = x_i - x_{i-1}$, and $z_1 = x_1$."#,
        .correct
      ),
    ])
  func labels(part: String, text: String, verdict: Verdict) throws {
    #expect(try Exercise.sum.result(part, text).verdict == verdict)
  }

  @Test(
    "words directly behind an equation that are not known leave it to the teacher",
    arguments: [
      #"$x_i = z_i + s_i$ where $s_i = \sum_{j<i} z_j$ doubled"#,
      #"$x_i = z_i + s_i$ where $s_i = \sum_{j<i} z_j$ rounded down"#,
      #"$x_i = z_i + s_i$ trong đó $s_i = \sum_{j<i} z_j$ lấy giá trị tuyệt đối"#,
      #"$x_i = \sum_{j \le i} z_j$ in reverse order"#,
      #"$x_i = \sum_{j \le i} z_j$ with all signs flipped"#,
      #"$x_i = a \sum_{j \le i} z_j$ with $a = 1$ most of the time"#,
      #"$x_i = a_i z_i + \sum_{j<i} z_j$ where $a_i = 1$ if the previous one is positive"#,
      #"$x_i = a_i z_i + \sum_{j<i} z_j$ where $a_i = 1$ if $z_i$ is large"#,
      #"$x_i = a z_i + \sum_{j<i} z_j$ where $a$ is $1$ for positive numbers and $2$ for others"#,
      #"$x_i = a_i z_i + \sum_{j<i} z_j$. $a_i$ is $1$, only the last one is $2$"#,
      #"$\mathbf x = L \mathbf z$, $L$ is the lower triangular matrix of ones; its diagonal is zero."#,
    ])
  func trailing(text: String) throws {
    #expect([.undecided, .unreadable].contains(try Exercise.sum.result("f", text).verdict))
  }

  @Test(
    "words behind an equation that go on with the sentence do not",
    arguments: [
      #"$x_i = z_i + s_i$ where $s_i = \sum_{j<i} z_j$ is the sum of the previous components."#,
      #"$x_i = z_i + s_i$, $s_i = \sum_{j<i} z_j$ with $s_1 = 0$ (empty sum)."#,
      #"$x_i = \sum_{j \le i} z_j$ holds for all i"#,
      #"$x_i = \sum_{j \le i} z_j$ as required, because the shift is the sum of those before"#,
      #"Gọi $T_i$ là tổng $z_1 + \dots + z_i$, với $T_0 = 0$. Vậy $x_i = T_i$ với mọi $i$."#,
    ])
  func continued(text: String) throws {
    #expect(try Exercise.sum.result("f", text).verdict == .correct)
  }

  @Test(
    "conditions on signs are read in words",
    arguments: [
      (#"where $a_i$ is $1$ if $z_i$ is positive and $1$ otherwise"#, true),
      (#"where $a_i$ is $1$ if $z_i$ is positive and $2$ otherwise"#, false),
      (#"with $a_i = 1$ for positive $z_i$ and $a_i = 1$ for non-positive $z_i$"#, true),
      (#"with $a_i = 1$ for positive $z_i$ and $a_i = 2$ for negative $z_i$"#, false),
      (#"với $a_i = 1$ khi $z_i$ không âm, $a_i = 1$ khi $z_i$ âm"#, true),
      (#"với $a_i = 1$ khi $z_i$ không âm, $a_i = -1$ khi $z_i$ âm"#, false),
      (#"where $a_i = 1$ if $z_i \ge 0$ and $1$ otherwise"#, true),
      (#"where $a_i = 1$ if $z_i \ge 0$ and $0$ otherwise"#, false),
    ])
  func signs(words: String, isRight: Bool) throws {
    let text = #"$x_i = a_i z_i + \sum_{j<i} z_j$ "# + words
    #expect(try Exercise.sum.result("f", text).verdict == (isRight ? .correct : .incorrect))
  }

  @Test(
    "a remark on the sign or on a check limits nothing",
    arguments: [
      (#"$\det J = (-2)^D$, which is negative if $D$ is odd."#, true),
      (#"$\det J = (-2)^D$, negative for odd $D$ and positive for even $D$."#, true),
      (#"After checking with $D = 2$ I am sure: $\det J = (-2)^D$."#, true),
      (#"$\det J = (-2)^D$, for odd $D$."#, false),
    ])
  func remarksOnValues(text: String, isRight: Bool) throws {
    #expect((try Exercise.negative.result("det", text).verdict == .correct) == isRight)
  }

  @Test(
    "an equation about the derivative of a function does not define the function",
    arguments: [
      #"The derivative of $\operatorname{softplus}(u) = \sigma(u)$, hence $\det J = \prod_{i=1}^D @(z_i)$."#,
      #"Đạo hàm của $\operatorname{softplus}(u) = \sigma(u)$ nên $\det J = \prod_{i=1}^D @(z_i)$."#,
      #"$\operatorname{softplus}(u)' = \sigma(u)$ nên $\det J = \prod_{i=1}^D @(z_i)$."#,
      #"Since d/du softplus(u) = sigmoid(u), $\det J = \prod_{i=1}^D @(z_i)$."#,
    ])
  func derivatives(template: String) throws {
    let right = template.replacing("@", with: #"\sigma"#)
    #expect(try Exercise.softplus.result("det", right).verdict == .correct)
    let wrong = template.replacing("@", with: #"\operatorname{softplus}"#)
    #expect(try Exercise.softplus.result("det", wrong).verdict != .correct)
  }

  @Test(
    "what is put in somewhere is no answer",
    arguments: [
      #"Thay $\mathbf z$ bằng $\mathbf x$, ta được @."#,
      #"@. Ta đã thay $\mathbf z$ bằng $\mathbf x$."#,
      #"@. Substituting $z_j = x_j - x_{j-1}$ gives back $\mathbf x$."#,
      #"@. Replace $\mathbf z$ by $\mathbf x$ in the sum."#,
      #"@. Thay $z_j = x_j - x_{j-1}$ vào tổng, ta lại có $x_i$."#,
    ])
  func substitutions(template: String) throws {
    let inverse = #"$z_1 = x_1$ và $z_i = x_i - x_{i-1}$ với $i > 1$"#
    let right = try Exercise.sum.result("inverse", template.replacing("@", with: inverse))
    #expect(right.verdict == .correct)
    let none = try Exercise.sum.result("inverse", template.replacing("@", with: "it"))
    #expect([.missing, .undecided].contains(none.verdict))
  }

  @Test(
    "a part that something is made of is not the claim behind it",
    arguments: [
      "Twice the inverse is @.", "Một nửa hàm ngược là @.", "Minus the inverse is given by @.",
      "The negative of the inverse is\n\n$@$.", "Twice this is @.", "Half of the inverse: @",
    ])
  func scaled(template: String) throws {
    let inverse = #"$\mathbf z = (x_1, x_2 - x_1, \dots, x_D - x_{D-1})$"#
    let text = template.replacing("@", with: inverse)
    #expect(try Exercise.sum.result("inverse", text).verdict == .undecided)
    let plain = "The inverse is " + inverse
    #expect(try Exercise.sum.result("inverse", plain).verdict == .correct)
  }

  @Test("a name that gets another meaning in the same sentence makes the answer undecided")
  func meanings() throws {
    let text = #"With $a_i = z_i$ we have $x_i = \sum_{j=1}^i a_j$, where $a_j = z_j^2$."#
    #expect(try Exercise.sum.result("f", text).verdict == .undecided)
  }

  @Test("a mention that cannot be read makes no part unreadable")
  func mentions() throws {
    let text = #"We know that $\tau(\cdot\,; h)$ is strictly monotone. $\det J = 1$"#
    #expect(try Exercise.sum.result("f", text).verdict == .missing)
    #expect(try Exercise.sum.result("det", text).verdict == .correct)
  }
}
