import Algebra

/// A place that a program reads a value from.
public enum Slot: Hashable, Sendable {
  /// `z_3` is `component("z", [3])`, `J_{21}` is `component("J", [2, 1])`.
  case component(String, [Int])
  /// A parameter, or `\det J`.
  case scalar(String)
}

/// Expressions compiled for one dimension: straight-line code without duplicates.
///
/// Sums are unrolled, conditions on indices are decided, definitions are expanded, and equal
/// subexpressions are computed once.
public struct Program: Hashable, Sendable {
  /// In an order in which every operand comes before its use.
  let instructions: [Instruction]
  /// The instruction that computes each output.
  let results: [Int]
  /// The slots that are read, in the order of their first use.
  public let inputs: [Slot]

  /// How many values a run gives for a sample.
  public var outputCount: Int { results.count }

  /// How many operations a sample takes.
  public var instructionCount: Int { instructions.count }

  /// Whether some value is only given by an equation that it solves.
  public var solvesEquations: Bool {
    instructions.contains { if case .solution = $0 { true } else { false } }
  }

  /// The program of one output alone: what the others need is not computed, and not read.
  public func keeping(output: Int) -> Program {
    Program(instructions, results: [results[output]])
  }

  /// Keeps what the results need, in the same order.
  init(_ all: [Instruction], results: [Int]) {
    var needed = [Bool](repeating: false, count: all.count)
    for result in results { needed[result] = true }
    for index in all.indices.reversed() where needed[index] {
      for operand in all[index].operands { needed[operand] = true }
    }
    var place = [Int](repeating: 0, count: all.count)
    var kept: [Instruction] = []
    for index in all.indices where needed[index] {
      place[index] = kept.count
      kept.append(all[index].moved { place[$0] })
    }
    instructions = kept
    self.results = results.map { place[$0] }
    inputs = kept.compactMap { if case .input(let slot) = $0 { slot } else { nil } }
  }
}

/// One operation; operands are the numbers of earlier instructions.
enum Instruction: Hashable, Sendable {
  case input(Slot)
  case literal(Literal)
  case negate(Int)
  case add(Int, Int)
  case multiply(Int, Int)
  case divide(Int, Int)
  case wholePower(Int, exponent: Int)
  case power(Int, Int)
  case root(Int, degree: Int)
  case call(Function, Int)
  case least(Int, Int)
  case greatest(Int, Int)
  case select(Int, Comparison, Int, then: Int, else: Int)
  /// The number that solves an equation with these numbers in it.
  indirect case solution(Equation, [Int])

  var operands: [Int] {
    switch self {
    case .input, .literal: []
    case .negate(let a), .wholePower(let a, _), .root(let a, _), .call(_, let a): [a]
    case .add(let a, let b), .multiply(let a, let b), .divide(let a, let b), .power(let a, let b),
      .least(let a, let b), .greatest(let a, let b):
      [a, b]
    case .select(let a, _, let b, let c, let d): [a, b, c, d]
    case .solution(_, let arguments): arguments
    }
  }

  func moved(_ to: (Int) -> Int) -> Instruction {
    switch self {
    case .input, .literal: self
    case .negate(let a): .negate(to(a))
    case .add(let a, let b): .add(to(a), to(b))
    case .multiply(let a, let b): .multiply(to(a), to(b))
    case .divide(let a, let b): .divide(to(a), to(b))
    case .wholePower(let a, let n): .wholePower(to(a), exponent: n)
    case .power(let a, let b): .power(to(a), to(b))
    case .root(let a, let k): .root(to(a), degree: k)
    case .call(let f, let a): .call(f, to(a))
    case .least(let a, let b): .least(to(a), to(b))
    case .greatest(let a, let b): .greatest(to(a), to(b))
    case .select(let a, let r, let b, let c, let d):
      .select(to(a), r, to(b), then: to(c), else: to(d))
    case .solution(let equation, let arguments): .solution(equation, arguments.map(to))
    }
  }
}
