import Testing

@testable import Grading

/// One answer and what must become of it.
struct VerdictCase: Sendable, CustomTestStringConvertible {
  var exercise: Exercise
  var part: String
  var text: String
  var verdicts: [Verdict]
  var diagnosis: Diagnosis?

  init(
    _ exercise: Exercise, _ part: String, _ text: String, _ verdicts: Verdict...,
    diagnosis: Diagnosis? = nil
  ) {
    self.exercise = exercise
    self.part = part
    self.text = text
    self.verdicts = verdicts
    self.diagnosis = diagnosis
  }

  var testDescription: String { "\(exercise.name), \(part): \(text)" }

  func check(_ location: SourceLocation = #_sourceLocation) throws {
    let result = try exercise.result(part, text)
    #expect(verdicts.contains(result.verdict), "\(result)", sourceLocation: location)
    if let diagnosis {
      #expect(result.diagnosis == diagnosis, sourceLocation: location)
    }
  }
}

@Suite("A verdict has three values")
struct VerdictTests {
  @Test(
    "other ways to write a right answer are right",
    arguments: [
      VerdictCase(
        .softplus, "f", #"$x_i = z_i + \log(1 + e^{-z_i}) + \sum_{j<i} z_j$"#, .correct),
      VerdictCase(
        .softplus, "logdet", #"$\log|\det J| = -\sum_{i=1}^D \log(1+e^{-z_i})$"#, .correct),
      VerdictCase(.sum, "f", #"$x_i = \left(\sum_{j=1}^i z_j + 10^8\right) - 10^8$"#, .correct),
      VerdictCase(.negative, "det", #"$\det J = (-2)^D$"#, .correct),
      VerdictCase(.third, "det", #"$\det J = 3^{-D}$"#, .correct),
      VerdictCase(.third, "inverse", #"$z_i = 3(x_i - \sum_{j=1}^{i-1} z_j)$"#, .correct),
      VerdictCase(.leaky, "f", #"$x_i = \max(z_i, z_i/2) + \sum_{j<i} z_j$"#, .correct),
      VerdictCase(.products, "f", #"$x_i = \exp\left(\sum_{j=1}^i \log z_j\right)$"#, .correct),
      VerdictCase(.products, "f", #"$x_i = \prod_{j=1}^i |z_j|$"#, .correct),
      VerdictCase(.sum, "det", #"$\det J = \frac{z_1}{z_1}$"#, .correct),
    ])
  func equivalent(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "that there is no formula for an inverse is for the teacher to judge, and saves no wrong one",
    arguments: [
      VerdictCase(.sum, "inverse", "There is no elementary inverse; use bisection.", .awaiting),
      VerdictCase(
        .sum, "inverse", "Ánh xạ ngược không có công thức, phải dùng phương pháp chia đôi.",
        .awaiting
      ),
      VerdictCase(
        .sum, "inverse", #"$z_i = x_i + 1$. Or use bisection."#,
        .incorrect),
      VerdictCase(.sum, "det", "There is no closed form for the determinant.", .missing),
      VerdictCase(.sum, "inverse", "The inverse exists.", .missing),
    ])
  func denials(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "nearly right is wrong",
    arguments: [
      VerdictCase(.sum, "f", #"$x_i = 1.000000001 \sum_{j=1}^i z_j$"#, .incorrect),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j + 10^{-9}$"#, .incorrect),
      VerdictCase(.sum, "det", #"$\det J = 1.000000001$"#, .incorrect),
      VerdictCase(
        .third, "f", #"$x_i = 0.333 z_i + \sum_{j<i} z_j$"#, .incorrect, diagnosis: .rounding),
      VerdictCase(
        .third, "f", #"$x_i = 0.3333333333 z_i + \sum_{j<i} z_j$"#, .incorrect,
        diagnosis: .rounding),
      VerdictCase(.sum, "f", #"$x_i = |\sum_{j=1}^i z_j|$"#, .incorrect),
      VerdictCase(.sum, "f", #"$x_1 = |z_1|$, $x_i = \sum_{j=1}^i z_j$ for $i > 1$"#, .partial),
      VerdictCase(.sum, "inverse", #"$x_0 = 0$, $z_i = \sqrt{x_i^2} - x_{i-1}$"#, .incorrect),
      VerdictCase(
        .hyperbolic, "f", #"$x_i = \frac18 e^{2 z_i} + 2 e^{-2 z_i}$"#, .incorrect,
        diagnosis: .sign),
    ])
  func near(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "what is only supposed, denied or taken back is no answer",
    arguments: [
      VerdictCase(.sum, "det", #"Nếu $\det J = 1$ thì luồng bảo toàn thể tích."#, .undecided),
      VerdictCase(.sum, "det", #"Không phải $\det J = 1$."#, .undecided),
      VerdictCase(.sum, "det", #"$\det J = 1$ (sai, em bỏ kết quả này)"#, .undecided),
      VerdictCase(.sum, "det", #"Is $\det J = 1$? I cannot tell."#, .undecided),
      VerdictCase(.sum, "det", #"It is not $\det J = 1$."#, .undecided),
      VerdictCase(.sum, "det", #"Suppose that $\det J = 1$."#, .undecided),
      VerdictCase(.sum, "inverse", #"$z_i = x_i - x_{i-1}$, $x_0 = 0$ is wrong"#, .partial),
      VerdictCase(
        .sum, "inverse", #"$x_0 = 0$, $z_i = x_i - x_{i-1}$, which is false"#, .undecided),
      VerdictCase(.sum, "det", #"$\det J = 2$ (sai). Đúng ra $\det J = 1$."#, .correct),
      VerdictCase(.sum, "det", #"$\det J = 1$. Không phải $\det J = 2$."#, .correct),
      VerdictCase(
        .sum, "inverse",
        #"$x_i = \sum_{j \le i} z_j$ if and only if $z_i = x_i - x_{i-1}$, $x_0 = 0$"#,
        .correct),
      VerdictCase(
        .sum, "inverse", #"$f^{-1}(\mathbf z) = (x_1, x_2 - x_1, \dots, x_D - x_{D-1})$"#,
        .undecided),
      VerdictCase(
        .sum, "inverse", #"$f^{-1}(\mathbf z) = (z_1, z_2 - z_1, \dots, z_D - z_{D-1})$"#, .correct),
      VerdictCase(
        .sum, "f", #"$f(\mathbf x) = (z_1, z_1 + z_2, \dots, \sum_{j=1}^D z_j)$"#, .undecided),
      VerdictCase(.sum, "det", #"It is not hard to see that $\det J = 1$."#, .correct),
    ])
  func doubted(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "a wrong special case is not covered by the right general one",
    arguments: [
      VerdictCase(.sum, "f", #"$x_1 = 2z_1$ và $x_i = z_1 + \dots + z_i$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_3 = z_3$, $x_i = \sum_{j \le i} z_j$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_1 = 0$, $x_i = \sum_{j=1}^i z_j$"#, .undecided),
      VerdictCase(
        .sum, "f", #"$x_1 = z_1$; $x_2 = z_2 + 2z_1$; $x_i = z_i + x_{i-1}$"#, .undecided, .partial),
      VerdictCase(.sum, "inverse", #"$z_1 = 2x_1$, $z_i = x_i - x_{i-1}$, $x_0 = 0$"#, .undecided),
      VerdictCase(
        .sum, "f", #"$x_1 = z_1$, $x_2 = z_2 + x_1$, $x_i = \sum_{j \le i} z_j$"#, .correct),
      VerdictCase(
        .sum, "f", #"$x_i = \sum_{j \le i} z_j$. With $\mathbf z = (1, 2)$: $x_1 = 1$, $x_2 = 3$."#,
        .correct),
      VerdictCase(
        .sum, "f",
        #"$x_1 = 2z_1$, $f(\mathbf z) = (2z_1, z_2)$. Corrected: $f(\mathbf z) = (z_1, z_1 + z_2, \dots, \sum_{j=1}^D z_j)$"#,
        .correct),
    ])
  func specialCases(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "what is said of something else is no answer",
    arguments: [
      VerdictCase(
        .negative, "det",
        #"Determinant: $\det J = 2^D$, since the sign of every entry is $(-2)^D$."#,
        .partial),
      VerdictCase(
        .sum, "det", #"Determinant: $\det J = 2^D$, since every diagonal entry is $1$."#, .incorrect
      ),
      VerdictCase(
        .sum, "det", #"$\det J = D$. For the identity matrix, $\det J = 1$."#, .incorrect),
      VerdictCase(
        .sum, "det", #"$\det J = D$. My friend claims that $\det J = 1$."#, .incorrect),
      VerdictCase(
        .sum, "inverse", #"The derivative of $x_i$ with respect to $z_i$ is $1$."#, .missing),
      VerdictCase(
        .sum, "f", #"Example: let $z_1 = 1, z_2 = 2$. Then $x_1 = 1$, $x_2 = 3$."#, .missing),
    ])
  func aside(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "a case told in words or beside a definition is heard",
    arguments: [
      VerdictCase(.sum, "det", #"$\det J = 1$ when $D = 2$."#, .partial),
      VerdictCase(.sum, "det", #"$\det J = 1$ nếu $D$ chẵn."#, .partial),
      VerdictCase(.sum, "det", #"$\det J = 1$ tại $\mathbf z = 0$."#, .undecided),
      VerdictCase(.sum, "det", #"$\det J = 1$ nhân $D$"#, .undecided),
      VerdictCase(.sum, "det", #"$\det J = 1$ + $D$"#, .incorrect),
      VerdictCase(
        .sum, "det", #"$\det J = 1$ (cộng thêm một lượng không làm thay đổi thể tích)."#, .correct),
      VerdictCase(.sum, "det", #"$\det J = c^D$ với $c = 1$ hoặc $c = -1$"#, .unreadable),
      VerdictCase(.sum, "det", #"$\det J = 1$. Actually $\det J \ne 1$."#, .undecided),
      VerdictCase(.sum, "det", #"$\det J \approx 1$"#, .undecided),
      VerdictCase(.sum, "det", #"$\cancel{\det J = 1}$"#, .missing),
      VerdictCase(.sum, "det", #"<del>$\det J = 1$</del>"#, .missing),
      VerdictCase(.sum, "det", #"$\det J_{f \circ f} = 1$"#, .missing),
      VerdictCase(.sum, "det", #"$\det J = c^D$ với $c = 3$"#, .incorrect),
      VerdictCase(
        .sum, "f", #"$x_i = \sum_{j=1}^i z_j$ với mọi $i$ trừ $i = 2$"#, .partial),
      VerdictCase(
        .sum, "f", #"$x_i = 2z_i$ ($z_i \ge 0$), $x_i = \sum_{j \le i} z_j$ ($z_i < 0$)"#,
        .incorrect, .partial),
      VerdictCase(
        .sum, "f", #"$x_i = 5z_i$ nếu $z_i \ge 0$, ngược lại $x_i = \sum_{j \le i} z_j$"#,
        .incorrect, .partial),
      VerdictCase(
        .sum, "f",
        #"$x_i = a_i z_i + \sum_{j<i} z_j$ với $a_i = 1$ nếu $z_i < 0$ và $a_i = 2$ nếu $z_i \ge 0$"#,
        .incorrect, .partial),
      VerdictCase(
        .leaky, "f",
        #"$x_i = g(z_i) + \sum_{j<i} z_j$, $g(t) = t$ khi $t \ge 0$ và $g(t) = t/2$ khi $t < 0$"#,
        .correct),
      VerdictCase(
        .leaky, "f",
        #"$x_i = g(z_i) + \sum_{j<i} z_j$, $g(t) = t$ khi $t \ge 0$ và $g(t) = t/3$ khi $t < 0$"#,
        .incorrect, .partial),
    ])
  func cases(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "terms of several factors may stand around dots, and deltas in sums",
    arguments: [
      VerdictCase(.negative, "det", #"$\det J = (-1) \cdot 2^{1} \cdots$"#, .unreadable),
      VerdictCase(
        .products, "f", #"$x_i = z_1^2 z_1^{-1} z_2^2 z_2^{-1} \cdots z_i^2 z_i^{-1}$"#, .correct),
      VerdictCase(
        .products, "f", #"$x_i = z_1^2 z_1^{-1} z_2^3 z_2^{-1} \cdots z_i^2 z_i^{-1}$"#, .unreadable
      ),
      VerdictCase(
        .products, "f", #"$x_i = z_1^2 z_1^{-1} z_2^2 z_2^{-1} \cdots z_{i-1}^2 z_{i-1}^{-1}$"#,
        .incorrect, .partial),
      VerdictCase(
        .sum, "inverse", #"$z_i = \sum_{j=1}^D (\delta_{ij} - \delta_{i-1,j}) x_j$"#, .correct),
      VerdictCase(
        .sum, "inverse", #"$z_i = \sum_{j=1}^D (\delta_{ij} + \delta_{i-1,j}) x_j$"#, .partial),
    ])
  func grouped(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "the sign before dots counts",
    arguments: [
      VerdictCase(.sum, "f", #"$x_i = z_1 + z_2 - \dots + z_i$"#, .unreadable, diagnosis: .dots),
      VerdictCase(
        .sum, "f", #"$f(\mathbf z) = (z_1, z_1 + z_2, \dots, z_1 + z_2 - \dots + z_D)$"#,
        .unreadable),
      VerdictCase(.sum, "f", #"$x_i = z_1 + z_2 + \dots + z_i$"#, .correct),
      VerdictCase(.sum, "f", #"$x_i = z_1 + z_2 \dots + z_i$"#, .correct),
      VerdictCase(.sum, "f", #"$x_i = -(-z_1 - z_2 - \dots - z_i)$"#, .correct),
      VerdictCase(.sum, "f", #"$x_i = -(-z_1 - z_2 + \dots - z_i)$"#, .unreadable),
    ])
  func signedDots(_ answer: VerdictCase) throws { try answer.check() }

  @Test("a matrix with dots is read without a dimension too")
  func dottedMatrix() throws {
    let rows = #"1&0&\cdots&0\\1&1&\cdots&0\\\vdots&\vdots&\ddots&\vdots\\1&1&\cdots&1"#
    let ones = #"\begin{pmatrix}\#(rows)\end{pmatrix}"#
    try VerdictCase(.sum, "f", #"$\mathbf x = \#(ones) \mathbf z$"#, .correct).check()
    try VerdictCase(.sum, "inverse", #"$f^{-1}(\mathbf x) = \#(ones) \mathbf x$"#, .partial)
      .check()
  }

  @Test(
    "what rounding hides is left to the teacher",
    arguments: [
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j + 10^{-20}$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j + 1/2^{99}$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_i = (1 + 1/2^{99}) \sum_{j=1}^i z_j$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j + e^{-100000}$"#, .undecided, .incorrect),
      VerdictCase(.sum, "det", #"$\det J = e^{10^{-30}}$"#, .undecided),
      VerdictCase(
        .third, "f", #"$x_i = 0.33333333333333333333333333 z_i + \sum_{j<i} z_j$"#, .undecided,
        .incorrect),
    ])
  func hidden(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "no value, no mark",
    arguments: [
      #"\sum_{j=1}^i z_j + 0/0"#, #"\sum_{j=1}^i z_j + 0 \cdot \log(-1)"#,
      #"\sum_{j=1}^i z_j + \log(-1) - \log(-1)"#, #"\log(-1)"#, #"\sqrt{-1 - z_1^2}"#,
      #"(\sum_{j=1}^i z_j) \cdot (\log(-1))^0"#, #"9^{9^{9^9}}"#,
      #"\sum_{j=1}^i z_j + 9^{9^{9^9}} - 9^{9^{9^9}}"#, #"\frac{1}{z_1 - z_1}"#,
    ])
  func undefined(right: String) throws {
    let result = try Exercise.sum.result("f", "$x_i = \(right)$")
    #expect([.incorrect, .undecided, .unreadable].contains(result.verdict), "\(result)")
  }

  @Test("a smaller domain than the truth's is named")
  func smallerDomain() throws {
    let result = try Exercise.sum.result("f", #"$x_i = \left(\sqrt{\sum_{j=1}^i z_j}\right)^2$"#)
    #expect(result.verdict == .incorrect)
    #expect(result.diagnosis == .undefined)
    #expect(result.messages.contains { $0.key == "reason.undefined" })
    #expect(result.counterexample?.got == nil)
    #expect(result.counterexample.map { ($0.expected) < 0 } == true)
  }

  @Test("a right answer with a small domain is not refused for want of samples")
  func smallDomain() throws {
    let cube = Exercise(
      "small cube", #"\tau(z_i; h_i) = \operatorname{arcsin}(100 z_i) + h_i, \quad h_i = 0"#,
      more: "base: {uniform: [-0.01, 0.01]}")
    #expect(try cube.result("f", #"$x_i = \arcsin(100 z_i)$"#).verdict == .correct)
    #expect(try cube.result("inverse", #"$z_i = \frac{\sin x_i}{100}$"#).verdict == .correct)
    #expect(
      try cube.result("f", #"$x_i = \frac{\pi}{2} - \arccos(100 z_i)$"#).verdict == .correct)
  }

  @Test("no value at single points is left to the teacher")
  func holes() throws {
    let result = try Exercise.sum.result(
      "f", #"$x_i = \frac{(z_1 - z_2) \sum_{j=1}^i z_j}{z_1 - z_2}$"#)
    #expect(result.verdict == .undecided)
    #expect(result.messages.map(\.key) == ["reason.hole"])
  }

  @Test("tiny values are compared by their own size")
  func tiny() throws {
    let flow = Exercise(
      "tiny", #"\tau(z_i; h_i) = \frac{z_i}{2^{98}} + h_i, \quad h_i = 0"#, dimensions: "[2]")
    #expect(try flow.result("f", #"$x_i = z_i / 2^{98}$"#).verdict == .correct)
    #expect(try flow.result("f", #"$x_i = z_i / 2^{99}$"#).verdict == .incorrect)
    #expect(try flow.result("det", #"$\det J = 2^{-196}$"#).verdict == .correct)
    #expect(try flow.result("det", #"$\det J = 2^{-197}$"#).verdict == .incorrect)
    #expect(try flow.result("det", #"$\det J = 0$"#).verdict == .incorrect)
  }

  @Test("a sum to a number is the sum of its terms written out")
  func writtenOut() throws {
    let five = Exercise(
      "five", #"\tau(z_i; h_i) = z_i + h_i, \quad h_i = \sum_{j=1}^{i-1} z_j"#, dimensions: "[5]")
    #expect(
      try five.result(
        "f",
        #"$f(\mathbf z) = (z_1, z_1 + z_2, \sum_{j=1}^{3} z_j, z_1 + \dots + z_4, \sum_{j=1}^{5} z_j)$"#
      ).verdict == .correct)
  }

  @Test("a power takes the whole bracket")
  func powers() throws {
    let flow = Exercise(
      "squares",
      #"\tau(z_i; h_i) = z_i + h_i, \quad h_i = 4 (z_{i-1} + 1)^2 \text{ for } i > 1, \quad h_1 = 0"#
    )
    #expect(
      try flow.result(
        "f", #"$x_1 = z_1$, $x_i = z_i + (2(z_{i-1} + 1))^2$ for $i > 1$"#
      ).verdict == .correct)
    #expect(
      try flow.result(
        "f", #"$x_1 = z_1$, $x_i = z_i + 2(z_{i-1} + 1)^2$ for $i > 1$"#
      ).verdict == .partial)
  }

  @Test("an answer that is right only for D = 2 says for which D it fails")
  func onlyTwo() throws {
    let result = try Exercise.sum.result("f", #"$x_1 = z_1$, $x_i = z_1 + z_2$ for $i \ge 2$"#)
    #expect(result.verdict == .partial)
    #expect(result.diagnosis == .someDimensions)
    let reason = result.messages.first { $0.key == "reason.someDimensions" }
    #expect(reason?.arguments["right"] == .list([.count(2)]))
    #expect(reason?.arguments["wrong"] == .list([.count(3), .count(5)]))
    #expect(try Exercise.third.result("det", #"$\det J = \frac19$"#).verdict == .partial)
  }

  @Test(
    "repeating the question is no answer",
    arguments: [
      ("f", #"$x_i = \tau(z_i; h_i)$"#), ("f", "$x_i = z_i + h_i$"), ("f", "$x_i = x_i$"),
      ("f", "$x_i = x_i + 0$"), ("inverse", "$z_i = z_i$"), ("inverse", "$z_i = x_i - h_i$"),
      ("f", #"$\mathbf x = f_\phi(\mathbf z)$"#), ("f", #"$f_\phi(\mathbf z) = \mathbf x$"#),
      ("f", "$s_i = x_i$, $x_i = s_i$"), ("inverse", "$s_i = z_i$, so $z_i = s_i$"),
      ("f", #"$x_i = \sum_{j=1}^i z_j + x_{i+1} - x_{i+1}$"#),
      ("det", #"$\det J = \det J$"#), ("det", #"$\det J = \prod_i J_{ii}$"#),
      ("logdet", #"$\log|\det J| = \log|\det J|$"#),
    ])
  func restated(part: String, text: String) throws {
    let result = try Exercise.sum.result(part, text)
    #expect(result.verdict == .missing, "\(result)")
    #expect(result.marks == 0)
  }
}

@Suite("A text around an answer can speak against it")
struct ContextTests {
  @Test(
    "what is doubtful is not right",
    arguments: [
      // Chains and repeated claims that contradict each other.
      VerdictCase(.sum, "f", #"$x_i = z_i = \sum_{j=1}^i z_j$"#, .undecided),
      VerdictCase(.sum, "det", #"$\det J = 2 = 1$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j$, but $x_2 = z_2$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j$ and $x_i = z_i$"#, .partial),
      VerdictCase(.sum, "det", #"$\det J = 1$. $\det J = 2$."#, .incorrect),
      VerdictCase(.negative, "det", #"$\det J = (-2)^D$, so $|\det J| = 3^D$"#, .undecided),
      VerdictCase(
        .products, "det", #"$\det J = \prod_{i=1}^D z_i^{D-i}$. For $D = 2$: $\det J = z_2$."#,
        .undecided),
      VerdictCase(.sum, "f", #"$$x_i = \sum_{j=1}^i z_j, \quad z_1 > 0$$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j$ if $z_1 > 0$"#, .undecided),
      VerdictCase(.sum, "det", #"$\det J = 1$ nếu $z_1 > 0$"#, .undecided),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j, \quad i > 100$"#, .missing),
      VerdictCase(
        .sum, "f", #"$f(\mathbf z) = (z_1, z_1 + z_2, \dots, \sum_{j=1}^D z_j), \quad D = 2$"#,
        .partial),
      VerdictCase(.sum, "det", #"$\det J = 1, \quad D > 5$"#, .missing),
      // Names that are taken.
      VerdictCase(.scaled, "f", #"$a = 1$, $x_i = a z_i + \sum_{j<i} z_j$"#, .undecided),
      VerdictCase(.sum, "f", #"$e = 2$, $x_i = \frac{e}{2} \sum_{j=1}^i z_j$"#, .incorrect),
      VerdictCase(.sum, "f", #"$\pi = 1$, $x_i = \pi \sum_{j=1}^i z_j$"#, .incorrect),
      VerdictCase(.sum, "f", #"$D = 2$, $x_i = \sum_{j=1}^i z_j + D - 2$"#, .partial, .incorrect),
      VerdictCase(
        .sum, "f",
        #"$\operatorname{sigmoid}(t) = t^2$, $x_i = \sum_{j=1}^i z_j + \operatorname{sigmoid}(1) - 1/(1 + e^{-1})$"#,
        .incorrect),
      // Conventions.
      VerdictCase(.sum, "inverse", #"$x_0 = 5$, $z_i = x_i - x_{i-1}$"#, .partial),
      VerdictCase(.sum, "f", #"$z_0 = x_1$ and $x_i = z_0 + z_i$"#, .partial, .incorrect),
      VerdictCase(.sum, "f", #"$a = b$, $b = a$, $x_i = \sum_{j=1}^i z_j + 0 a$"#, .unreadable),
      // Cases that no sample reaches.
      VerdictCase(.sum, "f", #"$x_i = \max(\sum_{j=1}^i z_j, -10^6)$"#, .undecided),
      VerdictCase(
        .sum, "f",
        #"$x_i = \begin{cases} \sum_{j=1}^i z_j, & z_i < 1000 \\ 7, & \text{otherwise} \end{cases}$"#,
        .undecided),
      VerdictCase(
        .sum, "f", #"$x_i = \sum_{j=1}^i z_j + \lfloor z_i / 1000 + 1/2 \rfloor$"#, .undecided),
      // Other things than the question.
      VerdictCase(.sum, "det", #"$\det J^{-1} = 1$"#, .missing),
      VerdictCase(.sum, "det", #"$\det J_{f^{-1}} = 1$"#, .missing),
      VerdictCase(.sum, "det", #"$\det J_g = 1$"#, .missing),
      VerdictCase(.sum, "logdet", #"$\log_2 |\det J| = 0$"#, .unreadable),
      VerdictCase(
        .sum, "f", #"$f(2 \mathbf z) = (z_1, z_1 + z_2, \dots, \sum_{j=1}^D z_j)$"#, .missing),
      VerdictCase(.sum, "f", #"<!-- $x_i = \sum_{j=1}^i z_j$ -->"#, .missing),
      VerdictCase(.sum, "f", #"~~$x_i = \sum_{j=1}^i z_j$~~"#, .missing),
      VerdictCase(.sum, "f", #"$x_i \ne \sum_{j=1}^i z_j$"#, .missing),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j \pm 0$"#, .unreadable),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j!$"#, .unreadable),
      VerdictCase(.sum, "f", #"$x_i = \lim_{n \to \infty} \sum_{j=1}^i z_j$"#, .unreadable),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=i}^{1} z_j$"#, .partial),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^{i} z_j + \sqrt{-1}$"#, .incorrect),
    ])
  func doubtful(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "what is harmless stays right",
    arguments: [
      VerdictCase(
        .products, "det", #"$\det J = \prod_{i=1}^D z_i^{D-i}$. For $z = (2, 3)$: $\det J = 2$."#,
        .correct),
      // Restrictions.
      VerdictCase(
        .sum, "det", #"$\det J = 1$, since the derivative of $\ln z$ is $1/z$ elsewhere."#, .correct
      ),
      VerdictCase(
        .negative, "det", #"Determinant: $\det J = (-2)^D$, since every diagonal entry is $-2$."#,
        .correct),
      VerdictCase(
        .sum, "f", #"$x_i = z_i + \sum_{j<i} z_j$ (for $i = 1$ the sum is empty)."#, .correct),
      VerdictCase(
        .leaky, "f",
        #"Nếu $z_i \ge 0$ thì $x_i = z_i + \sum_{j<i} z_j$, nếu $z_i < 0$ thì $x_i = z_i/2 + \sum_{j<i} z_j$."#,
        .correct),
      VerdictCase(
        .sum, "det", #"$\det J = 1$. Kiểm tra lại với $z = (2, 3)$: $x = (2, 5)$."#, .correct),
      VerdictCase(
        .sum, "f", #"$x_i = \sum_{j=1}^i z_j$. For $z = (1, 2)$ we get $x = (1, 3)$."#, .correct),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j$, $x_2 = z_1 + z_2 = 1 + 2 = 3$"#, .correct),
      VerdictCase(.sum, "inverse", #"$x_0 = 0$, $z_i = x_i - x_{i-1}$"#, .correct),
      VerdictCase(.sum, "f", #"$x_i = \sum_{j=1}^i z_j$ where $j < i$ or $j = i$"#, .correct),
      VerdictCase(.sum, "f", #"$s_1 = z_1$, $s_i = s_{i-1} + z_i$, $x_i = s_i$"#, .correct),
      VerdictCase(
        .sum, "f", #"Let $S = \sum_{j=1}^D z_j$. $x_i = S - \sum_{j=i+1}^D z_j$. Let $S = 3$."#,
        .correct),
      VerdictCase(
        .sum, "f", #"$S = 3$. Now let $S = \sum_{j=1}^D z_j$: $x_i = S - \sum_{j=i+1}^D z_j$."#,
        .correct),
      VerdictCase(
        .sum, "f", #"~~$x_i = z_i$~~ $x_i = \sum_{j=1}^i z_j$ ~~$x_i = 2z_i$~~"#, .correct),
      VerdictCase(
        .leaky, "f",
        #"$x_i = z_i + \sum_{j<i} z_j$ if $z_i \ge 0$, $x_i = \frac{z_i}{2} + \sum_{j<i} z_j$ if $z_i < 0$"#,
        .correct),
      VerdictCase(
        .leaky, "f",
        #"$$x_i = z_i + \sum_{j<i} z_j, \quad z_i \ge 0$$ $$x_i = \frac{z_i}{2} + \sum_{j<i} z_j, \quad z_i < 0$$"#,
        .correct),
      VerdictCase(.products, "f", #"$x_i = \prod_{j=1}^i z_j$ với $z_i > 0$"#, .correct),
      VerdictCase(
        .sum, "f", #"For $z_1 > 0$ we see that $x_1 > 0$. In general $x_i = \sum_{j=1}^i z_j$."#,
        .correct),
      VerdictCase(
        .sum, "f", #"$x_i = \sum_{j=1}^i z_j$, which is increasing if $z_i > 0$."#, .correct),
      VerdictCase(
        .leaky, "inverse",
        #"$u_i = x_i - \sum_{j<i} z_j$; $z_i = u_i$ khi $u_i \ge 0$, $z_i = 2 u_i$ khi $u_i < 0$"#,
        .correct),
      VerdictCase(.negative, "det", #"$\det J = (-2)^D$, so $|\det J| = 2^D$"#, .correct),
      VerdictCase(
        .third, "det", #"$\det J = 3^{-D}$. For $D = 2$ it is $\det J = 1/9$."#, .correct),
      VerdictCase(.sum, "det", #"$\det J = 1 \ne 0$"#, .correct),
      VerdictCase(.scaled, "det", #"$\det J = a^D$. Ví dụ $a = 2$ thì được $2^D$."#, .correct),
      VerdictCase(
        .sum, "f",
        #"$\operatorname{sigmoid}(t) = t^2$, $x_i = \sum_{j=1}^i z_j + \operatorname{sigmoid}(1) - 1$"#,
        .correct),
    ])
  func harmless(_ answer: VerdictCase) throws { try answer.check() }

  @Test(
    "half of a case distinction is not all of it",
    arguments: [
      #"$x_i = z_i + \sum_{j<i} z_j$ if $z_i \ge 0$"#,
      #"$x_i = z_i + \sum_{j<i} z_j$ if $z_i \ge 0$, $x_i = \frac{z_i}{3} + \sum_{j<i} z_j$ if $z_i < 0$"#,
    ])
  func halves(text: String) throws {
    #expect(try Exercise.leaky.result("f", text).verdict != .correct)
  }
}
