import Evaluation

/// The distribution of the base variable; its components are independent.
public enum BaseDistribution: Hashable, Sendable {
  /// `z ~ N(0, I)`.
  case standardNormal
  /// Uniform on `[a, b]^D`.
  case uniform(ClosedRange<Double>)
  /// `log z ~ N(0, I)`: on the positive numbers.
  case logNormal

  /// Where the density is positive, ends included where they are finite (but 0 of the lognormal).
  public var support: ClosedRange<Double> {
    switch self {
    case .standardNormal: -Double.infinity...Double.infinity
    case .uniform(let range): range
    case .logNormal: Double.leastNonzeroMagnitude...Double.infinity
    }
  }

  /// Whether a component may have this value.
  public func contains(_ value: Double) -> Bool { value.isFinite && support.contains(value) }

  /// Whether all components may have these values.
  public func contains(_ point: [Double]) -> Bool { point.allSatisfy { contains($0) } }

  /// One component, `scale` times as spread out as the distribution; within the support.
  func draw(_ generator: inout SampleGenerator, scale: Double = 1) -> Double {
    switch self {
    case .standardNormal: return generator.normal() * scale
    case .uniform(let range):
      return range.lowerBound + (range.upperBound - range.lowerBound) * generator.unit()
    case .logNormal:
      let exponent = min(max(generator.normal() * scale, -300), 300)
      return Self.short(exponent.applying(.exp))
    }
  }

  /// Twenty bits of a number, so that the last bits of a library function do not matter.
  private static func short(_ value: Double) -> Double {
    let unit = Double(sign: .plus, exponent: value.exponent - 20, significand: 1)
    return (value / unit).rounded() * unit
  }

  /// Small round numbers inside the support, the simplest first, all different.
  var roundValues: [Double] {
    switch self {
    case .standardNormal: [1, 2, 3, -1, 0.5, -2, 5, -0.5, 4, -3]
    case .logNormal: [1, 2, 3, 0.5, 5, 4, 0.25, 7, 10, 1.5]
    case .uniform(let range): Self.roundValues(in: range)
    }
  }

  /// Halves, quarters, tenths of the range that are short decimals or whole numbers inside it.
  private static func roundValues(in range: ClosedRange<Double>) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    let inside = { (x: Double) in low < x && x < high }
    var values = [1.0, 2, 3, -1, 0.5, -2, 0.25, 0.75, -0.5, 4, 5].filter(inside)
    let width = high - low
    for share in [0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875] where values.count < 8 {
      let value = low + width * share
      if inside(value), !values.contains(value) { values.append(value) }
    }
    if low == 0, high == 1 { values = [0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875] }
    return values.isEmpty ? [low] : values
  }
}
