import Algebra
import Evaluation
import Flows
import Foundation
import Testing

@testable import Grading

/// A flow whose values were computed elsewhere: `Scripts/solution-values` writes them with mpmath.
private struct SolvedFlow: Decodable, Sendable, CustomTestStringConvertible {
  struct Point: Decodable, Sendable {
    var z: [Double]
    var x: [Double]
    var det: Double
  }

  var flow: String
  var sheet: String
  var parameters: [String: Double]
  var points: [Point]

  var testDescription: String { flow }

  static let all: [SolvedFlow] = {
    let url = URL(fileURLWithPath: "\(testFolder)/Solutions/values.json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([SolvedFlow].self, from: data)) ?? []
  }()

  /// The value of an expression at a point, with `i` in the index.
  func value(_ expression: Algebra.Expression, _ point: Point, i: Int? = nil) throws -> Double {
    let context = GroundingContext(
      dimension: point.z.count, inputs: ["z", "x"], scalars: Set(parameters.keys))
    let program = try Program(
      compiling: [expression], indices: i.map { ["i": $0] } ?? [:], in: context)
    let values = program.runIntervals(count: 1) { slot in
      switch slot {
      case .component("z", let indices): [Interval(point.z[indices[0] - 1])]
      case .component(_, let indices): [Interval(point.x[indices[0] - 1])]
      case .scalar(let name): [Interval(parameters[name] ?? .nan)]
      }
    }
    return try #require(values.first?.first).midpoint
  }
}

@Suite("Solved formulas")
struct SolvedFlowsTests {
  @Test("are tested for more than a hundred flows")
  func presence() {
    #expect(SolvedFlow.all.count >= 112)
  }

  @Test("give the values that another program computed", arguments: SolvedFlow.all)
  fileprivate func values(flow: SolvedFlow) throws {
    let sheet = try Sheet(contentsOf: "\(testFolder)/../\(flow.sheet)")
    let solution = try SheetSolution(of: sheet, seed: 0, samples: 32)
    let derivation = try #require(solution.problems.first?.derivation)
    let determinant = try #require(derivation.determinant)
    let logarithm = try #require(derivation.logDeterminant)
    for point in flow.points {
      for i in 1...point.z.count {
        let forward = try #require(Self.rule(derivation.forward, i, closed: true))
        try expect(flow.value(forward, point, i: i), point.x[i - 1], "x_\(i)")
        guard let inverse = derivation.inverse else { continue }
        for closed in [true, false] {
          guard let rule = Self.rule(inverse, i, closed: closed) else { continue }
          try expect(flow.value(rule, point, i: i), point.z[i - 1], "z_\(i)")
        }
      }
      for formula in [determinant.plain, determinant.best] where !formula.namesLayers(derivation) {
        try expect(flow.value(formula, point), point.det, "det")
      }
      for formula in [logarithm.plain, logarithm.best] {
        try expect(flow.value(formula, point), log(abs(point.det)), "log|det|")
      }
    }
  }

  /// What gives component `i`.
  private static func rule(_ formulas: ComponentFormulas, _ i: Int, closed: Bool) -> Algebra
    .Expression?
  {
    guard let term = closed ? formulas.closed ?? formulas.general : formulas.general else {
      return closed && i <= formulas.first.count ? formulas.first[i - 1] : nil
    }
    return i < term.from ? term.listed[i - 1] : term.term
  }

  private func expect(_ value: Double, _ truth: Double, _ name: String) {
    #expect(abs(value - truth) <= 1e-9 * max(1, abs(truth)), "\(name): \(value), not \(truth)")
  }
}

extension Algebra.Expression {
  /// Whether a layer between `z` and `x` stands in it.
  fileprivate func namesLayers(_ derivation: FlowDerivation) -> Bool {
    derivation.layers.dropLast().contains { mentions($0.output) }
  }
}
