import Algebra

extension Grounding {
  /// `∂a/∂b` in the world.
  ///
  /// By a component of the base, everything that follows from it moves with it (`∂x_i/∂z_j` is an
  /// entry of the Jacobian); by a component of the target, the base follows by the inverse. By an
  /// argument of a function that is differentiated, the other arguments are held fixed.
  mutating func derivative(
    of body: Expression, withRespectTo variable: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let body = named(body, variable)
    if let open = try openDerivative(of: body, by: variable, indices) { return open }
    if case .application(let application) = body, !application.isInverse,
      let position = application.arguments.firstIndex(of: variable), application.primes == 0,
      let function = function(application)
    {
      var arguments: [Grounded] = []
      for argument in application.arguments { arguments.append(try ground(argument, indices)) }
      if case .scalar = arguments[position] {
        let inner = try innerIndices(function, application.arguments, indices)
        return try partial(function, byArgument: position, order: 1, at: arguments, inner)
      }
    }
    switch variable {
    case .component(let name, let subscripts):
      var numbers: [Int] = []
      for subscript_ in subscripts { numbers.append(try index(subscript_, indices)) }
      return try derivative(of: body, by: .component(name, numbers), indices)
    case .symbol(let name):
      return try derivative(of: body, by: .scalar(name), indices)
    case .whole(let name) where context.inputs.contains(name):
      return try jacobian(of: body, by: name, indices)
    default:
      throw .unsupported("\\partial")
    }
  }

  /// `∂\tau/∂z_i` speaks of `\tau(z_i; h_i)`, `∂f/∂\mathbf z` of `f(\mathbf z)`.
  private func named(_ body: Expression, _ variable: Expression) -> Expression {
    if let open = namedOpen(body, variable) { return open }
    guard let flow = context.flow, case .whole(let name) = body else { return body }
    if name == flow.map {
      return .application(Application(name, arguments: [.whole(flow.base)]))
    }
    guard name == flow.transformer, case .component(_, let place) = variable,
      let function = context.functions.last(where: { $0.name == name })
    else { return body }
    let arguments = function.parameters.enumerated().map { position, parameter -> Expression in
      if position == 0 { return .component(flow.base, place) }
      switch parameter {
      case .component(let family, _), .whole(let family): return .component(family, place)
      default: return parameter
      }
    }
    return .application(Application(name, arguments: arguments))
  }

  /// The same of an open function.
  private func namedOpen(_ body: Expression, _ variable: Expression) -> Expression? {
    guard case .whole(let name) = body, case .component(_, let place) = variable, place.count == 1,
      let open = context.openFunctions.first(where: { $0.name == name }),
      !open.usualArguments.isEmpty
    else { return nil }
    let arguments = open.usualArguments.map { $0.substituting(["i": place[0]]) }
    return .application(Application(name, arguments: arguments))
  }

  private mutating func derivative(
    of body: Expression, by slot: Slot, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    if case .component(let name, let numbers) = slot {
      // An index that leaves 1 … D is told as such.
      guard case .scalar = try component(name, numbers) else { throw .notScalar }
      if !context.inputs.contains(name) {
        return try derivative(of: body, byDefined: slot, indices)
      }
    }
    if case .scalar(let name) = slot, !context.scalars.contains(name) {
      return try derivative(of: body, byDefined: slot, indices)
    }
    return try mapDerivative(try ground(body, indices), by: slot)
  }

  /// By a name that a definition fixes: as if it were free.
  private mutating func derivative(
    of body: Expression, byDefined slot: Slot, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let actual: Int
    var seedIndices = indices
    let seed = try freshInput()
    let cache = expanded
    switch slot {
    case .component(let name, let numbers):
      guard case .scalar(let place) = try component(name, numbers) else { throw .notScalar }
      actual = place
      overrides[slot] = seed
    case .scalar(let name):
      guard indices[name] == nil, name != "D" else { throw .unsupported("\\partial") }
      actual = try scalar(.symbol(name), indices)
      locals[name] = .scalar(seed)
      seedIndices[name] = nil
    }
    defer {
      expanded = cache
      overrides[slot] = nil
      if case .scalar(let name) = slot { locals[name] = nil }
    }
    expanded = [:]
    let value = try ground(body, seedIndices)
    let tangents = try map(value) { (builder, place) throws(GroundingError) in
      try builder.derivative(of: place) { $0 == seed ? .one : .none }
    }
    return try map(tangents) { (builder, place) throws(GroundingError) in
      try builder.rebuilt(place, replacing: seed, with: actual)
    }
  }

