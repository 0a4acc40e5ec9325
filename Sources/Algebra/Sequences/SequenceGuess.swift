/// Guesses the general term of a sequence of expressions from its first terms: sums and products over
/// an index, with coefficients and exponents that are affine or geometric in the indices.
///
/// A guess fits every term that it was made from; whether it is right has to be checked by whoever
/// asks. Cost: polynomial in the size of the terms.
public struct SequenceGuess: Sendable {
  /// What is known of signs.
  public var facts: SignFacts
  /// The name that the general term is written with: `i`, `D`.
  public var index: String

  /// A guesser.
  public init(index: String, facts: SignFacts = SignFacts()) {
    self.index = index
    self.facts = facts
  }

  /// The general term.
  ///
  /// - Parameters:
  ///   - terms: the terms in order, with numbers in all indices.
  ///   - first: the index of the first of them.
  /// - Returns: the general term in ``index``; `nil` when no pattern is found.
  public func generalTerm(of terms: [Expression], from first: Int) -> Expression? {
    guard terms.count >= 3 else { return nil }
    // As it stands, where logarithms are in one piece, then multiplied out.
    for expands in [false, true] {
      let simplifier = Simplifier(facts: facts, expands: expands)
      var forms: [NormalForm] = []
      for term in terms {
        guard let form = simplifier.normalForm(term) else { break }
        forms.append(form)
      }
      guard forms.count == terms.count else { continue }
      if let found = guess(forms, from: first) { return found }
      guard expands else { continue }
      return LetterSums(index: index, simplifier: Simplifier(facts: facts)).generalTerm(
        of: forms.enumerated().map { (first + $0.offset, $0.element) })
    }
    return nil
  }

  private func guess(_ forms: [NormalForm], from first: Int) -> Expression? {
    let indexed = forms.enumerated().map { (first + $0.offset, $0.element) }
    if let product = product(indexed) { return product }
    return sum(indexed)
  }

  // MARK: Products

  private func product(_ forms: [(Int, NormalForm)]) -> Expression? {
    var coefficients = CoefficientTable()
    var families: [Pattern: CoefficientTable] = [:]
    var order: [Pattern] = []
    var exponents: [(Int, NormalForm)] = []
    let simplifier = Simplifier(facts: facts, expands: true)
    for (n, form) in forms {
      guard let (monomial, coefficient) = form.single else { return nil }
      coefficients.set(n, 0, coefficient)
      var exponent = NormalForm()
      for (base, power) in monomial.powers {
        if base == .constant(.e) {
          guard let inner = simplifier.normalForm(power.expression) else { return nil }
          exponent = inner
          continue
        }
        let pattern: Pattern
        let anchor: Int
        let value: Rational
        switch power {
        case .number(let q):
          (pattern, anchor) = Pattern.of(base)
          value = q
        case .expression(let inner):
          (pattern, anchor) = Pattern.of(.power(base, inner))
          value = Rational(1)
        }
        if families[pattern] == nil { order.append(pattern) }
        families[pattern, default: CoefficientTable()].set(n, anchor, value)
      }
      exponents.append((n, exponent))
    }
    let range = forms.map(\.0)
    guard let coefficient = coefficients.rule(for: .free) else { return nil }
    var factors: [Expression] = []
    for pattern in order {
      guard let table = families[pattern],
        let pieces = Pieces(table, over: range, isIndexed: pattern.isIndexed)
      else { return nil }
      factors += pieces.all.map { factor($0, pattern) }
    }
    if exponents.contains(where: { $0.1.count > 0 }) {
      guard let inner = sum(exponents) else { return nil }
      factors.append(.power(.constant(.e), inner))
    }
    let number = coefficient.expression(n: .symbol(index), j: .zero)
    if factors.isEmpty { return number }
    return Simplifier(facts: facts).simplify(.product([number] + factors))
  }

  private func factor(_ piece: Pieces.Piece, _ pattern: Pattern) -> Expression {
    let exponent = piece.rule.expression(n: .symbol(index), j: piece.variable(index))
    let base = pattern.expression(at: piece.place(index))
    let power: Expression
    switch exponent {
    case .one: power = base
    case .negative(let inner) where !piece.rule.isGeometric:
      power = .quotient(.one, inner == .one ? base : .power(base, inner))
    case .quotient(.one, .number(let k)) where k.integer == 2: power = .call(.sqrt, [base])
    default: power = .power(base, exponent)
    }
    return piece.folded(power, .product, index)
  }

  // MARK: Sums

