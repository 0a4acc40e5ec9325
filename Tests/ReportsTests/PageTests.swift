import Foundation
import Grading
import Markdown
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Every page")
struct PageTests {
  static let pages: [OutputFile] = {
    let renderer = try? ReportRenderer(templates: Templates())
    let classes = ["en", "vi"].map(SampleClass.result(language:)) + [SampleClass.empty0]
    return classes.flatMap { renderer?.files(for: $0) ?? [] }.filter { $0.path.hasSuffix(".html") }
  }()

  @Test("was rendered")
  func count() {
    #expect(Self.pages.count == 15)
  }

  @Test("is well-formed")
  func wellFormed() {
    for page in Self.pages {
      // HTML's few void elements are closed for the XML reader.
      let html = String(decoding: page.contents, as: UTF8.self)
        .replacing("<!doctype html>\n", with: "")
        .replacing(/<(meta|br|hr|img)\b([^>]*?)\/?>/) { "<\($0.1)\($0.2)/>" }
      let parser = XMLParser(data: Data(html.utf8))
      let isWellFormed = parser.parse()
      #expect(
        isWellFormed,
        "\(page.path):\(parser.lineNumber): \(parser.parserError?.localizedDescription ?? "")")
    }
  }

  @Test("has nothing that runs or loads")
  func inert() {
    let forbidden = /<(script|img|iframe|object|embed|link|base|form|audio|video)\b/
    let attribute = /<[^>]*\s(src|srcset|data|action|on[a-z]+)\s*=/
    let address = /href\s*=\s*["']?\s*(javascript|data):/
    for page in Self.pages {
      let html = String(decoding: page.contents, as: UTF8.self).lowercased()
      #expect(html.firstMatch(of: forbidden) == nil, "\(page.path)")
      #expect(html.firstMatch(of: attribute) == nil, "\(page.path)")
      #expect(html.firstMatch(of: address) == nil, "\(page.path)")
    }
  }

  @Test("names its language, its width and a policy without scripts")
  func head() {
    for page in Self.pages {
      let html = String(decoding: page.contents, as: UTF8.self)
      #expect(html.contains(/<html lang="(en|vi)">/))
      #expect(html.contains("<meta name=\"viewport\" content=\"width=device-width"))
      #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    }
  }

  @Test("has one h1 and skips no level of headings")
  func headings() {
    for page in Self.pages {
      let html = String(decoding: page.contents, as: UTF8.self)
      let levels = html.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
      #expect(levels.first == 1)
      #expect(levels.count { $0 == 1 } == 1)
      for (before, after) in zip(levels, levels.dropFirst()) {
        #expect(after <= before + 1, "\(page.path): h\(after) after h\(before)")
      }
    }
  }

  @Test("keeps control characters out")
  func controls() {
    #expect("a\u{1}b\u{1B}c\td\n\u{FFFF}".withoutControls == "a\u{FFFD}b\u{FFFD}c\td\n\u{FFFD}")
    for page in Self.pages {
      let scalars = String(decoding: page.contents, as: UTF8.self).unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }
}

@Suite("Every report in Markdown")
struct MarkdownReportTests {
  @Test("has no HTML, for readers that know no maths either")
  func inert() throws {
    let files = try ReportRenderer(templates: Templates())
      .files(for: SampleClass.result(language: "en")).filter { $0.path.hasSuffix(".md") }
    #expect(files.count == 7)
    for file in files {
      var text = String(decoding: file.contents, as: UTF8.self)
      text.replace(/(?s)```.*?```/, with: "")
      text.replace(/`[^`\n]*`|\\</, with: "")
      #expect(text.firstMatch(of: /<[A-Za-z\/!?]/) == nil, "\(file.path)")
    }
  }
}

@Suite("A question beside its answer")
struct HandoutTests {
  @Test(
    "goes without the label that its heading says",
    arguments: [
      ("(a) Why?", "Why?"), ("**(a)** Why?", "Why?"), ("- a) *Why* so?", "*Why* so?"),
      ("a. $x$?", "$x$?"), ("An apple?", "An apple?"), ("**Why** (a)?", "**Why** (a)?"),
    ])
  func label(source: String, words: String) {
    let blocks = Document(parsing: source).blocks.withoutLabel("a")
    #expect(blocks.commonMark() == words + "\n")
  }

  @Test("goes without headings that the page has already")
  func headings() {
    let blocks = Document(parsing: "# Sums\n\n## Problem 1\n\n## Why\n\nText").blocks
    let said = ["Sums", "Problem 1"].map { [Inline(.text($0))] }
    #expect(blocks.withoutHeadings(said).commonMark() == "## Why\n\nText\n")
  }

  @Test("has headings below the page's own", arguments: [2, 3, 6])
  func levels(top: Int) {
    let blocks = Document(parsing: "# A\n\n> ### B\n\n- ## C").blocks.headings(from: top)
    let levels = blocks.html { _ in "" }.matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    #expect(levels == [top, min(6, top + 2), min(6, top + 1)])
  }
}
