import Algebra
import Flows
import Markdown

/// Finds the statements of a document that state its flow.
///
/// Under a heading "Solution" nothing is defined. A document without one states its flow first: the
/// shortest beginning from which worlds can be computed.
struct FlowSearch {
  let problem: Problem
  let sheet: Sheet
  /// The statements before all problems.
  let preamble: [PlacedStatement]
  let statements: [PlacedStatement]
  /// How many statements may state the flow.
  var limit: Int
  var isDivided: Bool
  /// Whether all of it is the handout of an exercise.
  var isHandout = false
  let context: ReadingContext
  let memory: ProofreadingMemory
  /// A statement that is not believed.
  var excluded: Int?
  /// Whether functions may be left open.
  var allowsOpen = true

  struct Found {
    var flow: StatedFlow
    var defining: Int
    var dimensions: [Int]
  }

  /// The flow; `nil` when the text leaves it open.
  ///
  /// - Throws: what is wrong with the flow.
  func found() throws(SheetFaults) -> Found? {
    if isHandout, !statesFlow {
      return (try? read(limit)).map {
        Found(flow: $0, defining: limit, dimensions: dimensions(of: $0))
      }
    }
    guard statesFlow else { return nil }
    if isDivided || isHandout {
      let flow = try read(limit)
      return Found(flow: flow, defining: limit, dimensions: dimensions(of: flow))
    }
    let needsTransformer = believed(limit).contains(where: definesTransformer)
    var hasTransformer = false
    var hasMap = false
    for count in stride(from: 1, through: limit, by: 1) where count - 1 != excluded {
      let last = statements[count - 1]
      hasTransformer = hasTransformer || definesTransformer(last)
      hasMap = hasMap || hasTransformer || definesComponent(last)
      guard hasMap, hasTransformer || !needsTransformer,
        last.statement.members.first?.expression.map(FlowReader.defines) == true,
        let flow = try? read(count), isComplete(flow)
      else { continue }
      var end = count
      if !hasTransformer, let more = continued(flow, from: count) { end = more }
      end = withSigns(of: flow, from: end)
      let whole = try read(end)
      return Found(flow: whole, defining: end, dimensions: dimensions(of: whole))
    }
    let flow = try read(limit)
    return Found(flow: flow, defining: limit, dimensions: dimensions(of: flow))
  }

  /// Whether a statement gives the transformer or a component in terms of something.
  private var statesFlow: Bool {
    believed(limit).contains { placed in definesTransformer(placed) || definesComponent(placed) }
  }

  /// The first statements, without the one that is not believed.
  private func believed(_ count: Int) -> [PlacedStatement] {
    statements.prefix(count).enumerated().filter { $0.offset != excluded }.map(\.element)
  }

  /// Whether the flow is read from a statement, alone or with others.
  func definesPart(_ placed: PlacedStatement) -> Bool {
    left(placed).map(FlowReader.defines) == true
      && (hasConcreteValue(placed) || definesComponent(placed))
  }

  private func definesTransformer(_ placed: PlacedStatement) -> Bool {
    guard case .application(let head)? = left(placed), head.name == "\\tau", !head.isInverse,
      head.primes == 0
    else { return false }
    return hasConcreteValue(placed)
  }

  private func definesComponent(_ placed: PlacedStatement) -> Bool {
    switch left(placed) {
    case .component("x", let indices)?: indices.count == 1 && hasConcreteValue(placed)
    case .slice("x", _, _)?: hasConcreteValue(placed)
    case .whole("x")?: hasConcreteValue(placed)
    case .application(let head)?:
      head.name == "f" && !head.isInverse && hasConcreteValue(placed)
    default: false
    }
  }

  private func left(_ placed: PlacedStatement) -> Expression? {
    guard placed.statement.members.count >= 2,
      placed.statement.relations.first.map(FlowReader.isEquality) == true
    else { return nil }
    return placed.statement.members[0].expression
  }

  /// A member that is more than names of functions.
  private func hasConcreteValue(_ placed: PlacedStatement) -> Bool {
    let left = placed.statement.members.first?.expression
    return placed.statement.members.dropFirst().contains { member in
      guard let value = member.expression else { return true }
      if case .whole = value { return false }
      return value != left
        && !value.contains { node in
          if case .application(let f) = node {
            ["\\tau", "c", "f"].contains(f.name)
          } else {
            false
          }
        }
    }
  }

