import Algebra

/// What the words around a name say of a function that a handout does not give.
enum OpenWords {
  /// Whether the sentence around a formula says that a function is strictly monotone, or can be turned round.
  static func sayInvertible(_ words: SurroundingWords) -> Bool { contain(words, invertible) }

  /// Whether it leaves a function open.
  static func sayArbitrary(_ words: SurroundingWords) -> Bool {
    contain(words, arbitrary) || contain(words, invertible)
  }

  /// Whether it says that all values are positive: "where `\sigma_i` is positive".
  static func sayPositive(_ words: SurroundingWords) -> Bool {
    let behind = ProseWords(String(words.behind.prefix { !".,;:".contains($0) }))
    guard let first = behind.list.first, linking.contains(first) else { return false }
    return behind.list.dropFirst().allSatisfy(positive.contains)
      && behind.list.dropFirst().contains { $0 == "positive" || $0 == "dương" }
  }

  private static let linking: Set<String> = ["is", "are", "being", "be", "luôn", "là", "dương"]
  private static let positive: Set<String> = [
    "always", "all", "strictly", "positive", "everywhere", "functions", "a", "function", "luôn",
    "dương",
    "hàm", "số", "các", "đều",
  ]

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
