import Foundation
import Markdown

/// The marks that a teacher gave by hand: the rows of `marks.csv`.
public struct MarksTable: Sendable {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// The student's identifier, as written.
    public var student: String
    /// The problem; empty when the column is missing or blank.
    public var problem: String
    /// The part.
    public var part: String
    /// The marks; `nil` when the cell is blank.
    public var marks: Double?
    /// Markdown; `nil` when the cell is blank.
    public var comment: String?
    /// Where the cells stand; a missing cell is where the row starts.
    var places: Places
  }

  /// Where the cells of a row stand.
  struct Places: Hashable, Sendable {
    var student: SourcePosition
    var part: SourcePosition
    var marks: SourcePosition
  }

  /// The rows that could be read, in the order of the file.
  public private(set) var rows: [Row] = []
  /// The file.
  public let source: SourceText
  /// Rows and columns that could not be used.
  public private(set) var warnings: [SourceDiagnostic] = []

  /// Reads a table. RFC 4180 quotes; columns in any order, told by the header; `,` or `;` between
  /// cells; decimal commas in quotes or between semicolons. Never fails: what cannot be used is a
  /// warning.
  ///
  /// - Parameter source: the file.
  public init(_ source: SourceText) {
    self.source = source
    let records = CSVReader.records(of: source.text)
    guard let header = records.first else { return }
    var columns: [String: Int] = [:]
    for (index, cell) in header.cells.enumerated() {
      let name = cell.text.trimmingWhitespace().lowercased()
      if ["student", "problem", "part", "marks", "comment"].contains(name) {
        columns[name] = columns[name] ?? index
      } else if !name.isEmpty {
        warn("warning.marks.column", ["column": .code(name)], at: cell.position)
      }
    }
    for name in ["student", "part", "marks"] where columns[name] == nil {
      warn("warning.marks.header", ["column": .code(name)], at: header.cells[0].position)
    }
    guard columns["student"] != nil, columns["part"] != nil else { return }
    for record in records.dropFirst() { read(record, columns) }
  }

  private mutating func read(_ record: CSVReader.Record, _ columns: [String: Int]) {
    func cell(_ column: String) -> CSVReader.Cell? {
      columns[column].flatMap { $0 < record.cells.count ? record.cells[$0] : nil }
    }
    func text(_ column: String) -> String { cell(column)?.text.trimmingWhitespace() ?? "" }
    let start = record.cells[0].position
    if record.cells.allSatisfy({ $0.text.trimmingWhitespace().isEmpty }) { return }
    var row = Row(
      student: text("student"), problem: text("problem"), part: text("part"), marks: nil,
      comment: text("comment").isEmpty ? nil : text("comment"),
      places: Places(
        student: cell("student")?.position ?? start, part: cell("part")?.position ?? start,
        marks: cell("marks")?.position ?? start))
    guard !row.student.isEmpty, !row.part.isEmpty else {
      return warn("warning.marks.row", [:], at: start)
    }
    let marks = text("marks")
    if !marks.isEmpty {
      guard let number = decimalNumber(marks.replacing(",", with: ".")), number >= 0 else {
        return warn("warning.marks.number", ["found": .code(marks)], at: row.places.marks)
      }
      row.marks = number
    }
    rows.append(row)
  }

  mutating func warn(
    _ key: String, _ arguments: [String: Message.Argument], at position: SourcePosition
  ) {
    let length = arguments.values.reduce(1) { length, argument in
      if case .code(let text) = argument { max(length, text.utf8.count) } else { length }
    }
    warnings.append(
      SourceDiagnostic(Message(key, arguments), at: position, byteLength: length, in: source))
  }
}

/// Comma-separated values with the place of every cell.
enum CSVReader {
  /// A cell, unquoted.
  struct Cell: Hashable {
    var text: String
    /// Where the cell starts, its quote included.
    var position: SourcePosition
  }

  /// A row; at least one cell.
  struct Record: Hashable {
    var cells: [Cell]
  }

  /// The rows of a text, blank lines left out. `O(n)`.
  ///
  /// - Parameter text: RFC 4180; a quote that is never closed takes the rest. The separator is `;`
  ///   when the first line has more of these than of `,`.
  /// - Returns: the rows, each with at least one cell.
  static func records(of text: String) -> [Record] {
    let bytes = Array(text.utf8)
    let firstLine = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let semicolons = firstLine.filter { $0 == UInt8(ascii: ";") }.count
    let commas = firstLine.filter { $0 == UInt8(ascii: ",") }.count
    let separator = semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var records: [Record] = []
    var cells: [Cell] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var position = SourcePosition(line: 1, column: 1)
    var start = position
    func endRecord() {
      cells.append(Cell(text: String(decoding: cell, as: UTF8.self), position: start))
      if cells.count > 1 || !cells[0].text.isEmpty { records.append(Record(cells: cells)) }
      cells = []
      cell = []
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      position.column += 1
      if isQuoted {
        if byte == quote, next == quote {
          cell.append(quote)
          index += 1
          position.column += 1
        } else if byte == quote {
          isQuoted = false
        } else {
          cell.append(byte)
          if byte == 0x0A { position = SourcePosition(line: position.line + 1, column: 1) }
        }
      } else if byte == quote, cell.isEmpty {
        isQuoted = true
      } else if byte == separator {
        cells.append(Cell(text: String(decoding: cell, as: UTF8.self), position: start))
        cell = []
        start = position
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, next == 0x0A { index += 1 }
        endRecord()
        position = SourcePosition(line: position.line + 1, column: 1)
        start = position
      } else {
        cell.append(byte)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { endRecord() }
    return records
  }

  private static let quote = UInt8(ascii: "\"")
}
