import Grading

/// A drawing in the plane: axes with round numbers, and layers of lines, regions and dots over them.
struct PlanePlot {
  /// What is drawn, the first at the bottom.
  enum Layer {
    /// Lines of one look.
    case lines([[PlanePoint]], Stroke)
    /// What rings enclose, holes left out.
    case region([[PlanePoint]], Ink, opacity: Double)
    /// Small discs.
    case dots([PlanePoint], Ink)
  }

  /// The look of a line.
  struct Stroke {
    var ink: Ink
    var width = 1.0
    /// As SVG has it: `4 3`.
    var dashes: String?
  }

  /// What the axes are called, in LaTeX.
  var names: (x: String, y: String)
  /// What is shown.
  var window: PlotWindow
  var layers: [Layer]
  /// Looks of lines and their names in LaTeX, above the plot.
  var legend: [(Stroke, String)] = []
  /// `.` or `,`.
  var decimalMark: String

  // MARK: Room

  private static let width = 330.0
  private static let left = 40.0
  private static let right = 16.0
  private static let bottom = 26.0
  private static let fontSize = 12.0
  private static let nameSize = 16.0
  private static let legendSize = 14.0

  private static let across = width - left - right

  /// Pictures to be shown side by side: of one height.
  static func pictures(_ plots: [(plot: PlanePlot, title: String)]) -> [Picture] {
    let up = plots.map { $0.plot.shape(across: across).height }.max() ?? 0
    let legend = plots.map { $0.plot.legendRows.height }.max() ?? 0
    return plots.map { $0.plot.picture(title: $0.title, up: up, legendHeight: legend) }
  }

  /// The picture; no lower than `up`, with as much room for the legend as is given.
  func picture(title: String, up least: Double = 0, legendHeight: Double = 0) -> Picture {
    let (legendElements, ownHeight) = legendRows
    let across = Self.across
    let (window, up) = shape(across: across, least: least)
    let top = max(legendHeight, ownHeight) + 26
    let place = { (point: PlanePoint) in
      PlanePoint(
        Self.left + (point.x - window.x.lowerBound) / window.width * across,
        top + (window.y.upperBound - point.y) / window.height * up)
    }
    let content =
      legendElements + frame(window, top: top, across: across, up: up)
      + layers.compactMap { element($0, window, place) }
    return Picture(title: title, width: Self.width, height: top + up + Self.bottom + 12, content)
  }

  /// The window and the height of the plot: one unit is as long on both axes, unless the plot would
  /// be a stripe.
  private func shape(
    across: Double, least: Double = 0
  ) -> (PlotWindow, height: Double) {
    let ratio = window.height / window.width
    guard (0.3...3).contains(ratio) else { return (window, max(across * 0.85, least)) }
    let kept = max(min(max(ratio, 0.7), 1.15), least / across)
    let grown = window.grown(width: window.height / kept, height: window.width * kept)
    return (grown, across * grown.height / grown.width)
  }

  /// Whether a line or a region goes on outside the frame.
  var isCut: Bool {
    let shown = shape(across: Self.across).0
    return layers.contains { layer in
      let lines: [[PlanePoint]]
      switch layer {
      case .lines(let own, _): lines = own
      case .region(let rings, _, _): lines = rings
      case .dots: return false
      }
      return lines.joined().contains { $0.isFinite && !shown.contains($0) }
    }
  }

  // MARK: Axes

  private func frame(
    _ window: PlotWindow, top: Double, across: Double, up: Double
  ) -> [SVGElement] {
    let (left, bottom) = (Self.left, top + up)
    var grid = ""
    var labels: [SVGElement] = []
    for (value, label) in Axis(window.x, count: 6, decimalMark: decimalMark).ticks {
      let x = left + (value - window.x.lowerBound) / window.width * across
      grid += "M\(x.svg) \(top.svg)V\((bottom + 4).svg)"
      labels.append(Self.number(label, x, bottom + 17, .middle))
    }
    for (value, label) in Axis(window.y, count: 6, decimalMark: decimalMark).ticks {
      let y = top + (window.y.upperBound - value) / window.height * up
      grid += "M\((left - 4).svg) \(y.svg)H\((left + across).svg)"
      labels.append(Self.number(label, left - 8, y + 4, .end))
    }
    return [
      .path(grid, .line), SVGElement("g", [], labels),
      .path("M\(left.svg) \(top.svg)V\(bottom.svg)H\((left + across).svg)", .soft),
      MathLabel(names.x).text(left + across, bottom + 33, size: Self.nameSize, anchor: .end),
      MathLabel(names.y).text(left - 8, top - 10, size: Self.nameSize, anchor: .middle),
    ]
  }

