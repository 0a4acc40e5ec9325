/// A file to be written: its path within the output folder and its bytes.
public struct OutputFile: Hashable, Sendable {
  /// The path, components joined by `/`, relative to the sheet's output folder.
  public var path: String
  /// The bytes.
  public var contents: [UInt8]

  /// A file with these bytes.
  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  /// A file with this text in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }
}
