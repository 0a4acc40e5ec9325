import ArgumentParser
import Grading
import Reports

/// What every command that writes reports can be told.
struct ReportOptions: ParsableArguments {
  @Option(help: "The folder that the reports are written into.")
  var output = "output"

  @Option(help: "The seed of the random points.")
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp(
      "A folder with your own templates and wording, in place of the built-in ones.",
      valueName: "folder"))
  var templates: String?

  /// The numbers of random points that `--samples` takes.
  private static let sampleCounts = 1...100_000

  /// Refuses a number of random points that no run can serve.
  static func check(samples: Int) throws(ValidationError) {
    guard sampleCounts ~= samples else {
      throw ValidationError(
        "--samples is a number from \(sampleCounts.lowerBound) to \(sampleCounts.upperBound).")
    }
  }

  /// The templates to write with; a fault of theirs goes to standard error and ends the run with 2.
  func loadTemplates() throws(ExitCode) -> Templates {
    do {
      guard let templates else { return try Templates() }
      return try Templates(directory: templates)
    } catch {
      Terminal.printError("\(error)")
      throw ExitCode(2)
    }
  }

  /// A folder of its own for every file of a run: two may have one name.
  func folder(_ slug: String, besides taken: inout Set<String>) -> String {
    var folder = slug
    var number = 2
    while !taken.insert(folder).inserted {
      folder = "\(slug)-\(number)"
      number += 1
    }
    return folder
  }

  /// Writes the files of a report below the output folder, in place of those named `entries`.
  func write(_ files: [OutputFile], to folder: String, replacing entries: Set<String>)
    throws(ExitCode)
  {
    do {
      try OutputWriter(root: output).write(files, folder: folder, replacing: entries)
    } catch {
      Terminal.printError("error: \(error)")
      throw ExitCode(2)
    }
  }
}

/// Runs `body`; faults of a sheet or a document go to standard error, in its language.
///
/// - Returns: what `body` returns; `nil` after faults.
func orReport<Value>(
  _ templates: Templates, _ body: () throws(SheetFaults) -> Value
) -> Value? {
  do throws(SheetFaults) {
    return try body()
  } catch {
    report(error.faults, as: "error", words: templates.catalogue(language: error.language))
    return nil
  }
}

/// Prints diagnostics to standard error as `file:line:column: severity: sentence`, each with its line.
func report(_ diagnostics: [SourceDiagnostic], as severity: String, words: Catalogue) {
  for diagnostic in diagnostics {
    Terminal.printError(diagnostic.printed(severity: severity, sentence: words.plainText))
  }
}

extension Sheet {
  /// Reads a sheet; what its author should look at goes to standard error.
  init(reportingWarningsOf path: String, _ templates: Templates) throws(SheetFaults) {
    try self.init(contentsOf: path)
    report(warnings, as: "warning", words: templates.catalogue(language: language))
  }
}
