import Foundation

/// What the prose around a formula makes of it.
enum Stance: Hashable, Sendable {
  /// It is stated.
  case stated
  /// It is only supposed, denied, asked or taken back: "if $\det J = 1$", "không phải …", "… (sai)".
  /// The payload is the words that do it.
  case doubted(String)
  /// Its left side names another variable than its right side uses: `f(\mathbf x) = (z_1, \dots)`.
  case misnamed(argument: String, used: String)

  /// Reads the words on both sides of a formula, each up to the formula next to it.
  init(before: String, after: String) {
    if let words = Self.opening(before) ?? Self.closing(after) {
      self = .doubted(words)
    } else {
      self = .stated
    }
  }

  /// Words directly before a formula that do not state it, lower case.
  private static let openings: Set<String> = [
    // It is supposed.
    "if", "suppose", "suppose that", "supposing", "assume", "assume that", "assuming", "were",
    "unless", "whether", "nếu", "nếu như", "giả sử", "giả sử rằng", "giả thiết", "liệu",
    // It is denied or asked.
    "not", "cannot be", "can't be", "isn't", "never", "rather than", "instead of", "wrong that",
    "false that", "not true that", "not the case that", "không phải", "không phải là",
    "chứ không", "chẳng phải", "thay vì", "không thể là", "không thể có", "sai rằng",
    "không đúng là", "không đúng rằng", "có phải", "có phải là", "phải chăng",
    "it a mistake to write", "một sai lầm khi viết",
  ]

  /// Words in the clause behind a formula that take it back, lower case.
  private static let closings = [
    "wrong", "false", "incorrect", "not true", "not correct", "not right", "not the answer",
    "does not hold", "doesn't hold", "is impossible", "crossed out", "discard", "ignore this",
    "sai", "không đúng", "chưa đúng", "không chính xác", "nhầm", "không thể xảy ra", "vô lý",
    "bỏ kết quả này", "gạch bỏ", "bỏ qua kết quả này",
  ]

  /// Words that turn one of `closings` around.
  private static let reversals = [
    "not wrong", "not false", "không sai", "sai số", "sai phân", "đừng nhầm", "tránh nhầm",
  ]

  /// Ends of "if and only if", which states what follows.
  private static let equivalences = ["only if", "chỉ nếu", "chỉ khi"]

  /// The most words of a clause behind a formula that can be about it.
  private static let clauseLimit = 8

  private static func opening(_ prose: String) -> String? {
    var clause = Substring(prose)
    if let end = prose.lastIndex(where: { ".:;,!?(".contains($0) }) {
      clause = prose[prose.index(after: end)...]
    }
    let words = words(clause)
    guard !equivalences.contains(words.suffix(2).joined(separator: " ")) else { return nil }
    for length in (1...5).reversed() where words.count >= length {
      let ending = words.suffix(length).joined(separator: " ")
      if openings.contains(ending) { return ending }
    }
    return nil
  }

  private static func closing(_ prose: String) -> String? {
    let text = prose.drop { $0.isWhitespace || ",(–—-".contains($0) }
    if text.first == "?" { return "?" }
    let clause = text.prefix { !".:;!?)".contains($0) }
    if text.dropFirst(clause.count).first == "?" { return "?" }
    let words = words(clause)
    guard !words.isEmpty, words.count <= clauseLimit else { return nil }
    let spaced = " " + words.joined(separator: " ") + " "
    guard !reversals.contains(where: { spaced.contains(" \($0) ") }) else { return nil }
    return closings.first { spaced.contains(" \($0) ") }
  }

  private static func words(_ clause: Substring) -> [String] {
    clause.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .map { String($0.map { $0 == "’" ? "'" : $0 }) }
  }
}
