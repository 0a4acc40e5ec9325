import Grading

/// The class as a table for a terminal: a row for each student, a column for each part.
struct ClassTable {
  /// The table, without a final line end.
  let text: String

  /// A table of results.
  init(_ result: ClassResult) {
    let problems = result.sheet.problems
    let parts = problems.flatMap { problem in
      problem.parts.map { problems.count > 1 ? "\(problem.name) \($0.name)" : $0.name }
    }
    let hasNames = result.submissions.contains { $0.name != nil }
    let header = ["student"] + (hasNames ? ["name"] : []) + parts + ["total"]
    let rows = result.submissions.map { submission in
      [submission.student] + (hasNames ? [Self.shortened(submission.name ?? "")] : [])
        + submission.parts.map(Self.cell) + [Self.total(submission)]
    }
    let firstNumber = hasNames ? 2 : 1
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].terminalWidth }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells.indices, zip(cells, widths)).map { column, pair in
        let (cell, width) = pair
        let space = String(repeating: " ", count: width - cell.terminalWidth)
        return column < firstNumber ? cell + space : space + cell
      }
      return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let rule = line(widths.map { String(repeating: "─", count: $0) })
    let marks = result.submissions.map(\.marks).reduce(0, +)
    let average = result.submissions.isEmpty ? 0 : marks / Double(result.submissions.count)
    let waiting = result.submissions.filter { $0.awaiting > 0 }.count
    let closing = [
      "\(result.submissions.count) submissions, average \(Self.number(average))"
        + (waiting > 0 ? ", \(waiting) waiting for marks" : ""),
      Verdict.allCases.map { "\(Self.sign($0)) \($0.rawValue)" }.joined(separator: "  "),
    ]
    text = ([line(header), rule] + rows.map(line) + [""] + closing).joined(separator: "\n")
  }

  private static func cell(_ part: PartResult) -> String {
    (part.marks.map(number) ?? "") + " " + sign(part.verdict)
  }

  private static func total(_ submission: SubmissionResult) -> String {
    let waiting = submission.awaiting > 0 ? " + \(number(submission.awaiting))?" : ""
    return "\(number(submission.marks))\(waiting) / \(number(submission.outOf))"
  }

  private static func sign(_ verdict: Verdict) -> String {
    switch verdict {
    case .correct: "✓"
    case .partial: "◐"
    case .incorrect: "✗"
    case .undecided: "?"
    case .unreadable: "¿"
    case .missing: "–"
    case .awaiting: "…"
    }
  }

  /// At most two decimals, none that say nothing.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return "\(whole).\(decimals)"
  }

  private static func shortened(_ name: String) -> String {
    name.count > 28 ? name.prefix(27) + "…" : name
  }
}
