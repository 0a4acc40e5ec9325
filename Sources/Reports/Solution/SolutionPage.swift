import Algebra
import Flows
import Grading
import Markdown

/// What the templates `solution.html` and `solution.md` are filled with.
struct SolutionPage {
  let solution: SheetSolution
  let catalogue: Catalogue
  /// The problems with their sections.
  var problems: [(solution: ProblemSolution, sections: [SolutionSection])] = []

  init(solution: SheetSolution, catalogue: Catalogue) {
    self.solution = solution
    self.catalogue = catalogue
    problems = solution.problems.map { ($0, Self.sections($0, catalogue)) }
  }

  /// The sentences in the letters and the spelling of a problem.
  func catalogue(for problem: ProblemSolution) -> Catalogue {
    catalogue.inLetters(problem.letters, spelling: HandoutSpelling(of: problem))
  }

  // MARK: Sections

  private static func sections(
    _ problem: ProblemSolution, _ catalogue: Catalogue
  ) -> [SolutionSection] {
    var sections: [SolutionSection] = []
    let set = Typesetter(format: .html, catalogue: catalogue)
    func add(_ title: [Inline], _ items: [SolutionItem]) {
      if items.contains(where: \.isText) {
        sections.append(SolutionSection(title: title, items: items))
      }
    }
    // A part that is asked for is never passed over in silence.
    func addPart(_ part: String, _ items: [SolutionItem], _ figures: [SolutionItem]) {
      let isAsked =
        problem.problem.parts.contains { $0.part == part } || problem.asks(for: part)
      guard items.contains(where: \.isText) || isAsked else { return }
      let text = items.isEmpty ? [.words(Message("solve.none.\(part)"))] : items
      sections.append(
        SolutionSection(title: set.partTitle(part), items: text + figures, part: part))
    }
    if problem.isLeftOut {
      add(catalogue.sentence(Message("solve.section.flow")), [.words(Message("solve.leftOut"))])
    }
    if let text = text(of: problem) {
      let plane: [SolutionItem] =
        problem.dimensions.contains(2) ? [.figure(.plane), .figure(.density)] : []
      add(catalogue.sentence(Message("solve.section.flow")), text.given + [.figure(.transformer)])
      addPart("f", text.forward, [.figure(.forward)] + plane)
      addPart("inverse", text.inverse, [.figure(.inverse)])
      addPart("det", text.determinant, [.figure(.jacobian)])
      addPart("logdet", text.logDeterminant, [])
    }
    for part in problem.problem.parts where part.isFreeResponse {
      add(set.partTitle(part.part), question(part.part, of: problem, text(of: problem)))
    }
    return sections
  }

  /// What is said of a problem that was solved.
  private static func text(of problem: ProblemSolution) -> SolutionText? {
    guard let derivation = problem.derivation, let flow = problem.flow else { return nil }
    return SolutionText(solution: problem, derivation: derivation, flow: flow)
  }

  /// A picture of a problem's flow as HTML.
  private func figure(_ figure: SolutionItem.Figure, of problem: ProblemSolution) -> String? {
    guard let flow = problem.flow else { return nil }
    let pictures = FlowPictures(flow, catalogue: catalogue(for: problem))
    let dimension = problem.dimensions.contains(3) ? 3 : problem.dimensions.last ?? 2
    switch figure {
    case .transformer: return pictures.transformer(dimension: dimension)
    case .forward: return pictures.computation(.forward, dimension: dimension)
    case .inverse: return pictures.computation(.inverse, dimension: dimension)
    case .plane: return pictures.plane()
    case .density: return pictures.density()
    case .jacobian: return pictures.jacobian(dimension: min(dimension, 6))
    }
  }

  // MARK: Templates

