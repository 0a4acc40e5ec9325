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

  /// Whether `^{-1}` stands on a token, of which no table knows the inverse.
  private static func isInverse(_ token: Token) -> Bool {
    guard let sup = token.sup, case .letter(let name, _) = token.kind,
      FunctionTable.letters[name] == nil
    else { return false }
    let inner = Token.list(sup)
    guard inner.count == 2, case .binary = inner[0].kind, case .number("1") = inner[1].kind else {
      return false
    }
    return true
  }

  /// The name that a head of a function may have: a letter, or an upright name that no table knows.
  private static func headName(_ head: Token) -> String? {
    switch head.kind {
    case .letter(let name, let style):
      head.sup == nil && style != .bold || isInverse(head) && style != .bold ? name : nil
    case .name(let name):
      head.hasScripts || FunctionTable.isName(name) || VectorFunction(named: name) != nil
        || name.hasPrefix("log") || name.lowercased() == "det" || name == "Jac"
        ? nil : ReadingContext.upright(name)
    default: nil
    }
  }

  /// `g` when the tokens are `g(t)` or `g(z_1, z_2)`: a letter and plain names in brackets.
  private static func functionHead(_ tokens: [Token]) -> String? {
    guard let head = tokens.first, let name = headName(head) else { return nil }
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

  /// Whether a formula gives the letter `e` a value of its own, other than Euler's number.
  public func definesE(in formula: MathFormula) -> Bool {
    statements(of: formula).contains { statement in
      guard statement.members.count == 2, statement.relations.first.map(Self.isEquality) == true,
        statement.members[0].expression == .constant(.e),
        let value = statement.members[1].expression
      else { return false }
      return value.contains { if case .component = $0 { true } else { false } }
    }
  }

  /// Whether a formula raises Euler's number to a power.
  public func usesEulersNumber(in formula: MathFormula) -> Bool {
    statements(of: formula).contains { statement in
      statement.members.contains { member in
        member.expression?.contains { node in
          switch node {
          case .power(.constant(.e), _), .call(.exp, _): true
          default: false
          }
        } ?? false
      }
    }
  }

  /// The letters with primes that a formula gives a value, `z'` in `z'_i = x_i - x_{i-1}`: names of their own, and no
  /// derivatives. Primes on functions are derivatives.
  ///
  /// - Parameter formula: the formula.
  /// - Returns: the names, each with whether an index stands on it. Cost: linear.
  public func primedNames(definedIn formula: MathFormula) -> [(name: String, hasIndex: Bool)] {
    var names: [(name: String, hasIndex: Bool)] = []
    for line in StatementLines(formula.nodes).lines {
      for segment in Segmenter(line, context: context).segments
      where segment.relations.first.map(Self.isEquality) == true {
        guard segment.members[0].tokens.count == 1, let token = segment.members[0].tokens.first,
          case .letter(let name, _) = token.kind, token.primes > 0, token.sup == nil,
          !context.functions.contains(name), FunctionTable.letters[name] == nil
        else { continue }
        names.append((name + String(repeating: "'", count: token.primes), token.sub != nil))
      }
    }
    return names
  }

  /// Whether a formula gives the conditioner's letter an index and a value and no argument, `c_i = e^{z_{i-1}}`: a name
  /// of the text's own.
  public func definesConditionersLetter(in formula: MathFormula) -> Bool {
    StatementLines(formula.nodes).lines.contains { line in
      Segmenter(line, context: context).segments.contains { segment in
        guard segment.relations.first.map(Self.isEquality) == true,
          segment.members[0].tokens.count == 1, let token = segment.members[0].tokens.first,
          case .letter("c", nil) = token.kind
        else { return false }
        return token.sub != nil && token.sup == nil && token.primes == 0
      }
    }
  }

  /// The sets of indices that a formula names: `A` in `A = \{1, \dots, d\}`, `B` in `B = \{d + 1 .. D\}`.
  public func indexSets(definedIn formula: MathFormula) -> [String: IndexSet] {
    var sets: [String: IndexSet] = [:]
    let source = Array(formula.source.utf8)
    for line in StatementLines(formula.nodes).lines {
      for segment in Segmenter(line, context: context).segments
      where segment.members.count == 2 && segment.relations.first.map(Self.isEquality) == true {
        guard segment.members[0].tokens.count == 1,
          case .letter(let name, _) = segment.members[0].tokens[0].kind,
          !segment.members[0].tokens[0].hasScripts, name.first?.isUppercase == true,
          name != "D", name != "J", !context.scalars.contains(name),
          !context.families.contains(name),
          let set = IndexSet(
            segment.members[1].tokens,
            in: ExpressionReader(segment.members[1].tokens, context: context, source: source))
        else { continue }
        sets[name] = set
      }
    }
    return sets
  }
}
