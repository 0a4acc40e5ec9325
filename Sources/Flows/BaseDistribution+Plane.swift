import Evaluation

/// What drawings of a distribution need.
extension BaseDistribution {
  /// The value that lies a share of the way through where most of the probability is.
  ///
  /// - Parameters:
  ///   - share: Between 0 and 1.
  ///   - reach: How many standard deviations to go out on each side, of the logarithm for a
  ///     lognormal distribution; a uniform distribution is shown whole.
  /// - Returns: A value of the support.
  public func value(at share: Double, reach: Double) -> Double {
    switch self {
    case .standardNormal: reach * (2 * share - 1)
    case .logNormal: (reach * (2 * share - 1)).applying(.exp)
    case .uniform(let range):
      share >= 1
        ? range.upperBound
        : range.lowerBound + (range.upperBound - range.lowerBound) * share
    }
  }

  /// The logarithm of the density of one component, up to a constant; a NaN outside the support.
  public func logDensity(_ z: Double) -> Double {
    guard contains(z) else { return .nan }
    switch self {
    case .standardNormal: return -z * z / 2
    case .uniform: return 0
    case .logNormal:
      let logarithm = z.applying(.log)
      return -logarithm * logarithm / 2 - logarithm
    }
  }

  /// A square grid over the bulk of two components: lines of constant first component, then lines of
  /// constant second component.
  ///
  /// - Parameters:
  ///   - count: How many lines each way, at least 2.
  ///   - points: How many points on each line, at least 2.
  ///   - reach: As for ``value(at:reach:)``.
  /// - Returns: `2 · count` lines of points `[z_1, z_2]`.
  public func gridLines(count: Int, points: Int, reach: Double) -> [[[Double]]] {
    func values(_ count: Int) -> [Double] {
      (0..<count).map { value(at: Double($0) / Double(count - 1), reach: reach) }
    }
    let (fixed, moving) = (values(max(2, count)), values(max(2, points)))
    return fixed.map { a in moving.map { [a, $0] } } + fixed.map { b in moving.map { [$0, b] } }
  }
}
