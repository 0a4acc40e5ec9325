import Algebra

/// A function that a text leaves open. A random smooth one stands in its place, given by coefficients
/// with a value in every world:
///
/// `s_k(u_1, …, u_n) = p d_k + a sin(b k + r + Σ_j (w + v c_{jk}) u_j) + m tanh(g + Σ_j (h + q e_{jk}) u_j)`
///
/// with fixed fractions `c`, `d`, `e` between -1 and 1. It has a value for any number of arguments, feels each
/// of them and their order, and is bounded; one that is said to increase is `A + B sinh(C + t u_1)`, where
/// `A`, `B`, `C` are made of the other arguments in this way. The coefficients are scalars named `#s.p`, `#s.a`, …,
/// which no text can write.
public struct OpenFunction: Hashable, Sendable {
  /// What a value of the function is.
  public enum Shape: Hashable, Sendable {
    /// A number; with an index, one function for each.
    case number
    /// A vector, one component for each position of a run `from … through` of the flow.
    case run(from: Expression, through: Expression)
  }

  /// The letter.
  public var name: String
  /// What its values are.
  public var shape: Shape
  /// Whether its values are positive.
  public var isPositive: Bool
  /// Whether it is strictly increasing in its first argument, a map of the line onto itself.
  public var isIncreasing = false
  /// Whether it has no arguments: a constant that the text leaves open, or a family of them.
  public var isConstant = false
  /// Where the values lie, the ends apart; of a function only whether they may be 0.
  public var range = OpenRange()
  /// The arguments that the flow gives it for component `i`, where the text names it without any:
  /// `\partial\tau/\partial z_i`.
  public var usualArguments: [Expression] = []

  /// An open function.
  public init(_ name: String, shape: Shape = .number, isPositive: Bool = false) {
    self.name = name
    self.shape = shape
    self.isPositive = isPositive
  }

  /// A constant without a value.
  public init(constant name: String, in range: OpenRange) {
    self.init(name, isPositive: range.isPositive)
    isConstant = true
    self.range = range
  }

  /// The coefficients' names and the ranges that they are drawn from.
  public var coefficients: [(name: String, range: ClosedRange<Double>)] {
    let all = Coefficient.allCases + (isIncreasing ? Coefficient.ofIncreasing : [])
    return all.map { (coefficient($0), $0.range) }
  }

  /// Whether a scalar is a coefficient of a random function.
  public static func isCoefficient(_ name: String) -> Bool { name.hasPrefix("#") }

  func coefficient(_ coefficient: Coefficient) -> String { "#\(name).\(coefficient.rawValue)" }

  /// The coefficients of the formula above.
  enum Coefficient: String, CaseIterable {
    case p, a, b, r, w, v, m, g, h, q
    case s, t

    static let allCases: [Coefficient] = [.p, .a, .b, .r, .w, .v, .m, .g, .h, .q]
    /// The two that only an increasing function has.
    static let ofIncreasing: [Coefficient] = [.s, .t]

    var range: ClosedRange<Double> {
      switch self {
      case .p, .a: 0.25...1
      case .m: 0.25...0.75
      case .b: 0.5...2
      case .r, .g: -1.5...1.5
      case .w, .h: 0.25...1
      case .v, .q: 0.5...1.25
      case .s: 0.5...1.5
      case .t: 0.375...0.75
      }
    }
  }
}

extension Grounding {
  /// The value of an open function; its index says which component is meant, or which of a family.
  mutating func openFunction(
    _ function: OpenFunction, index: Int?, of written: Expression? = nil, at arguments: [Int],
    _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    switch function.shape {
    case .number:
      return .scalar(try openComponent(function, index ?? 0, at: arguments))
    case .run(let from, let through):
      let first = try self.index(from, indices)
      let last = try self.index(through, indices)
      let length = max(0, last - first + 1)
      guard let index else {
        try checkCount(first, last)
        var places: [Int] = []
        for k in stride(from: 1, through: length, by: 1) {
          places.append(try openComponent(function, k, at: arguments))
        }
        return .vector(places)
      }
      return .scalar(
        try openComponent(
          function, component(index, of: written, first: first, length: length), at: arguments))
    }
  }

  /// `s_k` of a vector for the positions `first …`: its `k`-th component, or for a `k` among the
  /// positions the one that belongs there; neither when both are possible. All terms of a sum are called in
  /// one way.
  private func component(
    _ index: Int, of written: Expression?, first: Int, length: Int
  ) throws(GroundingError) -> Int {
    var isOwn = (1...max(1, length)).contains(index)
    var isPosition = index >= first && index < first + length
    if case .symbol(let name)? = written, let range = ranges[name], isOwn, isPosition {
      isPosition = range.lowerBound >= first
      isOwn = range.upperBound <= length
    }
    if written?.freeSymbols.contains(where: { $0.hasPrefix("#s") }) ?? false { isPosition = false }
    if isOwn && isPosition && first > 1 { throw .unsupported("component") }
    return isPosition && !isOwn ? index - first + 1 : index
  }

