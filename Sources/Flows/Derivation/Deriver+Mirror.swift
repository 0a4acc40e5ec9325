import Algebra

/// Flows in which every component reads components behind it, `x_i = z_i + z_{i+1}`. With the components counted
/// from the end they read components before them, and are derived so.
extension Deriver {
  /// The derivation of such a flow; `nil` for others, and where nothing was found.
  func mirroredDerivation() -> FlowDerivation? {
    guard dimension == nil, isGeneral, readsBackwards, let mirror = mirrorImage() else {
      return nil
    }
    let found = mirror.derivation()
    guard let rule = found.transformer, let forward = found.forward.general.map(back),
      oracle.agree(component("x"), forward.term, 1)
    else { return nil }
    var result = found
    result.isMirrored = true
    result.transformer = nil
    result.slope = nil
    result.layers = []
    result.blocks = nil
    result.signs = signs
    result.forward = ComponentFormulas(first: [], general: forward, closed: nil)
    result.forward.closed = found.forward.closed.map(back).flatMap { checked($0, "x") }
    result.inversion = inversion(ofMirrored: rule, from: found.transformerFrom ?? 1)
    result.inverse = found.inverse.flatMap(inverse)
    result.substitution =
      result.inverse?.closed == nil ? nil : found.substitution?.mapped(back)
    result.diagonal = nil
    result.diagonalSign = nil
    result.determinant = found.determinant.flatMap { formulas in
      checked(formulas.plain.mirrored, formulas.best.mirrored, Self.det)
    }
    result.logDeterminant = found.logDeterminant.flatMap { formulas in
      checked(formulas.plain.mirrored, formulas.best.mirrored, Self.logDet)
    }
    result.jacobian = turned(found.jacobian)
    result.remarks = remarks(result)
    return result
  }

  /// Whether every component reads itself and components behind it, and one of them does.
  private var readsBackwards: Bool {
    var isFound = false
    for size in [count - 1, count] {
      for k in 1...size {
        guard let body = body(of: "x", at: k, dimension: size),
          let written = resolver(size).unrolled(body, [Self.index: k])
        else { return false }
        let isOther = written.contains { node in
          guard case .component(let family, let indices) = node, family == "z" || family == "x",
            indices.count == 1
          else {
            switch node {
            case .whole, .slice, .application: return true
            default: return false
            }
          }
          guard let place = LinearIndex(indices[0])?.value else { return true }
          if place > k { isFound = true }
          return place < k || place == k && family == "x"
        }
        if isOther { return false }
      }
    }
    return isFound
  }

  /// What derives the flow with its components counted from the end.
  private func mirrorImage() -> Deriver? {
    var image: [Definition] = []
    for definition in definitions {
      guard let mirrored = definition.mirrored else { return nil }
      image.append(mirrored)
    }
    let oracle = oracle
    let mirroredOracle = DerivationOracle(
      agree: { oracle.agree($0.mirroringComponents, $1.mirroringComponents, $2) },
      sign: { oracle.sign($0.mirroringComponents, $1) },
      enclosures: { oracle.enclosures($0.mirroringComponents, $1) })
    var other = flow
    other.definitions = image
    return Deriver(other, dimensions: [2, 3], oracle: mirroredOracle, reserved: names)
  }

  /// A family by its general component, the other way round: the components that are listed are the last ones.
  private func back(_ general: GeneralTerm) -> GeneralTerm {
    let term = simplifier.simplify(general.term.mirroredFromEnd)
    guard !general.listed.isEmpty else { return GeneralTerm(listed: [], term: term) }
    let i = Expression.symbol(Self.index)
    func place(_ k: Int) -> Expression {
      let end = Expression.sum([.symbol("D"), .number(Numeral(1)), .negative(.number(Numeral(k)))])
      return LinearIndex(end)?.expression ?? end
    }
    let count = general.listed.count
    let until: Condition =
      count == 1
      ? .comparison(i, .less, .symbol("D")) : .comparison(i, .less, place(count))
    let ends = general.listed.enumerated().reversed().map { k, value in
      Branch(simplifier.simplify(value.mirrored), when: .comparison(i, .equal, place(k + 1)))
    }
    return GeneralTerm(listed: [], term: .cases([Branch(term, when: until)] + ends))
  }

  private func checked(_ general: GeneralTerm, _ family: String) -> GeneralTerm? {
    oracle.agree(component(family), general.term, 1) ? general : nil
  }

  private func inverse(_ found: ComponentFormulas) -> ComponentFormulas? {
    guard let general = found.general.map(back).flatMap({ checked($0, "z") }) else { return nil }
    var result = ComponentFormulas(first: [], general: general, closed: nil)
    result.closed =
      found.closed == found.general
      ? general : found.closed.map(back).flatMap { checked($0, "z") }
    return result
  }

