import Algebra
import Flows
import Markdown
import MathNotation

/// Proofreads documents: says of every relation in a text whether it is true.
public struct Proofreader: Sendable {
  /// The seed of the samples.
  public let seed: UInt64
  /// The samples drawn for each dimension.
  public let samples: Int
  /// What was computed for other documents.
  private let memory = ProofreadingMemory()

  /// A proofreader.
  public init(seed: UInt64 = 0, samples: Int = 32) {
    self.seed = seed
    self.samples = samples
  }

  /// Proofreads a document that states its own flow, or none: then functions that it leaves open are
  /// replaced by random ones.
  ///
  /// - Throws: faults of its front matter, and of the flow that it states.
  public func verification(of source: SourceText) throws(SheetFaults) -> Verification {
    let sheet = try Self.sheet(source)
    let document = Document(parsing: source.text)
    var result = Verification(
      document: source.path, slug: sheet.slug, title: sheet.title,
      language: Self.language(of: document, sheet),
      blocks: document.blocks, statements: [], usesRandomFunctions: false, dimensions: [],
      samples: samples, seed: seed)
    var known: ScopeFlow?
    if !sheet.preamble.isEmpty {
      let scope = Scope(
        sheet.problems[0], in: sheet, statement: sheet.preamble, solution: [], memory)
      let flow = try scope.flow(after: nil, seed: seed, samples: samples)
      result.take(flow.verdicts(on: scope.passages), flow)
      if !flow.isRandom { known = flow }
    }
    for problem in sheet.problems {
      let scope = Scope(
        problem, in: sheet, statement: problem.statement, solution: problem.solution, memory)
      let flow = try scope.flow(after: known, seed: seed, samples: samples)
      result.take(flow.verdicts(on: scope.passages), flow)
      if !flow.isRandom { known = flow }
    }
    result.statements.sort { $0.position < $1.position }
    return result
  }

  /// Proofreads a document about the flows of a sheet.
  ///
  /// - Throws: the faults of those flows.
  public func verification(
    of source: SourceText, against sheet: Sheet
  ) throws(SheetFaults) -> Verification {
    let submission = Submission(text: source.text, file: source.path)
    let passages = submission.passages(for: sheet)
    var result = Verification(
      document: source.path, slug: Self.slug(source), title: sheet.title,
      language: sheet.language, blocks: Document(parsing: source.text).blocks, statements: [],
      usesRandomFunctions: false, dimensions: [], samples: samples, seed: seed)
    for problem in sheet.problems {
      let statement = Scope(
        problem, in: sheet, statement: problem.statement, solution: problem.solution, memory)
      var flow = try statement.flow(after: nil, seed: seed, samples: samples)
      guard let own = passages[problem.name] else { continue }
      flow.defining = 0
      result.take(flow.verdicts(on: own), flow)
    }
    result.statements = result.statements.reduce(into: []) { all, statement in
      // Without labels the whole text answers every problem; each place is reported once.
      if !all.contains(where: { $0.position == statement.position && $0.range == statement.range })
      {
        all.append(statement)
      }
    }
    result.statements.sort { $0.position < $1.position }
    return result
  }

  /// The language that the front matter sets; else that of the text, told by letters that only
  /// Vietnamese has.
  private static func language(of document: Document, _ sheet: Sheet) -> String {
    if document.frontMatter?.contains("language") == true { return sheet.language }
    let vietnamese = sheet.source.text.unicodeScalars.lazy.filter {
      "ăđơưĂĐƠƯ\u{31B}".unicodeScalars.contains($0) || (0x1EA0...0x1EF9).contains($0.value)
    }
    return vietnamese.prefix(8).count == 8 ? "vi" : sheet.language
  }

  /// A document read as a sheet is; one that is nothing but a solution is a sheet too.
  private static func sheet(_ source: SourceText) throws(SheetFaults) -> Sheet {
    do {
      return try Sheet(source: source)
    } catch {
      guard error.faults.allSatisfy({ $0.message.key == "fault.empty" }) else { throw error }
      let blocks = Document(parsing: source.text).blocks
      guard !blocks.isEmpty else { throw error }
      let problem = Problem(
        name: "1", position: SourcePosition(line: 1, column: 1), statement: blocks, solution: [],
        settings: ProblemSettings(), parts: [], prompts: [:])
      return Sheet(
        slug: slug(source), title: blocks.firstHeading ?? slug(source), language: error.language,
        preamble: [], problems: [problem], source: source, warnings: [])
    }
  }

  private static func slug(_ source: SourceText) -> String {
    let name = source.path.split(separator: "/").last.map(String.init) ?? "document"
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return stem.isEmpty ? "document" : stem
  }
}

extension Verification {
  fileprivate mutating func take(_ verdicts: [VerifiedStatement], _ flow: ScopeFlow) {
    statements += verdicts
    dimensions = Set(dimensions).union(flow.worlds.dimensions).sorted()
    if flow.isRandom || !flow.worlds.flow.openFunctions.isEmpty,
      verdicts.contains(where: { $0.verdict != .definition })
    {
      usesRandomFunctions = true
    }
  }
}

