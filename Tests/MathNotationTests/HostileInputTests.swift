import Foundation
import Testing

@testable import MathNotation

/// What a file may hold must not crash, hang, or use up the stack of a worker thread.
@Suite("Hostile input", .serialized)
struct HostileInputTests {
  @Test(
    "a piece repeated to 40,000 bytes is read, hashed, written and freed on a small stack",
    arguments: [
      "{", "}", "\\left(", "\\right)", "\\begin{aligned}", "\\begin{pmatrix}a&", "\\end{a}",
      "\\sqrt", "\\sqrt[", "\\frac", "x^{", "x_1", "^", "_", "'", "\\rm ", "\\text{", "\\text{$",
      "$", "&", "\\\\", "\\\\[", "\\hat", "\\substack{", "a\\over ", "\\def\\a{\\a\\a}\\a ",
      "\\left(\\begin{a}{", "\u{301}", "²", "\0", "\\xrightarrow[", "\\xrightarrow[{]}",
      "\\hspace", "\\big", "1", "\\underbrace{x}_{", "\\not", "\\textcolor{r}{", "\\boxed{",
      "\\newcommand{\\a}[1]{#1#1}\\a{\\a{", "\\", "%", "#", "{,}", "|", "😀",
    ])
  func repeated(piece: String) async {
    let source = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let (isWhole, seconds) = await onSmallStack {
      let start = threadSeconds()
      let formula = MathFormula(source)
      let isWhole =
        formula.hashValue == MathFormula(source).hashValue
        && formula.mathML(display: true).hasSuffix("</math>") && formula.plainText.count >= 0
      return (isWhole, threadSeconds() - start)
    }
    #expect(isWhole)
    #expect(seconds < 20)
  }

  @Test("nesting beyond the limit is one fault and one unknown node")
  func tooDeep() {
    let formula = MathFormula(String(repeating: "{", count: 100_000))
    #expect(formula.faults.map(\.kind) == [.tooDeep])
    #expect(formula.faults.first?.range.upperBound == 100_000)
  }

  @Test("a formula beyond the limit is shown as it is, clipped")
  func tooLong() {
    let formula = MathFormula(String(repeating: "x", count: 100_001))
    #expect(formula.faults == [NotationFault(.tooLong, range: 0..<100_001)])
    #expect(formula.nodes.count == 1)
    #expect(formula.mathML(display: false).utf8.count < 1000)
  }

  @Test("a macro that calls itself ends")
  func endlessMacro() {
    let formula = MathFormula("\\def\\a{\\a} x \\a y")
    #expect(formula.faults.map(\.kind) == [.tooDeep])
  }

  @Test("random pieces always give a tree and well-formed MathML", arguments: 0..<40)
  func random(seed: UInt64) {
    var generator = LinearGenerator(state: seed)
    let source = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let formula = MathFormula(source)
    #expect(isWellFormed(formula.mathML(display: true)), "\(source)")
    #expect(isWellFormed(formula.mathML(display: false, errors: .plain)), "\(source)")
    for fault in formula.faults { #expect(fault.range.upperBound <= source.utf8.count) }
  }

  private let pieces = [
    "{", "}", "x", "\\frac", "^", "_", "'", "\\left(", "\\right.", "\\right)", "\\begin{cases}",
    "\\end{cases}", "&", "\\\\", "\\text{a $b$}", "\\sqrt[", "]", "12", ".", "\\foo", "\\sum", "|",
    "\\overset", "\\mathbf", "\\rm", "\\tag", "\\,", "\u{1}", "<", "\"", "\\hat", "\\def\\q{",
    "\\q",
    "$", "²", "\\limits", "\\substack{", "\\not", "\\xrightarrow", "\\middle|", "\\hspace{0pt}",
    "\\label{a}", "\\over", "\\operatorname", "+", "-", ",", "\\dots", "\\begin{array}{lr}",
    "\\end{array}", "\\phantom", "\\boxed", "\\kern", "\\bigl", "#1", "%\n", "α", "ế", "e\u{302}",
  ]

  /// Runs `body` on a thread with the stack of a worker, 512 KB.
  private func onSmallStack<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: body()) }
      thread.stackSize = 512 * 1024
      thread.start()
    }
  }
}

/// The same numbers in every run.
private struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// The processor time of the calling thread, in seconds: what a busy machine does beside does not
/// count.
func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
