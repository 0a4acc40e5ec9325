import MathNotation

/// A formula cut into lines: the rows of its `aligned`, `gather`, systems in a brace, and what is
/// separated by `\\`; lines that only continue the one above are joined to it.
struct StatementLines {
  private(set) var lines: [[Token]] = []
  /// The lines that begin with an empty cell, as those do that go on below the right side of the one above.
  private var indented: Set<Int> = []
  /// Whether the line so far begins with an empty cell.
  private var isIndented = false

  /// Environments whose rows are lines.
  private static let lineEnvironments: Set<String> = [
    "aligned", "align", "align*", "alignat", "alignat*", "alignedat", "flalign", "flalign*",
    "gather", "gather*", "gathered", "split", "eqnarray", "eqnarray*", "multline", "multline*",
    "equation", "equation*", "displaymath", "math",
  ]
  private static let systemEnvironments: Set<String> = ["cases", "dcases", "rcases", "array"]

  init(_ nodes: [MathNode]) {
    var current: [Token] = []
    append(Token.list(nodes), to: &current)
    flush(&current)
    join()
  }

  private mutating func append(_ tokens: [Token], to current: inout [Token]) {
    for token in tokens {
      switch token.kind {
      case .newline:
        flush(&current)
      case .group(let nodes) where !token.hasScripts && Self.isEquation(nodes):
        // `\color{red}{z_i = x_i}`.
        append(Token.list(nodes), to: &current)
      case .array(let name, let rows) where Self.lineEnvironments.contains(name):
        appendRows(rows, columnsPairUp: true, to: &current)
      case .array(let name, let rows) where Self.isSystem(name, rows):
        current = withoutPrefix(current)
        appendRows(rows, columnsPairUp: name == "array", to: &current)
      case .delimited(_, nil, let body), .delimited(nil, _, let body):
        let inner = Token.list(body)
        if inner.count == 1, case .array(let name, let rows) = inner[0].kind,
          Self.isSystem(name, rows) || Self.lineEnvironments.contains(name)
        {
          current = withoutPrefix(current)
          appendRows(rows, columnsPairUp: true, to: &current)
        } else {
          current.append(token)
        }
      default:
        current.append(token)
      }
    }
  }

  /// Appends the rows, the first to the current line, the last left open for what follows.
  ///
  /// With `columnsPairUp` the `&` stands before a relation, and every second one separates
  /// equations; else the columns are a statement and its condition.
  private mutating func appendRows(
    _ rows: [MathRow], columnsPairUp: Bool, to current: inout [Token]
  ) {
    for (number, row) in rows.enumerated() {
      if number > 0 { flush(&current) }
      if !current.contains(where: { !$0.isSpace }) {
        isIndented =
          row.cells.count > 1 && !Token.list(row.cells[0]).contains { !$0.isSpace }
      }
      for (column, cell) in row.cells.enumerated() {
        let isBreak = columnsPairUp ? column > 0 && column % 2 == 0 : column > 0
        if isBreak, let last = current.last, !Self.isRelation(last) {
          current.append(Token(kind: .gap, range: row.range.lowerBound..<row.range.lowerBound))
        }
        append(Token.list(cell), to: &current)
      }
    }
  }

  /// Whether the rows of a `cases` or `array` are equations rather than values.
  private static func isSystem(_ name: String, _ rows: [MathRow]) -> Bool {
    guard systemEnvironments.contains(name) else { return false }
    let hasEquation = rows.contains { row in
      guard let first = row.cells.first else { return false }
      // `x_1 & i = 1` is a value and its condition, `x_1 & = z_1` an equation.
      let isSplit =
        name == "array" && row.cells.count > 1
        && Token.list(row.cells[1]).first { !$0.isSpace }.map(isRelation) ?? false
      let tokens = Token.list(isSplit ? row.cells.flatMap { $0 } : first)
      guard let place = tokens.firstIndex(where: { isEquals($0) }), place > 0 else { return false }
      // `0, i = 1` in one cell: the equation is the condition.
      return !tokens[..<place].contains {
        switch $0.kind {
        case .punctuation, .text, .gap: true
        default: false
        }
      }
    }
    return hasEquation
  }

  private static func isRelation(_ token: Token) -> Bool {
    if case .relation = token.kind { return true }
    return false
  }

  private static func isEquation(_ nodes: [MathNode]) -> Bool {
    nodes.contains { node in
      if case .symbol(let symbol) = node.kind { return symbol.command == "=" }
      return false
    }
  }

  private static func isEquals(_ token: Token) -> Bool {
    if case .relation("=") = token.kind { return true }
    return false
  }

  /// `f(\mathbf z) = ` before a system says nothing that the system does not; what an arrow leads to the
  /// system from is a line of its own.
  private mutating func withoutPrefix(_ tokens: [Token]) -> [Token] {
    guard let last = tokens.last(where: { !$0.isSpace }), case .relation(let command) = last.kind
    else { return tokens }
    if StatementReader.isArrow(command) {
      var before = tokens
      flush(&before)
    }
    return []
  }

  private mutating func flush(_ current: inout [Token]) {
    if current.contains(where: { !$0.isSpace }) {
      if isIndented { indented.insert(lines.count) }
      lines.append(current)
    }
    isIndented = false
    current = []
  }

  /// Joins a line that starts with a relation or an operator, or that follows one that ends so, to
  /// the line above.
  ///
  /// A line that starts with a minus and has a relation of its own is an equation: `-z_1 + z_2 = x_2`. It goes on all
  /// the same where it stands below the right side of the one above, `&- z_2 = x_3`, which begins further left.
  private mutating func join() {
    var joined: [[Token]] = []
    var isHeadIndented = false
    for (number, line) in lines.enumerated() {
      if let above = joined.last,
        Self.continues(
          line, above: above, isBelowRightSide: indented.contains(number) && !isHeadIndented)
      {
        joined[joined.count - 1] += line.drop { $0.isSpace || $0.isGap }
      } else {
        joined.append(line)
        isHeadIndented = indented.contains(number)
      }
    }
    lines = joined
  }

  private static func continues(
    _ line: [Token], above: [Token], isBelowRightSide: Bool
  ) -> Bool {
    guard let first = line.first(where: { !$0.isSpace && !$0.isGap }),
      let last = above.last(where: { !$0.isSpace })
    else { return false }
    switch last.kind {
    case .relation(let command): return !StatementReader.isArrow(command)
    case .binary: return true
    default: break
    }
    switch first.kind {
    case .relation(let command): return !StatementReader.isArrow(command)
    case .binary(let sign):
      return isBelowRightSide || !minuses.contains(sign) || !isEquation(line)
        || !above.contains(where: isRelation)
    default: return false
    }
  }

  /// The signs that an equation may begin with.
  private static let minuses: Set<String> = ["-", "\\pm", "\\mp"]

  /// Whether a line has an equals sign of its own before all that limits it: `-z_1, \quad i = 1` has none.
  private static func isEquation(_ line: [Token]) -> Bool {
    for token in line.drop(while: { $0.isSpace || $0.isGap }) {
      switch token.kind {
      case .relation: return isEquals(token)
      case .punctuation, .text, .gap: return false
      default: continue
      }
    }
    return false
  }
}

extension Token {
  /// Whether this is white space of an em or more: at the start of a line it separates nothing.
  fileprivate var isGap: Bool { if case .gap = kind { true } else { false } }
}
