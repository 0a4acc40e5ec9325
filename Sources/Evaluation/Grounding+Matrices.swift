import Algebra

/// Matrices: written out or by their entries, products with vectors, inverses, determinants.
extension Grounding {
  /// The largest matrix that is inverted or whose determinant is expanded.
  private static let expansionLimit = 6

  /// A matrix that is written out.
  mutating func matrix(
    _ rows: [[Expression]], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    var result: [[Int]] = []
    for row in rows {
      var places: [Int] = []
      for entry in row { places.append(try scalar(entry, indices)) }
      if let first = result.first, first.count != places.count {
        throw .lengthMismatch(places.count, first.count)
      }
      result.append(places)
    }
    return .matrix(result)
  }

  /// The `D × D` matrix with a general entry.
  mutating func entries(
    _ row: String, _ column: String, _ body: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    var inner = indices
    var result: [[Int]] = []
    for i in context.positions {
      inner[row] = i
      var places: [Int] = []
      for j in context.positions {
        inner[column] = j
        places.append(try scalar(body, inner))
      }
      result.append(places)
    }
    return .matrix(result)
  }

  /// A product from left to right: a matrix takes the vector after it, a row (a transposed vector)
  /// the column after it; vectors side by side are multiplied component by component.
  mutating func product(
    _ factors: [Expression], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    if try hasIdleIndicator(factors, indices) { return .scalar(try builder.literal(Rational(0))) }
    var total: Grounded?
    var row: [Int]?
    for factor in factors {
      let next: Grounded
      var nextRow: [Int]?
      if case .transpose(let inner) = factor,
        case .vector(let places) = try ground(inner, indices)
      {
        // A row: a matrix of one row.
        next = .matrix([places])
        nextRow = places
      } else {
        next = try ground(factor, indices)
      }
      if let before = row, case .vector(let column) = next {
        // Also of one component, and of none.
        total = .scalar(try dot(before, column))
      } else {
        total = if let total { try multiplied(total, next) } else { next }
      }
      row = factor == factors.first ? nextRow : nil
    }
    guard let total else { return .scalar(try builder.literal(Rational(1))) }
    return total
  }

  /// Whether an indicator among the factors is 0 by its indices alone: then the product is 0, also
  /// where another factor has no meaning, as `x_{i-1}` in `[i > 1] x_{i-1}` or `(1 - \delta_{i1}) x_{i-1}` for `i = 1`.
  private mutating func hasIdleIndicator(
    _ factors: [Expression], _ indices: Environment
  ) throws(GroundingError) -> Bool {
    for factor in factors {
      let idle: Bool
      var indicator = factor
      if case .sum(let terms) = factor, terms.count == 2, terms[0] == .number(Numeral(1)),
        case .negative(let other) = terms[1]
      {
        indicator = other
        idle = true
      } else {
        idle = false
      }
      guard let condition = indicator.indicated else { continue }
      if case .known(idle) = try decide(condition, indices) { return true }
    }
    return false
  }

  private mutating func multiplied(
    _ a: Grounded, _ b: Grounded
  ) throws(GroundingError) -> Grounded {
    switch (a, b) {
    case (.matrix(let rows), .vector(let column)):
      var results: [Int] = []
      for row in rows { results.append(try dot(row, column)) }
      return rows.count == 1 && column.count != 1 ? .scalar(results[0]) : .vector(results)
    case (.matrix(let rows), .matrix(let others)):
      guard let width = others.first?.count else { throw .lengthMismatch(0, rows.count) }
      var product: [[Int]] = []
      for row in rows {
        var entries: [Int] = []
        for column in 0..<width { entries.append(try dot(row, others.map { $0[column] })) }
        product.append(entries)
      }
      return .matrix(product)
    case (.vector, .matrix):
      // A column times a row would be a matrix; a vector before a square matrix has no reading.
      guard case .matrix(let rows) = b, rows.count == 1, case .vector(let column) = a else {
        throw .unsupported("vector times matrix")
      }
      var product: [[Int]] = []
      for place in column {
        var entries: [Int] = []
        for other in rows[0] { entries.append(try builder.multiply(place, other)) }
        product.append(entries)
      }
      return .matrix(product)
    case (.matrix, .scalar), (.scalar, .matrix):
      return try scaled(a, b, .product)
    default:
      return try combine(a, b, .product)
    }
  }

  /// The largest power of a matrix: no `D` is larger.
  private static let largestPower = 12

  mutating func identity(of size: Int) throws(GroundingError) -> [[Int]] {
    let zero = try builder.literal(Rational(0))
    let one = try builder.literal(Rational(1))
    return (0..<size).map { row in (0..<size).map { $0 == row ? one : zero } }
  }

  /// A power; of a square matrix, with a whole exponent that is known.
  mutating func power(
    _ base: Expression, _ exponent: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let value = try ground(base, indices)
    let power = try ground(exponent, indices)
    guard case .matrix(let rows) = value else { return try combine(value, power, .power) }
    guard case .scalar(let place) = power, let n = builder.rational(place)?.integer,
      n == -1 || (0...Self.largestPower).contains(n)
    else { throw .unsupported("matrix power") }
    if n == -1 { return try inverse(base, indices) }
    if n == 0 { return .matrix(try identity(of: rows.count)) }
    var result = Grounded.matrix(rows)
    for _ in 1..<n { result = try multiplied(result, .matrix(rows)) }
    return result
  }

