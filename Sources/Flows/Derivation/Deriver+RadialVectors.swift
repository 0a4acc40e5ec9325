import Algebra

/// Radial flows that are given in vectors for every `D`: `\mathbf x = \mathbf z + \beta h(r) (\mathbf z - \mathbf z_0)` with
/// `r = \|\mathbf z - \mathbf z_0\|`.
extension Deriver {
  private static let zero = Expression.number(Numeral(0))
  private static let one = Expression.number(Numeral(1))

  /// What is known of such a flow: the map by components, one equation for the distance, and the determinant.
  func radialVectorDerivation() -> FlowDerivation? {
    guard dimension == nil, let (radial, term) = radialVectors() else { return nil }
    var result = FlowDerivation(
      dimension: nil, transformer: nil, transformerFrom: nil, parameters: [],
      forward: ComponentFormulas(first: [], general: nil, closed: nil), inversion: nil,
      inverse: nil, eliminations: [], slope: nil, diagonal: nil, jacobian: [], blocks: nil,
      layers: [], planar: nil, radial: radial, determinant: nil, logDeterminant: nil,
      diagonalSign: nil, signs: signs)
    result.forward.general = GeneralTerm(listed: [], term: term)
    result.forward.closed = result.forward.general
    result.inverse = vectorInverse(of: radial)
    let meaning = [radial.equation.unknown: radial.equation.unknownValue]
    let rest = Expression.sum([.symbol("D"), .negative(Self.one)])
    let value = Expression.product([.power(radial.factor, rest), radial.equation.slope])
    let written = value.substituting(meaning)
    result.determinant = checked(written, written, Self.det)
    if result.determinant != nil { result.radial?.determinant = value }
    func size(_ stretch: Expression) -> Expression {
      let stretch = stretch.substituting(meaning)
      return .call(.log, [oracle.sign(stretch, nil) == 1 ? stretch : .call(.abs, [stretch])])
    }
    let logarithm = Expression.sum([
      .product([rest, size(radial.factor)]), size(radial.equation.slope),
    ])
    result.logDeterminant = checked(logarithm, logarithm, Self.logDet)
    return result
  }

  /// The form in vectors, and the general component as the sheet has it; `nil` for other flows.
  private func radialVectors() -> (RadialForm, Expression)? {
    let scalars = flow.definitions.filter { definition in
      guard definition.indices.isEmpty, definition.condition == nil, definition.name != "x" else {
        return false
      }
      if case .application = definition.body { return false }
      return true
    }
    guard var body = flow.definitions.last(where: { $0.name == "x" && $0.indices.isEmpty })?.body
    else { return nil }
    let meanings = Dictionary(scalars.map { ($0.name, $0.body) }, uniquingKeysWith: { $1 })
    for _ in scalars {
      for (name, value) in meanings.sorted(by: { $0.key < $1.key }) {
        body = body.substituting([name: value]).replacing(.whole(name), with: value)
      }
    }
    let norms = body.norms
    guard norms.count == 1, let norm = norms.first, case .vectorCall(_, let argument) = norm,
      let centre = centre(of: argument)
    else { return nil }
    let radius = Expression.symbol("#")
    let own = Self.componentwise(body.replacing(norm, with: radius), centre)
    guard let own else { return nil }
    return radialForm(own, radius, norm, centre).map {
      ($0, own.replacing(radius, with: norm))
    }
  }

  /// `\mathbf c` of `\mathbf z - \mathbf c`.
  private func centre(of argument: Expression) -> Expression? {
    switch argument {
    case .whole("z"): return Self.zero
    case .sum(let terms) where terms.count == 2 && terms.contains(.whole("z")):
      guard case .negative(.whole(let name))? = terms.first(where: { $0 != .whole("z") }),
        flow.openFunctions.contains(where: { $0.isConstant && $0.name == name })
      else { return nil }
      return .whole(name)
    default: return nil
    }
  }

