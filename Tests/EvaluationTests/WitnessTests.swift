import Algebra
import Testing

@testable import Evaluation

@Suite("A term that rounding hides is reported")
struct WitnessTests {
  static let samples: [Double] = [
    0.7, -1.3, 2.1, 0.02, -0.004, 0.001, -0.001, 12, -30, 1000, -1000, 1, -2,
  ]

  static func n(_ n: Int) -> Expression { .number(Numeral(n)) }
  static let z = Expression.component("z", [n(1)])
  static func tiny(_ exponent: Int) -> Expression { .power(n(10), .negative(n(exponent))) }

  func isVisible(_ expression: Expression) throws -> Bool {
    let context = GroundingContext(dimension: 1, inputs: ["z"])
    let program = try Program(compiling: [expression], in: context)
    return program.runWitnessed(count: Self.samples.count) { _ in
      Self.samples.map { Interval($0) }
    }.allVisible
  }

  static let hidden: [Expression] = [
    .sum([z, tiny(20)]),
    .sum([z, tiny(18)]),
    .call(.tanh, [.sum([n(100), .power(z, n(2))])]),
    .call(.exp, [.product([tiny(30), z])]),
    .power(.sum([n(2), .power(z, n(2))]), tiny(30)),
    .sum([z, .call(.exp, [.sum([n(-1000), .negative(.power(z, n(2)))])])]),
    .product([.number(Numeral(digits: "1.0000000000000000000000001")), z]),
    .sum([z, .quotient(n(1), .call(.exp, [.sum([n(1000), .power(z, n(2))])]))]),
    .sum([z, .power(tiny(30), n(20))]),
  ]

  static let seen: [Expression] = [
    .sum([z, n(0)]),
    .product([n(0), z]),
    .sum([.sum([z, .power(n(10), n(8))]), .negative(.power(n(10), n(8)))]),
    .call(.log, [.sum([n(1), .call(.exp, [z])])]),
    .sum([z, .sum([z, .negative(z)])]),
    .quotient(n(1), .sum([n(1), .call(.exp, [.negative(z)])])),
    .call(.tanh, [z]),
    .call(.maximum, [z, n(0)]),
    .product([.quotient(n(1), n(3)), z]),
    .sum([.call(.sqrt, [n(2)]), z]),
    .sum([z, .product([tiny(6), z])]),
    .call(.sign, [.sum([n(5), .power(z, n(2))])]),
    .call(.arsinh, [z]),
    .power(.sum([n(1), .power(z, n(2))]), .quotient(n(3), n(2))),
  ]

  @Test("what doubles cannot see", arguments: hidden)
  func hides(_ expression: Expression) throws {
    #expect(try !isVisible(expression))
  }

  @Test("what they can see", arguments: seen)
  func shows(_ expression: Expression) throws {
    #expect(try isVisible(expression))
  }
}
