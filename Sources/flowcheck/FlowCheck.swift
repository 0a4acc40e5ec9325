import ArgumentParser

@main
struct FlowCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flowcheck",
    abstract: "Grades homework on normalizing flows.")
}
