/// A point of a drawing in the plane. A coordinate that is not finite is a point that does not
/// exist; a line through it is broken there.
public struct PlanePoint: Sendable, Hashable {
  /// The first coordinate, to the right.
  public var x: Double
  /// The second coordinate, upwards.
  public var y: Double

  /// The point `(x, y)`.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// Whether the point exists.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}
