import Algebra

/// `x = c + g(r) (z - c)` with `r = |z - c|`: a flow that moves points along their rays.
public struct RadialForm: Sendable, Hashable {
  /// `c`; empty where it is known as ``vector`` alone.
  public var centre: [Expression]
  /// `g(r)`, in the letter of ``equation``.
  public var factor: Expression
  /// `|x - c| = r g(r)`.
  public var equation: ScalarEquation
  /// How many dimensions lie across the ray; 0 in a flow for every `D`.
  public var across: Int
  /// `\mathbf c`, in a flow that is given in vectors for every `D`; the zero vector is the number 0.
  public var vector: Expression?
  /// The determinant in the letter of ``equation``.
  public var determinant: Expression?
  /// Whether `r / |x - c|` has a value wherever the flow was looked at, the centre included.
  public var hasRatio = true

  /// Whether the rays start at the origin.
  public var isCentred: Bool {
    vector.map { $0 == .number(Numeral(0)) } ?? centre.allSatisfy { $0 == .number(Numeral(0)) }
  }
}

extension Deriver {
  /// The radial form of components that are given one by one.
  func radialForm(_ components: [Expression]) -> RadialForm? {
    guard components.count >= 2, components.allSatisfy({ $0.size <= 120 })
    else { return nil }
    let origin = components.map { _ in Expression.number(Numeral(0)) }
    var centres = [origin]
    for root in components.prefix(1).flatMap(\.squareRoots) {
      guard let centre = centre(of: root, count: components.count), !centres.contains(centre)
      else { continue }
      centres.append(centre)
    }
    return centres.prefix(4).lazy.compactMap { self.radialForm(components, $0) }.first
  }

  /// `c` when the expression is `Σ (z_k - c_k)²`.
  private func centre(of square: Expression, count: Int) -> [Expression]? {
    let expander = Simplifier(facts: facts, expands: true)
    var centre: [Expression] = []
    for k in 1...count {
      guard let slope = square.derivative(by: component("z", k)) else { return nil }
      let value = expander.simplify(
        .sum([component("z", k), .negative(.quotient(slope, .number(Numeral(2))))]))
      guard !value.mentions("z") else { return nil }
      centre.append(value)
    }
    return centre
  }

  private func radialForm(_ components: [Expression], _ centre: [Expression]) -> RadialForm? {
    let letters = radiusLetters(centre)
    let r = Expression.symbol(letters.0)
    // On the ray along the first axis, r is what the first component adds to the centre's.
    var onRay = components[0]
    for (k, middle) in centre.enumerated() {
      let value = k == 0 ? Expression.sum([middle, r]) : middle
      onRay = onRay.replacing(component("z", k + 1), with: value)
    }
    var facts = facts
    facts.positive.formUnion([letters.0, letters.1])
    let simplifier = Simplifier(facts: facts)
    let length = simplifier.simplify(.sum([onRay, .negative(centre[0])]))
    guard !length.mentions("z") else { return nil }
    let factor = simplifier.simplify(Self.quotient(length, by: r, facts))
    guard factor.contains(where: { $0 == r }) else { return nil }
    let radius = self.radius("z", centre)
    let meaning = [letters.0: radius]
    for k in components.indices {
      let move = Expression.product([
        factor, .sum([component("z", k + 1), .negative(centre[k])]),
      ])
      guard
        oracle.agree(
          component("x", k + 1), .sum([centre[k], move]).substituting(meaning), nil)
      else { return nil }
    }
    guard
      let equation = scalarEquation(
        letters, (radius, self.radius("x", centre)), positive: [letters.0, letters.1],
        right: Self.product(r, factor))
    else { return nil }
    return RadialForm(
      centre: centre, factor: factor, equation: equation, across: components.count - 1)
  }

  /// A sum over `r`, term by term.
  static func quotient(
    _ length: Expression, by r: Expression, _ facts: SignFacts
  ) -> Expression {
    guard case .sum(let terms) = length else { return .quotient(length, r) }
    return .sum(terms.map { Simplifier(facts: facts).simplify(.quotient($0, r)) })
  }

