import Algebra

/// `x` by `z`.
extension Deriver {
  func forward() -> ComponentFormulas {
    var first: [Expression] = []
    for k in 1...count {
      guard let body = body(of: "x", at: k),
        let unrolled = resolver().unrolled(body, [Self.index: k])
      else { break }
      let written = unrolled.puttingIn(first, for: "x")
      // An open function of a whole formula helps nobody.
      if written.contains(where: hasFormulaAsArgument) { break }
      var value = shortest(written)
      // A component that is given on its own is best known as it stands.
      if !isGeneral, !families.contains(where: body.mentions), written.size <= value.size + 1 {
        value = written
      }
      guard value.size <= Self.sizeLimit else { break }
      first.append(value)
    }
    var result = ComponentFormulas(first: first, general: nil, closed: nil)
    guard isGeneral else { return result }
    if dependsOnDimension { result.first = [] }
    result.general = generalTerm(of: "x", expanding: families).map(joined)
    result.closed = closed(result, of: "x", in: "z")
    return result
  }

  func hasFormulaAsArgument(_ node: Expression) -> Bool {
    guard case .application(let application) = node else { return false }
    return application.arguments.contains { argument in
      switch argument {
      case .component, .slice, .whole, .symbol, .number: false
      default: true
      }
    }
  }

  /// Whether components of one index are others for another `D`.
  var dependsOnDimension: Bool {
    guard dimension == nil else { return false }
    return (1..<count).contains { k in
      let bodies = [count, count - 1].map { size -> Expression? in
        guard let body = body(of: "x", at: k, dimension: size) else { return nil }
        return resolver(size).unrolled(body, [Self.index: k])
      }
      return bodies[0] != bodies[1]
    }
  }

  /// A general component in the other family alone: found from the first ones, or what the
  /// definition says.
  func closed(
    _ formulas: ComponentFormulas, of family: String, in other: String
  ) -> GeneralTerm? {
    let given = formulas.general.flatMap { closed($0, formulas.first, of: family) }
    guard formulas.first.count >= 3,
      formulas.first.count == count || formulas.first.count >= 4
    else { return given }
    let guess = SequenceGuess(index: Self.index, facts: facts)
    for from in 1...2 where formulas.first.count - from >= 2 {
      let terms = Array(formulas.first[(from - 1)...])
      guard let term = guess.generalTerm(of: terms, from: from),
        !term.mentions(family), oracle.agree(component(family), term, from)
      else { continue }
      let found = GeneralTerm(
        listed: Array(formulas.first[..<(from - 1)]),
        term: term.powersByLogarithms.flatMap {
          oracle.agree(component(family), $0, from) ? $0 : nil
        } ?? term)
      guard let given else { return found }
      return found.weight < given.weight ? found : given
    }
    return given ?? closedByLongRun(formulas, of: family)
  }

  /// The given general term, when it needs only components that are listed.
  private func closed(
    _ general: GeneralTerm, _ first: [Expression], of family: String
  ) -> GeneralTerm? {
    if !general.term.mentions(family) { return general }
    guard general.from > 1, first.count >= general.from - 1 else { return nil }
    var term = general.term
    for k in 1..<general.from {
      term = term.replacing(component(family, k), with: first[k - 1])
    }
    term = simplifier.simplify(term)
    guard !term.mentions(family), oracle.agree(component(family), term, general.from) else {
      return nil
    }
    return GeneralTerm(listed: Array(first[..<(general.from - 1)]), term: term)
  }

  /// The general term with its own component drawn into the sum over the earlier ones.
  func joined(_ general: GeneralTerm) -> GeneralTerm {
    let term = general.term.joiningFolds(simplifier)
    return term == general.term ? general : GeneralTerm(listed: general.listed, term: term)
  }
}

extension Expression {
  /// `\prod_j u_j^{a_j}` as `\exp(\sum_j a_j \log u_j)`, where the exponent has fractions and powers in it
  /// and could not be read when it is small; `nil` for anything else.
  fileprivate var powersByLogarithms: Expression? {
    guard case .fold(var fold) = self, fold.operation == .product,
      case .power(let base, var exponent) = fold.body, exponent.stacking >= 1,
      exponent.contains(where: { if case .quotient = $0 { true } else { false } })
    else { return nil }
    var outside: Expression?
    if case .quotient(let top, let below) = exponent, below.isNumber {
      (exponent, outside) = (top, .quotient(.number(Numeral(1)), below))
    }
    fold.operation = .sum
    fold.body = .product([exponent, .call(.log, [base])])
    let sum = Expression.fold(fold)
    return .power(.constant(.e), outside.map { .product([$0, sum]) } ?? sum)
  }
}

extension GeneralTerm {
  /// How long it is to write.
  fileprivate var weight: Int {
    term.latex.count + listed.reduce(0) { $0 + 12 + $1.latex.count }
  }
}
