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

  @OptionGroup var reports: ReportOptions

  @Option(help: "The random points for each dimension.")
  var samples = 64

  @Option(help: ArgumentHelp("How many submissions to grade at a time (default: one per core)."))
  var jobs: Int?

  func validate() throws {
    try ReportOptions.check(samples: samples)
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
  }

  func run() async throws {
    let templates = try reports.loadTemplates()
    let (sheet, sheetGrader) = try loadSheet(templates)
    let files = SubmissionFiles(at: submissions)
    guard files.missing.isEmpty, files.locked.isEmpty else {
      for path in files.missing {
        Terminal.printError("\(path): error: there is no such file or folder")
      }
      for path in files.locked {
        Terminal.printError("\(path): error: the files of this folder cannot be listed")
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
    report(warnings, as: "warning", words: templates.catalogue(language: "en"))

    let pages = ReportRenderer(templates: templates).files(for: result)
    try reports.write(pages, to: sheet.slug, replacing: ReportRenderer.entries)
    Terminal.print(ClassTable(result).text)
    Terminal.print("\n\(reports.output)/\(sheet.slug)/index.html")
  }

  /// Reads the sheet and prepares its flows; faults and warnings go to standard error.
  private func loadSheet(_ templates: Templates) throws(ExitCode) -> (Sheet, Grader) {
    let loaded = orReport(templates) { () throws(SheetFaults) in
      let sheet = try Sheet(reportingWarningsOf: sheet, templates)
      let words = templates.catalogue(language: sheet.language)
      let grader = try Grader(sheet: sheet, seed: reports.seed, samples: samples)
      report(grader.warnings, as: "warning", words: words)
      return (sheet, grader)
    }
    guard let loaded else { throw ExitCode(2) }
    return loaded
  }
}
