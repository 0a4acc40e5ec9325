/// Sums and products with dots: finds the general term and the number of terms.
///
/// The last term before the dots and the term after them must have the same shape; where they
/// differ, both must be indices (whole-number linear forms). Such a place moves by a fixed step from
/// term to term: the step seen between the last two terms before the dots, else ±1 towards the last
/// term. `z_1 + z_2 + \dots + z_i`: the place holds 2 at position 2 and `i` at the end, so the term
/// at position `p` is `z_p` and there are `i` terms.
enum SeriesReader {
  private static let position = Progression.position

  /// A sum from signed terms with dots between them.
  static func sum(of summands: [ExpressionReader.Summand]) throws(ReadingFault) -> Expression {
    var before: [Expression] = []
    var after: [Expression] = []
    var dots: Range<Int>?
    var sign: Bool?
    for summand in summands {
      switch summand {
      case .term(let term):
        if dots == nil { before.append(term) } else { after.append(term) }
      case .dots(let range, let isNegative):
        guard dots == nil else { throw ReadingFault(.dots, at: range) }
        dots = range
        sign = isNegative
      }
    }
    guard let dots else { return .sum(before) }
    guard sign.map({ suits($0, before, last: after.first) }) ?? true else {
      throw ReadingFault(.dots, at: dots)
    }
    return try series(.sum, before: before, after: after, dots: dots)
  }

  /// Whether the sign before the dots is the one that the term after `shown` has: the sign of the
  /// terms shown, or the next one of alternating signs. A plus there is usual as well where the last
  /// term shows how the signs go on.
  private static func suits(_ isNegative: Bool, _ shown: [Expression], last: Expression?) -> Bool {
    func isMinus(_ term: Expression) -> Bool { if case .negative = term { true } else { false } }
    guard let final = shown.last else { return true }
    if shown.count > 1, isMinus(final) != isMinus(shown[shown.count - 2]),
      last.flatMap(signPower) != nil
    {
      return !isNegative || !isMinus(final)
    }
    return isNegative == isMinus(final)
  }

  /// A product from factors with dots between them; a slash makes the dots unreadable.
  static func product(
    of parts: [(joint: ExpressionReader.Joint, factor: Expression)],
    dots: (place: Int, range: Range<Int>)
  ) throws(ReadingFault) -> Expression {
    guard !parts.contains(where: { $0.joint == .over }) else {
      throw ReadingFault(.dots, at: dots.range)
    }
    let factors = parts.map(\.factor)
    let (before, after) = grouped(Array(factors[..<dots.place]), Array(factors[dots.place...]))
    return try series(.product, before: before, after: after, dots: dots.range)
  }

  /// `x_1 (1 - x_1) x_2 (1 - x_2) \cdots x_D (1 - x_D)`: terms of several factors, as many as stand
  /// behind the dots, where single factors follow no pattern.
  private static func grouped(
    _ before: [Expression], _ after: [Expression]
  ) -> (before: [Expression], after: [Expression]) {
    let size = after.count
    guard size > 1, before.count % size == 0, let last = after.first,
      Progression(shown: before, last: last) == nil
    else { return (before, after) }
    let terms = stride(from: 0, to: before.count, by: size).map { start in
      Expression.product(Array(before[start..<(start + size)]))
    }
    let final = Expression.product(after)
    // All terms shown have to fit, not only the last.
    guard let progression = Progression(shown: terms, last: final),
      terms.enumerated().allSatisfy({ position, term in
        normal(progression.term(at: LinearIndex(position + 1))) == normal(term)
      })
    else { return (before, after) }
    return (terms, [final])
  }

