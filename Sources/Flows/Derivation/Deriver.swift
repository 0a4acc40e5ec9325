import Algebra

/// Derives the formulas of a flow. Nothing is given that the oracle does not confirm.
///
/// Cost: symbolic steps are bounded in size; the oracle is asked some dozens of times.
public struct Deriver: Sendable {
  let definitions: [Definition]
  let families: Set<String>
  /// The dimension, for a flow with only one.
  let dimension: Int?
  /// The dimension that the Jacobian is written out for.
  let matrixDimension: Int
  let oracle: DerivationOracle
  let facts: SignFacts
  /// The declared parameters.
  let names: Set<String>

  static let index = "i"
  /// How many components conjectures are made from.
  static let terms = 6
  /// The nodes beyond which a written-out component is no help to anybody.
  static let sizeLimit = 160

  /// A deriver.
  ///
  /// - Parameters:
  ///   - flow: the flow.
  ///   - dimensions: the dimensions of the sheet.
  ///   - oracle: what decides.
  public init(_ flow: Flow, dimensions: [Int], oracle: DerivationOracle) {
    definitions = flow.definitions
    families = Set(flow.definitions.filter { !$0.indices.isEmpty }.map(\.name))
      .subtracting(["x", "z"])
    dimension = dimensions.count == 1 ? dimensions[0] : nil
    matrixDimension = Self.matrixDimension(dimensions)
    self.oracle = oracle
    self.names = Set(flow.parameters.map(\.name))
    let i = Expression.symbol(Self.index)
    let names = ["x", "z"] + families.sorted()
    var positive = Set(
      names.filter { oracle.sign(.component($0, [i]), 1) == 1 })
    for parameter in flow.parameters where oracle.sign(.symbol(parameter.name), nil) == 1 {
      positive.insert(parameter.name)
    }
    var ranges: [String: ClosedRange<Double>] = [:]
    if case .uniform(let range) = flow.base { ranges["z"] = range }
    facts = SignFacts(positive: positive, ranges: ranges)
  }

  private static func matrixDimension(_ dimensions: [Int]) -> Int {
    dimensions.contains(3) ? 3 : dimensions.min() ?? 2
  }

  var simplifier: Simplifier { Simplifier(facts: facts) }

  /// The general component of a family in the index `i`.
  func component(_ family: String) -> Expression { .component(family, [.symbol(Self.index)]) }

  func component(_ family: String, _ k: Int) -> Expression {
    .component(family, [.number(Numeral(k))])
  }

  /// How many components are looked at.
  var count: Int { dimension ?? Self.terms }

  func resolver(_ dimension: Int? = nil, expanding: Set<String>? = nil) -> DefinitionResolver {
    DefinitionResolver(
      definitions: definitions, dimension: dimension ?? count, expanded: expanding ?? families)
  }

  /// Everything that was found.
  public func derivation() -> FlowDerivation {
    let chain = layerChain()
    // Of layers, the transformer is all of them together.
    let rule =
      chain.count > 2 && isGeneral
      ? generalTerm(of: "x", expanding: families) : transformerRule()
    let forward = self.forward()
    var result = FlowDerivation(
      dimension: dimension, transformer: rule?.term, transformerFrom: rule?.from,
      parameters: parameters(), forward: forward,
      inversion: nil, inverse: nil, eliminations: [], slope: nil, diagonal: nil, jacobian: [],
      blocks: nil, layers: [], planar: nil, radial: nil, determinant: nil, logDeterminant: nil,
      diagonalSign: nil)
    result.jacobian = jacobian(forward)
    result.blocks = blockForm(result.jacobian)
    result.layers = layerForms(chain) ?? []
    result.inverse = inverse(of: result.layers).map(Self.all)
    if let rule, let own = reversal(rule) {
      reverse(rule, own, into: &result)
      return result
    }
    if let rule {
      result.inversion = inversion(of: rule)
      if let inversion = result.inversion { result.inverse = inverse(rule, inversion) }
      if let slope = rule.term.derivative(by: component("z")) {
        result.slope = simplifier.simplify(slope)
      }
    }
    if result.inverse == nil { eliminate(forward, into: &result) }
    determinants(rule, into: &result)
    return result
  }

  // MARK: What is given

  /// `τ(z_i; h_i)` as the definition of `x_i` says it; `nil` when each component has its own.
  private func transformerRule() -> GeneralTerm? {
    guard isGeneral else { return nil }
    return generalTerm(of: "x", expanding: [])
  }

  /// Whether components are given by an index.
  private var isGeneral: Bool { definitions.contains { $0.name == "x" && $0.isGeneral } }

  private func parameters() -> [FamilyTerm] {
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
    if dimension == nil, let split = split(family, expanding: expanding) { return split }
    return generalTerm(bodies, of: component(family))
  }

