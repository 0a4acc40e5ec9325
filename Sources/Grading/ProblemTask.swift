import Algebra
import Evaluation
import Flows
import Markdown

/// A problem made ready for grading: its flow, and worlds of every dimension with their true values.
struct ProblemTask: Sendable {
  let problem: Problem
  let flow: StatedFlow
  let judge: Judge
  /// The flow as it is evaluated.
  let model: Flow
  /// Worlds over round points, for counterexamples.
  let roundWorlds: [Int: Worlds]
  /// A grid for pictures of wrong answers, where the sheet has two dimensions.
  let grid: GridWorlds?
  /// What the exercise states.
  private let given: GivenEquations
  /// What students' steps were found to be.
  private let memory = FindingMemory()
  /// What the author should look at in the statement.
  private(set) var warnings: [SourceDiagnostic] = []
  /// How numbers in messages are written: with `,` where the language does.
  let decimalMark: String

  /// Prepares a problem.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - sheet: the sheet that it belongs to.
  ///   - stated: the flow that the statement gives, where it has been read.
  ///   - seed: the seed of the random points.
  ///   - samples: the random points for each dimension.
  ///   - showsGrids: whether wrong answers are to be drawn.
  /// - Throws: the faults of the flow that the statement gives.
  init(
    _ problem: Problem, of sheet: Sheet, stating stated: StatedFlow? = nil, seed: UInt64,
    samples: Int, showsGrids: Bool = true
  ) throws(SheetFaults) {
    self.problem = problem
    decimalMark = sheet.language == "vi" ? "{,}" : "."
    let settings = problem.settings
    let preparation = FlowPreparation(problem, sheet)
    flow = if let stated { stated } else { try preparation.statedFlow() }
    given = GivenEquations(preparation.passages.statements(in: flow.context).map(\.statement))
    let dimensions = settings.dimensions.sorted()
    let model = flow.model(settings)
    var worlds: [Int: Worlds] = [:]
    var round: [Int: Worlds] = [:]
    for dimension in dimensions {
      // A fault at a round point is checked by hand more easily.
      let simple = model.roundPoints(dimension: dimension)
      let over = try preparation.worlds(
        model, flow, dimension, simple,
        model.steadyDraws(dimension: dimension, count: simple.count))
      try preparation.check(over, flow, model)
      round[dimension] = over
      let points = model.samplePoints(dimension: dimension, count: samples, seed: seed)
      let draws = model.draws(dimension: dimension, count: points.count, seed: seed)
      let block = try preparation.worlds(model, flow, dimension, points, draws)
      try preparation.check(block, flow, model, areOneFlow: !model.hasConstants)
      worlds[dimension] = block
    }
    roundWorlds = round
    self.model = model
    grid = showsGrids && dimensions.contains(2) ? GridWorlds(model) : nil
    judge = Judge(
      flow: flow, parameters: settings.parameters.map(\.name), worlds: worlds,
      dimensions: dimensions, needed: max(Judge.fewest, samples / 4))
    let check = HandoutCheck(preparation.passages, of: flow, in: statementWorlds)
    guard check.faults.isEmpty else {
      throw SheetFaults(check.faults, language: sheet.language)
    }
    warnings = check.warnings
  }

  /// The worlds in which statements about the flow are true or false.
  private var statementWorlds: StatementWorlds {
    StatementWorlds(
      flow: model, definitions: model.definitions, functions: flow.functions,
      parameters: judge.parameters, open: flow.open, dimensions: judge.dimensions,
      random: judge.worlds, round: roundWorlds, needed: judge.needed, memory: memory)
  }

  /// The most formulas of a text that is read, and the most relations whose steps are checked. A
  /// homework has some hundreds.
  private static let formulaLimit = 4000
  private static let relationLimit = 600

