import Algebra

/// What the words around a name say of a function that a handout does not give.
enum OpenWords {
  /// Whether the sentence around a formula says that a function is strictly monotone, or can be turned round.
  static func sayInvertible(_ words: SurroundingWords) -> Bool { contain(words, invertible) }

  /// Whether it leaves a function open.
  static func sayArbitrary(_ words: SurroundingWords) -> Bool {
    contain(words, arbitrary) || contain(words, invertible)
  }

  private static let invertible = [
    "increasing", "monoton", "invertible", "bijecti", "diffeomorphism", "one-to-one", "đơn điệu",
    "đồng biến", "hàm tăng", "tăng ngặt", "khả nghịch", "song ánh",
  ]

  private static let arbitrary = [
    "arbitrary", " any ", "general", "unspecified", "left open", "some function", "tùy ý", "tuỳ ý",
    "bất kì", "bất kỳ", "nào đó", "tổng quát", "không cho cụ thể",
  ]

  private static func contain(_ words: SurroundingWords, _ list: [String]) -> Bool {
    func normal(_ text: some StringProtocol) -> String {
      " "
        + text.composed.lowercased()
        .split(whereSeparator: \.isWhitespace).joined(separator: " ") + " "
    }
    let before = words.before.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    let behind = words.behind.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
    return [normal(before), normal(behind)].contains { text in list.contains { text.contains($0) } }
  }
}
