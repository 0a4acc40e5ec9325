import Algebra
import MathNotation

/// A clause of a label, in which formulas stand between dollars: "the value of $\det J$ is".
///
/// It names a part when its words or one of its formulas *are* the part's name. "Twice the determinant",
/// "$1/\det J$" and "$f(2\mathbf z)$" contain such a name and are something else.
struct LabelClause: Sendable {
  /// The clause as it was written.
  let text: String
  /// The words, lower case, each formula a ``mark``.
  let prose: String
  /// The formulas, in order.
  let formulas: [LabelFormula]
  /// What is named, and where in the prose; the formula's mark where a formula names it.
  ///
  /// In a clause on another quantity it is what that quantity is made of.
  private let named: (part: Target, name: Range<String.Index>)?

  /// What stands in the prose for a formula.
  static let mark: Character = "\u{FFFC}"

  init(_ text: String) {
    self.text = text
    var prose = ""
    var formulas: [LabelFormula] = []
    let pieces = text.split(separator: "$", omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      if number.isMultiple(of: 2) {
        prose += piece.lowercased()
      } else if !piece.isEmpty {
        prose.append(Self.mark)
        formulas.append(LabelFormula(String(piece)))
      }
    }
    self.prose = prose
    self.formulas = formulas
    named = Self.name(in: prose, formulas)
  }

  /// The part that the clause names; `nil` when it names none, or is about another quantity.
  var part: Target? { isForeign ? nil : named?.part }

  /// Whether a part's name stands in the clause.
  var isNaming: Bool { named != nil }

  /// The part that the clause names, or out of which it makes another quantity.
  var root: Target? { named?.part ?? formulas.lazy.compactMap(\.root).first }

  private static func name(
    in prose: String, _ formulas: [LabelFormula]
  ) -> (part: Target, name: Range<String.Index>)? {
    if prose.trimmingWhitespace().hasSuffix(":"),
      let name = Vocabulary.bareMapLabels[ProseWords(prose).list.joined(separator: " ")],
      let place = prose.range(of: name)
    {
      return (.vector(.forward), place)
    }
    let marks = formulas.isEmpty ? [] : prose.indices.filter { prose[$0] == Self.mark }
    let isPlain = prose.isComposed
    for row in Vocabulary.partNames {
      for name in row.names {
        let place = isPlain ? prose.plainRange(of: name) : prose.range(of: name)
        if let place { return (row.part, place) }
      }
      for (formula, mark) in zip(formulas, marks) where formula.part?.part == row.part.part {
        return (row.part, mark..<prose.index(after: mark))
      }
    }
    return nil
  }

  /// Whether the clause is about a quantity that is none of the parts, though it may contain a part's
  /// name.
  var isForeign: Bool {
    if formulas.contains(where: \.isForeign) { return true }
    guard let (part, name) = named else {
      if isDiagonalProduct { return true }
      return Vocabulary.foreignQuantities.occurrence(in: ProseWords(prose)) != nil
    }
    if case .determinant = part {
      let whole = text.lowercased()
      if Vocabulary.foreignDeterminants.contains(where: { whole.contains($0) }) { return true }
      if formulas.contains(where: { $0.part == .vector(.inverse) }) { return true }
    }
    return Self.isChanged(before: prose[..<name.lowerBound], part: part)
      || Self.isChanged(behind: prose[name.upperBound...]) || hasArithmetic
  }

  /// The words by which a clause that leads to a claim with a left side of its own makes something else of
  /// it: "twice the inverse is", "the trace is"; also where it names another part.
  ///
  /// Nothing may stand between the name and the verb: "the existence of an inverse shows that the answer is" is
  /// about something else. Under a title only words count that are known to change it.
  func change(of target: Target, isTitle: Bool = false) -> String? {
    let all = ProseWords(prose)
    guard let verb = Vocabulary.leadingVerbs.ending(all) ?? (isLabel ? "" : nil) else {
      // "Squared `z_i = x_i`".
      return formulas.isEmpty && all.count <= Self.bareLimit
        ? Vocabulary.labelChanges.ending(all) : nil
    }
    let subject = all.dropping(last: ProseWords(verb).count)
    guard let (part, name) = named else {
      let start = subject.droppingArticles
      // "…, không còn tổng:"
      if isLabel, Vocabulary.leavings.opening(subject) != nil { return nil }
      if isLabel, LabelWords.beginsWithAction(start) { return nil }
      return Vocabulary.scalings.opening(start) ?? Vocabulary.foreignQuantities.ending(start)
        ?? (isLabel
          ? LabelWords.unknown(inLabel: subject, isOpen: isTitle || !formulas.isEmpty) : nil)
    }
    if isLabel, Vocabulary.productsOfAll.ending(subject) == nil,
      let owner = Vocabulary.possessives.ending(subject)
    {
      return owner
    }
    // "log determinant" begins with "log det".
    let behind = prose[name.upperBound...].drop(while: \.isLetter)
    let isChanged =
      Self.isChanged(before: prose[..<name.lowerBound], part: part)
      || Self.isDenied(before: prose[..<name.lowerBound], behind: behind)
      || isOfAnother(behind)
      || Vocabulary.labelChanges.opening(ProseWords(behind)) != nil
      || part.isDeterminant && Self.isOfInverse(behind)
      || isLabel && isLogarithm(part) && !target.isDeterminant
    guard isChanged || !verb.isEmpty && part.part != target.part else { return nil }
    let words = ProseWords(behind)
    let rest = words.dropping(last: min(words.count, ProseWords(verb).count))
    guard isChanged || rest.list.allSatisfy(Vocabulary.ownNouns.contain) else { return nil }
    return subject.list.suffix(Self.shownLimit).joined(separator: " ")
  }

