import Algebra
import Flows
import Markdown

/// The flow that a handout states, and what its names mean.
struct StatedFlow: Sendable {
  /// `x_i := …`, `h_i := …` and whatever else the conditioner needs.
  var definitions: [Definition]
  /// Functions that the handout defines, the transformer among them.
  var functions: [FunctionDefinition]
  /// Families that belong to the question, so that an answer may not use them: `h`, `s`, `t`.
  var questionFamilies: Set<String>
  /// How the texts about this flow are read.
  var context: ReadingContext
  /// Where the transformer stands, for faults about it.
  var transformer: PlacedStatement
  /// Where the text gives `x` itself; `nil` when it only gives the transformer.
  var map: PlacedStatement?
  /// The letters that the handout writes for `z` and `x`.
  var letters = VariableLetters.usual
  /// What the handout leaves open.
  var open = OpenNames()
  /// Whether `x` is made with the transformer, where there is one.
  var usesTransformer = true
  /// What the transformer is applied to for component `i`.
  var transformerArguments: [Expression] = []
  /// Whether the transformer there is the target, and not only a part of it.
  var isTransformed = true
  /// Numbers that the handout only gives by an equation, for answers to be written with.
  var roots: [StatedRoots.Root] = []
  /// Whether an answer may leave the inverse of a function or the root of an equation to be computed, because the handout speaks of
  /// one.
  var allowsEquations = false
  /// Where the statements begin that it was made of.
  var sources: Set<SourcePosition> = []
  /// How many components the column has that the text gives as a whole, `(x_1, x_2)^\top = A \mathbf z`.
  var writtenCount: Int?
}

extension StatedFlow {
  /// The numbers, matrices and values of open functions that the handout names, and its conventions
  /// (`x_0 = 0`), which an answer may use too.
  var sharedDefinitions: [Definition] {
    roots.reversed().map(\.definition)
      + definitions.filter { definition in
        definition.indices.count != 1 || open.contains(definition.name) || definition.isConvention
      }
  }
}

extension StatedFlow {
  /// The number of components that the formulas leave no choice of: `x_1 = …, x_2 = …` and no more, a matrix with
  /// two rows, a vector with three entries. `nil` where the text goes on with dots, or says that it would.
  func fixedDimension(in blocks: [Block]) -> Int? {
    if let writtenCount { return writtenCount }
    let dots = ["\\dots", "\\ldots", "\\cdots", "\\vdots", "\\ddots", "…", "..."]
    let isOpen =
      blocks.formulas.contains { math in dots.contains(where: math.latex.contains) }
      || HandoutSentence.all(in: blocks).contains {
        Vocabulary.goingOn.occurrence(in: $0.words) != nil
      }
    guard !isOpen else { return nil }
    let components = definitions.filter { $0.name == "x" && !$0.isConvention }
    let places = components.map { definition -> Int? in
      guard definition.indices.count == 1, definition.condition == nil,
        case .literal(let place)? = definition.indices.first
      else { return nil }
      return place
    }
    if !places.contains(nil) {
      let known = Set(places.compactMap { $0 })
      return known.count > 1 && known == Set(1...known.count) ? known.count : nil
    }
    guard components.count == 1, components[0].indices.isEmpty else { return nil }
    let sizes = Set(wholes(in: components[0].body).flatMap(\.sizes))
    return sizes.count == 1 ? sizes.first : nil
  }

  /// An expression and what the vectors and matrices stand for that it is made of: `W \mathbf z`, then `L U`, then
  /// both matrices.
  private func wholes(in expression: Expression) -> [Expression] {
    var found = [expression]
    var names: Set<String> = []
    var next = 0
    while next < found.count {
      let new = found[next].names.subtracting(names)
      names.formUnion(new)
      found += definitions.filter { $0.indices.isEmpty && new.contains($0.name) }.map(\.body)
      next += 1
    }
    return found
  }
}

extension Expression {
  /// The numbers of rows and columns of the matrices and vectors written out in an expression; a number has none.
  fileprivate var sizes: [Int] {
    switch self {
    case .tuple(let tuple) where tuple.dots == nil: [tuple.shown.count]
    case .matrix(let rows): [rows.count, rows[0].count].filter { $0 > 1 }
    default: children.flatMap(\.sizes)
    }
  }
}

/// Why a handout states no flow.
struct FlowReadingFault: Error {
  var message: Message
  /// The statement and the range in it; `nil` when there is none to point at.
  var place: (PlacedStatement, Range<Int>)?
}
