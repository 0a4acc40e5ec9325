/// Words that say which part the formula after them answers: "**Hàm ngược:**", "## The determinant".
enum PartLabel {
  /// What a formula without a left side answers after these words; `nil` when they name no part.
  static func target(_ label: String) -> Target? {
    targets(LabelText(label).clauses, limit: 1).first
  }

  /// The parts that words name, the nearest to their end first: a formula behind "**Inverse** $(x_1, …)$,
  /// **f**" answers to `f`. Words about another quantity ("the determinant of the inverse is") hide what
  /// stands before them.
  static func targets(_ label: String) -> [Target] { targets(LabelText(label).clauses) }

  private static func targets(_ clauses: [LabelClause], limit: Int = .max) -> [Target] {
    var targets: [Target] = []
    var isDiagonal = false
    guard clauses.contains(where: { $0.isNaming }) else { return [] }
    for clause in clauses.reversed() {
      if clause.isDiagonalProduct {
        isDiagonal = true
        continue
      }
      if clause.isForeign { break }
      guard let part = clause.part else { continue }
      if isDiagonal, part.part != "det" { break }
      targets.append(part)
      if targets.count == limit { break }
    }
    return targets
  }

  /// The part out of which the last clause makes another quantity: "twice the determinant is". A value
  /// behind it may have been meant as an answer, and so may one that a colon leads to from a clause under
  /// the name of a part: "**Inverse.** The sum of both equations:".
  static func doubted(_ label: String) -> Target? {
    let clauses = LabelText(label).clauses
    guard let last = clauses.last, last.isForeign else { return nil }
    if let root = last.root { return root }
    guard label.trimmingWhitespace().hasSuffix(":") else { return nil }
    return clauses.dropLast().last.flatMap(\.part)
  }

  /// The words by which a clause before a claim with a left side makes something else of it: "twice the
  /// inverse is"; `nil` when it does not.
  static func change(of target: Target, by lead: String, isTitle: Bool = false) -> String? {
    isOfFormulaBefore(lead)
      ? nil : LabelText(lead).clauses.last?.change(of: target, isTitle: isTitle)
  }

  /// Whether words end in a bracket that explains a formula right before it: "Do `…` (các phần tử trên đường chéo):".
  private static func isOfFormulaBefore(_ lead: String) -> Bool {
    let text = lead.trimmingWhitespace()
    guard text.hasSuffix("):") || text.hasSuffix(")"), let open = text.lastIndex(of: "(") else {
      return false
    }
    return text[..<open].trimmingWhitespace().hasSuffix("$")
  }

  /// The part that a formula or a value right behind the words answers: "the determinant is".
  static func introduced(by label: LabelText) -> Target? {
    guard label.mayIntroduce else { return nil }
    let text = label.text.trimmingWhitespace()
    if isAboutEquation(text) { return nil }
    let clauses = label.clauses
    guard
      text.hasSuffix(":") || ends(text) && continues(text, clauses) || presentsDeterminant(text)
    else { return nil }
    return targets(clauses, limit: 1).first
  }

  /// Whether the last clause goes on with an equation: "$q_i = z_{i-1}$, which is".
  private static func isAboutEquation(_ text: String) -> Bool {
    guard let comma = text.lastIndex(of: ","),
      ProseWords(text[comma...]).list.first == "which"
    else { return false }
    let before = text[..<comma].split(separator: "$", omittingEmptySubsequences: false)
    return before.count >= 3 && before[before.count - 1].allSatisfy(\.isWhitespace)
      && before[before.count - 2].contains("=")
  }

  /// The part of which words say that it "is": "the determinant is", "x_i is", "hàm ngược là".
  static func subject(of label: LabelText) -> Target? {
    guard label.mayIntroduce,
      Vocabulary.valueVerbs.ending(ProseWords(label.text.lastWords(lastWords))) != nil
    else { return nil }
    let words = label.text
    let start = ProseScanner.lastStop(in: words).map(words.index(after:)) ?? words.startIndex
    let subject = words[start...].split(whereSeparator: \.isWhitespace).dropLast()
    if subject.count == 1, let name = subject.first,
      let part = Vocabulary.plainNames[name.lowercased()]
    {
      return part
    }
    return introduced(by: label)
  }

  /// The bytes beyond which words are no label whatever they are: 60 characters with all their accents,
  /// and white space about them.
  private static let labelLimit = 1000

  /// Whether words in bold type are a label: they name a part and little else.
  static func isLabel(_ words: String) -> Bool {
    // Most bold or italic texts that are no labels are too long for one: no need to read them.
    guard words.utf8.count <= labelLimit else { return false }
    let text = words.trimmingWhitespace()
    return text.count <= 60 && !text.hasSuffix(":") && text.split(separator: " ").count <= 7
      && target(text + ":") != nil
  }

  /// Whether the last clause is about the part that a label names: in "Determinant: …, since every entry
  /// is" it is about something else.
  private static func continues(_ prose: String, _ clauses: [LabelClause]) -> Bool {
    guard let last = clauses.last else { return true }
    // "`\det J` and `\log|\det J|` are `1` and `0` respectively": not the nearest first.
    guard Vocabulary.distributions.occurrence(in: ProseWords(prose)) == nil else { return false }
    guard clauses.count > 1 else { return true }
    // "f: the $i$-th component is".
    let rest = ProseWords(last.prose).removing(TableWords.indices).removing(TableWords.fillers)
      .removing(Vocabulary.valueVerbs)
    return last.root != nil || rest.isEmpty || Vocabulary.results.cover(ProseWords(last.text))
  }

