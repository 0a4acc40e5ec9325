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
        given[application.name, default: []].insert(Self.normal(application.arguments))
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
      return !known.contains(Self.normal(value.arguments))
    default: return false
    }
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