  private static func series(
    _ operation: Fold.Operation, before: [Expression], after: [Expression], dots: Range<Int>
  ) throws(ReadingFault) -> Expression {
    guard !before.isEmpty, let last = after.first else { throw ReadingFault(.dots, at: dots) }
    guard
      var progression = Progression(shown: before, last: last)
        ?? alternating(shown: before, last: last)
    else { throw ReadingFault(.dots, at: dots) }
    // `z_1 + \dots + z_{i-1} + z_i`: terms after the dots that continue belong to the series.
    var rest = after.dropFirst()
    var final = last
    while let next = rest.first {
      let expected = progression.term(at: progression.count + LinearIndex(1))
      guard normal(expected) == normal(next) else { break }
      progression.count = progression.count + LinearIndex(1)
      final = next
      rest = rest.dropFirst()
    }
    let series = Expression.series(
      Series(
        operation, shown: before, last: final, index: position, general: progression.general,
        count: progression.count.expression))
    guard !rest.isEmpty else { return series }
    return operation == .sum ? .sum([series] + rest) : .product([series] + rest)
  }

  /// `x_i - x_{i-1} + x_{i-2} - \dots + (-1)^{i-1} x_1`: signs alternate, and the last term shows its
  /// sign as a power of -1.
  private static func alternating(shown: [Expression], last: Expression) -> Progression? {
    guard shown.count >= 2, let (exponent, body) = signPower(last) else { return nil }
    let signs = shown.map { if case .negative = $0 { -1 } else { 1 } }
    guard zip(signs, signs.dropFirst()).allSatisfy({ $0 != $1 }) else { return nil }
    let bare = shown.map { if case .negative(let inner) = $0 { inner } else { $0 } }
    guard var progression = Progression(shown: bare, last: body) else { return nil }
    // The sign at position p is (-1)^(p + offset); at the last position it must be the written one.
    let offset = signs[0] == 1 ? -1 : 0
    let difference = progression.count + LinearIndex(offset) - exponent
    guard difference.constant % 2 == 0, difference.coefficients.values.allSatisfy({ $0 % 2 == 0 })
    else { return nil }
    let signExponent = Expression.sum([.symbol(position), .number(Numeral(1))])
    let sign = Expression.power(
      .negative(.number(Numeral(1))), offset == -1 ? signExponent : .symbol(position))
    progression.general = .product([sign, progression.general])
    return progression
  }

  /// The exponent and the rest of `(-1)^e · rest`.
  private static func signPower(_ term: Expression) -> (LinearIndex, Expression)? {
    guard case .product(var factors) = term, factors.count >= 2,
      let place = factors.firstIndex(where: {
        if case .power(.negative(.number(let one)), _) = $0 { one.integer == 1 } else { false }
      }),
      case .power(_, let exponent) = factors[place], let linear = LinearIndex(exponent)
    else { return nil }
    factors.remove(at: place)
    return (linear, factors.count == 1 ? factors[0] : .product(factors))
  }

  /// The expression with its indices in normal form, for comparing terms.
  static func normal(_ expression: Expression) -> Expression {
    if let linear = LinearIndex(expression) { return linear.expression }
    return expression.mapChildren(normal)
  }
}

/// A sequence of terms in which some index places move by fixed steps.
public struct Progression: Sendable {
  /// The position variable of ``general``; no source can write it.
  public static let position = "#p"

  /// The term at position ``position``.
  public internal(set) var general: Expression
  /// How many terms there are.
  public internal(set) var count: LinearIndex