  private func sum(_ forms: [(Int, NormalForm)]) -> Expression? {
    var families: [Pattern: [Expression: CoefficientTable]] = [:]
    var numbers: [Pattern: CoefficientTable] = [:]
    var order: [Pattern] = []
    let letters = Set(
      forms.flatMap { $0.1.terms.flatMap { $0.monomial.powers.filter(Self.isLetter).map(\.base) } })
    for (n, form) in forms {
      for (monomial, coefficient) in form.terms {
        var core = Monomial()
        for (base, power) in monomial.powers where !Self.isLetter((base, power)) {
          core.set(base, power)
        }
        let (pattern, anchor) = Pattern.of(core.expression(times: Rational(1)))
        if numbers[pattern] == nil { order.append(pattern) }
        guard numbers[pattern]?.value(n, anchor) == nil else { return nil }
        numbers[pattern, default: CoefficientTable()].set(n, anchor, coefficient)
        for letter in letters {
          families[pattern, default: [:]][letter, default: CoefficientTable()]
            .set(n, anchor, monomial.exponent(of: letter)?.number ?? Rational(0))
        }
      }
    }
    let range = forms.map(\.0)
    var single: [(key: Int, Expression)] = []
    for pattern in order {
      guard let table = numbers[pattern],
        let pieces = Pieces(
          table, letters: families[pattern] ?? [:], over: range,
          isIndexed: pattern.isIndexed)
      else { return nil }
      for piece in pieces.all { single.append((piece.sortKey(pattern), term(piece, pattern))) }
    }
    if single.isEmpty { return .zero }
    let terms = single.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }.map(\.element.1)
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  private static func isLetter(_ power: (base: Expression, exponent: Monomial.Exponent)) -> Bool {
    guard case .symbol = power.base else { return false }
    return power.exponent.number != nil
  }

  private func term(_ piece: Pieces.Piece, _ pattern: Pattern) -> Expression {
    let j = piece.variable(index)
    let n = Expression.symbol(index)
    let core = pattern.expression(at: piece.place(index))
    var number = piece.rule.expression(n: n, j: j)
    var outside: [Expression] = []
    var inside: [Expression] = []
    var below: [Expression] = []
    var isNegative = false
    if let (constant, power) = piece.rule.parts {
      isNegative = constant.numerator < 0
      let size = isNegative ? constant.negated ?? constant : constant
      if size != Rational(1) { outside.append(Expression(size)) }
      number = power.expression(n: n, j: j)
    } else if case .negative(let inner) = number {
      (number, isNegative) = (inner, true)
    }
    if number != .one {
      let factors = if case .product(let factors) = number { factors } else { [number] }
      if piece.rule.dependsOnJ && piece.isFold {
        inside += factors
      } else {
        outside += factors
      }
    }
    for (letter, rule) in piece.letters {
      let exponent = rule.expression(n: n, j: j)
      guard exponent != .zero else { continue }
      let isInside = rule.dependsOnJ && piece.isFold
      if rule.value(n: 5, j: 1).map({ $0.numerator < 0 }) == true {
        let opposite = Simplifier().simplify(.negative(exponent))
        let power = opposite == .one ? letter : Expression.power(letter, opposite)
        if isInside { below.append(power) } else { outside.append(.quotient(.one, power)) }
        continue
      }
      let power = exponent == .one ? letter : Expression.power(letter, exponent)
      if isInside { inside.append(power) } else { outside.append(power) }
    }
    if core != .one || (inside.isEmpty && (piece.isFold || outside.isEmpty)) { inside.append(core) }
    let body: Expression
    // A fraction of a letter is one fraction: \frac{x_j}{j}.
    if !below.isEmpty {
      let core = inside.last == core && core != .one ? inside.popLast() : nil
      let fraction = Expression.quotient(.product(of: inside), .product(of: below))
      body = .product(of: [fraction] + (core.map { [$0] } ?? []))
    } else if inside.count == 2, case .quotient(.one, let below) = inside[0] {
      body = .quotient(inside[1], below)
    } else {
      body = .product(of: inside)
    }
    let folded = inside.isEmpty ? nil : piece.folded(body, .sum, index)
    let value: Expression
    if !piece.isFold, outside.count == 1, let folded,
      case .quotient(let top, let below) = outside[0]
    {
      value = .quotient(top == .one ? folded : .product([top, folded]), below)
    } else {
      value = Expression.product(of: outside + (folded.map { [$0] } ?? []))
    }
    return isNegative ? .negative(value) : value
  }
}

/// An expression with its indices counted from the largest of them.
struct Pattern: Hashable {
  /// Indices are `#`, `# - 1`, ….
  private let shape: Expression
  /// Whether any index is in it.
  let isIndexed: Bool

  private static let anchor = "#"

  /// The pattern of an expression, and the largest index in it (0 without any).
  static func of(_ expression: Expression) -> (Pattern, Int) {
    var largest: Int?
    func look(_ node: Expression) {
      if case .component(_, let indices) = node {
        for index in indices {
          if let k = LinearIndex(index)?.value { largest = max(largest ?? k, k) }
        }
      } else {
        node.children.forEach(look)
      }
    }
    look(expression)
    guard let largest else { return (Pattern(shape: expression, isIndexed: false), 0) }
    let shape = expression.transformed { node in
      guard case .component(let name, let indices) = node else { return node }
      return .component(
        name,
        indices.map { index in
          guard let k = LinearIndex(index)?.value else { return index }
          return (LinearIndex(.symbol(anchor)).map { $0 + LinearIndex(k - largest) })?.expression
            ?? index
        })
    }
    return (Pattern(shape: shape, isIndexed: true), largest)
  }

  /// The expression with its largest index at a place.
  func expression(at place: Expression) -> Expression {
    guard isIndexed else { return shape }
    return shape.substituting([Self.anchor: place]).transformed { node in
      guard case .component(let name, let indices) = node else { return node }
      return .component(name, indices.map { LinearIndex($0)?.expression ?? $0 })
    }
  }
}
