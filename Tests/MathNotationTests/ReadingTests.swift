import Foundation
import Testing

@testable import MathNotation

private let files = ["atoms", "scripts", "commands", "words", "pairs", "faults", "macros"]

private func tree(_ source: String) -> String {
  let formula = MathFormula(source)
  let faults = formula.faults.map { "! " + SExpression.of($0) }
  return ([SExpression.of(formula.nodes)] + faults).joined(separator: "\n")
}

@Suite("Reading LaTeX into the notation tree")
struct ReadingTests {
  @Test("every case file reads as it says", arguments: files)
  func cases(file: String) throws {
    try CaseFile.update(file, actual: tree)
    let cases = try CaseFile.cases(file)
    #expect(cases.count >= 4)
    for example in cases {
      #expect(tree(example.source) == example.expected, "\(file): \(example.name)")
    }
  }

  @Test("every node lies in its parent and in the source", arguments: files)
  func ranges(file: String) throws {
    for example in try CaseFile.cases(file) {
      let formula = MathFormula(example.source)
      let whole = 0..<example.source.utf8.count
      for node in formula.nodes {
        #expect(whole.contains(node.range), "\(example.name)")
        expectNested(node, example.name)
      }
      for fault in formula.faults { #expect(whole.contains(fault.range), "\(example.name)") }
    }
  }

  private func expectNested(_ node: MathNode, _ name: String) {
    for part in node.parts {
      #expect(node.range.contains(part.range), "\(name): \(part) in \(node)")
      expectNested(part, name)
    }
  }

  @Test("a node's range is what was written")
  func exactRanges() throws {
    let source = "α + x_{12}^2 \\frac{a}{b}"
    let formula = MathFormula(source)
    let written = formula.nodes.map { node in
      String(decoding: Array(source.utf8)[node.range], as: UTF8.self)
    }
    #expect(written == ["α", "+", "x_{12}^2", "\\frac{a}{b}"])
  }

  @Test(
    "every spelling of a symbol is one symbol",
    arguments: [
      ["\\le", "\\leq", "≤", "<=", "\\leqslant"], ["\\to", "\\rightarrow", "→", "->"],
      ["\\cdot", "·", "⋅"], ["-", "−", "–"], ["\\ne", "\\neq", "≠", "\\not=", "=\u{338}"],
      ["\\alpha", "α"], ["\\dots", "\\ldots", "…", "..."], ["(", "（"], ["\\{", "\\lbrace"],
      [":=", "\\coloneqq", "≔"], ["x", "𝑥", "ｘ"],
    ])
  func spellings(_ spellings: [String]) {
    let symbols = spellings.map { MathFormula($0).nodes.map(\.kind) }
    #expect(Set(symbols).count == 1, "\(symbols)")
    #expect(symbols.allSatisfy { $0.count == 1 })
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension MathNode {
  fileprivate var parts: [MathNode] {
    switch kind {
    case .group(let inside): inside
    case .scripts(let base, let sub, let sup, _): [base, sub, sup].compactMap(\.self)
    case .fraction(let above, let below, _): [above, below]
    case .root(let radicand, let index): [radicand, index].compactMap(\.self)
    case .delimited(_, _, let body): body
    case .array(_, let rows): rows.flatMap { $0.cells.flatMap(\.self) }
    case .styled(_, let inside), .accented(_, let inside), .boxed(let inside),
      .phantom(let inside):
      [inside]
    case .stacked(let base, let over, let under): [base, over, under].compactMap(\.self)
    default: []
    }
  }
}
