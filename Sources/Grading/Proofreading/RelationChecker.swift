import Algebra
import Evaluation
import Flows

/// What checking a relation found.
enum RelationFinding: Sendable {
  case holds(samples: Int)
  /// False; without a sample when the statement has no value for any index.
  case isFalse(StatementCounterexample?, Message?)
  case undecided(Message)

  var isFalse: Bool { if case .isFalse = self { true } else { false } }
  var holds: Bool { if case .holds = self { true } else { false } }
  var isUndecided: Bool { if case .undecided = self { true } else { false } }
}

/// Decides relations in the worlds of a flow, for every index that they leave free.
struct RelationChecker: Sendable {
  var worlds: StatementWorlds
  /// What the text defines besides the flow.
  var definitions: [Definition] = []
  /// The functions that the text defines besides the flow's.
  var functions: [FunctionDefinition] = []
  /// What is supposed: only worlds in which it holds count.
  var premises: [Condition] = []

  /// The relations that are checked, by TeX name.
  static func comparison(_ relation: String) -> Comparison? {
    if FlowReader.isEquality(relation) { return .equal }
    return switch relation {
    case "<": .less
    case ">": .greater
    case "\\leq": .lessOrEqual
    case "\\geq": .greaterOrEqual
    case "\\neq": .notEqual
    default: nil
    }
  }

  /// Decides `left relation right`.
  ///
  /// Cost: a program for each dimension and choice of free indices, the first time.
  func finding(
    _ left: Expression, _ relation: Comparison, _ right: Expression, where condition: Condition?
  ) -> RelationFinding {
    let question = FindingMemory.Question(
      left: left, relation: relation, right: right, condition: condition,
      definitions: definitions, functions: functions, premises: premises)
    return worlds.memory.finding(question) { found(left, relation, right, where: condition) }
  }

  private func found(
    _ left: Expression, _ relation: Comparison, _ right: Expression, where condition: Condition?
  ) -> RelationFinding {
    let speaksOfDensity = left.mentionsDensity || right.mentionsDensity
    let (left, right) = (
      solvingInverses(inlining(left)).namingDensities,
      solvingInverses(inlining(right)).namingDensities
    )
    let condition = condition?.mapOperands(inlining)
    let names = FreeNames(left, right, condition, known: known)
    guard names.indices.count <= 3 else { return .undecided(Message("verify.manyIndices")) }
    if names.variables.contains("!") {
      return .undecided(Message("verify.unsupported", ["what": .math("!")]))
    }
    var question = Question(
      left: left, relation: relation, right: right, condition: condition, variables: names.variables
    )
    question.literalIndices = names.largestLiteral
    var agreeing: Int?
    var obstacle: Message?
    var excluded: [GroundingError] = []
    var isDecided = false
    for dimension in worlds.dimensions {
      guard let whole = worlds.random[dimension] else { continue }
      let condition = condition.map { $0.settling(worlds.open.sizes[dimension] ?? [:]) }
      var fewest: Int?
      var outside: [GroundingError] = []
      for indices in Self.choices(names.indices, dimension) {
        if let condition, condition.holds(indices, dimension: dimension) == false { continue }
        let block: Worlds
        switch supposed(whole, indices, names.variables) {
        case .worlds(let worlds): block = worlds
        case .left: continue
        case .impossible: return .undecided(Message("verify.premise"))
        }
        switch trial(question, indices, in: block) {
        case .excluded(let error):
          if let name = condition?.claims(error, at: indices, of: dimension) {
            return .isFalse(
              nil,
              Message(
                "verify.range", ["name": .math(name), "index": .math(Self.latex(indices))]))
          }
          outside.append(error)
        case .obstacle(let error): obstacle = obstacle ?? message(error, names)
        case .values(let comparison):
          switch comparison.outcome(needed: needed) {
          case .differs(let world, let component):
            let onBothSides = names.variables.isSubset(
              of: left.freeSymbols.intersection(right.freeSymbols))
            if !onBothSides, relation == .equal, !isIdentity(question) {
              // A name that nothing fixes: the text may mean a certain value.
              let unknown = names.variables.sorted().map {
                Message.Argument.math(Expression.symbol($0).latex)
              }
              return .undecided(Message("verify.unknownName", ["name": .list(unknown)]))
            }
            if speaksOfDensity, !worlds.statesBase || comparison.left.count > 1 {
              return .undecided(Message("verify.base"))
            }
            return .isFalse(
              (premises.isEmpty ? evidence(question, names.indices) : nil)
                ?? sample(question, indices, comparison, world, component, in: block), nil)
          case .agrees(let count):
            isDecided = true
            fewest = min(fewest ?? count, count)
          case .unclear(let reason): obstacle = obstacle ?? reason
          }
        }
      }
      if let fewest { agreeing = (agreeing ?? 0) + fewest }
      // What has no value for any index of a dimension is a fault there, though it may be hidden in
      // smaller ones: the last term behind dots.
      if fewest == nil, obstacle == nil, premises.isEmpty, question.literalIndices <= dimension,
        let beyond = outside.first(where: { $0.isBeyond(dimension) })
      {
        return exclusion([beyond], question)
      }
      excluded += outside
    }
    if premises.isEmpty, let hidden = hiddenTerm(question, names) { return hidden }
    if let obstacle { return .undecided(obstacle) }
    if isDecided, let agreeing { return .holds(samples: agreeing) }
    return exclusion(excluded, question)
  }

