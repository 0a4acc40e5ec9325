import Algebra
import Markdown

/// A condition that waits for the formula that it is about.
extension PassageReader {
  /// Puts what waits for a formula on it: dots before it, a condition before it.
  mutating func takePending(_ statement: inout Statement, _ prose: Prose) {
    if followsDots, statement.goesOn(after: statements.last?.statement) {
      statement.followsDots = true
      followsDots = false
    } else {
      settleDots()
    }
    guard let condition = pending else { return }
    let isGeneral =
      readsPlainText && Vocabulary.generalities.occurrence(in: ProseWords(prose.before)) != nil
    if isGeneral || endsPending(prose.before) {
      pending = nil
      return
    }
    // "For $i = 1$, $u_1 = x_1$" says it twice.
    if !condition.repeats(statement) || statement.uses(condition) {
      statement.condition = statement.condition.map { condition.and($0) } ?? condition
    }
    ledStatement = statements.count
    // "For `i > 1`, since `h_i = …`, `x_i = …`": a range holds until its sentence says what it is about.
    let isGoal =
      statement.members.first?.expression.flatMap(Target.init)?.isShifted == false
      || statement.relations.isEmpty && !prose.label.isEmpty
    if isGoal || !statement.relations.isEmpty && !readsPlainText {
      pending = nil
    } else {
      pendingIsUsed = true
    }
  }

  /// Whether words end what the condition before them may be about: its sentence, or the bracket that it stands in.
  func endsPending(_ prose: String) -> Bool {
    if readsPlainText, isSettled(prose) { return true }
    if pendingIsBracketed, prose.closesBracket { return true }
    if pendingIsTrailing, prose.first(where: { !$0.isWhitespace }).map(".;!?".contains) == true {
      return true
    }
    return pendingIsUsed && ProseScanner.endsSentence(prose)
  }

  /// Whether words behind a condition end its sentence with something else that it is about: "When
  /// $D = 1$ there is nothing to do. …". What follows from the sentence is about it too: "For $i > 1$ the neighbour is
  /// known. Hence …".
  private func isSettled(_ prose: String) -> Bool {
    guard let end = ProseScanner.firstStop(in: prose) else { return false }
    let words = ProseWords(prose[..<end])
    guard words.count > 1, Vocabulary.leads.occurrence(in: words) == nil else { return false }
    return pending?.isRangeOfIndex != true
      || Vocabulary.sentenceConsequences.opening(ProseWords(prose[end...])) == nil
  }

  /// Puts another value beside the one that waits for a formula: "for $D = 2$ and $D = 3$".
  mutating func joinValues(_ next: Condition, _ words: String) -> Bool {
    guard let open = pending, !pendingIsUsed,
      case .comparison(let letter, .equal, _) = open.lastAlternative,
      case .comparison(letter, .equal, _) = next,
      !words.isEmpty, Vocabulary.valueJoints.cover(ProseWords(words)),
      !words.contains(where: { ".:;!?".contains($0) })
    else { return false }
    pending = .any([open, next])
    return true
  }

  /// Whether words between two conditions ask for both: "nếu $i$ lẻ và $i > 1$".
  static func joins(_ prose: String) -> Bool {
    let words = ProseWords(prose)
    guard let last = words.list.last, last == "and" || last == "và",
      !ProseScanner.endsSentence(prose)
    else { return false }
    let rest = words.dropping(last: 1)
    return rest.list.allSatisfy {
      Vocabulary.runnings.contain($0) || ParityWords($0) != nil
    }
  }

  /// Gives a condition that stands alone behind the last formula of a passage, on a line of its own, to
  /// that formula.
  mutating func settlePending() {
    defer { pending = nil }
    guard readsPlainText, pendingIsBare, !pendingIsUsed, let condition = pending,
      let last = statements.indices.last, statements[last].isOpenEnded,
      statements[last].statement.condition == nil
    else { return }
    statements[last].statement.condition = condition
  }
}

extension Vocabulary {
  /// First words of a sentence that follows from the one before it.
  fileprivate static let sentenceConsequences = Phrases(
    english: [
      "therefore", "thus", "hence", "so", "consequently", "accordingly", "this gives", "we get",
      "we obtain", "this means", "it follows", "that gives", "this yields",
    ],
    vietnamese: [
      "do đó", "vậy", "vì vậy", "vì thế", "suy ra", "nên", "ta được", "từ đó", "như vậy", "khi đó",
    ])

  /// Between two values of one letter.
  static let valueJoints = Phrases(
    english: ["and", "or", "for", "also", "with"], vietnamese: ["và", "hoặc", "với", "cả"])
}

extension Condition {
  /// Whether this sets a letter to other values than a second condition: $D = 2$ and $D = 3$.
  func excludes(_ other: Condition) -> Bool {
    guard case .comparison(let letter, .equal, let value) = lastAlternative,
      case .comparison(letter, .equal, let second) = other
    else { return false }
    return value != second
  }

  /// Whether this bounds an index: `i > 1`.
  fileprivate var isRangeOfIndex: Bool {
    switch self {
    case .comparison(.symbol(let letter), let relation, _): relation != .equal && letter != "D"
    case .all(let conditions): conditions.allSatisfy(\.isRangeOfIndex)
    default: false
    }
  }

  /// The last of several cases.
  fileprivate var lastAlternative: Condition {
    if case .any(let cases) = self, let last = cases.last { last } else { self }
  }
}

extension Statement {
  /// Whether a letter that a condition is about stands in the statement.
  fileprivate func uses(_ condition: Condition) -> Bool {
    members.contains { member in
      member.expression.map { !$0.freeSymbols.isDisjoint(with: condition.freeSymbols) } ?? true
    }
  }
}

extension String {
  /// Whether a bracket closes that was opened before.
  fileprivate var closesBracket: Bool {
    guard let closer = firstIndex(of: ")") else { return false }
    return !self[..<closer].contains("(")
  }
}
