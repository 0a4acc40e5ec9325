import Algebra

/// Numbers of which a text only says which equation they solve: "where `\rho` is the root of `\rho + \rho^3 = \|\mathbf x\|`".
///
/// Each is the inverse, at 0, of a function without a name: of what the equation's sides differ by, as a function of the number.
struct StatedRoots {
  /// A number that solves an equation.
  struct Root: Sendable {
    var definition: Definition
    /// What is 0 at the number.
    var residual: FunctionDefinition
    /// What the sides of the equation differ by.
    var difference: Expression
    /// Whether the equation says what the number is, and not only something of one that the exercise gives.
    var isMeaning: Bool
    /// The equation.
    var placed: PlacedStatement
  }

  /// The numbers, in the order of their equations. A text may write one equation in several ways.
  private(set) var roots: [Root] = []
  /// What the functions are called, by which no text can call them.
  private let label: String
  /// Where the text says that numbers lie.
  private var ranges: [String: SolutionRange] = [:]

  /// Looks for the equations among statements.
  ///
  /// - Parameters:
  ///   - statements: what the text says, functions worked out.
  ///   - label: a name for the text, so that its equations are not taken for those of another one.
  ///   - isKnown: whether a name has another meaning.
  ///   - isGiven: whether that meaning is the exercise's, or a number, so that an equation may say what it is all the same.
  init(
    in statements: [PlacedStatement], label: String, isKnown: (String) -> Bool,
    isGiven: (String) -> Bool = { _ in false }
  ) {
    self.label = label
    var doubtful: Set<String> = []
    for placed in statements {
      for comparison in placed.comparisons { note(comparison) }
      doubtful.formUnion(placed.comparedNames)
    }
    for placed in statements {
      guard placed.stance == .stated, let (left, right) = placed.statement.sides else { continue }
      guard !left.isArray, !right.isArray else { continue }
      let isSaid = Self.saysRoot(placed) || goesOn(placed)
      let names = left.valueNames.union(right.valueNames)
      // `x_1 = \dots` is an answer, unless words say that it is solved for something.
      let targets = [left, right].compactMap { Target($0)?.part }
      guard targets.allSatisfy({ isSaid && $0 == "f" && !names.contains("z") }) else { continue }
      let unknown = names.filter { !isKnown($0) }
      let open = unknown.isEmpty ? names.filter(isGiven) : unknown
      guard open.count == 1, let name = open.first, !doubtful.contains(name),
        Self.names(placed), let residual = Self.residual(left, right)
      else { continue }
      let isDefined = placed.statement.says(what: name)
      // Beside an equation, "for `\mathbf x = (6, 8)` we get `\rho = 2`" is an example.
      guard !isDefined || unknown.isEmpty else { continue }
      add(name, residual, placed, isMeaning: !isDefined && (isSaid || !unknown.isEmpty))
    }
  }

  /// What the sides of an equation differ by of which words say that it is solved; `nil` of other statements, and where `z` occurs.
  static func solved(_ placed: PlacedStatement) -> Expression? {
    guard placed.stance == .stated, let (left, right) = placed.statement.sides, saysRoot(placed),
      names(placed), left.valueNames.union(right.valueNames).isDisjoint(with: ["z"])
    else { return nil }
    return .sum([left, .negative(right)])
  }

  /// Whether words before an equation say that it is solved: "the root of", "thỏa".
  private static func saysRoot(_ placed: PlacedStatement) -> Bool {
    Vocabulary.roots.occurrence(in: ProseWords.lastClause(placed.words.before)) != nil
  }

  /// Whether an equation goes on with the one of the number before: "where `a + e^a = x_1` and `b + e^b = x_2`".
  private func goesOn(_ placed: PlacedStatement) -> Bool {
    roots.last?.placed.paragraph == placed.paragraph
      && Vocabulary.rootJoints.cover(ProseWords(placed.words.before))
  }

