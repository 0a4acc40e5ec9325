import Algebra
import Evaluation
import RealModule

/// A search for two values of `z_i` between which `x_i` falls although it should rise, or rises although
/// it should fall: across a jump, which no derivative shows, or in a stretch that the samples miss.
///
/// The intervals of a grid are halved again and again, and followed where `x_i` rises the least; those that
/// stay steep are given up on the way. Cost: some hundred values for each component and sample.
struct FallSearch {
  let flow: Flow
  let worlds: Worlds

  /// The intervals that are looked at first.
  private static let cells = 56
  /// How often an interval is halved.
  private static let halvings = 22
  /// The samples whose other components and parameters are taken.
  private static let contexts = 3
  /// How many intervals are left after so many halvings.
  private static let kept = [4: 12, 10: 4]

  /// The first fall that is found.
  func fault() -> FlowFault? {
    let count = min(Self.contexts, worlds.count)
    for i in 1...worlds.dimension {
      guard let program = try? program(i) else { continue }
      for sample in 0..<count {
        guard let sign = sign(i, near: sample) else { continue }
        let line = Line(program: program, search: self, sample: sample, component: i, sign: sign)
        guard let fall = line.fall(over: grid) else { continue }
        var point = worlds.points[sample]
        point[i - 1] = fall.from.z
        return FlowFault(
          kind: .turnsBack(value: fall.from.x, at: fall.through.z, other: fall.through.x),
          component: i, point: point)
      }
    }
    return nil
  }

  /// The sign of the derivative wherever it can be told: with constants that differ from world to world, in the
  /// sample itself.
  private func sign(_ i: Int, near sample: Int) -> Double? {
    let slopes = worlds.values(of: .component("J", [i, i]))
    for slope in flow.hasConstants ? slopes[sample...].prefix(1) : slopes[...]
    where slope.definedness == .defined && !slope.contains(0) {
      return slope.lower > 0 ? 1 : -1
    }
    return nil
  }

  private func program(_ i: Int) throws(GroundingError) -> Program {
    try Program(
      compiling: [.component("x", [.number(Numeral(i))])],
      in: flow.context(dimension: worlds.dimension))
  }

  /// The ends of the first intervals, ascending: beyond what draws give.
  private var grid: [Double] {
    let places = (0...Self.cells).map { Double($0) / Double(Self.cells) }
    switch flow.base {
    case .standardNormal: return (0...Self.cells).map { Double($0) / 4 - 7 }
    case .logNormal: return places.map { 0x1p-6 * Double.exp2(13 * $0) }
    case .uniform(let range):
      let width = range.upperBound - range.lowerBound
      return places.map { range.lowerBound + width * (0.0005 + 0.999 * $0) }
    }
  }

  /// `x_i` as a function of `z_i`, everything else as in one sample.
  private struct Line {
    let program: Program
    let search: FallSearch
    let sample: Int
    let component: Int
    /// 1 where `x_i` should rise, -1 where it should fall.
    let sign: Double

    func values(_ arguments: [Double]) -> [Interval] {
      program.runIntervals(count: arguments.count) { slot in
        if slot == .component("z", [component]) { return arguments.map { Interval($0) } }
        let values = search.worlds.values(of: slot)
        return [Interval](
          repeating: values.indices.contains(sample) ? values[sample] : .undefined,
          count: arguments.count)
      }.first ?? []
    }

    /// A part of the line with the values at its ends.
    struct Cell {
      var from: Double
      var through: Double
      var low: Interval
      var high: Interval

      /// The mean slope; endless where a value is missing.
      func rise(_ sign: Double) -> Double {
        guard low.isFinite, high.isFinite else { return .infinity }
        return sign * (high.midpoint - low.midpoint) / (through - from)
      }
    }

    /// Two arguments between which the value certainly does not go on in its direction, with the values.
    func fall(over grid: [Double]) -> (
      from: (z: Double, x: Double), through: (z: Double, x: Double)
    )? {
      let ends = values(grid)
      var cells = zip(grid, ends).map { ($0, $1) }
        .adjacentPairs.map { Cell(from: $0.0, through: $1.0, low: $0.1, high: $1.1) }
      for round in 0..<FallSearch.halvings {
        if let cell = cells.first(where: { isFall($0.low, $0.high) }) {
          return ((cell.from, cell.low.midpoint), (cell.through, cell.high.midpoint))
        }
        if let kept = FallSearch.kept[round] {
          cells = Array(cells.sorted { $0.rise(sign) < $1.rise(sign) }.prefix(kept))
        }
        let middles = cells.map { $0.from + ($0.through - $0.from) / 2 }
        cells = zip(cells, zip(middles, values(middles))).map { cell, middle in
          var (left, right) = (cell, cell)
          (left.through, left.high) = middle
          (right.from, right.low) = middle
          return left.rise(sign) <= right.rise(sign) ? left : right
        }
      }
      return nil
    }

    private func isFall(_ a: Interval, _ b: Interval) -> Bool {
      guard a.isFinite, b.isFinite else { return false }
      if a.lower == a.upper, b.lower == b.upper, a.lower == b.lower { return true }
      return sign > 0 ? b.upper < a.lower : b.lower > a.upper
    }
  }
}

extension Array {
  /// Each element with the next one.
  fileprivate var adjacentPairs: [(Element, Element)] { zip(self, dropFirst()).map { ($0, $1) } }
}
