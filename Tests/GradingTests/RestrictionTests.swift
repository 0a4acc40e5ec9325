import Testing

@testable import Grading

/// `x_i = 3 \sum_{j \le i} z_j`.
private let threefold = Exercise(
  "threefold", #"\tau(z_i; h_i) = 3z_i + h_i, \qquad h_1 = 0, \quad h_i = x_{i-1} \ (i > 1)"#)

/// A flow with letters as parameters and a negative determinant.
private let lettered = Exercise(
  "lettered", #"x_1 = a z_1, \qquad x_2 = b z_1 - c z_2"#, dimensions: "2",
  more: "parameters: {a: [1, 2], b: [1, 2], c: [1, 2]}")

@Suite("Restrictions of a claim")
struct RestrictionTests {
  @Test(
    "on the letter of its sum limit the sum",
    arguments: [
      "with $j = 2$", "for $j > 1$", #", $j \ne i$"#, #"(with $j \ne 2$)"#, ", với $j$ lẻ",
      "where $j$ is odd",
    ])
  func boundLetters(words: String) throws {
    let text = #"$x_i = 3\sum_{j=1}^i z_j$ "# + words
    #expect(try threefold.result("f", text).verdict != .correct)
  }

  @Test(
    "on the letter of its sum may say what the sum says",
    arguments: [#"with $j \le i$"#, #"($j = 1, \dots, i$)"#, #"for $i = 1, \dots, D$"#])
  func sameRange(words: String) throws {
    let text = #"$x_i = 3\sum_{j=1}^i z_j$ "# + words
    #expect(try threefold.result("f", text).verdict == .correct)
  }

  @Test(
    "to signs that all values have restrict nothing",
    arguments: [
      "$z_i = x_i/x_{i-1}$ ($z_j>0$ for all $j$)", "$z_i = x_i/x_{i-1}$ ($z_i>0$)",
      "$z_i = x_i/x_{i-1}$ with $x_{i-1} > 0$",
      #"$z_i = \frac{x_i}{\prod_{j<i} z_j}$, where all $z_j > 0$"#,
    ])
  func signs(claim: String) throws {
    #expect(try Exercise.products.result("inverse", "$z_1 = x_1$, " + claim).verdict == .correct)
  }

  @Test(
    "to some values leave the rest open",
    arguments: ["($z_i>0$)", "($z_j>0$ for all $j$)", "with all $x_j > 0$", "if $z_i < 100000$"])
  func someValues(words: String) throws {
    let text = "$z_1=x_1/3$, $z_i = (x_i-x_{i-1})/3$ " + words
    #expect(try threefold.result("inverse", text).verdict != .correct)
  }

  @Test("of a derivative say nothing of the letter it is taken by")
  func derivatives() throws {
    let text = "$x_1=3z_1$, $x_i=3z_i+x_{i-1}$ for $i>1$. The derivative of $x_i$ by $z_i$ is $3$."
    #expect(try threefold.result("f", text).verdict == .correct)
    #expect(try threefold.result("inverse", text).verdict == .missing)
  }
}

@Suite("Values in plain text")
struct PlainValueTests {
  @Test(
    "keep their sign and their letters",
    arguments: [
      "det J = -ac", "det J = -a c", "The result is det J = -a*c.", "So the determinant is -ac.",
    ])
  func products(text: String) throws {
    #expect(try lettered.result("det", text).verdict == .correct)
    #expect(
      try lettered.result("det", text.replacing("-a", with: "a")).verdict == .incorrect)
  }

  @Test("multiply letters of the exercise that stand side by side")
  func components() throws {
    let text = "x_1 = az_1, x_2 = bz_1 - cz_2; z_1 = x_1/a, z_2 = (bx_1/a - x_2)/c"
    #expect(try lettered.result("f", text).verdict == .correct)
    #expect(try lettered.result("inverse", text).verdict == .correct)
  }
}

@Suite("The exercise's title above an answer")
struct TitleTests {
  @Test("doubts nothing", arguments: ["Is this wrong?", "My neighbour's answer", "Ví dụ sai"])
  func title(title: String) throws {
    let exercise = Exercise(title, #"\tau(z_i; h_i) = 2z_i + h_i, \qquad h_i = 0"#)
    #expect(
      try exercise.result("f", "# \(title)\n\n$x_i = 2z_i$").verdict == .correct)
    #expect(try exercise.result("f", "# A wrong attempt\n\n$x_i = 2z_i$").verdict != .correct)
  }
}
