extension Expression {
  /// The expression with free symbols replaced. A name that a fold or dots bind is left alone
  /// inside them.
  ///
  /// - Precondition: the replacements do not contain a symbol that is bound where they go; indices
  ///   of readers are `i`, `j`, … and replacements are positions or numbers.
  public func substituting(_ replacements: [String: Expression]) -> Expression {
    guard !replacements.isEmpty else { return self }
    if case .symbol(let name) = self { return replacements[name] ?? self }
    let bound = boundIndices.filter { replacements[$0] != nil }
    guard !bound.isEmpty else { return mapChildren { $0.substituting(replacements) } }
    var inner = replacements
    for name in bound { inner[name] = nil }
    if case .fold(var fold) = self {
      fold.lower = fold.lower.substituting(replacements)
      fold.upper = fold.upper.substituting(replacements)
      fold.body = fold.body.substituting(inner)
      fold.condition = fold.condition.map { $0.mapOperands { $0.substituting(inner) } }
      return .fold(fold)
    }
    return mapChildren { $0.substituting(inner) }
  }

  /// The expression with every occurrence of `pattern` replaced, outermost first.
  public func replacing(_ pattern: Expression, with replacement: Expression) -> Expression {
    if self == pattern { return replacement }
    return mapChildren { $0.replacing(pattern, with: replacement) }
  }

  /// The expression with families called by other names, all at once.
  public func renamingFamilies(_ names: [String: String]) -> Expression {
    guard !names.isEmpty else { return self }
    return transformed { node in
      switch node {
      case .component(let name, let indices): .component(names[name] ?? name, indices)
      case .whole(let name): .whole(names[name] ?? name)
      case .slice(let name, let from, let through):
        .slice(names[name] ?? name, from: from, through: through)
      default: node
      }
    }
  }
}
