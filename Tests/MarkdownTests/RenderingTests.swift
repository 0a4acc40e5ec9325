import Markdown
import Testing

@Suite("HTML")
struct HTMLTests {
  @Test(
    "nothing in a text acts on the page or loads anything",
    arguments: [
      (
        "<script>alert(1)</script>",
        "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>\n"
      ),
      ("a <b onclick=x>c</b>", "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n"),
      ("[x](javascript:alert(1))", "<p>x</p>\n"),
      ("[x](<java\u{1}script:alert(1)>)", "<p>x</p>\n"),
      ("[*x*](data:text/html,y)", "<p><em>x</em></p>\n"),
      ("[x](JavaScript&#58;alert(1))", "<p>x</p>\n"),
      ("![a *b*](http://h/i.png \"t\")", "<p>a <em>b</em> (http://h/i.png)</p>\n"),
      ("![](i.png)", "<p>i.png</p>\n"),
      ("![a](data:image/png;base64,AAAA)", "<p>a</p>\n"),
      ("[x](http://h/?a=b&c=\"d)", "<p><a href=\"http://h/?a=b&amp;c=%22d\">x</a></p>\n"),
      ("<http://h/>", "<p><a href=\"http://h/\">http://h/</a></p>\n"),
      ("<m@h.de>", "<p><a href=\"mailto:m@h.de\">m@h.de</a></p>\n"),
    ])
  func safe(source: String, expected: String) {
    #expect(html(Document(parsing: source)) == expected)
  }

  @Test("blocks become the elements of their kind")
  func elements() {
    let source =
      "## H\n\n3) a\n\n   b\n\n***\n\n| a | b |\n|--:|---|\n| ~~c~~ | `d` |\n\n```swift\n<e>\n```"
    #expect(
      html(Document(parsing: source)) == """
        <h2>H</h2>
        <ol start="3">
        <li>
        <p>a</p>
        <p>b</p>
        </li>
        </ol>
        <hr />
        <table>
        <thead>
        <tr>
        <th align="right">a</th>
        <th>b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td align="right"><del>c</del></td>
        <td><code>d</code></td>
        </tr>
        </tbody>
        </table>
        <pre><code class="language-swift">&lt;e&gt;
        </code></pre>

        """)
  }

  @Test("inlines alone have no paragraph around them")
  func inlines() {
    let inlines = Document(parsing: "a *b* $x$").inlines.filter { $0.kind != .text("b") }
    #expect(inlines.html { "<m>\($0.latex)</m>" } == "a <em>b</em> <m>x</m>")
    #expect(inlines.commonMark() == "a *b* $x$")
    #expect(inlines.plainText == "a b $x$")
  }

  @Test("values that no parse gives render too")
  func madeValues() {
    var deep = Block(.paragraph([Inline(.text("x\0y\n\nz"))]))
    for _ in 0..<150 { deep = Block(.quote([deep])) }
    #expect(html(Document(frontMatter: nil, blocks: [deep])).hasPrefix("<blockquote>"))
    let table = Block(
      .table(alignments: [], header: [[], []], rows: [[[Inline(.softBreak)]], []]))
    #expect(html(Document(frontMatter: nil, blocks: [table])).contains("<td> </td>\n<td></td>"))
    let text = Block(.paragraph([Inline(.text("x\0y\n\nz"))]))
    #expect(html(Document(frontMatter: nil, blocks: [text])) == "<p>x\u{FFFD}y  z</p>\n")
  }
}

@Suite("CommonMark")
struct CommonMarkTests {
  @Test("maths is written back with dollars")
  func dollars() {
    let source = "a $x_1$ \\(y\\)2 $$z$$ $5 [0,1]\n\n\\[\nw\n\\]\n\n> - ```math\n>   v\n>   ```"
    #expect(
      Document(parsing: source).blocks.commonMark() == """
        a $x_1$ \\(y\\)2 $$z$$ \\$5 [0,1]

        $$
        w
        $$

        >   - $$
        >     v
        >     $$

        """)
  }

  @Test("what is written reads as the same document")
  func roundTrip() {
    for seed in 0..<500 {
      let source = RandomMarkdown(seed: UInt64(seed)).text
      let first = Document(parsing: source)
      let written = first.blocks.commonMark()
      let second = Document(parsing: written)
      #expect(
        html(first) == html(second), "\(source.debugDescription)\n\(written.debugDescription)")
      #expect(second.blocks.commonMark() == written, "\(source.debugDescription)")
      #expect(first.formulas.map(\.latex) == second.formulas.map(\.latex))
    }
  }

  @Test(
    "text keeps its characters",
    arguments: [
      "[a](b) ![c](d) [e]: f", "$x$ and $$y$$", "\\(a\\) \\[b = 1\\] \\", "~~a~~ ~~~", "|a|b|",
      "1. a", "- a", "+ a", "# a", "> a", "a *b* _c_ `d` <e> &amp; &#35;", "a]", "[", "===", "---",
      "``` x", "www.example.org http://a.b", "a  b", "x{y}z", "[x]", "2", "2) b",
      "tiếng Việt ■ 𝔸", "!", "![", "\"quoted\" 'single'", "a\\", "&lt;", "$5", "<!-- a -->",
    ])
  func literalText(text: String) {
    let written = [Block(.paragraph([Inline(.text(text))]))].commonMark()
    let trimmed = text.trimmingWhitespace
    #expect(Document(parsing: written).words == [trimmed], "\(written.debugDescription)")
    // Anywhere in a line, a word that was escaped is just that word.
    for frame in ["", "a ", "$x$", "| ", "*a* [b", "\\(y\\) "] {
      let before = Document(parsing: frame + "W").words.joined()
      let after = Document(parsing: frame + escape("W" + text)).words.joined()
      let collapsed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let space = text.first?.isWhitespace == true && !collapsed.isEmpty ? " " : ""
      #expect(after == before + space + collapsed, "\(frame) \(escape(text))")
    }
    #expect(Document(parsing: escape(text)).words.joined() == text.collapsedWhitespace)
  }

  @Test("a digit after maths does not undo it")
  func digitAfterMaths() {
    #expect(Document(parsing: "$x$" + escape("2 là")).formulas.map(\.latex) == ["x"])
  }

  @Test("lines are filled to a width, formulas stay whole")
  func width() {
    let text = Document(parsing: "một hai ba $x + y + z + w$ bốn năm sáu").blocks.commonMark(
      width: 20)
    #expect(text == "một hai ba\n$x + y + z + w$ bốn\nnăm sáu\n")
  }
}

extension Document {
  /// The plain text of each block.
  fileprivate var words: [String] {
    blocks.map { block in
      if case .paragraph(let inlines) = block.kind { inlines.plainText } else { "\(block.kind)" }
    }
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  fileprivate var collapsedWhitespace: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
