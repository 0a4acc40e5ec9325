import Algebra
import Evaluation
import Flows
import Markdown

/// Turns what is wrong with a stated flow into faults of the sheet.
struct FlowPreparation {
  let problem: Problem
  let sheet: Sheet

  /// The most formulas of a problem's text that are read. A handout has some dozens.
  private static let formulaLimit = 1000

  init(_ problem: Problem, _ sheet: Sheet) {
    self.problem = problem
    self.sheet = sheet
  }

  /// The text before all problems, and the problem's statement.
  var passages: [Passage] {
    [sheet.preamble, problem.statement].filter { !$0.isEmpty }
      .map { Passage(source: sheet.source, blocks: $0) }
  }

  /// The flow that the problem's statement, with the text before all problems, gives.
  func statedFlow() throws(SheetFaults) -> StatedFlow {
    let count = passages.reduce(0) { $0 + $1.blocks.formulas.count }
    guard count <= Self.formulaLimit else {
      throw fault(
        Message(
          "fault.handoutTooLong", ["count": .count(count), "most": .count(Self.formulaLimit)]),
        nil)
    }
    do throws(FlowReadingFault) {
      let stated = try FlowReader.read(
        passages, scalars: problem.settings.parameters.map(\.name),
        decimalComma: sheet.language == "vi")
      // A column has as many components as are written.
      if let count = stated.writtenCount,
        let other = problem.settings.dimensions.first(where: { $0 != count })
      {
        throw FlowReadingFault(
          message: Message("fault.component", ["component": .count(min(count, other) + 1)]),
          place: (stated.transformer, stated.transformer.statement.range))
      }
      return stated
    } catch {
      throw fault(error.message, error.place)
    }
  }

  /// The worlds over some points.
  func worlds(
    _ model: Flow, _ flow: StatedFlow, _ dimension: Int, _ points: [[Double]],
    _ draws: [[String: Double]]
  ) throws(SheetFaults) -> Worlds {
    do {
      return try model.worlds(dimension: dimension, points: points, parameters: draws)
    } catch {
      var message = message(error)
      if case .component(_, .unknownName(let name)) = error,
        flow.definitions.contains(where: { $0.body.freeSymbols.contains(name) })
      {
        let key = name.drop { $0 == "\\" }
        message.arguments["setting"] = .code("parameters: {\(key): [0.5, 2]}")
      }
      throw fault(message, place(flow))
    }
  }

  /// Refuses a flow that is not what the sheet says: a transformer that is not strictly monotone, a
  /// conditioner that looks ahead, a value that does not exist.
  func check(
    _ worlds: Worlds, _ flow: StatedFlow, _ model: Flow, areOneFlow: Bool = true
  ) throws(SheetFaults) {
    let isAutoregressive =
      flow.functions.contains { $0.name == "\\tau" } && flow.isTransformed
      || flow.open.contains("\\tau")
    let found =
      isAutoregressive
      ? worlds.undefinedFault ?? worlds.lookAheadFault
        ?? model.conditionerFault(of: flow.parameterFamilies, in: worlds)
        ?? model.monotonicityFault(in: worlds, areOneFlow: areOneFlow)
      : worlds.undefinedFault
        ?? model.singularityFault(in: worlds, areOneFlow: areOneFlow)
    guard let found else { return }
    let mark = sheet.language == "vi" ? "{,}" : "."
    func number(_ value: Double) -> String {
      value == value.rounded() && abs(value) < 1e9
        ? "\(Int(value))" : "\(value)".replacing(".", with: mark)
    }
    let point = found.point.map(number).joined(separator: sheet.language == "vi" ? "; " : ", ")
    var arguments: [String: Message.Argument] = [
      "component": .count(found.component), "dimension": .count(worlds.dimension),
      "point": .math("\\mathbf{z} = (\(point))"),
    ]
    switch found.kind {
    case .notMonotone(let derivative):
      arguments["derivative"] = .value(derivative)
      throw fault(Message("fault.notMonotone", arguments), place(flow))
    case .turnsBack(let value, let place, let other):
      arguments["value"] = .value(value)
      arguments["other"] = .value(other)
      arguments["place"] = .math("z_{\(found.component)} = \(number(place))")
      throw fault(Message("fault.turnsBack", arguments), self.place(flow))
    case .looksAhead(let other):
      arguments["other"] = .count(other)
      throw fault(Message("fault.looksAhead", arguments), place(flow))
    case .singular(let determinant):
      arguments["derivative"] = .value(determinant)
      throw fault(Message("fault.notInvertible", arguments), place(flow))
    case .undefined:
      throw fault(Message("fault.undefined", arguments), place(flow))
    }
  }

  private func place(_ flow: StatedFlow) -> (PlacedStatement, Range<Int>) {
    (flow.transformer, flow.transformer.statement.range)
  }

  private func message(_ error: FlowError) -> Message {
    switch error {
    case .dimension: Message("fault.flow")
    case .component(let component, .unknownName(let name)):
      Message("fault.unknownName", ["component": .count(component), "name": .math(name)])
    case .component(let component, _):
      Message("fault.component", ["component": .count(component)])
    case .looksAhead(let component, let other):
      Message("fault.looksAhead", ["component": .count(component), "other": .count(other)])
    case .jacobianTooLarge(let dimension):
      Message("fault.jacobianTooLarge", ["dimension": .count(dimension)])
    }
  }

  func fault(_ message: Message, _ place: (PlacedStatement, Range<Int>)?) -> SheetFaults {
    guard let (placed, range) = place else {
      return SheetFaults(
        [SourceDiagnostic(message, at: problem.position, in: sheet.source)],
        language: sheet.language)
    }
    return SheetFaults(
      [
        SourceDiagnostic(
          message, at: placed.position(at: range.lowerBound), byteLength: max(1, range.count),
          in: placed.source)
      ], language: sheet.language)
  }
}

extension StatedFlow {
  /// The families that the transformer takes as parameters: `h`, or `s` and `t`.
  fileprivate var parameterFamilies: [String] {
    var names: Set<String> = []
    func collect(_ node: Expression) {
      if case .component(let name, [.symbol("i")]) = node, name != "z", name != "x" {
        names.insert(name)
      }
      for child in node.children { collect(child) }
    }
    for definition in definitions where definition.name == "x" { collect(definition.body) }
    return names.sorted()
  }
}
