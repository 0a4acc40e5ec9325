import Grading
import Markdown
import MathNotation

/// Sets words, Markdown and maths in one language for one kind of page.
///
/// Markdown goes through cmark-gfm both ways; maths becomes MathML in HTML and stays LaTeX in
/// CommonMark.
struct Typesetter: Sendable {
  /// What pages are written in; the raw value is the part of a template's name.
  enum Format: String, Sendable {
    case html
    case markdown = "md"
  }

  let format: Format
  let catalogue: Catalogue

  // MARK: Markdown

  /// Blocks, as a whole number of lines.
  func blocks(_ blocks: [Block]) -> String {
    switch format {
    case .html: blocks.html(math: Self.mathML).keepingPunctuationAtFormulas
    case .markdown: blocks.withInertMaths.commonMark()
    }
  }

  /// A run of text, without a paragraph around it.
  func inline(_ inlines: [Inline]) -> String {
    switch format {
    case .html:
      return inlines.html(math: Self.mathML).keepingPunctuationAtFormulas
    case .markdown:
      var text = inlines.withInertMaths.commonMark()
      while text.last?.isNewline == true { text.removeLast() }
      // A name may hold anything, a line end too; here it has to stay in its line.
      return text.replacing("\n", with: " ")
    }
  }

  /// The inlines of a Markdown source that is one line; a source that is anything else is plain text.
  static func inlines(markdown source: String) -> [Inline] {
    let blocks = Document(parsing: source).blocks
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0].kind { return inlines }
    return [Inline(.text(source))]
  }

  // MARK: Words and maths

  /// What a message says.
  func words(_ key: String, _ arguments: [String: Message.Argument] = [:]) -> String {
    inline(catalogue.sentence(Message(key, arguments)))
  }

  /// What a message says.
  func words(_ message: Message) -> String {
    inline(catalogue.sentence(message))
  }

  /// What a message says where there is no markup: in the title bar, in an `aria-label`.
  func label(_ key: String, _ arguments: [String: Message.Argument] = [:]) -> String {
    Self.label(catalogue.sentence(Message(key, arguments)))
  }

  /// Inlines without markup, maths as it is read aloud.
  static func label(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.kind {
      case .math(let math): MathFormula(math.latex).plainText
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        label(inner)
      default: [inline].plainText
      }
    }.joined()
  }

  /// Plain text, in which nothing means anything.
  func text(_ text: String) -> String {
    inline([Inline(.text(text))])
  }

  /// A formula in a line.
  func math(_ latex: String) -> String {
    inline([.math(latex)])
  }

  /// A formula on lines of its own.
  func displayMath(_ latex: String) -> String {
    blocks([Block(.math(MathSource(latex: latex, isDisplay: true, lineStarts: [])))])
  }

  /// A value in a table.
  func value(_ value: Double, digits: Int) -> String {
    math(catalogue.numbers.latex(value, digits: digits))
  }

  /// Marks: `2,5`.
  func marks(_ marks: Double?) -> String {
    marks.map(catalogue.numbers.marks) ?? "–"
  }

  private static let mathML: MathRenderer = { math in
    MathFormula(math.latex).mathML(display: math.isDisplay)
  }
}
