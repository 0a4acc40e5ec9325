import Algebra

/// A value with its derivative by one variable, `value + tangent · ε` with `ε² = 0`.
///
/// With ``Interval`` as the base, the tangent encloses the derivative. A tangent that is zero by
/// structure (a constant, another variable) is kept apart from one that happens to be zero, so
/// that a constant never spoils a derivative by `0 · ∞`.
public struct Dual<Base: EvaluationScalar>: EvaluationScalar {
  /// The value.
  public let value: Base
  /// The derivative; `nil` when the value does not depend on the variable.
  public let sensitivity: Base?

  /// A value and its derivative; without one, a constant.
  public init(_ value: Base, sensitivity: Base? = nil) {
    self.value = value
    self.sensitivity = sensitivity
  }

  /// The derivative, 0 for a constant.
  public var tangent: Base { sensitivity ?? Base(0) }

  /// A constant.
  public init(_ literal: Literal) {
    self.init(Base(literal))
  }

  /// The negative.
  public static prefix func - (a: Dual) -> Dual {
    Dual(-a.value, sensitivity: a.sensitivity.map { -$0 })
  }

  /// The sum.
  public static func + (a: Dual, b: Dual) -> Dual {
    Dual(a.value + b.value, sensitivity: sum(a.sensitivity, b.sensitivity))
  }

  /// The product, by the product rule.
  public static func * (a: Dual, b: Dual) -> Dual {
    Dual(
      a.value * b.value,
      sensitivity: sum(
        a.sensitivity.map { $0 * b.value }, b.sensitivity.map { $0 * a.value }))
  }

  /// The quotient, by the quotient rule.
  public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.value / b.value
    return Dual(
      quotient,
      sensitivity: sum(
        a.sensitivity.map { $0 / b.value }, b.sensitivity.map { -(quotient * $0 / b.value) }))
  }

  private static func sum(_ a: Base?, _ b: Base?) -> Base? {
    guard let a else { return b }
    guard let b else { return a }
    return a + b
  }

  /// A whole power.
  public func power(_ n: Int) -> Dual {
    let slope: Base? = n == 0 ? nil : n == 1 ? Base(1) : Base(n) * value.power(n &- 1)
    return chain(value.power(n), slope: slope)
  }

  /// A real power.
  public func power(_ exponent: Dual) -> Dual {
    let result = value.power(exponent.value)
    let byBase = sensitivity.map {
      $0 * exponent.value * value.power(exponent.value - Base(1))
    }
    let byExponent = exponent.sensitivity.map { $0 * result * value.applying(.log) }
    return Dual(result, sensitivity: Self.sum(byBase, byExponent))
  }

  /// A root; its derivative at 0 is undefined.
  public func root(_ k: Int) -> Dual {
    let result = value.root(k)
    return chain(result, slope: result / (Base(k) * value))
  }

  /// A function of one argument.
  public func applying(_ function: Function) -> Dual {
    let result = value.applying(function)
    guard sensitivity != nil else { return Dual(result) }
    return chain(result, slope: value.slope(of: function, value: result))
  }

  private func chain(_ result: Base, slope: @autoclosure () -> Base?) -> Dual {
    guard let sensitivity else { return Dual(result) }
    return Dual(result, sensitivity: slope().map { sensitivity * $0 })
  }

  /// The smaller; where two are equal and depend on the variable, there is no derivative.
  public static func least(_ a: Dual, _ b: Dual) -> Dual {
    choose(.least(a.value, b.value), a, .less, b)
  }

  /// The larger; where two are equal and depend on the variable, there is no derivative.
  public static func greatest(_ a: Dual, _ b: Dual) -> Dual {
    choose(.greatest(a.value, b.value), a, .greater, b)
  }

  private static func choose(
    _ value: Base, _ a: Dual, _ relation: Comparison, _ b: Dual
  ) -> Dual {
    guard a.sensitivity != nil || b.sensitivity != nil else { return Dual(value) }
    let orElse = Base.select(
      b.value, relation, a.value, then: b.tangent, else: .undefined)
    return Dual(
      value,
      sensitivity: Base.select(a.value, relation, b.value, then: a.tangent, else: orElse))
  }

  /// Compares the values.
  public static func holds(_ a: Dual, _ relation: Comparison, _ b: Dual) -> Truth? {
    Base.holds(a.value, relation, b.value)
  }

  /// One of two, value and derivative.
  public static func either(_ a: Dual, _ b: Dual) -> Dual {
    Dual(
      .either(a.value, b.value),
      sensitivity: a.sensitivity == nil && b.sensitivity == nil
        ? nil : .either(a.tangent, b.tangent))
  }

  /// The solution, with its derivative by the implicit function theorem.
  public static func solution(of equation: Equation, _ arguments: [Dual]) -> Dual {
    let value = Base.solution(of: equation, arguments.map(\.value))
    return Dual(value, sensitivity: equation.sensitivity(at: value, arguments))
  }
}
