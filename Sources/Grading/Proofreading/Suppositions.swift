import Algebra

/// What a text only supposes, and what it says under that: "if `z_1 = z_2`, then `x_2 = 2 z_1`".
///
/// A premise is no claim. What follows in its sentence is claimed where the premise holds, and after
/// "suppose" or "let" what follows in the paragraph.
struct Suppositions: Sendable {
  /// The premises of each statement, by number.
  private(set) var premises: [Int: [Int]] = [:]
  /// The statements that are premises.
  private(set) var supposed: Set<Int> = []
  /// The statements that are told as a mistake, or that end in a contradiction.
  private(set) var unclaimed: Set<Int> = []

  /// Looks through statements, of which only those that `canBeSupposed` are no definitions, and in which
  /// `names` have a value.
  init(
    _ statements: [PlacedStatement], names: KnownNames, canBeSupposed: (Int) -> Bool
  ) {
    // The premises that are open, whether they outlast their sentence, whether they are complete.
    var open: [Int] = []
    var lasts = false
    var isComplete = false
    var isContradiction = false
    for (order, placed) in statements.enumerated() {
      let isNewParagraph = order == 0 || statements[order - 1].paragraph != placed.paragraph
      let isSameFormula =
        order > 0 && !isNewParagraph && placed.isInFormula(of: statements[order - 1])
      // Of "if `z_1, z_2 > 0`" the words stand before `z_1`.
      let isListed = isSameFormula && statements[order - 1].statement.relations.isEmpty
      let clause = SuppositionWords.clause(
        (isListed ? statements[order - 1] : placed).words.before)
      if isNewParagraph || clause.beginsSentence && !lasts {
        (open, lasts, isComplete) = ([], false, false)
        if isNewParagraph { isContradiction = false }
      } else if clause.beginsSentence {
        isComplete = true
      }
      guard !placed.statement.relations.isEmpty else { continue }
      if order > 0, !isNewParagraph, takeArrow(order, statements, names, canBeSupposed) {
        continue
      }
      if names.bound(placed.statement), canBeSupposed(order), order > 0, isSameFormula,
        !statements[order - 1].statement.relations.isEmpty
      {
        // `g(t) = \ln t, \quad t > 0`
        supposed.insert(order)
        addPremise(order, to: order - 1, statements)
        continue
      }
      var opening =
        isSameFormula && !isListed
        ? nil
        : SuppositionWords.asks(clause.words)
          ? SuppositionWords.Opening(takesEquations: true, lasts: false, canFollow: false)
          : SuppositionWords.opening(clause.words)
      let isEquivalence =
        order > 0 && SuppositionArrow(from: statements[order - 1], to: placed) == .both
      if SuppositionWords.asserts(clause.words) || isEquivalence, names.relates(placed.statement) {
        // "Solving `x_1 = 2 z_1 + z_2` for `z_1`": what is solved is said of the flow.
        opening = nil
      }
      if let opening, canBeSupposed(order), opening.fits(placed.statement) {
        let isBehind =
          order > 0 && !isNewParagraph && !clause.beginsSentence && clause.isBare
          && !supposed.contains(order - 1) && open.isEmpty && opening.canFollow
        supposed.insert(order)
        if isBehind {
          // "`A` if `B`"
          addPremise(order, to: order - 1, statements)
          continue
        }
        if isComplete, !lasts { open = [] }
        open.append(order)
        lasts = lasts || opening.lasts
        isComplete = false
        if SuppositionWords.contradiction(clause.words) { isContradiction = true }
      } else if !open.isEmpty, !isComplete, canBeSupposed(order),
        isSameFormula && supposed.contains(order - 1)
          || SuppositionWords.join(
            clause.words, beforeConclusion: Self.concludes(after: order, in: statements))
      {
        supposed.insert(order)
        open.append(order)
      } else if !open.isEmpty {
        isComplete = true
        premises[order] = open
      }
      if isContradiction || SuppositionWords.tellsOfMistake(clause.words) {
        unclaimed.insert(order)
      }
    }
  }

