extension Expression {
  /// How many levels of fractions and exponents stand inside each other where it is printed: 0 for
  /// `z_1 + z_2`, 1 for `e^{z_1}`, 3 for `\frac{1}{1 + e^{\frac{1}{x}}}`. Fractions of numbers count
  /// as numbers.
  public var stacking: Int {
    let inner = children.map(\.stacking).max() ?? 0
    switch self {
    case .quotient(let a, let b): return a.isNumber && b.isNumber ? 0 : inner + 1
    case .power(let base, let exponent): return max(base.stacking, exponent.stacking + 1)
    case .call(.exp, _): return inner + 1
    default: return inner
    }
  }

  /// Whether it is a number, perhaps with a sign, or a fraction of numbers.
  public var isNumber: Bool {
    switch self {
    case .number: true
    case .negative(let inner): inner.isNumber
    case .quotient(let a, let b): a.isNumber && b.isNumber
    default: false
    }
  }
}
