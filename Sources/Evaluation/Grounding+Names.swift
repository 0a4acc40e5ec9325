import Algebra

extension Grounding {
  /// An index, `D`, a parameter or a defined scalar.
  mutating func symbol(
    _ name: String, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    if let index = indices[name] { return .scalar(try builder.literal(Rational(index))) }
    if let local = locals[name] { return local }
    if name == "D" { return .scalar(try builder.literal(Rational(context.dimension))) }
    if context.scalars.contains(name) { return .scalar(try builder.emit(.input(.scalar(name)))) }
    let own = context.definitions.filter { $0.name == name && $0.indices.isEmpty }
    guard let definition = try valid(own).last else {
      // A matrix or vector without bold type: `L \mathbf z`.
      guard context.definitions.contains(where: { $0.name == name }) else {
        throw .unknownName(name)
      }
      return try whole(name)
    }
    return try expand(definition, as: .scalar(name), [:])
  }

  /// Definitions without those of a scalar for another `D`: `c = 1` for even `D`.
  private mutating func valid(
    _ definitions: [Definition]
  ) throws(GroundingError) -> [Definition] {
    var result: [Definition] = []
    for definition in definitions {
      if definition.indices.isEmpty, let condition = definition.condition,
        condition.operands.allSatisfy({ $0.freeSymbols.isSubset(of: ["D"]) }),
        try !holds(condition, [:])
      {
        continue
      }
      result.append(definition)
    }
    if result.isEmpty, !definitions.isEmpty { throw .noBranch }
    return result
  }

  /// A component of an input or of a defined family.
  mutating func component(
    _ name: String, _ subscripts: [Expression], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    var numbers: [Int] = []
    for subscript_ in subscripts { numbers.append(try index(subscript_, indices)) }
    return try component(name, numbers)
  }

  mutating func component(
    _ name: String, _ numbers: [Int]
  ) throws(GroundingError) -> Grounded {
    // What stands before the first component is a convention also where `f` is computed anew.
    if let local = locals[name], numbers.first ?? 1 > 0 {
      return try entry(of: local, at: numbers, name)
    }
    if let override = overrides[.component(name, numbers)] { return .scalar(override) }
    // `[J]_{21}`: of a matrix two digits are two indices.
    if numbers.count == 1, context.matrices.contains(name), (11...99).contains(numbers[0]),
      numbers[0] % 10 > 0
    {
      return try component(name, [numbers[0] / 10, numbers[0] % 10])
    }
    if name == "I", let identity = try identity(at: numbers) { return identity }
    let isInput = context.inputs.contains(name)
    let rank = context.matrices.contains(name) ? 2 : 1
    if isInput, numbers.count == rank, context.dimension >= 1,
      numbers.allSatisfy({ context.positions.contains($0) })
    {
      return .scalar(try builder.emit(.input(.component(name, numbers))))
    }
    return try definedComponent(name, numbers)
  }

  /// `I_D` is the identity, where `I_i` is not the text's own.
  @inline(never)
  private mutating func identity(at numbers: [Int]) throws(GroundingError) -> Grounded? {
    guard numbers == [context.dimension],
      !context.definitions.contains(where: { $0.name == "I" && !$0.indices.isEmpty })
    else { return nil }
    return .matrix(try identity(of: context.dimension))
  }

  /// A component by its definition. Definitions nest deep, so what is looked up stands in functions
  /// of its own: a worker's stack holds the others.
  mutating func definedComponent(
    _ name: String, _ numbers: [Int]
  ) throws(GroundingError) -> Grounded {
    if let known = expanded[.component(name, numbers)] { return known }
    var found = try definition(of: name, at: numbers, mayBeWhole: true)
    if found.definition.indices.isEmpty {
      if let entry = try entry(ofWhole: found.definition, at: numbers) { return entry }
      found = try definition(of: name, at: numbers, mayBeWhole: false)
    }
    return try expand(found.definition, as: .component(name, numbers), found.bound)
  }

  /// The definition that gives a component, with its indices; one of the whole vector if it may be.
  @inline(never)
  private mutating func definition(
    of name: String, at numbers: [Int], mayBeWhole: Bool
  ) throws(GroundingError) -> (definition: Definition, bound: Environment) {
    let isDefined = context.inputs.contains(name) || definitions.defines(name)
    for definition in definitions.candidates(for: name, at: numbers) {
      if definition.indices.isEmpty {
        if mayBeWhole { return (definition, [:]) }
        continue
      }
      guard let bound = bind(definition.indices, to: numbers) else { continue }
      guard try holds(definition.condition, bound) else { continue }
      let isOutside = bound.values.contains { $0 < 1 || $0 > context.dimension }
      if isOutside, try !isConvention(definition, bound) { continue }
      return (definition, bound)
    }
    throw isDefined ? .indexOutOfRange(name, numbers) : .unknownName(name)
  }

