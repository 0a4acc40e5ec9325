import Algebra

/// Planar flows that are given in vectors for every `D`: `\mathbf x = \mathbf z + \mathbf u g(\mathbf w^\top \mathbf z
/// + b)`.
extension Deriver {
  /// The form in vectors; `nil` for other flows.
  private func planarVectors() -> PlanarForm? {
    guard let body = flow.definitions.last(where: { $0.name == "x" && $0.indices.isEmpty })?.body,
      case .sum(let terms) = body, terms.count == 2, terms.contains(.whole("z")),
      let move = terms.first(where: { $0 != .whole("z") }), case .product(let factors) = move,
      let place = factors.firstIndex(where: isVectorConstant),
      case .whole(let direction) = factors[place]
    else { return nil }
    var rest = factors
    rest.remove(at: place)
    let push: Expression = rest.count == 1 ? rest[0] : .product(rest)
    guard let (argument, projection, offset) = projection(in: push) else { return nil }
    let t = Expression.symbol("t")
    guard let slope = push.replacing(argument, with: t).derivative(by: t),
      !push.replacing(argument, with: t).mentions("z")
    else { return nil }
    let inner = Expression.product([.transpose(.whole(projection)), .whole(direction)])
    var planar = PlanarForm(
      direction: [], projection: [], argument: argument, push: push,
      slope: simplifier.simplify(slope).substituting(["t": argument]), inner: inner,
      equation: nil, offset: offset, directionLetter: direction, projectionLetter: projection)
    planar.isNamed = true
    let letters = freeLetters([("s", "t"), ("p", "q"), ("\\sigma", "\\tau")])
    let s = Expression.symbol(letters.0)
    planar.equation = scalarEquation(
      letters, (argument, argument.reading("x", for: "z")), positive: [],
      right: .sum([s, .product([inner, push.replacing(argument, with: s)])]))
    return planar.equation == nil ? nil : planar
  }

  /// A vector of constants by its name.
  private func isVectorConstant(_ factor: Expression) -> Bool {
    guard case .whole(let name) = factor, name != "z", name != "x" else { return false }
    return flow.openFunctions.contains { $0.isConstant && $0.name == name }
  }

  /// `\mathbf w^\top \mathbf z + b` in a function of it: the whole, `w`, and `b`.
  private func projection(
    in push: Expression
  ) -> (argument: Expression, projection: String, offset: Expression)? {
    let argument: Expression
    switch push {
    case .call(_, let arguments) where arguments.count == 1: argument = arguments[0]
    case .power(.constant(.e), let exponent): argument = exponent
    case .product(let factors):
      let found = factors.compactMap(projection)
      return found.count == 1 ? found[0] : nil
    default: return nil
    }
    let terms = if case .sum(let terms) = argument { terms } else { [argument] }
    let projected = terms.compactMap { term -> String? in
      guard case .product(let factors) = term, factors.count == 2, factors[1] == .whole("z"),
        case .transpose(.whole(let name)) = factors[0], isVectorConstant(.whole(name))
      else { return nil }
      return name
    }
    let rest = terms.filter { !$0.mentions("z") }
    guard projected.count == 1, rest.count == terms.count - 1 else { return nil }
    let offset: Expression =
      rest.isEmpty ? .number(Numeral(0)) : rest.count == 1 ? rest[0] : .sum(rest)
    return (argument, projected[0], offset)
  }

  /// What is known of such a flow: the map by components, one equation for the inverse, and the determinant.
  func planarVectorDerivation() -> FlowDerivation? {
    guard dimension == nil, let planar = planarVectors() else { return nil }
    var result = FlowDerivation(
      dimension: nil, transformer: nil, transformerFrom: nil, parameters: [],
      forward: ComponentFormulas(first: [], general: nil, closed: nil), inversion: nil,
      inverse: nil, eliminations: [], slope: nil, diagonal: nil, jacobian: [], blocks: nil,
      layers: [], planar: planar, radial: nil, determinant: nil, logDeterminant: nil,
      diagonalSign: nil, signs: signs)
    let push = planar.push.replacing(planar.argument, with: sum(planar))
    let term = Expression.sum([
      component("z"), .product([component(planar.directionLetter), push]),
    ])
    if oracle.agree(component("x"), term, 1) {
      result.forward.general = GeneralTerm(listed: [], term: term)
      result.forward.closed = result.forward.general
    }
    let value = Expression.sum([.number(Numeral(1)), .product([planar.slope, planar.inner])])
    result.determinant = checked(value, value, Self.det)
    let isPositive = oracle.sign(value, nil) == 1
    let logarithm = Expression.call(.log, [isPositive ? value : .call(.abs, [value])])
    result.logDeterminant = checked(logarithm, logarithm, Self.logDet)
    return result
  }

  /// `\sum_j w_j z_j + b`.
  private func sum(_ planar: PlanarForm) -> Expression {
    let j = Expression.symbol("j")
    let fold = Expression.fold(
      Fold(
        .sum, index: "j", from: .number(Numeral(1)), through: .symbol("D"),
        body: .product([.component(planar.projectionLetter, [j]), .component("z", [j])])))
    return planar.offset == .number(Numeral(0)) ? fold : .sum([fold, planar.offset])
  }
}
