import MathNotation

/// Cuts a line into segments at commas, gaps, words and arrows outside brackets; puts index ranges
/// (`i = 2, \dots, D`) and bare lists together again.
struct Segmenter {
  private(set) var segments: [Segment] = []
  let context: ReadingContext

  init(_ whole: [Token], context: ReadingContext) {
    self.context = context
    let line = Self.withoutEndMark(whole)
    cut(context.decimalComma ? Self.joiningDecimals(line, context: context) : line)
  }

  /// A line without the mark that a proof ends: `\blacksquare`.
  private static func withoutEndMark(_ line: [Token]) -> [Token] {
    var rest = line[...]
    while let last = rest.last {
      switch last.kind {
      case .letter(let name, _) where endMarks.contains(name) && !last.hasScripts && rest.count > 1,
        .binary(let name) where endMarks.contains(name) && !last.hasScripts && rest.count > 1,
        .unknown(let name) where endMarks.contains(name) && rest.count > 1:
        rest.removeLast()
      case .gap where rest.count < line.count: rest.removeLast()
      default: return rest.count < line.count ? Array(rest) : line
      }
    }
    return line
  }

  private static let endMarks: Set<String> = [
    "\\blacksquare", "\\square", "\\Box", "\\qed", "\\qedsymbol", "\\checkmark", "■", "□", "∎",
  ]

  /// Decimals with a comma outside brackets; not in `i = 1,2`, which lists.
  private static func joiningDecimals(_ line: [Token], context: ReadingContext) -> [Token] {
    let isList = line.indices.dropLast(3).contains { index in
      guard case .letter(let name, _) = line[index].kind, IndexLetters.all.contains(name),
        case .relation = line[index + 1].kind, case .number = line[index + 2].kind
      else { return false }
      return !context.scalars.contains(name)
    }
    return isList ? line : line.joiningDecimals(depthZero: true)
  }

  /// A raw piece with what stood before it.
  struct Piece {
    var tokens: [Token]
    var afterComma = false
    var words: String?
    var wordsBehind: String?
    var afterColonOrStart = false
  }

