import Grading

/// A density in the plane, known at the images of a rectangular mesh.
struct DensityMesh {
  /// `points[i][j]`: where the node is.
  let points: [[PlanePoint]]
  /// The logarithm of the density there; a NaN where there is none.
  let logDensity: [[Double]]
  /// The probability about the node, up to a common factor.
  let mass: [[Double]]

  /// The levels of the logarithm above which the given shares of the probability lie, descending;
  /// levels that coincide are one.
  func levels(holding shares: [Double]) -> [Double] {
    let nodes = zip(logDensity.joined(), mass.joined()).filter { $0.0.isFinite && $0.1 > 0 }
      .sorted { $0.0 > $1.0 }
    let total = nodes.reduce(0) { $0 + $1.1 }
    var levels: [Double] = []
    for share in shares {
      var sum = 0.0
      guard
        let level = nodes.first(where: { node in
          sum += node.1
          return sum >= share * total
        })?.0
      else { continue }
      // A hair below, so that a plateau is inside.
      let lowered = level - 1e-9 * max(1, abs(level))
      if let last = levels.last, last - lowered < 1e-6 { continue }
      levels.append(lowered)
    }
    return levels
  }

  // MARK: Marching squares

  /// A side of a cell, between two neighbouring nodes.
  private struct Side: Hashable {
    var i: Int
    var j: Int
    /// To `(i + 1, j)`, else to `(i, j + 1)`.
    var isAlongI: Bool
  }

  /// The rings that enclose what is at or above a level, denser on the left of each.
  ///
  /// The mesh gets a rim of nodes below every level, so that all rings are closed. Linear between
  /// nodes. Cost: the number of nodes.
  func rings(level: Double) -> [[PlanePoint]] {
    var next: [Side: Side] = [:]
    var order: [Side] = []
    for i in -1..<points.count {
      for j in -1..<(points.first?.count ?? 0) {
        for (from, to) in crossings(i, j, level) {
          next[from] = to
          order.append(from)
        }
      }
    }
    var rings: [[PlanePoint]] = []
    for start in order where next[start] != nil {
      var ring: [PlanePoint] = []
      var side = start
      while let following = next.removeValue(forKey: side) {
        let point = point(on: side, level)
        if point != ring.last { ring.append(point) }
        side = following
      }
      if ring.count > 2 { rings.append(ring) }
    }
    return rings
  }

  /// How the level's line runs through a cell: from side to side.
  private func crossings(_ i: Int, _ j: Int, _ level: Double) -> [(Side, Side)] {
    let corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
    let inside = corners.map { value($0.0, $0.1) >= level }
    let sides = [
      Side(i: i, j: j, isAlongI: true), Side(i: i + 1, j: j, isAlongI: false),
      Side(i: i, j: j + 1, isAlongI: true), Side(i: i, j: j, isAlongI: false),
    ]
    // Going round the cell, the line leaves where inside ends and comes in where it begins.
    let leaving = (0..<4).filter { inside[$0] && !inside[($0 + 1) % 4] }
    let entering = (0..<4).filter { !inside[$0] && inside[($0 + 1) % 4] }
    switch leaving.count {
    case 0: return []
    case 1: return [(sides[leaving[0]], sides[entering[0]])]
    default:
      // Two opposite corners are inside; the middle says whether they are joined.
      let middle = corners.reduce(0) { $0 + value($1.0, $1.1) } / 4
      return leaving.map { side in
        (sides[side], sides[middle >= level ? (side + 1) % 4 : (side + 3) % 4])
      }
    }
  }

  private func value(_ i: Int, _ j: Int) -> Double {
    guard points.indices.contains(i), points[i].indices.contains(j), points[i][j].isFinite,
      !logDensity[i][j].isNaN
    else { return -.infinity }
    return logDensity[i][j]
  }

  private func point(on side: Side, _ level: Double) -> PlanePoint {
    let ends = [
      (side.i, side.j), side.isAlongI ? (side.i + 1, side.j) : (side.i, side.j + 1),
    ]
    let (a, b) = (value(ends[0].0, ends[0].1), value(ends[1].0, ends[1].1))
    // Where one end is nowhere, the line goes through the other.
    guard a.isFinite, b.isFinite, a != b else {
      let (i, j) = a >= b ? ends[0] : ends[1]
      return points[i][j]
    }
    let t = (level - a) / (b - a)
    let (p, q) = (points[ends[0].0][ends[0].1], points[ends[1].0][ends[1].1])
    return PlanePoint(p.x + t * (q.x - p.x), p.y + t * (q.y - p.y))
  }
}
