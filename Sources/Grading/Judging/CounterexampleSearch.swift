import Algebra
import Evaluation
import Flows

/// Looks for a sample with small round numbers at which a wrong answer differs from the truth.
struct CounterexampleSearch: Sendable {
  let judge: Judge
  /// Worlds over round points, by dimension.
  let roundWorlds: [Int: Worlds]
  let definitions: StatedDefinitions

  /// The first round sample that shows the answer to be wrong, in the smallest dimension; else the
  /// random sample that judging found.
  func counterexample(_ answer: Answer, _ evidence: PartFinding.Evidence) -> Counterexample? {
    for dimension in judge.dimensions {
      guard let worlds = roundWorlds[dimension] else { continue }
      if let found = first(answer, dimension, worlds) { return found }
    }
    guard let worlds = judge.worlds[evidence.dimension] else { return nil }
    return at(evidence.world, evidence.component, answer, worlds)
  }

  private func first(_ answer: Answer, _ dimension: Int, _ worlds: Worlds) -> Counterexample? {
    guard let claim = answer.claims.last else { return nil }
    guard claim.direction != nil else {
      guard
        let world = firstDifference(
          answer.rules(for: 1, of: dimension).first, nil, claim, worlds)
      else { return nil }
      return at(world, nil, answer, worlds)
    }
    var best: (world: Int, position: Int)?
    for position in 1...dimension {
      for rule in answer.rules(for: position, of: dimension) {
        if let world = firstDifference(rule, position, claim, worlds),
          best.map({ world < $0.world }) ?? true
        {
          best = (world, position)
        }
        if isGiven(rule, worlds) { break }
      }
    }
    return best.flatMap { at($0.world, $0.position, answer, worlds) }
  }

  private func isGiven(_ rule: Rule, _ worlds: Worlds) -> Bool {
    if case .failure(.indexOutOfRange) = judge.run(rule, in: worlds, definitions: definitions) {
      return false
    }
    return true
  }

  private func truth(_ position: Int?, _ claim: Claim, _ worlds: Worlds) -> [Interval] {
    guard let position, let direction = claim.direction else {
      return judge.truth(claim.quantity, in: worlds)
    }
    return worlds.values(of: .component(direction.result, [position]))
  }

  private func firstDifference(
    _ rule: Rule?, _ position: Int?, _ claim: Claim, _ worlds: Worlds
  ) -> Int? {
    guard let rule,
      case .values(let values, let witness, _) = judge.run(
        rule, in: worlds, definitions: definitions),
      case .different(let world, _) = Agreement(
        values, with: truth(position, claim, worlds), witness, needed: 1,
        isRestricted: rule.domain != nil)
    else { return nil }
    // A point that shows the difference in the first digits is worth more than the first one.
    let truth = truth(position, claim, worlds)
    return zip(values, truth).enumerated().first { _, pair in Self.isPlain(pair.0, pair.1) }?.offset
      ?? world
  }

  /// Whether two values differ by more than a twentieth of the larger one.
  private static func isPlain(_ got: Interval, _ expected: Interval) -> Bool {
    guard got.definedness != .undefined, expected.definedness != .undefined,
      !got.intersects(expected)
    else { return false }
    let difference = abs(got.midpoint - expected.midpoint)
    return difference.isFinite
      && difference > 0.05 * max(abs(got.midpoint), abs(expected.midpoint))
  }

  /// The sample of a world.
  private func at(
    _ world: Int, _ position: Int?, _ answer: Answer, _ worlds: Worlds
  ) -> Counterexample? {
    guard let claim = answer.claims.last else { return nil }
    let dimension = worlds.dimension
    let expected = truth(position, claim, worlds)
    guard world < expected.count else { return nil }
    func component(_ position: Int?) -> Counterexample.Component {
      self.component(position, in: world, answer, truth(position, claim, worlds), worlds)
    }
    func vector(_ letter: String) -> [Double] {
      (1...dimension).map { component in
        let values = worlds.values(of: .component(letter, [component]))
        return world < values.count ? Self.number(values[world]) : .nan
      }
    }
    let names =
      judge.parameters.map { ($0, Slot.scalar($0)) }
      + judge.flow.open.values(at: position, of: dimension)
    var sample = Counterexample(
      dimension: dimension, z: vector("z"), x: vector("x"),
      parameters: names.compactMap { name, slot in
        let values = worlds.values(of: slot)
        return world < values.count ? .init(name, Self.number(values[world])) : nil
      },
      component: position, got: component(position).value,
      expected: Self.number(expected[world]))
    if position != nil { sample.components = (1...dimension).map(component) }
    return sample
  }

  /// What the answer gives of a component, or of a determinant.
  private func component(
    _ position: Int?, in world: Int, _ answer: Answer, _ truth: [Interval], _ worlds: Worlds
  ) -> Counterexample.Component {
    for rule in answer.rules(for: position ?? 1, of: worlds.dimension) {
      guard case .values(let values, _, _) = judge.run(rule, in: worlds, definitions: definitions)
      else { continue }
      let value = values[world]
      guard value.definedness != .undefined, value.midpoint.isFinite else { return .undefined }
      return .value(Self.number(value), isRight: value.intersects(truth[world]))
    }
    return .notGiven
  }

  /// The middle of a narrow enclosure, or the whole number or short decimal that it holds: `3`
  /// rather than 2.9999999999999996.
  static func number(_ interval: Interval) -> Double {
    let middle = interval.midpoint
    guard middle.isFinite, abs(middle) < 1e9 else { return middle }
    let rounded = (middle * 1e6).rounded() / 1e6
    return interval.contains(rounded) ? rounded : middle
  }
}
