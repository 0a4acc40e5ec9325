import Algebra
import MathNotation
import Testing

private func read(_ latex: String) throws -> Expression {
  try StatementReader(context: ReadingContext(scalars: ["a", "b"])).expression(MathFormula(latex))
}

/// LaTeX without the size of brackets, and without the braces around single digits.
private func plain(_ expression: Expression) -> String {
  expression.latex.replacing("\\left", with: "").replacing("\\right", with: "")
    .replacing(/_\{(\d)\}/) { "_\($0.1)" }
}

@Suite("Formulas as people write them")
struct ReadabilityTests {
  @Test(
    "fractions have one denominator where that is shorter",
    arguments: [
      (#"\sqrt{z_1^2 + 1} - \frac{z_1^2}{\sqrt{z_1^2 + 1}}"#, #"\frac{1}{\sqrt{z_1^{2} + 1}}"#),
      (
        #"\sqrt{z_1^2 + 1} + \frac{z_1^2}{\sqrt{z_1^2 + 1}}"#,
        #"\frac{2 z_1^{2} + 1}{\sqrt{z_1^{2} + 1}}"#
      ),
      (#"\frac{x_2 - \frac{b x_1}{a}}{a}"#, #"\frac{a x_2 - b x_1}{a^{2}}"#),
      (#"\frac{z_1}{z_2} + z_3"#, #"\frac{z_1}{z_2} + z_3"#),
    ])
  func denominators(latex: String, expected: String) throws {
    #expect(plain(Simplifier().joiningFractions(try read(latex))) == expected)
  }

  @Test(
    "brackets in brackets give way to a term for each component",
    arguments: [
      (
        "a z_3 + (1 - a) (a (1 - a) z_1 + a z_2)",
        "a (1 - a)^{2} z_1 + a (1 - a) z_2 + a z_3"
      ),
      (
        "a z_4 + (1 - a) (a z_3 + (1 - a) (a (1 - a) z_1 + a z_2))",
        "a (1 - a)^{3} z_1 + a (1 - a)^{2} z_2 + a (1 - a) z_3 + a z_4"
      ),
      ("a z_3 + b (z_1 + z_2)", "a z_3 + b (z_1 + z_2)"),
      ("z_1 (z_1 + a (z_2 + a))", "z_1 (z_1 + a (z_2 + a))"),
    ])
  func collecting(latex: String, expected: String) throws {
    #expect(plain(Simplifier().collectingComponents(try read(latex), of: "z")) == expected)
  }

  @Test(
    "terms and factors stand in the order in which they are read",
    arguments: [
      ("3 + 2 z_2 - z_1", "2 z_2 - z_1 + 3"),
      (#"a \cos z_1 + 1"#, #"1 + a \cos(z_1)"#),
      ("e^{-z_1} z_2", "z_2 e^{-z_1}"),
      ("e^{z_1} z_2", "e^{z_1} z_2"),
      (#"\frac{\sum_{j=1}^{i} z_j}{i}"#, #"\frac{1}{i} \sum_{j=1}^{i} z_{j}"#),
      ("-(z_1^2 + e^{z_2})", "-z_1^{2} - e^{z_2}"),
      (#"\log(\frac{1}{1 - z_1^2})"#, #"-\log(1 - z_1^{2})"#),
    ])
  func order(latex: String, expected: String) throws {
    #expect(plain(Simplifier().simplify(try read(latex))) == expected)
  }

  @Test("the logarithm of a square is twice that of the absolute value")
  func squares() throws {
    let simplifier = Simplifier(expands: true)
    #expect(
      plain(simplifier.simplify(try read("\\log(6 (2 z_1 - 1)^2)")))
        == #"\log(6) + 2 \log(|2 z_1 - 1|)"#)
  }

  @Test(
    "what does not hang on the index stands before the sum or product",
    arguments: [
      (#"\prod_{i=1}^{D} a z_i"#, #"a^{D} \prod_{i=1}^{D} z_{i}"#),
      (#"\sum_{i=1}^{D} (z_i + b)"#, #"D b + \sum_{i=1}^{D} z_{i}"#),
      (#"\sum_{i=1}^{D} \frac{3 z_i}{2}"#, #"\frac{3}{2} \sum_{i=1}^{D} z_{i}"#),
    ])
  func constants(latex: String, expected: String) throws {
    guard case .fold(let fold) = try read(latex) else {
      Issue.record("no sum and no product")
      return
    }
    #expect(fold.movingConstantsOut(Simplifier()).map(plain) == expected)
  }

  @Test("products over the same indices are one product")
  func products() throws {
    let both = try read(#"\left(\prod_{j=1}^{i} x_j\right) \prod_{j=1}^{i} \frac{1}{1 - x_j}"#)
    #expect(
      plain(both.joiningProducts(Simplifier())) == #"\prod_{j=1}^{i} \frac{x_{j}}{1 - x_{j}}"#)
  }

  @Test("a case without a condition is said to be for all others, and read so")
  func otherwise() throws {
    let cases = try read(#"\begin{cases} 1, & z_1 > 0 \\ a, & \text{otherwise} \end{cases}"#)
    #expect(plain(cases).hasSuffix(#"a, & \text{otherwise} \end{cases}"#))
    #expect(try read(cases.latex) == cases)
  }

  @Test("a comparison with 0 has no minus signs")
  func conditions() throws {
    let cases = try read(#"\begin{cases} 0, & -z_1 > 0 \\ 1, & z_1 - z_2 \le 0 \end{cases}"#)
    #expect(
      plain(Simplifier().simplify(cases))
        == #"\begin{cases} 0, & z_1 < 0 \\ 1, & z_1 \le z_2 \end{cases}"#)
  }
}
