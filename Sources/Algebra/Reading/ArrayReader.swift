import MathNotation

/// Tuples: components between commas, perhaps with dots.
enum TupleReader {
  /// The tuple whose components are the token ranges `elements` of `reader`.
  static func read(
    _ elements: [Range<Int>], in reader: ExpressionReader
  ) throws(ReadingFault) -> Tuple {
    var items: [Item] = []
    for element in elements {
      let tokens = Array(reader.tokens[element])
      guard let first = tokens.first else {
        let comma = element.lowerBound > 0 ? reader.tokens[element.lowerBound - 1] : nil
        let range = comma?.range ?? reader.emptyRange
        throw ReadingFault(.missingOperand(after: reader.text(range)), at: range)
      }
      if tokens.count == 1, case .dots = first.kind {
        items.append(.dots(first.range))
      } else {
        let range = first.range.lowerBound..<(tokens.last ?? first).range.upperBound
        let owner = Token(kind: .nothing, range: range)
        items.append(.component(try reader.read(tokens, after: owner), range))
      }
    }
    return try tuple(of: items)
  }

  /// A component or dots, with its place.
  enum Item {
    case component(Expression, Range<Int>)
    case dots(Range<Int>)
  }

  /// `a, b, …, c`; `a, b, …, general, …, c`; `a, b, …`.
  static func tuple(of items: [Item]) throws(ReadingFault) -> Tuple {
    var runs: [[Expression]] = [[]]
    var dots: [Range<Int>] = []
    for item in items {
      switch item {
      case .component(let expression, _): runs[runs.count - 1].append(expression)
      case .dots(let range):
        dots.append(range)
        runs.append([])
      }
    }
    if runs.count == 2, let falling = descending(runs[0], runs[1]) { return falling }
    switch runs.count {
    case 1:
      return Tuple(shown: runs[0])
    case 2 where runs[1].count <= 1:
      return Tuple(shown: runs[0], dots: .init(general: nil, index: nil, last: runs[1].first))
    case 2 where runs[1].count == 2:
      // `…, x_{D-1} - x_{D-2}, x_D - x_{D-1}`: the last two continue each other.
      let shifted = runs[1][1].substituting([
        "D": .sum([.symbol("D"), .negative(.number(Numeral(1)))])
      ])
      guard SeriesReader.normal(shifted) == SeriesReader.normal(runs[1][0]) else { break }
      return Tuple(shown: runs[0], dots: .init(general: nil, index: nil, last: runs[1][1]))
    case 3 where runs[1].count == 1 && runs[2].count <= 1:
      let general = runs[1][0]
      let names = general.freeSymbols.subtracting(["D"]).sorted()
      guard let index = names.first(where: { general.isIndexed(by: $0) }) else { break }
      return Tuple(
        shown: runs[0], dots: .init(general: general, index: index, last: runs[2].first))
    default:
      break
    }
    throw ReadingFault(.dots, at: dots[0])
  }

  /// `x_D, x_{D-1}, …, x_2, x_1`: terms that lead down to one with a number, `D` of them.
  private static func descending(_ shown: [Expression], _ final: [Expression]) -> Tuple? {
    guard let last = final.last, !last.freeSymbols.contains("D"),
      let progression = Progression(shown: shown, last: last),
      progression.count == LinearIndex(.symbol("D"))
    else { return nil }
    let isRegular = final.reversed().enumerated().allSatisfy { distance, term in
      SeriesReader.normal(progression.term(at: progression.count - LinearIndex(distance)))
        == SeriesReader.normal(term)
    }
    guard isRegular else { return nil }
    return Tuple(
      shown: shown,
      dots: .init(general: progression.general, index: Progression.position, last: last))
  }
}

extension Expression {
  /// Whether a subscript or bound in this expression mentions `name`.
  func isIndexed(by name: String) -> Bool {
    contains { node in
      switch node {
      case .component(_, let indices): indices.contains { $0.freeSymbols.contains(name) }
      case .fold(let fold):
        fold.lower.freeSymbols.contains(name) || fold.upper.freeSymbols.contains(name)
      case .series(let series): series.count.freeSymbols.contains(name)
      case .slice(_, let from, let through):
        from.freeSymbols.contains(name) || through.freeSymbols.contains(name)
      default: false
      }
    }
  }
}

/// Environments inside expressions: columns, rows, `cases`.
struct ArrayReader {
  let reader: ExpressionReader
  let owner: Token

