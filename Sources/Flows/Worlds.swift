import Algebra
import Evaluation

/// Samples of a flow in one dimension, with the value of every symbol in each.
public struct Worlds: Sendable {
  /// `D`.
  public let dimension: Int
  /// The base points, `count` rows of `D` components.
  public let points: [[Double]]
  /// `dependence[i][j]`: whether `x_{i+1}` is computed from `z_{j+1}` in some sample.
  public let dependence: [[Bool]]
  private let table: [Slot: [Interval]]
  private let ranges: [Slot: Interval]

  init(
    dimension: Int, points: [[Double]], dependence: [[Bool]], table: [Slot: [Interval]],
    ranges: [Slot: Interval]
  ) {
    self.ranges = ranges
    self.dimension = dimension
    self.points = points
    self.dependence = dependence
    self.table = table
  }

  /// How many samples there are.
  public var count: Int { points.count }

  /// The slots with a value.
  public var slots: Set<Slot> { Set(table.keys) }

  /// The values of a slot, one for each sample; none when these worlds do not have it.
  ///
  /// There are components of `z`, `x` and the defined families, entries `J`, the parameters, and
  /// the scalars `\det J` and `\log|\det J|`.
  public func values(of slot: Slot) -> [Interval] { table[slot] ?? [] }

  /// Whether the base point of a sample is made of eighths: where coincidences, such as `z_1 = z_2`,
  /// are no accident.
  public func isRound(_ sample: Int) -> Bool {
    points[sample].allSatisfy { $0 * 8 == ($0 * 8).rounded() }
  }

  /// An enclosure of all the values that a slot can have: of `z` on the base's support, of the
  /// parameters, and of `x` as far as interval arithmetic tells; the whole line for other slots.
  public func range(of slot: Slot) -> Interval { ranges[slot] ?? .whole }
}

extension Flow {
  /// Computes worlds at given points.
  ///
  /// - Parameters:
  ///   - dimension: `D ≥ 1`.
  ///   - points: rows of `D` components.
  ///   - drawn: the drawn parameters for each point; what is missing is taken from the middle of
  ///     its interval, or from a place that depends on its name for the coefficients of open
  ///     functions. Fixed parameters keep their value.
  ///   - enclosures: intervals that count for some slots of `z` and parameters in the place of a point.
  /// - Returns: the worlds, in the order of the points.
  /// - Throws: when some `x_i` has no program, or the Jacobian is too large.
  public func worlds(
    dimension: Int, points: [[Double]], parameters drawn: [[String: Double]] = [],
    enclosures: [Slot: [Interval]] = [:]
  ) throws(FlowError) -> Worlds {
    guard dimension >= 1 else { throw .dimension(dimension) }
    for point in points where point.count != dimension { throw .dimension(point.count) }
    var table = parameterValues(count: points.count, drawn: drawn)
    for j in 0..<dimension {
      table[.component("z", [j + 1])] = points.map { Interval($0[j]) }
    }
    table.merge(enclosures) { $1 }
    let target = try targetProgram(dimension: dimension)
    for (slot, program) in auxiliaries(dimension: dimension) {
      table[slot] = program.runIntervals(count: points.count) { table[$0] ?? [] }.first
    }
    for (i, values) in target.runIntervals(
      count: points.count, inputs: { table[$0] ?? [] }
    ).enumerated() {
      table[.component("x", [i + 1])] = values
    }
    let jacobian = try Jacobian(of: target, dimension: dimension, count: points.count, table: table)
    for i in 0..<dimension {
      for j in 0..<dimension {
        table[.component("J", [i + 1, j + 1])] = jacobian.entries[i][j]
      }
    }
    let (determinant, logAbsDeterminant) = try jacobian.determinants()
    table[.scalar("\\det J")] = determinant
    table[.scalar("\\log|\\det J|")] = logAbsDeterminant
    return Worlds(
      dimension: dimension, points: points, dependence: jacobian.dependence, table: table,
      ranges: ranges(of: target, dimension: dimension))
  }

  /// The values that `z`, the parameters and `x` can have.
  private func ranges(of target: Program, dimension: Int) -> [Slot: Interval] {
    var ranges: [Slot: Interval] = [:]
    let support = Interval(base.support.lowerBound, base.support.upperBound)
    for j in 1...dimension { ranges[.component("z", [j])] = support }
    for parameter in parameters {
      ranges[.scalar(parameter.name)] =
        switch parameter.value {
        case .fixed(let value): value
        case .drawn(let range): Interval(range.lowerBound, range.upperBound)
        }
    }
    let values = target.runIntervals(count: 1) { ranges[$0].map { [$0] } ?? [] }
    for (i, value) in values.enumerated() {
      ranges[.component("x", [i + 1])] = value[0]
    }
    return ranges
  }

  private func parameterValues(count: Int, drawn: [[String: Double]]) -> [Slot: [Interval]] {
    var table: [Slot: [Interval]] = [:]
    for parameter in parameters {
      table[.scalar(parameter.name)] = (0..<count).map { sample in
        switch parameter.value {
        case .fixed(let value): return value
        case .drawn(let range):
          let given = drawn.indices.contains(sample) ? drawn[sample][parameter.name] : nil
          return Interval(given ?? Self.usualValue(of: parameter.name, in: range))
        }
      }
    }
    return table
  }

  /// The middle of a parameter's interval. The coefficients of open functions have each a place of
  /// their own, so that two functions are never the same.
  private static func usualValue(of name: String, in range: ClosedRange<Double>) -> Double {
    guard OpenFunction.isCoefficient(name) else {
      return range.lowerBound / 2 + range.upperBound / 2
    }
    let seed = name.utf8.reduce(UInt64(11)) { $0 &* 31 &+ UInt64($1) }
    var generator = SampleGenerator(seed: seed)
    return range.lowerBound + (range.upperBound - range.lowerBound) * generator.unit()
  }

  /// The program for `x_1 … x_D`.
  private func targetProgram(dimension: Int) throws(FlowError) -> Program {
    let context = context(dimension: dimension)
    let components = (1...dimension).map { Expression.component("x", [.number(Numeral($0))]) }
    do throws(GroundingError) {
      return try Program(compiling: components, in: context)
    } catch {
      // The component at fault is the first that fails when the ones before it succeed.
      for i in 1...dimension {
        do throws(GroundingError) {
          _ = try Program(compiling: Array(components[..<i]), in: context)
        } catch {
          if case .indexOutOfRange(_, let indices) = error, let k = indices.first, k > dimension {
            throw .looksAhead(component: i, at: k)
          }
          throw .component(i, error)
        }
      }
      throw .component(dimension, error)
    }
  }

  /// Programs for the other families and scalars that are defined, where they have a value.
  private func auxiliaries(dimension: Int) -> [(Slot, Program)] {
    let context = context(dimension: dimension)
    var result: [(Slot, Program)] = []
    var seen: Set<Slot> = []
    func add(_ slot: Slot, _ expression: Expression) {
      guard seen.insert(slot).inserted else { return }
      // A family may lack components (`h_1` of a coupling layer): then the world lacks them too.
      if let program = try? Program(compiling: [expression], in: context) {
        result.append((slot, program))
      }
    }
    for definition in definitions where definition.name != "x" && definition.name != "z" {
      let name = definition.name
      switch definition.indices.count {
      case 0: add(.scalar(name), .symbol(name))
      case 1:
        for k in 1...dimension {
          add(.component(name, [k]), .component(name, [.number(Numeral(k))]))
        }
      default: continue
      }
    }
    return result
  }
}
