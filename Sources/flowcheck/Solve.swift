import ArgumentParser
import Foundation
import Grading
import Reports

/// `flowcheck solve`.
struct Solve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes solution sheets that derive, show and check themselves.",
    discussion: """
      From a sheet alone, the derivation of f, its inverse, det J and log|det J|, with pictures, in \
      the sheet's language. Every equality is decided on random points before it is printed.

      The files go to OUTPUT/SHEET/: solution.html, solution.md and solution.json. The same sheet \
      and seed give the same bytes.

      Exit status: 0 when done, 2 when a sheet cannot be used.
      """)

  @Argument(help: ArgumentHelp("Exercises, Markdown files.", valueName: "sheet"))
  var sheets: [String]

  @OptionGroup var reports: ReportOptions

  @Option(help: "The random points for each dimension.")
  var samples = 64

  func validate() throws {
    try ReportOptions.check(samples: samples)
  }

  func run() async throws {
    let templates = try reports.loadTemplates()
    let renderer = SolutionRenderer(templates: templates)
    var isUsable = true
    var folders: Set<String> = []
    for path in sheets {
      let solved = orReport(templates) { () throws(SheetFaults) in
        let sheet = try Sheet(reportingWarningsOf: path, templates)
        let solution = try SheetSolution(of: sheet, seed: reports.seed, samples: samples)
        let rendered = try renderer.rendered(solution, of: sheet)
        report(
          solution.warnings + rendered.warnings, as: "warning",
          words: templates.catalogue(language: sheet.language))
        return (files: rendered.files, folder: sheet.slug)
      }
      guard let solved else {
        isUsable = false
        continue
      }
      let folder = reports.folder(solved.folder, besides: &folders)
      try reports.write(solved.files, to: folder, replacing: SolutionRenderer.entries)
      Terminal.print("\(reports.output)/\(folder)/solution.html")
    }
    guard isUsable else { throw ExitCode(2) }
  }
}
