import Algebra
import Evaluation
import Flows
import MathNotation
import Synchronization

/// What relations in one set of worlds were found to be. The same steps stand in many texts: of a class
/// about one sheet, of versions of one document.
final class FindingMemory: Sendable {
  /// All that a finding depends on besides the worlds.
  struct Question: Hashable {
    var left: Expression
    var relation: Comparison
    var right: Expression
    var condition: Condition?
    var definitions: [Definition]
    var functions: [FunctionDefinition]
    var premises: [Condition]
  }

  private let known = Mutex<[Question: RelationFinding]>([:])

  /// The most findings that are kept.
  private static let limit = 4096

  /// The finding, found now if it is not known.
  func finding(_ question: Question, _ find: () -> RelationFinding) -> RelationFinding {
    if let finding = known.withLock({ $0[question] }) { return finding }
    let finding = find()
    known.withLock { known in
      if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
      known[question] = finding
    }
    return finding
  }
}

/// What formulas were read as in one context.
final class FormulaMemory: Sendable {
  private let reader: StatementReader
  private let known = Mutex<[String: [Statement]]>([:])

  /// The most formulas that are kept.
  private static let limit = 2048

  init(_ context: ReadingContext) {
    reader = StatementReader(context: context)
  }

  /// The statements of a formula, read now if they are not known.
  func statements(of latex: String) -> [Statement] {
    if let statements = known.withLock({ $0[latex] }) { return statements }
    let statements = reader.statements(of: MathFormula(latex))
    known.withLock { known in
      if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
      known[latex] = statements
    }
    return statements
  }
}

/// The formulas and the worlds of the flows that a proofreader has met.
final class ProofreadingMemory: Sendable {
  /// All that worlds depend on besides seed and samples.
  struct Question: Hashable {
    var definitions: [Definition]
    var functions: [FunctionDefinition]
    var base: BaseDistribution
    var parameters: [Parameter]
    var openFunctions: [OpenFunction]
    var dimensions: [Int]

    init(_ flow: Flow, _ functions: [FunctionDefinition], _ dimensions: [Int]) {
      definitions = flow.definitions
      self.functions = functions
      base = flow.base
      parameters = flow.parameters
      openFunctions = flow.openFunctions
      self.dimensions = dimensions
    }
  }

  private let known = Mutex<[Question: StatementWorlds]>([:])
  private let formulas = Mutex<[ReadingContext: FormulaMemory]>([:])

  /// The most flows that are kept.
  private static let limit = 16

  /// What formulas are read as in a context.
  func formulas(in context: ReadingContext) -> FormulaMemory {
    formulas.withLock { formulas in
      if let known = formulas[context] { return known }
      if formulas.count >= Self.limit { formulas.removeAll() }
      let new = FormulaMemory(context)
      formulas[context] = new
      return new
    }
  }

  /// The worlds, computed now if they are not known.
  func worlds(
    _ question: Question, _ compute: () throws(FlowError) -> StatementWorlds
  ) throws(FlowError) -> StatementWorlds {
    if let worlds = known.withLock({ $0[question] }) { return worlds }
    let worlds = try compute()
    known.withLock { known in
      if known.count >= Self.limit { known.removeAll() }
      known[question] = worlds
    }
    return worlds
  }
}
