import Algebra
import Foundation
import Markdown

/// What the prose around a formula makes of it.
enum Stance: Hashable, Sendable {
  /// It is stated.
  case stated
  /// It is one of several: "$c = 1$ or $c = -1$".
  case alternative(String)
  /// It is only supposed or holds only in a case that is told in words: "if $\det J = 1$",
  /// "$\det J = 1$ at $\mathbf z = 0$". The payload is the words that do it.
  case supposed(String)
  /// It is denied, asked, taken back or goes on in words: "không phải …", "… (sai)", "$1$ nhân $D$".
  case denied(String)
  /// Its left side names another variable than its right side uses: `f(\mathbf x) = (z_1, \dots)`.
  case misnamed(argument: String, used: String)

  /// Whether it is open what the text claims.
  var isDoubtful: Bool {
    switch self {
    case .stated, .alternative: false
    case .supposed, .denied, .misnamed: true
    }
  }

  /// Reads the words on both sides of a formula, each up to the formula next to it.
  init(before: String, after: String) {
    let opening = StanceWords.opening(before)
    self = opening == .stated ? StanceWords.closing(after) : opening
  }

  /// What words make of a formula that is put in somewhere: "substituting $z_j = x_j - x_{j-1}$", "thay
  /// $z_1 = x_1$ vào"; `nil` when they say nothing of the kind.
  init?(insertedBy before: String, _ after: String) {
    let words = ProseWords.lastClause(before, since: ".;:,!?(")
    let next = ProseWords.clause(after, upTo: ".;:,!?(")
    guard Vocabulary.thusEndings.ending(words) == nil,
      let found = Vocabulary.substitutions.ending(words) ?? Vocabulary.insertions.opening(next)
    else { return nil }
    self = .supposed(found)
  }

  /// What a case in words makes of the formula before it, when a formula that is no condition follows
  /// the words: "$\det J = 1$ at $\mathbf z = 0$", "$1$ trừ $D$".
  ///
  /// Where `isPoint`, that formula sets variables to numbers. It is `nil` when the words say nothing of
  /// the kind.
  init?(restrictedBy words: String, isPoint: Bool) {
    guard
      let words = StanceWords.restriction(words)
        ?? (isPoint ? StanceWords.point(words) ?? StanceWords.evaluation(words) : nil)
    else { return nil }
    self = .supposed(words)
  }

  /// What a sentence makes of a formula in it, by the words and formulas before: an example, a check, a
  /// remark on something else. It is `nil` when the sentence is about the flow in general.
  init?(in sentence: Sentence) {
    guard let words = sentence.point ?? StanceWords.aside(sentence.words) else { return nil }
    self = .supposed(words)
  }
}

/// Words by which a text takes back what it said before them: "sửa lại", "actually".
struct Correction: Hashable, Sendable {
  /// How many statements stand before them.
  let order: Int
  /// The words.
  let words: String
  /// Whether they take something back even where no formula follows.
  let isRetraction: Bool
  /// The statements of the item that they name: "sửa lại câu b"; `nil` when they name none.
  let about: Range<Int>?
}

/// What was read of a sentence, up to a formula.
struct Sentence: Sendable {
  /// The words, without formulas.
  private(set) var words = ProseWords(list: [])
  /// The point that the sentence is about: `\mathbf z = (0, 5)`.
  var point: String?

  /// The most words of a sentence that are looked at.
  private static let limit = 80

  /// Goes on with words; a full stop begins a new sentence.
  mutating func read(_ text: String) {
    var list = words.list
    for token in ProseScanner.tokens(text) {
      switch token {
      case .word(let word): if list.count < Self.limit { list.append(word.text) }
      case .pause, .stop(";"): break
      case .stop:
        self = Sentence()
        list = []
      }
    }
    words = ProseWords(list: list)
  }
}

/// How the words around a formula decide on its ``Stance``.
private enum StanceWords {
  /// Signs that go on with a formula; a dash may be a dash.
  static let signs: Set<Character> = [
    "+", "*", "/", "×", "·", "⋅", "÷", "%", "^", "!", "?", "=", "<", ">", "≠", "≤", "≥", "|", "~",
    "√", "∑", "∏", "∫",
  ]

  /// The most words of a clause behind a formula that can be about it.
  private static let clauseLimit = 8

  /// The most words between a label and the formula that it is about: "Goal: show".
  private static let labelledLimit = 2

  /// The most words between a formula and a point at which it holds.
  private static let pointLimit = 4

  static func opening(_ prose: String) -> Stance {
    let parts = prose.split(omittingEmptySubsequences: false) { ".:;,!?(".contains($0) }
    let words = ProseWords(parts.last ?? "")
    if words.count <= labelledLimit, parts.count > 1,
      parts.last.map({ prose[..<$0.startIndex].hasSuffix(":") }) == true
    {
      let label = ProseWords(parts[parts.count - 2])
      if Vocabulary.rejections.equal(label) { return .denied(label.list.joined(separator: " ")) }
      if words.isEmpty { return .stated }
    }
    // Between two formulas: "`x_1 = z_1` if and only if `z_1 = x_1`".
    guard !Vocabulary.equivalences.equal(words), Vocabulary.thusEndings.ending(words) == nil else {
      return .stated
    }
    // The longest decides: "không phải" is more than "phải".
    let endings: [(String, Stance)] = [
      Vocabulary.denials.ending(words).map { ($0, .denied($0)) },
      Vocabulary.suppositions.ending(words).map { ($0, .supposed($0)) },
      Vocabulary.suppositions.ending(words.droppingThat).map { ($0, .supposed($0)) },
      Vocabulary.choices.ending(words).map { ($0, .alternative($0)) },
    ].compactMap { $0 }
    return endings.max { $0.0.count < $1.0.count }?.1 ?? .stated
  }

