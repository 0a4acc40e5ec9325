/// How an equation `y = τ(z)` was solved for `z`: one undone operation after the other.
public struct Inversion: Hashable, Sendable {
  /// The steps, in order; none when `τ(z)` is `z`.
  public var steps: [InversionStep]
  /// What `z` is.
  public var result: Expression
}

/// One undone operation.
public struct InversionStep: Hashable, Sendable {
  /// What was done to both sides.
  public enum Operation: Hashable, Sendable {
    /// An expression was taken away from both sides.
    case subtract(Expression)
    /// Both sides were divided by an expression that is never 0; its sign, where it has only one.
    case divide(Expression, sign: Int?)
    /// Both sides were multiplied by an expression.
    case multiply(Expression)
    /// Both sides changed their sign.
    case negate
    /// Both sides were turned over.
    case invert
    /// An inverse function was applied to both sides.
    case apply(Function)
    /// An inverse function was applied to both sides, on another branch than its usual one.
    case branch(Function)
    /// Both sides were raised to a power; `sign` is that of the base on the other side where it
    /// decides between two branches.
    case raise(Expression, sign: Int?)
    /// The logarithm to a base was taken.
    case logarithm(base: Expression)
    /// The absolute value was resolved by the sign of its argument.
    case resolve(sign: Int)
    /// Terms with the unknown were collected.
    case collect
    /// A fraction was multiplied out and solved for what both its parts contain.
    case fraction(Expression, denominator: Expression, numerator: Expression, collected: Collected)
    /// Both sides were multiplied by a denominator, and everything was brought to one side.
    case clear(Expression)
    /// A quadratic equation in an expression was solved; its larger root was taken, the smaller one for -1, and
    /// for 0 the one that is right.
    case quadratic(Expression, sign: Int)
    /// The pieces were solved on their own.
    case pieces([Piece])
    /// An odd equation was squared, and solved for the square of the unknown.
    case square(Square)
    /// What is known was given a letter, in which the equation was solved.
    case abbreviate(Abbreviation)
    /// A root was left alone on one side, and both sides were squared.
    case isolate(Isolation)
    /// A power or exponential of the unknown was given a letter, for which the equation was solved.
    case substitute(Abbreviation)
  }

  /// A letter for an expression, and the equation in that letter.
  public struct Abbreviation: Hashable, Sendable {
    /// The letter.
    public var letter: Expression
    /// What it stands for.
    public var meaning: Expression
    /// The known side of the equation in the letter.
    public var left: Expression
    /// The side with the unknown.
    public var right: Expression
    /// How that was solved.
    public var solution: Inversion
  }

  /// `(y - R)² = c² P`, of `y = R + c √P`.
  public struct Isolation: Hashable, Sendable {
    /// `y - R`.
    public var rest: Expression
    /// `c √P`.
    public var root: Expression
    /// `(y - R)²`.
    public var squaredRest: Expression
    /// `c² P`.
    public var squaredRoot: Expression
  }

  /// `y² = u g(u)²` with `u = z²`, of `y = z g(z²)`.
  public struct Square: Hashable, Sendable {
    /// `u`.
    public var letter: Expression
    /// `z²`.
    public var meaning: Expression
    /// `y²`.
    public var known: Expression
    /// `u g(u)²`.
    public var right: Expression
    /// How that was solved for `u`.
    public var solution: Inversion
    /// `g(u)`.
    public var factor: Expression
  }

  /// `factor · part = rest`: what was multiplied out, collected.
  public struct Collected: Hashable, Sendable {
    /// What stands before the part.
    public var factor: Expression
    /// The other side.
    public var rest: Expression
  }

  /// A piece of a piecewise equation.
  public struct Piece: Hashable, Sendable {
    /// Where the piece holds, in terms of the unknown.
    public var condition: Condition?
    /// The same in terms of the known side.
    public var resolved: Condition?
    /// What stands on the piece.
    public var value: Expression
    /// How it was solved.
    public var inversion: Inversion
  }

  /// What was done.
  public var operation: Operation
  /// The known side after it.
  public var left: Expression
  /// The side with the unknown after it.
  public var right: Expression
}

/// What is known of values: answers come from evaluating in many samples.
public struct InversionOracle: Sendable {
  /// Whether two expressions agree wherever they are looked at.
  public var agree: @Sendable (Expression, Expression) -> Bool
  /// The sign that an expression has everywhere, 1 or -1; `nil` when it has none or both.
  public var sign: @Sendable (Expression) -> Int?

  /// An oracle.
  public init(
    agree: @escaping @Sendable (Expression, Expression) -> Bool,
    sign: @escaping @Sendable (Expression) -> Int?
  ) {
    self.agree = agree
    self.sign = sign
  }
}
