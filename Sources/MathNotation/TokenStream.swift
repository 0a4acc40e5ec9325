/// The tokens of a formula in the order in which the parser meets them: the source's own, with the
/// bodies of macros put in where they are called.
struct TokenStream {
  private let tokens: [Token]
  /// For each `{` the index of its `}`; −1 for all others and for a `{` without one.
  private let partners: [Int32]
  private var position = 0
  /// Tokens put back in front of the source's, last first.
  private var pending: [Token] = []
  /// How many more tokens macros may put in.
  private var allowance = 20_000
  private let end: Int
  /// Where the last token taken ends.
  var consumedEnd = 0

  /// The tokens of `source`.
  init(_ source: String) {
    let tokens = Tokenizer.tokens(of: source)
    var partners = [Int32](repeating: -1, count: tokens.count)
    var openers: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .open {
        openers.append(index)
      } else if token.kind == .close, let opener = openers.popLast() {
        partners[opener] = Int32(index)
      }
    }
    self.tokens = tokens
    self.partners = partners
    self.end = source.utf8.count
  }

  /// Where the next token starts, or the end of the source.
  var nextStart: Int { peekRaw()?.range.lowerBound ?? end }

  /// The token after `count` others, white space included.
  func peekRaw(_ count: Int = 0) -> Token? {
    if count < pending.count { return pending[pending.count - 1 - count] }
    let index = position + count - pending.count
    return index < tokens.count ? tokens[index] : nil
  }

  /// Takes the next token, white space included.
  @discardableResult
  mutating func takeRaw() -> Token? {
    let token: Token
    if let first = pending.popLast() {
      token = first
    } else if position < tokens.count {
      token = tokens[position]
      position += 1
    } else {
      return nil
    }
    if token.kind != .space { consumedEnd = token.range.upperBound }
    return token
  }

  /// The next token that is not white space; the white space is gone.
  mutating func peek() -> Token? {
    while let token = peekRaw() {
      if token.kind != .space { return token }
      takeRaw()
    }
    return nil
  }

  /// Takes the next token that is not white space.
  @discardableResult
  mutating func take() -> Token? {
    guard peek() != nil else { return nil }
    return takeRaw()
  }

  /// Takes `{…}` as it stands and returns what is inside, or `nil` when no whole group follows.
  mutating func takeGroup() -> [Token]? {
    guard let open = peek(), open.kind == .open else { return nil }
    if pending.isEmpty {
      let close = Int(partners[position])
      guard close >= 0 else { return nil }
      let inside = Array(tokens[(position + 1)..<close])
      position = close + 1
      consumedEnd = tokens[close].range.upperBound
      return inside
    }
    // The bodies of macros are balanced, and so is what they put in.
    var depth = 0
    var inside: [Token] = []
    while let token = takeRaw() {
      if token.kind == .close { depth -= 1 }
      if depth == 0, token.kind == .close { return inside }
      if depth > 0 { inside.append(token) }
      if token.kind == .open { depth += 1 }
    }
    return inside
  }

  /// Takes `[…]` when it follows without white space and ends within `limit` tokens.
  mutating func takeBracketed(limit: Int = 100) -> [Token]? {
    guard let open = peekRaw(), open.isCharacter("[") else { return nil }
    var depth = 0
    var count = 1
    while count <= limit, let token = peekRaw(count) {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if depth < 0 { return nil }
      if depth == 0, token.isCharacter("]") {
        let inside = (1..<count).compactMap { peekRaw($0) }
        for _ in 0...count { takeRaw() }
        return inside
      }
      count += 1
    }
    return nil
  }

  /// Puts `body` in front, or returns `false` when macros have put in too much already.
  mutating func insert(_ body: [Token]) -> Bool {
    guard body.count < allowance else { return false }
    allowance -= body.count + 1
    pending.append(contentsOf: body.reversed())
    return true
  }

  /// Puts back tokens that were taken as a group, to be read again.
  mutating func putBack(_ tokens: [Token]) {
    pending.append(contentsOf: tokens.reversed())
  }

  /// Takes all that is left.
  mutating func skipToEnd() {
    pending = []
    position = tokens.count
    consumedEnd = end
  }
}
