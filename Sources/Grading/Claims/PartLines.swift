import Markdown

/// Paragraphs whose lines answer several parts: "inverse: …" right below "f: …", "(b) …" below "(a) …".
extension [Inline] {
  /// The paragraph, cut before each line that begins with a mark of an enumeration, or with the name of a
  /// part and a colon. What stands in one such line says nothing of another.
  var partLines: [[Inline]] {
    var lines: [[Inline]] = []
    var start = startIndex
    for index in indices {
      guard self[index].isBreak, Self.opensPart(self[(index + 1)...]) else { continue }
      lines.append(Array(self[start..<index]))
      start = index + 1
    }
    lines.append(Array(self[start...]))
    return lines
  }

  /// The most characters of a line that a label may be.
  private static let labelLimit = 60

  /// Whether the first line of some text begins with the label of a part or of an item.
  private static func opensPart(_ inlines: ArraySlice<Inline>) -> Bool {
    let line = inlines.prefix { !$0.isBreak }
    let item = ProblemLabel.part(in: line.labelText, problem: "", parts: ItemMarks.all)
    if item?.ending == .punctuation { return true }
    // A label in bold type needs no colon.
    if case .strong(let inner)? = line.first?.kind, PartLabel.isLabel(inner.plainText) {
      return true
    }
    let words = Array(line).plainText
    guard let colon = words.firstIndex(of: ":"),
      words.distance(from: words.startIndex, to: colon) <= labelLimit,
      words[colon...].dropFirst().first != "="
    else { return false }
    return PartLabel.isLabel(String(words[..<colon]))
  }
}

extension Inline {
  /// Whether a line ends here.
  fileprivate var isBreak: Bool {
    switch kind {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
