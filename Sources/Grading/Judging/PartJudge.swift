import Algebra
import Evaluation
import Flows

/// Judges one part of one student's text.
struct PartJudge: Sendable {
  let judge: Judge
  let text: StudentText
  /// The relative error within which rounded decimals are accepted.
  let tolerance: Double?
  /// Whether the sheet takes an answer for right when one of its usual readings is.
  let isCharitable: Bool

  /// The answer that was judged, and the finding.
  func finding(_ part: String) -> (answer: Answer?, finding: PartFinding) {
    let claims = judge.withoutIdleDomains(
      text.claims.filter { $0.part == part }, text.definitions)
    let judged = finding(part, of: claims)
    guard judged.finding.verdict != .correct, judged.finding.verdict != .undecided else {
      return judged
    }
    return contradicted(part, claims) ?? judged
  }

  /// The finding on some of the claims about a part.
  func finding(
    _ part: String, of claims: [Claim]
  ) -> (answer: Answer?, finding: PartFinding) {
    let stated = claims.filter { !$0.placed.stance.isDoubtful }
    let selection = AnswerSelection(
      stated, judge: judge, definitions: text.definitions, corrections: text.corrections)
    if !selection.isComplete, let doubted = doubted(claims) ?? doubtedAlone(claims, selection) {
      return doubted
    }
    if let unreadable = selection.unreadable, case .unreadable(let fault) = unreadable.content {
      return (selection.answer, unreadableFinding([(fault, unreadable.placed)]))
    }
    guard let answer = selection.answer else { return (nil, nothingSaid(selection, part)) }
    let table = FindingTable(answer, judge: judge, definitions: text.definitions)
    var finding = finding(answer, table)
    if finding.verdict == .correct,
      let doubt = Doubts(judge: judge, text: text).doubt(answer, selection)
    {
      finding = PartFinding(verdict: .undecided, reasons: [doubt], diagnosis: .inconclusive)
    }
    if finding.verdict == .incorrect || finding.verdict == .partial,
      let doubted = rightIfMeant(claims, after: answer)
    {
      return doubted
    }
    if finding.verdict != .correct, finding.verdict != .undecided || finding.unreadable.isEmpty,
      let ambiguous = ambiguity(answer)
    {
      finding = ambiguous
    }
    return (answer, finding)
  }

  // MARK: No answer

  /// The most unreadable places that are shown.
  private static let placeLimit = 3

  private func nothingSaid(_ selection: AnswerSelection, _ part: String) -> PartFinding {
    // Whether that is so is for the teacher to say.
    if part == "inverse", let words = text.inverseDenial {
      return PartFinding(
        verdict: .awaiting, reasons: [Message("reason.noFormula", ["words": .text(words)])])
    }
    if let last = selection.restatements.last, case .restatement(_, let names) = last.content {
      return PartFinding(
        verdict: .missing,
        reasons: [Message("reason.restates", ["names": .list(names.map { .math($0) })])],
        diagnosis: .restatement, restated: selection.restatements)
    }
    let stray = text.stray.filter { $0.parts?.contains(part) ?? true }.prefix(Self.placeLimit)
    if !stray.isEmpty { return unreadableFinding(stray.map { ($0.fault, $0.placed) }) }
    return PartFinding(verdict: .missing, reasons: [Message("reason.missing")])
  }

  private func unreadableFinding(
    _ places: [(fault: ReadingFault, placed: PlacedStatement)]
  ) -> PartFinding {
    let isDots = places.allSatisfy { $0.fault.reason == .dots }
    return PartFinding(
      verdict: .unreadable, reasons: [Message("reason.unreadable")],
      diagnosis: isDots ? .dots : .notation,
      unreadable: places.map { fault, placed in
        UnreadableSpot(Message(fault, in: placed), at: fault.range, in: placed)
      })
  }

  // MARK: An answer

