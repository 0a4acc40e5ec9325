import Algebra

/// What the formulas of a flow show besides themselves: remarks that handouts ask for.
public struct FlowRemarks: Sendable {
  /// By what the flow multiplies every volume, where that is the same everywhere.
  public var volume: Expression?
  /// The components of `z` that the determinant does not depend on; only where it depends on others.
  public var missing: [Expression] = []
  /// Which direction looks at neighbours only, where the other one needs everything before.
  public var locality: Locality?
  /// Values of the own variable at which pieces of different slopes meet.
  public var kinks: [Expression] = []
  /// What is 0 where there need be no derivative, in a flow with other kinks than ``kinks``.
  public var kinkZeros: [Expression] = []
  /// Whether there are kinks that cannot be named shortly.
  public var hasOtherKinks = false

  /// A direction that looks at neighbours only.
  public struct Locality: Sendable, Hashable {
    /// Whether that is the inverse.
    public var isInverse: Bool
    /// What its component `i` needs: `z_{i-1}`, `z_i`.
    public var needs: [Expression]
  }
}
