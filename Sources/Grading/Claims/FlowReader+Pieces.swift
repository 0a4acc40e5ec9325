import Algebra

/// Values that a text gives case by case: "`x_i = 2 z_i` for `z_i \ge 0`, and `x_i = z_i` for `z_i < 0`".
extension FlowReader {
  /// Adds a case to a component's definition, or begins one.
  mutating func definePiece(
    _ name: String, at index: Expression, as body: Expression, on domain: Condition,
    where condition: Condition?
  ) {
    for definition in Definition.component(name, at: index, as: body, where: condition) {
      let same = definitions.firstIndex {
        $0.name == name && $0.indices == definition.indices && $0.condition == definition.condition
      }
      if let same, let whole = definitions[same].body.adding(definition.body, on: domain) {
        if whole != definitions[same].body { addedPieces += 1 }
        definitions[same].body = whole
      } else {
        var whole = definition
        whole.body = .cases([Branch(definition.body, when: domain)])
        add(whole)
      }
    }
  }
}

extension Expression {
  /// A value by cases with one more; `nil` for one without cases.
  fileprivate func adding(_ value: Expression, on domain: Condition) -> Expression? {
    guard case .cases(let pieces) = self else { return nil }
    // What is said first of a case holds.
    guard !pieces.contains(where: { $0.condition == domain || $0.condition == nil }) else {
      return self
    }
    return .cases(pieces + [Branch(value, when: domain)])
  }
}
