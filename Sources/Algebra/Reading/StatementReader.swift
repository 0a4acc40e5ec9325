import MathNotation

/// Reads the statements of a formula: cuts it at separators, cuts the pieces at relations, and reads
/// every member on its own, so that one unreadable member does not take the others with it.
///
/// Cost: linear in the length of the formula, times the number of usual readings.
public struct StatementReader: Sendable {
  /// What the names mean.
  public var context: ReadingContext

  /// A reader in a context.
  public init(context: ReadingContext) {
    self.context = context
  }

  /// The statements of a formula, in order.
  public func statements(of formula: MathFormula) -> [Statement] {
    let source = Array(formula.source.utf8)
    var result: [Statement] = []
    var pending: [Condition] = []
    var followsDots = false
    var looksBack = false
    for line in StatementLines(formula.nodes).lines {
      let segments = Segmenter(line, context: context).segments
      // Below dots, "`x_D = … \\Rightarrow z_D = …`" ends two rows.
      let isBelowDots = followsDots
      for (number, segment) in segments.enumerated() {
        if segment.isDots {
          followsDots = true
          continue
        }
        if segment.isCondition, let condition = condition(of: segment, source: source) {
          if let last = result.last, !last.isCondition, segment.attachesBackward {
            result[result.count - 1].condition =
              last.condition.map { Self.joined($0, condition, by: segment.words) } ?? condition
          } else if let before = pending.popLast() {
            if let words = segment.words, StrayWords.choose(words) {
              pending.append(.any([before, condition]))
            } else {
              pending += [before, condition]
            }
          } else {
            pending.append(condition)
            looksBack = result.isEmpty && segment.attachesBackward
          }
          continue
        }
        var statement = statement(
          of: segment, after: segment.startsWithRelation ? result.last : nil, formula: formula,
          source: source)
        if segment.startsWithRelation, let last = result.last, !last.isCondition {
          result[result.count - 1] = Self.continued(last, by: statement)
          continue
        }
        if let last = result.last, pending.isEmpty,
          let whole = Self.nextCase(
            statement, segment, after: last,
            next: number + 1 < segments.count ? segments[number + 1] : nil)
        {
          statement = whole
        }
        statement.followsDots = followsDots || isBelowDots && statement.isOfLastComponent
        followsDots = false
        if !pending.isEmpty {
          statement.condition = pending.count == 1 ? pending[0] : .all(pending)
          if looksBack { statement.leading = statement.condition }
          looksBack = false
          pending = []
        }
        result.append(statement)
      }
    }
    if followsDots, let last = result.indices.last { result[last].endsInDots = true }
    if !pending.isEmpty {
      let end = source.count
      result.append(
        Statement(
          members: [], relations: [], condition: pending.count == 1 ? pending[0] : .all(pending),
          followsDots: false, isCondition: true, range: 0..<end))
    }
    return result
  }

  /// Whether a formula is nothing but dots.
  public func isDots(_ formula: MathFormula) -> Bool {
    let lines = StatementLines(formula.nodes).lines
    return lines.count == 1 && Segmenter.isDots(lines[0])
  }

  /// The expression that a whole formula is, when it is one expression.
  public func expression(_ formula: MathFormula) throws(ReadingFault) -> Expression {
    if let fault = formula.faults.first { throw ReadingFault(fault) }
    var reader = ExpressionReader(
      Token.list(formula.nodes), context: context, source: Array(formula.source.utf8))
    return try reader.readAll()
  }

  /// Whether a relation separates statements: `\Rightarrow`, `\iff`.
  static func isArrow(_ command: String) -> Bool {
    command.contains("arrow") || command == "\\to" || command == "\\implies" || command == "\\iff"
      || command == "\\impliedby" || command == "\\therefore" || command == "\\because"
      || command == "\\mapsto" || command == "\\gets"
      || ["⇒", "⟹", "⇔", "⟺", "→", "∴"].contains(command)
  }

