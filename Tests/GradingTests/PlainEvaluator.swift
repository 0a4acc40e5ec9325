import Algebra
import Foundation
import Markdown
import MathNotation

@testable import Grading

/// Values of expressions by plain recursion over doubles, with finite differences for derivatives: it
/// shares no code with the evaluation that it checks.
struct PlainEvaluator {
  var dimension: Int
  var z: [Double]
  var flow: [Definition]
  var functions: [FunctionDefinition]
  var conventions: [String: Double] = [:]
  /// Random functions in the place of open ones.
  var isOpen: Bool

  struct Undefined: Error {}

  // MARK: The flow

  func x(_ i: Int) throws -> Double {
    guard (1...dimension).contains(i) else { throw Undefined() }
    if isOpen { return tau(z[i - 1], try h(i)) }
    guard let definition = try definition("x", i) else { throw Undefined() }
    return try value(definition.0.body, definition.1)
  }

  private func h(_ i: Int) throws -> Double {
    guard (1...dimension).contains(i) else { throw Undefined() }
    return (1..<max(1, i)).reduce(Double(i) / 3) { $0 + sin(z[$1 - 1] * Double(i + $1)) }
  }

  private func tau(_ t: Double, _ h: Double) -> Double { t + t * t * t / 3 + h * t + 2 * h + 3 * t }

  private func definition(
    _ name: String, _ i: Int
  ) throws -> (Definition, [String: Int])? {
    for definition in flow.reversed() where definition.name == name {
      var bound: [String: Int] = [:]
      switch definition.indices.first {
      case .literal(let own): if own != i { continue }
      case .dimension: if dimension != i { continue }
      case .variable(let index): bound[index] = i
      case nil: continue
      }
      if let condition = definition.condition, try !holds(condition, bound) { continue }
      return (definition, bound)
    }
    return nil
  }

  private func at(_ z: [Double]) -> PlainEvaluator {
    var copy = self
    copy.z = z
    return copy
  }

  func jacobian(_ i: Int, _ j: Int) throws -> Double {
    guard (1...dimension).contains(i), (1...dimension).contains(j) else { throw Undefined() }
    return try slope(by: j) { try $0.x(i) }
  }

  /// `∂z_k/∂x_j`, by Cramer's rule.
  private func inverseEntry(_ k: Int, _ j: Int) throws -> Double {
    var rows = try (1...dimension).map { i in try (1...dimension).map { try jacobian(i, $0) } }
    let whole = Self.determinant(rows)
    for row in rows.indices { rows[row][k - 1] = row == j - 1 ? 1 : 0 }
    return Self.determinant(rows) / whole
  }

  private func slope(by j: Int, _ f: (PlainEvaluator) throws -> Double) throws -> Double {
    let step = 1e-5 * max(1, abs(z[j - 1]))
    var (up, down) = (z, z)
    up[j - 1] += step
    down[j - 1] -= step
    return (try f(at(up)) - f(at(down))) / (2 * step)
  }

  func determinant() throws -> Double {
    Self.determinant(
      try (1...dimension).map { i in try (1...dimension).map { try jacobian(i, $0) } })
  }

  private static func determinant(_ matrix: [[Double]]) -> Double {
    var rows = matrix
    var result = 1.0
    for column in rows.indices {
      guard
        let pivot = rows[column...].indices.max(by: {
          abs(rows[$0][column]) < abs(rows[$1][column])
        })
      else { continue }
      if pivot != column {
        rows.swapAt(pivot, column)
        result = -result
      }
      result *= rows[column][column]
      guard rows[column][column] != 0 else { return 0 }
      for row in (column + 1)..<max(rows.count, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for k in rows.indices { rows[row][k] -= factor * rows[column][k] }
      }
    }
    return result
  }

  // MARK: Expressions

  func components(_ expression: Algebra.Expression, _ indices: [String: Int]) throws -> [Double] {
    switch expression {
    case .whole("z"): return z
    case .whole("x"): return try (1...dimension).map(x)
    case .application(let f) where f.name == "f" && f.index == nil:
      return try components(.whole(f.isInverse ? "z" : "x"), indices)
    case .tuple(let tuple):
      let count = tuple.dots == nil ? tuple.shown.count : dimension
      guard count == dimension else { throw Undefined() }
      return try (1...count).map { position in
        guard let component = tuple.component(position, of: dimension) else { throw Undefined() }
        return try value(component, indices)
      }
    case .slice(let name, let from, let through):
      let (first, last) = (Int(try value(from, indices)), Int(try value(through, indices)))
      return try stride(from: first, through: last, by: 1).map { k in
        try value(.component(name, [.number(Numeral(k))]), indices)
      }
    case .application(let f) where f.index == nil && ["s", "t"].contains(f.name):
      let length = dimension - Int(try value(.symbol("d"), indices))
      return try (1...max(1, length)).map { try openValue(f, $0, indices) }
    case .sum(let terms):
      return try terms.map { try components($0, indices) }.broadcast(+)
    case .product(let factors):
      return try factors.map { try components($0, indices) }.broadcast(*)
    case .negative(let a): return try components(a, indices).map { -$0 }
    case .call(let function, let arguments) where arguments.count == 1:
      return try components(arguments[0], indices).map { try Self.call(function, [$0]) }
    default: return [try value(expression, indices)]
    }
  }

