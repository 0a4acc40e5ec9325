import Testing

@testable import Grading

/// Answers that are told in words, and what words say of values.
@Suite("Values in words")
struct WordedValueTests {
  @Test(
    "values in words are read word by word, or noted where they stand",
    arguments: [
      ("f", #"$x_i$ is the sum of the first $i$ components of $\mathbf z$."#, Verdict.correct),
      ("f", #"$x_i$ bằng tổng của $i$ thành phần đầu của $\mathbf z$."#, .correct),
      ("f", #"$x_i$ is the product of the first $i$ components of $\mathbf z$."#, .partial),
      ("f", #"$x_i$ is the sum of the first $i-1$ components of $\mathbf z$."#, .incorrect),
      ("f", #"$x_i$ is the sum of the last $i$ components of $\mathbf z$."#, .unreadable),
      ("f", #"$x_i$ is the sum of the first $i$ components of $\mathbf z$ squared."#, .unreadable),
      ("f", #"$f$ is the identity."#, .partial), ("inverse", "$f^{-1}$ is the identity.", .partial),
      ("f", #"$f$ is nearly the identity."#, .unreadable), ("f", "f is a shift.", .unreadable),
      ("inverse", #"$z_i$ is the difference of neighbours."#, .unreadable),
      ("det", "The determinant is one for all D.", .correct),
      ("det", "Định thức bằng một với mọi D.", .correct),
      ("det", "Định thức bằng hai với mọi D.", .incorrect),
      ("det", "The determinant is the product of the diagonal entries.", .unreadable),
      ("det", #"The determinant is easy: $\det J = 1$."#, .correct),
      ("det", "The determinant is one for odd D.", .unreadable),
    ])
  func worded(part: String, text: String, verdict: Verdict) throws {
    #expect(try Exercise.sum.result(part, text).verdict == verdict)
  }

  @Test(
    "what is said of a labelled value counts",
    arguments: [
      "The determinant is 1 for odd D.", "The determinant is 1 for odd $D$.",
      "The determinant is $1$ for odd D.", "Định thức bằng 1 với D lẻ.",
      "The determinant is 1 for most points.",
    ])
  func labelledScope(text: String) throws {
    #expect(try Exercise.sum.result("det", text).verdict != .correct)
  }

  private static let even = Exercise(
    "twice the even ones",
    #"x_i = \begin{cases} 2 z_i, & i \text{ even} \\ z_i, & i \text{ odd} \end{cases}"#)

  @Test(
    "numbers of things are read word by word",
    arguments: [
      (
        Exercise.leaky,
        #"$\det J = 2^{-k}$, where $k$ is the number of negative coordinates of $\mathbf z$."#, true
      ),
      (Exercise.leaky, #"$\det J = 2^{-k}$ với $k$ là số tọa độ âm của $\mathbf z$."#, true),
      (Exercise.leaky, #"$\det J = 2^{-k}$, where $k$ is the number of negative $z_i$."#, true),
      (Exercise.leaky, #"$\det J = 2^{-k}$ với $k$ là số chỉ số $i$ có $z_i < 0$."#, true),
      (Exercise.leaky, #"$\det J = 2^{-k}$, where $k$ is the number of positive $z_i$."#, false),
      (Self.even, #"$\det J = 2^m$ with $m$ the number of odd indices up to $D$."#, false),
      (Self.even, #"$\det J = 2^m$, where $m$ is the number of even indices up to $D$."#, true),
      (Self.even, #"$\det J = 2^m$ với $m$ là số chỉ số chẵn không vượt quá $D$."#, true),
      (Self.even, #"$\det J = 2^m$, where $m$ is the number of odd indices up to $D$."#, false),
    ])
  func counted(exercise: Exercise, text: String, isRight: Bool) throws {
    #expect(try (exercise.result("det", text).verdict == .correct) == isRight)
  }

  @Test("a number of equal things is not their value")
  func multiplicity() throws {
    let text = #"Trên đường chéo có $k$ số $\frac12$ nên $\det J = (1/2)^k$."#
    #expect(try Exercise.leaky.result("det", text).verdict == .unreadable)
  }

  @Test(
    "a condition behind several definitions is about all that are defined in cases",
    arguments: [
      "$x_i = a_i z_i + b_i$ where $a_i=1, b_i=0$ for odd $i$ and $a_i = 2, b_i = 0$ for even $i$.",
      "$x_i = a_i z_i + b_i$, $a_i = 1$ and $b_i = 0$ for odd $i$, $a_i = 2$ and $b_i = 0$ for even $i$.",
      "$x_i = a_i z_i + b_i$ với $a_i=1, b_i=0$ khi $i$ lẻ và $a_i = 2, b_i = 0$ khi $i$ chẵn.",
    ])
  func sharedConditions(text: String) throws {
    #expect(try Self.even.result("f", text).verdict == .correct)
    let turned = text.replacing("a_i = 2", with: "a_i = 3")
    #expect(try Self.even.result("f", turned).verdict == .partial)
  }

  private static let signs = Exercise(
    "signs by parity", #"\tau(z_i; h_i) = h_i z_i, \qquad h_i = (-1)^i"#)

  @Test(
    "parity in words limits the formula beside it",
    arguments: [
      "$x_i = z_i$ if i is even and $x_i = -z_i$ if i is odd.",
      "$x_i = z_i$ if i is even, while $x_i = -z_i$ if i is odd.",
      "$x_i = z_i$ for even indices and $x_i = -z_i$ for odd indices.",
      "$x_i = z_i$ với các chỉ số chẵn và $x_i = -z_i$ với các chỉ số lẻ.",
      "Nếu $i$ lẻ và $i > 1$ thì $x_i = -z_i$. Nếu $i$ chẵn thì $x_i = z_i$. $x_1 = -z_1$.",
    ])
  func parity(text: String) throws {
    #expect(try Self.signs.result("f", text).verdict == .correct)
    let turned = text.replacing("= -z_i", with: "= @").replacing("= z_i", with: "= -z_i")
      .replacing("@", with: "z_i")
    #expect([.incorrect, .partial].contains(try Self.signs.result("f", turned).verdict))
  }
}
