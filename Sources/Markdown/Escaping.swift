/// `text` as Markdown source that has no meaning but its characters, wherever in a line it is put.
///
/// White space is joined to single spaces, so that no line or block ends. Cost: `O(n)`.
public func escape(_ text: String) -> String {
  var escaped = ""
  var isAfterSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace, scalar != "\u{A0}" {
      if !isAfterSpace { escaped += " " }
      isAfterSpace = true
      continue
    }
    isAfterSpace = false
    switch scalar {
    case "\0":
      escaped += "\u{FFFD}"
    case "[", "]", "&", "<", ">":
      // Not by a backslash: `\[` is maths.
      escaped += "&#\(scalar.value);"
    case "0"..."9" where escaped.isEmpty:
      // A digit behind `$x$` would undo the maths, and `1.` at the start of a line makes a list.
      escaped += "&#\(scalar.value);"
    case "\\", "`", "*", "_", "#", "+", "-", ".", "!", "|", "~", "$", "=", ":", "\"", "'", "{", "}":
      escaped += "\\"
      escaped.unicodeScalars.append(scalar)
    default:
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// The parts of a text for cmark's CommonMark renderer.
enum TextEscaping {
  enum Piece: Equatable {
    /// Left to cmark's own escaping.
    case plain(String)
    /// Markdown source.
    case escaped(String)
  }

  /// Cuts a text at the characters that cmark does not escape in the way our reader needs.
  ///
  /// In a cell, the table's own rendering escapes `|`. A bracket stands for itself unless it could end a link's text; cmark's `\[` would be maths.
  static func pieces(of text: String, isLink: Bool, isCell: Bool, isFollowed: Bool) -> [Piece] {
    var pieces: [Piece] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let source: String?
      switch scalar {
      case "|" where isCell:
        source = nil
      case "$", "~", "|":
        source = "\\\(scalar)"
      case "[":
        source = isLink ? "&#91;" : "["
      case "]":
        let mayLink =
          next < scalars.endIndex ? "([:{".unicodeScalars.contains(scalars[next]) : isFollowed
        source = isLink || mayLink ? "&#93;" : "]"
      default:
        source = nil
      }
      if let source {
        if start < index { pieces.append(.plain(String(scalars[start..<index]))) }
        pieces.append(.escaped(source))
        start = next
      }
      index = next
    }
    if start < index { pieces.append(.plain(String(scalars[start..<index]))) }
    return pieces
  }
}

/// Code as Markdown source.
enum CodeSource {
  /// A fenced block, whose fence is longer than any run of its mark in the code.
  static func block(_ code: String, info: String) -> String {
    let mark: Character = info.contains("`") ? "~" : "`"
    let longest = runs(of: mark, in: code).max() ?? 0
    let fence = String(repeating: mark, count: max(3, longest + 1))
    let line = String(info.map { $0.isNewline ? " " : $0 })
    return "\(fence)\(line)\n\(code)\(code.isEmpty || code.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  /// A span, between the shortest run of backticks that is not in the code.
  static func span(_ code: String) -> String {
    let used = Set(runs(of: "`", in: code))
    var length = 1
    while used.contains(length) { length += 1 }
    let ticks = String(repeating: "`", count: length)
    let isSpaced = code.hasPrefix(" ") && code.hasSuffix(" ") && code.contains { $0 != " " }
    let needsSpaces = isSpaced || code.hasPrefix("`") || code.hasSuffix("`") || code.isEmpty
    return needsSpaces ? "\(ticks) \(code) \(ticks)" : ticks + code + ticks
  }

  private static func runs(of mark: Character, in code: String) -> [Int] {
    var runs: [Int] = []
    var run = 0
    for character in code {
      if character == mark {
        run += 1
      } else if run > 0 {
        runs.append(run)
        run = 0
      }
    }
    if run > 0 { runs.append(run) }
    return runs
  }
}

/// Where links and images point.
enum Address {
  /// Whether following the link is no more than opening a page or a letter.
  static func isSafe(_ destination: String) -> Bool {
    let visible = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    guard let end = visible.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }),
      visible[end] == ":"
    else { return true }
    let scheme = String(String.UnicodeScalarView(visible[..<end])).lowercased()
    return ["http", "https", "mailto"].contains(scheme)
  }

  /// The address of an image as a word of text; empty where it is no address that one can read.
  static func inWords(_ source: String) -> String {
    isSafe(source) && source.count <= 200 ? source : ""
  }
}