  private mutating func cut(_ whole: [Token]) {
    let bare = ConditionReader.unwrapped(whole.filter { !$0.isSpace })
    let line =
      bare.count + 2 == whole.filter({ !$0.isSpace }).count
        && (isCondition(bare) || Self.hasRelation(bare))
      ? bare : Self.mapping(whole)
    var pieces = pieces(of: line)
    mergeIndexRanges(&pieces)
    mergeLists(&pieces)
    mergeChoices(&pieces)
    for (number, piece) in pieces.enumerated() {
      var segment = segment(of: piece.tokens)
      segment.isDots = Self.isDots(piece.tokens)
      segment.words = piece.words
      segment.wordsBehind = piece.wordsBehind
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
        current.wordsBehind = next.words
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
      if case .delimited(let opener, _, let body) = token.kind, !token.hasScripts,
        opener != "\\{" || !(current.tokens.last { !$0.isSpace }.map(Self.isEquals) ?? false),
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
      } else if case .text(let words) = token.kind, ParityWords(words) != nil,
        current.tokens.filter({ !$0.isSpace }).count == 1, isIndexLetter(current.tokens[0])
      {
        // `D \text{ is even}`.
        current.tokens.append(token)
        flush(Piece(tokens: []))
      } else if case .text(let words) = token.kind, StrayWords.spoil(words),
        let last = current.tokens.last, !last.isSpace, Self.hasRelation(current.tokens)
      {
        // `= 3 \text{ kg}`: a unit, or what else changes the meaning of a number.
        current.tokens.append(Token(kind: .unknown(words.trimmed), range: token.range))
      } else if Self.isAssignment(token), !Self.isBlank(current.tokens),
        !Self.hasRelation(current.tokens)
      {
        // `z_i \leftarrow x_i - x_{i-1}`, as programs are written.
        current.tokens.append(Token(kind: .relation("\\coloneqq"), range: token.range))
      } else if case .letter("\\forall", _) = token.kind, Self.hasRelation(current.tokens) {
        // `x_i = z_i\ \forall i \ge 2`.
        flush(Piece(tokens: []))
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
      } else if Self.isEquals(token), !token.hasScripts, index + 1 < line.count,
        Self.isColon(line[index + 1]),
        token.range.upperBound == line[index + 1].range.lowerBound
      {
        // `1 =: \det J`.
        current.tokens.append(
          Token(
            kind: .relation("\\eqqcolon"),
            range: token.range.lowerBound..<line[index + 1].range.upperBound))
        index += 1
      } else if Self.isColon(token), isRatio(line, index, before: current.tokens) {
        current.tokens.append(Token(kind: .binary("/"), range: token.range))
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

  private static func isBlank(_ tokens: [Token]) -> Bool { tokens.allSatisfy(\.isSpace) }

  /// `\leftarrow` gives the name before it a value.
  private static func isAssignment(_ token: Token) -> Bool {
    guard case .relation(let command) = token.kind, !token.hasScripts else { return false }
    return ["\\leftarrow", "\\longleftarrow", "\\gets"].contains(command)
  }

  /// Whether a colon divides: `z_i = x_i : 3`. What follows it then is no statement.
  private func isRatio(_ line: [Token], _ index: Int, before: [Token]) -> Bool {
    guard Self.hasRelation(before), let last = before.last, !last.isSpace, index + 1 < line.count
    else { return false }
    switch line[index + 1].kind {
    case .number, .letter, .open, .group, .fraction, .root, .name, .delimited: break
    default: return false
    }
    for token in line[(index + 1)...] {
      switch token.kind {
      case .punctuation(","), .punctuation(";"), .punctuation("."), .letter(".", _), .gap, .text,
        .newline:
        return true
      case .relation, .punctuation, .letter("\\forall", _): return false
      default: break
      }
    }
    return true
  }

  /// Whether a comma stands between digits without white space.
  private static func isInsideNumber(_ line: [Token], _ index: Int) -> Bool {
    guard case .punctuation(",") = line[index].kind, index > 0, index + 1 < line.count,
      case .number = line[index - 1].kind, case .number = line[index + 1].kind
    else { return false }
    return line[index - 1].range.upperBound == line[index].range.lowerBound
      && line[index].range.upperBound == line[index + 1].range.lowerBound
  }

  static func isColon(_ token: Token) -> Bool {
    switch token.kind {
    case .punctuation(":"), .relation(":"), .punctuation("\\colon"), .relation("\\colon"): true
    default: false
    }
  }

  static func isEquals(_ token: Token) -> Bool {
    if case .relation("=") = token.kind { return true }
    return false
  }

  /// Whether the bracket from `open` to `close` is an aside — `(1)`, `(i > 1)`, `(\text{với } x_0 =
  /// 0)` — and no factor.
  private func isAside(_ line: [Token], _ open: Int, _ close: Int, isFirst: Bool) -> Bool {
    guard case .open(let opener) = line[open].kind, !line[close].hasScripts, !isFirst else {
      return false
    }
    let inner = Array(line[(open + 1)..<close])
    let previous = open > 0 ? line[open - 1] : nil
    // `B = \{i : z_i < 0\}` is a set.
    if opener == "\\{", let sign = line[..<open].last(where: { !$0.isSpace }), Self.isEquals(sign) {
      return false
    }
    // `x_{i-1} [i > 1]` is an indicator, `x_{i-1} \quad [i > 1]` a remark.
    if opener == "[", let previous, !previous.isSpace, !Self.isStop(previous),
      !inner.contains(where: { if case .text = $0.kind { true } else { false } })
        || ParityReader.isParity(inner)
    {
      return false
    }
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
      case .name, .largeOperator, .binary: return false
      case .letter(let name, let style):
        if context.functions.contains(name) || style == .blackboard || name == "1" || name == "I"
          || name == "\\#"
        {
          return false
        }
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

  static func hasRelation(_ tokens: [Token]) -> Bool {
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