  private func finding(_ answer: Answer, _ table: FindingTable) -> PartFinding {
    if let failure = table.failure { return self.finding(failure, in: answer) }
    if table.entries.contains(where: \.isDifferent) { return wrong(answer, table) }
    if table.allEqual {
      if let dots = unreadableDots(answer) { return dots }
      return agreement(table)
    }
    if table.entries.contains(where: \.isMissing) { return incomplete(answer, table) }
    if table.entries.allSatisfy({ $0.isEqual || $0.isRestated }) {
      if let claim = answer.claims.first(where: \.isCaseOfItself), let domain = claim.placed.domain
      {
        // "$z_i \ge 0$: $z_i = x_i$": which case holds has to be told by $\mathbf x$.
        return PartFinding(
          verdict: .undecided,
          reasons: [
            Message(
              "reason.doubted",
              [
                "statement": .math(claim.latex ?? claim.target.latex),
                "words": .math(domain.latex),
              ])
          ], diagnosis: .inconclusive)
      }
      return PartFinding(
        verdict: .missing, reasons: [Message("reason.restatement")], diagnosis: .restatement)
    }
    return undecided(table)
  }

  private func agreement(_ table: FindingTable) -> PartFinding {
    PartFinding(
      verdict: .correct,
      reasons: [
        Message(
          "reason.agrees",
          [
            "samples": .count(table.agreeingWorlds),
            "dimensions": .list(judge.dimensions.map { .count($0) }),
          ])
      ])
  }

  private func wrong(_ answer: Answer, _ table: FindingTable) -> PartFinding {
    if let tolerance,
      FindingTable.accepts(
        answer, .relative(tolerance), judge: judge, definitions: text.definitions),
      answer.hasDecimals
    {
      return PartFinding(
        verdict: .correct,
        reasons: [Message("reason.agreesWithTolerance", ["tolerance": .value(tolerance)])])
    }
    var finding = PartFinding(verdict: .incorrect, diagnosis: .different)
    if let entry = table.firstDifferent {
      let world: Int
      if case .different(let place, let isUndefined, _) = entry.finding {
        world = place
        if isUndefined { finding.diagnosis = .undefined }
      } else {
        world = 0
      }
      finding.evidence = .init(
        dimension: entry.dimension, component: entry.position, world: world)
    }
    if answer.isSigned == false, let sign = missingSign(answer) { return sign(finding) }
    let right = judge.dimensions.filter { dimension in
      table.entries.allSatisfy { $0.dimension != dimension || $0.isEqual }
    }
    if !right.isEmpty {
      finding.verdict = .partial
      finding.diagnosis = .someDimensions
      let wrong = judge.dimensions.filter { !right.contains($0) }
      finding.reasons = [
        Message(
          "reason.someDimensions",
          ["right": .list(right.map { .count($0) }), "wrong": .list(wrong.map { .count($0) })])
      ]
    } else if let (right, wrong) = table.components() {
      finding.verdict = .partial
      if finding.diagnosis == .different { finding.diagnosis = .someComponents }
      finding.reasons = [
        Message(
          "reason.someComponents",
          [
            "right": .list(right.map { .math(answer.name(of: $0)) }),
            "wrong": .list(wrong.map { .math(answer.name(of: $0)) }),
          ])
      ]
    }
    return finding
  }

  /// `|\det J| = …` is right in size where the determinant can be negative.
  private func missingSign(_ answer: Answer) -> ((PartFinding) -> PartFinding)? {
    let table = FindingTable(
      answer, judge: judge, definitions: text.definitions, quantity: .absoluteDeterminant)
    guard table.allEqual else { return nil }
    return { finding in
      var result = finding
      result.verdict = .incorrect
      result.diagnosis = .missingSign
      result.reasons = [Message("reason.signOfAbsolute")]
      return result
    }
  }