  private mutating func addPremise(
    _ premise: Int, to last: Int, _ statements: [PlacedStatement]
  ) {
    for past in stride(from: last, through: 0, by: -1) {
      premises[past, default: []].append(premise)
      guard past > 0, statements[past].isInFormula(of: statements[past - 1]) else { break }
    }
  }

  /// `z_1 = 0 \implies x_2 = z_2`, "`x_1 < 0` if and only if `z_1 < 0`": what stands before the arrow is no
  /// claim, where it speaks of one variable alone.
  private mutating func takeArrow(
    _ order: Int, _ statements: [PlacedStatement], _ names: KnownNames,
    _ canBeSupposed: (Int) -> Bool
  ) -> Bool {
    let (first, second) = (statements[order - 1], statements[order])
    guard let arrow = SuppositionArrow(from: first, to: second),
      names.speaksOfOneVariable(first.statement), canBeSupposed(order - 1),
      first.statement.relations.count == 1
    else { return false }
    if arrow == .both {
      guard names.speaksOfOneVariable(second.statement), canBeSupposed(order),
        second.statement.relations.count == 1
      else { return false }
      premises[order - 1] = [order]
    } else {
      supposed.insert(order - 1)
    }
    premises[order] = [order - 1]
    return true
  }

  /// Whether a later statement of the sentence begins with "then".
  private static func concludes(after order: Int, in statements: [PlacedStatement]) -> Bool {
    for placed in statements[(order + 1)...].prefix(6) {
      guard placed.paragraph == statements[order].paragraph else { return false }
      let clause = SuppositionWords.clause(placed.words.before)
      if clause.beginsSentence { return false }
      if SuppositionWords.concludes(clause.words) { return true }
    }
    return false
  }
}

extension PlacedStatement {
  /// Whether it stands in the same formula as the one before it.
  func isInFormula(of other: PlacedStatement) -> Bool {
    formula.latex == other.formula.latex
      && position(at: formula.prefixLength) == other.position(at: other.formula.prefixLength)
  }
}

/// The words of suppositions, lower case.
enum SuppositionWords {
  struct Clause {
    /// Since the last comma, bracket or sentence.
    var words: [String]
    /// Whether a sentence ended before it.
    var beginsSentence: Bool
    /// Whether there are no other words since the formula before.
    var isBare: Bool
  }

  struct Opening {
    /// Whether equations are supposed too, not only inequalities.
    var takesEquations: Bool
    /// Whether it outlasts its sentence.
    var lasts: Bool
    /// Whether it can stand behind what it is a condition of.
    var canFollow: Bool

    func fits(_ statement: Statement) -> Bool {
      guard let relation = statement.relations.first else { return false }
      if RelationChecker.comparison(relation) == nil { return false }
      guard FlowReader.isEquality(relation) else { return true }
      return takesEquations || statement.equatesImages
    }
  }

  private static let conditions: Set<String> = [
    "if", "when", "whenever", "provided", "provided that", "given that", "in case", "as soon as",
    "as long as", "nếu", "nếu như", "khi", "một khi", "với điều kiện", "miễn là",
  ]

  private static let assumptions: Set<String> = [
    "suppose", "suppose that", "supposing", "supposing that", "assume", "assume that", "assuming",
    "assuming that", "suppose first", "suppose first that", "suppose for contradiction",
    "suppose for contradiction that", "assume for contradiction that",
    "suppose for a contradiction that", "giả sử", "giả sử rằng", "giả thiết", "giả thiết rằng",
    "setting", "on setting", "putting",
    "giả sử phản chứng", "giả sử phản chứng rằng", "giả sử ngược lại", "giả sử ngược lại rằng",
  ]

  /// Before an inequality they restrict; an equation they introduce.
  private static let restrictions: Set<String> = [
    "let", "for", "for all", "for every", "for any", "for each", "fix", "take", "with", "given",
    "on", "where", "cho", "lấy", "xét", "với", "với mọi", "với mỗi", "trên",
  ]

  /// They restrict also before an equation.
  private static let points: Set<String> = ["for", "at", "tại", "for the case", "trường hợp"]

  static func opening(_ words: [String]) -> Opening? {
    if let opening = plainOpening(words) { return opening }
    // "if all `z_j \ge 0`"
    guard let last = words.last, quantifiers.contains(last) else { return nil }
    return opening(Array(words.dropLast()))
  }

