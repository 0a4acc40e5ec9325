import Flows
import Foundation
import Testing

@testable import Grading
@testable import Reports

@Suite("Pictures of a flow")
struct FlowPicturesTests {
  private static let exercises = "\(testFolder)/../../exercises"
  private static let slugs =
    ((try? FileManager.default.contentsOfDirectory(atPath: exercises)) ?? [])
    .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()

  /// The flow of the first problem of a sheet that states one, and its dimensions.
  private func flow(_ slug: String) throws -> (flow: Flow, dimensions: [Int], language: String) {
    let sheet = try Sheet(contentsOf: "\(Self.exercises)/\(slug).md")
    let stating = sheet.problems.first { $0.hasCheckedParts }
    let problem = try #require(stating)
    let stated = try FlowPreparation(problem, sheet).statedFlow()
    let flow = Flow(
      definitions: stated.definitions, base: problem.settings.base.distribution,
      parameters: problem.settings.parameters.map(\.parameter))
    return (flow, problem.settings.dimensions, sheet.language)
  }

  @Test("can be drawn for every sheet, each well-formed and with finite numbers", arguments: slugs)
  func sheets(slug: String) throws {
    let (flow, dimensions, language) = try flow(slug)
    let catalogue = try Templates().catalogue(language: language)
    let pictures = FlowPictures(flow, catalogue: catalogue)
    let dimension = try #require(dimensions.max())
    var figures = [
      pictures.computation(.forward, dimension: dimension),
      pictures.computation(.inverse, dimension: dimension),
      pictures.jacobian(dimension: min(4, dimension)),
      pictures.transformer(dimension: dimension),
    ]
    #expect(figures[2] != nil)
    if dimensions.contains(2) {
      let plane = [pictures.plane(), pictures.density()]
      #expect(!plane.contains(nil))
      figures += plane
    }
    let all = figures.compactMap { $0 }
    if let folder = ProcessInfo.processInfo.environment["PICTURES_FOLDER"] {
      try all.joined().write(toFile: "\(folder)/\(slug).html", atomically: true, encoding: .utf8)
    }
    for svg in all.joined().matches(of: /<svg.*?<\/svg>/).map({ String($0.0) }) {
      #expect(svg.contains(/<title>[^<]{10}/))
      let numbers = svg.replacing(/>[^<]*</, with: "><")
        .replacing(/aria-label="[^"]*"/, with: "").lowercased()
      #expect(!numbers.contains("nan") && !numbers.contains("inf"))
    }
  }

  @Test("show which way is computed at once and which one after the other")
  func order() throws {
    func steps(_ slug: String, _ direction: ComputationGraph.Direction) throws -> [Int]? {
      let (flow, dimensions, _) = try flow(slug)
      return FlowStructure(flow).rows(dimension: dimensions.max() ?? 0).map {
        ComputationGraph(direction: direction, rows: $0, continues: false).steps
      }
    }
    #expect(try steps("homework-6", .forward) == [1, 1, 1, 1, 1])
    #expect(try steps("homework-6", .inverse) == [1, 2, 3, 4, 5])
    #expect(try steps("masked-flow", .forward) == [1, 2, 3, 4, 5])
    #expect(try steps("masked-flow", .inverse) == [1, 1, 1, 1, 1])
    // The first half of a coupling layer is copied: `z_1` and `z_2` are needed before the rest.
    #expect(try steps("coupling-layer", .forward) == [1, 1, 1, 1])
    #expect(try steps("coupling-layer", .inverse) == [1, 1, 2, 2])
    #expect(try steps("planar-flow", .forward) == nil)
  }

  @Test("say of each entry of the Jacobian what it depends on")
  func jacobian() throws {
    func entries(_ slug: String, _ dimension: Int) throws -> [[JacobianStructure.Entry]]? {
      FlowStructure(try flow(slug).flow).jacobian(dimension: dimension, seed: 0)
    }
    #expect(
      try entries("homework-6", 2) == [[.constant(1), .zero], [.constant(1), .constant(1)]])
    #expect(
      try entries("plane-with-numbers", 2) == [
        [.constant(2), .zero], [.depends(["z_{1}"]), .constant(3)],
      ])
    #expect(
      try entries("leaky-hinge", 2) == [
        [.depends(["z_{1}", "a"]), .zero], [.constant(1), .depends(["z_{2}", "a"])],
      ])
  }
}
