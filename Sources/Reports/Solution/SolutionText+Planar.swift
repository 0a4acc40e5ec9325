import Algebra
import Flows
import Grading

/// Planar flows in words: `x = z + u g(w·z + b)`.
extension SolutionText {
  /// The flow in vectors.
  func planarForm(_ planar: PlanarForm) -> [SolutionItem] {
    let vectors = [
      (planar.directionLetter, planar.direction), (planar.projectionLetter, planar.projection),
    ]
    let definitions = vectors.map { "\\mathbf{\($0)} = \(SolutionNotation.column($1))" }
    if planar.isNamed, isWhole { return [] }
    return [
      .formula(Message("solve.planar.vectors"), definitions.joined(separator: ", \\qquad ")),
      .formula(
        Message("solve.planar.form"),
        "\\mathbf{x} = \\mathbf{z} + \(Self.moved(planar, push(planar, "z")).latex)"),
    ]
  }

  /// `u g`.
  private static func moved(_ planar: PlanarForm, _ push: Expression) -> Expression {
    .product([.whole(planar.directionLetter), push])
  }

  /// `g(w·z + b)` in vectors.
  private func push(_ planar: PlanarForm, _ family: String) -> Expression {
    planar.push.replacing(planar.argument, with: projection(planar, family, offset: true))
  }

  /// `w·z`, or `w·z + b`.
  private func projection(
    _ planar: PlanarForm, _ family: String, offset: Bool
  ) -> Expression {
    let inner = Expression.product([.transpose(.whole(planar.projectionLetter)), .whole(family)])
    guard offset, planar.offset != .number(Numeral(0)) else { return inner }
    return .sum([inner, planar.offset])
  }

  /// `w·u`, and its value.
  private func inner(_ planar: PlanarForm) -> String {
    let product =
      "\\mathbf{\(planar.projectionLetter)}^\\top \\mathbf{\(planar.directionLetter)}"
    // Vectors of any length have no entries that could be multiplied.
    return derivation.dimension == nil ? product : "\(product) = \(planar.inner.latex)"
  }

  /// The nodes of the longest projection that is written out: two of them, and two products of vectors, share a
  /// line of the page.
  private static let longestProjection = 20

  /// The projections of `x` and of `z` with their entries.
  private func writtenProjections(_ planar: PlanarForm) -> [String] {
    guard planar.offset == .number(Numeral(0)), planar.argument.size <= Self.longestProjection
    else { return [] }
    return [planar.argument.renamingFamilies(["z": "x"]).latex, planar.argument.latex]
  }

  func planarInverse(_ planar: PlanarForm) -> [SolutionItem] {
    let u = planar.directionLetter
    let move: [String: Message.Argument] = [
      "inner": .math(inner(planar)), "direction": .math("\\mathbf{\(u)}"),
      "projection": .math(projection(planar, "z", offset: false).latex),
    ]
    guard let equation = planar.equation else {
      return [
        .formula(
          Message("solve.planar.kept", move),
          SolutionNotation.chain(
            [projection(planar, "x", offset: false).latex] + writtenProjections(planar)
              + [projection(planar, "z", offset: false).latex])),
        .formula(
          Message("solve.planar.subtract"),
          "\\mathbf{z} = \\mathbf{x} - \(Self.moved(planar, push(planar, "x")).latex)"),
      ]
    }
    let s = Expression.symbol(equation.unknown)
    let push = planar.push.replacing(planar.argument, with: s)
    let isSolved = equation.inversion != nil
    return [
      .formula(
        Message(
          planar.offset == .number(Numeral(0)) ? "solve.planar.project" : "solve.planar.shifted",
          move),
        "\(equation.unknown) = \(equation.unknownValue.latex), \\qquad "
          + "\(equation.known) = \(equation.knownValue.latex)"),
      .formula(
        Message("solve.scalar.equation"), "\(equation.known) = \(equation.right.latex)"),
    ] + scalar(equation) + [
      .formula(
        Message(
          isSolved ? "solve.planar.rest" : "solve.planar.rest.open",
          ["unknown": .math(equation.unknown)]),
        isSolved
          ? "\\mathbf{z} = \\mathbf{x} - \(Self.moved(planar, push).latex)"
          // Without a formula for the number this is no answer, and must not look like one.
          : "\\mathbf{x} - \(Self.moved(planar, push).latex)")
    ]
  }