  /// The values that the templates name.
  func context(_ set: Typesetter, version: String) -> [String: Any] {
    let title = Typesetter.inlines(markdown: solution.sheet.title)
    let hasHeadings = problems.count > 1
    return [
      "lang": catalogue.language,
      "documentTitle": set.label("solve.title", ["title": .text(Typesetter.label(title))]),
      "title": set.inline(title),
      "kind": set.words("solve.kind"),
      "problems": problems.enumerated().map { offset, problem in
        context(problem.0, problem.1, offset: offset, set, hasHeadings: hasHeadings)
      },
      "frontMatter": SolutionSettings.frontMatter(solution),
      "pictures": set.words(
        problems.contains { !$0.0.authorText.isEmpty } ? "solve.picturesAndText" : "solve.pictures"),
      // The text may be handed in: there the file's name, `skip-two`, would be words of an answer.
      "footer": set.words(
        set.format == .html ? "solve.footer" : "solve.footer.text",
        [
          "version": .text(version), "sheet": .text(solution.sheet.slug),
          "seed": .text(String(solution.seed)), "samples": .count(solution.samples),
        ]),
    ]
  }

  private func context(
    _ problem: ProblemSolution, _ sections: [SolutionSection], offset: Int, _ set: Typesetter,
    hasHeadings: Bool
  ) -> [String: Any] {
    let level = hasHeadings ? 3 : 2
    let own = Typesetter(
      format: set.format, catalogue: catalogue(for: problem))
    var context: [String: Any] = [
      "statementTitle": set.words("page.statement"),
      "sections": sections.map { section -> [String: Any] in
        [
          "title": own.inline(section.title.mappingMaths(own.catalogue.spelling.printed)),
          "level": level,
          "hashes": String(repeating: "#", count: level),
          "body": body(section.items, of: problem, own, level: level + 1),
        ]
      },
    ]
    let heading = catalogue.sentence(Message("problem", ["name": .text(problem.problem.name)]))
    if hasHeadings { context["heading"] = set.inline(heading) }
    if let settings = SolutionSettings.block(problem, in: solution) {
      context["flowSettings"] = settings
    }
    if !problem.authorText.isEmpty {
      context["authorTitle"] = set.words("solve.author")
      context["author"] = set.blocks(problem.authorText.headings(from: level))
    }
    let title = Typesetter.inlines(markdown: solution.sheet.title)
    let statement = solution.sheet.problems[offset].statement.withoutHeadings([title, heading])
    if !statement.isEmpty { context["statement"] = set.blocks(statement.headings(from: level)) }
    return context
  }

  private func body(
    _ items: [SolutionItem], of problem: ProblemSolution, _ set: Typesetter, level: Int
  ) -> String {
    var body = ""
    var waiting: [Block] = []
    // Pictures that follow each other stand in one box: on paper they share a row.
    var figures: [String] = []
    func flush() {
      if !figures.isEmpty {
        body += "<div class=\"figures\">\n\(figures.joined(separator: "\n"))\n</div>\n"
      }
      figures = []
      if !waiting.isEmpty { body += set.blocks(waiting) }
      waiting = []
    }
    for item in items {
      if case .figure(let figure) = item {
        guard set.format == .html, let html = self.figure(figure, of: problem) else { continue }
        if figures.isEmpty { flush() }
        figures.append(html)
        continue
      }
      if !figures.isEmpty { flush() }
      switch item {
      case .question where set.format == .html:
        flush()
        body += "<div class=\"prompt\">\n\(set.blocks(item.blocks(set) ?? []))</div>\n"
      case .formula(let message, let latex)
      where set.format == .html && SolutionNotation.pieces(latex).count > 1:
        let pieces = SolutionNotation.pieces(set.catalogue.localized(latex))
        if let message { waiting.append(Block(.paragraph(set.catalogue.sentence(message)))) }
        flush()
        let formulas = pieces.map { set.blocks([.display($0)]) }.joined()
        body += "<div class=\"pieces\">\n\(formulas)</div>\n"
      case .room where set.format == .html:
        flush()
        body += "<div class=\"room\">\n\(set.blocks(item.blocks(set) ?? []))</div>\n"
      default:
        waiting += (item.blocks(set) ?? []).headings(from: level)
      }
    }
    flush()
    return body
  }
}
