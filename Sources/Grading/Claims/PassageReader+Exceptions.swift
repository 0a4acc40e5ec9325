import Algebra
import Markdown

/// Cases that words except from a general formula: "$x_i = z_i + z_{i-1}$ except for $i = 1$, where $x_1 = z_1$".
extension PassageReader {
  /// Excepts the case that a condition tells from the formula before it, and lets the case wait for a value of its own.
  ///
  /// - Returns: whether it was excepted.
  mutating func except(_ condition: Condition?, _ prose: Prose) -> Bool {
    guard readsPlainText, let condition, let words = ExceptionWords.ending(prose.before),
      let last = statements.indices.last, last >= paragraphStart,
      statements[last].isGeneralComponent, statements[last].takes(condition)
    else { return false }
    exclude(condition, from: last, by: words)
    if Self.leadsToValue(prose.behind) { pending = condition }
    return true
  }

  /// Excepts the component that an equation gives from the general formula before it, or from the one that follows:
  /// "except that $x_1 = z_1$", "apart from $x_1 = z_1$ we have …".
  ///
  /// - Returns: the condition for the formula that follows.
  mutating func except(_ given: [Statement], _ prose: inout Prose) -> Condition? {
    guard readsPlainText, given.count == 1, !given[0].isCondition,
      given[0].relations.first.map(FlowReader.isEquality) == true,
      case .component(let name, let indices)? = given[0].members[0].expression,
      name == "x" || name == "z", indices.count == 1, case .number = indices[0],
      let words = ExceptionWords.ending(prose.before)
    else { return nil }
    prose.before = ""
    prose.lead = ""
    if let last = statements.indices.last, last >= paragraphStart,
      statements[last].isGeneralComponent,
      case .component(name, let general)? = statements[last].statement.members[0].expression
    {
      exclude(.comparison(general[0], .equal, indices[0]), from: last, by: words)
      return nil
    }
    remarks.drop(words: ProseWords(words).count)
    return .comparison(.symbol("i"), .notEqual, indices[0])
  }

  private mutating func exclude(_ condition: Condition, from place: Int, by words: String) {
    let others = condition.negated
    let present = statements[place].statement.condition
    statements[place].statement.condition = present.map { $0.and(others) } ?? others
    // The words were read.
    switch statements[place].stance {
    case .denied(let reason), .supposed(let reason):
      if Vocabulary.exceptions.occurrence(in: ProseWords(reason)) != nil {
        statements[place].stance = .stated
      }
    case .stated, .alternative, .misnamed: break
    }
    remarks.drop(words: ProseWords(words).count)
  }

  /// Limits a general formula to the components besides one that the words behind it except: "apart from the first".
  ///
  /// - Returns: whether they do.
  func exceptPosition(_ placed: inout PlacedStatement, _ prose: Prose) -> Bool {
    guard readsPlainText, placed.isGeneralComponent, placed.statement.condition == nil,
      let position = ExceptionWords.position(behind: prose.behind),
      case .component(_, let indices)? = placed.statement.members[0].expression
    else { return false }
    placed.statement.condition = .comparison(indices[0], .notEqual, position)
    if case .denied = placed.stance { placed.stance = .stated }
    return true
  }

  /// Whether words behind an exception lead to what holds there: ", where".
  private static func leadsToValue(_ prose: String) -> Bool {
    let text = prose.drop { $0.isWhitespace || $0 == "," }
    return text.hasPrefix(":") || Vocabulary.exceptionLeads.opening(ProseWords(text)) != nil
  }
}

extension PlacedStatement {
  /// Whether the statement says what every component of a variable is.
  fileprivate var isGeneralComponent: Bool {
    guard statement.members.count >= 2,
      case .component(let name, let indices)? = statement.members[0].expression,
      name == "x" || name == "z", indices.count == 1, case .symbol(let letter) = indices[0]
    else { return false }
    return letter != "D"
  }
}

extension PlacedStatement {
  /// Whether the statement tells where a determinant tends as something grows: "$\det J \to 0$ for $D \to \infty$".
  func isLimit(_ prose: PassageReader.Prose) -> Bool {
    guard let target = statement.members.first?.expression.flatMap(Target.init),
      target.isDeterminant, !formula.latex.contains("="),
      ["\\to", "\\rightarrow"].contains(where: formula.latex.contains)
    else { return false }
    let start = ProseScanner.lastStop(in: prose.section) ?? prose.section.startIndex
    let around = String(prose.section[start...]) + formula.latex + prose.rest
    return around.contains("\\infty") || around.contains("∞")
  }
}

extension Vocabulary {
  /// Between an excepted case and what holds there.
  fileprivate static let exceptionLeads = Phrases(
    english: ["where", "in which case", "for which", "when", "there"],
    vietnamese: ["thì", "khi đó", "ở đó", "lúc đó", "trong trường hợp đó"])
}

extension Expression {
  /// Whether this is a component of a variable of which the index is a letter alone.
  var isGeneralComponent: Bool {
    guard case .component(let name, let indices) = self, name == "x" || name == "z",
      case .symbol? = indices.first
    else { return false }
    return true
  }
}
