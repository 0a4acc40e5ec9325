import Algebra
import Evaluation

/// Random expressions in `z_1`, `z_2`, `z_3`, the same ones for the same seed.
struct RandomExpressions {
  var generator: SystemSeed

  init(seed: UInt64) {
    generator = SystemSeed(state: seed &* 0x9e37_79b9_7f4a_7c15 &+ 1)
  }

  /// A linear congruential generator is random enough to choose nodes.
  struct SystemSeed: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let functions: [Function] = [
    .exp, .log, .sqrt, .abs, .sin, .cos, .sinh, .cosh, .tanh, .arsinh, .sigmoid, .softplus, .arctan,
  ]

  mutating func expression(depth: Int) -> Expression {
    if depth == 0 { return leaf() }
    func inner() -> Expression { expression(depth: depth - 1) }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: return .sum([inner(), inner()])
    case 2, 3: return .product([inner(), inner()])
    case 4: return .quotient(inner(), inner())
    case 5: return .negative(inner())
    case 6: return .power(inner(), .number(Numeral(Int.random(in: 1...3, using: &generator))))
    case 7: return .call(Self.functions.randomElement(using: &generator) ?? .exp, [inner()])
    default: return leaf()
    }
  }

  private mutating func leaf() -> Expression {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: .number(Numeral(Int.random(in: 0...4, using: &generator)))
    case 1:
      .quotient(.number(Numeral(Int.random(in: 1...3, using: &generator))), .number(Numeral(2)))
    default: .component("z", [.number(Numeral(Int.random(in: 1...3, using: &generator)))])
    }
  }
}

/// A few points, of both signs and of several sizes.
enum Points {
  static let all: [[Double]] = [
    [1, 2, 3], [-1, 0.5, 2], [0.25, -0.75, -2], [1.5, 1.25, -0.5], [-0.125, -1.5, 0.625],
    [2.5, -3, 1], [0.375, 0.875, 0.0625],
  ]

  static func context(_ dimension: Int = 3) -> GroundingContext {
    GroundingContext(dimension: dimension, inputs: ["z"])
  }

  static func column(_ slot: Slot) -> [Interval] {
    guard case .component(_, let indices) = slot, let i = indices.first else { return [] }
    return all.map { Interval($0[i - 1]) }
  }

  static func values(_ expression: Expression) -> [Interval]? {
    guard let program = try? Program(compiling: [expression], in: context()) else { return nil }
    return program.runIntervals(count: all.count, inputs: column).first
  }
}
