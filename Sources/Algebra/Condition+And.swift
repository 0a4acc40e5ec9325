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
