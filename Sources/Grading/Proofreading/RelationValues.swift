import Algebra
import Evaluation

/// The enclosures of the two sides of a relation over a block of worlds, component by component.
struct RelationValues: Sendable {
  var left: [[Interval]]
  var right: [[Interval]]
  var relation: Comparison
  /// Whether every term was above the rounding error somewhere.
  var allVisible: Bool
  /// The worlds that the statement's condition lets in.
  var mask: [Bool]
  /// What the sides are computed from.
  var inputs: [Slot]

  enum Outcome {
    case agrees(worlds: Int)
    case differs(world: Int, component: Int)
    case unclear(Message)
  }

  /// Decides the relation; a world that shows it to be false outweighs all others.
  func outcome(needed: Int) -> Outcome {
    var fewest: Int?
    var unclear: Message?
    for component in left.indices {
      let one = relation == .equal ? equality(component, needed) : order(component, needed)
      switch one {
      case .differs: return one
      case .agrees(let count): fewest = min(fewest ?? count, count)
      case .unclear(let reason): unclear = unclear ?? reason
      }
    }
    if let unclear { return .unclear(unclear) }
    return fewest.map { .agrees(worlds: $0) } ?? .unclear(Message("verify.noValue"))
  }

  private func equality(_ component: Int, _ needed: Int) -> Outcome {
    // A world that is left out compares nothing with nothing.
    let (a, b) = (masked(left[component]), masked(right[component]))
    let there = Agreement(b, with: a, Witness(allVisible: allVisible), needed: needed)
    if case .different(let world, _) = there { return .differs(world: world, component: component) }
    let back = Agreement(a, with: b, Witness(allVisible: allVisible), needed: needed)
    if case .different(let world, _) = back { return .differs(world: world, component: component) }
    for case .equal(let worlds) in [there, back] { return .agrees(worlds: worlds) }
    guard case .undecided(.tooFew(let usable, let worlds)) = there else {
      return .unclear(Message("verify.invisible"))
    }
    return .unclear(
      Message("verify.inconclusive", ["usable": .count(usable), "samples": .count(worlds)]))
  }

  private func masked(_ values: [Interval]) -> [Interval] {
    zip(values, mask).map { $1 ? $0 : .undefined }
  }

  private func order(_ component: Int, _ needed: Int) -> Outcome {
    var agreeing = 0
    for (world, (a, b)) in zip(left[component], right[component]).enumerated() where mask[world] {
      switch Interval.holds(a, relation, b) {
      case .yes: agreeing += 1
      case .no: return .differs(world: world, component: component)
      case .unknown where relation == .notEqual && isNarrow(a, b):
        return .differs(world: world, component: component)
      case .unknown where relation.includesEquality && isNarrow(a, b): agreeing += 1
      case .unknown, nil: continue
      }
    }
    guard agreeing >= needed else {
      return .unclear(
        Message(
          "verify.inconclusive", ["usable": .count(agreeing), "samples": .count(mask.count)]))
    }
    return .agrees(worlds: agreeing)
  }

  /// Whether two enclosures that meet are as good as equal.
  private func isNarrow(_ a: Interval, _ b: Interval) -> Bool {
    let limit =
      a.contains(0) ? Agreement.absoluteWidth : Agreement.relativeWidth * a.mignitude
    return a.isFinite && b.isFinite && a.width <= limit && b.width <= limit
  }
}

extension Comparison {
  fileprivate var includesEquality: Bool { self == .lessOrEqual || self == .greaterOrEqual }
}
