import MathNotation

/// Which pieces are conditions on an index.
extension Segmenter {
  /// `i = …` with a letter that counts.
  func isIndexEquation(_ tokens: [Token]) -> Bool {
    let content = ConditionReader.strip(tokens)
    guard content.count >= 3, isIndexLetter(content[0]),
      case .relation(let command) = content[1].kind
    else { return false }
    return command == "=" || command == "\\in"
  }

  func isIndexLetter(_ token: Token) -> Bool {
    guard case .letter(let name, let style) = token.kind, !token.hasScripts, style != .bold else {
      return false
    }
    return IndexLetters.all.contains(name) && !context.scalars.contains(name)
      && !context.families.contains(name) && !context.functions.contains(name)
      && !context.quantities.contains(name)
  }

  /// `i > 1`, `1 \le i \le D`, `\forall i`, `i = 2, \dots, D`; a letter that counts is set beside
  /// whole numbers and other such letters (`d = x_1 - x_2` is a definition).
  func isCondition(_ tokens: [Token]) -> Bool {
    if ParityReader.isParity(tokens), tokens.contains(where: isIndexLetter) { return true }
    let content = ConditionReader.strip(tokens)
    let relations = content.indices.filter { index in
      if case .relation = content[index].kind { true } else { false }
    }
    guard let place = relations.first else { return false }
    let isFirst = place == 1 && isIndexLetter(content[0]) && !isConstant(content)
    // `1 \le i \le D`.
    let isSecond =
      relations.count > 1 && place + 2 == relations[1] && isIndexLetter(content[place + 1])
    if (isFirst || isSecond) && content.allSatisfy(counts) { return true }
    return comparesIndices(content, first: place)
  }

  /// `0 \le i - j \le 1`, `|i - j| = 1`, `i + j \le D`: indices that run, computed with and compared.
  private func comparesIndices(_ content: [Token], first: Int) -> Bool {
    let isIndex = { (token: Token) -> Bool in
      guard case .letter(let name, _) = token.kind else { return false }
      return isIndexLetter(token) && IndexLetters.always.contains(name)
    }
    let isMade = content.allSatisfy { token in
      switch token.kind {
      case .fence("|"), .fence("\\vert"), .fence("\\lvert"), .fence("\\rvert"): !token.hasScripts
      case .relation(let command):
        ConditionReader.comparison(RelationChain.canonical(command)) != nil
      default: counts(token)
      }
    }
    guard isMade, content.contains(where: isIndex) else { return false }
    // `m = i - 1` sets a letter.
    let isEquation = content.contains(where: Self.isEquals)
    return !isEquation || first > 1 && content[..<first].contains(where: isIndex)
  }

  /// `d = 2`: a letter that is seldom an index gets its value; `k = \lfloor i/2 \rfloor`: nobody writes a
  /// range so.
  private func isConstant(_ content: [Token]) -> Bool {
    guard content.count >= 3, case .letter(let name, _) = content[0].kind,
      Self.isEquals(content[1])
    else { return false }
    let value = content[2...]
    if IndexLetters.settable.contains(name), value.contains(where: Self.isRounding) { return true }
    // `p = -3`, `d = D - 1`, `q = \frac12`.
    return IndexLetters.sizes.contains(name)
      && value.allSatisfy { token in
        switch token.kind {
        case .number, .binary, .letter("D", nil), .letter("/", _): !token.hasScripts
        case .fraction: true
        default: false
        }
      }
  }

  /// Brackets that round, `\operatorname{floor}`.
  private static func isRounding(_ token: Token) -> Bool {
    switch token.kind {
    case .open(let opener), .delimited(let opener?, _, _):
      opener == "\\lfloor" || opener == "\\lceil"
    case .name(let name): ["floor", "ceil", "ceiling"].contains(name)
    default: false
    }
  }

  /// Whether a token may stand in a condition on an index.
  private func counts(_ token: Token) -> Bool {
    switch token.kind {
    case .letter("\\mathbb{N}", _), .letter("N", .blackboard), .letter("Z", .blackboard): true
    case .letter(let name, _):
      IndexLetters.all.contains(name) && token.sub == nil && token.sup == nil
        || context.scalars.contains(name) || context.indexSets[name] != nil
    case .number, .binary, .relation, .open, .close, .punctuation, .dots, .overlined, .text, .gap,
      .newline:
      true
    case .fraction(let above, let below):
      Token.list([above, below]).allSatisfy(counts)
    case .group(let nodes): Token.list(nodes).allSatisfy(counts)
    case .delimited(_, _, let body): Token.list(body).allSatisfy(counts)
    default: false
    }
  }
}
