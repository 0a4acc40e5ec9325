extension Flow {
  /// Points to decide statements at: draws from the base, then probes that draws would miss.
  ///
  /// The probes are round numbers, draws on scales from 1/64 to 64 times the base's, points near
  /// the ends of a bounded support, and one point for each sign pattern of the first components.
  ///
  /// - Parameters:
  ///   - dimension: `D ≥ 1`.
  ///   - count: the number of draws; the probes come on top.
  ///   - seed: the same seed gives the same points.
  /// - Returns: rows of `D` components, all within the support.
  public func samplePoints(dimension: Int, count: Int, seed: UInt64) -> [[Double]] {
    let dimension = max(1, dimension)
    var generator = SampleGenerator(seed: seed &+ UInt64(dimension) &* 0x9e37_79b9)
    func draw(_ scale: Double) -> [Double] {
      (0..<dimension).map { _ in base.draw(&generator, scale: scale) }
    }
    var points = (0..<max(0, count)).map { _ in draw(1) }
    points += roundPoints(dimension: dimension).prefix(8)
    for scale in [1.0 / 64, 1.0 / 8, 1.0 / 4, 4, 8, 64] { points += [draw(scale), draw(scale)] }
    switch base {
    case .standardNormal:
      for signs in 0..<(1 << min(dimension, 4)) {
        points.append(
          draw(1).enumerated().map { j, z in
            // Beyond the fourth component the signs stay random.
            j >= 4 ? z : signs & (1 << j) == 0 ? abs(z) : -abs(z)
          })
      }
    case .uniform(let range):
      let width = range.upperBound - range.lowerBound
      for near in [0x1p-4, 0x1p-8, 0x1p-16] {
        points.append(
          (0..<dimension).map { _ in range.lowerBound + width * near * generator.unit() })
        points.append(
          (0..<dimension).map { _ in range.upperBound - width * near * generator.unit() })
      }
    case .logNormal: break
    }
    return points.filter { base.contains($0) }
  }

  /// Simple points of the support, the most readable first: candidates for a counterexample that a
  /// student checks by hand.
  public func roundPoints(dimension: Int) -> [[Double]] {
    let dimension = max(1, dimension)
    let values = base.roundValues
    func value(_ k: Int) -> Double { values[k % values.count] }
    var points: [[Double]] = []
    func add(_ point: [Double]) {
      if !points.contains(point), base.contains(point) { points.append(point) }
    }
    add((0..<dimension).map { value($0) })
    add((0..<dimension).map { value(dimension - 1 - $0) })
    add((0..<dimension).map { _ in value(0) })
    for shift in 1..<max(2, values.count) { add((0..<dimension).map { value($0 + shift) }) }
    for first in values.prefix(5) {
      for second in values.prefix(5) {
        add((0..<dimension).map { $0.isMultiple(of: 2) ? first : second })
      }
    }
    return points
  }

  /// Values of the drawn parameters, one set for each sample.
  public func parameterDraws(count: Int, seed: UInt64) -> [[String: Double]] {
    var generator = SampleGenerator(seed: seed ^ 0x5bf0_3635)
    return (0..<max(0, count)).map { _ in
      var draw: [String: Double] = [:]
      for parameter in parameters {
        guard case .drawn(let range) = parameter.value else { continue }
        let width = range.upperBound - range.lowerBound
        draw[parameter.name] = range.lowerBound + width * generator.unit()
      }
      return draw
    }
  }
}
