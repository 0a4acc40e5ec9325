import Foundation
import Grading
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

  @Test(
    "has nothing that runs or loads",
    arguments: ["<script", "<img", "<iframe", "<object", "<embed", "<link", "href=\"javascript", "src="])
  func inert(forbidden: String) {
    for page in Self.pages {
      let html = String(decoding: page.contents, as: UTF8.self).lowercased()
      #expect(!html.contains(forbidden), "\(page.path) contains \(forbidden)")
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
