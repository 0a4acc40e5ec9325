import Algebra

/// What a handout writes the runs of its flow with: its own functions, and vectors that it gives by their components,
/// wherever they stand.
struct HandoutHelpers {
  private var functions: [FunctionDefinition] = []
  /// Vectors by their components: `\mathbf s = (z_1 z_2, z_1 - z_2)`.
  private var vectors: [String: Expression] = [:]

  init() {}

  init(in statements: [PlacedStatement], context: ReadingContext) {
    for placed in statements {
      let statement = placed.statement
      guard statement.members.count >= 2, statement.condition == nil, placed.domain == nil,
        statement.relations.first.map(FlowReader.isEquality) == true,
        let left = statement.members[0].expression,
        let value = statement.members.dropFirst().lazy.compactMap(\.expression).first
      else { continue }
      switch left {
      case .application(let head)
      where !["\\tau", "c", "f"].contains(head.name) && !head.isInverse && head.primes == 0
        && head.index == nil && !context.openLetters.contains(head.name)
        && head.arguments.allSatisfy(FlowReader.isParameter):
        guard !functions.contains(where: { $0.name == head.name }) else { continue }
        functions.append(FunctionDefinition(head.name, parameters: head.arguments, as: value))
      case .whole(let name) where name != "x" && name != "z":
        guard case .tuple(let tuple) = value, tuple.dots == nil, vectors[name] == nil else {
          continue
        }
        vectors[name] = value
      default: continue
      }
    }
  }

  /// The expression with the values of the functions.
  func expandingFunctions(in expression: Expression) -> Expression {
    expression.expanding(functions)
  }

  /// The expression with the values of the functions and vectors.
  func expanding(_ expression: Expression) -> Expression {
    let result = expression.expanding(functions)
    guard !vectors.isEmpty else { return result }
    return result.transformed { node in
      guard case .whole(let name) = node else { return node }
      return vectors[name] ?? node
    }
  }
}

extension Expression {
  /// The functions of the text that are applied in it.
  var functionNames: Set<String> {
    var names: Set<String> = []
    if case .application(let application) = self { names.insert(application.name) }
    for child in children { names.formUnion(child.functionNames) }
    return names
  }
}
