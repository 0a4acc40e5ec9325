import Algebra

/// `x_i = d_i z_i + u_i s + b_i` with a sum over all components, `s = \sum_j v_j z_j`: a matrix that is diagonal but for
/// one of rank one.
public struct SharedSumForm: Sendable, Hashable {
  /// A free name for the sum.
  public var letter: String
  /// `\sum_j v_j z_j`.
  public var sum: Expression
  /// `d_i z_i + u_i s + b_i`, with the letter.
  public var rule: Expression
  /// `v_i / d_i`, or `v_i` where all `d_i` are one: what the components are multiplied by before they are added up.
  public var weight: Expression
  /// The components of `\mathbf x - \mathbf b`, so weighted and added up: the sum that is known.
  public var known: Expression
  /// `1 + \sum_j \frac{v_j u_j}{d_j}` as it comes, or `d + \sum_j v_j u_j`.
  public var plainFactor: Expression
  /// The same, simplified: how many times the letter the known sum is.
  public var factor: Expression
  /// `z_i`, with the letter.
  public var solved: Expression
}
