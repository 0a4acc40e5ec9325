import Algebra
import Markdown
import MathNotation

/// What words say that the maximum or minimum of nothing is.
extension PassageReader {
  /// "where the maximum of the empty set is $0$": the equation that the words and a bare number make.
  func emptyExtremum(_ read: [Statement], _ prose: Prose) -> Statement? {
    guard read.count == 1, var statement = read.first, statement.relations.isEmpty,
      statement.members.count == 1, statement.members[0].expression?.isPoint == true,
      let words = EmptyExtremumWords(prose.before), words.value == nil
    else { return nil }
    var left = statement.members[0]
    let start = left.range.lowerBound
    left.range = start..<start
    left.reading = .success(words.name)
    statement.members = [left, statement.members[0]]
    statement.relations = ["="]
    return statement
  }

  /// Notes "quy ước max rỗng bằng 0", of which no part is a formula, as the equation that it says.
  mutating func noteEmptyExtremum(_ text: PlainText, _ source: SourceText) {
    guard let words = EmptyExtremumWords(text.string), let value = words.value,
      let start = text.runs.first?.positions.first
    else { return }
    let latex = "\(words.operation.nameOfEmpty) = \(value)"
    let positions = [SourcePosition](repeating: start, count: latex.utf8.count + 1)
    for statement in reader.statements(of: MathFormula(latex)) {
      statements.append(
        PlacedStatement(
          statement: statement, formula: PlacedFormula(latex: latex, positions: positions),
          source: source))
    }
  }
}
