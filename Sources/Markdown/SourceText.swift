/// A Markdown text made ready for cmark: line ends are `\n`, and some bytes have a stand-in.
///
/// cmark takes `\` and the `|` of a table row before any extension can look at them, and makes
/// three bytes of a NUL. So those that belong to maths (`\(`, `\begin{align}`, a `|` in `$…$`) and
/// every NUL are replaced, byte for byte, by control characters that the text does not contain.
/// No position moves by it, and `string(_:)` brings the original back.
struct SourceText {
  /// The text that cmark reads; ends in `\n` unless empty.
  private(set) var bytes: [UInt8]
  /// The offset in `bytes` at which each line starts.
  private(set) var lineStarts: [Int]
  /// The number in the file of the first line.
  let firstLine: Int
  /// The stand-in of the `\` of `\(`, `\[` and `\begin{align}`, where there is one.
  private(set) var backslash: UInt8?
  /// Whether cmark is to look for tables. It reads the whole paragraph again at each line that
  /// could be the second of a table, so a text with very many that are not gets none.
  private(set) var allowsTables = true
  private var bar: UInt8?
  private var nul: UInt8?

  /// The lines of `text`, of which the first is line `firstLine` of the file.
  init(_ text: Substring.UTF8View, firstLine: Int = 1) {
    self.firstLine = firstLine
    bytes = []
    bytes.reserveCapacity(text.count + 1)
    lineStarts = [0]
    var seen = Seen()
    let isContiguous: Void? = text.withContiguousStorageIfAvailable { take($0, &seen) }
    if isContiguous == nil { Array(text).withUnsafeBufferPointer { take($0, &seen) } }
    // The byte after the last line end starts no line.
    lineStarts.removeLast()

    // Control characters without a meaning in Markdown: not tab, line feed, form feed, return.
    var free = (UInt8(1)...31).filter { byte in
      !(9...13).contains(byte) && seen.low & (1 << UInt32(byte)) == 0
    }
    if seen.low & 1 != 0, let standIn = free.popLast() {
      nul = standIn
      for index in bytes.indices where bytes[index] == 0 { bytes[index] = standIn }
    }
    if seen.hasOpening, let standIn = free.popLast() {
      backslash = standIn
      replaceOpeningBackslashes(by: standIn)
    }
    guard seen.hasBar else { return }
    if let standIn = free.popLast() {
      if protectBarsOfTables(by: standIn) { bar = standIn }
    } else {
      allowsTables = false
    }
  }

  /// The number of lines.
  var lineCount: Int { lineStarts.count }

  /// The bytes of line `index`, counted from 0, without its line end; empty outside the text.
  func line(_ index: Int) -> Range<Int> {
    guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    return lineStarts[index]..<max(lineStarts[index], end - 1)
  }

  /// The place in the file of byte `column`, counted from 0, of line `index`.
  func position(line index: Int, column: Int) -> SourcePosition {
    SourcePosition(line: firstLine + index, column: column + 1)
  }

  /// The text that some bytes of `bytes`, or of what cmark made of them, stand for.
  func string(_ read: some Collection<UInt8>) -> String {
    guard backslash != nil || bar != nil || nul != nil else {
      return String(decoding: read, as: UTF8.self)
    }
    var restored: [UInt8] = []
    restored.reserveCapacity(read.count)
    for byte in read {
      switch byte {
      case backslash: restored.append(.backslash)
      case bar: restored.append(.bar)
      case nul: restored += [0xEF, 0xBF, 0xBD]
      default: restored.append(byte)
      }
    }
    return String(decoding: restored, as: UTF8.self)
  }

  /// What a text contains of the bytes that need care.
  private struct Seen {
    /// A bit for each control character.
    var low: UInt32 = 0
    var hasOpening = false
    var hasBar = false
  }

  /// Copies a text, with `\n` as its line ends.
  private mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ seen: inout Seen) {
    var previous: UInt8 = 0
    for byte in text {
      let before = previous
      previous = byte
      if byte < 32 {
        if byte == .newline || byte == .carriageReturn {
          guard byte == .carriageReturn || before != .carriageReturn else { continue }
          bytes.append(.newline)
          lineStarts.append(bytes.count)
          continue
        }
        seen.low |= 1 << UInt32(byte)
      } else if byte == .bar {
        seen.hasBar = true
      } else if before == .backslash,
        byte == .openParenthesis || byte == .openBracket || byte == UInt8(ascii: "b")
      {
        seen.hasOpening = true
      }
      bytes.append(byte)
    }
    if let last = bytes.last, last != .newline {
      bytes.append(.newline)
      lineStarts.append(bytes.count)
    }
  }

  private mutating func replaceOpeningBackslashes(by standIn: UInt8) {
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == .backslash else {
        index += 1
        continue
      }
      if bytes[index + 1] == .openParenthesis || bytes[index + 1] == .openBracket
        || MathEnvironment.name(beginningAt: index + 1, of: bytes, upTo: bytes.count) != nil
      {
        bytes[index] = standIn
      }
      // An escaped backslash opens nothing.
      index += 2
    }
  }

  /// What a row may have of bars; cmark's time goes with their square.
  private static let maximalBars = 256
  /// What a text may have of lines that look like the second of a table and are not.
  private static let maximalFalseDelimiters = 200

  /// Replaces each `|` of maths in what looks like the rows of a table, and all of a line that has
  /// too many; whether there was one.
  private mutating func protectBarsOfTables(by standIn: UInt8) -> Bool {
    var replaced = false
    var isTable = false
    var falseDelimiters = 0
    for index in 0..<lineCount {
      let line = line(index)
      let bars = bytes[line].count { $0 == .bar }
      if bars > Self.maximalBars {
        for place in line where bytes[place] == .bar { bytes[place] = standIn }
        replaced = true
      } else if isTable {
        isTable = !isBlank(line)
        if isDelimiterRow(line) { falseDelimiters += 1 }
        if bars > 0 { replaced = protectBars(of: line, by: standIn) || replaced }
      } else if index > 0, isDelimiterRow(line) {
        isTable = true
        replaced = protectBars(of: self.line(index - 1), by: standIn) || replaced
      }
    }
    allowsTables = falseDelimiters <= Self.maximalFalseDelimiters
    return replaced
  }

  private func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var hasDash = false
    var hasMark = false
    for byte in bytes[line] {
      switch byte {
      case .dash: hasDash = true
      case .bar, .colon: hasMark = true
      case .space, .tab, .greater: break
      default: return false
      }
    }
    return hasDash && hasMark
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy { $0.isBlank || $0 == .greater }
  }

  private mutating func protectBars(of line: Range<Int>, by standIn: UInt8) -> Bool {
    let bars = bytes[line].contains(.bar) ? barsInMaths(of: line) : []
    for index in bars { bytes[index] = standIn }
    return !bars.isEmpty
  }

  private func barsInMaths(of line: Range<Int>) -> [Int] {
    bytes[line].withUnsafeBufferPointer { row in
      var scanner = InlineMathScanner(row, backslash: backslash)
      var bars: [Int] = []
      var index = 0
      while index < row.count {
        switch row[index] {
        case .backslash:
          index += 2
        case .backtick:
          index = scanner.endOfBackticks(at: index)
        case .dollar, backslash:
          guard case .maths(let maths) = scanner.match(at: index) else {
            index += 1
            continue
          }
          for inner in maths.latex where row[inner] == .bar && row[inner - 1] != .backslash {
            bars.append(line.lowerBound + inner)
          }
          index = maths.end
        default:
          index += 1
        }
      }
      return bars
    }
  }
}
