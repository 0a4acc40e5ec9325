extension Condition {
  /// The condition with what has a minus on the other side of a comparison with 0: `z < 0` for `-z > 0`, and
  /// `a > b` for `a - b > 0`.
  var withoutSigns: Condition {
    switch self {
    case .comparison(let left, let relation, .number(let number)) where number.integer == 0:
      guard let (above, below) = left.sides else { return self }
      return above == .zero
        ? .comparison(below, relation.reversed, .zero) : .comparison(above, relation, below)
    case .comparison: return self
    case .all(let conditions): return .all(conditions.map(\.withoutSigns))
    case .any(let conditions): return .any(conditions.map(\.withoutSigns))
    }
  }
}

extension Expression {
  /// `a` and `b` of `a - b`, and 0 and `b` of `-b`; `nil` for anything else.
  fileprivate var sides: (above: Expression, below: Expression)? {
    switch self {
    case .negative(let inner): return (.zero, inner)
    case .sum(let terms):
      guard terms.count == 2, case .negative(let second) = terms[1] else { return nil }
      if case .negative = terms[0] { return nil }
      return (terms[0], second)
    default: return nil
    }
  }
}
