import Algebra
import Evaluation
import Flows

/// What judging found of every component of an answer, or of its number, for every dimension.
struct FindingTable: Sendable {
  struct Entry: Sendable {
    var dimension: Int
    /// 1-based; `nil` for determinants.
    var position: Int?
    var finding: Judge.ComponentFinding
  }

  private(set) var entries: [Entry] = []

  /// Judges an answer.
  ///
  /// - Parameters:
  ///   - answer: the claims.
  ///   - judge: the worlds.
  ///   - definitions: what the text defines.
  ///   - quantity: what a determinant's claim is compared with; what it names if `nil`.
  init(
    _ answer: Answer, judge: Judge, definitions: StatedDefinitions, quantity: Judge.Quantity? = nil
  ) {
    guard let claim = answer.claims.last else { return }
    for dimension in judge.dimensions {
      guard let worlds = judge.worlds[dimension] else { continue }
      guard let direction = claim.direction else {
        let finding = judge.finding(
          answer, quantity ?? claim.quantity, in: worlds, definitions: definitions)
        entries.append(Entry(dimension: dimension, position: nil, finding: finding))
        continue
      }
      for position in 1...dimension {
        let finding = judge.finding(
          answer, direction, position: position, in: worlds, definitions: definitions)
        entries.append(Entry(dimension: dimension, position: position, finding: finding))
        // What is too large once is too large.
        if case .failure(.tooLarge, _) = finding { return }
      }
    }
  }

  /// Whether the answer's values enclose the true ones everywhere when its decimals are as rough as
  /// `rounding` says.
  static func accepts(
    _ answer: Answer, _ rounding: LiteralRounding, judge: Judge, definitions: StatedDefinitions
  ) -> Bool {
    guard let claim = answer.claims.last else { return false }
    return judge.dimensions.allSatisfy { dimension in
      guard let worlds = judge.worlds[dimension] else { return false }
      guard let direction = claim.direction else {
        guard let rule = answer.rules(for: 1, of: dimension).first else { return false }
        return judge.encloses(
          judge.truth(claim.quantity, in: worlds), rule, rounding, in: worlds,
          definitions: definitions)
      }
      return (1...dimension).allSatisfy { position in
        guard let rule = answer.rules(for: position, of: dimension).first else { return false }
        let truth = worlds.values(of: .component(direction.result, [position]))
        return judge.encloses(truth, rule, rounding, in: worlds, definitions: definitions)
      }
    }
  }

  var allEqual: Bool { !entries.isEmpty && entries.allSatisfy(\.isEqual) }

  /// The worlds that agreed, over all dimensions: of each dimension the least of its components.
  var agreeingWorlds: Int {
    var fewest: [Int: Int] = [:]
    for entry in entries {
      if case .equal(let worlds) = entry.finding {
        fewest[entry.dimension] = min(fewest[entry.dimension] ?? worlds, worlds)
      }
    }
    return fewest.values.reduce(0, +)
  }

  /// The first entry that is certainly wrong.
  var firstDifferent: Entry? { entries.first(where: \.isDifferent) }

  /// Why the answer cannot be evaluated; a component that no branch gives is only missing.
  var failure: GroundingError? {
    for entry in entries {
      if case .failure(let error, _) = entry.finding, error != .noBranch { return error }
    }
    return nil
  }

  /// The components that are right for every dimension, and those that are wrong for some; `nil`
  /// unless there are both.
  func components() -> (right: [Int], wrong: [Int])? {
    let positions = Set(entries.compactMap(\.position)).sorted()
    let right = positions.filter { position in
      entries.allSatisfy { $0.position != position || $0.isEqual }
    }
    let wrong = positions.filter { !right.contains($0) }
    return right.isEmpty || wrong.isEmpty ? nil : (right, wrong)
  }
}

extension FindingTable.Entry {
  var isEqual: Bool { if case .equal = finding { true } else { false } }

  var isMissing: Bool {
    switch finding {
    case .missing, .failure(.noBranch, _): true
    default: false
    }
  }

  /// The component is given by itself: true, and nothing said.
  var isRestated: Bool { if case .circular(true, _) = finding { true } else { false } }

  var isDifferent: Bool {
    switch finding {
    case .different: true
    case .circular(let isTrue, _): !isTrue
    default: false
    }
  }
}

extension Judge {
  /// Judges an answer about a determinant.
  func finding(
    _ answer: Answer, _ quantity: Quantity, in worlds: Worlds, definitions: StatedDefinitions
  ) -> ComponentFinding {
    guard let rule = answer.rules(for: 1, of: worlds.dimension).first else { return .missing }
    switch run(rule, in: worlds, definitions: definitions) {
    case .failure(.indexOutOfRange):
      return .missing
    case .failure(let error):
      return .failure(error, rule)
    case .values(let values, let witness, _):
      return finding(
        Agreement(
          values, with: truth(quantity, in: worlds), witness, needed: needed,
          isRound: worlds.isRound, isRestricted: rule.domain != nil),
        rule)
    }
  }

  /// Whether the rule's enclosures meet the true ones in every world, and contain them in enough.
  func encloses(
    _ truth: [Interval], _ rule: Rule, _ rounding: LiteralRounding, in worlds: Worlds,
    definitions: StatedDefinitions
  ) -> Bool {
    guard
      case .values(let values, _, _) = run(
        rule, in: worlds, definitions: definitions, rounding: rounding)
    else { return false }
    var containing = 0
    for (value, true_) in zip(values, truth) where true_.isFinite {
      guard value.definedness != .undefined, value.intersects(true_) else { return false }
      if value.isFinite { containing += 1 }
    }
    return containing >= needed
  }
}

extension Claim {
  /// What the claim's number is compared with.
  var quantity: Judge.Quantity {
    if case .logDeterminant = target { .logAbsDeterminant } else { .determinant }
  }

  /// Where the answer's member stands.
  var rightRange: Range<Int> {
    placed.statement.members.last?.range ?? placed.statement.range
  }

  /// Whether the right side is a tuple whose dots no term follows.
  var endsInDots: Bool {
    guard case .value(.tuple(let tuple), _) = content, let dots = tuple.dots else { return false }
    return dots.last == nil && dots.general == nil
  }
}

extension Answer {
  /// Whether a literal with a decimal point occurs.
  var hasDecimals: Bool {
    claims.contains { claim in
      guard case .value(let expression, _) = claim.content else { return false }
      return expression.contains {
        if case .number(let numeral) = $0 { numeral.isDecimal } else { false }
      }
    }
  }

  /// Whether the claim is about the determinant with its sign; `nil` when it is about something else.
  var isSigned: Bool? {
    guard case .determinant(let isAbsolute)? = claims.last?.target else { return nil }
    return !isAbsolute
  }

  /// `x_2` or `z_2`.
  func name(of position: Int) -> String {
    "\(claims.last?.direction?.result ?? "x")_{\(position)}"
  }
}
