import Algebra
import Evaluation

extension Flow {
  /// The first point at which a parameter of the transformer certainly changes with `z_i` itself or
  /// with a later component: a conditioner sees `z_1 … z_{i-1}` only.
  ///
  /// - Parameters:
  ///   - families: the parameters of the transformer: `h`, or `s` and `t`.
  ///   - worlds: samples of this flow.
  /// - Returns: the fault, or `nil`. Cost: `O(D²)` runs of the conditioner's program.
  public func conditionerFault(of families: [String], in worlds: Worlds) -> FlowFault? {
    let context = context(dimension: worlds.dimension)
    for family in families {
      for i in 1...worlds.dimension {
        let parameter = Expression.component(family, [.number(Numeral(i))])
        guard let program = try? Program(compiling: [parameter], in: context) else { continue }
        for case .component("z", let indices) in program.inputs {
          guard let j = indices.first, j >= i else { continue }
          let variable = Slot.component("z", [j])
          let duals = program.runDuals(count: worlds.count) { slot in
            worlds.values(of: slot).map {
              Dual($0, sensitivity: slot == variable ? Interval(1) : nil)
            }
          }
          for (sample, dual) in duals[0].enumerated()
          where dual.tangent.definedness == .defined && !dual.tangent.contains(0) {
            return FlowFault(kind: .looksAhead(at: j), component: i, point: worlds.points[sample])
          }
        }
      }
    }
    return nil
  }
}
