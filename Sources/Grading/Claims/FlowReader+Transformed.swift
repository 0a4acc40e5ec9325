import Algebra

/// A component that a text gives by the transformer alone, `x_i = \tau(-z_i; h_i)`.
struct TransformedComponent {
  /// `i`.
  var index: Expression
  /// `\tau(-z_i; h_i)`.
  var application: Application
  /// For which indices.
  var condition: Condition?
  /// Where it stands.
  var placed: PlacedStatement
}

/// Handouts that say both what the transformer is and how the target is made with it.
extension FlowReader {
  /// Notes what a statement gives a component by the transformer alone.
  mutating func noteTransformed(
    _ left: Expression, _ values: [Expression], _ placed: PlacedStatement
  ) {
    guard case .component("x", let indices) = left, indices.count == 1,
      !Self.isOutside(indices[0])
    else { return }
    for case .application(let head) in values
    where head.name == "\\tau" && !head.isInverse && head.primes == 0 {
      transformed.append(
        TransformedComponent(
          index: indices[0], application: head, condition: placed.statement.condition,
          placed: placed))
      return
    }
  }

  /// Where the transformer is applied to something else than `z_i` and its parameters, or is a part of other
  /// components, that is the map.
  mutating func takeTransformed() {
    let isPart = definitions.contains { $0.name == "x" && $0.body.usesTransformer }
    guard let function = functions.first(where: { $0.name == "\\tau" }),
      isPart || transformed.contains(where: { !isUsual($0, of: function) })
    else { return }
    for component in transformed {
      direct = direct ?? component.placed
      define(
        "x", at: component.index, as: .application(component.application),
        where: component.condition)
    }
  }

  private func isUsual(_ component: TransformedComponent, of function: FunctionDefinition) -> Bool {
    let general = arguments(of: function)
    let usual =
      component.index == .symbol("i")
      ? general : general.map { $0.substituting(["i": component.index]) }
    let own = complete(component.application, of: function, at: component.index)
    return own.arguments == usual
  }

  /// A transformer whose parameters have a value gives all components that are not given by themselves.
  mutating func preferTransformer() {
    guard direct != nil, let function = functions.first(where: { $0.name == "\\tau" }),
      !function.body.contains(where: { $0.isOutput })
    else { return }
    let positions = definitions.filter { $0.name == "x" && !$0.isConvention }
    var largest = 0
    for definition in positions {
      guard case .literal(let place)? = definition.indices.first, definition.indices.count == 1,
        !definition.body.usesTransformer
      else { return }
      largest = max(largest, place)
    }
    let defined = Set(
      definitions.filter { definition in
        if case .variable? = definition.indices.first { !definition.isConvention } else { false }
      }.map(\.name))
    let isComplete = arguments(of: function).dropFirst().allSatisfy { argument in
      if case .component(let name, _) = argument { defined.contains(name) } else { false }
    }
    guard largest > 0, isComplete, largest == 1 || function.parameters.count > 1,
      let body = function.applied(to: arguments(of: function))
    else { return }
    definitions.append(Definition("x", indices: [.variable("i")], as: body))
  }

  /// Whether definitions give the target what the transformer is for every component.
  func isTransformed(_ definitions: [Definition]) -> Bool {
    guard let function = functions.first(where: { $0.name == "\\tau" }),
      let value = function.applied(to: arguments(of: function))
    else { return false }
    return definitions.filter { $0.name == "x" && !$0.isConvention }
      .allSatisfy { $0.body == value }
  }

  /// An expression in which every transformer has all its arguments, and the conditioner's values are
  /// called by their name: `2 \tau(z_i)` as `2 \tau(z_i; h_i)`.
  func completing(_ body: Expression) -> Expression {
    let function = functions.first { $0.name == "\\tau" }
    let knowsConditioner = definitions.contains { $0.name == "h" && !$0.indices.isEmpty }
    return body.transformed { node in
      guard case .application(let head) = node, !head.isInverse, head.primes == 0 else {
        return node
      }
      if head.name == "c", knowsConditioner, let index = head.place {
        return .component("h", [index])
      }
      guard head.name == "\\tau", let function, let index = head.place else { return node }
      return .application(complete(head, of: function, at: index))
    }
  }

  /// A transformer with the arguments that are understood.
  private func complete(
    _ application: Application, of function: FunctionDefinition, at index: Expression
  ) -> Application {
    guard application.arguments.count != function.parameters.count,
      let first = application.arguments.first
    else { return application }
    let rest = application.arguments.dropFirst()
    let isUnderstood = rest.allSatisfy { argument in
      if case .component("h", let own) = argument { own == [index] } else { false }
    }
    guard isUnderstood else { return application }
    var result = application
    let usual = arguments(of: function).dropFirst()
    result.arguments = [first] + usual.map { $0.substituting(["i": index]) }
    return result
  }
}

