import Algebra
import Evaluation
import Flows
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

/// The worlds of the flows that a proofreader has met.
final class WorldsMemory: Sendable {
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

  /// The most flows that are kept.
  private static let limit = 16

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
