import Algebra

/// Numbers that a student gives by an equation.
extension ClaimReader {
  /// Defines the numbers that nothing else gives a meaning, each by its first equation.
  ///
  /// - Parameters:
  ///   - equations: the statements, functions worked out, without those that define functions.
  ///   - text: what was read so far.
  func defineRoots(in equations: [PlacedStatement], of text: inout StudentText) {
    let given = Set((flow.definitions + flow.roots.map(\.definition)).map(\.name))
    let definitions = text.definitions
    let own = text.own
    func isAsked(_ name: String) -> Bool { own.asks(for: name) && !own.families.contains(name) }
    let stated = StatedRoots(
      in: equations, label: "text",
      isKnown: { name in
        definitions.gives(name) || isAsked(name)
          || given.contains(name) && !own.families.contains(name)
          || flow.context.scalars.contains(name) || flow.open.contains(name)
      },
      isGiven: { name in
        definitions.givesNumber(name)
          || given.contains(name) && !definitions.gives(name) && !isAsked(name)
            && !flow.open.contains(name)
      })
    guard !stated.roots.isEmpty else { return }
    for root in stated.roots where root.isMeaning && definitions.givesNumber(root.definition.name) {
      text.definitions.remove(root.definition.name)
    }
    for root in stated.roots {
      if !root.isMeaning || text.definitions.contains(place: root.definition) {
        text.rivalRoots.append(root)
      } else {
        text.definitions.functions.append(root.residual)
        text.definitions.append(root.definition)
        text.roots.append(root)
      }
    }
    let orders = Set(stated.roots.filter(\.isMeaning).map(\.placed.position))
    // `x_i = 2 y_i + \tanh y_i` that is solved for `y_i` answers nothing.
    text.claims.removeAll { $0.part == "f" && orders.contains($0.placed.position) }
    for number in text.claims.indices {
      text.claims[number].placed.domain =
        text.claims[number].placed.domain.flatMap(stated.withoutRanges)
    }
  }
}

extension Statement {
  /// The statement with helper functions replaced by their values.
  func expanding(_ functions: [FunctionDefinition]) -> Statement {
    guard !functions.isEmpty else { return self }
    var result = self
    result.members = members.map { member in
      var member = member
      if case .success(let expression) = member.reading {
        member.reading = .success(expression.expanding(functions))
      }
      member.alternatives = member.alternatives.map { $0.expanding(functions) }
      return member
    }
    return result
  }
}
