import ArgumentParser
import Foundation
import Grading
import Reports

/// `flowcheck grade`.
struct Grade: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Grades submissions and writes the reports.",
    discussion: """
      SUBMISSION is a student's file ID.md, a student's folder, or a folder of both. A marks.csv \
      beside the submissions (student,problem,part,marks,comment) holds the marks that a teacher \
      gives by hand.

      The reports go to OUTPUT/SHEET/: index.html, summary.md, gradebook.csv, results.json and \
      students/. The same sheet, submissions and seed give the same bytes.
      """)

  @Argument(help: ArgumentHelp("The exercise, a Markdown file.", valueName: "sheet"))
  var sheet: String

  @Argument(
    help: ArgumentHelp("Students' files and folders.", valueName: "submission"))
  var submissions: [String]

  @Option(help: "The folder that the reports are written into.")
  var output = "output"

  @Option(help: "The seed of the random points.")
  var seed: UInt64 = 0

  @Option(help: "The random points for each dimension.")
  var samples = 64

  @Option(help: ArgumentHelp("How many submissions to grade at a time (default: one per core)."))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "A folder with your own templates and wording, in place of the built-in ones.",
      valueName: "folder"))
  var templates: String?

  func validate() throws {
    guard 1...100_000 ~= samples else {
      throw ValidationError("--samples is a number from 1 to 100000.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
  }

  func run() async throws {
    let templates = try loadTemplates()
    let (sheet, sheetGrader) = try loadSheet(templates)
    let files = SubmissionFiles(at: submissions)
    guard files.missing.isEmpty else {
      for path in files.missing {
        Terminal.printError("\(path): error: there is no such file or folder")
      }
      throw ExitCode(2)
    }
    guard !files.submissions.isEmpty else {
      let places = submissions.joined(separator: ", ")
      Terminal.printError("\(places): error: there are no submissions (files ID.md or folders)")
      throw ExitCode(2)
    }

    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let grader = ClassGrader(sheetGrader, jobs: jobs)
    let total = files.submissions.count
    let (result, warnings) = await grader.grade(files) { done in
      Terminal.progress(done, of: total)
    }
    let words = templates.catalogue(language: "en")
    for warning in warnings {
      Terminal.printError(warning.printed(severity: "warning", sentence: words.plainText))
    }

    let pages = ReportRenderer(templates: templates).files(for: result)
    do {
      try OutputWriter(root: output).write(
        pages, folder: sheet.slug, replacing: ReportRenderer.entries)
    } catch {
      Terminal.printError("error: \(error)")
      throw ExitCode(2)
    }
    Terminal.print(ClassTable(result).text)
    Terminal.print("\n\(output)/\(sheet.slug)/index.html")
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

  /// Reads the sheet and prepares its flows; faults go to standard error.
  private func loadSheet(_ templates: Templates) throws -> (Sheet, Grader) {
    do throws(SheetFaults) {
      let sheet = try Sheet(contentsOf: sheet)
      let words = templates.catalogue(language: sheet.language)
      for warning in sheet.warnings {
        Terminal.printError(warning.printed(severity: "warning", sentence: words.plainText))
      }
      let grader = try Grader(sheet: sheet, seed: seed, samples: samples)
      for warning in grader.warnings {
        Terminal.printError(warning.printed(severity: "warning", sentence: words.plainText))
      }
      return (sheet, grader)
    } catch {
      let words = templates.catalogue(language: error.language)
      for fault in error.faults {
        Terminal.printError(fault.printed(severity: "error", sentence: words.plainText))
      }
      throw ExitCode(2)
    }
  }
}
