import Markdown
import Testing

@Suite("What is maths in a line and what is not")
struct MathRulesTests {
  @Test(
    "the formulas of a line",
    arguments: [
      ("$x$", ["x"]),
      ("a $x_1 * y * z_2$ b", ["x_1 * y * z_2"]),
      ("costs $5 and $6", []),
      ("costs $5 and $6, so $x = 2$", ["x = 2"]),
      ("  $f_Z(\\mathbf{z})$  với  $D$  chiều", ["f_Z(\\mathbf{z})", "D"]),
      ("$ x $ and $ x_i = 2 $ and $ x + y $", ["x", "x_i = 2", "x + y"]),
      ("$ and then $", []),
      ("pay $ 5 for it or $ 6", []),
      ("$x $ is one letter", ["x"]),
      ("\\$x\\$", []),
      ("$\\$5$", ["\\$5"]),
      ("`$x$`", []),
      ("$a `b$ c`", []),
      ("`` ` $ `` $x$ `$`", ["x"]),
      ("$x$2", []),
      ("$x$$y$", ["x", "y"]),
      ("$a \\\\ b$", ["a \\\\ b"]),
      ("$a<b>c$ &amp; $a&b$", ["a<b>c", "a&b"]),
      ("*$x*y$*", ["x*y"]),
      ("[l](http://a/$x$)", []),
      ("<a title=\"$x$\">", []),
      ("$\\text{if $i>1$}$", ["\\text{if $i>1$}"]),
      ("$\\text{``if''}$ and $\\text{``else''}$", ["\\text{``if''}", "\\text{``else''}"]),
      ("\\(a_1\\) and \\(b\\)2", ["a_1", "b"]),
      ("\\\\(a\\\\)", []),
      ("\\(open", []),
      ("`\\(x\\)`", []),
      ("see \\[1\\], but \\[x^2\\]", ["x^2"]),
      ("$$x = 1$$ text $$y = 2$$", ["x = 1", "y = 2"]),
      ("text $$x$$, $y$", ["x", "y"]),
      ("$$$x$$$", []),
      ("a $$ b", []),
      ("$$x$ y", []),
      ("$$x = 1$$ (1)", ["x = 1"]),
      ("# $x$ #", ["x"]),
      ("tiếng **Việt  $x_1$ :** $y_1$", ["x_1", "y_1"]),
    ] as [(String, [String])])
  func formulasOfALine(source: String, expected: [String]) {
    #expect(Document(parsing: source).formulas.map(\.latex) == expected)
  }

  @Test("the source outside maths keeps its Markdown")
  func markdownAroundMaths() {
    let document = Document(parsing: "*a* $x_1$ \\_ `c` $y_2$ _b_")
    #expect(
      html(document) == "<p><em>a</em> <i>x_1</i> _ <code>c</code> <i>y_2</i> <em>b</em></p>\n")
  }

  @Test("text that only looks like maths stays as it was")
  func textStays() {
    let source = "costs $5 and $6 or \\(open, `\\[x\\]`, $$ and $$$"
    #expect(
      html(Document(parsing: source))
        == "<p>costs $5 and $6 or (open, <code>\\[x\\]</code>, $$ and $$$</p>\n")
  }

  @Test("double dollars and brackets are displays, single dollars are not")
  func displays() {
    let formulas = Document(parsing: "a $x$ $$y$$ \\(z\\) \\[w_1\\]").formulas
    #expect(formulas.map(\.isDisplay) == [false, true, false, true])
  }
}

@Suite("Displays in lines of their own")
struct DisplayTests {
  @Test(
    "a display is one block, whatever its lines begin with",
    arguments: [
      ("$$x$$", "x"),
      ("$$\nx\n$$", "x"),
      ("$$x\n+ y\n- z\n# w\n> v\n1. u\n$$", "x\n+ y\n- z\n# w\n> v\n1. u"),
      ("$$\n    a \\\\\n\t b\n$$", "a \\\\\nb"),
      ("$$a\n\nb$$", "a\n\nb"),
      ("text\n$$\nx\n$$\ntext", "x"),
      ("\\[\nx\n\\]", "x"),
      ("\\[ x \\]", "x"),
      ("```math\nx\n\ny\n```", "x\n\ny"),
      ("~~~ math\nx\n~~~", "x"),
      ("> $$\n> x\n>   = y\n> $$", "x\n= y"),
      ("- a\n\n  $$\n  x\n  $$", "x"),
      ("1. $$x\n   y$$", "x\ny"),
      ("> - $$\n>   x\n>   $$", "x"),
      ("$$x = 1.$$", "x = 1."),
      ("$$x = 1$$.", "x = 1\n."),
      ("$$\nx\n$$,", "x\n,"),
    ])
  func oneBlock(source: String, latex: String) {
    let formulas = Document(parsing: source).formulas
    #expect(formulas.map(\.latex) == [latex])
    #expect(formulas.allSatisfy { $0.isDisplay && $0.isClosed })
  }

