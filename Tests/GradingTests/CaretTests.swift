import Testing

@testable import Grading

/// An answer that cannot be read, with marks `⟪…⟫` around the characters that a person would point at.
struct CaretCase: Sendable, CustomTestStringConvertible {
  let part: String
  let text: String
  /// What stands between the marks.
  let marked: String
  /// Where it begins: 1-based, the column in UTF-8 bytes.
  let line: Int
  let column: Int

  var testDescription: String { text }

  init(_ part: String, _ marks: String) {
    self.part = part
    let pieces = marks.split(separator: "⟪", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = pieces.last?.split(separator: "⟫", maxSplits: 1, omittingEmptySubsequences: false)
    marked = String(rest?.first ?? "")
    text = pieces[0] + marked + (rest?.last ?? "")
    let lines = pieces[0].split(omittingEmptySubsequences: false) { $0.isNewline }
    line = lines.count
    column = (lines.last?.utf8.count ?? 0) + 1
  }
}

@Suite("The caret under what cannot be read")
struct CaretTests {
  @Test("points at the characters that a person would name", arguments: formulas + places + plain)
  func caret(_ expected: CaretCase) throws {
    let result = try Exercise.sum.result(expected.part, expected.text)
    let spot = try #require(result.unreadable.first, "\(result)")
    let line = Array(spot.sourceLine)
    let start = min(spot.caret, line.count)
    let marked = String(line[start..<min(start + spot.length, line.count)])
    #expect(marked == expected.marked)
    #expect(spot.line == expected.line)
    #expect(spot.column == expected.column)
  }

