import Algebra

/// Names of the student's own, and what statements about them claim besides.
extension ClaimReader {
  /// Names to which the text gives one meaning or another: "$c = 1$ or $c = -1$".
  func contestedNames(in statements: [PlacedStatement], _ own: OwnNames) -> Set<String> {
    var names: Set<String> = []
    for placed in statements {
      guard case .alternative = placed.stance,
        let left = placed.statement.members.first?.expression,
        let definitions = definition(left, placed.statement, own)
      else { continue }
      names.formUnion(definitions.map(\.name))
    }
    return names
  }

  /// Names of which the text says in `z` and `x` what they are in general: $y_i = x_i - z_{i-1}$. Beside that
  /// $y_i = x_i - h_i$ only tells where it comes from.
  func explicitNames(in statements: [PlacedStatement], _ own: OwnNames) -> Set<String> {
    var names: Set<String> = []
    for placed in statements where placed.stance == .stated {
      guard case .component(let name, let indices)? = placed.statement.members.first?.expression,
        indices.count == 1, IndexPlace(indices[0])?.runs == true,
        let value = placed.statement.members.last?.expression,
        definition(.component(name, indices), placed.statement, own) != nil, !own.isForeign(value)
      else { continue }
      names.insert(name)
    }
    return names
  }

  /// Whether a letter below a variable names a part of it, $\mathbf x_A$, $\mathbf x_a$, and counts nothing.
  func isNoIndex(_ name: String) -> Bool {
    guard name.count == 1, let letter = name.first, letter.isLetter else { return false }
    return letter.isUppercase && name != "D"
      || ["a", "b"].contains(name)
        && !flow.context.scalars.contains(name)
  }

  /// `D_f = \det J = 6` claims what its second member is besides defining its first.
  func claimNamed(
    _ placed: PlacedStatement, _ left: Expression, into text: inout StudentText
  ) {
    guard left.isOwnName, placed.statement.members.count >= 3,
      placed.statement.relations.first.map(FlowReader.isEquality) == true,
      let second = placed.statement.members[1].expression, let target = Target(second),
      target.isDeterminant
    else { return }
    var rest = placed
    rest.statement.members.removeFirst()
    rest.statement.relations.removeFirst()
    claim(target, second, rest, into: &text)
  }
}

extension Expression {
  /// Whether this names something of the text's own: `D_f`.
  fileprivate var isOwnName: Bool {
    switch self {
    case .symbol: true
    case .component(let name, _): name != "x" && name != "z" && name != "J"
    default: false
    }
  }
}
