import Algebra
import Markdown

/// What a handout says of functions and equations with which the answers are to be written.
extension StatedFlow {
  /// Takes the functions that only a question defines, "the function `g(t) = 2t + \tanh t` has no elementary inverse", and the numbers that
  /// are given by an equation.
  ///
  /// - Parameters:
  ///   - statements: those of the handout, questions as well.
  ///   - blocks: its text.
  mutating func noteEquations(in statements: [PlacedStatement], _ blocks: [Block]) {
    var equations: [PlacedStatement] = []
    for placed in statements {
      guard let function = placed.definedFunction else {
        equations.append(placed)
        continue
      }
      let isKnown =
        open.contains(function.name) || functions.contains { $0.name == function.name }
      if !isKnown, placed.stance == .stated, placed.statement.condition == nil, placed.domain == nil
      {
        functions.append(function)
      }
    }
    let known = Set(definitions.map(\.name)).union(context.scalars)
      .union(["x", "z", "D", "h", "J", "f"]).union(transformerArguments.flatMap(\.names))
    let stated = StatedRoots(
      in: equations.filter { !sources.contains($0.position) }, label: "handout",
      isKnown: { known.contains($0) || open.contains($0) || questionFamilies.contains($0) })
    roots = stated.roots
    functions += stated.roots.map(\.residual)
    let names = functions.map(\.name).filter { !ClaimReader.questionFunctions.contains($0) }
    allowsEquations =
      !roots.isEmpty
      || blocks.formulas.contains { math in names.contains { math.latex.mentionsInverse(of: $0) } }
  }
}

extension String {
  /// Whether LaTeX has the inverse of a letter in it, `g^{-1}`, with arguments or without.
  fileprivate func mentionsInverse(of name: String) -> Bool {
    let written = filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
    return written.ranges(of: "\(name)^-1").contains { range in
      // The last letter of `\log^{-1}` is no function by itself.
      !(written[..<range.lowerBound].last?.isLetter ?? false)
    }
  }
}

extension PlacedStatement {
  /// The function that an equation defines by a value at plain names.
  fileprivate var definedFunction: FunctionDefinition? {
    guard statement.members.count >= 2, statement.relations.allSatisfy(FlowReader.isEquality),
      case .application(let head)? = statement.members[0].expression,
      !ClaimReader.questionFunctions.contains(head.name), !head.isInverse, head.primes == 0,
      head.index == nil, head.arguments.allSatisfy(FlowReader.isParameter),
      let body = statement.members[1].expression
    else { return nil }
    return FunctionDefinition(head.name, parameters: head.arguments, as: body)
  }
}
