import MathNotation

/// A list of tokens cut at its relations: `1 \le j < i` is three members and two relations.
struct RelationChain {
  let reader: ExpressionReader
  let owner: Token
  let members: [[Token]]
  let relations: [String]

  /// Synonyms share a name.
  private static let names: [String: String] = [
    "\\le": "\\leq", "\\leqslant": "\\leq", "≤": "\\leq", "\\ge": "\\geq", "\\geqslant": "\\geq",
    "≥": "\\geq", "\\ne": "\\neq", "≠": "\\neq", "\\not=": "\\neq", "\\lt": "<", "\\gt": ">",
    "∈": "\\in",
  ]

  /// The one name of a relation and its synonyms.
  static func canonical(_ command: String) -> String { names[command] ?? command }

  init(_ tokens: [Token], in reader: ExpressionReader, owner: Token) {
    self.reader = reader
    self.owner = owner
    let brackets = BracketMatching(tokens[...])
    var members: [[Token]] = []
    var relations: [String] = []
    var current: [Token] = []
    var index = 0
    while index < tokens.count {
      if let partner = brackets.partner[index], partner > index {
        current.append(contentsOf: tokens[index...partner])
        index = partner + 1
        continue
      }
      if case .relation(let command) = tokens[index].kind {
        members.append(current)
        relations.append(Self.canonical(command))
        current = []
      } else {
        current.append(tokens[index])
      }
      index += 1
    }
    members.append(current)
    self.members = members
    self.relations = relations
  }

  /// The letter that member `k` is.
  func indexName(at k: Int) throws(ReadingFault) -> String {
    let member = members[k]
    guard member.count == 1, case .letter(let name, _) = member[0].kind, !member[0].hasScripts
    else { throw ReadingFault(.bounds, at: owner.range) }
    return name
  }

  /// The expression that member `k` is.
  func expression(at k: Int) throws(ReadingFault) -> Expression {
    guard !members[k].isEmpty else { throw ReadingFault(.condition, at: owner.range) }
    return try reader.read(members[k], after: owner)
  }

  /// `2, \dots, D`, `\{2, \dots, D\}`, `\overline{2, D}`, `2 : D`, `[2, D]`, `1, 3, 5, \dots`.
  func dotRange(at k: Int) throws(ReadingFault) -> IndexRange? {
    let member = members[k]
    if member.count == 1 {
      switch member[0].kind {
      case .overlined(let nodes): return try ends(Token.list(nodes), needsDots: false)
      case .delimited(let opener, _, let body) where Self.listBrackets.contains(opener ?? "("):
        return try ends(Token.list(body), needsDots: false)
      default: return nil
      }
    }
    if let inner = Self.listContent(member) { return try ends(inner, needsDots: false) }
    return try ends(member, needsDots: true)
  }

  /// Brackets that hold a list; `\lfloor` rounds what stands in it.
  private static let listBrackets: Set<String> = ["(", "[", "\\{", "\\lbrace"]

  /// What stands in one bracket around all of the tokens; `nil` when there is none that holds a list.
  static func listContent(_ tokens: [Token]) -> [Token]? {
    if tokens.count == 1, case .delimited(let opener, _, let body) = tokens[0].kind,
      listBrackets.contains(opener ?? "(")
    {
      return Token.list(body)
    }
    guard case .open(let opener) = tokens.first?.kind, listBrackets.contains(opener),
      case .close = tokens.last?.kind, BracketMatching(tokens[...]).partner[0] == tokens.count - 1
    else { return nil }
    return Array(tokens.dropFirst().dropLast())
  }

  private func ends(_ tokens: [Token], needsDots: Bool) throws(ReadingFault) -> IndexRange? {
    let inner = try reader.nested(tokens, in: owner)
    let parts = inner.elements().map { Array(inner.tokens[$0]) }
    if let dots = parts.firstIndex(where: { $0.count == 1 && $0[0].isDots }), dots > 0 {
      var shown: [Expression] = []
      for part in parts[..<dots] { shown.append(try inner.read(part, after: owner)) }
      let last = try parts[dots...].last { !($0.count == 1 && $0[0].isDots) }
        .map { (part) throws(ReadingFault) in try inner.read(part, after: owner) }
      let step = Self.step(of: shown, to: last) ?? 0
      if step > 0 { return IndexRange(from: shown[0], through: last, step: step) }
      // `D, D - 1, \dots, 1`
      guard step == -1, let last else {
        throw ReadingFault(.dots, at: parts[dots][0].range)
      }
      return IndexRange(from: last, through: shown[0])
    }
    if !needsDots, parts.count == 2 {
      return IndexRange(
        from: try inner.read(parts[0], after: owner),
        through: try inner.read(parts[1], after: owner))
    }
    // `2 : D`, `2 \dots D`.
    let cut = inner.tokens.firstIndex {
      switch $0.kind {
      case .dots, .punctuation(":"), .relation(":"): true
      default: false
      }
    }
    guard let cut, cut > 0, cut + 1 < inner.tokens.count else { return nil }
    return IndexRange(
      from: try inner.read(Array(inner.tokens[..<cut]), after: owner),
      through: try inner.read(Array(inner.tokens[(cut + 1)...]), after: owner))
  }

