import Algebra

/// Derives the formulas of a flow. Nothing is given that the oracle does not confirm.
///
/// Cost: symbolic steps are bounded in size; the oracle is asked some dozens of times.
public struct Deriver: Sendable {
  /// What the flow is made of.
  var definitions: [Definition]
  let families: Set<String>
  /// The dimension, for a flow with only one.
  let dimension: Int?
  /// The dimension that the Jacobian is written out for.
  let matrixDimension: Int
  let oracle: DerivationOracle
  let facts: SignFacts
  /// The flow.
  let flow: Flow
  /// What holds of signs without a condition; ``facts`` are as the draws show them.
  let signs: SignProof
  /// The declared parameters, and other names that formulas may not use for anything else.
  let names: Set<String>
  /// Functions that the sheet leaves open.
  let open: Set<String>

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
  ///   - reserved: names that the text uses for something.
  public init(
    _ flow: Flow, dimensions: [Int], oracle: DerivationOracle, reserved: Set<String> = []
  ) {
    self.flow = flow
    let expanded =
      dimensions.count == 1
      ? VectorExpansion(
        definitions: flow.definitions, dimension: dimensions[0],
        open: Set(flow.openFunctions.filter(\.givesVector).map(\.name))
      ).expanded
      : MatrixRows(definitions: flow.definitions).expanded
    let definitions = expanded.map { definition in
      var result = definition
      result.body = RunFolds.expanding(definition.body)
      return result
    }
    self.definitions = definitions
    let constants = flow.openFunctions.filter(\.isConstant)
    families = Set(definitions.filter { !$0.indices.isEmpty }.map(\.name))
      .subtracting(["x", "z"]).subtracting(constants.map(\.name))
    dimension = dimensions.count == 1 ? dimensions[0] : nil
    matrixDimension = Self.matrixDimension(dimensions)
    self.oracle = oracle
    self.names = Set(flow.parameters.map(\.name)).union(constants.map(\.name)).union(reserved)
    open = Set(flow.openFunctions.map(\.name))
    let i = Expression.symbol(Self.index)
    let names = ["x", "z"] + families.sorted()
    var positive = Set(
      names.filter { oracle.sign(.component($0, [i]), 1) == 1 })
    for parameter in flow.parameters where oracle.sign(.symbol(parameter.name), nil) == 1 {
      positive.insert(parameter.name)
    }
    positive.formUnion(flow.openFunctions.filter(\.isPositive).map(\.name))
    for constant in constants where !definitions.hasFamily(constant.name) {
      if oracle.sign(.symbol(constant.name), nil) == 1 { positive.insert(constant.name) }
    }
    var ranges: [String: ClosedRange<Double>] = [:]
    if case .uniform(let range) = flow.base { ranges["z"] = range }
    facts = SignFacts(positive: positive, ranges: ranges)
    signs = SignProof(flow, enclosures: oracle.enclosures)
  }

  private static func matrixDimension(_ dimensions: [Int]) -> Int {
    [3, 4].first(where: dimensions.contains) ?? dimensions.min() ?? 2
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
      definitions: definitions, dimension: dimension ?? count, expanded: expanding ?? families,
      open: open)
  }

  /// Everything that was found, its first components as they are shortest.
  public func derivation() -> FlowDerivation {
    var found = closingRecursions().derived()
    found.forward.first = found.forward.first.map { readable($0, in: "z") }
    if let term = found.forward.closed?.term {
      found.forward.closed?.term = term.joiningProducts(simplifier)
    }
    if let inverse = found.inverse {
      found.inverse?.first = inverse.first.map { readable($0, in: "x") }
      if let term = inverse.closed?.term {
        found.inverse?.closed?.term = term.joiningProducts(simplifier)
      }
    }
    return found
  }

  /// A written-out component over one denominator, or with one term for each component that it is linear in.
  private func readable(_ expression: Expression, in family: String) -> Expression {
    let other = simplifier.collectingComponents(
      simplifier.joiningFractions(expression), of: family)
    // What is as long stays as the sheet has it.
    return other.latex.count < expression.latex.count || other.stacking < expression.stacking
      ? other : expression
  }

  private func derived() -> FlowDerivation {
    if let special = mirroredDerivation() ?? planarVectorDerivation()
      ?? radialVectorDerivation()
    {
      return special
    }
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
      diagonalSign: nil, signs: signs)
    result.jacobian = jacobian(forward)
    // Two rows of an autoregressive flow look like a coupling layer's.
    let showsBlocks = matrixDimension > 2 || dimension != nil
    if showsBlocks, !isScattered(forward), couplesEverywhere {
      result.blocks = blockForm(result.jacobian)
    }
    if result.blocks == nil, chain.count < 3 { result.coupling = couplingForm(forward) }
    result.layers = layerForms(chain) ?? []
    result.inverse = inverse(of: result.layers).map(Self.all)
    if chain.count < 3, let shift = shift() {
      derive(shift, into: &result)
      result.layers = []
      result.remarks = remarks(result)
      return result
    }
    if let rule, let own = reversal(rule) {
      reverse(rule, own, into: &result)
      multiplyLayers(into: &result)
      composeLayers(into: &result)
      result.remarks = remarks(result)
      return result
    }
    if let rule, shareSum(rule, into: &result) {
      result.remarks = remarks(result)
      return result
    }
    if let rule {
      result.inversion = inversion(of: rule)
      if let inversion = result.inversion { result.inverse = inverse(rule, inversion) }
      if result.inverse?.isClosed(of: "z") == false, let (form, closed) = substitution() {
        result.substitution = form
        result.inverse?.closed = closed
      }
      result.slope = slope(rule.term, by: component("z"))
    }
    if result.inverse == nil { eliminate(forward, into: &result) }
    determinants(rule, into: &result)
    composeLayers(into: &result)
    result.remarks = remarks(result)
    return result
  }

  /// The shorter of the expression simplified as it stands and multiplied out.
  func shortest(_ expression: Expression) -> Expression {
    let plain = simplifier.simplify(expression)
    let expanded = Simplifier(facts: facts, expands: true).simplify(expression)
    return expanded.size < plain.size ? expanded : plain
  }
}

extension [Definition] {
  /// Whether components are given by a name.
  fileprivate func hasFamily(_ name: String) -> Bool {
    contains { $0.name == name && !$0.indices.isEmpty }
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
