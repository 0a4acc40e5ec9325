/// Equations with the unknown under a square root and beside it.
extension Inverter {
  /// `y = R + c √P` as `(y - R)² = c² P`, multiplied out, with everything that contains the unknown on one
  /// side. Squaring may add a solution; whoever takes a branch later asks the oracle which.
  func isolated(_ equation: Equation) -> Next? {
    guard case .sum(let terms) = equation.right else { return nil }
    let roots = terms.enumerated().compactMap { place, term in
      radicand(of: term).map { (place: place, coefficient: $0.coefficient, radicand: $0.radicand) }
    }
    guard let root = roots.max(by: { $0.radicand.size < $1.radicand.size }) else { return nil }
    let others = terms.enumerated().filter { $0.offset != root.place }.map(\.element)
    let rest = simplify(.sum([equation.left] + others.map { .negative($0) }))
    let two = Expression.number(Numeral(2))
    let squaredRest = Expression.power(rest, two)
    let squaredRoot = simplify(.product([.power(root.coefficient, two), root.radicand]))
    guard let parts = parts(of: .sum([squaredRest, .negative(squaredRoot)])),
      !parts.coefficients.isEmpty, parts.coefficients.count <= 6
    else { return nil }
    let sorted = parts.coefficients.sorted { $0.key.sortKey < $1.key.sortKey }
    // The first term is positive.
    let flips = sorted.first.map { Self.isNegative($0.value) } ?? false
    let dependent = sorted.map { part, coefficient in
      term(part, flips ? simplify(.negative(coefficient)) : coefficient)
    }
    let known = simplify(.sum([.zero] + parts.free.map { flips ? $0 : .negative($0) }))
    guard dependent.reduce(0, { $0 + $1.size }) <= Self.longestSquare else { return nil }
    return Next(
      operation: .isolate(
        InversionStep.Isolation(
          rest: rest, root: terms[root.place], squaredRest: squaredRest,
          squaredRoot: squaredRoot)),
      left: known, right: dependent.count == 1 ? dependent[0] : .sum(dependent))
  }

  /// The nodes of the longest equation that is followed after squaring.
  private static let longestSquare = 120

  private static func isNegative(_ coefficient: Expression) -> Bool {
    switch coefficient {
    case .negative: true
    case .product(let factors): factors.first.map(isNegative) ?? false
    default: false
    }
  }

  private func term(_ part: Monomial, _ coefficient: Expression) -> Expression {
    let unknownPart = part.expression(times: Rational(1))
    if coefficient == .one { return unknownPart }
    guard Self.isNegative(coefficient) else { return .product([coefficient, unknownPart]) }
    let size = simplify(.negative(coefficient))
    return .negative(size == .one ? unknownPart : .product([size, unknownPart]))
  }

  /// The `c` and `P` of a term `c √P` with the unknown in `P` only.
  private func radicand(
    of term: Expression
  ) -> (coefficient: Expression, radicand: Expression)? {
    switch term {
    case .negative(let inner):
      return radicand(of: inner).map { (.negative($0.coefficient), $0.radicand) }
    case .call(.sqrt, let arguments) where arguments.count == 1 && isDependent(arguments[0]):
      return (.one, arguments[0])
    case .product(let factors):
      let dependent = factors.filter(isDependent)
      guard dependent.count == 1, let (coefficient, radicand) = radicand(of: dependent[0]) else {
        return nil
      }
      return (
        simplify(.product([coefficient] + factors.filter { !isDependent($0) })), radicand
      )
    case .quotient(let top, let below) where !isDependent(below):
      return radicand(of: top).map { (simplify(.quotient($0.coefficient, below)), $0.radicand) }
    default: return nil
    }
  }

  /// The equation in a letter for its known side, where that is longer than a letter and the unknown needs
  /// squaring or a substitution.
  func abbreviated(_ equation: Equation, depth: Int) -> Next? {
    guard depth > 1, equation.squarings == 0, !equation.isShort, freeLetters.count > 1,
      isolated(equation) != nil || rationalForm(of: equation.right) != nil
    else { return nil }
    let letter = letter(freeLetters[1])
    let meaning = equation.left
    guard
      let solved = inner(for: unknown, writing: letter, as: meaning)
        .solve(letter, equation.right, depth: depth - 1)
    else { return nil }
    return Next(
      operation: .abbreviate(
        InversionStep.Abbreviation(
          letter: letter, meaning: meaning, left: letter, right: equation.right, solution: solved)),
      left: solved.result.replacing(letter, with: meaning).flattened, right: unknown)
  }

  /// A letter with the index of the unknown.
  func letter(_ name: String) -> Expression {
    if case .component(_, let indices) = unknown { return .component(name, indices) }
    return .symbol(name)
  }

  /// A solver for an equation in which a letter stands for something.
  func inner(for unknown: Expression, writing letter: Expression, as meaning: Expression)
    -> Inverter
  {
    let oracle = oracle
    var inner = Inverter(
      for: unknown, simplifier: simplifier,
      oracle: InversionOracle(
        agree: { a, b in
          oracle.agree(
            a.replacing(letter, with: meaning), b.replacing(letter, with: meaning))
        }, sign: { oracle.sign($0.replacing(letter, with: meaning)) }))
    inner.freeLetters = freeLetters.filter { letter != self.letter($0) && letter != .symbol($0) }
    return inner
  }
}

extension Expression {
  /// Sums in sums and powers of exponentials put in one, as they are after something was put in; nothing
  /// is multiplied out.
  fileprivate var flattened: Expression {
    transformed { node in
      switch node {
      case .sum(let terms):
        .sum(
          terms.flatMap { term -> [Expression] in
            if case .sum(let inner) = term { inner } else { [term] }
          })
      case .power(.power(.constant(.e), let exponent), .number(let n)):
        .power(.constant(.e), .product([.number(n), exponent]))
      default: node
      }
    }
  }
}