  private mutating func openComponent(
    _ function: OpenFunction, _ k: Int, at arguments: [Int]
  ) throws(GroundingError) -> Int {
    guard function.isIncreasing else { return try bounded(function, k, at: arguments) }
    guard let first = arguments.first else { throw .unsupported(function.name) }
    let shape = try increasing(function, k, at: Array(arguments.dropFirst()))
    let inner = try builder.add(shape.shift, builder.multiply(shape.slope, first))
    return try builder.add(
      shape.offset, builder.multiply(shape.scale, builder.call(.sinh, inner)))
  }

  /// What an increasing function is made of, `offset + scale · sinh(shift + slope · u_1)`: the other
  /// arguments decide offset, scale and shift. Its inverse has a formula.
  private mutating func increasing(
    _ function: OpenFunction, _ k: Int, at others: [Int]
  ) throws(GroundingError) -> (offset: Int, scale: Int, shift: Int, slope: Int) {
    let scale = try builder.multiply(
      coefficient(.s, function),
      builder.call(.exp, builder.call(.tanh, bounded(function, k &+ 43, at: others))))
    return (
      try bounded(function, k, at: others), scale, try bounded(function, k &+ 19, at: others),
      try coefficient(.t, function)
    )
  }

  /// The first argument at which an increasing function has a value.
  mutating func openInverse(
    _ function: OpenFunction, index: Int?, at arguments: [Int]
  ) throws(GroundingError) -> Int {
    guard function.isIncreasing, case .number = function.shape, let value = arguments.first else {
      throw .unsupported(function.name)
    }
    let shape = try increasing(function, index ?? 0, at: Array(arguments.dropFirst()))
    let difference = try minus(value, shape.offset)
    let inner = try builder.call(.arsinh, builder.divide(difference, shape.scale))
    return try builder.divide(minus(inner, shape.shift), shape.slope)
  }

  private mutating func minus(_ a: Int, _ b: Int) throws(GroundingError) -> Int {
    try builder.add(a, builder.multiply(builder.literal(Rational(-1)), b))
  }

  /// The formula of a function of which nothing is known.
  private mutating func bounded(
    _ function: OpenFunction, _ k: Int, at arguments: [Int]
  ) throws(GroundingError) -> Int {
    func fraction(_ j: Int, _ a: Int, _ b: Int) -> Rational {
      // `&` keeps an index that a text may choose at will from trapping.
      let n = (j &* a &+ k &* b) % 101
      return Rational((n + 101) % 101 - 50, 50) ?? Rational(0)
    }
    let p = try coefficient(.p, function)
    var sine = try builder.add(
      coefficient(.r, function), builder.multiply(coefficient(.b, function), literal(k)))
    var step = try coefficient(.g, function)
    for (j, argument) in arguments.enumerated() {
      let first = try builder.add(
        coefficient(.w, function),
        builder.multiply(coefficient(.v, function), builder.literal(fraction(j + 1, 37, 53))))
      sine = try builder.add(sine, builder.multiply(first, argument))
      let second = try builder.add(
        coefficient(.h, function),
        builder.multiply(coefficient(.q, function), builder.literal(fraction(j + 1, 61, 29))))
      step = try builder.add(step, builder.multiply(second, argument))
    }
    let own = try builder.multiply(p, builder.literal(fraction(arguments.count, 17, 41)))
    let wave = try builder.multiply(coefficient(.a, function), builder.call(.sin, sine))
    let bend = try builder.multiply(coefficient(.m, function), builder.call(.tanh, step))
    let value = try builder.add(builder.add(own, wave), bend)
    if function.isConstant { return try placed(value, in: function.range) }
    if function.range.excludesZero {
      // Of one sign in each world, and of both in all of them.
      let sign = try builder.call(.sign, coefficient(.g, function))
      return try builder.multiply(sign, builder.call(.exp, value))
    }
    return function.isPositive ? try builder.call(.exp, value) : value
  }

  /// A number of the line moved into a range.
  private mutating func placed(_ value: Int, in range: OpenRange) throws(GroundingError) -> Int {
    switch (range.lower, range.upper) {
    case (nil, nil): return value
    case (let lower?, nil):
      return try builder.add(builder.literal(lower), builder.call(.exp, value))
    case (nil, let upper?):
      return try minus(builder.literal(upper), builder.call(.exp, value))
    case (let lower?, let upper?):
      let width = try minus(builder.literal(upper), builder.literal(lower))
      return try builder.add(
        builder.literal(lower), builder.multiply(width, builder.call(.sigmoid, value)))
    }
  }

  private mutating func literal(_ k: Int) throws(GroundingError) -> Int {
    try builder.literal(Rational(k))
  }

  private mutating func coefficient(
    _ coefficient: OpenFunction.Coefficient, _ function: OpenFunction
  ) throws(GroundingError) -> Int {
    try builder.emit(.input(.scalar(function.coefficient(coefficient))))
  }
}
