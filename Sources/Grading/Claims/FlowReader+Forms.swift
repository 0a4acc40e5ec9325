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
    case .tuple(let tuple):
      left.listedVector.map { defines(.whole($0.name)) }
        ?? (tuple.dots == nil && tuple.shown.allSatisfy(defines))
    case .transpose(.tuple): left.listedVector.map { defines(.whole($0.name)) } ?? false
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

  /// Whether this only lists the components of a vector: `(x_1, \dots, x_D)` of `\mathbf x`.
  func lists(_ vector: Expression) -> Bool {
    guard case .whole(let name) = vector else { return false }
    let entries: [Expression]
    switch self {
    case .tuple(let tuple): entries = tuple.shown + [tuple.dots?.last].compactMap { $0 }
    case .matrix(let rows): entries = rows.flatMap { $0 }
    case .transpose(let inner): return inner.lists(vector)
    default: return false
    }
    return entries.allSatisfy { entry in
      if case .component(name, let indices) = entry { indices.count == 1 } else { false }
    }
  }

  /// The name of a constant or function that is not one of the flow's own, which may be defined by the way.
  var nameByTheWay: String? {
    switch self {
    case .symbol(let name), .whole(let name): ["x", "z", "f", "c", "h"].contains(name) ? nil : name
    case .application(let head): ["\\tau", "f", "c"].contains(head.name) ? nil : head.name
    default: nil
    }
  }

  /// Whether a name stands in an expression, of whatever kind.
  func uses(_ name: String) -> Bool {
    contains { node in
      switch node {
      case .symbol(name), .whole(name), .component(name, _): true
      case .application(let head): head.name == name
      default: false
      }
    }
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

  /// Whether the text gives components of what a letter is called.
  private func isFamily(_ parameter: Expression) -> Bool {
    guard case .symbol(let name) = parameter else { return false }
    return definitions.contains { $0.name == name && $0.indices.count == 1 }
      && !definitions.contains { $0.name == name && $0.indices.isEmpty }
  }

  private var definesConditioner: Bool { definitions.contains { $0.name == "h" } }

  /// What the transformer is applied to for component `i`: `z_i`, then `h_i` or the parameters.
  func arguments(of function: FunctionDefinition) -> [Expression] {
    let i = Expression.symbol("i")
    var result: [Expression] = []
    for (k, parameter) in function.parameters.enumerated() {
      if k == 0 {
        result.append(.component("z", [i]))
      } else if case .component(let name, let indices) = parameter, indices.count == 1 {
        result.append(.component(name, [i]))
      } else if function.parameters.count == 2, !isFamily(parameter) || definesConditioner {
        result.append(.component("h", [i]))
      } else if k - 1 < parameters.count, case .component(let name, _) = parameters[k - 1] {
        result.append(.component(name, [i]))
      } else if case .symbol(let name) = parameter, isFamily(parameter) {
        // `\tau(z; \mu, \sigma)` beside `\mu_1 = 0, \sigma_1 = 1`.
        result.append(.component(name, [i]))
      } else {
        result.append(parameter)
      }
    }
    return result
  }
}

extension PlacedStatement {
  /// `c_1`, `c_i` on the left side: a value of the conditioner without its argument.
  var conditionerValue: Expression? {
    guard case .whole("c")? = statement.members[0].expression else { return nil }
    let written = text(statement.members[0].range).filter { !"{} ".contains($0) }
    guard let match = written.wholeMatch(of: #/c_([0-9]{1,2}|[ijk])/#) else { return nil }
    let index = Int(match.1).map { Expression.number(Numeral($0)) } ?? .symbol(String(match.1))
    return .component("c", [index])
  }
}
