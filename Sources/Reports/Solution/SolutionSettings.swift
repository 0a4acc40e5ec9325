import Grading

/// The settings of a sheet that `solution.md` repeats, so that it can be proofread on its own: the
/// dimensions, the base, the parameters.
enum SolutionSettings {
  /// A front matter with the settings of the first problem, and the language.
  static func frontMatter(_ solution: SheetSolution) -> String {
    guard let first = solution.problems.first else { return "" }
    let lines = ["language: \(solution.sheet.language)"] + yaml(first.problem.settings)
    return (["---"] + lines + ["---"]).joined(separator: "\n")
  }

  /// The settings of a problem that has others than the first one; `nil` where it has not.
  static func block(_ problem: ProblemSolution, in solution: SheetSolution) -> String? {
    guard let first = solution.problems.first else { return nil }
    let own = yaml(problem.problem.settings)
    guard own != yaml(first.problem.settings) else { return nil }
    return (["```flow"] + own + ["```"]).joined(separator: "\n")
  }

  private static func yaml(_ settings: ProblemSettings) -> [String] {
    var lines = ["dimensions: [\(settings.dimensions.map(String.init).joined(separator: ", "))]"]
    switch settings.base {
    case .normal: lines.append("base: normal")
    case .lognormal: lines.append("base: lognormal")
    case .uniform(let lower, let upper):
      lines.append("base: {uniform: [\(number(lower)), \(number(upper))]}")
    }
    if !settings.parameters.isEmpty {
      let values = settings.parameters.map { parameter in
        // In single quotes a backslash is a backslash.
        let name = "'\(parameter.name.replacing("'", with: "''"))'"
        switch parameter.value {
        case .fixed(_, let literal): return "\(name): \(literal)"
        case .interval(let lower, let upper):
          return "\(name): [\(number(lower)), \(number(upper))]"
        }
      }
      lines.append("parameters: {\(values.joined(separator: ", "))}")
    }
    return lines
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : "\(value)"
  }
}
