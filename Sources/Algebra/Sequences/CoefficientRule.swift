/// Coefficients by two indices: `n` of the term of the sequence, `j` inside of it.
struct CoefficientTable {
  private(set) var values: [Int: [Int: Rational]] = [:]

  mutating func set(_ n: Int, _ j: Int, _ value: Rational) { values[n, default: [:]][j] = value }

  func value(_ n: Int, _ j: Int) -> Rational? { values[n]?[j] }

  mutating func remove(_ n: Int, _ j: Int) { values[n]?[j] = nil }

  /// The `j` of a term, ascending.
  func places(_ n: Int) -> [Int] { (values[n] ?? [:]).keys.sorted() }

  /// All entries, in order.
  var entries: [(n: Int, j: Int, value: Rational)] {
    values.keys.sorted().flatMap { n in
      places(n).compactMap { j in value(n, j).map { (n, j, $0) } }
    }
  }

  /// What a rule may depend on.
  enum Variables { case free, both }

  /// The simplest rule for all entries.
  func rule(for variables: Variables) -> CoefficientRule? {
    CoefficientRule.candidates(entries, usesJ: variables == .both)
      .first { rule in entries.allSatisfy { rule.value(n: $0.n, j: $0.j) == $0.value } }
  }
}

/// A coefficient as a function of `n` and `j`: an affine number, its reciprocal, or a geometric
/// sequence.
struct CoefficientRule: Hashable {
  /// `p n + q j + r`.
  struct Affine: Hashable {
    var n: Rational
    var j: Rational
    var constant: Rational

    func value(n: Int, j: Int) -> Rational? {
      guard let a = self.n.times(Rational(n)), let b = self.j.times(Rational(j)) else { return nil }
      return a.plus(b)?.plus(constant)
    }
  }

  /// The factor or divisor that is affine.
  var affine: Affine
  /// Whether it divides.
  var isReciprocal: Bool
  /// The base of the geometric factor; 1 for none.
  var ratio: Rational
  /// Its exponent, with whole coefficients.
  var exponent: Affine

  private static let zero = Affine(n: Rational(0), j: Rational(0), constant: Rational(0))

  var dependsOnJ: Bool {
    affine.j != Rational(0) || (ratio != Rational(1) && exponent.j != Rational(0))
  }

  /// Whether there is a geometric factor.
  var isGeometric: Bool { ratio != Rational(1) }

  func value(n: Int, j: Int) -> Rational? {
    guard let size = affine.value(n: n, j: j) else { return nil }
    let factor = isReciprocal ? Rational(1).dividedBy(size) : size
    guard ratio != Rational(1) else { return factor }
    guard let k = exponent.value(n: n, j: j)?.integer, let power = ratio.power(k) else {
      return nil
    }
    return factor?.times(power)
  }

  // MARK: Candidates

  /// Rules that fit some of the entries, the simplest first.
  static func candidates(
    _ entries: [(n: Int, j: Int, value: Rational)], usesJ: Bool
  ) -> [CoefficientRule] {
    guard let first = entries.first else { return [] }
    func constant(_ c: Rational) -> Affine {
      Affine(n: Rational(0), j: Rational(0), constant: c)
    }
    var result = [
      CoefficientRule(
        affine: constant(first.value), isReciprocal: false, ratio: Rational(1), exponent: zero)
    ]
    let directions: [(Int, Int)] = usesJ ? [(1, -1), (0, 1), (1, 0)] : [(1, 0)]
    for direction in directions {
      if let rule = geometric(entries, direction) { result.append(rule) }
    }
    for sign in [nil] + directions.map(Optional.some) {
      var signed: [(n: Int, j: Int, value: Rational)] = []
      for entry in entries {
        let isOdd = sign.map { !($0.0 * entry.n + $0.1 * entry.j).isMultiple(of: 2) } ?? false
        signed.append(
          (entry.n, entry.j, isOdd ? entry.value.negated ?? entry.value : entry.value))
      }
      let exponent =
        sign.map {
          Affine(n: Rational($0.0), j: Rational($0.1), constant: Rational(0))
        } ?? zero
      let ratio = Rational(sign == nil ? 1 : -1)
      if let affine = self.affine(signed, usesJ: usesJ) {
        result.append(
          CoefficientRule(affine: affine, isReciprocal: false, ratio: ratio, exponent: exponent))
      }
      let inverses = signed.compactMap { entry in
        Rational(1).dividedBy(entry.value).map { (n: entry.n, j: entry.j, value: $0) }
      }
      if inverses.count == signed.count, let affine = self.affine(inverses, usesJ: usesJ) {
        result.append(
          CoefficientRule(affine: affine, isReciprocal: true, ratio: ratio, exponent: exponent))
      }
    }
    return result
  }

