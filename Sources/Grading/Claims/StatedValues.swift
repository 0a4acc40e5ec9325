import Algebra

/// What a text says that an expression is worth which is no name: the convention `e^{x_0} = 0`, the
/// determinant of the inverse. It is put in where the expression stands.
struct StatedValues {
  /// `e^{x_0} = 0`: the expression, the component outside of the vector in it, and the value.
  private var edges:
    [(expression: Expression, letter: String, place: Expression, value: Expression)] =
      []
  /// `\det J_{f^{-1}} = …`, `\det J_1 = …`: of Jacobians that are not the flow's own.
  private var determinants: [Expression: Expression] = [:]

  /// `r^2 = z_1^2 + z_2^2`, `A^{-1} = …` of names that nothing else defines.
  private var powers: [StatedPower] = []

  init(in statements: [PlacedStatement], _ own: OwnNames, parameters: Set<String>) {
    let named = statements.reduce(into: parameters) { $0.formUnion($1.namesOnTheLeft) }
    for placed in statements {
      let statement = placed.statement
      guard statement.members.count >= 2, placed.stance == .stated, statement.condition == nil,
        placed.domain == nil, statement.relations.allSatisfy(FlowReader.isEquality),
        let left = statement.members[0].expression, let value = statement.members.last?.expression
      else { continue }
      if case .component(let name, let indices) = left, indices.count == 2,
        let power = StatedPower(entriesOf: name)
      {
        if !named.contains(power.name), !powers.contains(where: { $0.name == power.name }) {
          powers.append(power)
        }
      } else if left.isOtherDeterminant, !own.isForeign(value) {
        determinants[left] = value
      } else if value.isPoint, let (letter, place) = left.outerComponent {
        edges.append((left, letter, place, value))
      } else if let power = StatedPower(left, value), !named.contains(power.name),
        !own.asks(for: power.name)
      {
        powers.append(power)
      }
    }
  }

  /// A statement with these values put in, except on its left side.
  func applied(to statement: Statement) -> Statement {
    let isEmpty = edges.isEmpty && powers.isEmpty && determinants.isEmpty
    guard !isEmpty, statement.members.count > 1 else { return statement }
    func whole(_ expression: Expression) -> Expression {
      applied(to: powers.reduce(expression) { $1.applied(to: $0) })
    }
    var result = statement
    for place in result.members.indices.dropFirst() {
      result.members[place].reading = result.members[place].reading.map(whole)
      result.members[place].alternatives = result.members[place].alternatives.map(whole)
    }
    return result
  }

  private func applied(to expression: Expression) -> Expression {
    if let value = determinants[expression] { return value }
    for edge in edges {
      guard let index = expression.onlyIndex(of: edge.letter), index != edge.place,
        edge.expression.replacing(
          .component(edge.letter, [edge.place]), with: .component(edge.letter, [index]))
          == expression
      else { continue }
      return .cases([
        Branch(edge.value, when: .comparison(index, .equal, edge.place)),
        Branch(expression, when: nil),
      ])
    }
    return expression.mapChildren(applied)
  }
}

extension Expression {
  /// Whether this is the determinant of a Jacobian of the inverse or of a layer.
  fileprivate var isOtherDeterminant: Bool {
    guard case .determinant(.whole(let name)) = self else { return false }
    return name.hasPrefix("J") && name != "J"
  }

  /// The one component of a variable in an expression that is more than it, when it is outside of the
  /// vector: `x_0` in `e^{x_0}`.
  fileprivate var outerComponent: (letter: String, place: Expression)? {
    if case .component = self { return nil }
    for letter in ["x", "z"] {
      if let index = onlyIndex(of: letter), LinearIndex(index)?.value.map({ $0 < 1 }) ?? false {
        return (letter, index)
      }
    }
    return nil
  }

  /// The index of a variable's component, when there is one and no other.
  fileprivate func onlyIndex(of letter: String) -> Expression? {
    var found: Set<Expression> = []
    func collect(_ node: Expression) {
      if case .component(let name, let indices) = node, indices.count == 1 {
        found.insert(name == letter ? indices[0] : .symbol("#"))
      }
      for child in node.children { collect(child) }
    }
    collect(self)
    return found.count == 1 && found != [.symbol("#")] ? found.first : nil
  }
}
