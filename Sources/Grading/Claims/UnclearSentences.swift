/// The sentences that touch an answer and are not understood, see ``Understanding``.
struct UnclearSentences {
  /// What a sentence touches.
  private enum Subject {
    /// Statements in it.
    case own([Int])
    /// The claims before it, near or far.
    case before(Range<Int>)
    /// The claims about a part, those before it if there are any.
    case part(String, behind: Range<Int>)
    /// The claims of the next block that makes some.
    case next
  }

  /// A sentence that is not understood.
  private struct Remark {
    var subject: Subject
    /// How many statements stand before the sentence.
    var order: Int
    /// How many blocks with statements stand before the one of the sentence.
    var block: Int
    /// How many times the text began anew before it.
    var section: Int
    var words: String
    /// The value that it tells in words.
    var value: WordedQuantity?
  }

  private var remarks: [Remark] = []
  /// The statements of each block that made some.
  private var blocks: [Range<Int>] = []
  /// How many times the text began anew before each of these blocks.
  private var sections: [Int] = []
  /// How many times the text began anew so far: a part's name, the mark of an item.
  private var section = 0
  /// Whether the last sentence held a claim.
  private var followsClaim = false
  /// An imperative, which is a step when a claim follows.
  private var step: Remark?

  /// Goes on with a sentence.
  ///
  /// - Parameters:
  ///   - sentence: the sentence.
  ///   - before: the statements that it may speak of.
  ///   - order: how many statements stand before it.
  ///   - isOpen: whether it ends in a colon, behind which a block follows.
  ///   - isHalf: whether it ends in a semicolon.
  ///   - isAboutItem: whether it names the item of which these statements are.
  mutating func read(
    _ sentence: RemarkSentence, behind before: Range<Int>, order: Int, isOpen: Bool, isHalf: Bool,
    isAboutItem: Bool = false
  ) {
    guard !sentence.isEmpty else { return }
    let understanding = Understanding(of: sentence)
    let own = sentence.items.flatMap { item in
      if case .claim(let places, _) = item { Array(places) } else { [Int]() }
    }
    defer { followsClaim = !own.isEmpty || isHalf && followsClaim }
    if own.isEmpty, let step { remarks.append(step) }
    step = nil
    func remark(_ subject: Subject, _ words: String, value: WordedQuantity? = nil) -> Remark {
      Remark(
        subject: subject, order: order, block: blocks.count, section: section, words: words,
        value: value)
    }
    guard own.isEmpty else {
      if let words = understanding.unknownBesideClaims {
        remarks.append(remark(.own(own), words))
        // "`z_1` is what the handout calls `z_4`".
        if understanding.isAboutNotation { remarks.append(remark(.next, words)) }
      }
      return
    }
    if followsClaim, let value = understanding.wordedValue {
      let part = Clause(sentence.items).part
      remarks.append(
        remark(
          part.map { .part($0, behind: before) } ?? .before(before), value.words, value: value))
    }
    guard
      let words = understanding.unknownAboutClaims(
        isDirect: followsClaim || isAboutItem, isLead: isOpen, isAboutItem: isAboutItem)
    else { return }
    let clause = Clause(sentence.items)
    let subject: Subject =
      if isAboutItem {
        .own(Array(before))
      } else if isOpen || understanding.announces {
        .next
      } else if let part = clause.part, !clause.namesComponent || !followsClaim {
        .part(part, behind: before)
      } else {
        .before(before)
      }
    if understanding.mayBeStep {
      step = remark(subject, words)
    } else {
      remarks.append(remark(subject, words))
    }
  }

  /// Ends a block with the statements that it made.
  mutating func endBlock(_ statements: Range<Int>) {
    guard !statements.isEmpty else { return }
    blocks.append(statements)
    sections.append(section)
  }

  /// Leaves what stands above behind: a sentence from here on is about what follows.
  mutating func beginAnew() {
    section += 1
    followsClaim = false
  }

  /// Notes with the statements what is not understood beside them. Cost: linear in the length of the text.
  mutating func settle(_ statements: inout [PlacedStatement]) {
    if let step { remarks.append(step) }
    step = nil
    let map = AnswerMap(statements, blocks)
    var marks = UnclearMarks()
    for remark in remarks {
      for range in ranges(of: remark, map) {
        let range = range.clamped(to: statements.indices)
        if let value = remark.value {
          let shown = range.suffix(Self.compared).map { place in
            statements[place].text(statements[place].statement.range)
          }
          if value.isShown(by: shown.joined(separator: " ")) { continue }
        }
        marks.mark(range, remark.words, in: &statements)
      }
    }
    marks.markUses(in: &statements)
    remarks = []
    blocks = []
    sections = []
  }

  /// The most statements with which a value in words is compared.
  private static let compared = 32

