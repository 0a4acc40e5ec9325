import Algebra
import Markdown
import MathNotation

/// Axes of a table that are not understood: a column of squares, of derivatives, of anything else than the row's name
/// claims nothing of that name.
extension PassageReader {
  /// Notes what of the head of a column, or of the first cell of a row, is not understood.
  ///
  /// A cell that stated something, behind `count` statements, is a value; `isAxis` tells whether it was taken for what
  /// it says of others.
  mutating func noteUnknownAxis(
    _ cell: [Inline], _ column: Int, isHeader: Bool, isAxis: Bool, since count: Int,
    _ source: SourceText
  ) {
    let isChange = LabelWords.isChange(ProseWords(cell.plainText)) && cell.formulas.isEmpty
    guard readsPlainText, isHeader || isChange || column == 0 && !axes.firstAreValues,
      !statements.dropFirst(count).contains(where: \.isStatedValue),
      let words = unknownWords(ofAxis: cell, isAxis: isAxis, source)
    else { return }
    if isHeader {
      axes.setUnknownHead(words)
      if column == 0, isChange { axes.change = words }
    } else {
      axes.unknownFirst = words
    }
  }

  /// The words of a head that are not known to leave its cells what they are, or its formula where that names
  /// nothing.
  private func unknownWords(
    ofAxis cell: [Inline], isAxis: Bool, _ source: SourceText
  ) -> String? {
    var words = ""
    var formulas: [String] = []
    for piece in ParagraphPiece.list(cell, in: source) {
      switch piece {
      case .math(let math): formulas.append(math.latex)
      case .words(let text):
        if let piece = PlainMath.whole(text) {
          formulas.append(piece.latex)
        } else {
          words += " " + text.string
        }
      }
    }
    let shown = cell.plainText.trimmingWhitespace()
    // "Its inverse" is that of what the row names.
    if isAxis, axes.head.target != nil || axes.first.target != nil,
      Vocabulary.backReferences.occurrence(in: ProseWords(words)) != nil
    {
      return shown
    }
    // "odd", read as a condition.
    if isAxis, ProseWords(words).list.allSatisfy({ ParityWords($0) != nil }) { return nil }
    if LabelWords.unknown(inHead: words) != nil { return shown }
    if isAxis || formulas.isEmpty || PartLabel.target(shown + ":") != nil { return nil }
    let isVariable =
      Vocabulary.variablesOf.ending(ProseWords(words)) != nil && formulas.allSatisfy(isName(latex:))
    return isVariable ? nil : shown
  }

  /// Doubts what a cell claims by its place, where that is not understood; and an equation of its own below words
  /// that change it.
  mutating func doubtCell(_ cell: [Inline], since count: Int, head: String, _ source: SourceText) {
    guard readsPlainText else { return }
    // Where that is all that is said of a part, it is not missing.
    var doubted = statements.count > count ? axes.first.target : nil
    for number in statements.indices.dropFirst(count) where statements[number].stance == .stated {
      let placed = statements[number]
      let left = placed.statement.members.first?.expression
      if let target = placed.label ?? (placed.isNamedByPlace ? left.flatMap(Target.init) : nil) {
        guard let words = axes.doubt else { continue }
        statements[number].stance = .supposed(words)
        doubted = doubted ?? target
      } else if placed.statement.members.count >= 2, let target = left.flatMap(Target.init),
        let words = PartLabel.change(of: target, by: head + ":")
      {
        statements[number].stance = .supposed(words)
      }
    }
    if let doubted, let words = axes.doubt { noteUnread(cell, doubted, source, under: words) }
  }
}

extension PlacedStatement {
  /// Whether the left side is not written in the formula itself.
  fileprivate var isNamedByPlace: Bool {
    statement.members.count >= 2 && statement.members[0].range.isEmpty
  }

  /// Whether this claims something: an equation, or a value under a label.
  fileprivate var isStatedValue: Bool {
    let name = statement.members.first?.expression.flatMap(Target.init)
    return label != nil || name != nil && !statement.relations.isEmpty
  }
}

extension Vocabulary {
  /// What refers to the name in a row.
  static let backReferences = Phrases(english: ["it", "its"], vietnamese: ["nó"])
}
