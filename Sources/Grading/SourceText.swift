import Foundation
import Markdown

/// A file's text with its lines, for messages that point at characters.
public struct SourceText: Sendable {
  /// The path, as it is shown to people.
  public let path: String
  /// The whole text.
  public let text: String
  /// UTF-8 offsets of the lines' first bytes. Lines end at `\n`, `\r\n` or `\r`, as cmark's do.
  private let lineStarts: [Int]

  /// A text; `O(n)` in its length.
  public init(path: String, text: String) {
    var text = text
    text.makeContiguousUTF8()
    var starts = [0]
    var previous: UInt8 = 0
    var offset = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") {
        starts[starts.count - 1] = offset + 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        starts.append(offset + 1)
      }
      previous = byte
      offset += 1
    }
    self.path = path
    self.text = text
    self.lineStarts = starts
  }

  /// The byte at a place; `nil` outside of the text. Cost: constant.
  func byte(at place: SourcePosition) -> UInt8? {
    guard place.line >= 1, place.line <= lineStarts.count, place.column >= 1 else { return nil }
    let offset = lineStarts[place.line - 1] + place.column - 1
    guard offset < text.utf8.count else { return nil }
    return text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: offset)]
  }

  /// How many lines there are; an empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// A line without its end, empty when there is no such line. 1-based.
  public func line(_ number: Int) -> String {
    decoded(bytes(ofLine: number))
  }

  /// The bytes of a line without its end; an empty range at the end of the text when there is no such line.
  private func bytes(ofLine number: Int) -> Range<Int> {
    let utf8 = text.utf8
    guard number >= 1, number <= lineStarts.count else { return utf8.count..<utf8.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : utf8.count
    while end > start,
      [UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(
        utf8[utf8.index(utf8.startIndex, offsetBy: end - 1)])
    {
      end -= 1
    }
    return start..<end
  }

  /// What a caret under a place needs.
  public struct Excerpt: Hashable, Sendable {
    /// The line, shortened around the place when it is long.
    public var line: String
    /// How many characters of `line` stand before the place.
    public var caret: Int
    /// How many characters the caret underlines, at least 1.
    public var length: Int
  }

  /// The line around `position` and the caret's place in it.
  ///
  /// - Parameters:
  ///   - position: 1-based line and byte column; a place outside the text is moved to its line's
  ///     nearest end.
  ///   - byteLength: how many UTF-8 bytes to underline; what lies beyond the line is cut.
  ///   - limit: the most characters of the line that are shown.
  /// - Returns: the excerpt; `…` stands where the line was cut.
  ///
  /// Cost: linear in `limit`, however long the line is.
  public func excerpt(
    at position: SourcePosition, byteLength: Int = 1, limit: Int = 100
  ) -> Excerpt {
    let window = window(around: position, reach: limit * Self.widestCharacter)
    let whole = decoded(window.bytes)
    let before = window.place - window.bytes.lowerBound
    let byteLength = min(byteLength, window.bytes.upperBound - window.place)
    let prefix = Self.characters(of: whole, before: before)
    let underlined = max(1, Self.characters(of: whole, before: before + byteLength) - prefix)
    let characters = Array(whole)
    guard characters.count > limit || window.isCutBefore || window.isCutBehind else {
      return Excerpt(line: Self.printable(characters[...]), caret: prefix, length: underlined)
    }
    // Two thirds of the window before the place: what leads to a fault explains it.
    let first = max(0, min(prefix - limit * 2 / 3, max(0, characters.count - limit)))
    let last = min(characters.count, first + limit)
    var shown = Self.printable(characters[first..<last])
    let isCutBefore = first > 0 || window.isCutBefore
    if isCutBefore { shown = "…" + shown }
    if last < characters.count || window.isCutBehind { shown += "…" }
    return Excerpt(
      line: shown, caret: prefix - first + (isCutBefore ? 1 : 0),
      length: max(1, min(underlined, last - prefix)))
  }

  /// The bytes of a character that is wide already: a letter with some accents.
  private static let widestCharacter = 16

  /// The bytes of a line around a place, whole scalars.
  private func window(
    around position: SourcePosition, reach: Int
  ) -> (bytes: Range<Int>, place: Int, isCutBefore: Bool, isCutBehind: Bool) {
    let line = bytes(ofLine: position.line)
    let place = min(line.lowerBound + max(0, position.column - 1), line.upperBound)
    let utf8 = text.utf8
    func isInside(_ offset: Int) -> Bool {
      utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 == 0x80
    }
    var start = max(line.lowerBound, place - reach)
    while start > line.lowerBound, isInside(start) { start -= 1 }
    var end = min(line.upperBound, place + 2 * reach)
    while end < line.upperBound, isInside(end) { end += 1 }
    return (start..<end, place, start > line.lowerBound, end < line.upperBound)
  }

  private func decoded(_ bytes: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
  }

  /// How many characters start within the first `bytes` bytes.
  private static func characters(of line: String, before bytes: Int) -> Int {
    var count = 0
    var offset = 0
    for character in line {
      if offset >= bytes { break }
      offset += character.utf8.count
      count += 1
    }
    return count
  }

  /// Tabs become one space and control characters `�`, so that a character stays one column.
  private static func printable(_ characters: ArraySlice<Character>) -> String {
    String(
      characters.map { character in
        if character == "\t" { return " " }
        guard let scalar = character.unicodeScalars.first else { return character }
        if scalar.properties.generalCategory == .control { return "\u{FFFD}" }
        // A letter under a heap of combining marks would fill the terminal.
        return character.utf8.count > 32 ? Character(scalar) : character
      })
  }
}

/// A message about a place in a file, as a compiler shows it.
public struct SourceDiagnostic: Hashable, Sendable {
  /// The file, as it was named on the command line.
  public var file: String
  /// 1-based; 0 when the message is about the whole file.
  public var line: Int
  /// 1-based, in UTF-8 bytes.
  public var column: Int
  /// The line itself, shortened around the column when it is long.
  public var sourceLine: String
  /// How many characters of `sourceLine` stand before the caret.
  public var caret: Int
  /// How many characters are underlined, at least 1.
  public var length: Int
  /// What is wrong.
  public var message: Message

  /// A message about `source` at `position`.
  public init(
    _ message: Message, at position: SourcePosition, byteLength: Int = 1, in source: SourceText
  ) {
    let excerpt = source.excerpt(at: position, byteLength: byteLength)
    self.file = source.path
    self.line = position.line
    self.column = position.column
    self.sourceLine = excerpt.line
    self.caret = excerpt.caret
    self.length = excerpt.length
    self.message = message
  }

  /// A message about a file as a whole.
  public init(_ message: Message, file: String) {
    self.file = file
    self.line = 0
    self.column = 0
    self.sourceLine = ""
    self.caret = 0
    self.length = 1
    self.message = message
  }

  /// The message as a compiler prints it: `file:line:column: severity: sentence`, the line, the
  /// caret.
  ///
  /// - Parameters:
  ///   - severity: the word before the sentence (`error`, `warning`).
  ///   - sentence: the wording of a message.
  /// - Returns: one or three lines without a final line end.
  public func printed(severity: String, sentence: (Message) -> String) -> String {
    guard line > 0 else { return "\(file): \(severity): \(sentence(message))" }
    let head = "\(file):\(line):\(column): \(severity): \(sentence(message))"
    let span = sourceLine.dropFirst(caret).prefix(length).terminalWidth
    let caretLine =
      sourceLine.prefix(caret).terminalBlanks + "^"
      + String(repeating: "~", count: max(0, span - 1))
    return "\(head)\n\(sourceLine)\n\(caretLine)"
  }
}

extension Character {
  /// The columns that a fixed-width font gives the character: 2 for the blocks of East Asian wide forms and
  /// for emoji (UAX #11), 0 for a combining mark without a base, else 1.
  public var terminalWidth: Int {
    guard let scalar = unicodeScalars.first,
      scalar.properties.generalCategory != .nonspacingMark
    else { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }
}

extension StringProtocol {
  /// The columns that a fixed-width font gives the text, a tab counted as one.
  public var terminalWidth: Int { reduce(0) { $0 + $1.terminalWidth } }

  /// What stands before a caret below the end of this text: the same tabs, and as many blanks as the
  /// other characters take columns.
  public var terminalBlanks: String {
    map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.terminalWidth) }.joined()
  }
}
