import Algebra
import MathNotation

/// Matrices whose entries words tell place by place: "the matrix with ones on the diagonal, $-1$ directly below it
/// and zeros elsewhere".
struct BandWords {
  /// The matrix.
  let matrix: Expression
  /// How many formulas the words take.
  let formulas: Int

  /// Where entries stand, by row minus column: the diagonal, those beside it, and what lies beyond.
  private enum Band: Int, CaseIterable {
    case farAbove = -2
    case above, diagonal, below, farBelow
  }

  private enum Item: Equatable {
    case value(Expression)
    case places(Set<Band>)
    case rest
  }

  /// The most bytes of a description.
  private static let limit = 300

  /// Reads what stands behind a matrix's name, formulas as LaTeX between dollars; `nil` when a word is not known
  /// or an entry is left open.
  init?(_ prose: String) {
    guard let (units, formulas) = Self.units(String(prose.prefix(Self.limit))),
      let items = Self.items(units), let bands = Self.bands(items)
    else { return nil }
    self.formulas = formulas
    let (row, column) = (Expression.symbol("#r"), Expression.symbol("#c"))
    let branches = Band.allCases.map { band in
      let shift = Expression.index(band.rawValue)
      let place = band.rawValue == 0 ? column : Expression.sum([column, shift])
      let relation: Comparison =
        switch band {
        case .farAbove: .lessOrEqual
        case .farBelow: .greaterOrEqual
        case .above, .diagonal, .below: .equal
        }
      return Branch(bands[band] ?? .number(Numeral(0)), when: .comparison(row, relation, place))
    }
    matrix = .entries(row: "#r", column: "#c", .cases(branches))
  }

  // MARK: Words

  private enum Unit {
    case word(String)
    case value(Expression)
  }

  /// The words of the first sentence up to a conclusion, and the numbers among them.
  private static func units(_ prose: String) -> (units: [Unit], formulas: Int)? {
    var units: [Unit] = []
    var formulas = 0
    let pieces = prose.split(separator: "$", omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      guard number.isMultiple(of: 2) else {
        let reader = StatementReader(context: ReadingContext())
        guard let value = try? reader.expression(MathFormula(String(piece))), value.isPoint else {
          return nil
        }
        units.append(.value(value))
        formulas += 1
        continue
      }
      let sentence = piece.prefix { !".;:!?\n".contains($0) }
      for word in ProseWords(sentence.replacing("-1", with: " minusone ")).list {
        if connectives.contain(word) { return (units, formulas) }
        units.append(.word(word))
      }
      if sentence.endIndex < piece.endIndex { break }
    }
    return (units, formulas)
  }

  /// Values and places in order; `nil` when another word stands among them.
  private static func items(_ units: [Unit]) -> [Item]? {
    var items: [Item] = []
    var rest = units[...]
    guard case .word(let first)? = rest.first, openings.contain(first) else { return nil }
    while let unit = rest.first {
      guard case .word = unit else {
        if case .value(let value) = unit { items.append(.value(value)) }
        rest = rest.dropFirst()
        continue
      }
      let words = rest.prefix { if case .word = $0 { true } else { false } }.compactMap {
        if case .word(let word) = $0 { word } else { nil }
      }
      if let (item, count) = item(words) {
        items.append(item)
        rest = rest.dropFirst(count)
      } else if let filler = fillers.opening(words: words) {
        rest = rest.dropFirst(ProseWords(filler).count)
      } else {
        return nil
      }
    }
    return items
  }

  private static func item(_ words: [String]) -> (Item, Int)? {
    for (phrases, bands) in places {
      if let phrase = phrases.opening(words: words) {
        return (.places(bands), ProseWords(phrase).count)
      }
    }
    if let phrase = others.opening(words: words) { return (.rest, ProseWords(phrase).count) }
    for (phrases, value) in values {
      if let phrase = phrases.opening(words: words) {
        return (.value(value), ProseWords(phrase).count)
      }
    }
    return nil
  }

  /// The value in every band; `nil` when one is left open or gets two values.
  private static func bands(_ items: [Item]) -> [Band: Expression]? {
    guard let first = items.first else { return nil }
    let isValueFirst = if case .value = first { true } else { false }
    var groups: [(value: Expression?, places: [Item])] = []
    for (number, item) in items.enumerated() {
      let isValue = if case .value = item { true } else { false }
      // "…, còn lại bằng 0": the rest may go before its value at the end.
      let isLast = number + 1 == items.count
      let isRestBeforeValue = item == .rest && number + 2 == items.count
      let followsRest = isLast && isValue && number > 0 && items[number - 1] == .rest
      let beginsGroup =
        groups.isEmpty || isRestBeforeValue
        || (isValueFirst ? isValue && !followsRest : !isValue && groups.last?.value != nil)
      if beginsGroup { groups.append((nil, [])) }
      if case .value(let value) = item {
        guard groups[groups.count - 1].value == nil else { return nil }
        groups[groups.count - 1].value = value
      } else {
        groups[groups.count - 1].places.append(item)
      }
    }
    var result: [Band: Expression] = [:]
    var remainder: Expression?
    for (value, places) in groups {
      guard let value, !places.isEmpty else { return nil }
      for place in places {
        switch place {
        case .places(let bands):
          for band in bands {
            guard result[band] == nil || result[band] == value else { return nil }
            result[band] = value
          }
        case .rest:
          guard remainder == nil else { return nil }
          remainder = value
        case .value: return nil
        }
      }
    }
    for band in Band.allCases where result[band] == nil {
      guard let remainder else { return nil }
      result[band] = remainder
    }
    return result
  }