  func planarDeterminant(_ planar: PlanarForm) -> [SolutionItem] {
    guard let formulas = derivation.determinant else { return [] }
    let (u, w) = (planar.directionLetter, planar.projectionLetter)
    let slope = LaTeXFactor.latex(planar.slope)
    let identity = planar.direction.indices.map { i in
      planar.direction.indices.map { Expression.number(Numeral(i == $0 ? 1 : 0)) }
    }
    // For every `D` there is only the name of the matrix.
    let one = derivation.dimension == nil ? "I" : SolutionNotation.matrix(identity)
    var members = [SolutionNotation.det, "1 + \(slope) \\mathbf{\(w)}^\\top \\mathbf{\(u)}"]
    if planar.inner != .number(Numeral(0)), planar.inner != .number(Numeral(1)),
      derivation.dimension != nil
    {
      members.append("1 + " + Expression.product([planar.inner, planar.slope]).latex)
    }
    members.append(formulas.best.latex)
    return [
      .formula(
        Message("solve.planar.jacobian"),
        "\(SolutionNotation.jacobian) = \(one) "
          + "+ \(slope) \\mathbf{\(u)} \\mathbf{\(w)}^\\top")
    ] + writtenOut + [
      .formula(
        Message("solve.planar.lemma", ["inner": .math(inner(planar))]),
        SolutionNotation.chain(members))
    ]
  }

  /// The same matrix with its entries, where they are short.
  private var writtenOut: [SolutionItem] {
    let written = SolutionNotation.matrix(derivation.jacobian)
    guard !derivation.jacobian.isEmpty, written.count <= Self.longestMatrix else { return [] }
    return [
      .formula(Message("solve.planar.entries"), "\(SolutionNotation.jacobian) = \(written)")
    ]
  }

  private static let longestMatrix = 300

  // MARK: One equation

  /// The steps that solve the equation; where it has no formula, why it has one solution and how to
  /// compute it.
  func scalar(_ equation: ScalarEquation) -> [SolutionItem] {
    let unknown = Message.Argument.math(equation.unknown)
    if let inversion = equation.inversion {
      guard !inversion.steps.isEmpty else { return [] }
      return [.words(Message("solve.scalar.solve", ["unknown": unknown]))]
        + InversionText(
          unknown: equation.unknown, known: .symbol(equation.known), signs: derivation.signs,
          meaning: meaning(of: equation)
        ).items(inversion)
    }
    let slope = derivation.signs.sign(of: equation.slope.substituting(meaning(of: equation)))
    let key =
      slope == .positive
      ? "solve.scalar.increasing"
      : slope == .negative ? "solve.scalar.decreasing" : "solve.scalar.open"
    var items: [SolutionItem] = [
      .words(
        Message(
          key,
          [
            "unknown": unknown, "known": .math(equation.known),
            "slope": .math(equation.slope.latex),
          ]))
    ]
    if let table = scalarTable(equation) {
      items.append(.words(Message("solve.scalar.table")))
      items += drawnValues
      items.append(table)
    }
    return items
  }

  /// What the letters of an equation stand for.
  private func meaning(of equation: ScalarEquation) -> [String: Expression] {
    [equation.unknown: equation.unknownValue, equation.known: equation.knownValue]
  }

  /// What the known number is for a few values of the unknown one.
  private func scalarTable(_ equation: ScalarEquation) -> SolutionItem? {
    let isRadius = derivation.radial != nil
    let values: [Int] = isRadius ? [0, 1, 2, 3, 4, 6, 8] : [-4, -2, -1, 0, 1, 2, 4]
    let rows = values.compactMap { k -> [Double]? in
      let half = Expression.quotient(
        k < 0 ? .negative(.number(Numeral(-k))) : .number(Numeral(k)), .number(Numeral(2)))
      let shown = flow.shownValues.map { ($0.name, Expression.decimal($0.value)) }
      let value = equation.right.substituting([equation.unknown: half])
        .substituting(Dictionary(uniqueKeysWithValues: shown))
      return SolutionNumbers.value(of: value).map { [Double(k) / 2, $0] }
    }
    guard rows.count == values.count else { return nil }
    return .table([equation.unknown, equation.known], rows)
  }
}

/// An expression as a factor of a product.
private enum LaTeXFactor {
  static func latex(_ expression: Expression) -> String {
    switch expression {
    case .sum, .negative: "\\left(\(expression.latex)\\right)"
    default: expression.latex
    }
  }
}
