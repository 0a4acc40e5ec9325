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
  /// Where the statements begin that it was made of.
  var sources: Set<SourcePosition> = []
}

extension StatedFlow {
  /// The numbers, matrices and values of open functions that the handout names, and its conventions
  /// (`x_0 = 0`), which an answer may use too.
  var sharedDefinitions: [Definition] {
    definitions.filter { definition in
      definition.indices.count != 1 || open.contains(definition.name) || definition.isConvention
    }
  }
}

/// Why a handout states no flow.
struct FlowReadingFault: Error {
  var message: Message
  /// The statement and the range in it; `nil` when there is none to point at.
  var place: (PlacedStatement, Range<Int>)?
}
