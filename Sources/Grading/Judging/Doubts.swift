import Algebra
import Evaluation
import Flows

/// Looks for what speaks against a right answer in the rest of the text.
struct Doubts: Sendable {
  let judge: Judge
  let text: StudentText

  /// The most statements that are compared with an answer; beyond them lies no homework.
  private static let limit = 64

  /// Why a right answer goes to the teacher all the same.
  ///
  /// - Parameters:
  ///   - answer: what was judged right.
  ///   - later: claims about the same part after it.
  /// - Returns: the sentence that says so; `nil` when nothing speaks against the answer.
  func doubt(_ answer: Answer, later: [Claim]) -> Message? {
    if later.count > Self.limit { return Message("reason.tooLarge") }
    if let claim = later.first(where: isWrong) { return contradiction(claim) }
    for claim in answer.claims {
      if claim.steps.count > Self.limit { return Message("reason.tooLarge") }
      if let step = claim.readSteps.first(where: isWrong) { return contradiction(step) }
    }
    return setting(answer)
  }

  private func contradiction(_ claim: Claim) -> Message {
    Message(
      "reason.contradiction",
      [
        "statement": .math(claim.latex ?? ""),
        "line": .count(claim.placed.position.line),
      ])
  }

  /// Whether a claim is false under all its usual readings.
  private func isWrong(_ claim: Claim) -> Bool {
    guard case .value(let expression, let alternatives) = claim.content else { return false }
    return ([expression] + alternatives).allSatisfy { reading in
      var claim = claim
      claim.content = .value(reading, alternatives: [])
      let table = FindingTable(
        Answer(claims: [claim]), judge: judge, definitions: text.definitions,
        quantity: claim.target == .determinant(isAbsolute: true) ? .absoluteDeterminant : nil)
      return table.entries.contains(where: \.isDifferent)
    }
  }

  /// A parameter of the sheet that the text sets to another value before the answer uses it.
  private func setting(_ answer: Answer) -> Message? {
    let names = answer.claims.reduce(into: Set<String>()) { names, claim in
      if case .value(let expression, _) = claim.content { names.formUnion(expression.freeSymbols) }
    }
    guard let order = answer.claims.last?.order else { return nil }
    let changed = text.settings.first { setting in
      setting.order < order && names.contains(setting.name) && isFalse(setting)
    }
    return changed.map {
      Message(
        "reason.redefined",
        ["statement": .math("\($0.name) = \($0.value.latex)"), "name": .math($0.name)])
    }
  }

  private func isFalse(_ setting: StudentText.Setting) -> Bool {
    judge.dimensions.contains { dimension in
      guard let worlds = judge.worlds[dimension] else { return false }
      let rule = Rule(
        expression: setting.value, component: nil, indices: [:], place: setting.place)
      guard
        case .values(let values, _, _) = judge.run(
          rule, in: worlds, definitions: text.definitions)
      else { return false }
      return zip(values, worlds.values(of: .scalar(setting.name))).contains {
        !$0.0.intersects($0.1)
      }
    }
  }
}

extension Claim {
  /// The members of the chain before the answer, as claims of their own.
  fileprivate var readSteps: [Claim] {
    steps.map { readings in
      var step = self
      step.steps = []
      step.content = .value(readings[0], alternatives: Array(readings.dropFirst()))
      return step
    }
  }
}