  /// Two conditions beside one statement: both hold, unless words offer one of them.
  private static func joined(_ a: Condition, _ b: Condition, by words: String?) -> Condition {
    if let words, StrayWords.choose(words) { return .any([a, b]) }
    return a.and(b)
  }

  // MARK: Pieces

  private func condition(of segment: Segment, source: [UInt8]) -> Condition? {
    let reader = ExpressionReader(segment.tokens, context: context, source: source)
    let owner = Token(kind: .nothing, range: segment.range)
    return try? ConditionReader.read(segment.tokens, in: reader, owner: owner)?
      .mapOperands(context.resolved)
  }

  /// The statement that a segment makes; one that goes on with a chain comes after its beginning.
  private func statement(
    of segment: Segment, after before: Statement?, formula: MathFormula, source: [UInt8]
  ) -> Statement {
    var members: [Statement.Member] = []
    for (place, member) in segment.members.enumerated() {
      let left = before?.members.first ?? members.first
      // `\det J = \prod 2 z_i`; in `x_i = \sum z_i` nobody knows what the sum is over.
      let runsOverAll =
        place == 0 ? segment.members.count == 1 : left?.expression?.hasNoPlace ?? false
      members.append(
        self.member(
          member, rules: runsOverAll ? context.rules.union(.operatorsRunOverAll) : context.rules,
          formula: formula, source: source))
    }
    var relations = segment.relations
    if relations.last == "\\eqqcolon" {
      // `x_i - x_{i-1} =: u_i` says what $u_i$ is.
      members.insert(members.removeLast(), at: 0)
      relations.insert(relations.removeLast(), at: 0)
    }
    relations = relations.map { $0 == "\\eqqcolon" ? "=" : $0 }
    let left = members.count > 1 ? members[0].expression : nil
    for place in members.indices {
      guard let reading = members[place].expression else { continue }
      members[place].alternatives.removeAll { $0.rebinds(reading, beside: left) }
    }
    return Statement(
      members: members, relations: relations, condition: nil, followsDots: false,
      isCondition: false, range: segment.range)
  }

  private func member(
    _ member: Segment.Member, rules: ReadingRules, formula: MathFormula, source: [UInt8]
  ) -> Statement.Member {
    if let fault = formula.faults.first(where: { Self.touches($0.range, member.range) }) {
      return Statement.Member(
        reading: .failure(ReadingFault(fault)), alternatives: [], range: member.range)
    }
    var rules = rules
    // Beside `\odot` bars, too, act component by component.
    if member.tokens.contains(where: \.isComponentwiseProduct) { rules.insert(.barsActByComponent) }
    let reading = read(member.tokens, rules: rules, source: source, range: member.range)
      .map(context.resolved)
    var alternatives: [Expression] = []
    if case .success(let expression) = reading {
      for rule in ReadingRules.alternatives {
        let other = read(
          member.tokens, rules: rules.symmetricDifference(rule), source: source,
          range: member.range
        )
        .map(context.resolved)
        if case .success(let other) = other, other != expression, !alternatives.contains(other) {
          alternatives.append(other)
        }
      }
    }
    return Statement.Member(reading: reading, alternatives: alternatives, range: member.range)
  }

  private static func touches(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound < b.upperBound && b.lowerBound < max(a.upperBound, a.lowerBound + 1)
  }

  func read(
    _ tokens: [Token], rules: ReadingRules, source: [UInt8], range: Range<Int>
  ) -> Result<Expression, ReadingFault> {
    var context = context
    context.rules = rules
    var reader = ExpressionReader(tokens, context: context, source: source)
    do throws(ReadingFault) {
      guard reader.end > 0 else {
        return .failure(ReadingFault(.missingOperand(after: ""), at: range))
      }
      if reader.elements().count > 1 {
        return .success(.tuple(try TupleReader.read(reader.elements(), in: reader)))
      }
      return .success(try reader.readAll().asColumn)
    } catch {
      return .failure(error)
    }
  }

