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
      let (flow, verdicts) = try scope.proofread(after: nil, seed: seed, samples: samples)
      result.take(verdicts, flow)
      if !flow.isRandom { known = flow }
    }
    for problem in sheet.problems {
      let parts = problem.statement.examples
      for (number, part) in parts.enumerated() {
        let scope = Scope(
          problem, in: sheet, statement: part,
          solution: number == parts.count - 1 ? problem.solution : [], memory)
        let (flow, verdicts) = try scope.proofread(after: known, seed: seed, samples: samples)
        result.take(verdicts, flow)
        if !flow.isRandom { known = flow }
      }
    }
    if let (flow, verdicts) = slipBeforeProblems(in: sheet, result.statements) {
      result.statements = []
      result.take(verdicts, flow)
    }
    result.statements.sort { $0.position < $1.position }
    return result
  }

  /// A flow that is stated before all problems is doubted by the text of all of them.
  private func slipBeforeProblems(
    in sheet: Sheet, _ verdicts: [VerifiedStatement]
  ) -> (flow: ScopeFlow, verdicts: [VerifiedStatement])? {
    guard !sheet.preamble.isEmpty, verdicts.count(where: { $0.verdict == .false }) >= 2,
      let first = sheet.problems.first
    else { return nil }
    var whole = sheet
    whole.preamble = []
    let scope = Scope(
      first, in: whole,
      statement: sheet.preamble + sheet.problems.flatMap { $0.statement + $0.solution },
      solution: [], memory)
    return scope.rival(to: verdicts, allowsOpen: false, seed: seed, samples: samples)
  }

  /// Proofreads a document about the flows of a sheet.
  ///
  /// - Throws: the faults of those flows.
  public func verification(
    of source: SourceText, against sheet: Sheet
  ) throws(SheetFaults) -> Verification {
    let document = Document(parsing: source.text)
    try document.checkLength(of: source, in: sheet.language)
    try document.checkFormulas(of: source, in: sheet.language)
    let submission = Submission(text: source.text, file: source.path)
    let passages = submission.passages(for: sheet)
    var result = Verification(
      document: source.path, slug: Self.slug(source), title: sheet.title,
      language: sheet.language, blocks: document.blocks, statements: [],
      usesRandomFunctions: false, dimensions: [], samples: samples, seed: seed)
    for problem in sheet.problems {
      let statement = Scope(
        problem, in: sheet, statement: problem.statement, solution: problem.solution, memory)
      var flow = try statement.flow(
        after: nil, isHandout: true, seed: seed, samples: samples)
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
    var reader = SheetReader(source, takesSolutions: true)
    return try reader.sheet()
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

extension [Block] {
  /// The parts that labels such as "**Example 2.**" at the beginning of a paragraph cut a text into: in each
  /// another flow may be stated.
  fileprivate var examples: [[Block]] {
    var result: [[Block]] = []
    for block in self {
      if block.beginsExample || result.isEmpty {
        result.append([block])
      } else {
        result[result.count - 1].append(block)
      }
    }
    return result.isEmpty ? [[]] : result
  }
}

extension Block {
  fileprivate var beginsExample: Bool {
    switch kind {
    case .heading(_, let inlines): return inlines.plainText.namesExample
    case .paragraph(let inlines):
      guard let first = inlines.first else { return false }
      guard case .strong(let label) = first.kind else {
        return inlines.plainText.beginsAnotherFlow
      }
      return label.plainText.namesExample
    default: return false
    }
  }
}

extension String {
  /// The most characters of a paragraph in which it can turn to another flow.
  private static let openingLimit = 80

  /// Whether a paragraph turns to another flow: "The second flow is …".
  fileprivate var beginsAnotherFlow: Bool {
    let text = prefix(Self.openingLimit).composed.lowercased()
      .split { !$0.isLetter }.joined(separator: " ")
    return [
      "the second flow is", "the third flow is", "the next flow is", "the other flow is",
      "another flow is", "a second flow is", "now consider the flow", "next consider the flow",
      "consider now the flow", "now let the flow be", "as a second example", "luồng thứ hai là",
      "luồng thứ ba là", "luồng tiếp theo là", "bây giờ xét luồng", "tiếp theo xét luồng",
    ].contains { text.hasPrefix($0 + " ") || text == $0 }
  }

  /// Whether a label is one of an example: "Example 2.", "Ví dụ 1 (tịnh tiến)".
  fileprivate var namesExample: Bool {
    let words = composed.lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let place = words.firstIndex(where: { $0.allSatisfy(\.isNumber) }) else { return false }
    return ["example", "exercise", "problem", "ví dụ", "bài", "bài toán", "bài tập"].contains(
      words[..<place].joined(separator: " "))
  }
}
