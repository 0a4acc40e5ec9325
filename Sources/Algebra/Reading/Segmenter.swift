import MathNotation

/// Cuts a line into segments at commas, gaps, words and arrows outside brackets; puts index ranges
/// (`i = 2, \dots, D`) and bare lists together again.
struct Segmenter {
  private(set) var segments: [Segment] = []
  private let context: ReadingContext

  /// Letters that count, so that `i > 1` is a condition and `\alpha > 1` is a claim.
  private static let indexLetters: Set<String> = [
    "i", "j", "k", "l", "m", "n", "p", "q", "r", "d", "D", "\\ell",
  ]

  init(_ line: [Token], context: ReadingContext) {
    self.context = context
    cut(context.decimalComma ? Self.joiningDecimals(line, context: context) : line)
  }

  /// Decimals with a comma outside brackets; not in `i = 1,2`, which lists.
  private static func joiningDecimals(_ line: [Token], context: ReadingContext) -> [Token] {
    let isList = line.indices.dropLast(3).contains { index in
      guard case .letter(let name, _) = line[index].kind, indexLetters.contains(name),
        case .relation = line[index + 1].kind, case .number = line[index + 2].kind
      else { return false }
      return !context.scalars.contains(name)
    }
    return isList ? line : line.joiningDecimals(depthZero: true)
  }

  /// A raw piece with what stood before it.
  private struct Piece {
    var tokens: [Token]
    var afterComma = false
    var words: String?
    var afterColonOrStart = false
  }

  private mutating func cut(_ line: [Token]) {
    var pieces = pieces(of: line)
    mergeIndexRanges(&pieces)
    mergeLists(&pieces)
    for (number, piece) in pieces.enumerated() {
      var segment = segment(of: piece.tokens)
      segment.isDots = Self.isDots(piece.tokens)
      segment.isCondition = !segment.isDots && isCondition(piece.tokens)
      // "for i > 1: x_i = …" and "i = 1: x_1 = …" look forward when a colon follows.
      let next = number + 1 < pieces.count ? pieces[number + 1] : nil
      segment.attachesBackward = !(next?.afterColonOrStart ?? false)
      segments.append(segment)
    }
  }

  // MARK: Cutting

  private func pieces(of line: [Token]) -> [Piece] {
    let brackets = BracketMatching(line[...])
    var pieces: [Piece] = []
    var current = Piece(tokens: [])
    func isSeparator(_ token: Token) -> Bool {
      switch token.kind {
      case .gap, .newline, .text: true
      case .punctuation(","), .punctuation(";"), .punctuation("."), .letter(".", _): true
      case .relation(let command): StatementReader.isArrow(command)
      default: false
      }
    }
    func flush(_ next: Piece) {
      if !current.tokens.isEmpty {
        pieces.append(current)
        current = next
      } else {
        current = Piece(
          tokens: [], afterComma: current.afterComma || next.afterComma,
          words: next.words ?? current.words,
          afterColonOrStart: current.afterColonOrStart || next.afterColonOrStart)
      }
    }
    var index = 0
    while index < line.count {
      let token = line[index]
      if let partner = brackets.partner[index], partner > index {
        if isAside(line, index, partner, isFirst: current.tokens.isEmpty && pieces.isEmpty) {
          flush(Piece(tokens: []))
          let inner = Array(line[(index + 1)..<partner])
          if !Self.isNumberTag(inner) { pieces.append(contentsOf: self.pieces(of: inner)) }
          index = partner + 1
          continue
        }
        current.tokens.append(contentsOf: line[index...partner])
        index = partner + 1
        continue
      }
      if case .delimited(_, _, let body) = token.kind, !token.hasScripts,
        isAsideContent(Token.list(body), before: current.tokens)
      {
        flush(Piece(tokens: []))
        pieces.append(contentsOf: self.pieces(of: Token.list(body)))
        index += 1
        continue
      }
      if Self.isInsideNumber(line, index) {
        // `0,5` where a decimal has a point: no list either, so that nothing is guessed.
        current.tokens.append(token)
      } else if isSeparator(token) {
        var next = Piece(tokens: [])
        switch token.kind {
        case .punctuation: next.afterComma = true
        case .text(let words):
          next.words = words
          next.afterColonOrStart = words.hasSuffix(":") || words.hasSuffix(": ")
        default: break
        }
        flush(next)
      } else if Self.isColon(token), index + 1 < line.count, Self.isEquals(line[index + 1]) {
        current.tokens.append(
          Token(
            kind: .relation("\\coloneqq"),
            range: token.range.lowerBound..<line[index + 1].range.upperBound))
        index += 1
      } else if Self.isColon(token) {
        flush(Piece(tokens: [], afterColonOrStart: true))
      } else {
        current.tokens.append(token)
      }
      index += 1
    }
    flush(Piece(tokens: []))
    return pieces
  }

