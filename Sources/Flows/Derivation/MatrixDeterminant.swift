import Algebra

/// Determinants of small matrices of expressions.
extension Deriver {
  /// The rows of the largest matrix that is expanded.
  private static let mostExpanded = 5

  /// Elimination for numbers; else Laplace's expansion by the first row, without the entries that are 0. `nil` for a
  /// matrix that is too large for that.
  static func determinant(_ rows: [[Expression]]) -> Expression? {
    if rows.count == 1 { return rows[0][0] }
    if rows.count > 2, let value = WideMatrix(rows)?.determinant { return value.expression }
    guard rows.count <= mostExpanded || rows.isLowerTriangular else { return nil }
    return expansion(rows)
  }

  private static func expansion(_ rows: [[Expression]]) -> Expression {
    if rows.count == 1 { return rows[0][0] }
    var terms: [Expression] = []
    for (j, entry) in rows[0].enumerated() where entry != .number(Numeral(0)) {
      let minor = rows.dropFirst().map { row in
        row.enumerated().filter { $0.offset != j }.map(\.element)
      }
      let product = Expression.product([entry, expansion(minor)])
      terms.append(j.isMultiple(of: 2) ? product : .negative(product))
    }
    return terms.isEmpty ? .number(Numeral(0)) : terms.count == 1 ? terms[0] : .sum(terms)
  }

  /// The inverse by the cofactors; `nil` for a matrix that is too large for that.
  static func inverse(_ rows: [[Expression]]) -> [[Expression]]? {
    if let inverse = WideMatrix(rows)?.inverse { return inverse.map { $0.map(\.expression) } }
    guard (1...3).contains(rows.count), rows.allSatisfy({ $0.count == rows.count }) else {
      return nil
    }
    let simplifier = Simplifier()
    let determinant = simplifier.simplify(expansion(rows))
    return rows.indices.map { i in
      rows.indices.map { j in
        let minor = rows.indices.filter { $0 != j }.map { row in
          rows[row].indices.filter { $0 != i }.map { rows[row][$0] }
        }
        let size = minor.isEmpty ? Expression.number(Numeral(1)) : expansion(minor)
        let cofactor = (i + j).isMultiple(of: 2) ? size : .negative(size)
        return simplifier.simplify(.quotient(cofactor, determinant))
      }
    }
  }

  /// The factors of the matrix of `\mathbf x = P L U \mathbf z + \mathbf b`, where there is more than one.
  func matrixFactors() -> [MatrixFactor] {
    guard let dimension,
      let body = flow.definitions.last(where: { $0.name == "x" && $0.indices.isEmpty })?.body
    else { return [] }
    let terms = if case .sum(let terms) = body { terms } else { [body] }
    let moving = terms.filter { $0.mentions("z") }
    guard moving.count == 1, case .product(let factors) = moving[0], factors.count > 2,
      factors.last == .whole("z")
    else { return [] }
    let expansion = VectorExpansion(definitions: flow.definitions, dimension: dimension)
    let found = factors.dropLast().compactMap { factor -> MatrixFactor? in
      switch factor {
      case .symbol, .whole: break
      default: return nil
      }
      guard let rows = expansion.matrix(factor), let value = Self.determinant(rows) else {
        return nil
      }
      return MatrixFactor(name: factor, determinant: simplifier.simplify(value))
    }
    return found.count == factors.count - 1 ? found : []
  }

  /// The inverse of a linear flow with numbers, from its matrix; `nil` for any other.
  func linearInverse(_ jacobian: [[Expression]]) -> [Expression]? {
    guard let dimension, jacobian.count == dimension, let inverse = WideMatrix(jacobian)?.inverse
    else { return nil }
    let values = inverse.map { row -> Expression in
      // One denominator for a row keeps it short.
      var shared = WideRational(1)
      for entry in row {
        guard let next = shared.commonDenominator(with: entry) else { return .number(Numeral(0)) }
        shared = next
      }
      let terms = row.enumerated().compactMap { j, entry -> Expression? in
        guard let factor = entry.times(shared), factor.numerator != 0 else { return nil }
        let size: Expression = .product([
          WideRational(magnitude: factor.numerator).expression, component("x", j + 1),
        ])
        let term = factor.numerator.magnitude == 1 ? component("x", j + 1) : size
        return factor.numerator < 0 ? .negative(term) : term
      }
      let sum: Expression = terms.count == 1 ? terms[0] : .sum(terms)
      return shared.numerator == 1 ? sum : .quotient(sum, shared.expression)
    }
    let isRight = values.enumerated().allSatisfy { k, value in
      oracle.agree(component("z", k + 1), value, nil)
    }
    return isRight ? values : nil
  }
}

extension [[Expression]] {
  /// Whether every entry is a number.
  var isNumeric: Bool { allSatisfy { $0.allSatisfy { WideRational($0) != nil } } }

  /// Whether all entries above the diagonal are 0.
  var isLowerTriangular: Bool {
    enumerated().allSatisfy { i, row in
      row.dropFirst(i + 1).allSatisfy { $0 == .number(Numeral(0)) }
    }
  }
}
