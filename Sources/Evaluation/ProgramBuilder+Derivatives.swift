import Algebra

/// How an input changes with the variable of a derivative.
enum Tangent: Hashable {
  /// Not at all.
  case none
  /// It is the variable.
  case one
  /// By the value of an instruction.
  case place(Int)
  /// By something that has no program.
  case unknown
}

extension ProgramBuilder {
  /// Instructions for the derivative of a place by a variable: forward mode over the instructions
  /// that lead to it.
  ///
  /// - Parameters:
  ///   - result: the place.
  ///   - seed: how the input at a place changes.
  /// - Returns: the place of the derivative.
  /// - Throws: when an input changes by something that has no program.
  mutating func derivative(
    of result: Int, seed: (Int) -> Tangent
  ) throws(GroundingError) -> Int {
    var tangents: [Int: Int] = [:]
    for place in cone(of: result) {
      if case .input = instructions[place] {
        switch seed(place) {
        case .none: break
        case .one: tangents[place] = try literal(Rational(1))
        case .place(let entry): tangents[place] = entry
        case .unknown: throw .unsupported("\\partial")
        }
      } else if let tangent = try tangent(at: place, tangents) {
        tangents[place] = tangent
      }
    }
    if let tangent = tangents[result] { return tangent }
    return try literal(Rational(0))
  }

  /// The places that lead to a place, in order, itself the last.
  func cone(of result: Int) -> [Int] {
    var needed = [Bool](repeating: false, count: result + 1)
    needed[result] = true
    for place in (0...result).reversed() where needed[place] {
      for operand in instructions[place].operands { needed[operand] = true }
    }
    return needed.indices.filter { needed[$0] }
  }

  /// A product that is 0 when a factor is the literal 0.
  mutating func product(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    if rational(a) == Rational(0) { return a }
    if rational(b) == Rational(0) { return b }
    return try multiply(a, b)
  }

  private mutating func sum(_ a: Int?, _ b: Int?) throws(GroundingError) -> Int? {
    guard let a else { return b }
    guard let b else { return a }
    return try add(a, b)
  }

  private mutating func scaled(_ tangent: Int?, by factor: Int) throws(GroundingError) -> Int? {
    guard let tangent else { return nil }
    return try product(tangent, factor)
  }

  /// The chain rule for one instruction; `nil` when it does not depend on the variable.
  private mutating func tangent(
    at place: Int, _ tangents: [Int: Int]
  ) throws(GroundingError) -> Int? {
    let instruction = instructions[place]
    guard instruction.operands.contains(where: { tangents[$0] != nil }) else { return nil }
    switch instruction {
    case .input, .literal: return nil
    case .negate(let a):
      guard let da = tangents[a] else { return nil }
      return try negate(da)
    case .add(let a, let b): return try sum(tangents[a], tangents[b])
    case .multiply(let a, let b):
      return try sum(scaled(tangents[a], by: b), scaled(tangents[b], by: a))
    case .divide(let a, let b):
      let first = try tangents[a].map { (da) throws(GroundingError) in try divide(da, b) }
      guard let db = tangents[b] else { return first }
      return try sum(first, negate(divide(product(place, db), b)))
    case .wholePower(let a, let n):
      let slope = try product(
        literal(Rational(n)), power(a, literal(Rational(n - 1))))
      return try scaled(tangents[a], by: slope)
    case .power(let a, let b):
      var byBase: Int?
      if tangents[a] != nil {
        let lower = try add(b, literal(Rational(-1)))
        byBase = try scaled(tangents[a], by: product(b, power(a, lower)))
      }
      guard tangents[b] != nil else { return byBase }
      return try sum(byBase, scaled(tangents[b], by: product(place, call(.log, a))))
    case .root(let a, let degree):
      return try scaled(tangents[a], by: divide(place, product(literal(Rational(degree)), a)))
    case .call(let function, let a):
      guard let slope = try slope(of: function, at: a, value: place) else { return nil }
      return try scaled(tangents[a], by: slope)
    case .least(let a, let b):
      return try piece(a, .less, b, tangents)
    case .greatest(let a, let b):
      return try piece(a, .greater, b, tangents)
    case .select(let a, let relation, let b, let c, let d):
      let zero = try literal(Rational(0))
      return try select(
        a, relation, b, then: tangents[c] ?? zero, else: tangents[d] ?? zero)
    case .solution(let equation, let arguments):
      return try slope(of: equation, at: place, arguments, tangents)
    }
  }

  /// The derivative of an extremum; where two are equal there is none.
  private mutating func piece(
    _ a: Int, _ relation: Comparison, _ b: Int, _ tangents: [Int: Int]
  ) throws(GroundingError) -> Int {
    let zero = try literal(Rational(0))
    let none = try emit(.literal(.undefined))
    let orElse = try select(b, relation, a, then: tangents[b] ?? zero, else: none)
    return try select(a, relation, b, then: tangents[a] ?? zero, else: orElse)
  }

