import Algebra

extension Grounding {
  /// A function of the text at its arguments.
  mutating func application(
    _ application: Application, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    if let open = openFunction(application) {
      return try openApplication(open, application, indices)
    }
    if let flow = context.flow {
      if let name = DensityName(rawValue: application.name) {
        return try density(name, at: application.arguments, indices, flow)
      }
      if application.name == flow.map, application.primes == 0 {
        return try flowMap(application, flow, indices)
      }
      if application.primes == 0, !application.isInverse,
        let family = flow.conditioners[application.name]
      {
        return try conditioner(application, family, flow, indices)
      }
      if application.name == flow.transformer, application.isInverse, application.primes == 0 {
        return try inverseTransformer(application, flow, indices)
      }
    }
    if let whole = completed(application) { return try self.application(whole, indices) }
    guard let function = function(application) ?? functionToInvert(application) else {
      let isKnown =
        context.flow != nil && ["\\tau", "f", "c"].contains(application.name)
        || context.functions.contains { $0.name == application.name }
        || context.openFunctions.contains { $0.name == application.name }
      throw isKnown ? .unsupported(application.name) : .unknownName(application.name)
    }
    var arguments: [Grounded] = []
    for argument in application.arguments { arguments.append(try ground(argument, indices)) }
    let inner = try innerIndices(function, application.arguments, indices)
    if application.isInverse, !function.isInverse {
      return try inverse(of: function, order: application.primes, at: arguments, inner)
    }
    guard application.primes > 0 else { return try apply(function, to: arguments, inner) }
    return try partial(function, byArgument: 0, order: application.primes, at: arguments, inner)
  }

  /// The open function that an application is one of.
  func openFunction(_ application: Application) -> OpenFunction? {
    guard function(application) == nil else { return nil }
    return context.openFunctions.first {
      $0.name == application.name && ($0.isIncreasing || !application.isInverse)
    }
  }

  /// An open function at its arguments; with primes, its derivative by the first.
  private mutating func openApplication(
    _ open: OpenFunction, _ application: Application, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let index = try application.index.map { (index) throws(GroundingError) in
      try self.index(index, indices)
    }
    let arguments = try flattened(application.arguments, indices)
    guard application.primes > 0 else {
      return try openValue(open, application, index, at: arguments, indices)
    }
    return try openPartial(open, application, index, by: 0, at: arguments, indices)
  }

  private mutating func openValue(
    _ open: OpenFunction, _ application: Application, _ index: Int?, at arguments: [Int],
    _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    guard application.isInverse else {
      return try openFunction(
        open, index: index, of: application.index, at: arguments, indices)
    }
    return .scalar(try openInverse(open, index: index, at: arguments))
  }

  /// The derivative of an open function by one of its arguments.
  private mutating func openPartial(
    _ open: OpenFunction, _ application: Application, _ index: Int?, by position: Int,
    at arguments: [Int], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    guard arguments.indices.contains(position) else { throw .unsupported(application.name) }
    return try partial(order: max(1, application.primes), at: arguments[position]) {
      (grounding, seed) throws(GroundingError) in
      var seeded = arguments
      seeded[position] = seed
      return try grounding.openValue(open, application, index, at: seeded, indices)
    }
  }

