/// The statements of a handout that it does not make but asks about.
struct HandoutQuestions: Sendable {
  /// What a handout does with a statement besides stating it.
  enum Kind: Sendable {
    /// It is to be shown, so that it has to be true.
    case claim
    /// It may be true or not.
    case open
  }

  private var kinds: [Int: Kind] = [:]

  /// Looks at the sentence of each statement.
  init(in statements: [PlacedStatement]) {
    var kind: Kind?
    var sentence: [Int] = []
    var paragraph: Int?
    for (order, placed) in statements.enumerated() {
      let before = placed.words.before
      let start = ProseScanner.lastStop(in: before)
      if paragraph != placed.paragraph || start != nil {
        kind = nil
        sentence = []
      }
      paragraph = placed.paragraph
      let words = start.map { String(before[$0...].dropFirst()) } ?? before
      kind = Self.stronger(kind, Self.kind(of: ProseWords(words)))
      sentence.append(order)
      kinds[order] = kind
      guard let stop = placed.words.behind.first(where: { ".?!".contains($0) }) else { continue }
      let rest = placed.words.behind.prefix { $0 != stop }
      let later = stop == "?" ? .open : Self.kind(of: ProseWords(rest))
      for earlier in sentence { kinds[earlier] = Self.stronger(kinds[earlier] ?? nil, later) }
      kind = nil
      sentence = []
    }
  }

  /// What is done with a statement; `nil` when it is made.
  subscript(order: Int) -> Kind? { kinds[order] ?? nil }

  private static func stronger(_ a: Kind?, _ b: Kind?) -> Kind? {
    a == .open || b == .open ? .open : a ?? b
  }

  private static func kind(of words: ProseWords) -> Kind? {
    if Vocabulary.openQuestions.occurrence(in: words) != nil { return .open }
    return Vocabulary.claimsToShow.occurrence(in: words) != nil ? .claim : nil
  }
}

extension Vocabulary {
  /// What a sentence has about something that may be false.
  static let openQuestions = Phrases(
    english: [
      "whether", "is it true", "true or false", "disprove", "which", "compare", "compared",
      "instead", "mistake", "wrong", "error", "claims", "claimed", "a student", "a friend",
      "a classmate", "what if", "what happens", "what would",
    ],
    vietnamese: [
      "có đúng không", "đúng hay sai", "phản bác", "so sánh", "thay vào đó", "thay vì", "sai lầm",
      "lỗi sai", "một bạn", "một sinh viên", "điều gì xảy ra",
    ])

  /// What a sentence has about something that is true and has to be shown.
  static let claimsToShow = Phrases(
    english: [
      "show", "prove", "verify", "check", "explain", "why", "justify", "deduce", "conclude",
      "argue",
      "confirm", "convince yourself",
    ],
    vietnamese: [
      "chứng minh", "chứng tỏ", "kiểm tra", "giải thích", "vì sao", "tại sao", "suy ra",
      "kiểm chứng", "xác nhận",
    ])
}