  static func closing(_ prose: String) -> Stance {
    // What stands directly at the formula belongs to it: `1!`, `1ᴰ`.
    if let next = prose.first, next.isLetter || next.isNumber { return .denied(String(next)) }
    let text = prose.drop { $0.isWhitespace || ",(–—-".contains($0) }
    // A star at a word is emphasis.
    let isEmphasis = text.first == "*" && text.dropFirst().first?.isWhitespace == false
    if let sign = text.first, signs.contains(sign), !isEmphasis { return .denied(String(sign)) }
    let clause = text.prefix { !".:;!?)".contains($0) }
    if text.dropFirst(clause.count).first == "?" { return .denied("?") }
    let words = ProseWords(clause)
    // Behind a comma or a bracket a remark begins: "$\det J = 1$ (cộng thêm …)".
    let isRemark = prose.first { !$0.isWhitespace } != text.first
    if !isRemark, let operation = Vocabulary.operations.opening(words) {
      return .denied(operation)
    }
    if let hedge = Vocabulary.hedges.opening(words) { return .denied(hedge) }
    // "for rotations": of other maps.
    if words.count == 2, words.list[0] == "for", words.list[1].hasSuffix("s") {
      return .supposed(words.list.joined(separator: " "))
    }
    guard words.count <= clauseLimit, Vocabulary.reversals.occurrence(in: words) == nil else {
      return .stated
    }
    return Vocabulary.closings.occurrence(in: words).map { .denied($0) } ?? .stated
  }

  static func aside(_ words: ProseWords) -> String? {
    // "Lúc đầu em làm sai dấu nhưng đã sửa:" leads to what is meant now.
    guard Vocabulary.amends.occurrence(in: words) == nil else { return nil }
    let words = words.removing(Vocabulary.agreedSources)
    return Vocabulary.asideOpenings.opening(words) ?? Vocabulary.asides.occurrence(in: words)
  }

  /// Whether words put a point behind a formula: "if all $z_i = 0$".
  static func point(_ prose: String) -> String? {
    guard let words = goingOn(prose), words.count <= pointLimit else { return nil }
    return Vocabulary.cases.opening(words)
  }

  /// Words by which a formula was worked out at a point only: ", evaluated at".
  static func evaluation(_ prose: String) -> String? {
    let text = prose.drop { $0.isWhitespace || $0 == "," }
    guard !text.contains(where: { ".,:;!?".contains($0) }) else { return nil }
    let words = ProseWords(text)
    return Vocabulary.evaluations.equal(words) ? words.list.joined(separator: " ") : nil
  }

  static func restriction(_ prose: String) -> String? {
    guard let words = goingOn(prose), Vocabulary.restrictions.equal(words) else { return nil }
    return words.list.joined(separator: " ")
  }

  /// The words, if they go on with the sentence: "At `\mathbf z = 0` we have …" begins one of its own.
  private static func goingOn(_ prose: String) -> ProseWords? {
    let text = prose.trimmingWhitespace()
    guard !text.contains(where: { ".,:;!?".contains($0) }), text.first?.isUppercase != true else {
      return nil
    }
    return ProseWords(text)
  }
}

/// Words that except cases from what was said before them.
enum ExceptionWords {
  /// The words directly before a formula that except what it says.
  static func ending(_ prose: String) -> String? {
    guard !ProseScanner.endsSentence(prose) else { return nil }
    return Vocabulary.exceptions.ending(ProseWords(prose))
  }

  /// The component that words right behind a formula except: "apart from the first, …"; with the number of words.
  static func position(behind prose: String) -> Algebra.Expression? {
    let words = ProseWords.clause(
      prose.drop { $0.isWhitespace || $0 == "," || $0 == "(" }, upTo: ".,;:!?$()")
    guard let opening = Vocabulary.exceptions.or(Vocabulary.exceptionOpenings).opening(words)
    else { return nil }
    let rest = words.dropping(first: ProseWords(opening).count)
    let known = Vocabulary.articles.or(TableWords.indices).or(
      Phrases(english: ["for", "one", "of", "all"], vietnamese: ["thứ", "riêng"]))
    let places = rest.removing(known).list
    guard places.count <= 2, let last = places.last, let place = TableWords.positions[last],
      places.allSatisfy({ TableWords.positions[$0] != nil || $0 == "đầu" })
    else { return nil }
    return place
  }

  /// Whether a formula directly behind these words is an exception: "trừ $i = 1$".
  static func end(_ prose: String) -> Bool {
    Vocabulary.exceptions.ending(ProseWords(prose)) != nil
  }

  /// Whether words tell an exception by themselves: "trừ hai thành phần đầu".
  static func tell(_ prose: String) -> Bool {
    let words = ProseWords.clause(prose, upTo: ".:;!?")
    return words.count > 1 && Vocabulary.exceptionOpenings.opening(words) != nil
  }
}
