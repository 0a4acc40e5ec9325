import Algebra

/// Names of a text's own whose definition does not fit what the text then says of them.
///
/// A definition cannot be false by itself. But when two or more later statements about the name are false, and
/// one of them, taken for the definition, makes all the others true, then the definition is the slip.
extension TextProofreader {
  /// The most definitions that are doubted, and the most statements that are tried in their place.
  private static let limits = (definitions: 6, statements: 3)

  /// The verdicts on all statements, with a slip in a definition reported there.
  func reconsidered() -> [VerifiedStatement] {
    let first = verdicts(from: 0)
    guard first.count(where: { $0.verdict == .false }) >= 2 else { return first }
    for order in definers.sorted().prefix(Self.limits.definitions) {
      if let other = rival(to: first, doubting: order) { return other }
    }
    return first
  }

  private func rival(
    to first: [VerifiedStatement], doubting order: Int
  ) -> [VerifiedStatement]? {
    guard let unknown = statements[order].statement.members[0].expression, unknown.isOwnName
    else { return nil }
    let falses = first.filter { $0.verdict == .false }
    let uses = statements.indices.filter { use in
      use > order && statements[use].mentions(unknown)
        && falses.contains(where: statements[use].holds)
    }
    guard uses.count >= 2 else { return nil }
    for use in uses.prefix(Self.limits.statements) {
      for value in values(of: unknown, in: use) {
        guard let definition = definition(of: unknown, as: value, at: order) else { continue }
        var other = self
        other.definitions.replace(order, with: definition)
        other.definers.remove(order)
        var second = other.verdicts(from: 0)
        let slips = second.indices.filter { second[$0].verdict == .false }
        guard !slips.isEmpty, slips.count < falses.count,
          slips.allSatisfy({ slip in
            !uses.contains { statements[$0].holds(second[slip]) }
          }),
          let own = slips.first(where: { statements[order].holds(second[$0]) })
        else { continue }
        second[own].messages.append(Message(fitting: statements[use]))
        return second
      }
    }
    return nil
  }

  /// What a statement says a name is, its relations solved for it.
  private func values(of unknown: Expression, in order: Int) -> [Expression] {
    let statement = statements[order].statement
    let oracle = InversionOracle(agree: { _, _ in true }, sign: { _ in nil })
    let inverter = Inverter(for: unknown, simplifier: Simplifier(), oracle: oracle)
    var result: [Expression] = []
    for (k, relation) in statement.relations.enumerated() where FlowReader.isEquality(relation) {
      guard let a = statement.members[k].expression, let b = statement.members[k + 1].expression
      else { continue }
      for (side, other) in [(a, b), (b, a)]
      where side.mentions(unknown) && !other.mentions(unknown) {
        if let value = inverter.solve(other, side)?.result { result.append(value) }
      }
    }
    return result
  }

  private func definition(
    of unknown: Expression, as value: Expression, at order: Int
  ) -> Definition? {
    switch unknown {
    case .symbol(let name), .whole(let name): return Definition(name, as: value)
    case .component(let name, let indices):
      return Definition.component(
        name, at: indices[0], as: value, where: statements[order].statement.condition
      ).first
    default: return nil
    }
  }
}

extension PlacedStatement {
  /// Whether a verdict is about this statement.
  func holds(_ verdict: VerifiedStatement) -> Bool {
    guard formula.isMath else { return position == verdict.position }
    return position(at: formula.prefixLength) == verdict.formula
      && verdict.range.overlaps(inFormula(statement.range))
  }

  fileprivate func mentions(_ name: Expression) -> Bool {
    statement.members.contains { $0.expression?.mentions(name) ?? false }
  }
}

extension Expression {
  /// `q`, `y_i`.
  fileprivate var isOwnName: Bool {
    switch self {
    case .symbol, .whole: true
    case .component(_, let indices):
      switch indices.first {
      case .symbol?, .number?: indices.count == 1
      default: false
      }
    default: false
    }
  }

  fileprivate func mentions(_ name: Expression) -> Bool {
    guard case .component(let family, _) = name else { return contains { $0 == name } }
    return contains { $0 == name || $0 == .whole(family) || $0 == .symbol(family) }
  }
}

extension Message {
  /// "What is said of it further down fits `1 + q = …` in line 7."
  fileprivate init(fitting placed: PlacedStatement) {
    self.init("verify.otherwise", other: placed)
  }
}
