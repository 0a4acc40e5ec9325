/// Words that say which part the formula after them answers: "**Hàm ngược:**", "## The determinant".
enum PartLabel {
  /// Words of each part, lower case; the first list that has one decides.
  private static let words: [(part: String, words: [String])] = [
    (
      "logdet",
      [
        "log-det", "logdet", "log det", "log|det", "ln|det", "\\log|", "\\ln|", "log định thức",
        "logarit", "logarithm", "log-định thức", "log of", "ln of", "log của", "ln của", "log:",
        "ln:",
      ]
    ),
    ("det", ["định thức", "determinant", "\\det", "det j", "detj", "det:", "det."]),
    ("inverse", ["ngược", "nghịch đảo", "inverse", "^{-1}", "f⁻¹", "f^-1"]),
    (
      "f",
      [
        "thuận", "forward", "hàm f", "hàm số f", "hàm $f", "ánh xạ f", "map f", "f_\\phi", "f(z)",
        "f(\\mathbf", "the map", "ánh xạ",
      ]
    ),
  ]

  /// What a formula without a left side answers after these words; `nil` when they name no part.
  static func target(_ label: String) -> Target? { targets(label).first }

  /// The parts that words name, the nearest to their end first: a formula behind "**Inverse** $(x_1, …)$,
  /// **f**" answers to `f`. Words about another quantity ("the determinant of the inverse is") hide what
  /// stands before them.
  static func targets(_ label: String) -> [Target] {
    var targets: [Target] = []
    for clause in clauses(label.lowercased()).reversed() {
      let part = named(clause)
      let isForeign =
        part == "det" && foreignDeterminants.contains { clause.contains($0) }
        || part == nil && Vocabulary.foreignQuantities.occurrence(in: ProseWords(clause)) != nil
      if isForeign { break }
      switch part {
      case "logdet"?: targets.append(.logDeterminant(isAbsolute: true))
      case "det"?: targets.append(.determinant(isAbsolute: false))
      case "inverse"?: targets.append(.vector(.inverse))
      case .some: targets.append(.vector(.forward))
      case nil: continue
      }
    }
    return targets
  }

  private static func named(_ clause: String) -> String? {
    if clause.trimmingWhitespace().hasSuffix(":"), ProseWords(clause).list == ["f"] { return "f" }
    return words.first { $0.words.contains { clause.contains($0) } }?.part
  }

  /// In a clause on a determinant that is not the one asked for.
  private static let foreignDeterminants = [
    "định thức con", "minor", "ngược", "nghịch đảo", "inverse", "^{-1}", "f⁻¹", "f^-1", "j^2",
    "sign of",
    "square of", "half of", "hessian", "covariance", "layer", "modulo", "minus one", "dấu của",
    "bình phương", "một nửa", "hiệp phương sai", "số hạng", "cấp của", "từng lớp", "absolute value",
    "trị tuyệt đối",
  ]

  /// The clauses of some prose in which formulas stand between dollars, in order; each with the sign
  /// that ends it. An equation ends a clause too.
  private static func clauses(_ prose: String) -> [String] {
    var clauses: [String] = []
    var clause = ""
    func flush() {
      if clause.contains(where: { $0.isLetter || $0 == "=" }) { clauses.append(clause) }
      clause = ""
    }
    let pieces = prose.split(separator: "$", omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      if number % 2 == 1 {
        clause += "$\(piece)$"
        if piece.contains("=") { flush() }
        continue
      }
      var word = ""
      for character in piece + " " {
        guard character.isWhitespace else {
          if character == "(", word.isEmpty { flush() }
          word.append(character)
          continue
        }
        if Vocabulary.conjunctions.equal(ProseWords(word)) { flush() }
        clause += word + " "
        if let last = word.last, ".,:;!?".contains(last) { flush() }
        word = ""
      }
    }
    flush()
    return clauses
  }

  /// Whether words in bold type are a label: they name a part and little else.
  static func isLabel(_ words: String) -> Bool {
    let text = words.trimmingWhitespace()
    return target(text + ":") != nil && text.count <= 60
      && !text.hasSuffix(":") && text.split(separator: " ").count <= 7
  }

  /// Whether the last clause is about the part that a label names: in "Determinant: …, since every entry
  /// is" it is about something else.
  private static func continues(_ prose: String) -> Bool {
    let clauses = clauses(prose)
    guard let last = clauses.last else { return true }
    // "`\det J` and `\log|\det J|` are `1` and `0` respectively": not the nearest first.
    guard Vocabulary.distributions.occurrence(in: ProseWords(prose)) == nil else { return false }
    guard clauses.count > 1 else { return true }
    return named(last) != nil || Vocabulary.results.cover(ProseWords(last))
  }

  /// Whether a formula may follow these words directly: they end in a colon, or say "is" of the part.
  static func introduces(_ prose: String) -> Bool {
    let text = prose.trimmingWhitespace().lowercased()
    return text.hasSuffix(":") || ends(text) && continues(text)
  }

  private static func ends(_ text: String) -> Bool {
    if text.hasSuffix("=") { return true }
    // A label of one word says nothing of a value.
    var words = ProseWords(text)
    while let adverb = Vocabulary.adverbs.ending(words) {
      words = words.dropping(last: ProseWords(adverb).count)
    }
    return text.contains(where: \.isWhitespace) && text.last?.isLetter == true
      && Vocabulary.valueVerbs.ending(words) != nil
  }

  /// Whether a value may stand behind a word that follows a label.
  static func leads(to word: String) -> Bool {
    let words = ProseWords(word)
    return Vocabulary.valueVerbs.equal(words) || Vocabulary.adverbs.equal(words)
  }
}