  /// How many worlds must agree; of those in which a premise holds there may be few.
  private var needed: Int {
    premises.isEmpty ? worlds.needed : min(worlds.needed, SupposedWorlds.needed)
  }

  /// The names that have a value.
  var known: Set<String> {
    var names = Set(worlds.parameters)
    for definition in worlds.definitions + definitions where definition.indices.isEmpty {
      names.insert(definition.name)
    }
    return names
  }

  // MARK: Trials

  struct Question {
    var left: Expression
    var relation: Comparison
    var right: Expression
    var condition: Condition?
    var variables: Set<String>
    var literalIndices = 0
  }

  enum Trial {
    case values(RelationValues)
    case excluded(GroundingError)
    case obstacle(GroundingError)
  }

  func trial(_ question: Question, _ indices: [String: Int], in block: Worlds) -> Trial {
    let context = worlds.context(
      block.dimension, definitions: definitions, functions: functions,
      variables: question.variables)
    do throws(GroundingError) {
      let program = try Program(
        comparing: question.left, with: question.right, indices: indices, in: context)
      let run = program.runWitnessed(count: block.count) { worlds.values(of: $0, in: block) }
      let half = run.values.count / 2
      let isOfSlopes =
        question.left.readsSlopes || question.right.readsSlopes
        || definitions.contains { $0.body.readsSlopes }
      var mask = isOfSlopes ? block.smooth : [Bool](repeating: true, count: block.count)
      let sizes = worlds.open.sizes[block.dimension] ?? [:]
      if let condition = question.condition?.settling(sizes),
        condition.holds(indices, dimension: block.dimension) == nil
      {
        let own = try self.mask(condition, indices, context, in: block)
        mask = zip(mask, own).map { $0 && $1 }
      }
      return .values(
        RelationValues(
          left: Array(run.values[..<half]), right: Array(run.values[half...]),
          relation: question.relation, allVisible: run.allVisible, mask: mask,
          inputs: program.inputs))
    } catch {
      switch error {
      case .indexOutOfRange, .lengthMismatch, .noBranch, .emptyExtremum: return .excluded(error)
      default: return .obstacle(error)
      }
    }
  }

  /// The worlds in which a condition on values holds.
  private func mask(
    _ condition: Condition, _ indices: [String: Int], _ context: GroundingContext,
    in block: Worlds
  ) throws(GroundingError) -> [Bool] {
    switch condition {
    case .comparison(let a, let relation, let b):
      let program = try Program(comparing: a, with: b, indices: indices, in: context)
      let values = program.runIntervals(count: block.count) { worlds.values(of: $0, in: block) }
      let half = values.count / 2
      return (0..<block.count).map { world in
        (0..<half).allSatisfy {
          Interval.holds(values[$0][world], relation, values[half + $0][world]) == .yes
        }
      }
    case .all(let parts):
      var result = [Bool](repeating: true, count: block.count)
      for part in parts {
        let mask = try self.mask(part, indices, context, in: block)
        for world in result.indices { result[world] = result[world] && mask[world] }
      }
      return result
    case .any(let parts):
      var result = [Bool](repeating: false, count: block.count)
      for part in parts {
        let mask = try self.mask(part, indices, context, in: block)
        for world in result.indices { result[world] = result[world] || mask[world] }
      }
      return result
    }
  }

