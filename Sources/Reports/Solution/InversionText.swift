import Algebra
import Flows
import Grading

/// The steps of an inversion in words: what is done to both sides, and what then stands there.
struct InversionText {
  /// The unknown in LaTeX.
  let unknown: String
  /// The known side before the first step.
  var known: Expression?
  /// What stands after every equation: for which components it holds.
  var range = ""
  /// Whether the equation itself has just been shown.
  var isShown = false
  /// The sign of the right side's slope by the unknown, where it is proved to be always the same.
  var slopeSign: SignProof.Sign?
  /// What can be proved of signs.
  let signs: SignProof
  /// The first index for which the equation holds; `nil` for an equation without one.
  var from: Int?
  /// What letters stand for that the flow does not have.
  var meaning: [String: Expression] = [:]

  /// A sentence and an equation for each step.
  func items(_ inversion: Inversion) -> [SolutionItem] {
    func before(_ number: Int) -> Expression? {
      number > 0 ? inversion.steps[number - 1].left : known
    }
    return inversion.steps.enumerated().flatMap { number, step -> [SolutionItem] in
      if case .pieces(let pieces) = step.operation {
        let given = Expression.cases(pieces.map { Branch($0.value, when: $0.condition) })
        let shown = number > 0 ? inversion.steps[number - 1].right : isShown ? given : nil
        return items(pieces, step, before: before(number), shown: shown)
      }
      if case .square(let square) = step.operation { return items(square, step) }
      if case .abbreviate(let abbreviation) = step.operation {
        return items(abbreviation, "solve.step.abbreviate") + [
          .formula(
            Message("solve.step.abbreviateBack", ["letter": .math(abbreviation.letter.latex)]),
            equation(step.left, step.right))
        ]
      }
      if case .substitute(let substitution) = step.operation {
        return items(substitution, "solve.step.substitute", shows: true) + [
          .formula(
            Message("solve.step.substituteBack", ["letter": .math(substitution.letter.latex)]),
            equation(step.left, step.right))
        ]
      }
      if case .isolate(let isolation) = step.operation { return items(isolation, step) }
      if case .fraction(let part, let denominator, let numerator, let collected) = step.operation {
        return items(part, denominator, numerator, collected, step, before: before(number))
      }
      if case .divide(let what, _) = step.operation, let before = before(number) {
        return [.formula(message(step), equation(dividing: before, by: what, step))]
      }
      return [.formula(message(step), equation(step.left, step.right))]
    }
  }

  /// What stands there after a division; where that ends it, the fraction as it comes as well.
  private func equation(
    dividing known: Expression, by divisor: Expression, _ step: InversionStep
  ) -> String {
    let fraction = Expression.quotient(known, divisor)
    guard step.right.latex == unknown, fraction.latex != step.left.latex,
      fraction.size <= Self.longestFraction
    else { return equation(step.left, step.right) }
    return "\(unknown) = \(fraction.latex) = \(step.left.latex)\(range)"
  }

  /// The nodes of the longest fraction that is shown before it is simplified.
  private static let longestFraction = 40

  private func equation(_ left: Expression, _ right: Expression) -> String {
    right.latex == unknown
      ? "\(unknown) = \(left.latex)\(range)" : "\(left.latex) = \(right.latex)\(range)"
  }

  /// An odd equation: squared, solved for the square, divided.
  private func items(_ square: InversionStep.Square, _ step: InversionStep) -> [SolutionItem] {
    let letter = Message.Argument.math(square.letter.latex)
    return [
      .formula(
        Message("solve.step.odd", ["letter": letter]),
        "\(square.letter.latex) = \(square.meaning.latex)\(range)"),
      .formula(
        Message("solve.step.square"), "\(square.known.latex) = \(square.right.latex)\(range)"),
    ]
      + inner(square.letter.latex, known: square.known)
      .items(square.solution) + [
        .formula(
          Message("solve.step.oddBack", ["what": .math(square.factor.latex)]),
          equation(step.left, step.right))
      ]
  }

  /// A letter for something, and the equation in it solved.
  private func items(
    _ abbreviation: InversionStep.Abbreviation, _ key: String, shows: Bool = false
  ) -> [SolutionItem] {
    let letter = abbreviation.letter.latex
    let unknown = shows ? letter : self.unknown
    let items: [SolutionItem] = [
      .formula(
        Message(key, ["letter": .math(letter)]),
        "\(letter) = \(abbreviation.meaning.latex)\(range)"),
      .formula(
        Message("solve.step.inLetter"),
        "\(abbreviation.left.latex) = \(abbreviation.right.latex)\(range)"),
    ]
    return items
      + inner(unknown, known: abbreviation.left)
      .items(abbreviation.solution)
  }

  /// A root alone on one side, squared, multiplied out.
  private func items(
    _ isolation: InversionStep.Isolation, _ step: InversionStep
  ) -> [SolutionItem] {
    [
      .formula(
        Message("solve.step.isolate"),
        "\(isolation.rest.latex) = \(isolation.root.latex)\(range)"),
      .formula(
        Message("solve.step.square"),
        "\(isolation.squaredRest.latex) = \(isolation.squaredRoot.latex)\(range)"),
      .formula(
        Message("solve.step.multiplyOut", ["unknown": .math(unknown)]),
        equation(step.left, step.right)),
    ]
  }

  /// A fraction: multiplied out, collected, divided.
  private func items(
    _ part: Expression, _ denominator: Expression, _ numerator: Expression,
    _ collected: InversionStep.Collected, _ step: InversionStep, before: Expression?
  ) -> [SolutionItem] {
    guard let before else { return [.formula(message(step), equation(step.left, step.right))] }
    let product = Expression.product([before, denominator])
    let gathered =
      collected.factor == .number(Numeral(1)) ? part : .product([collected.factor, part])
    return [
      .formula(
        Message("solve.step.multiply", ["what": .math(denominator.latex)]),
        "\(product.latex) = \(numerator.latex)\(range)"),
      .formula(
        Message("solve.step.collectPart", ["part": .math(part.latex)]),
        "\(collected.rest.latex) = \(gathered.latex)\(range)"),
      .formula(
        division(by: collected.factor),
        equation(dividing: collected.rest, by: collected.factor, step)),
    ]
  }

  private func items(
    _ pieces: [InversionStep.Piece], _ step: InversionStep, before: Expression?,
    shown: Expression?
  ) -> [SolutionItem] {
    // Conditions that stay as they are speak of the index, not of values.
    if pieces.allSatisfy({ $0.condition == $0.resolved }) {
      func cell(_ name: String?, _ value: Expression, _ condition: Condition?) -> String {
        let equation = name.map { "\($0) = \(value.latex)" } ?? value.latex
        return condition.map { "\(equation), \\quad \($0.latex)" } ?? equation
      }
      return [
        .words(Message("solve.step.groups")),
        .formulas(
          [Message("solve.step.group"), Message("solve.step.groupSolved")],
          pieces.map {
            [
              cell(before?.latex, $0.value, $0.condition),
              cell(unknown, $0.inversion.result, $0.resolved),
            ]
          }),
      ]
    }
    let given = Expression.cases(pieces.map { Branch($0.value, when: $0.condition) })
    var items: [SolutionItem] = []
    // A step before it has led to the same equation.
    if let before, shown?.latex != given.latex {
      items.append(
        .formula(Message("solve.step.pieces"), "\(before.latex) = \(given.latex)\(range)"))
    }
    items.append(
      .formula(piecesSolved, "\(unknown) = \(step.left.latex)\(range)"))
    return items
  }
}
