import Evaluation
import Flows

/// The image of one grid under the right map and under an answer, for a flow with two components.
///
/// For `f` it is the image of a square grid of `z`. For `f⁻¹` the grid is where `f` takes that
/// square grid: the right inverse brings it back.
public struct GridComparison: Sendable, Hashable {
  /// The right image, line by line.
  public var right: [[PlanePoint]]
  /// The answer's image, the same lines.
  public var answer: [[PlanePoint]]

  /// A comparison.
  public init(right: [[PlanePoint]], answer: [[PlanePoint]]) {
    self.right = right
    self.answer = answer
  }
}

/// A square grid of base points with two components, and its image under the flow.
struct GridWorlds: Sendable {
  /// `z_1`, `z_2`, `x_1`, `x_2` and the parameters at the points, line after line.
  private let values: [Slot: [Double]]
  private let images: [Target.Direction: [[PlanePoint]]]

  private static let linesEachWay = 9
  private static let pointsPerLine = 33
  private static let reach = 2.0
  /// The smallest difference that can be seen, as a share of the picture.
  private static let visible = 0.01

  /// The grid of a flow; `nil` when the flow has no values there.
  init?(_ flow: Flow) {
    let lines = flow.base.gridLines(
      count: Self.linesEachWay, points: Self.pointsPerLine, reach: Self.reach)
    guard let worlds = try? flow.worlds(dimension: 2, points: lines.flatMap { $0 }) else {
      return nil
    }
    let values = Dictionary(
      uniqueKeysWithValues: worlds.slots.map { slot in
        (slot, worlds.values(of: slot).map { $0.isFinite ? $0.midpoint : .nan })
      })
    var images: [Target.Direction: [[PlanePoint]]] = [:]
    for direction in [Target.Direction.forward, .inverse] {
      let components = (1...2).map { values[.component(direction.result, [$0])] ?? [] }
      images[direction] = Self.lines(components[0], components[1])
    }
    self.values = values
    self.images = images
  }

  private static func lines(_ x: [Double], _ y: [Double]) -> [[PlanePoint]] {
    let points = zip(x, y).map(PlanePoint.init)
    return stride(from: 0, to: points.count, by: pointsPerLine).map {
      Array(points[$0..<min($0 + pointsPerLine, points.count)])
    }
  }

  /// The answer's image of the grid beside the right one.
  ///
  /// As in judging, each component is worked out in the true world.
  ///
  /// - Returns: `nil` for determinants, for an answer that leaves a component out or cannot be
  ///   evaluated, and where no difference could be seen.
  func comparison(
    _ answer: Answer, judge: Judge, definitions: StatedDefinitions
  ) -> GridComparison? {
    guard let direction = answer.claims.last?.direction, let right = images[direction] else {
      return nil
    }
    var components: [[Double]] = []
    for position in 1...2 {
      guard let component = component(position, answer, direction, judge, definitions) else {
        return nil
      }
      components.append(component)
    }
    let own = Self.lines(components[0], components[1])
    guard own.joined().contains(where: \.isFinite), differs(own, right) else { return nil }
    return GridComparison(right: right, answer: own)
  }

  private func component(
    _ position: Int, _ answer: Answer, _ direction: Target.Direction, _ judge: Judge,
    _ definitions: StatedDefinitions
  ) -> [Double]? {
    for rule in answer.rules(for: position, of: 2) {
      do throws(GroundingError) {
        let program = try judge.program(rule, dimension: 2, definitions: definitions)
        let isCircular = program.inputs.contains { slot in
          (position...2).contains { slot == .component(direction.result, [$0]) }
        }
        guard !isCircular else { return nil }
        let count = 2 * Self.linesEachWay * Self.pointsPerLine
        return program.run(count: count) { values[$0] ?? [] }[0]
      } catch {
        // A rule that needs a component outside of 1 … D does not speak of this one.
        guard case .indexOutOfRange = error else { return nil }
      }
    }
    return nil
  }

  private func differs(_ own: [[PlanePoint]], _ right: [[PlanePoint]]) -> Bool {
    let finite = right.joined().filter(\.isFinite)
    func extent(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    let (width, height) = (extent(finite.map(\.x)), extent(finite.map(\.y)))
    return zip(own.joined(), right.joined()).contains { a, b in
      guard b.isFinite else { return false }
      guard a.isFinite else { return true }
      return abs(a.x - b.x) > Self.visible * width || abs(a.y - b.y) > Self.visible * height
    }
  }
}
