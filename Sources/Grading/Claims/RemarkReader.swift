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
  /// The sentences that are not understood.
  private var unclear = UnclearSentences()
  /// The statements of sentences that are not about the flow as it is.
  private var asides: [Range<Int>] = []
  /// Whether the sentence gives a variable numbers: "For `z_1 = \dots = z_D = 1` …".
  private var setsNumbers = false
  /// Whether the sentence before sets up a case for the one that follows.
  private var isSupposed = false
  /// Words that doubt what the next block says.
  private var announced: String?
  /// Whether the words end in a colon.
  private var isOpen = false
  /// Whether what was read leads to what follows.
  var endsInColon: Bool { isOpen }

  /// Whether the sentence so far says that the claim before it holds.
  var continues: Bool { sentence.continues }
  /// What half a sentence supposes for the other half: "Suppose the conditioner were zero; then …".
  private var supposition: String?
  /// How many statements stand before each sentence that begins a proof.
  private var proofs: [Int] = []
  /// The marks of items so far: "(b)".
  private var marks = ItemMarks()
  /// Whether the text is under the inverse's name: a heading, or a short sentence.
  private var isAboutInverse = false
  /// A heading that takes back what stands under it.
  private var heading: (level: Int, words: String, start: Int)?

  /// The level of a label in bold type, below all headings.
  static let labelLevel = 7

  /// Goes on with words; `count` statements stand before them.
  mutating func read(_ text: String, count: Int) {
    if sentence.isEmpty { sentenceStart = count }
    for token in ProseScanner.tokens(text) {
      switch token {
      case .word(var word):
        if marks.isAtStart(of: word.text, sentence, count: count) { continue }
        word.isFirst = word.isFirst || sentence.isEmpty
        sentence.append(.word(word))
        isOpen = false
      case .pause(let sign):
        sentence.append(.pause)
        isOpen = sign == ":"
      case .stop(let sign):
        isOpen = false
        let supposed = sign == ";" ? sentence.openSupposition : nil
        finish(count, isQuestion: sign == "?", isHalf: sign == ";")
        supposition = supposed
      }
    }
  }

  /// Forgets the last words, which were read elsewhere.
  mutating func drop(words: Int) { sentence.removeLast(words: words) }

  /// Goes on with a formula that made the last statements, `start` of them standing before it.
  ///
  /// - Parameters:
  ///   - statements: all so far.
  ///   - start: how many of them stand before the formula.
  ///   - conditions: what it is, when it is nothing but conditions; `nil` for one on values.
  ///   - openNames: the letters that the sheet leaves open.
  ///   - letter: the letter that it is, when it is an index or `D` alone, which makes no statement.
  mutating func read(
    _ statements: [PlacedStatement], from start: Int, conditions: [Condition?],
    openNames: Set<String>, letter: String?
  ) {
    if sentence.isEmpty { sentenceStart = start }
    let made = statements.dropFirst(start)
    setsNumbers = setsNumbers || made.contains(where: \.setsNumbers)
    if made.contains(where: \.isClaim) {
      sentence.append(
        .claim(start..<statements.count, part: made.lazy.compactMap(\.part).first))
    } else if made.contains(where: \.compares) {
      sentence.append(.comparison)
    } else if !conditions.isEmpty {
      sentence.append(conditions.allSatisfy { $0?.freeSymbols == ["D"] } ? .dimension : .condition)
    } else {
      var mention = mention(in: made, openNames)
      mention.isDimension = letter == "D"
      if let letter, made.isEmpty { mention.expression = .symbol(letter) }
      sentence.append(.name(mention))
    }
  }

  /// What formulas that state nothing name.
  private func mention(
    in made: ArraySlice<PlacedStatement>, _ openNames: Set<String>
  ) -> RemarkSentence.Mention {
    var mention = RemarkSentence.Mention()
    if made.count > 1, let list = componentList(in: made) { mention.expression = list }
    for placed in made {
      guard let member = placed.statement.members.first else { continue }
      if let expression = member.expression {
        // "`\mathbf z = 0`" sets a point.
        if placed.statement.relations.isEmpty {
          mention.part = mention.part ?? Target(expression)?.part
        }
        mention.isOpen = mention.isOpen || !expression.names.isDisjoint(with: openNames)
        mention.isZero = mention.isZero || expression == .number(Numeral(0))
      }
      // `\log\det` alone.
      let latex = placed.text(member.range)
      if made.count == 1, placed.statement.relations.isEmpty {
        mention.expression = member.expression
        mention.latex = latex.trimmingWhitespace()
      }
      if mention.part == nil, latex.contains("det") { mention.part = Target(guessing: latex)?.part }
    }
    return mention
  }

  /// The first of several components of one vector that a formula lists, `x_1, x_2`: what is said of them is said of
  /// the vector.
  private func componentList(in made: ArraySlice<PlacedStatement>) -> Expression? {
    var letters: Set<String> = []
    for placed in made {
      guard placed.statement.relations.isEmpty, placed.statement.members.count == 1,
        case .component(let letter, _)? = placed.statement.members[0].expression
      else { return nil }
      letters.insert(letter)
    }
    return letters.count == 1 ? made.first?.statement.members.first?.expression : nil
  }

  /// Begins a block; a display goes on with the sentence before it.
  mutating func beginBlock(isDisplay: Bool, count: Int) {
    let isOpen = isOpen
    if !isDisplay { finish(count, isOpen: isOpen) }
    if blockStart < count {
      unclear.endBlock(blockStart..<count)
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
  mutating func finish(
    _ count: Int, isOpen: Bool = false, isQuestion: Bool = false, isHalf: Bool = false
  ) {
    if let words = sentence.announcement(isOpen: isOpen) {
      announced = words
      sentence = RemarkSentence()
      sentenceStart = count
      return
    }
    if let part = sentence.heads {
      isAboutInverse = part == "inverse"
      // "What is the inverse?"
      if isQuestion, sentence.asksWhat {
        beginAnew(count)
        return
      }
    }
    if sentence.provesWhatWasGuessed { proofs.append(sentenceStart) }
    let item = otherItem(count)
    let claimsBefore = blockStart < sentenceStart ? blockStart..<sentenceStart : lastClaims
    let before = item ?? claimsBefore
    let doubts =
      sentence.doubts(
        hasAntecedent: sentenceStart > 0, isQuestion: isQuestion, isAboutInverse: isAboutInverse)
      + (supposition.map(sentence.concluding) ?? [])
    supposition = nil
    if item != nil, sentence.namedItem?.isCertain == false {
      // Whether it is a mark is not sure: the doubt is about what stands before, too.
      casts += doubts.map { Cast(doubt: $0, before: claimsBefore, order: sentenceStart) }
    }
    casts += doubts.map { doubt in
      Cast(
        doubt: item.map(doubt.about) ?? doubt, before: before, order: sentenceStart)
    }
    readAside()
    unclear.read(
      sentence, behind: before, order: sentenceStart, isOpen: isOpen, isHalf: isHalf,
      isAboutItem: item != nil)
    sentence = RemarkSentence()
    sentenceStart = count
  }

  /// The statements of another item than the one being read, where the sentence is about that: "In (b) …".
  private func otherItem(_ count: Int) -> Range<Int>? {
    guard let (mark, _) = sentence.namedItem,
      mark != marks.current || sentence.ownStatements.isEmpty,
      Vocabulary.demonstratives.opening(Clause(sentence.items).words) == nil
    else { return nil }
    return marks.statements(under: mark, count: count)
  }

  /// The statements of the item that some words name.
  func item(namedIn words: String, count: Int) -> Range<Int>? {
    var sentence = RemarkSentence()
    for token in ProseScanner.tokens(words) {
      switch token {
      case .word(let word): sentence.append(.word(word))
      case .pause, .stop: sentence.append(.pause)
      }
    }
    return sentence.namedItem.flatMap { marks.statements(under: $0.mark, count: count) }
  }

  /// Begins an item of an enumeration.
  mutating func beginItem(_ mark: String, count: Int) {
    finish(count)
    beginAnew(count)
    marks.begin(mark, count: count)
  }

  /// Leaves what stands above behind: "this" and "it" mean nothing there.
  private mutating func beginAnew(_ count: Int) {
    sentence = RemarkSentence()
    beginBlock(isDisplay: false, count: count)
    lastClaims = count..<count
    sentenceStart = count
    unclear.beginAnew()
  }

  private mutating func readAside() {
    guard !sentence.isEmpty else { return }
    let own = sentence.ownStatements
    if sentence.isAside || setsNumbers || isSupposed && sentence.concludes { asides += own }
    // "Let `z_i \ge 0`. Then …"
    isSupposed = sentence.supposes || setsNumbers
    setsNumbers = false
  }

  /// Begins what stands under a heading. "This" and "it" under the name of a part mean nothing that stands
  /// above it.
  mutating func beginSection(_ title: String, level: Int, count: Int) {
    endSection(level: level, count: count)
    let target = PartLabel.target(title + ":")
    isAboutInverse = target?.part == "inverse"
    if target != nil {
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
    unclear.endBlock(blockStart..<statements.count)
    if blockStart < statements.count { settleAnnounced(blockStart..<statements.count) }
    endSection(level: 0, count: statements.count)
    let proved = proofs.compactMap { statements[..<$0].lastIndex(where: \.isGuess) }
    for guess in proved { statements[guess].stance = .stated }
    for cast in casts {
      for place in places(of: cast, in: statements) where statements.indices.contains(place) {
        statements[place].doubt(cast.doubt.words)
      }
    }
    casts = []
    for place in asides.joined() where statements.indices.contains(place) {
      statements[place].isAside = true
    }
    asides = []
    unclear.settle(&statements)
    for guess in proved {
      let paragraph = statements[guess].paragraph
      for place in statements.indices
      where statements[place].paragraph == paragraph && statements[place].isCalledGuess {
        statements[place].unclear = nil
      }
    }
    for equation in statements {
      guard let (name, words) = equation.renamedFunction else { continue }
      for place in statements.places(using: name) { statements[place].doubt(words) }
    }
  }

  /// The statements that a sentence speaks of.
  private func places(of cast: Cast, in statements: [PlacedStatement]) -> [Int] {
    switch cast.doubt.subject {
    case .own(let own): return Array(own)
    case .before: return Array(cast.before)
    case .beforeIfNot(let part):
      let last = cast.before.last { statements.indices.contains($0) && statements[$0].part != nil }
      return last.map { statements[$0].part == part ? [] : [$0] } ?? []
    case .part(let part):
      let about = statements.indices.prefix(cast.order).filter { statements[$0].part == part }
      return about.isEmpty ? Array(cast.before) : about
    case .every(let part): return statements.indices.filter { statements[$0].part == part }
    case .using(let name): return statements.places(using: name)
    case .all: return Array(statements.indices)
    }
  }
}

extension PlacedStatement {
  /// A function that the statement says is another one, without arguments: `\log = \log_{10}`; and what was written.
  fileprivate var renamedFunction: (SpokenName, words: String)? {
    guard statement.members.count == 2, statement.relations.first.map(FlowReader.isEquality) == true
    else { return nil }
    let written = statement.members.map { text($0.range).trimmingWhitespace() }
    let names = written.map { SpokenName(.init(latex: $0)) }
    guard case .function? = names[0], case .function? = names[1], names[0] != names[1] else {
      return nil
    }
    return names[0].map { ($0, written.joined(separator: " = ")) }
  }

  /// Whether it is put up as a guess: "Dự đoán: …".
  fileprivate var isGuess: Bool {
    switch stance {
    case .supposed(let words), .denied(let words): Vocabulary.conjectures.equal(ProseWords(words))
    case .stated, .alternative, .misnamed: false
    }
  }

  /// Whether what is not understood beside it is that it is a guess.
  fileprivate var isCalledGuess: Bool {
    unclear.map { Vocabulary.conjectures.opening(ProseWords($0)) != nil } ?? false
  }

  /// Whether the statement says that something equals something, or answers to a label.
  var isClaim: Bool {
    label != nil
      || statement.members.count >= 2
        && statement.relations.first.map(FlowReader.isEquality) == true && statement.point == nil
  }

  /// Whether it says that components are a number: `z_1 = \dots = z_D = 1`.
  fileprivate var setsNumbers: Bool {
    guard statement.members.count >= 2,
      statement.relations.allSatisfy(FlowReader.isEquality),
      case .component(_, let indices)? = statement.members.first?.expression,
      case .number? = statement.members.last?.expression
    else { return false }
    // `z_0 = 0` is a convention.
    if case .position(let place)? = indices.first.flatMap({ IndexPlace($0) }) { return place > 0 }
    return true
  }

  /// Whether the statement gives a name of the text's own a meaning.
  var isDefinition: Bool {
    guard isClaim, label == nil, let left = statement.members.first?.expression else {
      return false
    }
    return Target(left) == nil
  }

  /// Whether the statement compares: it may restrict a claim beside it.
  fileprivate var compares: Bool {
    statement.relations.first.map { !FlowReader.isEquality($0) } ?? false
  }

  /// The part that the statement is about.
  var part: String? {
    guard isClaim else { return nil }
    return label?.part ?? statement.members.first?.expression.flatMap { Target($0)?.part }
  }

  /// Notes that a sentence doubts the statement.
  fileprivate mutating func doubt(_ words: String) {
    guard isClaim, stance == .stated else { return }
    stance = .supposed(words)
  }
}
