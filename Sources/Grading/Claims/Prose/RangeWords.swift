import Algebra

/// Ranges of an index in words beside it: "`i` at least 3", "`i` chạy từ 3 đến `D`", "`i` between 2 and `D - 1`".
///
/// They are read as the formulas that they are in words, so that a bound may be anything that a formula's may be.
struct RangeWords: Sendable {
  /// What stands in a clause.
  enum Unit: Hashable, Sendable {
    case word(String)
    /// A formula, as LaTeX.
    case formula(String)

    var word: String? { if case .word(let word) = self { word } else { nil } }
    var formula: String? { if case .formula(let latex) = self { latex } else { nil } }
  }

  /// The range as a formula.
  let latex: String
  /// What of the clause tells it.
  let units: [Unit]

  /// The words and formulas of some prose up to the end of the clause, formulas between dollars.
  static func clause(_ prose: String) -> [Unit] {
    var units: [Unit] = []
    for (number, piece) in prose.split(separator: "$", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number.isMultiple(of: 2) else {
        if !piece.isEmpty { units.append(.formula(String(piece))) }
        continue
      }
      for token in ProseScanner.tokens(piece) {
        guard case .word(let word) = token else { return units }
        units.append(.word(word.text))
      }
    }
    return units
  }

  /// Reads what stands behind a letter; `nil` when it tells no range.
  init?(of letter: String, _ clause: [Unit]) {
    var rest = clause[...]
    while let word = rest.first?.word, Vocabulary.runnings.contain(word) { rest.removeFirst() }
    // "có $k$ số $2$" counts twos.
    let isEqual = clause[..<rest.startIndex].contains { unit in
      unit.word.map { $0 != "số" && $0 != "mà" } ?? false
    }
    guard let formula = Self.set(letter, &rest) ?? Self.comparison(letter, &rest, isEqual) else {
      return nil
    }
    latex = formula
    units = Array(clause[..<rest.startIndex])
  }

  /// "in `\{2, \dots, D\}`".
  private static func set(_ letter: String, _ rest: inout ArraySlice<Unit>) -> String? {
    guard rest.count >= 2, let word = rest.first?.word, Vocabulary.memberships.contain(word),
      let set = rest.dropFirst().first?.formula,
      ["\\{", "\\left\\{", "["].contains(where: set.hasPrefix)
    else { return nil }
    rest = rest.dropFirst(2)
    return "\(letter) \\in \(set)"
  }

  private static func comparison(
    _ letter: String, _ rest: inout ArraySlice<Unit>, _ isEqual: Bool
  ) -> String? {
    let words = Array(rest.prefix { $0.word != nil }.compactMap(\.word))
    let found = Vocabulary.comparisons.compactMap { relation, phrases in
      phrases.opening(words: words).map { (relation, ProseWords($0).count) }
    }.max { $0.1 < $1.1 }
    guard let (relation, length) = found ?? (isEqual ? (.equal, 0) : nil) else { return nil }
    var behind = rest.dropFirst(length)
    guard let bound = Self.bound(&behind) else { return nil }
    rest = behind
    guard relation == .greaterOrEqual else { return "\(letter) \(relation.latex) \(bound)" }
    if let phrase = Vocabulary.onwards.opening(words: Array(behind.compactMap(\.word))) {
      rest = behind.dropFirst(ProseWords(phrase).count)
    } else if let until = behind.first?.word, Vocabulary.untils.contain(until) {
      behind.removeFirst()
      guard let last = Self.bound(&behind) else { return "\(letter) \\ge \(bound)" }
      rest = behind
      return "\(bound) \\le \(letter) \\le \(last)"
    }
    return "\(letter) \\ge \(bound)"
  }

  /// A bound: a number, `D`, a formula without relations.
  private static func bound(_ rest: inout ArraySlice<Unit>) -> String? {
    guard let first = rest.first else { return nil }
    let bound: String?
    switch first {
    case .formula(let latex): bound = compares(latex) ? nil : latex
    case .word(let word):
      bound = word == "d" ? "D" : (Vocabulary.numbers[word] ?? Int(word)).map(String.init)
    }
    if bound != nil { rest.removeFirst() }
    return bound
  }

  /// Whether a formula has a relation, and is a condition by itself.
  static func compares(_ latex: String?) -> Bool {
    guard let latex else { return false }
    let commands = latex.split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix(while: \.isLetter)) }
    return latex.contains { "=<>≤≥≠".contains($0) } || commands.contains(where: relations.contains)
  }

  private static let relations: Set<String> = [
    "le", "leq", "leqslant", "ge", "geq", "geqslant", "ne", "neq", "lt", "gt", "in", "equiv", "mid",
  ]

  /// What is left of some prose behind the first words and formulas of it.
  static func rest(of prose: String, behind units: [Unit]) -> String {
    var text = prose[...]
    for unit in units {
      switch unit {
      case .word:
        text = text.drop { !$0.isOfWord }.drop(while: \.isOfWord)
      case .formula:
        text = text.drop { $0 != "$" }.dropFirst().drop { $0 != "$" }.dropFirst()
      }
    }
    return String(text)
  }
}

extension Comparison {
  /// The sign, in LaTeX.
  fileprivate var latex: String {
    switch self {
    case .equal: "="
    case .notEqual: "\\ne"
    case .less: "<"
    case .lessOrEqual: "\\le"
    case .greater: ">"
    case .greaterOrEqual: "\\ge"
    }
  }
}
