import Evaluation

/// A place in some worlds: a sample, and a component.
struct DiagonalPlace: Hashable {
  /// The sample, from 0.
  var sample: Int
  /// `i`, from 1.
  var component: Int
}

extension Flow {
  /// How far the points are at which a derivative is looked at again, relative to the coordinate.
  private static let steps = [0x1p-10, 0x1p-20]

  /// Of places at which `∂x_i/∂z_i` is 0, those around which it is not: near by on both sides it has one
  /// and the same sign. There `z^3` has no slope, and is strictly increasing all the same.
  func isolatedZeros(_ places: [DiagonalPlace], in worlds: Worlds) -> Set<DiagonalPlace> {
    var points: [[Double]] = []
    var owners: [Int] = []
    for (number, place) in places.enumerated() {
      let point = worlds.points[place.sample]
      let own = point[place.component - 1]
      for step in Self.steps.flatMap({ [$0, -$0] }) {
        let near = own + step * max(1, abs(own))
        guard base.support.contains(near) else { continue }
        var moved = point
        moved[place.component - 1] = near
        points.append(moved)
        owners.append(number)
      }
    }
    var fixed: [Slot: [Interval]] = [:]
    for parameter in parameters {
      let values = worlds.values(of: .scalar(parameter.name))
      fixed[.scalar(parameter.name)] = owners.map { values[places[$0].sample] }
    }
    guard !points.isEmpty,
      let near = try? self.worlds(dimension: worlds.dimension, points: points, enclosures: fixed)
    else { return [] }
    var signs: [Int: Set<Int>] = [:]
    for (sample, owner) in owners.enumerated() {
      let i = places[owner].component
      let slope = near.values(of: .component("J", [i, i]))[sample]
      let isTold = slope.definedness == .defined && !slope.contains(0)
      signs[owner, default: []].insert(!isTold ? 0 : slope.lower > 0 ? 1 : -1)
    }
    return Set(
      signs.filter { $0.value == [1] || $0.value == [-1] }.map { places[$0.key] })
  }

  /// The first point at which a transformer is not strictly monotone: `∂x_i/∂z_i` must keep one sign for
  /// each `i`, be 0 at single points only, and `x_i` must not turn back between points. Points where the
  /// sign cannot be told do not count.
  ///
  /// - Parameters:
  ///   - worlds: where to look.
  ///   - areOneFlow: whether the worlds have the same constants; with others a sign may be another one.
  /// - Returns: the fault; `nil` where there is none.
  public func monotonicityFault(in worlds: Worlds, areOneFlow: Bool = true) -> FlowFault? {
    let isolated = isolatedZeros(worlds.diagonalZeros, in: worlds)
    for i in 1...worlds.dimension {
      let slopes = worlds.values(of: .component("J", [i, i]))
      let fault = worlds.signFault(of: slopes, keepsSign: areOneFlow) { sample in
        isolated.contains(DiagonalPlace(sample: sample, component: i))
      }
      guard let fault else { continue }
      return FlowFault(
        kind: .notMonotone(derivative: slopes[fault].midpoint), component: i,
        point: worlds.points[fault])
    }
    return FallSearch(flow: self, worlds: worlds).fault()
  }

  /// The first point at which the flow as a whole is not locally invertible, or turns space over
  /// where it did not before: `det J` must keep one strict sign, except where the flow is triangular and
  /// strictly monotone all the same. Points where the sign cannot be told do not count.
  ///
  /// - Parameters:
  ///   - worlds: where to look.
  ///   - areOneFlow: whether the worlds have the same constants; with others a sign may be another one.
  /// - Returns: the fault; `nil` where there is none.
  public func singularityFault(in worlds: Worlds, areOneFlow: Bool = true) -> FlowFault? {
    let zeros = worlds.isTriangular ? worlds.diagonalZeros : []
    let isolated = isolatedZeros(zeros, in: worlds)
    let steep = Set(zeros.filter { !isolated.contains($0) }.map(\.sample))
    let harmless = Set(zeros.map(\.sample)).subtracting(steep)
    let determinants = worlds.values(of: .scalar("\\det J"))
    let fault = worlds.signFault(of: determinants, keepsSign: areOneFlow) {
      harmless.contains($0)
    }
    if let fault {
      return FlowFault(
        kind: .singular(determinant: determinants[fault].midpoint), component: 1,
        point: worlds.points[fault])
    }
    return worlds.isTriangular ? FallSearch(flow: self, worlds: worlds).fault() : nil
  }
}

extension Worlds {
  /// Whether no component is computed from a later one.
  fileprivate var isTriangular: Bool {
    dependence.enumerated().allSatisfy { i, row in !row.dropFirst(i + 1).contains(true) }
  }

  /// Where `∂x_i/∂z_i` is exactly 0.
  fileprivate var diagonalZeros: [DiagonalPlace] {
    (1...dimension).flatMap { i in
      values(of: .component("J", [i, i])).enumerated().filter { $0.element.isZero }
        .map { DiagonalPlace(sample: $0.offset, component: i) }
    }
  }

  /// The first sample in which a value is 0, unless that does no harm, or has another sign than before.
  fileprivate func signFault(
    of values: [Interval], keepsSign: Bool, isHarmless: (Int) -> Bool
  ) -> Int? {
    var sign: Double?
    for (sample, value) in values.enumerated() {
      guard value.definedness == .defined, value.isZero || !value.contains(0) else { continue }
      if value.isZero {
        if isHarmless(sample) { continue }
        return sample
      }
      let here: Double = value.lower > 0 ? 1 : -1
      if keepsSign, (sign ?? here) != here { return sample }
      sign = here
    }
    return nil
  }
}

extension Interval {
  fileprivate var isZero: Bool { definedness == .defined && lower == 0 && upper == 0 }
}
