import Algebra
import Flows

/// Where a flow's formulas change: at these values of `z_i` its density jumps.
extension Flow {
  /// Ascending values with two more close to every kink among them, one on each side: so that lines of
  /// equal density run along a jump and not across it.
  func withKinks(_ values: [Double]) -> [Double] {
    guard let first = values.first, let last = values.last else { return values }
    let width = (last - first) * 1e-7
    let inner = kinks.filter { $0 - width > first && $0 + width < last }
    guard !inner.isEmpty else { return values }
    let others = values.filter { value in inner.allSatisfy { abs($0 - value) > 2 * width } }
    return (others + inner.flatMap { [$0 - width, $0 + width] }).sorted()
  }

  /// The numbers that components of `z` are compared with, and the zeros of what stands in bars.
  private var kinks: [Double] {
    var found: Set<Double> = []
    for definition in definitions {
      _ = definition.body.contains { node in
        switch node {
        case .cases(let branches):
          for branch in branches { found.formUnion(branch.condition?.kinks ?? []) }
        case .call(.abs, let arguments), .call(.relu, let arguments), .call(.sign, let arguments),
          .call(.maximum, let arguments), .call(.minimum, let arguments):
          for argument in arguments { if let zero = argument.zeroInBase { found.insert(zero) } }
        default: break
        }
        return false
      }
    }
    return found.sorted().prefix(8).map(\.self)
  }
}

extension Condition {
  fileprivate var kinks: [Double] {
    switch self {
    case .comparison(let a, _, let b):
      [Expression.sum([a, .negative(b)]).zeroInBase].compactMap(\.self)
    case .all(let parts), .any(let parts): parts.flatMap(\.kinks)
    }
  }
}

extension Expression {
  /// The value of the one component of `z` in it for which it is 0; `nil` where it is not linear in that
  /// component, or names anything else.
  fileprivate var zeroInBase: Double? {
    var component: Expression?
    var isOther = false
    _ = contains { node in
      switch node {
      case .component("z", _):
        if component == nil { component = node } else if component != node { isOther = true }
      case .component, .whole, .slice, .application, .fold: isOther = true
      default: break
      }
      return false
    }
    guard let component, !isOther else { return nil }
    func value(_ k: Int) -> Double? {
      SolutionNumbers.value(of: replacing(component, with: .number(Numeral(k))))
    }
    guard let low = value(0), let middle = value(1), let high = value(2), middle != low,
      abs(high - 2 * middle + low) < 1e-9 * abs(middle - low)
    else { return nil }
    let zero = low / (low - middle)
    return zero.isFinite ? zero : nil
  }
}
