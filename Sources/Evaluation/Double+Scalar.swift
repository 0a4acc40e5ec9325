import Algebra
import RealModule

/// The fast path: no error bounds; a NaN where there is no value.
extension Double: EvaluationScalar {
  /// The nearest double to a literal, or one beside it.
  public init(_ literal: Literal) {
    switch literal {
    case .rational(let q): self = Double(q.numerator) / Double(q.denominator)
    case .numeral(let numeral, _): self = Double(numeral.digits) ?? .nan
    case .constant(.pi): self = .pi
    case .constant(.e): self = Interval.e.lower
    case .undefined: self = .nan
    }
  }

  /// A whole power; 1 for the exponent 0.
  public func power(_ n: Int) -> Double { n == 0 ? 1 : Double.pow(self, n) }

  /// A real power.
  public func power(_ exponent: Double) -> Double {
    if exponent == exponent.rounded(), exponent != 0, abs(exponent) < 0x1p53 {
      return power(Int(exponent))
    }
    return self > 0 ? Double.pow(self, exponent) : self == 0 && exponent > 0 ? 0 : .nan
  }

  /// The `k`-th root.
  public func root(_ k: Int) -> Double {
    if k == 0 { return .nan }
    if k < 0 { return k == .min ? .nan : 1 / root(-k) }
    return k.isMultiple(of: 2) && self < 0 ? .nan : Double.root(self, k)
  }

  /// A function of one argument, in a form that keeps its relative precision.
  public func applying(_ function: Function) -> Double {
    switch function {
    case .exp: .exp(self)
    case .log: self > 0 ? .log(self) : .nan
    case .log2: self > 0 ? .log2(self) : .nan
    case .log10: self > 0 ? .log10(self) : .nan
    case .sqrt: squareRoot()
    case .abs: magnitude
    case .sin: .sin(self)
    case .cos: .cos(self)
    case .tan: .tan(self)
    case .cot: self == 0 ? .nan : 1 / .tan(self)
    case .sec: 1 / .cos(self)
    case .csc: self == 0 ? .nan : 1 / .sin(self)
    case .arcsin: .asin(self)
    case .arccos: .acos(self)
    case .arctan: .atan(self)
    case .sinh: .sinh(self)
    case .cosh: .cosh(self)
    case .tanh: .tanh(self)
    case .coth: self == 0 ? .nan : 1 / .tanh(self)
    case .arsinh: .asinh(self)
    case .arcosh: .acosh(self)
    case .artanh: magnitude < 1 ? .atanh(self) : .nan
    case .sigmoid: (self >= 0 ? 1 : .exp(self)) / (1 + .exp(-magnitude))
    case .logit: self > 0 && self < 1 ? .log(self) - .log(onePlus: -self) : .nan
    case .softplus: Double.maximum(self, 0) + .log(onePlus: .exp(-magnitude))
    case .relu: isNaN ? .nan : Double.maximum(self, 0)
    case .sign: self > 0 ? 1 : self < 0 ? -1 : self
    case .floor: rounded(.down)
    case .ceiling: rounded(.up)
    case .erf: .erf(self)
    case .erfc: .erfc(self)
    case .normalCDF: .erfc(-self * 0.5.squareRoot()) / 2
    case .normalQuantile, .normalDensity: isNaN ? .nan : Interval(self).midpoint(of: function)
    case .minimum, .maximum, .root: self
    }
  }

  /// The smaller of two; a NaN when one is.
  public static func least(_ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : Double.minimum(a, b)
  }

  /// The larger of two; a NaN when one is.
  public static func greatest(_ a: Double, _ b: Double) -> Double {
    a.isNaN || b.isNaN ? .nan : Double.maximum(a, b)
  }

  /// Whether the relation holds; `nil` for a NaN.
  public static func holds(_ a: Double, _ relation: Comparison, _ b: Double) -> Truth? {
    guard !a.isNaN, !b.isNaN else { return nil }
    switch relation {
    case .less: return Truth(a < b)
    case .lessOrEqual: return Truth(a <= b)
    case .equal: return Truth(a == b)
    case .notEqual: return Truth(a != b)
    case .greaterOrEqual: return Truth(a >= b)
    case .greater: return Truth(a > b)
    }
  }

  /// Doubles decide every comparison; of two candidates the first.
  public static func either(_ a: Double, _ b: Double) -> Double { a }

  /// A number in the proved enclosure of the solution; a NaN without a proof.
  public static func solution(of equation: Equation, _ arguments: [Double]) -> Double {
    let enclosure = equation.enclosure(arguments.map { Interval($0) })
    return enclosure.isFinite ? enclosure.midpoint : .nan
  }
}

extension Interval {
  fileprivate func midpoint(of function: Function) -> Double {
    let value = applying(function)
    return value.definedness == .undefined ? .nan : value.midpoint
  }
}
