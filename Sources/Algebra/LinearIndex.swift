/// An index in normal form: `constant + Σ coefficient · symbol`, all whole numbers.
///
/// Bounds and subscripts are compared and solved in this form (`i - 1 + 1` is `i`).
public struct LinearIndex: Hashable, Sendable {
  /// The part without symbols.
  public var constant: Int
  /// The symbols that occur, none with a zero coefficient.
  public var coefficients: [String: Int]

  /// `constant`.
  public init(_ constant: Int) {
    self.constant = constant
    self.coefficients = [:]
  }

  /// The normal form of `expression`, or `nil` when it is not linear with whole coefficients, or
  /// when a number is too large.
  public init?(_ expression: Expression) {
    switch expression {
    case .number(let numeral):
      guard let value = numeral.integer, value < 1 << 40 else { return nil }
      self.init(value)
    case .symbol(let name):
      self.init(0)
      coefficients[name] = 1
    case .negative(let inner):
      guard let inner = LinearIndex(inner) else { return nil }
      self = inner.scaled(by: -1)
    case .sum(let terms):
      self.init(0)
      for term in terms {
        guard let term = LinearIndex(term) else { return nil }
        self = self + term
      }
    case .product(let factors):
      self.init(1)
      for factor in factors {
        guard let factor = LinearIndex(factor) else { return nil }
        if factor.coefficients.isEmpty {
          self = scaled(by: factor.constant)
        } else if coefficients.isEmpty {
          self = factor.scaled(by: constant)
        } else {
          return nil
        }
      }
    default:
      return nil
    }
    guard abs(constant) < 1 << 40 else { return nil }
  }

  /// The sum of two.
  public static func + (a: LinearIndex, b: LinearIndex) -> LinearIndex {
    var result = a
    result.constant &+= b.constant
    for (name, coefficient) in b.coefficients {
      let total = (result.coefficients[name] ?? 0) &+ coefficient
      result.coefficients[name] = total == 0 ? nil : total
    }
    return result
  }

  /// The difference of two.
  public static func - (a: LinearIndex, b: LinearIndex) -> LinearIndex { a + b.scaled(by: -1) }

  /// A whole multiple.
  public func scaled(by factor: Int) -> LinearIndex {
    guard factor != 0 else { return LinearIndex(0) }
    var result = self
    result.constant &*= factor
    result.coefficients = coefficients.mapValues { $0 &* factor }
    return result
  }

  /// The value when no symbol is left.
  public var value: Int? { coefficients.isEmpty ? constant : nil }

  /// As an expression: symbols in alphabetical order, then the constant (`i - 1`).
  public var expression: Expression {
    var terms: [Expression] = []
    for (name, coefficient) in coefficients.sorted(by: { $0.key < $1.key }) {
      let size: Expression =
        abs(coefficient) == 1
        ? .symbol(name) : .product([.number(Numeral(abs(coefficient))), .symbol(name)])
      terms.append(coefficient < 0 ? .negative(size) : size)
    }
    if constant != 0 || terms.isEmpty {
      let size = Expression.number(Numeral(abs(constant)))
      terms.append(constant < 0 ? .negative(size) : size)
    }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }
}
