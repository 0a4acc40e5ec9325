/// A sum of products of powers: the form in which like terms meet.
struct NormalForm: Hashable {
  /// Each product once, with its coefficient; none is 0.
  private var table: [Monomial: Rational] = [:]
  /// The products in the order in which they came, so that nothing depends on hashes.
  private var order: [Monomial] = []

  /// The terms in the order in which they came.
  var terms: [(monomial: Monomial, coefficient: Rational)] {
    order.compactMap { monomial in table[monomial].map { (monomial, $0) } }
  }

  /// How many terms there are.
  var count: Int { table.count }

  static func == (a: NormalForm, b: NormalForm) -> Bool { a.table == b.table }

  func hash(into hasher: inout Hasher) { hasher.combine(table) }

  /// 0.
  init() {}

  /// A number.
  init(_ number: Rational) {
    self.init(Monomial(), times: number)
  }

  /// One term.
  init(_ monomial: Monomial, times coefficient: Rational = Rational(1)) {
    guard coefficient != Rational(0) else { return }
    table[monomial] = coefficient
    order = [monomial]
  }

  /// The number that it is; `nil` when there is anything else in it.
  var number: Rational? {
    if table.isEmpty { return Rational(0) }
    return table.count == 1 ? table[Monomial()] : nil
  }

  /// The term, when it is only one.
  var single: (monomial: Monomial, coefficient: Rational)? {
    table.count == 1 ? terms.first : nil
  }

  /// Adds a term.
  mutating func add(
    _ monomial: Monomial, times coefficient: Rational
  ) throws(SimplificationLimit) {
    let present = table[monomial]
    guard let sum = (present ?? Rational(0)).plus(coefficient) else { throw SimplificationLimit() }
    if sum == Rational(0) {
      table[monomial] = nil
      order.removeAll { $0 == monomial }
    } else {
      table[monomial] = sum
      if present == nil { order.append(monomial) }
    }
  }

  /// Adds all terms of another.
  mutating func add(_ other: NormalForm) throws(SimplificationLimit) {
    for (monomial, coefficient) in other.terms { try add(monomial, times: coefficient) }
  }

  /// Every coefficient times a number.
  func scaled(by factor: Rational) throws(SimplificationLimit) -> NormalForm {
    var result = NormalForm()
    for (monomial, coefficient) in terms {
      guard let product = coefficient.times(factor) else { throw SimplificationLimit() }
      try result.add(monomial, times: product)
    }
    return result
  }

  /// The terms in the order they are written in: the first one is positive where one is.
  var ordered: [(monomial: Monomial, coefficient: Rational)] {
    if table.count < 2 { return terms }
    let sorted = terms.map {
      (monomial: $0.monomial, coefficient: $0.coefficient, key: $0.monomial.sortKey)
    }
    .sorted { $0.key < $1.key }
    .map { (monomial: $0.monomial, coefficient: $0.coefficient) }
    if let number = sorted.last, number.monomial == Monomial(), number.coefficient.numerator > 0,
      sorted.dropLast().allSatisfy({ $0.monomial.isWithoutLetters || $0.monomial.isOfFunctions })
    {
      // 1 + e^z, 1 - \tanh^2 z, 1 + a \cos z.
      return [number] + sorted.dropLast()
    }
    guard let first = sorted.first, let last = sorted.last, first.coefficient.numerator < 0 else {
      return sorted
    }
    // A number stays last: 2 x_2 - x_1 + 3.
    if last.coefficient.numerator > 0, last.monomial != Monomial() { return sorted.reversed() }
    guard let positive = sorted.firstIndex(where: { $0.coefficient.numerator > 0 }) else {
      return sorted
    }
    return [sorted[positive]] + sorted[..<positive] + sorted[(positive + 1)...]
  }

  /// As an expression, over a common denominator.
  var expression: Expression {
    if table.count > 1, table.values.allSatisfy({ $0.numerator < 0 }),
      let opposite = try? scaled(by: Rational(-1))
    {
      return .negative(opposite.expression)
    }
    let denominator = content.denominator
    if table.count > 1, denominator > 1, let whole = try? scaled(by: Rational(denominator)) {
      return .quotient(whole.expression, .number(Numeral(denominator)))
    }
    let written = ordered.map { $0.monomial.expression(times: $0.coefficient) }
    return written.count == 1 ? written[0] : written.isEmpty ? .zero : .sum(written)
  }
}

/// Work or numbers beyond what simplification is allowed.
struct SimplificationLimit: Error {}

