import Algebra

/// The value of a part in words: "the identity", "the sum of the first `i` components of `z`", "one".
///
/// Only what is covered word by word is read, as the formula that it is in words.
enum WordedValue {
  /// The value as LaTeX.
  ///
  /// - Parameters:
  ///   - target: what the value is of.
  ///   - clause: what stands behind its name, the verb first.
  /// - Returns: the formula; `nil` when a word of the clause is not read.
  static func latex(of target: Target, _ clause: [RangeWords.Unit]) -> String? {
    guard let rest = value(clause) else { return nil }
    switch target {
    case .vector(let direction):
      guard Vocabulary.identities.equal(words: rest.compactMap(\.word)),
        rest.allSatisfy({ $0.word != nil })
      else { return nil }
      return "\\mathbf{\(direction.argument)}"
    case .component(let direction, _): return fold(rest[...], over: direction.argument)
    case .determinant, .logDeterminant: return nil
    }
  }

  /// Whether words behind a name say that it is something.
  static func isValue(_ clause: [RangeWords.Unit]) -> Bool { value(clause)?.isEmpty == false }

  /// What stands behind the verb and articles.
  private static func value(_ clause: [RangeWords.Unit]) -> [RangeWords.Unit]? {
    let words = clause.prefix { $0.word != nil }.compactMap(\.word)
    guard let verb = Vocabulary.wordedVerbs.opening(words: words) else { return nil }
    return Array(
      clause.dropFirst(ProseWords(verb).count).drop {
        $0.word.map(Vocabulary.articles.contain) ?? false
      })
  }

  /// "sum of the first `i` components of `z`", "tổng của `i` thành phần đầu của `z`".
  private static func fold(_ clause: ArraySlice<RangeWords.Unit>, over letter: String) -> String? {
    var rest = clause
    func take(_ phrases: Phrases) -> Bool {
      let words = rest.prefix { $0.word != nil }.compactMap(\.word)
      guard let phrase = phrases.opening(words: words) else { return false }
      rest = rest.dropFirst(ProseWords(phrase).count)
      return true
    }
    let isSum = take(Vocabulary.sums)
    guard isSum || take(Vocabulary.products) else { return nil }
    while take(Vocabulary.articles) || take(Vocabulary.genitives) {}
    let isFirst = take(Vocabulary.firsts)
    guard let count = rest.popFirst().flatMap(size), take(Vocabulary.componentNouns) else {
      return nil
    }
    guard isFirst || take(Vocabulary.firsts), take(Vocabulary.genitives) else { return nil }
    while take(Vocabulary.articles) {}
    guard rest.count == 1, let vector = rest.first.flatMap(name), vector == letter else {
      return nil
    }
    return "\\\(isSum ? "sum" : "prod")_{\\ell=1}^{\(count)} \(letter)_{\\ell}"
  }

  private static func size(_ unit: RangeWords.Unit) -> String? {
    switch unit {
    case .word(let word): ["i", "j", "k"].contains(word) ? word : nil
    case .formula(let latex): RangeWords.compares(latex) ? nil : latex
    }
  }

  /// The letter of a vector: `\mathbf z`, z.
  private static func name(_ unit: RangeWords.Unit) -> String? {
    switch unit {
    case .word(let word): word
    case .formula(let latex):
      latex.split { !$0.isLetter }.last.map(String.init)
    }
  }
}

extension Vocabulary {
  /// Verbs before a value in words.
  static let wordedVerbs = Phrases(
    english: [
      "is", "are", "equals", "is just", "is simply", "is always", "is then", "is exactly",
      "is equal to", "is also",
    ],
    vietnamese: ["là", "bằng", "chính là", "chính bằng", "luôn bằng", "cũng là", "luôn là"])

  /// The identity as a map.
  static let identities = Phrases(
    english: ["identity", "identity map", "identity function", "identity mapping"],
    vietnamese: ["ánh xạ đồng nhất", "hàm đồng nhất", "phép đồng nhất"])

  /// Of terms.
  static let sums = Phrases(
    english: ["sum", "running sum", "cumulative sum"], vietnamese: ["tổng"])

  /// Of factors.
  static let products = Phrases(
    english: ["product", "running product"], vietnamese: ["tích"])

  /// Before what something is of.
  static let genitives = Phrases(english: ["of"], vietnamese: ["của"])

  /// Those at the beginning.
  static let firsts = Phrases(english: ["first"], vietnamese: ["đầu", "đầu tiên"])

  /// What a vector has.
  static let componentNouns = Phrases(
    english: ["components", "entries", "coordinates", "elements", "values"],
    vietnamese: ["thành phần", "tọa độ", "toạ độ", "phần tử"])
}
