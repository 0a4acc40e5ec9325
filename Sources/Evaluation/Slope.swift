import Algebra

extension EvaluationScalar {
  /// The derivative of a function at this argument; `nil` when it is 0 by structure.
  ///
  /// The forms avoid cancellation: `1/cosh²` rather than `1 - tanh²`. At a kink or a jump there is
  /// no derivative. `result` is the function's value here.
  func slope(of function: Function, value result: Self) -> Self? {
    let one = Self(1)
    let two = Self(2)
    func f(_ function: Function) -> Self { applying(function) }
    switch function {
    case .exp: return result
    case .log: return one / self
    case .log2: return one / (self * two.applying(.log))
    case .log10: return one / (self * Self(10).applying(.log))
    case .sqrt: return one / (two * result)
    case .abs: return Self.select(self, .equal, Self(0), then: .undefined, else: f(.sign))
    case .sin: return f(.cos)
    case .cos: return -f(.sin)
    case .tan: return f(.sec).power(2)
    case .cot: return -f(.csc).power(2)
    case .sec: return result * f(.tan)
    case .csc: return -(result * f(.cot))
    case .arcsin: return one / ((one - self) * (one + self)).applying(.sqrt)
    case .arccos: return -one / ((one - self) * (one + self)).applying(.sqrt)
    case .arctan: return one / (one + power(2))
    case .sinh: return f(.cosh)
    case .cosh: return f(.sinh)
    case .tanh: return one / f(.cosh).power(2)
    case .coth: return -one / f(.sinh).power(2)
    case .arsinh: return one / (one + power(2)).applying(.sqrt)
    case .arcosh: return one / ((self - one) * (self + one)).applying(.sqrt)
    case .artanh: return one / ((one - self) * (one + self))
    case .sigmoid: return result * (-self).applying(.sigmoid)
    case .logit: return one / (self * (one - self))
    case .softplus: return f(.sigmoid)
    case .relu:
      let below = Self.select(self, .less, Self(0), then: Self(0), else: .undefined)
      return Self.select(self, .greater, Self(0), then: one, else: below)
    case .sign: return Self.select(self, .notEqual, Self(0), then: Self(0), else: .undefined)
    case .floor, .ceiling:
      return Self.select(self, .notEqual, result, then: Self(0), else: .undefined)
    case .erf: return bell
    case .erfc: return -bell
    case .normalCDF: return f(.normalDensity)
    case .normalQuantile: return one / result.applying(.normalDensity)
    case .normalDensity: return -(self * result)
    case .minimum, .maximum, .root: return one
    }
  }

  /// 2/√π · e^{-t²}, the derivative of the error function.
  private var bell: Self {
    Self(2) / Self(.constant(.pi)).applying(.sqrt) * (-power(2)).applying(.exp)
  }
}
