extension Condition {
  /// Beyond this many parts, what is said beside one formula is no restriction that anyone meant.
  private static let partLimit = 32

  /// This and another condition: each part once, without nesting, so that a text that repeats itself
  /// does not grow a deep tree. Parts beyond the 32nd are left out.
  public func and(_ other: Condition) -> Condition {
    guard case .all(let parts) = self else { return self == other ? self : .all([self, other]) }
    return parts.contains(other) || parts.count >= Self.partLimit ? self : .all(parts + [other])
  }
}

extension Condition {
  /// What holds where the condition does not.
  public var negated: Condition {
    switch self {
    case .comparison(let a, let relation, let b): .comparison(a, relation.negated, b)
    case .all(let parts): .any(parts.map(\.negated))
    case .any(let parts): .all(parts.map(\.negated))
    }
  }
}

extension Comparison {
  fileprivate var negated: Comparison {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .equal: .notEqual
    case .notEqual: .equal
    case .greaterOrEqual: .less
    case .greater: .lessOrEqual
    }
  }
}
