import Algebra

/// What the sheet gives: the transformer and the general terms of families.
extension Deriver {
  /// `τ(z_i; h_i)` as the definition of `x_i` says it; `nil` when each component has its own.
  func transformerRule() -> GeneralTerm? {
    guard isGeneral, var rule = generalTerm(of: "x", expanding: []) else { return nil }
    let own = rule.term.takingOwnTermOut(Self.index)
    if own != rule.term, oracle.agree(component("x"), own, rule.from) { rule.term = own }
    rule.term = rule.term.namingOwnComponent(Self.index)
    return rule
  }

  /// Whether components are given by an index.
  var isGeneral: Bool { definitions.contains { $0.name == "x" && $0.isGeneral } }

  func parameters() -> [FamilyTerm] {
    families.sorted().compactMap { family in
      generalTerm(of: family, expanding: families.subtracting([family])).map {
        FamilyTerm(name: family, term: $0)
      }
    }
  }

  /// A family's general component: what its definitions say for a large index, and the components
  /// for which they say something else.
  func generalTerm(of family: String, expanding: Set<String>) -> GeneralTerm? {
    let bodies = (1...count).map { k in
      body(of: family, at: k).flatMap { body in
        resolver(expanding: expanding).resolved(body, [Self.index: k]).map(simplifier.simplify)
      }
    }
    if let split = split(family, expanding: expanding) { return split }
    return generalTerm(bodies, of: component(family))
  }

  /// The body of a component's definition, in the index `i`.
  func body(of family: String, at k: Int, dimension: Int? = nil) -> Expression? {
    guard let (definition, letter) = resolver(dimension).definition(family, at: k) else {
      return nil
    }
    guard let letter else { return definition.body }
    return definition.body.substituting([letter: .symbol(Self.index)])
  }

  /// The term that stands at the end of a list, from where on it holds.
  func generalTerm(_ bodies: [Expression?], of left: Expression?) -> GeneralTerm? {
    guard let last = bodies.last, let term = last else { return nil }
    var from = bodies.count
    while from > 1, bodies[from - 2] == term { from -= 1 }
    if let left, !term.contains(where: { $0 == left }) {
      // An empty sum may take the first components in.
      while from > 1, oracle.agree(left, term, from - 1) { from -= 1 }
    }
    guard from <= max(3, count - 1) || from == 1 else { return nil }
    var listed: [Expression] = []
    for k in 1..<max(1, from) {
      guard let body = bodies[k - 1] else { return nil }
      listed.append(
        simplifier.simplify(
          body.substituting([Self.index: .number(Numeral(k))]).normalizingIndices))
    }
    return GeneralTerm(listed: listed, term: term)
  }
}

extension Expression {
  /// `z_i` for `z_1` in the case `i = 1`: by its own index it is the variable of the transformer.
  fileprivate func namingOwnComponent(_ index: String) -> Expression {
    guard case .cases(let branches) = self else { return self }
    return .cases(
      branches.map { branch in
        let place = branch.condition?.conjuncts.lazy.compactMap { part -> Expression? in
          guard case .comparison(.symbol(index), .equal, let place) = part else { return nil }
          return place
        }.first
        guard let place else { return branch }
        let own = Expression.component("z", [.symbol(index)])
        return Branch(
          branch.value.replacing(.component("z", [place]), with: own), when: branch.condition)
      })
  }
}

extension Definition {
  /// Whether it gives a family by an index.
  var isGeneral: Bool {
    guard indices.count == 1, case .variable = indices[0] else { return false }
    return true
  }
}

extension Expression {
  /// `\sum_{j=1}^{i} a_j z_j` as `a_i z_i + \sum_{j=1}^{i-1} a_j z_j`, and the same of products, so that the
  /// component's own variable can be seen.
  func takingOwnTermOut(_ letter: String) -> Expression {
    transformed { node in
      guard case .fold(var fold) = node, fold.operation == .sum || fold.operation == .product,
        fold.condition == nil, fold.body.mentions("z"), LinearIndex(fold.lower)?.value ?? 2 <= 1,
        let upper = LinearIndex(fold.upper), upper == LinearIndex(.symbol(letter))
      else { return node }
      let last = fold.body.substituting([fold.index: .symbol(letter)]).normalizingIndices
      fold.upper = (upper + LinearIndex(-1)).expression
      return fold.operation == .sum ? .sum([last, .fold(fold)]) : .product([last, .fold(fold)])
    }
  }
}