  /// The derivative of a function by one of its arguments, the others held fixed.
  mutating func partial(
    _ function: FunctionDefinition, byArgument position: Int, order: Int, at arguments: [Grounded],
    _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    guard arguments.indices.contains(position), case .scalar(let actual) = arguments[position]
    else { throw .notScalar }
    return try partial(order: order, at: actual) {
      (grounding, seed) throws(GroundingError) in
      var seeded = arguments
      seeded[position] = .scalar(seed)
      return try grounding.apply(function, to: seeded, indices)
    }
  }

  /// The derivative of a value by one place that it is computed from, taken at `actual`.
  mutating func partial(
    order: Int, at actual: Int,
    of body: (inout Grounding, Int) throws(GroundingError) -> Grounded
  ) throws(GroundingError) -> Grounded {
    let seed = try freshInput()
    var value = try body(&self, seed)
    for _ in 0..<min(order, 8) {
      value = try map(value) { (builder, place) throws(GroundingError) in
        try builder.derivative(of: place) { $0 == seed ? .one : .none }
      }
    }
    return try map(value) { (builder, place) throws(GroundingError) in
      try builder.rebuilt(place, replacing: seed, with: actual)
    }
  }

  mutating func freshInput() throws(GroundingError) -> Int {
    fresh += 1
    return try builder.emit(.input(.scalar("#\(fresh)")))
  }

  /// The total derivative of every component by an input.
  private mutating func mapDerivative(
    _ value: Grounded, by slot: Slot
  ) throws(GroundingError) -> Grounded {
    let seeds = try seeds(by: slot)
    return try map(value) { (builder, place) throws(GroundingError) in
      try builder.derivative(of: place) { seeds[$0] ?? .none }
    }
  }

  /// How every input changes with one of them.
  private mutating func seeds(by slot: Slot) throws(GroundingError) -> [Int: Tangent] {
    var seeds: [Int: Tangent] = [try builder.emit(.input(slot)): .one]
    guard let flow = context.flow else { return seeds }
    guard case .component(let name, let numbers) = slot, numbers.count == 1 else {
      for family in [flow.target] {
        for k in context.positions {
          seeds[try builder.emit(.input(.component(family, [k])))] = .unknown
        }
      }
      return seeds
    }
    let follower: (family: String, matrix: String)
    switch name {
    case flow.base: follower = (flow.target, flow.jacobian)
    case flow.target: follower = (flow.base, flow.inverseJacobian)
    default: return seeds
    }
    for k in context.positions {
      let place = try builder.emit(.input(.component(follower.family, [k])))
      let entry = try builder.emit(.input(.component(follower.matrix, [k, numbers[0]])))
      seeds[place] = .place(entry)
      for j in context.positions {
        for matrix in [flow.jacobian, flow.inverseJacobian] {
          seeds[try builder.emit(.input(.component(matrix, [k, j])))] = .unknown
        }
      }
    }
    seeds[try builder.emit(.input(.scalar("\\det J")))] = .unknown
    return seeds
  }

  /// A vector by a vector: the matrix of entries; a number by a vector: its gradient.
  private mutating func jacobian(
    of body: Expression, by name: String, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let value = try ground(body, indices)
    var columns: [Grounded] = []
    for j in context.positions {
      columns.append(try mapDerivative(value, by: .component(name, [j])))
    }
    switch value {
    case .scalar:
      return .vector(columns.compactMap { if case .scalar(let place) = $0 { place } else { nil } })
    case .vector(let places):
      return .matrix(
        places.indices.map { row in
          columns.compactMap { if case .vector(let entries) = $0 { entries[row] } else { nil } }
        })
    case .matrix: throw .unsupported("matrix")
    }
  }
}