  /// Grades the checked parts of what a student wrote about this problem.
  func grade(_ passages: [Passage], _ parts: [PartMarks]) -> [PartResult] {
    if let reason = Self.excess(of: passages) {
      return parts.map { part in
        var result = PartResult(
          problem: problem.name, part: part.part, verdict: .undecided, marks: nil,
          outOf: part.outOf)
        result.messages = [reason]
        result.diagnosis = .tooLarge
        return result
      }
    }
    let text = ClaimReader(flow: flow, dimensions: judge.dimensions).read(passages)
    let judging = PartJudge(
      judge: judge, text: text, tolerance: problem.settings.tolerance,
      isCharitable: problem.settings.isCharitable)
    let findings = parts.map { judging.finding($0.part) }
    let needsSteps = !passages.isEmpty && findings.contains { $0.finding.verdict.asksForSteps }
    let steps = needsSteps ? proofread(passages) : nil
    let ownFlow = zip(parts, findings).first { $0.0.part == "f" }
      .flatMap { self.ownFlow($0.1.answer, $0.1.finding, text) }
    return zip(parts, findings).map { part, found in
      guard !passages.isEmpty else {
        var result = PartResult(
          problem: problem.name, part: part.part, verdict: .missing, marks: 0, outOf: part.outOf)
        result.messages = [Message("reason.missingProblem")]
        return result
      }
      let (answer, finding) = found
      var result = result(
        part, answer, finding, text, after: part.part == "f" ? nil : ownFlow)
      if let steps, finding.verdict.asksForSteps {
        let others = zip(parts, findings).filter { $0.0.part != part.part }
          .compactMap { other, found in found.answer.map { (other.part, $0) } }
        result.working = Working(
          steps, towards: answer, of: part.part,
          others: Dictionary(others) { first, _ in first })
      }
      if !flow.open.isEmpty, [.correct, .incorrect, .partial].contains(finding.verdict) {
        let names = flow.open.functions.map(\.name).sorted()
        result.messages.append(
          Message("reason.randomFunctions", ["names": .list(names.map { .math($0) })]))
      }
      return inLetters(result)
    }
  }

  /// Why a text is not read at all: nobody writes so much.
  private static func excess(of passages: [Passage]) -> Message? {
    if passages.reduce(0, { $0 + $1.blocks.formulas.count }) > formulaLimit {
      return Message("reason.tooLong")
    }
    let length = passages.reduce(0) { $0 + $1.blocks.textLength }
    guard length > SourceText.textLimit else { return nil }
    return Message(
      "reason.tooMuchText", ["size": .count(length), "limit": .count(SourceText.textLimit)])
  }

  /// The flow that the student wrote, where it is not the sheet's.
  private func ownFlow(_ map: Answer?, _ finding: PartFinding, _ text: StudentText) -> OwnFlow? {
    guard let map, finding.verdict == .incorrect || finding.verdict == .partial else { return nil }
    return OwnFlow(map, model: model, judge: judge, definitions: text.definitions)
  }

  /// Every statement of the passages with its verdict.
  func proofread(_ passages: [Passage]) -> [VerifiedStatement] {
    guard passages.reduce(0, { $0 + $1.blocks.formulas.count }) <= Self.relationLimit else {
      return []
    }
    let statements = passages.statements(in: flow.context)
    guard statements.reduce(0, { $0 + $1.statement.relations.count }) <= Self.relationLimit
    else { return [] }
    var proofreader = TextProofreader(statements, defining: 0, worlds: statementWorlds)
    proofreader.given = given
    return proofreader.verdicts(from: 0)
  }

  /// A result whose formulas are written in the letters of the handout.
  private func inLetters(_ result: PartResult) -> PartResult {
    var result = result
    result.answer = result.answer.map(flow.letters.printed)
    result.messages = result.messages.map(flow.letters.printed)
    result.working = result.working?.inLetters(flow.letters)
    result.counterexample?.letters = flow.letters
    return result
  }

  private func result(
    _ part: PartMarks, _ answer: Answer?, _ finding: PartFinding, _ text: StudentText,
    after ownFlow: OwnFlow?
  ) -> PartResult {
    var result = PartResult(
      problem: problem.name, part: part.part, verdict: finding.verdict,
      marks: marks(finding.verdict, part), outOf: part.outOf)
    let claims = answer?.claims ?? finding.restated
    let lines = claims.compactMap(\.latex)
    result.answer = lines.isEmpty ? nil : lines.joined(separator: "\n")
    result.line = claims.first?.placed.position.line ?? finding.unreadable.first?.line
    result.messages = finding.reasons
    result.diagnosis = finding.diagnosis
    result.unreadable = finding.unreadable
    guard let answer, finding.verdict == .incorrect || finding.verdict == .partial else {
      return result
    }
    if let evidence = finding.evidence {
      let search = CounterexampleSearch(
        judge: judge, roundWorlds: roundWorlds, definitions: text.definitions)
      result.counterexample = search.counterexample(answer, evidence)
      if let counterexample = result.counterexample {
        result.messages.append(message(counterexample, answer))
      }
      result.grids = grid?.comparison(answer, judge: judge, definitions: text.definitions)
    }
    guard finding.diagnosis != .incomplete, finding.diagnosis != .missingSign else { return result }
    let mistake = MistakeRecognition(judge: judge, text: text).mistake(in: answer)
    if mistake?.diagnosis != .swapped,
      ownFlow?.agrees(answer, definitions: text.definitions) == true
    {
      let kind = part.part == "inverse" ? "inverse" : "other"
      result.messages.append(Message("mistake.followsOwnMap.\(kind)"))
    } else if let mistake {
      result.diagnosis = mistake.diagnosis
      result.messages.append(mistake.message)
    }
    return result
  }

