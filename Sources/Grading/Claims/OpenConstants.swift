import Algebra
import Evaluation
import MathNotation

/// Constants that a handout names and gives no value: "with a constant $a > 0$", $\mathbf u, \mathbf w \in
/// \mathbb R^D$, "numbers $c_1, \dots, c_D$". Every world has its own.
///
/// A name counts only where the text says that it stands for numbers; a name that nothing is said of stays a fault.
struct OpenConstants: Sendable {
  /// What is said of the names.
  private var ranges: [String: OpenRange] = [:]
  /// The names that the text calls constants, or puts into a set of numbers.
  private var declared: Set<String> = []
  /// What is said of several of them together.
  private var premises: [Condition] = []
  /// Vectors that are said to have length 1.
  private var units: Set<String> = []
  /// Names that stand alone, before what is said of the last of them: `a`, in `a, b > 0`.
  private var waiting: [String] = []
  /// The paragraph in which a list of constants is being read: "constants `a` and `b`".
  private var listParagraph: Int?
  /// The text that they stand in.
  private var waitingIn = ""

  /// Takes a statement of the handout.
  mutating func take(_ placed: PlacedStatement) {
    let statement = placed.statement
    if placed.formula.latex != waitingIn { waiting = [] }
    waitingIn = placed.formula.latex
    let sides = statement.members.map(\.expression)
    if let name = statement.unitVector { units.insert(name) }
    if ConstantWords.callUnit(placed.words), case .whole(let name)? = sides[0] {
      units.insert(name)
    }
    guard !statement.relations.isEmpty else {
      let names = sides.compactMap { $0 }.flatMap(\.namesOfConstants)
      waiting += names
      let isNext = listParagraph == placed.paragraph && ProseWords(placed.words.before).count <= 1
      if isNext || ConstantWords.call(placed.words) {
        declared.formUnion(waiting)
        listParagraph = names.isEmpty ? nil : placed.paragraph
      } else {
        listParagraph = nil
      }
      return
    }
    // "Numbers `a_i \ne 0` and `b_i`" goes on.
    let calls = ConstantWords.call(placed.words)
    defer {
      waiting = []
      listParagraph = calls ? placed.paragraph : nil
    }
    if statement.relations == ["\\in"], let names = sides[0]?.namesOfConstants, !names.isEmpty {
      takeSet(placed.text(statement.members[1].range), of: waiting + names)
    } else if let chain = Self.chain(statement) {
      for (left, relation, right) in chain { take(left, relation, right) }
    }
    if calls, let names = sides[0]?.namesOfConstants {
      declared.formUnion(waiting + names)
    }
  }

  /// `0 < a < 1` as its comparisons; `nil` for what is none.
  private static func chain(
    _ statement: Statement
  ) -> [(Expression, Comparison, Expression)]? {
    let sides = statement.members.compactMap(\.expression)
    let relations = statement.relations.compactMap { comparisons[$0] }
    guard sides.count == statement.members.count, relations.count == statement.relations.count
    else { return nil }
    return relations.indices.map { (sides[$0], relations[$0], sides[$0 + 1]) }
  }

  private static let comparisons: [String: Comparison] = [
    "<": .less, "\\leq": .lessOrEqual, ">": .greater, "\\geq": .greaterOrEqual, "\\neq": .notEqual,
  ]

  /// `\mathbb R`, `\mathbb R^D`, `\mathbb R_{>0}`, `(0, 1)`, `\mathbb R \setminus \{0\}`.
  private mutating func takeSet(_ written: String, of names: [String]) {
    let set = written.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
      .replacing("\\left", with: "").replacing("\\right", with: "")
    if ["\\mathbbR", "\\R", "ℝ", "\\RR", "R^"].contains(where: set.hasPrefix) || set == "R" {
      declared.formUnion(names)
      for sign in ["_>0", "_+", "^+", "^*_+", "_++"] where set.contains(sign) {
        for name in names { ranges[name, default: OpenRange()].excludeBelow(Rational(0)) }
      }
      if set.contains("\\setminus") || set.contains("\\backslash") || set.contains("_\\ne0") {
        for name in names { ranges[name, default: OpenRange()].excludesZero = true }
      }
      return
    }
    guard let first = set.first, "([]".contains(first), let last = set.last, "([])".contains(last)
    else { return }
    let ends = set.dropFirst().dropLast().split(separator: set.contains(";") ? ";" : ",")
    guard ends.count == 2 else { return }
    declared.formUnion(names)
    for name in names {
      if let lower = Self.number(ends[0]) {
        ranges[name, default: OpenRange()].excludeBelow(lower)
      }
      if let upper = Self.number(ends[1]) {
        ranges[name, default: OpenRange()].excludeAbove(upper)
      }
    }
  }

