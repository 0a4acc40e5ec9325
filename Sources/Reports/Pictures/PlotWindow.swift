import Grading

/// The part of the plane that a drawing shows.
struct PlotWindow: Hashable {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  /// A window in which most of the points lie; all of them, unless a few lie far away. Points that
  /// do not exist are left out; `nil` when there are no others.
  init?(around points: [PlanePoint]) {
    let points = points.filter { $0.isFinite && abs($0.x) < 1e12 && abs($0.y) < 1e12 }
    guard let x = Self.extent(points.map(\.x)), let y = Self.extent(points.map(\.y)) else {
      return nil
    }
    self.init(x: x, y: y)
  }

  /// The range of the values with a margin; of the middle nineteen twentieths where the rest lies
  /// more than twice as far out.
  private static func extent(_ values: [Double]) -> ClosedRange<Double>? {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let skipped = sorted.count / 20
    var (low, high) = (sorted[skipped], sorted[sorted.count - 1 - skipped])
    let spread = high - low
    low = low - first <= spread * 0.75 ? first : low - spread * 0.1
    high = last - high <= spread * 0.75 ? last : high + spread * 0.1
    let margin = max((high - low) * 0.06, max(abs(low), abs(high)) * 1e-6)
    guard margin > 0 else { return (low - 1)...(high + 1) }
    return (low - margin)...(high + margin)
  }

  var width: Double { x.upperBound - x.lowerBound }
  var height: Double { y.upperBound - y.lowerBound }

  /// Both windows and what is between them.
  func union(_ other: PlotWindow) -> PlotWindow {
    PlotWindow(
      x: min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound),
      y: min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound))
  }

  /// The window about the same middle, grown to a width and a height.
  func grown(width: Double, height: Double) -> PlotWindow {
    func range(_ range: ClosedRange<Double>, _ size: Double) -> ClosedRange<Double> {
      let extra = max(0, size - (range.upperBound - range.lowerBound)) / 2
      return (range.lowerBound - extra)...(range.upperBound + extra)
    }
    return PlotWindow(x: range(x, width), y: range(y, height))
  }

  /// The part of the window about a smaller one, with so much of its size on every side.
  func cropped(around inner: PlotWindow, by share: Double) -> PlotWindow {
    func range(_ all: ClosedRange<Double>, _ part: ClosedRange<Double>) -> ClosedRange<Double> {
      let extra = (part.upperBound - part.lowerBound) * share
      // The margin of a window goes with its size.
      let margin = (all.upperBound - all.lowerBound) * 0.06
      let low = max(all.lowerBound + margin - extra * 0.12, part.lowerBound - extra)
      let high = min(all.upperBound - margin + extra * 0.12, part.upperBound + extra)
      return low < high ? low...high : part
    }
    return PlotWindow(x: range(x, inner.x), y: range(y, inner.y))
  }

  func contains(_ point: PlanePoint) -> Bool { x.contains(point.x) && y.contains(point.y) }

  // MARK: Clipping

  /// The parts of a line inside the window.
  ///
  /// A line ends where a point does not exist, and where it jumps from beyond one side to beyond
  /// the opposite one, as `1/t` does at 0.
  func clipped(_ line: [PlanePoint]) -> [[PlanePoint]] {
    var parts: [[PlanePoint]] = []
    var current: [PlanePoint] = []
    func close() {
      if current.count > 1 { parts.append(current) }
      current = []
    }
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (start, end) = clipped(a, b) else {
        close()
        continue
      }
      if current.last != start { close() }
      if current.isEmpty { current = [start] }
      current.append(end)
    }
    close()
    return parts
  }

  /// The part of a segment inside the window (Liang and Barsky, 1984).
  private func clipped(_ a: PlanePoint, _ b: PlanePoint) -> (PlanePoint, PlanePoint)? {
    guard a.isFinite, b.isFinite, !jumps(a.x, b.x, x), !jumps(a.y, b.y, y) else { return nil }
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    guard dx.isFinite, dy.isFinite else { return nil }
    var (first, last) = (0.0, 1.0)
    for (slope, room) in [
      (-dx, a.x - x.lowerBound), (dx, x.upperBound - a.x),
      (-dy, a.y - y.lowerBound), (dy, y.upperBound - a.y),
    ] {
      if slope == 0 {
        guard room >= 0 else { return nil }
        continue
      }
      let t = room / slope
      if slope < 0 { first = max(first, t) } else { last = min(last, t) }
    }
    guard first <= last else { return nil }
    // Rounding could put the cut of something far away beyond the side.
    func point(_ t: Double) -> PlanePoint {
      nearest(t == 0 ? a : t == 1 ? b : PlanePoint(a.x + t * dx, a.y + t * dy))
    }
    let (start, end) = (point(first), point(last))
    return start == end ? nil : (start, end)
  }

  /// The point of the window nearest to a point.
  private func nearest(_ point: PlanePoint) -> PlanePoint {
    PlanePoint(
      min(max(point.x, x.lowerBound), x.upperBound),
      min(max(point.y, y.lowerBound), y.upperBound))
  }

  private func jumps(_ a: Double, _ b: Double, _ range: ClosedRange<Double>) -> Bool {
    min(a, b) < range.lowerBound && max(a, b) > range.upperBound
      && max(abs(a), abs(b)) > 2 * max(abs(range.lowerBound), abs(range.upperBound))
  }

  /// The part of a filled ring inside the window (Sutherland and Hodgman, 1974). Its sides may run
  /// along the window's.
  func clipped(ring: [PlanePoint]) -> [PlanePoint] {
    var ring = ring.filter(\.isFinite)
    let distances: [(PlanePoint) -> Double] = [
      { $0.x - x.lowerBound }, { x.upperBound - $0.x },
      { $0.y - y.lowerBound }, { y.upperBound - $0.y },
    ]
    for distance in distances {
      guard var before = ring.last else { return [] }
      var kept: [PlanePoint] = []
      for point in ring {
        let (from, to) = (distance(before), distance(point))
        if (from < 0) != (to < 0) {
          let t = from / (from - to)
          kept.append(
            PlanePoint(
              before.x + t * (point.x - before.x), before.y + t * (point.y - before.y)))
        }
        if to >= 0 { kept.append(point) }
        before = point
      }
      ring = kept
    }
    return ring.map(nearest)
  }
}
