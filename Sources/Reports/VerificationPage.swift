import Grading
import Markdown
import MathNotation

/// What the templates `verification.html` and `verification.md` are filled with: the document, and
/// beside each of its blocks what is known of the statements there.
struct VerificationPage {
  let verification: Verification
  let set: Typesetter
  /// The statements with their numbers.
  private let numbered: [(number: Int, statement: VerifiedStatement)]
  /// What is marked in every formula, by the formula's place.
  private let marks: [SourcePosition: [MathMark]]

  init(_ verification: Verification, set: Typesetter) {
    self.verification = verification
    self.set = set
    numbered = zip(1..., verification.statements).map { ($0, $1) }
    var marks: [SourcePosition: [MathMark]] = [:]
    for (number, statement) in numbered where set.format == .html {
      marks[statement.formula, default: []].append(
        MathMark(
          range: statement.range, name: "s-\(statement.verdict.rawValue)",
          badge: statement.verdict.sign + "\u{2009}\(number)"))
    }
    self.marks = marks
  }

  /// The values that the template names.
  var context: [String: Any] {
    let title = Typesetter.inlines(markdown: verification.title)
    let tally = VerifiedStatement.Verdict.allCases.filter {
      verification.count($0) > 0 || $0 == .false
    }
    var context: [String: Any] = [
      "lang": set.catalogue.language,
      "documentTitle": set.label("verify.title", ["title": .text(Typesetter.label(title))]),
      "title": set.inline(title),
      "summary": set.words(
        "verify.summary", ["count": .count(verification.statements.count)]),
      "tally": tally.map { verdict -> [String: Any] in
        var item: [String: Any] = [
          "verdict": verification.count(verdict) == 0 ? "definition" : verdict.rawValue,
          "sign": verdict.sign,
          "words": set.words(
            "verify.count.\(verdict.rawValue)", ["count": .count(verification.count(verdict))]),
        ]
        if verdict != tally.last { item["comma"] = true }
        return item
      },
      "passages": passages,
      "footer": set.words(
        "verify.footer",
        [
          "version": .text(flowCheckVersion), "document": .text(verification.document),
          "dimensions": .list(verification.dimensions.map { .count($0) }),
          "seed": .text(String(verification.seed)), "samples": .count(verification.samples),
        ]),
    ]
    if verification.usesRandomFunctions { context["random"] = set.words("verify.random") }
    return context
  }

  // MARK: Passages

  private var passages: [[String: Any]] {
    let blocks = verification.blocks.withoutTitle.headings(from: 2)
    var rest = numbered[...]
    return blocks.enumerated().map { index, block -> [String: Any] in
      let end = index + 1 < blocks.count ? blocks[index + 1].range?.start : nil
      let own = rest.prefix { end == nil || $0.statement.position < (end ?? $0.statement.position) }
      rest = rest.dropFirst(own.count)
      var context: [String: Any] = ["text": text(block)]
      if !own.isEmpty {
        context["notes"] =
          [
            "items": own.map(note), "quote": set.format == .markdown ? quote(Array(own)) : "",
          ] as [String: Any]
      }
      return context
    }
  }

  /// A block with its statements marked.
  private func text(_ block: Block) -> String {
    guard set.format == .html else { return set.blocks([block]) }
    let known = marks
    return [block].html { math in
      MathFormula(math.latex).mathML(
        display: math.isDisplay, marks: math.lineStarts.first.flatMap { known[$0] } ?? [])
    }
  }

  private func note(_ number: Int, _ statement: VerifiedStatement) -> [String: Any] {
    var context: [String: Any] = [
      "number": number, "verdict": statement.verdict.rawValue, "sign": statement.verdict.sign,
      "word": set.words("statement.\(statement.verdict.rawValue)"),
      "place": set.label(
        "verify.number",
        ["number": .text(String(number)), "line": .text(String(statement.position.line))]),
    ]
    guard statement.verdict != .holds, statement.verdict != .definition else { return context }
    context["formula"] = set.math(statement.lineLaTeX)
    context["reasons"] = reasons(statement).map(set.words)
    return context
  }

  private func reasons(_ statement: VerifiedStatement) -> [Message] {
    statement.messages + statement.unreadable.map(\.reason)
  }

  /// The notes of a block as a quotation.
  private func quote(_ own: [(number: Int, statement: VerifiedStatement)]) -> String {
    let fine = own.filter { $0.statement.verdict == .holds || $0.statement.verdict == .definition }
    var paragraphs: [Block] = []
    if !fine.isEmpty {
      let text = fine.map { "\($0.statement.verdict.sign) \($0.number)" }.joined(separator: ", ")
      paragraphs.append(Block(.paragraph([Inline(.text(text))])))
    }
    for (number, statement) in own
    where statement.verdict != .holds && statement.verdict != .definition {
      var inlines = [Inline(.text("\(statement.verdict.sign) \(number) "))]
      inlines += [
        Inline(
          .strong(
            set.catalogue.sentence(Message("statement.\(statement.verdict.rawValue)")))),
        Inline(.text(": ")), .math(statement.lineLaTeX),
      ]
      for reason in reasons(statement) {
        inlines += [Inline(.text("; "))] + set.catalogue.sentence(reason)
      }
      paragraphs.append(Block(.paragraph(inlines)))
    }
    return set.blocks([Block(.quote(paragraphs))])
  }
}

extension [Block] {
  /// The blocks without a level-1 heading at their top: the page shows the title itself.
  fileprivate var withoutTitle: [Block] {
    guard case .heading(level: 1, _)? = first?.kind else { return self }
    return Array(dropFirst())
  }
}

extension VerifiedStatement {
  /// The statement on one line, for a note.
  var lineLaTeX: String {
    latex.replacing("&", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension VerifiedStatement.Verdict {
  /// The sign that stands beside the word, so that nothing is said by colour alone.
  var sign: String {
    switch self {
    case .holds: "✓"
    case .definition: "≔"
    case .false: "✗"
    case .undecided: "?"
    case .unread: "¿"
    }
  }
}
