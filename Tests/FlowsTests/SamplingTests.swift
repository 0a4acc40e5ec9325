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
    #expect(worlds.monotonicityFault == nil)
  }

  @Test("a square is not monotone, a constant neither")
  func monotone() throws {
    let square = Flow(definitions: [defined("x", .power(z(i), n(2)))])
    let fault = try #require(try worlds(square).monotonicityFault)
    #expect(fault.component == 1 && fault.point.count == 3)
    let positive = Flow(definitions: square.definitions, base: .logNormal)
    #expect(try worlds(positive).monotonicityFault == nil)
    let constant = Flow(definitions: [defined("x", .product([n(0), z(i)]))])
    #expect(
      try worlds(constant).monotonicityFault?.kind == .notMonotone(derivative: 0))
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
