/// Where the bytes of a block's content stand in the document.
///
/// cmark hands over the content of a paragraph, heading or cell without the prefixes of its lines;
/// each content line is a piece of one source line.
struct ContentMap {
  /// For each line of the content, the offset at which it starts.
  private let lineOffsets: [Int]
  /// For each line of the content, the place in the document of its first byte.
  private let places: [SourcePosition]
  /// Offsets before which the source has one byte more: the backslash of `\|` in a cell.
  private let escapes: [Int]

  /// A map from content lines that start at `lineOffsets` to `places`, one for each.
  init(lineOffsets: [Int], places: [SourcePosition], escapes: [Int] = []) {
    self.lineOffsets = lineOffsets
    self.places = places
    self.escapes = escapes
  }

  /// The place of the byte at `offset`. Cost: `O(log n)`.
  func position(of offset: Int) -> SourcePosition {
    var low = 0
    var high = lineOffsets.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineOffsets[middle] <= offset { low = middle } else { high = middle }
    }
    guard low < places.count else { return SourcePosition(line: 1, column: 1) }
    var column = places[low].column + max(0, offset - lineOffsets[low])
    if !escapes.isEmpty { column += escapes.prefix { $0 <= offset }.count }
    return SourcePosition(line: places[low].line, column: column)
  }

  /// Where escapes stand in a piece of the content behind its first byte, counted from its start.
  func escapes(in piece: Range<Int>) -> [Int] {
    escapes.filter { $0 > piece.lowerBound && $0 < piece.upperBound }
      .map { $0 - piece.lowerBound }
  }

  /// The range of the bytes at `offsets`; an empty one counts as its first byte.
  func range(of offsets: Range<Int>) -> SourceRange {
    SourceRange(
      start: position(of: offsets.lowerBound),
      end: position(of: max(offsets.lowerBound, offsets.upperBound - 1)))
  }
}

extension ContentMap {
  /// The map of a paragraph or setext heading in the source lines `lines`, counted from 0.
  ///
  /// Every content line is its source line without what stands before the text. Link reference
  /// definitions may be missing at the front, the underline of a heading at the end.
  init(of content: [UInt8], in source: SourceText, lines: ClosedRange<Int>) {
    let pieces = content.split(separator: .newline, omittingEmptySubsequences: false)
    let texts = pieces.last?.isEmpty == true ? pieces.dropLast() : pieces[...]
    let last = lines.upperBound - texts.count
    let candidates = [last + 1, last, lines.lowerBound] + Array(lines.prefix(50))
    let first =
      candidates.first { first in
        first >= lines.lowerBound
          && texts.enumerated().allSatisfy {
            source.column(of: $0.element, inLine: first + $0.offset) != nil
          }
      } ?? lines.lowerBound
    self.init(
      lineOffsets: texts.map(\.startIndex),
      places: texts.enumerated().map { index, text in
        source.position(
          line: first + index, column: source.column(of: text, inLine: first + index) ?? 0)
      })
  }

  /// The map of content that is a piece of one line and starts at `offset` of the source.
  init(of content: [UInt8], in source: SourceText, line: Int, offset: Int) {
    var escapes: [Int] = []
    var read = offset
    for index in content.indices {
      if content[index] == .bar, read + 1 < source.bytes.count, source.bytes[read] == .backslash,
        source.bytes[read + 1] == .bar
      {
        escapes.append(index)
        read += 1
      }
      read += 1
    }
    self.init(
      lineOffsets: [0],
      places: [source.position(line: line, column: offset - source.line(line).lowerBound)],
      escapes: escapes)
  }
}

extension SourceText {
  /// The column, counted from 0, at which `text` starts in line `index`, if it ends the line but
  /// for blanks.
  fileprivate func column(of text: ArraySlice<UInt8>, inLine index: Int) -> Int? {
    let line = bytes[self.line(index)].trimmedRight
    let text = text.trimmedRight
    guard line.count >= text.count, line.suffix(text.count) == text else { return nil }
    return line.count - text.count
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmedRight: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1].isWhitespace { end -= 1 }
    return self[startIndex..<end]
  }
}