  private static func number(_ text: Substring) -> Rational? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      return nil
    }
    let size = Rational(Numeral(digits: String(digits)))
    return text.first == "-" ? size?.negated : size
  }

  /// `a > 0`, `1 > a`, `|a| < 1`, `a \ne 0`, `\mathbf w^\top \mathbf u > -1`.
  private mutating func take(_ left: Expression, _ relation: Comparison, _ right: Expression) {
    if let bound = right.constantValue, let name = left.nameOfConstant {
      let names = waiting + [name]
      for name in names { limit(name, relation, bound) }
      if case .component = left {} else { declared.formUnion(names) }
    } else if let bound = left.constantValue, let name = right.nameOfConstant {
      limit(name, relation.reversed, bound)
      if case .component = right {} else { declared.insert(name) }
    } else if case .call(.abs, let inner) = left, let name = inner.first?.nameOfConstant,
      let bound = right.constantValue, relation == .less || relation == .lessOrEqual
    {
      limit(name, .less, bound)
      if let opposite = bound.negated { limit(name, .greater, opposite) }
      declared.insert(name)
    } else {
      premises.append(.comparison(left, relation, right))
      // `\beta > -\alpha`
      if case .symbol(let name) = left, right.isMadeOfSymbols { declared.insert(name) }
    }
  }

  private mutating func limit(_ name: String, _ relation: Comparison, _ bound: Rational) {
    var range = ranges[name] ?? OpenRange()
    switch relation {
    case .greater, .greaterOrEqual: range.excludeBelow(bound)
    case .less, .lessOrEqual: range.excludeAbove(bound)
    case .notEqual: range.excludesZero = range.excludesZero || bound == Rational(0)
    case .equal: break
    }
    ranges[name] = range
  }

  // MARK: What stands for them

  /// Defines the names that `definitions` use, that nothing gives a value and that the text calls constants.
  ///
  /// - Parameters:
  ///   - definitions: the flow's; a definition is added for each constant.
  ///   - open: gets the constants and what is said of them.
  ///   - known: names with a value.
  func settle(_ definitions: inout [Definition], _ open: inout OpenNames, known: Set<String>) {
    let defined = known.union(definitions.map(\.name)).union(["z", "x", "D"])
    var scalars: Set<String> = []
    var families: Set<String> = []
    for definition in definitions {
      let bound = definition.indices.compactMap {
        if case .variable(let letter) = $0 { letter } else { nil }
      }
      scalars.formUnion(definition.body.freeSymbols.subtracting(bound))
      _ = definition.body.contains { node in
        switch node {
        case .component(let name, let indices) where indices.count == 1: families.insert(name)
        case .whole(let name), .slice(let name, _, _): families.insert(name)
        default: break
        }
        return false
      }
    }
    let constants = scalars.union(families).intersection(declared).subtracting(defined)
    for name in constants.sorted() {
      let range = ranges[name] ?? OpenRange()
      guard !range.isEmpty else { continue }
      let isFamily = families.contains(name)
      let letter = Expression.symbol("i")
      let value = { (index: Expression?) in
        Expression.application(Application(name, index: index, arguments: []))
      }
      var definition = Definition(
        name, indices: isFamily ? [.variable("i")] : [], as: value(isFamily ? letter : nil))
      if isFamily, units.contains(name) {
        definition.body = .quotient(value(letter), .length { value($0) })
      }
      definitions.append(definition)
      open.definitions.append(definition)
      open.functions.append(OpenFunction(constant: name, in: range))
    }
    let all = Set(open.functions.filter(\.isConstant).map(\.name))
    let named = all.union(known)
    open.premises = premises.filter { premise in
      premise.operands.allSatisfy { $0.constantNames.isSubset(of: named) }
        // What is said of numbers that the text declares, and not of those that a sheet sets.
        && premise.operands.contains { !$0.constantNames.isDisjoint(with: all.union(declared)) }
    }
  }
}

extension Statement {
  /// The vector that this gives the length 1: `\|\mathbf v\| = 1`, `\mathbf v^\top \mathbf v = 1`.
  fileprivate var unitVector: String? {
    guard relations == ["="], members.count == 2, let left = members[0].expression,
      members[1].expression == .number(Numeral(1))
    else { return nil }
    switch left {
    case .vectorCall(.norm, .whole(let name)),
      .power(.vectorCall(.norm, .whole(let name)), .number(Numeral(2))):
      return name
    case .product(let factors) where factors.count == 2:
      guard case .transpose(.whole(let name)) = factors[0], factors[1] == .whole(name) else {
        return nil
      }
      return name
    default: return nil
    }
  }
}

