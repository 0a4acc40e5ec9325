import Algebra
import Evaluation
import Testing

@testable import Flows

@Suite("The worlds of a flow")
struct WorldsTests {
  static let point = [0.5, -1.25, 2]

  static func isClose(_ interval: Interval, _ value: Double) -> Bool {
    abs(interval.midpoint - value) < 1e-14 && interval.width < 1e-13
      && interval.definedness == .defined
  }

  struct Expected: Sendable {
    let name: String
    let flow: Flow
    let point: [Double]
    let x: [Double]
    let det: Double
  }

  static let examples = [
    Expected(
      name: "running sum", flow: Examples.runningSum, point: point, x: [0.5, -0.75, 1.25], det: 1),
    Expected(
      name: "affine", flow: Examples.affine, point: point,
      x: [0.5, -1.3550317708596769, 3.1870785575819447], det: 0.8824969025845955),
    Expected(
      name: "masked", flow: Examples.masked, point: point,
      x: [0.5, -0.9164355663335328, 0.6740483009401765], det: 0.9011271669144737),
    Expected(
      name: "planar", flow: Examples.planar, point: [0.5, -1.25],
      x: [0.032295464698450516, -1.4838522676507748], det: 1.1250098706334466),
    Expected(
      name: "cyclic", flow: Examples.cyclic, point: point,
      x: [
        0.5 + 0.5 * -0.9489846193555862, -1.25 + 0.5 * 0.9092974268256817,
        2 + 0.5 * 0.479425538604203,
      ], det: 0.985605407754184),
    Expected(
      name: "reflection", flow: Examples.reflection, point: point, x: [-1, 2.5, -4], det: -8),
  ]

  @Test("x and det J agree with NumPy", arguments: examples)
  func values(_ expected: Expected) throws {
    let dimension = expected.point.count
    let worlds = try expected.flow.worlds(dimension: dimension, points: [expected.point])
    for k in 1...dimension {
      let value = try #require(worlds.values(of: .component("x", [k])).first)
      #expect(Self.isClose(value, expected.x[k - 1]), "\(expected.name) x_\(k) = \(value)")
    }
    let det = try #require(worlds.values(of: .scalar("\\det J")).first)
    #expect(Self.isClose(det, expected.det), "\(expected.name) \(det)")
    let logDet = try #require(worlds.values(of: .scalar("\\log|\\det J|")).first)
    #expect(logDet.applying(.exp).intersects(det.applying(.abs)))
  }

  @Test("the Jacobian of a running sum is a triangle of ones")
  func jacobian() throws {
    let worlds = try Examples.runningSum.worlds(dimension: 3, points: [Self.point])
    for i in 1...3 {
      for j in 1...3 {
        let entry = worlds.values(of: .component("J", [i, j]))
        #expect(entry == [Interval(j <= i ? 1 : 0)])
        #expect(worlds.dependence[i - 1][j - 1] == (j <= i))
      }
    }
    #expect(worlds.values(of: .scalar("\\det J")) == [Interval(1)])
  }

  @Test("a constant negative scale gives det J the sign (-1)^D", arguments: 1...5)
  func signs(dimension: Int) throws {
    let point = [Double](repeating: 1, count: dimension)
    let worlds = try Examples.reflection.worlds(dimension: dimension, points: [point])
    let size = Double(1 << dimension)
    #expect(
      worlds.values(of: .scalar("\\det J"))
        == [Interval(dimension.isMultiple(of: 2) ? size : -size)])
  }

  @Test("every family has its values, where it is defined")
  func families() throws {
    let worlds = try Examples.coupling.worlds(
      dimension: 3, points: [Self.point, Self.point], parameters: [["a": 1], ["a": 2]])
    #expect(worlds.values(of: .component("h", [1])).isEmpty)
    #expect(worlds.values(of: .component("h", [2])) == [Interval(0.5), Interval(0.5)])
    #expect(worlds.values(of: .component("x", [3])) == [Interval(2.5), Interval(4.5)])
    #expect(worlds.values(of: .scalar("a")) == [Interval(1), Interval(2)])
    #expect(worlds.values(of: .scalar("\\det J")) == [Interval(1), Interval(4)])
    #expect(worlds.values(of: .component("z", [2])) == [Interval(-1.25), Interval(-1.25)])
  }

  @Test("a flow that cannot be computed says where")
  func refusals() {
    func refusal(_ flow: Flow, dimension: Int = 3) -> FlowError? {
      do throws(FlowError) {
        _ = try flow.worlds(
          dimension: dimension, points: [[Double](repeating: 1, count: max(0, dimension))])
        return nil
      } catch { return error }
    }
    let next = Flow(definitions: [defined("x", .sum([z(i), x(.sum([i, n(1)]))]))])
    #expect(refusal(next) == .looksAhead(component: 1, at: 4))
    let itself = Flow(definitions: [defined("x", .sum([z(i), x(i)]))])
    #expect(refusal(itself) == .component(1, .circular("x")))
    let withoutStart = Flow(definitions: [defined("x", .sum([z(i), z(previous)]))])
    #expect(refusal(withoutStart) == .component(1, .indexOutOfRange("z", [0])))
    #expect(refusal(Flow(definitions: [])) == .component(1, .unknownName("x")))
    #expect(refusal(Examples.affine, dimension: 0) == .dimension(0))
  }

  @Test("a parameter reads decimal literals with a sign")
  func literals() {
    #expect(Parameter("a", literal: "-2") == Parameter("a", .fixed(Interval(-2))))
    #expect(Parameter("a", literal: "0.5") == Parameter("a", .fixed(Interval(0.5))))
    for literal in ["", "-", "--2", "1.2.3", "two", "."] {
      #expect(Parameter("a", literal: literal) == nil)
    }
  }
}