/// A flow whose statements can be checked.
struct ScopeFlow: Sendable {
  var worlds: StatementWorlds
  /// How texts about it are read.
  var context: ReadingContext
  /// How many of the scope's statements may define it.
  var defining: Int
  /// Whether random functions stand for open ones.
  var isRandom: Bool
  /// The letters that the text has for base and target.
  var letters: VariableLetters
  /// What was read before.
  var memory: ProofreadingMemory

  /// The verdicts on passages, of which the first `defining` statements may state the flow.
  func verdicts(on passages: [Passage]) -> [VerifiedStatement] {
    let statements = passages.statements(in: context, memory)
    return TextProofreader(statements, defining: defining, worlds: worlds).verdicts(from: 0)
      .map { $0.inLetters(letters) }
  }
}

extension [Passage] {
  /// The statements, with the functions that they define read as functions.
  func statements(
    in context: ReadingContext, _ memory: ProofreadingMemory? = nil
  ) -> [PlacedStatement] {
    var context = context
    let formulas = flatMap { $0.blocks.formulas }.map { MathFormula($0.latex) }
    context.functions = LetterFunctions.names(definedIn: formulas, context: context)
    let first = read(in: context, memory)
    context.quantities = Set(first.compactMap(\.statement.quantity))
    return context.quantities.isEmpty ? first : read(in: context, memory)
  }

  private func read(
    in context: ReadingContext, _ memory: ProofreadingMemory?
  ) -> [PlacedStatement] {
    var reader = PassageReader(context: context, memory: memory?.formulas(in: context))
    for passage in self { reader.read(passage) }
    return reader.statements
  }
}

extension Statement {
  /// The letter that gets a value which is no whole number: `q = 1 - \tanh^2 x_1`.
  fileprivate var quantity: String? {
    guard members.count >= 2, relations.first.map(FlowReader.isEquality) == true,
      case .symbol(let name)? = members[0].expression, let value = members[1].expression,
      !["i", "j", "k", "D"].contains(name)
    else { return nil }
    let isQuantity = value.contains { node in
      switch node {
      case .component, .whole, .call, .application, .determinant: true
      default: false
      }
    }
    return isQuantity ? name : nil
  }
}

/// The texts in which one set of definitions holds.
private struct Scope {
  let problem: Problem
  let sheet: Sheet
  let passages: [Passage]
  /// Whether a heading says where the solution begins.
  let isDivided: Bool
  private let statementPassages: [Passage]
  private let context: ReadingContext
  private let letters: VariableLetters
  private let memory: ProofreadingMemory

  init(
    _ problem: Problem, in sheet: Sheet, statement: [Block], solution: [Block],
    _ memory: ProofreadingMemory
  ) {
    self.memory = memory
    self.problem = problem
    self.sheet = sheet
    isDivided = !solution.isEmpty
    statementPassages = [Passage(source: sheet.source, blocks: statement)]
    passages = [statement, solution].filter { !$0.isEmpty }
      .map { Passage(source: sheet.source, blocks: $0) }
    var context = ReadingContext(
      scalars: Set(problem.settings.parameters.map(\.name)),
      decimalComma: sheet.language == "vi")
    let all = [Passage(source: sheet.source, blocks: sheet.preamble)] + passages
    letters = VariableLetters(in: all.statements(in: context, memory).map(\.statement))
    context.families.formUnion([letters.base, letters.target])
    context.renaming = letters.renaming
    let formulas = all.flatMap { $0.blocks.formulas }.map { MathFormula($0.latex) }
    context.open(OpenNames.letters(in: formulas, context: context))
    self.context = context
  }

  /// The flow that the scope states, the one known before, or a random one.
  func flow(
    after known: ScopeFlow?, seed: UInt64, samples: Int
  ) throws(SheetFaults) -> ScopeFlow {
    let statements = passages.statements(in: context, memory)
    let preamble = [Passage(source: sheet.source, blocks: sheet.preamble)]
      .filter { !$0.blocks.isEmpty }.statements(in: context, memory)
    let own = statementPassages.statements(in: context, memory).count
    let search = FlowSearch(
      problem: problem, sheet: sheet, preamble: preamble, statements: statements,
      limit: isDivided ? own : statements.count, isDivided: isDivided, context: context,
      memory: memory)
    if let found = try search.found() {
      return ScopeFlow(
        worlds: try search.worlds(found, seed: seed, samples: samples),
        context: found.flow.context, defining: found.defining, isRandom: false,
        letters: letters, memory: memory)
    }
    if var known {
      known.defining = 0
      return known
    }
    return ScopeFlow(
      worlds: try search.randomWorlds(seed: seed, samples: samples), context: context,
      defining: own, isRandom: true, letters: letters, memory: memory)
  }
}