  private func incomplete(_ answer: Answer, _ table: FindingTable) -> PartFinding {
    let missing = table.entries.filter(\.isMissing)
    if let claim = answer.claims.last(where: { $0.endsInDots }),
      table.entries.allSatisfy({ $0.isMissing || $0.isEqual })
    {
      return PartFinding(
        verdict: .unreadable, reasons: [Message("reason.dots")], diagnosis: .dots,
        unreadable: dotsSpot(claim))
    }
    let names = Set(missing.compactMap(\.position)).sorted().map { answer.name(of: $0) }
    let hasRight = table.entries.contains(where: \.isEqual)
    return PartFinding(
      verdict: hasRight ? .partial : .missing,
      reasons: [Message("reason.incomplete", ["missing": .list(names.map { .math($0) })])],
      diagnosis: .incomplete)
  }

  private func undecided(_ table: FindingTable) -> PartFinding {
    for entry in table.entries {
      guard case .undecided(let reason) = entry.finding else { continue }
      switch reason {
      case .invisible, .untested, .conditional, .hole:
        return PartFinding(
          verdict: .undecided, reasons: [Message(reason.key)], diagnosis: .inconclusive)
      case .tooFew(let usable, let worlds):
        return PartFinding(
          verdict: .undecided,
          reasons: [
            Message(
              "reason.inconclusive", ["usable": .count(usable), "samples": .count(worlds)])
          ], diagnosis: .inconclusive)
      }
    }
    return PartFinding(
      verdict: .undecided, reasons: [Message("reason.inconclusive")], diagnosis: .inconclusive)
  }

  private func finding(_ failure: GroundingError, in answer: Answer) -> PartFinding {
    guard let claim = answer.claims.last else {
      return PartFinding(verdict: .undecided, diagnosis: .inconclusive)
    }
    switch failure {
    case .tooLarge:
      return PartFinding(
        verdict: .undecided, reasons: [Message("reason.tooLarge")], diagnosis: .tooLarge)
    case .unknownName(let name):
      let (placed, range) = answer.place(of: name, else: claim)
      let argument = ["name": Message.Argument.math(Expression.symbol(name).latex)]
      return PartFinding(
        verdict: .unreadable, reasons: [Message("reason.unknownName", argument)],
        diagnosis: .unknownName,
        unreadable: [UnreadableSpot(Message("read.unknownName", argument), at: range, in: placed)])
    default:
      let range = claim.rightRange
      let reason: Message =
        switch failure {
        case .notAnIndex: Message("read.notAnIndex")
        default:
          Message("read.unsupported", ["what": .code(claim.placed.text(range))])
        }
      return PartFinding(
        verdict: .unreadable, reasons: [Message("reason.unreadable")], diagnosis: .notation,
        unreadable: [UnreadableSpot(reason, at: range, in: claim.placed)])
    }
  }

  // MARK: Doubt

  /// The terms shown are right, but the general term does not lead through the last of them.
  private func unreadableDots(_ answer: Answer) -> PartFinding? {
    for claim in answer.claims {
      guard case .value(.tuple(let tuple), _) = claim.content, let dots = tuple.dots,
        let direction = claim.direction
      else { continue }
      let shown = tuple.shown.count
      guard shown > 0 else {
        return PartFinding(
          verdict: .unreadable, reasons: [Message("reason.dots")], diagnosis: .dots,
          unreadable: dotsSpot(claim))
      }
      for dimension in judge.dimensions where dimension > shown + 1 || dots.general != nil {
        guard shown <= dimension, let worlds = judge.worlds[dimension],
          let general = tuple.resolved(for: dimension).dots?.term(
            at: .number(Numeral(shown)))
        else { continue }
        let rule = Rule(expression: general, component: nil, indices: [:], place: claim.place)
        let truth = worlds.values(of: .component(direction.result, [shown]))
        let trial = judge.run(rule, in: worlds, definitions: text.definitions)
        // `(x_1, \dots, x_i - x_{i-1}, \dots)`: a general term that is written out need not give the
        // first component, where it has no meaning.
        if dots.general != nil, case .failure(.indexOutOfRange) = trial { continue }
        guard
          case .values(let values, let witness, _) = trial,
          case .equal = Agreement(
            values, with: truth, witness, needed: judge.needed)
        else {
          return PartFinding(
            verdict: .unreadable,
            reasons: [
              Message(
                "reason.dots",
                [
                  "general": .math((dots.general ?? dots.last ?? general).latex),
                  "shown": .math(tuple.shown[shown - 1].latex), "position": .count(shown),
                ])
            ], diagnosis: .dots, unreadable: dotsSpot(claim))
        }
      }
    }
    return nil
  }

