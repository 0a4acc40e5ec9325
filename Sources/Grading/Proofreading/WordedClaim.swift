/// Statements that are made in words between or beside formulas: "`A` does not depend on `B`", "`J` is lower
/// triangular". Only what can be taken in one way is read; the rest is prose.
enum WordedClaim: Sendable {
  /// The shapes of a square matrix.
  enum Shape: Sendable { case lowerTriangular, upperTriangular, diagonal }

  /// Whether the words between two formulas say that the first does not depend on the second.
  static func independence(_ words: String) -> Bool {
    let text = normalized(words)
    guard let phrase = independences.first(where: { text.hasSuffix($0) }) else { return false }
    let before = text.dropLast(phrase.count).split { $0 == " " || $0 == "," }
    return before.allSatisfy { fillers.contains(String($0)) }
  }

  /// The shape that the words behind a matrix give it.
  static func shape(_ words: String) -> (shape: Shape, words: String)? {
    let text = normalized(words)
    for opening in openings {
      guard text.hasPrefix(opening) else { continue }
      let rest = text.dropFirst(opening.count)
      for (name, shape) in shapes where rest.hasPrefix(name) {
        let next = rest.dropFirst(name.count).first
        guard next.map({ !$0.isLetter }) ?? true else { continue }
        return (shape, opening + name)
      }
    }
    return nil
  }

  private static let independences = [
    "does not depend on", "do not depend on", "doesn't depend on", "don't depend on",
    "is independent of", "are independent of", "does not depend on the variable",
    "is constant in", "không phụ thuộc", "không phụ thuộc vào", "không phụ thuộc biến",
    "không phụ thuộc vào biến", "không còn phụ thuộc vào", "không hề phụ thuộc vào",
  ].sorted { $0.count > $1.count }

  /// Words between that change nothing.
  private static let fillers: Set<String> = [
    "also", "itself", "then", "clearly", "thus", "cũng", "thì", "rõ", "ràng", "hoàn", "toàn", "nên",
  ]

  private static let openings = [
    "is a ", "is an ", "is ", "là một ma trận ", "là ma trận ", "là một ", "là ", "có dạng ",
    "has the form of a ",
  ]

  private static let shapes: [(String, Shape)] = [
    ("lower triangular", .lowerTriangular), ("lower-triangular", .lowerTriangular),
    ("upper triangular", .upperTriangular), ("upper-triangular", .upperTriangular),
    ("diagonal", .diagonal), ("tam giác dưới", .lowerTriangular),
    ("tam giác trên", .upperTriangular), ("đường chéo", .diagonal), ("chéo", .diagonal),
  ]

  private static func normalized(_ words: String) -> String {
    words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
