import Algebra
import Evaluation
import Testing

@testable import Flows

@Suite("Sample points")
struct SamplingTests {
  static let bases: [BaseDistribution] = [
    .standardNormal, .logNormal, .uniform(0...1), .uniform(-1...1), .uniform(0.1...0.3),
  ]

  @Test("SplitMix64 gives its published sequence")
  func generator() {
    var generator = SampleGenerator(seed: 0)
    #expect(generator.next() == 0xe220_a839_7b1d_cdaf)
    #expect(generator.next() == 0x6e78_9e6a_a1b9_65f4)
  }

  @Test("normal draws have mean 0 and variance 1")
  func moments() {
    var generator = SampleGenerator(seed: 7)
    let draws = (0..<20_000).map { _ in generator.normal() }
    let mean = draws.reduce(0, +) / 20_000
    let variance = draws.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(variance - 1) < 0.05)
  }

  @Test("all points are in the support, and the same for the same seed", arguments: bases)
  func points(_ base: BaseDistribution) {
    let flow = Flow(definitions: [], base: base)
    for dimension in [1, 2, 5] {
      let points = flow.samplePoints(dimension: dimension, count: 64, seed: 3)
      #expect(points.count > 64)
      #expect(points.allSatisfy { $0.count == dimension && base.contains($0) })
      #expect(points == flow.samplePoints(dimension: dimension, count: 64, seed: 3))
      #expect(points != flow.samplePoints(dimension: dimension, count: 64, seed: 4))
      let round = flow.roundPoints(dimension: dimension)
      #expect(round.count >= 5)
      #expect(round.allSatisfy { $0.count == dimension && base.contains($0) })
      #expect(Set(round).count == round.count)
    }
  }

  @Test("round points begin with the simplest")
  func roundPoints() {
    let normal = Flow(definitions: []).roundPoints(dimension: 2)
    #expect(normal.prefix(3) == [[1, 2], [2, 1], [1, 1]])
    #expect(normal.contains([1, -1]))
    let uniform = Flow(definitions: [], base: .uniform(0...1)).roundPoints(dimension: 2)
    #expect(uniform.first == [0.5, 0.25])
  }

  @Test("probes reach both signs of every component and all scales")
  func coverage() {
    let points = Flow(definitions: []).samplePoints(dimension: 2, count: 0, seed: 0)
    for signs in [(1.0, 1.0), (1, -1), (-1, 1), (-1, -1)] {
      #expect(points.contains { $0[0] * signs.0 > 0 && $0[1] * signs.1 > 0 })
    }
    #expect(points.contains { abs($0[0]) > 20 })
    #expect(points.contains { abs($0[0]) < 0.1 })
  }

  @Test("drawn parameters stay in their interval")
  func parameters() {
    let draws = Examples.coupling.parameterDraws(count: 100, seed: 0)
    #expect(draws.count == 100)
    #expect(draws.allSatisfy { (0.5...2).contains($0["a"] ?? 0) })
    #expect(Set(draws.compactMap { $0["a"] }).count > 90)
  }
}

@Suite("Faults of a flow")
struct FaultTests {
  func worlds(_ flow: Flow, _ dimension: Int = 3) throws -> Worlds {
    try flow.worlds(
      dimension: dimension,
      points: flow.samplePoints(dimension: dimension, count: 32, seed: 0))
  }

  @Test("sound flows have none", arguments: WorldsTests.examples)
  func sound(_ example: WorldsTests.Expected) throws {
    let worlds = try worlds(example.flow, example.point.count)
    #expect(worlds.undefinedFault == nil)
    let isAutoregressive = !["planar", "cyclic"].contains(example.name)
    #expect((worlds.lookAheadFault == nil) == isAutoregressive)
    #expect(example.flow.monotonicityFault(in: worlds) == nil)
  }

