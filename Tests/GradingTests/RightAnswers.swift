import Algebra
import Foundation
import MathNotation
import Testing

@testable import Grading

/// A right answer to a flow, with the truth in plain doubles.
struct RightAnswer: Sendable, CustomTestStringConvertible {
  var exercise: Exercise
  var part: String
  /// What stands left of the equals sign.
  var left: String
  var right: String
  /// `x` from `z`.
  var map: @Sendable ([Double]) -> [Double]
  /// The determinant from `z`.
  var determinant: @Sendable ([Double]) -> Double
  /// Whether `z` is positive.
  var isPositive = false

  var testDescription: String { "\(exercise.name): \(left) = \(right)" }

  /// The right side as an expression.
  func expression() throws -> Algebra.Expression {
    try StatementReader(context: ReadingContext()).expression(MathFormula(right))
  }

  /// The text that a student with this right side hands in.
  func text(_ right: String) -> String { "$$\(left) = \(right)$$" }

  /// Whether an expression is certainly not the answer: at some point, in some dimension, its value
  /// is another one or there is none.
  func differs(_ expression: Algebra.Expression) -> Bool {
    var generator = XorShift(seed: 20_240_229)
    for dimension in [2, 3, 5] {
      for round in 0..<12 {
        let scale = round % 3 == 0 ? 3.0 : 1.0
        let z = (0..<dimension).map { _ in
          let draw = (generator.unit() * 2 - 1) * scale
          return isPositive ? exp(draw) : draw
        }
        let x = map(z)
        let positions = part == "det" || part == "logdet" ? [0] : Array(1...dimension)
        for position in positions {
          let point = PlainEvaluation(
            dimension: dimension, z: z, x: x, indices: position > 0 ? ["i": position] : [:])
          let truth =
            switch part {
            case "f": x[position - 1]
            case "inverse": z[position - 1]
            case "det": determinant(z)
            default: log(abs(determinant(z)))
            }
          let value = point.value(expression)
          if !value.isFinite { return true }
          if abs(value - truth) > 1e-10 * max(abs(truth), 1e-2) { return true }
        }
      }
    }
    return false
  }
}

/// A small generator with a seed, another one than the product's.
struct XorShift {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

extension RightAnswer {
  private static func prefixSums(_ z: [Double]) -> [Double] {
    var total = 0.0
    return z.map { value in
      total += value
      return total
    }
  }

  /// `τ(z_i) + Σ_{j<i} z_j`, whose determinant is the product of the slopes.
  private static func additive(
    _ exercise: Exercise, _ part: String, _ left: String, _ right: String,
    isPositive: Bool = false, _ transform: @escaping @Sendable (Double) -> Double,
    _ slope: @escaping @Sendable (Double) -> Double
  ) -> RightAnswer {
    RightAnswer(
      exercise: exercise, part: part, left: left, right: right,
      map: { z in zip(z, prefixSums(z)).map { transform($0) + $1 - $0 } },
      determinant: { z in z.reduce(1) { $0 * slope($1) } }, isPositive: isPositive)
  }

  @Sendable private static func prefixProducts(_ z: [Double]) -> [Double] {
    var total = 1.0
    return z.map { value in
      defer { total *= value }
      return value * total
    }
  }

  private static func product(_ part: String, _ left: String, _ right: String) -> RightAnswer {
    return RightAnswer(
      exercise: .products, part: part, left: left, right: right, map: prefixProducts,
      determinant: { z in
        var result = 1.0
        for k in z.indices.dropFirst() { result *= z[..<k].reduce(1, *) }
        return result
      }, isPositive: true)
  }

