import Algebra

/// Matrices in words: "the lower-triangular matrix of ones".
enum MatrixWords {
  /// The matrix that words behind its name describe.
  ///
  /// - Parameter words: what follows, formulas as LaTeX between dollars.
  /// - Returns: the matrix; `nil` when the words describe none completely.
  static func matrix(_ words: String) -> Expression? {
    let clause = describing(words.lowercased())
    let all = ProseWords(clause.replacing("$", with: " ").replacing("-", with: " "))
    let spoken = Array(
      all.list.indices.prefix {
        !connectives.contain(all.list[$0]) && Vocabulary.leads.opening(all.list[$0...]) == nil
          && writings.opening(all.list[$0...]) == nil
      }.map { all.list[$0] })
    let (list, diagonal) = withoutDiagonal(spoken)
    // A word that is not known may change everything: "twice", "not", "the transpose of".
    guard let first = list.first, verbs.contain(first) || kinds.contain(first),
      list.allSatisfy(vocabulary.contain)
    else { return nil }
    guard exceptions.occurrence(in: .clause(words, upTo: ".;\n")) == nil,
      !changesDiagonal(words.dropFirst(clause.count))
    else { return nil }
    let joined = " " + list.joined(separator: " ") + " "
    func says(_ phrases: [String]) -> Bool { phrases.contains { joined.contains(" " + $0 + " ") } }
    if says(["identity", "đơn vị"]) {
      return says(["triangular", "tam giác"]) ? nil : entries { .comparison($0, .equal, $1) }
    }
    // Ones on the diagonal say nothing of the rest.
    let isWhole = says([
      "on and below the diagonal", "on and below the main diagonal", "on and above the diagonal",
      "on and above the main diagonal", "từ đường chéo trở xuống", "từ đường chéo trở lên",
      "including the diagonal", "including the main diagonal", "including on the diagonal",
      "kể cả đường chéo", "kể cả trên đường chéo", "kể cả đường chéo chính",
      "kể cả trên đường chéo chính", "bao gồm đường chéo", "gồm cả đường chéo",
    ])
    guard says(ones), isWhole || !says(["diagonal", "đường chéo", "chéo"]) else { return nil }
    let isLower = says(["lower triangular", "lower triangle", "tam giác dưới"])
    let isUpper = says(["upper triangular", "upper triangle", "tam giác trên"])
    let saysStrict = says(["strictly", "strict", "ngặt", "chặt", "thực sự"])
    if saysStrict, diagonal == true { return nil }
    let isStrict = saysStrict || diagonal == false
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

  /// The words up to the end of the clause, or to an equation that stands behind "and".
  private static func describing(_ words: String) -> Substring {
    var end = words.startIndex
    var isFormula = false
    for piece in words.split(separator: "$", omittingEmptySubsequences: false) {
      defer { isFormula.toggle() }
      if isFormula, piece.contains("="), !piece.contains("_") { return words[..<end].dropLast() }
      if !isFormula, let stop = piece.firstIndex(where: { ".,;:\n".contains($0) }) {
        return words[..<stop]
      }
      end = piece.endIndex < words.endIndex ? words.index(after: piece.endIndex) : piece.endIndex
    }
    return words[...]
  }

  /// Whether words before a matrix's name leave it the name of the matrix: "where", "ma trận". In "where twice $L$
  /// has ones on the diagonal" it is another one that is described.
  static func mayName(_ prose: String) -> Bool {
    guard let last = prose.last(where: { !$0.isWhitespace }) else { return true }
    guard last.isLetter || last.isNumber, let word = ProseWords(prose).list.last else {
      return ",;:.(".contains(last)
    }
    return introductions.contain(word)
  }

  private static let introductions = Phrases(
    english: [
      "with", "where", "let", "and", "for", "matrix", "here", "as", "is", "by", "call", "take",
      "put",
      "set", "use", "using", "then", "so", "hence", "since", "because", "but", "if", "define",
      "also",
      "that",
    ],
    vietnamese: [
      "với", "đó", "đặt", "trận", "gọi", "cho", "đây", "và", "hiệu", "lấy", "thì", "mà", "là", "vì",
      "nên",
    ])

  /// Whether the rest of a sentence puts something else than ones on the diagonal: "…; its diagonal is
  /// zero".
  private static func changesDiagonal(_ rest: Substring) -> Bool {
    let sentence = rest.prefix { !".!?\n".contains($0) || $0 == "." && rest.first == "." }
    return sentence.split { ",;:.".contains($0) }.contains { clause in
      let words = ProseWords(clause)
      return diagonals.occurrence(in: words) != nil && beside.occurrence(in: words) == nil
        && included.occurrence(in: words) == nil && units.occurrence(in: words) == nil
    }
  }

  private static let diagonals = Phrases(
    english: ["diagonal", "diagonals"], vietnamese: ["đường chéo"])
  private static let beside = Phrases(
    english: ["above", "below", "off", "outside", "product"],
    vietnamese: ["trên đường chéo", "dưới", "phía", "ngoài", "tích"])
  private static let units = Phrases(
    english: ["1", "1s", "one", "ones", "unit", "units"], vietnamese: ["số 1", "một"])

  /// The words of a description without those that say whether the diagonal belongs to it, and what these say:
  /// "(diagonal included)".
  private static func withoutDiagonal(_ words: [String]) -> (words: [String], isIncluded: Bool?) {
    let all = ProseWords(list: words)
    for (phrases, isIncluded) in [(included, true), (excluded, false)] {
      guard let phrase = phrases.ending(all) else { continue }
      return (Array(words.dropLast(ProseWords(phrase).count)), isIncluded)
    }
    return (words, nil)
  }

  private static let included = Phrases(
    english: [
      "diagonal included", "the diagonal included", "including the diagonal", "with the diagonal",
      "including diagonal", "incl diagonal", "including the main diagonal",
      "main diagonal included",
    ],
    vietnamese: [
      "kể cả đường chéo", "gồm cả đường chéo", "cả đường chéo", "kể cả đường chéo chính",
      "bao gồm đường chéo", "bao gồm cả đường chéo", "tính cả đường chéo",
    ])
  private static let excluded = Phrases(
    english: [
      "diagonal excluded", "the diagonal excluded", "excluding the diagonal",
      "without the diagonal", "excluding diagonal", "without diagonal",
      "not including the diagonal",
    ],
    vietnamese: [
      "không kể đường chéo", "không gồm đường chéo", "không tính đường chéo",
      "không kể đường chéo chính", "trừ đường chéo",
    ])

  /// Words that a description begins with.
  private static let verbs = Phrases(
    english: ["is", "be", "denote", "denotes", "the", "a", "as", "has"],
    vietnamese: ["là", "ma", "có"])

  /// First words of a description without a verb: "$L$ lower triangular of ones".
  private static let kinds = Phrases(
    english: ["lower", "upper", "strictly"], vietnamese: ["tam"])

  /// Words with which another sentence begins: "with $L$ the matrix of ones we can also write".
  private static let writings = Phrases(
    english: ["we can write", "we can also write", "we may write", "we also have", "this is"],
    vietnamese: ["ta có thể viết", "ta viết"])

  /// Words at which the description ends and a conclusion begins.
  private static let connectives = Phrases(
    english: ["so", "hence", "thus", "then", "therefore", "because", "since", "where"],
    vietnamese: ["nên", "suy", "do", "vì", "thì", "trong"])

  /// Words that take something from the description again: "…, except on the diagonal".
  private static let exceptions = Phrases(
    english: ["except", "but", "save", "apart from", "other than"],
    vietnamese: ["trừ", "ngoại trừ", "ngoại", "nhưng", "riêng"])

  /// All the words that descriptions are made of.
  private static let vocabulary = verbs.or(
    Phrases(
      english: [
        "an", "lower", "upper", "triangular", "triangle", "strictly", "strict", "square", "matrix",
        "identity", "of", "ones", "one", "1", "1s", "s", "zero", "zeros", "0", "elsewhere",
        "otherwise", "all", "full", "filled", "only", "with", "whose", "every", "entries", "entry",
        "elements", "equal", "to", "are", "on", "and", "below", "above", "main", "diagonal", "d",
        "times", "x", "including",
      ],
      vietnamese: [
        "trận", "tam", "giác", "dưới", "trên", "ngặt", "chặt", "thực", "sự", "vuông", "đơn", "vị",
        "gồm", "toàn", "các", "số", "một", "chứa", "phần", "tử", "đều", "bằng", "với", "mọi", "tất",
        "cả", "đường", "chéo", "chính", "từ", "trở", "xuống", "lên", "và", "ở", "cấp", "cỡ", "phía",
        "không", "còn", "lại", "kể", "bao",
      ]))

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
