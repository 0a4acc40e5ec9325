import ArgumentParser
import Foundation
import Grading
import Reports

/// `flowcheck verify`.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proofreads worked examples, equality by equality.",
    discussion: """
      Every equality and inequality of a document is decided on random points: it holds, is a \
      definition, is false (with a point that shows it), undecided, or could not be read. The \
      document states its own flow, or --sheet gives it; functions that it leaves open are replaced \
      by random ones.

      Each statement that is not true is printed as file:line:column. The reports go to \
      OUTPUT/DOCUMENT/: verification.html, verification.md and verification.json.

      Exit status: 0 when nothing is false, 1 when something is, 2 when a document cannot be used.
      """)

  @Argument(help: ArgumentHelp("Markdown files.", valueName: "document"))
  var documents: [String]

  @Option(help: ArgumentHelp("The exercise that the documents are about.", valueName: "file"))
  var sheet: String?

  @OptionGroup var reports: ReportOptions

  @Option(help: "The random points for each dimension.")
  var samples = 32

  func validate() throws {
    try ReportOptions.check(samples: samples)
  }

  func run() async throws {
    let templates = try reports.loadTemplates()
    let renderer = VerificationRenderer(templates: templates)
    var sheet: Sheet?
    if let path = self.sheet {
      sheet = orReport(templates) { () throws(SheetFaults) in
        try Sheet(reportingWarningsOf: path, templates)
      }
      guard sheet != nil else { throw ExitCode(2) }
    }
    var isUsable = true
    var isTrue = true
    var folders: Set<String> = []
    for path in documents {
      let verification = orReport(templates) { () throws(SheetFaults) in
        try self.verification(of: path, against: sheet)
      }
      guard let verification else {
        isUsable = false
        continue
      }
      for line in renderer.terminalLines(for: verification) { Terminal.print(line) }
      Terminal.print(renderer.summaryLine(for: verification))
      let folder = reports.folder(verification.slug, besides: &folders)
      try reports.write(
        renderer.files(for: verification), to: folder, replacing: VerificationRenderer.entries)
      if verification.count(.false) > 0 { isTrue = false }
    }
    guard isUsable else { throw ExitCode(2) }
    guard isTrue else { throw ExitCode(1) }
  }

  private func verification(
    of path: String, against sheet: Sheet?
  ) throws(SheetFaults) -> Verification {
    let source = try SourceText(document: path)
    let proofreader = Proofreader(seed: reports.seed, samples: samples)
    if let sheet { return try proofreader.verification(of: source, against: sheet) }
    return try proofreader.verification(of: source)
  }
}
