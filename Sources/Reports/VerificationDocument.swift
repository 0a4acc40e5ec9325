import Grading

/// `verification.json`: every statement of a document, for programs.
struct VerificationDocument {
  private let verification: Verification
  private let catalogue: Catalogue

  /// The data of a proofread document, its sentences in the language of `catalogue`.
  init(_ verification: Verification, catalogue: Catalogue) {
    self.verification = verification
    self.catalogue = catalogue
  }

  /// The file's text.
  var json: String {
    func count(_ verdict: VerifiedStatement.Verdict) -> JSONValue {
      .integer(verification.count(verdict))
    }
    return JSONValue.object([
      ("document", .string(verification.document)),
      ("holds", count(.holds)),
      ("definition", count(.definition)),
      ("false", count(.false)),
      ("undecided", count(.undecided)),
      ("unread", count(.unread)),
      ("dimensions", .array(verification.dimensions.map(JSONValue.integer))),
      ("seed", .unsigned(verification.seed)),
      ("samples", .integer(verification.samples)),
      ("randomFunctions", .boolean(verification.usesRandomFunctions)),
      ("statements", .array(verification.statements.map(statement))),
    ]).text
  }

  private func statement(_ statement: VerifiedStatement) -> JSONValue {
    let messages = statement.messages + statement.unreadable.map(\.reason)
    return .object([
      ("line", .integer(statement.position.line)),
      ("column", .integer(statement.position.column)),
      ("left", .string(statement.left)),
      ("relation", .string(statement.relation)),
      ("right", .string(statement.right)),
      ("verdict", .string(statement.verdict.rawValue)),
      ("message", .string(messages.map(catalogue.plainText).joined(separator: "; "))),
      ("counterexample", .optional(statement.counterexample, counterexample)),
    ])
  }

  private func counterexample(_ sample: StatementCounterexample) -> JSONValue {
    .object([
      ("dimension", .integer(sample.dimension)),
      ("indices", .object(sample.indices.map { ($0.name, .integer($0.value)) })),
      ("z", .array(sample.z.map(JSONValue.number))),
      ("x", .array(sample.x.map(JSONValue.number))),
      ("parameters", .object(sample.parameters.map { ($0.name, .number($0.value)) })),
      ("component", .optional(sample.component, JSONValue.integer)),
      ("left", .optional(sample.left, JSONValue.number)),
      ("right", .optional(sample.right, JSONValue.number)),
    ])
  }
}
