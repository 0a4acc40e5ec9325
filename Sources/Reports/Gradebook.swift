import Grading

/// The gradebook: one row per student, one column per part, and the total, as CSV (RFC 4180).
///
/// It starts with a byte order mark, by which spreadsheets know UTF-8. A text that a spreadsheet would
/// take for a formula is led by an apostrophe. Numbers have a decimal point in every language. A part
/// without marks is an empty cell.
struct Gradebook {
  private let result: ClassResult

  /// The gradebook of a class.
  init(_ result: ClassResult) {
    self.result = result
  }

  /// The file's text.
  var csv: String {
    let columns = result.sheet.problems.flatMap { problem in
      problem.parts.map { (problem: problem.name, part: $0.name) }
    }
    let isSingle = result.sheet.problems.count == 1
    var rows = [
      ["student", "name"]
        + columns.map { Self.text(isSingle ? $0.part : "\($0.problem).\($0.part)") }
        + ["total", "awaiting", "outOf"]
    ]
    rows += result.submissions.map { submission in
      let marks = columns.map { column in
        submission.part(column.part, problem: column.problem)?.marks.map(Self.number) ?? ""
      }
      return [Self.text(submission.student), Self.text(submission.name ?? "")] + marks
        + [submission.marks, submission.awaiting, submission.outOf].map(Self.number)
    }
    return "\u{FEFF}" + rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func number(_ value: Double) -> String {
    value.isFinite ? DecimalFormat(decimalMark: ".").marks(value) : ""
  }

  /// A text cell: made harmless, then quoted where it has to be.
  static func text(_ text: String) -> String {
    let start = text.unicodeScalars.first {
      !$0.properties.isWhitespace || "\t\r\n".unicodeScalars.contains($0)
    }
    let isFormula = start.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let harmless = (isFormula ? "'" : "") + text.replacing("\0", with: "\u{FFFD}")
    let needsQuotes = harmless.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return harmless }
    return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
  }
}
