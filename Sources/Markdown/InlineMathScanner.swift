/// The rules of maths within a line of text, over the bytes of one paragraph, heading or cell.
///
/// - `$…$`: the next unescaped `$` closes. Pandoc's rule decides (nothing blank inside either
///   dollar, no digit behind the closing one); with blanks inside, as many people write, it is
///   maths only if it looks like maths.
/// - `$$…$$`, and `\[…\]` that looks like maths: a display.
/// - `\(…\)`.
/// - `\begin{align}…\end{align}` and the like: a display, its delimiters included.
///
/// A code span, and a `\text{…}` group, hides the dollars in it. Every scan ends at the next
/// delimiter or remembers that there is none, so that a paragraph costs `O(n)` as a whole.
struct InlineMathScanner {
  /// Maths found: the LaTeX between the delimiters, and the offset after the closing one.
  struct Maths {
    var latex: Range<Int>
    var end: Int
    var isDisplay: Bool
  }

  /// What stands at an offset.
  enum Match {
    /// Maths that starts here.
    case maths(Maths)
    /// This many bytes are plain text, whatever follows.
    case text(length: Int)
    /// No opening delimiter of ours.
    case none
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let backslash: UInt8?
  /// For each run of backticks, the offset after the run of the same length that closes it.
  private var codeSpanEnds: [Int: Int]?
  private var hasNoCloser: Set<UInt8> = []
  /// Environments of which no end follows.
  private var withoutEnd: Set<String> = []

  /// A scanner over `bytes`, in which `backslash` stands in for the `\` of `\(`, `\[` and
  /// `\begin{align}`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, backslash: UInt8?) {
    self.bytes = bytes
    self.backslash = backslash
  }

  /// What stands at `start`.
  mutating func match(at start: Int) -> Match {
    if bytes[start] == .dollar { return dollars(at: start) }
    guard let backslash, bytes[start] == backslash, start + 1 < bytes.count else { return .none }
    switch bytes[start + 1] {
    case .openParenthesis: return pair(at: start, closing: .closeParenthesis)
    case .openBracket: return pair(at: start, closing: .closeBracket)
    case UInt8(ascii: "b"): return environment(at: start)
    default: return .none
    }
  }

  /// The offset after the run of backticks at `start`, or after the code span that it opens.
  mutating func endOfBackticks(at start: Int) -> Int {
    let ends = codeSpanEnds ?? findCodeSpans()
    codeSpanEnds = ends
    return ends[start] ?? start + length(ofRunAt: start)
  }

  // MARK: - Dollars

  private mutating func dollars(at start: Int) -> Match {
    let run = length(ofRunAt: start)
    let open = start + run
    guard run <= 2, let close = nextDollar(from: open) else { return .text(length: run) }
    let latex = open..<close
    if run == 2 {
      guard length(ofRunAt: close) == 2, !isBlank(latex) else { return .text(length: run) }
      return .maths(Maths(latex: latex, end: close + 2, isDisplay: true))
    }
    guard isFormula(latex) else { return .text(length: run) }
    return .maths(Maths(latex: latex, end: close + 1, isDisplay: false))
  }

