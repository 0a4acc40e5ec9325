import Algebra
import Evaluation
import Flows

extension RelationChecker {
  /// Decides whether an expression does not depend on a variable: whether it keeps its value when only
  /// the variable changes. `nil` when the variable is none.
  func independence(
    of expression: Expression, from variable: Expression, where condition: Condition?
  ) -> RelationFinding? {
    switch variable {
    case .symbol(let name) where name != "D":
      let names = FreeNames(expression, expression, condition, known: known)
      if names.indices.contains(name) {
        let other = expression.substituting([name: .symbol(name == "j" ? "k" : "j")])
        return finding(expression, .equal, other, where: condition)
      }
      guard worlds.parameters.contains(name) else { return nil }
      return changing(expression, variable, condition)
    case .component("z", _), .whole("z"), .slice("z", _, _):
      return changing(expression, variable, condition)
    case .tuple(let tuple)
    where tuple.shown.allSatisfy({ if case .component("z", _) = $0 { true } else { false } }):
      return changing(expression, variable, condition)
    case .component, .whole:
      return slope(expression, variable, condition)
    default:
      return nil
    }
  }

  /// By the derivative, for variables that do not change alone: where a case is chosen by values it
  /// says too little.
  private func slope(
    _ expression: Expression, _ variable: Expression, _ condition: Condition?
  ) -> RelationFinding? {
    let derivative = Expression.derivative(of: expression, withRespectTo: variable)
    let finding = finding(derivative, .equal, .number(Numeral(0)), where: condition)
    switch finding {
    case .undecided: return nil
    case .isFalse: return finding
    case .holds:
      return choosesByValue(expression, condition)
        ? .undecided(Message("verify.cases")) : finding
    }
  }

  private func choosesByValue(_ expression: Expression, _ condition: Condition?) -> Bool {
    let names = FreeNames(expression, expression, condition, known: known)
    return worlds.dimensions.contains { dimension in
      let context = worlds.context(
        dimension, definitions: definitions, functions: functions, variables: names.variables)
      return Self.choices(names.indices, dimension).contains { indices in
        guard
          let program = try? Program(
            comparing: expression, with: expression, indices: indices, in: context)
        else { return false }
        return program.choosesByValue
      }
    }
  }

  // MARK: Two points

  private func changing(
    _ expression: Expression, _ variable: Expression, _ condition: Condition?
  ) -> RelationFinding? {
    let names = FreeNames(expression, variable, condition, known: known)
    guard names.indices.count <= 3 else { return .undecided(Message("verify.manyIndices")) }
    guard names.variables.isEmpty || variable == .symbol(names.variables.first ?? "") else {
      return nil
    }
    var agreeing: Int?
    var obstacle: Message?
    for dimension in worlds.dimensions {
      let condition = condition.map { $0.settling(worlds.open.sizes[dimension] ?? [:]) }
      for indices in Self.choices(names.indices, dimension) {
        if let condition, condition.holds(indices, dimension: dimension) != true { continue }
        guard let positions = positions(variable, indices, dimension), !positions.isEmpty else {
          continue
        }
        for block in [worlds.round[dimension], worlds.random[dimension]].compactMap({ $0 }) {
          guard let changed = worlds.changed(block, positions),
            let values = values(expression, indices, block, changed)
          else { continue }
          let isRandom = block.count != worlds.round[dimension]?.count
          switch values.outcome(needed: isRandom ? worlds.needed : 1) {
          case .differs(let world, let component):
            return .isFalse(
              sample(values, indices, world, component, in: block), nil)
          case .agrees(let count): if isRandom { agreeing = min(agreeing ?? count, count) }
          case .unclear(let reason): if isRandom { obstacle = obstacle ?? reason }
          }
        }
      }
    }
    if let obstacle { return .undecided(obstacle) }
    return agreeing.map { .holds(samples: $0 * worlds.dimensions.count) }
  }

