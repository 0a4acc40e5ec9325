/// The places of the columns of a chart.
struct BarChart {
  static let barWidth = 22
  static let pitch = 32
  static let baseline = 108
  static let height = 132
  private static let tallest = 88

  /// A column's rectangle.
  struct Bar {
    var x: Int
    var y: Int
    var height: Int
  }

  /// The columns.
  let bars: [Bar]
  /// The width of the chart.
  let width: Int

  /// The chart of `counts`; the highest column fills the height.
  init(counts: [Int]) {
    let most = max(1, counts.max() ?? 1)
    bars = counts.enumerated().map { index, count in
      let height = count == 0 ? 0 : max(3, count * Self.tallest / most)
      return Bar(x: 6 + index * Self.pitch, y: Self.baseline - height, height: height)
    }
    width = 12 + counts.count * Self.pitch - (Self.pitch - Self.barWidth)
  }
}