  /// The meaning of environment `name`.
  func read(name: String, rows: [MathRow]) throws(ReadingFault) -> Expression {
    let rows = rows.filter { row in row.cells.contains { !Token.list($0).isEmpty } }
    guard !rows.isEmpty else { throw ReadingFault(.missingOperand(after: ""), at: owner.range) }
    switch name {
    case "cases", "dcases", "rcases":
      return try cases(rows)
    case "pmatrix", "bmatrix", "Bmatrix", "matrix", "smallmatrix", "array":
      return try column(rows)
    case "vmatrix":
      return .determinant(
        try MatrixReader(reader: reader, owner: owner).read(rows).withoutAnyEntries)
    case "Vmatrix":
      return .vectorCall(.norm, try column(rows))
    default:
      guard rows.count == 1 else { throw ReadingFault(.unsupported(name), at: owner.range) }
      return try reader.read(rows[0].cells.flatMap { Token.list($0) }, after: owner)
    }
  }

  /// A column or row vector.
  private func column(_ rows: [MathRow]) throws(ReadingFault) -> Expression {
    var items: [TupleReader.Item] = []
    let cells: [[MathNode]]
    if rows.allSatisfy({ $0.cells.count == 1 }) {
      cells = rows.map { $0.cells[0] }
    } else if rows.count == 1 {
      cells = rows[0].cells
    } else {
      return try MatrixReader(reader: reader, owner: owner).read(rows)
    }
    for cell in cells {
      let tokens = Token.list(cell)
      guard let first = tokens.first else { continue }
      if tokens.count == 1, case .dots = first.kind {
        items.append(.dots(first.range))
      } else {
        items.append(.component(try reader.read(tokens, after: owner), first.range))
      }
    }
    return .tuple(try TupleReader.tuple(of: items))
  }

  /// `value, & condition \\ …`.
  private func cases(_ rows: [MathRow]) throws(ReadingFault) -> Expression {
    var branches: [Branch] = []
    let isConditionFirst = Self.haveConditionsFirst(rows)
    for row in rows {
      var cells = row.cells.map { Token.list($0) }
      if cells.count == 1 || cells.dropFirst().allSatisfy(\.isEmpty) {
        cells = Self.cut(cells[0])
      }
      if isConditionFirst, cells.count == 2 { cells.swapAt(0, 1) }
      let value = Self.trimmed(cells[0])
      let condition = cells.dropFirst().flatMap { $0 }
      guard !value.isEmpty else { throw ReadingFault(.missingOperand(after: ""), at: row.range) }
      let rowOwner = Token(kind: .nothing, range: row.range)
      let inner = try reader.nested(value, in: rowOwner)
      let read = try inner.read(value, after: rowOwner)
      guard !condition.isEmpty else {
        branches.append(Branch(read, when: nil))
        continue
      }
      branches.append(
        Branch(read, when: try ConditionReader.read(condition, in: inner, owner: rowOwner)))
    }
    return .cases(branches)
  }

  /// Whether the conditions stand in the first column, and no relation in the second: `t \ge 0: & 2t`.
  private static func haveConditionsFirst(_ rows: [MathRow]) -> Bool {
    func relates(_ cell: [MathNode]) -> Bool {
      Token.list(cell).contains { token in
        if case .relation = token.kind { !Segmenter.isColon(token) } else { false }
      }
    }
    func isRest(_ cell: [MathNode]) -> Bool {
      Token.list(cell).contains { token in
        if case .text(let words) = token.kind { ConditionReader.isOtherwise(words) } else { false }
      }
    }
    return rows.count > 1
      && rows.allSatisfy { row in
        row.cells.count == 2 && (relates(row.cells[0]) || isRest(row.cells[0]))
          && !relates(row.cells[1])
      }
  }

  /// A cell without `&`, cut before the words or the comma that start the condition.
  private static func cut(_ tokens: [Token]) -> [[Token]] {
    let brackets = BracketMatching(tokens[...])
    var index = 0
    while index < tokens.count {
      if let partner = brackets.partner[index], partner > index {
        index = partner + 1
        continue
      }
      switch tokens[index].kind {
      case .text, .gap, .punctuation(","), .punctuation(";"):
        return [Array(tokens[..<index]), Array(tokens[(index)...])]
      default:
        index += 1
      }
    }
    return [tokens]
  }

  /// Without the comma that ends a value.
  private static func trimmed(_ tokens: [Token]) -> [Token] {
    var result = tokens
    while let last = result.last {
      switch last.kind {
      case .punctuation, .gap: result.removeLast()
      default: return result
      }
    }
    return result
  }
}