  /// Transformers, and whether they are strictly monotone; `u` is `z_i + z_{i-1}`.
  private static let transformers: [(name: String, body: Expression, isMonotone: Bool)] = {
    let u = Expression.sum([z(i), z(previous)])
    let cube = Expression.power(u, n(3))
    return [
      ("u^3", cube, true),
      ("-u^3", .negative(cube), true),
      ("u^5 + 2", .sum([.power(u, n(5)), n(2)]), true),
      ("u |u|", .product([u, .call(.abs, [u])]), true),
      ("u - sin u", .sum([u, .negative(.call(.sin, [u]))]), true),
      ("u^2", .power(u, n(2)), false),
      ("u^4", .power(u, n(4)), false),
      ("|u|", .call(.abs, [u]), false),
      ("max(u, 0)", .call(.maximum, [u, n(0)]), false),
      ("max(u, 0)^3", .power(.call(.maximum, [u, n(0)]), n(3)), false),
      ("u^3 - u", .sum([cube, .negative(u)]), false),
      ("0 u", .product([n(0), u]), false),
      ("u jumps down at 0", jump(u, at: n(0), [u, .sum([u, .negative(d("0.5"))])]), false),
      ("u jumps up at 1", jump(u, at: n(1), [u, .sum([u, n(1)])]), true),
      ("2u, then u from 6 on", jump(u, at: n(6), [.product([n(2), u]), u]), false),
      (
        "2u, then u + 1 from 1 on", jump(u, at: n(1), [.product([n(2), u]), .sum([u, n(1)])]), true
      ),
      ("tan u", .call(.tan, [u]), false),
      ("u - sign u", .sum([u, .negative(.call(.sign, [u]))]), false),
      (
        "2u - 1.5 floor u",
        .sum([.product([n(2), u]), .negative(.product([d("1.5"), .call(.floor, [u])]))]), false
      ),
      ("u^3 - u/1000000", .sum([cube, .negative(.quotient(u, n(1_000_000)))]), false),
      ("u + 1.0001 sin u", .sum([u, .product([d("1.0001"), .call(.sin, [u])])]), false),
      ("u + 0.9999 sin u", .sum([u, .product([d("0.9999"), .call(.sin, [u])])]), true),
      ("tanh 20u", .call(.tanh, [.product([n(20), u])]), true),
    ]
  }()

  private static func jump(
    _ u: Expression, at place: Expression, _ pieces: [Expression]
  ) -> Expression {
    .cases([
      Branch(pieces[0], when: .comparison(u, .less, place)), Branch(pieces[1], when: nil),
    ])
  }

  @Test(
    "a slope of 0 at single points is none; a flat piece, a fall and a jump back are",
    arguments: transformers)
  func monotone(name: String, body: Expression, isMonotone: Bool) throws {
    let flow = Flow(definitions: [
      defined("x", body), Definition("z", indices: [.literal(0)], as: n(0)),
    ])
    let worlds = try worlds(flow)
    #expect((flow.monotonicityFault(in: worlds) == nil) == isMonotone)
    #expect((flow.singularityFault(in: worlds) == nil) == isMonotone)
  }

  @Test("a square is monotone on positive numbers only")
  func square() throws {
    let square = Flow(definitions: [defined("x", .power(z(i), n(2)))])
    let fault = try #require(square.monotonicityFault(in: worlds(square)))
    #expect(fault.component == 1 && fault.point.count == 3)
    let positive = Flow(definitions: square.definitions, base: .logNormal)
    #expect(positive.monotonicityFault(in: try worlds(positive)) == nil)
  }

  @Test("a look ahead names the component and the variable")
  func ahead() throws {
    let flow = Flow(definitions: [defined("x", .sum([z(i), z(.symbol("D"))]))])
    let fault = try #require(try worlds(flow).lookAheadFault)
    #expect(fault.component == 1)
    #expect(fault.kind == .looksAhead(at: 3))
  }

  @Test("a logarithm of a normal variable is undefined somewhere")
  func undefined() throws {
    let flow = Flow(definitions: [defined("x", .call(.log, [z(i)]))])
    #expect(try worlds(flow).undefinedFault?.kind == .undefined)
    let positive = Flow(definitions: flow.definitions, base: .logNormal)
    #expect(try worlds(positive).undefinedFault == nil)
  }
}
