import Algebra
import Flows
import Grading
import Markdown

/// The text of a derived solution, part by part.
struct SolutionText {
  let solution: ProblemSolution
  let derivation: FlowDerivation
  let flow: Flow

  /// The longest formula that is shown among the first components.
  private static let shownLength = 110

  // MARK: The flow

  /// What the sheet gives, as it was understood.
  var given: [SolutionItem] {
    let own = flow.definitions.filter { $0.name == "x" }
    var items: [SolutionItem] = []
    if derivation.transformer != nil,
      let rule = own.last(where: { $0.indices.first?.letter != nil })
    {
      let index = rule.indices.first?.letter ?? "i"
      let left = "x_{\(index)} = \\tau(z_{\(index)}; h_{\(index)})"
      items.append(.formula(Message("solve.given"), "\(left) = \(rule.body.latex)"))
    } else {
      let rows = own.compactMap { definition -> (left: String, right: String)? in
        guard case .literal(let k)? = definition.indices.first else { return nil }
        return (SolutionNotation.component("x", k), definition.body.latex)
      }
      if !rows.isEmpty {
        items.append(.formula(Message("solve.givenDirect"), SolutionNotation.aligned(rows)))
      }
    }
    for definition in flow.definitions where definition.name != "x" {
      guard let index = definition.indices.first?.letter else { continue }
      var latex = "\(definition.name)_{\(index)} = \(definition.body.latex)"
      if let condition = definition.condition { latex += ", \\qquad \(condition.latex)" }
      items.append(.formula(nil, latex))
    }
    return items
  }

  // MARK: Forward

  var forward: [SolutionItem] {
    let formulas = derivation.forward
    guard derivation.transformer != nil else {
      return [final(formulas, "x", SolutionNotation.f, Message("solve.f.direct"))].compactMap { $0 }
    }
    var items = firstComponents(formulas, "x", Message("solve.f.first"))
    if let general = formulas.general {
      let isRecursive = general.term.mentions("x")
      let key = isRecursive ? "solve.f.recursion" : "solve.f.general"
      items.append(self.general("x", general, Message(key)))
    }
    if let closed = formulas.closed, closed != formulas.general {
      items.append(general("x", closed, Message("solve.f.closed")))
    }
    if let final = final(formulas, "x", SolutionNotation.f, Message("solve.f.all")) {
      items.append(final)
    }
    return items
  }

  /// The first components without a recursion, as long as they can be read.
  private func firstComponents(
    _ formulas: ComponentFormulas, _ family: String, _ message: Message
  ) -> [SolutionItem] {
    let limit = derivation.dimension ?? 3
    let shown = formulas.first.prefix(min(limit, 4))
      .prefix { $0.latex.count <= Self.shownLength }
    guard shown.count >= 2 else { return [] }
    let rows = shown.enumerated().map {
      (left: SolutionNotation.component(family, $0.offset + 1), right: $0.element.latex)
    }
    return [.formula(message, SolutionNotation.aligned(rows))]
  }

  private func general(
    _ family: String, _ term: GeneralTerm, _ message: Message
  ) -> SolutionItem {
    .formula(message, SolutionNotation.general(family, term))
  }

  /// All components at once, for a flow of one dimension.
  private func final(
    _ formulas: ComponentFormulas, _ family: String, _ name: String, _ message: Message
  ) -> SolutionItem? {
    guard let dimension = derivation.dimension, formulas.first.count == dimension,
      formulas.first.allSatisfy({ !$0.mentions(family) })
    else { return nil }
    let list = formulas.first.map(\.latex).joined(separator: ",\\; ")
    return .formula(message, "\(name) = \\left(\(list)\\right)")
  }

  // MARK: Inverse

