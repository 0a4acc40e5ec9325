import Algebra

/// What the names of an expression stand for when it is compiled.
public struct GroundingContext: Sendable {
  /// `D`, at least 1.
  public var dimension: Int
  /// The indices that a component can have: `1…D`, none where there is no dimension.
  var positions: Range<Int> { 1..<max(1, dimension + 1) }
  /// The component families with a value in every world, each with `D` components.
  public var inputs: Set<String>
  /// Which of the inputs are `D × D` matrices.
  public var matrices: Set<String>
  /// The scalars with a value in every world: parameters, `\det J`. `D` need not be named.
  public var scalars: Set<String>
  /// Expanded where they are met; of several that match, the last.
  public var definitions: [Definition]
  /// The number of instructions beyond which an expression is too large.
  public var instructionLimit: Int
  /// How decimal literals are meant.
  public var literalRounding: LiteralRounding
  /// Functions of the text, applied where they are met; of several with a name, the last.
  public var functions: [FunctionDefinition] = []
  /// The functions that the text leaves open; what it defines beats them.
  public var openFunctions: [OpenFunction] = []
  /// How the text speaks of its flow; without, there are no derivatives of or by its variables.
  public var flow: FlowVocabulary?

  /// A context; without names, only numbers, `D` and indices can be compiled.
  public init(
    dimension: Int, inputs: Set<String> = [], scalars: Set<String> = [],
    definitions: [Definition] = [], matrices: Set<String> = ["J"],
    instructionLimit: Int = 20_000, literalRounding: LiteralRounding = .exact
  ) {
    self.dimension = dimension
    self.inputs = inputs
    self.matrices = matrices
    self.scalars = scalars
    self.definitions = definitions
    self.instructionLimit = instructionLimit
    self.literalRounding = literalRounding
  }
}

/// Why an expression has no program in a context.
public enum GroundingError: Error, Hashable, Sendable {
  /// Neither an input, nor a scalar, nor defined, nor a bound index.
  case unknownName(String)
  /// A component that the family does not have: `z_0`, `h_1` when only `h_i`, `i > 1` is defined.
  case indexOutOfRange(String, [Int])
  /// An index, a bound or a number of terms that is not a whole number known beforehand.
  case notAnIndex
  /// More instructions, deeper nesting or more work than the context allows.
  case tooLarge
  /// A vector where a number belongs.
  case notScalar
  /// Vectors of different lengths, or a tuple with other than `D` components.
  case lengthMismatch(Int, Int)
  /// A form that has no program: a named function that was not substituted away.
  case unsupported(String)
  /// No branch of a case distinction holds for these indices.
  case noBranch
  /// A maximum or minimum of nothing.
  case emptyExtremum
  /// A definition that needs itself.
  case circular(String)
}