  /// Whether a formula may follow these words directly: they end in a colon, say "is" of the part, or name
  /// the determinant and whose it is. Of a formula that is known the kind may be said: "is the sum".
  static func introduces(_ prose: String, _ latex: String = "") -> Bool {
    var text = prose.trimmingWhitespace()
    if let noun = Vocabulary.nouns(of: latex).ending(ProseWords(text.lastWords(2))) {
      text = text.dropping(lastWords: ProseWords(noun).count)
    }
    return text.hasSuffix(":") || ends(text) && continues(text, LabelText(text).clauses)
      || presentsDeterminant(text)
  }

  /// Whether words end in the noun, so that its value stands beside it: "the Jacobian has determinant", "we get
  /// the determinant". Of which matrix must be said, or that it was found.
  private static func presentsDeterminant(_ text: String) -> Bool {
    guard text.last?.isLetter == true, !text.hasSuffix("$") else { return false }
    let start = ProseScanner.lastStop(in: text).map(text.index(after:)) ?? text.startIndex
    // The matrix itself may stand there, and the mark of an item in front.
    let sentence = text[start...].withoutItemMark.split(
      separator: "$", omittingEmptySubsequences: false
    )
    .enumerated().filter { $0.offset % 2 == 0 || !$0.element.contains("matrix") }
    let words = ProseWords(sentence.map(\.element).joined(separator: " "))
    guard let noun = Vocabulary.determinants.ending(words) else { return false }
    var before = words.dropping(last: ProseWords(noun).count)
    while let last = before.list.last, Vocabulary.articles.contain(last) {
      before = before.dropping(last: 1)
    }
    if let finding = Vocabulary.obtainings.ending(before) {
      before = before.dropping(last: ProseWords(finding).count)
    } else if Vocabulary.presentings.equal(before) {
      // "with determinant 6", and nothing else in the sentence.
      return true
    } else if !before.list.contains(where: Vocabulary.jacobians.contain),
      Vocabulary.flowNames.occurrence(in: before) == nil
        || Vocabulary.presentings.ending(before) == nil
    {
      return false
    }
    // "The Jacobian does not have", "twice the Jacobian has": of other words nobody knows what they do.
    return Vocabulary.determinantOwners.cover(before)
  }

  private static func ends(_ text: String) -> Bool {
    if text.hasSuffix("=") { return true }
    guard text.last?.isLetter == true else { return false }
    var words = ProseWords(text.lastWords(lastWords))
    // "The determinant is greater than or equal to".
    if Vocabulary.comparisonsInWords.ending(words) != nil { return false }
    while let adverb = Vocabulary.adverbs.ending(words) {
      words = words.dropping(last: ProseWords(adverb).count)
    }
    // A label of one word says nothing of a value.
    return text.contains(where: \.isWhitespace) && Vocabulary.valueVerbs.ending(words) != nil
  }

  /// The most words of a verb and its adverbs: "is always identically".
  private static let lastWords = 8

  /// Whether a value may stand behind a word that follows a label.
  static func leads(to word: String) -> Bool {
    let words = ProseWords(word)
    return Vocabulary.valueVerbs.equal(words) || Vocabulary.adverbs.equal(words)
  }
}

extension String {
  /// The text without its last words and the white space before them.
  fileprivate func dropping(lastWords count: Int) -> String {
    String(dropLast(lastWords(count).count)).trimmingWhitespace()
  }
}

extension Vocabulary {
  /// Words before a bound, which is no value.
  fileprivate static let comparisonsInWords = Phrases(
    english: [
      "than or equal to", "or equal to", "or equals", "at least equal to", "at most equal to",
    ],
    vietnamese: ["hoặc bằng", "hay bằng"])

  /// What a formula may be called right before it.
  fileprivate static func nouns(of latex: String) -> Phrases {
    let start = latex.trimmingWhitespace().replacing("\\displaystyle", with: "")
      .trimmingWhitespace()
    if start.hasPrefix("\\sum") {
      return values.or(sums).or(Phrases(english: ["the sum"], vietnamese: []))
    }
    if start.hasPrefix("\\prod") {
      return values.or(products).or(Phrases(english: ["the product"], vietnamese: []))
    }
    return values
  }

  /// What any value may be called.
  private static let values = Phrases(
    english: ["the value", "the number", "the vector", "the constant", "the expression"],
    vietnamese: ["giá trị", "vectơ", "vector", "hằng số", "biểu thức"])
}

extension Substring {
  /// The text without a mark like "(c)" or "2)" at its start.
  fileprivate var withoutItemMark: Substring {
    let text = drop(while: \.isWhitespace)
    let mark = (text.first == "(" ? text.dropFirst() : text).prefix { $0.isLetter || $0.isNumber }
    guard 1...3 ~= mark.count, text[mark.endIndex...].first == ")" else { return text }
    return text[mark.endIndex...].dropFirst()
  }
}
