import Algebra
import Flows
import Grading

/// The Jacobian and its determinant in words.
extension SolutionText {
  /// The longest matrix that is shown with its entries written out.
  private static let matrixLength = 420

  var determinant: [SolutionItem] {
    if let planar = derivation.planar { return planarDeterminant(planar) + determinantRemarks }
    if let shared = derivation.sharedSum {
      return sharedSumDeterminant(shared) + determinantRemarks
    }
    if let radial = derivation.radial { return radialDeterminant(radial) + determinantRemarks }
    var items: [SolutionItem] = []
    if let slope = derivation.slope, derivation.diagonal != nil, derivation.blocks == nil,
      !(namesDiagonal && namedDiagonal?.term == slope)
    {
      items += slopeItems(slope, words("solve.det.slope"))
    }
    items += kinks
    items += matrix
    if let coupling = derivation.coupling {
      items.append(
        .words(
          Message(
            coupling.passesFirst ? "solve.det.couplingFirst" : "solve.det.couplingLast",
            ["bound": .math(coupling.bound.latex), "entry": .math(coupling.entry.latex)])))
    }
    if derivation.blocks == nil, derivation.coupling == nil, derivation.layers.count < 2,
      isTriangular, derivation.jacobian.isEmpty || !saysTriangular(items)
    {
      items.append(.words(Message("solve.det.long")))
    }
    if derivation.isReversal { items.append(.words(Message("solve.det.reversal"))) }
    if derivation.shift != nil { items.append(.words(Message("solve.det.shift"))) }
    items += layerDeterminant
    items += factors
    if let formulas = derivation.determinant {
      let message = Message(
        derivation.layers.count > 1
          ? "solve.layers.product"
          : derivation.blocks != nil || derivation.coupling != nil
            ? "solve.det.blocks"
            : isTriangular || derivation.isMirrored ? "solve.det.triangular" : "solve.det.product")
      items.append(
        .formula(message, SolutionNotation.chain([SolutionNotation.det] + members(formulas))))
    }
    if derivation.diagonalSign == -1, slopeSign == .negative {
      items.append(.words(Message("solve.det.negative")))
    }
    return items + determinantRemarks
  }

  /// `\det L \det U`, with their values.
  private var factors: [SolutionItem] {
    let factors = derivation.matrixFactors
    guard factors.count > 1 else { return [] }
    let names = factors.map { "\\det \($0.name.latex)" }.joined(separator: " \\cdot ")
    let values = factors.map { factor in
      if case .negative = factor.determinant {
        "\\left(\(factor.determinant.latex)\\right)"
      } else {
        factor.determinant.latex
      }
    }.joined(separator: " \\cdot ")
    return [
      .formula(
        Message("solve.det.factors"), SolutionNotation.chain([SolutionNotation.det, names, values]))
    ]
  }

  var logDeterminant: [SolutionItem] {
    guard let formulas = derivation.logDeterminant else { return [] }
    return [
      .formula(
        Message("solve.logdet"),
        SolutionNotation.chain(
          [SolutionNotation.logDet] + sigmoidLogarithm + members(formulas, blocks: false)))
    ]
  }

  /// `\frac{\partial \tau(z_i; h_i)}{\partial z_i}`, or of `x_i` in a sheet without a transformer.
  var slopeName: String { "\\frac{\\partial \(transformerName)}{\\partial z_{i}}" }

  var isTriangular: Bool {
    derivation.diagonal != nil
      || (!derivation.jacobian.isEmpty
        && derivation.jacobian.enumerated().allSatisfy { i, row in
          row.dropFirst(i + 1).allSatisfy { $0 == .number(Numeral(0)) }
        })
  }

  /// Whether it was said already that, and why, the Jacobian is triangular.
  private func saysTriangular(_ items: [SolutionItem]) -> Bool {
    items.contains { item in
      switch item {
      case .formula(let message?, _), .words(let message):
        ["solve.det.matrixTriangular", "solve.det.long"].contains(message.key)
      default: false
      }
    }
  }

  // MARK: The matrix

