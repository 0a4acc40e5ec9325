import Algebra
import Markdown

extension Message {
  /// The sentence that stands at the caret of an unreadable place.
  init(_ fault: ReadingFault, in placed: PlacedStatement) {
    switch fault.reason {
    case .unexpected(let found):
      self.init("read.unexpected", ["found": .code(found)])
    case .missingOperand(let operation):
      if operation.isEmpty {
        self.init("read.expected", ["expected": .text("…")])
      } else {
        self.init("read.emptyOperand", ["operator": .code(operation)])
      }
    case .unclosed(let opener): self.init("read.unclosed", ["opener": .code(opener)])
    case .unopened(let closer): self.init("read.unopened", ["closer": .code(closer)])
    case .unknownCommand(let command):
      self.init("read.unknownCommand", ["command": .code(command)])
    case .missingArgument(let command):
      self.init("read.missingArgument", ["command": .code(command)])
    case .doubleScript: self.init("read.doubleScript")
    case .tooDeep: self.init("read.tooDeep")
    case .tooLong: self.init("read.tooLong")
    case .notAnIndex: self.init("read.notAnIndex")
    case .bounds: self.init("read.bounds")
    case .condition: self.init("read.condition")
    case .dots: self.init("read.dots")
    case .unsupported(let what): self.init("read.unsupported", ["what": .code(what)])
    }
  }
}

extension UnreadableSpot {
  /// The spot of `range` in a statement.
  init(_ reason: Message, at range: Range<Int>, in placed: PlacedStatement) {
    self.init(
      reason, at: placed.position(at: range.lowerBound), byteLength: max(1, range.count),
      in: placed.source)
  }

  /// The spot at a position of a text.
  init(_ reason: Message, at start: SourcePosition, byteLength: Int, in source: SourceText) {
    let excerpt = source.excerpt(at: start, byteLength: byteLength)
    self.init(
      line: start.line, column: start.column, sourceLine: excerpt.line, caret: excerpt.caret,
      length: excerpt.length, reason: reason)
  }
}