extension PlacedStatement {
  /// The statement with what it gives on the left: `z_i + h_i = x_i` as `x_i = z_i + h_i`.
  var givingFirst: PlacedStatement {
    let members = statement.members
    guard members.count >= 2, let first = members[0].expression else { return self }
    var result = self
    guard !FlowReader.defines(first), !first.isVariable,
      statement.relations.allSatisfy(FlowReader.isEquality),
      let place = members.firstIndex(where: { member in
        member.expression.map { $0.isOutput || $0.isTransformerHead } ?? false
      })
    else { return self }
    result.statement.members.remove(at: place)
    result.statement.members.insert(members[place], at: 0)
    return result
  }
}

extension [PlacedStatement] {
  /// The statements, in which `z_i \mapsto z_i + h_i` is `x_i = z_i + h_i`.
  var joiningMaps: [PlacedStatement] {
    var result: [PlacedStatement] = []
    for placed in self {
      guard let last = result.last, let image = last.image(mappedTo: placed) else {
        result.append(placed)
        continue
      }
      result[result.count - 1] = image
    }
    return result.joiningCases
  }
}

extension Expression {
  /// The component or vector of the target that belongs to one of the base: `x_i` to `z_i`, `\mathbf x` to
  /// `(z_1, z_2)^\top`.
  fileprivate var image: Expression? {
    switch self {
    case .component("z", let indices): return .component("x", indices)
    case .whole("z"): return .whole("x")
    default:
      guard let column = listedVector, column.name == "z" else { return nil }
      return replacingBase
    }
  }

  private var replacingBase: Expression {
    transformed { node in
      guard case .component("z", let indices) = node else { return node }
      return .component("x", indices)
    }
  }
}

extension PlacedStatement {
  /// What this statement, `z_i`, and the one behind an arrow say together.
  fileprivate func image(mappedTo other: PlacedStatement) -> PlacedStatement? {
    guard statement.relations.isEmpty, other.statement.relations.isEmpty,
      other.isInFormula(of: self), statement.range.upperBound <= other.statement.range.lowerBound,
      let output = statement.members.first?.expression?.image,
      let value = other.statement.members.first, value.expression?.isOutput != true,
      text(statement.range.upperBound..<other.statement.range.lowerBound).contains("mapsto")
    else { return nil }
    var result = self
    result.statement.members[0].reading = .success(output)
    result.statement.members.append(value)
    result.statement.relations = ["="]
    result.statement.condition = other.statement.condition ?? statement.condition
    result.statement.range = statement.range.lowerBound..<other.statement.range.upperBound
    result.words.behind = other.words.behind
    return result
  }
}

extension Application {
  /// The index that an application speaks of: its own, or that of its first argument's component.
  fileprivate var place: Expression? {
    if let index { return index }
    guard let first = arguments.first else { return nil }
    var places: [Expression] = []
    _ = first.contains { node in
      if case .component(_, let indices) = node, indices.count == 1 { places.append(indices[0]) }
      return false
    }
    if case .slice(_, _, let last) = first, let end = LinearIndex(last) {
      return (end + LinearIndex(1)).expression
    }
    return places.first
  }
}

extension Expression {
  /// `x_i`, `\mathbf x`, `f(\mathbf z)`: what the flow gives.
  var isOutput: Bool {
    switch self {
    case .component("x", let indices): indices.count == 1 && !FlowReader.isOutside(indices[0])
    case .whole("x"), .slice("x", _, _): true
    case .application(let head):
      head.name == "f" && !head.isInverse && head.primes == 0
        && head.arguments.allSatisfy(FlowReader.isParameter)
    default: false
    }
  }

  /// `u_i`: components that are neither a variable of the flow nor what the conditioner gives.
  var isLayer: Bool {
    if case .component(let name, _) = self { !["x", "z", "h"].contains(name) } else { false }
  }

  /// `\tau(z_i; h_i)`, `c_i(\mathbf z_{1:i-1})`, `f(\mathbf z)`: a function of the flow and nothing else.
  var isNamedFunction: Bool {
    guard case .application(let head) = self else { return false }
    return ["\\tau", "c", "f"].contains(head.name)
  }

  /// Whether the transformer occurs.
  var usesTransformer: Bool {
    contains { node in
      if case .application(let head) = node { head.name == "\\tau" } else { false }
    }
  }

  /// `\tau(z_i; h_i)`, as it is defined.
  fileprivate var isTransformerHead: Bool {
    guard case .application(let head) = self else { return false }
    return head.name == "\\tau" && !head.isInverse && head.primes == 0
      && head.arguments.allSatisfy(FlowReader.isParameter)
  }

  /// `z_i`, a number: what gives nothing.
  fileprivate var isVariable: Bool {
    switch self {
    case .component("z", _), .whole("z"), .slice("z", _, _), .number: true
    default: false
    }
  }
}