  // MARK: Vocabulary

  private static let connectives = Phrases(
    english: ["so", "hence", "thus", "then", "therefore", "because", "since"],
    vietnamese: ["nên", "suy", "vì", "thì"])

  private static let openings = Phrases(
    english: ["is", "be", "denote", "denotes", "the", "a", "has", "have", "with"],
    vietnamese: ["là", "ma", "có", "với"])

  private static let fillers = Phrases(
    english: [
      "is", "be", "denote", "denotes", "the", "a", "has", "with", "whose", "that", "which",
      "square",
      "matrix", "and", "all", "entries", "entry", "are", "equal", "to", "of", "bidiagonal",
      "lower bidiagonal", "lower triangular", "triangular", "banded", "in", "every",
    ],
    vietnamese: [
      "là", "ma trận", "có", "với", "và", "các", "phần tử", "bằng", "đều", "toàn", "gồm", "vuông",
      "mà", "số", "những", "ở",
    ])

  private static let places: [(Phrases, Set<Band>)] = [
    (
      Phrases(
        english: [
          "on and below the diagonal", "on and below the main diagonal", "on or below the diagonal",
          "on the diagonal and everywhere below it", "in the lower triangle",
        ],
        vietnamese: ["từ đường chéo trở xuống", "từ đường chéo chính trở xuống"]),
      [.diagonal, .below, .farBelow]
    ),
    (
      Phrases(
        english: ["on and above the diagonal", "on and above the main diagonal"],
        vietnamese: ["từ đường chéo trở lên", "từ đường chéo chính trở lên"]),
      [.diagonal, .above, .farAbove]
    ),
    (
      Phrases(
        english: [
          "directly below it", "just below it", "immediately below it", "right below it",
          "directly below the diagonal", "just below the diagonal",
          "immediately below the diagonal", "right below the diagonal",
          "directly below the main diagonal", "just below the main diagonal", "directly below",
          "just below", "on the subdiagonal", "on the first subdiagonal", "the subdiagonal",
          "on the diagonal below it", "on the diagonal below",
        ],
        vietnamese: [
          "ngay dưới đường chéo chính", "ngay dưới đường chéo", "ngay bên dưới đường chéo",
          "ngay phía dưới đường chéo", "ngay dưới nó", "ngay dưới",
        ]),
      [.below]
    ),
    (
      Phrases(
        english: [
          "directly above it", "just above it", "immediately above it", "right above it",
          "directly above the diagonal", "just above the diagonal",
          "immediately above the diagonal", "directly above", "just above",
          "on the superdiagonal", "the superdiagonal",
        ],
        vietnamese: [
          "ngay phía trên đường chéo", "ngay bên trên đường chéo", "ngay trên đường chéo",
        ]),
      [.above]
    ),
    (
      Phrases(
        english: ["below the diagonal", "below the main diagonal", "below it", "below"],
        vietnamese: ["phía dưới đường chéo", "dưới đường chéo chính", "dưới đường chéo"]),
      [.below, .farBelow]
    ),
    (
      Phrases(
        english: ["above the diagonal", "above the main diagonal", "above it", "above"],
        vietnamese: ["phía trên đường chéo", "bên trên đường chéo"]),
      [.above, .farAbove]
    ),
    (
      Phrases(
        english: ["on the diagonal", "on the main diagonal", "along the diagonal"],
        vietnamese: ["trên đường chéo chính", "trên đường chéo", "đường chéo chính"]),
      [.diagonal]
    ),
  ]

  private static let others = Phrases(
    english: [
      "elsewhere", "everywhere else", "otherwise", "in all other places", "in the other places",
      "all other entries", "the other entries", "other entries", "all others", "the rest",
    ],
    vietnamese: [
      "còn lại", "ở các vị trí khác", "ở các vị trí còn lại", "các phần tử khác",
      "các phần tử còn lại", "các vị trí khác", "những chỗ khác", "ở chỗ khác", "nơi khác",
    ])

  private static let values: [(Phrases, Expression)] = [
    (
      Phrases(
        english: ["ones", "one", "1", "1s"], vietnamese: ["số 1", "các số 1", "một"]),
      .number(Numeral(1))
    ),
    (
      Phrases(english: ["zeros", "zeroes", "zero", "0", "0s"], vietnamese: ["số 0", "không"]),
      .number(Numeral(0))
    ),
    (
      Phrases(
        english: ["minusone", "minus one", "minus ones", "minus 1"], vietnamese: ["trừ 1", "âm 1"]),
      .negative(.number(Numeral(1)))
    ),
    (Phrases(english: ["twos", "2", "two"], vietnamese: ["số 2", "hai"]), .number(Numeral(2))),
  ]
}
