import Grading
import MathNotation

/// The graphs of a transformer `τ(·; h)` for a few `h`, and of its inverse.
public struct TransformerGraph: Sendable {
  /// One graph.
  public struct Curve: Sendable {
    /// In LaTeX, for the legend: `h_2 = -1`.
    public var name: String
    /// Points `(z, τ(z; h))`, from left to right.
    public var points: [PlanePoint]

    /// A curve.
    public init(name: String, points: [PlanePoint]) {
      self.name = name
      self.points = points
    }

    /// A curve through the values of a function at evenly spaced points.
    ///
    /// - Parameters:
    ///   - name: For the legend, in LaTeX.
    ///   - range: Where the curve is drawn.
    ///   - count: The number of points, at least 2.
    ///   - value: The function; a NaN or an infinity where it has no value.
    public init(
      name: String, over range: ClosedRange<Double>, count: Int = 121,
      of value: (Double) -> Double
    ) {
      let count = max(2, count)
      self.init(
        name: name,
        points: (0..<count).map { k in
          let t = Double(k) / Double(count - 1)
          let z = range.lowerBound * (1 - t) + range.upperBound * t
          return PlanePoint(z, value(z))
        })
    }
  }

  /// The graphs, at most four.
  public var curves: [Curve]
  /// What the transformer maps and what to, in LaTeX: `z_2`, `x_2`.
  public var names: (argument: String, value: String)

  /// Graphs.
  public init(curves: [Curve], argument: String, value: String) {
    self.curves = curves
    names = (argument, value)
  }

  /// The same graphs of variables with other letters.
  func inLetters(_ letters: VariableLetters) -> TransformerGraph {
    TransformerGraph(
      curves: curves.map { Curve(name: letters.printed($0.name), points: $0.points) },
      argument: letters.printed(names.argument), value: letters.printed(names.value))
  }

  private static let strokes: [PlanePlot.Stroke] = [
    .init(ink: .accent, width: 2), .init(ink: .part, width: 2, dashes: "7 4"),
    .init(ink: .look, width: 2, dashes: "2 3"), .init(ink: .right, width: 2, dashes: "9 3 2 3"),
  ]

  /// The graphs of `τ(·; h)`; `nil` when no point exists.
  func plot(decimalMark: String) -> PlanePlot? {
    plot(curves.map(\.points), (names.argument, names.value), decimalMark)
  }

  /// The graphs of `τ⁻¹(·; h)`: the same points with their coordinates exchanged.
  func inversePlot(decimalMark: String) -> PlanePlot? {
    let lines = curves.map { $0.points.map { PlanePoint($0.y, $0.x) } }
    return plot(lines, (names.value, names.argument), decimalMark)
  }

  /// What the curves are drawn for, as it is read aloud.
  var words: String {
    curves.map { MathFormula($0.name).plainText }.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func plot(
    _ lines: [[PlanePoint]], _ names: (String, String), _ decimalMark: String
  ) -> PlanePlot? {
    guard let window = PlotWindow(around: Array(lines.joined())) else { return nil }
    let strokes = Self.strokes
    let styled = lines.prefix(strokes.count).enumerated().map { ($1, strokes[$0]) }
    return PlanePlot(
      names: names, window: window, layers: styled.map { .lines([$0], $1) },
      legend: curves.count > 1 ? zip(styled, curves).map { ($0.1, $1.name) } : [],
      decimalMark: decimalMark)
  }
}
