import Algebra
import Markdown

extension PlacedStatement {
  /// A range as offsets into the formula itself, macros before it left out.
  func inFormula(_ range: Range<Int>) -> Range<Int> {
    let whole = styled(range)
    let start = max(0, whole.lowerBound - formula.prefixLength)
    return start..<max(start, whole.upperBound - formula.prefixLength)
  }

  /// A range with the command around it that only sets its style: `\mathbf{x}` around `x`.
  func styled(_ range: Range<Int>) -> Range<Int> {
    let bytes = formula.bytes
    if let start = Self.styleStart(bytes, before: range.lowerBound) {
      return start..<range.upperBound
    }
    guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "}"),
      range.lowerBound > 2, bytes[range.lowerBound - 1] == UInt8(ascii: "{")
    else { return range }
    var start = range.lowerBound - 2
    while start >= 0, Self.isLetter(bytes[start]) { start -= 1 }
    guard start >= 0, start < range.lowerBound - 2, bytes[start] == UInt8(ascii: "\\") else {
      return range
    }
    return start..<(range.upperBound + 1)
  }

  /// Where `\mathbf` begins when it stands directly before a letter without braces.
  private static func styleStart(_ bytes: [UInt8], before end: Int) -> Int? {
    var letters = end
    while letters > 0, bytes[letters - 1] == UInt8(ascii: " ") { letters -= 1 }
    var start = letters
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    guard letters < end, start > 0, start < letters, bytes[start - 1] == UInt8(ascii: "\\") else {
      return nil
    }
    let name = String(decoding: bytes[start..<letters], as: UTF8.self)
    return styles.contains(name) ? start - 1 : nil
  }

  private static let styles: Set<String> = [
    "mathbf", "mathbb", "boldsymbol", "bm", "mathrm", "mathcal", "vec", "hat", "bar", "tilde",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