  /// Every entry of a matrix times, or over, a number.
  mutating func scaled(
    _ a: Grounded, _ b: Grounded, _ operation: BinaryOperation
  ) throws(GroundingError) -> Grounded {
    switch (a, b) {
    case (.matrix(let rows), .scalar(let number)), (.scalar(let number), .matrix(let rows)):
      return try map(.matrix(rows)) { (builder, place) throws(GroundingError) in
        operation == .divide
          ? try builder.divide(place, number) : try builder.multiply(number, place)
      }
    default: throw .unsupported("matrix")
    }
  }

  private mutating func dot(_ row: [Int], _ column: [Int]) throws(GroundingError) -> Int {
    guard row.count == column.count else { throw .lengthMismatch(row.count, column.count) }
    var total = try builder.literal(Rational(0))
    for (p, q) in zip(row, column) { total = try builder.add(total, builder.multiply(p, q)) }
    return total
  }

  /// A transpose; of a vector alone it is the vector.
  mutating func transposed(
    _ inner: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let value = try ground(inner, indices)
    guard case .matrix(let rows) = value, let width = rows.first?.count else { return value }
    return .matrix((0..<width).map { column in rows.map { $0[column] } })
  }

  /// The determinant of a small square matrix, expanded by its first row.
  mutating func determinant(
    _ matrix: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let value = try ground(matrix, indices)
    guard case .matrix(let rows) = value else { throw .unsupported("\\det") }
    return .scalar(try determinant(of: square(rows)))
  }

  private func square(_ rows: [[Int]]) throws(GroundingError) -> [[Int]] {
    guard let first = rows.first, first.count == rows.count else {
      throw .lengthMismatch(rows.first?.count ?? 0, rows.count)
    }
    guard rows.count <= Self.expansionLimit else { throw .tooLarge }
    return rows
  }

  private mutating func determinant(of rows: [[Int]]) throws(GroundingError) -> Int {
    guard rows.count > 1 else { return rows[0][0] }
    let zero = try builder.literal(Rational(0))
    var total = zero
    for column in rows.indices where rows[0][column] != zero {
      let minor = try determinant(of: Self.minor(rows, row: 0, column: column))
      var term = try builder.multiply(rows[0][column], minor)
      if column % 2 == 1 { term = try builder.negate(term) }
      total = try builder.add(total, term)
    }
    return total
  }

  private static func minor(_ rows: [[Int]], row: Int, column: Int) -> [[Int]] {
    rows.indices.filter { $0 != row }.map { other in
      rows[other].indices.filter { $0 != column }.map { rows[other][$0] }
    }
  }

  /// The inverse of a small square matrix, by its cofactors; of a number, its reciprocal.
  mutating func inverse(
    _ inner: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let value = try ground(inner, indices)
    let one = try builder.literal(Rational(1))
    guard case .matrix(let all) = value else { return try combine(.scalar(one), value, .divide) }
    let rows = try square(all)
    let determinant = try determinant(of: rows)
    guard rows.count > 1 else { return .matrix([[try builder.divide(one, determinant)]]) }
    var result: [[Int]] = []
    for row in rows.indices {
      var entries: [Int] = []
      for column in rows.indices {
        var cofactor = try self.determinant(of: Self.minor(rows, row: column, column: row))
        if (row + column) % 2 == 1 { cofactor = try builder.negate(cofactor) }
        entries.append(try builder.divide(cofactor, determinant))
      }
      result.append(entries)
    }
    return .matrix(result)
  }

  /// Functions that see a vector as a whole.
  mutating func vectorFunction(
    _ function: VectorFunction, _ value: Grounded
  ) throws(GroundingError) -> Grounded {
    // The norm of a number is its size.
    if function == .norm, case .scalar(let place) = value {
      return .scalar(try builder.call(.abs, place))
    }
    if function == .trace, case .matrix(let all) = value {
      let rows = try square(all)
      var total = try builder.literal(Rational(0))
      for row in rows.indices { total = try builder.add(total, rows[row][row]) }
      return .scalar(total)
    }
    guard case .vector(let places) = value else { throw .unsupported(function.rawValue) }
    switch function {
    case .trace: throw .unsupported(function.rawValue)
    case .norm:
      return .scalar(try builder.call(.sqrt, dot(places, places)))
    case .total, .totalProduct:
      var total = try builder.literal(Rational(function == .total ? 0 : 1))
      for place in places {
        total =
          function == .total
          ? try builder.add(total, place) : try builder.multiply(total, place)
      }
      return .scalar(total)
    case .cumulativeSum, .cumulativeProduct:
      var results: [Int] = []
      for place in places {
        guard let last = results.last else {
          results.append(place)
          continue
        }
        results.append(
          function == .cumulativeSum
            ? try builder.add(last, place) : try builder.multiply(last, place))
      }
      return .vector(results)
    case .diagonal:
      let zero = try builder.literal(Rational(0))
      return .matrix(
        places.indices.map { row in places.indices.map { $0 == row ? places[row] : zero } })
    }
  }
}

extension Expression {
  /// The condition where this is 1, when it is 0 elsewhere.
  fileprivate var indicated: Condition? {
    guard case .cases(let branches) = self, branches.count == 2,
      branches[0].value == .number(Numeral(1)), branches[1].value == .number(Numeral(0)),
      branches[1].condition == nil
    else { return nil }
    return branches[0].condition
  }
}
