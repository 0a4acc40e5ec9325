import Algebra
import Markdown
import MathNotation

/// Tables: a cell answers to the names and indices in the head and the first column.
extension PassageReader {
  /// Reads a table row by row.
  mutating func readTable(header: [[Inline]], rows: [[[Inline]]], _ source: SourceText) {
    axes = TableAxes()
    for (number, row) in ([header] + rows).enumerated() {
      rowStart = statements.count
      pendingDomain = nil
      var name = ""
      for (column, cell) in row.enumerated() {
        paragraphStart = statements.count
        axes.enter(column)
        let head = number > 0 && column < header.count ? header[column].plainText + ":" : ""
        if Vocabulary.rejections.equal(ProseWords(head)) { continue }
        let above = number > 0 && column < header.count ? header[column].formulas.first?.latex : nil
        if readsPlainText, readAxis(cell, column, below: above, isHeader: number == 0, source) {
          noteUnknownAxis(
            cell, column, isHeader: number == 0, isAxis: true, since: paragraphStart, source)
          name = cell.plainText + ":"
          continue
        }
        // A cell answers to the one before it, else to the head of its column.
        let label = PartLabel.target(name) == nil && PartLabel.target(head) != nil ? head : name
        readCell(cell, label: label, isAlone: isAlone(column, in: rows), source)
        noteUnknownAxis(
          cell, column, isHeader: number == 0, isAxis: false, since: paragraphStart, source)
        if number > 0 { doubtCell(cell, since: paragraphStart, head: head, source) }
        name = cell.plainText + ":"
      }
    }
    rowStart = nil
    axes = TableAxes()
    pendingDomain = nil
  }

  /// Whether a column has one cell with something in it.
  private func isAlone(_ column: Int, in rows: [[[Inline]]]) -> Bool {
    rows.count { row in
      guard column < row.count else { return false }
      return !row[column].formulas.isEmpty || !row[column].plainText.trimmingWhitespace().isEmpty
    } == 1
  }

  /// Takes a cell of the head or the first column for what it says of others; `false` when it says more.
  private mutating func readAxis(
    _ cell: [Inline], _ column: Int, below head: String?, isHeader: Bool, _ source: SourceText
  ) -> Bool {
    guard isHeader || column == 0 else { return false }
    let axis = axis(cell, below: head, source)
    guard isHeader else { return axis.map { axes.takeFirst($0) } ?? false }
    let words = cell.plainText.trimmingWhitespace()
    axes.setHead(
      axis ?? TableAxes.Cell(), words: words, isBlank: cell.formulas.isEmpty && words.isEmpty)
    return axis != nil
  }

  /// Reads a value, or statements of their own.
  private mutating func readCell(
    _ cell: [Inline], label: String, isAlone: Bool, _ source: SourceText
  ) {
    let isOfComponents = axes.isOfComponents && !isAlone
    if isOfComponents, let part = axes.head.target ?? PartLabel.target(label), part.isDeterminant,
      cell.formulas.isEmpty || !cell.plainText.contains("=")
    {
      // One number for every component is no determinant.
      noteUnread(cell, part, source)
      return
    }
    let condition = axes.condition
    if let condition { pending = condition }
    if let domain = axes.first.domain { pendingDomain = domain }
    self.label = label
    if let piece = plainValue(cell, source) {
      let formula = PlacedFormula(latex: piece.latex, positions: piece.positions)
      take(
        reader.statements(of: MathFormula(piece.latex)), formula, source,
        Prose(before: "", label: label, lead: label))
    } else {
      read(cell, source)
    }
    self.label = ""
    if condition != nil { pending = nil }
    if axes.first.domain != nil { pendingDomain = nil }
  }

  /// A value in plain text that an axis names: `z_1 + z_2`.
  private func plainValue(_ cell: [Inline], _ source: SourceText) -> PlainMath.Piece? {
    guard readsPlainText, axes.head.target != nil || axes.first.target != nil,
      case .words(let text)? = onlyPiece(of: cell, source)
    else { return nil }
    return PlainMath.whole(text)
  }

  private func onlyPiece(of cell: [Inline], _ source: SourceText) -> ParagraphPiece? {
    let pieces = ParagraphPiece.list(cell, in: source).filter { piece in
      if case .words(let text) = piece { !text.string.trimmingWhitespace().isEmpty } else { true }
    }
    return pieces.count == 1 ? pieces[0] : nil
  }

  /// Notes a cell that says something of a part and is not read, perhaps for words on its axes.
  mutating func noteUnread(
    _ cell: [Inline], _ part: Target, _ source: SourceText, under words: String? = nil
  ) {
    for piece in ParagraphPiece.list(cell, in: source) {
      let formula: PlacedFormula
      switch piece {
      case .math(let math): formula = PlacedFormula(math, macros: macros)
      case .words(let text):
        guard let run = text.runs.first(where: { !$0.text.trimmingWhitespace().isEmpty }) else {
          continue
        }
        formula = PlacedFormula(latex: run.text, positions: run.positions)
      }
      let range = formula.prefixLength..<formula.bytes.count
      var note = PlacedStatement(
        statement: .unreadable(
          ReadingFault(
            words.map { .unexpected($0) }
              ?? .unsupported(String(decoding: formula.bytes[range], as: UTF8.self)), at: range)),
        formula: formula, source: source)
      note.isNote = true
      note.label = part
      statements.append(note)
      return
    }
  }

