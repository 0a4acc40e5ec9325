import Foundation
import Markdown

/// Builds a sheet from its text, collecting faults on the way.
struct SheetReader {
  private let source: SourceText
  private let document: Document
  private var faults: [SourceDiagnostic] = []
  private var warnings: [SourceDiagnostic] = []
  private var language = "en"

  /// Whether a text that is nothing but a solution is read as one that states its flow itself.
  private let takesSolutions: Bool

  init(_ source: SourceText, takesSolutions: Bool = false) {
    self.takesSolutions = takesSolutions
    self.source = source
    self.document = Document(parsing: source.text)
  }

  mutating func sheet() throws(SheetFaults) -> Sheet {
    let (title, settings) = readFrontMatter()
    try document.checkLength(of: source, in: language)
    try document.checkFormulas(of: source, in: language)
    let cut = ProblemSections(sheet: document.blocks)
    var problems: [Problem] = []
    var preamble: [Block] = []
    if cut.sections.count < 2 {
      // A single problem is the whole handout, whatever number it carries.
      problems = [problem("1", document.blocks, at: nil, inheriting: settings)]
    } else {
      preamble = cut.preamble.withoutTitle
      for section in cut.sections {
        problems.append(
          problem(
            section.name, section.titled, at: section.position, inheriting: settings))
      }
      checkNames(cut.sections)
      checkStraySettings(preamble)
      if !takesSolutions { askFreely(&problems, after: preamble) }
    }
    if !takesSolutions { checkLetters(&problems, after: preamble) }
    for k in problems.indices { declare(&problems[k], after: preamble) }
    if takesSolutions, problems.allSatisfy({ $0.statement.isEmpty }) {
      for k in problems.indices {
        problems[k].statement = problems[k].solution
        problems[k].solution = []
      }
    }
    if problems.allSatisfy({ $0.statement.isEmpty }) {
      faults.append(SourceDiagnostic(Message("fault.empty"), file: source.path))
    }
    let slug = Self.slug(of: source.path)
    let sheet = Sheet(
      slug: slug, title: title ?? document.blocks.firstHeading ?? slug, language: language,
      preamble: preamble, problems: problems, source: source, warnings: warnings)
    guard faults.isEmpty else {
      throw SheetFaults(
        faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }, language: language)
    }
    return sheet
  }

  // MARK: Settings

  private mutating func readFrontMatter() -> (title: String?, settings: ProblemSettings) {
    guard let text = document.frontMatter else {
      if source.line(1) == "---" {
        let position = SourcePosition(line: 1, column: 1)
        let message = Message("fault.frontMatterUnclosed")
        faults.append(SourceDiagnostic(message, at: position, byteLength: 3, in: source))
      }
      return (nil, ProblemSettings())
    }
    var reader = SettingsReader(
      EmbeddedYAML(text: text, source: source, firstLine: document.frontMatterLine),
      inheriting: ProblemSettings())
    take(&reader)
    if let language = reader.language { self.language = language.name }
    return (reader.title, reader.settings)
  }

  private mutating func take(_ reader: inout SettingsReader) {
    reader.read()
    faults += reader.faults
    warnings += reader.warnings
  }

  private mutating func settings(
    _ blocks: [Block], inheriting inherited: ProblemSettings
  ) -> ProblemSettings {
    var settings = inherited
    for block in blocks.flowSettings {
      guard case .code(_, let text) = block.kind else { continue }
      let fence = block.range?.start ?? SourcePosition(line: 1, column: 1)
      var reader = SettingsReader(
        EmbeddedYAML(text: text, source: source, firstLine: fence.line + 1), inheriting: settings)
      take(&reader)
      settings = reader.settings
      if let own = reader.language, own.name != language {
        let message = Message("fault.languageOfProblem")
        faults.append(
          SourceDiagnostic(
            message, at: own.position, byteLength: own.name.utf8.count, in: source))
      }
    }
    return settings
  }

  // MARK: Problems

  private mutating func problem(
    _ name: String, _ blocks: [Block], at position: SourcePosition?,
    inheriting inherited: ProblemSettings
  ) -> Problem {
    let settings = settings(blocks, inheriting: inherited)
    let (statement, solution) = blocks.withoutFlowSettings.withoutTitle.splitAtSolution()
    let lines = settings.marks == nil ? statement.breakingInlineLetters : statement
    let letters = PartSections(
      in: lines, problem: name, parts: "abcdefghijkl".map(String.init))
    var parts = settings.marks ?? []
    if settings.marks == nil {
      let found = letters.blocks.keys.sorted()
      // One letter alone is more likely a word of the text than a list of questions.
      parts = found.count > 1 ? found.map { PartMarks($0, 1) } : Self.usualParts
      if found.count <= 1, statement.askForLogarithmOnly {
        parts[parts.count - 1] = PartMarks("logdet", 1)
      }
    }
    let names = parts.filter(\.isFreeResponse).map(\.part)
    return Problem(
      name: name, position: position ?? SourcePosition(line: 1, column: 1), statement: statement,
      solution: solution, settings: settings, parts: parts,
      prompts: PartSections(in: lines, problem: name, parts: names).blocks)
  }

  /// Numbers that the words of a handout declare and its flow uses are parameters; how many components there are
  /// and where they lie is taken from the words too, where no setting says it.
  private func declare(_ problem: inout Problem, after preamble: [Block]) {
    guard problem.hasCheckedParts || problem.statement.statesFlow else { return }
    let declared = DeclaredParameters(in: preamble + problem.statement)
    let known = problem.settings.parameters.map(\.name)
    let new = declared.names.filter { !known.contains($0) }
    let flow = statedFlow(problem, after: preamble, scalars: known + new)
    if !takesSolutions { takeSpace(of: &problem, after: preamble, flow) }
    guard !new.isEmpty, let flow else { return }
    let used = flow.definitions.reduce(into: Set<String>()) { $0.formUnion($1.body.freeSymbols) }
      .subtracting(flow.definitions.map(\.name)).intersection(new)
    problem.settings.parameters += declared.settings(for: used)
  }

  private func statedFlow(
    _ problem: Problem, after preamble: [Block], scalars: [String]
  ) -> StatedFlow? {
    let passages = [preamble, problem.statement].filter { !$0.isEmpty }
      .map { Passage(source: source, blocks: $0) }
    return try? FlowReader.read(passages, scalars: scalars, decimalComma: language == "vi")
  }

  private func takeSpace(of problem: inout Problem, after preamble: [Block], _ flow: StatedFlow?) {
    let settings = problem.settings
    guard !settings.givesDimensions || !settings.givesBase else { return }
    let letter = flow?.letters.base ?? VariableLetters.usual.base
    let space = StatedSpace(in: preamble + problem.statement, base: letter)
    if !settings.givesDimensions {
      let fixed = flow?.fixedDimension(in: preamble + problem.statement)
      if let dimension = space.dimension ?? fixed { problem.settings.dimensions = [dimension] }
    }
    if !settings.givesBase, let base = space.base { problem.settings.base = base }
  }

  /// A problem of several that states no flow asks a question, which nobody but the teacher marks.
  private mutating func askFreely(_ problems: inout [Problem], after preamble: [Block]) {
    for k in problems.indices where problems[k].settings.marks == nil {
      let problem = problems[k]
      guard problem.hasCheckedParts, problem.solution.isEmpty || !problem.solution.statesFlow,
        !problem.statesFlow(after: preamble, source, language)
      else { continue }
      problems[k].parts = [PartMarks(Self.freePart, 1)]
      problems[k].prompts = [Self.freePart: problem.statement]
      warnings.append(
        SourceDiagnostic(
          Message(
            "warning.noFlow",
            ["problem": .text(problem.name), "part": .code("marks: {\(Self.freePart): 1}")]),
          at: problem.position, in: source))
    }
  }

  /// A lettered question that asks for `f`, its inverse or a determinant and nothing else is decided as the part
  /// that it asks for; the mark of one that asks for two is shared.
  private func checkLetters(_ problems: inout [Problem], after preamble: [Block]) {
    for k in problems.indices where problems[k].settings.marks == nil {
      let problem = problems[k]
      guard !problem.hasCheckedParts,
        problem.statesFlow(after: preamble, source, language)
      else { continue }
      var taken: Set<String> = []
      problems[k].parts = problem.parts.flatMap { letter -> [PartMarks] in
        guard let asked = problem.prompts[letter.part]?.askedParts,
          taken.isDisjoint(with: asked)
        else { return [letter] }
        taken.formUnion(asked)
        return asked.map { PartMarks($0, letter.outOf / Double(asked.count)) }
      }
      for part in problem.prompts.keys where !problems[k].parts.contains(where: { $0.part == part })
      {
        problems[k].prompts[part] = nil
      }
    }
  }

  /// The part of a problem that is one question.
  private static let freePart = "answer"

  private static let usualParts = ["f", "inverse", "det"].map { PartMarks($0, 1) }

  private mutating func checkNames(_ sections: [ProblemSections.Section]) {
    var seen: Set<String> = []
    for section in sections where !seen.insert(section.name).inserted {
      let message = Message("fault.duplicateProblem", ["problem": .text(section.name)])
      let length = source.line(section.position.line).utf8.count
      faults.append(
        SourceDiagnostic(message, at: section.position, byteLength: length, in: source))
    }
  }

  /// Settings before the first problem belong to none.
  private mutating func checkStraySettings(_ preamble: [Block]) {
    for block in preamble.flowSettings {
      guard let position = block.range?.start else { continue }
      let message = Message("fault.straySettings")
      faults.append(SourceDiagnostic(message, at: position, byteLength: 7, in: source))
    }
  }

  /// The name of the sheet's folder under the output folder.
  private static func slug(of path: String) -> String {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let safe = name.filter { !"/\\".contains($0) && !$0.unicodeScalars.contains { $0.value < 32 } }
    let slug = String(safe.drop { $0 == "." })
    return slug.isEmpty ? "sheet" : slug
  }
}

