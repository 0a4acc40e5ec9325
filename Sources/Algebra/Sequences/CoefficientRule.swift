/// A coefficient as a function of `n` and `j`: an affine number or a product of two, its reciprocal, a
/// geometric sequence, the product of both, a sum of two geometric sequences, or a product that runs
/// from `j` to `n`.
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

    init(n: Rational, j: Rational, constant: Rational) {
      (self.n, self.j, self.constant) = (n, j, constant)
    }

    /// `slope (p n + q j) + constant`, where `p` and `q` are 1, -1 or 0.
    init(n slope: Rational, along direction: (Int, Int), constant: Rational) {
      let opposite = slope.negated ?? slope
      func part(_ sign: Int) -> Rational { sign == 0 ? Rational(0) : sign > 0 ? slope : opposite }
      self.init(n: part(direction.0), j: part(direction.1), constant: constant)
    }

    /// The same with the other sign.
    var opposite: Affine? {
      guard let n = n.negated, let j = j.negated, let constant = constant.negated else {
        return nil
      }
      return Affine(n: n, j: j, constant: constant)
    }
  }

  /// The factor or divisor that is affine.
  var affine: Affine
  /// A second factor or divisor.
  var second: Affine?
  /// Whether they divide.
  var isReciprocal: Bool
  /// The base of the geometric factor; 1 for none.
  var ratio: Rational
  /// Its exponent, with whole coefficients.
  var exponent: Affine
  /// The product that runs, in place of everything else.
  var running: RunningProduct?
  /// The sum of two geometric sequences, in place of everything else.
  var pair: GeometricPair?

  static let zero = Affine(n: Rational(0), j: Rational(0), constant: Rational(0))

  var dependsOnJ: Bool {
    if let pair { return pair.dependsOnJ }
    return running != nil || affine.j != Rational(0) || second.map { $0.j != Rational(0) } ?? false
      || (ratio != Rational(1) && exponent.j != Rational(0))
  }

  /// Whether there is a geometric factor.
  var isGeometric: Bool { ratio != Rational(1) }

  func value(n: Int, j: Int) -> Rational? {
    if let running { return running.value(n: n, j: j) }
    if let pair { return pair.value(n: n, j: j) }
    guard var size = affine.value(n: n, j: j) else { return nil }
    if let second {
      guard let other = second.value(n: n, j: j), let product = size.times(other) else {
        return nil
      }
      size = product
    }
    let factor = isReciprocal ? Rational(1).dividedBy(size) : size
    guard ratio != Rational(1) else { return factor }
    guard let k = exponent.value(n: n, j: j)?.integer, let power = ratio.power(k) else {
      return nil
    }
    return factor?.times(power)
  }

  // MARK: Candidates

  /// An entry of a table of coefficients.
  typealias Entry = (n: Int, j: Int, value: Rational)

  /// A number.
  static func constant(_ c: Rational) -> CoefficientRule {
    CoefficientRule(
      affine: Affine(n: Rational(0), j: Rational(0), constant: c), isReciprocal: false,
      ratio: Rational(1), exponent: zero)
  }

  /// Rules that fit some of the entries, the simplest first.
  static func candidates(_ entries: [Entry], usesJ: Bool) -> [CoefficientRule] {
    guard let first = entries.first else { return [] }
    var result = [constant(first.value)]
    let directions: [(Int, Int)] = usesJ ? [(1, -1), (0, 1), (1, 0)] : [(1, 0)]
    for direction in directions {
      if let rule = geometric(entries, direction) { result.append(rule) }
    }
    for sign in [nil] + directions.map(Optional.some) {
      var signed: [Entry] = []
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
      for (values, isReciprocal) in [(signed, false), (inverses, true)]
      where values.count == signed.count {
        for direction in directions {
          guard let (first, second) = quadratic(values, direction) else { continue }
          result.append(
            CoefficientRule(
              affine: first, second: second, isReciprocal: isReciprocal, ratio: ratio,
              exponent: exponent))
        }
      }
    }
    for direction in directions { result += recurrent(entries, direction) }
    if usesJ, let running = RunningProduct(entries) {
      var rule = constant(Rational(1))
      rule.running = running
      result.append(rule)
    }
    return result
  }

  /// What recurrences of the second order give: two geometric sequences, or one with an affine factor.
  private static func recurrent(_ entries: [Entry], _ direction: (Int, Int)) -> [CoefficientRule] {
    guard let roots = CharacteristicRoots(entries, direction) else { return [] }
    if roots.first == roots.second { return roots.doubled.map { [$0] } ?? [] }
    guard let pair = GeometricPair(roots) else { return [] }
    var rule = constant(Rational(1))
    rule.pair = pair
    return [rule]
  }

  /// A quadratic in `p n + q j` through three entries, as two factors; `nil` where it has no fractions
  /// as roots.
  private static func quadratic(
    _ entries: [Entry], _ direction: (Int, Int)
  ) -> (Affine, Affine)? {
    var points: [(n: Int, value: Rational)] = []
    for entry in entries where points.count < 3 {
      let place = direction.0 * entry.n + direction.1 * entry.j
      if !points.contains(where: { $0.n == place }) { points.append((place, entry.value)) }
    }
    guard points.count == 3 else { return nil }
    let (p, q, r) = (points[0], points[1], points[2])
    // Newton's divided differences.
    guard let first = q.value.minus(p.value)?.dividedBy(Rational(q.n - p.n)),
      let next = r.value.minus(q.value)?.dividedBy(Rational(r.n - q.n)),
      let a = next.minus(first)?.dividedBy(Rational(r.n - p.n)), a != Rational(0),
      let shift = a.times(Rational(p.n + q.n)), let b = first.minus(shift),
      let low = b.times(Rational(p.n)), let square = a.times(Rational(p.n * p.n)),
      let c = p.value.minus(low)?.minus(square)
    else { return nil }
    // a n² + b n + c = a (n - u)(n - v).
    guard let four = a.times(c)?.times(Rational(4)), let power = b.times(b),
      let discriminant = power.minus(four), let half = Rational(1, 2),
      let root = discriminant.raised(to: half),
      let double = a.times(Rational(2)), let opposite = b.negated,
      let u = opposite.plus(root)?.dividedBy(double),
      let v = opposite.minus(root)?.dividedBy(double), let constant = v.times(a)?.negated,
      let other = u.negated
    else { return nil }
    return (
      Affine(n: Rational(direction.0), j: Rational(direction.1), constant: other),
      Affine(n: a, along: direction, constant: constant)
    )
  }

  /// `c r^{p n + q j}`, from two entries whose exponents differ by 1.
  private static func geometric(
    _ entries: [Entry], _ direction: (Int, Int)
  ) -> CoefficientRule? {
    let byPlace = values(entries, by: direction)
    guard let low = byPlace.keys.sorted().first(where: { byPlace[$0 + 1] != nil }),
      let start = byPlace[low], let next = byPlace[low + 1], let ratio = next.dividedBy(start),
      ratio != Rational(1), ratio != Rational(0)
    else { return nil }
    return geometric(start, ratio, from: low, direction)
  }

  /// The entries by `p n + q j`; the last of those in one place.
  static func values(_ entries: [Entry], by direction: (Int, Int)) -> [Int: Rational] {
    var result: [Int: Rational] = [:]
    for entry in entries { result[direction.0 * entry.n + direction.1 * entry.j] = entry.value }
    return result
  }

  /// The geometric sequence that is `start` where `p n + q j` is `low`.
  static func geometric(
    _ start: Rational, _ ratio: Rational, from low: Int, _ direction: (Int, Int)
  ) -> CoefficientRule? {
    if ratio == Rational(1) { return constant(start) }
    guard let scale = ratio.power(-low), var factor = start.times(scale) else { return nil }
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
  private static func affine(_ entries: [Entry], usesJ: Bool) -> Affine? {
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

  private static func slope(_ a: Entry, _ b: Entry, over width: Int) -> Rational? {
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
    if let pair {
      guard let (constant, rest) = pair.content else { return nil }
      var power = self
      power.pair = rest
      return (constant, power)
    }
    guard isGeometric, !isReciprocal, second == nil, affine.n == Rational(0),
      affine.j == Rational(0)
    else {
      return nil
    }
    var power = self
    power.affine.constant = Rational(1)
    return (affine.constant, power)
  }

  // MARK: Expression

  /// The rule, written with two index expressions.
  func expression(n: Expression, j: Expression) -> Expression {
    if let running { return running.expression(n: n, j: j) }
    if let pair { return pair.expression(n: n, j: j) }
    var size = Self.expression(affine, n, j)
    var isNegative = false
    if let second {
      isNegative = second.n.numerator < 0
      let factor = isNegative ? second.opposite ?? second : second
      isNegative = isNegative && factor != second
      let other = Self.expression(factor, n, j)
      // (i + 1)(i + 2) / 2, and not (i + 1) times the fraction.
      if case .quotient(let top, let below) = other {
        size = .quotient(size == .one ? top : .product([size, top]), below)
      } else {
        size = .product([size, other])
      }
    }
    var factor = isReciprocal ? Expression.quotient(.one, size) : size
    if case .negative(let inner) = factor { (factor, isNegative) = (inner, !isNegative) }
    if ratio != Rational(1) {
      let power = power(Self.expression(exponent, n, j))
      factor = factor == .one ? power : Expression.product([factor, power])
    }
    return isNegative ? .negative(factor) : factor
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
