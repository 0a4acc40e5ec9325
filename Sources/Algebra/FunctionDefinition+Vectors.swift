/// Functions of vectors: `m(\mathbf u) = u_1 u_2` at `\mathbf z_{1:2}`, `s(u_1, u_2)` at `\mathbf z_{1:2}`.
extension FunctionDefinition {
  /// The parameters and as many arguments: a run whose length is a number gives each of its components to a parameter
  /// of its own, and several arguments are one vector for a parameter that is one.
  ///
  /// - Returns: `nil` when there is no such way to give them.
  func pairs(with arguments: [Expression]) -> [(parameter: Expression, argument: Expression)]? {
    let own = parameters.flatMap(\.elements)
    if parameters.count == arguments.count, own.count == parameters.count {
      return Array(zip(parameters, arguments))
    }
    let given = arguments.flatMap(\.elements)
    if own.count == given.count { return Array(zip(own, given)) }
    guard parameters.count == 1, parameters[0].isVectorParameter else { return nil }
    return [(parameters[0], .tuple(Tuple(shown: given, dots: nil)))]
  }
}

extension Expression {
  /// Whether it is a vector by its name.
  var isVectorParameter: Bool {
    switch self {
    case .whole, .slice: true
    default: false
    }
  }

  /// The components of a tuple, or of a run whose length is a number; of anything else itself.
  fileprivate var elements: [Expression] {
    switch self {
    case .tuple(let tuple) where tuple.dots == nil: return tuple.shown
    case .slice(let family, let from, let through):
      guard let first = LinearIndex(from), let last = LinearIndex(through),
        let length = (last - first).value, (0..<Self.spread).contains(length)
      else { return [self] }
      return (0...length).map { .component(family, [(first + LinearIndex($0)).expression]) }
    default: return [self]
    }
  }

  /// The most components of a run that become arguments of their own.
  private static let spread = 32

  /// The expression with a parameter replaced by an argument; of a vector also its components and runs.
  ///
  /// - Returns: `nil` when a component of the vector is asked for that the argument does not show.
  func replacing(parameter: Expression, with argument: Expression) -> Expression? {
    let family: String
    var offset = LinearIndex(0)
    switch parameter {
    case .whole(let name): family = name
    case .slice(let name, let from, _):
      guard let first = LinearIndex(from) else { return nil }
      (family, offset) = (name, first - LinearIndex(1))
    default: return replacing(parameter, with: argument)
    }
    var isPossible = true
    let result = transformed { node in
      guard isPossible else { return node }
      let value: Expression?
      switch node {
      case .whole(family), .symbol(family): return argument
      case parameter: return argument
      case .component(family, let indices):
        value = indices.count == 1 ? argument.component(at: indices[0], behind: offset) : nil
      case .slice(family, let from, let through):
        value = argument.run(from, through, behind: offset)
      default: return node
      }
      if value == nil { isPossible = false }
      return value ?? node
    }
    return isPossible ? result : nil
  }

  /// The component of a vector at a place that is counted from behind an offset.
  private func component(at index: Expression, behind offset: LinearIndex) -> Expression? {
    guard let place = LinearIndex(index).map({ $0 - offset }) else { return nil }
    switch self {
    case .whole(let name): return .component(name, [place.expression])
    case .slice(let name, let from, let through):
      guard let first = LinearIndex(from), let last = LinearIndex(through) else { return nil }
      if let number = place.value, let end = (last - first).value, !(1...max(1, end + 1) ~= number)
      {
        return nil
      }
      return .component(name, [(first + place - LinearIndex(1)).expression])
    case .tuple(let tuple):
      guard tuple.dots == nil, let number = place.value, tuple.shown.indices.contains(number - 1)
      else { return nil }
      return tuple.shown[number - 1]
    case .component, .symbol:
      // A vector of one component.
      return place.value == 1 ? self : nil
    default: return nil
    }
  }

  /// A run of a vector's components.
  private func run(
    _ from: Expression, _ through: Expression, behind offset: LinearIndex
  ) -> Expression? {
    guard let start = LinearIndex(from).map({ $0 - offset }),
      let end = LinearIndex(through).map({ $0 - offset })
    else { return nil }
    switch self {
    case .whole(let name): return .slice(name, from: start.expression, through: end.expression)
    case .slice(let name, let first, _):
      guard let first = LinearIndex(first).map({ $0 - LinearIndex(1) }) else { return nil }
      return .slice(
        name, from: (first + start).expression, through: (first + end).expression)
    case .tuple(let tuple):
      guard tuple.dots == nil, let first = start.value, let last = end.value, first >= 1,
        first <= last, last <= tuple.shown.count
      else { return nil }
      return .tuple(Tuple(shown: Array(tuple.shown[(first - 1)..<last]), dots: nil))
    default: return nil
    }
  }
}
