import Foundation
import MathNotation

/// Round numbers along an axis, with their labels.
struct Axis {
  /// The marks, ascending.
  let ticks: [(value: Double, label: String)]

  /// About `count` marks at multiples of 1, 2 or 5 times a power of ten between two ends.
  init(_ range: ClosedRange<Double>, count: Int, decimalMark: String) {
    let width = range.upperBound - range.lowerBound
    guard width.isFinite, width > 0, count > 0 else {
      ticks = []
      return
    }
    let raw = width / Double(count)
    var exponent = Int(log10(raw).rounded(.down))
    let power = Self.power(exponent)
    var step = 10.0
    for candidate in [1.0, 2, 5] where candidate * power >= raw * 0.999 {
      step = candidate
      break
    }
    if step == 10 {
      step = 1
      exponent += 1
    }
    // Marks are whole multiples, so that no error adds up on the way.
    let unit = step * Self.power(exponent)
    let first = (range.lowerBound / unit - 1e-9).rounded(.up)
    let last = (range.upperBound / unit + 1e-9).rounded(.down)
    guard first.magnitude < 1e9, last.magnitude < 1e9, last >= first, last - first < 100 else {
      ticks = []
      return
    }
    ticks = (Int(first)...Int(last)).map { multiple in
      let units = multiple * Int(step)
      return (
        Double(multiple) * unit, Self.label(units, exponent: exponent, decimalMark: decimalMark)
      )
    }
  }

  private static func power(_ exponent: Int) -> Double {
    exponent < 0 ? 1 / pow(10, Double(-exponent)) : pow(10, Double(exponent))
  }

  /// `units · 10^exponent` as a decimal; far from 1 with a power of ten.
  private static func label(_ units: Int, exponent: Int, decimalMark: String) -> String {
    guard units != 0 else { return "0" }
    let sign = units < 0 ? "−" : ""
    var digits = String(units.magnitude)
    guard (-4...5).contains(exponent) else {
      let power = MathFormula("10^{\(exponent + digits.count - 1)}").plainText
      var decimals = digits.dropFirst()
      while decimals.last == "0" { decimals.removeLast() }
      let mantissa = digits.prefix(1) + (decimals.isEmpty ? "" : decimalMark + decimals)
      return sign + mantissa + "·" + power
    }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    while digits.count <= -exponent { digits = "0" + digits }
    var decimals = digits.suffix(-exponent)
    let whole = digits.dropLast(-exponent)
    while decimals.last == "0" { decimals.removeLast() }
    return sign + whole + (decimals.isEmpty ? "" : decimalMark + decimals)
  }
}