  /// A smooth function for each letter and index, in the place of an open one.
  private func openValue(_ f: Application, _ k: Int, _ indices: [String: Int]) throws -> Double {
    let arguments = try f.arguments.flatMap { try components($0, indices) }
    let letter = Double(f.name.utf8.reduce(0) { $0 + Int($1) })
    return arguments.enumerated().reduce(sin(letter * Double(k))) { sum, argument in
      sum + sin(argument.element * (1 + 0.3 * Double(argument.offset)) + letter + Double(k)) / 2
    }
  }

  func value(_ expression: Algebra.Expression, _ indices: [String: Int]) throws -> Double {
    switch expression {
    case .number(let numeral): return Double(numeral.digits) ?? .nan
    case .constant(let constant): return constant == .pi ? .pi : exp(1)
    case .symbol("D"): return Double(dimension)
    case .symbol(let name):
      if let index = indices[name] { return Double(index) }
      if let own = flow.last(where: { $0.name == name && $0.indices.isEmpty }) {
        return try value(own.body, [:])
      }
      throw Undefined()
    case .component(let name, let subscripts):
      let numbers = try subscripts.map { Int(try value($0, indices)) }
      if let convention = conventions["\(name)\(numbers)"] { return convention }
      switch name {
      case "z":
        guard z.indices.contains(numbers[0] - 1) else { throw Undefined() }
        return z[numbers[0] - 1]
      case "x": return try x(numbers[0])
      case "h" where isOpen: return try h(numbers[0])
      case "J": return try jacobian(numbers[0], numbers[1])
      default:
        guard (1...dimension).contains(numbers[0]), let found = try definition(name, numbers[0])
        else { throw Undefined() }
        return try value(found.0.body, found.1)
      }
    case .sum(let terms): return try terms.reduce(0) { try $0 + value($1, indices) }
    case .product(let factors): return try factors.reduce(1) { try $0 * value($1, indices) }
    case .negative(let a): return -(try value(a, indices))
    case .quotient(let a, let b): return try value(a, indices) / value(b, indices)
    case .power(let a, let b): return pow(try value(a, indices), try value(b, indices))
    case .call(let function, let arguments):
      return try Self.call(function, arguments.map { try value($0, indices) })
    case .fold(let fold):
      let (lower, upper) = (
        Int(try value(fold.lower, indices)), Int(try value(fold.upper, indices))
      )
      var total = fold.operation == .sum ? 0.0 : 1.0
      for k in stride(from: lower, through: upper, by: 1) {
        var inner = indices
        inner[fold.index] = k
        if let condition = fold.condition, try !holds(condition, inner) { continue }
        let term = try value(fold.body, inner)
        total = fold.operation == .sum ? total + term : total * term
      }
      return total
    case .cases(let branches):
      for branch in branches {
        if let condition = branch.condition, try !holds(condition, indices) { continue }
        return try value(branch.value, indices)
      }
      throw Undefined()
    case .application(let f): return try application(f, indices)
    case .derivative(let body, let variable):
      guard case .component(let letter, let place) = variable, letter == "z" || letter == "x"
      else { throw Undefined() }
      let j = Int(try value(place[0], indices))
      guard (1...dimension).contains(j) else { throw Undefined() }
      if case .application(let f) = body, f.name == "\\tau", let first = f.arguments.first {
        // Partial: the conditioner's output is held fixed.
        if first == variable { return try prime(f, indices) }
      }
      if letter == "x" {
        // By the chain rule through the inverse Jacobian.
        return try (1...dimension).reduce(0) { sum, k in
          sum + (try slope(by: k) { try $0.value(body, indices) }) * (try inverseEntry(k, j))
        }
      }
      return try slope(by: j) { try $0.value(body, indices) }
    case .determinant(.whole("J")): return try determinant()
    default: throw Undefined()
    }
  }