  /// Whether a comma stands between digits without white space.
  private static func isInsideNumber(_ line: [Token], _ index: Int) -> Bool {
    guard case .punctuation(",") = line[index].kind, index > 0, index + 1 < line.count,
      case .number = line[index - 1].kind, case .number = line[index + 1].kind
    else { return false }
    return line[index - 1].range.upperBound == line[index].range.lowerBound
      && line[index].range.upperBound == line[index + 1].range.lowerBound
  }

  private static func isColon(_ token: Token) -> Bool {
    switch token.kind {
    case .punctuation(":"), .relation(":"), .punctuation("\\colon"), .relation("\\colon"): true
    default: false
    }
  }

  private static func isEquals(_ token: Token) -> Bool {
    if case .relation("=") = token.kind { return true }
    return false
  }

  /// Whether the bracket from `open` to `close` is an aside — `(1)`, `(i > 1)`, `(\text{với } x_0 =
  /// 0)` — and no factor.
  private func isAside(_ line: [Token], _ open: Int, _ close: Int, isFirst: Bool) -> Bool {
    guard case .open = line[open].kind, !line[close].hasScripts, !isFirst else { return false }
    let inner = Array(line[(open + 1)..<close])
    let previous = open > 0 ? line[open - 1] : nil
    if let previous, previous.isSpace || Self.isStop(previous), Self.isNumberTag(inner),
      close + 1 == line.count || line[(close + 1)...].allSatisfy({ $0.isSpace || Self.isStop($0) })
    {
      return true
    }
    return isAsideContent(inner, before: Array(line[..<open]))
  }

  private static func isStop(_ token: Token) -> Bool {
    switch token.kind {
    case .punctuation, .letter(".", _): true
    default: false
    }
  }