  /// `c r^{p n + q j}`, from two entries whose exponents differ by 1.
  private static func geometric(
    _ entries: [(n: Int, j: Int, value: Rational)], _ direction: (Int, Int)
  ) -> CoefficientRule? {
    func place(_ entry: (n: Int, j: Int, value: Rational)) -> Int {
      direction.0 * entry.n + direction.1 * entry.j
    }
    var byPlace: [Int: Rational] = [:]
    for entry in entries { byPlace[place(entry)] = entry.value }
    guard let low = byPlace.keys.sorted().first(where: { byPlace[$0 + 1] != nil }),
      let start = byPlace[low], let next = byPlace[low + 1], let ratio = next.dividedBy(start),
      ratio != Rational(1), ratio != Rational(0), let scale = ratio.power(-low),
      var factor = start.times(scale)
    else { return nil }
    // 2^{i-1-j} reads better than \frac{1}{2} 2^{i-j}.
    let shift =
      abs(ratio.numerator) == 1
      ? 0
      : [0, 1, -1, 2, -2, 3, -3, 4, -4].first { k in
        ratio.power(k) == factor || ratio.power(k)?.negated == factor
      } ?? 0
    if let power = ratio.power(-shift), let rest = factor.times(power) { factor = rest }
    return CoefficientRule(
      affine: Affine(n: Rational(0), j: Rational(0), constant: factor), isReciprocal: false,
      ratio: ratio,
      exponent: Affine(
        n: Rational(direction.0), j: Rational(direction.1), constant: Rational(shift)))
  }

  /// The plane through three entries that are not on a line.
  private static func affine(
    _ entries: [(n: Int, j: Int, value: Rational)], usesJ: Bool
  ) -> Affine? {
    guard let a = entries.first else { return nil }
    for b in entries {
      if !usesJ {
        guard b.n != a.n, let slope = slope(a, b, over: b.n - a.n),
          let start = slope.times(Rational(a.n)).flatMap({ a.value.minus($0) })
        else { continue }
        return Affine(n: slope, j: Rational(0), constant: start)
      }
      for c in entries {
        let determinant = (b.n - a.n) * (c.j - a.j) - (c.n - a.n) * (b.j - a.j)
        guard determinant != 0, let u = b.value.minus(a.value), let v = c.value.minus(a.value),
          let p = combination(u, c.j - a.j, v, -(b.j - a.j), over: determinant),
          let q = combination(v, b.n - a.n, u, -(c.n - a.n), over: determinant),
          let pn = p.times(Rational(a.n)), let qj = q.times(Rational(a.j)),
          let r = a.value.minus(pn)?.minus(qj)
        else { continue }
        return Affine(n: p, j: q, constant: r)
      }
    }
    return nil
  }

  private static func slope(
    _ a: (n: Int, j: Int, value: Rational), _ b: (n: Int, j: Int, value: Rational), over width: Int
  ) -> Rational? {
    b.value.minus(a.value)?.dividedBy(Rational(width))
  }

  private static func combination(
    _ u: Rational, _ p: Int, _ v: Rational, _ q: Int, over d: Int
  ) -> Rational? {
    guard let a = u.times(Rational(p)), let b = v.times(Rational(q)) else { return nil }
    return a.plus(b)?.dividedBy(Rational(d))
  }

  /// The constant before the geometric factor, and the factor; `nil` when the rule is no such product.
  var parts: (constant: Rational, power: CoefficientRule)? {
    guard isGeometric, !isReciprocal, affine.n == Rational(0), affine.j == Rational(0) else {
      return nil
    }
    var power = self
    power.affine.constant = Rational(1)
    return (affine.constant, power)
  }

  // MARK: Expression

  /// The rule, written with two index expressions.
  func expression(n: Expression, j: Expression) -> Expression {
    let size = Self.expression(affine, n, j)
    var factor = isReciprocal ? Expression.quotient(.one, size) : size
    guard ratio != Rational(1) else { return factor }
    let power = power(Self.expression(exponent, n, j))
    var isNegative = false
    if case .negative(let inner) = factor { (factor, isNegative) = (inner, true) }
    let product = factor == .one ? power : Expression.product([factor, power])
    return isNegative ? .negative(product) : product
  }

  private func power(_ exponent: Expression) -> Expression {
    if ratio.numerator == 1 {
      return .quotient(.one, .power(.number(Numeral(ratio.denominator)), exponent))
    }
    return .power(Expression(ratio), exponent)
  }

  private static func expression(
    _ affine: Affine, _ n: Expression, _ j: Expression
  ) -> Expression {
    Simplifier().simplify(
      .sum([
        .product([Expression(affine.n), n]), .product([Expression(affine.j), j]),
        Expression(affine.constant),
      ]))
  }
}
