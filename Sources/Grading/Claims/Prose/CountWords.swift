import Algebra

/// Numbers of things in words: "the number of negative coordinates of `z`", "số chỉ số chẵn không vượt quá `D`".
///
/// Only what is covered word by word is read, as the formula that it is in words.
enum CountWords {
  /// The number as LaTeX.
  ///
  /// - Parameters:
  ///   - clause: what stands behind the letter, the verb first.
  ///   - counted: the letter of the vector whose components were counted before, for "the negative ones".
  /// - Returns: the formula; `nil` when the words tell no number, or one of them is not read.
  static func latex(_ clause: [RangeWords.Unit], after counted: String? = nil) -> String? {
    var rest = clause[...]
    // "with $n$ the number of …" has no verb.
    let hasVerb = take(Vocabulary.countVerbs, &rest)
    let start = rest.startIndex
    while take(Vocabulary.articles, &rest) {}
    guard hasVerb || rest.startIndex > start, take(Vocabulary.numberNouns, &rest) else {
      return nil
    }
    while take(Vocabulary.articles, &rest) || take(Vocabulary.plurals, &rest) {}
    return components(rest, counted) ?? indices(rest)
  }

  // MARK: By sign

  /// "negative coordinates of `z`", "tọa độ âm của `z`", "negative `z_i`", "indices `i` with `z_i < 0`".
  private static func components(
    _ clause: ArraySlice<RangeWords.Unit>, _ counted: String?
  ) -> String? {
    if let condition = condition(clause) ?? bareCondition(clause) {
      return "\\#\\{i : \(condition)\\}"
    }
    var rest = clause
    var sign = sign(&rest)
    if sign != nil, rest.count == 1, let component = rest.first?.formula,
      let letter = letter(component),
      component.contains("_")
    {
      return "\\#\\{i : \(letter)_i \(sign ?? "") 0\\}"
    }
    if let sign, let counted, take(Vocabulary.ones, &rest), rest.isEmpty {
      return "\\#\\{i : \(counted)_i \(sign) 0\\}"
    }
    guard take(Vocabulary.componentNouns, &rest) else { return nil }
    var letter = genitive(&rest)
    if sign == nil {
      while take(Vocabulary.countJoints, &rest) {}
      sign = self.sign(&rest)
    }
    letter = letter ?? genitive(&rest)
    guard let sign, let letter, rest.isEmpty else { return nil }
    return "\\#\\{i : \(letter)_i \(sign) 0\\}"
  }

  /// The condition of "indices `i` with `z_i < 0`".
  private static func condition(_ clause: ArraySlice<RangeWords.Unit>) -> String? {
    var rest = clause
    let isNamed = take(Vocabulary.indexWords, &rest)
    if rest.first?.formula == "i" || rest.first?.word == "i" {
      rest.removeFirst()
    } else if !isNamed {
      return nil
    }
    while take(Vocabulary.countJoints, &rest) {}
    return bareCondition(rest)
  }

  /// "The number of `z_i \ge 0`".
  private static func bareCondition(_ clause: ArraySlice<RangeWords.Unit>) -> String? {
    guard clause.count == 1, let condition = clause.first?.formula, isOfComponent(condition) else {
      return nil
    }
    return condition
  }

  /// Whether a formula compares the component `i` with something.
  private static func isOfComponent(_ condition: String) -> Bool {
    RangeWords.compares(condition) && !condition.contains("=")
      && (condition.contains("_i") || condition.contains("_{i}"))
  }

  // MARK: By parity

  /// "even indices up to `D`", "chỉ số lẻ".
  private static func indices(_ clause: ArraySlice<RangeWords.Unit>) -> String? {
    var rest = clause
    var parity = parity(&rest)
    guard take(Vocabulary.indexWords, &rest) || take(Vocabulary.componentNouns, &rest) else {
      return nil
    }
    if parity == nil { parity = self.parity(&rest) }
    guard let parity, isWholeRange(rest) else { return nil }
    return parity.isEven ? "\\lfloor D / 2 \\rfloor" : "\\lceil D / 2 \\rceil"
  }