  private func application(_ f: Application, _ indices: [String: Int]) throws -> Double {
    switch f.name {
    case "\\tau" where f.isInverse:
      guard case .component("x", let place)? = f.arguments.first,
        case .component("h", let other)? = f.arguments.last, place == other
      else { throw Undefined() }
      return try value(.component("z", place), indices)
    case "\\tau" where f.primes == 1: return try prime(f, indices)
    case "\\tau":
      let arguments = try f.arguments.map { try value($0, indices) }
      return try tau(f, arguments, indices)
    case "c": return try value(.component("h", [f.index ?? .symbol("i")]), indices)
    case "f":
      guard let index = f.index else { throw Undefined() }
      return try value(.component(f.isInverse ? "z" : "x", [index]), indices)
    case "s", "t":
      return try openValue(f, f.index.map { Int(try value($0, indices)) } ?? 1, indices)
    default: throw Undefined()
    }
  }

  private func tau(
    _ f: Application, _ arguments: [Double], _ indices: [String: Int]
  ) throws -> Double {
    if isOpen { return tau(arguments[0], arguments[1]) }
    guard let function = functions.last(where: { $0.name == "\\tau" }) else { throw Undefined() }
    var body = function.body
    var inner = self
    for (k, parameter) in function.parameters.enumerated() {
      body = body.replacing(parameter, with: .symbol("a\(k)"))
      inner.flow.append(Definition("a\(k)", as: .symbol("v\(k)")))
    }
    inner.flow = inner.flow.map { definition in
      guard let k = arguments.indices.first(where: { definition.name == "a\($0)" }) else {
        return definition
      }
      return Definition(definition.name, as: Self.literal(arguments[k]))
    }
    var bound = indices
    if case .component(_, let place)? = f.arguments.first {
      bound["i"] = Int(try value(place[0], indices))
    }
    return try inner.value(body, bound)
  }

  private static func literal(_ value: Double) -> Algebra.Expression {
    let digits = String(format: "%.15f", abs(value))
    return value < 0
      ? .negative(.number(Numeral(digits: digits))) : .number(Numeral(digits: digits))
  }

  private func prime(_ f: Application, _ indices: [String: Int]) throws -> Double {
    var arguments = try f.arguments.map { try value($0, indices) }
    let t = arguments[0]
    let step = 1e-5 * max(1, abs(t))
    arguments[0] = t + step
    let up = try tau(f, arguments, indices)
    arguments[0] = t - step
    return (up - (try tau(f, arguments, indices))) / (2 * step)
  }

  func holds(_ condition: Condition, _ indices: [String: Int]) throws -> Bool {
    switch condition {
    case .comparison(let a, let relation, let b):
      let (left, right) = (try value(a, indices), try value(b, indices))
      switch relation {
      case .less: return left < right
      case .lessOrEqual: return left <= right
      case .equal: return left == right
      case .notEqual: return left != right
      case .greaterOrEqual: return left >= right
      case .greater: return left > right
      }
    case .all(let parts): return try parts.allSatisfy { try holds($0, indices) }
    case .any(let parts): return try parts.contains { try holds($0, indices) }
    }
  }

  private static func call(_ function: Function, _ a: [Double]) throws -> Double {
    switch function {
    case .exp: exp(a[0])
    case .log: log(a[0])
    case .sqrt: sqrt(a[0])
    case .abs: abs(a[0])
    case .sinh: sinh(a[0])
    case .cosh: cosh(a[0])
    case .tanh: tanh(a[0])
    case .arsinh: asinh(a[0])
    case .sigmoid: 1 / (1 + exp(-a[0]))
    case .softplus: log(1 + exp(a[0]))
    case .relu: max(a[0], 0)
    case .maximum: a.max() ?? .nan
    case .minimum: a.min() ?? .nan
    case .root: a[0] < 0 ? -pow(-a[0], 1 / a[1]) : pow(a[0], 1 / a[1])
    case .sign: a[0] > 0 ? 1 : a[0] < 0 ? -1 : 0
    case .logit: log(a[0] / (1 - a[0]))
    default: throw Undefined()
    }
  }
}

extension [[Double]] {
  /// Component by component; a number goes with every component.
  fileprivate func broadcast(_ operation: (Double, Double) -> Double) throws -> [Double] {
    guard var result = first else { throw PlainEvaluator.Undefined() }
    for next in dropFirst() {
      if next.count == 1 {
        result = result.map { operation($0, next[0]) }
      } else if result.count == 1 {
        result = next.map { operation(result[0], $0) }
      } else {
        guard next.count == result.count else { throw PlainEvaluator.Undefined() }
        result = zip(result, next).map(operation)
      }
    }
    return result
  }
}
