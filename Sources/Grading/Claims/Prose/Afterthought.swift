/// What a sentence right behind a claim does to it, by its grammar, where each of its words does nothing by itself: "This
/// is the determinant of the inverse.", "Take the reciprocal to get the determinant.", "As long as `z` is positive.",
/// "Em chưa xét dấu."
struct Afterthought {
  private let words: ProseWords

  /// An afterthought in the words of a sentence without claims, each formula as one word.
  init(_ words: ProseWords) { self.words = words }

  /// The words that take something from the claim; `nil` when none do.
  var doubt: String? {
    limit ?? otherSubject ?? operation ?? unfinished ?? otherPiece ?? otherExtent
      ?? Vocabulary.dismissals.occurrence(in: words)
  }

  /// A condition or a case without a sentence of its own: "In some cases.", "As long as `z` is positive."
  private var limit: String? {
    if let opening = Vocabulary.limitOpenings.opening(words) { return opening }
    guard words.count <= Self.fragment, let opening = Vocabulary.fragmentOpenings.opening(words)
    else { return nil }
    return opening
  }

  /// The most words of a sentence without a verb.
  private static let fragment = 6

  /// "This is one of the factors": the claim's right side is something else than its left side.
  private var otherSubject: String? {
    guard let subject = Vocabulary.answerSubjects.opening(words) else { return nil }
    var rest = words.dropping(first: ProseWords(subject).count)
    guard let verb = Vocabulary.predications.opening(rest) else { return nil }
    rest = rest.dropping(first: ProseWords(verb).count)
    let near = ProseWords(list: Array(rest.list.prefix(Self.complement)))
    return Vocabulary.lesserThings.occurrence(in: near).map { "\(subject) \(verb) … \($0)" }
  }

  /// The most words of a predicate that say what something is.
  private static let complement = 7

  /// "Now take the reciprocal to get the determinant.": the answer comes only after something more.
  private var operation: String? {
    guard let purpose = Vocabulary.purposes.occurrence(in: words) else { return nil }
    let isDone = Vocabulary.answerNames.occurrence(in: words) != nil
    let changes = words.list.contains {
      PlainWord.changeVerb($0) != nil || Vocabulary.changeSyllables.contains($0)
        || Vocabulary.furtherSteps.contain($0)
    }
    return isDone && changes ? purpose : nil
  }

  /// "I have not multiplied by the other factors.", "Em chưa xét dấu."
  private var unfinished: String? {
    guard let start = Vocabulary.unfinished.occurrence(in: words) else { return nil }
    return Vocabulary.finishable.occurrence(in: words).map { "\(start) … \($0)" }
  }

  /// "One more factor has to be included.", "The exponent counts only the even ones.", "Dấu thì ngược lại."
  private var otherPiece: String? {
    // "No factor has to be added."
    guard words.list.first.map(Clause.negates) != true else { return nil }
    guard let piece = Vocabulary.formulaParts.occurrence(in: words) else { return nil }
    return Vocabulary.pieceChanges.occurrence(in: words).map { "\(piece) … \($0)" }
  }

  /// "The sum also includes the last term.", "Tổng ở đây lấy cả `|z_i|`."
  private var otherExtent: String? {
    guard let whole = Vocabulary.foldNouns.occurrence(in: words) else { return nil }
    return Vocabulary.otherExtents.occurrence(in: words).map { "\(whole) … \($0)" }
  }
}
