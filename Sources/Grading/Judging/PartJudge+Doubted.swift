import Algebra

/// Answers of which the words beside them leave open whether they are meant.
extension PartJudge {
  /// The finding on an answer of which the text leaves open whether it is meant.
  func doubted(_ claims: [Claim]) -> (answer: Answer?, finding: PartFinding)? {
    let claims = claims.filter { $0.direction == nil || !$0.isNumeric }
    let selection = AnswerSelection(claims, judge: judge, definitions: text.definitions)
    guard let answer = selection.answer, selection.isComplete else { return nil }
    guard let reason = answer.claims.lazy.compactMap(\.doubt).first else { return nil }
    return (answer, PartFinding(verdict: .undecided, reasons: [reason], diagnosis: .inconclusive))
  }

  /// The finding where nothing is claimed but a general formula that the words beside it leave open.
  func doubtedAlone(
    _ claims: [Claim], _ selection: AnswerSelection
  ) -> (answer: Answer?, finding: PartFinding)? {
    guard selection.answer == nil, selection.restatements.isEmpty, selection.unreadable == nil
    else { return nil }
    let last = claims.last { claim in
      guard case .supposed = claim.placed.stance, case .value = claim.content, claim.couldBeWhole,
        claim.direction == nil || !claim.isNumeric
      else { return false }
      return claim.condition == nil
    }
    guard let last, let reason = last.doubt else { return nil }
    return (
      Answer(claims: [last]),
      PartFinding(verdict: .undecided, reasons: [reason], diagnosis: .inconclusive)
    )
  }

  /// A later answer that would be right and of which the text leaves open whether it is meant, beside one that is
  /// wrong.
  func rightIfMeant(
    _ claims: [Claim], after answer: Answer
  ) -> (answer: Answer?, finding: PartFinding)? {
    guard answer.claims.allSatisfy({ $0.direction != nil }) else { return nil }
    let end = answer.claims.map(\.order).max() ?? 0
    let rest = claims.filter { claim in
      if case .supposed = claim.placed.stance { claim.order > end } else { false }
    }
    guard !rest.isEmpty else { return nil }
    let others = claims.filter { !$0.placed.stance.isDoubtful || $0.order > end }
    guard let found = doubted(others), let other = found.answer,
      other.claims.map(\.order) != answer.claims.map(\.order),
      FindingTable(other, judge: judge, definitions: text.definitions).allEqual
    else { return nil }
    return found
  }

  /// A right answer that an aside behind it contradicts: "Suppose first that `z_i \ge 0`. Then …".
  func contradicted(
    _ part: String, _ claims: [Claim]
  ) -> (answer: Answer?, finding: PartFinding)? {
    guard
      let aside = claims.firstIndex(where: { $0.placed.isAside || $0.certainty == .approximate }),
      aside > 0
    else { return nil }
    let before = finding(part, of: Array(claims[..<aside]))
    if before.finding.verdict == .undecided { return before }
    guard before.finding.verdict == .correct else { return nil }
    let reason = Doubts(judge: judge, text: text).contradiction(claims[aside])
    return (
      before.answer,
      PartFinding(verdict: .undecided, reasons: [reason], diagnosis: .inconclusive)
    )
  }
}
