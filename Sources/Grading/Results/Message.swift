/// A sentence of feedback: a key of the message catalogue and what the `{names}` in it stand for.
public struct Message: Sendable, Hashable {
  /// What a name stands for.
  public enum Argument: Sendable, Hashable {
    /// A number of things; catalogues may choose a plural by it.
    case count(Int)
    /// Plain words, to be escaped as Markdown.
    case text(String)
    /// LaTeX, set as inline maths.
    case math(String)
    /// A value, printed with as many digits as it needs.
    case value(Double)
    /// The same beside a relation sign, where no `≈` may stand before it.
    case compared(Double)
    /// Source code, set in a code span.
    case code(String)
    /// Several arguments, joined as the language joins a list ("2, 3 and 5").
    case list([Argument])
  }

  /// The key, `verdict.correct.samples`.
  public var key: String
  /// What the names stand for.
  public var arguments: [String: Argument]

  /// The sentence `key`.
  public init(_ key: String, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}