  // MARK: Axes

  /// What a cell says of the row or column that it heads; `nil` when it says more, or nothing.
  ///
  /// A cell that begins with a relation goes on with the head of its column: $\ge 0$ below $z_i$.
  private func axis(
    _ cell: [Inline], below head: String?, _ source: SourceText
  ) -> TableAxes.Cell? {
    let pieces = ParagraphPiece.list(cell, in: source)
    var words = ""
    var formulas: [String] = []
    for piece in pieces {
      switch piece {
      case .math(let math): formulas.append(math.latex)
      case .words(let text):
        if formulas.isEmpty, pieces.count == 1, let piece = PlainMath.whole(text) {
          formulas.append(piece.latex)
        } else {
          words += " " + text.string
        }
      }
    }
    if let head, formulas.count == 1, ProseWords(words).isEmpty,
      MathFormula(formulas[0]).beginsWithRelation
    {
      formulas[0] = head + " " + formulas[0]
    }
    return formulas.isEmpty ? axis(words: words) : axis(formulas: formulas, beside: words)
  }

  private func axis(words: String) -> TableAxes.Cell? {
    var cell = TableAxes.Cell()
    let list = ProseWords(words)
    guard !list.isEmpty else { return nil }
    if TableWords.indices.equal(list) {
      cell.isIndexHead = true
    } else if list.count <= 2, let parity = list.list.compactMap({ ParityWords($0) }).first,
      let letter = axes.indexLetter,
      list.list.allSatisfy({
        ParityWords($0) != nil || $0 == letter || TableWords.fillers.contain($0)
      })
    {
      cell.condition = .congruent(.symbol(letter), parity.isEven ? 0 : 1, modulo: 2)
    } else if let position = TableWords.position(list) {
      cell.position = position
    } else if let target = PartLabel.target(words + ":") {
      cell.target = target
    }
    return cell.isEmpty ? nil : cell
  }

  /// `$i$`, `$i > 1$`, `$z_i$ ($i > 1$)`, "component $2$".
  private func axis(formulas: [String], beside words: String) -> TableAxes.Cell? {
    let rest = ProseWords(words).removing(TableWords.indices).removing(TableWords.fillers)
    guard formulas.count <= 2, rest.isEmpty else { return nil }
    var cell = TableAxes.Cell()
    for latex in formulas {
      guard let own = axis(latex: latex) else { return nil }
      cell.target = cell.target ?? own.target
      cell.position = cell.position ?? own.position
      cell.isIndexHead = cell.isIndexHead || own.isIndexHead
      cell.letter = cell.letter ?? own.letter
      cell.domain = cell.domain ?? own.domain
      cell.condition = .joined([cell.condition, own.condition].compactMap { $0 })
    }
    return cell
  }

  /// Whether a formula in a head names a variable or a part.
  func isName(latex: String) -> Bool { axis(latex: latex)?.target != nil }

  private func axis(latex: String) -> TableAxes.Cell? {
    var cell = TableAxes.Cell()
    let read = reader.statements(of: MathFormula(macros + latex))
    guard read.count == 1, let statement = read.first else {
      // `2, \dots, D`.
      let range = reader.statements(of: MathFormula(macros + "i = " + latex))
      guard range.count == 1, range[0].isCondition else { return nil }
      cell.condition = range[0].condition
      return cell
    }
    cell.condition = statement.condition
    if statement.isCondition { return cell }
    if let domain = statement.domain(without: questionFamilies) {
      cell.domain = domain
      return cell
    }
    guard let name = statement.members.first?.expression else { return nil }
    if statement.relations.isEmpty {
      switch name {
      case .number(let number) where (number.integer ?? 0) > 0: cell.position = name
      case .symbol("D"): cell.position = name
      case .symbol(let letter) where IndexLetters.running.contains(letter):
        cell.isIndexHead = true
        cell.letter = letter
      default: cell.target = LabelFormula(latex).part ?? Target(name)
      }
    } else if statement.members.dropFirst().allSatisfy({ $0.expression?.isMap == true }) {
      // `x_i = f_i(\mathbf z)`, `\mathbf x = f(\mathbf z)`.
      cell.target = Target(name)
    }
    return cell.isEmpty ? nil : cell
  }
}

extension Expression {
  /// Whether this is a function of the question at its variables.
  fileprivate var isMap: Bool {
    guard case .application(let map) = self else { return false }
    return ClaimReader.questionFunctions.contains(map.name)
  }
}

extension MathFormula {
  /// Whether a relation stands first: `\ge 0`.
  fileprivate var beginsWithRelation: Bool {
    let first = nodes.first { if case .space = $0.kind { false } else { true } }
    if case .symbol(let symbol)? = first?.kind { return symbol.role == .relation }
    return false
  }
}
