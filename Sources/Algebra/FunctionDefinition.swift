/// A function that a text defines: `\tau(z; h) = z + h`, `g(t) = t^2`.
public struct FunctionDefinition: Hashable, Sendable {
  /// The letter.
  public var name: String
  /// What stands in the brackets on the left side: symbols, components, whole vectors.
  public var parameters: [Expression]
  /// The value.
  public var body: Expression
  /// Whether this is the inverse function of that name: `\tau^{-1}(x; h) = x - h`.
  public var isInverse: Bool
  /// Which arguments its inverse may give, where it has no inverse of its own that is written down.
  public var range = SolutionRange.line

  /// A function.
  public init(
    _ name: String, parameters: [Expression], as body: Expression, isInverse: Bool = false
  ) {
    self.name = name
    self.isInverse = isInverse
    self.parameters = parameters
    self.body = body
  }

  /// The value at `arguments`; `nil` when they do not fit.
  ///
  /// Parameters are replaced as they are written, all at once: `\tau(z_i; h_i)` at `(z_2, h_2)`
  /// replaces `z_i` and `h_i` and, being the same family, their index. A vector takes its components with it.
  public func applied(to arguments: [Expression]) -> Expression? {
    guard let pairs = pairs(with: arguments), let body = body(avoidingIndicesOf: arguments)
    else { return nil }
    // Through names that no text can write, so that `g(a, b)` at `(b, a)` is no chain.
    var result = body
    for (k, pair) in pairs.enumerated() {
      let local: Expression = pair.parameter.isVectorParameter ? .whole("#\(k)") : .symbol("#\(k)")
      guard let next = result.replacing(parameter: pair.parameter, with: local) else { return nil }
      result = next
    }
    var replacements: [String: Expression] = [:]
    for (k, pair) in pairs.enumerated() {
      guard pair.parameter.isVectorParameter else {
        replacements["#\(k)"] = pair.argument
        continue
      }
      guard let next = result.replacing(parameter: .whole("#\(k)"), with: pair.argument) else {
        return nil
      }
      result = next
    }
    return result.substituting(replacements)
  }
}

extension FunctionDefinition {
  /// The derivative of a function of one number; `nil` where it has none here.
  fileprivate func derivative(_ order: Int) -> FunctionDefinition? {
    guard parameters.count == 1, order <= 3 else { return nil }
    var result = self
    let variable = Expression.symbol("#t")
    result.parameters = [variable]
    result.body = body.replacing(parameters[0], with: variable)
    for _ in 0..<order {
      guard let slope = result.body.derivative(by: variable) else { return nil }
      result.body = slope
    }
    return result
  }

  /// The body with other indices in its sums where they would bind one of the arguments: `\sum_j t^j` at `z_j`.
  fileprivate func body(avoidingIndicesOf arguments: [Expression]) -> Expression? {
    let given = arguments.reduce(into: Set<String>()) { $0.formUnion($1.freeSymbols) }
    guard !given.isEmpty, body.contains(where: { $0.boundIndices.contains(where: given.contains) })
    else { return body }
    var taken = given.union(body.allSymbols)
    var isPossible = true
    let result = body.transformed { node in
      guard node.boundIndices.contains(where: given.contains) else { return node }
      guard case .fold(var fold) = node,
        let free = IndexLetters.running.sorted().first(where: { !taken.contains($0) })
      else {
        isPossible = false
        return node
      }
      taken.insert(free)
      let new = [fold.index: Expression.symbol(free)]
      fold.body = fold.body.substituting(new)
      fold.condition = fold.condition?.mapOperands { $0.substituting(new) }
      fold.index = free
      return .fold(fold)
    }
    return isPossible ? result : nil
  }

  /// How many nodes the value at `arguments` has, at most.
  fileprivate func size(at arguments: [Expression]) -> Int {
    var total = body.size
    for (parameter, argument) in zip(parameters, arguments) {
      total += body.count(of: parameter) * argument.size
    }
    return total
  }
}

extension Expression {
  /// The most nodes that are written for the applications in one expression.
  private static let expansionLimit = 4000

  /// The expression with applications of these functions replaced by their values, as deep as
  /// definitions use each other; a function that uses itself stays, and so does what would make an
  /// expression of thousands of nodes (`g(g(…))` with `g(t) = t + t` doubles each time).
  public func expanding(_ functions: [FunctionDefinition], depth: Int = 8) -> Expression {
    var budget = Self.expansionLimit
    return expanding(functions, depth, &budget)
  }

  private func expanding(
    _ functions: [FunctionDefinition], _ depth: Int, _ budget: inout Int
  ) -> Expression {
    guard depth > 0, !functions.isEmpty else { return self }
    var inner: [Expression] = []
    for child in children { inner.append(child.expanding(functions, depth, &budget)) }
    let node = inner.isEmpty ? self : replacingChildren(with: inner)
    guard case .application(let application) = node,
      var function = functions.last(where: {
        $0.name == application.name && $0.isInverse == application.isInverse
      })
    else { return node }
    if application.primes > 0 {
      guard let derivative = function.derivative(application.primes) else { return node }
      function = derivative
    }
    let size = function.size(at: application.arguments)
    guard size <= budget, let value = function.applied(to: application.arguments) else {
      return node
    }
    budget -= size
    return value.expanding(functions, depth - 1, &budget)
  }

  /// The symbols that occur, bound ones as well.
  fileprivate var allSymbols: Set<String> {
    var result = Set(boundIndices)
    if case .symbol(let name) = self { result.insert(name) }
    for child in children { result.formUnion(child.allSymbols) }
    return result
  }

  /// How often `pattern` occurs.
  fileprivate func count(of pattern: Expression) -> Int {
    self == pattern ? 1 : children.reduce(0) { $0 + $1.count(of: pattern) }
  }
}
