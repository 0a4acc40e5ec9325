import Algebra
import Evaluation
import Flows

/// The worlds in which the statements about a flow are true or false.
struct StatementWorlds: Sendable {
  /// The flow itself.
  var flow: Flow
  /// What the flow defines.
  var definitions: [Definition]
  /// The functions that the flow defines.
  var functions: [FunctionDefinition]
  /// The declared parameters.
  var parameters: [String]
  /// What the text leaves open.
  var open = OpenNames()
  /// Ascending.
  var dimensions: [Int]
  /// Whether the flow has these numbers of components and no others.
  var isFixed = false
  /// Whether the text says what the base variable is distributed like.
  var statesBase = true
  /// Random samples, by dimension.
  var random: [Int: Worlds]
  /// Samples of round numbers, for counterexamples.
  var round: [Int: Worlds]
  /// How many worlds must agree.
  var needed: Int
  /// What was found in these worlds before.
  var memory = FindingMemory()

  static let inverseJacobian = "J_{f^{-1}}"

  /// The one world of a point; `nil` when the flow has none there.
  func at(_ point: [Double]) -> StatementWorlds? {
    guard !point.isEmpty,
      let block = try? flow.worlds(dimension: point.count, points: [point])
    else { return nil }
    var result = self
    result.dimensions = [point.count]
    result.random = [point.count: block]
    result.round = result.random
    result.needed = 1
    result.memory = FindingMemory()
    return result
  }

  /// The values of a slot in a block of worlds; entries of the inverse Jacobian are computed here,
  /// and a name that nothing fixes is any number.
  func values(of slot: Slot, in worlds: Worlds) -> [Interval] {
    switch slot {
    case .component(let name, let numbers) where OtherPoint(name) != nil:
      return OtherPoint(name)?.values(
        of: worlds.values(of: .component(OtherPoint(name)?.family ?? name, numbers))) ?? []
    case .component(Self.inverseJacobian, let numbers) where numbers.count == 2:
      return inverseEntry(numbers[0], numbers[1], in: worlds)
    case .scalar(let name) where !worlds.slots.contains(slot):
      return Self.anyNumbers(name, count: worlds.count)
    default:
      return worlds.values(of: slot)
    }
  }

  /// Numbers for a variable that a text leaves free, the same in every run.
  static func anyNumbers(_ name: String, count: Int) -> [Interval] {
    let seed = name.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }
    var generator = SampleGenerator(seed: seed)
    return (0..<count).map { sample in
      sample.isMultiple(of: 3) ? Interval(Double(sample % 7) + 0.5) : Interval(generator.normal())
    }
  }

  /// An entry of `J⁻¹` by its cofactor.
  private func inverseEntry(_ i: Int, _ j: Int, in worlds: Worlds) -> [Interval] {
    let n = worlds.dimension
    let determinant = worlds.values(of: .scalar("\\det J"))
    let rows = (1...n).filter { $0 != j }
    let columns = (1...n).filter { $0 != i }
    let entries = rows.map { row in
      columns.map { worlds.values(of: .component("J", [row, $0])) }
    }
    return (0..<worlds.count).map { sample in
      let minor = Self.determinant(entries.map { $0.map { $0[sample] } })
      return ((i + j).isMultiple(of: 2) ? minor : -minor) / determinant[sample]
    }
  }

  /// Laplace's expansion by the first row; structural zeros are exact and cost nothing.
  private static func determinant(_ rows: [[Interval]]) -> Interval {
    guard let first = rows.first else { return Interval(1) }
    var total = Interval(0)
    for (column, entry) in first.enumerated() where !(entry.isExact && entry.lower == 0) {
      let minor = rows.dropFirst().map { row in
        row.enumerated().filter { $0.offset != column }.map(\.element)
      }
      let term = entry * determinant(minor)
      total = total + (column.isMultiple(of: 2) ? term : -term)
    }
    return total
  }

  /// What names stand for in a statement: `own` is what the text defines besides the flow, and
  /// `variables` stand for any number.
  func context(
    _ dimension: Int, definitions own: [Definition], functions ownFunctions: [FunctionDefinition],
    variables: Set<String>
  ) -> GroundingContext {
    var context = GroundingContext(
      dimension: dimension, inputs: ["z", "x", "J", Self.inverseJacobian],
      scalars: Set(parameters).union(["\\det J", "\\log|\\det J|"]).union(variables),
      definitions: definitions + own, matrices: ["J", Self.inverseJacobian])
    context.inputs.formUnion(OtherPoint.allNames.subtracting(own.map(\.name)))
    context.functions = functions + ownFunctions
    context.openFunctions = flow.openFunctions
    var vocabulary = FlowVocabulary()
    vocabulary.density = flow.base.densityExpressions
    context.flow = vocabulary
    return context
  }
}

extension Flow {
  /// Worlds for statements about this flow.
  ///
  /// - Throws: what keeps the flow from having worlds in one of the dimensions.
  func statementWorlds(
    _ functions: [FunctionDefinition], open: OpenNames = OpenNames(), dimensions: [Int],
    seed: UInt64, samples: Int
  ) throws(FlowError) -> StatementWorlds {
    var random: [Int: Worlds] = [:]
    var round: [Int: Worlds] = [:]
    for dimension in dimensions {
      let points = samplePoints(dimension: dimension, count: samples, seed: seed)
      random[dimension] = try worlds(
        dimension: dimension, points: points,
        parameters: draws(dimension: dimension, count: points.count, seed: seed))
      let simple = roundPoints(dimension: dimension)
      round[dimension] = try worlds(
        dimension: dimension, points: simple,
        parameters: draws(dimension: dimension, count: simple.count, seed: seed &+ 1))
    }
    return StatementWorlds(
      flow: self, definitions: definitions, functions: functions,
      parameters: parameters.map(\.name), open: open,
      dimensions: dimensions.sorted(), random: random, round: round,
      needed: max(Judge.fewest, samples / 4))
  }
}