  private mutating func nextDollar(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case .dollar: return index
      case .backtick: index = endOfBackticks(at: index)
      case .backslash: index = endOfTextGroup(at: index) ?? index + 2
      default: index += 1
      }
    }
    return nil
  }

  /// The offset after `\text{…}`, `\mbox{…}` and the like, if one starts at `start`.
  ///
  /// Only a short group counts: a brace that is never closed must not cost the rest of the text.
  private func endOfTextGroup(at start: Int) -> Int? {
    let limit = min(bytes.count, start + 400)
    var index = start + 1
    while index < limit, bytes[index].isASCIILetter { index += 1 }
    let name = bytes[(start + 1)..<index]
    guard name.starts(with: "text".utf8) || name.elementsEqual("mbox".utf8), index < limit,
      bytes[index] == .openBrace
    else { return nil }
    var depth = 0
    while index < limit {
      switch bytes[index] {
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .backslash: index += 1
      default: break
      }
      index += 1
      if depth == 0 { return index }
    }
    return nil
  }

  /// Whether what stands between single dollars is maths.
  private func isFormula(_ latex: Range<Int>) -> Bool {
    guard !isBlank(latex) else { return false }
    if latex.upperBound + 1 < bytes.count, bytes[latex.upperBound + 1].isDigit { return false }
    let isSpaced =
      bytes[latex.lowerBound].isWhitespace || bytes[latex.upperBound - 1].isWhitespace
    return !isSpaced || looksLikeMaths(latex)
  }

  // MARK: - Backslashes

  private mutating func pair(at start: Int, closing: UInt8) -> Match {
    guard !hasNoCloser.contains(closing) else { return .text(length: 2) }
    var index = start + 2
    while index + 1 < bytes.count {
      guard bytes[index] == .backslash else {
        index += 1
        continue
      }
      guard bytes[index + 1] == closing else {
        index += 2
        continue
      }
      let latex = (start + 2)..<index
      let isDisplay = closing == .closeBracket
      guard isDisplay ? looksLikeMaths(latex) : !isBlank(latex) else { return .text(length: 2) }
      return .maths(Maths(latex: latex, end: index + 2, isDisplay: isDisplay))
    }
    hasNoCloser.insert(closing)
    return .text(length: 2)
  }

  private mutating func environment(at start: Int) -> Match {
    guard
      let name = MathEnvironment.name(beginningAt: start + 1, of: bytes, upTo: bytes.count),
      !withoutEnd.contains(name)
    else { return .text(length: 1) }
    guard
      let end = MathEnvironment.end(of: name, from: start + 1, in: bytes, upTo: bytes.count)
    else {
      withoutEnd.insert(name)
      return .text(length: 1)
    }
    return .maths(Maths(latex: start..<end, end: end, isDisplay: true))
  }

  // MARK: - Looks

  /// Names that are written without a backslash in sloppy maths.
  private static let functionNames: Set<String> = [
    "arg", "cos", "cosh", "cot", "det", "diag", "dim", "exp", "inf", "lim", "ln", "log", "max",
    "min", "mod", "prod", "sign", "sin", "sinh", "sqrt", "sum", "sup", "tan", "tanh",
  ]

  /// A command, a script, an equation, an operation on letters or a single letter; not a sentence.
  private func looksLikeMaths(_ latex: Range<Int>) -> Bool {
    var hasSign = false
    var hasOperator = false
    var depth = 0
    var words = 0
    var visible = 0
    var hasLetter = false
    var index = latex.lowerBound
    while index < latex.upperBound {
      let byte = bytes[index]
      let start = index
      index += 1
      if byte.isWhitespace { continue }
      visible += 1
      switch byte {
      case .backslash:
        hasSign = true
        if index < latex.upperBound, !bytes[index].isASCIILetter { index += 1 }
        while index < latex.upperBound, bytes[index].isASCIILetter { index += 1 }
      case UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "="):
        hasSign = true
      case .openBrace:
        depth += 1
      case .closeBrace:
        depth -= 1
      case UInt8(ascii: "+"), .dash, UInt8(ascii: "/"), .less, .greater, .bar, .openParenthesis:
        hasOperator = true
      default:
        guard isWordByte(byte) else { break }
        hasLetter = true
        while index < latex.upperBound, isWordByte(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        if depth <= 0, word.count >= 2, !Self.functionNames.contains(word) { words += 1 }
        visible += word.count - 1
      }
    }
    if hasSign { return words < 2 }
    return hasLetter && words == 0 && (hasOperator || visible == 1)
  }

  private func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(\.isWhitespace)
  }

  private func length(ofRunAt start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end - start
  }

  private func findCodeSpans() -> [Int: Int] {
    var runs: [(start: Int, length: Int)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      let length = length(ofRunAt: index)
      runs.append((index, length))
      index += length
    }
    var ends: [Int: Int] = [:]
    var next: [Int: Int] = [:]
    for run in runs.reversed() {
      ends[run.start] = next[run.length]
      next[run.length] = run.start + run.length
    }
    return ends
  }
}