  /// What is changed: slots of `z` and parameters.
  private func positions(
    _ variable: Expression, _ indices: [String: Int], _ dimension: Int
  ) -> Set<Slot>? {
    func number(_ index: Expression) -> Int? {
      var known = indices.merging(worlds.open.sizes[dimension] ?? [:]) { own, _ in own }
      known["D"] = dimension
      return LinearIndex(index.substituting(known.mapValues { .index($0) }))?.value
    }
    func slots(_ range: ClosedRange<Int>) -> Set<Slot> {
      Set(range.clamped(to: 1...max(1, dimension)).map { Slot.component("z", [$0]) })
    }
    switch variable {
    case .symbol(let name): return [.scalar(name)]
    case .whole: return slots(1...max(1, dimension))
    case .component(_, let index):
      guard index.count == 1, let k = number(index[0]), (1...dimension).contains(k) else {
        return nil
      }
      return slots(k...k)
    case .slice(_, let from, let through):
      guard let first = number(from), let last = number(through), first <= last, first >= 1,
        last <= dimension
      else { return nil }
      return slots(first...last)
    case .tuple(let tuple):
      var all: Set<Slot> = []
      for element in tuple.shown {
        guard let one = positions(element, indices, dimension) else { return nil }
        all.formUnion(one)
      }
      return all
    default: return nil
    }
  }

  private func values(
    _ expression: Expression, _ indices: [String: Int], _ block: Worlds, _ changed: Worlds
  ) -> RelationValues? {
    let context = worlds.context(
      block.dimension, definitions: definitions, functions: functions, variables: [])
    guard
      let program = try? Program(
        comparing: expression, with: expression, indices: indices, in: context)
    else { return nil }
    let run = program.runWitnessed(count: block.count) { worlds.values(of: $0, in: block) }
    let other = program.runWitnessed(count: block.count) { worlds.values(of: $0, in: changed) }
    let half = run.values.count / 2
    return RelationValues(
      left: Array(run.values[..<half]), right: Array(other.values[half...]), relation: .equal,
      allVisible: run.allVisible, mask: [Bool](repeating: true, count: block.count),
      inputs: program.inputs)
  }

  private func sample(
    _ values: RelationValues, _ indices: [String: Int], _ world: Int, _ component: Int,
    in block: Worlds
  ) -> StatementCounterexample {
    func numbers(_ letter: String) -> [Double] {
      (1...block.dimension).map { position in
        let values = block.values(of: .component(letter, [position]))
        return world < values.count ? CounterexampleSearch.number(values[world]) : .nan
      }
    }
    return StatementCounterexample(
      dimension: block.dimension,
      indices: indices.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) },
      z: numbers("z"), x: numbers("x"), parameters: [],
      component: values.left.count > 1 ? component + 1 : nil,
      left: CounterexampleSearch.number(values.left[component][world]),
      right: CounterexampleSearch.number(values.right[component][world]), speaksOfTarget: false)
  }
}

extension StatementWorlds {
  /// A block of worlds in which only some slots have other values.
  func changed(_ block: Worlds, _ slots: Set<Slot>) -> Worlds? {
    let count = block.count
    guard count > 1 else { return nil }
    var generator = SampleGenerator(seed: 41)
    var points = block.points
    for sample in points.indices {
      for case .component("z", let numbers) in slots {
        let k = numbers[0] - 1
        // The value of another sample lies in the support as well.
        for step in 1..<min(count, 9) {
          let other = block.points[(sample + step) % count][k]
          if other != block.points[sample][k] {
            points[sample][k] = other
            break
          }
        }
      }
    }
    let draws = (0..<count).map { sample -> [String: Double] in
      var draw: [String: Double] = [:]
      for parameter in flow.parameters {
        guard case .drawn(let range) = parameter.value else { continue }
        let values = block.values(of: .scalar(parameter.name))
        if slots.contains(.scalar(parameter.name)) {
          draw[parameter.name] =
            range.lowerBound + (range.upperBound - range.lowerBound) * generator.unit()
        } else if sample < values.count {
          draw[parameter.name] = values[sample].midpoint
        }
      }
      return draw
    }
    return try? flow.worlds(dimension: block.dimension, points: points, parameters: draws)
  }
}