  /// The progression that runs from `shown` to `last`, or `nil` when there is none.
  public init?(shown: [Expression], last: Expression) {
    let k = shown.count
    guard let reference = shown.last else { return nil }
    // `z_1^{D-1} z_2^{D-2} \cdots z_{D-1}`: a power of one is written without it.
    let last = last.shaped(like: reference)
    let shown = shown.map { $0.shaped(like: reference) }
    guard
      let places = Self.differences(reference, last), !places.isEmpty
    else { return nil }
    var template = reference
    var count: LinearIndex?
    for place in places {
      guard let start = reference.at(place).flatMap(LinearIndex.init),
        let stop = last.at(place).flatMap(LinearIndex.init)
      else { return nil }
      let distance = stop - start
      let step: Int
      if k >= 2, let previous = shown[k - 2].at(place).flatMap(LinearIndex.init),
        Self.differences(shown[k - 2], reference)?.allSatisfy({ other in
          places.contains { Self.overlap($0, other) }
        }) == true
      {
        guard let seen = (start - previous).value, seen != 0 else { return nil }
        step = seen
      } else {
        guard let sign = Self.direction(distance) else { return nil }
        step = sign
      }
      guard distance.constant % step == 0,
        distance.coefficients.values.allSatisfy({ $0 % step == 0 })
      else { return nil }
      let steps = LinearIndex(distance.constant / step).adding(
        distance.coefficients.mapValues { $0 / step })
      let total = steps + LinearIndex(k)
      guard count == nil || count == total else { return nil }
      count = total
      // The place at position p: start + step (p - k).
      var moving = start + LinearIndex(-step * k)
      moving.coefficients[Self.position] = step
      template = template.replacing(at: place, with: moving.expression)
    }
    guard let count else { return nil }
    self.general = template
    self.count = count
  }

  /// The term at a position.
  func term(at position: LinearIndex) -> Expression {
    general.substituting([Self.position: position.expression])
  }

  /// +1 or -1: whether an index that moves by `distance` grows, judged by its symbols, which stand
  /// for large numbers.
  private static func direction(_ distance: LinearIndex) -> Int? {
    let signs = Set(distance.coefficients.values.map { $0 > 0 })
    if signs.count == 1, let grows = signs.first { return grows ? 1 : -1 }
    if signs.isEmpty, distance.constant != 0 { return distance.constant > 0 ? 1 : -1 }
    return nil
  }

  /// The places at which two expressions of the same shape differ, all of them indices; `nil` when
  /// their shapes differ.
  static func differences(_ a: Expression, _ b: Expression) -> [[Int]]? {
    if a == b { return [] }
    let ours = a.children
    let theirs = b.children
    if ours.count == theirs.count, !ours.isEmpty, a.replacingChildren(with: theirs) == b {
      var places: [[Int]] = []
      var isSame = true
      for (k, (x, y)) in zip(ours, theirs).enumerated() {
        guard let inner = differences(x, y) else {
          isSame = false
          break
        }
        places += inner.map { [k] + $0 }
      }
      if isSame { return places }
    }
    guard LinearIndex(a) != nil, LinearIndex(b) != nil else { return nil }
    return [[]]
  }

  private static func overlap(_ a: [Int], _ b: [Int]) -> Bool {
    let shorter = min(a.count, b.count)
    return a.prefix(shorter) == b.prefix(shorter)
  }
}

extension Expression {
  /// The expression as a first power, where `other` is a power.
  fileprivate func shaped(like other: Expression) -> Expression {
    guard case .power = other else { return self }
    if case .power = self { return self }
    return .power(self, .number(Numeral(1)))
  }
}

extension LinearIndex {
  func adding(_ coefficients: [String: Int]) -> LinearIndex {
    var result = self
    for (name, coefficient) in coefficients where coefficient != 0 {
      result.coefficients[name, default: 0] += coefficient
    }
    return result
  }
}

extension Expression {
  /// The subexpression that a path of child numbers leads to.
  func at(_ path: [Int]) -> Expression? {
    guard let first = path.first else { return self }
    let children = children
    guard first < children.count else { return nil }
    return children[first].at(Array(path.dropFirst()))
  }

  /// The expression with the subexpression at `path` replaced.
  func replacing(at path: [Int], with new: Expression) -> Expression {
    guard let first = path.first else { return new }
    var children = children
    guard first < children.count else { return self }
    children[first] = children[first].replacing(at: Array(path.dropFirst()), with: new)
    return replacingChildren(with: children)
  }
}