  var inverse: [SolutionItem] {
    var items: [SolutionItem] = []
    if let planar = derivation.planar { items += self.planarInverse(planar) }
    if let inversion = derivation.inversion { items += steps(inversion) }
    for elimination in derivation.eliminations { items += steps(elimination) }
    guard let formulas = derivation.inverse else { return items + noInverse }
    if let general = formulas.general {
      let isRecursive = general.term.mentions("z")
      items.append(
        self.general(
          "z", general,
          Message(isRecursive ? "solve.inverse.recursion" : "solve.inverse.general")))
      if isRecursive {
        items += firstComponents(formulas, "z", Message("solve.inverse.first"))
        if let closed = formulas.closed {
          items.append(self.general("z", closed, Message("solve.inverse.closed")))
        } else if derivation.dimension == nil {
          items.append(.words(Message("solve.inverse.noClosed")))
        }
      }
    }
    if let final = final(formulas, "z", SolutionNotation.inverse, Message("solve.inverse.all")) {
      items.append(final)
    }
    return items
  }

  private func steps(_ inversion: Inversion) -> [SolutionItem] {
    guard !inversion.steps.isEmpty else { return [] }
    return [.words(Message("solve.inverse.start"))]
      + InversionText(unknown: "z_{i}").items(inversion)
  }

  private func steps(_ elimination: Elimination) -> [SolutionItem] {
    let unknown = SolutionNotation.component("z", elimination.component)
    let equation =
      "\(SolutionNotation.component("x", elimination.equation)) = \(elimination.right.latex)"
    let message = Message(
      "solve.inverse.equation",
      ["unknown": .math(unknown), "equation": .math(equation)])
    var items: [SolutionItem] = [.words(message)]
    items += InversionText(unknown: unknown).items(elimination.inversion)
    let solved = "\(unknown) = \(elimination.value.latex)"
    if elimination.value != elimination.inversion.result || elimination.inversion.steps.isEmpty {
      items.append(.formula(Message("solve.inverse.putIn"), solved))
    }
    return items
  }

  private func planarInverse(_ planar: PlanarForm) -> [SolutionItem] {
    let isKept = derivation.inverse != nil
    let known = planar.argument.latex.replacing("z", with: "x")
    guard isKept else {
      return [
        .words(Message("solve.inverse.planarOpen", ["projection": .math(planar.argument.latex)]))
      ]
    }
    return [
      .formula(
        Message("solve.inverse.planar", ["projection": .math(planar.argument.latex)]),
        "\(known) = \(planar.argument.latex)")
    ]
  }

  /// What is said where there is no formula: why there is an inverse, and how to get at it.
  private var noInverse: [SolutionItem] {
    guard derivation.planar == nil else { return [.words(Message("solve.inverse.numeric"))] }
    guard derivation.transformer != nil, let slope = derivation.slope else {
      return [.words(Message("solve.inverse.none"))]
    }
    var items: [SolutionItem] = []
    let key: String
    switch derivation.diagonalSign {
    case .some(1): key = "solve.inverse.increasing"
    case .some(-1): key = "solve.inverse.decreasing"
    default: key = "solve.inverse.monotone"
    }
    items.append(
      .formula(
        Message(key),
        "\\frac{\\partial \\tau(z_{i}; h_{i})}{\\partial z_{i}} = \(slope.latex)"))
    items.append(.words(Message("solve.inverse.bisection")))
    if let table = valueTable {
      items.append(.words(Message("solve.inverse.table")))
      items.append(table)
    }
    return items
  }

  /// `x_1` for a few `z_1`.
  private var valueTable: SolutionItem? {
    guard let dimension = solution.dimensions.first else { return nil }
    let values: [Double]
    switch flow.base {
    case .standardNormal: values = [-2, -1, -0.5, 0, 0.5, 1, 2]
    case .logNormal: values = [0.25, 0.5, 1, 2, 4]
    case .uniform(let range):
      values = (1...5).map {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 6
      }
    }
    let points = values.map { value in (0..<dimension).map { _ in value } }
    guard let worlds = try? flow.worlds(dimension: dimension, points: points) else { return nil }
    let images = worlds.values(of: .component("x", [1]))
    guard images.count == values.count, images.allSatisfy(\.isFinite) else { return nil }
    return .table(["z_1", "x_1"], zip(values, images).map { [$0, $1.midpoint] })
  }
}

extension Definition.IndexPattern {
  /// The letter of a free index.
  fileprivate var letter: String? { if case .variable(let letter) = self { letter } else { nil } }
}