  static func product(_ r: Expression, _ factor: Expression) -> Expression {
    guard case .sum(let terms) = factor else { return .product([r, factor]) }
    return .sum(terms.map { Simplifier().simplify(.product([r, $0])) })
  }

  /// `\sqrt{(z_1 - c_1)^2 + (z_2 - c_2)^2}`.
  private func radius(_ family: String, _ centre: [Expression]) -> Expression {
    let two = Expression.number(Numeral(2))
    let squares = centre.enumerated().map { k, middle in
      Expression.power(
        simplifier.simplify(.sum([component(family, k + 1), .negative(middle)])), two)
    }
    return .call(.sqrt, [.sum(squares)])
  }

  /// `r` is free also where the sheet calls the radius so.
  private func radiusLetters(_ centre: [Expression]) -> (String, String) {
    let own = definitions.last { $0.name == "r" && $0.indices.isEmpty }
    if let own, !names.contains("R"), oracle.agree(own.body, radius("z", centre), nil) {
      return ("r", "R")
    }
    return freeLetters([("r", "R"), ("\\rho", "\\varrho"), ("s", "t")])
  }

  /// The inverse in `x` alone, where the equation for the radius was solved.
  func inverse(of radial: RadialForm) -> [Expression]? {
    guard let inversion = radial.equation.inversion else { return nil }
    // The second has a value at the centre as well.
    return inverseByRatio(of: radial)
      ?? inverse(
        of: radial,
        by: simplifier.simplify(.quotient(.number(Numeral(1)), radial.factor))
          .substituting([radial.equation.unknown: inversion.result]))
  }

  /// The inverse by `r / |x - c|`.
  func inverseByRatio(of radial: RadialForm) -> [Expression]? {
    radial.equation.inversion.flatMap {
      inverse(of: radial, by: .quotient($0.result, .symbol(radial.equation.known)))
    }
  }

  /// The inverse, when the vector from the centre is multiplied by something in the known radius.
  private func inverse(of radial: RadialForm, by shrinkage: Expression) -> [Expression]? {
    let known = radial.equation.known
    var facts = facts
    facts.positive.insert(known)
    let simplifier = Simplifier(facts: facts)
    let factor = simplifier.simplify(shrinkage)
    guard case .call(.sqrt, let squares) = radial.equation.knownValue, let square = squares.first
    else { return nil }
    let values = radial.centre.enumerated().map { k, middle in
      let move = Expression.sum([component("x", k + 1), .negative(middle)])
      let written = simplifier.simplify(
        .sum([middle, simplifier.simplify(.product([factor, simplifier.simplify(move)]))]))
      return self.simplifier.simplify(
        written.replacing(.power(.symbol(known), .number(Numeral(2))), with: square)
          .substituting([known: radial.equation.knownValue]))
    }
    let isRight = values.enumerated().allSatisfy { k, value in
      oracle.agree(component("z", k + 1), value, nil)
    }
    return isRight ? values : nil
  }

  /// The stretch along the ray times that across it, once for every other dimension, and the logarithm
  /// of that: in the letter of the radius, or in `z`.
  func determinant(
    of radial: RadialForm, inRadius: Bool
  ) -> (value: Expression, logarithm: Expression) {
    func put(_ expression: Expression) -> Expression {
      inRadius
        ? expression
        : expression.substituting([radial.equation.unknown: radial.equation.unknownValue])
    }
    let along = put(radial.equation.slope)
    let across = put(radial.factor)
    let simplifier = inRadius ? Simplifier() : simplifier
    let value = Expression.product([Expression](repeating: across, count: radial.across) + [along])
    let stretches = [
      Expression.product([.number(Numeral(radial.across)), logarithm(across)]), logarithm(along),
    ]
    return (simplifier.simplify(value), simplifier.simplify(.sum(stretches)))
  }

  private func logarithm(_ stretch: Expression) -> Expression {
    let isPositive = oracle.sign(stretch, nil) == 1
    return .call(.log, [isPositive ? stretch : .call(.abs, [stretch])])
  }
}

extension Expression {
  /// What stands under square roots.
  fileprivate var squareRoots: [Expression] {
    if case .call(.sqrt, let arguments) = self { return arguments }
    return children.flatMap(\.squareRoots)
  }
}
