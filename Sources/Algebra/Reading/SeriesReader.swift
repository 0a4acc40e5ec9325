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
    var endsEitherWay = false
    for summand in summands {
      switch summand {
      case .either(let term):
        // `x_i - x_{i-1} + \dots \pm x_1`.
        guard dots != nil, after.isEmpty else { throw ReadingFault(.dots, at: dots ?? 0..<0) }
        after.append(term)
        endsEitherWay = true
      case .term(let term):
        if dots == nil { before.append(term) } else { after.append(term) }
      case .dots(let range, let isNegative):
        guard dots == nil else { throw ReadingFault(.dots, at: range) }
        dots = range
        sign = isNegative
      }
    }
    guard let dots else { return .sum(before) }
    if endsEitherWay {
      guard after.count == 1, let rule = alternating(shown: before, last: nil, body: after[0]),
        sign.map({ suits($0, rule, shown: before.count) }) ?? true
      else { throw ReadingFault(.dots, at: dots) }
      return .series(
        Series(
          .sum, shown: before, last: rule.term(at: rule.count), index: position,
          general: rule.general, count: rule.count.expression))
    }
    return try series(.sum, before: before, after: after, dots: dots, sign: sign)
  }

  /// Whether the sign before the dots is the one that the next term has. A plus there is usual as well
  /// where the signs alternate and the last term shows how.
  private static func suits(_ isNegative: Bool, _ progression: Progression, shown: Int) -> Bool {
    let next = isMinus(progression, at: shown + 1)
    return next == isNegative || next && isMinus(progression, at: shown) == false
  }

  /// Whether a term is one that is taken away.
  private static func isMinus(_ progression: Progression, at place: Int) -> Bool {
    progression.term(at: LinearIndex(place)).isTakenAway
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
    do throws(ReadingFault) {
      return try series(.product, before: before, after: after, dots: dots.range)
    } catch {
      // `3 z_1^2 \cdot 3 z_1 z_2^2 \cdots 3 z_{D-1} z_D^2`: the signs tell where terms end.
      let terms = Self.terms(of: parts[..<dots.place])
      let last = Self.terms(of: parts[dots.place...])
      guard terms.count > 1, terms.count < dots.place else { throw error }
      return try series(.product, before: terms, after: last, dots: dots.range)
    }
  }

  /// The products between signs of multiplication.
  private static func terms(
    of parts: ArraySlice<(joint: ExpressionReader.Joint, factor: Expression)>
  ) -> [Expression] {
    var terms: [[Expression]] = []
    for (number, part) in parts.enumerated() {
      if number > 0, part.joint == .juxtaposed {
        terms[terms.count - 1].append(part.factor)
      } else {
        terms.append([part.factor])
      }
    }
    return terms.map(ExpressionReader.joined)
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
    _ operation: Fold.Operation, before: [Expression], after: [Expression], dots: Range<Int>,
    sign: Bool? = nil
  ) throws(ReadingFault) -> Expression {
    do throws(ReadingFault) {
      return try plainSeries(operation, before: before, after: after, dots: dots, sign: sign)
    } catch {
      var rounded = RoundedParts()
      let (shown, end) = (before.map { rounded.named($0) }, after.map { rounded.named($0) })
      guard !rounded.isEmpty else { throw error }
      return rounded.restored(
        try plainSeries(operation, before: shown, after: end, dots: dots, sign: sign))
    }
  }

  private static func plainSeries(
    _ operation: Fold.Operation, before: [Expression], after: [Expression], dots: Range<Int>,
    sign: Bool?
  ) throws(ReadingFault) -> Expression {
    guard !before.isEmpty, let last = after.first else { throw ReadingFault(.dots, at: dots) }
    guard let (found, used) = progression(before, after),
      sign.map({ suits($0, found, shown: before.count) }) ?? true
    else { throw ReadingFault(.dots, at: dots) }
    var progression = found
    // `z_1 + \dots + z_{i-1} + z_i`: terms after the dots that continue belong to the series.
    var rest = after.dropFirst(used)
    var final = used > 1 ? after[used - 1] : last
    while let next = rest.first {
      let expected = progression.term(at: progression.count + LinearIndex(1))
      guard normal(expected) == normal(next) || Fingerprint.agree(expected, next) else { break }
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

  /// The most terms after the dots from which a rule is found.
  private static let longestEnd = 8

  /// The rule of a series, and how many of the terms after the dots it was found from.
  private static func progression(
    _ before: [Expression], _ after: [Expression]
  ) -> (Progression, used: Int)? {
    guard let last = after.first else { return nil }
    if let found = Progression(shown: before, last: last) ?? alternating(shown: before, last: last)
    {
      return (found, 1)
    }
    let forward = SeriesRule.forward(shown: before, last: last)
    for used in stride(from: min(after.count, Self.longestEnd), through: 1, by: -1) {
      guard let backward = SeriesRule.backward(shown: before, after: Array(after.prefix(used)))
      else { continue }
      // Two rules that differ leave open what the dots stand for.
      guard used > 1 || forward.map({ SeriesRule.agree($0, backward) }) ?? true else { return nil }
      return (backward, used)
    }
    return forward.map { ($0, 1) }
  }

  /// `x_i - x_{i-1} + x_{i-2} - \dots + (-1)^{i-1} x_1`: signs alternate, and the last term shows its
  /// sign as a power of -1.
  private static func alternating(shown: [Expression], last: Expression) -> Progression? {
    guard let (exponent, body) = signPower(last) else { return nil }
    return alternating(shown: shown, last: exponent, body: body)
  }

  /// The same with the exponent of -1 at the last term; `nil` where it has either sign, `\pm x_1`.
  private static func alternating(
    shown: [Expression], last: LinearIndex?, body: Expression
  ) -> Progression? {
    guard shown.count >= 2 else { return nil }
    let signs = shown.map { if case .negative = $0 { -1 } else { 1 } }
    guard zip(signs, signs.dropFirst()).allSatisfy({ $0 != $1 }) else { return nil }
    let bare = shown.map { if case .negative(let inner) = $0 { inner } else { $0 } }
    guard var progression = Progression(shown: bare, last: body) else { return nil }
    // The sign at position p is (-1)^(p + offset); at the last position it must be the written one.
    let offset = signs[0] == 1 ? -1 : 0
    if let last {
      let difference = progression.count + LinearIndex(offset) - last
      guard difference.constant % 2 == 0,
        difference.coefficients.values.allSatisfy({ $0 % 2 == 0 })
      else { return nil }
    }
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

extension Expression {
  /// Whether a term has a minus: the sign of its numbers, where letters stand for positive ones.
  fileprivate var isTakenAway: Bool {
    switch self {
    case .negative(let inner): !inner.isTakenAway
    case .product(let factors): factors.count(where: \.isTakenAway) % 2 == 1
    case .quotient(let a, let b): a.isTakenAway != b.isTakenAway
    case .power(let base, let exponent):
      base.isTakenAway && (LinearIndex(exponent)?.value.map { $0 % 2 != 0 } ?? false)
    default: false
    }
  }
}