  /// One construct each.
  static let formulas = [
    CaretCase("det", #"$\det J = 1 + ⟪\foo⟫$"#),
    CaretCase("det", #"$\det J = ⟪q⟫^D$"#),
    CaretCase("det", #"$\det J = 2 ⟪+⟫$"#),
    CaretCase("det", #"$\det J = ⟪*⟫ 2$"#),
    CaretCase("det", #"$\det J = 2 + ⟪*⟫ 3$"#),
    CaretCase("det", #"$\det J = ⟪(⟫1 + D$"#),
    CaretCase("det", #"$\det J = 1 + D⟪)⟫$"#),
    CaretCase("det", #"$\det J = 1 ⟪\pm⟫ D$"#),
    CaretCase("det", #"$\det J = 1 ⟪\mid⟫ D$"#),
    CaretCase("f", #"$x_i = ⟪\sum⟫ z_i$"#),
    CaretCase("det", #"$\det J = ⟪\prod_{j \sim 2}⟫ z_j$"#),
    CaretCase("det", #"$\det J = ⟪\int⟫ z_1$"#),
    CaretCase("det", #"$\det J = 3 ⟪\text{ kg}⟫$"#),
    CaretCase("det", #"$\det J = D⟪!⟫$"#),
    CaretCase("det", #"$\det J = ⟪\operatorname{wibble}⟫(z_1)$"#),
    CaretCase("det", #"$\det J = ⟪\log⟫$"#),
    CaretCase("det", #"$\det J = ⟪\frac⟫{1}$"#),
    CaretCase("det", #"$\det J = 1 + ⟪\infty⟫$"#),
    CaretCase("det", #"$\det J = z_1 \cdot ⟪\dots⟫$"#),
    CaretCase("f", #"$x_i = z_1 + z_2 - ⟪\dots⟫ + z_i$"#),
    CaretCase("f", #"$x_i = z_1 + 3 z_2 + 5 z_3 + ⟪\dots⟫ + 2^i z_i$"#),
    CaretCase("f", #"$x_i = z_1 + \dots + z_3 + ⟪\dots⟫ + z_i$"#),
    CaretCase("f", #"$x_i = ⟪z_j^{(2)}⟫$"#),
    CaretCase("f", #"$x_i = z_i⟪_1⟫$"#),
    CaretCase("f", #"$x_i = ⟪\log^{-1}⟫ z_i$"#),
    CaretCase("f", #"$x_i = z_i + ⟪g⟫(z_1)$"#),
    CaretCase("f", #"$x_i = z_i + ⟪\kappa⟫$"#),
    CaretCase("f", #"$x_i = \frac{z_i}{⟪w⟫}$"#),
    CaretCase("f", #"$x_i = \sqrt{z_i + ⟪\foo⟫}$"#),
    CaretCase("f", #"$x_i = e^{z_i ⟪+⟫}$"#),
    CaretCase("f", #"$x_i = \begin{cases} z_i, & i = 1 \\ z_i + ⟪\foo⟫, & i > 1 \end{cases}$"#),
    CaretCase("f", #"$\mathbf x = (z_1, ⟪\foo⟫, \dots, z_D)$"#),
    CaretCase("f", #"$\mathbf x = (z_1, ⟪\dots⟫, z_2, \dots, z_3, \dots)$"#),
    CaretCase("f", #"$\mathbf x_⟪A⟫ = \mathbf z_A$"#),
    CaretCase("f", #"$\mathbf x = \begin{pmatrix} z_1 \\ ⟪\foo⟫ \end{pmatrix}$"#),
    CaretCase("inverse", #"$z_i = x_i - ⟪\bar x⟫_i$"#),
    CaretCase("inverse", #"$z_i = x_i ⟪\%⟫ 2$"#),
    CaretCase("inverse", #"$z_i = \max(x_i, ⟪\foo⟫)$"#),
    CaretCase("logdet", #"$\log|\det J| = \ln ⟪\foo⟫$"#),
    CaretCase("logdet", #"$\log|\det J| = ⟪\lVert⟫ 3$"#),
  ]

  /// In a table cell, a quote, a list; after tabs, accents, wide characters; inside a macro; in a display
  /// of several lines.
  static let places = [
    CaretCase("det", "| part | answer |\n|---|---|\n| det | $\\det J = ⟪\\foo⟫$ |"),
    CaretCase("det", "| part | answer |\n|---|---|\n| det | $\\|\\det J\\| = 1 + ⟪\\foo⟫$ |"),
    CaretCase("det", "> Then\n> $\\det J = 1 + ⟪\\foo⟫$."),
    CaretCase("det", "> $$\n> \\det J\n> = 1 + ⟪\\foo⟫\n> $$"),
    CaretCase("det", "- first\n- $\\det J = ⟪q⟫ + 1$"),
    CaretCase("det", "1. one\n\n   $$\\det J = ⟪\\foo⟫$$"),
    CaretCase("det", "\tI think\n\n- a\n\t- $\\det J = ⟪q⟫ + 1$"),
    CaretCase("det", "Ta có\t$\\det J = ⟪q⟫ + 1$"),
    CaretCase("det", "Định thức là $\\det J = ⟪q⟫ + 1$"),
    CaretCase("det", "Đi\u{323}nh thu\u{31B}\u{301}c $\\det J = ⟪q⟫ + 1$"),
    CaretCase("det", "😀👩‍👩‍👧 $\\det J = ⟪q⟫ + 1$"),
    CaretCase("det", "ｄｅｔ　$\\det J ＝ ⟪q⟫ ＋ 1$"),
    CaretCase(
      "det",
      "## Determinant\n\n$$\n\\begin{aligned}\n\\det J &= 1 \\\\\n&= ⟪\\foo⟫\n\\end{aligned}\n$$"),
    CaretCase(
      "f", "$$\n\\begin{aligned}\nx_1 &= z_1 \\\\\nx_2 &= z_1 + ⟪\\foo⟫\n\\end{aligned}\n$$"),
    CaretCase("det", "Trước\n\\begin{align*}\n\\det J &= 1 \\\\\n&= ⟪\\foo⟫\n\\end{align*}"),
    CaretCase("det", "$\\newcommand{\\J}{\\det J}$ Then $\\J = 1 + ⟪\\foo⟫$."),
    CaretCase("det", "$\\newcommand{\\w}{\\foo}$ Then $\\det J = 1 + ⟪\\w⟫$."),
    CaretCase("det", "$\\newcommand{\\w}[1]{\\foo #1}$ Then $\\det J = 1 + ⟪\\w{2}⟫$."),
    CaretCase("det", "$\\det J = 1$ và $\\det J = ⟪q⟫$"),
    CaretCase("det", "**$\\det J = ⟪q⟫$**"),
    CaretCase("det", "*Then* `code` and \\(\\det J = ⟪q⟫\\)"),
    CaretCase("det", "Then \\[\\det J = ⟪q⟫\\]"),
    CaretCase("det", "``` math\n\\det J = ⟪q⟫\n```"),
    CaretCase("det", "\r\n\r\n$\\det J = ⟪q⟫$\r\n"),
  ]

  /// In running text and code.
  static let plain = [
    CaretCase("det", "det J = ⟪q⟫"),
    CaretCase("det", "Định thức: det J = ⟪q⟫ + 1"),
    CaretCase("det", "`det J = ⟪q⟫`"),
    CaretCase("f", "x_1 = z_1, x_i = z_i + ⟪w⟫"),
    CaretCase("det", "```\ndet J = ⟪q⟫\n```"),
    CaretCase("f", "```python\n⟪x = np.cumsum(z)⟫\n```"),
    CaretCase("det", "- det J = ⟪q⟫"),
    CaretCase("det", "> det J = ⟪q⟫"),
    CaretCase("det", "```text\nDo đó\ndet J = ⟪q⟫ + 1\n```"),
    CaretCase("inverse", "z_1 = x_1, z_i = x_i - ⟪w⟫ * x_{i-1}"),
    CaretCase("det", "The determinant is det J = 2 * ⟪q⟫."),
    CaretCase("f", "f(z) = (z_1, z_2 + ⟪w⟫, ...)"),
  ]
}
