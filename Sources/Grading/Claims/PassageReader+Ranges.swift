import Algebra
import Markdown
import MathNotation

/// Ranges that words beside an index tell: "for `i` at least 3", "với `i` chạy từ 3 đến `D`".
extension PassageReader {
  /// The condition that an index and the words behind it are; `nil` when the formula is none, or they are
  /// read otherwise. What the words take is gone from the prose.
  ///
  /// An index behind "for" of which the words tell something that is not read doubts the claim that it is
  /// beside.
  mutating func range(_ read: [Statement], _ prose: inout Prose) -> Statement? {
    guard read.count == 1, var result = read.first, !result.isCondition, result.relations.isEmpty,
      result.condition == nil, case .symbol(let letter)? = result.members.first?.expression,
      letter == "D" || ["i", "j", "k", "l", "m", "n"].contains(letter)
    else { return nil }
    let units = RangeWords.clause(prose.rest)
    let scope = ScopeOpening(ProseWords.lastClause(prose.before, since: ".;:!?,("))
    guard scope != nil || letter != "D" else { return nil }
    if let range = RangeWords(of: letter, units), let condition = condition(range.latex) {
      result.members = []
      result.condition = condition
      result.isCondition = true
      prose.rest = RangeWords.rest(of: prose.rest, behind: range.units)
      prose.behind = String(prose.rest.prefix { $0 != "$" })
      prose.after = prose.rest.contains("$") && !prose.behind.isEmpty ? prose.behind : nil
      skipped = range.units.count { $0.formula != nil }
      return result
    }
    guard readsPlainText, let scope else { return nil }
    // "…, which tends to zero for large `D`" tells of the value and limits it to nothing.
    let clause = ProseWords.lastClause(prose.before, since: ".;:!?,(")
    if letter == "D", Vocabulary.limitVerbs.occurrence(in: clause) != nil { return nil }
    let next = units.prefix { $0.word != nil }.compactMap(\.word)
    // "for all `i` except `i = 2`": that is a condition of its own.
    let isKnown =
      next.isEmpty || next.count < units.count && RangeWords.compares(units[next.count].formula)
      || Vocabulary.scopeContinuations.opening(words: next) != nil
      // What a letter means is looked at with its sentence.
      || Vocabulary.meaningVerbs.opening(words: next) != nil
      || ParityWords(next.prefix(2).joined(separator: " ")) != nil
      || Vocabulary.others.occurrence(in: ProseWords(list: next)) != nil
    if let words = scope.partial ?? (isKnown ? nil : "\(letter) \(next.joined(separator: " "))") {
      doubtRange(by: words, prose)
    }
    return nil
  }

  /// "for i from 2 to `D`": a range of which only a bound is a formula.
  mutating func plainRange(behind prose: Prose) -> ScopeWords? {
    guard prose.behind.contains(where: \.isLetter) else { return nil }
    let clause = RangeWords.clause(prose.rest)
    let words = clause.prefix { $0.word != nil }.compactMap(\.word)
    guard words.count < clause.count, let opening = Vocabulary.scopeOpenings.opening(words: words)
    else { return nil }
    let rest = clause.dropFirst(ProseWords(opening).count).drop {
      $0.word.map(Vocabulary.universals.contain) ?? false
    }
    guard let letter = rest.first?.word, ["i", "j", "k", "l", "m", "n", "d"].contains(letter),
      let range = RangeWords(
        of: letter == "d" ? "D" : letter, Array(rest.dropFirst())),
      let condition = condition(range.latex)
    else { return nil }
    skipped = range.units.count { $0.formula != nil }
    return .some(condition)
  }

  private func condition(_ latex: String) -> Condition? {
    let read = reader.statements(of: MathFormula(latex))
    guard read.count == 1, read[0].isCondition else { return nil }
    return read[0].condition
  }

  /// Doubts the claim before the range, or, when a sentence begins with it, the one behind.
  private mutating func doubtRange(by words: String, _ prose: Prose) {
    if let last = statements.indices.last, last >= paragraphStart,
      !ProseScanner.endsSentence(prose.before), statements[last].isOpenEnded
    {
      if statements[last].stance == .stated, statements[last].statement.condition == nil {
        statements[last].stance = .supposed(words)
      }
    } else {
      pendingDoubt = words
    }
  }
}

/// The words between "for" and an index.
private struct ScopeOpening {
  /// Words that choose some of the indices, which is not told: "for large `i`".
  let partial: String?

  /// The most words between "for" and the index.
  private static let limit = 4

  /// `nil` when the words say nothing of the kind: "the sum over".
  init?(_ words: ProseWords) {
    var rest = words
    var partial: String?
    for _ in 0..<Self.limit {
      if Vocabulary.scopeOpenings.ending(rest) != nil {
        self.partial = partial
        return
      }
      guard let last = rest.list.last else { return nil }
      if let chosen = Vocabulary.partials.ending(rest) {
        partial = chosen
        rest = rest.dropping(last: ProseWords(chosen).count)
      } else if Vocabulary.scopeNouns.contain(last) || Vocabulary.articles.contain(last)
        || Vocabulary.otherWords.contain(last)
      {
        rest = rest.dropping(last: 1)
      } else {
        return nil
      }
    }
    return nil
  }
}
