import Algebra
import Evaluation
import Flows

/// Worlds in which something holds that is only supposed: "if `z_1 = z_2`, then …".
///
/// Inequalities choose among samples. For an equality one component of `z` (or one drawn parameter)
/// gives way: in every sample it is moved to where the two sides meet, as an enclosure between whose ends
/// their difference changes its sign. So what is computed there is as certain as anywhere else.
struct SupposedWorlds {
  /// How many worlds must agree.
  static let needed = 6
  /// How many samples are moved, and how many are chosen from.
  private static let limits = (moved: 40, chosen: 240)

  let worlds: StatementWorlds
  /// What names stand for where only `z` and the parameters are given.
  private let context: GroundingContext
  private let dimension: Int
  private var count: Int
  /// The values of `z` and the parameters.
  private var table: [Slot: [Interval]] = [:]
  private var moved: Set<Slot> = []

  init(
    _ worlds: StatementWorlds, dimension: Int, definitions: [Definition],
    functions: [FunctionDefinition], variables: Set<String>
  ) {
    self.worlds = worlds
    self.dimension = dimension
    var context = worlds.context(
      dimension, definitions: definitions, functions: functions, variables: variables)
    context.inputs = ["z"]
    context.matrices = []
    context.scalars.subtract(["\\det J", "\\log|\\det J|"])
    self.context = context
    let flow = worlds.flow
    // Round points first: there the sides often meet exactly.
    let points =
      flow.roundPoints(dimension: dimension).prefix(Self.limits.moved / 2)
      + flow.samplePoints(dimension: dimension, count: Self.limits.chosen, seed: 23)
    let draws = flow.draws(dimension: dimension, count: points.count, seed: 29)
    count = points.count
    for position in 1...max(1, dimension) {
      table[.component("z", [position])] = points.map { Interval($0[position - 1]) }
    }
    for parameter in flow.parameters {
      table[.scalar(parameter.name)] =
        switch parameter.value {
        case .fixed(let value): points.map { _ in value }
        case .drawn: draws.map { Interval($0[parameter.name] ?? 0) }
        }
    }
    for name in variables {
      table[.scalar(name)] = StatementWorlds.anyNumbers(name, count: count)
    }
  }

