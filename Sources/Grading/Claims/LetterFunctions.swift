import Algebra
import Evaluation
import MathNotation

/// `\sigma` and `\Phi` are functions of the table unless a text defines them as something else.
enum LetterFunctions {
  /// The functions that a document's formulas define, for its reading context: its own letters, and
  /// table letters whose definition differs from the table's.
  static func names(
    definedIn formulas: [MathFormula], context: ReadingContext
  ) -> Set<String> {
    var context = context
    for formula in formulas {
      let reader = StatementReader(context: context)
      for name in reader.definedFunctions(in: formula) {
        if let function = FunctionTable.function(ofLetter: name),
          restates(function, name, formula, context)
        {
          continue
        }
        context.functions.insert(name)
      }
    }
    return context.functions
  }

  /// Whether every definition of the letter in the formula gives the table's function.
  private static func restates(
    _ function: Function, _ name: String, _ formula: MathFormula, _ context: ReadingContext
  ) -> Bool {
    var context = context
    context.functions.insert(name)
    let statements = StatementReader(context: context).statements(of: formula)
    return statements.allSatisfy { statement in
      guard case .application(let head)? = statement.members.first?.expression, head.name == name,
        !head.isInverse, head.primes == 0, head.arguments.count == 1, statement.members.count >= 2
      else { return true }
      return statement.members.dropFirst().allSatisfy { member in
        guard let body = member.expression else { return false }
        // "From `\sigma(t) = x` it follows that …": an equation to be solved.
        if body.isFlowVariable, body != head.arguments[0] { return true }
        let variable = Expression.symbol("#t")
        let value = body.replacing(head.arguments[0], with: variable)
        // `\sigma(z_i) = 1 - e^{-x_i}` says what it is worth here, not what it is.
        if head.arguments[0].isComponent, value.contains(where: \.isComponent) { return true }
        return agrees(value, .call(function, [variable]))
      }
    }
  }

  /// Whether two expressions in `#t` have the same values at some points. An application of the
  /// letter itself says nothing new.
  private static func agrees(_ a: Expression, _ b: Expression) -> Bool {
    if case .application = a { return true }
    let context = GroundingContext(dimension: 1, scalars: ["#t"])
    guard let program = try? Program(compiling: [a, b], in: context) else { return false }
    let points = [-2.5, -1, -0.375, 0.25, 0.75, 1.5, 3].map { Interval($0) }
    let values = program.runIntervals(count: points.count) { _ in points }
    return zip(values[0], values[1]).allSatisfy { $0.isFinite && $1.isFinite && $0.intersects($1) }
  }
}

extension Expression {
  /// Whether this is a variable of the flow, or a component of one.
  var isFlowVariable: Bool {
    switch self {
    case .whole(let name), .component(let name, _): name == "x" || name == "z"
    default: false
    }
  }

  /// `z_i`.
  fileprivate var isComponent: Bool { if case .component = self { true } else { false } }
}
