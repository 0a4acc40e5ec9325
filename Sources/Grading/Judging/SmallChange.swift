import Algebra

/// An expression in which one thing is changed, as students err in one thing.
struct SmallChange: Sendable {
  /// What a change is about.
  enum Kind: Sendable, Hashable {
    /// A sign: of a term, an exponent, the argument of an exponential.
    case sign
    /// A bound or an index, moved by one.
    case index
    /// One variable of the flow in place of the other: `x_j` for `z_j`.
    case letter
    /// A sum in place of a product, or the other way round.
    case operation
    /// What is added inside of a factor or outside: `x e^{-s} - t` for `(x - t) e^{-s}`.
    case order

    /// The diagnosis of a mistake that the change undoes.
    var diagnosis: Diagnosis {
      switch self {
      case .sign: .sign
      case .index: .offByOne
      case .letter: .letter
      case .operation: .operation
      case .order: .order
      }
    }

    /// The key of the sentence that names such a mistake.
    var key: String {
      switch self {
      case .sign: "mistake.sign"
      case .index: "mistake.offByOne"
      case .letter: "mistake.letter"
      case .operation: "mistake.operation"
      case .order: "mistake.order"
      }
    }
  }

  /// The whole expression after the change.
  var result: Expression
  /// The part that was changed, as it was and as it is.
  var before: Expression
  var after: Expression
  /// What is changed.
  var kind: Kind
}

extension Expression {
  /// The expression with one thing changed, what is commonest first. In a tuple with dots, a sign is
  /// also changed in all terms alike.
  ///
  /// Cost: as many expressions as there are places, each of them copied along one path of the tree.
  var smallChanges: [SmallChange] {
    changes(Self.signs) + uniformChanges + changes(Self.operations) + changes(Self.letters)
      + changes(Self.orders) + changes(Self.indices)
  }

  /// What may stand for a node instead, and what was changed.
  private typealias Replacements = (kind: SmallChange.Kind, nodes: [Expression])

  /// Applies `own` to every node of the tree.
  private func changes(_ own: (Expression) -> Replacements) -> [SmallChange] {
    let (kind, nodes) = own(self)
    var result = nodes.map { SmallChange(result: $0, before: self, after: $0, kind: kind) }
    let children = children
    for (k, child) in children.enumerated() {
      for inner in child.changes(own) {
        var new = children
        new[k] = inner.result
        result.append(
          SmallChange(
            result: replacingChildren(with: new), before: inner.before, after: inner.after,
            kind: inner.kind))
      }
    }
    return result
  }

  /// `(x_1, x_2 + x_1, …, x_D + x_{D-1})`: the same sign in every term.
  private var uniformChanges: [SmallChange] {
    guard case .tuple = self else { return [] }
    var result: [SmallChange] = []
    let last = children.last.map { $0.changes(Self.signs) } ?? []
    for place in last.indices {
      var new = children
      for k in new.indices {
        let changes = new[k].changes(Self.signs)
        if changes.count == last.count { new[k] = changes[place].result }
      }
      result.append(
        SmallChange(
          result: replacingChildren(with: new), before: last[place].before,
          after: last[place].after, kind: .sign))
    }
    return result
  }

  // MARK: What may be changed in a node

  private static func signs(_ node: Expression) -> Replacements {
    let nodes: [Expression] =
      switch node {
      case .sum(let terms) where LinearIndex(node) == nil:
        terms.indices.dropFirst().map { k in
          var new = terms
          new[k] = terms[k].negated
          return .sum(new)
        }
      case .negative(let inner) where LinearIndex(node) == nil: [inner]
      case .power(let base, let exponent): [.power(base, exponent.negated)]
      case .call(.exp, let arguments) where arguments.count == 1:
        [.call(.exp, [arguments[0].negated])]
      default: []
      }
    return (.sign, nodes)
  }

  private static func operations(_ node: Expression) -> Replacements {
    guard case .fold(var fold) = node else { return (.operation, []) }
    fold.operation = fold.operation == .sum ? .product : .sum
    return (.operation, [.fold(fold)])
  }

  private static func letters(_ node: Expression) -> Replacements {
    let other = ["x": "z", "z": "x"]
    let nodes: [Expression] =
      switch node {
      case .component(let name, _), .whole(let name), .slice(let name, _, _):
        other[name].map { [node.renamingFamilies([name: $0])] } ?? []
      default: []
      }
    return (.letter, nodes)
  }

  private static func orders(_ node: Expression) -> Replacements {
    let nodes: [Expression] =
      switch node {
      case .sum(let terms) where LinearIndex(node) == nil:
        terms.indices.flatMap { k in
          let others = terms[..<k] + terms[(k + 1)...]
          return terms[k].movingIntoFactor(others)
        }
      case .product(let factors):
        factors.indices.flatMap { k in
          factors[k].movingOutOfFactor { term in
            var new = factors
            new[k] = term
            return .product(new)
          }
        }
      case .quotient(let numerator, let denominator):
        numerator.movingOutOfFactor { .quotient($0, denominator) }
      default: []
      }
    return (.order, nodes)
  }

  /// `a b` with terms added to one factor, `(a + t) b`.
  private func movingIntoFactor(_ terms: ArraySlice<Expression>) -> [Expression] {
    switch self {
    case .product(let factors):
      factors.indices.map { k in
        var new = factors
        new[k] = .sum([factors[k]] + terms)
        return .product(new)
      }
    case .quotient(let numerator, let denominator):
      [.quotient(.sum([numerator] + terms), denominator)]
    case .negative(let inner):
      inner.movingIntoFactor(terms.map(\.negated)[...]).map { .negative($0) }
    default: []
    }
  }

  /// `a + t` where the surroundings take only `a` along, the rest added outside.
  private func movingOutOfFactor(_ surroundings: (Expression) -> Expression) -> [Expression] {
    guard case .sum(let terms) = self, LinearIndex(self) == nil else { return [] }
    return terms.indices.map { k in
      .sum([surroundings(terms[k])] + terms[..<k] + terms[(k + 1)...])
    }
  }

  private static func indices(_ node: Expression) -> Replacements {
    let steps = [1, -1]
    let nodes: [Expression] =
      switch node {
      case .component(let name, let indices):
        indices.indices.flatMap { k in
          steps.map { step in
            var new = indices
            new[k] = indices[k].moved(by: step)
            return .component(name, new)
          }
        }
      case .fold(let fold):
        steps.flatMap { step -> [Expression] in
          var upper = fold
          upper.upper = fold.upper.moved(by: step)
          var lower = fold
          lower.lower = fold.lower.moved(by: step)
          return [.fold(upper), .fold(lower)]
        }
      case .power(let base, let exponent)
      where LinearIndex(exponent) != nil && LinearIndex(exponent)?.value == nil:
        steps.map { .power(base, exponent.moved(by: $0)) }
      default: []
      }
    return (.index, nodes)
  }

  // MARK: Signs and steps

  private var negated: Expression {
    if case .negative(let inner) = self { return inner }
    return .negative(self)
  }

  /// An index plus a step, in normal form.
  private func moved(by step: Int) -> Expression {
    if let linear = LinearIndex(self) { return (linear + LinearIndex(step)).expression }
    return .sum([self, step < 0 ? .negative(.number(Numeral(-step))) : .number(Numeral(step))])
  }
}
