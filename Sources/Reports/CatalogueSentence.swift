import Markdown

/// A line of a catalogue: a key, the Markdown of its sentence, and where it stands.
struct CatalogueEntry {
  var key: String
  var source: String
  var line: Int

  /// The entries of a catalogue's text, in order.
  ///
  /// `key = sentence`; a line that starts with white space continues the sentence above; `#` starts a
  /// comment line.
  static func entries(of text: String, file: String) throws(TemplateFault) -> [CatalogueEntry] {
    var entries: [CatalogueEntry] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in zip(1..., lines) {
      let words = line.drop(while: \.isWhitespace)
      if words.isEmpty || line.hasPrefix("#") { continue }
      if words.startIndex > line.startIndex {
        guard !entries.isEmpty else {
          throw TemplateFault(
            file: file, line: number, column: 1, text: "there is no sentence above to go on with")
        }
        entries[entries.count - 1].source += " " + trimmed(words)
        continue
      }
      guard let equals = line.firstIndex(of: "=") else {
        throw TemplateFault(
          file: file, line: number, column: 1, text: "a line has to read: key = sentence")
      }
      entries.append(
        CatalogueEntry(
          key: trimmed(line[..<equals]), source: trimmed(line[line.index(after: equals)...]),
          line: number))
    }
    return entries
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// A sentence of a catalogue, parsed.
struct CatalogueSentence: Sendable {
  /// The Markdown as written.
  let source: String
  /// The names that stand for something.
  let names: Set<String>
  private let pattern: [Inline]

  /// Parses an entry's Markdown.
  ///
  /// - Throws: A fault when it is not one paragraph.
  init(_ entry: CatalogueEntry, file: String) throws(TemplateFault) {
    source = entry.source
    // A lone mark such as `.` or `,` is no paragraph of words, but it is a sentence here.
    let blocks = Document(parsing: entry.source).blocks
    guard blocks.count <= 1, case .paragraph(let inlines) = blocks.first?.kind ?? .paragraph([])
    else {
      throw TemplateFault(
        file: file, line: entry.line, column: nil,
        text: "\(entry.key) has to be one sentence, not a heading, a list or a table")
    }
    pattern = inlines.mergingText
    var names: Set<String> = []
    _ = Self.replacing(pattern) { name, _ in
      names.insert(name)
      return []
    }
    self.names = names
  }

  /// The sentence with each `{name}` or `{name|form|form}` replaced.
  func inlines(replacing: (_ name: String, _ forms: [String]) -> [Inline]) -> [Inline] {
    Self.replacing(pattern, by: replacing)
  }

  private static func replacing(
    _ inlines: [Inline], by replacement: (String, [String]) -> [Inline]
  ) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline.kind {
      case .text(let text):
        return replacing(text, by: replacement)
      case .emphasis(let inner):
        return [Inline(.emphasis(replacing(inner, by: replacement)))]
      case .strong(let inner):
        return [Inline(.strong(replacing(inner, by: replacement)))]
      case .strikethrough(let inner):
        return [Inline(.strikethrough(replacing(inner, by: replacement)))]
      case .link(let destination, let title, let inner):
        return [
          Inline(
            .link(
              destination: destination, title: title, replacing(inner, by: replacement)))
        ]
      case .code, .math, .image, .softBreak, .lineBreak, .html:
        return [inline]
      }
    }
  }

  private static func replacing(
    _ text: String, by replacement: (String, [String]) -> [Inline]
  ) -> [Inline] {
    var result: [Inline] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      if open > rest.startIndex { result.append(Inline(.text(String(rest[..<open])))) }
      result += replacement(String(parts[0]), parts.dropFirst().map(String.init))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { result.append(Inline(.text(String(rest)))) }
    return result
  }
}

extension [Inline] {
  /// The same inlines with neighbouring texts joined: a parser may cut a text at any character that
  /// could have meant something.
  fileprivate var mergingText: [Inline] {
    reduce(into: []) { merged, inline in
      if case .text(let text) = inline.kind, case .text(let before)? = merged.last?.kind {
        merged[merged.count - 1] = Inline(.text(before + text))
      } else {
        merged.append(inline)
      }
    }
  }
}
