import Algebra

/// The names by which a text speaks of a flow as a whole. With them, `f(\mathbf z)`,
/// `c_i(\mathbf z_{1:i-1})`, `\tau^{-1}(x_i; h_i)` and `\partial x_i/\partial z_j` have values.
public struct FlowVocabulary: Hashable, Sendable {
  /// The input family of the base variable.
  public var base = "z"
  /// The input family of the target variable.
  public var target = "x"
  /// The function from base to target.
  public var map = "f"
  /// The input matrix `∂x_i/∂z_j`.
  public var jacobian = "J"
  /// The input matrix `∂z_i/∂x_j`.
  public var inverseJacobian = "J_{f^{-1}}"
  /// The function that gives each component.
  public var transformer = "\\tau"
  /// The families that functions with an index give: `c_i(…)` is `h_i`.
  public var conditioners = ["c": "h"]

  /// The density of a component of the base variable, as an expression of `t`, and its logarithm.
  public var density: (value: Expression, logarithm: Expression)? {
    get { densities.map { ($0[0], $0[1]) } }
    set { densities = newValue.map { [$0.value, $0.logarithm] } }
  }

  private var densities: [Expression]?

  /// The letters of the course.
  public init() {}
}
