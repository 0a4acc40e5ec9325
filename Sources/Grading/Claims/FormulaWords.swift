import Algebra
import Markdown

/// What words between formulas do with them: say that one is another, or continue one.
enum FormulaWords {
  /// Words that say no more than that two things are equal.
  private static let fillers: Set<String> = [
    "is", "are", "be", "being", "to", "as", "taken", "defined", "set", "equal", "equals", "simply",
    "just",
    "we", "have", "it", "bằng", "là", "được", "coi", "xem", "lấy", "như", "đặt", "chính", "cho",
    "quy",
    "ước", "với", "luôn", "also", "of", "course",
  ]
  private static let verbs: Set<String> = [
    "is", "are", "be", "as", "equals", "equal", "bằng", "là", "như", "being",
  ]
  private static let numbers: [String: Int] = [
    "zero": 0, "không": 0, "one": 1, "một": 1, "two": 2, "hai": 2, "0": 0, "1": 1, "2": 2, "3": 3,
  ]

  /// Whether the words between two formulas say that the first is the second: "is", "bằng".
  static func equate(_ words: String) -> Bool {
    if words.trimmingWhitespace() == "=" { return true }
    let list = self.list(words)
    return !list.isEmpty && list.count <= 6 && list.allSatisfy(fillers.contains)
      && list.contains(where: verbs.contains) && !words.contains { ".;:!?".contains($0) }
  }

  /// The number that the words behind a formula say it is: "is zero", "bằng 0".
  static func number(behind words: String) -> Int? {
    var sawVerb = false
    var sentence = words.prefix { !".;:!?$\n".contains($0) }
    if let comma = sentence.firstIndex(of: ",") { sentence = sentence[..<comma] }
    let list = self.list(String(sentence))
    for (place, word) in list.enumerated().prefix(7) {
      if sawVerb, let number = numbers[word] {
        // "is zero" and no more: "is one of them" says something else.
        return place + 1 == list.count || list[place + 1] == "by" || list[place + 1] == "theo"
          ? number : nil
      }
      guard fillers.contains(word) else { return nil }
      sawVerb = sawVerb || verbs.contains(word)
    }
    return nil
  }

  /// Whether words make a formula belong to something else: "the derivative of", "hệ số của".
  static func belong(_ words: String) -> Bool {
    let last = list(words).last ?? ""
    return ["of", "của", "theo", "to", "in", "trong", "under", "between", "giữa"].contains(last)
  }

  // MARK: Going on

  private static let joints: Set<String> = [
    "", "và", "and", "còn", "but", "while", "whereas", "or", "hoặc",
    // What is left of a condition in words: "$D$ chẵn, …".
    "chẵn", "lẻ", "even", "odd", "is", "là", "số",
  ]
  private static let others = [
    "otherwise", "else", "ngược lại", "còn lại", "trường hợp khác", "trường hợp còn lại",
    "elsewhere",
    "nếu không", "các phần tử khác", "in all other cases",
  ]

  /// Whether a value behind these words goes on with the cases before it: "$1$ nếu $i = j$ và $0$ …".
  static func join(_ words: String) -> Bool {
    let list = list(words)
    return !words.contains { ".:!?".contains($0) }
      && (list.isEmpty
        ? !words.trimmingWhitespace().isEmpty
        : list.allSatisfy(joints.contains)
          && list.count <= 4)
  }

  /// Whether a condition behind these words only belongs to a remark on empty sums.
  static func remark(_ words: String) -> Bool {
    let list = list(words)
    return list.contains("empty") || list.contains("rỗng") || list.contains("vanishes")
  }

  /// Whether the words behind a condition make it a remark: "(for $i = 1$ the sum is empty)".
  static func remark(behind words: String) -> Bool {
    let list = list(String(words.prefix { !".;!?)$".contains($0) }))
    return ["empty", "rỗng", "vanishes", "absent"].contains(where: list.contains)
  }

  /// Whether words say "in all other cases": right before a formula, or right behind it.
  static func sayOtherwise(before: String) -> Bool {
    let words = list(clause(before)).joined(separator: " ")
    return others.contains { words.hasSuffix($0) || words.hasSuffix($0 + " thì") }
  }

