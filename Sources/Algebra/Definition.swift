/// What a text fixes a name to: `h_i = \sum_{j<i} z_j` for `i > 1`, `x_0 = 0`, `\alpha = 2`.
///
/// Evaluation expands definitions where it meets the name. Functions (`\tau(z; h) = z + h`) are
/// substituted away before.
public struct Definition: Hashable, Sendable {
  /// What stands in an index place on the left side.
  public enum IndexPattern: Hashable, Sendable {
    /// `x_0`.
    case literal(Int)
    /// `h_i`: binds the name in `condition` and `body`.
    case variable(String)
    /// `x_D`.
    case dimension
  }

  /// The family or scalar that is defined.
  public var name: String
  /// Its indices; empty for a scalar.
  public var indices: [IndexPattern]
  /// Where the definition holds; `nil` for everywhere.
  public var condition: Condition?
  /// The value.
  public var body: Expression

  /// Whether this gives components before the first a value: `x_0 = 0`, `x_j = 0` for `j \le 0`.
  public var isConvention: Bool {
    switch indices.first {
    case .literal(let place)?: place < 1
    case .variable(let letter)?: indices.count == 1 && condition?.isBeforeFirst(letter) == true
    case .dimension?, nil: false
    }
  }

  /// A definition of `name`.
  public init(
    _ name: String, indices: [IndexPattern] = [], where condition: Condition? = nil,
    as body: Expression
  ) {
    self.name = name
    self.indices = indices
    self.condition = condition
    self.body = body
  }
}

extension Condition {
  /// Whether an index is below 1: `j < 1`, `j \le 0`.
  public func isBeforeFirst(_ letter: String) -> Bool {
    switch self {
    case .comparison(.symbol(letter), let comparison, let bound):
      guard let last = LinearIndex(bound)?.value else { return false }
      return comparison == .less && last <= 1
        || (comparison == .lessOrEqual || comparison == .equal) && last <= 0
    case .comparison(let bound, let comparison, .symbol(letter)):
      guard let last = LinearIndex(bound)?.value else { return false }
      return comparison == .greater && last <= 1 || comparison == .greaterOrEqual && last <= 0
    case .comparison: return false
    case .all(let parts): return parts.contains { $0.isBeforeFirst(letter) }
    case .any(let parts): return !parts.isEmpty && parts.allSatisfy { $0.isBeforeFirst(letter) }
    }
  }
}
