import Algebra
import Flows
import Markdown

/// A point with numbers at which a handout asks to try its flow.
public struct PointCheck: Sendable, Hashable {
  /// `z`.
  public var source: [Expression]
  /// `f(z)`, in exact numbers.
  public var image: [Expression]
  /// The formulas of the inverse with the numbers of ``image`` in them; empty where there are none.
  public var back: [Expression]
}

extension FlowDerivation {
  /// What the formulas give at points that the handout names: "try it with `\mathbf z = (1, 2)`".
  ///
  /// A point is passed over where a value is no short number.
  func checks(at points: [[Expression]]) -> [PointCheck] {
    points.compactMap { point in
      let count = point.count
      guard dimension == nil || dimension == count, forward.first.count >= count else { return nil }
      let image = Self.values(forward.first.prefix(count), at: point, of: "z")
        .map { Simplifier().simplify($0) }
      guard image.allSatisfy({ !$0.mentions("z") && $0.size <= Self.longestValue }) else {
        return nil
      }
      let formulas = inverse?.first ?? []
      let back =
        formulas.count >= count
        ? Self.values(formulas.prefix(count), at: image, of: "x") : []
      return PointCheck(
        source: point, image: image, back: back.contains { $0.mentions("x") } ? [] : back)
    }
  }

  /// The nodes of the longest value that is shown.
  private static let longestValue = 12

  private static func values(
    _ formulas: some Sequence<Expression>, at point: [Expression], of family: String
  ) -> [Expression] {
    formulas.map { formula in
      formula.transformed { node in
        guard case .component(family, let indices) = node, indices.count == 1,
          let k = LinearIndex(indices[0])?.value, point.indices.contains(k - 1)
        else { return node }
        return point[k - 1]
      }
    }
  }
}

/// The points that a handout names: `\mathbf z = (1, 2)`.
struct AskedPoints {
  /// The points, each once.
  private(set) var points: [[Expression]] = []

  /// Looks through the statements of a handout.
  init(in statements: [PlacedStatement]) {
    for statement in statements.map(\.statement) where statement.relations == ["="] {
      let sides = statement.members.compactMap(\.expression)
      guard sides.count == 2, sides[0] == .whole("z"), let point = sides[1].coordinates,
        !points.contains(point)
      else { continue }
      points.append(point)
    }
  }
}

extension Expression {
  /// The entries of a vector of numbers.
  fileprivate var coordinates: [Expression]? {
    let entries: [Expression]
    switch self {
    case .tuple(let tuple) where tuple.dots == nil: entries = tuple.shown
    case .matrix(let rows) where rows.allSatisfy({ $0.count == 1 }): entries = rows.flatMap { $0 }
    case .transpose(.tuple(let tuple)) where tuple.dots == nil: entries = tuple.shown
    default: return nil
    }
    return entries.count >= 2 && entries.allSatisfy(\.isNumber) ? entries : nil
  }
}
