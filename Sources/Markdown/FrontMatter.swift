/// The YAML at the top of a document.
enum FrontMatter {
  /// Cuts the front matter off a text, if it has one: `---` on the first line up to `---` or `...`.
  ///
  /// Where a blank line follows the first `---`, that is a front matter only if a key comes next;
  /// else it is a rule above a text. An unclosed one is none. Also gives the line on which the
  /// rest starts.
  static func split(_ text: Substring) -> (matter: String?, rest: Substring, firstLine: Int) {
    let whole: (String?, Substring, Int) = (nil, text, 1)
    var rest = text.utf8[...]
    guard trimmed(nextLine(&rest)) == "---" else { return whole }
    let start = rest.startIndex
    var line = 2
    var isFirst = true
    var hasBlank = false
    while !rest.isEmpty {
      let lineStart = rest.startIndex
      let content = nextLine(&rest)
      line += 1
      let end = trimmed(content)
      if end == "---" || end == "..." {
        let matter = String(decoding: text.utf8[start..<lineStart], as: UTF8.self)
        return (normalised(matter), Substring(rest), line)
      }
      if isFirst {
        if end.isEmpty {
          hasBlank = true
        } else {
          guard !hasBlank || isKey(content) else { return whole }
          isFirst = false
        }
      }
    }
    return whole
  }

  /// The next line, without its line end.
  private static func nextLine(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
    let line = rest.prefix { $0 != .newline && $0 != .carriageReturn }
    let end = rest[line.endIndex...]
    rest = end.dropFirst(end.starts(with: "\r\n".utf8) ? 2 : 1)
    return line
  }

  private static func trimmed(_ line: Substring.UTF8View) -> String {
    var line = line
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private static func isKey(_ line: Substring.UTF8View) -> Bool {
    line.first == .hash
      || line.prefix { !$0.isWhitespace }.contains(.colon) && line.first?.isASCIILetter == true
  }

  /// With `\n` as line ends, none at the end.
  private static func normalised(_ matter: String) -> String {
    let lineEnds: [Character] = ["\n", "\r\n", "\r"]
    let lines = matter.split(omittingEmptySubsequences: false) { lineEnds.contains($0) }
    return (lines.last == "" ? lines.dropLast() : lines[...]).joined(separator: "\n")
  }
}
