import Algebra
import Evaluation

/// Flows with constants that the text leaves open. Every world has its own; they are drawn so that what the
/// text says of them holds, and that they make the map one-to-one as far as some points tell.
extension Flow {
  /// Whether the text leaves constants open, or functions of which only is known that they are not 0: then signs may
  /// differ from world to world.
  public var hasConstants: Bool {
    openFunctions.contains { $0.isConstant || $0.range.excludesZero }
  }

  /// How often constants are drawn anew that make no flow.
  private static let rounds = 10
  /// The points at which the maps that constants make are looked at.
  private static let probes = 9

  /// Values of the drawn parameters and of the coefficients of open functions, one set for each sample.
  ///
  /// - Parameters:
  ///   - dimension: `D`.
  ///   - count: the number of samples.
  ///   - seed: the same seed gives the same values.
  /// - Returns: a set for each sample.
  public func draws(dimension: Int, count: Int, seed: UInt64) -> [[String: Double]] {
    var draws = parameterDraws(count: count, seed: seed)
    guard hasConstants else { return draws }
    var open = Array(draws.indices)
    for round in 1...UInt64(Self.rounds) {
      let isSound = soundness(of: open.map { draws[$0] }, dimension)
      open = zip(open, isSound).filter { !$0.1 }.map(\.0)
      guard !open.isEmpty else { return draws }
      for (place, fresh) in zip(open, parameterDraws(count: open.count, seed: seed &+ round << 32))
      {
        draws[place] = fresh
      }
    }
    let sound = draws.indices.filter { !open.contains($0) }
    guard !sound.isEmpty else { return draws }
    for place in open { draws[place] = draws[sound[place % sound.count]] }
    return draws
  }

  /// One set of values for all of some samples; none in a flow without constants, whose parameters have usual
  /// values.
  public func steadyDraws(dimension: Int, count: Int) -> [[String: Double]] {
    guard hasConstants, let first = draws(dimension: dimension, count: 1, seed: 7).first else {
      return []
    }
    return [[String: Double]](repeating: first, count: count)
  }

  /// Whether each of some draws satisfies the premises and makes a map that does not turn over.
  private func soundness(of draws: [[String: Double]], _ dimension: Int) -> [Bool] {
    let points = Array(samplePoints(dimension: dimension, count: 5, seed: 3).prefix(Self.probes))
    guard !draws.isEmpty, !points.isEmpty else { return draws.map { _ in true } }
    let all = draws.flatMap { draw in points.map { ($0, draw) } }
    guard
      let worlds = try? worlds(
        dimension: dimension, points: all.map(\.0), parameters: all.map(\.1))
    else { return draws.map { _ in true } }
    let held = premises.map { values(of: $0, in: worlds) }
    let columns = worlds.turningColumns
    return draws.indices.map { k in
      let samples = (k * points.count)..<((k + 1) * points.count)
      return held.allSatisfy { $0[samples.lowerBound] }
        && columns.allSatisfy { $0[samples].haveOneSign }
    }
  }

  /// Whether a condition on constants holds, in every world.
  private func values(of condition: Condition, in worlds: Worlds) -> [Bool] {
    let always = [Bool](repeating: true, count: worlds.count)
    guard case .comparison(let a, let relation, let b) = condition,
      let program = try? Program(
        compiling: [.sum([a, .negative(b)])], in: context(dimension: worlds.dimension)),
      let values = program.runIntervals(count: worlds.count, inputs: { worlds.values(of: $0) })
        .first
    else { return always }
    return values.map { value in
      switch relation {
      case .less, .lessOrEqual: value.upper < 0
      case .greater, .greaterOrEqual: value.lower > 0
      case .notEqual: !value.contains(0)
      case .equal: true
      }
    }
  }
}

extension Worlds {
  /// The values that must not change their sign: the diagonal of a triangular Jacobian, else the determinant.
  fileprivate var turningColumns: [[Interval]] {
    let isTriangular = dependence.enumerated().allSatisfy { i, row in
      !row.dropFirst(i + 1).contains(true)
    }
    return isTriangular
      ? (1...dimension).map { values(of: .component("J", [$0, $0])) }
      : [values(of: .scalar("\\det J"))]
  }
}

extension Collection<Interval> {
  /// Whether no two values certainly have different signs.
  fileprivate var haveOneSign: Bool {
    let told = filter { $0.definedness == .defined && !$0.contains(0) }.map { $0.lower > 0 }
    return told.allSatisfy { $0 == told.first }
  }
}
