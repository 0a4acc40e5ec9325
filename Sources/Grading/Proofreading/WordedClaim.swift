import Algebra

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

  /// What the words before a formula say that it is worth: "hence the determinant is always".
  static func subject(_ words: String) -> Expression? {
    let clause =
      words.lowercased().composed
      .split(omittingEmptySubsequences: false) { ".;:,".contains($0) }.last ?? ""
    var text = clause.split { !$0.isLetter }.joined(separator: " ")
    for opening in subjectOpenings where text.hasPrefix(opening + " ") {
      text = String(text.dropFirst(opening.count + 1))
    }
    guard let (name, subject) = subjects.first(where: { text.hasPrefix($0.0 + " ") }) else {
      return nil
    }
    text = String(text.dropFirst(name.count + 1))
    for owner in owners where text.hasPrefix(owner + " ") {
      text = String(text.dropFirst(owner.count + 1))
      break
    }
    return verbs.contains(text) ? subject : nil
  }

  /// Whether the words before a formula ask for it: "write `f` by `\sigma`".
  static func asks(_ words: String) -> Bool {
    let text = " " + normalized(words) + " "
    return [
      " write", " express", " compute", " find", " determine", " show that", " viết", " biểu diễn",
      " tính", " tìm", " xác định", " chứng minh",
    ].contains { text.contains($0) }
  }

  /// Whether the words between two formulas say that they are equal.
  static func equates(_ words: String) -> Bool {
    [
      "equals", "is equal to", "is always equal to", "always equals", "bằng", "luôn bằng",
      "đúng bằng", "thì bằng", "sẽ bằng",
    ].contains(normalized(words))
  }

  private static let determinant = Expression.determinant(.whole("J"))
  private static let logDeterminant = Expression.call(.log, [.call(.abs, [determinant])])

  private static let subjectOpenings = [
    "so", "hence", "thus", "therefore", "then", "and", "consequently", "it follows that", "vậy",
    "do đó", "suy ra", "nên", "khi đó", "như vậy", "the", "vì thế",
  ]

  private static let subjects: [(String, Expression)] = [
    ("determinant", determinant), ("jacobian determinant", determinant),
    ("định thức jacobi", determinant), ("định thức jacobian", determinant),
    ("định thức", determinant), ("log determinant", logDeterminant),
    ("logarithm of the determinant", logDeterminant), ("log định thức", logDeterminant),
    ("logarit của định thức", logDeterminant), ("logarit định thức", logDeterminant),
    ("first component of the inverse", .component("z", [.number(Numeral(1))])),
    ("second component of the inverse", .component("z", [.number(Numeral(2))])),
    ("third component of the inverse", .component("z", [.number(Numeral(3))])),
    ("last component of the inverse", .component("z", [.symbol("D")])),
    ("thành phần thứ nhất của hàm ngược", .component("z", [.number(Numeral(1))])),
    ("thành phần thứ hai của hàm ngược", .component("z", [.number(Numeral(2))])),
  ].sorted { $0.0.count > $1.0.count }

  private static let owners = [
    "of the flow", "of the jacobian", "of the jacobian matrix", "of the jacobi matrix", "của luồng",
    "của ma trận jacobi", "của ma trận jacobian", "của jacobi", "của nó",
  ].sorted { $0.count > $1.count }

  private static let verbs: Set<String> = [
    "is", "equals", "is equal to", "is always", "always equals", "is thus", "is therefore",
    "is just", "is simply", "is then", "is constant and equal to", "bằng", "là", "luôn bằng",
    "luôn là", "đúng bằng", "chính là", "sẽ bằng",
  ]

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
