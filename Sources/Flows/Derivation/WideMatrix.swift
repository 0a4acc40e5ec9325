import Algebra

/// A fraction of integers of 128 bits in lowest terms: what elimination makes of the numbers of a handout. Every
/// operation gives `nil` when the exact result does not fit.
struct WideRational: Hashable {
  /// Carries the sign.
  let numerator: Int128
  /// At least 1.
  let denominator: Int128

  init(_ n: Int) {
    numerator = Int128(n)
    denominator = 1
  }

  /// The size of a whole number.
  init(magnitude: Int128) {
    numerator = magnitude < 0 ? -magnitude : magnitude
    denominator = 1
  }

  private init?(_ n: Int128, _ d: Int128) {
    guard d != 0, n > .min, d > .min else { return nil }
    let divisor = Self.gcd(n, d)
    numerator = (d < 0 ? -n : n) / divisor
    denominator = (d < 0 ? -d : d) / divisor
  }

  /// The number that an expression is, a sign or a fraction bar included.
  init?(_ expression: Expression) {
    switch expression {
    case .number(let numeral):
      let parts = numeral.digits.split(separator: ".", omittingEmptySubsequences: false)
      guard let digits = Int128(parts.joined()) else { return nil }
      var scale: Int128 = 1
      for _ in 0..<(parts.count == 2 ? parts[1].count : 0) {
        let (next, overflow) = scale.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        scale = next
      }
      self.init(digits, scale)
    case .negative(let inner):
      guard let inner = WideRational(inner) else { return nil }
      self.init(-inner.numerator, inner.denominator)
    case .quotient(let a, let b):
      guard let a = WideRational(a), let b = WideRational(b), let value = a.dividedBy(b) else {
        return nil
      }
      self = value
    default: return nil
    }
  }

  private static func gcd(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a < 0 ? -a : a, b < 0 ? -b : b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  private static func product(_ a: Int128, _ b: Int128) -> Int128? {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : value
  }

  func times(_ b: WideRational) -> WideRational? {
    // Divided before they are multiplied, numbers stay small.
    let (p, q) = (Self.gcd(numerator, b.denominator), Self.gcd(b.numerator, denominator))
    guard let above = Self.product(numerator / p, b.numerator / q),
      let below = Self.product(denominator / q, b.denominator / p)
    else { return nil }
    return WideRational(above, below)
  }

  func dividedBy(_ b: WideRational) -> WideRational? {
    WideRational(b.denominator, b.numerator).flatMap(times)
  }

  func minus(_ b: WideRational) -> WideRational? {
    let divisor = Self.gcd(denominator, b.denominator)
    guard let left = Self.product(numerator, b.denominator / divisor),
      let right = Self.product(b.numerator, denominator / divisor),
      let below = Self.product(denominator, b.denominator / divisor)
    else { return nil }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : WideRational(difference, below)
  }

  /// The least common multiple of a whole number and a denominator.
  func commonDenominator(with b: WideRational) -> WideRational? {
    Self.product(numerator, b.denominator / Self.gcd(numerator, b.denominator))
      .map { WideRational(magnitude: $0) }
  }

  /// As an expression.
  var expression: Expression {
    let size = Expression.number(Numeral(digits: String(numerator.magnitude)))
    let value =
      denominator == 1
      ? size : .quotient(size, .number(Numeral(digits: String(denominator))))
    return numerator < 0 ? .negative(value) : value
  }
}

/// A square matrix of numbers, for exact elimination. Cost: cubic in the number of rows.
struct WideMatrix {
  private let rows: [[WideRational]]

  init?(_ rows: [[Expression]]) {
    var numbers: [[WideRational]] = []
    for row in rows {
      let own = row.compactMap { WideRational($0) }
      guard own.count == rows.count else { return nil }
      numbers.append(own)
    }
    self.rows = numbers
  }

  /// The determinant; `nil` when a number does not fit.
  var determinant: WideRational? {
    var result = WideRational(1)
    var rows = rows
    for k in rows.indices {
      guard let pivot = rows.indices[k...].first(where: { rows[$0][k].numerator != 0 }) else {
        return WideRational(0)
      }
      var factor = rows[pivot][k]
      if pivot != k {
        rows.swapAt(pivot, k)
        guard let opposite = WideRational(0).minus(factor) else { return nil }
        factor = opposite
      }
      guard let next = result.times(factor) else { return nil }
      result = next
      for i in rows.indices.dropFirst(k + 1) {
        guard Self.clear(&rows[i], by: rows[k], at: k) else { return nil }
      }
    }
    return result
  }

  /// The inverse; `nil` when there is none or a number does not fit.
  var inverse: [[WideRational]]? {
    let count = rows.count
    var rows = rows.enumerated().map { i, row in
      row + (0..<count).map { WideRational($0 == i ? 1 : 0) }
    }
    for k in 0..<count {
      guard let pivot = (k..<count).first(where: { rows[$0][k].numerator != 0 }) else { return nil }
      rows.swapAt(pivot, k)
      let scaled = rows[k].compactMap { $0.dividedBy(rows[k][k]) }
      guard scaled.count == 2 * count else { return nil }
      rows[k] = scaled
      for i in 0..<count where i != k {
        guard Self.clear(&rows[i], by: rows[k], at: k) else { return nil }
      }
    }
    return rows.map { Array($0[count...]) }
  }

  /// Takes a multiple of another row away, so that a column becomes 0; `false` when a number does not fit.
  private static func clear(
    _ row: inout [WideRational], by other: [WideRational], at k: Int
  ) -> Bool {
    guard row[k].numerator != 0 else { return true }
    guard let factor = row[k].dividedBy(other[k]) else { return false }
    for j in row.indices {
      guard let product = factor.times(other[j]), let value = row[j].minus(product) else {
        return false
      }
      row[j] = value
    }
    return true
  }
}