extension ProblemSections.Section {
  /// The section's blocks; a heading that says more than the number ("Bài 2: Tổng chạy") stays.
  fileprivate var titled: [Block] {
    guard let heading, case .heading(_, let inlines) = heading.kind else { return blocks }
    let isNumberOnly = ProblemLabel.problem(in: inlines.labelText)?.isAlone ?? false
    return isNumberOnly ? blocks : [heading] + blocks
  }
}

extension [Block] {
  /// The fenced blocks of settings, also inside list items and quotes.
  var flowSettings: [Block] {
    flatMap { block -> [Block] in
      switch block.kind {
      case .code: block.isFlowSettings ? [block] : []
      case .list(_, _, _, let items): items.flatMap(\.blocks.flowSettings)
      case .quote(let blocks): blocks.flowSettings
      default: []
      }
    }
  }

  /// The blocks without their fenced blocks of settings.
  var withoutFlowSettings: [Block] {
    compactMap { block -> Block? in
      var block = block
      switch block.kind {
      case .code where block.isFlowSettings:
        return nil
      case .list(let start, let delimiter, let isTight, let items):
        let items = items.map {
          ListItem(blocks: $0.blocks.withoutFlowSettings, range: $0.range)
        }
        block.kind = .list(start: start, delimiter: delimiter, isTight: isTight, items: items)
      case .quote(let blocks):
        block.kind = .quote(blocks.withoutFlowSettings)
      default:
        break
      }
      return block
    }
  }

  /// The blocks without a level-1 heading at their top: pages show the title themselves.
  var withoutTitle: [Block] {
    guard case .heading(level: 1, _)? = first?.kind else { return self }
    return Array(dropFirst())
  }

  /// The words of the first heading.
  var firstHeading: String? {
    for block in self {
      if case .heading(_, let inlines) = block.kind {
        let text = inlines.sourceText.trimmingWhitespace()
        return text.isEmpty ? nil : text
      }
    }
    return nil
  }

  /// The handout's text and the author's solution. A solution under a heading ends at the next
  /// heading of the same or a higher level; one under a bold line ends with the problem.
  func splitAtSolution() -> (statement: [Block], solution: [Block]) {
    var statement: [Block] = []
    var solution: [Block] = []
    var solutionLevel: Int?
    for block in self {
      if case .heading(let level, _) = block.kind, let open = solutionLevel, level <= open {
        solutionLevel = nil
      }
      if solutionLevel == nil, block.isSolutionOpener {
        if case .heading(let level, _) = block.kind {
          solutionLevel = level
        } else {
          solutionLevel = 0
        }
      }
      if solutionLevel == nil { statement.append(block) } else { solution.append(block) }
    }
    return (statement, solution)
  }
}
