import Algebra
import Evaluation
import Flows

/// The flow that pictures and tables show: one with a value for every parameter.
extension Flow {
  /// The values that stand for parameters which may be any number of an interval.
  ///
  /// Each is a plain number of the interval at which no effect is likely to vanish: not 0 and not ±1, as
  /// the middle often is, and in size unlike those of the other parameters.
  var shownValues: [(name: String, value: Double)] {
    var values: [(name: String, value: Double)] = []
    for parameter in parameters where !OpenFunction.isCoefficient(parameter.name) {
      guard case .drawn(let range) = parameter.value else { continue }
      let choices = Self.shares.map { range.plainValue(at: $0) }
      let value = choices.first { choice in
        ![0, 1].contains(abs(choice)) && !values.contains { abs($0.value) == abs(choice) }
      }
      values.append((parameter.name, value ?? choices[0]))
    }
    return values
  }

  /// Where in an interval a value is looked for, one after the other.
  private static let shares = [0.5, 0.75, 0.625, 0.875, 0.25, 0.6875, 0.8125, 0.375]

  /// The flow with ``shownValues`` for its parameters.
  var shown: Flow {
    let values = Dictionary(uniqueKeysWithValues: shownValues.map { ($0.name, $0.value) })
    guard !values.isEmpty else { return self }
    return Flow(
      definitions: definitions, base: base,
      parameters: parameters.filter { !OpenFunction.isCoefficient($0.name) }.map { parameter in
        values[parameter.name].map { Parameter(parameter.name, .fixed(Interval($0))) } ?? parameter
      },
      openFunctions: openFunctions)
  }
}

extension ClosedRange<Double> {
  /// A number with few decimals near a place between the ends, given as a share.
  fileprivate func plainValue(at share: Double) -> Double {
    let exact = lowerBound * (1 - share) + upperBound * share
    // A hundredth is plain; in a narrow interval more decimals are needed.
    for scale in [4, 100, 10_000] as [Double] {
      let value = (exact * scale).rounded() / scale
      if abs(value - exact) <= (upperBound - lowerBound) / 64, contains(value) { return value }
    }
    return exact
  }
}

extension Expression {
  /// A number as a decimal.
  static func decimal(_ value: Double) -> Expression {
    let size = Expression.number(Numeral(digits: "\(abs(value))"))
    return value < 0 ? .negative(size) : size
  }
}
