import Foundation

/// Where words for people go.
enum Terminal {
  /// Writes a line to standard output.
  static func print(_ line: String) {
    write(line + "\n", to: .standardOutput)
  }

  /// Writes a line to standard error.
  static func printError(_ line: String) {
    write(line + "\n", to: .standardError)
  }

  /// Shows how far a long run is, on one line that the next call overwrites. Silent unless somebody
  /// watches: logs and pipes get nothing.
  ///
  /// - Parameters:
  ///   - done: how many are finished.
  ///   - total: of how many.
  static func progress(_ done: Int, of total: Int) {
    guard isatty(STDERR_FILENO) != 0 else { return }
    let line = done < total ? "\r\(done)/\(total)" : "\r\u{1B}[K"
    write(line, to: .standardError)
  }

  /// Nobody is left to be told that nobody reads.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
