import Algebra

/// The Jacobian and its determinant.
extension Deriver {
  static let det = Expression.determinant(.whole("J"))
  static let logDet = Expression.call(.log, [.call(.abs, [.determinant(.whole("J"))])])

  /// `∂x_i/∂z_j` for a small dimension.
  func jacobian(_ forward: ComponentFormulas) -> [[Expression]] {
    let size = dimension ?? matrixDimension
    guard size <= Self.largestMatrix, forward.first.count >= size else { return [] }
    var rows: [[Expression]] = []
    for i in 1...size {
      var row: [Expression] = []
      for j in 1...size {
        guard let entry = entry(forward.first[i - 1], i, j) else { return [] }
        guard entry.size <= 60 else { return [] }
        row.append(entry)
      }
      rows.append(row)
    }
    let isExpandable = size <= 4 || rows.isLowerTriangular || rows.isNumeric
    return isExpandable ? rows : []
  }

  /// The rows of the largest matrix that is looked at.
  private static let largestMatrix = 12

  /// One entry; of what an open function gives, the derivative by its name.
  private func entry(_ value: Expression, _ i: Int, _ j: Int) -> Expression? {
    let (x, z) = (component("x", i), component("z", j))
    if let slope = value.derivative(by: z) { return simplifier.joiningFractions(slope) }
    return open.isEmpty ? nil : .derivative(of: x, withRespectTo: z)
  }

  func determinants(_ rule: GeneralTerm?, into result: inout FlowDerivation) {
    if let rule, let diagonal = diagonal(rule) {
      result.diagonal = diagonal
      if let general = diagonal.general {
        result.diagonalSign = sign(general)
      }
      result.determinant = product(diagonal)
      result.logDeterminant = logarithm(diagonal)
    }
    if result.determinant == nil { explicit(into: &result) }
    result.matrixFactors = matrixFactors()
    multiplyLayers(into: &result)
  }

  /// The product of the layers' determinants, in front of what it simplifies to. Layers whose product is
  /// not the flow's determinant are not shown: one of them is no layer of a triangular Jacobian.
  func multiplyLayers(into result: inout FlowDerivation) {
    guard result.layers.count > 1 else { return }
    let factors = result.layers.map(\.determinant).filter { $0 != .number(Numeral(1)) }
    let plain =
      factors.isEmpty
      ? Expression.number(Numeral(1)) : factors.count == 1 ? factors[0] : .product(factors)
    guard oracle.agree(Self.det, plain, nil) else {
      result.layers = []
      return
    }
    let best = (result.determinant?.best ?? plain).joiningPowers
    result.determinant = ScalarFormulas(plain: plain, simplified: best == plain ? nil : best)
  }

  private func sign(_ general: GeneralTerm) -> Int? {
    let rest = oracle.sign(general.term, general.from)
    return general.listed.allSatisfy { oracle.sign($0, nil) == rest } ? rest : nil
  }

  /// The derivative, in which open functions of other components are constants.
  func slope(_ term: Expression, by variable: Expression) -> Expression? {
    if case .cases(let branches) = term, branches.contains(where: { $0.condition != nil }) {
      let slopes = branches.compactMap { branch in
        slope(branch.value, by: variable, where: branch.condition).map {
          Branch($0, when: branch.condition)
        }
      }
      return slopes.count == branches.count ? simplifier.simplify(.cases(slopes)) : nil
    }
    return slope(term, by: variable, where: nil)
  }

  /// The derivative where a condition holds: a sum that ends before the index holds no variable of it.
  private func slope(
    _ term: Expression, by variable: Expression, where condition: Condition?
  ) -> Expression? {
    var held: [String: Expression] = [:]
    let letters = term.transformed { node in
      guard isFree(node, of: variable, where: condition) else { return node }
      let name = held.first { $0.value == node }?.key ?? "#\(held.count)"
      held[name] = node
      return .symbol(name)
    }
    return letters.derivative(by: variable).map {
      simplifier.joiningFractions($0).substituting(held)
    }
  }

  /// Whether a node, which has no derivative by its form, does not depend on a variable.
  private func isFree(
    _ node: Expression, of variable: Expression, where condition: Condition?
  ) -> Bool {
    switch node {
    case .application(let application):
      open.contains(application.name) && !node.contains { $0 == variable }
    case .fold(let fold):
      // `i > \lfloor D/2 \rfloor`, and a sum up to there.
      condition?.conjuncts.contains(
        .comparison(.symbol(Self.index), .greater, fold.upper)) == true
        && !node.contains { $0 == variable }
    default: false
    }
  }

