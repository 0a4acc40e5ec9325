import Algebra

/// A power of a name that a text gives a value, where it does not say what the name is: `r^2 = z_1^2 + z_2^2`,
/// `A^{-1} = …`. It is put in for the power and its powers, `r^4`; the name alone stays unknown, for it has two
/// signs.
struct StatedPower {
  let name: String
  private let base: Expression
  /// At least 2, or -1.
  private let exponent: Int
  private let value: Expression

  /// Reads an equation; `nil` when its left side is no power of a name.
  init?(_ left: Expression, _ value: Expression) {
    let base: Expression
    switch left {
    case .power(let inner, .number(let numeral)):
      guard let exponent = numeral.integer, exponent > 1 else { return nil }
      (base, self.exponent) = (inner, exponent)
    case .power(let inner, .negative(.number(let one))) where one.integer == 1:
      (base, exponent) = (inner, -1)
    case .inverse(let inner): (base, exponent) = (inner, -1)
    default: return nil
    }
    switch base {
    case .symbol(let name), .whole(let name): self.name = name
    case .component(let name, let indices):
      guard indices.count == 1, case .symbol = indices[0] else { return nil }
      self.name = name
    default: return nil
    }
    self.base = base
    self.value = value
  }

  /// The inverse of a matrix of which the text gives the entries, `(L^{-1})_{ii} = 1`; `nil` where the name is
  /// another one.
  init?(entriesOf name: String) {
    guard name.hasSuffix("^{-1}") else { return nil }
    self.name = String(name.dropLast("^{-1}".count))
    base = .symbol(self.name)
    exponent = -1
    value = .symbol(name)
  }

  /// An expression with the power put in.
  func applied(to expression: Expression) -> Expression {
    if let replacement = replacement(of: expression) { return replacement }
    let children = expression.children
    guard !children.isEmpty else { return expression }
    return expression.replacingChildren(with: children.map(applied))
  }

  private func replacement(of expression: Expression) -> Expression? {
    let inner: Expression
    let power: Int
    switch expression {
    case .power(let base, .number(let numeral)):
      guard let whole = numeral.integer else { return nil }
      (inner, power) = (base, whole)
    case .power(let base, .negative(.number(let numeral))):
      guard let whole = numeral.integer else { return nil }
      (inner, power) = (base, -whole)
    case .inverse(let base): (inner, power) = (base, -1)
    default: return nil
    }
    guard power % exponent == 0, power / exponent > 0, let value = value(for: inner) else {
      return nil
    }
    return power == exponent
      ? value : .power(value, .number(Numeral(power / exponent)))
  }

  private func value(for inner: Expression) -> Expression? {
    if inner == base { return value }
    guard case .component(name, let indices) = inner, indices.count == 1,
      case .component(_, let own) = base, case .symbol(let letter) = own[0]
    else { return nil }
    return value.substituting([letter: indices[0]])
  }
}
