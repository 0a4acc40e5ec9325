import Algebra
import Flows
import Markdown
import MathNotation

/// The texts in which one set of definitions holds.
struct Scope {
  let problem: Problem
  let sheet: Sheet
  let passages: [Passage]
  /// Whether a heading says where the solution begins.
  let isDivided: Bool
  private let statementPassages: [Passage]
  private let context: ReadingContext
  let letters: VariableLetters
  let memory: ProofreadingMemory

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
    let formulas = all.flatMap { $0.blocks.formulas }.map { MathFormula($0.latex) }
    HandoutLetters(in: formulas).settle(&context)
    context.indexSets = HandoutSets.named(in: formulas, context)
    context.quantities = QuantityLetters.names(in: formulas, context)
    letters = VariableLetters(in: all.statements(in: context, memory).map(\.statement))
    context.families.formUnion([letters.base, letters.target])
    context.renaming = letters.renaming
    context.open(OpenNames.letters(in: formulas, context: context))
    context.families.formUnion(OtherPoint.names(in: formulas))
    self.context = context
  }

  /// The search for what the scope states, and how many statements stand before a solution.
  func search() -> (search: FlowSearch, own: Int) {
    let statements = passages.statements(in: context, memory)
    let preamble = [Passage(source: sheet.source, blocks: sheet.preamble)]
      .filter { !$0.blocks.isEmpty }.statements(in: context, memory)
    let own = statementPassages.statements(in: context, memory).count
    let search = FlowSearch(
      problem: problem, sheet: sheet, preamble: preamble, statements: statements,
      limit: isDivided ? own : statements.count, isDivided: isDivided, context: context,
      memory: memory)
    return (search, own)
  }

  /// The flow that the scope states, the one known before, or a random one.
  func flow(
    after known: ScopeFlow?, isHandout: Bool = false, seed: UInt64, samples: Int
  ) throws(SheetFaults) -> ScopeFlow {
    var (search, own) = search()
    search.isHandout = isHandout
    if isHandout { search.limit = own }
    if let found = try search.found() {
      let worlds = try search.worlds(found, seed: seed, samples: samples)
      if isHandout {
        let preamble = Passage(source: sheet.source, blocks: sheet.preamble)
        let faults = HandoutCheck(
          [preamble] + statementPassages, of: found.flow, in: worlds
        ).faults
        guard faults.isEmpty else { throw SheetFaults(faults, language: sheet.language) }
      }
      return ScopeFlow(
        worlds: worlds,
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
    return TextProofreader(statements, defining: defining, worlds: worlds).reconsidered()
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
    let known = context.quantities
    context.quantities.formUnion(first.compactMap(\.statement.quantity))
    return context.quantities == known ? first : read(in: context, memory)
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
      name != "D", !IndexLetters.usual.contains(name)
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
