/// Everything that grading a class produced; `Reports` turns it into pages and files.
public struct ClassResult: Sendable {
  /// The sheet that was graded.
  public var sheet: SheetSummary
  /// The seed of the samples.
  public var seed: UInt64
  /// The samples drawn for each dimension.
  public var samples: Int
  /// FlowCheck's version.
  public var version: String
  /// One result per submission, in the order of the students' identifiers.
  public var submissions: [SubmissionResult]

  /// The results of a class.
  public init(
    sheet: SheetSummary, seed: UInt64, samples: Int, version: String,
    submissions: [SubmissionResult]
  ) {
    self.sheet = sheet
    self.seed = seed
    self.samples = samples
    self.version = version
    self.submissions = submissions
  }
}

/// One student's result.
public struct SubmissionResult: Sendable {
  /// The identifier: the front matter's `student`, else the file's or folder's name. Safe as a file
  /// name: letters, digits, `-`, `_`, `.`; unique in the class.
  public var student: String
  /// The front matter's `name`.
  public var name: String?
  /// The submitted file, relative to the folder that was given.
  public var file: String
  /// The parts, in the order of the sheet.
  public var parts: [PartResult]
  /// What is wrong with the file as a whole (empty, not UTF-8, too large).
  public var notices: [Message]

  /// A result.
  public init(
    student: String, name: String?, file: String, parts: [PartResult], notices: [Message] = []
  ) {
    self.student = student
    self.name = name
    self.file = file
    self.parts = parts
    self.notices = notices
  }

  /// The marks earned so far.
  public var marks: Double { parts.reduce(0) { $0 + ($1.marks ?? 0) } }
  /// The marks that the sheet gives.
  public var outOf: Double { parts.reduce(0) { $0 + $1.outOf } }
  /// The marks that wait for a teacher: of parts awaiting, undecided or unreadable.
  public var awaiting: Double { parts.reduce(0) { $0 + ($1.marks == nil ? $1.outOf : 0) } }
}
