/// A display that stands in lines of its own: `$$…$$`, `\[…\]` or `\begin{align}…\end{align}`,
/// found line by line. Of an environment the delimiters belong to the LaTeX.
///
/// All offsets count in the bytes of the `SourceText`.
struct DisplayMath {
  /// How a display is delimited.
  enum Style: Equatable {
    case dollars
    case brackets
    case environment(String)

    /// How many bytes the closing delimiter has that are no LaTeX.
    var closerLength: Int {
      if case .environment = self { 0 } else { 2 }
    }
  }

  /// What a line means to an open display.
  enum Step: Equatable {
    /// The line is part of it.
    case takes
    /// The line closes it, and nothing else stands behind.
    case closes
    /// The line closes it at this offset, and text follows from there.
    case closesBefore(Int)
    /// The display ended above this line, without a closing delimiter.
    case endedAbove
  }

  /// How it is delimited.
  let style: Style
  /// The line of its opening delimiter, and the offset of that delimiter.
  let firstLine: Int
  let start: Int
  /// The LaTeX of each line, without the prefix of quotes and lists.
  private(set) var pieces: [(line: Int, range: Range<Int>)] = []
  /// The line on which it ends, and the offset after its last character.
  private(set) var lastLine: Int
  private(set) var end: Int
  /// Whether its closing delimiter was seen.
  private(set) var isClosed = false
  /// Whether it is known that no closing delimiter follows, so that a blank line ends it.
  private let endsAtBlankLine: Bool
  private var hasBlankLine = false

  /// The display that starts at `start`, if one does. In a line that goes on after the closing
  /// delimiter it is part of a paragraph, which is for the inline rules.
  init?(
    _ source: SourceText, line: Int, start: Int, endsAtBlankLine: (_ style: Style) -> Bool?
  ) {
    let end = source.line(line).upperBound
    guard start + 1 < end else { return nil }
    let bytes = source.bytes
    switch (bytes[start], bytes[start + 1]) {
    case (.dollar, .dollar):
      guard start + 2 == end || bytes[start + 2] != .dollar else { return nil }
      style = .dollars
    case (let first, .openBracket) where first == source.backslash:
      style = .brackets
    case (let first, UInt8(ascii: "b")) where first == source.backslash:
      guard let name = MathEnvironment.name(beginningAt: start + 1, of: bytes, upTo: end) else {
        return nil
      }
      style = .environment(name)
    default:
      return nil
    }
    firstLine = line
    lastLine = line
    self.start = start
    self.end = end
    let open = start + style.closerLength
    if let close = Self.closing(style, in: open..<end, bytes) {
      let rest = (close + style.closerLength)..<end
      guard !Self.isBlank(open..<close, bytes), Self.isPunctuation(rest, bytes) else { return nil }
      self.endsAtBlankLine = false
      take(open..<close, line: line, bytes)
      finish(before: close, line: line, rest: rest, bytes)
    } else {
      guard !Self.hasLoneDollar(open..<end, bytes), let ends = endsAtBlankLine(style) else {
        return nil
      }
      self.endsAtBlankLine = ends
      take(open..<end, line: line, bytes)
    }
  }

  /// Goes on with a line, whose text within the container starts at `start`.
  mutating func step(_ source: SourceText, line: Int, start: Int) -> Step {
    guard !isClosed else { return .endedAbove }
    let lineEnd = source.line(line).upperBound
    let text = min(start, lineEnd)..<lineEnd
    let bytes = source.bytes
    if Self.isBlank(text, bytes) {
      if endsAtBlankLine { return .endedAbove }
      hasBlankLine = true
      pieces.append((line, text.lowerBound..<text.lowerBound))
      return .takes
    }
    if hasBlankLine, startsSomethingElse(text, bytes) { return .endedAbove }
    guard let close = Self.closing(style, in: text, bytes) else {
      take(text, line: line, bytes)
      return .takes
    }
    let latex = text.lowerBound..<close
    if !Self.isBlank(latex, bytes) { take(latex, line: line, bytes) }
    let rest = (close + style.closerLength)..<lineEnd
    finish(before: close, line: line, rest: rest, bytes)
    if Self.isPunctuation(rest, bytes) { return .closes }
    return .closesBefore(rest.first { !bytes[$0].isBlank } ?? rest.lowerBound)
  }

  // MARK: - Lines

  private mutating func take(_ text: Range<Int>, line: Int, _ bytes: [UInt8]) {
    pieces.append((line, text))
    lastLine = line
    end = text.upperBound
  }

  /// Closes it. A full stop behind the delimiter belongs to the sentence that the display ends; it
  /// is kept as one more line, so that nothing is lost and no position moves.
  private mutating func finish(
    before close: Int, line: Int, rest: Range<Int>, _ bytes: [UInt8]
  ) {
    isClosed = true
    lastLine = line
    end = close + style.closerLength
    guard Self.isPunctuation(rest, bytes), !Self.isBlank(rest, bytes) else { return }
    take(rest, line: line, bytes)
  }

  /// Whether a line after a blank one shows that the display was never closed: a heading, a code
  /// fence, or dollars that open rather than close.
  private func startsSomethingElse(_ text: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let first = bytes[text.lowerBound]
    let afterRun = text.drop { bytes[$0] == first }
    let run = afterRun.startIndex - text.lowerBound
    switch first {
    case .hash:
      return run <= 6 && (afterRun.first.map { bytes[$0].isBlank } ?? true)
    case .backtick, .tilde:
      return run >= 3
    case .dollar:
      guard style == .dollars, run == 2 else { return false }
      let rest = afterRun.startIndex..<text.upperBound
      let isNumber = rest.allSatisfy { index in
        let byte = bytes[index]
        return byte.isDigit || byte.isBlank || byte == .openParenthesis || byte == .closeParenthesis
          || Self.punctuation.contains(byte)
      }
      return !isNumber
    default:
      return false
    }
  }

  private static let punctuation: [UInt8] = Array(".,;:!?".utf8)

  private static func isPunctuation(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[range].allSatisfy { $0.isBlank || punctuation.contains($0) }
  }

  private static func isBlank(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[range].allSatisfy(\.isBlank)
  }

  /// Whether a single dollar, outside any `\text{…}`, shows that `$$` was a slip for `$`.
  private static func hasLoneDollar(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] != .dollar {
      if bytes[index] == .backslash {
        let command = bytes[(index + 1)..<range.upperBound]
        if command.starts(with: "text".utf8) || command.starts(with: "mbox".utf8) { return false }
        index += 1
      }
      index += 1
    }
    return index < range.upperBound
  }

  private static func closing(
    _ style: Style, in range: Range<Int>, _ bytes: [UInt8]
  ) -> Int? {
    if case .environment(let name) = style {
      return MathEnvironment.end(
        of: name, from: range.lowerBound, in: bytes, upTo: range.upperBound)
    }
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      switch (style, bytes[index], bytes[index + 1]) {
      case (.dollars, .dollar, .dollar), (.brackets, .backslash, .closeBracket): return index
      case (_, .backslash, _): index += 2
      default: index += 1
      }
    }
    return nil
  }
}
