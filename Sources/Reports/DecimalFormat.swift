import Foundation

/// How a language writes numbers.
struct DecimalFormat: Sendable {
  /// `.` or `,`.
  let decimalMark: String

  /// The significant digits that a value is given where they tell values apart.
  private static let usualDigits = 4
  /// Digits that tell any two doubles apart.
  private static let allDigits = 17

  /// Marks: at most two decimals, none that are zero. `2.5`, `7`, `0.33`.
  func marks(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    var text = String(format: "%.2f", value)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    if text == "-0" { text = "0" }
    return text.replacing(".", with: decimalMark)
  }

  /// A value as LaTeX: whole numbers and short decimals as they are, others rounded with `≈`.
  /// `digits` are the significant ones, as `digitsThatTell` found them.
  /// Where another sign stands before the value, `tellsRounding` is false.
  func latex(
    _ value: Double, digits: Int = usualDigits, tellsRounding: Bool = true
  ) -> String {
    if value.isNaN { return #"\text{?}"# }
    if value.isInfinite { return value < 0 ? #"-\infty"# : #"\infty"# }
    let written = Self.written(value, digits: digits)
    let mantissa = written.mantissa.replacing(
      ".", with: decimalMark == "," ? "{,}" : decimalMark)
    let rounded = written.isExact || !tellsRounding ? "" : #"\approx "#
    guard let exponent = written.exponent else { return rounded + mantissa }
    let power = "10^{\(exponent)}"
    switch mantissa {
    case "1": return rounded + power
    case "-1": return rounded + "-" + power
    default: return rounded + mantissa + #" \cdot "# + power
    }
  }

  /// The smallest number of significant digits, at least four, at which values that differ are written
  /// differently.
  func digitsThatTell(_ values: [Double]) -> Int {
    let different = Set(values.filter(\.isFinite))
    guard different.count > 1 else { return Self.usualDigits }
    for digits in Self.usualDigits..<Self.allDigits
    where Set(different.map { Self.label($0, digits: digits) }).count == different.count {
      return digits
    }
    return Self.allDigits
  }

  /// The digits of a value, with or without rounding.
  private static func label(_ value: Double, digits: Int) -> String {
    let written = written(value, digits: digits)
    return written.mantissa + (written.exponent.map { "e\($0)" } ?? "")
  }

  private static func written(
    _ value: Double, digits: Int
  ) -> (mantissa: String, exponent: Int?, isExact: Bool) {
    if value == value.rounded(), abs(value) < 1e9 {
      return (String(Int(value)), nil, true)
    }
    // The shortest decimal that is this double: `1.5e-07` and the like, always with `.`.
    let scientific = String(format: "%.\(digits - 1)e", value)
    let isExact = Double(scientific) == value
    let parts = scientific.split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    if (-4..<7).contains(exponent) {
      let decimals = max(0, digits - 1 - exponent)
      return (trimmed(String(format: "%.\(decimals)f", value)), nil, isExact)
    }
    return (trimmed(String(parts[0])), exponent, isExact)
  }

  /// Without zeros at the end of the decimals.
  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