  private static func number(
    _ text: String, _ x: Double, _ y: Double, _ anchor: MathLabel.Anchor
  ) -> SVGElement {
    SVGElement(
      "text",
      [
        ("x", x.svg), ("y", y.svg), ("font-family", "var(--sans)"), ("font-size", fontSize.svg),
        ("text-anchor", anchor.rawValue), ("fill", Ink.soft.value),
      ], text: text)
  }

  private var legendRows: ([SVGElement], height: Double) {
    guard !legend.isEmpty else { return ([], 0) }
    var elements: [SVGElement] = []
    var (x, y) = (Self.left, 16.0)
    for (stroke, name) in legend {
      let label = MathLabel(name)
      let width = 36 + label.width * Self.legendSize
      if x > Self.left, x + width > Self.width - 4 { (x, y) = (Self.left, y + 20) }
      elements.append(
        .path(
          "M\(x.svg) \((y - 4).svg)h24", stroke.ink, width: stroke.width, dashes: stroke.dashes))
      elements.append(label.text(x + 30, y, size: Self.legendSize, anchor: .start))
      x += width + 14
    }
    return (elements, y)
  }

  // MARK: Layers

  private func element(
    _ layer: Layer, _ window: PlotWindow, _ place: (PlanePoint) -> PlanePoint
  ) -> SVGElement? {
    switch layer {
    case .lines(let lines, let stroke):
      let data = lines.flatMap(window.clipped).map { PathData.open($0.map(place)) }.joined()
      guard !data.isEmpty else { return nil }
      return .path(data, stroke.ink, width: stroke.width, dashes: stroke.dashes)
    case .region(let rings, let ink, let opacity):
      let data = rings.map { PathData.closed(window.clipped(ring: $0).map(place)) }.joined()
      return data.isEmpty ? nil : .shape(data, ink, opacity: opacity)
    case .dots(let points, let ink):
      // A line of length 0 with round ends is a dot, and one path holds them all.
      let data = points.filter(window.contains).map(place)
        .map { "M\($0.x.svg) \($0.y.svg)h0" }.joined()
      guard !data.isEmpty else { return nil }
      return SVGElement(
        "path",
        [
          ("d", data), ("fill", "none"), ("stroke", ink.value), ("stroke-width", "3"),
          ("stroke-linecap", "round"), ("stroke-opacity", "0.75"),
        ])
    }
  }
}

/// Lines as the data of an SVG path, without points that a straight line does not need.
enum PathData {
  /// A line from its first point to its last.
  static func open(_ points: [PlanePoint]) -> String {
    let points = simplified(points)
    return points.count > 1 ? "M" + joined(points) : ""
  }

  /// A ring.
  static func closed(_ points: [PlanePoint]) -> String {
    let points = simplified(points)
    return points.count > 2 ? "M" + joined(points) + "Z" : ""
  }

  private static func joined(_ points: [PlanePoint]) -> String {
    points.map { "\($0.x.svg) \($0.y.svg)" }.joined(separator: "L")
  }

  /// How far, in pixels, a point may lie from the line that replaces it.
  private static let tolerance = 0.12

  /// Keeps the points that matter (Ramer, 1972; Douglas and Peucker, 1973), without recursion.
  private static func simplified(_ points: [PlanePoint]) -> [PlanePoint] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var open = [(0, points.count - 1)]
    while let (first, last) = open.popLast() {
      var (farthest, distance) = (first, tolerance)
      for k in (first + 1)..<max(last, first + 1) {
        let d = self.distance(points[k], points[first], points[last])
        if d > distance { (farthest, distance) = (k, d) }
      }
      guard farthest > first else { continue }
      isKept[farthest] = true
      open += [(first, farthest), (farthest, last)]
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
  }

  private static func distance(_ p: PlanePoint, _ a: PlanePoint, _ b: PlanePoint) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let (px, py) = (p.x - a.x, p.y - a.y)
    guard length > 0 else { return (px * px + py * py).squareRoot() }
    return abs(px * dy - py * dx) / length
  }
}