  /// `\partial\tau(z_i; h_i)/\partial z_i` of an open function: by its argument, the others held fixed;
  /// `nil` when it is differentiated by something else.
  mutating func openDerivative(
    of body: Expression, by variable: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded? {
    guard case .application(let application) = body, application.primes == 0,
      let open = openFunction(application), open.isIncreasing,
      let position = application.arguments.firstIndex(of: variable)
    else { return nil }
    let index = try application.index.map { (index) throws(GroundingError) in
      try self.index(index, indices)
    }
    let arguments = try flattened(application.arguments, indices)
    guard arguments.count == application.arguments.count else { return nil }
    return try openPartial(open, application, index, by: position, at: arguments, indices)
  }

  /// The definition that an application uses.
  func function(_ application: Application) -> FunctionDefinition? {
    context.functions.last {
      $0.name == application.name && $0.isInverse == application.isInverse
        && $0.parameters.count == application.arguments.count
    }
  }

  /// The definition of the function whose inverse is applied: of $g^{-1}(y)$ that of $g$, of $\tau^{-1}(x; h)$ that of $\tau$.
  private func functionToInvert(_ application: Application) -> FunctionDefinition? {
    var forward = application
    forward.isInverse = false
    return application.isInverse ? function(forward) : nil
  }

  /// The first argument at which a function has a value, the others held fixed; with primes, its derivative by the value.
  private mutating func inverse(
    of function: FunctionDefinition, order: Int, at arguments: [Grounded], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    guard case .scalar(let value)? = arguments.first else { throw .notScalar }
    return try partial(order: order, at: value) { (grounding, seed) throws(GroundingError) in
      let unknown = try grounding.freshInput()
      var inner = arguments
      inner[0] = .scalar(unknown)
      guard case .scalar(let own) = try grounding.apply(function, to: inner, indices) else {
        throw .notScalar
      }
      let residual = try grounding.builder.add(own, grounding.builder.negate(seed))
      return .scalar(
        try grounding.builder.solution(of: residual, unknown: unknown, in: function.range))
    }
  }

  /// `\tau'(z_i)` as `\tau'(z_i; h_i)`, where the transformer has more arguments.
  private func completed(_ application: Application) -> Application? {
    guard let flow = context.flow, application.name == flow.transformer, !application.isInverse,
      application.arguments.count == 1,
      case .component(flow.base, let place) = application.arguments[0],
      function(application) == nil,
      let function = context.functions.last(where: { $0.name == application.name })
    else { return nil }
    var result = application
    for parameter in function.parameters.dropFirst() {
      guard case .component(let family, _) = parameter else { return nil }
      result.arguments.append(.component(family, place))
    }
    return result.arguments.count > 1 ? result : nil
  }

  /// The indices inside a function's body: `\tau(z_i; h_i)` at `(z_2; h_2)` binds `i` to 2.
  func innerIndices(
    _ function: FunctionDefinition, _ arguments: [Expression], _ indices: Environment
  ) throws(GroundingError) -> Environment {
    var inner = indices
    for (parameter, argument) in zip(function.parameters, arguments) {
      guard case .component(_, let own) = parameter, own.count == 1,
        case .symbol(let name) = own[0], case .component(_, let given) = argument,
        given.count == 1, let linear = LinearIndex(given[0])
      else { continue }
      var value = linear.constant
      for (symbol, coefficient) in linear.coefficients {
        guard let known = symbol == "D" ? context.dimension : indices[symbol] else {
          throw .notAnIndex
        }
        value += coefficient * known
      }
      inner[name] = value
    }
    return inner
  }

  /// A function's body with its parameters standing for values.
  mutating func apply(
    _ function: FunctionDefinition, to arguments: [Grounded], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    guard arguments.count == function.parameters.count else { throw .unsupported(function.name) }
    var body = function.body
    var names: [String] = []
    for (parameter, argument) in zip(function.parameters, arguments) {
      fresh += 1
      let name = "#\(fresh)"
      names.append(name)
      locals[name] = argument
      body = body.replacing(parameter, by: name)
    }
    defer { for name in names { locals[name] = nil } }
    return try ground(body, indices)
  }

  /// `f(\mathbf z)` is `x`, `f^{-1}(\mathbf x)` is `z`; at another place `f` is computed anew, and
  /// `f^{-1}` has no value.
  private mutating func flowMap(
    _ application: Application, _ flow: FlowVocabulary, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let (from, to) =
      application.isInverse ? (flow.target, flow.base) : (flow.base, flow.target)
    let given = try flattened(application.arguments, indices)
    guard case .vector(let expected) = try whole(from) else {
      throw .unsupported(application.name)
    }
    guard given == expected else {
      guard !application.isInverse else { throw .unsupported(application.name) }
      return try flowMap(at: given, application.index, flow, indices)
    }
    guard let index = application.index else { return try whole(to) }
    return try component(to, [self.index(index, indices)])
  }

  /// `f` at any place, by the definitions of `x`.
  private mutating func flowMap(
    at given: [Int], _ index: Expression?, _ flow: FlowVocabulary, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    guard given.count == context.dimension else {
      throw .lengthMismatch(given.count, context.dimension)
    }
    let position = try index.map { (index) throws(GroundingError) in
      try self.index(index, indices)
    }
    let saved = (expanded, locals, expanding)
    defer { (expanded, locals, expanding) = saved }
    expanded = [:]
    expanding = []
    locals[flow.base] = .vector(given)
    var places: [Int] = []
    for k in stride(from: 1, through: context.dimension, by: 1) {
      locals[flow.target] = .vector(places)
      guard case .scalar(let place) = try definedComponent(flow.target, [k]) else {
        throw .notScalar
      }
      places.append(place)
    }
    guard let position else { return .vector(places) }
    guard places.indices.contains(position - 1) else {
      throw .indexOutOfRange(flow.target, [position])
    }
    return .scalar(places[position - 1])
  }

  /// `c_i(\mathbf z_{1:i-1})` is `h_i`, where it is given what it may look at.
  private mutating func conditioner(
    _ application: Application, _ family: String, _ flow: FlowVocabulary, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let given = try flattened(application.arguments, indices)
    let position =
      try application.index.map { (index) throws(GroundingError) in
        try self.index(index, indices)
      } ?? given.count + 1
    guard context.positions.contains(position) else {
      throw .indexOutOfRange(family, [position])
    }
    for letter in [flow.base, flow.target] where context.inputs.contains(letter) {
      var expected: [Int] = []
      for k in stride(from: 1, to: position, by: 1) {
        guard case .scalar(let place) = try component(letter, [k]) else { continue }
        expected.append(place)
      }
      if given == expected { return try component(family, [position]) }
    }
    throw .unsupported(application.name)
  }

  /// `\tau^{-1}(x_i; h_i)` is `z_i` where `\tau(z_i; h_i)` is how `x_i` is defined.
  private mutating func inverseTransformer(
    _ application: Application, _ flow: FlowVocabulary, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    guard let first = application.arguments.first,
      case .scalar(let place) = try ground(first, indices),
      case .input(.component(flow.target, let numbers)) = builder.instructions[place],
      case .scalar(let base) = try component(flow.base, numbers),
      let function = context.functions.last(where: {
        $0.name == flow.transformer && $0.parameters.count == application.arguments.count
      }), let definition = context.definitions.last(where: { $0.name == flow.target })
    else { throw .unsupported(application.name) }
    var arguments: [Grounded] = [.scalar(base)]
    for argument in application.arguments.dropFirst() {
      arguments.append(try ground(argument, indices))
    }
    let inner = try innerIndices(function, application.arguments, indices)
    var bound: Environment = [:]
    if case .variable(let name)? = definition.indices.first { bound[name] = numbers[0] }
    guard case .scalar(let forward) = try apply(function, to: arguments, inner),
      case .scalar(let own) = try ground(definition.body, bound), forward == own
    else { throw .unsupported(application.name) }
    return .scalar(base)
  }

  /// The components of several arguments, one after another.
  private mutating func flattened(
    _ arguments: [Expression], _ indices: Environment
  ) throws(GroundingError) -> [Int] {
    var places: [Int] = []
    for argument in arguments {
      switch try ground(argument, indices) {
      case .scalar(let place): places.append(place)
      case .vector(let more): places += more
      case .matrix: throw .unsupported("matrix")
      }
    }
    return places
  }
}

extension Expression {
  /// The expression with a parameter called `name`; a parameter that is a whole vector takes its
  /// components with it.
  fileprivate func replacing(_ parameter: Expression, by name: String) -> Expression {
    guard case .whole(let family) = parameter else {
      return replacing(parameter, with: .symbol(name))
    }
    return transformed { node in
      switch node {
      case .whole(family), .symbol(family): .whole(name)
      case .component(family, let indices): .component(name, indices)
      case .slice(family, let from, let through): .slice(name, from: from, through: through)
      default: node
      }
    }
  }
}
