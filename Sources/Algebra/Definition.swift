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

  /// Whether this gives a component before the first a value: `x_0 = 0`.
  public var isConvention: Bool {
    guard case .literal(let place)? = indices.first else { return false }
    return place < 1
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
