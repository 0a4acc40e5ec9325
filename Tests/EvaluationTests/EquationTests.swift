import Algebra
import Testing

@testable import Evaluation

/// Labels are computed with mpmath (`findroot`, 40 digits).
@Suite("A number that solves an equation is enclosed")
struct EquationTests {
  static let t = Expression.symbol("t")
  static let z = Expression.component("z", [n(1)])
  static func n(_ n: Int) -> Expression { .number(Numeral(n)) }
  static func call(_ function: Function, _ a: Expression) -> Expression { .call(function, [a]) }

  /// `g^{-1}(y)` for a function `g(t)`.
  func program(
    _ body: Expression, at argument: Expression = z, in range: SolutionRange = .line,
    primes: Int = 0
  ) throws -> Program {
    var context = GroundingContext(dimension: 2, inputs: ["z"])
    var function = FunctionDefinition("g", parameters: [Self.t], as: body)
    function.range = range
    context.functions = [function]
    let inverse = Expression.application(
      Application("g", isInverse: true, primes: primes, arguments: [argument]))
    return try Program(compiling: [inverse], in: context)
  }

  func value(
    _ body: Expression, at y: Double, in range: SolutionRange = .line, primes: Int = 0
  ) throws -> Interval {
    try program(body, in: range, primes: primes).run(count: 1) { _ in [Interval(y)] }[0][0]
  }

  static let roots: [(body: Expression, y: Double, range: SolutionRange, root: Double)] = [
    (.sum([t, .power(t, n(3))]), 10, .line, 2),
    (.sum([t, .power(t, n(3))]), 0, .positive, 0),
    (.sum([t, .power(t, n(3))]), 0.001, .line, 0.0009999990000029999880000549997270014279922),
    (.sum([.product([n(2), t]), call(.tanh, t)]), -3, .line, -1.099788483970447106514426501354),
    (.sum([.product([n(2), t]), call(.tanh, t)]), 1e6, .line, 499999.5),
    (.sum([t, call(.log, t)]), -5, .line, 0.006693000497730993274410314305524836792),
    (.sum([t, call(.exp, t)]), 100, .line, 4.558513354424168159827964753819325046),
    (.sum([t, .power(t, n(2))]), 7, .positive, 2.192582403567252015625355245770164778),
    (.product([t, call(.exp, t)]), 3, .positive, 1.049908894964039959988697070552897905),
    (.sum([.negative(t), .negative(.power(t, n(5)))]), 4, .line, -1.226339353087708058841239757),
  ]

  @Test("the enclosure holds the root and is narrow", arguments: roots.indices)
  func encloses(_ number: Int) throws {
    let (body, y, range, root) = Self.roots[number]
    let found = try value(body, at: y, in: range)
    #expect(found.isFinite)
    #expect(found.widened(absolute: root.ulp).contains(root))
    #expect(found.width <= 1e-13 * abs(root) + 1e-300)
  }

  static let unknown: [(body: Expression, y: Double, range: SolutionRange)] = [
    // Three roots, two roots, none, a pole between two branches, the derivative of either sign.
    (.sum([.power(t, n(3)), .negative(t)]), 0, .line),
    (.sum([.power(t, n(3)), .negative(t)]), 10, .line),
    (.power(t, n(2)), 4, .line),
    (.sum([t, .power(t, n(3))]), -10, .positive),
    (call(.tanh, t), 2, .line),
    (.sum([t, .negative(.quotient(n(1), t))]), 1, .line),
    (.product([t, call(.exp, t)]), 3, .line),
    (.sum([t, .product([n(2), call(.sin, t)])]), 1, .line),
    (.sum([t, .negative(t)]), 0, .line),
  ]

  @Test("what could not be proved may be any number", arguments: unknown.indices)
  func stays(_ number: Int) throws {
    let (body, y, range) = Self.unknown[number]
    let found = try value(body, at: y, in: range)
    #expect(found.definedness == .uncertain)
    #expect(found.lower == -.infinity && found.upper == .infinity)
  }

  @Test("of a rounded number, all roots are enclosed")
  func widens() throws {
    let cube = Expression.sum([Self.t, .power(Self.t, Self.n(3))])
    let found = try program(cube).run(count: 1) { _ in [Interval(9.9, 10.1)] }[0][0]
    #expect(found.isFinite && found.contains(1.9924) && found.contains(2.0076))
  }

  @Test("the derivative is 1 / g'(g^{-1}(y))")
  func derivative() throws {
    let cube = Expression.sum([Self.t, .power(Self.t, Self.n(3))])
    // 1 / (1 + 3 · 2²) and -6 · 2 / 13³.
    #expect(try value(cube, at: 10, primes: 1).intersects(Interval(1) / Interval(13)))
    #expect(try value(cube, at: 10, primes: 2).intersects(Interval(-12) / Interval(2197)))
    let dual = try program(cube).runDuals(count: 1) { _ in
      [Dual(Interval(10), sensitivity: Interval(1))]
    }[0][0]
    #expect(dual.tangent.intersects(Interval(1) / Interval(13)))
    #expect(dual.tangent.width < 1e-14)
  }

  @Test("a solution inside of another one, and a number in an equation that moves with it")
  func nested() throws {
    let body = Expression.sum([Self.t, .power(Self.t, Self.n(3))])
    let inner = Expression.application(Application("g", isInverse: true, arguments: [Self.z]))
    // 2 + 2³ = 10, 10 + 10³ = 1010.
    let found = try program(body, at: inner).run(count: 1) { _ in [Interval(1010)] }[0][0]
    #expect(found.contains(2) && found.width < 1e-14)
    // t (1 + z²) + t³ = z at z = 2: 5t + t³ = 2.
    let scaled = Expression.sum([
      .product([Self.t, .sum([Self.n(1), .power(Self.z, Self.n(2))])]), .power(Self.t, Self.n(3)),
    ])
    let root = try value(scaled, at: 2)
    #expect(root.widened(absolute: 0x1p-53).contains(0.3882914410047445355866))
  }

  @Test("what values decide between is refused")
  func cases() throws {
    let absolute = Expression.sum([Self.t, Self.call(.abs, Self.t)])
    #expect(throws: GroundingError.unsupported("")) { try program(absolute) }
    #expect(throws: GroundingError.unsupported("")) { try program(Self.n(3)) }
  }

  @Test("a term of the equation that rounding hides is reported")
  func hidden() throws {
    let samples = [0.7, -1.3, 2.1, 12, -30].map { Interval($0) }
    let tiny = Expression.power(Self.n(10), .negative(Self.n(20)))
    let cube = Expression.power(Self.t, Self.n(3))
    let plain = try program(.sum([Self.t, cube]))
    #expect(plain.runWitnessed(count: 5) { _ in samples }.allVisible)
    let hiding = try program(.sum([Self.t, cube, .product([tiny, cube])]))
    #expect(!hiding.runWitnessed(count: 5) { _ in samples }.allVisible)
  }
}
