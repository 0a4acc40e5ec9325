/// How maths is written into a tree that is to be rendered.
struct MathForm {
  let form: CMarkTree.Form

  init(_ form: CMarkTree.Form) {
    self.form = form
  }

  /// A display in lines of its own.
  func block(_ math: MathSource) -> String {
    if case .html(let render) = form { return render(math) }
    let latex = math.latex
    // Dollars inside would close the display.
    return latex.contains("$$") ? "``` math\n\(latex)\n```" : "$$\n\(latex)\n$$"
  }

  /// Maths in a line, before `after`.
  func inline(_ math: MathSource, after: Inline.Kind?, isCell: Bool, isOneLine: Bool) -> String {
    if case .html(let render) = form { return render(math) }
    var latex = Self.lines(of: math.latex, keep: !isOneLine)
    if isCell {
      latex = latex.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    let dollars = math.isDisplay ? "$$" : "$"
    let source = dollars + latex + dollars
    if Self.isRead(source, asDisplay: math.isDisplay, before: after) { return source }
    return math.isDisplay ? "\\[\(latex)\\]" : "\\(\(latex)\\)"
  }

  /// The lines of a formula within a paragraph: none blank, and joined where one would start a
  /// block of its own.
  private static func lines(of latex: String, keep: Bool) -> String {
    let lines = latex.split(whereSeparator: \.isNewline)
      .filter { line in !line.allSatisfy(\.isWhitespace) }
    let starts = Set("-+*#>=|~`:0123456789$\t ")
    let isSafe = lines.dropFirst().allSatisfy { $0.first.map { !starts.contains($0) } ?? false }
    return lines.joined(separator: keep && isSafe ? "\n" : " ")
  }

  /// Whether the scanner reads `source` as one formula.
  private static func isRead(
    _ source: String, asDisplay isDisplay: Bool, before after: Inline.Kind?
  ) -> Bool {
    var next = ""
    switch after {
    case .text(let text), .html(let text): next = String(text.prefix(1))
    case .math: next = "$"
    default: break
    }
    let length = source.utf8.count
    return Array((source + next).utf8).withUnsafeBufferPointer { bytes in
      var scanner = InlineMathScanner(bytes, backslash: nil)
      guard case .maths(let found) = scanner.match(at: 0) else { return false }
      return found.end == length && found.isDisplay == isDisplay
    }
  }
}