  private func read(_ count: Int) throws(SheetFaults) -> StatedFlow {
    do {
      if isHandout {
        return try FlowReader.read(handout: preamble + believed(count), context: context)
      }
      return try FlowReader.read(
        preamble + believed(count), context: context, isDoubted: excluded != nil, opens: allowsOpen)
    } catch {
      throw FlowPreparation(problem, sheet).fault(error.message, error.place)
    }
  }

  private func model(_ flow: StatedFlow) -> Flow {
    flow.model(problem.settings)
  }

  /// Whether worlds can be computed in every dimension.
  private func isComplete(_ flow: StatedFlow) -> Bool {
    let model = model(flow)
    let dimensions = dimensions(of: flow)
    return (dimensions.last ?? 0) >= 2
      && !flow.open.functions.contains { !allowsOpen || definedFunctions.contains($0.name) }
      && !flow.definitions.contains { opens($0, flow) && definedFunctions.contains($0.name) }
      && dimensions.allSatisfy { hasWorld(model, $0) }
  }

  /// Whether a definition only says that something is the value of a function that is left open.
  private func opens(_ definition: Definition, _ flow: StatedFlow) -> Bool {
    guard case .application(let function) = definition.body else { return false }
    return flow.open.contains(function.name)
  }

  private func hasWorld(_ model: Flow, _ dimension: Int) -> Bool {
    let point = Array(model.roundPoints(dimension: dimension).prefix(1))
    return (try? model.worlds(dimension: dimension, points: point)) != nil
  }

  /// The functions that the text defines somewhere: "…, where `s(u) = \tanh u`", and the components that
  /// it gives behind the flow: `x_i = z_i + h_i, h_i = 2 x_{i-1}`.
  private var definedFunctions: Set<String> {
    statements.prefix(limit).reduce(into: []) { names, placed in
      guard hasConcreteValue(placed) else { return }
      switch left(placed) {
      case .application(let head)?:
        guard !head.isInverse, head.primes == 0, head.arguments.allSatisfy(\.isPlainName) else {
          return
        }
        names.insert(head.name)
      case .component(let name, let indices)? where indices.count == 1 && !gives(placed, name):
        names.insert(name)
      default: break
      }
    }
  }

  /// Whether a statement only gives the value of a function a name: `s_i = s_i(\mathbf z_{1:i-1})`.
  private func gives(_ placed: PlacedStatement, _ name: String) -> Bool {
    placed.statement.members.dropFirst().contains { member in
      member.expression?.contains { node in
        if case .application(let function) = node { function.name == name } else { false }
      } ?? true
    }
  }

  /// `\alpha_i > 0` behind the flow belongs to what it says of open functions, also where only their names stand
  /// between.
  private func withSigns(of flow: StatedFlow, from count: Int) -> Int {
    var end = count
    var place = count
    while place < limit {
      let statement = statements[place].statement
      let isAboutOpen = statement.members.contains { member in
        switch member.expression {
        case .component(let name, _)?, .symbol(let name)?, .whole(let name)?:
          flow.open.contains(name)
        case .application(let application)?: flow.open.contains(application.name)
        default: false
        }
      }
      guard isAboutOpen else { break }
      place += 1
      if ["<", ">", "\\leq", "\\geq", "\\neq"].contains(statement.relations.first) {
        end = place
      } else if !statement.relations.isEmpty {
        break
      }
    }
    return end
  }

  /// `x_1 = …`, `x_2 = …` go on as long as they number on, and with the general component behind them.
  private func continued(_ flow: StatedFlow, from count: Int) -> Int? {
    guard var last = fixedDimension(flow) else { return nil }
    var end = count
    while end < limit, case .component("x", let indices)? = left(statements[end]),
      indices == [.number(Numeral(last + 1))]
    {
      last += 1
      end += 1
    }
    if end < limit, case .component("x", let indices)? = left(statements[end]),
      indices.count == 1, case .symbol = indices[0], definesComponent(statements[end])
    {
      end += 1
    }
    return end
  }

  /// The number of components of a flow that is given component by component.
  private func fixedDimension(_ flow: StatedFlow) -> Int? {
    var largest = 0
    for definition in flow.definitions where definition.name == "x" {
      guard case .literal(let position)? = definition.indices.first else { return nil }
      largest = max(largest, position)
    }
    return largest > 0 ? largest : nil
  }

