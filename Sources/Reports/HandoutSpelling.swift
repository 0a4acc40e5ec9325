import Algebra
import Flows
import Grading
import Markdown

/// How a handout writes what formulas are printed with in one way only, so that a page does not have two names
/// for one thing.
struct HandoutSpelling: Hashable, Sendable {
  /// The command for the natural logarithm.
  var logarithm = Self.printedLogarithm
  /// The command for the logistic function.
  var sigmoid = Self.printedSigmoid

  /// The name of the map.
  var map = Self.printedMap

  private static let printedMap = "f_\\phi"
  private static let printedLogarithm = "\\log"
  private static let printedSigmoid = FunctionTable.row(of: .sigmoid).latex

  /// The spelling of formulas as they are printed.
  static let usual = HandoutSpelling()

  init() {}

  /// The spelling of a problem: what its statement writes, else what its author's solution does.
  ///
  /// Where a statement has both `\ln` and `\log`, the first is the function, and the second stands in the name
  /// of the log-determinant.
  init(of solution: ProblemSolution) {
    let statement = solution.problem.statement.formulas.map(\.latex)
    let author = solution.problem.solution.formulas.map(\.latex)
    let spoken = [statement, author].first { formulas in
      formulas.contains { $0.hasCommand("\\ln") || $0.hasCommand(Self.printedLogarithm) }
    }
    if let spoken, spoken.contains(where: { $0.hasCommand("\\ln") }) { logarithm = "\\ln" }
    if let flow = solution.flow, flow.usesSigmoid, statement.contains(where: \.appliesSigma),
      !flow.parameters.contains(where: { $0.name == "\\sigma" }),
      !flow.definitions.contains(where: { $0.name == "\\sigma" })
    {
      sigmoid = "\\sigma"
    }
    let isOther =
      solution.flow.map { flow in
        flow.definitions.contains { $0.name == "f" }
          || flow.openFunctions.contains { $0.name == "f" }
      } ?? false
    if !isOther, let name = [statement, author].lazy.compactMap(Self.mapName).first { map = name }
  }

  /// How formulas write the map: `f_\phi`, `f_\theta` or `f`; `nil` where they do not name it.
  private static func mapName(in formulas: [String]) -> String? {
    let compact = formulas.map { formula in
      formula.filter { !$0.isWhitespace }.replacing("f_{\\phi}", with: printedMap)
        .replacing("f_{\\theta}", with: "f_\\theta")
    }
    let names = [printedMap, "f_\\theta"]
    if let name = names.first(where: { name in compact.contains { $0.contains(name) } }) {
      return name
    }
    return formulas.contains(where: \.namesPlainMap) ? "f" : nil
  }

  /// LaTeX in this spelling. A logarithm to another base keeps its name.
  func printed(_ latex: String) -> String {
    guard self != .usual else { return latex }
    let spelled = latex.replacingCommand(Self.printedLogarithm, with: logarithm)
      .replacing(Self.printedSigmoid, with: sigmoid)
    guard map != Self.printedMap else { return spelled }
    return spelled.replacing("J_{\(Self.printedMap)}", with: map == "f" ? "J_f" : "J_{\(map)}")
      .replacing(Self.printedMap, with: map)
  }
}

extension Flow {
  /// Whether the logistic function stands in its definitions by its name.
  var usesSigmoid: Bool {
    definitions.contains { definition in
      definition.body.contains { if case .call(.sigmoid, _) = $0 { true } else { false } }
    }
  }
}

extension String {
  /// Whether `\sigma` stands before a bracket or an argument, as a function does.
  fileprivate var appliesSigma: Bool {
    ranges(of: "\\sigma").contains { range in
      let rest = self[range.upperBound...].drop(while: \.isWhitespace)
      return rest.hasPrefix("(") || rest.hasPrefix("\\left") || rest.lowercased().hasPrefix("\\big")
    }
  }

  /// Whether `f` stands as a name of its own: `f(`, `f^{-1}`, `J_f`.
  fileprivate var namesPlainMap: Bool {
    ranges(of: "f").contains { range in
      let before = self[..<range.lowerBound].last
      let after = range.upperBound < endIndex ? self[range.upperBound] : nil
      return before.map { !$0.isLetter && $0 != "\\" } ?? true
        && after.map { !$0.isLetter && $0 != "_" && $0 != "'" } ?? true
    }
  }

  /// Whether a command stands in LaTeX, and not only the beginning of a longer one.
  fileprivate func hasCommand(_ command: String) -> Bool {
    ranges(of: command).contains { isWhole($0) }
  }

  fileprivate func replacingCommand(_ command: String, with other: String) -> String {
    var result = ""
    var start = startIndex
    for range in ranges(of: command) where isWhole(range) {
      result += self[start..<range.lowerBound] + other
      start = range.upperBound
    }
    return result + self[start...]
  }

  private func isWhole(_ command: Range<Index>) -> Bool {
    guard command.upperBound < endIndex else { return true }
    let next = self[command.upperBound]
    return !next.isLetter && next != "_"
  }
}
