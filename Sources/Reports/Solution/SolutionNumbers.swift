import Algebra
import Evaluation

/// Values of expressions for tables.
enum SolutionNumbers {
  /// The value of an expression without letters; `nil` where it has none.
  static func value(of expression: Expression) -> Double? {
    guard
      let program = try? Program(
        compiling: [expression], indices: [:], in: GroundingContext(dimension: 1)),
      let value = program.runIntervals(count: 1, inputs: { _ in [] }).first?.first,
      value.isFinite
    else { return nil }
    return value.midpoint
  }
}
