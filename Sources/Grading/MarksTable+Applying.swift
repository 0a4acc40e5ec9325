extension MarksTable {
  /// Puts the teacher's marks and comments into results.
  ///
  /// A row gives a free-response part its marks and verdict; for a part that FlowCheck decides, the
  /// teacher's marks stand in place of FlowCheck's, whose verdict stays. The last of several rows
  /// for one part counts.
  ///
  /// - Parameters:
  ///   - results: the class.
  ///   - sheet: the sheet, to tell an unknown part.
  ///   - identifiers: other names of the students (as written in their files), by the index in
  ///     `results`.
  /// - Returns: warnings about rows that could not be used, the table's own included, in the order
  ///   of the file.
  func apply(
    to results: inout [SubmissionResult], sheet: Sheet, identifiers: [[String]]
  ) -> [SourceDiagnostic] {
    var table = self
    var students: [String: Int] = [:]
    for (index, names) in identifiers.enumerated() {
      for name in names where students[StudentIdentifier.key(name)] == nil {
        students[StudentIdentifier.key(name)] = index
      }
    }
    // A result's own identifier goes before another's alias.
    for (index, result) in results.enumerated() {
      students[StudentIdentifier.key(result.student)] = index
    }
    var used: Set<[String]> = []
    for row in rows {
      guard let student = students[StudentIdentifier.key(row.student)] else {
        table.warn("warning.marks.student", ["student": .code(row.student)], at: row.places.student)
        continue
      }
      let parts = results[student].parts
      let candidates = parts.indices.filter { index in
        parts[index].part.lowercased() == row.part.lowercased()
          && (row.problem.isEmpty || parts[index].problem == row.problem)
      }
      guard let index = candidates.first, candidates.count == 1 else {
        let name: [String: Message.Argument] = [
          "part": .code(row.part), "problem": .text(row.problem),
        ]
        table.warn("warning.marks.part", name, at: row.places.part)
        continue
      }
      if let marks = row.marks, marks > parts[index].outOf {
        table.warn(
          "warning.marks.tooMany",
          ["marks": .value(marks), "outOf": .value(parts[index].outOf)],
          at: row.places.marks)
        continue
      }
      if !used.insert([String(student), parts[index].problem, parts[index].part]).inserted {
        table.warn("warning.marks.twice", ["student": .code(row.student)], at: row.places.student)
      }
      results[student].parts[index].take(row, isFreeResponse: sheet.isFreeResponse(parts[index]))
    }
    return table.warnings.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}

extension PartResult {
  fileprivate mutating func take(_ row: MarksTable.Row, isFreeResponse: Bool) {
    comment = row.comment ?? comment
    guard let given = row.marks else { return }
    marks = given
    if isFreeResponse {
      verdict = given >= outOf ? .correct : given > 0 ? .partial : .incorrect
    }
  }
}

extension Sheet {
  fileprivate func isFreeResponse(_ result: PartResult) -> Bool {
    problems.first { $0.name == result.problem }?
      .parts.first { $0.part == result.part }?.isFreeResponse ?? false
  }
}
