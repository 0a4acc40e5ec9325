import Algebra
import Evaluation
import Flows
import Synchronization

/// Decides the statements of a derivation in the worlds of its flow.
struct WorldOracle: Sendable {
  let worlds: StatementWorlds
  /// The dimensions in which a statement has to be decided; in the others it only must not be false.
  let decisive: Set<Int>
  private let budget = WorkBudget(60_000_000)

  init(worlds: StatementWorlds, decisive: Set<Int>) {
    self.worlds = worlds
    self.decisive = decisive
  }

  /// The oracle as derivations ask it.
  var oracle: DerivationOracle {
    DerivationOracle(
      agree: { agree($0, $1, from: $2) },
      sign: { sign($0, from: $1) },
      enclosures: { enclosures(of: $0, from: $1) })
  }

  /// Whether two expressions agree in every world, for every `i ≥ from`.
  func agree(_ left: Expression, _ right: Expression, from: Int?) -> Bool {
    var isDecided = false
    for dimension in worlds.dimensions {
      guard let block = worlds.random[dimension] else { continue }
      for indices in Self.indices(from, dimension) {
        guard budget.take((left.size + right.size) * block.count),
          let values = values(left, right, indices, in: block)
        else { return false }
        switch values.outcome(needed: worlds.needed) {
        case .agrees: isDecided = true
        case .differs: return false
        case .unclear: if decisive.contains(dimension) { return false }
        }
      }
    }
    return isDecided
  }

  private func values(
    _ left: Expression, _ right: Expression, _ indices: [String: Int], in block: Worlds
  ) -> RelationValues? {
    let context = worlds.context(
      block.dimension, definitions: [], functions: [], variables: [])
    guard let program = try? Program(comparing: left, with: right, indices: indices, in: context)
    else { return nil }
    let run = program.runWitnessed(count: block.count) { worlds.values(of: $0, in: block) }
    let half = run.values.count / 2
    return RelationValues(
      left: Array(run.values[..<half]), right: Array(run.values[half...]), relation: .equal,
      allVisible: run.allVisible,
      mask: left.readsSlopes || right.readsSlopes
        ? block.smooth : [Bool](repeating: true, count: block.count),
      inputs: program.inputs)
  }

  /// The sign of an expression in every world in which it can be told, for every `i ≥ from`; `nil`
  /// when it is told in less than half of them: a slope may be too small to be told from 0.
  func sign(_ expression: Expression, from: Int?) -> Int? {
    var sign: Int?
    var (told, finite) = (0, 0)
    for dimension in worlds.dimensions {
      guard let block = worlds.random[dimension] else { continue }
      let context = worlds.context(dimension, definitions: [], functions: [], variables: [])
      for indices in Self.indices(from, dimension) {
        guard budget.take(expression.size * block.count),
          let program = try? Program(compiling: [expression], indices: indices, in: context),
          let values = program.runIntervals(
            count: block.count, inputs: { worlds.values(of: $0, in: block) }
          ).first
        else { return nil }
        for value in values where value.isFinite {
          finite += 1
          let here = value.lower > 0 ? 1 : value.upper < 0 ? -1 : 0
          if here == 0 { continue }
          guard (sign ?? here) == here else { return nil }
          told += 1
          sign = here
        }
      }
    }
    return 2 * told > finite ? sign : nil
  }

  /// Enclosures of all values that an expression can have, for every `D` and `i ≥ from`; none when one
  /// of them is not known.
  func enclosures(of expression: Expression, from: Int?) -> [Interval] {
    var result: [Interval] = []
    for dimension in worlds.dimensions {
      guard let block = worlds.random[dimension] else { continue }
      for indices in Self.indices(from, dimension) {
        guard budget.take(expression.size),
          let value = worlds.flow.enclosure(of: expression, at: indices["i"], in: block)
        else { return [] }
        result.append(value)
      }
    }
    return result
  }

  private static func indices(_ from: Int?, _ dimension: Int) -> [[String: Int]] {
    guard let from else { return [[:]] }
    return from <= dimension ? (from...dimension).map { ["i": $0] } : []
  }
}

/// How much work is left, counted in evaluated nodes: the same input always gets equally far, however
/// busy the machine is.
private final class WorkBudget: Sendable {
  private let left: Mutex<Int>

  init(_ amount: Int) { left = Mutex(amount) }

  /// Whether that much is left; it is taken.
  func take(_ amount: Int) -> Bool {
    left.withLock { left in
      left -= amount
      return left >= 0
    }
  }
}
