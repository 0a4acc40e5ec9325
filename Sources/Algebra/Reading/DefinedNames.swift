import MathNotation

extension StatementReader {
  /// The letters that a formula defines as functions: `g` in `g(t) = t^2`. Only letters whose use
  /// the context does not fix already.
  public func definedFunctions(in formula: MathFormula) -> Set<String> {
    var names: Set<String> = []
    for line in StatementLines(formula.nodes).lines {
      for segment in Segmenter(line, context: context).segments
      where segment.relations.first.map(Self.isEquality) == true {
        guard let name = Self.functionHead(segment.members[0].tokens),
          !context.families.contains(name), !context.scalars.contains(name),
          name != "e", name != "J", name != "D"
        else { continue }
        names.insert(name)
      }
    }
    return names
  }

  /// Whether a relation can define its left side.
  private static func isEquality(_ relation: String) -> Bool {
    ["=", "\\coloneqq", ":=", "\\equiv", "\\triangleq", "\\doteq"].contains(relation)
  }

  /// `g` when the tokens are `g(t)` or `g(z_1, z_2)`: a letter and plain names in brackets.
  private static func functionHead(_ tokens: [Token]) -> String? {
    guard let head = tokens.first, case .letter(let name, let style) = head.kind, head.sup == nil,
      style != .bold
    else { return nil }
    let inner: [Token]
    if tokens.count == 2, case .delimited(_, _, let body) = tokens[1].kind {
      inner = Token.list(body)
    } else if tokens.count >= 4, case .open = tokens[1].kind,
      case .close = tokens[tokens.count - 1].kind
    {
      inner = Array(tokens[2..<(tokens.count - 1)])
    } else {
      return nil
    }
    let isPlain = inner.allSatisfy { token in
      switch token.kind {
      case .letter(_, _): token.sup == nil
      case .punctuation: true
      default: false
      }
    }
    return isPlain && !inner.isEmpty ? name : nil
  }
}