  /// The component `i` of a vector that is made of `\mathbf z` and the centre alone; `nil` where another vector, or a
  /// product of vectors, stands in it.
  private static func componentwise(_ body: Expression, _ centre: Expression) -> Expression? {
    let i = Expression.symbol(index)
    let own = body.transformed { node in
      switch node {
      case .whole("z"): .component("z", [i])
      case centre:
        if case .whole(let name) = centre { .component(name, [i]) } else { node }
      default: node
      }
    }
    let isOther = own.contains { node in
      switch node {
      case .whole, .slice, .vectorCall, .transpose, .application, .tuple, .matrix, .entries: true
      default: false
      }
    }
    return isOther ? nil : own
  }

  private func radialForm(
    _ own: Expression, _ radius: Expression, _ norm: Expression, _ centre: Expression
  ) -> RadialForm? {
    let used = flow.definitions.first { $0.indices.isEmpty && $0.body == norm }?.name
    let letters =
      used.map { ($0, $0 == "R" ? "S" : "R") }
      ?? freeLetters([("r", "R"), ("\\rho", "\\varrho"), ("s", "t")])
    let r = Expression.symbol(letters.0)
    var middle = Self.zero
    if case .whole(let name) = centre { middle = component(name) }
    var facts = facts
    facts.positive.formUnion([letters.0, letters.1])
    let simplifier = Simplifier(facts: facts)
    // At the distance r in the direction of this component.
    let place = middle == Self.zero ? r : Expression.sum([middle, r])
    let onRay = own.replacing(component("z"), with: place).replacing(radius, with: r)
    let expander = Simplifier(facts: facts, expands: true)
    let length = expander.simplify(.sum([onRay, .negative(middle)]))
    guard !length.mentions("z"), !length.contains(where: { $0 == middle && $0 != Self.zero })
    else { return nil }
    let factor = simplifier.simplify(Self.quotient(length, by: r, facts))
    guard factor.contains(where: { $0 == r }) else { return nil }
    let move = Expression.product([
      factor.replacing(r, with: norm), .sum([component("z"), .negative(middle)]),
    ])
    let known = norm.reading("x", for: "z")
    guard oracle.agree(component("x"), .sum([middle, move]), 1),
      var equation = scalarEquation(
        letters, (norm, known), positive: [letters.0, letters.1],
        right: Self.product(r, factor))
    else { return nil }
    equation.slope = simplifier.joiningFractions(equation.slope)
    return RadialForm(
      centre: [], factor: factor, equation: equation, across: 0, vector: centre, determinant: nil,
      hasRatio: false)
  }

  /// `z_i = c_i + (x_i - c_i) / g(r)` with the distance in `x`, where its equation was solved.
  private func vectorInverse(of radial: RadialForm) -> ComponentFormulas? {
    guard let solution = radial.equation.inversion?.result else { return nil }
    var middle = Self.zero
    if case .whole(let name)? = radial.vector { middle = component(name) }
    var facts = facts
    facts.positive.formUnion([radial.equation.unknown, radial.equation.known])
    let shrinkage = Simplifier(facts: facts).simplify(.quotient(Self.one, radial.factor))
    let move =
      middle == Self.zero ? component("x") : Expression.sum([component("x"), .negative(middle)])
    let rest = Expression.product([
      shrinkage.substituting([radial.equation.unknown: solution])
        .substituting([radial.equation.known: radial.equation.knownValue]), move,
    ])
    let term = middle == Self.zero ? rest : Expression.sum([middle, rest])
    guard term.size <= Self.sizeLimit, oracle.agree(component("z"), term, 1) else { return nil }
    let general = GeneralTerm(listed: [], term: term)
    return ComponentFormulas(first: [], general: general, closed: general)
  }
}

extension Expression {
  /// The lengths of vectors in it.
  fileprivate var norms: Set<Expression> {
    if case .vectorCall(.norm, _) = self { return [self] }
    return children.reduce(into: []) { $0.formUnion($1.norms) }
  }
}
