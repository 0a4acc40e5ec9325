import MathNotation

/// Subscripts: indices, runs of them, and what only names.
extension ExpressionReader {
  /// What a subscript says.
  enum IndexReading {
    case single(Expression)
    case pair(Expression, Expression)
    case slice(from: Expression, through: Expression)
    /// A subscript that names rather than counts: `f_\phi`, `z_{\text{new}}`; its source.
    case decoration(String)
  }

  /// Reads a subscript.
  func readIndices(_ nodes: [MathNode], owner: Token) throws(ReadingFault) -> IndexReading {
    let reader = try nested(Token.list(nodes), in: owner)
    guard let first = reader.tokens.first else {
      throw ReadingFault(.notAnIndex, at: owner.range)
    }
    let one = Expression.number(Numeral(1))
    if case .relation(let command) = first.kind {
      let bound = try read(Array(reader.tokens.dropFirst()), after: owner)
      switch command {
      case "<": return .slice(from: one, through: .sum([bound, .negative(one)]))
      case "\\leq", "\\leqslant": return .slice(from: one, through: bound)
      case ">": return .slice(from: .sum([bound, one]), through: .symbol("D"))
      case "\\geq": return .slice(from: bound, through: .symbol("D"))
      default: throw ReadingFault(.notAnIndex, at: first.range)
      }
    }
    if reader.tokens.count == 1, case .letter(let name, _) = first.kind, !first.hasScripts,
      let set = context.indexSets[name]
    {
      guard let run = set.run else { throw ReadingFault(.notAnIndex, at: first.range) }
      return .slice(from: run.from, through: run.through)
    }
    if reader.tokens.allSatisfy(Self.isDecoration) {
      return .decoration(reader.text(first.range.lowerBound..<reader.emptyRange.upperBound))
    }
    let colon = reader.tokens.firstIndex {
      switch $0.kind {
      case .punctuation(":"), .relation(":"), .relation("\\colon"), .punctuation("\\colon"): true
      default: false
      }
    }
    if let colon {
      let lower = try read(Array(reader.tokens[..<colon]), after: owner)
      let upper = try read(Array(reader.tokens[(colon + 1)...]), after: owner)
      return .slice(from: lower, through: upper)
    }
    let elements = reader.elements()
    if elements.count == 2 {
      return .pair(
        try read(Array(reader.tokens[elements[0]]), after: owner),
        try read(Array(reader.tokens[elements[1]]), after: owner))
    }
    if elements.count > 2, let run = try run(of: elements.map { Array(reader.tokens[$0]) }, owner) {
      return run
    }
    guard elements.count == 1 else { throw ReadingFault(.notAnIndex, at: owner.range) }
    // `L_{ij}`: two letters that count are two indices.
    if reader.tokens.count == 2, reader.tokens.allSatisfy(Self.isIndexLetter) {
      return .pair(
        try read([reader.tokens[0]], after: owner), try read([reader.tokens[1]], after: owner))
    }
    var single = reader
    return .single(try single.readAll())
  }

  /// `1, 2, 3`: the numbers of components side by side; `nil` when one is left out.
  private func run(of elements: [[Token]], _ owner: Token) throws(ReadingFault) -> IndexReading? {
    var places: [Expression] = []
    for element in elements { places.append(try read(element, after: owner)) }
    guard let first = places.first, let last = places.last,
      zip(places, places.dropFirst()).allSatisfy(Self.isNext)
    else { return nil }
    return .slice(from: first, through: last)
  }

  /// Whether two indices are numbers of which the second follows the first.
  static func isNext(_ a: Expression, _ b: Expression) -> Bool {
    guard case .number(let a) = a, case .number(let b) = b, let a = a.integer, let b = b.integer
    else { return false }
    return b == a + 1
  }

  /// Greek letters and words in a subscript name a thing; they are no index.
  private static func isDecoration(_ token: Token) -> Bool {
    switch token.kind {
    case .text, .name: true
    case .letter(let name, let style): name.hasPrefix("\\") && name != "\\ell" || style == .roman
    default: false
    }
  }
}
