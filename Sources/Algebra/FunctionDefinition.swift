/// A function that a text defines: `\tau(z; h) = z + h`, `g(t) = t^2`.
public struct FunctionDefinition: Hashable, Sendable {
  /// The letter.
  public var name: String
  /// What stands in the brackets on the left side: symbols, components, whole vectors.
  public var parameters: [Expression]
  /// The value.
  public var body: Expression

  /// A function.
  public init(_ name: String, parameters: [Expression], as body: Expression) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }

  /// The value at `arguments`; `nil` when their number is another one.
  ///
  /// Parameters are replaced as they are written, all at once: `\tau(z_i; h_i)` at `(z_2, h_2)`
  /// replaces `z_i` and `h_i` and, being the same family, their index.
  public func applied(to arguments: [Expression]) -> Expression? {
    guard arguments.count == parameters.count else { return nil }
    // Through names that no text can write, so that `g(a, b)` at `(b, a)` is no chain.
    var result = body
    for (k, parameter) in parameters.enumerated() {
      result = result.replacing(parameter, with: .symbol("#\(k)"))
    }
    var replacements: [String: Expression] = [:]
    for (k, argument) in arguments.enumerated() { replacements["#\(k)"] = argument }
    return result.substituting(replacements)
  }
}

extension Expression {
  /// The expression with applications of these functions replaced by their values, as deep as
  /// definitions use each other; a function that uses itself stays.
  public func expanding(_ functions: [FunctionDefinition], depth: Int = 8) -> Expression {
    guard depth > 0, !functions.isEmpty else { return self }
    return transformed { node in
      guard case .application(let application) = node, !application.isInverse,
        application.primes == 0,
        let function = functions.last(where: { $0.name == application.name }),
        let value = function.applied(to: application.arguments)
      else { return node }
      return value.expanding(functions, depth: depth - 1)
    }
  }
}
