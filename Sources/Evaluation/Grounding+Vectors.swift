import Algebra

/// Operations of two operands that act on vectors component by component.
enum BinaryOperation {
  case sum, product, divide, power, root, least, greatest
}

extension Grounding {
  /// Applies an operation to every component.
  mutating func map(
    _ value: Grounded,
    _ operation: (inout ProgramBuilder, Int) throws(GroundingError) -> Int
  ) throws(GroundingError) -> Grounded {
    switch value {
    case .scalar(let place): return .scalar(try operation(&builder, place))
    case .vector(let places):
      var results: [Int] = []
      for place in places { results.append(try operation(&builder, place)) }
      return .vector(results)
    case .matrix(let rows):
      var results: [[Int]] = []
      for row in rows {
        var entries: [Int] = []
        for place in row { entries.append(try operation(&builder, place)) }
        results.append(entries)
      }
      return .matrix(results)
    }
  }

  /// Applies an operation to two values, to vectors component by component; a number goes with
  /// every component.
  mutating func combine(
    _ a: Grounded, _ b: Grounded, _ operation: BinaryOperation
  ) throws(GroundingError) -> Grounded {
    switch (a, b) {
    case (.scalar(let p), .scalar(let q)):
      return .scalar(try emit(p, q, operation))
    case (.vector(let ps), .vector(let qs)):
      guard ps.count == qs.count else { throw .lengthMismatch(ps.count, qs.count) }
      var results: [Int] = []
      for (p, q) in zip(ps, qs) { results.append(try emit(p, q, operation)) }
      return .vector(results)
    case (.scalar(let p), .vector(let qs)):
      var results: [Int] = []
      for q in qs { results.append(try emit(p, q, operation)) }
      return .vector(results)
    case (.vector(let ps), .scalar(let q)):
      var results: [Int] = []
      for p in ps { results.append(try emit(p, q, operation)) }
      return .vector(results)
    case (.matrix(let ps), .matrix(let qs)) where operation == .sum:
      guard ps.count == qs.count else { throw .lengthMismatch(ps.count, qs.count) }
      var rows: [[Int]] = []
      for (p, q) in zip(ps, qs) {
        guard case .vector(let row) = try combine(.vector(p), .vector(q), .sum) else { continue }
        rows.append(row)
      }
      return .matrix(rows)
    case (.matrix, .scalar) where operation == .product || operation == .divide,
      (.scalar, .matrix) where operation == .product:
      return try scaled(a, b, operation)
    case (.matrix, _), (_, .matrix):
      throw .unsupported("matrix")
    }
  }

  private mutating func emit(
    _ a: Int, _ b: Int, _ operation: BinaryOperation
  ) throws(GroundingError) -> Int {
    switch operation {
    case .sum: try builder.add(a, b)
    case .product: try builder.multiply(a, b)
    case .divide: try builder.divide(a, b)
    case .power: try builder.power(a, b)
    case .root: try builder.root(a, degree: b)
    case .least: try builder.least(a, b)
    case .greatest: try builder.greatest(a, b)
    }
  }

  /// A known function; a maximum of a vector is over its components.
  mutating func call(
    _ function: Function, _ arguments: [Expression], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    var values: [Grounded] = []
    for argument in arguments {
      // `\max(0, z_1, \dots, z_{i-1})`: where the dots stand for nothing, the others are left.
      if case .series(let series) = argument, arguments.count > 1,
        series.operation == .maximum || series.operation == .minimum,
        try index(series.count, indices) < 1
      {
        continue
      }
      values.append(try ground(argument, indices))
    }
    switch (function, values.count) {
    case (.minimum, 1...), (.maximum, 1...):
      let operation = function == .minimum ? BinaryOperation.least : .greatest
      if case .vector(let places) = values[0], values.count == 1 {
        return try extremum(of: places, operation)
      }
      var total = values[0]
      for value in values.dropFirst() { total = try combine(total, value, operation) }
      return total
    case (.root, 2): return try combine(values[0], values[1], .root)
    case (.minimum, _), (.maximum, _), (.root, _): throw .unsupported(function.rawValue)
    case (_, 1):
      return try map(values[0]) { (builder, place) throws(GroundingError) in
        try builder.call(function, place)
      }
    default: throw .unsupported(function.rawValue)
    }
  }

  private mutating func extremum(
    of places: [Int], _ operation: BinaryOperation
  ) throws(GroundingError) -> Grounded {
    guard var total = places.first else { throw .emptyExtremum }
    for place in places.dropFirst() { total = try emit(total, place, operation) }
    return .scalar(total)
  }

  /// The components of a tuple: what is written, and for dots the `D` components they stand for.
  mutating func tuple(
    _ tuple: Tuple, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let count = tuple.dots == nil ? tuple.shown.count : context.dimension
    guard count <= context.instructionLimit else { throw .tooLarge }
    var places: [Int] = []
    for position in 0..<max(0, count) {
      guard let component = tuple.component(position + 1, of: context.dimension) else {
        throw .lengthMismatch(position, context.dimension)
      }
      if case .slice = component, tuple.dots == nil,
        case .vector(let run) = try ground(component, indices)
      {
        places += run
      } else {
        places.append(try scalar(component, indices))
      }
    }
    return .vector(places)
  }
}
