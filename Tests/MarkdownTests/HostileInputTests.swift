import Foundation
import Markdown
import Testing

@Suite("Hostile input", .serialized)
struct HostileInputTests {
  /// Texts that make naive readers slow, deep or wrong.
  static let texts: [(String, String)] = [
    ("dollars", String(repeating: "$", count: 100_000)),
    ("dollars apart", String(repeating: "$ ", count: 30_000)),
    ("dollars in text", String(repeating: "a $b", count: 20_000)),
    ("dollars and ticks", String(repeating: "$`", count: 50_000)),
    ("growing ticks", (1...400).map { String(repeating: "`", count: $0) + "$" }.joined()),
    ("text groups", String(repeating: "$\\text{", count: 30_000)),
    ("open parentheses", String(repeating: "\\(", count: 100_000)),
    ("open brackets of maths", String(repeating: "\\[\n", count: 20_000)),
    ("open displays", String(repeating: "$$ a\n\n# h\n\n", count: 10_000)),
    ("display lines", String(repeating: "$$a$$ b\n", count: 10_000)),
    ("quotes", String(repeating: ">", count: 100_000) + " $x$"),
    ("quotes with displays", String(repeating: "> ", count: 5_000) + "$$\nx\n$$"),
    ("lists", String(repeating: "- ", count: 20_000) + "$x$"),
    ("stars", String(repeating: "*a **b ", count: 20_000)),
    (
      "nested emphasis",
      String(repeating: "*a ", count: 20_000) + String(repeating: "b* ", count: 20_000)
    ),
    ("links", String(repeating: "[", count: 1_000_000)),
    ("images", String(repeating: "![", count: 20_000) + String(repeating: "](a)", count: 20_000)),
    ("NULs", String(repeating: "a\0$x\0$ \\(", count: 10_000)),
    (
      "every control character",
      String(String.UnicodeScalarView((0..<32).compactMap(UnicodeScalar.init))) + "$x$ \\(y\\)"
    ),
    ("bars", String(repeating: "|", count: 50_000) + "\n" + String(repeating: "|-", count: 50_000)),
    ("table of dollars", "|a|\n|-|\n" + String(repeating: "|$|", count: 10_000)),
    ("false tables", String(repeating: "a\n|-|-|\n", count: 10_000)),
    ("entities", String(repeating: "&amp;&", count: 20_000)),
    ("carriage returns", String(repeating: "\r", count: 100_000)),
    ("front matter", "---\n" + String(repeating: "a\n", count: 100_000)),
    ("a long line", String(repeating: "chữ $x_1$ ", count: 10_000)),
  ]

  @Test("is read and rendered in time, on a small stack", arguments: texts.map(\.0))
  func isRead(name: String) async throws {
    let text = try #require(Self.texts.first { $0.0 == name }?.1)
    let document = await withCheckedContinuation { continuation in
      let thread = Thread {
        let start = threadSeconds()
        let document = Document(parsing: text)
        let page = document.blocks.html { $0.latex }
        // A megabyte of brackets is a million nodes: writing those takes long in a debug build.
        let isLong = text.utf8.count > 500_000
        let again = isLong ? document : Document(parsing: document.blocks.commonMark())
        let html = again.blocks.html { $0.latex }
        continuation.resume(returning: (page, html, threadSeconds() - start))
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
    // A debug build: what takes the square of the length takes far longer.
    #expect(document.2 < 60, "\(name)")
    #expect(document.0.isEmpty == document.1.isEmpty)
  }

  @Test("control characters of the text are not taken for ours")
  func controlCharacters() {
    // No byte is free to stand in for a NUL or the backslash of `\\(`: then those are cmark's.
    let numbers = (UInt8(1)..<32).filter { !(9...13).contains($0) }
    let controls = String(decoding: numbers, as: UTF8.self)
    let document = Document(parsing: "x" + controls + " \\(y\\) $z$\0")
    guard case .paragraph(let inlines) = document.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.plainText == "x" + controls + " (y) $z$\u{FFFD}")
    // One is free.
    let some = Document(parsing: "x" + controls.dropLast() + " \\(y\\)")
    #expect(some.formulas.map(\.latex) == ["y"])
  }

  @Test("documents are read at the same time without disturbing each other")
  func parallel() async {
    let sources = (0..<400).map { RandomMarkdown(seed: UInt64($0)).text }
    let alone = sources.map { html(Document(parsing: $0)) }
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for (index, source) in sources.enumerated() {
        group.addTask { (index, html(Document(parsing: source))) }
      }
      var pages = alone.map { _ in "" }
      for await (index, page) in group { pages[index] = page }
      return pages
    }
    #expect(together == alone)
  }
}

/// The processor time of the calling thread, in seconds: what a busy machine does beside does not
/// count.
func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
