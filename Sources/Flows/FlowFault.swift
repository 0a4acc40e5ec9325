import Evaluation

/// What makes a flow unfit for a sheet, with the point that shows it.
public struct FlowFault: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// `∂x_i/∂z_i` is 0, or has another sign than at an earlier point; its value here.
    case notMonotone(derivative: Double)
    /// `x_i` has this value here and the other one at another `z_i`, and should have gone on in the
    /// opposite direction.
    case turnsBack(value: Double, at: Double, other: Double)
    /// `x_i` depends on `z_j` with `j > i`.
    case looksAhead(at: Int)
    /// `x_i` has no value here.
    case undefined
    /// `det J` is 0, or has another sign than at an earlier point; its value here.
    case singular(determinant: Double)
  }

  /// What is wrong.
  public var kind: Kind
  /// `i`, from 1.
  public var component: Int
  /// `z`.
  public var point: [Double]
}

extension Worlds {
  /// The first point at which some `x_i` certainly changes with a later `z_j`: a fault of an
  /// autoregressive flow, not of a planar one.
  public var lookAheadFault: FlowFault? {
    for i in 1...dimension {
      for j in stride(from: i + 1, through: dimension, by: 1) where dependence[i - 1][j - 1] {
        let entries = values(of: .component("J", [i, j]))
        for (sample, entry) in entries.enumerated()
        where entry.definedness == .defined && !entry.contains(0) {
          return FlowFault(kind: .looksAhead(at: j), component: i, point: points[sample])
        }
      }
    }
    return nil
  }

  /// The first point of the support at which some `x_i` certainly has no value.
  public var undefinedFault: FlowFault? {
    for i in 1...dimension {
      for (sample, value) in values(of: .component("x", [i])).enumerated()
      where value.definedness == .undefined {
        return FlowFault(kind: .undefined, component: i, point: points[sample])
      }
    }
    return nil
  }
}
