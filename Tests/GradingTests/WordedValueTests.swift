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