  /// A component of a vector or matrix that was defined as a whole; `nil` when there is none.
  @inline(never)
  private mutating func entry(
    ofWhole definition: Definition, at numbers: [Int]
  ) throws(GroundingError) -> Grounded? {
    let whole = try expand(definition, as: .scalar(definition.name), [:])
    if case .scalar = whole { return nil }
    return try? entry(of: whole, at: numbers, definition.name)
  }

  /// Whether a definition's condition holds; it may speak of indices only.
  private mutating func holds(
    _ condition: Condition?, _ bound: Environment
  ) throws(GroundingError) -> Bool {
    guard let condition else { return true }
    guard case .known(let holds) = try decide(condition, bound) else {
      throw .unsupported("condition")
    }
    return holds
  }

  /// Whether a definition speaks of indices outside of 1 … D alone, as `x_j = 0` for `j ≤ 0` does.
  /// A free index otherwise runs from 1 to D, whatever its condition (`i > 1`) lets through.
  private mutating func isConvention(
    _ definition: Definition, _ bound: Environment
  ) throws(GroundingError) -> Bool {
    guard let condition = definition.condition, let name = bound.keys.first, bound.count == 1
    else { return false }
    for k in stride(from: 1, through: context.dimension, by: 1)
    where try holds(condition, [name: k]) {
      return false
    }
    return true
  }

  /// The indices that make a pattern match, or `nil` when none do.
  private func bind(_ patterns: [Definition.IndexPattern], to numbers: [Int]) -> Environment? {
    guard patterns.count == numbers.count else { return nil }
    var bound: Environment = [:]
    for (pattern, number) in zip(patterns, numbers) {
      switch pattern {
      case .literal(let n): guard n == number else { return nil }
      case .dimension: guard number == context.dimension else { return nil }
      case .variable(let name):
        guard bound[name, default: number] == number else { return nil }
        bound[name] = number
      }
    }
    return bound
  }

  /// The component of an argument that stands for a family.
  private func entry(
    of local: Grounded, at numbers: [Int], _ name: String
  ) throws(GroundingError) -> Grounded {
    switch (local, numbers.count) {
    case (.vector(let places), 1) where places.indices.contains(numbers[0] - 1):
      return .scalar(places[numbers[0] - 1])
    case (.matrix(let rows), 2)
    where rows.indices.contains(numbers[0] - 1)
      && rows[numbers[0] - 1].indices.contains(numbers[1] - 1):
      return .scalar(rows[numbers[0] - 1][numbers[1] - 1])
    case (.scalar, _): throw .notScalar
    default: throw .indexOutOfRange(name, numbers)
    }
  }

  mutating func expand(
    _ definition: Definition, as slot: Slot, _ bound: Environment
  ) throws(GroundingError) -> Grounded {
    if let known = expanded[slot] { return known }
    guard expanding.insert(slot).inserted else { throw .circular(definition.name) }
    defer { expanding.remove(slot) }
    let value = try ground(definition.body, bound)
    expanded[slot] = value
    return value
  }

  /// A whole vector, or matrix.
  mutating func whole(_ name: String) throws(GroundingError) -> Grounded {
    if let local = locals[name] { return local }
    if name == "0" || name == "1" {
      let place = try builder.literal(Rational(name == "1" ? 1 : 0))
      return .vector([Int](repeating: place, count: max(1, context.dimension)))
    }
    if context.inputs.contains(name), context.matrices.contains(name) {
      return try matrix(name)
    }
    if !context.inputs.contains(name) {
      if context.scalars.contains(name) {
        return .scalar(try builder.emit(.input(.scalar(name))))
      }
      let definitions = try valid(context.definitions.filter { $0.name == name })
      guard let last = definitions.last else { throw .unknownName(name) }
      if last.indices.isEmpty { return try expand(last, as: .scalar(name), [:]) }
      if last.indices.count == 2 { return try matrix(name) }
    }
    return try components(name, from: 1, through: context.dimension)
  }

  private mutating func matrix(_ name: String) throws(GroundingError) -> Grounded {
    var rows: [[Int]] = []
    for i in context.positions {
      var row: [Int] = []
      for j in context.positions {
        guard case .scalar(let place) = try component(name, [i, j]) else { throw .notScalar }
        row.append(place)
      }
      rows.append(row)
    }
    return .matrix(rows)
  }

  /// `z_{1:i-1}`; with the ends in reverse order, no components.
  mutating func slice(
    _ name: String, _ from: Expression, _ through: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    try components(name, from: index(from, indices), through: index(through, indices))
  }

  private mutating func components(
    _ name: String, from first: Int, through last: Int
  ) throws(GroundingError) -> Grounded {
    guard first <= last else { return .vector([]) }
    try checkCount(first, last)
    var places: [Int] = []
    for k in first...last {
      guard case .scalar(let place) = try component(name, [k]) else { throw .notScalar }
      places.append(place)
    }
    return .vector(places)
  }

  /// Refuses a range that is longer than a program may be, before anything is unrolled.
  func checkCount(_ first: Int, _ last: Int) throws(GroundingError) {
    let (count, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, count < context.instructionLimit else { throw .tooLarge }
  }
}