  /// By how much the numbers before the dots grow; `nil` when they follow no rule.
  private static func step(of shown: [Expression], to last: Expression?) -> Int? {
    let places = shown.map { LinearIndex($0) }
    guard shown.count > 1 else {
      guard let start = places[0], let end = last.flatMap(LinearIndex.init) else { return 1 }
      return Progression.direction(end - start) == -1 ? -1 : 1
    }
    var steps: Set<Int?> = []
    for (before, after) in zip(places, places.dropFirst()) {
      if let before, let after { steps.insert((after - before).value) } else { steps.insert(nil) }
    }
    return steps.count == 1 ? steps.first ?? nil : nil
  }
}

/// Indices between two, from number to number by the same step: `1, 3, 5, \dots, D`.
struct IndexRange {
  var from: Expression
  /// The last one, included when it is met; `nil` when dots end the list.
  var through: Expression?
  var step = 1

  /// That an index is one of them; `nil` where the step cannot be told from a first that is no number.
  func contains(_ index: Expression) -> Condition? {
    var parts = [Condition.comparison(index, .greaterOrEqual, from)]
    if let through { parts.append(.comparison(index, .lessOrEqual, through)) }
    if step > 1 {
      guard let stepping = onStep(index) else { return nil }
      parts.append(stepping)
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// That an index is a whole number of steps from the first.
  func onStep(_ index: Expression) -> Condition? {
    guard step > 1, let first = LinearIndex(from)?.value else { return nil }
    return .congruent(index, first, modulo: step)
  }
}

/// Conditions: `i > 1`, `1 < i \le D`, `i = 2, \dots, D`, "otherwise".
enum ConditionReader {
  /// Words that mean "in all other cases".
  private static let otherwise = [
    "otherwise", "else", "khác", "còn lại", "ngược lại", "trường hợp khác",
  ]

  /// The condition that `tokens` state; `nil` for "otherwise".
  static func read(
    _ tokens: [Token], in reader: ExpressionReader, owner: Token
  ) throws(ReadingFault) -> Condition? {
    let tokens = ParityReader.separated(RelationWords.read(in: tokens))
    for token in tokens {
      if case .text(let words) = token.kind, isOtherwise(words) { return nil }
    }
    if let parts = parts(of: tokens, isJoint: isChoice) {
      return .any(try conditions(parts, in: reader, owner: owner))
    }
    if let parts = parts(of: tokens, isJoint: isConjunction)
      ?? (ParityReader.isList(tokens) ? parts(of: tokens, isJoint: ParityReader.isComma) : nil)
    {
      return .all(try conditions(parts, in: reader, owner: owner))
    }
    if ParityReader.isParity(tokens),
      let parity = try ParityReader.read(tokens, in: reader, owner: owner)
    {
      return parity
    }
    if let range = try wordedRange(tokens, in: reader, owner: owner) { return range }
    let content = unwrapped(strip(tokens))
    guard !content.isEmpty else { throw ReadingFault(.condition, at: owner.range) }
    return try range(content, in: reader, owner: owner)
  }

  // MARK: Several conditions

  /// The tokens between joints outside of brackets; `nil` when there is none between two conditions.
  private static func parts(of tokens: [Token], isJoint: (Token) -> Bool) -> [[Token]]? {
    let brackets = BracketMatching(tokens[...])
    var parts: [[Token]] = [[]]
    var index = 0
    while index < tokens.count {
      if let partner = brackets.partner[index], partner > index {
        parts[parts.count - 1] += tokens[index...partner]
        index = partner + 1
        continue
      }
      if isJoint(tokens[index]) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(tokens[index])
      }
      index += 1
    }
    return parts.count > 1 && parts.allSatisfy { !strip($0).isEmpty } ? parts : nil
  }

  private static func conditions(
    _ parts: [[Token]], in reader: ExpressionReader, owner: Token
  ) throws(ReadingFault) -> [Condition] {
    var result: [Condition] = []
    for part in parts {
      guard let condition = try read(part, in: reader, owner: owner) else {
        throw ReadingFault(.condition, at: owner.range)
      }
      result.append(condition)
    }
    return result
  }

  /// `\text{ or }`, `\lor`.
  private static func isChoice(_ token: Token) -> Bool {
    switch token.kind {
    case .text(let words): StrayWords.choose(words)
    case .binary(let command): ["\\lor", "\\vee"].contains(command)
    default: false
    }
  }

  /// `\text{ and }`, `\land`.
  private static func isConjunction(_ token: Token) -> Bool {
    switch token.kind {
    case .text(let words): ["and", "và"].contains(words.trimmed.lowercased())
    case .binary(let command): ["\\land", "\\wedge"].contains(command)
    default: false
    }
  }

  /// Without brackets around all of it: `(i = 1)`.
  static func unwrapped(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 2, case .open = tokens[0].kind,
      BracketMatching(tokens[...]).partner[0] == tokens.count - 1,
      !tokens[tokens.count - 1].hasScripts
    else { return tokens }
    return strip(Array(tokens.dropFirst().dropLast()))
  }

  /// `i \text{ từ } 2 \text{ đến } D`.
  private static func wordedRange(
    _ tokens: [Token], in reader: ExpressionReader, owner: Token
  ) throws(ReadingFault) -> Condition? {
    func place(of words: Set<String>) -> Int? {
      tokens.firstIndex { token in
        if case .text(let text) = token.kind {
          words.contains(text.trimmed.lowercased())
        } else {
          false
        }
      }
    }
    guard let from = place(of: ["từ", "from", "runs from"]),
      let to = place(of: ["đến", "to", "tới"]),
      from < to
    else { return nil }
    let index = try reader.read(strip(Array(tokens[..<from])), after: owner)
    let lower = try reader.read(strip(Array(tokens[from..<to])), after: owner)
    let upper = try reader.read(strip(Array(tokens[to...])), after: owner)
    return .all([
      .comparison(index, .greaterOrEqual, lower), .comparison(index, .lessOrEqual, upper),
    ])
  }

  /// Whether these words mean "otherwise".
  static func isOtherwise(_ words: String) -> Bool {
    let lowered = words.lowercased()
    if lowered.trimmed == "nếu không" { return true }
    return otherwise.contains { lowered.contains($0) }
  }

  /// Without words, white space and punctuation at both ends, and without words in front.
  static func strip(_ tokens: [Token]) -> [Token] {
    func isFiller(_ token: Token) -> Bool {
      switch token.kind {
      case .text, .gap, .newline, .punctuation, .relation(":"): true
      case .letter("\\forall", _): true
      case .letter(let name, .roman): name.count == 1 && name != "e" && name != "D"
      default: false
      }
    }
    var result = tokens[...]
    while let first = result.first, isFiller(first) { result.removeFirst() }
    while let last = result.last, isFiller(last) { result.removeLast() }
    return Array(result)
  }

  private static func range(
    _ tokens: [Token], in reader: ExpressionReader, owner: Token
  ) throws(ReadingFault) -> Condition {
    let chain = RelationChain(tokens, in: reader, owner: owner)
    guard !chain.relations.isEmpty else { throw ReadingFault(.condition, at: owner.range) }
    if chain.members.count == 2, chain.relations[0] == "\\in" || chain.relations[0] == "\\notin",
      let name = try? chain.indexName(at: 1), let set = reader.context.indexSets[name]
    {
      let isIn = set.contains(try chain.expression(at: 0))
      return chain.relations[0] == "\\in" ? isIn : isIn.negated
    }
    if chain.members.count == 2, chain.relations[0] == "=" || chain.relations[0] == "\\in" {
      let left = try chain.expression(at: 0)
      if let range = try chain.dotRange(at: 1) {
        guard let condition = range.contains(left) else {
          throw ReadingFault(.condition, at: owner.range)
        }
        return condition
      }
      if let values = try listed(chain.members[1], chain: chain) {
        return .any(values.map { .comparison(left, .equal, $0) })
      }
    }
    var comparisons: [Condition] = []
    for (k, relation) in chain.relations.enumerated() {
      guard let comparison = comparison(relation) else {
        throw ReadingFault(.condition, at: owner.range)
      }
      comparisons.append(
        .comparison(try chain.expression(at: k), comparison, try chain.expression(at: k + 1)))
    }
    return comparisons.count == 1 ? comparisons[0] : .all(comparisons)
  }

  /// `2, 3` or `\{2, 3\}`: a list of values.
  private static func listed(
    _ member: [Token], chain: RelationChain
  ) throws(ReadingFault) -> [Expression]? {
    let inner = RelationChain.listContent(member) ?? member
    let reader = try chain.reader.nested(inner, in: chain.owner)
    let parts = reader.elements()
    guard parts.count > 1 || inner.count != member.count else { return nil }
    var values: [Expression] = []
    for part in parts {
      values.append(try reader.read(Array(reader.tokens[part]), after: chain.owner))
    }
    return values
  }

  static func comparison(_ relation: String) -> Comparison? {
    switch relation {
    case "<": .less
    case "\\leq": .lessOrEqual
    case "=": .equal
    case "\\neq": .notEqual
    case "\\geq": .greaterOrEqual
    case ">": .greater
    default: nil
    }
  }
}
