import Algebra
import Flows

extension Worlds {
  /// The worlds in which the flow has a Jacobian, or whose point is no round one. Where pieces meet there
  /// is no derivative, and a round point may lie there: what holds of derivatives holds elsewhere.
  var smooth: [Bool] {
    var result = [Bool](repeating: true, count: count)
    for i in 1...dimension {
      for j in 1...i {
        for (world, entry) in values(of: .component("J", [i, j])).enumerated()
        where entry.definedness == .undefined && isRound(world) {
          result[world] = false
        }
      }
    }
    return result
  }
}

extension Expression {
  /// Whether a derivative of the flow, its Jacobian or its determinant stands in it.
  var readsSlopes: Bool {
    contains { node in
      switch node {
      case .derivative, .determinant, .whole("J"), .component("J", _): true
      case .application(let application): application.primes > 0
      default: false
      }
    }
  }
}
