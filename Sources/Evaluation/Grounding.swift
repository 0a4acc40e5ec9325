import Algebra

extension Program {
  /// Compiles scalar expressions.
  ///
  /// - Parameters:
  ///   - outputs: one expression for each output.
  ///   - indices: the values of the free indices.
  ///   - context: what the names stand for.
  /// - Throws: the first obstacle, in the order of the outputs.
  public init(
    compiling outputs: [Expression], indices: [String: Int] = [:], in context: GroundingContext
  ) throws(GroundingError) {
    var grounding = Grounding(context)
    var results: [Int] = []
    for output in outputs { results.append(try grounding.scalar(output, indices)) }
    self.init(grounding.builder.instructions, results: results)
  }

  /// Compiles a vector expression with `D` components, one output for each; of a matrix, one output
  /// for each entry, row by row.
  public init(
    compilingComponentsOf expression: Expression, indices: [String: Int] = [:],
    in context: GroundingContext
  ) throws(GroundingError) {
    var grounding = Grounding(context)
    switch try grounding.ground(expression, indices) {
    case .scalar: throw .lengthMismatch(1, context.dimension)
    case .vector(let places):
      guard places.count == context.dimension else {
        throw .lengthMismatch(places.count, context.dimension)
      }
      self.init(grounding.builder.instructions, results: places)
    case .matrix(let rows):
      self.init(grounding.builder.instructions, results: rows.flatMap { $0 })
    }
  }
}

extension Program {
  /// Compiles the two sides of a relation: first the components of the left one, then as many of
  /// the right one. A number stands for every component of a vector beside it.
  ///
  /// - Throws: the first obstacle; ``GroundingError/lengthMismatch(_:_:)`` for sides of different
  ///   shapes.
  public init(
    comparing left: Expression, with right: Expression, indices: [String: Int] = [:],
    in context: GroundingContext
  ) throws(GroundingError) {
    var grounding = Grounding(context)
    var a = try grounding.ground(left, indices).places
    var b = try grounding.ground(right, indices).places
    if a.count == 1 { a = [Int](repeating: a[0], count: b.count) }
    if b.count == 1 { b = [Int](repeating: b[0], count: a.count) }
    guard a.count == b.count, !a.isEmpty else { throw .lengthMismatch(a.count, b.count) }
    self.init(grounding.builder.instructions, results: a + b)
  }
}

extension Grounded {
  /// The components in order, a matrix row by row.
  fileprivate var places: [Int] {
    switch self {
    case .scalar(let place): [place]
    case .vector(let places): places
    case .matrix(let rows): rows.flatMap { $0 }
    }
  }
}

/// The instructions that hold an expression's value.
enum Grounded {
  case scalar(Int)
  case vector([Int])
  case matrix([[Int]])
}

/// Walks an expression with its indices bound to numbers and emits instructions.
struct Grounding {
  typealias Environment = [String: Int]

  let context: GroundingContext
  var builder: ProgramBuilder
  /// The context's definitions; few expressions need them.
  lazy var definitions = DefinitionTable(context.definitions, dimension: context.dimension)
  /// Components by definition that have been expanded.
  var expanded: [Slot: Grounded] = [:]
  /// Components by definition that are being expanded.
  var expanding: Set<Slot> = []
  /// The arguments of the functions that are being applied, by names that no text can write.
  var locals: [String: Grounded] = [:]
  /// Components of definitions that a derivative is taken by.
  var overrides: [Slot: Int] = [:]
  /// Counts what needs a name of its own.
  var fresh = 0
  /// What the letters run through that sums around a term bind.
  var ranges: [String: ClosedRange<Int>] = [:]
  private var depth = 0
  private var work = 0

  /// The nesting of expressions and definitions that a thread with a 512 KB stack can walk.
  private static let depthLimit = 72

  init(_ context: GroundingContext) {
    self.context = context
    builder = ProgramBuilder(limit: context.instructionLimit)
  }

  /// The instructions for an expression.
  mutating func ground(
    _ expression: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    depth += 1
    defer { depth -= 1 }
    // Work is counted apart from instructions: nested folds of the same term emit nothing new.
    work += 1
    guard depth <= Self.depthLimit, work <= 10 * context.instructionLimit else { throw .tooLarge }
    switch expression {
    case .number(let numeral): return .scalar(try number(numeral))
    case .constant(let constant): return .scalar(try builder.emit(.literal(.constant(constant))))
    case .symbol(let name): return try symbol(name, indices)
    case .component(let name, let subscripts): return try component(name, subscripts, indices)
    case .whole(let name): return try whole(name)
    case .slice(let name, let from, let through):
      return try slice(name, from, through, indices)
    case .sum(let terms): return try accumulate(terms, .sum, indices)
    case .product(let factors): return try product(factors, indices)
    case .negative(let a): return try negative(a, indices)
    case .quotient(let a, let b): return try binary(a, b, .divide, indices)
    case .power(let a, let b): return try power(a, b, indices)
    case .call(let function, let arguments): return try call(function, arguments, indices)
    case .fold(let fold): return try self.fold(fold, indices)
    case .cases(let branches): return try cases(branches, indices)
    case .series(let series): return try self.series(series, indices)
    case .tuple(let tuple): return try self.tuple(tuple, indices)
    default: return try special(expression, indices)
    }
  }

  /// The forms that are rare; apart, so that the others need less of the stack.
  @inline(never)
  private mutating func special(
    _ expression: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    switch expression {
    case .application(let application): return try self.application(application, indices)
    case .derivative(let body, let variable):
      return try derivative(of: body, withRespectTo: variable, indices)
    case .determinant(let matrix): return try determinant(of: matrix, indices)
    case .matrix(let rows): return try matrix(rows, indices)
    case .entries(let row, let column, let body):
      return try entries(row, column, body, indices)
    case .transpose(let inner): return try transposed(inner, indices)
    case .inverse(let inner): return try inverse(inner, indices)
    case .vectorCall(let function, let inner):
      return try vectorFunction(function, ground(inner, indices))
    default: throw .unsupported("")
    }
  }

  /// The instruction for a number.
  mutating func scalar(
    _ expression: Expression, _ indices: Environment
  ) throws(GroundingError) -> Int {
    guard case .scalar(let place) = try ground(expression, indices) else { throw .notScalar }
    return place
  }

  /// The value of an index expression.
  mutating func index(
    _ expression: Expression, _ indices: Environment
  ) throws(GroundingError) -> Int {
    let place = try scalar(expression, indices)
    guard let n = builder.rational(place)?.integer else { throw .notAnIndex }
    return n
  }

  private mutating func number(_ numeral: Numeral) throws(GroundingError) -> Int {
    let rounding = numeral.isDecimal ? context.literalRounding : .exact
    if rounding == .exact, let q = Rational(numeral) { return try builder.literal(q) }
    return try builder.emit(.literal(.numeral(numeral, rounding)))
  }

  private mutating func negative(
    _ a: Expression, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    try map(ground(a, indices)) { (builder, place) throws(GroundingError) in
      try builder.negate(place)
    }
  }

  private mutating func binary(
    _ a: Expression, _ b: Expression, _ operation: BinaryOperation, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    try combine(ground(a, indices), ground(b, indices), operation)
  }

  private mutating func accumulate(
    _ terms: [Expression], _ operation: BinaryOperation, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    var total: Grounded?
    for term in terms {
      let next = try ground(term, indices)
      total = if let total { try combine(total, next, operation) } else { next }
    }
    if let total { return total }
    return .scalar(try builder.literal(Rational(operation == .sum ? 0 : 1)))
  }
}
