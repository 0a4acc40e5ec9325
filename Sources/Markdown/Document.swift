/// A place in a text: 1-based line and 1-based column, both counted in UTF-8 bytes as cmark does.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// 1-based.
  public var line: Int
  /// 1-based, in UTF-8 bytes.
  public var column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reading order.
  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// From a node's first character to its last, both included, as cmark counts.
public struct SourceRange: Hashable, Sendable {
  /// The first character.
  public var start: SourcePosition
  /// The last character.
  public var end: SourcePosition

  /// A range.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}

/// Maths in a document: its LaTeX and where each of its lines stands.
public struct MathSource: Hashable, Sendable {
  /// The LaTeX without its delimiters; lines joined by `\n`, container prefixes (`> `) removed.
  public var latex: String
  /// Whether it is set as a display.
  public var isDisplay: Bool
  /// For each line of `latex`, where its first character stands in the document.
  public var lineStarts: [SourcePosition]
  /// Whether its closing delimiter is there. An unclosed display ends at the first blank line, or
  /// with the block (quote, list item) that it stands in.
  public var isClosed: Bool
  /// Offsets of `latex`, in UTF-8, before which the document has one byte more: the backslash of `\|`
  /// in a table cell.
  public var escapes: [Int]

  /// Maths.
  public init(
    latex: String, isDisplay: Bool, lineStarts: [SourcePosition], isClosed: Bool = true,
    escapes: [Int] = []
  ) {
    self.latex = latex
    self.isDisplay = isDisplay
    self.lineStarts = lineStarts
    self.isClosed = isClosed
    self.escapes = escapes
  }

  /// The place in the document of the byte at `offset` of `latex`, counted in UTF-8 from 0.
  ///
  /// An offset outside `latex` is taken to its nearer end. `nil` where `lineStarts` does not reach,
  /// as for maths that was made and not read. Cost: `O(n)`.
  public func position(atUTF8Offset offset: Int) -> SourcePosition? {
    var line = 0
    var column = 0
    for byte in latex.utf8.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 0
      } else {
        column += 1
      }
    }
    guard line < lineStarts.count else { return nil }
    let start = lineStarts[line]
    // Cells are one line.
    let backslashes = escapes.prefix { $0 <= offset }.count
    return SourcePosition(line: start.line, column: start.column + column + backslashes)
  }
}

/// A block of a document.
public struct Block: Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// Where it stands; `nil` for blocks that were made, not read.
  public var range: SourceRange?

  /// A block.
  public init(_ kind: Kind, range: SourceRange? = nil) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of blocks.
  public indirect enum Kind: Hashable, Sendable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    /// `start` is `nil` for bullets; `delimiter` is `.` or `)`, and empty for bullets.
    case list(start: Int?, delimiter: String, isTight: Bool, items: [ListItem])
    case quote([Block])
    /// A code block; `info` is its info string (`flow`, `swift`), empty for indented code.
    case code(info: String, String)
    /// `$$…$$`, `\[…\]` or ```` ```math ````.
    case math(MathSource)
    case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
    /// Raw HTML; rendered as its own source, never as HTML.
    case html(String)
    case thematicBreak
  }

  /// The alignment of a table's column.
  public enum Alignment: Hashable, Sendable { case none, left, center, right }
}

/// An item of a list.
public struct ListItem: Hashable, Sendable {
  /// Its blocks.
  public var blocks: [Block]
  /// Where it stands.
  public var range: SourceRange?

  /// An item.
  public init(blocks: [Block], range: SourceRange? = nil) {
    self.blocks = blocks
    self.range = range
  }
}

/// Part of a line of text.
public struct Inline: Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// Where it stands; `nil` for inlines that were made, not read.
  public var range: SourceRange?

  /// An inline.
  public init(_ kind: Kind, range: SourceRange? = nil) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of inlines.
  public indirect enum Kind: Hashable, Sendable {
    case text(String)
    case code(String)
    /// `$…$`, `\(…\)`, and `$$…$$` inside a paragraph.
    case math(MathSource)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(destination: String, title: String, [Inline])
    case image(source: String, title: String, [Inline])
    case softBreak
    case lineBreak
    /// Raw HTML; rendered as its own source, never as HTML.
    case html(String)
  }
}

/// A Markdown document.
public struct Document: Hashable, Sendable {
  /// The YAML between the `---` lines at the top, without them; `nil` when there is none.
  public var frontMatter: String?
  /// The line of the file on which `frontMatter` starts; 2 when there is one.
  public var frontMatterLine: Int
  /// The blocks; their positions count from the top of the file, front matter included.
  public var blocks: [Block]

  /// A document from its parts.
  public init(frontMatter: String?, frontMatterLine: Int = 2, blocks: [Block]) {
    self.frontMatter = frontMatter
    self.frontMatterLine = frontMatterLine
    self.blocks = blocks
  }
}
