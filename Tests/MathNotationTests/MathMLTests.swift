import Foundation
import Testing

@testable import MathNotation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether a parser of XML takes `markup`, and every element has the children that it must have.
func isWellFormed(_ markup: String) -> Bool {
  let check = ArityCheck()
  let parser = XMLParser(data: Data(markup.utf8))
  parser.delegate = check
  return parser.parse() && check.isSound
}

/// Counts children: `mfrac` has two, `munderover` three.
private final class ArityCheck: NSObject, XMLParserDelegate {
  private var counts: [Int] = []
  var isSound = true

  private let arity = [
    "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "mover": 2, "munder": 2, "msubsup": 3,
    "munderover": 3, "semantics": 2,
  ]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if !counts.isEmpty { counts[counts.count - 1] += 1 }
    counts.append(0)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let count = counts.popLast() ?? 0
    if let expected = arity[name], expected != count { isSound = false }
  }
}

/// The markup without its wrapping and its annotation, an element with parts on lines of its own.
private func layout(_ source: String) -> String {
  let markup = MathFormula(source).mathML(display: true)
  let body = markup.components(separatedBy: "<annotation").first ?? ""
  var lines: [String] = []
  var depth = 0
  for piece in body.dropFirst("<math display=\"block\"><semantics>".count).split(separator: "<") {
    let tag = "<" + piece
    if piece.hasPrefix("/") {
      depth -= 1
      if let last = lines.last, last.contains("<" + piece.dropFirst().prefix { $0 != ">" }),
        !last.contains("</"), last.trimmingPrefix(while: { $0 == " " }).hasPrefix("<m"),
        last.prefix(while: { $0 == " " }).count == depth * 2
      {
        lines[lines.count - 1] += tag
      } else {
        lines.append(String(repeating: "  ", count: depth) + tag)
      }
    } else {
      lines.append(String(repeating: "  ", count: depth) + tag)
      if !tag.hasSuffix("/>") { depth += 1 }
    }
  }
  return lines.joined(separator: "\n")
}

@Suite("Writing MathML and plain text")
struct MathMLTests {
  @Test("the MathML of the golden formulas")
  func golden() throws {
    try CaseFile.update("mathml", actual: layout)
    let cases = try CaseFile.cases("mathml")
    #expect(cases.count >= 24)
    for example in cases {
      #expect(layout(example.source) == example.expected, "\(example.name)")
    }
  }

  @Test(
    "all formulas of all case files are well-formed XML with the right number of parts",
    arguments: ["atoms", "scripts", "commands", "words", "pairs", "faults", "macros", "mathml"])
  func wellFormed(file: String) throws {
    for example in try CaseFile.cases(file) {
      let formula = MathFormula(example.source)
      #expect(isWellFormed(formula.mathML(display: true)), "\(example.name)")
      #expect(isWellFormed(formula.mathML(display: false, errors: .plain)), "\(example.name)")
    }
  }

  @Test("what could not be read is marked, unless not wanted")
  func marks() {
    let formula = MathFormula("\\foo<")
    #expect(formula.mathML(display: false).contains("<mtext class=\"unknown\">\\foo</mtext>"))
    #expect(formula.mathML(display: false, errors: .plain).contains("<mtext>\\foo</mtext>"))
  }

  @Test("markup and control characters in the source stay text")
  func escaping() {
    let markup = MathFormula("\\text{<script>\"&'\u{1}} </annotation>").mathML(display: true)
    #expect(!markup.contains("<script"))
    #expect(isWellFormed(markup))
    #expect(markup.components(separatedBy: "</annotation>").count == 2)
  }

  @Test("brackets written plainly never grow, and pairs do")
  func brackets() {
    let plain = MathFormula("(\\sum_{i} x)").mathML(display: true)
    #expect(plain.components(separatedBy: "stretchy=\"false\">(").count == 2)
    let pair = MathFormula("\\left(\\sum_{i} x\\right)").mathML(display: true)
    #expect(pair.contains("stretchy=\"true\" symmetric=\"true\" lspace=\"0\" rspace=\"0\">("))
  }

  @Test(
    "plain text",
    arguments: [
      ("f_\\phi^{-1}(\\mathbf x) = (x_1, x_2 - x_1, \\dots)", "f_ϕ⁻¹(x) = (x₁, x₂ − x₁, …)"),
      ("z_i = x_i - \\sum_{j=1}^{i-1} z_j", "zᵢ = xᵢ − ∑ⱼ₌₁ⁱ⁻¹ zⱼ"),
      ("\\frac{a+b}{2}", "(a + b)/2"), ("\\frac12", "1/2"), ("\\sqrt{x_1^2}", "√(x₁²)"),
      ("2\\sin x", "2 sin x"), ("\\det J", "det J"), ("e^{s_i}", "e^(sᵢ)"),
      ("\\begin{cases} 0, & i = 1 \\\\ z_1, & i > 1 \\end{cases}", "{0, i = 1; z₁, i > 1"),
      ("\\foo", "\\foo"),
    ])
  func plainText(source: String, expected: String) {
    #expect(MathFormula(source).plainText == expected)
  }
}
