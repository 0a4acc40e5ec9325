import Algebra
import Markdown

/// Words that say what the maximum of nothing is: "where the empty maximum is 0", "quy ước max rỗng bằng $0$".
struct EmptyExtremumWords {
  /// Of which operation.
  let operation: Fold.Operation
  /// The number that the words name; `nil` when a formula has to follow.
  let value: Int?

  /// The convention in the last clause of some prose that states one.
  init?(_ prose: String) {
    for clause in prose.split(whereSeparator: { ".;:!?()\n".contains($0) }).reversed() {
      guard let found = Self(clause: ProseWords(clause.replacing("=", with: " equals "))) else {
        continue
      }
      self = found
      return
    }
    return nil
  }

  private init?(clause words: ProseWords) {
    guard words.count <= Self.limit, Vocabulary.missingConventions.occurrence(in: words) == nil,
      let verb = words.list.indices.first(where: { place in
        let before = ProseWords(list: Array(words.list[..<place]))
        return Vocabulary.verbs.contain(words.list[place])
          && Vocabulary.emptiness.occurrence(in: before) != nil
      })
    else { return nil }
    let subject = ProseWords(list: Array(words.list[..<verb]))
    let isMaximum = Vocabulary.maxima.occurrence(in: subject) != nil
    guard isMaximum != (Vocabulary.minima.occurrence(in: subject) != nil) else { return nil }
    operation = isMaximum ? .maximum : .minimum
    let rest = words.dropping(first: verb + 1).removing(Vocabulary.settings)
    switch rest.list.count {
    case 0: value = nil
    case 1:
      guard let number = Vocabulary.numbers[rest.list[0]] else { return nil }
      value = number
    default: return nil
    }
  }

  /// The most words of such a clause.
  private static let limit = 20

  /// The name of what the words are about.
  var name: Expression { .symbol(operation.nameOfEmpty) }
}

extension Vocabulary {
  /// What names a maximum, and a minimum.
  static let maxima = Phrases(
    english: ["max", "maximum", "maxima", "largest"],
    vietnamese: ["cực đại", "lớn nhất", "giá trị lớn nhất"])
  static let minima = Phrases(
    english: ["min", "minimum", "minima", "smallest"],
    vietnamese: ["cực tiểu", "nhỏ nhất", "giá trị nhỏ nhất"])

  /// Of no numbers.
  static let emptiness = Phrases(
    english: ["empty", "no numbers", "no terms", "nothing"], vietnamese: ["rỗng"])

  /// Between a verb and the value that a text sets.
  static let settings = Phrases(
    english: [
      "to be", "as", "set to", "taken to be", "defined as", "defined to be", "equal to", "be",
    ],
    vietnamese: ["được lấy", "được coi", "là", "bằng"])

  /// Words that make a convention none.
  static let missingConventions = Phrases(
    english: ["not", "never", "no longer", "cannot"],
    vietnamese: ["không phải", "chưa", "chẳng", "không được", "không bằng", "không xác định"])
}
