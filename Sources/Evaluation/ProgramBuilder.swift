import Algebra

/// Collects instructions, each once, and computes on the spot what is a fraction of integers.
struct ProgramBuilder {
  private(set) var instructions: [Instruction] = []
  private var places: [Instruction: Int] = [:]
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// The place of an instruction, new or known.
  mutating func emit(_ instruction: Instruction) throws(GroundingError) -> Int {
    if let place = places[instruction] { return place }
    guard instructions.count < limit else { throw .tooLarge }
    instructions.append(instruction)
    places[instruction] = instructions.count - 1
    return instructions.count - 1
  }

  /// The fraction that a place holds, when it is one.
  func rational(_ place: Int) -> Rational? {
    if case .literal(.rational(let q)) = instructions[place] { q } else { nil }
  }

  mutating func literal(_ q: Rational) throws(GroundingError) -> Int {
    try emit(.literal(.rational(q)))
  }

  private mutating func fold(
    _ a: Int, _ b: Int, _ f: (Rational, Rational) -> Rational?, else instruction: Instruction
  ) throws(GroundingError) -> Int {
    if let p = rational(a), let q = rational(b), let value = f(p, q) { return try literal(value) }
    return try emit(instruction)
  }

  mutating func negate(_ a: Int) throws(GroundingError) -> Int {
    if let value = rational(a)?.negated { return try literal(value) }
    return try emit(.negate(a))
  }

  mutating func add(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    if rational(a) == Rational(0) { return b }
    if rational(b) == Rational(0) { return a }
    return try fold(a, b, { $0.plus($1) }, else: .add(min(a, b), max(a, b)))
  }

  mutating func multiply(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    if rational(a) == Rational(1) { return b }
    if rational(b) == Rational(1) { return a }
    return try fold(a, b, { $0.times($1) }, else: .multiply(min(a, b), max(a, b)))
  }

  mutating func divide(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    if rational(b) == Rational(1) { return a }
    return try fold(a, b, { $0.dividedBy($1) }, else: .divide(a, b))
  }

  mutating func power(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    if let exponent = rational(b) {
      if let n = exponent.integer {
        if let value = rational(a)?.power(n) { return try literal(value) }
        return try n == 1 ? a : emit(.wholePower(a, exponent: n))
      }
      if exponent == Rational(1, 2) { return try emit(.call(.sqrt, a)) }
    }
    if case .literal(.constant(.e)) = instructions[a] { return try emit(.call(.exp, b)) }
    return try emit(.power(a, b))
  }

  mutating func root(_ a: Int, degree b: Int) throws(GroundingError) -> Int {
    if let k = rational(b)?.integer {
      return try k == 2 ? emit(.call(.sqrt, a)) : k == 1 ? a : emit(.root(a, degree: k))
    }
    return try emit(.power(a, divide(literal(Rational(1)), b)))
  }

  mutating func least(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    try fold(a, b, Self.smaller, else: .least(min(a, b), max(a, b)))
  }

  mutating func greatest(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    try fold(a, b, Self.larger, else: .greatest(min(a, b), max(a, b)))
  }

  mutating func call(_ function: Function, _ a: Int) throws(GroundingError) -> Int {
    if let q = rational(a), let value = Self.value(of: function, at: q) {
      return try literal(value)
    }
    return try emit(.call(function, a))
  }

  mutating func select(
    _ a: Int, _ relation: Comparison, _ b: Int, then c: Int, else d: Int
  ) throws(GroundingError) -> Int {
    c == d ? c : try emit(.select(a, relation, b, then: c, else: d))
  }

  private static func smaller(_ p: Rational, _ q: Rational) -> Rational? {
    p.holds(.less, q).map { $0 ? p : q }
  }

  private static func larger(_ p: Rational, _ q: Rational) -> Rational? {
    p.holds(.less, q).map { $0 ? q : p }
  }

  /// The functions of whole numbers that index arithmetic uses.
  private static func value(of function: Function, at q: Rational) -> Rational? {
    switch function {
    case .floor: q.floor
    case .ceiling: q.ceiling
    case .abs: q.numerator < 0 ? q.negated : q
    case .sign: Rational(q.numerator.signum())
    case .relu: q.numerator < 0 ? Rational(0) : q
    default: nil
    }
  }
}