  /// `∂x_i/∂z_i` with the conditioner put in.
  private func diagonal(_ rule: GeneralTerm) -> ComponentFormulas? {
    var bodies: [Expression?] = []
    var first: [Expression] = []
    for k in 1...count {
      let slope: Expression?
      if k < rule.from {
        slope = self.slope(rule.listed[k - 1], by: component("z", k))
      } else {
        slope = self.slope(rule.term, by: component("z"))
      }
      guard let simple = slope else { return nil }
      bodies.append(resolver().resolved(simple, [Self.index: k]).map(simplifier.simplify))
      if first.count == k - 1, let unrolled = resolver().unrolled(simple, [Self.index: k]) {
        first.append(simplifier.simplify(unrolled))
      }
    }
    let entry = Expression.component("J", [.symbol(Self.index), .symbol(Self.index)])
    var general = generalTerm(bodies, of: entry).map(joined)
    // What changes at a place that depends on D has no listed entries.
    if rule.from == 1, let slope = slope(rule.term, by: component("z")) {
      if let cases = expandedCases(slope) { general = GeneralTerm(listed: [], term: cases) }
      if dependsOnDimension {
        if general == nil { general = GeneralTerm(listed: [], term: slope) }
        first = []
      }
    }
    if let general, !oracle.agree(entry, general.term, general.from) { return nil }
    return ComponentFormulas(first: first, general: general, closed: general)
  }

  // MARK: Products

  private func product(_ diagonal: ComponentFormulas) -> ScalarFormulas? {
    if dimension != nil, diagonal.first.count == count {
      let factors = diagonal.first.filter { $0 != .number(Numeral(1)) }
      let plain =
        factors.isEmpty
        ? Expression.number(Numeral(1)) : factors.count == 1 ? factors[0] : .product(factors)
      return checked(plain, simplifier.simplify(plain), Self.det)
    }
    guard let general = diagonal.general else { return nil }
    let fold = fold(.product, general)
    var plain = fold
    let (listed, isNegative) = Self.withoutSigns(general.listed)
    if !listed.isEmpty {
      let factors = listed.flatMap { entry in
        if case .product(let factors) = entry { factors } else { [entry] }
      }
      plain = .product(factors + [fold])
    }
    var joined = plain.joiningFolds(simplifier)
    if isNegative { joined = .negative(joined) }
    let guessed = guess(diagonal.first) { values, _ in .product(values) }
    let candidates = [
      isNegative ? nil : plain.closedFold, guessed, withSignOutside(general),
      simplifier.simplify(joined), movingConstantsOut(plain),
      plainFold(plain)?.asExponential,
    ].compactMap { $0 }
    // A sign in front of everything is worth some letters.
    let slack = sign(general) == -1 ? 40 : 4
    let formulas = candidates.lazy.compactMap {
      self.checked(joined, $0, Self.det, slack: slack)
    }
    return formulas.first { $0.simplified != nil } ?? formulas.first
  }

  /// A large operator, perhaps with a minus, with what does not hang on its index in front of it.
  private func movingConstantsOut(_ expression: Expression) -> Expression? {
    switch expression {
    case .fold(let fold): fold.movingConstantsOut(simplifier)
    case .negative(.fold(let fold)):
      fold.movingConstantsOut(simplifier).map {
        simplifier.simplify(.negative($0)).withFoldsLast
      }
    default: nil
    }
  }

  /// A large operator that nothing stands beside.
  private func plainFold(_ expression: Expression) -> Fold? {
    if case .fold(let fold) = expression { fold } else { nil }
  }

  /// Factors without the ones and without their signs, and whether these make a minus.
  private static func withoutSigns(_ entries: [Expression]) -> ([Expression], Bool) {
    var isNegative = false
    let sizes = entries.map { entry -> Expression in
      guard case .negative(let inner) = entry else { return entry }
      isNegative.toggle()
      return inner
    }
    return (sizes.filter { $0 != .number(Numeral(1)) }, isNegative)
  }

  /// `\prod (-d_i)` as `(-1)^D \prod d_i`.
  private func withSignOutside(_ general: GeneralTerm) -> Expression? {
    guard case .negative(let inner) = general.term else { return nil }
    let opposite = GeneralTerm(
      listed: general.listed.map { simplifier.simplify(.negative($0)) }, term: inner)
    let factors = opposite.listed.filter { $0 != .number(Numeral(1)) }
    let sign = Expression.power(.negative(.number(Numeral(1))), .symbol("D"))
    if inner == .number(Numeral(1)) { return factors.isEmpty ? sign : .product([sign] + factors) }
    return .product([sign] + factors + [fold(.product, opposite)])
  }

