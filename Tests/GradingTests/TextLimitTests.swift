import Foundation
import Markdown
import Testing

@testable import Grading

/// Texts that nobody writes: they are read in a time that grows with their length and not with its square, or
/// refused.
@Suite("Long texts", .serialized)
struct TextLimitTests {
  /// The processor time that reading a submission takes, in seconds.
  private func seconds(_ text: String, _ flow: StatedFlow) -> Double {
    let submission = SourceText(path: "long.md", text: text)
    let passage = Passage(source: submission, blocks: Document(parsing: text).blocks)
    let start = threadSeconds()
    _ = ClaimReader(flow: flow).read([passage])
    return threadSeconds() - start
  }

  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(
    "are read in linear time",
    arguments: [
      "the value is what it is and this is why it is ",
      "the determinant is something and the inverse is that, f is ",
      "tổng của các tọa độ là một hàm của chúng và định thức bằng tích ",
      "We have i > 1 and so on. ",
      "it is wrong only where nothing is right ",
    ])
  func linear(piece: String) throws {
    let sheet = try sheet()
    let flow = try FlowPreparation(sheet.problems[0], sheet).statedFlow()
    func text(_ bytes: Int) -> String {
      String(repeating: piece, count: bytes / piece.utf8.count)
    }
    _ = seconds(text(1000), flow)
    let short = seconds(text(3000), flow)
    let long = seconds(text(18_000), flow)
    // Six times the text; with the square of the length it would be 36 times the time.
    #expect(long < 16 * short + 0.1)
  }

  @Test("a formula is read behind the definitions that it uses, and no others")
  func macros() {
    var macros = Macros()
    for name in ["a", "b", "c"] { macros += "\\newcommand{\\\(name)}{z_1} " }
    macros += "\\newcommand{\\d}{\\b + 1} "
    macros += "\\renewcommand{\\b}{z_2} "
    #expect(macros.prefix(for: "x_1 = z_1").isEmpty)
    #expect(macros.prefix(for: "x_1 = \\alpha").isEmpty)
    #expect(
      macros.prefix(for: "x_1 = \\d")
        == "\\newcommand{\\b}{z_1} \\newcommand{\\d}{\\b + 1} \\renewcommand{\\b}{z_2} ")
  }

  private static let long = String(repeating: "A word. ", count: 70_000)

  @Test("a sheet of more than 500,000 bytes is refused")
  func sheetLength() {
    let error = #expect(throws: SheetFaults.self) {
      try sheet(body: runningSum + "\n\n" + Self.long)
    }
    #expect(error?.faults.map(\.message.key) == ["fault.tooMuchText"])
  }

  @Test("a sheet of more than 3000 formulas is refused")
  func sheetFormulas() {
    let error = #expect(throws: SheetFaults.self) {
      try sheet(body: runningSum + "\n\n" + String(repeating: "$z_i + 1$ ", count: 3000))
    }
    #expect(error?.faults.map(\.message.key) == ["fault.documentTooLong"])
  }

  @Test("a flow of thousands of components that are given one by one is refused")
  func components() {
    let tuple = (1...6000).map { "z_{\($0)}" }.joined(separator: ", ")
    let source = SourceText(
      path: "long.md", text: "# Problem 1\n\n$f(\\mathbf z) = (\(tuple))$")
    let error = #expect(throws: SheetFaults.self) { try Proofreader().verification(of: source) }
    #expect(error?.faults.map(\.message.key) == ["fault.jacobianTooLarge"])
  }

  @Test("a photograph in a file is no text")
  func photograph() throws {
    let picture = "![photo](data:image/png;base64,\(String(repeating: "QUJD", count: 150_000)))"
    _ = try sheet(body: runningSum + "\n\n" + picture)
    #expect(Document(parsing: picture).blocks.textLength == 5)
  }

  @Test("a submission of more than 500,000 bytes waits for the teacher")
  func submissionLength() throws {
    let text = "$x_i = \\sum_{j=1}^{i} z_j$ and $\\det J = 1$.\n\n" + Self.long
    let result = try Exercise.sum.result("det", text)
    #expect(result.verdict == .undecided)
    #expect(result.messages.map(\.key) == ["reason.tooMuchText"])
  }

  @Test("a document of thousands of formulas is refused, with its sheet and without")
  func manyFormulas() throws {
    let text = runningSum + "\n\n" + String(repeating: "$x_1 = z_1$, ", count: 3100)
    let source = SourceText(path: "long.md", text: text)
    let proofreader = Proofreader(samples: 8)
    for error in [
      #expect(throws: SheetFaults.self) { try proofreader.verification(of: source) },
      #expect(throws: SheetFaults.self) {
        try proofreader.verification(of: source, against: try sheet())
      },
    ] {
      #expect(error?.faults.map(\.message.key) == ["fault.documentTooLong"])
    }
  }
}