  /// The worlds in which conditions hold, each with its own indices; `nil` when none can be made.
  mutating func worlds(where conditions: [(Condition, [String: Int])]) -> Worlds? {
    let equalities = conditions.flatMap { condition, indices in
      condition.parts.compactMap { part -> (Expression, Expression, [String: Int])? in
        guard case .comparison(let a, .equal, let b) = part else { return nil }
        return (a, b, indices)
      }
    }
    if !equalities.isEmpty { keep(Array(0..<min(count, Self.limits.moved))) }
    for (a, b, indices) in equalities {
      guard let program = try? Program(comparing: a, with: b, indices: indices, in: context) else {
        return nil
      }
      for component in 0..<(program.outputCount / 2) {
        guard settle(program, component) else { return nil }
      }
    }
    for (condition, indices) in conditions {
      for case .comparison(let a, let relation, let b) in condition.parts
      where relation != .equal {
        guard choose(a, relation, b, indices) else { return nil }
      }
    }
    keep(Array(0..<min(count, Self.limits.moved)))
    let points = (0..<count).map { sample in
      (1...dimension).map { table[.component("z", [$0])]?[sample].midpoint ?? .nan }
    }
    guard points.count >= Self.needed, points.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      return nil
    }
    return try? worlds.flow.worlds(dimension: dimension, points: points, enclosures: table)
  }

  /// Drops all other samples.
  private mutating func keep(_ samples: [Int]) {
    table = table.mapValues { values in samples.map { values[$0] } }
    count = samples.count
  }

  /// Keeps the samples in which a relation certainly holds.
  private mutating func choose(
    _ a: Expression, _ relation: Comparison, _ b: Expression, _ indices: [String: Int]
  ) -> Bool {
    guard let program = try? Program(comparing: a, with: b, indices: indices, in: context) else {
      return false
    }
    let values = program.runIntervals(count: count) { table[$0] ?? [] }
    let half = values.count / 2
    keep(
      (0..<count).filter { sample in
        (0..<half).allSatisfy {
          Interval.holds(values[$0][sample], relation, values[half + $0][sample]) == .yes
        }
      })
    return count >= Self.needed
  }

  // MARK: Equalities

  /// Moves one input to where a component of two sides meets; samples in which they do not are dropped.
  private mutating func settle(_ program: Program, _ component: Int) -> Bool {
    let start = difference(program, component, table)
    if start.allSatisfy({ $0.isExact && $0.lower == 0 }) { return true }
    let candidates = program.inputs.filter { slot in
      guard table[slot] != nil, !moved.contains(slot) else { return false }
      return true
    }
    for slot in candidates.sorted(by: Self.comesFirst) {
      let roots = roots(of: program, component, by: slot)
      let kept = roots.indices.filter { roots[$0] != nil }
      guard kept.count >= Self.needed else { continue }
      table[slot] = roots.map { $0 ?? .undefined }
      keep(kept)
      moved.insert(slot)
      return true
    }
    return false
  }

  /// Late components of `z` first, for less follows from them.
  private static func comesFirst(_ a: Slot, _ b: Slot) -> Bool {
    switch (a, b) {
    case (.component(_, let i), .component(_, let j)): i.lexicographicallyPrecedes(j) == false
    case (.component, .scalar): true
    case (.scalar, .component): false
    case (.scalar(let a), .scalar(let b)): a < b
    }
  }

  private func difference(
    _ program: Program, _ component: Int, _ table: [Slot: [Interval]]
  ) -> [Interval] {
    let values = program.runIntervals(count: count) { table[$0] ?? [] }
    let half = values.count / 2
    return zip(values[component], values[half + component]).map { $0 - $1 }
  }

  /// In every sample an enclosure of a value of `slot` at which the sides meet.
  private func roots(
    of program: Program, _ component: Int, by slot: Slot
  ) -> [Interval?] {
    var trial = table
    func signs(_ values: [Double]) -> [Int?] {
      trial[slot] = values.map { Interval($0) }
      return difference(program, component, trial).map { value in
        guard value.definedness == .defined else { return nil }
        if value.lower > 0 { return 1 }
        if value.upper < 0 { return -1 }
        return value.isExact ? 0 : nil
      }
    }
    var low = [Double?](repeating: nil, count: count)
    var high = low
    var lowSign = [Int](repeating: 0, count: count)
    var exact = low
    var before = [(value: Double, sign: Int)?](repeating: nil, count: count)
    for value in grid(slot) {
      for (sample, sign) in signs([Double](repeating: value, count: count)).enumerated() {
        guard let sign else {
          before[sample] = nil
          continue
        }
        if sign == 0 {
          exact[sample] = exact[sample] ?? value
        } else if let last = before[sample], last.sign == -sign, low[sample] == nil {
          (low[sample], high[sample], lowSign[sample]) = (last.value, value, last.sign)
        }
        before[sample] = sign == 0 ? nil : (value, sign)
      }
    }
    for _ in 0..<60 {
      let middle = (0..<count).map { sample in
        ((low[sample] ?? 0) + (high[sample] ?? 0)) / 2
      }
      for (sample, sign) in signs(middle).enumerated() where low[sample] != nil {
        guard let sign, exact[sample] == nil else { continue }
        if sign == 0 {
          exact[sample] = middle[sample]
        } else if sign == lowSign[sample] {
          low[sample] = middle[sample]
        } else {
          high[sample] = middle[sample]
        }
      }
    }
    return (0..<count).map { sample in
      if let value = exact[sample] { return Interval(value) }
      guard let low = low[sample], let high = high[sample],
        abs(high - low) <= 1e-12 * max(1, abs(low))
      else { return nil }
      return Interval(low, high)
    }
  }

  /// Where the sign is looked at.
  private func grid(_ slot: Slot) -> [Double] {
    if case .scalar(let name) = slot,
      let parameter = worlds.flow.parameters.first(where: { $0.name == name })
    {
      guard case .drawn(let range) = parameter.value else { return [] }
      return Self.steps(range)
    }
    switch worlds.flow.base {
    case .standardNormal: return Self.steps(-8...8)
    case .uniform(let range): return Self.steps(range)
    case .logNormal: return (-6...6).map { Double(sign: .plus, exponent: $0, significand: 1) }
    }
  }

  private static func steps(_ range: ClosedRange<Double>) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0...32).map { range.lowerBound + width * Double($0) / 32 }
  }
}

/// What becomes of a block of worlds under premises.
enum SupposedBlock {
  case worlds(Worlds)
  /// The premises do not speak of this dimension, or of these indices.
  case left
  /// No world was found in which they hold.
  case impossible
}

extension RelationChecker {
  /// The worlds of a block in which the premises hold; the block itself without any.
  func supposed(
    _ block: Worlds, _ indices: [String: Int], _ variables: Set<String>
  ) -> SupposedBlock {
    guard !premises.isEmpty else { return .worlds(block) }
    let variables = premises.reduce(variables) { names, premise in
      names.union(
        premise.freeSymbols.subtracting(known).subtracting(["D"]).subtracting(FreeNames.counting))
    }
    let context = worlds.context(
      block.dimension, definitions: definitions, functions: functions, variables: variables)
    var conditions: [(Condition, [String: Int])] = []
    for premise in premises.map({ $0.mapOperands(inlining) }) {
      let free = premise.freeSymbols.subtracting(known).subtracting(["D"])
        .intersection(FreeNames.counting).subtracting(indices.keys)
      for choice in Self.choices(free.sorted(), block.dimension) {
        let all = indices.merging(choice) { own, _ in own }
        // "for `i + j > D`" speaks of indices alone.
        if let holds = premise.holds(all, dimension: block.dimension) {
          if holds { continue }
          return .left
        }
        let isThere = premise.operands.allSatisfy { operand in
          (try? Program(comparing: operand, with: operand, indices: all, in: context)) != nil
        }
        guard isThere else {
          if free.isEmpty { return .left }
          continue
        }
        conditions.append((premise, all))
      }
    }
    if conditions.isEmpty { return .worlds(block) }
    var search = SupposedWorlds(
      worlds, dimension: block.dimension, definitions: definitions, functions: functions,
      variables: variables)
    return search.worlds(where: conditions).map { .worlds($0) } ?? .impossible
  }
}
