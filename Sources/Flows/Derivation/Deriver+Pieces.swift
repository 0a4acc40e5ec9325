import Algebra

/// Families that are given by cases of the index which no first components can show: up to a place
/// that moves with `D`, or for every second index.
extension Deriver {
  /// All cases of a family, in the index `i`; `nil` where the first components show what it is.
  func split(_ family: String, expanding: Set<String>) -> GeneralTerm? {
    guard let branches = indexCases(of: family, inheriting: !expanding.isEmpty) else { return nil }
    guard let written = expanded(branches, expanding) else { return nil }
    let term = Expression.cases(written)
    guard oracle.agree(component(family), term, 1) else { return nil }
    return GeneralTerm(listed: [], term: term)
  }

  /// What the definitions say for which indices, as they say it; what holds for the rest comes last.
  private func indexCases(of family: String, inheriting: Bool = true) -> [Branch]? {
    guard dimension == nil else { return nil }
    let own = definitions.filter { $0.name == family && $0.indices.count == 1 && !$0.isConvention }
    var branches: [Branch] = []
    for definition in own {
      switch definition.indices[0] {
      case .literal(let k):
        let place = Expression.number(Numeral(k))
        branches.append(
          Branch(definition.body, when: .comparison(.symbol(Self.index), .equal, place)))
      case .dimension: return nil
      case .variable(let letter):
        let index = [letter: Expression.symbol(Self.index)]
        let body = definition.body.substituting(index)
        if let condition = definition.condition {
          branches.append(Branch(body, when: condition.mapOperands { $0.substituting(index) }))
        } else if case .cases(let inner) = body, inner.allSatisfy(\.isAboutIndex) {
          branches += inner
        } else {
          branches.append(Branch(body, when: nil))
        }
      }
    }
    if branches.count == 1, branches[0].condition == nil {
      return inheriting ? inherited(branches[0].value) : nil
    }
    let open = branches.filter { $0.condition == nil }
    guard open.count <= 1, branches.count > 1,
      branches.contains(where: { $0.condition.map(isMoving) ?? false })
    else { return nil }
    return branches.filter { $0.condition != nil } + open
  }

  /// A formula by the cases of a family in it; of several families, by all their cases together.
  private func inherited(_ body: Expression) -> [Branch]? {
    let groups = families.sorted().filter { body.mentions($0) && !isCircular($0) }
      .compactMap { statedCases(of: $0) }
    if groups.count > 1,
      groups.contains(where: { $0.contains { $0.condition.map(isMoving) ?? false } }),
      let joined = joined(groups, body)
    {
      return joined
    }
    for family in families.sorted() where body.mentions(family) && !isCircular(family) {
      if let cases = indexCases(of: family) {
        return cases.map { Branch(body, when: $0.condition) }
      }
    }
    return nil
  }

  /// The cases in which a definition gives a family by the index.
  private func statedCases(of family: String) -> [Branch]? {
    let own = definitions.filter { $0.name == family && $0.indices.count == 1 && !$0.isConvention }
    guard own.count == 1, case .variable(let letter) = own[0].indices[0], own[0].condition == nil,
      case .cases(let branches) = own[0].body.substituting([letter: .symbol(Self.index)]),
      branches.allSatisfy(\.isAboutIndex)
    else { return nil }
    return branches
  }

  /// The most cases that are made of the cases of several families.
  private static let mostCases = 6

  /// All combinations of cases that occur. The first that holds is the right one, as in each group.
  private func joined(_ groups: [[Branch]], _ body: Expression) -> [Branch]? {
    let resolver = resolver()
    var result: [Branch] = []
    var seen: Set<[Int]> = []
    let choices = (1...count).compactMap { k -> [Int]? in
      let places = groups.compactMap { group in
        resolver.chosen(group, [Self.index: k]).flatMap { group.firstIndex(of: $0) }
      }
      return places.count == groups.count ? places : nil
    }
    guard choices.count == count else { return nil }
    for choice in choices.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where seen.insert(choice).inserted {
      // A case of one place says everything.
      let conditions = zip(groups, choice).compactMap { $0[$1].condition }
      let single = conditions.first { condition in
        (1...count).count {
          resolver.chosen([Branch(.number(Numeral(1)), when: condition)], [Self.index: $0]) != nil
        }
          == 1
      }
      let condition = single ?? (conditions.count > 1 ? .all(conditions) : conditions.first)
      result.append(Branch(body, when: condition))
    }
    return result.count > 1 && result.count <= Self.mostCases ? result : nil
  }

  /// Whether a family leads to itself, as a recursion does.
  private func isCircular(_ family: String) -> Bool {
    var seen: Set<String> = []
    var next = [family]
    while let name = next.popLast() {
      for definition in definitions where definition.name == name {
        for other in families where definition.body.mentions(other) {
          if other == family { return true }
          if seen.insert(other).inserted { next.append(other) }
        }
      }
    }
    return false
  }

  /// Whether a condition on the index is one that the first components of one dimension do not show.
  private func isMoving(_ condition: Condition) -> Bool {
    condition.conjuncts.contains { part in
      if part.parity(of: Self.index) != nil { return true }
      return part.operands.contains { operand in
        guard operand != .symbol("D") else { return false }
        return !operand.freeSymbols.subtracting([Self.index]).isEmpty
      }
    }
  }

  /// Every case with its families written out.
  func expanded(_ branches: [Branch], _ expanding: Set<String>) -> [Branch]? {
    let resolver = resolver(expanding: expanding)
    var result: [Branch] = []
    for branch in branches {
      guard
        let place = (1...count).first(where: { k in
          resolver.chosen(branches, [Self.index: k]) == branch
        }), let body = resolver.resolved(branch.value, [Self.index: place])
      else { return nil }
      result.append(Branch(simplifier.simplify(body), when: branch.condition))
    }
    return result
  }

  /// A general component by cases of the index, with its families written out; `nil` for any other.
  func expandedCases(_ term: Expression) -> Expression? {
    var cases: [Branch]?
    if case .cases(let branches) = term, branches.allSatisfy(\.isAboutIndex) { cases = branches }
    return (cases ?? inherited(term)).flatMap { expanded($0, families) }.map { .cases($0) }
  }

  /// A sum or a product over all components that are given by cases, run by run.
  func foldByRuns(_ operation: Fold.Operation, _ term: Expression) -> Expression? {
    guard case .cases(let branches) = term, branches.allSatisfy(\.isAboutIndex) else { return nil }
    let neutral = Expression.number(Numeral(operation == .product ? 1 : 0))
    var ranges: [IndexRange] = []
    var folds: [Expression] = []
    for branch in branches {
      guard
        let range = branch.condition.map({ IndexRange($0, of: Self.index) })
          ?? IndexRange(without: ranges, of: Self.index)
      else { return nil }
      ranges.append(range)
      if branch.value == neutral { continue }
      let body = branch.value.substituting([Self.index: range.index]).normalizingIndices
      folds.append(
        Expression.fold(
          Fold(operation, index: Self.index, from: range.lower, through: range.upper, body: body)))
    }
    guard !folds.isEmpty else { return neutral }
    if folds.count == 1 { return folds[0] }
    return operation == .product ? .product(folds) : .sum(folds)
  }
}

extension Branch {
  /// Whether its condition speaks of indices only.
  fileprivate var isAboutIndex: Bool {
    guard let condition else { return true }
    return condition.operands.allSatisfy { operand in
      !operand.contains { node in
        switch node {
        case .component, .whole, .slice, .application: true
        default: false
        }
      }
    }
  }
}
