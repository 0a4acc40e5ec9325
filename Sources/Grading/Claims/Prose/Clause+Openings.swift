/// What the clauses before the first claim of a sentence say of all claims in it.
extension Clause {
  /// The words by which a clause takes something away from what follows: "up to a factor", "reading the vector
  /// backwards", "if we swap `x` and `z`", "multiply this by `z_1` to get".
  ///
  /// - Parameters:
  ///   - hasAntecedent: whether something stands before the sentence that "this" may mean.
  ///   - isWay: whether the clause leads to another, "…, which gives", and is a way to the claim.
  /// - Returns: the words; `nil` when the clause takes nothing away.
  func reservation(hasAntecedent: Bool, isWay: Bool = false) -> String? {
    if let words = Vocabulary.reservations.opening(words) {
      let rest = self.words.dropping(first: ProseWords(words).count)
      return Vocabulary.harmlessReservations.opening(rest) == nil ? words : nil
    }
    // "Backward step:" names the part.
    let backward = Vocabulary.backward.opening(words).map { ProseWords($0).count }
    if !isWay, backward.map({ words.count > $0 + 1 }) ?? true,
      let order = Vocabulary.orders.occurrence(in: words),
      Vocabulary.workings.occurrence(in: words) == nil
    {
      return order
    }
    if let words = contrary ?? supposedChange { return words }
    return hasAntecedent ? nil : work
  }

  /// Whether the clause goes on from the one before it: "which gives", "so that".
  var goesOn: Bool {
    Vocabulary.relatives.opening(words) != nil || Vocabulary.explanations.opening(words) != nil
  }

  /// "With the opposite sign".
  private var contrary: String? {
    guard let opening = Vocabulary.absolutes.opening(words),
      let contrary = Vocabulary.contraries.occurrence(in: words)
    else { return nil }
    return "\(opening) … \(contrary)"
  }

  /// "Nếu đổi `x` và `z` cho nhau", "swap `x` and `z` in the following".
  private var supposedChange: String? {
    let isSupposed =
      Vocabulary.conditionals.opening(words) != nil || Vocabulary.absolutes.opening(words) != nil
      || Vocabulary.announcements.occurrence(in: words) != nil
    return isSupposed ? Vocabulary.swaps.occurrence(in: words) : nil
  }

  /// What is still to be done with "this" behind it: "adding `1` to each of these".
  private var work: String? {
    guard let work = Vocabulary.manipulations.opening(words) else { return nil }
    return Vocabulary.pronouns.occurrence(in: words).map { "\(work) … \($0)" }
  }

  /// "Assume for contradiction that": what is only supposed up to the next pause.
  var supposition: String? { Vocabulary.supposings.opening(words) }

  /// Behind a claim that is the subject of "would be".
  var irrealis: String? {
    let start = items.lastIndex { if case .word = $0 { false } else { true } }.map { $0 + 1 } ?? 0
    let words = Clause(Array(items[start...])).words
    return Vocabulary.irrealis.opening(words)
  }

  /// What the text says that `D` is, when it is not the dimension: "`D` is the number of coordinates plus
  /// one".
  var otherDimension: String? {
    let isNamed = items.contains { item in
      switch item {
      case .name(let name): name.isDimension
      case .word(let word): word.text == "d" && word.isCapitalized
      default: false
      }
    }
    guard isNamed, let meaning = Vocabulary.meaningsOfLetters.occurrence(in: words),
      let change = Vocabulary.differences.occurrence(in: words)
    else { return nil }
    return "D \(meaning) … \(change)"
  }
}
