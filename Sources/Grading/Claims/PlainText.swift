import Markdown

/// Running text and code spans of a paragraph, every byte with its place in the document.
struct PlainText {
  /// Text of one kind.
  struct Run {
    var text: String
    /// For every UTF-8 byte of `text`.
    var positions: [SourcePosition]
    var isCode: Bool
  }

  private(set) var runs: [Run]

  /// All of it.
  var string: String { runs.map(\.text).joined() }

  /// Text that starts at a place of the document. Inline code starts behind its backtick.
  init(_ text: String, at start: SourcePosition?, isCode: Bool = false) {
    let first = start ?? SourcePosition(line: 1, column: 1)
    let offset = isCode ? 1 : 0
    runs = [
      Run(
        text: text,
        positions: (0..<text.utf8.count).map {
          SourcePosition(line: first.line, column: first.column + offset + $0)
        }, isCode: isCode)
    ]
  }

  /// A code block: its lines stand below the fence, or where the block starts.
  init(code text: String, of block: Block, in source: SourceText) {
    runs = []
    guard let start = block.range?.start else { return }
    var line = start.line
    let fences = [UInt8(ascii: "`"), UInt8(ascii: "~")]
    if let first = source.byte(at: start), fences.contains(first) { line += 1 }
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let run = PlainText(String(part), at: SourcePosition(line: line, column: start.column))
      runs += run.runs.map { Run(text: $0.text, positions: $0.positions, isCode: true) }
      line += 1
    }
  }

  /// The text without its first bytes, which end between two characters.
  func dropping(first count: Int) -> PlainText {
    var runs = runs
    var count = count
    while count > 0, let first = runs.first {
      let length = min(count, first.positions.count)
      count -= length
      let kept = String(decoding: first.text.utf8.dropFirst(length), as: UTF8.self)
      runs[0] = Run(
        text: kept, positions: Array(first.positions.dropFirst(length)), isCode: first.isCode)
      if kept.isEmpty { runs.removeFirst() }
    }
    return PlainText(runs: runs)
  }

  /// The text without its last bytes, which begin between two characters.
  func dropping(last count: Int) -> PlainText {
    var runs = runs
    var count = count
    while count > 0, let last = runs.popLast() {
      let length = min(count, last.positions.count)
      count -= length
      let kept = String(decoding: last.text.utf8.dropLast(length), as: UTF8.self)
      if !kept.isEmpty {
        runs.append(
          Run(text: kept, positions: Array(last.positions.dropLast(length)), isCode: last.isCode))
      }
    }
    return PlainText(runs: runs)
  }

  /// Text with the place of every byte.
  init(_ text: String, positions: [SourcePosition]) {
    runs = [Run(text: text, positions: positions, isCode: false)]
  }

  private init(runs: [Run]) {
    self.runs = runs
  }

  /// Puts a text behind; text behind text becomes one run. Cost: linear in the text that is added.
  mutating func append(_ other: PlainText) {
    var added = other.runs[...]
    if let first = added.first, !first.isCode, let last = runs.indices.last, !runs[last].isCode {
      runs[last].text += first.text
      runs[last].positions += first.positions
      added = added.dropFirst()
    }
    runs += added
  }
}
