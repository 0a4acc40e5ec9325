import Algebra

/// Flows in which all components share one sum, as with `I + \mathbf u \mathbf v^\top`: the sum is solved for first
/// (Sherman–Morrison), and the determinant is that of the matrix determinant lemma.
extension Deriver {
  private static let one = Expression.number(Numeral(1))
  private static let zero = Expression.number(Numeral(0))

  /// Derives such a flow.
  ///
  /// - Returns: whether it is one.
  func shareSum(_ rule: GeneralTerm, into result: inout FlowDerivation) -> Bool {
    guard dimension == nil, rule.from == 1, let (shared, slope) = sharedSum(rule.term) else {
      return false
    }
    let letter = Expression.symbol(shared.letter)
    let value = Expression.quotient(shared.known, shared.factor)
    let plain = shared.solved.replacing(letter, with: simplifier.simplify(value))
    let simplified = simplifier.simplify(shared.solved.replacing(letter, with: value))
    let candidates = [simplified, plain].flatMap { [$0, $0.joiningTerms(simplifier)] }
    let inverse = candidates.filter { oracle.agree(component("z"), $0, 1) }
      .min { ($0.stacking, $0.latex.count) < ($1.stacking, $1.latex.count) }
    guard let inverse else { return false }
    result.sharedSum = shared
    result.inversion = nil
    let term = GeneralTerm(listed: [], term: inverse)
    result.inverse = ComponentFormulas(first: [], general: term, closed: term)
    determinants(shared, slope, into: &result)
    return true
  }

  private func determinants(
    _ shared: SharedSumForm, _ slope: Expression, into result: inout FlowDerivation
  ) {
    let size = Expression.symbol("D")
    let isConstant = !slope.freeSymbols.contains(Self.index)
    let rest = Expression.sum([size, .negative(Self.one)])
    let diagonal: Expression =
      isConstant ? .power(slope, rest) : Self.overAll(.product, slope)
    let product = Expression.product([diagonal, shared.factor])
    result.determinant = checked(
      slope == Self.one ? shared.plainFactor : .product([diagonal, shared.plainFactor]),
      simplifier.simplify(product), Self.det, slack: 40)
    func logarithm(_ value: Expression) -> Expression {
      let isPositive = oracle.sign(value, value.freeSymbols.contains(Self.index) ? 1 : nil) == 1
      return simplifier.simplify(.call(.log, [isPositive ? value : .call(.abs, [value])]))
    }
    let first: Expression =
      isConstant
      ? .product([rest, logarithm(slope)]) : Self.overAll(.sum, logarithm(slope))
    let sum =
      slope == Self.one
      ? logarithm(shared.factor) : Expression.sum([first, logarithm(shared.factor)])
    result.logDeterminant = checked(sum, simplifier.simplify(sum), Self.logDet)
  }

  /// The form of a general component, and `d_i`.
  private func sharedSum(_ term: Expression) -> (SharedSumForm, slope: Expression)? {
    let term = term.namingFoldIndex("j")
    var sums: Set<Expression> = []
    _ = term.contains { node in
      if case .fold = node, node.mentions("z") { sums.insert(node) }
      return false
    }
    guard sums.count == 1, let sum = sums.first, let weight = weight(of: sum) else { return nil }
    let name = freeLetters([("s", "t"), ("p", "q"), ("\\sigma", "\\tau")]).0
    let (z, s) = (component("z"), Expression.symbol(name))
    let rule = term.replacing(sum, with: s)
    guard let slope = rule.derivative(by: z).map(simplifier.simplify),
      let direction = rule.derivative(by: s).map(simplifier.simplify),
      slope != Self.zero, direction != Self.zero
    else { return nil }
    let offset = simplifier.simplify(
      rule.replacing(z, with: Self.zero).replacing(s, with: Self.zero))
    guard ![slope, direction, offset].contains(where: { $0.mentions("z") || $0.mentions("x") })
    else { return nil }
    let linear = Expression.sum([.product([slope, z]), .product([direction, sum]), offset])
    guard oracle.agree(component("x"), linear, 1) else { return nil }

    // A common slope stays where it is, and the components are added up as they are.
    let common = slope.freeSymbols.contains(Self.index) ? Self.one : slope
    let ratio =
      common == Self.one ? simplifier.simplify(.quotient(weight, slope)) : weight
    let x: Expression =
      offset == Self.zero ? component("x") : .sum([component("x"), .negative(offset)])
    let known = Self.overAll(
      .sum, simplifier.simplify(ratio == Self.one ? x : .product([ratio, x])))
    let moved = simplifier.simplify(.product([ratio, direction]))
    let plain = Expression.sum([common, Self.overAll(.sum, moved)])
    var form = SharedSumForm(
      letter: name, sum: sum, rule: simplifier.simplify(rule), weight: ratio, known: known,
      plainFactor: plain, factor: factor(plain, common, moved), solved: Self.zero)
    form.solved = simplifier.simplify(
      .quotient(.sum([x, .negative(.product([direction, s]))]), slope))
    return (form, slope)
  }