  /// Whether bracketed tokens are a remark: they contain words or a relation, and what stands before
  /// is not a function.
  private func isAsideContent(_ inner: [Token], before: [Token]) -> Bool {
    if let last = before.last(where: { !$0.isSpace }) {
      switch last.kind {
      case .name, .largeOperator: return false
      case .letter(let name, let style):
        if context.functions.contains(name) || style == .blackboard { return false }
      case .number where last.hasScripts: return false
      default: break
      }
    }
    var depth = 0
    for token in inner {
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .text: if depth == 0 { return true }
      case .relation(let command):
        if depth == 0, command != "\\mid", command != "|", !Self.isColon(token) { return true }
      default: break
      }
    }
    return false
  }

  /// `1`, `*`, `2a`: what is in the brackets of an equation number.
  private static func isNumberTag(_ inner: [Token]) -> Bool {
    guard let first = inner.first, inner.count <= 2 else { return false }
    switch first.kind {
    case .number(let digits):
      guard digits.count <= 2, !first.hasScripts else { return false }
      guard inner.count == 2 else { return true }
      if case .letter(_, _) = inner[1].kind { return !inner[1].hasScripts }
      return false
    case .binary("*"), .binary("\\ast"): return true
    default: return false
    }
  }

  // MARK: Putting together

  static func isDots(_ tokens: [Token]) -> Bool {
    let content = tokens.filter { !$0.isSpace }
    guard !content.isEmpty else { return false }
    return content.allSatisfy { token in
      if case .dots = token.kind { true } else { Self.isColon(token) }
    }
  }

  private static func hasRelation(_ tokens: [Token]) -> Bool {
    let brackets = BracketMatching(tokens[...])
    var index = 0
    while index < tokens.count {
      if let partner = brackets.partner[index], partner > index {
        index = partner + 1
        continue
      }
      if case .relation = tokens[index].kind { return true }
      index += 1
    }
    return false
  }

  /// `i = 2`, `\dots`, `D` and `i = 1`, `2`, `\dots`, `D` become one piece.
  private func mergeIndexRanges(_ pieces: inout [Piece]) {
    var merged: [Piece] = []
    var index = 0
    while index < pieces.count {
      var piece = pieces[index]
      index += 1
      if isIndexEquation(piece.tokens) {
        var ahead = index
        var tail: [Piece] = []
        while ahead < pieces.count, pieces[ahead].afterComma,
          !Self.hasRelation(pieces[ahead].tokens)
        {
          tail.append(pieces[ahead])
          ahead += 1
        }
        if !tail.isEmpty {
          for part in tail {
            let place = part.tokens.first?.range.lowerBound ?? 0
            piece.tokens.append(Token(kind: .punctuation(","), range: place..<place))
            piece.tokens += part.tokens
          }
          index = ahead
        }
      }
      merged.append(piece)
    }
    pieces = merged
  }

  /// `\mathbf z = x_1, x_2 - x_1, \dots` without brackets: the pieces after the commas belong to it.
  private func mergeLists(_ pieces: inout [Piece]) {
    var merged: [Piece] = []
    for piece in pieces {
      if let last = merged.last, piece.afterComma, !Self.hasRelation(piece.tokens),
        isVectorEquation(last.tokens)
          || Self.isNumeric(piece.tokens) && last.tokens.contains(where: Self.isEquals)
      {
        let place = piece.tokens.first?.range.lowerBound ?? 0
        merged[merged.count - 1].tokens.append(
          Token(kind: .punctuation(","), range: place..<place))
        merged[merged.count - 1].tokens += piece.tokens
      } else {
        merged.append(piece)
      }
    }
    pieces = merged
  }

  /// `\det J = 1, 2`: a number behind the comma of an equation belongs to it, whatever it means there.
  private static func isNumeric(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy { token in
      switch token.kind {
      case .number, .binary, .gap: true
      default: false
      }
    }
  }

  /// `f(\mathbf z) = a`, `\mathbf x = a` with a single component on the right.
  private func isVectorEquation(_ tokens: [Token]) -> Bool {
    guard let equals = tokens.firstIndex(where: Self.isEquals), equals > 0 else { return false }
    guard case .letter(let name, let style) = tokens[0].kind, tokens[0].sub == nil || equals > 1
    else { return false }
    guard style == .bold || context.functions.contains(name) || context.families.contains(name)
    else { return false }
    let right = tokens[(equals + 1)...].filter { !$0.isSpace }
    guard let first = right.first, !first.range.isEmpty else { return false }
    if case .open = first.kind, case .close = right.last?.kind { return false }
    switch first.kind {
    case .delimited, .array: return right.count > 1
    default: return name != "c" && name != "\\tau"
    }
  }

  /// `i = …` with a letter that counts.
  private func isIndexEquation(_ tokens: [Token]) -> Bool {
    let content = ConditionReader.strip(tokens)
    guard content.count >= 3, isIndexLetter(content[0]),
      case .relation(let command) = content[1].kind
    else { return false }
    return command == "=" || command == "\\in"
  }

  private func isIndexLetter(_ token: Token) -> Bool {
    guard case .letter(let name, let style) = token.kind, !token.hasScripts, style != .bold else {
      return false
    }
    return Self.indexLetters.contains(name) && !context.scalars.contains(name)
      && !context.families.contains(name) && !context.functions.contains(name)
  }

  /// `i > 1`, `1 \le i \le D`, `\forall i`, `i = 2, \dots, D`; a letter that counts is set beside
  /// whole numbers and other such letters (`d = x_1 - x_2` is a definition).
  private func isCondition(_ tokens: [Token]) -> Bool {
    let content = ConditionReader.strip(tokens)
    let relations = content.indices.filter { index in
      if case .relation = content[index].kind { true } else { false }
    }
    guard let place = relations.first else { return false }
    let isFirst = place == 1 && isIndexLetter(content[0]) && !isConstant(content)
    // `1 \le i \le D`.
    let isSecond =
      relations.count > 1 && place + 2 == relations[1] && isIndexLetter(content[place + 1])
    return (isFirst || isSecond) && content.allSatisfy(counts)
  }

  /// `d = 2`: a letter that is seldom an index gets its value.
  private func isConstant(_ content: [Token]) -> Bool {
    guard content.count == 3, case .letter(let name, _) = content[0].kind,
      ["d", "l", "m", "n", "p", "q", "r"].contains(name), Self.isEquals(content[1]),
      case .number = content[2].kind
    else { return false }
    return true
  }

  /// Whether a token may stand in a condition on an index.
  private func counts(_ token: Token) -> Bool {
    switch token.kind {
    case .letter("\\mathbb{N}", _), .letter("N", .blackboard), .letter("Z", .blackboard): true
    case .letter(let name, _):
      Self.indexLetters.contains(name) && token.sub == nil && token.sup == nil
        || context.scalars.contains(name)
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

  private func segment(of tokens: [Token]) -> Segment {
    let brackets = BracketMatching(tokens[...])
    var members: [Segment.Member] = []
    var relations: [String] = []
    var current: [Token] = []
    var start = tokens.first?.range.lowerBound ?? 0
    func close(at end: Int) {
      let lower = current.first?.range.lowerBound ?? start
      let upper = current.last?.range.upperBound ?? end
      members.append(Segment.Member(tokens: current, range: lower..<max(lower, upper)))
      current = []
    }
    var index = 0
    while index < tokens.count {
      if let partner = brackets.partner[index], partner > index {
        current += tokens[index...partner]
        index = partner + 1
        continue
      }
      if case .relation(let command) = tokens[index].kind {
        close(at: tokens[index].range.lowerBound)
        relations.append(RelationChain.canonical(command))
        start = tokens[index].range.upperBound
      } else {
        current.append(tokens[index])
      }
      index += 1
    }
    let end = tokens.last?.range.upperBound ?? start
    close(at: end)
    var segment = Segment(
      tokens: tokens, members: members, relations: relations,
      range: (tokens.first?.range.lowerBound ?? 0)..<max(tokens.first?.range.lowerBound ?? 0, end))
    segment.startsWithRelation = members[0].tokens.isEmpty && !relations.isEmpty
    return segment
  }
}