  /// How the general equation is solved, in the index that counts from the beginning.
  private func inversion(ofMirrored rule: Expression, from: Int) -> Inversion? {
    let oracle = oracle
    let fromEnd: [String: Expression] = [Self.index: Expression.symbol(Self.index).fromEnd]
    @Sendable func turned(_ expression: Expression) -> Expression {
      expression.substituting(fromEnd).normalizingIndices
    }
    var inverter = inverter(component("z"), from: from)
    inverter.oracle = InversionOracle(
      agree: { oracle.agree(turned($0), turned($1), from) },
      sign: { oracle.sign(turned($0), from) })
    return inverter.solve(component("x"), simplifier.simplify(rule.mirroredFromEnd))
  }

  /// The matrix with rows and columns in the opposite order.
  private func turned(_ matrix: [[Expression]]) -> [[Expression]] {
    let size: [String: Expression] = ["D": .number(Numeral(matrix.count))]
    return matrix.reversed().map { row in
      row.reversed().map {
        simplifier.simplify($0.mirroringComponents.substituting(size).normalizingIndices)
      }
    }
  }
}

extension Definition {
  /// The definition for components counted from the end; `nil` where it speaks of a place that has no name then.
  fileprivate var mirrored: Definition? {
    guard !body.contains(where: \.isWholeOrRun) else { return nil }
    switch indices.first {
    case nil:
      let readsComponents = body.contains { if case .component = $0 { true } else { false } }
      return readsComponents ? nil : self
    case .variable(let letter) where indices.count == 1:
      let end: [String: Expression] = [letter: Expression.symbol(letter).fromEnd]
      return Definition(
        name, indices: indices,
        where: condition.map { $0.mapOperands { $0.substituting(end) }.solved(for: letter) },
        as: body.substituting(end).mirrored)
    case .literal(1) where indices.count == 1 && condition == nil:
      return Definition(name, indices: [.dimension], as: body.mirrored)
    case .dimension where indices.count == 1 && condition == nil:
      return Definition(name, indices: [.literal(1)], as: body.mirrored)
    default: return nil
    }
  }
}

extension Condition {
  /// The condition with a letter that has the factor 1 or -1 alone on the left.
  fileprivate func solved(for letter: String) -> Condition {
    switch self {
    case .all(let parts): return .all(parts.map { $0.solved(for: letter) })
    case .any(let parts): return .any(parts.map { $0.solved(for: letter) })
    case .comparison(let a, let relation, let b):
      guard let left = LinearIndex(a), let right = LinearIndex(b) else { return self }
      var rest = right - left
      guard let own = rest.coefficients.removeValue(forKey: letter), abs(own) == 1 else {
        return self
      }
      // `rest + own · letter` was the right side less the left one.
      return own < 0
        ? .comparison(.symbol(letter), relation, rest.expression)
        : .comparison(.symbol(letter), relation.reversed, rest.scaled(by: -1).expression)
    }
  }
}

extension Expression {
  /// The index that counts from the end, `D + 1 - i`.
  fileprivate var fromEnd: Expression {
    let place = Expression.sum([.symbol("D"), .number(Numeral(1)), .negative(self)])
    return LinearIndex(place)?.expression ?? place
  }

  fileprivate var isWholeOrRun: Bool {
    switch self {
    case .whole, .slice, .series, .tuple, .vectorCall: true
    case .application(let application): !application.arguments.isEmpty
    default: false
    }
  }

  /// The same with the components counted from the end; indices stay what they count.
  fileprivate var mirroringComponents: Expression {
    transformed { node in
      guard case .component(let name, let indices) = node else { return node }
      return .component(name, indices.map(\.fromEnd))
    }
  }

  /// The same with components and the indices of sums counted from the end.
  fileprivate var mirrored: Expression {
    mirroringComponents.transformed { node in
      guard case .fold(var fold) = node,
        fold.body.contains(where: { node in
          guard case .component(_, let indices) = node else { return false }
          return indices.contains { $0.freeSymbols.contains(fold.index) }
        })
      else { return node }
      let end = [fold.index: Expression.symbol(fold.index).fromEnd]
      (fold.lower, fold.upper) = (fold.upper.fromEnd, fold.lower.fromEnd)
      fold.body = fold.body.substituting(end)
      fold.condition = fold.condition.map {
        $0.mapOperands { $0.substituting(end) }.solved(for: fold.index)
      }
      return .fold(fold)
    }.normalizingIndices
  }

  /// The same with the free index counted from the end as well.
  fileprivate var mirroredFromEnd: Expression {
    substituting([Deriver.index: Expression.symbol(Deriver.index).fromEnd]).mirrored
  }
}
