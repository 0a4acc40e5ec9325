import Algebra
import Markdown

/// The sentences of a passage, as far as they speak of the claims in it.
struct RemarkReader {
  /// A doubt, and the statements right before its sentence.
  private struct Cast {
    var doubt: RemarkSentence.Doubt
    var before: Range<Int>
    var order: Int
  }

  private var sentence = RemarkSentence()
  /// How many statements stand before the sentence, and before the block.
  private var sentenceStart = 0
  private var blockStart = 0
  /// The statements of the last block that made any.
  private var lastClaims = 0..<0
  private var casts: [Cast] = []
  /// Words that doubt what the next block says.
  private var announced: String?
  /// Whether the words end in a colon.
  private var isOpen = false

  /// Whether the sentence so far says that the claim before it holds.
  var continues: Bool { sentence.continues }
  /// A heading that takes back what stands under it.
  private var heading: (level: Int, words: String, start: Int)?

  /// The level of a label in bold type, below all headings.
  static let labelLevel = 7

  /// Goes on with words; `count` statements stand before them.
  mutating func read(_ text: String, count: Int) {
    if sentence.isEmpty { sentenceStart = count }
    var word = ""
    func end() {
      if !word.isEmpty { sentence.append(.word(word)) }
      word = ""
    }
    var rest = Substring(text.precomposedStringWithCanonicalMapping.lowercased())
    while let character = rest.popFirst() {
      if character.isLetter || character.isNumber || character == "'" || character == "’" {
        word.append(character == "’" ? "'" : character)
        isOpen = false
        continue
      }
      end()
      if !character.isWhitespace { isOpen = character == ":" }
      let closes = rest.first.map(\.isWhitespace) ?? true
      if ".!?;".contains(character), closes {
        finish(count)
      } else if ",:()–—".contains(character) {
        sentence.append(.pause)
      }
    }
    end()
  }

  /// Goes on with a formula that made the last statements, `start` of them standing before it.
  ///
  /// - Parameters:
  ///   - statements: all so far.
  ///   - start: how many of them stand before the formula.
  ///   - conditions: what it is, when it is nothing but conditions; `nil` for one on values.
  ///   - openNames: the letters that the sheet leaves open.
  mutating func read(
    _ statements: [PlacedStatement], from start: Int, conditions: [Condition?],
    openNames: Set<String>
  ) {
    if sentence.isEmpty { sentenceStart = start }
    let made = statements.dropFirst(start)
    if made.contains(where: \.isClaim) {
      sentence.append(.claim(start..<statements.count))
    } else if made.contains(where: \.compares) {
      sentence.append(.comparison)
    } else if !conditions.isEmpty {
      sentence.append(conditions.allSatisfy { $0?.freeSymbols == ["D"] } ? .dimension : .condition)
    } else {
      let part = made.lazy.compactMap { placed in
        placed.statement.members.first?.expression.flatMap { Target($0)?.part }
      }.first
      let isOpen = made.contains { placed in
        placed.statement.members.first?.expression.map { !$0.names.isDisjoint(with: openNames) }
          ?? false
      }
      sentence.append(.name(part: part, isOpen: isOpen))
    }
  }

  /// Begins a block; a display goes on with the sentence before it.
  mutating func beginBlock(isDisplay: Bool, count: Int) {
    let isOpen = isOpen
    if !isDisplay { finish(count, isOpen: isOpen) }
    if blockStart < count {
      lastClaims = blockStart..<count
      settleAnnounced(lastClaims)
    }
    blockStart = count
  }

  /// What was announced is doubted, unless the same words were about what stands before them.
  private mutating func settleAnnounced(_ claims: Range<Int>) {
    guard let words = announced else { return }
    announced = nil
    casts.append(
      Cast(doubt: .init(subject: .own(claims), words: words), before: claims, order: blockStart))
  }

  /// Ends a sentence.
  mutating func finish(_ count: Int, isOpen: Bool = false) {
    if let words = sentence.announcement(isOpen: isOpen) {
      announced = words
      sentence = RemarkSentence()
      sentenceStart = count
      return
    }
    let before = blockStart < sentenceStart ? blockStart..<sentenceStart : lastClaims
    casts += sentence.doubts().map { Cast(doubt: $0, before: before, order: sentenceStart) }
    sentence = RemarkSentence()
    sentenceStart = count
  }

  /// Begins what stands under a heading. "This" and "it" under the name of a part mean nothing that stands
  /// above it.
  mutating func beginSection(_ title: String, level: Int, count: Int) {
    endSection(level: level, count: count)
    if PartLabel.target(title + ":") != nil {
      beginBlock(isDisplay: false, count: count)
      lastClaims = count..<count
    }
    if heading == nil, let words = RemarkSentence.rejection(title: title) {
      heading = (level, words, count)
    }
  }

  private mutating func endSection(level: Int, count: Int) {
    guard let open = heading, level <= open.level else { return }
    heading = nil
    casts.append(
      Cast(
        doubt: .init(subject: .own(open.start..<count), words: open.words),
        before: lastClaims, order: count))
  }

  /// The statements that a sentence doubts, with its words.
  mutating func settle(_ statements: inout [PlacedStatement]) {
    finish(statements.count)
    if blockStart < statements.count { settleAnnounced(blockStart..<statements.count) }
    endSection(level: 0, count: statements.count)
    for cast in casts {
      let range: Range<Int>
      switch cast.doubt.subject {
      case .own(let own): range = own
      case .before: range = cast.before
      case .part(let part):
        let about = statements.indices.prefix(cast.order).filter { statements[$0].part == part }
        for place in about { statements[place].doubt(cast.doubt.words) }
        if !about.isEmpty { continue }
        range = cast.before
      }
      for place in range where statements.indices.contains(place) {
        statements[place].doubt(cast.doubt.words)
      }
    }
    casts = []
  }
}

extension PlacedStatement {
  /// Whether the statement says that something equals something, or answers to a label.
  fileprivate var isClaim: Bool {
    label != nil
      || statement.members.count >= 2
        && statement.relations.first.map(FlowReader.isEquality) == true && statement.point == nil
  }

  /// Whether the statement compares: it may restrict a claim beside it.
  fileprivate var compares: Bool {
    statement.relations.first.map { !FlowReader.isEquality($0) } ?? false
  }

  /// The part that the statement is about.
  fileprivate var part: String? {
    guard isClaim else { return nil }
    return label?.part ?? statement.members.first?.expression.flatMap { Target($0)?.part }
  }

  /// Notes that a sentence doubts the statement.
  fileprivate mutating func doubt(_ words: String) {
    guard isClaim, stance == .stated else { return }
    stance = .supposed(words)
  }
}