  private func dotsSpot(_ claim: Claim) -> [UnreadableSpot] {
    let range = claim.dotsRange ?? claim.rightRange
    return [UnreadableSpot(Message("read.dots"), at: range, in: claim.placed)]
  }

  /// Another usual reading of the answer is right: of one claim, or the same of all.
  private func ambiguity(_ answer: Answer) -> PartFinding? {
    for (number, claim) in answer.claims.enumerated() {
      guard case .value(_, let alternatives) = claim.content else { continue }
      for place in alternatives.indices {
        if let finding = ambiguity(answer, taking: place, of: [number]) { return finding }
      }
    }
    guard answer.claims.count > 1 else { return nil }
    let count = answer.claims.map(\.alternatives.count).max() ?? 0
    for place in 0..<count {
      let finding = ambiguity(answer, taking: place, of: Set(answer.claims.indices))
      if let finding { return finding }
    }
    return nil
  }

  /// The finding when the answer is right with another reading of some claims: the one at a place among
  /// their alternatives, or their last.
  private func ambiguity(
    _ answer: Answer, taking place: Int, of numbers: Set<Int>
  ) -> PartFinding? {
    var claims = answer.claims
    var changed: (reading: Expression, other: Expression)?
    for number in numbers.sorted() {
      guard case .value(let reading, let alternatives) = claims[number].content,
        let last = alternatives.last
      else { continue }
      let other = place < alternatives.count ? alternatives[place] : last
      claims[number].content = .value(other, alternatives: [])
      changed = changed ?? (reading, other)
    }
    guard let changed else { return nil }
    let table = FindingTable(Answer(claims: claims), judge: judge, definitions: text.definitions)
    guard table.allEqual else { return nil }
    let readings: [String: Message.Argument] = [
      "reading": .math(changed.reading.latex), "other": .math(changed.other.latex),
    ]
    if isCharitable {
      return PartFinding(verdict: .correct, reasons: [Message("reason.charitable", readings)])
    }
    return PartFinding(
      verdict: .undecided, reasons: [Message("reason.ambiguous", readings)],
      diagnosis: .inconclusive)
  }
}

extension Claim {
  /// The other usual readings of the value.
  fileprivate var alternatives: [Expression] {
    if case .value(_, let alternatives) = content { alternatives } else { [] }
  }

  /// Whether the claim says something of a variable where that variable has certain values.
  fileprivate var isCaseOfItself: Bool {
    guard let direction, case .value(let value, _) = content, let domain = placed.domain else {
      return false
    }
    return !value.solves(for: direction.result)
      && domain.operands.contains { $0.solves(for: direction.result) }
  }

  /// Why it is open whether the text means the claim; `nil` when it states it.
  var doubt: Message? {
    switch placed.stance {
    case .stated, .alternative: nil
    case .supposed(let words), .denied(let words):
      Message(
        "reason.doubted",
        ["statement": .math(latex ?? target.latex), "words": .text(words)])
    case .misnamed(let argument, let used):
      Message(
        "reason.misnamed",
        ["argument": .math("\\mathbf \(argument)"), "used": .math("\\mathbf \(used)")])
    }
  }
}
