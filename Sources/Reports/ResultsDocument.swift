import Grading

/// `results.json`: everything that a class's pages show, for programs.
struct ResultsDocument {
  private let result: ClassResult
  private let catalogue: Catalogue

  /// The document of a class, its sentences in the language of `catalogue`.
  init(_ result: ClassResult, catalogue: Catalogue) {
    self.result = result
    self.catalogue = catalogue
  }

  /// The file's text.
  var json: String {
    JSONValue.object([
      ("sheet", .string(result.sheet.slug)),
      ("title", .string(result.sheet.title)),
      ("seed", .unsigned(result.seed)),
      ("samples", .integer(result.samples)),
      ("version", .string(result.version)),
      ("submissions", .array(result.submissions.map(submission))),
    ]).text
  }

  private func submission(_ submission: SubmissionResult) -> JSONValue {
    .object([
      ("student", .string(submission.student)),
      ("name", .optional(submission.name, JSONValue.string)),
      ("file", .string(submission.file)),
      ("marks", .number(submission.marks)),
      ("outOf", .number(submission.outOf)),
      ("awaiting", .number(submission.awaiting)),
      ("notices", .array(submission.notices.map { .string(catalogue.plainText($0)) })),
      ("parts", .array(submission.parts.map(part))),
    ])
  }

  private func part(_ part: PartResult) -> JSONValue {
    .object([
      ("problem", .string(part.problem)),
      ("part", .string(part.part)),
      ("verdict", .string(part.verdict.rawValue)),
      ("marks", .optional(part.marks, JSONValue.number)),
      ("outOf", .number(part.outOf)),
      ("answer", .optional(part.answer, JSONValue.string)),
      ("line", .optional(part.line, JSONValue.integer)),
      ("diagnosis", .optional(part.diagnosis) { .string($0.rawValue) }),
      ("message", .string(part.messages.map(catalogue.plainText).joined(separator: " "))),
      ("counterexample", .optional(part.counterexample, counterexample)),
      ("unreadable", .array(part.unreadable.map(spot))),
      ("comment", .optional(part.comment, JSONValue.string)),
    ])
  }

  private func counterexample(_ sample: Counterexample) -> JSONValue {
    .object([
      ("dimension", .integer(sample.dimension)),
      ("z", .array(sample.z.map(JSONValue.number))),
      ("x", .array(sample.x.map(JSONValue.number))),
      ("parameters", .object(sample.parameters.map { ($0.name, .number($0.value)) })),
      ("component", .optional(sample.component, JSONValue.integer)),
      ("got", .optional(sample.got, JSONValue.number)),
      ("expected", .number(sample.expected)),
      ("components", .array(sample.components.map { .optional($0.value, JSONValue.number) })),
    ])
  }

  private func spot(_ spot: UnreadableSpot) -> JSONValue {
    .object([
      ("line", .integer(spot.line)),
      ("column", .integer(spot.column)),
      ("reason", .string(catalogue.plainText(spot.reason))),
    ])
  }
}