  /// Whether the words before an equation call the number its solution, and nothing that is computed from it: "the
  /// square of the root of".
  private static func names(_ placed: PlacedStatement) -> Bool {
    let words = ProseWords.lastClause(placed.words.before, since: ".;:!?,").list
    guard let noun = words.firstIndex(where: Vocabulary.rootNouns.contain) else { return true }
    return words[..<noun].allSatisfy(Vocabulary.rootLeads.contain)
  }

  /// What the sides differ by; `nil` when it is 0 whatever the names are.
  private static func residual(_ left: Expression, _ right: Expression) -> Expression? {
    let difference = Expression.sum([left, .negative(right)])
    return Simplifier().simplify(difference) == .number(Numeral(0)) ? nil : difference
  }

  private mutating func add(
    _ name: String, _ residual: Expression, _ placed: PlacedStatement, isMeaning: Bool
  ) {
    guard let place = residual.onlyPlace(of: name) else { return }
    let unknown = Expression.symbol("#u")
    var function = FunctionDefinition(
      "#\(label) \(roots.count)", parameters: [unknown],
      as: residual.replacing(place, with: unknown))
    function.range = range(of: name, placed)
    let value = Expression.application(
      Application(function.name, isInverse: true, arguments: [.number(Numeral(0))]))
    let definitions: [Definition] =
      if case .component(_, let indices) = place {
        Definition.component(name, at: indices[0], as: value, where: placed.statement.condition)
      } else {
        [Definition(name, as: value)]
      }
    guard definitions.count == 1 else { return }
    roots.append(
      Root(
        definition: definitions[0], residual: function, difference: residual, isMeaning: isMeaning,
        placed: placed))
  }

  // MARK: Ranges

  /// Where a number lies, by comparisons anywhere in the text and by the words before its equation.
  private func range(of name: String, _ placed: PlacedStatement) -> SolutionRange {
    var range = ranges[name] ?? .line
    let words = ProseWords.lastClause(placed.words.before)
    if Vocabulary.positiveRoots.occurrence(in: words) != nil { range.raise(to: Rational(0)) }
    if Vocabulary.negativeRoots.occurrence(in: words) != nil { range.sink(to: Rational(0)) }
    return range
  }

  private mutating func note(_ comparison: Condition) {
    guard let (name, relation, bound) = comparison.bound else { return }
    switch relation {
    case .greater, .greaterOrEqual: ranges[name, default: .line].raise(to: bound)
    case .less, .lessOrEqual: ranges[name, default: .line].sink(to: bound)
    case .equal, .notEqual: break
    }
  }

  /// A condition without what it says of where the numbers lie: `nil` when that is all.
  func withoutRanges(_ condition: Condition) -> Condition? {
    let names = Set(roots.filter(\.isMeaning).map(\.definition.name))
    let parts = condition.parts.filter { part in part.bound.map { !names.contains($0.name) } ?? true
    }
    return parts.count == condition.parts.count ? condition : .joined(parts)
  }
}

extension SolutionRange {
  fileprivate mutating func raise(to bound: Rational) {
    lower = lower.map { $0.holds(.less, bound) == true ? bound : $0 } ?? bound
  }

  fileprivate mutating func sink(to bound: Rational) {
    upper = upper.map { $0.holds(.greater, bound) == true ? bound : $0 } ?? bound
  }
}

extension PlacedStatement {
  /// The comparisons that it makes, and those beside it.
  fileprivate var comparisons: [Condition] {
    var result = [domain, statement.condition].compactMap { $0 }.flatMap(\.parts)
    if case .denied = stance { return result }
    result += withReadNumbers.statement.comparisons { _ in true }?.parts ?? []
    return result
  }

  /// The statement, in which the words behind it make no number unreadable: in "where `s < 0` solves …" they go on with `s`.
  private var withReadNumbers: PlacedStatement {
    guard let last = statement.members.last, last.expression == nil,
      let number = Int(text(last.range).trimmingWhitespace())
    else { return self }
    var result = self
    result.statement.members[statement.members.count - 1].reading = .success(.index(number))
    return result
  }

