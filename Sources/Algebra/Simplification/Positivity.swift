/// What is known of the signs of names.
public struct SignFacts: Hashable, Sendable {
  /// Component families and scalars that are positive wherever the expression is used: `z` for a
  /// lognormal base.
  public var positive: Set<String>
  /// The open intervals that families stay in: `(0, 1)` for a uniform base.
  public var ranges: [String: ClosedRange<Double>]

  /// Facts; without any, names may have either sign.
  public init(positive: Set<String> = [], ranges: [String: ClosedRange<Double>] = [:]) {
    self.positive = positive
    self.ranges = ranges
  }

  /// The bounds of a linear expression in families with a range.
  private func bounds(_ expression: Expression) -> (lower: Double, upper: Double)? {
    switch expression {
    case .number(let numeral): return Double(numeral.digits).map { ($0, $0) }
    case .component(let name, _): return ranges[name].map { ($0.lowerBound, $0.upperBound) }
    case .negative(let inner): return bounds(inner).map { (-$0.upper, -$0.lower) }
    case .sum(let terms):
      var total = (lower: 0.0, upper: 0.0)
      for term in terms {
        guard let next = bounds(term) else { return nil }
        total = (total.lower + next.lower, total.upper + next.upper)
      }
      return total
    default: return nil
    }
  }

  /// Whether the expression is positive wherever it has a value, as far as its form tells.
  public func isPositive(_ expression: Expression) -> Bool {
    switch expression {
    case .number(let numeral): numeral.digits.contains { ("1"..."9").contains($0) }
    case .constant: true
    case .symbol(let name): name == "D" || positive.contains(name)
    case .component(let name, _): positive.contains(name)
    case .application(let application): positive.contains(application.name)
    case .sum(let terms):
      (terms.allSatisfy(isNotNegative) && terms.contains(where: isPositive))
        || bounds(expression).map { $0.lower >= 0 } ?? false
    case .product(let factors): factors.allSatisfy(isPositive)
    case .quotient(let a, let b): isPositive(a) && isPositive(b)
    case .power(let base, _): isPositive(base)
    case .call(let function, let arguments):
      switch function {
      case .exp, .cosh, .sigmoid, .softplus, .normalCDF, .normalDensity, .erfc: true
      case .sqrt, .root, .abs: arguments.first.map(isPositive) ?? false
      default: false
      }
    case .fold(let fold): fold.operation == .product && isPositive(fold.body)
    case .cases(let branches): branches.allSatisfy { isPositive($0.value) }
    default: false
    }
  }

  /// Whether the expression is 0 or positive wherever it has a value, as far as its form tells.
  public func isNotNegative(_ expression: Expression) -> Bool {
    if isPositive(expression) { return true }
    switch expression {
    case .number: return true
    case .sum(let terms): return terms.allSatisfy(isNotNegative)
    case .product(let factors): return factors.allSatisfy(isNotNegative)
    case .quotient(let a, let b): return isNotNegative(a) && isPositive(b)
    case .power(_, .number(let numeral)): return numeral.integer?.isMultiple(of: 2) ?? false
    case .call(.abs, _), .call(.sqrt, _), .call(.relu, _): return true
    case .fold(let fold): return isNotNegative(fold.body)
    case .cases(let branches): return branches.allSatisfy { isNotNegative($0.value) }
    default: return false
    }
  }
}
