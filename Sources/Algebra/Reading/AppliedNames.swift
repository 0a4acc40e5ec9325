import MathNotation

extension StatementReader {
  /// The letters that a formula applies to variables and nothing else: `s` in
  /// `e^{s(\mathbf z_{1:d})}`, `\mu` in `\mu_i(x_1, \dots, x_{i-1})`.
  ///
  /// - Parameters:
  ///   - formula: the formula.
  ///   - variables: the letters of the variables.
  ///   - withIndex: whether only letters with a subscript count, or only those without.
  /// - Returns: letters that mean nothing yet in the context. Cost: linear.
  public func lettersApplied(
    in formula: MathFormula, to variables: Set<String>, withIndex: Bool? = nil
  ) -> Set<String> {
    var names: Set<String> = []
    var open = [formula.nodes]
    while let nodes = open.popLast() {
      let tokens = Token.list(nodes)
      for (place, token) in tokens.enumerated() {
        if case .letter(let name, _) = token.kind, token.sup == nil,
          withIndex.map({ $0 == (token.sub != nil) }) ?? true,
          !context.scalars.contains(name), !variables.contains(name),
          Self.isApplied(tokens, place + 1, to: variables)
        {
          names.insert(name)
        }
      }
      for node in nodes { open += node.lists }
    }
    return names.subtracting(["J", "D", "e", "f", "\\tau", "\\partial", "\\mathbf{J}"])
  }

  /// Whether a bracket with nothing but variables begins at a place.
  private static func isApplied(
    _ tokens: [Token], _ place: Int, to variables: Set<String>
  ) -> Bool {
    guard place < tokens.count else { return false }
    switch tokens[place].kind {
    case .delimited("(", ")", let body):
      return areVariables(Token.list(body)[...], variables)
    case .open("("):
      guard
        let end = tokens[(place + 1)...].firstIndex(where: {
          switch $0.kind {
          case .close, .open: true
          default: false
          }
        }), case .close(")") = tokens[end].kind
      else { return false }
      return areVariables(tokens[(place + 1)..<end], variables)
    default: return false
    }
  }

  private static func areVariables(
    _ tokens: ArraySlice<Token>, _ variables: Set<String>
  ) -> Bool {
    if isMasked(tokens, variables) { return true }
    return !tokens.isEmpty
      && tokens.allSatisfy { token in
        switch token.kind {
        case .letter(let name, _): variables.contains(name) && token.sup == nil
        case .punctuation(","), .dots: true
        default: false
        }
      }
  }
}

extension StatementReader {
  /// Whether vectors are multiplied component by component, `\mathbf b \odot \mathbf z`: no number is
  /// multiplied by that.
  private static func isMasked(_ tokens: ArraySlice<Token>, _ variables: Set<String>) -> Bool {
    var hasVariable = false
    var hasProduct = false
    for token in tokens {
      switch token.kind {
      case .letter(let name, _): hasVariable = hasVariable || variables.contains(name)
      case .binary("\\odot"): hasProduct = true
      case .number, .binary("+"), .binary("-"), .delimited: continue
      default: return false
      }
    }
    return hasVariable && hasProduct
  }
}

extension MathNode {
  /// The lists of nodes directly inside this one.
  var lists: [[MathNode]] {
    switch kind {
    case .number, .symbol, .name, .text, .space, .tag, .lineBreak, .phantom, .unknown: []
    case .group(let nodes): [nodes]
    case .scripts(let base, let sub, let sup, _): [base, sub, sup].compactMap { $0 }.map { [$0] }
    case .fraction(let above, let below, _): [[above], [below]]
    case .root(let radicand, let index): [[radicand], index.map { [$0] } ?? []]
    case .delimited(_, _, let body): [body]
    case .array(_, let rows): rows.flatMap(\.cells)
    case .styled(_, let node), .accented(_, let node), .boxed(let node): [[node]]
    case .stacked(let base, let over, let under):
      [base, over, under].compactMap { $0 }.map { [$0] }
    }
  }
}
