/// The two roots `r`, `s` of the recurrence `c_{k+2} = (r + s) c_{k+1} - r s c_k` that four coefficients in
/// a row follow, where they are fractions.
struct CharacteristicRoots: Hashable {
  /// The root of the larger size.
  var first: Rational
  /// The other root; for a double root the same.
  var second: Rational
  /// The first two coefficients.
  var start: [Rational]
  /// The place `p n + q j` of the first coefficient.
  var low: Int
  /// `p` and `q`.
  var direction: [Int]

  init?(_ entries: [CoefficientRule.Entry], _ direction: (Int, Int)) {
    let byPlace = CoefficientRule.values(entries, by: direction)
    guard
      let low = byPlace.keys.sorted().first(where: { low in
        (1...3).allSatisfy { byPlace[low + $0] != nil }
      })
    else { return nil }
    let c = (0...3).compactMap { byPlace[low + $0] }
    // c_2 = p c_1 + q c_0 and c_3 = p c_2 + q c_1.
    guard c.count == 4,
      let determinant = Self.minor(c[1], c[1], c[0], c[2]), determinant != Rational(0),
      let p = Self.minor(c[2], c[1], c[0], c[3])?.dividedBy(determinant),
      let q = Self.minor(c[1], c[3], c[2], c[2])?.dividedBy(determinant), q != Rational(0),
      let square = p.times(p), let four = q.times(Rational(4)), let half = Rational(1, 2),
      let discriminant = square.plus(four),
      let root = discriminant == Rational(0) ? discriminant : discriminant.raised(to: half),
      let larger = p.plus(root)?.times(half), let smaller = p.minus(root)?.times(half)
    else { return nil }
    let isOrdered = p.numerator >= 0
    first = isOrdered ? larger : smaller
    second = isOrdered ? smaller : larger
    start = Array(c.prefix(2))
    self.low = low
    self.direction = [direction.0, direction.1]
  }

  /// `a b - c d`.
  private static func minor(
    _ a: Rational, _ b: Rational, _ c: Rational, _ d: Rational
  ) -> Rational? {
    guard let left = a.times(b), let right = c.times(d) else { return nil }
    return left.minus(right)
  }

  /// `(a + b k) r^k` for a double root.
  var doubled: CoefficientRule? {
    // c_0 = a and c_1 = (a + b) r.
    guard first == second, first != Rational(1), first != Rational(-1),
      let sum = start[1].dividedBy(first), let b = sum.minus(start[0]),
      let back = b.times(Rational(low)), let constant = start[0].minus(back),
      var rule = CoefficientRule.geometric(
        Rational(1), first, from: low, (direction[0], direction[1])),
      let factor = rule.parts?.constant, let slope = b.times(factor),
      let shifted = constant.times(factor)
    else { return nil }
    rule.affine = CoefficientRule.Affine(
      n: slope, along: (direction[0], direction[1]), constant: shifted)
    return rule
  }
}

/// The sum of two geometric sequences, `a r^k + b s^k`: `2^k - 1`.
struct GeometricPair: Hashable {
  /// Both sequences, the one that grows faster first; an array because a rule may hold a pair.
  private var sequences: [CoefficientRule]

  /// `nil` for roots that differ only in their sign: then every second coefficient has a rule of its own,
  /// which is shorter.
  init?(_ roots: CharacteristicRoots) {
    let (r, s) = (roots.first, roots.second)
    guard let difference = r.minus(s), difference != Rational(0), r.negated != s,
      // c_0 = a + b and c_1 = a r + b s.
      let product = roots.start[0].times(s),
      let a = roots.start[1].minus(product)?.dividedBy(difference),
      let b = roots.start[0].minus(a), a != Rational(0), b != Rational(0)
    else { return nil }
    let direction = (roots.direction[0], roots.direction[1])
    let denominator = Self.common(a.denominator, b.denominator)
    guard let scaled = a.times(Rational(denominator)), let other = b.times(Rational(denominator)),
      let first = CoefficientRule.geometric(scaled, r, from: roots.low, direction),
      let second = CoefficientRule.geometric(other, s, from: roots.low, direction)
    else { return nil }
    sequences = [first, second]
    self.denominator = denominator
  }

  /// What both are divided by.
  private var denominator: Int

  /// The least common multiple.
  private static func common(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / max(1, x) * b
  }

  var dependsOnJ: Bool { sequences.contains(where: \.dependsOnJ) }

  func value(n: Int, j: Int) -> Rational? {
    var total = Rational(0)
    for sequence in sequences {
      guard let value = sequence.value(n: n, j: j), let sum = total.plus(value) else { return nil }
      total = sum
    }
    return total.dividedBy(Rational(denominator))
  }

  /// The sign and the denominator, and the pair without them; `nil` where there are none.
  var content: (Rational, GeometricPair)? {
    let isNegative = sequences.allSatisfy { $0.affine.constant.numerator < 0 }
    guard isNegative || denominator != 1, let content = Rational(isNegative ? -1 : 1, denominator)
    else { return nil }
    var rest = self
    rest.denominator = 1
    if isNegative {
      for k in rest.sequences.indices {
        rest.sequences[k].affine = rest.sequences[k].affine.opposite ?? rest.sequences[k].affine
      }
    }
    return (content, rest)
  }

  func expression(n: Expression, j: Expression) -> Expression {
    var terms = sequences.map { sequence -> Expression in
      let term = sequence.expression(n: n, j: j)
      guard case .product(let factors) = term, factors.count == 2,
        case .negative(let inner) = factors[0]
      else { return term }
      return .negative(.product([inner, factors[1]]))
    }
    if case .negative = terms[0] { terms.swapAt(0, 1) }
    let sum = Expression.sum(terms)
    return denominator == 1 ? sum : .quotient(sum, .number(Numeral(denominator)))
  }
}
