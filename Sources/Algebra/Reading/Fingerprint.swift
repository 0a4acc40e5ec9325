/// The value of an expression at a random point of a prime field: equal expressions have equal ones, and
/// different ones as good as never. So terms of a series are compared however they are written: `9`
/// and `3^2`, `\frac{x_1}{3}` and `\frac13 x_1`.
///
/// Whole numbers stand for the letters that count; a function's value is drawn by what it is taken of.
struct Fingerprint {
  /// The prime 2⁶¹ − 1.
  private static let prime: UInt64 = (1 << 61) - 1
  /// The most factors or terms that a sum over an index is written out to.
  private static let limit = 64

  /// What the letters that count are worth; the others are drawn.
  var integers: [String: Int]
  /// Chooses the point.
  var seed: UInt64
  /// How many sums over an index are around what is evaluated.
  private var depth = 0

  /// Two points, so that what agrees at both agrees.
  static let points = [
    Fingerprint(counting: 11, dimension: 19, seed: 1),
    Fingerprint(counting: 14, dimension: 23, seed: 2),
  ]

  /// A point at which the letters that count are worth `start`, `start + 1`, … and `D` is `dimension`.
  init(counting start: Int, dimension: Int, seed: UInt64) {
    self.seed = seed
    integers = ["D": dimension]
    for (offset, letter) in ["i", "j", "k", "l", "m", "n", "p", "q", "r", "d", "t"].enumerated() {
      integers[letter] = start + offset % 3
    }
  }

  /// Whether two expressions agree.
  static func agree(_ a: Expression, _ b: Expression) -> Bool {
    points.allSatisfy { point in
      guard let ours = point.value(of: a), let theirs = point.value(of: b) else { return false }
      return ours == theirs
    }
  }

  /// The value; `nil` where an expression has none, or is of a kind that is not compared.
  func value(of expression: Expression) -> UInt64? {
    switch expression {
    case .number(let numeral): return value(of: numeral)
    case .constant(let constant): return drawn(constant == .pi ? 3 : 2, [])
    case .symbol(let name):
      if let integer = integers[name] { return Self.residue(integer) }
      return drawn(5, [Self.hash(name)])
    case .component(let name, let indices):
      var places: [UInt64] = [Self.hash(name)]
      for index in indices {
        guard let place = integer(index) else { return nil }
        places.append(Self.residue(place))
      }
      return drawn(7, places)
    case .sum(let terms):
      return fold(terms, from: 0) { Self.add($0, $1) }
    case .product(let factors):
      return fold(factors, from: 1) { Self.multiply($0, $1) }
    case .negative(let inner):
      return value(of: inner).map { Self.add(0, Self.prime - $0) }
    case .quotient(let a, let b):
      guard let above = value(of: a), let below = value(of: b), below != 0 else { return nil }
      return Self.multiply(above, Self.inverse(below))
    case .power(let base, let exponent):
      return power(base, exponent)
    case .call(let function, let arguments):
      guard let values = values(of: arguments) else { return nil }
      if function == .log, values == [1] { return 0 }
      return drawn(11, [Self.hash(function.rawValue)] + values)
    case .application(let application):
      guard let values = values(of: application.arguments) else { return nil }
      let index = application.index.map { integer($0).map(Self.residue) } ?? .some(0)
      guard let index else { return nil }
      return drawn(
        13,
        [
          Self.hash(application.name), application.isInverse ? 1 : 0,
          UInt64(clamping: application.primes), index,
        ] + values)
    case .fold(let fold):
      guard fold.operation == .sum || fold.operation == .product, fold.condition == nil,
        let lower = integer(fold.lower), let upper = integer(fold.upper)
      else { return nil }
      return total(fold.operation, fold.index, lower, upper, fold.body)
    case .series(let series):
      guard let count = integer(series.count) else { return nil }
      // The terms shown stand first, and alone where there are no more.
      let shown = Array(series.shown.prefix(max(0, count)))
      guard
        let rest = total(
          series.operation, series.index, shown.count + 1, count, series.general)
      else { return nil }
      return series.operation == .sum
        ? fold(shown, from: rest) { Self.add($0, $1) }
        : fold(shown, from: rest) { Self.multiply($0, $1) }
    default: return nil
    }
  }

  /// The whole number that an index or exponent is.
  private func integer(_ expression: Expression) -> Int? {
    guard let linear = LinearIndex(expression) else { return nil }
    var result = linear.constant
    for (name, coefficient) in linear.coefficients {
      guard let value = integers[name], abs(coefficient) < 1 << 20 else { return nil }
      result += coefficient * value
    }
    return result
  }

  private func power(_ base: Expression, _ exponent: Expression) -> UInt64? {
    guard let base = value(of: base) else { return nil }
    if let integer = integer(exponent) {
      guard integer < 0 else { return Self.power(base, UInt64(integer)) }
      return base == 0 ? nil : Self.power(Self.inverse(base), UInt64(-integer))
    }
    return value(of: exponent).map { drawn(17, [base, $0]) }
  }

  private func values(of expressions: [Expression]) -> [UInt64]? {
    var result: [UInt64] = []
    for expression in expressions {
      guard let value = value(of: expression) else { return nil }
      result.append(value)
    }
    return result
  }

  private func fold(
    _ expressions: [Expression], from start: UInt64, _ join: (UInt64, UInt64) -> UInt64
  ) -> UInt64? {
    values(of: expressions)?.reduce(start, join)
  }

  private func total(
    _ operation: Fold.Operation, _ index: String, _ lower: Int, _ upper: Int, _ body: Expression
  ) -> UInt64? {
    // Sums in sums in sums are not written out.
    guard upper - lower < Self.limit, depth < 2 else { return nil }
    var inner = self
    inner.depth += 1
    var result: UInt64 = operation == .sum ? 0 : 1
    for position in stride(from: lower, through: upper, by: 1) {
      inner.integers[index] = position
      guard let value = inner.value(of: body) else { return nil }
      result = operation == .sum ? Self.add(result, value) : Self.multiply(result, value)
    }
    return result
  }

  private func value(of numeral: Numeral) -> UInt64? {
    let parts = numeral.digits.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : ""
    guard let whole = UInt64(parts.joined()), whole < Self.prime, decimals.count < 18 else {
      return nil
    }
    return Self.multiply(
      whole, Self.inverse(Self.power(10, UInt64(decimals.count))))
  }

  // MARK: The field

  private static func add(_ a: UInt64, _ b: UInt64) -> UInt64 { (a + b) % prime }

  private static func multiply(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return prime.dividingFullWidth(product).remainder
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest) = (UInt64(1), base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = multiply(result, square) }
      square = multiply(square, square)
      rest >>= 1
    }
    return result
  }

  private static func inverse(_ a: UInt64) -> UInt64 { power(a, prime - 2) }

  private static func residue(_ integer: Int) -> UInt64 {
    let remainder = integer % Int(prime)
    return UInt64(remainder < 0 ? remainder + Int(prime) : remainder)
  }

  // MARK: Drawing

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// A number that is the same for the same kind and values (the finaliser of SplitMix64).
  private func drawn(_ kind: UInt64, _ values: [UInt64]) -> UInt64 {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ kind
    for value in values {
      state = (state ^ value) &* 0xBF58_476D_1CE4_E5B9
      state ^= state >> 27
      state = state &* 0x94D0_49BB_1331_11EB
      state ^= state >> 31
    }
    return state % Self.prime
  }
}

extension Expression {
  /// Whether two expressions have the same value at some random points, which they have by chance only if they are
  /// equal.
  public func hasSameValues(as other: Expression) -> Bool { Fingerprint.agree(self, other) }
}
