import Foundation

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

  /// What a case in words makes of the formula before it, when a formula that is no condition follows
  /// the words: "$\det J = 1$ at $\mathbf z = 0$", "$1$ trừ $D$".
  ///
  /// Where `isPoint`, that formula sets variables to numbers. It is `nil` when the words say nothing of
  /// the kind.
  init?(restrictedBy words: String, isPoint: Bool) {
    guard
      let words = StanceWords.restriction(words) ?? (isPoint ? StanceWords.point(words) : nil)
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

/// What was read of a sentence, up to a formula.
struct Sentence: Sendable {
  /// The words, without formulas.
  private(set) var words = ""
  /// The point that the sentence is about: `\mathbf z = (0, 5)`.
  var point: String?

  /// The most bytes of a sentence that are looked at.
  private static let limit = 400

  /// Goes on with words; a full stop begins a new sentence.
  mutating func read(_ text: String) {
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?".contains(text[index]), next == text.endIndex || text[next].isWhitespace {
        self = Sentence()
        start = next
      }
      index = next
    }
    if words.utf8.count < Self.limit { words += " " + text[start...] }
  }
}

/// The words that decide on a ``Stance``, lower case and in composed form.
private enum StanceWords {
  /// Directly before a formula that is only supposed.
  static let suppositions: Set<String> = [
    "if", "suppose", "suppose that", "supposing", "assume", "assume that", "assuming", "were",
    "unless", "whether", "nếu", "nếu như", "giả sử", "giả sử rằng", "giả thiết", "liệu",
  ]

  /// Directly before a formula that is denied or asked.
  static let denials: Set<String> = [
    "not", "is not", "cannot be", "can't be", "isn't", "never", "rather than", "instead of",
    "wrong that", "false that", "not true that", "not the case that", "không phải",
    "không phải là", "chứ không", "chứ không phải", "chẳng phải", "thay vì", "thay cho",
    "không thể là", "không thể có", "sai rằng", "không đúng là", "không đúng rằng", "có phải",
    "có phải là", "phải chăng", "a mistake to write", "một sai lầm khi viết", "sai khi viết",
    "nhầm thành", "viết nhầm", "viết nhầm là", "viết sai", "wrongly wrote", "mistakenly wrote",
    "không chứng minh được", "chưa chứng minh được", "cannot prove", "cannot prove that",
    "cannot show", "cannot show that", "can't prove", "could not prove",
  ]

  /// A label that takes back what follows it.
  static let labels: Set<String> = [
    "sai", "wrong", "false", "incorrect", "not", "không đúng", "nháp", "draft", "crossed out",
  ]

  /// Directly before a formula that is one of several.
  static let choices: Set<String> = ["or", "or else", "hoặc", "hoặc là"]

  /// In the clause behind a formula that it takes back.
  static let closings = [
    "wrong", "false", "incorrect", "not true", "not correct", "not right", "not the answer",
    "does not hold", "doesn't hold", "is impossible", "crossed out", "discard", "ignore this",
    "is a mistake", "was a mistake", "sai", "không đúng", "chưa đúng", "không chính xác", "nhầm",
    "không thể xảy ra", "vô lý", "bỏ kết quả này", "gạch bỏ", "bỏ qua kết quả này", "except",
    "excluding", "ngoại trừ", "only if", "chỉ khi",
  ]

  /// Words that turn one of `closings` around.
  static let reversals = [
    "not wrong", "not false", "không sai", "sai số", "sai phân", "đừng nhầm", "tránh nhầm",
    "if and only if", "khi và chỉ khi",
  ]

  /// Directly behind a formula that goes on in words.
  static let operations = [
    "nhân", "chia", "cộng", "lũy thừa", "luỹ thừa", "mũ", "giai thừa", "bình phương", "lần",
    "times", "multiplied", "divided", "plus", "minus", "mod", "modulo", "squared", "cubed",
    "to the power", "factorial",
  ]

  /// Signs that go on with a formula; a dash may be a dash.
  static let signs: Set<Character> = [
    "+", "*", "/", "×", "·", "⋅", "÷", "%", "^", "!", "?", "=", "<", ">", "≠", "≤", "≥", "|", "~",
    "√", "∑", "∏", "∫",
  ]

  /// Between a formula and the case in which alone it holds.
  static let restrictions: Set<String> = [
    "if", "when", "whenever", "unless", "at", "except", "except for", "except when", "only for",
    "only if", "only when", "provided", "provided that", "nếu", "khi", "tại", "trừ", "ngoại trừ",
    "trừ khi", "chỉ với", "chỉ khi", "chỉ nếu", "nhân với", "trừ đi", "chia cho", "cộng với",
  ]

  /// Ends of "if and only if", which states what follows.
  private static let equivalences = ["only if", "chỉ nếu", "chỉ khi"]

