import Algebra
import MathNotation
import Testing

@Suite("Guessing the general term")
struct SequenceGuessTests {
  private func terms(_ latex: [String]) throws -> [Expression] {
    let reader = StatementReader(context: ReadingContext(scalars: ["a"]))
    return try latex.map { try reader.expression(MathFormula($0)) }
  }

  @Test(
    "of sums, products and what grows in them",
    arguments: [
      (["z_1", "z_1 + z_2", "z_1 + z_2 + z_3", "z_1 + z_2 + z_3 + z_4"], "\\sum_{j=1}^{i} z_{j}"),
      (
        ["x_1", "x_2 - x_1", "x_3 - x_2 + x_1", "x_4 - x_3 + x_2 - x_1"],
        "\\sum_{j=1}^{i} \\left(-1\\right)^{i - j} x_{j}"
      ),
      (
        ["z_1", "z_2 + z_1", "z_3 + z_2 + 2 z_1", "z_4 + z_3 + 2 z_2 + 4 z_1"],
        "z_{i} + \\sum_{j=1}^{i - 1} 2^{i - j - 1} z_{j}"
      ),
      (
        [
          "z_1", "z_1^2 z_2", "z_1^3 z_2^2 z_3", "z_1^4 z_2^3 z_3^2 z_4",
          "z_1^5 z_2^4 z_3^3 z_4^2 z_5",
        ],
        "\\prod_{j=1}^{i} z_{j}^{i - j + 1}"
      ),
      (
        ["1", "e^{z_1}", "e^{z_1 + z_2}", "e^{z_1 + z_2 + z_3}"],
        "\\exp\\left(\\sum_{j=1}^{i - 1} z_{j}\\right)"
      ),
      (["3", "9", "27", "81"], "3^{i}"),
      (
        ["z_1", "2 z_1 + z_2", "3 z_1 + 2 z_2 + z_3", "4 z_1 + 3 z_2 + 2 z_3 + z_4"],
        "\\sum_{j=1}^{i} \\left(i - j + 1\\right) z_{j}"
      ),
      (
        [
          "a z_1", "a z_2 + a^2 z_1", "a z_3 + a^2 z_2 + a^3 z_1",
          "a z_4 + a^2 z_3 + a^3 z_2 + a^4 z_1",
        ], "\\sum_{j=1}^{i} a^{i - j + 1} z_{j}"
      ),
      (
        [
          "\\frac{x_1}{1 - x_1}", "\\frac{x_1 x_2}{(1 - x_1)(1 - x_2)}",
          "\\frac{x_1 x_2 x_3}{(1 - x_1)(1 - x_2)(1 - x_3)}",
          "\\frac{x_1 x_2 x_3 x_4}{(1 - x_1)(1 - x_2)(1 - x_3)(1 - x_4)}",
        ], "\\left(\\prod_{j=1}^{i} x_{j}\\right) \\prod_{j=1}^{i} \\frac{1}{1 - x_{j}}"
      ),
    ])
  func patterns(latex: [String], expected: String) throws {
    let guess = SequenceGuess(index: "i").generalTerm(of: try terms(latex), from: 1)
    #expect(guess?.latex == expected)
  }

  /// The sums `\sum_k c_k x_{i-k}` for `i` from 1 to `count`.
  private func sums(_ coefficients: [Int]) -> [Expression] {
    (1...coefficients.count).map { i in
      .sum(
        [.number(Numeral(0))]
          + (0..<i).map { k in
            let size = Expression.number(Numeral(abs(coefficients[k])))
            let term = Expression.product([size, .component("x", [.number(Numeral(i - k))])])
            return coefficients[k] < 0 ? .negative(term) : term
          })
    }
  }

  @Test(
    "of sums that skip places, and of two geometric sequences",
    arguments: [
      (
        [1, 0, -1, 0, 1, 0, -1, 0],
        #"\sum_{k=0}^{\left\lfloor \frac{i - 1}{2}\right\rfloor} \left(-1\right)^{k} x_{i - 2 k}"#
      ),
      ([1, 3, 7, 15, 31, 63], #"\sum_{j=1}^{i} \left(2^{i - j + 1} - 1\right) x_{j}"#),
      (
        [1, -4, 12, -32, 80, -192],
        #"\sum_{j=1}^{i} \left(i - j + 1\right) \left(-2\right)^{i - j} x_{j}"#
      ),
      (
        [1, 1, 3, 5, 11, 21],
        #"\frac{1}{3} \sum_{j=1}^{i} \left(2^{i - j + 1} + \left(-1\right)^{i - j}\right) x_{j}"#
      ),
    ])
  func recurrences(coefficients: [Int], expected: String) {
    let guess = SequenceGuess(index: "i").generalTerm(of: sums(coefficients), from: 1)
    #expect(guess?.latex == expected)
  }

  @Test(
    "is not made from three terms of every second place, or where roots are no fractions",
    arguments: [[1, 0, -1, 0, 1, 0], [1, 1, 2, 3, 5, 8, 13, 21, 34, 55]])
  func irrational(coefficients: [Int]) {
    #expect(SequenceGuess(index: "i").generalTerm(of: sums(coefficients), from: 1) == nil)
  }

  @Test(
    "finds nothing where terms follow no pattern",
    arguments: [
      ["z_1", "z_1 + z_2", "z_1 + z_3", "z_2 + z_4"], ["z_1", "2 z_1", "7 z_1", "8 z_1"],
      ["\\sin(z_1)", "z_1", "e^{z_2}", "3"],
    ])
  func refusal(latex: [String]) throws {
    #expect(SequenceGuess(index: "i").generalTerm(of: try terms(latex), from: 1) == nil)
  }

  @Test("needs three terms")
  func evidence() throws {
    #expect(
      SequenceGuess(index: "i").generalTerm(of: try terms(["z_1", "z_1 + z_2"]), from: 1) == nil)
  }
}