  private var matrix: [SolutionItem] {
    guard !derivation.jacobian.isEmpty else { return [] }
    let dimension = Message.Argument.count(derivation.jacobian.count)
    if let blocks = derivation.blocks {
      return [
        .formula(
          Message("solve.det.matrix", ["dimension": dimension]),
          "\(SolutionNotation.jacobian) = "
            + SolutionNotation.blocks(derivation.jacobian, first: blocks.first)),
        .words(
          Message(
            blocks.identityFirst ? "solve.det.identityFirst" : "solve.det.identityLast")),
      ]
    }
    let key =
      derivation.jacobian.count == 1
      ? "solve.det.matrix.one"
      : derivation.isMirrored
        ? "solve.det.matrixUpper" : isTriangular ? "solve.det.matrixTriangular" : "solve.det.matrix"
    let message = Message(key, ["dimension": dimension])
    let written = spelled(
      SolutionNotation.matrix(derivation.jacobian.map { $0.map(inDeterminant) }))
    let isLong = written.count > Self.matrixLength
    if namesDiagonal, let named = namedDiagonal {
      let isSlope = named.term == derivation.slope
      return [
        .formula(
          isSlope ? words("solve.det.slope") : Message("solve.det.named"),
          "\(named.name)_{i} = \(isSlope ? "\(slopeName) = " : "")\(named.term.latex)"),
        .formula(message, "\(SolutionNotation.jacobian) = \(named.matrix)"),
      ]
    }
    return isLong && isTriangular
      ? [.words(Message("solve.det.long"))]
      : isLong ? [] : [.formula(message, "\(SolutionNotation.jacobian) = \(written)")]
  }

  /// Whether the entries on the diagonal are too long for a matrix.
  private var namesDiagonal: Bool {
    derivation.jacobian.hasCases
      || SolutionNotation.matrix(derivation.jacobian).count > Self.matrixLength
  }

  /// A name for the entries on the diagonal, what they are, and the matrix with the names.
  private var namedDiagonal: (name: String, term: Expression, matrix: String)? {
    guard let general = derivation.diagonal?.general, general.listed.isEmpty,
      let name = ["d", "q"].first(where: { !isUsed($0) })
    else { return nil }
    var rows = derivation.jacobian
    for k in rows.indices { rows[k][k] = .component(name, [.number(Numeral(k + 1))]) }
    let matrix = SolutionNotation.matrix(rows)
    guard matrix.count <= Self.matrixLength, !rows.hasCases else { return nil }
    return (name, general.term, matrix)
  }

  func isUsed(_ name: String) -> Bool {
    flow.definitions.contains { $0.name == name } || flow.parameters.contains { $0.name == name }
  }

  // MARK: Chains

  /// The members after the name: the product of the blocks, the product as it comes, and simplified.
  private func members(_ formulas: ScalarFormulas, blocks: Bool = true) -> [String] {
    var members: [String] = []
    if blocks, let blocks = derivation.blocks, derivation.dimension != nil,
      derivation.layers.isEmpty
    {
      let parts = SolutionNotation.blockDeterminants(derivation.jacobian, first: blocks.first)
      members.append(parts.joined(separator: " \\cdot "))
    }
    if blocks, namesDiagonal, let named = namedDiagonal, derivation.dimension == nil {
      members.append("\\prod_{i=1}^{D} \(named.name)_{i}")
    }
    if blocks, let crossed, crossed != formulas.plain.latex { members.append(crossed) }
    if !formulas.plain.isTrivialFold { members.append(determinantLatex(formulas.plain)) }
    if let simplified = formulas.simplified {
      let latex = determinantLatex(simplified)
      if latex != members.last { members.append(latex) }
    }
    return members
  }

  /// `a d - b c`, for a matrix of two rows that nothing else is said of.
  private var crossed: String? {
    let rows = derivation.jacobian
    guard derivation.dimension == 2, rows.count == 2, !isTriangular, derivation.blocks == nil,
      derivation.layers.count < 2, derivation.shift == nil, !derivation.isReversal,
      SolutionNotation.matrix(rows).count <= Self.crossedLength
    else { return nil }
    return Expression.sum([
      .product([rows[0][0], rows[1][1]]), .negative(.product([rows[0][1], rows[1][0]])),
    ]).latex
  }

  /// The longest matrix whose determinant is written out.
  private static let crossedLength = 120

  /// The logarithm of a product of sigmoids, by the name.
  private var sigmoidLogarithm: [String] {
    guard case .fold(var fold)? = (derivation.determinant?.best).map(inDeterminant),
      fold.operation == .product, case .call(.sigmoid, _) = fold.body
    else { return [] }
    fold.operation = .sum
    fold.body = .call(.log, [fold.body])
    return [spelled(Expression.fold(fold).latex)]
  }
}

extension [[Expression]] {
  /// Whether an entry is given by cases.
  fileprivate var hasCases: Bool {
    contains { row in
      row.contains { $0.contains { if case .cases = $0 { true } else { false } } }
    }
  }
}

extension Expression {
  /// Whether it is a sum of zeros.
  fileprivate var isTrivialFold: Bool {
    guard case .fold(let fold) = self else { return false }
    return fold.operation == .sum && fold.body == .number(Numeral(0))
  }
}