  private func dimensions(of flow: StatedFlow) -> [Int] {
    let settled = problem.settings.dimensions.sorted()
    guard settled == ProblemSettings().dimensions else {
      // A flow that is given component by component has as many as it has.
      guard let fixed = fixedDimension(flow), settled.count > 1 else { return settled }
      let model = model(flow)
      let fitting = settled.filter { hasWorld(model, $0) }
      return fitting.isEmpty ? [fixed] : fitting
    }
    if let fixed = fixedDimension(flow) { return [fixed] }
    if flow.definitions.contains(where: { $0.name == "x" && $0.indices.isEmpty }) {
      // Matrices and vectors of numbers have one size.
      let model = model(flow)
      let fitting = (2...8).filter { hasWorld(model, $0) }
      if !fitting.isEmpty { return fitting.contains(5) ? settled : fitting }
    }
    return settled
  }

  // MARK: Worlds

  /// The worlds of a flow; statements that mention `x_7` are given a dimension that has it.
  func worlds(
    _ found: Found, seed: UInt64, samples: Int
  ) throws(SheetFaults) -> StatementWorlds {
    let model = model(found.flow)
    let preparation = FlowPreparation(problem, sheet)
    for dimension in found.dimensions {
      let points = Array(model.roundPoints(dimension: dimension).prefix(1))
      _ = try preparation.worlds(model, found.flow, dimension, points, [])
    }
    let wide = found.dimensions + extraDimensions(found)
    for dimensions in [wide, found.dimensions] {
      let question = ProofreadingMemory.Question(model, found.flow.functions, dimensions)
      let worlds = try? memory.worlds(question) { () throws(FlowError) in
        try model.statementWorlds(
          found.flow.functions, open: found.flow.open, dimensions: dimensions, seed: seed,
          samples: samples)
      }
      if var worlds {
        worlds.isFixed = found.dimensions.count == 1
        worlds.statesBase = Self.statesBase(sheet.source.text)
        return worlds
      }
    }
    throw preparation.fault(
      Message("fault.flow"), (found.flow.transformer, found.flow.transformer.statement.range))
  }

  /// Whether a text says how the base variable is distributed.
  private static func statesBase(_ text: String) -> Bool {
    let words = text.composed.lowercased()
    return ["base:", "standard normal", "chuẩn tắc", "\\mathcal n", "\\mathcal{n}"]
      .contains { words.contains($0) }
  }

  private func extraDimensions(_ found: Found) -> [Int] {
    guard fixedDimension(found.flow) == nil,
      problem.settings.dimensions.sorted() == ProblemSettings().dimensions
    else { return [] }
    let members = statements.flatMap { $0.statement.members }
    let largest = members.compactMap { $0.expression?.largestIndex }.max() ?? 0
    let limit = found.dimensions.last ?? 0
    return largest > limit && largest <= 8 ? [largest] : []
  }

  /// Worlds with random functions.
  func randomWorlds(seed: UInt64, samples: Int) throws(SheetFaults) -> StatementWorlds {
    let looksAtTarget = statements.contains { placed in
      placed.statement.members.contains { member in
        member.expression?.contains { node in
          guard case .application(let f) = node, f.name == "c" else { return false }
          return f.arguments.contains { $0.contains { $0.isFamily("x") } }
        } ?? false
      }
    }
    let random = RandomFlow(conditionedOn: looksAtTarget ? "x" : "z")
    let model = Flow(
      definitions: random.definitions, base: problem.settings.base.distribution,
      parameters: problem.settings.parameters.map(\.parameter) + random.parameters,
      openFunctions: [random.conditioner])
    do {
      let dimensions = problem.settings.dimensions
      let question = ProofreadingMemory.Question(model, [random.function], dimensions)
      return try memory.worlds(question) { () throws(FlowError) in
        try model.statementWorlds(
          [random.function], dimensions: dimensions, seed: seed, samples: samples)
      }
    } catch {
      throw FlowPreparation(problem, sheet).fault(Message("fault.flow"), nil)
    }
  }
}

extension Expression {
  fileprivate func isFamily(_ name: String) -> Bool {
    switch self {
    case .whole(name), .component(name, _), .slice(name, _, _): true
    default: false
    }
  }
}
