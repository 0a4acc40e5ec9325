/// Rounded numbers in indices, `z_{2 \lfloor D/2 \rfloor - 1}`, under letters of their own: a letter is a whole
/// number, so that what is around it can be compared as an index.
struct RoundedParts {
  private var parts: [Expression] = []

  /// Whether nothing was rounded.
  var isEmpty: Bool { parts.isEmpty }

  /// A name that no source can write.
  private static func name(_ number: Int) -> String { "#r\(number)" }

  /// The expression with letters for its rounded parts.
  mutating func named(_ expression: Expression) -> Expression {
    if case .call(let function, _) = expression, function == .floor || function == .ceiling {
      if let known = parts.firstIndex(of: expression) { return .symbol(Self.name(known)) }
      parts.append(expression)
      return .symbol(Self.name(parts.count - 1))
    }
    var children: [Expression] = []
    for child in expression.children { children.append(named(child)) }
    return children.isEmpty ? expression : expression.replacingChildren(with: children)
  }

  /// The expression as it was written.
  func restored(_ expression: Expression) -> Expression {
    guard !parts.isEmpty else { return expression }
    return expression.substituting(
      Dictionary(uniqueKeysWithValues: parts.enumerated().map { (Self.name($0), $1) }))
  }
}