  private func ranges(of remark: Remark, _ map: AnswerMap) -> [Range<Int>] {
    func next() -> [Range<Int>] {
      map.next(from: remark.block).map {
        [max($0.lowerBound, remark.order)..<max($0.upperBound, remark.order)]
      } ?? []
    }
    func claims(_ before: Range<Int>) -> [Range<Int>] {
      if before.isEmpty {
        // What a text begins with says nothing of an answer under a mark of its own.
        guard let block = map.nextNumber(from: remark.block), sections[block] == remark.section
        else { return [] }
        return next()
      }
      if map.answers(in: before) { return [before] }
      return [map.last(upTo: remark.block, before: remark.order) ?? before]
    }
    switch remark.subject {
    case .own(let places): return places.map { $0..<($0 + 1) }
    case .next: return next()
    case .before(let before): return claims(before)
    case .part(let part, let before):
      guard let places = map.parts[part], let first = places.first else {
        return remark.value == nil ? claims(before) : []
      }
      return first < remark.order
        ? places.prefix { $0 < remark.order }.suffix(Self.compared).map { $0..<($0 + 1) }
        : places.map { $0..<($0 + 1) }
    }
  }
}

/// Where a text answers.
private struct AnswerMap {
  /// The statements about each part.
  private(set) var parts: [String: [Int]] = [:]
  private let blocks: [Range<Int>]
  /// For every block the number of the first one from there on, and of the last one up to there, that answers.
  private var following: [Int?]
  private var preceding: [Int?]
  /// How many statements before each place answer.
  private var counts: [Int]

  init(_ statements: [PlacedStatement], _ blocks: [Range<Int>]) {
    self.blocks = blocks
    counts = [0]
    for (place, statement) in statements.enumerated() {
      let part = statement.part
      if let part { parts[part, default: []].append(place) }
      counts.append((counts.last ?? 0) + (part == nil ? 0 : 1))
    }
    following = Array(repeating: nil, count: blocks.count)
    preceding = following
    for number in blocks.indices {
      preceding[number] =
        answers(in: blocks[number]) ? number : number > 0 ? preceding[number - 1] : nil
    }
    for number in blocks.indices.reversed() {
      following[number] =
        answers(in: blocks[number])
        ? number : number + 1 < blocks.count ? following[number + 1] : nil
    }
  }

  /// Whether one of some statements answers.
  func answers(in range: Range<Int>) -> Bool {
    let last = counts.count - 1
    return counts[min(range.upperBound, last)] > counts[min(range.lowerBound, last)]
  }

  /// The first block from a number on that answers.
  func next(from block: Int) -> Range<Int>? { nextNumber(from: block).map { blocks[$0] } }

  /// The number of that block.
  func nextNumber(from block: Int) -> Int? {
    blocks.indices.contains(block) ? following[block] : nil
  }

  /// The last block up to a number that answers before a place.
  func last(upTo block: Int, before place: Int) -> Range<Int>? {
    guard let last = blocks.indices.last else { return nil }
    let number = min(block, last)
    let own =
      blocks[number]
      .lowerBound..<max(blocks[number].lowerBound, min(blocks[number].upperBound, place))
    if answers(in: own) { return own }
    return number > 0 ? preceding[number - 1].map { blocks[$0] } : nil
  }
}

/// Marks statements as unclear, each once.
private struct UnclearMarks {
  /// Up to where the statements from a place on are marked.
  private var marked: [Int: Int] = [:]
  /// What is defined by marked statements, with the words.
  private var names: [SpokenName: String] = [:]

  /// The most names of which the uses are looked for; beyond them everything is unclear.
  private static let limit = 64

  mutating func mark(_ range: Range<Int>, _ words: String, in statements: inout [PlacedStatement]) {
    let start = max(range.lowerBound, marked[range.lowerBound] ?? 0)
    guard start < range.upperBound else { return }
    marked[range.lowerBound] = range.upperBound
    for place in start..<range.upperBound {
      if statements[place].unclear == nil { statements[place].unclear = words }
      guard statements[place].isDefinition else { continue }
      let left = statements[place].statement.members.first?.expression
      if let name = left?.ownName {
        names[.own(name), default: words] = words
      } else if case .call(let function, _)? = left {
        names[.function(function), default: words] = words
      }
    }
  }

  /// What is said of a definition is said of all that use it.
  func markUses(in statements: inout [PlacedStatement]) {
    if names.count > Self.limit {
      for place in statements.indices where statements[place].unclear == nil {
        statements[place].unclear = names.values.min()
      }
      return
    }
    for (name, words) in names.sorted(by: { $0.value < $1.value }) {
      for place in statements.places(using: name) where statements[place].unclear == nil {
        statements[place].unclear = words
      }
    }
  }
}
