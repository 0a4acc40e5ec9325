import Markdown

/// What proofreading found in a document.
public struct Verification: Sendable {
  /// The file, as it was named.
  public var document: String
  /// The name of the folder of its reports.
  public var slug: String
  /// The title.
  public var title: String
  /// `en` or `vi`.
  public var language: String
  /// The document.
  public var blocks: [Block]
  /// Every relation in reading order.
  public var statements: [VerifiedStatement]
  /// Whether functions that the document leaves open were replaced by random ones.
  public var usesRandomFunctions: Bool
  /// The dimensions that were checked.
  public var dimensions: [Int]
  /// The random points for each dimension.
  public var samples: Int
  /// The seed of the random points.
  public var seed: UInt64

  /// How many statements have a verdict.
  public func count(_ verdict: VerifiedStatement.Verdict) -> Int {
    statements.reduce(0) { $0 + ($1.verdict == verdict ? 1 : 0) }
  }
}

/// A relation between two neighbours of a chain, and whether it is true.
public struct VerifiedStatement: Sendable, Hashable {
  /// What is known of a statement.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// True in every world.
    case holds
    /// The world is built from it.
    case definition
    /// False in some world.
    case `false`
    /// Neither can be said.
    case undecided
    /// A side has no meaning.
    case unread
  }

  /// Where it stands: 1-based line and byte column of the left side for the first relation of a
  /// chain, of the right side for the others.
  public var position: SourcePosition
  /// The side before the relation, in LaTeX as written.
  public var left: String
  /// The relation in LaTeX as written, `=` for most.
  public var relation: String
  /// The side after it, in LaTeX as written.
  public var right: String
  /// The verdict.
  public var verdict: Verdict
  /// Why.
  public var messages: [Message] = []
  /// The sample that shows a false statement to be false.
  public var counterexample: StatementCounterexample?
  /// Where reading stopped.
  public var unreadable: [UnreadableSpot] = []
  /// The part of an exercise that the chain it belongs to answers: `f`, `inverse`, `det`, `logdet`.
  public var part: String?
  /// Whether its left side stands further up in the chain.
  public var isContinuation = false
  /// Where the formula begins that it stands in.
  public var formula: SourcePosition
  /// The part of the formula's LaTeX that the verdict is about, as UTF-8 offsets.
  public var range: Range<Int>
}

/// A sample at which a statement is false.
public struct StatementCounterexample: Sendable, Hashable {
  /// `D`.
  public var dimension: Int
  /// The free indices, by name.
  public var indices: [Index]
  /// The base variable.
  public var z: [Double]
  /// The target variable.
  public var x: [Double]
  /// The drawn parameters and free variables.
  public var parameters: [Counterexample.NamedValue]
  /// The component of a vector statement, 1-based.
  public var component: Int?
  /// The left side; `nil` when it is undefined there.
  public var left: Double?
  /// The right side; `nil` when it is undefined there.
  public var right: Double?
  /// Whether the statement speaks of `x` and not of `z`, so that `x` is what a reader wants to know.
  public var speaksOfTarget: Bool

  /// An index with its value.
  public struct Index: Sendable, Hashable {
    /// `i`.
    public var name: String
    /// From 1 to `D`.
    public var value: Int
  }
}

extension VerifiedStatement {
  /// The statement with its reasons in the letters of its text.
  func inLetters(_ letters: VariableLetters) -> VerifiedStatement {
    guard letters != .usual else { return self }
    var result = self
    result.messages = messages.map { message in
      var renamed = letters.printed(message)
      // A member stands as it was written.
      renamed.arguments["member"] = message.arguments["member"]
      if case .math(let point)? = message.arguments["point"], let first = point.first {
        let letter = first == "x" ? letters.target : letters.base
        renamed.arguments["point"] = .math(letter + point.dropFirst())
      }
      return renamed
    }
    return result
  }
}
