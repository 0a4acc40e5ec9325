/// FlowCheck's version, written into every output.
public let flowCheckVersion = "0.1.0"

/// Grades a class: many submissions at a time, with results in one order whatever finished first.
public struct ClassGrader: Sendable {
  /// The grader of one submission.
  public var grader: Grader
  /// How many submissions are graded at a time, at least 1.
  public var jobs: Int

  /// A grader of classes.
  ///
  /// - Parameters:
  ///   - grader: the grader of one submission.
  ///   - jobs: how many submissions are graded at a time; less than 1 is 1.
  public init(_ grader: Grader, jobs: Int) {
    self.grader = grader
    self.jobs = max(1, jobs)
  }

  /// Reads and grades submissions. One text is held per job; only results are kept.
  ///
  /// - Parameters:
  ///   - files: what was found.
  ///   - progress: called after each submission with the number done, in rising order.
  /// - Returns: the class in the order of the students' identifiers, and warnings about `marks.csv`.
  public func grade(
    _ files: SubmissionFiles, progress: (Int) -> Void = { _ in }
  ) async -> (result: ClassResult, warnings: [SourceDiagnostic]) {
    let submissions = files.submissions
    var graded = [SubmissionResult?](repeating: nil, count: submissions.count)
    await withTaskGroup(of: (Int, SubmissionResult).self) { group in
      var next = 0
      var done = 0
      func start() {
        guard next < submissions.count else { return }
        let (index, file) = (next, submissions[next])
        group.addTask { (index, grader.grade(Submission(reading: file))) }
        next += 1
      }
      for _ in 0..<jobs { start() }
      for await (index, result) in group {
        graded[index] = result
        done += 1
        progress(done)
        start()
      }
    }
    let results = graded.compactMap { $0 }
    var ordered = Array(zip(results, submissions.map(\.stem)))
      .sorted { ($0.0.student, $0.0.file) < ($1.0.student, $1.0.file) }
    let aliases = ordered.map { [$0.0.student, $0.1] }
    Self.makeUnique(&ordered)
    var unique = ordered.map(\.0)
    let warnings = applyMarks(files, to: &unique, identifiers: aliases)
    unique.sort { ($0.student, $0.file) < ($1.student, $1.file) }
    let result = ClassResult(
      sheet: grader.sheet.summary, seed: grader.seed, samples: grader.samples,
      version: flowCheckVersion, submissions: unique)
    return (result, warnings)
  }

  private func applyMarks(
    _ files: SubmissionFiles, to results: inout [SubmissionResult], identifiers: [[String]]
  ) -> [SourceDiagnostic] {
    files.marks.flatMap { file -> [SourceDiagnostic] in
      switch Result(catching: { () throws(SourceReadingError) in
        try SourceText.reading(file.path).source
      }) {
      case .success(let source):
        MarksTable(source).apply(to: &results, sheet: grader.sheet, identifiers: identifiers)
      case .failure(let error):
        [SourceDiagnostic(error.sheetMessage, file: file.path)]
      }
    }
  }

  /// Gives later submissions under one identifier a number, and a notice.
  private static func makeUnique(_ results: inout [(SubmissionResult, String)]) {
    var taken = Set(results.map { StudentIdentifier.key($0.0.student) })
    var first: Set<String> = []
    for index in results.indices {
      let student = results[index].0.student
      if first.insert(StudentIdentifier.key(student)).inserted { continue }
      var number = 2
      while !taken.insert(StudentIdentifier.key("\(student)-\(number)")).inserted { number += 1 }
      results[index].0.student = "\(student)-\(number)"
      results[index].0.notices.append(
        Message("notice.duplicate", ["student": .code(student)]))
    }
  }
}
