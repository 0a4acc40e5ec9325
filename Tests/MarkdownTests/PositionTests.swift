import Markdown
import Testing

@Suite("Where things stand in the file")
struct PositionTests {
  @Test("lines and columns count bytes from the top of the file")
  func handCounted() {
    let source = """
      ---
      title: x
      ---
      # Hệ $x$ #

      > quote $a_1
      > + b$ *em*
      >
      > $$
      >   c =
      > d
      > $$
      1. item
         $$e
         f$$
      """
    let document = Document(parsing: source)
    #expect(
      document.blocks.map { $0.range?.short } == ["4:1-4:12", "6:1-12:4", "13:1-15:6"])
    #expect(
      document.formulas.map { $0.lineStarts.map(\.short) }
        == [["4:9"], ["10:5", "11:3"], ["14:6", "15:4"]])
    let inlines = document.inlines.compactMap { $0.range?.short }
    #expect(
      inlines == [
        "4:3-4:7", "4:8-4:10", "6:3-6:12", "7:5-7:7", "7:8-7:11", "7:9-7:10", "13:4-13:7",
      ])
  }

  @Test("a formula over two lines of a paragraph")
  func overTwoLines() {
    let document = Document(parsing: "> ab $x +\n>   y$ *c*\n> d")
    #expect(document.formulas.first?.latex == "x +\ny")
    #expect(document.formulas.first?.lineStarts.map(\.short) == ["1:7", "2:5"])
    #expect(
      document.inlines.compactMap { $0.range?.short }
        == ["1:3-1:5", "1:6-2:6", "2:7-2:7", "2:8-2:10", "2:9-2:9", "2:11-2:11", "3:3-3:3"])
  }

  @Test("an offset in the LaTeX leads to its place")
  func offsets() {
    let formula = Document(parsing: "- $$\n  ab\n\n    cd\n  $$").formulas.first
    #expect(formula?.latex == "ab\n\ncd")
    let places = [0, 1, 2, 4, 5, 99, -1].map { formula?.position(atUTF8Offset: $0)?.short }
    #expect(places == ["2:3", "2:4", "2:5", "4:5", "4:6", "4:7", "2:3"])
    let made = MathSource(latex: "x", isDisplay: false, lineStarts: [])
    #expect(made.position(atUTF8Offset: 0) == nil)
  }

  @Test(
    "line ends, a byte order mark, tabs and NULs move nothing",
    arguments: [
      ("a\r\n$x$ b\r\n", "2:2"), ("a\r$x$", "2:2"), ("\u{FEFF}a $x$", "1:4"),
      ("a\u{0}b $x$", "1:6"), ("-\t$x$", "1:4"), ("a\n\t\t$x$", "2:4"),
      ("\u{FEFF}---\r\na: 1\r\n---\r\n$x$", "4:2"), ("[r]: /u\n[s]: /v\na $x$", "3:4"),
      ("a $x$\n===", "1:4"), ("[r]: /u\na\n$x$\n---", "3:2"), ("a \\* &amp; $x$", "1:13"),
      ("`a` ``` [b](c \"d\") $x$", "1:21"), ("##  $x$ ##", "1:6"), ("- a\nlazy $x$", "2:7"),
    ])
  func unmoved(source: String, start: String) {
    #expect(Document(parsing: source).formulas.first?.lineStarts.first?.short == start)
  }

  @Test("every text without escapes is found at its range, every formula at its own")
  func slices() {
    for seed in 0..<300 {
      let source = RandomMarkdown(seed: UInt64(seed)).text
      let document = Document(parsing: source)
      for inline in document.inlines {
        guard let range = inline.range else {
          Issue.record("no range in \(source.debugDescription)")
          continue
        }
        let found = slice(source, range)
        switch inline.kind {
        case .text(let text) where !text.contains(where: { "*&$(|".contains($0) }):
          #expect(found == text, "\(source.debugDescription)")
        case .math(let math) where !math.latex.contains(where: { "|\n".contains($0) }):
          #expect(found.contains(math.latex), "\(source.debugDescription)")
        case .code:
          #expect(found.hasPrefix("`") && found.hasSuffix("`"), "\(source.debugDescription)")
        case .link:
          #expect(found.hasPrefix("[") && found.hasSuffix(")"), "\(source.debugDescription)")
        case .emphasis, .strong, .strikethrough:
          #expect(found.first == found.last && "*_~".contains(found.prefix(1)))
        default:
          break
        }
      }
      for formula in document.formulas {
        for (line, start) in zip(formula.latex.split(separator: "\n"), formula.lineStarts)
        where formula.lineStarts.count == 1 && !line.contains("|") {
          let end = SourcePosition(line: start.line, column: start.column + line.utf8.count - 1)
          #expect(slice(source, SourceRange(start: start, end: end)) == line)
        }
      }
    }
  }
}

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "what is a front matter",
    arguments: [
      ("---\na: 1\n---\ntext", "a: 1"), ("---\na: 1\n...\n", "a: 1"), ("---\n---\n", ""),
      ("---  \na: 1\n\nb: 2\n--- \nx", "a: 1\n\nb: 2"), ("---\n\na: 1\n---\n", "\na: 1"),
      ("---\r\na: 1\r\nb: 2\r\n---\r\n", "a: 1\nb: 2"), ("---\na: 1\n---", "a: 1"),
      ("---\na: 1\n", nil), ("---\n\ntext\n\n---\n", nil), (" ---\na: 1\n---\n", nil),
      ("text\n---\na: 1\n---\n", nil), ("", nil), ("---", nil),
    ] as [(String, String?)])
  func split(source: String, matter: String?) {
    #expect(Document(parsing: source).frontMatter == matter)
  }

  @Test("the rest is the document")
  func rest() {
    let document = Document(parsing: "---\na: 1\n---\ntext")
    #expect(document.blocks.map { $0.range?.short } == ["4:1-4:4"])
    #expect(document.frontMatterLine == 2)
  }
}
