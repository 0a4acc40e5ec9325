import Algebra

/// Determinants of small matrices of expressions.
extension Deriver {
  /// Laplace's expansion by the first row, without the entries that are 0; of many numbers, elimination.
  static func determinant(_ rows: [[Expression]]) -> Expression {
    if rows.count == 1 { return rows[0][0] }
    if rows.count > 4, let value = rows.eliminated { return value }
    var terms: [Expression] = []
    for (j, entry) in rows[0].enumerated() where entry != .number(Numeral(0)) {
      let minor = rows.dropFirst().map { row in
        row.enumerated().filter { $0.offset != j }.map(\.element)
      }
      let product = Expression.product([entry, determinant(minor)])
      terms.append(j.isMultiple(of: 2) ? product : .negative(product))
    }
    return terms.isEmpty ? .number(Numeral(0)) : terms.count == 1 ? terms[0] : .sum(terms)
  }
}

extension [[Expression]] {
  /// Whether every entry is a number.
  var isNumeric: Bool { allSatisfy { $0.allSatisfy { $0.rational != nil } } }

  /// The determinant of a matrix of numbers, by Gauss's elimination; `nil` when a number does not fit.
  var eliminated: Expression? {
    var rows = map { $0.compactMap(\.rational) }
    guard rows.allSatisfy({ $0.count == count }) else { return nil }
    var result = Rational(1)
    for k in indices {
      guard let pivot = rows.indices[k...].first(where: { rows[$0][k] != Rational(0) }) else {
        return .number(Numeral(0))
      }
      if pivot != k { rows.swapAt(pivot, k) }
      guard let next = result.times(pivot == k ? rows[k][k] : rows[k][k].negated ?? rows[k][k])
      else { return nil }
      result = next
      for i in rows.indices.dropFirst(k + 1) {
        guard let factor = rows[i][k].dividedBy(rows[k][k]) else { return nil }
        for j in rows.indices {
          guard let product = factor.times(rows[k][j]), let value = rows[i][j].minus(product)
          else { return nil }
          rows[i][j] = value
        }
      }
    }
    let size = Expression.number(Numeral(abs(result.numerator)))
    let value =
      result.denominator == 1
      ? size : .quotient(size, .number(Numeral(result.denominator)))
    return result.numerator < 0 ? .negative(value) : value
  }

  /// Whether all entries above the diagonal are 0.
  var isLowerTriangular: Bool {
    enumerated().allSatisfy { i, row in
      row.dropFirst(i + 1).allSatisfy { $0 == .number(Numeral(0)) }
    }
  }
}

extension Expression {
  /// The number that it is, a sign or a fraction bar included.
  fileprivate var rational: Rational? {
    switch self {
    case .number(let numeral): Rational(numeral)
    case .negative(let inner): inner.rational?.negated
    case .quotient(let a, let b):
      if let a = a.rational, let b = b.rational { a.dividedBy(b) } else { nil }
    default: nil
    }
  }
}