  /// `a = b` if …, "and $c$ otherwise": a value alone goes on with the cases of the statement before it,
  /// when a condition of its own follows or words say "otherwise".
  private static func nextCase(
    _ statement: Statement, _ segment: Segment, after last: Statement, next: Segment?
  ) -> Statement? {
    guard statement.relations.isEmpty, statement.members.count == 1, !last.isCondition,
      last.members.count >= 2, let condition = last.condition
    else { return nil }
    let isRest = [segment.words, segment.wordsBehind].contains { words in
      words.map(ConditionReader.isOtherwise) ?? false
    }
    let hasCondition = next.map { $0.isCondition && $0.attachesBackward } ?? false
    guard isRest || hasCondition else { return nil }
    var left = last.members[0]
    let start = statement.members[0].range.lowerBound
    left.range = start..<start
    var result = statement
    result.members = [left, statement.members[0]]
    result.relations = [last.relations[0]]
    if isRest { result.condition = condition.negated }
    return result
  }

  /// `a = b` and then `= c`.
  private static func continued(_ statement: Statement, by next: Statement) -> Statement {
    var result = statement
    result.members += next.members.dropFirst()
    result.relations += next.relations
    result.range =
      statement.range.lowerBound..<max(statement.range.upperBound, next.range.upperBound)
    return result
  }
}

extension ReadingFault {
  /// A fault of the notation as a fault of its reading.
  public init(_ fault: NotationFault) {
    let reason: Reason =
      switch fault.kind {
      case .unclosed(let opener): .unclosed(opener)
      case .unopened(let closer): .unopened(closer)
      case .unknownCommand(let command): .unknownCommand(command)
      case .missingArgument(let command): .missingArgument(command)
      case .doubleScript: .doubleScript
      case .tooDeep: .tooDeep
      case .tooLong: .tooLong
      case .strayCharacter(let text): .unexpected(text)
      }
    self.init(reason, at: fault.range)
  }
}

extension Expression {
  /// Whether this names a number of the whole text: a determinant, its logarithm. A letter may stand for a number
  /// of every place: $s = \sum z_j$.
  fileprivate var hasNoPlace: Bool {
    switch self {
    case .determinant: true
    case .call(_, let arguments): arguments.allSatisfy(\.hasNoPlace)
    default: false
    }
  }

  /// `(a, b)^\top` on its own is the column that it writes.
  fileprivate var asColumn: Expression {
    switch self {
    case .transpose(.tuple(let tuple)): return .tuple(tuple)
    case .product(let factors) where factors.count == 2:
      // `\frac14 (1, 2)^\top`.
      guard case .transpose(.tuple(let tuple)) = factors[1], !factors[0].isVector else {
        return self
      }
      return .product([factors[0], .tuple(tuple)])
    default: return self
    }
  }
}

extension Expression {
  /// Whether a sum over pairs binds an index that means something else already: the one on the left side of
  /// `x_i = \sum_{j<i} z_j`, or of the sum around it. `nil` on the left stands for anything.
  fileprivate func rebinds(_ reading: Expression, beside left: Expression?) -> Bool {
    let before = reading.foldIndices
    var own = foldIndices
    for index in before {
      if let place = own.firstIndex(of: index) { own.remove(at: place) }
    }
    return own.contains { index in
      guard let left, !before.contains(index) else { return true }
      return freeSymbols.contains(index) || left.freeSymbols.contains(index)
    }
  }

  /// The indices that sums and products bind, each as often as it is bound.
  private var foldIndices: [String] {
    let inner = children.flatMap(\.foldIndices)
    if case .fold(let fold) = self { return inner + [fold.index] }
    return inner
  }
}

extension Statement {
  /// Whether the left side is component `D` of something.
  fileprivate var isOfLastComponent: Bool {
    if case .component(_, [.symbol("D")])? = members.first?.expression { true } else { false }
  }
}
