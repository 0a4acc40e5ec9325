import Algebra
import Evaluation
import Flows
import Markdown

/// What a solution sheet says about one problem.
public struct ProblemSolution: Sendable {
  /// The problem.
  public var problem: Problem
  /// The derived formulas; `nil` for a problem without checked parts.
  public var derivation: FlowDerivation?
  /// The flow with its base and parameters; `nil` for a problem without checked parts.
  public var flow: Flow?
  /// The transformer as the sheet writes it, in LaTeX: `\tau(z_{i}; h_{i})`; `nil` for a sheet that
  /// has none.
  public var transformerName: String?
  /// The author's text for free-response parts, by the part's name.
  public var responses: [String: [Block]]
  /// The author's text that answers no free-response part.
  public var authorText: [Block]
  /// The checked parts that a free-response question asks for and nothing else ("(a) Find `f`."), by the
  /// question's name.
  public var askedParts: [String: [String]]
  /// What questions ask to show of the transformer and nothing else, by the question's name.
  public var askedMonotony: [String: AskedMonotony] = [:]
  /// The dimensions of the problem, ascending.
  public var dimensions: [Int]
  /// Sizes that the sheet names and gives no value, the `d` of a split.
  public var chosenSizes: Set<String> = []
  /// Whether the problem was left out, because its formulas, or those of the sheet together, are of a
  /// length that nobody writes.
  public var isLeftOut = false
  /// The letters that the sheet writes for `z` and `x`, which stand in all formulas here.
  public var letters = VariableLetters.usual
  /// What the formulas give at the points that the handout names.
  public var checks: [PointCheck] = []
  /// The random points for each dimension: fewer where the formulas are of a length that nobody writes.
  public var samples: Int
  /// What the author should look at in the statement.
  public var warnings: [SourceDiagnostic] = []
}

/// The solution of a sheet.
public struct SheetSolution: Sendable {
  /// The sheet, as reports show it.
  public var sheet: SheetSummary
  /// The problems, in order.
  public var problems: [ProblemSolution]
  /// The seed of the random points.
  public var seed: UInt64
  /// The random points for each dimension.
  public var samples: Int

  /// What the author should look at.
  public var warnings: [SourceDiagnostic] { problems.flatMap(\.warnings) }
}

extension SheetSolution {
  /// Solves every problem of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - seed: the seed of the random points.
  ///   - samples: the random points for each dimension.
  /// - Throws: the faults of the flows that the sheet states.
  public init(of sheet: Sheet, seed: UInt64, samples: Int) throws(SheetFaults) {
    var problems: [ProblemSolution] = []
    var faults: [SourceDiagnostic] = []
    var load = SolvingLoad()
    for problem in sheet.problems {
      do {
        let solved = try ProblemSolution(
          problem, of: sheet, seed: seed, samples: samples, within: &load)
        problems.append(solved)
      } catch {
        faults += error.faults
      }
    }
    guard faults.isEmpty else { throw SheetFaults(faults, language: sheet.language) }
    self.init(
      sheet: sheet.summary, problems: problems, seed: seed,
      samples: problems.map(\.samples).min() ?? samples)
  }
}

extension ProblemSolution {
  /// The dimensions that a general formula is tried in besides the sheet's.
  private static let moreDimensions = 2...6
  /// The random points for a flow that is expensive to compute.
  private static let fewSamples = 16

  init(
    _ problem: Problem, of sheet: Sheet, seed: UInt64, samples: Int, within load: inout SolvingLoad
  ) throws(SheetFaults) {
    let author = AuthorText(of: problem)
    self.init(
      problem: problem, derivation: nil, flow: nil, transformerName: nil,
      responses: author.responses, authorText: author.rest,
      askedParts: problem.prompts.compactMapValues(\.askedParts),
      dimensions: problem.settings.dimensions.sorted(), samples: samples)
    askedMonotony = problem.prompts.compactMapValues(\.askedMonotony)
    if problem.hasCheckedParts {
      try solve(problem, of: sheet, seed: seed, within: &load)
    } else if problem.statesFlow(in: sheet) {
      // Questions of a teacher's own, about a flow that can be solved for them or not.
      try? solve(problem, of: sheet, seed: seed, within: &load)
    }
  }

  /// Derives the formulas of a flow.
  private mutating func solve(
    _ problem: Problem, of sheet: Sheet, seed: UInt64, within load: inout SolvingLoad
  ) throws(SheetFaults) {
    let stated = try FlowPreparation(problem, sheet).statedFlow()
    let written = Flow(definitions: stated.definitions)
    guard load.takes(written) else {
      isLeftOut = true
      return
    }
    let samples = written.isHandy ? samples : min(samples, Self.fewSamples)
    self.samples = samples
    // Refuses what cannot be graded, in the same words.
    let task = try ProblemTask(
      problem, of: sheet, stating: stated, seed: seed, samples: samples, showsGrids: false)
    warnings = task.warnings
    let settings = problem.settings
    var flow = task.flow.model(settings)
    flow.definitions = flow.definitions.map(\.withPlainCondition)
    self.flow = flow
    letters = task.flow.letters
    chosenSizes = task.flow.open.chosenSizes
    if task.flow.isTransformed {
      transformerName = task.flow.functions.first { $0.name == "\\tau" }.flatMap(Self.name)
    }
    var random = task.judge.worlds
    if dimensions.count > 1, flow.isHandy {
      for dimension in Self.moreDimensions
      where random[dimension] == nil && dimension >= (dimensions.first ?? 2) {
        let points = flow.samplePoints(dimension: dimension, count: samples, seed: seed)
        random[dimension] = try? flow.worlds(
          dimension: dimension, points: points,
          parameters: flow.draws(dimension: dimension, count: points.count, seed: seed))
      }
    }
    let worlds = StatementWorlds(
      flow: flow, definitions: flow.definitions, functions: task.flow.functions,
      parameters: flow.parameters.map(\.name), open: task.flow.open,
      dimensions: random.keys.sorted(), random: random,
      round: [:], needed: task.judge.needed)
    let oracle = WorldOracle(worlds: worlds, decisive: Set(dimensions))
    let found = Deriver(
      flow, dimensions: dimensions, oracle: oracle.oracle,
      reserved: [letters.base, letters.target]
    ).derivation()
    derivation = found
    let handout = Passage(source: sheet.source, blocks: problem.statement)
    checks = found.checks(
      at: AskedPoints(in: [handout].statements(in: task.flow.context)).points)
  }

  /// `\tau(z_{i}; a_{i}, b_{i})`; with parameters that are no components, `\tau(z_{i}; h_{i})`.
  private static func name(of transformer: FunctionDefinition) -> String? {
    let parameters = transformer.parameters.map(\.latex)
    guard let first = parameters.first, parameters.count > 1 else { return nil }
    let isIndexed = transformer.parameters.allSatisfy {
      if case .component(_, let indices) = $0 { indices == [.symbol("i")] } else { false }
    }
    if isIndexed { return "\\tau(\(first); \(parameters.dropFirst().joined(separator: ", ")))" }
    return parameters.count == 2 ? "\\tau(z_{i}; h_{i})" : nil
  }
}
