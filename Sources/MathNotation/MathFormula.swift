/// A formula: its LaTeX source and the notation tree read from it.
public struct MathFormula: Hashable, Sendable {
  /// The LaTeX, without the `$` around it.
  public let source: String
  /// The top-level list.
  public let nodes: [MathNode]
  /// What could not be read as notation, in order of position.
  public let faults: [NotationFault]
}

/// A place where the notation itself is broken.
public struct NotationFault: Hashable, Sendable {
  /// What is wrong there.
  public enum Kind: Hashable, Sendable {
    /// `{`, `\left(`, `\begin{…}` without its end; the payload is the opener as written.
    case unclosed(String)
    /// `}`, `\right)`, `\end{…}` without a beginning; the payload is the closer as written.
    case unopened(String)
    /// A command that no table knows; the payload is the command with its backslash.
    case unknownCommand(String)
    /// A command whose argument is missing; the payload is the command.
    case missingArgument(String)
    /// Two subscripts or two superscripts on one base.
    case doubleScript
    /// Nested deeper than the reader goes.
    case tooDeep
    /// Longer than the reader goes.
    case tooLong
    /// A character that is no notation (a control character).
    case strayCharacter(String)
  }

  /// What is wrong.
  public var kind: Kind
  /// Where: UTF-8 offsets into the source.
  public var range: Range<Int>

  /// A fault of `kind` at `range`.
  public init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