  private mutating func slope(
    of function: Function, at a: Int, value: Int
  ) throws(GroundingError) -> Int? {
    let zero = try literal(Rational(0))
    switch function {
    case .abs:
      let none = try emit(.literal(.undefined))
      return try select(a, .equal, zero, then: none, else: call(.sign, a))
    case .relu:
      let none = try emit(.literal(.undefined))
      let above = try select(a, .greater, zero, then: literal(Rational(1)), else: none)
      return try select(a, .less, zero, then: zero, else: above)
    case .sign, .floor, .ceiling: return nil
    default:
      guard let formula = Formula.place(a).slope(of: function, value: .place(value)) else {
        return nil
      }
      return try emit(formula)
    }
  }

  /// The same value with one place standing for another.
  mutating func rebuilt(
    _ result: Int, replacing old: Int, with new: Int
  ) throws(GroundingError) -> Int {
    var moved: [Int: Int] = [old: new]
    func to(_ place: Int) -> Int { moved[place] ?? place }
    for place in cone(of: result) where place != old {
      let instruction = instructions[place]
      guard instruction.operands.contains(where: { to($0) != $0 }) else { continue }
      moved[place] = try rebuilt(instruction, to)
    }
    return to(result)
  }

  /// An instruction with other operands.
  mutating func rebuilt(
    _ instruction: Instruction, _ to: (Int) -> Int
  ) throws(GroundingError) -> Int {
    switch instruction {
    case .input, .literal, .solution: try emit(instruction.moved(to))
    case .negate(let a): try negate(to(a))
    case .add(let a, let b): try add(to(a), to(b))
    case .multiply(let a, let b): try multiply(to(a), to(b))
    case .divide(let a, let b): try divide(to(a), to(b))
    case .wholePower(let a, let n): try power(to(a), literal(Rational(n)))
    case .power(let a, let b): try power(to(a), to(b))
    case .root(let a, let k): try root(to(a), degree: literal(Rational(k)))
    case .call(let f, let a): try call(f, to(a))
    case .least(let a, let b): try least(to(a), to(b))
    case .greatest(let a, let b): try greatest(to(a), to(b))
    case .select(let a, let r, let b, let c, let d):
      try select(to(a), r, to(b), then: to(c), else: to(d))
    }
  }

  /// The instructions of a formula.
  mutating func emit(_ formula: Formula) throws(GroundingError) -> Int {
    switch formula {
    case .place(let place): return place
    case .constant(let literal): return try emit(.literal(literal))
    case .negate(let a): return try negate(emit(a))
    case .add(let a, let b): return try add(emit(a), emit(b))
    case .multiply(let a, let b): return try multiply(emit(a), emit(b))
    case .divide(let a, let b): return try divide(emit(a), emit(b))
    case .power(let a, let b): return try power(emit(a), emit(b))
    case .root(let a, let k): return try root(emit(a), degree: literal(Rational(k)))
    case .call(let function, let a): return try call(function, emit(a))
    case .smaller(let a, let b): return try least(emit(a), emit(b))
    case .larger(let a, let b): return try greatest(emit(a), emit(b))
    }
  }
}

/// A value that is not computed but written down, so that ``EvaluationScalar/slope(of:value:)``
/// gives the formula of a derivative.
indirect enum Formula: EvaluationScalar {
  case place(Int)
  case constant(Literal)
  case negate(Formula)
  case add(Formula, Formula)
  case multiply(Formula, Formula)
  case divide(Formula, Formula)
  case power(Formula, Formula)
  case root(Formula, Int)
  case call(Function, Formula)
  case smaller(Formula, Formula)
  case larger(Formula, Formula)

  init(_ literal: Literal) { self = .constant(literal) }

  static prefix func - (a: Formula) -> Formula { .negate(a) }
  static func + (a: Formula, b: Formula) -> Formula { .add(a, b) }
  static func * (a: Formula, b: Formula) -> Formula { .multiply(a, b) }
  static func / (a: Formula, b: Formula) -> Formula { .divide(a, b) }

  func power(_ n: Int) -> Formula { .power(self, .constant(.rational(Rational(n)))) }
  func power(_ exponent: Formula) -> Formula { .power(self, exponent) }
  func root(_ k: Int) -> Formula { .root(self, k) }
  func applying(_ function: Function) -> Formula { .call(function, self) }
  static func least(_ a: Formula, _ b: Formula) -> Formula { .smaller(a, b) }
  static func greatest(_ a: Formula, _ b: Formula) -> Formula { .larger(a, b) }

  /// Nothing is known before values are; piecewise functions are differentiated by their pieces.
  static func holds(_ a: Formula, _ relation: Comparison, _ b: Formula) -> Truth? { .unknown }
  static func either(_ a: Formula, _ b: Formula) -> Formula { .constant(.undefined) }
  static func solution(of equation: Equation, _ arguments: [Formula]) -> Formula {
    .constant(.undefined)
  }
}
