import Algebra

extension Definition {
  /// The indices that a condition is tried at.
  private static let tried = 1...60

  /// The definition without parts of its condition that the other parts, or the numbers of components, say
  /// already: of even `i`, that `i/2` is at least 1.
  public var withPlainCondition: Definition {
    guard indices.count == 1, case .variable(let letter) = indices[0], let condition else {
      return self
    }
    let resolver = DefinitionResolver(
      definitions: [], dimension: Self.tried.upperBound, expanded: [])
    func holds(_ parts: [Condition], at k: Int) -> Bool {
      parts.isEmpty
        || resolver.chosen([Branch(body, when: .all(parts))], [letter: k]) != nil
    }
    var parts = condition.conjuncts
    for place in parts.indices.reversed() where parts.count > 1 {
      var others = parts
      let part = others.remove(at: place)
      if Self.tried.allSatisfy({ !holds(others, at: $0) || holds([part], at: $0) }) {
        parts = others
      }
    }
    return Definition(
      name, indices: indices, where: parts.count == 1 ? parts[0] : .all(parts), as: body)
  }
}
