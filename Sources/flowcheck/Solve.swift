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

  @Option(help: "The folder that the solutions are written into.")
  var output = "output"

  @Option(help: "The seed of the random points.")
  var seed: UInt64 = 0

  @Option(help: "The random points for each dimension.")
  var samples = 64

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
    let renderer = SolutionRenderer(templates: templates)
    var isUsable = true
    for path in sheets {
      let folder: String
      let files: [OutputFile]
      do throws(SheetFaults) {
        let sheet = try Sheet(contentsOf: path)
        let solution = try SheetSolution(of: sheet, seed: seed, samples: samples)
        files = try renderer.files(for: solution, of: sheet)
        folder = sheet.slug
      } catch {
        let words = templates.catalogue(language: error.language)
        for fault in error.faults {
          Terminal.printError(fault.printed(severity: "error", sentence: words.plainText))
        }
        isUsable = false
        continue
      }
      do {
        try OutputWriter(root: output).write(
          files, folder: folder, replacing: SolutionRenderer.entries)
      } catch {
        Terminal.printError("error: \(error)")
        throw ExitCode(2)
      }
      Terminal.print("\(output)/\(folder)/solution.html")
    }
    guard isUsable else { throw ExitCode(2) }
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
}