  /// The most words of a clause behind a formula that can be about it.
  private static let clauseLimit = 8

  static func opening(_ prose: String) -> Stance {
    let parts = prose.split(omittingEmptySubsequences: false) { ".:;,!?(".contains($0) }
    let words = words(parts.last ?? "")
    if words.isEmpty, parts.count > 1, prose.trimmingWhitespace().hasSuffix(":") {
      let label = self.words(parts[parts.count - 2]).joined(separator: " ")
      return labels.contains(label) ? .denied(label) : .stated
    }
    guard !equivalences.contains(words.suffix(2).joined(separator: " ")) else { return .stated }
    for length in (1...5).reversed() where words.count >= length {
      let ending = words.suffix(length).joined(separator: " ")
      if denials.contains(ending) { return .denied(ending) }
      if suppositions.contains(ending) { return .supposed(ending) }
      if choices.contains(ending) { return .alternative(ending) }
    }
    return .stated
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
    let words = words(clause)
    guard !words.isEmpty else { return .stated }
    let spaced = " " + words.joined(separator: " ") + " "
    // Behind a comma or a bracket a remark begins: "$\det J = 1$ (cộng thêm …)".
    let isRemark = prose.first { !$0.isWhitespace } != text.first
    if !isRemark, let operation = operations.first(where: { spaced.hasPrefix(" \($0) ") }) {
      return .denied(operation)
    }
    guard words.count <= clauseLimit,
      !reversals.contains(where: { spaced.contains(" \($0) ") })
    else { return .stated }
    return closings.first { spaced.contains(" \($0) ") }.map { .denied($0) } ?? .stated
  }

  /// Words in a sentence that tell of something else than the flow in general: an example, a check,
  /// another matrix, what somebody else says.
  static let asides = [
    "for example", "for instance", "e g", "sanity check", "special case", "at the origin",
    "would have", "would be", "unlike", "for the identity", "identity matrix has", "my friend",
    "a friend", "classmate", "textbook says", "ví dụ với", "ví dụ khi", "chẳng hạn",
    "kiểm tra lại với", "trường hợp riêng", "trường hợp đặc biệt", "tại gốc", "khác với",
    "ma trận đơn vị có", "ma trận đơn vị thì", "bạn em", "bạn tôi", "bạn của em", "sách ghi",
    "sách viết", "đáp án của bạn", "nhiều bạn",
  ]

  /// First words of such a sentence.
  static let asideOpenings = [
    "example", "check", "quick check", "ví dụ", "kiểm tra", "thử", "thử lại", "sanity",
  ]

  static func aside(_ sentence: String) -> String? {
    let spaced = " " + words(Substring(sentence)).joined(separator: " ") + " "
    if let opening = asideOpenings.first(where: { spaced.hasPrefix(" \($0) ") }) { return opening }
    return asides.first { spaced.contains(" \($0) ") }
  }

  /// Whether words put a point behind a formula: "if all $z_i = 0$".
  static func point(_ prose: String) -> String? {
    let text = prose.trimmingWhitespace()
    guard !text.contains(where: { ".,:;!?".contains($0) }), text.first?.isUppercase != true else {
      return nil
    }
    let words = words(Substring(text))
    guard let first = words.first, words.count <= 4 else { return nil }
    return ["if", "when", "whenever", "at", "nếu", "khi", "tại"].contains(first) ? first : nil
  }

  static func restriction(_ prose: String) -> String? {
    let text = prose.trimmingWhitespace()
    // "At `\mathbf z = 0` we have …" begins a sentence of its own.
    guard !text.contains(where: { ".,:;!?".contains($0) }), text.first?.isUppercase != true else {
      return nil
    }
    let words = words(Substring(text)).joined(separator: " ")
    return restrictions.contains(words) ? words : nil
  }

  private static func words(_ clause: Substring) -> [String] {
    clause.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .map { String($0.map { $0 == "’" ? "'" : $0 }) }
  }
}

/// Words that except cases from what was said before them.
enum ExceptionWords {
  /// Whether a formula directly behind these words is an exception: "trừ $i = 1$".
  static func end(_ prose: String) -> Bool {
    let words = prose.lowercased().split { !$0.isLetter }
    guard let last = words.last else { return false }
    return ["except", "excluding", "trừ", "unless"].contains(last)
      || words.suffix(2).joined(separator: " ") == "except for"
      || words.suffix(2).joined(separator: " ") == "trừ khi"
  }

  /// Whether words tell an exception by themselves: "trừ hai thành phần đầu".
  static func tell(_ prose: String) -> Bool {
    let words = prose.prefix { !".:;!?".contains($0) }.lowercased().split { !$0.isLetter }
    guard words.count > 1, let first = words.first else { return false }
    return ["except", "excluding", "trừ", "ngoại", "but"].contains(first)
  }
}
