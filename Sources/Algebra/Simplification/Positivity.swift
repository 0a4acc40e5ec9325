/// What is known of the signs of names.
public struct SignFacts: Hashable, Sendable {
  /// Component families and scalars that are positive wherever the expression is used: `z` for a
  /// lognormal base.
  public var positive: Set<String>

  /// Facts; without any, names may have either sign.
  public init(positive: Set<String> = []) {
    self.positive = positive
  }

  /// Whether the expression is positive wherever it has a value, as far as its form tells.
  public func isPositive(_ expression: Expression) -> Bool {
    switch expression {
    case .number(let numeral): numeral.digits.contains { ("1"..."9").contains($0) }
    case .constant: true
    case .symbol(let name): name == "D" || positive.contains(name)
    case .component(let name, _): positive.contains(name)
    case .sum(let terms): terms.allSatisfy(isNotNegative) && terms.contains(where: isPositive)
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
