import Algebra

extension Interval: EvaluationScalar {
  /// A function of one argument, enclosed.
  public func applying(_ function: Function) -> Interval {
    switch function {
    case .exp: exp
    case .log: log
    case .log2: log2
    case .log10: log10
    case .sqrt: squareRoot
    case .abs: absolute
    case .sin: sin
    case .cos: cos
    case .tan: tan
    case .cot: cot
    case .sec: sec
    case .csc: csc
    case .arcsin: arcsin
    case .arccos: arccos
    case .arctan: arctan
    case .sinh: sinh
    case .cosh: cosh
    case .tanh: tanh
    case .coth: coth
    case .arsinh: arsinh
    case .arcosh: arcosh
    case .artanh: artanh
    case .sigmoid: sigmoid
    case .logit: logit
    case .softplus: softplus
    case .relu: relu
    case .sign: sign
    case .floor: floor
    case .ceiling: ceiling
    case .erf: erf
    case .erfc: erfc
    case .normalCDF: normalCDF
    case .normalQuantile: normalQuantile
    case .normalDensity: normalDensity
    case .minimum, .maximum, .root: self
    }
  }

  /// Whether the relation certainly holds, or certainly does not.
  public static func holds(_ a: Interval, _ relation: Comparison, _ b: Interval) -> Truth? {
    guard a.definedness != .undefined, b.definedness != .undefined else { return nil }
    let certain = a.definedness == .defined && b.definedness == .defined
    func decide(_ yes: Bool, _ no: Bool) -> Truth {
      certain ? (yes ? .yes : no ? .no : .unknown) : .unknown
    }
    switch relation {
    case .less: return decide(a.upper < b.lower, a.lower >= b.upper)
    case .lessOrEqual: return decide(a.upper <= b.lower, a.lower > b.upper)
    case .greater: return decide(a.lower > b.upper, a.upper <= b.lower)
    case .greaterOrEqual: return decide(a.lower >= b.upper, a.upper < b.lower)
    case .equal: return decide(a.isExact && b.isExact && a.lower == b.lower, !a.intersects(b))
    case .notEqual: return decide(!a.intersects(b), a.isExact && b.isExact && a.lower == b.lower)
    }
  }

  /// The hull of two values of which one is meant; uncertain unless they are the same number.
  public static func either(_ a: Interval, _ b: Interval) -> Interval {
    if a == b { return a }
    switch (a.definedness, b.definedness) {
    case (.undefined, .undefined): return .undefined
    case (.undefined, _): return b.atLeast(.uncertain)
    case (_, .undefined): return a.atLeast(.uncertain)
    default: return a.hull(b).atLeast(.uncertain)
    }
  }

  /// The solution, enclosed; any number, uncertain, where no proof was found that there is one and no other.
  public static func solution(of equation: Equation, _ arguments: [Interval]) -> Interval {
    equation.enclosure(arguments)
  }
}
