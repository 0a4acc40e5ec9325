import Algebra

/// An equation in one unknown, `F(t; a_1, …, a_n) = 0`: what a value is that a text only says how to find, `g^{-1}(y)` or
/// "the root of `\rho + \rho^3 = \|\mathbf x\|`".
///
/// `F` is a program of its own; the numbers `a_k` that it takes from the program around it do not depend on `t`. It has no case
/// distinctions by value, so it is continuous and differentiable wherever it and its derivative are defined.
public struct Equation: Hashable, Sendable {
  /// Two outputs: `F`, and `∂F/∂t`.
  let program: Program
  /// The ends of where `t` is looked for.
  let range: ClosedRange<Double>
  /// What is known of `F` whatever the numbers `a_k` are.
  let trend: Trend
  /// How many numbers `a_k` there are.
  let argumentCount: Int

  /// What is known of the direction in which `F` goes before the numbers `a_k` are.
  enum Trend: Hashable, Sendable {
    case known(Monotony)
    /// It depends on the numbers.
    case open
    /// It could not be shown to go one way.
    case unknown
  }

  /// The most operations of `F`: it is computed some hundred times for every sample.
  private static let sizeLimit = 400

  /// The input that is the unknown.
  static let unknown = Slot.scalar("#t")
  /// The input that is the number at a place, from 0.
  static func argument(_ place: Int) -> Slot { .component("#a", [place]) }

  /// An equation.
  ///
  /// - Parameters:
  ///   - residual: `F`, whose inputs are ``unknown`` and ``argument(_:)``.
  ///   - argumentCount: how many numbers it takes.
  ///   - range: where `t` is looked for.
  /// - Throws: ``GroundingError/unsupported(_:)`` when values decide between cases, `t` does not occur, or other equations are solved
  ///   on the way, whose costs would multiply; ``GroundingError/tooLarge`` beyond ``sizeLimit``.
  init(
    residual: Program, argumentCount: Int, in range: ClosedRange<Double>
  ) throws(GroundingError) {
    guard residual.inputs.contains(Self.unknown), !residual.choosesByValue,
      !residual.solvesEquations
    else { throw .unsupported("") }
    guard residual.instructionCount <= Self.sizeLimit else { throw .tooLarge }
    var builder = ProgramBuilder(limit: 20 * residual.instructions.count + 100)
    for instruction in residual.instructions { _ = try builder.emit(instruction) }
    let value = residual.results[0]
    let unknown = try builder.emit(.input(Self.unknown))
    let slope = try builder.derivative(of: value) { $0 == unknown ? .one : .none }
    program = Program(builder.instructions, results: [value, slope])
    self.range = range
    self.argumentCount = argumentCount
    let anything = [Interval](repeating: .whole, count: argumentCount)
    if let monotony = Monotony(of: program, in: range, arguments: anything) {
      trend = .known(monotony)
    } else {
      let isOpen = program.keeping(output: 1).inputs.contains { $0 != Self.unknown }
      trend = isOpen ? .open : .unknown
    }
  }

  /// `F` and its derivative by the unknown at one place.
  func values<S: EvaluationScalar>(at place: S, _ arguments: [S]) -> (residual: S, slope: S) {
    program.residualAndSlope(at: place, arguments)
  }
}

extension Program {
  /// The values of all instructions of an equation's program at one place.
  func registers<S: EvaluationScalar>(at place: S, _ arguments: [S]) -> [S] {
    var registers: [S] = []
    registers.reserveCapacity(instructions.count)
    for instruction in instructions {
      switch instruction {
      case .input(Equation.unknown): registers.append(place)
      case .input(.component(_, let number)): registers.append(arguments[number[0]])
      default: registers.append(instruction.value { registers[$0] })
      }
    }
    return registers
  }

  func residualAndSlope<S: EvaluationScalar>(
    at place: S, _ arguments: [S]
  ) -> (residual: S, slope: S) {
    let registers = registers(at: place, arguments)
    return (registers[results[0]], registers[results[1]])
  }
}

extension Instruction {
  /// The value of this instruction, which is no input, for one sample.
  func value<S: EvaluationScalar>(_ operand: (Int) -> S) -> S {
    switch self {
    case .input: .undefined
    case .literal(let literal): S(literal)
    case .negate(let a): -operand(a)
    case .add(let a, let b): operand(a) + operand(b)
    case .multiply(let a, let b): operand(a) * operand(b)
    case .divide(let a, let b): operand(a) / operand(b)
    case .wholePower(let a, let n): operand(a).power(n)
    case .power(let a, let b): operand(a).power(operand(b))
    case .root(let a, let k): operand(a).root(k)
    case .call(let function, let a): operand(a).applying(function)
    case .least(let a, let b): S.least(operand(a), operand(b))
    case .greatest(let a, let b): S.greatest(operand(a), operand(b))
    case .select(let a, let relation, let b, let c, let d):
      S.select(operand(a), relation, operand(b), then: operand(c), else: operand(d))
    case .solution(let equation, let arguments):
      S.solution(of: equation, arguments.map(operand))
    }
  }
}
