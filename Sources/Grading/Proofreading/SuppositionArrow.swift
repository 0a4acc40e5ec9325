import Algebra

/// A sign or words between two statements that make the first a condition of the second.
enum SuppositionArrow: Sendable {
  /// `\implies`.
  case forward
  /// `\iff`, and of each other.
  case both

  private static let signs: [(String, SuppositionArrow)] = [
    ("\\iff", .both), ("\\Leftrightarrow", .both), ("\\Longleftrightarrow", .both), ("⇔", .both),
    ("\\implies", .forward), ("\\Rightarrow", .forward), ("\\Longrightarrow", .forward),
    ("⇒", .forward),
  ]

  private static let words = Phrases(
    english: [
      "if and only if", "iff", "exactly when", "precisely when", "exactly if", "is equivalent to",
    ], vietnamese: ["khi và chỉ khi", "nếu và chỉ nếu", "đúng khi", "tương đương với"])

  init?(from first: PlacedStatement, to second: PlacedStatement) {
    let gap: String
    if second.isInFormula(of: first) {
      let range = first.statement.range.upperBound..<second.statement.range.lowerBound
      guard range.lowerBound >= 0, range.upperBound <= first.formula.bytes.count else { return nil }
      gap = String(decoding: first.formula.bytes[range], as: UTF8.self)
      guard let sign = Self.signs.first(where: { gap.contains($0.0) }) else { return nil }
      self = sign.1
      return
    }
    guard Self.words.equal(ProseWords(second.words.before)) else { return nil }
    self = .both
  }
}