  /// `v_i` of `\sum_j v_j z_j` over all components; `nil` for another sum.
  private func weight(of sum: Expression) -> Expression? {
    guard case .fold(let fold) = sum, fold.operation == .sum, fold.condition == nil,
      fold.lower == Self.one, fold.upper == .symbol("D")
    else { return nil }
    let own = Expression.component("z", [.symbol(fold.index)])
    guard let weight = fold.body.derivative(by: own).map(simplifier.simplify),
      !weight.mentions("z"), !weight.mentions("x"),
      simplifier.simplify(fold.body.replacing(own, with: Self.zero)) == Self.zero
    else { return nil }
    return weight.substituting([fold.index: .symbol(Self.index)])
  }

  /// `d + \sum_j …` without the sum, where it has a value.
  private func factor(
    _ plain: Expression, _ common: Expression, _ moved: Expression
  ) -> Expression {
    let numbers = [-1, 1, 2, 3].map { n in
      n < 0 ? Expression.negative(.number(Numeral(-n))) : .number(Numeral(n))
    }
    if let number = numbers.first(where: { oracle.agree(plain, $0, nil) }) { return number }
    let size = Expression.symbol("D")
    let total = Self.overAll(.sum, moved)
    var values = [total.closedFold].compactMap { $0 }
    if !moved.freeSymbols.contains(Self.index) { values.append(.product([size, moved])) }
    if case .fold(let fold) = total, let moved = fold.movingConstantsOut(simplifier) {
      values.append(moved)
    }
    let expander = Simplifier(facts: facts, expands: true)
    let candidates = values.flatMap { value in
      [simplifier, expander].map { $0.simplify(.sum([common, value])) }
    }
    return candidates.filter { oracle.agree(plain, $0, nil) }
      .min { $0.latex.count < $1.latex.count } ?? plain
  }

  /// A large operator over all components, of what is given for the index `i`.
  private static func overAll(_ operation: Fold.Operation, _ term: Expression) -> Expression {
    let body = term.freeingIndex("j").substituting([index: .symbol("j")])
    return .fold(Fold(operation, index: "j", from: one, through: .symbol("D"), body: body))
  }
}

extension Expression {
  /// A sum with each of its terms over one denominator.
  fileprivate func joiningTerms(_ simplifier: Simplifier) -> Expression {
    switch self {
    case .sum(let terms): .sum(terms.map { $0.joiningTerms(simplifier) })
    case .negative(let inner): .negative(inner.joiningTerms(simplifier))
    default: simplifier.joiningFractions(self)
    }
  }

  /// The expression in which every large operator that is in no other one runs over this index.
  fileprivate func namingFoldIndex(_ index: String) -> Expression {
    if case .fold(var fold) = self {
      guard fold.index != index, !fold.body.freeSymbols.contains(index) else { return self }
      let names = [fold.index: Expression.symbol(index)]
      fold.body = fold.body.freeingIndex(index).substituting(names)
      fold.condition = fold.condition.map { $0.mapOperands { $0.substituting(names) } }
      fold.index = index
      return .fold(fold)
    }
    return mapChildren { $0.namingFoldIndex(index) }
  }
}