  private func logarithm(_ diagonal: ComponentFormulas) -> ScalarFormulas? {
    let sign = diagonal.general.flatMap(sign)
    func size(_ entry: Expression, _ sign: Int?) -> Expression {
      switch sign {
      case .some(1): .call(.log, [entry])
      case .some(-1): .call(.log, [simplifier.simplify(.negative(entry))])
      default: .call(.log, [.call(.abs, [entry])])
      }
    }
    if dimension != nil, diagonal.first.count == count {
      let product = simplifier.simplify(.product([.number(Numeral(1))] + diagonal.first))
      if product.isConstant {
        let plain = simplifier.simplify(.call(.log, [.call(.abs, [product])]))
        return checked(plain, plain, Self.logDet)
      }
      let terms = diagonal.first.map { entry -> Expression in
        // Each by its own sign, where they have no common one.
        let own = sign == nil ? oracle.sign(entry, nil) : sign
        return simplifier.simplify(size(entry, own))
      }
      .filter { $0 != .number(Numeral(0)) }
      let plain =
        terms.isEmpty
        ? Expression.number(Numeral(0)) : terms.count == 1 ? terms[0] : .sum(terms)
      return checked(
        plain, Simplifier(facts: facts, expands: true).simplify(plain), Self.logDet)
    }
    guard let general = diagonal.general else { return nil }
    let expander = Simplifier(facts: facts, expands: true)
    let logarithms = GeneralTerm(
      listed: general.listed.map { expander.simplify(size($0, sign)) },
      term: expander.simplify(size(general.term, sign)))
    let fold = signedFold(logarithms)
    let listed = logarithms.listed.filter { $0 != .number(Numeral(0)) }
    let plain =
      listed.isEmpty
      ? fold
      : Expression.sum(
        listed.flatMap { entry in
          if case .sum(let terms) = entry { terms } else { [entry] }
        } + [fold])
    let guessed = guess(diagonal.first) { values, simplifier in
      .sum(values.map { simplifier.simplify(size($0, sign)) })
    }
    let joined = plain.joiningFolds(simplifier)
    let outside = movingConstantsOut(joined)
    return checked(
      joined,
      fold.closedFold.flatMap { listed.isEmpty ? $0 : nil } ?? guessed ?? outside
        ?? simplifier.simplify(joined), Self.logDet)
  }

  /// A sum with a common minus in front of it.
  private func signedFold(_ general: GeneralTerm) -> Expression {
    guard case .negative(let inner) = general.term else { return fold(.sum, general) }
    return .negative(fold(.sum, GeneralTerm(listed: general.listed, term: inner)))
  }

  private func fold(_ operation: Fold.Operation, _ general: GeneralTerm) -> Expression {
    if general.listed.isEmpty, let runs = foldByRuns(operation, general.term) { return runs }
    return .fold(
      Fold(
        operation, index: Self.index, from: .number(Numeral(general.from)),
        through: .symbol("D"), body: general.term))
  }

  /// The general formula in `D` for what is made of the first `D` entries.
  private func guess(
    _ entries: [Expression], _ make: ([Expression], Simplifier) -> Expression
  ) -> Expression? {
    guard entries.count == Self.terms else { return nil }
    // Products of sums would only grow.
    let expander = Simplifier(facts: facts, expands: !entries.contains(where: \.hasSum))
    let values = (1...entries.count).map { n in
      expander.simplify(make(Array(entries[..<n]), expander))
    }
    return SequenceGuess(index: "D", facts: facts).generalTerm(of: values, from: 1)
  }

  func checked(
    _ plain: Expression, _ simplified: Expression, _ left: Expression, slack: Int = 4
  ) -> ScalarFormulas? {
    let isRight = oracle.agree(left, simplified, nil)
    if oracle.agree(left, plain, nil) {
      let isShorter =
        simplified != plain && simplified.printedLength <= plain.printedLength + slack
        && !simplified.isReordering(of: plain) && simplified.isGain(over: plain)
        && !(left == Self.logDet && simplified.joinsLogarithms(of: plain))
      return ScalarFormulas(
        plain: plain, simplified: isRight && isShorter ? simplified.withFoldsLast : nil)
    }
    return isRight ? ScalarFormulas(plain: simplified, simplified: nil) : nil
  }

  // MARK: Small matrices

  /// By the formula for planar flows, else by expanding the matrix.
  private func explicit(into result: inout FlowDerivation) {
    let hasMatrix = !result.jacobian.isEmpty && result.jacobian.count == dimension
    guard hasMatrix || result.planar != nil || result.radial != nil else { return }
    let value: Expression
    if let planar = result.planar {
      value = simplifier.simplify(
        .sum([.number(Numeral(1)), .product([planar.inner, planar.slope])]))
    } else if let radial = result.radial {
      let found = determinant(of: radial, inRadius: false)
      result.determinant = checked(found.value, found.value, Self.det)
      result.logDeterminant = checked(found.logarithm, found.logarithm, Self.logDet)
      if result.determinant != nil {
        result.radial?.determinant = determinant(of: radial, inRadius: true).value
      }
      return
    } else if result.jacobian.isLowerTriangular {
      let diagonal = result.jacobian.indices.map { result.jacobian[$0][$0] }
      result.diagonalSign = nil
      let formulas = ComponentFormulas(first: diagonal, general: nil, closed: nil)
      result.determinant = product(formulas)
      result.logDeterminant = logarithm(formulas)
      return
    } else {
      guard let expanded = Self.determinant(result.jacobian) else { return }
      let candidates = [
        simplifier.simplify(expanded), Simplifier(facts: facts, expands: true).simplify(expanded),
      ]
      value = candidates.min { $0.latex.count < $1.latex.count } ?? expanded
    }
    result.determinant = checked(value, value, Self.det)
    let isPositive = oracle.sign(value, nil) == 1
    let logarithm = simplifier.simplify(.call(.log, [isPositive ? value : .call(.abs, [value])]))
    result.logDeterminant = checked(logarithm, logarithm, Self.logDet)
  }
}
