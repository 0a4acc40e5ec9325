import Algebra

extension Program {
  /// ``runIntervals(count:inputs:)``, and whether every operand could be seen at work.
  ///
  /// Rounding can hide a term completely: `z + 10^{-20}` is `z` in doubles, `\tanh(100 + z^2)` is 1.
  /// Two values then agree without being equal. An operand is hidden when in every sample in which
  /// it counts
  /// - it is a term below 100 times the width of the sum,
  /// - or it is the argument of a smooth function or a base or exponent, and `|f'(a)·a|` is below 8
  ///   ulps of `f(a)`,
  /// - or the result overflows, or underflows to what a double cannot hold;
  ///
  /// or when it is a literal of more than 15 digits that had to be rounded. An operand that may be 0
  /// does not count: it is 0, or noise of operands that were looked at themselves. Piecewise
  /// constant functions, absolute values, minima, maxima and choices hide nothing.
  ///
  /// Compile with exact literals: a widened one hides its neighbours on purpose.
  ///
  /// A case of an answer that no sample reaches is not seen either: the branch `z_i > 1000` of a case
  /// distinction, the corner of `\max(z_i, -10^6)`, the steps of `\lfloor z_i / 1000 \rfloor`. Such a
  /// case counts as tested when `ranges` rule it out for all values that there are.
  ///
  /// Of a solution of an equation both are asked: whether it shows the equation's numbers, and whether the equation shows its
  /// own operands at the solution.
  ///
  /// - Parameters:
  ///   - count: the number of samples.
  ///   - ranges: enclosures of all the values that a slot can have.
  ///   - inputs: as for ``run(count:inputs:)``.
  /// - Returns: for each output the values of all samples, whether nothing was hidden, and whether
  ///   every case came up.
  public func runWitnessed(
    count: Int, ranges: (Slot) -> Interval = { _ in .whole }, inputs: (Slot) -> [Interval]
  ) -> (values: [[Interval]], allVisible: Bool, allTested: Bool) {
    var cases = CaseSightings(instructions)
    if !cases.isEmpty {
      forEachBlock(count: 1, inputs: { [ranges($0)] }) { (registers: [[Interval]]) in
        cases.ruleOut(registers.map { $0[0] })
      }
    }
    var outputs = [[Interval]](repeating: [], count: results.count)
    var sightings = Sightings(self)
    forEachBlock(count: count, inputs: inputs) { (registers: [[Interval]]) in
      for (output, result) in results.enumerated() {
        outputs[output].append(contentsOf: registers[result])
      }
      cases.see(registers)
      sightings.see(registers)
    }
    return (outputs, !sightings.hideAny, cases.allSeen)
  }
}

/// What is known of an operand so far.
private enum Sighting {
  case none, hidden, seen
}

/// Which operands of a program were seen at work, and of the equations that it solves.
private struct Sightings {
  private let program: Program
  private var own: [[Sighting]]
  private var equations: [Int: Sightings] = [:]

  init(_ program: Program) {
    self.program = program
    own = program.instructions.map { [Sighting](repeating: .none, count: $0.watched.count) }
    for case (let index, .solution(let equation, _)) in program.instructions.enumerated() {
      equations[index] = Sightings(equation.program.keeping(output: 0))
    }
  }

  /// Whether an operand was hidden wherever it counted, or is a literal that had to be rounded.
  var hideAny: Bool {
    own.contains { $0.contains(.hidden) } || program.instructions.contains { $0.isLossyLiteral }
      || equations.values.contains { $0.hideAny }
  }

  /// Takes the values of all instructions for a block of samples.
  mutating func see(_ registers: [[Interval]]) {
    for (index, instruction) in program.instructions.enumerated() {
      for (position, operand) in instruction.watched.enumerated() {
        for sample in registers[index].indices {
          if own[index][position] == .seen { break }
          let seen = instruction.shows(
            operand, position, result: registers[index][sample],
            values: { registers[$0][sample] })
          if let seen { own[index][position] = seen ? .seen : .hidden }
        }
      }
      if case .solution(_, let arguments) = instruction, var inner = equations[index] {
        for sample in registers[index].indices {
          let values = inner.program.registers(
            at: registers[index][sample], arguments.map { registers[$0][sample] })
          inner.see(values.map { [$0] })
        }
        equations[index] = inner
      }
    }
  }
}

extension Instruction {
  /// The operands that rounding may hide.
  fileprivate var watched: [Int] {
    switch self {
    case .input, .literal, .negate, .least, .greatest, .select: []
    case .call(let function, let a): function.isSmooth ? [a] : []
    default: operands
    }
  }

  /// A literal that no double holds to the digits that were written.
  fileprivate var isLossyLiteral: Bool {
    switch self {
    case .literal(.numeral(let numeral, .exact)):
      SignificantDigits(numeral).count > 15 && !Interval(numeral).isExact
    case .literal(.rational(let q)):
      q.numerator.magnitude > 1_000_000_000_000_000 && !Interval(.rational(q)).isExact
    default: false
    }
  }

  /// Whether a result shows its operand; `nil` in a sample that says nothing.
  fileprivate func shows(
    _ operand: Int, _ position: Int, result: Interval, values: (Int) -> Interval
  ) -> Bool? {
    let value = values(operand)
    guard value.definedness == .defined, result.definedness == .defined, !value.contains(0) else {
      return nil
    }
    guard value.isBounded, result.isBounded else { return false }
    switch self {
    case .add:
      return result.isExact || value.magnitude >= 100 * result.width
    case .multiply, .divide, .wholePower, .root:
      return !result.isBelowNormal
    case .power(let base, let exponent):
      guard !result.isBelowNormal else { return false }
      // |∂ log(a^b)| is |b| by log a, and |b · log a| by log b.
      let size = position == 0 ? values(exponent) : values(exponent) * values(base).log
      return size.contains(0) && position == 1 ? nil : size.magnitude >= 8 * 1.0.ulp
    case .call(let function, _):
      guard !result.isBelowNormal else { return false }
      guard let slope = value.slope(of: function, value: result) else { return nil }
      let effect = (slope * value).magnitude
      return effect >= 8 * result.magnitude.ulp
    case .solution(let equation, let arguments):
      let numbers = arguments.enumerated().map { number, argument in
        Dual(values(argument), sensitivity: number == position ? Interval(1) : nil)
      }
      guard let slope = equation.sensitivity(at: result, numbers) else { return nil }
      return (slope * value).magnitude >= 8 * result.magnitude.ulp
    default: return nil
    }
  }
}

extension Interval {
  /// Whether it is not exact and lies where doubles lose digits, or all of them.
  fileprivate var isBelowNormal: Bool { !isExact && magnitude < .leastNormalMagnitude }
}

extension Function {
  /// Whether the function has a derivative that tells how much of its argument is seen.
  fileprivate var isSmooth: Bool {
    switch self {
    case .abs, .relu, .sign, .floor, .ceiling, .minimum, .maximum, .root: false
    default: true
    }
  }
}