  private static let quantifiers: Set<String> = [
    "all", "every", "each", "both", "any", "the", "mọi", "cả", "tất", "hai", "các", "even",
  ]

  private static func plainOpening(_ words: [String]) -> Opening? {
    for length in (1...5).reversed() where words.count >= length {
      let ending = words.suffix(length).joined(separator: " ")
      if ["only if", "chỉ khi", "chỉ nếu", "và chỉ khi", "even if", "ngay cả khi"].contains(ending)
      {
        return nil
      }
      if assumptions.contains(ending) {
        return Opening(takesEquations: true, lasts: true, canFollow: true)
      }
      if conditions.contains(ending) {
        return Opening(takesEquations: true, lasts: false, canFollow: true)
      }
      if restrictions.contains(ending) || points.contains(ending) {
        let lasts = ["let", "fix", "take", "cho", "lấy", "xét"].contains(words.last ?? "")
        return Opening(
          takesEquations: points.contains(ending), lasts: lasts, canFollow: !lasts)
      }
    }
    return nil
  }

  /// Whether words between two formulas make the second a premise like the first.
  static func join(_ words: [String], beforeConclusion: Bool) -> Bool {
    switch words.joined(separator: " ") {
    case "and", "and also", "và", "cùng với", "đồng thời", "lẫn", "and if", "và nếu": true
    case "": beforeConclusion
    default: false
    }
  }

  /// Whether a formula is said to hold where the condition before it does not.
  static func sayOtherwise(_ words: SurroundingWords) -> Bool {
    rests.opening(ProseWords(words.behind)) != nil || rests.ending(ProseWords(words.before)) != nil
  }

  private static let rests = Phrases(
    english: ["otherwise", "else", "elsewhere", "in all other cases", "in the other cases"],
    vietnamese: [
      "trong các trường hợp còn lại", "trong trường hợp còn lại", "trong các trường hợp khác",
      "nếu không", "trường hợp còn lại", "ở các vị trí khác",
    ])

  static func concludes(_ words: [String]) -> Bool {
    words.contains { ["then", "thì", "hence", "so", "therefore", "vậy", "we", "ta"].contains($0) }
  }

  static func contradiction(_ words: [String]) -> Bool {
    words.contains { ["contradiction", "contrary", "ngược", "chứng"].contains($0) }
  }

  /// Whether what follows is told as somebody's mistake.
  static func tellsOfMistake(_ words: [String]) -> Bool {
    let spaced = " " + words.joined(separator: " ") + " "
    return mistakes.contains { spaced.contains(" \($0) ") }
  }

  /// Whether what follows is to be solved, and not claimed.
  static func asks(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    if ["solve", "solving", "equation", "giải", "trình"].contains(last) { return true }
    return words.suffix(2) == ["to", "solve"] || words.suffix(2) == ["the", "equations"]
  }

  /// Whether an equation behind these words is said of the flow, when it relates its variables.
  static func asserts(_ words: [String]) -> Bool {
    asks(words) || ["setting", "putting", "at", "tại"].contains(words.last)
  }

  private static let mistakes = [
    "mistake", "mistake is", "wrong answer", "wrong to write", "do not have", "does not give",
    "sai lầm", "lỗi hay gặp", "lỗi thường gặp", "nhầm lẫn", "không có",
  ]

  static func clause(_ prose: String) -> Clause {
    // Behind a display a sentence begins without a full stop before it.
    var begins = prose.first { !$0.isWhitespace }?.isUppercase ?? false
    var text = Substring(prose.composed.lowercased())
    var index = text.startIndex
    var start = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?".contains(text[index]), next == text.endIndex || text[next].isWhitespace {
        begins = true
        start = next
      }
      index = next
    }
    text = text[start...]
    let last = text.split(omittingEmptySubsequences: false) { ",;:(–—".contains($0) }.last ?? ""
    func words(_ text: Substring) -> [String] {
      text.split { !$0.isLetter && $0 != "'" }.map(String.init)
    }
    let all = words(text)
    let own = words(last)
    return Clause(words: own, beginsSentence: begins, isBare: all.count == own.count)
  }
}
