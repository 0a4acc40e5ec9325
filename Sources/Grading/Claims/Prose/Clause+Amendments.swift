/// What words behind a claim change in it without saying anew what it means: "one sign is missing", "quên chưa
/// nhân với `2`", "the sum leaves out the last term".
extension Clause {
  /// The words that amend the claim before them; `nil` when none do, or they are negated.
  var amendment: String? { unturned(Vocabulary.amendments) }

  /// The same in a sentence of its own behind the last claim, where words that may be a step elsewhere count
  /// too: "Replace the minus sign by a plus sign."
  var lateAmendment: String? {
    guard Vocabulary.formulaWords.occurrence(in: words) == nil || part != nil else { return nil }
    let rest = words.droppingCorrections
    if Vocabulary.turns.equal(rest) { return rest.list.joined(separator: " ") }
    // "Replace `\mathbf z` by `\mathbf x`" is a step.
    guard
      rest.count < words.count || hasNumber
        || Vocabulary.formulaParts.occurrence(in: words) != nil
    else { return nil }
    return Vocabulary.lateAmendments.opening(rest)
  }

  /// Whether a number stands among the words.
  private var hasNumber: Bool {
    items.contains { item in
      if case .name(let name) = item, case .number? = name.expression { true } else { false }
    }
  }

  /// The words before a claim by which it is a guess or about another flow.
  var remoteness: String? { unturned(Vocabulary.remoteLeads) }

  /// A case before a claim that words tell and that is not read: "if all `z_i` are equal then".
  var unreadCase: String? {
    clauses.lazy.compactMap { clause in
      guard let opening = Vocabulary.conditionals.opening(clause.words),
        !clause.items.contains(where: { [.condition, .comparison, .dimension].contains($0) }),
        let found = Vocabulary.specialCases.occurrence(in: clause.words)
      else { return nil }
      return "\(opening) … \(found)"
    }.first
  }

  /// The first of some phrases that no negation stands before.
  private func unturned(_ phrases: Phrases) -> String? {
    for place in words.list.indices {
      guard let found = phrases.opening(words.dropping(first: place)) else { continue }
      let before = ProseWords(list: Array(words.list[..<place].suffix(Self.turningReach)))
      let isTurned =
        Vocabulary.turnedAmendments.occurrence(in: before) != nil
        || before.list.contains(where: Self.negates)
      if !isTurned { return found }
    }
    return nil
  }

  /// The most words between a negation and what it turns around.
  private static let turningReach = 4
}

extension ProseWords {
  /// The words without words of correction in front: "Correction: divide by `9`".
  fileprivate var droppingCorrections: ProseWords {
    var rest = self
    while let word = Vocabulary.corrections.or(Vocabulary.interjections).opening(rest) {
      rest = rest.dropping(first: ProseWords(word).count)
    }
    return rest
  }
}
