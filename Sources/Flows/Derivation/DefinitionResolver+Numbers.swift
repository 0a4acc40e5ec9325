import Algebra

/// Indices, sizes and conditions on them as numbers.
extension DefinitionResolver {
  /// An index expression's number.
  func value(_ index: Expression, _ values: Values) -> Int? {
    guard let linear = LinearIndex(index) else { return nil }
    var total = linear.constant
    for (name, coefficient) in linear.coefficients {
      guard let value = name == "D" ? dimension : values[name] ?? size(name) else { return nil }
      total += coefficient * value
    }
    return total
  }

  /// The whole number that a scalar stands for.
  private func size(_ name: String) -> Int? {
    guard let body = scalar(name), body.freeSymbols.isSubset(of: ["D"]) else { return nil }
    return number(body, [:])?.integer
  }

  /// An expression of indices as a number, also where it is none of the indices: `D / 2`.
  private func number(_ expression: Expression, _ values: Values) -> Rational? {
    if let whole = value(expression, values) { return Rational(whole) }
    switch expression {
    case .number(let numeral): return Rational(numeral)
    case .quotient(let a, let b):
      guard let a = number(a, values), let b = number(b, values) else { return nil }
      return a.dividedBy(b)
    case .sum(let terms):
      var total = Rational(0)
      for term in terms {
        guard let next = number(term, values), let sum = total.plus(next) else { return nil }
        total = sum
      }
      return total
    case .negative(let inner): return number(inner, values)?.negated
    case .power(.negative(.number(let one)), let exponent) where one.integer == 1:
      return value(exponent, values).map { Rational($0.isMultiple(of: 2) ? 1 : -1) }
    case .call(.minimum, let arguments), .call(.maximum, let arguments):
      let all = arguments.compactMap { number($0, values) }
      guard all.count == arguments.count else { return nil }
      let sorted = all.sorted { $0.holds(.less, $1) ?? false }
      if case .call(.minimum, _) = expression { return sorted.first }
      return sorted.last
    case .call(.floor, let arguments), .call(.ceiling, let arguments):
      guard arguments.count == 1, let inner = number(arguments[0], values) else { return nil }
      let below = Int((Double(inner.numerator) / Double(inner.denominator)).rounded(.down))
      if case .call(.ceiling, _) = expression, inner.integer == nil { return Rational(below + 1) }
      return Rational(below)
    default: return nil
    }
  }

  /// The first branch whose condition holds.
  func chosen(_ branches: [Branch], _ values: Values) -> Branch? {
    branches.first { $0.condition.map { holds($0, values) ?? false } ?? true }
  }

  /// Whether a condition on indices holds; `nil` when it speaks of anything else.
  func holds(_ condition: Condition, _ values: Values) -> Bool? {
    switch condition {
    case .comparison(let a, let relation, let b):
      guard let left = number(a, values), let right = number(b, values) else { return nil }
      return left.holds(relation, right)
    case .all(let parts):
      let all = parts.map { holds($0, values) }
      return all.contains(false) ? false : all.contains { $0 == nil } ? nil : true
    case .any(let parts):
      let all = parts.map { holds($0, values) }
      return all.contains(true) ? true : all.contains { $0 == nil } ? nil : false
    }
  }
}
