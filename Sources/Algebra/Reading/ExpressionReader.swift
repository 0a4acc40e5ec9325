import MathNotation

/// Reads one expression from a list of tokens: sums of products of factors.
///
/// The grammar, loosest first:
///
///     sum     = ['+' | '-'] product (('+' | '-') product)*       also with dots
///     product = factor (['·' | '/'] factor)*                     also with dots
///     factor  = function argument | large operator product | primary with scripts
///
/// What is read where two readings are usual is said in ``ReadingRules``. Cost: linear in the
/// number of tokens; nesting is limited to ``depthLimit``.
struct ExpressionReader {
  /// How deep brackets, fractions and scripts may nest.
  static let depthLimit = 40

  let context: ReadingContext
  /// The formula's source, for naming what was found.
  let source: [UInt8]
  let tokens: [Token]
  let brackets: BracketMatching
  let depth: Int
  /// The index of the large operator whose term is being read.
  var foldIndex: String?
  /// Whether the last of several growing terms is being read.
  var isInGrowing = false
  /// The next token.
  var position: Int
  /// One past the last token.
  var end: Int

  /// A reader over all of `tokens`, white space dropped.
  init(_ tokens: [Token], context: ReadingContext, source: [UInt8], depth: Int = 0) {
    self.context = context
    self.source = source
    self.tokens = tokens.filter { !$0.isSpace }
    self.brackets = BracketMatching(self.tokens[...])
    self.depth = depth
    self.position = 0
    self.end = self.tokens.count
  }

  // MARK: Whole lists

  /// The expression that the whole list is.
  mutating func readAll() throws(ReadingFault) -> Expression {
    if let index = brackets.unmatched.first { throw bracketFault(at: index) }
    let expression = try readSum()
    if position < end { throw unexpected(tokens[position]) }
    return expression
  }

  /// The expression that a nested list of nodes is.
  func read(_ nodes: [MathNode], after owner: Token) throws(ReadingFault) -> Expression {
    let tokens = Token.list(nodes)
    // No list is possible in a fraction, a root, an exponent or a group.
    return try read(context.decimalComma ? tokens.joiningDecimals() : tokens, after: owner)
  }

  /// The expression that a nested list of tokens is.
  func read(_ tokens: [Token], after owner: Token) throws(ReadingFault) -> Expression {
    var reader = try nested(tokens, in: owner)
    guard reader.end > 0 else {
      throw ReadingFault(.missingOperand(after: text(owner.range)), at: owner.range)
    }
    return try reader.readAll()
  }

  /// A reader one level down.
  func nested(_ tokens: [Token], in owner: Token) throws(ReadingFault) -> ExpressionReader {
    guard depth < Self.depthLimit else { throw ReadingFault(.tooDeep, at: owner.range) }
    return ExpressionReader(tokens, context: context, source: source, depth: depth + 1)
  }

  // MARK: Sums

  /// A term of a sum with its sign, or the dots between two.
  enum Summand {
    case term(Expression)
    /// The term behind dots of which the sign is the one that the number of terms gives it: `\pm x_1`.
    case either(Expression)
    /// `isNegative` says which sign stands before the dots, `nil` that none does.
    case dots(Range<Int>, isNegative: Bool?)
  }

