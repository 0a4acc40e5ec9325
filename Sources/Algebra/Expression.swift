/// A mathematical expression of the course: what a piece of notation means.
///
/// Indices are expressions too (`z_{i-1}`), so one value stands for a whole family of components;
/// `Evaluation` grounds it for a concrete `D` and `i`.
public indirect enum Expression: Hashable, Sendable {
  /// A literal, with the digits as they were written.
  case number(Numeral)
  /// π or e.
  case constant(Constant)
  /// A scalar with a name: an index (`i`), the dimension `D`, a parameter (`a`, `\alpha`).
  case symbol(String)
  /// A component `z_i`, `h_{i-1}`, an entry `J_{ij}`: a family's name and its indices.
  case component(String, [Expression])
  /// A whole vector or matrix by name: `\mathbf z`, `J`.
  case whole(String)
  /// A run of components: `z_{1:i-1}`, both ends included.
  case slice(String, from: Expression, through: Expression)
  /// `a + b + …`; a difference holds a ``negative(_:)``. At least two terms.
  case sum([Expression])
  /// `a · b · …`. At least two factors.
  case product([Expression])
  /// `-a`.
  case negative(Expression)
  /// `a / b`.
  case quotient(Expression, Expression)
  /// `a^b`.
  case power(Expression, Expression)
  /// A known function of one or more arguments.
  case call(Function, [Expression])
  /// `\sum_{j=1}^{i} …` or `\prod`.
  case fold(Fold)
  /// `\begin{cases}`: the first branch whose condition holds.
  case cases([Branch])
  /// `z_1 + z_2 + \dots + z_i`, and the same with products.
  case series(Series)
  /// `(a, b, \dots, c)`, a column, or a list of components.
  case tuple(Tuple)
  /// A function that the text names but no table knows: `\tau(z_i; h_i)`, `c_i(\mathbf z_{1:i-1})`,
  /// `f_\phi(\mathbf z)`, `f_\phi^{-1}(\mathbf x)`, `\tau^{-1}(x_i; h_i)`, `\tau'(z_i; h_i)`.
  case application(Application)
  /// `\frac{\partial a}{\partial b}`; also of whole vectors (`\frac{\partial \mathbf x}{\partial \mathbf z}`).
  case derivative(of: Expression, withRespectTo: Expression)
  /// `\det A`.
  case determinant(Expression)
  /// A matrix written out, row by row; all rows of one length.
  case matrix([[Expression]])
  /// A square matrix for every `D`, by its general entry: in `body` the two names are the row and
  /// the column.
  case entries(row: String, column: String, Expression)
  /// `A^\top`: of a vector, a row.
  case transpose(Expression)
  /// `A^{-1}` of a matrix.
  case inverse(Expression)
  /// A function that sees a vector as a whole: `\|\mathbf z\|`, `\operatorname{cumsum}(\mathbf z)`.
  case vectorCall(VectorFunction, Expression)
}

/// π and e.
public enum Constant: Hashable, Sendable {
  /// 3.14159…
  case pi
  /// 2.71828…
  case e
}

/// A literal number. The digits are kept, so that `0.333` can be told from `1/3` and
/// `0.50` from `0.5`.
public struct Numeral: Hashable, Sendable {
  /// Decimal digits with at most one `.`: `12`, `0.333`.
  public let digits: String

  /// A literal with these digits (`[0-9]+(\.[0-9]+)?`).
  public init(digits: String) {
    self.digits = digits
  }

  /// A whole number, `n ≥ 0`.
  public init(_ n: Int) {
    self.digits = String(n)
  }

  /// Whether the literal has a fractional part: a candidate for rounding.
  public var isDecimal: Bool { digits.contains(".") }

  /// The value as an integer, when it is one that fits.
  public var integer: Int? { Int(digits) }
}

/// A large sum or product over an index.
public struct Fold: Hashable, Sendable {
  /// What is folded.
  public enum Operation: Hashable, Sendable {
    /// `\sum`; empty is 0.
    case sum
    /// `\prod`; empty is 1.
    case product
    /// `\max` over an index; there is no empty one.
    case maximum
    /// `\min` over an index; there is no empty one.
    case minimum
  }

