import Algebra
import Flows
import Grading
import Markdown

/// A piece of a solution's text.
enum SolutionItem {
  /// A sentence of the catalogue.
  case words(Message)
  /// A formula on lines of its own, with the sentence that leads to it.
  case formula(Message?, String)
  /// Blocks of the sheet's author.
  case blocks([Block])
  /// A question of the sheet, and whether the Markdown may quote it too.
  case question([Block], isQuoted: Bool)
  /// Room for an answer that the sheet does not give.
  case room(Message)
  /// A table of formulas under titles.
  case formulas([Message], [[String]])
  /// A small table: names in LaTeX, and rows of numbers.
  case table([String], [[Double]])
  /// A picture, where the format has pictures.
  case figure(Figure)

  /// The pictures of a solution.
  enum Figure {
    case transformer, forward, inverse, plane, density, jacobian
  }

  /// Whether it stands on one of these lines of the Markdown, as a catalogue writes it. Every formula has a
  /// line of its own.
  func stands(on lines: Set<Substring>, in catalogue: Catalogue) -> Bool {
    switch self {
    case .formula(let message, let latex):
      return lines.contains(catalogue.localized(latex)[...])
        || message.map { Self.isPart($0, of: lines, catalogue) } ?? false
    case .words(let message): return Self.isPart(message, of: lines, catalogue)
    case .formulas(_, let rows):
      return rows.contains { row in
        lines.contains { line in
          row.allSatisfy { line.contains("$\(catalogue.localized($0))$") }
        }
      }
    default: return false
    }
  }

  /// Whether it is a sentence with an equation in it.
  var namesEquation: Bool {
    guard case .words(let message) = self else { return false }
    return message.arguments.values.contains(where: Self.isEquation)
  }

  private static func isEquation(_ argument: Message.Argument) -> Bool {
    switch argument {
    case .math(let latex): latex.contains("=")
    case .list(let arguments): arguments.contains(where: isEquation)
    default: false
    }
  }

  private static func isPart(
    _ message: Message, of lines: Set<Substring>, _ catalogue: Catalogue
  ) -> Bool {
    message.arguments.values.contains { isPart($0, of: lines, catalogue) }
  }

  private static func isPart(
    _ argument: Message.Argument, of lines: Set<Substring>, _ catalogue: Catalogue
  ) -> Bool {
    switch argument {
    case .math(let latex) where latex.contains("="):
      lines.contains { $0.contains("$\(catalogue.printed(latex))$") }
    case .list(let arguments): arguments.contains { isPart($0, of: lines, catalogue) }
    default: false
    }
  }
}

/// A titled part of a solution.
struct SolutionSection {
  var title: [Inline]
  var items: [SolutionItem]
  /// The part that it answers.
  var part: String?
  /// The formulas that were taken out of it, because they could not be confirmed.
  var leftOut: [String] = []
}

extension SolutionItem {
  /// Whether there is anything to read in it.
  var isText: Bool {
    switch self {
    case .figure, .question: false
    default: true
    }
  }

  /// Whether it shows a formula, or a table of them.
  var isFormula: Bool {
    switch self {
    case .formula, .formulas, .table: true
    default: false
    }
  }

  /// A sentence or formula about a layer in the letters of the layer.
  func inLetters(_ letters: VariableLetters) -> SolutionItem {
    switch self {
    case .words(let message): .words(letters.printed(message))
    case .formula(let message, let latex):
      .formula(message.map(letters.printed), letters.printed(latex))
    case .formulas(let titles, let rows):
      .formulas(titles.map(letters.printed), rows.map { $0.map(letters.printed) })
    default: self
    }
  }

  /// Whether it makes sense only before a formula.
  var needsFormula: Bool {
    guard case .words(let message) = self else { return false }
    return [
      "solve.inverse.start", "solve.inverse.start.direct", "solve.scalar.solve",
      "solve.step.groups", "solve.inverse.table", "solve.scalar.table",
    ].contains(message.key)
  }

  /// The item as Markdown blocks; `nil` for pictures.
  func blocks(_ set: Typesetter) -> [Block]? {
    switch self {
    case .words(let message): return [Block(.paragraph(set.catalogue.sentence(message)))]
    case .formula(let message, let latex):
      let display = Block.display(set.catalogue.localized(latex))
      guard let message else { return [display] }
      return [Block(.paragraph(set.catalogue.sentence(message))), display]
    case .blocks(let blocks): return blocks
    case .room(let message):
      return [Block(.paragraph([Inline(.emphasis(set.catalogue.sentence(message)))]))]
    case .table(let names, let rows):
      let cells = rows.map { row in
        // The sentence before the table says that the numbers are rounded.
        row.map { value in
          let number = set.catalogue.numbers.latex(value, digits: 4)
          return [Inline.math(number.replacing("\\approx ", with: ""))]
        }
      }
      return [
        Block(
          .table(
            alignments: names.map { _ in .right },
            header: names.map { [.math(set.catalogue.printed($0))] }, rows: cells))
      ]
    case .formulas(let titles, let rows):
      return [
        Block(
          .table(
            alignments: titles.map { _ in .left }, header: titles.map(set.catalogue.sentence),
            rows: rows.map { row in row.map { [.math(set.catalogue.localized($0))] } }))
      ]
    case .question(let blocks, let isQuoted):
      return set.format == .html ? blocks : isQuoted ? [Block(.quote(blocks))] : []
    case .figure: return nil
    }
  }
}