  private func marks(_ verdict: Verdict, _ part: PartMarks) -> Double? {
    switch verdict {
    case .correct: part.outOf
    case .partial: part.outOf * problem.settings.partial
    case .incorrect, .missing: 0
    case .undecided, .unreadable, .awaiting: nil
    }
  }

  // MARK: Words

  /// "With z = (1, 2), your x₂ is 1; it should be 3."
  private func message(_ sample: Counterexample, _ answer: Answer) -> Message {
    let direction = answer.claims.last?.direction
    let given = direction == .inverse ? ("x", sample.x) : ("z", sample.z)
    let numbers = given.1.map { decimal($0) }.joined(separator: ", ")
    var point = "\\mathbf{\(given.0)} = (\(numbers))"
    for parameter in sample.parameters {
      let isShort = parameter.value * 1e4 == (parameter.value * 1e4).rounded()
      point += ",\\; \(parameter.name) \(isShort ? "=" : "\\approx") \(decimal(parameter.value))"
    }
    let quantity: String
    if let component = sample.component {
      quantity = answer.name(of: component)
    } else {
      // What an absolute value lacks is a sign of the determinant, not of its absolute value.
      let target = answer.claims.last?.target ?? .determinant(isAbsolute: false)
      quantity =
        target == .determinant(isAbsolute: true)
        ? Target.determinant(isAbsolute: false).latex : target.latex
    }
    var arguments: [String: Message.Argument] = [
      "point": .math(point), "quantity": .math(quantity), "expected": .value(sample.expected),
    ]
    guard let got = sample.got else { return Message("reason.undefined", arguments) }
    arguments["got"] = .value(got)
    return Message(
      sample.component == nil ? "reason.differs.scalar" : "reason.differs.component", arguments)
  }

  private func decimal(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e9 { return String(Int(value)) }
    let rounded = (value * 1e4).rounded() / 1e4
    return "\(rounded)".replacing(".", with: decimalMark)
  }
}

extension StatedFlow {
  /// The flow as it is evaluated under the settings of a problem.
  func model(_ settings: ProblemSettings) -> Flow {
    var model = Flow(
      definitions: definitions, base: settings.base.distribution,
      parameters: settings.parameters.map(\.parameter), openFunctions: open.functions)
    model.premises = open.premises
    for setting in settings.parameters {
      guard let stated = setting.stated else { continue }
      model.parameterBounds[setting.name] = ParameterBounds(
        values: Interval(stated.lower ?? -.infinity, stated.upper ?? .infinity),
        isStrict: stated.isAbove)
    }
    return model
  }
}

extension BaseSetting {
  /// The distribution of each component of `z`.
  var distribution: BaseDistribution {
    switch self {
    case .normal: .standardNormal
    case .uniform(let lower, let upper): .uniform(lower...upper)
    case .lognormal: .logNormal
    }
  }
}

extension ParameterSetting {
  /// The parameter of the flow.
  var parameter: Parameter {
    switch value {
    case .fixed(let value, let literal):
      Parameter(name, literal: literal) ?? Parameter(name, .fixed(Interval(value)))
    case .interval(let lower, let upper): Parameter(name, .drawn(lower...upper))
    }
  }
}

extension Verdict {
  /// Whether it helps to see which of the student's steps hold.
  fileprivate var asksForSteps: Bool {
    switch self {
    case .incorrect, .partial, .undecided, .unreadable: true
    case .correct, .missing, .awaiting: false
    }
  }
}