  /// Whether nothing or the range of all indices stands there: "up to `D`", "between `1` and `D`".
  private static func isWholeRange(_ clause: ArraySlice<RangeWords.Unit>) -> Bool {
    var rest = clause
    if rest.isEmpty { return true }
    if take(Vocabulary.upTo, &rest) { return isSize(rest) }
    guard take(Vocabulary.betweens, &rest), isOne(rest.first), take(1, &rest),
      take(Vocabulary.untils, &rest)
    else { return false }
    return isSize(rest)
  }

  private static func isOne(_ unit: RangeWords.Unit?) -> Bool {
    unit?.formula == "1" || unit?.word == "1"
  }

  private static func isSize(_ rest: ArraySlice<RangeWords.Unit>) -> Bool {
    rest.count == 1 && (rest.first?.formula == "D" || rest.first?.word == "d")
  }

  // MARK: Pieces

  private static func take(_ phrases: Phrases, _ rest: inout ArraySlice<RangeWords.Unit>) -> Bool {
    let words = rest.prefix { $0.word != nil }.compactMap(\.word)
    guard let phrase = phrases.opening(words: words) else { return false }
    rest = rest.dropFirst(ProseWords(phrase).count)
    return true
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<RangeWords.Unit>) -> Bool {
    rest = rest.dropFirst(count)
    return true
  }

  private static func sign(_ rest: inout ArraySlice<RangeWords.Unit>) -> String? {
    let words = ProseWords(list: rest.prefix { $0.word != nil }.compactMap(\.word))
    let found = Vocabulary.signs.compactMap { row in
      row.words.opening(words).map { (row.relation, ProseWords($0).count) }
    }.max { $0.1 < $1.1 }
    guard let (relation, count) = found else { return nil }
    rest = rest.dropFirst(count)
    return relation
  }

  private static func parity(_ rest: inout ArraySlice<RangeWords.Unit>) -> ParityWords? {
    guard let parity = rest.first?.word.flatMap({ ParityWords($0) }) else { return nil }
    rest.removeFirst()
    return parity
  }

  /// "of `\mathbf z`": the letter.
  private static func genitive(_ rest: inout ArraySlice<RangeWords.Unit>) -> String? {
    var next = rest
    guard take(Vocabulary.genitives, &next), let unit = next.popFirst() else { return nil }
    let name: String?
    switch unit {
    case .word(let word): name = word
    case .formula(let latex): name = letter(latex)
    }
    guard name == "z" || name == "x" else { return nil }
    rest = next
    return name
  }

  /// `z` of `\mathbf z` and `z_i`.
  private static func letter(_ latex: String) -> String? {
    let name = latex.replacing("\\mathbf", with: "").replacing("\\vec", with: "")
      .replacing("\\boldsymbol", with: "").first(where: \.isLetter)
    return name == "z" || name == "x" ? name.map(String.init) : nil
  }
}

extension Vocabulary {
  /// Between a letter and what it counts.
  static let countVerbs = Phrases(
    english: [
      "is", "being", "denotes", "means", "counts", "be", "denoting", "for", "equals", "denote",
    ],
    vietnamese: ["là", "bằng", "chỉ", "ký hiệu", "kí hiệu"])

  /// What says how many there are.
  static let numberNouns = Phrases(
    english: ["number of", "count of"], vietnamese: ["số", "số lượng", "số các"])

  /// Before a noun that stands for several.
  static let plurals = Phrases(english: [], vietnamese: ["các", "những"])

  /// What stands for the noun before.
  static let ones = Phrases(english: ["ones", "one"], vietnamese: [])

  /// What is counted by its place.
  static let indexWords = Phrases(
    english: ["indices", "indexes", "numbers", "integers", "i"], vietnamese: ["chỉ số"])

  /// Between what is counted and what it is like.
  static let countJoints = Phrases(
    english: ["with", "for which", "such that", "where", "that are", "which are", "whose"],
    vietnamese: ["có", "mà", "với", "sao cho", "thỏa mãn", "thoả mãn", "thỏa", "thoả"])

  /// Before the last index.
  static let upTo = Phrases(
    english: [
      "up to", "not exceeding", "at most", "not larger than", "not greater than",
      "below or equal to",
    ],
    vietnamese: ["không vượt quá", "không quá", "đến", "không lớn hơn", "tối đa"])

  /// Before the first index.
  static let betweens = Phrases(
    english: ["between", "from", "among"], vietnamese: ["từ", "trong khoảng", "giữa"])
}
