import Grading

/// The pictures of a flow with two components.
enum PlanePictures {
  /// Draws from a distribution and a grid through them: of `z`, straight; of `x`, warped.
  static func grid(
    lines: [[PlanePoint]], samples: [PlanePoint], names: (x: String, y: String),
    decimalMark: String
  ) -> PlanePlot? {
    guard let window = PlotWindow(around: lines.joined() + samples) else { return nil }
    return PlanePlot(
      names: names, window: window,
      layers: [
        .lines(lines, .init(ink: .accent)), .dots(samples, .ink),
      ], decimalMark: decimalMark)
  }

  /// The regions of highest density, one over the other: darker is denser. `shares` is how much of
  /// the probability each region holds, ascending, between 0 and 1.
  static func density(
    _ mesh: DensityMesh, shares: [Double] = [0.25, 0.5, 0.75, 0.95], names: (x: String, y: String),
    decimalMark: String
  ) -> PlanePlot? {
    density(mesh, levels: mesh.levels(holding: shares), names: names, decimalMark: decimalMark)
  }

  /// The same with the levels of the logarithm above which the regions lie, descending.
  static func density(
    _ mesh: DensityMesh, levels: [Double], names: (x: String, y: String), decimalMark: String
  ) -> PlanePlot? {
    let regions = levels.reversed().map(mesh.rings)
    guard var window = PlotWindow(around: Array((regions.first ?? []).joined())) else { return nil }
    // Where the outer region has long tails, the inner ones would be a speck.
    if regions.count > 1, let inner = PlotWindow(around: Array(regions[1].joined())),
      inner.width * 4 < window.width || inner.height * 4 < window.height
    {
      window = window.cropped(around: inner, by: 0.5)
    }
    let layers = regions.flatMap { rings -> [PlanePlot.Layer] in
      [
        .region(rings, .accent, opacity: 0.2),
        .lines(rings.map { $0 + $0.prefix(1) }, .init(ink: .accent)),
      ]
    }
    return PlanePlot(names: names, window: window, layers: layers, decimalMark: decimalMark)
  }

  /// The same grid under the right map (solid) and under a student's (dashed); `nil` when nothing of
  /// the student's image is defined.
  static func comparison(
    right: [[PlanePoint]], yours: [[PlanePoint]], names: (x: String, y: String), title: String,
    decimalMark: String
  ) -> Picture? {
    guard let own = PlotWindow(around: Array(right.joined())),
      let other = PlotWindow(around: Array(yours.joined()))
    else { return nil }
    // What is right is shown whole; of an image that is far too large, as much as leaves the right
    // one large enough to be seen.
    let most = own.grown(width: own.width * 3, height: own.height * 3)
    let both = own.union(other)
    let window = PlotWindow(x: both.x.clamped(to: most.x), y: both.y.clamped(to: most.y))
    // What lies on one line would hide beneath the lines of the right grid.
    let width = yours.isCollapsed ? 4 : 1.4
    return PlanePlot(
      names: names, window: window,
      layers: [
        .lines(right, .init(ink: .right, width: 1.4)),
        .lines(yours, .init(ink: .wrong, width: width, dashes: "5 3")),
      ], decimalMark: decimalMark
    ).picture(title: title)
  }
}

extension [[PlanePoint]] {
  /// Whether all points lie on one line, to one part in a million of their spread.
  ///
  /// The smaller eigenvalue of the points' covariance is compared with the larger one; cost: linear.
  var isCollapsed: Bool {
    let points = joined().filter(\.isFinite)
    guard points.count > 2 else { return false }
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let (xx, xy, yy) = points.reduce((0.0, 0.0, 0.0)) { sums, point in
      let (dx, dy) = (point.x - x, point.y - y)
      return (sums.0 + dx * dx, sums.1 + dx * dy, sums.2 + dy * dy)
    }
    let trace = xx + yy
    return trace.isFinite && xx * yy - xy * xy <= 1e-12 * trace * trace
  }
}