  /// Where the definitions change at a place that depends on `D`: all of them, by cases.
  private func split(_ family: String, expanding: Set<String>) -> GeneralTerm? {
    let own = definitions.filter { $0.name == family && $0.isGeneral }
    guard own.count == 2,
      own.contains(where: { $0.condition?.operands.contains { $0.mentionsDimension } ?? false })
    else { return nil }
    var branches: [Branch] = []
    for definition in own {
      guard case .variable(let letter)? = definition.indices.first,
        let condition = definition.condition
      else { return nil }
      let index = [letter: Expression.symbol(Self.index)]
      guard
        let body = resolver(expanding: expanding).resolved(
          definition.body.substituting(index), [Self.index: count])
      else { return nil }
      branches.append(
        Branch(
          simplifier.simplify(body), when: condition.mapOperands { $0.substituting(index) }))
    }
    let term = Expression.cases(branches)
    guard oracle.agree(component(family), term, 1) else { return nil }
    return GeneralTerm(listed: [], term: term)
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

  /// The shorter of the expression simplified as it stands and multiplied out.
  private func shortest(_ expression: Expression) -> Expression {
    let plain = simplifier.simplify(expression)
    let expanded = Simplifier(facts: facts, expands: true).simplify(expression)
    return expanded.size < plain.size ? expanded : plain
  }

  // MARK: Forward

  private func forward() -> ComponentFormulas {
    var first: [Expression] = []
    for k in 1...count {
      guard let body = body(of: "x", at: k),
        let unrolled = resolver().unrolled(body, [Self.index: k])
      else { break }
      let written = unrolled.puttingIn(first, for: "x")
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
      let found = GeneralTerm(listed: Array(formulas.first[..<(from - 1)]), term: term)
      guard let given else { return found }
      return found.weight < given.weight ? found : given
    }
    return given
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

  // MARK: Inverse

  func inverter(_ unknown: Expression, from: Int?) -> Inverter {
    let oracle = oracle
    return Inverter(
      for: unknown, simplifier: simplifier,
      oracle: InversionOracle(
        agree: { oracle.agree($0, $1, from) }, sign: { oracle.sign($0, from) }))
  }

  private func inversion(of rule: GeneralTerm) -> Inversion? {
    inverter(component("z"), from: rule.from).solve(component("x"), rule.term)
  }

  private func inverse(_ rule: GeneralTerm, _ inversion: Inversion) -> ComponentFormulas? {
    var bodies: [Expression?] = []
    var first: [Expression] = []
    for k in 1...count {
      let solved: Expression?
      if k < rule.from {
        solved =
          inverter(component("z", k), from: nil).solve(
            component("x", k), rule.listed[k - 1])?.result
      } else {
        solved = inversion.result
      }
      guard let solved else { return nil }
      bodies.append(resolver().resolved(solved, [Self.index: k]).map(simplifier.simplify))
      guard first.count == k - 1, let unrolled = resolver().unrolled(solved, [Self.index: k]) else {
        continue
      }
      let value = shortest(unrolled.puttingIn(first, for: "z"))
      if value.size <= Self.sizeLimit { first.append(value) }
    }
    var result = ComponentFormulas(first: first, general: nil, closed: nil)
    result.general = generalTerm(bodies, of: component("z"))
    if rule.from == 1, dependsOnDimension {
      result = ComponentFormulas(
        first: [], general: GeneralTerm(listed: [], term: inversion.result), closed: nil)
    }
    result.closed = closed(result, of: "z", in: "x")
    if let general = result.general, !oracle.agree(component("z"), general.term, general.from) {
      return nil
    }
    return result.general == nil && result.first.count < count ? nil : result
  }

  // MARK: Equations one by one

  /// Solves a flow of one dimension by elimination: always an equation with one unknown left, or one
  /// that can be solved for an unknown in terms of the others.
  private func eliminate(_ forward: ComponentFormulas, into result: inout FlowDerivation) {
    guard let dimension, forward.first.count == dimension else { return }
    if let planar = planarForm(forward.first) {
      result.planar = planar
      result.inverse = inverse(of: planar).map(Self.all)
      return
    }
    if let radial = radialForm(forward.first) {
      result.radial = radial
      result.inverse = inverse(of: radial).map(Self.all)
      return
    }
    var elimination = EliminationRun(equations: forward.first, simplifier: simplifier)
    let solved = elimination.run { unknown, left, right in
      inverter(unknown, from: nil).solve(left, right)
    }
    guard solved else { return }
    let values = (1...dimension).compactMap { elimination.values[$0] }
    guard values.count == dimension,
      values.enumerated().allSatisfy({
        oracle.agree(component("z", $0.offset + 1), $0.element, nil)
      })
    else { return }
    result.eliminations = elimination.steps
    result.inverse = Self.all(values)
  }

  /// All components of a flow of one dimension.
  static func all(_ values: [Expression]) -> ComponentFormulas {
    ComponentFormulas(first: values, general: nil, closed: nil)
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
  /// Whether `D` stands in it besides as a bound that every index has.
  fileprivate var mentionsDimension: Bool {
    if case .symbol("D") = self { return false }
    return contains { $0 == .symbol("D") }
  }
}

extension GeneralTerm {
  /// How long it is to write.
  fileprivate var weight: Int {
    term.latex.count + listed.reduce(0) { $0 + 12 + $1.latex.count }
  }
}

extension Expression {
  /// The expression with the components of a family replaced by known values.
  func puttingIn(_ values: [Expression], for family: String) -> Expression {
    transformed { node in
      guard case .component(family, let indices) = node, indices.count == 1,
        let k = LinearIndex(indices[0])?.value, values.indices.contains(k - 1)
      else { return node }
      return values[k - 1]
    }
  }
}