/// A product of powers of different bases; without any, 1.
struct Monomial: Hashable {
  /// The exponent of each base, none 0. A base is no number unless its exponent is none that can be
  /// carried out.
  private var table: [Expression: Exponent] = [:]
  /// The bases in the order in which they came.
  private var order: [Expression] = []

  /// The powers in the order in which they came.
  var powers: [(base: Expression, exponent: Exponent)] {
    order.compactMap { base in table[base].map { (base, $0) } }
  }

  /// The exponent of a base; `nil` for a base that is not there.
  func exponent(of base: Expression) -> Exponent? { table[base] }

  static func == (a: Monomial, b: Monomial) -> Bool { a.table == b.table }

  func hash(into hasher: inout Hasher) { hasher.combine(table) }

  /// An exponent: a fraction, or anything else.
  enum Exponent: Hashable {
    case number(Rational)
    case expression(Expression)

    var expression: Expression {
      switch self {
      case .number(let q): Expression(q)
      case .expression(let expression): expression
      }
    }

    var number: Rational? { if case .number(let q) = self { q } else { nil } }

    /// Whether a minus leads it.
    var isNegative: Bool {
      switch self {
      case .number(let q): q.numerator < 0
      case .expression(.negative): true
      case .expression: false
      }
    }
  }

  /// 1.
  init() {}

  /// One power.
  init(_ base: Expression, _ exponent: Exponent = .number(Rational(1))) {
    set(base, exponent)
  }

  mutating func set(_ base: Expression, _ exponent: Exponent) {
    let isZero = exponent == .number(Rational(0)) || exponent == .expression(.zero)
    if isZero {
      table[base] = nil
      order.removeAll { $0 == base }
    } else {
      if table.updateValue(exponent, forKey: base) == nil { order.append(base) }
    }
  }

  /// One through it, where that has no denominator; `nil` for anything else, and for 1.
  var reciprocal: Monomial? {
    guard !powers.isEmpty else { return nil }
    var result = Monomial()
    for (base, exponent) in powers {
      guard let q = exponent.number, q.numerator < 0, let opposite = q.negated else { return nil }
      result.set(base, .number(opposite))
    }
    return result
  }

  /// The product with `u \operatorname{sign}(u)` as `|u|`.
  var joiningSigns: Monomial {
    let one = Exponent.number(Rational(1))
    for (base, exponent) in powers {
      guard case .call(.sign, let arguments) = base, exponent == one, arguments.count == 1,
        self.exponent(of: arguments[0]) == one
      else { continue }
      let size = Expression.call(.abs, [arguments[0]])
      guard self.exponent(of: size) == nil else { continue }
      var result = self
      result.set(base, .number(Rational(0)))
      result.set(arguments[0], .number(Rational(0)))
      result.set(size, one)
      return result
    }
    return self
  }

  /// Compares as sums are ordered: what holds `x` or `z` as a factor before other letters, those
  /// before functions, small indices first; the number comes last.
  var sortKey: String {
    if powers.isEmpty { return "~" }
    let hasFold = powers.contains { if case .fold = $0.base { true } else { false } }
    let rank =
      hasFold ? 3 : powers.contains { $0.base.isVariable } ? 0 : isWithoutLetters ? 2 : 1
    return "\(rank) " + factors.map { $0.key }.joined(separator: " ")
  }

  /// Whether the product is made of functions and powers of e only.
  var isWithoutLetters: Bool {
    powers.allSatisfy { power in
      switch power.base {
      case .component, .symbol, .whole, .fold: false
      default: true
      }
    }
  }

  /// Whether the product is made of functions and of letters that stand for numbers.
  var isOfFunctions: Bool {
    powers.contains { if case .call = $0.base { true } else { false } }
      && powers.allSatisfy { power in
        switch power.base {
        case .component, .whole, .fold: false
        default: true
        }
      }
  }

  private var factors: [(base: Expression, exponent: Exponent, key: String)] {
    // e^{s_i} z_i, but (x_i - t_i) e^{-s_i} and x_2 e^{-x_1}.
    let hasLetter = powers.contains { power in
      if case .component = power.base { true } else { false }
    }
    let isDecay = exponent(of: .constant(.e))?.isNegative ?? false
    return powers.map { power in
      let key = power.base.sortKey
      return (
        base: power.base, exponent: power.exponent,
        key: power.base == .constant(.e) && (!hasLetter || isDecay)
          ? "6" + key : power.base.isNumberInD ? "1~" + key : key
      )
    }
    .sorted { $0.key < $1.key }
  }

