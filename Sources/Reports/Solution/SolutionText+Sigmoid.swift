import Algebra
import Flows
import Grading

/// The logistic function by its name: from where a solution gives it one, it has no other.
extension SolutionText {
  /// `\sigma`, or the function's name where the sheet uses that, or the letter for something else.
  private var sigmoidName: String {
    let letter = "\\sigma"
    let isTaken =
      isUsed(letter) || flow.openFunctions.contains { $0.name == letter } || flow.usesSigmoid
    return isTaken ? FunctionTable.row(of: .sigmoid).latex : letter
  }

  /// Whether it has its name behind the inverse: the sheet, or the inverse, gave it one.
  private var inverseNamesSigmoid: Bool {
    flow.usesSigmoid || derivation.inverse?.general.map { $0.term.writesSigmoidOut } == true
  }

  /// Whether it has its name behind the transformer's derivative.
  private var slopeNamesSigmoid: Bool {
    inverseNamesSigmoid || derivation.slope?.writesSigmoidOut == true
  }

  /// The formula with the name; a sentence of its own where it is the first to have it. Nothing for a formula
  /// that writes no logistic function out.
  func naming(
    _ expression: Expression, _ line: (String) -> String, isKnown: Bool
  ) -> [SolutionItem] {
    guard expression.writesSigmoidOut, !isKnown else { return [] }
    let sentence = Message(
      "solve.sigmoid",
      ["sigmoid": .math("\(sigmoidName)(u) = \\frac{1}{1 + e^{-u}}")])
    return [.formula(sentence, line(latexNaming(expression)))]
  }

  /// LaTeX in the section of the map.
  func forwardLatex(_ expression: Expression) -> String {
    flow.usesSigmoid ? latexNaming(expression) : expression.latex
  }

  /// LaTeX in the section of the inverse.
  func inverseLatex(_ expression: Expression) -> String {
    inverseNamesSigmoid ? latexNaming(expression) : expression.latex
  }

  /// The general inverse with the name, where it is the first to have it.
  func namedInverse(_ general: GeneralTerm) -> [SolutionItem] {
    guard general.listed.isEmpty else { return [] }
    return naming(
      general.term, { "z_{i} = \($0)\(SolutionNotation.range(from: general.from))" },
      isKnown: flow.usesSigmoid)
  }

  /// The transformer's derivative, and with the name where it is the first to have it.
  func slopeItems(_ slope: Expression, _ message: Message) -> [SolutionItem] {
    let line = { (latex: String) in "\(slopeName) = \(latex)\(transformerRange)" }
    let written = inverseNamesSigmoid ? latexNaming(slope) : slope.latex
    return [.formula(message, line(written))]
      + naming(slope, line, isKnown: inverseNamesSigmoid)
  }

  /// An expression in the sections of the determinant.
  func inDeterminant(_ expression: Expression) -> Expression {
    slopeNamesSigmoid ? expression.namingSigmoid : expression
  }

  /// LaTeX in the sections of the determinant.
  func determinantLatex(_ expression: Expression) -> String {
    spelled(inDeterminant(expression).latex)
  }

  /// LaTeX with the name that the function has here.
  func spelled(_ latex: String) -> String {
    latex.replacing(FunctionTable.row(of: .sigmoid).latex, with: sigmoidName)
  }

  private func latexNaming(_ expression: Expression) -> String {
    spelled(expression.namingSigmoid.latex)
  }
}

extension Expression {
  /// Whether a logistic function is written out in it.
  fileprivate var writesSigmoidOut: Bool { namingSigmoid != self }
}
