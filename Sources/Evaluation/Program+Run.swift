import Algebra

extension Program {
  /// Computes the outputs for a number of samples.
  ///
  /// Samples go through the instructions in blocks; memory is bounded by the block, not by `count`.
  /// Cost: `O(instructionCount · count)`.
  ///
  /// - Parameters:
  ///   - count: the number of samples.
  ///   - inputs: the values of a slot, one for each sample, or one for all; a missing value is
  ///     undefined. Asked once for each slot in ``inputs``.
  /// - Returns: for each output, the values of all samples.
  public func run<S: EvaluationScalar>(count: Int, inputs: (Slot) -> [S]) -> [[S]] {
    var outputs = [[S]](repeating: [], count: results.count)
    forEachBlock(count: count, inputs: inputs) { (registers: [[S]]) in
      for (output, result) in results.enumerated() {
        outputs[output].append(contentsOf: registers[result])
      }
    }
    return outputs
  }

  /// ``run(count:inputs:)`` on enclosures, compiled for them.
  public func runIntervals(count: Int, inputs: (Slot) -> [Interval]) -> [[Interval]] {
    run(count: count, inputs: inputs)
  }

  /// ``run(count:inputs:)`` on enclosures with derivatives, compiled for them.
  public func runDuals(
    count: Int, inputs: (Slot) -> [Dual<Interval>]
  ) -> [[Dual<Interval>]] {
    run(count: count, inputs: inputs)
  }

  /// Passes the values of all instructions to `body`, block by block.
  func forEachBlock<S: EvaluationScalar>(
    count: Int, inputs: (Slot) -> [S], _ body: ([[S]]) -> Void
  ) {
    guard count > 0 else { return }
    // About a quarter of a million numbers at a time.
    let block = min(256, max(4, (1 << 18) / max(1, instructions.count)))
    let sources = self.inputs.map(inputs)
    var registers: [[S]] = []
    registers.reserveCapacity(instructions.count)
    for start in stride(from: 0, to: count, by: block) {
      registers.removeAll(keepingCapacity: true)
      let samples = start..<min(start + block, count)
      var nextSource = 0
      for instruction in instructions {
        if case .input = instruction {
          let source = sources[nextSource]
          nextSource += 1
          registers.append(
            samples.map { sample in
              source.indices.contains(sample)
                ? source[sample] : source.count == 1 ? source[0] : .undefined
            })
        } else {
          registers.append(instruction.values(on: registers, count: samples.count))
        }
      }
      body(registers)
    }
  }
}

extension Instruction {
  /// The values of this instruction for a block of samples.
  func values<S: EvaluationScalar>(on registers: [[S]], count: Int) -> [S] {
    func map(_ a: Int, _ f: (S) -> S) -> [S] { registers[a].map(f) }
    func zip(_ a: Int, _ b: Int, _ f: (S, S) -> S) -> [S] {
      let (left, right) = (registers[a], registers[b])
      return (0..<count).map { f(left[$0], right[$0]) }
    }
    switch self {
    case .input: return []
    case .literal(let literal): return [S](repeating: S(literal), count: count)
    case .negate(let a): return map(a) { -$0 }
    case .add(let a, let b): return zip(a, b) { $0 + $1 }
    case .multiply(let a, let b): return zip(a, b) { $0 * $1 }
    case .divide(let a, let b): return zip(a, b) { $0 / $1 }
    case .wholePower(let a, let n): return map(a) { $0.power(n) }
    case .power(let a, let b): return zip(a, b) { $0.power($1) }
    case .root(let a, let k): return map(a) { $0.root(k) }
    case .call(let function, let a): return map(a) { $0.applying(function) }
    case .least(let a, let b): return zip(a, b) { S.least($0, $1) }
    case .greatest(let a, let b): return zip(a, b) { S.greatest($0, $1) }
    case .select(let a, let relation, let b, let c, let d):
      return (0..<count).map {
        S.select(
          registers[a][$0], relation, registers[b][$0], then: registers[c][$0],
          else: registers[d][$0])
      }
    case .solution(let equation, let arguments):
      return (0..<count).map { sample in
        S.solution(of: equation, arguments.map { registers[$0][sample] })
      }
    }
  }
}
