import Foundation
import Markdown

/// Why a file could not be taken as text.
public enum SourceReadingError: Error, Hashable, Sendable {
  /// There is no such file, or it may not be read; the operating system's words.
  case unreadable(String)
  /// A folder, a device, a pipe.
  case notAFile
  /// More bytes than `limit`.
  case tooLarge(bytes: Int, limit: Int)
  /// So many bytes are no UTF-8 that this is no text.
  case notText(line: Int, column: Int)
}

extension SourceText {
  /// The most bytes of a sheet, a submission or a `marks.csv`.
  public static let byteLimit = 5_000_000

  /// The most bytes of words and formulas in a sheet, a document or a submission that are read: a hundred
  /// times what anybody hands in.
  public static let textLimit = 500_000

  /// What was repaired while a file was read.
  public enum Repair: Hashable, Sendable {
    /// Bytes that are no UTF-8 became `�`; where the first of them stands.
    case invalidUTF8(line: Int, column: Int)
    /// The file was UTF-16, told by its byte order mark.
    case utf16
  }

  /// Reads a file. At most `limit` bytes are held; pipes and devices are refused, so reading never
  /// waits. A byte order mark is dropped and NUL becomes `�`, as CommonMark asks.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - shown: the path that messages name; `path` when `nil`.
  ///   - limit: the most bytes that are taken.
  /// - Returns: the text, and what had to be repaired (the first of each kind).
  /// - Throws: ``SourceReadingError``.
  public static func reading(
    _ path: String, shownAs shown: String? = nil, limit: Int = byteLimit
  ) throws(SourceReadingError) -> (source: SourceText, repairs: [Repair]) {
    let bytes = try bytes(of: path, limit: limit)
    let (text, repairs) = try decode(bytes)
    return (SourceText(path: shown ?? path, text: text), repairs)
  }

  /// Reads a sheet or a document that has to be whole: bytes that are no UTF-8 are a fault of it.
  ///
  /// - Parameter path: the file.
  /// - Throws: why the file cannot be used, with the place of the first such byte.
  public init(document path: String) throws(SheetFaults) {
    let repairs: [Repair]
    do throws(SourceReadingError) {
      (self, repairs) = try Self.reading(path)
    } catch {
      throw SheetFaults([SourceDiagnostic(error.sheetMessage, file: path)])
    }
    if case .invalidUTF8(let line, let column)? = repairs.first {
      let position = SourcePosition(line: line, column: column)
      throw SheetFaults([SourceDiagnostic(Message("fault.encoding"), at: position, in: self)])
    }
  }

  /// The text that bytes stand for; see ``reading(_:shownAs:limit:)``.
  static func decode(
    _ bytes: [UInt8]
  ) throws(SourceReadingError) -> (text: String, repairs: [Repair]) {
    if let text = utf16(bytes) { return (withoutNUL(text), [.utf16]) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let text = String(decoding: body, as: UTF8.self)
    guard let firstBad = zip(body.indices, text.utf8).first(where: { body[$0] != $1 })?.0 else {
      return (withoutNUL(text), [])
    }
    var line = 1
    var column = 1
    for byte in body[..<firstBad] {
      column += 1
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) }
    }
    let replaced = text.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) }
    guard replaced * 10 < text.unicodeScalars.count else {
      throw .notText(line: line, column: column)
    }
    return (withoutNUL(text), [.invalidUTF8(line: line, column: column)])
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func withoutNUL(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return text.replacing("\0", with: "\u{FFFD}")
  }

  private static func bytes(
    of path: String, limit: Int
  ) throws(SourceReadingError) -> [UInt8] {
    // A pipe would block a plain `open` until somebody writes.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    }
  }
}