  /// Sum or product.
  public var operation: Operation
  /// The bound index.
  public var index: String
  /// The first value of the index.
  public var lower: Expression
  /// The last value of the index, included; below `lower` the fold is empty.
  public var upper: Expression
  /// What the index must satisfy besides (`j \ne i`).
  public var condition: Condition?
  /// The term.
  public var body: Expression

  /// A fold of `body` over `index` from `lower` to `upper`.
  public init(
    _ operation: Operation, index: String, from lower: Expression, through upper: Expression,
    where condition: Condition? = nil, body: Expression
  ) {
    self.operation = operation
    self.index = index
    self.lower = lower
    self.upper = upper
    self.condition = condition
    self.body = body
  }
}

/// One line of `\begin{cases}`.
public struct Branch: Hashable, Sendable {
  /// The value.
  public var value: Expression
  /// When it holds; `nil` for "otherwise".
  public var condition: Condition?

  /// A branch.
  public init(_ value: Expression, when condition: Condition?) {
    self.value = value
    self.condition = condition
  }
}

/// A condition on an index or on values.
public indirect enum Condition: Hashable, Sendable {
  /// `a ≤ b` and kin.
  case comparison(Expression, Comparison, Expression)
  /// All of them.
  case all([Condition])
  /// Any of them.
  case any([Condition])
}

/// The order relations.
public enum Comparison: String, Hashable, Sendable {
  case less = "<"
  case lessOrEqual = "≤"
  case equal = "="
  case notEqual = "≠"
  case greaterOrEqual = "≥"
  case greater = ">"
}

/// A sum or product with dots, already given its general term:
/// `shown[0] ∘ … ∘ shown[k-1] ∘ … ∘ last`.
///
/// The term at position `p` (1-based) is `general` with `index := p`; there are `count` terms.
/// Terms that were written out stand as written: position `p ≤ shown.count` is `shown[p-1]`.
public struct Series: Hashable, Sendable {
  /// Sum or product.
  public var operation: Fold.Operation
  /// The terms before the dots, as written.
  public var shown: [Expression]
  /// The term after the dots, as written.
  public var last: Expression
  /// The position variable of `general`; a name that no source can write.
  public var index: String
  /// The term at position `index`.
  public var general: Expression
  /// How many terms there are, an expression in `D` and the free indices. When it is smaller than
  /// the number of terms shown, only the first `count` stand.
  public var count: Expression

  /// A series.
  public init(
    _ operation: Fold.Operation, shown: [Expression], last: Expression, index: String,
    general: Expression, count: Expression
  ) {
    self.operation = operation
    self.shown = shown
    self.last = last
    self.index = index
    self.general = general
    self.count = count
  }
}

/// A tuple or column, perhaps with dots.
public struct Tuple: Hashable, Sendable {
  /// The components before the dots; all of them when there are no dots.
  public var shown: [Expression]
  /// What follows the dots.
  public var dots: Dots?

  /// The part of a tuple from its dots on.
  public struct Dots: Hashable, Sendable {
    /// A general term between two dots, `(x_1, \dots, x_i - x_{i-1}, \dots, x_D - x_{D-1})`.
    public var general: Expression?
    /// The index that `general` is written with.
    public var index: String?
    /// The last term, written for position `D`; `nil` when the tuple ends in dots.
    public var last: Expression?

    /// Dots, a general term if one was given, and the last term.
    public init(general: Expression?, index: String?, last: Expression?) {
      self.general = general
      self.index = index
      self.last = last
    }
  }

  /// A tuple.
  public init(shown: [Expression], dots: Dots? = nil) {
    self.shown = shown
    self.dots = dots
  }
}

/// A function that the text names, applied.
public struct Application: Hashable, Sendable {
  /// `\tau`, `c`, `f`, as printed in LaTeX without scripts that only decorate (`f_\phi` is `f`).
  public var name: String
  /// The subscript that is an index: `i` in `c_i(…)`.
  public var index: Expression?
  /// Whether `^{-1}` stands on the name.
  public var isInverse: Bool
  /// The number of primes: derivatives by the first argument.
  public var primes: Int
  /// The arguments, separated by `,`, `;` or `|`.
  public var arguments: [Expression]

  /// An application.
  public init(
    _ name: String, index: Expression? = nil, isInverse: Bool = false, primes: Int = 0,
    arguments: [Expression]
  ) {
    self.name = name
    self.index = index
    self.isInverse = isInverse
    self.primes = primes
    self.arguments = arguments
  }
}