  /// The names of numbers that it compares with what is not read.
  fileprivate var comparedNames: Set<String> {
    let statement = withReadNumbers.statement
    guard !statement.relations.isEmpty, !statement.relations.allSatisfy(FlowReader.isEquality),
      statement.members.contains(where: { $0.expression == nil })
    else { return [] }
    return statement.members.compactMap(\.expression).reduce(into: []) {
      $0.formUnion($1.valueNames)
    }
  }
}

extension Condition {
  /// `\rho > 0`: the name of a number, and what it is compared with.
  fileprivate var bound: (name: String, relation: Comparison, bound: Rational)? {
    switch self {
    case .comparison(.symbol(let name), let relation, .number(let numeral)):
      return Rational(numeral).map { (name, relation, $0) }
    case .comparison(.number(let numeral), let relation, .symbol(let name)):
      return Rational(numeral).map { (name, relation.reversed, $0) }
    default: return nil
    }
  }
}

extension Statement {
  /// Whether it says of a number what it is, without itself: `u_0 = 0`.
  fileprivate func says(what name: String) -> Bool {
    guard let (left, right) = sides, !right.valueNames.contains(name) else { return false }
    switch left {
    case .symbol(name), .component(name, _): return true
    default: return false
    }
  }

  /// Both sides of an equation; of a chain the first member and the last.
  fileprivate var sides: (Expression, Expression)? {
    guard members.count >= 2, relations.allSatisfy(FlowReader.isEquality),
      let left = members.first?.expression, let right = members.last?.expression,
      !left.isVectorValued, !right.isVectorValued
    else { return nil }
    return (left, right)
  }
}

extension Definition {
  /// Whether this says of a number what it is by the number itself, `\rho = R - \rho^3`: an equation that it solves.
  var isEquation: Bool {
    switch indices.first {
    case nil: body.valueNames.contains(name)
    case .variable(let letter)?:
      indices.count == 1 && body.contains { $0 == .component(name, [.symbol(letter)]) }
    case .literal, .dimension: false
    }
  }
}

extension Expression {
  /// The names of numbers and vectors that the value is made of, those in indices apart.
  fileprivate var valueNames: Set<String> {
    switch self {
    case .symbol(let name): IndexLetters.running.contains(name) || name == "D" ? [] : [name]
    case .component(let name, _), .whole(let name), .slice(let name, _, _): [name]
    case .derivative: ["\\partial"]
    default:
      children.reduce(into: Set()) { $0.formUnion($1.valueNames) }.subtracting(boundIndices)
    }
  }

  /// How a name stands in the expression: as a number, or as a component at one letter or place.
  fileprivate func onlyPlace(of name: String) -> Expression? {
    var places: Set<Expression> = []
    var isVector = false
    func collect(_ node: Expression, _ bound: Set<String>) {
      switch node {
      case .symbol(name): places.insert(node)
      case .component(name, let indices):
        if indices.count != 1 { isVector = true }
        // `\sum_{j<i} y_j` is of others.
        if indices[0].freeSymbols.isDisjoint(with: bound) { places.insert(node) }
      case .whole(name), .slice(name, _, _): isVector = true
      default:
        let bound = bound.union(node.boundIndices)
        for child in node.children { collect(child, bound) }
      }
    }
    collect(self, [])
    guard !isVector else { return nil }
    if places.count == 1 { return places.first }
    // `y_i + y_{i-1}^3`: of the component with the letter itself.
    let own = places.filter {
      if case .component(_, let indices) = $0, case .symbol = indices[0] { true } else { false }
    }
    return own.count == 1 && !places.contains(.symbol(name)) ? own.first : nil
  }
}

extension Expression {
  /// Whether this is a matrix or a list, and no number that an equation gives.
  fileprivate var isArray: Bool {
    switch self {
    case .matrix, .entries, .tuple: true
    default: false
    }
  }
}
