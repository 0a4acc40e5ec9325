import Algebra

/// Conditioners that are given by themselves: `h_i = h_{i-1} + z_{i-1}`.
extension Deriver {
  /// The same with what recursions come to in their place, where that is found and holds in every world.
  func closingRecursions() -> Deriver {
    var result = self
    guard dimension == nil else { return result }
    for family in families.sorted() where isRecursive(family) {
      guard let closed = result.closedRecursion(family) else { continue }
      result.definitions.removeAll { $0.name == family && !$0.isConvention }
      result.definitions += closed
    }
    return result
  }

  private func isRecursive(_ family: String) -> Bool {
    definitions.contains { $0.name == family && $0.body.mentions(family) }
  }

  private func closedRecursion(_ family: String) -> [Definition]? {
    let values = (1...Self.terms).map { k in
      resolver().unrolled(component(family, k), [:]).map(shortest)
    }
    let first = values.compactMap { $0 }
    guard first.count == Self.terms, first.allSatisfy({ $0.size <= Self.sizeLimit }) else {
      return nil
    }
    let guess = SequenceGuess(index: Self.index, facts: facts)
    for from in 1...2 {
      guard let term = guess.generalTerm(of: Array(first[(from - 1)...]), from: from),
        !term.mentions(family), oracle.agree(component(family), term, from)
      else { continue }
      let listed = first.prefix(from - 1).enumerated().map { offset, value in
        Definition(family, indices: [.literal(offset + 1)], as: value)
      }
      return listed + [Definition(family, indices: [.variable(Self.index)], as: term)]
    }
    return nil
  }
}