  /// Every way to give the indices values from 1 to `D`.
  static func choices(_ names: [String], _ dimension: Int) -> [[String: Int]] {
    var result: [[String: Int]] = [[:]]
    for name in names {
      result = result.flatMap { choice in
        (1...max(1, dimension)).map { value in
          var choice = choice
          choice[name] = value
          return choice
        }
      }
    }
    return result
  }

  // MARK: Evidence

  /// The first sample of round numbers that shows the relation to be false.
  func evidence(_ question: Question, _ names: [String]) -> StatementCounterexample? {
    for dimension in worlds.dimensions {
      guard let block = worlds.round[dimension] else { continue }
      var best: (world: Int, component: Int, [String: Int], RelationValues)?
      for indices in Self.choices(names, dimension) {
        let condition = question.condition.map { $0.settling(worlds.open.sizes[dimension] ?? [:]) }
        if let condition, condition.holds(indices, dimension: dimension) == false { continue }
        guard case .values(let values) = trial(question, indices, in: block),
          case .differs(let world, let component) = values.outcome(needed: 1),
          best.map({ world < $0.world }) ?? true
        else { continue }
        best = (world, component, indices, values)
      }
      if let (world, component, indices, values) = best {
        return sample(question, indices, values, world, component, in: block)
      }
    }
    return nil
  }

  func sample(
    _ question: Question, _ indices: [String: Int], _ values: RelationValues, _ world: Int,
    _ component: Int, in block: Worlds
  ) -> StatementCounterexample {
    func number(_ interval: Interval) -> Double? {
      guard interval.definedness != .undefined, interval.midpoint.isFinite else { return nil }
      return CounterexampleSearch.number(interval)
    }
    func vector(_ letter: String) -> [Double] {
      (1...block.dimension).map { position in
        let values = block.values(of: .component(letter, [position]))
        return world < values.count ? CounterexampleSearch.number(values[world]) : .nan
      }
    }
    let families = Set(
      values.inputs.compactMap { slot -> String? in
        if case .component(let name, _) = slot { name } else { nil }
      })
    let names =
      worlds.parameters.filter { !OpenFunction.isCoefficient($0) } + question.variables.sorted()
    let shown =
      names.map { ($0, Slot.scalar($0)) }
      + worlds.open.values(at: indices.values.max(), of: block.dimension).prefix(6)
    return StatementCounterexample(
      dimension: block.dimension,
      indices: indices.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) },
      z: vector("z"), x: vector("x"),
      parameters: shown.compactMap { name, slot in
        let values = worlds.values(of: slot, in: block)
        return world < values.count ? .init(name, CounterexampleSearch.number(values[world])) : nil
      },
      component: values.left.count > 1 ? component + 1 : nil,
      left: number(values.left[component][world]), right: number(values.right[component][world]),
      speaksOfTarget: families.contains("x") && !families.contains("z"))
  }

  // MARK: Words

  private func message(_ error: GroundingError, _ names: FreeNames) -> Message {
    switch error {
    case .unknownName(let name):
      Message("verify.unknownName", ["name": .math(Expression.symbol(name).latex)])
    case .tooLarge: Message("verify.tooLarge")
    case .unsupported(let what): Message("verify.unsupported", ["what": .math(what)])
    case .circular(let name): Message("verify.circular", ["name": .math(name)])
    default: Message("verify.noValue")
    }
  }

  /// Why no choice of the indices gives the statement a value.
  private func exclusion(_ errors: [GroundingError], _ question: Question) -> RelationFinding {
    let limit = worlds.dimensions.last ?? 0
    for error in errors {
      switch error {
      case .indexOutOfRange(let name, let numbers):
        guard
          numbers.allSatisfy({ $0 <= max(limit, 1) }) || question.literalIndices <= limit
            || worlds.isFixed
        else {
          return .undecided(Message("verify.dimension", ["dimension": .count(limit)]))
        }
        let list = numbers.map(String.init).joined(separator: ",")
        return .isFalse(
          nil, Message("verify.outside", ["name": .math("\(name)_{\(list)}")]))
      case .lengthMismatch(let left, let right):
        return .isFalse(
          nil, Message("verify.length", ["left": .count(left), "right": .count(right)]))
      default: continue
      }
    }
    return .undecided(Message("verify.noValue"))
  }
}
