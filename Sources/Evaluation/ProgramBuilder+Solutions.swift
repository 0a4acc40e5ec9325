import Algebra

/// Values that solve an equation.
extension ProgramBuilder {
  /// The instruction for the number `t` at which a value is 0.
  ///
  /// What the value is computed from without `t` becomes a number of the equation; the rest is cut out as its program.
  ///
  /// - Parameters:
  ///   - residual: the place of the value.
  ///   - unknown: the place that `t` has in it.
  ///   - range: where `t` is looked for.
  /// - Returns: its place.
  /// - Throws: ``GroundingError/unsupported(_:)`` when values decide between cases, or `t` does not occur.
  mutating func solution(
    of residual: Int, unknown: Int, in range: SolutionRange
  ) throws(GroundingError) -> Int {
    var places = [unknown: 0]
    var depending: Set<Int> = [unknown]
    var equation: [Instruction] = [.input(Equation.unknown)]
    var arguments: [Int] = []
    func place(of operand: Int) -> Int {
      if let known = places[operand] { return known }
      places[operand] = equation.count
      if case .literal = instructions[operand] {
        equation.append(instructions[operand])
      } else {
        equation.append(.input(Equation.argument(arguments.count)))
        arguments.append(operand)
      }
      return equation.count - 1
    }
    for step in cone(of: residual) where step != unknown {
      let instruction = instructions[step]
      guard instruction.operands.contains(where: depending.contains) else { continue }
      depending.insert(step)
      let moved = instruction.moved(place)
      places[step] = equation.count
      equation.append(moved)
    }
    guard depending.contains(residual), let result = places[residual] else {
      throw .unsupported("")
    }
    let ends = (range.lower.map(\.double) ?? -.infinity, range.upper.map(\.double) ?? .infinity)
    guard ends.0 <= ends.1 else { throw .unsupported("") }
    return try emit(
      .solution(
        Equation(
          residual: Program(equation, results: [result]), argumentCount: arguments.count,
          in: ends.0...ends.1),
        arguments))
  }

  /// The derivative of a solution, by the implicit function theorem: `-Σ (∂F/∂a_k) a_k' / (∂F/∂t)`.
  mutating func slope(
    of equation: Equation, at solution: Int, _ arguments: [Int], _ tangents: [Int: Int]
  ) throws(GroundingError) -> Int {
    // Of all numbers, only those that change are told apart from their values.
    var seeds: [Int: Tangent] = [:]
    var seeded = arguments
    for (number, argument) in arguments.enumerated() {
      guard let tangent = tangents[argument] else { continue }
      seeded[number] = try freshInput()
      seeds[seeded[number]] = .place(tangent)
    }
    let residual = try insert(equation, output: 0, at: solution, seeded)
    var change = try derivative(of: residual) { seeds[$0] ?? .none }
    for (seed, argument) in zip(seeded, arguments) where seed != argument {
      change = try rebuilt(change, replacing: seed, with: argument)
    }
    return try negate(divide(change, insert(equation, output: 1, at: solution, arguments)))
  }

  /// The instructions of an equation's program at a place.
  private mutating func insert(
    _ equation: Equation, output: Int, at place: Int, _ arguments: [Int]
  ) throws(GroundingError) -> Int {
    let program = equation.program
    var places: [Int] = []
    for instruction in program.instructions {
      switch instruction {
      case .input(Equation.unknown): places.append(place)
      case .input(.component(_, let number)): places.append(arguments[number[0]])
      default:
        let known = places
        places.append(try rebuilt(instruction) { known[$0] })
      }
    }
    return places[program.results[output]]
  }

  private mutating func freshInput() throws(GroundingError) -> Int {
    try emit(.input(.scalar("#seed \(instructions.count)")))
  }
}

extension Rational {
  /// The nearest double, or one beside it.
  fileprivate var double: Double { Double(numerator) / Double(denominator) }
}
