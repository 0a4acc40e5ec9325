import Algebra
import Evaluation
import Flows

/// What the later parts of a text are about when its `f` is wrong: the flow that the student wrote.
///
/// An inverse that undoes the student's own `f` is no second mistake, though it is not the answer. Nothing
/// here changes a verdict.
struct OwnFlow: Sendable {
  /// A judge of answers about the student's flow, over the points of the sheet's.
  let judge: Judge

  /// The flow of an answer about `f`; `nil` when a component is not a formula of its own, or has no
  /// worlds.
  ///
  /// Cost: the programs and worlds of one flow for every `D`.
  ///
  /// - Parameters:
  ///   - map: the answer.
  ///   - model: the sheet's flow.
  ///   - judge: the judge of the sheet's flow.
  ///   - definitions: what the student defines.
  init?(_ map: Answer, model: Flow, judge: Judge, definitions: StatedDefinitions) {
    guard map.claims.last?.direction == .forward else { return nil }
    var own = judge
    for (dimension, worlds) in judge.worlds {
      guard
        let stated = Self.components(map, of: dimension, judge: judge, definitions: definitions)
      else { return nil }
      let flow = Flow(
        definitions: stated, base: model.base, parameters: model.parameters,
        openFunctions: model.openFunctions)
      let parameters = flow.parameters.map { Slot.scalar($0.name) }
      let values = parameters.map { ($0, worlds.values(of: $0)) }
      guard
        let block = try? flow.worlds(
          dimension: dimension, points: worlds.points,
          enclosures: Dictionary(values, uniquingKeysWith: { first, _ in first }))
      else { return nil }
      own.worlds[dimension] = block
    }
    self.judge = own
  }

  /// What the answer says of `x_1 … x_D`, with what it needs.
  private static func components(
    _ map: Answer, of dimension: Int, judge: Judge, definitions: StatedDefinitions
  ) -> [Definition]? {
    var shared = judge.flow.sharedDefinitions
    var components: [Definition] = []
    for position in 1...dimension {
      let rule = map.rules(for: position, of: dimension).first { rule in
        (try? judge.program(rule, dimension: dimension, definitions: definitions)) != nil
      }
      guard let rule, rule.component == nil, rule.domain == nil else { return nil }
      shared += definitions.needed(by: rule.expression, at: rule.place)
      components.append(
        Definition(
          "x", indices: [.literal(position)],
          as: rule.expression.substituting(rule.indices.mapValues { Expression.index($0) })))
    }
    return shared + components
  }

  /// Whether an answer is right about the student's flow.
  func agrees(_ answer: Answer, definitions: StatedDefinitions) -> Bool {
    FindingTable(answer, judge: judge, definitions: definitions).allEqual
  }
}
