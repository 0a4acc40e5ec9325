import Evaluation
import Flows
import Grading

/// The density of `x` in the plane.
extension FlowPictures {
  private static let reach = 3.0
  private static let shares = [0.25, 0.5, 0.75, 0.95]
  /// How many draws are counted in a region, and how far the count may be from its share: three times
  /// the standard deviation of a half among so many.
  private static let counted = (draws: 1500, tolerance: 0.04)
  /// The nodes of the mesh along one axis: fewer for a flow that costs more.
  private var meshSize: Int { flow.weight <= 100 ? 65 : 41 }

  /// Where a node of the mesh lies: closer together near the ends of a bounded support, where a flow
  /// may stretch without bound.
  private func meshShare(_ share: Double) -> Double {
    guard case .uniform = flow.base else { return share }
    return (1 - (Double.pi * share).applying(.cos)) / 2
  }

  /// The density of `x` as regions that hold a quarter, half, … of the probability: an HTML
  /// `<figure>`. For flows with two components.
  ///
  /// How much a region holds is counted among draws; one that does not hold its share, because the mesh
  /// is too coarse for the density, is left out.
  public func density() -> String? {
    guard isShown, var mesh = mesh(meshSize) else { return nil }
    // An odd number of nodes has one in the middle, where a flow along rays may have no value.
    if mesh.hasGaps, let other = self.mesh(meshSize - 1), !other.hasGaps { mesh = other }
    let names = names("x")
    if mesh.isFlat {
      let plot = PlanePictures.density(
        mesh, shares: Self.shares, names: names, decimalMark: decimalMark)
      return figure(of: plot, "picture.densityFlat", [:])
    }
    let regions = regions(of: mesh)
    guard !regions.isEmpty else { return nil }
    let plot = PlanePictures.density(
      mesh, levels: regions.map(\.level), names: names, decimalMark: decimalMark)
    let shares = regions.map {
      Message.Argument.text(title("picture.percent", ["percent": .count(Int($0.share * 100))]))
    }
    return figure(
      of: plot, regions.count == 1 ? "picture.densityOne" : "picture.density",
      ["shares": .list(shares)])
  }

  private func figure(
    of plot: PlanePlot?, _ key: String, _ arguments: [String: Message.Argument]
  ) -> String? {
    figure([plot].compactMap { $0.map { ($0, title(key, arguments)) } }, key, arguments)
  }

  /// The levels with the shares that their regions hold, as counted.
  private func regions(of mesh: DensityMesh) -> [(share: Double, level: Double)] {
    let draws = Array(
      flow.samplePoints(dimension: 2, count: Self.counted.draws, seed: Self.seed)
        .prefix(Self.counted.draws))
    guard let worlds = try? shown.worlds(dimension: 2, points: draws) else { return [] }
    let images = points("x", worlds).filter(\.isFinite)
    guard !images.isEmpty else { return [] }
    func held(_ level: Double) -> Double {
      let region = FilledRings(mesh.rings(level: level))
      return Double(images.count(where: region.contains)) / Double(images.count)
    }
    var regions: [(share: Double, level: Double)] = []
    for share in Self.shares {
      guard let level = mesh.levels(holding: [share]).first else { continue }
      let best =
        abs(held(level) - share) <= Self.counted.tolerance
        ? level : mesh.level(where: { held($0) - share })
      guard abs(held(best) - share) <= Self.counted.tolerance else { continue }
      if let last = regions.last, last.level - best < 1e-6 { continue }
      regions.append((share, best))
    }
    return regions
  }

  /// The density at the images of a square mesh with so many nodes along an axis, and more at kinks.
  private func mesh(_ count: Int) -> DensityMesh? {
    let shares = (0..<count).map { meshShare(Double($0) / Double(count - 1)) }
    let values = shown.withKinks(shares.map { flow.base.value(at: $0, reach: Self.reach) })
    let size = values.count
    let nodes = values.flatMap { a in values.map { [a, $0] } }
    guard let worlds = try? shown.worlds(dimension: 2, points: nodes) else { return nil }
    let images = points("x", worlds)
    let logDeterminants = worlds.values(of: .scalar("\\log|\\det J|"))
    let logDensity = nodes.indices.map { k in
      logDeterminants[k].isFinite
        ? flow.base.logDensity(nodes[k][0]) + flow.base.logDensity(nodes[k][1])
          - logDeterminants[k].midpoint
        : .nan
    }
    // The probability of a cell, where the cells are as wide as the values lie apart.
    let widths = values.indices.map { k in
      (values[min(k + 1, size - 1)] - values[max(k - 1, 0)]) / 2
    }
    let mass = zip(values, widths).map { flow.base.logDensity($0).applying(.exp) * $1 }
    func rows<T>(_ flat: [T]) -> [[T]] {
      stride(from: 0, to: flat.count, by: size).map { Array(flat[$0..<($0 + size)]) }
    }
    return DensityMesh(
      points: rows(images), logDensity: rows(logDensity),
      mass: mass.map { a in mass.map { a.isFinite && $0.isFinite ? a * $0 : 0 } })
  }
}

extension DensityMesh {
  /// Whether the density or the image is missing somewhere inside the mesh.
  fileprivate var hasGaps: Bool {
    let inner = logDensity.indices.dropFirst().dropLast()
    return inner.contains { i in inner.contains { j in logDensity[i][j].isNaN } }
  }

  /// Whether the density is the same wherever there is one.
  fileprivate var isFlat: Bool {
    let values = logDensity.joined().filter(\.isFinite)
    guard let least = values.min(), let most = values.max() else { return false }
    return most - least < 1e-6
  }

  /// The level at which a function that falls as the level rises changes its sign.
  fileprivate func level(where excess: (Double) -> Double) -> Double {
    let values = logDensity.joined().filter(\.isFinite)
    guard var low = values.min(), var high = values.max() else { return .nan }
    for _ in 0..<20 {
      let middle = low / 2 + high / 2
      if excess(middle) > 0 { low = middle } else { high = middle }
    }
    return low / 2 + high / 2
  }
}

/// The inside of closed rings, by the even-odd rule.
private struct FilledRings {
  private let sides: [(PlanePoint, PlanePoint)]

  init(_ rings: [[PlanePoint]]) {
    sides = rings.flatMap { ring in Array(zip(ring, ring.dropFirst() + ring.prefix(1))) }
  }

  /// Whether a ray to the right of the point crosses the rings an odd number of times.
  func contains(_ point: PlanePoint) -> Bool {
    var isInside = false
    for (a, b) in sides where (a.y > point.y) != (b.y > point.y) {
      if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
    }
    return isInside
  }
}
