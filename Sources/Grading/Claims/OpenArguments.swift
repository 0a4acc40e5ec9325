import Algebra

/// What a text says that an open function of the sheet depends on: "where `s = s(\mathbf x_{d+1:D})`".
struct OpenArguments {
  /// The arguments that the sheet gives its open functions, by their names.
  private let given: [String: Set<[Expression]>]

  init(of flow: StatedFlow) {
    var given: [String: Set<[Expression]>] = [:]
    let open = Set(flow.open.functions.map(\.name))
    func collect(_ node: Expression) {
      if case .application(let application) = node, open.contains(application.name) {
        given[application.name, default: []].insert(application.arguments)
      }
      for child in node.children { collect(child) }
    }
    for definition in flow.definitions + flow.open.definitions { collect(definition.body) }
    self.given = given
  }

  /// Whether a statement gives an open function other arguments than the sheet does.
  ///
  /// Whether they are components of `z` or of `x` is not asked: where a flow passes them through, both are
  /// the same.
  func contradict(_ statement: Statement) -> Bool {
    guard statement.members.count >= 2,
      statement.relations.first.map(FlowReader.isEquality) == true,
      let left = statement.members[0].expression,
      case .application(let value)? = statement.members.last?.expression,
      let known = given[value.name], !known.isEmpty
    else { return false }
    switch left {
    case .symbol(value.name), .whole(value.name), .component(value.name, _):
      return !known.contains { Self.normal($0) == Self.normal(value.arguments) }
    default: return false
    }
  }

  /// The statements in which words give open functions other arguments: "where `\mu_i` and `\alpha_i` are
  /// functions of `\mathbf z_{1:i-1}`".
  func contradictions(in statements: [PlacedStatement]) -> [PlacedStatement] {
    statements.indices.compactMap { place in
      let placed = statements[place]
      guard placed.statement.relations.isEmpty, placed.statement.members.count == 1,
        let argument = placed.statement.members[0].expression, argument.isArgument,
        Self.sayDependence(placed.words.before)
      else { return nil }
      let names = Self.subjects(before: place, in: statements).filter { given[$0] != nil }
      let subjects = names.isEmpty ? Array(given.keys) : names
      let isKnown = { (name: String) in given[name]?.contains { Self.agrees($0, argument) } ?? false
      }
      let holds = names.isEmpty ? subjects.contains(where: isKnown) : subjects.allSatisfy(isKnown)
      return holds ? nil : placed
    }
  }

  /// Whether words say that something before them depends on something behind them.
  private static func sayDependence(_ prose: String) -> Bool {
    let words = ProseWords.lastClause(prose)
    // "the first half of `\mathbf z`": which components these are is not read.
    if Vocabulary.partitives.ending(words) != nil { return false }
    // "So they can be computed from `\mathbf x` too."
    if Vocabulary.possibilities.occurrence(in: words) != nil { return false }
    let isNear = words.list.indices.contains { place in
      guard let verb = Vocabulary.dependences.opening(words.list[place...]) else { return false }
      return words.count - place - ProseWords(verb).count <= object
    }
    return isNear
      && !words.list.contains { Vocabulary.negations.contain($0) || $0.hasSuffix("n't") }
  }

  /// The most words between a dependence and the formula that it is on: "functions of the previous components".
  private static let object = 4

  /// The names that stand before a place in the same paragraph, joined by no more than "and".
  private static func subjects(before place: Int, in statements: [PlacedStatement]) -> [String] {
    var names: [String] = []
    var number = place - 1
    while number >= 0, statements[number].paragraph == statements[place].paragraph,
      statements[number].statement.relations.isEmpty,
      let name = statements[number].statement.members.first?.expression
    {
      names += name.namesOfValues
      guard ProseWords(statements[number].words.before).count <= 1 else { break }
      number -= 1
    }
    return names
  }

  /// Whether an argument is the sheet's. Where a function has what a flow passes through, `z` and `x` are the
  /// same there.
  private static func agrees(_ given: [Expression], _ argument: Expression) -> Bool {
    guard given.count == 1 else { return given.contains(argument) }
    if given[0].freeSymbols.isDisjoint(with: IndexLetters.usual) {
      return normal(given) == normal([argument])
    }
    let index: [String: Expression] = ["j": .symbol("i"), "k": .symbol("i")]
    return given[0].substituting(index) == argument.substituting(index)
  }

  /// Arguments with one letter for the variables and one for an index.
  private static func normal(_ arguments: [Expression]) -> [Expression] {
    arguments.map { argument in
      argument.transformed { node in
        switch node {
        case .whole("x"): .whole("z")
        case .component("x", let indices): .component("z", indices)
        case .slice("x", let from, let through): .slice("z", from: from, through: through)
        case .symbol("j"), .symbol("k"), .symbol("l"): .symbol("i")
        default: node
        }
      }
    }
  }
}

extension Expression {
  /// Whether this is a run or a component of the variables.
  fileprivate var isArgument: Bool {
    switch self {
    case .slice("z", _, _), .slice("x", _, _), .component("z", _), .component("x", _),
      .whole("z"), .whole("x"):
      true
    default: false
    }
  }

  /// The names of values that this lists: `\mu_i`, `s`, `(s_i, t_i)`.
  fileprivate var namesOfValues: [String] {
    switch self {
    case .symbol(let name), .whole(let name), .component(let name, _): [name]
    case .application(let application): [application.name]
    case .tuple(let tuple): tuple.shown.flatMap(\.namesOfValues)
    default: []
    }
  }
}
