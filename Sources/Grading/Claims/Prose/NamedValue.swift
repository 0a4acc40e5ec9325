import Algebra

/// A value that words behind it give a name: "… is the determinant of `J_f`", "… là hàm ngược", "… is `z_i`".
enum NamedValue {
  /// Whether nothing before a value makes something else of it: "One over `3^D` is the determinant".
  static func begins(behind before: String) -> Bool {
    Vocabulary.valueOpenings.cover(ProseWords.lastClause(before, since: ".;:!?,("))
  }

  /// The name, as a label would say it before the value, and the text behind it; `nil` when the words say something else.
  ///
  /// Every word has to be one that names are made of: "is the inverse up to sign" names nothing.
  static func label(behind text: String) -> (name: String, rest: String)? {
    guard let (name, rest) = predicate(text), name.contains(where: \.isLetter) else { return nil }
    let pieces = name.split(separator: "$", omittingEmptySubsequences: false)
    let words = pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    let known = Vocabulary.determinantOwners.or(Vocabulary.determinants).or(Vocabulary.mapNames)
    guard pieces.count % 2 == 1, pieces.count <= 5,
      words.allSatisfy({ known.cover(ProseWords($0)) }),
      words.contains(where: { !ProseWords($0).isEmpty })
    else { return nil }
    let isNamed = LabelClause(name).part != nil || SpokenComponent(name + " is")?.owner != nil
    return isNamed ? (name, rest) : nil
  }

  /// The formula that is the name, "… is `f^{-1}(\mathbf x)`", where nothing else stands in the clause.
  static func formula(behind rest: String) -> String? {
    guard let name = predicate(rest)?.name.trimmingWhitespace(), name.count > 2,
      name.hasPrefix("$"),
      name.hasSuffix("$"), !name.dropFirst().dropLast().contains("$")
    else { return nil }
    return String(name.dropFirst().dropLast())
  }

  /// What stands behind "is" up to the end of the clause, formulas between dollars, and the text behind the clause.
  private static func predicate(_ rest: String) -> (name: String, rest: String)? {
    guard rest.first?.isWhitespace == true else { return nil }
    var isFormula = false
    let clause = rest.prefix { character in
      if character == "$" { isFormula.toggle() }
      return isFormula || !".,;:!?()\n".contains(character)
    }
    let words = clause.prefix { $0 != "$" }
    guard let verb = Vocabulary.copulasBehind.opening(ProseWords(words)) else { return nil }
    var name = clause[...]
    for _ in 0..<ProseWords(verb).count {
      name = name.drop { !$0.isOfWord }.drop(while: \.isOfWord)
    }
    return (String(name), String(rest[clause.endIndex...]))
  }
}

extension Vocabulary {
  /// Before a value that is named behind it.
  fileprivate static let valueOpenings = results.or(
    Phrases(
      english: ["since", "because", "as", "see", "that", "shows", "means", "follows", "know"],
      vietnamese: ["thấy", "rằng", "vì", "khi", "đó", "như", "ta"]))

  /// Between a value and its name.
  fileprivate static let copulasBehind = Phrases(
    english: ["is", "is then", "is thus", "is therefore", "is exactly", "equals", "is just"],
    vietnamese: ["là", "chính là", "bằng", "vậy là", "sẽ là", "khi đó là"])

  /// What the flow, its inverse and its logarithm of the determinant are called.
  fileprivate static let mapNames = Phrases(
    english: [
      "inverse", "function", "mapping", "transformation", "log", "logarithm", "absolute", "value",
      "component", "th", "i", "vector", "at", "of", "i th",
    ],
    vietnamese: [
      "hàm", "ngược", "ánh", "xạ", "luồng", "log", "ln", "logarit", "thành", "phần", "thứ",
      "hàm số",
      "định", "thức", "trị", "tuyệt", "đối", "giá",
    ])
}
