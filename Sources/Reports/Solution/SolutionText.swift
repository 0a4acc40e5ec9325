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
  private static let shownLength = 130
  /// The most levels of fractions, exponents and nested functions in it.
  private static let shownStacking = 2

  /// The transformer's name, or the component's in a sheet that has no transformer.
  var transformerName: String { solution.transformerName ?? "x_{i}" }

  /// For which components the transformer is what it is, where not for all.
  var transformerRange: String {
    guard let from = derivation.transformerFrom, from > 1 else { return "" }
    return SolutionNotation.range(from: from)
  }

  // MARK: Forward

  var forward: [SolutionItem] {
    let formulas = derivation.forward
    if derivation.isReversal, derivation.layers.isEmpty, let general = formulas.general {
      return [self.general("x", general, Message("solve.f.direct"))]
    }
    if derivation.shift != nil, let general = formulas.general {
      return [self.general("x", general, Message("solve.f.direct"))]
    }
    if derivation.isMirrored, let general = formulas.general {
      let given = self.general("x", general, Message("solve.f.direct"))
      guard let closed = formulas.closed, closed != general else { return [given] }
      return [given, self.general("x", closed, Message("solve.f.closed"))]
    }
    if derivation.transformer == nil, derivation.dimension == nil, !derivation.layers.isEmpty,
      let closed = formulas.closed
    {
      return [general("x", closed, Message("solve.f.layers"))]
    }
    guard derivation.transformer != nil else {
      if derivation.planar != nil || derivation.radial != nil, derivation.dimension == nil,
        let general = formulas.general
      {
        return [self.general("x", general, Message("solve.f.whole"))]
      }
      let message = Message(isWhole ? "solve.f.whole" : "solve.f.direct")
      return [final(formulas, "x", SolutionNotation.f, message)].compactMap { $0 }
    }
    var items = firstComponents(formulas, "x", words("solve.f.first"))
    if let general = formulas.general, !isListed(formulas) || general.term.mentions("x") {
      let isRecursive = general.term.mentions("x")
      let message =
        isRecursive
        ? Message("solve.f.recursion")
        : items.isEmpty ? words("solve.f.general.alone") : Message("solve.f.general")
      items.append(self.general("x", general, message))
    }
    if let closed = formulas.closed, closed != formulas.general, !isListed(formulas) {
      let isRecursive = formulas.general?.term.mentions("x") ?? false
      items.append(
        general("x", closed, Message(isRecursive ? "solve.f.closed" : "solve.f.shorter")))
    }
    if let final = final(formulas, "x", SolutionNotation.f, allTogether("solve.f.all")) {
      items.append(final)
    }
    return items
  }

  /// A sentence about the transformer; a sheet without one has sentences of its own.
  func words(_ key: String) -> Message {
    Message((solution.transformerName != nil) ? key : "\(key).direct")
  }

  /// Whether the first components are all components, and short enough to be shown.
  private func isListed(_ formulas: ComponentFormulas) -> Bool {
    guard let dimension = derivation.dimension, dimension <= 4 else { return false }
    return formulas.first.count == dimension
      && formulas.first.allSatisfy { $0.latex.count <= Self.shownLength }
  }

  /// The first components without a recursion, as long as they can be read.
  private func firstComponents(
    _ formulas: ComponentFormulas, _ family: String, _ message: Message
  ) -> [SolutionItem] {
    let limit = derivation.dimension ?? (showsPattern(formulas) ? 4 : 3)
    let latex = family == "x" ? forwardLatex : inverseLatex
    let shown = formulas.first.prefix(min(limit, 4)).prefix {
      latex($0).count <= Self.shownLength && $0.namingSigmoid.stacking <= Self.shownStacking
    }
    guard shown.count >= 2 else { return [] }
    let rows = shown.enumerated().map {
      (
        left: SolutionNotation.component(family, $0.offset + 1),
        right: latex($0.element)
      )
    }
    return [.formula(message, SolutionNotation.aligned(rows))]
  }

  /// Whether three components are too few to see the rule of the general one, which has powers as
  /// coefficients, and the sheet has a fourth.
  private func showsPattern(_ formulas: ComponentFormulas) -> Bool {
    guard solution.dimensions.contains(where: { $0 >= 4 }), let closed = formulas.closed,
      closed != formulas.general
    else { return false }
    return closed.term.contains { node in
      guard case .power(let base, let exponent) = node else { return false }
      return base != .negative(.number(Numeral(1))) && exponent.contains { $0 == .symbol("i") }
    }
  }

  func general(
    _ family: String, _ term: GeneralTerm, _ message: Message
  ) -> SolutionItem {
    .formula(message, SolutionNotation.general(family, term))
  }

  /// What leads to all components at once; where there is one, they need no more words.
  private func allTogether(_ key: String) -> Message {
    Message(derivation.dimension == 1 ? "\(key).one" : key)
  }

  /// All components at once, for a flow of one dimension.
  private func final(
    _ formulas: ComponentFormulas, _ family: String, _ name: String, _ message: Message
  ) -> SolutionItem? {
    guard let dimension = derivation.dimension, formulas.first.count == dimension,
      formulas.first.allSatisfy({ !$0.mentions(family) })
    else { return nil }
    return .formula(message, SolutionNotation.vector(name, family, formulas.first))
  }

  // MARK: Inverse

  var inverse: [SolutionItem] {
    if let shift = derivation.shift { return shiftInverse(shift) }
    if let shared = derivation.sharedSum { return sharedSumInverse(shared) }
    if derivation.isMirrored { return mirroredInverse }
    if let form = derivation.substitution, let closed = derivation.inverse?.closed {
      return substitutionInverse(form) + [
        general("z", closed, Message("solve.substitution.back"))
      ] + inverseRemarks + checks
    }
    var items: [SolutionItem] = []
    if let planar = derivation.planar { items += planarInverse(planar) }
    if let radial = derivation.radial { items += radialInverse(radial) }
    if let inversion = derivation.inversion {
      items +=
        derivation.isReversal
        ? InversionText(
          unknown: "z_{D - i + 1}", range: SolutionNotation.range(from: 1), signs: derivation.signs,
          from: 1
        ).items(inversion) : steps(inversion)
    }
    items += layerInverse
    items += eliminations(derivation.eliminations, derivation.inverse?.first ?? [])
    guard let formulas = derivation.inverse else { return items + noInverse }
    if derivation.radial?.vector != nil { return items + checks }
    if derivation.isReversal, let general = formulas.general {
      return items + [self.general("z", general, Message("solve.inverse.back"))]
    }
    if let general = formulas.general {
      let isRecursive = general.term.mentions("z")
      items.append(
        self.general(
          "z", general,
          general.readsOwnComponentOnly
            ? Message("solve.inverse.own")
            : words(isRecursive ? "solve.inverse.recursion" : "solve.inverse.general")))
      items += namedInverse(general)
      if isRecursive {
        items += firstComponents(formulas, "z", Message("solve.inverse.first"))
        if isListed(formulas) {
          // All components are there already.
        } else if let closed = formulas.closed {
          let key = formulas.isPassedThrough ? "solve.inverse.passed" : "solve.inverse.closed"
          items.append(self.general("z", closed, Message(key)))
        } else if derivation.dimension == nil {
          items.append(.words(Message("solve.inverse.noClosed")))
        }
      }
    }
    if let final = final(formulas, "z", SolutionNotation.inverse, allTogether("solve.inverse.all"))
    {
      items.append(final)
    }
    return items + inverseRemarks + checks
  }

  private func steps(_ inversion: Inversion) -> [SolutionItem] {
    guard !inversion.steps.isEmpty else { return [] }
    return [.words(words("solve.inverse.start"))]
      + InversionText(
        unknown: "z_{i}", known: .component("x", [.symbol("i")]), range: transformerRange,
        slopeSign: slopeSign, signs: derivation.signs, from: derivation.transformerFrom
      ).items(inversion)
  }

  /// What is said where there is no formula: why there is an inverse, and how to get at it.
  private var noInverse: [SolutionItem] {
    guard derivation.planar == nil, derivation.radial == nil else { return [] }
    // Solved for one component, but not put together for all.
    if derivation.inversion != nil, isTriangular {
      return [.words(words("solve.inverse.stepwise"))]
    }
    guard derivation.transformer != nil, let slope = derivation.slope else {
      return [.words(Message("solve.inverse.none"))]
    }
    // The equation was solved, only its general formula was not found.
    if derivation.inversion != nil { return [.words(words("solve.inverse.inOrder"))] }
    var items: [SolutionItem] = []
    items.append(.words(whyMonotone(slope)))
    items.append(.words(Message("solve.inverse.bisection")))
    if let table = valueTable {
      items.append(.words(Message("solve.inverse.table")))
      items += drawnValues
      items.append(table)
    }
    return items
  }

  /// Why `x_i` takes every value at most once.
  func whyMonotone(_ slope: Expression) -> Message {
    var arguments = ["slope": Message.Argument.math(slope.latex)]
    guard let sign = slopeSign, sign != .nonzero else {
      return Message(words("solve.inverse.monotone").key, arguments)
    }
    let key = sign == .positive ? "solve.inverse.increasing" : "solve.inverse.decreasing"
    if derivation.transformer?.isPiecewise == true { return Message("\(key).pieces", arguments) }
    if let (lower, upper) = letterBounds(of: slope) {
      arguments["lower"] = .math(lower.latex)
      arguments["upper"] = .math(upper.latex)
      return Message("\(key).bounded", arguments)
    }
    if let bounds = derivation.signs.bounds(of: slope, from: derivation.transformerFrom) {
      let lower = Self.shortened(bounds.lower, .down)
      let upper = Self.shortened(bounds.upper, .up)
      guard lower > 0 || upper < 0 else { return Message(words(key).key, arguments) }
      arguments["lower"] = .value(lower)
      arguments["upper"] = .value(upper)
      return Message("\(key).bounded", arguments)
    }
    return Message(words(key).key, arguments)
  }

  /// A bound to three places, farther out unless it is one of them but for rounding.
  private static func shortened(_ bound: Double, _ rule: FloatingPointRoundingRule) -> Double {
    let nearest = (bound * 1000).rounded() / 1000
    return abs(nearest - bound) < 1e-12 ? nearest : (bound * 1000).rounded(rule) / 1000
  }

  /// The sign of the transformer's slope, where it is proved.
  var slopeSign: SignProof.Sign? {
    guard derivation.diagonalSign != nil else { return nil }
    return derivation.slope.flatMap {
      derivation.signs.sign(of: $0, from: derivation.transformerFrom)
    }
  }

  /// Which values of the parameters a table is for.
  var drawnValues: [SolutionItem] {
    flow.shownValues.map { name, value in
      .words(Message("solve.table.parameter", ["name": .math(name), "value": .value(value)]))
    }
  }

  /// `x_1` for a few `z_1`.
  private var valueTable: SolutionItem? {
    guard let dimension = solution.dimensions.first else { return nil }
    let flow = flow.shown
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

extension GeneralTerm {
  /// Whether the component `i` needs nothing but `x_i`.
  fileprivate var readsOwnComponentOnly: Bool {
    !term.contains { node in
      switch node {
      case .component("x", let indices), .component("z", let indices): indices != [.symbol("i")]
      case .slice, .whole, .application: true
      default: false
      }
    }
  }
}

extension Expression {
  /// Whether it may jump: pieces, signs and whole numbers are in it.
  fileprivate var isPiecewise: Bool {
    contains { node in
      switch node {
      case .cases, .call(.sign, _), .call(.floor, _), .call(.ceiling, _): true
      default: false
      }
    }
  }
}
