import Algebra
import Foundation

/// Values of expressions in plain doubles, written without the product's evaluator: what tests
/// believe when the two disagree.
struct PlainEvaluation {
  var dimension: Int
  var z: [Double]
  var x: [Double]
  var indices: [String: Int] = [:]

  /// The value; NaN where there is none.
  func value(_ expression: Algebra.Expression) -> Double {
    switch expression {
    case .number(let numeral): return Double(numeral.digits) ?? .nan
    case .constant(.pi): return Double.pi
    case .constant(.e): return M_E
    case .symbol("D"): return Double(dimension)
    case .symbol(let name): return indices[name].map(Double.init) ?? .nan
    case .component(let name, let subscripts):
      let place = subscripts.first.map(value) ?? .nan
      guard place >= 1, place <= Double(dimension) else { return .nan }
      return name == "z" ? z[Int(place) - 1] : name == "x" ? x[Int(place) - 1] : .nan
    case .sum(let terms): return terms.reduce(0) { $0 + value($1) }
    case .product(let factors): return factors.reduce(1) { $0 * value($1) }
    case .negative(let inner): return -value(inner)
    case .quotient(let a, let b): return value(b) == 0 ? .nan : value(a) / value(b)
    case .power(let a, let b): return pow(value(a), value(b))
    case .call(let function, let arguments): return call(function, arguments.map(value))
    case .fold(let fold): return self.fold(fold)
    case .cases(let branches):
      let branch = branches.first { $0.condition.map(holds) ?? true }
      return branch.map { value($0.value) } ?? .nan
    default: return .nan
    }
  }

  private func fold(_ fold: Fold) -> Double {
    let (first, last) = (value(fold.lower), value(fold.upper))
    guard first.isFinite, last.isFinite else { return .nan }
    var result = fold.operation == .product ? 1.0 : 0.0
    var inner = self
    for k in stride(from: Int(first), through: Int(last), by: 1) {
      inner.indices[fold.index] = k
      if let condition = fold.condition, !inner.holds(condition) { continue }
      let term = inner.value(fold.body)
      result = fold.operation == .product ? result * term : result + term
    }
    return result
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): return parts.allSatisfy(holds)
    case .any(let parts): return parts.contains(where: holds)
    case .comparison(let a, let relation, let b):
      let (p, q) = (value(a), value(b))
      switch relation {
      case .less: return p < q
      case .lessOrEqual: return p <= q
      case .equal: return p == q
      case .notEqual: return p != q
      case .greaterOrEqual: return p >= q
      case .greater: return p > q
      }
    }
  }

  private func call(_ function: Function, _ arguments: [Double]) -> Double {
    guard let t = arguments.first else { return .nan }
    switch function {
    case .exp: return exp(t)
    case .log: return log(t)
    case .sqrt: return sqrt(t)
    case .abs: return abs(t)
    case .sin: return sin(t)
    case .cos: return cos(t)
    case .sinh: return sinh(t)
    case .cosh: return cosh(t)
    case .tanh: return tanh(t)
    case .arsinh: return asinh(t)
    case .sigmoid: return 1 / (1 + exp(-t))
    case .softplus: return log1p(exp(t))
    case .maximum: return arguments.reduce(t, max)
    case .minimum: return arguments.reduce(t, min)
    default: return .nan
    }
  }
}