  static let all: [RightAnswer] = [
    additive(.sum, "f", "x_i", #"\sum_{j=1}^{i} z_j"#, { $0 }, { _ in 1 }),
    additive(
      .sum, "inverse", "z_i", #"x_i - \sum_{j=1}^{i-1} z_j"#, { $0 }, { _ in 1 }),
    additive(
      .third, "f", "x_i", #"\frac{z_i}{3} + \sum_{j=1}^{i-1} z_j"#, { $0 / 3 }, { _ in 1 / 3.0 }),
    additive(
      .third, "inverse", "z_i", #"3 x_i - 3 \sum_{j=1}^{i-1} z_j"#, { $0 / 3 }, { _ in 1 / 3.0 }),
    additive(.negative, "f", "x_i", #"\sum_{j=1}^{i} z_j - 3 z_i"#, { -2 * $0 }, { _ in -2 }),
    additive(.negative, "det", #"\det J"#, #"(-1)^D 2^D"#, { -2 * $0 }, { _ in -2 }),
    additive(
      .negative, "logdet", #"\log|\det J|"#, #"\sum_{i=1}^{D} \log 2"#, { -2 * $0 }, { _ in -2 }),
    additive(
      .softplus, "f", "x_i", #"\log(1 + e^{z_i}) + \sum_{j=1}^{i-1} z_j"#, { log1p(exp($0)) },
      { 1 / (1 + exp(-$0)) }),
    additive(
      .softplus, "inverse", "z_i", #"\log\left(e^{x_i - \sum_{j=1}^{i-1} z_j} - 1\right)"#,
      { log1p(exp($0)) }, { 1 / (1 + exp(-$0)) }),
    additive(
      .softplus, "det", #"\det J"#, #"\prod_{k=1}^{D} \frac{e^{z_k}}{1 + e^{z_k}}"#,
      { log1p(exp($0)) }, { 1 / (1 + exp(-$0)) }),
    additive(
      .softplus, "logdet", #"\log|\det J|"#,
      #"\sum_{k=1}^{D} \left(z_k - \log(1 + e^{z_k})\right)"#, { log1p(exp($0)) },
      { 1 / (1 + exp(-$0)) }),
    additive(
      .leaky, "f", "x_i",
      #"\begin{cases} z_i, & z_i \ge 0 \\ \frac{z_i}{2}, & z_i < 0 \end{cases} + \sum_{j=1}^{i-1} z_j"#,
      { $0 < 0 ? $0 / 2 : $0 }, { $0 < 0 ? 0.5 : 1 }),
    RightAnswer(
      exercise: .hyperbolic, part: "f", left: "x_i",
      right: #"\frac{1}{8} e^{2 z_i} - 2 e^{-2 z_i}"#,
      map: { $0.map { exp(2 * $0) / 8 - 2 * exp(-2 * $0) } },
      determinant: { $0.reduce(1) { $0 * (exp(2 * $1) / 4 + 4 * exp(-2 * $1)) } }),
    RightAnswer(
      exercise: .hyperbolic, part: "det", left: #"\det J"#,
      right: #"\prod_{i=1}^{D} \left(\frac{1}{4} e^{2 z_i} + 4 e^{-2 z_i}\right)"#,
      map: { $0.map { exp(2 * $0) / 8 - 2 * exp(-2 * $0) } },
      determinant: { $0.reduce(1) { $0 * (exp(2 * $1) / 4 + 4 * exp(-2 * $1)) } }),
    product("f", "x_i", #"\prod_{j=1}^{i} z_j"#),
    product("inverse", "z_i", #"\frac{x_i}{\prod_{j=1}^{i-1} z_j}"#),
    product("det", #"\det J"#, #"\prod_{i=1}^{D} z_i^{D-i}"#),
    product("logdet", #"\log|\det J|"#, #"\sum_{i=1}^{D} (D - i) \log z_i"#),
    additive(
      .roots, "f", "x_i", #"\sqrt{z_i} + \sum_{j=1}^{i-1} z_j"#, isPositive: true, { sqrt($0) },
      { 1 / (2 * sqrt($0)) }),
    additive(
      .roots, "inverse", "z_i", #"\left(x_i - \sum_{j=1}^{i-1} z_j\right)^2"#, isPositive: true,
      { sqrt($0) }, { 1 / (2 * sqrt($0)) }),
    additive(
      .roots, "det", #"\det J"#, #"2^{-D} \prod_{i=1}^{D} \frac{1}{\sqrt{z_i}}"#,
      isPositive: true, { sqrt($0) }, { 1 / (2 * sqrt($0)) }),
  ]
}