  /// Reads as many signed terms as there are.
  mutating func readSum() throws(ReadingFault) -> Expression {
    var summands: [Summand] = []
    var hasDots = false
    var isFirst = true
    while position < end {
      var isNegative = false
      var sawSign = false
      var signRange = tokens[position].range
      while let sign = peekSign() {
        // `a + -b` is usual, `a + + b` is a slip of which nobody knows the meaning.
        if sawSign, !sign { throw unexpected(tokens[position]) }
        isNegative = isNegative != sign
        sawSign = true
        signRange = tokens[position].range
        position += 1
      }
      if !isFirst, !sawSign, isAlternation(at: position) { position += 1 }
      if hasDots, !sawSign, let end = try readEitherWay() {
        summands.append(.either(end))
        continue
      }
      if !isFirst, !sawSign {
        // Only dots may stand without a sign before them: `z_1 + z_2 \dots + z_i`.
        guard position < end, case .dots = tokens[position].kind else { break }
      }
      guard position < end else {
        throw ReadingFault(.missingOperand(after: text(signRange)), at: signRange)
      }
      if case .dots = tokens[position].kind {
        summands.append(.dots(tokens[position].range, isNegative: sawSign ? isNegative : nil))
        hasDots = true
        position += 1
      } else {
        let term = try readProduct(signBefore: sawSign ? signRange : nil)
        summands.append(.term(isNegative ? .negative(term) : term))
      }
      isFirst = false
    }
    guard !summands.isEmpty else {
      throw ReadingFault(.missingOperand(after: ""), at: emptyRange)
    }
    if hasDots { return try SeriesReader.sum(of: summands) }
    let terms = summands.compactMap { if case .term(let term) = $0 { term } else { nil } }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  /// Whether `\mp` or `\pm` stands before dots: the signs go on as in the terms shown.
  private func isAlternation(at index: Int) -> Bool {
    guard index + 1 < end, case .binary(let sign) = tokens[index].kind, tokens[index + 1].isDots
    else { return false }
    return sign == "\\mp" || sign == "\\pm"
  }

  /// Whether a sign stands next, and whether it is a minus.
  func peekSign() -> Bool? {
    guard position < end, case .binary(let command) = tokens[position].kind,
      !tokens[position].hasScripts
    else { return nil }
    switch command {
    case "+": return false
    case "-", "−": return true
    default: return nil
    }
  }

  // MARK: Products

  /// What stands between two factors.
  enum Joint { case juxtaposed, times, dot, over }

  /// Reads factors up to the next sign, bracket end, or what is no factor.
  mutating func readProduct(signBefore: Range<Int>?) throws(ReadingFault) -> Expression {
    var parts: [(joint: Joint, factor: Expression)] = []
    var dots: (place: Int, range: Range<Int>)?
    var dotsPosition = position
    var joint = Joint.juxtaposed
    var pending: Range<Int>? = signBefore
    while position < end {
      let token = tokens[position]
      if let operation = multiplication(token) {
        if !parts.isEmpty, operation != .over, endsFold(at: position + 1) { break }
        guard !parts.isEmpty || dots != nil, joint == .juxtaposed else {
          throw ReadingFault(.unexpected(text(token.range)), at: token.range)
        }
        joint = operation
        pending = token.range
        position += 1
        continue
      }
      if case .dots = token.kind {
        if let dots, joint == .juxtaposed,
          let growing = readGrowing(Array(parts[..<dots.place]), behind: dotsPosition)
        {
          return growing
        }
        guard dots == nil, !parts.isEmpty, isMultiplicativeDots(at: position) else { break }
        dots = (parts.count, token.range)
        dotsPosition = position
        position += 1
        joint = .juxtaposed
        continue
      }
      guard startsFactor(at: position) else { break }
      if joint == .juxtaposed, !parts.isEmpty, endsFold(at: position) { break }
      let factor = try readFactor()
      parts.append((parts.isEmpty ? .juxtaposed : joint, factor))
      joint = .juxtaposed
      pending = nil
    }
    if parts.isEmpty || pending != nil && joint != .juxtaposed {
      let range = pending ?? (position < end ? tokens[position].range : emptyRange)
      // `z_1 \cdot \dots` without an end.
      if position < end, pending == nil || tokens[position].isDots {
        throw unexpected(tokens[position])
      }
      throw ReadingFault(.missingOperand(after: text(range)), at: range)
    }
    if let dots { return try SeriesReader.product(of: parts, dots: dots) }
    return Self.product(of: parts, rules: context.rules)
  }

  /// Whether a large operator ends the term of the one before it: `\prod_i a_i \prod_i b_i` is a product of
  /// two, unless the second uses the index of the first.
  private func endsFold(at index: Int) -> Bool {
    guard let foldIndex, index < end, case .largeOperator = tokens[index].kind else { return false }
    var copy = self
    copy.foldIndex = nil
    copy.position = index
    guard let next = try? copy.readFactor() else { return false }
    return !next.freeSymbols.contains(foldIndex)
  }

  /// `a · b / c d` from left to right; with `slashTakesProduct`, `a / (c d)` for juxtaposed `c d`, with
  /// `slashTakesCoefficient` only for a number `c`.
  static func product(
    of parts: [(joint: Joint, factor: Expression)], rules: ReadingRules
  ) -> Expression {
    var factors: [Expression] = []
    var index = 0
    while index < parts.count {
      let (joint, factor) = parts[index]
      index += 1
      guard joint == .over else {
        // `\mathbf z_{<i} \cdot \mathbf z_{<i}` is a number.
        if joint == .dot, let last = factors.last, last.isRun, factor.isRun {
          factors[factors.count - 1] = joined([.transpose(last), factor])
        } else {
          factors.append(factor)
        }
        continue
      }
      var denominator = [factor]
      let isNumber = if case .number = factor { true } else { false }
      let limit =
        rules.contains(.slashTakesProduct)
        ? parts.count : rules.contains(.slashTakesCoefficient) && isNumber ? index + 1 : index
      while index < min(limit, parts.count), parts[index].joint == .juxtaposed {
        denominator.append(parts[index].factor)
        index += 1
      }
      factors = [.quotient(joined(factors), joined(denominator))]
    }
    return joined(factors)
  }

  /// A product of one or more factors. `\mathbf 1^\top \mathbf v` is the sum of the components of
  /// `\mathbf v`, however many it has.
  static func joined(_ factors: [Expression]) -> Expression {
    guard factors.count > 1 else { return factors[0] }
    if let place = factors.dropLast().firstIndex(where: { $0.onesBeside != nil }),
      let ones = factors[place].onesBeside, let total = ones.total(of: factors[place + 1])
    {
      return joined(Array(factors[..<place]) + [total] + Array(factors[(place + 2)...]))
    }
    if case .transpose(.tuple(let column))? = factors.last,
      factors.dropLast().allSatisfy({ !$0.isVector })
        || factors[factors.count - 2].takesColumn(of: column.shown.count)
    {
      // `\frac12 (0, x_1)^\top`, `A (z_1, z_2)^\top`: the column that it writes.
      return joined(Array(factors.dropLast()) + [.tuple(column)])
    }
    if factors.count == 2 {
      if factors[0] == .transpose(.whole("1")) { return .vectorCall(.total, factors[1]) }
      if factors[1] == .whole("1"), case .transpose(let vector) = factors[0] {
        return .vectorCall(.total, vector)
      }
    }
    return .product(factors)
  }

  func multiplication(_ token: Token) -> Joint? {
    guard case .binary(let command) = token.kind, !token.hasScripts else {
      switch token.kind {
      case .letter("/", _): return .over
      // `(x_1 : 3)`; a range has been cut at its colon before.
      case .punctuation(":"), .relation(":"): return token.hasScripts ? nil : .over
      default: return nil
      }
    }
    switch command {
    case "\\cdot", "⋅", "·": return .dot
    case "\\times", "*", "\\ast", "\\odot": return .times
    case "/", "\\div": return .over
    default: return nil
    }
  }

  /// Dots between factors: what follows is a factor or a multiplication, not a sign.
  private func isMultiplicativeDots(at index: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = tokens[index + 1]
    return multiplication(next) != nil || startsFactor(at: index + 1)
  }

  /// Whether a factor can begin with the token at `index`.
  func startsFactor(at index: Int) -> Bool {
    guard index < end else { return false }
    return switch tokens[index].kind {
    case .binary, .relation, .close, .punctuation, .dots, .text, .gap, .newline: false
    case .fence: (brackets.partner[index] ?? index) >= index
    default: true
    }
  }

  // MARK: Names for messages

  /// The source at `range`.
  func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= source.count else { return "" }
    let text = String(decoding: source[range], as: UTF8.self)
    return text.count > 40 ? String(text.prefix(39)) + "…" : text
  }

