import Algebra

/// What a text defines besides its flow: conventions (`x_0 = 0`), names of its own
/// (`s_i = \sum_{j<i} z_j`) and functions (`g(t) = t^2`).
struct TextDefinitions: Sendable {
  /// A definition with the number of the statement that makes it.
  private var components: [(order: Int, isConvention: Bool, definition: Definition)] = []
  private var functions: [(order: Int, definition: FunctionDefinition)] = []
  /// The names that the flow fixes.
  private let taken: Set<String>
  /// The dimension in which coverage is looked at.
  private let dimension: Int

  init(taken: Set<String>, dimension: Int) {
    self.taken = taken
    self.dimension = dimension
  }

  /// The definitions that hold at a statement: conventions everywhere, others from where they stand.
  func definitions(at order: Int) -> [Definition] {
    components.filter { $0.isConvention || $0.order <= order }.map(\.definition)
  }

  /// What is defined anywhere.
  var names: Set<String> { Set(components.map(\.definition.name)) }

  /// The functions that hold at a statement.
  func functions(at order: Int) -> [FunctionDefinition] {
    functions.filter { $0.order <= order }.map(\.definition)
  }

  /// Takes a statement that defines something new; `false` when it defines nothing, or something
  /// that is defined already.
  ///
  /// With `isRest`, it is said to hold where what was said of the name before does not.
  mutating func take(_ statement: Statement, order: Int, isRest: Bool = false) -> Bool {
    guard statement.members.count >= 2, FlowReader.isEquality(statement.relations[0]),
      let left = statement.members[0].expression,
      let body = statement.members.dropFirst().lazy.compactMap(\.expression)
        .first(where: { $0 != left })
    else { return false }
    switch left {
    case .component(let name, let indices) where indices.count == 2:
      return takeEntry(name, indices, body, isRest ? nil : statement.condition, order)
    case .component(let name, let indices) where indices.count == 1:
      if case .position(let position)? = IndexPlace(indices[0]), position < 1 {
        let definition = Definition(name, indices: [.literal(position)], as: body)
        return add([definition], isConvention: true, order)
      }
      guard !Self.isFlowName(name), !taken.contains(name),
        let place = IndexPlace(indices[0]),
        speaksOfSomethingNew(name, place, statement.condition)
      else { return false }
      return add(
        Definition.component(name, at: indices[0], as: body, where: statement.condition),
        isConvention: false, order)
    case .symbol(let name), .whole(let name):
      guard !Self.isFlowName(name), !taken.contains(name), name != "D",
        !components.contains(where: { $0.definition.name == name }), !body.mentions(name)
      else { return false }
      return add(
        [Definition(name, where: statement.condition, as: body)], isConvention: false, order)
    case .application(let head):
      guard !Self.isFlowName(head.name), !taken.contains(head.name), !head.isInverse,
        head.primes == 0, head.index == nil,
        !functions.contains(where: { $0.definition.name == head.name }),
        head.arguments.allSatisfy(\.isPlainName), !left.mentionsDensity,
        !Self.operators.contains(head.name)
      else { return false }
      functions.append(
        (order, FunctionDefinition(head.name, parameters: head.arguments, as: body)))
      return true
    default:
      return false
    }
  }

  /// `L_{ij} = 1` for `j \le i`: a matrix by its entries, case by case.
  private mutating func takeEntry(
    _ name: String, _ indices: [Expression], _ body: Expression, _ condition: Condition?,
    _ order: Int
  ) -> Bool {
    guard !Self.isFlowName(name), !taken.contains(name), indices[0] != indices[1],
      case .symbol(let row) = indices[0], case .symbol(let column) = indices[1]
    else { return false }
    let branch = Branch(body, when: condition)
    if let own = components.firstIndex(where: { $0.definition.name == name }) {
      guard case .entries(row, column, .cases(let branches)) = components[own].definition.body,
        branches.last?.condition != nil
      else { return false }
      components[own].definition.body = .entries(
        row: row, column: column, .cases(branches + [branch]))
      return true
    }
    let entries = Expression.entries(row: row, column: column, .cases([branch]))
    return add([Definition(name, as: entries)], isConvention: false, order)
  }

  /// Takes a matrix that is described in words.
  mutating func take(_ matrix: Expression, named name: String, order: Int) {
    guard !Self.isFlowName(name), !taken.contains(name),
      !components.contains(where: { $0.definition.name == name })
    else { return }
    _ = add([Definition(name, as: matrix)], isConvention: false, order)
  }

  /// Takes another value for what a statement defines.
  mutating func replace(_ order: Int, with definition: Definition) {
    for k in components.indices where components[k].order == order {
      components[k].definition = definition
    }
  }

  /// Letters of means and probabilities, which no equation defines.
  private static let operators: Set<String> = [
    "E", "\\mathbb{E}", "\\mathbb E", "P", "\\mathbb{P}", "\\Pr", "Var", "Cov",
  ]

  private static func isFlowName(_ name: String) -> Bool {
    ["x", "z", "f", "\\tau", "c"].contains(name) || name.hasPrefix("J")
  }

  /// Earlier definitions win: they come last.
  private mutating func add(
    _ definitions: [Definition], isConvention: Bool, _ order: Int
  ) -> Bool {
    let new = definitions.filter { definition in
      !isConvention
        || !components.contains {
          $0.definition.name == definition.name && $0.definition.indices == definition.indices
        }
    }
    components.insert(contentsOf: new.map { (order, isConvention, $0) }, at: 0)
    return !new.isEmpty
  }

  /// Whether some component that the left side names has no definition yet.
  private func speaksOfSomethingNew(
    _ name: String, _ place: IndexPlace, _ condition: Condition?
  ) -> Bool {
    (1...max(1, dimension)).contains { position in
      guard let indices = place.indices(at: position, of: dimension),
        condition?.holds(indices, dimension: dimension) ?? true
      else { return false }
      return !components.contains { covers($0.definition, name, position) }
    }
  }

  private func covers(_ definition: Definition, _ name: String, _ position: Int) -> Bool {
    guard definition.name == name else { return false }
    switch definition.indices.first {
    case .literal(let own): return own == position
    case .dimension: return position == dimension
    case .variable(let variable):
      return definition.condition?.holds([variable: position], dimension: dimension) ?? true
    case nil: return true
    }
  }
}

extension Expression {
  /// A name that can be a parameter: `t`, `z_i`, `\mathbf z`.
  var isPlainName: Bool {
    switch self {
    case .symbol, .whole: true
    case .component(_, let indices): indices.allSatisfy { LinearIndex($0) != nil }
    default: false
    }
  }

  /// Whether a scalar or whole vector of this name occurs.
  fileprivate func mentions(_ name: String) -> Bool {
    contains { node in
      switch node {
      case .symbol(name), .whole(name): true
      default: false
      }
    }
  }
}
