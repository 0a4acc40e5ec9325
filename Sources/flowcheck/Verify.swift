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

  @Option(help: "The folder that the reports are written into.")
  var output = "output"

  @Option(help: "The seed of the random points.")
  var seed: UInt64 = 0

  @Option(help: "The random points for each dimension.")
  var samples = 32

  @Option(
    help: ArgumentHelp(
      "A folder with your own templates and wording, in place of the built-in ones.",
      valueName: "folder"))
  var templates: String?

  func validate() throws {
    guard 1...100_000 ~= samples else {
      throw ValidationError("--samples is a number from 1 to 100000.")
    }
  }

  func run() async throws {
    let templates = try loadTemplates()
    let renderer = VerificationRenderer(templates: templates)
    let sheet = try self.sheet.map { path in
      try orReport(templates) { () throws(SheetFaults) in try Sheet(contentsOf: path) }
    }
    var isUsable = true
    var isTrue = true
    var folders: Set<String> = []
    for path in documents {
      let verification: Verification
      do {
        verification = try orReport(templates) { () throws(SheetFaults) in
          try self.verification(of: path, against: sheet)
        }
      } catch {
        isUsable = false
        continue
      }
      for line in renderer.terminalLines(for: verification) { Terminal.print(line) }
      Terminal.print(renderer.summaryLine(for: verification))
      let folder = Self.folder(verification.slug, besides: &folders)
      do {
        try OutputWriter(root: output).write(
          renderer.files(for: verification), folder: folder,
          replacing: VerificationRenderer.entries)
      } catch {
        Terminal.printError("error: \(error)")
        throw ExitCode(2)
      }
      if verification.count(.false) > 0 { isTrue = false }
    }
    guard isUsable else { throw ExitCode(2) }
    guard isTrue else { throw ExitCode(1) }
  }

  private func verification(
    of path: String, against sheet: Sheet?
  ) throws(SheetFaults) -> Verification {
    let source: SourceText
    do throws(SourceReadingError) {
      source = try SourceText.reading(path).source
    } catch {
      throw SheetFaults([SourceDiagnostic(error.sheetMessage, file: path)])
    }
    let proofreader = Proofreader(seed: seed, samples: samples)
    if let sheet { return try proofreader.verification(of: source, against: sheet) }
    return try proofreader.verification(of: source)
  }

  /// A folder of its own for every document of a run: two may have one name.
  private static func folder(_ slug: String, besides taken: inout Set<String>) -> String {
    var folder = slug
    var number = 2
    while !taken.insert(folder).inserted {
      folder = "\(slug)-\(number)"
      number += 1
    }
    return folder
  }

  private func loadTemplates() throws -> Templates {
    do {
      guard let templates else { return try Templates() }
      return try Templates(directory: templates)
    } catch {
      Terminal.printError("\(error)")
      throw ExitCode(2)
    }
  }

  /// Runs `body`; faults go to standard error.
  private func orReport<Value>(
    _ templates: Templates, _ body: () throws(SheetFaults) -> Value
  ) throws(ExitCode) -> Value {
    do throws(SheetFaults) {
      return try body()
    } catch {
      let words = templates.catalogue(language: error.language)
      for fault in error.faults {
        Terminal.printError(fault.printed(severity: "error", sentence: words.plainText))
      }
      throw ExitCode(2)
    }
  }
}