  /// Whether a part is the logarithm: of a component that is something else.
  private func isLogarithm(_ part: Target) -> Bool {
    if case .logDeterminant = part {
      !prose.contains("det") && !prose.contains("định")
    } else {
      false
    }
  }

  /// Whether the clause ends in a colon.
  private var isLabel: Bool { prose.trimmingWhitespace().hasSuffix(":") }

  /// The most words that stand before an equation as an adjective does.
  private static let bareLimit = 3

  /// The most words of a subject that a message quotes.
  private static let shownLimit = 6

  /// Whether the clause says "the product of the diagonal", and nothing of a part by name.
  var isDiagonalProduct: Bool {
    named == nil && Vocabulary.diagonalProducts.occurrence(in: ProseWords(prose)) != nil
  }

  /// Whether the last words before a name make something else of it: "twice the", "the square root of the".
  private static func isChanged(before prose: Substring, part: Target) -> Bool {
    let words = attributes(prose)
    if Vocabulary.multipliers.ending(words) != nil { return true }
    guard let genitive = words.list.last, Vocabulary.genitives.contain(genitive) else {
      return false
    }
    // The logarithm *of* the determinant is a part, and its name.
    if case .logDeterminant = part { return false }
    var owner = words.dropping(last: 1)
    guard let noun = owner.list.last else { return false }
    guard Vocabulary.neutralNouns.contain(noun) else { return true }
    // "The square of the $i$-th component of".
    owner = owner.dropping(last: 1)
    while let last = owner.list.last,
      Vocabulary.articles.contain(last) || Vocabulary.ownNouns.contain(last)
        || TableWords.fillers.contain(last) || TableWords.positions[last] != nil
    {
      owner = owner.dropping(last: 1)
    }
    guard let last = owner.list.last, Vocabulary.genitives.contain(last),
      let other = owner.dropping(last: 1).list.last
    else { return Vocabulary.multipliers.ending(owner) != nil }
    return !Vocabulary.neutralNouns.contain(other)
  }

  /// The words before a name, without articles and without the noun that it is the name of: "hàm ngược", "ma
  /// trận Jacobi".
  private static func attributes(_ prose: Substring) -> ProseWords {
    var words = ProseWords(prose.split(whereSeparator: { ":.;!?".contains($0) }).last ?? "")
    while let last = words.list.last,
      Vocabulary.articles.contain(last) || Vocabulary.ownNouns.contain(last)
    {
      words = words.dropping(last: 1)
    }
    return words
  }

  /// Whether the words beside a name say that it is not meant: "not the inverse", "a wrong inverse", "hàm
  /// ngược sai".
  private static func isDenied(before: Substring, behind: Substring) -> Bool {
    let rest = ProseWords(behind.prefix { !":,;(".contains($0) })
    return Vocabulary.misnomers.ending(attributes(before)) != nil
      || Vocabulary.misnomers.opening(rest) != nil
  }

  /// Whether the words behind a name say that it is another flow's: "of `2f`", "of the other map".
  private func isOfAnother(_ behind: Substring) -> Bool {
    let object = behind.prefix { !":,;(".contains($0) }
    let words = ProseWords(object)
    guard let owner = Vocabulary.genitives.opening(words) else { return false }
    let rest = words.dropping(first: ProseWords(owner).count)
    if Vocabulary.otherThings.occurrence(in: rest) != nil { return true }
    // "of 2f"
    if rest.list.contains(where: { $0.first?.isNumber == true && $0.last?.isLetter == true }) {
      return true
    }
    let count = prose[..<behind.startIndex].count { $0 == Self.mark }
    let named = formulas.dropFirst(count).prefix(object.count { $0 == Self.mark })
    return named.contains { $0.isOfOther || $0.isForeign }
  }

