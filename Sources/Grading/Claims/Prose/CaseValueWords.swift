import Algebra
import Markdown

/// Words between a case and its value.
enum CaseValueWords {
  /// Whether nothing but "it is just" stands between a condition and a value.
  static func lead(_ prose: some StringProtocol) -> Bool {
    guard !prose.contains(where: { ".;:!?()".contains($0) }) else { return false }
    let words = ProseWords(String(prose))
    return words.list.allSatisfy { Vocabulary.caseVerbs.contain($0) || ParityWords($0) != nil }
  }

  /// Whether the clause ends behind a value.
  static func end(_ prose: some StringProtocol) -> Bool {
    let text = prose.drop(while: \.isWhitespace)
    guard let next = text.first else { return true }
    return ".,;)".contains(next) || Vocabulary.conjunctions.opening(ProseWords(text)) != nil
  }

  /// The text without a condition and "we have" at its end, where a label stands before them: "Inverse: for $i > 1$ we
  /// have".
  static func withoutCase(_ text: String) -> String {
    let pieces = text.split(separator: "$", omittingEmptySubsequences: false)
    guard pieces.count >= 3, pieces.count % 2 == 1, lead(pieces[pieces.count - 1]) else {
      return text
    }
    let condition = pieces[pieces.count - 2]
    let isParity =
      IndexLetters.running.contains(condition.trimmingWhitespace())
      && ProseWords(pieces[pieces.count - 1]).list.contains { ParityWords($0) != nil }
    guard
      isParity || condition.contains(where: { "<>=".contains($0) })
        || ["\\ge", "\\le", "\\in"].contains(where: { condition.contains($0) }),
      condition.contains(where: { "ijk".contains($0) })
    else { return text }
    let before = pieces[pieces.count - 3]
    guard let colon = before.lastIndex(of: ":"),
      Vocabulary.scopeOpenings.equal(ProseWords(before[before.index(after: colon)...]))
    else { return text }
    return pieces.dropLast(3).map { $0 + "$" }.joined() + before[...colon]
  }

  /// The number that words between a component and a condition give to it: "bằng 1 khi".
  static func numberBehind(_ prose: String) -> Int? {
    guard !prose.contains(where: { ".,;:!?()".contains($0) }) else { return nil }
    let words = ProseWords(prose)
    guard
      let opening = Vocabulary.scopeOpenings.or(Vocabulary.conditionOpenings).ending(words)
    else { return nil }
    return FormulaWords.number(
      behind: words.dropping(last: ProseWords(opening).count).list.joined(separator: " "))
  }

  /// Whether words behind a term say that it is not there where the condition after them holds: "is absent if".
  static func tellAbsence(_ prose: some StringProtocol) -> Bool {
    guard !prose.contains(where: { ".,;:!?()".contains($0) }) else { return false }
    var words = ProseWords(prose)
    guard
      let opening = Vocabulary.scopeOpenings.or(Vocabulary.conditionOpenings).ending(words)
    else { return false }
    words = words.dropping(last: ProseWords(opening).count)
    return Vocabulary.absences.equal(words)
  }

  /// The number in ", which is zero for".
  static func number(_ prose: String) -> Int? {
    guard let start = prose.lastIndex(where: { ",(".contains($0) }),
      !prose.contains(where: { ".;:!?".contains($0) })
    else { return nil }
    var words = ProseWords(prose[start...])
    guard
      let opening = Vocabulary.scopeOpenings.or(Vocabulary.conditionOpenings).ending(words)
    else { return nil }
    words = words.dropping(last: ProseWords(opening).count)
    guard let last = words.list.last, let number = Vocabulary.numbers[last], number < 2 else {
      return nil
    }
    words = words.dropping(last: 1)
    guard !words.isEmpty, Vocabulary.relativeVerbs.equal(words) else { return nil }
    return number
  }
}

extension Vocabulary {
  /// The words of which "it is just" is made.
  static let caseVerbs = Phrases(
    english: [
      "it", "is", "just", "simply", "equals", "we", "have", "get", "only", "this", "gives", "where",
    ],
    vietnamese: ["thì", "là", "ta", "có", "được", "nó", "chỉ", "bằng", "còn"])

  /// First words of a sentence that defines something.
  static let definitionOpenings = Phrases(
    english: ["with", "let", "put", "set", "define", "where", "given"],
    vietnamese: ["với", "đặt", "cho", "gọi", "trong"])

  /// Behind a term: "is absent".
  static let absences: Phrases = {
    let adjectives = [
      "absent", "missing", "left out", "omitted", "dropped", "not there", "not present", "removed",
      "not included", "ignored",
    ]
    return Phrases(
      english: adjectives.flatMap { ["is \($0)", "must be \($0)", "is to be \($0)"] }
        + ["does not appear", "drops out", "disappears", "does not occur", "falls away"],
      vietnamese: [
        "không có", "không xuất hiện", "bị bỏ", "được bỏ", "bỏ đi", "bị bỏ đi", "vắng mặt", "bỏ",
        "không tồn tại", "được bỏ đi", "bị lược bỏ",
      ])
  }()

  /// Behind the name of a term that words call absent in a case.
  static let absenceEndings = Phrases(
    english: ["absent", "missing", "omitted", "dropped", "disappears", "out"],
    vietnamese: ["bị bỏ", "bỏ đi", "không xuất hiện", "vắng mặt"])

  /// What is absent then; an empty sum limits nothing.
  static let termNouns = Phrases(
    english: ["term", "summand", "factor", "part"], vietnamese: ["số hạng", "hạng tử", "thừa số"])

  /// "Which is", of a name before it.
  static let relativeVerbs = Phrases(
    english: ["which is", "which equals", "it is", "and is", "this is", "and equals", "that is"],
    vietnamese: [
      "nó bằng", "bằng", "và bằng", "tổng này bằng", "tổng này là", "cái này bằng", "là",
    ])
}
