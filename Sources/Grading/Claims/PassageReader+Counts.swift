import Algebra
import Markdown
import MathNotation

/// Equal terms with dots that words behind them count: "$3 \cdot 3 \cdots 3$ ($D$ lần)".
extension PassageReader {
  /// Takes a formula that is the number of the terms before it; `false` when it is something else.
  mutating func countTerms(_ read: [Statement], _ prose: Prose) -> Bool {
    guard read.count == 1, let count = read.first, count.relations.isEmpty,
      count.members.count == 1, let number = count.members[0].expression,
      number.freeSymbols.contains("D"), statements.count > paragraphStart,
      Vocabulary.countOpenings.equal(ProseWords(prose.before)),
      Vocabulary.countedTerms.opening(ProseWords.clause(prose.rest, upTo: ".,;:!?$\n")) != nil
    else { return false }
    return setCount(number.latex)
  }

  /// Takes the number of terms that stands in the words behind a formula: "(D lần)".
  mutating func countTerms(behind prose: Prose) {
    let words = ProseWords.clause(prose.behind, upTo: ".,;:!?$\n").list
    guard words.count > 1, words[0] == "d",
      Vocabulary.countedTerms.opening(words: Array(words.dropFirst())) != nil,
      prose.behind.trimmingWhitespace().hasPrefix("(D ")
    else { return }
    guard setCount("D"), let last = statements.indices.last else { return }
    // Nothing but the number and a full stop behind the formula.
    if let end = prose.behind.firstIndex(of: ")"),
      !prose.behind[end...].dropFirst().contains(where: \.isLetter)
    {
      statements[last].stance = .stated
    }
  }

  /// Reads the last member of the last statement again, as terms that are counted.
  private mutating func setCount(_ count: String) -> Bool {
    guard let last = statements.indices.last, statements[last].statement.members.count >= 2 else {
      return false
    }
    let end = statements[last].statement.members.count - 1
    let member = statements[last].statement.members[end]
    guard case .failure(let fault) = member.reading, fault.reason == .dots else { return false }
    let latex = "\\underbrace{\(statements[last].text(member.range))}_{\(count)}"
    guard let value = try? reader.expression(MathFormula(latex)) else { return false }
    statements[last].statement.members[end].reading = .success(value)
    return true
  }
}

extension Vocabulary {
  /// Between equal terms and their number: nothing, or "with $D$ factors".
  static let countOpenings = Phrases(
    english: ["", "with", "where there are", "there are", "which are"],
    vietnamese: ["có", "gồm", "với", "tất cả"])

  /// Behind the number of equal terms.
  static let countedTerms = Phrases(
    english: ["times", "factors", "terms", "copies", "summands", "of them"],
    vietnamese: ["lần", "thừa số", "số hạng", "số", "chữ số"])

  /// What a number counts that stands before it: "even indices", "chỉ số chẵn".
  static let countedPlaces = Phrases(
    english: [
      "even indices", "odd indices", "even components", "odd components", "even coordinates",
      "odd coordinates", "even positions", "odd positions", "even ones", "odd ones",
    ],
    vietnamese: ["chỉ số", "thành phần", "tọa độ", "toạ độ", "vị trí"])

  /// Whether words behind a number say what it counts.
  static func counts(_ words: ProseWords) -> Bool { countedPlaces.opening(words) != nil }
}
