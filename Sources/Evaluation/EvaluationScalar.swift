import Algebra

/// The answer to a comparison of enclosures.
public enum Truth: Hashable, Sendable {
  case yes, no, unknown

  /// A decided answer.
  public init(_ holds: Bool) { self = holds ? .yes : .no }

  /// The opposite answer.
  public static prefix func ! (a: Truth) -> Truth {
    switch a {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

/// A number that programs run on: doubles, enclosures, duals over either, or what comes next.
///
/// No operation traps. Where there is no value, a scalar says so in its own way (``Interval`` by
/// its definedness, `Double` by a NaN).
public protocol EvaluationScalar: Sendable {
  /// A constant.
  init(_ literal: Literal)

  static prefix func - (a: Self) -> Self
  static func + (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self

  /// A whole power that the text fixes; the power 0 is 1, of 0 as well.
  func power(_ n: Int) -> Self
  /// A real power: only whole powers of negative numbers, only positive powers of 0.
  func power(_ exponent: Self) -> Self
  /// The `k`-th root; for odd `k` of negative numbers too.
  func root(_ k: Int) -> Self
  /// A function of one argument; ``Function/root``, ``Function/minimum`` and ``Function/maximum``
  /// of one argument are the argument itself.
  func applying(_ function: Function) -> Self
  /// The smaller of two.
  static func least(_ a: Self, _ b: Self) -> Self
  /// The larger of two.
  static func greatest(_ a: Self, _ b: Self) -> Self
  /// Whether `a relation b` holds; `nil` when a side has no value.
  static func holds(_ a: Self, _ relation: Comparison, _ b: Self) -> Truth?
  /// What both `a` and `b` are enclosed by, marked as uncertain.
  static func either(_ a: Self, _ b: Self) -> Self
  /// The solution of an equation with these numbers in it.
  static func solution(of equation: Equation, _ arguments: [Self]) -> Self
}

extension EvaluationScalar {
  /// The difference.
  public static func - (a: Self, b: Self) -> Self { a + -b }

  /// A whole number.
  public init(_ n: Int) { self.init(.rational(Rational(n))) }

  /// No value.
  public static var undefined: Self { Self(.undefined) }

  /// `a` where the relation holds, `b` where it does not; nothing when a side has no value.
  static func select(
    _ left: Self, _ relation: Comparison, _ right: Self, then a: Self, else b: Self
  ) -> Self {
    switch holds(left, relation, right) {
    case .yes: a
    case .no: b
    case .unknown: either(a, b)
    case nil: .undefined
    }
  }
}
