import Algebra

/// Which statements can be part of a flow.
extension FlowReader {
  /// Whether a relation says that both sides are equal.
  static func isEquality(_ relation: String) -> Bool {
    ["=", "\\coloneqq", "\\equiv", "\\triangleq", "\\doteq", ":="].contains(relation)
  }

  /// Whether a statement with this left side can be part of the flow.
  static func defines(_ left: Expression) -> Bool {
    switch left {
    case .component("z", let indices):
      indices.count == 1 && (isOutside(indices[0]) || isBehindLast(indices))
    case .component(let name, let indices): name != "J" && indices.count == 1
    case .whole(let name): name != "z" && name != "0" && name != "1" && !name.hasPrefix("J")
    case .slice("x", _, _): true
    case .symbol(let name): name != "D"
    case .application(let application):
      !application.isInverse && application.primes == 0
        && application.arguments.allSatisfy(isParameter)
    case .tuple(let tuple): tuple.dots == nil && tuple.shown.allSatisfy(defines)
    default: false
    }
  }

  /// What can stand in the brackets of a function that is defined, and not `-t`, `Q(u)`.
  static func isParameter(_ argument: Expression) -> Bool {
    switch argument {
    case .symbol, .whole, .slice: true
    case .component(_, let indices): indices.allSatisfy { LinearIndex($0) != nil }
    case .tuple(let tuple): tuple.shown.allSatisfy(isParameter)
    default: false
    }
  }

  /// Whether an index is a number before the first: `x_0`, which only a convention gives a value.
  static func isOutside(_ index: Expression) -> Bool {
    if case .position(let place)? = IndexPlace(index) { place < 1 } else { false }
  }

  /// Whether an index is the one behind the last: `z_{D+1}`.
  static func isBehindLast(_ indices: [Expression]) -> Bool {
    indices.count == 1
      && LinearIndex(indices[0]).map { $0 - LinearIndex(1) }?.expression == .symbol("D")
  }

  /// Whether a member between a component and a value is one more component that has the value: of another
  /// family, or at another fixed place.
  static func isPlaceWithValue(_ member: Expression, beside left: Expression) -> Bool {
    guard case .component(let name, let indices) = member, case .component(let own, _) = left,
      member != left, member.isFixedComponent, name != own || left.isFixedComponent
    else { return false }
    return name != "x" && name != "z" || isOutside(indices[0])
  }
}

extension Expression {
  /// Whether it is a component at a place that is a number: `s_1`, `z_{-1}`.
  var isFixedComponent: Bool {
    guard case .component(_, let indices) = self, indices.count == 1 else { return false }
    return LinearIndex(indices[0])?.value != nil
  }
}

extension FlowReader {
  /// "`x_i = z_i + z_{i+1}`, where `z_{D+1} = 0`": gives the last component a definition of its own.
  mutating func endBehindLast(_ beyond: [String: Expression]) {
    let last = Expression.symbol("D")
    guard !beyond.isEmpty,
      !definitions.contains(where: { $0.name == "x" && $0.indices == [.dimension] })
    else { return }
    for definition in definitions where definition.name == "x" && definition.condition == nil {
      guard case .variable(let letter)? = definition.indices.first else { continue }
      let body = definition.body.substituting([letter: last]).normalizingIndices
        .transformed { node in
          guard case .component(let name, let indices) = node, Self.isBehindLast(indices) else {
            return node
          }
          return beyond[name] ?? node
        }
      guard body != definition.body.substituting([letter: last]).normalizingIndices else {
        continue
      }
      definitions.append(
        Definition("x", indices: [.dimension], as: Simplifier().simplify(body)))
      return
    }
  }

  /// What the transformer is applied to for component `i`: `z_i`, then `h_i` or the parameters.
  func arguments(of function: FunctionDefinition) -> [Expression] {
    let i = Expression.symbol("i")
    var result: [Expression] = []
    for (k, parameter) in function.parameters.enumerated() {
      if k == 0 {
        result.append(.component("z", [i]))
      } else if case .component(let name, let indices) = parameter, indices.count == 1 {
        result.append(.component(name, [i]))
      } else if function.parameters.count == 2 {
        result.append(.component("h", [i]))
      } else if k - 1 < parameters.count, case .component(let name, _) = parameters[k - 1] {
        result.append(.component(name, [i]))
      } else {
        result.append(parameter)
      }
    }
    return result
  }
}
