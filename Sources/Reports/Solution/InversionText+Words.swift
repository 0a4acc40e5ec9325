import Algebra
import Flows
import Grading

/// The sentences about single steps. A condition stands in them only where it is proved.
extension InversionText {
  /// The same about an equation for a letter that stands for something else.
  func inner(_ letter: String, known: Expression) -> InversionText {
    InversionText(unknown: letter, known: known, range: range, signs: signs, from: from)
  }

  /// What can be proved of the sign of an expression.
  private func sign(of expression: Expression) -> SignProof.Sign? {
    signs.sign(of: expression.substituting(meaning), from: from)
  }

  /// Why each piece can be solved on its own.
  var piecesSolved: Message {
    switch slopeSign {
    case .positive: Message("solve.step.piecesSolved.increasing")
    case .negative: Message("solve.step.piecesSolved.decreasing")
    default: Message("solve.step.piecesSolved")
    }
  }

  func message(_ step: InversionStep) -> Message {
    switch step.operation {
    case .subtract(.negative(let what)):
      return Message("solve.step.add", ["what": .math(what.latex)])
    case .subtract(let what): return Message("solve.step.subtract", ["what": .math(what.latex)])
    case .divide(let what, _): return division(by: what)
    case .multiply(let what): return Message("solve.step.multiply", ["what": .math(what.latex)])
    case .negate: return Message("solve.step.negate")
    case .invert: return Message("solve.step.invert")
    case .apply(.log): return Message("solve.step.log")
    case .apply(.exp): return Message("solve.step.exp")
    case .apply(.sqrt): return Message("solve.step.squareRoot")
    case .apply(.softplus): return Message("solve.step.softplus")
    case .apply(.erf): return Message("solve.step.erf")
    case .apply(let function):
      let bounds = Self.bounds[function].map { ".\($0)" } ?? ""
      return Message(
        "solve.step.apply\(bounds)",
        [
          "function": .math(FunctionTable.row(of: function).latex), "what": .math(step.right.latex),
        ])
    case .branch(let function):
      return Message(
        "solve.step.branch",
        [
          "function": .math(FunctionTable.row(of: function).latex), "what": .math(step.right.latex),
        ])
    case .raise(let power, let sign): return root(power, sign, step)
    case .logarithm(let base):
      return Message("solve.step.logBase", ["base": .math(base.latex)])
    case .resolve(let sign): return resolved(step.right, sign)
    case .collect: return Message("solve.step.collect", ["unknown": .math(unknown)])
    case .fraction(let part, _, _, _):
      return Message("solve.step.fraction", ["part": .math(part.latex)])
    case .clear(let denominator):
      return Message("solve.step.clear", ["what": .math(denominator.latex)])
    case .quadratic(let part, let sign):
      return Message(
        sign > 0
          ? "solve.step.quadraticLarger"
          : sign < 0 ? "solve.step.quadraticSmaller" : "solve.step.quadratic",
        ["part": .math(part.latex)])
    case .square, .isolate: return Message("solve.step.square")
    case .abbreviate, .substitute: return Message("solve.step.collect", ["unknown": .math(unknown)])
    case .pieces: return piecesSolved
    }
  }

  /// Where both sides lie before a function is applied that is not defined everywhere, or has an
  /// inverse there only.
  private static let bounds: [Function: String] = [
    .artanh: "unit", .arcsin: "arcsine", .arccos: "arccosine", .arcosh: "arcosh", .logit: "share",
    .normalQuantile: "share", .tan: "quarter", .sin: "quarter",
    .cos: "half",
  ]

  /// A division: by what sign, or where it is possible.
  func division(by what: Expression) -> Message {
    let arguments = ["what": Message.Argument.math(what.latex)]
    if what.isNumber { return Message("solve.step.divide", arguments) }
    switch sign(of: what) {
    // Nobody wonders whether `i` may be 0.
    case .some where what.isIndexLike: return Message("solve.step.divide", arguments)
    case .positive: return Message("solve.step.dividePositive", arguments)
    case .negative: return Message("solve.step.divideNegative", arguments)
    case .nonzero: return Message("solve.step.divideNonzero", arguments)
    case nil: return Message("solve.step.divideWhere", arguments)
    }
  }

  /// An absolute value without its bars.
  private func resolved(_ what: Expression, _ sign: Int) -> Message {
    let key = sign > 0 ? "solve.step.absPositive" : "solve.step.absNegative"
    let isProved = self.sign(of: what) == (sign > 0 ? .positive : .negative)
    return Message(isProved ? key : "\(key).where", ["what": .math(what.latex)])
  }

  /// A root, or another power, on both sides.
  private func root(_ power: Expression, _ sign: Int?, _ step: InversionStep) -> Message {
    var arguments: [String: Message.Argument] = [
      "power": .math(power.latex), "what": .math(step.right.latex),
    ]
    var name = "raise"
    if case .quotient(.number(let one), .number(let order)) = power, one.integer == 1,
      let order = order.integer
    {
      name = order == 2 ? "rootTwo" : order == 3 ? "rootThree" : "root"
      arguments["order"] = .count(order)
    }
    guard let sign else { return Message("solve.step.\(name)", arguments) }
    let isProved = self.sign(of: step.right) == (sign > 0 ? .positive : .negative)
    let reason = sign > 0 ? "positive" : "negative"
    return Message(
      "solve.step.\(name).\(reason)\(isProved ? "" : ".where")", arguments)
  }
}

extension Expression {
  /// Whether nothing but numbers, indices and the dimension stand in it.
  fileprivate var isIndexLike: Bool {
    freeSymbols.isSubset(of: ["i", "D"])
      && !contains { node in
        switch node {
        case .component, .whole, .slice, .application: true
        default: false
        }
      }
  }
}