  static func sayOtherwise(after: String) -> Bool {
    let next = after.prefix { !".;:!?$\n".contains($0) }
    let words = list(String(next)).prefix(8).joined(separator: " ")
    return others.contains {
      words.hasPrefix($0) || words.hasPrefix("trong " + $0) || words.hasPrefix("trong các " + $0)
        || words.hasPrefix("với " + $0) || words.hasPrefix("cho các " + $0)
    }
  }

  private static func clause(_ words: String) -> String {
    String(words.reversed().prefix { !".;!?".contains($0) }.reversed())
  }

  private static func list(_ words: String) -> [String] {
    words.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }
}

/// Matrices in words: "the lower-triangular matrix of ones".
enum MatrixWords {
  /// The matrix that words behind its name describe.
  ///
  /// - Parameter words: what follows, formulas as LaTeX between dollars.
  /// - Returns: the matrix; `nil` when the words describe none completely.
  static func matrix(_ words: String) -> Expression? {
    let sentence = words.lowercased().prefix { !".;\n".contains($0) }
    let text = sentence.replacing("$", with: " ").replacing("-", with: " ")
    let list = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let verbs = ["is", "là", "be", "denote", "denotes", "the", "a", "ma", "as", "có", "has"]
    guard let first = list.first, verbs.contains(first)
    else { return nil }
    let joined = " " + list.joined(separator: " ") + " "
    // Numbers other than 0 and 1, or exceptions, are more than these words can say.
    guard !list.contains(where: { Int($0).map { $0 > 1 } ?? false }),
      ![
        "except", "trừ", "ngoại", "minus", "âm", "negative", "transpose", "inverse", "nghịch",
        "random", "bất",
      ].contains(where: { joined.contains(" " + $0 + " ") })
    else { return nil }
    func says(_ phrases: [String]) -> Bool { phrases.contains { joined.contains(" " + $0 + " ") } }
    if says(["identity", "đơn vị"]) {
      return says(["triangular", "tam giác"]) ? nil : entries { .comparison($0, .equal, $1) }
    }
    // Ones on the diagonal say nothing of the rest.
    let isWhole = says([
      "on and below the diagonal", "on and below the main diagonal", "on and above the diagonal",
      "on and above the main diagonal", "từ đường chéo trở xuống", "từ đường chéo trở lên",
    ])
    guard says(ones), isWhole || !says(["diagonal", "đường chéo", "chéo"]) else { return nil }
    let isLower = says(["lower triangular", "lower triangle", "tam giác dưới"])
    let isUpper = says(["upper triangular", "upper triangle", "tam giác trên"])
    let isStrict = says(["strictly", "strict", "ngặt", "chặt", "thực sự"])
    switch (isLower, isUpper) {
    case (true, true): return nil
    case (true, false):
      return entries { .comparison($0, isStrict ? .greater : .greaterOrEqual, $1) }
    case (false, true): return entries { .comparison($0, isStrict ? .less : .lessOrEqual, $1) }
    case (false, false):
      guard says(["all ones matrix", "matrix of ones", "ma trận toàn số 1", "ma trận toàn 1"])
      else {
        return nil
      }
      return .entries(row: "#r", column: "#c", .number(Numeral(1)))
    }
  }

  private static let ones = [
    "of ones", "all ones", "with ones", "full of ones", "ones on and below the diagonal",
    "ones on and below the main diagonal", "ones on and above the diagonal", "toàn số 1", "toàn 1",
    "toàn số một", "toàn các số 1", "gồm các số 1", "gồm số 1", "entries equal to 1",
    "entries equal to one",
    "entries equal 1", "entries are 1", "entries are one", "entries are equal to 1", "entries 1",
    "all equal to 1", "phần tử bằng 1", "phần tử đều bằng 1", "phần tử là 1", "đều bằng 1",
    "với các số 1", "chứa toàn số 1", "of 1s", "of 1 s", "all 1", "all 1s",
  ]

  private static func entries(
    _ condition: (Expression, Expression) -> Condition
  ) -> Expression {
    .entries(
      row: "#r", column: "#c",
      .cases([
        Branch(.number(Numeral(1)), when: condition(.symbol("#r"), .symbol("#c"))),
        Branch(.number(Numeral(0)), when: nil),
      ]))
  }
}
