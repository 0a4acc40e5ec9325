import Algebra

extension Statement {
  /// The statement as a restriction of values: inequalities between expressions of `z`, `x` and the
  /// student's own families.
  ///
  /// - Parameter foreign: the families of the question, of which a restriction says nothing new.
  /// - Returns: the restriction; `nil` when the statement is something else.
  func domain(without foreign: Set<String>) -> Condition? {
    let sides = members.compactMap(\.expression)
    guard sides.contains(where: \.hasComponent) else { return nil }
    return comparisons { $0.isOfComponents(without: foreign) }
  }

  /// The statement as comparisons of sides that are all as asked for; `nil` when it is something else.
  func comparisons(of isFit: (Expression) -> Bool) -> Condition? {
    guard !relations.isEmpty, members.count == relations.count + 1 else { return nil }
    let sides = members.compactMap(\.expression)
    guard sides.count == members.count, sides.allSatisfy(isFit) else { return nil }
    var comparisons: [Condition] = []
    for (number, relation) in relations.enumerated() {
      guard let comparison = Self.inequalities[relation] else { return nil }
      comparisons.append(.comparison(sides[number], comparison, sides[number + 1]))
    }
    return .joined(comparisons)
  }

  /// Whether the statement only says that things differ: `z_i \ne 0`.
  var isInequation: Bool { !relations.isEmpty && relations.allSatisfy { $0 == "\\neq" } }

  /// The point that the statement sets variables to, in LaTeX: `z = (0, 5)`, `z_1 = 2`.
  var point: String? {
    guard members.count == 2, relations == ["="], !isConvention,
      let left = members[0].expression, let right = members[1].expression, right.isPoint
    else { return nil }
    switch left {
    case .whole("z"), .whole("x"), .component("z", _), .component("x", _):
      return "\(left.latex) = \(right.latex)"
    default: return nil
    }
  }

  /// Whether nothing but a letter that counts stands there.
  var isIndex: Bool {
    guard relations.isEmpty, members.count == 1, case .symbol(let name)? = members[0].expression
    else { return false }
    return name == "D" || IndexLetters.running.contains(name)
  }

  /// Whether the statement gives a component before the first a value: `x_0 = 0`.
  var isConvention: Bool {
    guard members.count == 2, relations.first == "=",
      case .component(_, let indices)? = members[0].expression, indices.count == 1,
      case .position(let position)? = IndexPlace(indices[0])
    else { return false }
    return position < 1
  }

  private static let inequalities: [String: Comparison] = [
    "<": .less, "\\leq": .lessOrEqual, ">": .greater, "\\geq": .greaterOrEqual,
  ]
}

extension Expression {
  fileprivate var hasComponent: Bool {
    contains { if case .component = $0 { true } else { false } }
  }

  /// Whether components, but none of these families, are the only variables.
  fileprivate func isOfComponents(without foreign: Set<String>) -> Bool {
    !contains { node in
      switch node {
      case .component(let name, _): foreign.contains(name)
      case .whole, .slice, .application, .derivative, .determinant, .tuple: true
      default: false
      }
    }
  }
}