  /// Whether the words from a name to the verb do something to it: "plus one", "squared".
  private static func isChanged(behind prose: Substring) -> Bool {
    let words = ProseWords(prose.prefix { !":,;(".contains($0) }).list
    let subject = words.prefix { !Vocabulary.valueVerbs.contain($0) }
    return Vocabulary.operations.occurrence(in: ProseWords(list: Array(subject))) != nil
  }

  /// Whether the words from a name to the verb say that it is the inverse's: "of the transposed inverse".
  private static func isOfInverse(_ prose: Substring) -> Bool {
    let text = String(prose)
    return Vocabulary.owners.occurrence(in: ProseWords(text)) != nil
      && LabelClause(text).root?.part == Target.vector(.inverse).part
  }

  /// Whether signs of arithmetic stand in the words: `1/det J`, `2·det J`, `√det J`, `(det J)²`.
  private var hasArithmetic: Bool {
    let bare = ["^{-1}", "^-1", "⁻¹"].reduce(prose) { $0.replacing($1, with: "") }
      .filter { !$0.isWhitespace }
    if bare.contains(where: { "+*·×√²³^".contains($0) }) { return true }
    let signs = Array(bare)
    return signs.indices.dropFirst().contains { place in
      signs[place] == "/" && signs[place - 1].isNumber
        || signs[place - 1].isNumber && bare.dropFirst(place).hasPrefix("det")
    }
  }
}

/// A formula in a label, and what it is to it; of an equation its left side.
struct LabelFormula: Sendable {
  /// The part that the formula is the name of: `\det J_f`, `f^{-1}(\mathbf x)`.
  let part: Target?
  /// Whether it is made of a part's name and is none: `1/\det J_f`, `f(\mathbf z) - \mathbf z`.
  let isForeign: Bool
  /// The part whose name occurs in the formula; `nil` when none does.
  let root: Target?
  /// Whether it is a letter for a map that is not the flow: `g`.
  let isOfOther: Bool

  init(_ latex: String) {
    let read = StatementReader(context: ReadingContext()).statements(of: MathFormula(latex))
    guard read.count == 1, !read[0].isCondition,
      let expression = read[0].members.first?.expression
    else {
      (part, root, isForeign, isOfOther) = (nil, nil, false, false)
      return
    }
    if case .symbol(let letter) = expression {
      isOfOther = Self.isOtherMap(letter)
    } else {
      isOfOther = false
    }
    part = Self.part(of: expression, latex)
    root = part ?? expression.root
    isForeign = part == nil && !expression.isName && root != nil
  }

  /// Whether a letter is none of the exercise's, and no matrix: those are capitals.
  private static func isOtherMap(_ letter: String) -> Bool {
    let isSmall = letter.first { $0.isLetter }?.isLowercase ?? false
    return isSmall && !Vocabulary.exerciseLetters.contains(letter) || ["G", "H"].contains(letter)
  }

  private static func part(of expression: Expression, _ latex: String) -> Target? {
    // Without an argument, a map and its inverse are read as one name.
    if expression == .whole("f") {
      return .vector(latex.contains("-1") ? .inverse : .forward)
    }
    return switch Target(expression) {
    case .vector? where !expression.isApplication: nil
    case .component?: nil
    case let target: target
    }
  }
}

extension Expression {
  /// Whether this is a function of something; `\mathbf x` is what a text speaks of, and no part.
  fileprivate var isApplication: Bool { if case .application = self { true } else { false } }

  /// Whether this is a name and nothing is done to it: `J`, `J_{ij}`, `f_2(\mathbf z)`.
  fileprivate var isName: Bool {
    switch self {
    case .symbol, .whole, .component, .slice, .derivative: true
    default: Target(self) != nil
    }
  }

  /// The part whose name occurs: of a determinant, the Jacobian or the map.
  fileprivate var root: Target? {
    if contains(where: { if case .determinant = $0 { true } else { $0 == .whole("J") } }) {
      return .determinant(isAbsolute: false)
    }
    var found: Target?
    _ = contains { node in
      switch node {
      case .whole("f"): found = .vector(.forward)
      case .application(let map) where map.name == "f":
        found = .vector(map.isInverse ? .inverse : .forward)
      default: break
      }
      return found != nil
    }
    return found
  }
}

extension String {
  /// Where other text stands in this one, both composed: byte by byte, for that is enough then.
  fileprivate func plainRange(of other: String) -> Range<Index>? {
    let wanted = other.utf8
    guard let first = wanted.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      rest = rest[utf8.index(after: start)...]
    }
    return nil
  }
}