  func unexpected(_ token: Token) -> ReadingFault {
    switch token.kind {
    case .unknown(let command): ReadingFault(.unknownCommand(command), at: token.range)
    case .dots: ReadingFault(.dots, at: token.range)
    default: ReadingFault(.unexpected(text(token.range)), at: token.range)
    }
  }

  func bracketFault(at index: Int) -> ReadingFault {
    let token = tokens[index]
    switch token.kind {
    case .close: return ReadingFault(.unopened(text(token.range)), at: token.range)
    default: return ReadingFault(.unclosed(text(token.range)), at: token.range)
    }
  }

  /// Where the list ends, for faults about what is missing.
  var emptyRange: Range<Int> {
    if let last = tokens.last { return last.range.upperBound..<last.range.upperBound }
    return 0..<0
  }
}

/// The vector of ones that stands before another: all of it, or a run `\mathbf 1_{1:i}`.
private struct OnesBeside {
  var run: (from: Expression, through: Expression)?
  /// Whether only their number is told; before a whole vector that may be the place of a single one.
  var isLength = false

  /// The sum of the components that the ones select; `nil` when nobody knows which these are.
  func total(of vector: Expression) -> Expression? {
    guard let run else {
      return vector.isRun ? .vectorCall(.total, vector) : nil
    }
    switch vector {
    case .whole(let name) where !isLength:
      return .vectorCall(.total, .slice(name, from: run.from, through: run.through))
    case .slice(_, run.from, run.through): return .vectorCall(.total, vector)
    default: return nil
    }
  }
}

extension Expression {
  /// The ones that this is, written as a row.
  fileprivate var onesBeside: OnesBeside? {
    switch self {
    case .transpose(.whole("1")): OnesBeside()
    case .transpose(.slice("1", let from, let through)): OnesBeside(run: (from, through))
    // `\mathbf 1_i^\top`: as many ones as the run beside it has components.
    case .transpose(.component("1", let length)) where length.count == 1:
      OnesBeside(run: (.number(Numeral(1)), length[0]), isLength: true)
    default: nil
    }
  }

  /// Whether this is a matrix with so many columns, behind which a row has no meaning.
  fileprivate func takesColumn(of length: Int) -> Bool {
    switch self {
    case .matrix(let rows): length > 1 && rows.allSatisfy { $0.count == length }
    case .inverse(let inner): inner.takesColumn(of: length)
    case .transpose(.matrix(let rows)): length > 1 && rows.count == length
    default: false
    }
  }

  /// Whether this is a run of components, or the vector of ones.
  fileprivate var isRun: Bool {
    switch self {
    case .slice, .whole: true
    default: false
    }
  }
}