  @Test("text behind the closing dollars is a paragraph")
  func textBehind() {
    #expect(html(Document(parsing: "$$\nx\n$$ (1)\nmore")) == "<d>x</d>\n<p>(1)\nmore</p>\n")
    #expect(html(Document(parsing: "$$\nx\n$$     - five")).hasPrefix("<d>x</d>\n<ul>"))
  }

  @Test("dollars that open at the end of a line of text close at the start of another")
  func openInAParagraph() {
    #expect(
      html(Document(parsing: "Ta có: $$\nx = 1\n$$ xong")) == "<p>Ta có: <d>x = 1</d> xong</p>\n")
  }

  @Test("a display in a tight list leaves it tight")
  func tightList() {
    #expect(
      html(Document(parsing: "- a\n  $$\n  x\n  $$\n- b"))
        == "<ul>\n<li>a\n<d>x</d>\n</li>\n<li>b</li>\n</ul>\n")
  }

  @Test("an unclosed display ends at the first blank line and says so")
  func unclosed() {
    let document = Document(parsing: "$$ a = 1\n+ b\n\ntext $c$\n\n## H\n\n$$ d = e $$\n\n$$ f")
    #expect(document.formulas.map(\.latex) == ["a = 1\n+ b", "c", "d = e", "f"])
    #expect(document.formulas.map(\.isClosed) == [false, true, true, false])
    #expect(document.blocks.count == 5)
  }

  @Test("an unclosed display ends with its quote or item")
  func unclosedInContainer() {
    let document = Document(parsing: "> $$ a\n\n- $$ b\n- c\n\n$$d$$")
    #expect(document.formulas.map(\.latex) == ["a", "b", "d"])
    #expect(document.formulas.map(\.isClosed) == [false, false, true])
  }

  @Test("an unclosed bracket is a bracket")
  func unclosedBracket() {
    #expect(html(Document(parsing: "\\[ a\n\nb")) == "<p>[ a</p>\n<p>b</p>\n")
  }

  @Test("many unclosed displays are all reported")
  func manyUnclosed() {
    let source = (1...9).map { "$$ a_\($0)\n\n# H\n" }.joined(separator: "\n")
    let formulas = Document(parsing: source).formulas
    #expect(formulas.map(\.latex) == (1...9).map { "a_\($0)" })
    #expect(formulas.allSatisfy { !$0.isClosed })
  }

  @Test("an unclosed fence of maths says so")
  func unclosedFence() {
    #expect(Document(parsing: "```math\nx\n").formulas.map(\.isClosed) == [false])
  }
}

@Suite("Tables with maths")
struct TableTests {
  @Test("a bar in maths does not end a cell")
  func bars() {
    let source = "| a | $|J|$ |\n|--:|:-:|\n| $\\|x\\|$ \\| b | `c` $|y|$ |\n\n$|z|$"
    let document = Document(parsing: source)
    #expect(document.formulas.map(\.latex) == ["|J|", "|x|", "|y|", "|z|"])
    guard case .table(let alignments, let header, let rows) = document.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(alignments == [.right, .center])
    #expect(header.map(\.plainText) == ["a", "$|J|$"])
    #expect(rows.map { $0.map(\.plainText) } == [["$|x|$ | b", "c $|y|$"]])
  }

  @Test("a table under lines of text knows its place")
  func underText() {
    let source = "one\ntwo\n| a | $x$ |\n|---|---|\n| c | *d* |"
    let document = Document(parsing: source)
    #expect(document.blocks.map { $0.range?.short } == ["1:1-2:3", "3:1-5:11"])
    let ranges = document.inlines.compactMap { $0.range?.short }
    #expect(
      ranges == [
        "1:1-1:3", "1:4-1:4", "2:1-2:3", "3:3-3:3", "3:7-3:9", "5:3-5:3", "5:7-5:9", "5:8-5:8",
      ])
  }
}