extension Expression {
  /// The name that this is, of a number, a vector or a family.
  fileprivate var nameOfConstant: String? {
    switch self {
    case .symbol(let name), .whole(let name): name
    case .component(let name, let indices) where indices.count == 1: name
    default: nil
    }
  }

  /// The length of the vector with these components.
  fileprivate static func length(_ component: (Expression) -> Expression) -> Expression {
    .call(
      .sqrt,
      [
        .fold(
          Fold(
            .sum, index: "j", from: .number(Numeral(1)), through: .symbol("D"),
            body: .power(component(.symbol("j")), .number(Numeral(2)))))
      ])
  }

  /// The names that this lists: `a`, `(\mathbf u, \mathbf w, b)`.
  fileprivate var namesOfConstants: [String] {
    switch self {
    case .tuple(let tuple): tuple.shown.flatMap(\.namesOfConstants)
    default: nameOfConstant.map { [$0] } ?? []
    }
  }

  /// The names in it, of numbers, vectors and families.
  fileprivate var constantNames: Set<String> {
    let own: [String]
    switch self {
    case .symbol("D"): own = []
    case .application(let application): own = [application.name]
    default: own = nameOfConstant.map { [$0] } ?? []
    }
    if case .component = self { return Set(own) }
    return children.reduce(into: Set(own)) { $0.formUnion($1.constantNames) }
  }

  /// Whether nothing but numbers and letters for numbers stands in it.
  fileprivate var isMadeOfSymbols: Bool {
    !contains { node in
      switch node {
      case .number, .symbol, .negative, .sum, .product, .quotient: false
      default: true
      }
    }
  }

  /// The number that this is.
  fileprivate var constantValue: Rational? {
    switch self {
    case .number(let numeral): Rational(numeral)
    case .negative(let inner): inner.constantValue?.negated
    case .quotient(let a, let b):
      if let a = a.constantValue, let b = b.constantValue { a.dividedBy(b) } else { nil }
    default: nil
    }
  }
}

/// What words say of a name that stands for a number which the text does not give.
enum ConstantWords {
  /// Whether the words around a formula say that it is a vector of length 1.
  static func callUnit(_ words: SurroundingWords) -> Bool {
    let behind = ProseWords(String(words.behind.prefix { !".;:".contains($0) }))
    return Vocabulary.unitVectors.ending(ProseWords.lastClause(words.before)) != nil
      || Vocabulary.areUnitVectors.opening(behind) != nil
  }

  /// Whether the words around a formula call what stands there constants.
  static func call(_ words: SurroundingWords) -> Bool {
    let before = ProseWords.lastClause(words.before)
    if Vocabulary.constants.occurrence(in: before) != nil { return true }
    let behind = words.behind.prefix { !".;:".contains($0) }
    return Vocabulary.constants.occurrence(in: ProseWords(String(behind))) != nil
  }
}

extension Vocabulary {
  /// Before a vector of length 1.
  static let unitVectors = Phrases(
    english: ["unit vector", "unit column vector", "unit column", "normalized vector"],
    vietnamese: ["vectơ đơn vị", "véc-tơ đơn vị", "vector đơn vị"])

  /// Behind a vector of length 1.
  static let areUnitVectors = Phrases(
    english: [
      "is a unit vector", "be a unit vector", "a unit vector", "of unit length", "has unit length",
      "of length one", "has length one", "with unit length", "unit norm", "of unit norm",
      "has unit norm", "with unit norm",
    ],
    vietnamese: [
      "là vectơ đơn vị", "là véc-tơ đơn vị", "là vector đơn vị", "là một vectơ đơn vị",
      "là một véc-tơ đơn vị", "có độ dài bằng 1", "có chuẩn bằng 1",
    ])

  /// What numbers and vectors are called that a handout gives no value.
  static let constants = Phrases(
    english: [
      "constant", "constants", "fixed", "real number", "real numbers", "number", "numbers",
      "scalar",
      "scalars", "vector", "vectors", "parameter", "parameters", "weight", "weights", "coefficient",
      "coefficients", "leaves open", "left open", "arbitrary", "any",
    ],
    vietnamese: [
      "hằng số", "các hằng số", "cố định", "số thực", "véc-tơ", "vectơ", "vector", "tham số",
      "trọng số",
      "hệ số", "để ngỏ", "bất kỳ", "bất kì", "tùy ý", "tuỳ ý",
    ])
}