  /// The product with its coefficient: negative powers stand below a fraction line, except those of e.
  func expression(times coefficient: Rational) -> Expression {
    var above: [Expression] = []
    var below: [Expression] = []
    var roots = Roots()
    for (base, exponent, _) in factors {
      if base != .constant(.e), let q = exponent.number, roots.take(base, q) { continue }
      if case .number(let q) = exponent, q.numerator < 0, base != .constant(.e),
        let opposite = q.negated
      {
        below.append(.power(of: base, opposite))
      } else {
        switch exponent {
        case .number(let q): above.append(.power(of: base, q))
        case .expression(let expression): above.append(.power(base, expression))
        }
      }
    }
    above += roots.above
    below += roots.below
    let size = abs(coefficient.numerator)
    // One half of a sum stands before it, one half of a letter is a fraction.
    if below.isEmpty, coefficient.denominator != 1, above.contains(where: \.isLargeFactor) {
      let fraction = Expression.quotient(
        .number(Numeral(size)), .number(Numeral(coefficient.denominator)))
      let product = Expression.product(of: [fraction] + above)
      return coefficient.numerator < 0 ? .negative(product) : product
    }
    // A sum over an index stands behind a fraction, not on it: \frac{a}{i} \sum z_j.
    if case .fold? = above.last, !below.isEmpty, !below.contains(where: \.isLargeFactor) {
      let fold = above.removeLast()
      var scale = above
      if size != 1 { scale.insert(.number(Numeral(size)), at: 0) }
      if coefficient.denominator != 1 {
        below.insert(.number(Numeral(coefficient.denominator)), at: 0)
      }
      let product = Expression.product([
        .quotient(.product(of: scale), .product(of: below)), fold,
      ])
      return coefficient.numerator < 0 ? .negative(product) : product
    }
    if size != 1 { above.insert(.number(Numeral(size)), at: 0) }
    if coefficient.denominator != 1 {
      below.insert(.number(Numeral(coefficient.denominator)), at: 0)
    }
    let numerator = Expression.product(of: above)
    let value = below.isEmpty ? numerator : .quotient(numerator, .product(of: below))
    return coefficient.numerator < 0 ? .negative(value) : value
  }
}

/// Factors `u^{1/k}` and `u^{-1/k}`, which stand under one root.
private struct Roots {
  private var tops: [Int: [Expression]] = [:]
  private var bottoms: [Int: [Expression]] = [:]

  mutating func take(_ base: Expression, _ q: Rational) -> Bool {
    guard abs(q.numerator) == 1, (2...9).contains(q.denominator) else { return false }
    if q.numerator > 0 {
      tops[q.denominator, default: []].append(base)
    } else {
      bottoms[q.denominator, default: []].append(base)
    }
    return true
  }

  /// The roots with something above the fraction line.
  var above: [Expression] {
    tops.keys.sorted().map { k in
      let top = Expression.product(of: tops[k] ?? [])
      return .root(bottoms[k].map { .quotient(top, .product(of: $0)) } ?? top, k)
    }
  }

  /// The roots with nothing but denominators.
  var below: [Expression] {
    bottoms.keys.filter { tops[$0] == nil }.sorted().map { k in
      .root(.product(of: bottoms[k] ?? []), k)
    }
  }
}

extension Expression {
  /// 0.
  static let zero = Expression.number(Numeral(0))
  /// 1.
  static let one = Expression.number(Numeral(1))

  /// A fraction.
  init(_ q: Rational) {
    let size = Expression.number(Numeral(abs(q.numerator)))
    let value =
      q.denominator == 1 ? size : .quotient(size, .number(Numeral(q.denominator)))
    self = q.numerator < 0 ? .negative(value) : value
  }

  static func power(of base: Expression, _ q: Rational) -> Expression {
    if q == Rational(1) { return base }
    if q == Rational(1, 2) { return .call(.sqrt, [base]) }
    return .power(base, Expression(q))
  }

  /// A product of any number of factors.
  static func product(of factors: [Expression]) -> Expression {
    factors.isEmpty ? .one : factors.count == 1 ? factors[0] : .product(factors)
  }

  /// Whether it is a component of `x` or `z`.
  fileprivate var isVariable: Bool {
    if case .component(let name, _) = self { name == "x" || name == "z" } else { false }
  }

  /// `D - 2`: a sum of numbers and scalars, which stands before components.
  fileprivate var isNumberInD: Bool {
    guard case .sum(let terms) = self else { return false }
    return terms.allSatisfy { term in
      !term.contains { node in
        switch node {
        case .number, .symbol, .negative, .product: false
        default: true
        }
      }
    }
  }

  /// Whether a fraction before it reads better than a fraction line below it.
  fileprivate var isLargeFactor: Bool {
    switch self {
    case .fold, .series, .sum, .cases: true
    default: false
    }
  }
}
