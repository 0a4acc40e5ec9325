/// A place that could not be read, as a compiler shows it.
public struct UnreadableSpot: Sendable, Hashable {
  /// 1-based line of the file.
  public var line: Int
  /// 1-based column, in UTF-8 bytes.
  public var column: Int
  /// The line itself, shortened around the column when it is long, without its line end.
  public var sourceLine: String
  /// The caret's place: how many characters (not bytes) of `sourceLine` stand before it.
  public var caret: Int
  /// How many characters the caret underlines, at least 1.
  public var length: Int
  /// What is wrong there.
  public var reason: Message

  /// A spot.
  public init(
    line: Int, column: Int, sourceLine: String, caret: Int, length: Int, reason: Message
  ) {
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
    self.caret = caret
    self.length = length
    self.reason = reason
  }
}
