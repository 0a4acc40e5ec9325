import ArgumentParser
import Foundation
import Grading

@main
struct FlowCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flowcheck",
    abstract: "Grades homework on normalizing flows.",
    discussion: """
      A sheet is a Markdown handout that states a flow in LaTeX; submissions are Markdown with \
      LaTeX. FlowCheck decides what each student claims for f, its inverse and its determinant, and \
      writes a report for every student, a class page and a gradebook.

      Exit status: 0 when done, 1 when `verify` found a false equality, 2 for a usage error or a \
      sheet that cannot be used.
      """,
    version: flowCheckVersion,
    subcommands: [Grade.self, Verify.self, Solve.self])

  /// Runs the command. Unlike the parser's own `main`, every usage error exits with 2.
  static func main() async {
    // A closed pipe (`flowcheck … | head`) is no reason to die in the middle.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        Terminal.print(message)
        Foundation.exit(0)
      }
      if !message.isEmpty { Terminal.printError(message) }
      Foundation.exit(error is ExitCode ? code.rawValue : 2)
    }
  }
}
