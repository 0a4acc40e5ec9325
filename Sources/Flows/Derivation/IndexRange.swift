import Algebra

/// The indices for which a condition holds: `lower, …, upper`, put into ``index``.
struct IndexRange: Hashable {
  /// The first number of the run.
  var lower = Expression.number(Numeral(1))
  /// The last number of the run.
  var upper = Expression.symbol("D")
  /// The index that a number of the run stands for: `i` itself, `2i` for the even ones, `2i - 1` for
  /// the odd ones.
  var index: Expression

  /// The indices that satisfy a condition on `letter` between 1 and `D`; `nil` when they are no run.
  init?(_ condition: Condition, of letter: String) {
    index = .symbol(letter)
    var isEven: Bool?
    for part in condition.conjuncts {
      if let parity = part.parity(of: letter) {
        guard isEven == nil else { return nil }
        isEven = parity
      } else {
        guard take(part, letter) else { return nil }
      }
    }
    if let isEven, !thin(isEven) { return nil }
  }

  /// The indices that are left over by others; `nil` when they are no run.
  init?(without others: [IndexRange], of letter: String) {
    guard others.count == 1, let other = others.first else { return nil }
    index = .symbol(letter)
    if other.index != index {
      let isEven = other.index == .product([.number(Numeral(2)), index])
      guard other.lower == .number(Numeral(1)), thin(!isEven) else { return nil }
      return
    }
    if other.lower == lower {
      lower = Self.sum(other.upper, 1)
    } else if other.upper == upper {
      upper = Self.sum(other.lower, -1)
    } else {
      return nil
    }
  }

  /// Leaves only every second index.
  private mutating func thin(_ isEven: Bool) -> Bool {
    guard let first = LinearIndex(lower)?.value, first >= 1, upper == .symbol("D") else {
      return false
    }
    let two = Expression.number(Numeral(2))
    let half = Expression.quotient(.symbol("D"), two)
    let double = Expression.product([two, index])
    upper = .call(isEven ? .floor : .ceiling, [half])
    lower = .number(Numeral(isEven ? (first + 1) / 2 : (first + 2) / 2))
    index = isEven ? double : .sum([double, .negative(.number(Numeral(1)))])
    return true
  }

  private mutating func take(_ condition: Condition, _ letter: String) -> Bool {
    guard case .comparison(let a, let relation, let b) = condition,
      let (bound, isReversed) = Self.bound(a, b, letter)
    else { return false }
    let isWhole = LinearIndex(bound) != nil
    func rounded(_ function: Function) -> Expression {
      isWhole ? bound : .call(function, [bound])
    }
    switch isReversed ? relation.reversed : relation {
    case .lessOrEqual: return setUpper(rounded(.floor))
    case .less: return setUpper(Self.sum(rounded(.ceiling), -1))
    case .greaterOrEqual: return setLower(rounded(.ceiling))
    case .greater: return setLower(Self.sum(rounded(.floor), 1))
    case .equal: return isWhole && setLower(bound) && setUpper(bound)
    case .notEqual:
      if bound == .number(Numeral(1)) { return setLower(.number(Numeral(2))) }
      return bound == .symbol("D") && setUpper(Self.sum(bound, -1))
    }
  }

  private mutating func setLower(_ bound: Expression) -> Bool {
    guard lower == .number(Numeral(1)) || lower == bound else {
      return bound == .number(Numeral(1))
    }
    lower = bound
    return true
  }

  private mutating func setUpper(_ bound: Expression) -> Bool {
    guard upper == .symbol("D") || upper == bound else { return bound == .symbol("D") }
    upper = bound
    return true
  }

  /// What a comparison compares the letter with, and whether that stands on the left.
  private static func bound(
    _ a: Expression, _ b: Expression, _ letter: String
  ) -> (Expression, isReversed: Bool)? {
    if let left = LinearIndex(a), let right = LinearIndex(b) {
      var rest = right - left
      guard let own = rest.coefficients.removeValue(forKey: letter) else { return nil }
      // a - b is -own · i - rest.
      let size = abs(own)
      if own > 0 { rest = rest.scaled(by: -1) }
      let bound =
        size == 1 ? rest.expression : .quotient(rest.expression, .number(Numeral(size)))
      return (bound, own > 0)
    }
    let i = Expression.symbol(letter)
    if a == i, !b.freeSymbols.contains(letter) { return (b, false) }
    if b == i, !a.freeSymbols.contains(letter) { return (a, true) }
    return nil
  }

  private static func sum(_ a: Expression, _ b: Int) -> Expression {
    if let linear = LinearIndex(a) { return (linear + LinearIndex(b)).expression }
    let size = Expression.number(Numeral(abs(b)))
    return .sum([a, b < 0 ? .negative(size) : size])
  }
}

extension Condition {
  /// The conditions that all have to hold.
  var conjuncts: [Condition] {
    if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
  }

  /// Whether it says that the letter is even (`true`) or odd (`false`); `nil` when it says neither.
  func parity(of letter: String) -> Bool? {
    let one = Expression.number(Numeral(1))
    guard case .comparison(.power(.negative(one), let exponent), .equal, let value) = self,
      let linear = LinearIndex(exponent), linear.coefficients == [letter: 1],
      value == one || value == .negative(one)
    else { return nil }
    return (value == one) == linear.constant.isMultiple(of: 2)
  }
}
