import Grading
import Markdown

/// Turns a proofread document into its report, its data, and lines for a terminal.
public struct VerificationRenderer: Sendable {
  /// The look and the words.
  public let templates: Templates

  /// A renderer with the built-in templates, or with a teacher's own.
  public init(templates: Templates) {
    self.templates = templates
  }

  /// The entries of the document's output folder that belong to a report.
  public static let entries: Set<String> = [
    "verification.html", "verification.md", "verification.json",
  ]

  /// `verification.html`, `verification.md` and `verification.json`.
  ///
  /// - Parameter verification: What proofreading found.
  /// - Returns: The files, with paths relative to the document's output folder.
  public func files(for verification: Verification) -> [OutputFile] {
    let catalogue = templates.catalogue(language: verification.language)
    let renderer = ReportRenderer(templates: templates)
    let pages = [Typesetter.Format.html, .markdown].map { format in
      let page = VerificationPage(
        verification, set: Typesetter(format: format, catalogue: catalogue))
      return OutputFile(
        path: "verification.\(format.rawValue)",
        text: renderer.render(page.context, template: "verification", format: format))
    }
    return pages + [
      OutputFile(
        path: "verification.json",
        text: VerificationDocument(verification, catalogue: catalogue).json)
    ]
  }

  /// `file:line:column: false: x_3 = z_1 + z_2 (at z = (1, 1, 1): 3 ≠ 2)` for every statement that a
  /// reader should look at.
  ///
  /// - Parameter verification: What proofreading found.
  /// - Returns: Lines without line ends, in reading order.
  public func terminalLines(for verification: Verification) -> [String] {
    let catalogue = templates.catalogue(language: "en")
    return verification.statements.compactMap { statement in
      guard statement.verdict != .holds, statement.verdict != .definition else { return nil }
      let remarks = statement.messages.dropFirst().filter { Self.remarks.contains($0.key) }
      let reasons = (statement.messages.prefix(1) + remarks + statement.unreadable.map(\.reason))
        .map { Typesetter.label(catalogue.sentence($0)) }
      let spot = statement.unreadable.first.map { ($0.line, $0.column) }
      let (line, column) = spot ?? (statement.position.line, statement.position.column)
      let place = "\(verification.document):\(line):\(column)"
      let reason =
        reasons.isEmpty ? "" : " (\(reasons.joined(separator: remarks.isEmpty ? ": " : "; ")))"
      return "\(place): \(statement.verdict.rawValue): \(statement.latex.oneLine)\(reason)"
    }
  }

  /// What is said on a terminal besides the first reason.
  private static let remarks: Set<String> = ["verify.rival", "verify.otherwise"]

  /// The last line of a terminal's output.
  ///
  /// - Parameter verification: What proofreading found.
  /// - Returns: `FILE: 30 hold, 4 definitions, 1 false`.
  public func summaryLine(for verification: Verification) -> String {
    let names: [(VerifiedStatement.Verdict, String)] = [
      (.holds, "hold"), (.definition, "definitions"), (.false, "false"),
      (.undecided, "undecided"), (.unread, "unread"),
    ]
    let counts = names.map { "\(verification.count($0.0)) \($0.1)" }.joined(separator: ", ")
    let random =
      verification.usesRandomFunctions
      ? " (open functions were replaced by random ones)" : ""
    return "\(verification.document): \(counts)\(random)"
  }
}

extension VerifiedStatement {
  /// The statement as written, in LaTeX.
  var latex: String { "\(left) \(relation) \(right)" }
}

extension String {
  /// The text on one line, without alignment marks.
  fileprivate var oneLine: String {
    replacing("&", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