extension Block {
  /// A formula on lines of its own.
  static func display(_ latex: String) -> Block {
    Block(.math(MathSource(latex: latex, isDisplay: true, lineStarts: [])))
  }
}

extension Catalogue {
  /// Words in conditions, which formulas are printed with in English.
  private static let words = ["even", "odd", "or", "otherwise"]

  /// A formula with its words in this language.
  func localized(_ latex: String) -> String {
    let latex = printed(latex)
    guard latex.contains("\\text{") else { return latex }
    return Self.words.reduce(latex) { text, word in
      let own = Typesetter.label(sentence(Message("solve.word.\(word)")))
      return text.replacing("\\text{ \(word)}", with: "\\text{ \(own)}")
        .replacing("\\text{ \(word) }", with: "\\text{ \(own) }")
        .replacing("\\text{\(word)}", with: "\\text{\(own)}")
    }
  }
}

/// How ranges of indices and names are written in a solution.
enum SolutionNotation {
  static let f = "f_\\phi(\\mathbf{z})"
  static let inverse = "f_\\phi^{-1}(\\mathbf{x})"
  static let jacobian = "J_{f_\\phi}"
  static let det = "\\det J_{f_\\phi}"
  static let logDet = "\\log\\left|\\det J_{f_\\phi}\\right|"

  /// `, \qquad i = 2, \dots, D`.
  static func range(from: Int, letter: String = "i") -> String {
    ", \\qquad \(letter) = \(from), \\dots, D"
  }

  /// `x_2`.
  static func component(_ family: String, _ k: Int) -> String { "\(family)_{\(k)}" }

  /// The components one after the other: `x_1 = …, \qquad x_2 = …`.
  static func components(_ family: String, _ values: [Expression], from: Int = 1) -> [String] {
    values.enumerated().map { "\(component(family, from + $0.offset)) = \($0.element.latex)" }
  }

  /// A general component with the ones before it, in one formula; under each other where that is long.
  static func general(_ family: String, _ term: GeneralTerm, breaks: Bool = true) -> String {
    let general = "\(family)_{i} = \(term.term.latex)\(range(from: term.from))"
    let all = components(family, term.listed) + [general]
    let line = all.joined(separator: ", \\qquad ")
    guard breaks, all.count > 1, line.count > lineLength else { return line }
    let rows = all.map { $0.replacing(" = ", with: " &= ", maxReplacements: 1) }
    return "\\begin{aligned} \(rows.joined(separator: " \\\\ ")) \\end{aligned}"
  }

  /// All components at once: a vector, or the only component by its own name.
  static func vector(_ name: String, _ family: String, _ values: [Expression]) -> String {
    if values.count == 1 { return components(family, values)[0] }
    return "\(name) = \\left(\(values.map(\.latex).joined(separator: ",\\; "))\\right)"
  }

  /// Equations under each other.
  static func aligned(_ equations: [(left: String, right: String)]) -> String {
    if equations.count == 1 { return "\(equations[0].left) = \(equations[0].right)" }
    let rows = equations.map { "\($0.left) &= \($0.right)" }
    return "\\begin{aligned} \(rows.joined(separator: " \\\\ ")) \\end{aligned}"
  }

  /// The longest general component that shares a line with those before it.
  private static let lineLength = 220

  /// The longest chain of equalities that fits on one line.
  private static let chainLength = 150

  /// `a = b = c`; on lines of their own where one line would be too long.
  static func chain(_ members: [String]) -> String {
    let line = members.joined(separator: " = ")
    guard members.count > 2, line.count > chainLength else { return line }
    let rows = members.dropFirst().map { "&= \($0)" }.joined(separator: " \\\\ ")
    return "\\begin{aligned} \(members[0]) \(rows) \\end{aligned}"
  }

  /// A matrix row by row.
  static func matrix(_ rows: [[Expression]]) -> String { Expression.matrix(rows).latex }

  /// A column.
  static func column(_ entries: [Expression]) -> String { matrix(entries.map { [$0] }) }

  /// A matrix with lines between its blocks; the first block has so many rows.
  static func blocks(_ rows: [[Expression]], first: Int) -> String {
    let letters = { String(repeating: "c", count: $0) }
    let lines = rows.map { $0.map(\.latex).joined(separator: " & ") }
    let text = [lines[..<first], lines[first...]].map { $0.joined(separator: " \\\\ ") }
    return "\\left(\\begin{array}{\(letters(first))|\(letters(rows.count - first))} "
      + "\(text[0]) \\\\ \\hline \(text[1]) \\end{array}\\right)"
  }

  /// The determinants of the two blocks on the diagonal; of one that is a number, the number.
  static func blockDeterminants(_ rows: [[Expression]], first: Int) -> [String] {
    [rows.indices.prefix(first), rows.indices.suffix(rows.count - first)].map { range in
      if range.count == 1, let k = range.first { return rows[k][k].latex }
      return "\\det \(matrix(range.map { i in range.map { rows[i][$0] } }))"
    }
  }
}
