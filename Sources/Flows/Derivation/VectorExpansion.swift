import Algebra
import Evaluation

/// Vectors and matrices written out for one dimension: `\mathbf x = A \mathbf z + \mathbf b` as `x_1`,
/// …, `x_D`.
///
/// Products are of matrices where their shapes allow it, and else component by component. What comes
/// out is checked like everything else.
struct VectorExpansion {
  let definitions: [Definition]
  let dimension: Int
  /// Functions that the sheet leaves open, which give a vector.
  var open: Set<String> = []

  private enum Value {
    case scalar(Expression)
    case vector([Expression])
    case matrix([[Expression]])
  }

  private static let depthLimit = 40

  /// The definitions with vectors that are given as a whole given by components; those that cannot be
  /// written out stay as they are.
  var expanded: [Definition] {
    definitions.flatMap { definition -> [Definition] in
      guard definition.indices.isEmpty, definition.condition == nil else { return [definition] }
      let value = value(definition.body, Self.depthLimit)
      // `r = \|\mathbf z - \mathbf c\|` is a number that is made of vectors.
      if case .scalar(let number)? = value, definition.body.readsVectors {
        return [Definition(definition.name, as: number)]
      }
      guard case .vector(let components)? = value, components.count == dimension,
        components.contains(where: { $0.mentions("z") })
      else { return [definition] }
      return components.enumerated().map {
        Definition(definition.name, indices: [.literal($0 + 1)], as: $1)
      }
    }
  }

  /// The rows of a matrix that is given by name.
  func matrix(_ name: Expression) -> [[Expression]]? {
    guard case .matrix(let rows)? = value(name, Self.depthLimit), rows.count == dimension,
      rows.allSatisfy({ $0.count == dimension })
    else { return nil }
    return rows
  }

  /// The components of a vector that is given by name.
  func vector(_ name: String) -> [Expression]? {
    guard case .vector(let entries)? = named(name, .whole(name), Self.depthLimit) else {
      return nil
    }
    return entries
  }

  private func value(_ expression: Expression, _ depth: Int) -> Value? {
    guard depth > 0 else { return nil }
    switch expression {
    case .whole("z"): return .vector(components("z"))
    case .whole(let name), .symbol(let name): return named(name, expression, depth)
    case .tuple(let tuple): return tuple.dots == nil ? .vector(tuple.shown) : nil
    case .matrix(let rows):
      return rows.allSatisfy { $0.count == 1 } ? .vector(rows.flatMap { $0 }) : .matrix(rows)
    case .transpose(let inner): return value(inner, depth - 1).flatMap(transposed)
    case .negative(let inner): return value(inner, depth - 1).map { map($0) { .negative($0) } }
    case .sum(let terms): return combined(terms, depth) { .sum([$0, $1]) }
    case .product(let factors):
      var result: Value?
      for factor in factors {
        guard let next = value(factor, depth - 1) else { return nil }
        guard let before = result else {
          result = next
          continue
        }
        guard let product = product(before, next) else { return nil }
        result = product
      }
      return result
    case .quotient(let a, let b): return combined([a, b], depth) { .quotient($0, $1) }
    case .power(let base, let exponent):
      if case .vector(let entries)? = value(exponent, depth - 1),
        case .scalar(let base)? = value(base, depth - 1)
      {
        return .vector(entries.map { .power(base, $0) })
      }
      guard case .scalar(let exponent)? = value(exponent, depth - 1) else { return nil }
      switch value(base, depth - 1) {
      case .matrix(let rows): return power(rows, exponent)
      case nil: return nil
      case .some(let known): return map(known) { .power($0, exponent) }
      }
    case .call(let function, let arguments) where arguments.count == 1:
      return value(arguments[0], depth - 1).map { map($0) { .call(function, [$0]) } }
    case .vectorCall(.diagonal, let argument):
      guard case .vector(let entries)? = value(argument, depth - 1) else { return nil }
      return .matrix(diagonal(entries))
    case .vectorCall(.cumulativeSum, let argument):
      return running(argument, depth) { $0.count == 1 ? $0[0] : .sum($0) }
    case .vectorCall(.cumulativeProduct, let argument):
      return running(argument, depth) { $0.count == 1 ? $0[0] : .product($0) }
    case .vectorCall(let function, let argument): return number(function, argument, depth)
    case .inverse(let inner):
      guard case .matrix(let rows)? = value(inner, depth - 1) else { return nil }
      return power(rows, .negative(.number(Numeral(1))))
    case .entries(let row, let column, let body): return matrix(row, column, body)
    case .application(let application) where open.contains(application.name):
      return values(of: application, depth)
    case .determinant, .derivative, .application, .slice: return nil
    default:
      let isPlain = !expression.contains { node in
        switch node {
        case .whole, .slice, .tuple, .matrix, .application: true
        default: false
        }
      }
      return isPlain ? .scalar(expression) : nil
    }
  }

  /// A matrix by its general entry, of which conditions on row and column choose the branch.
  private func matrix(_ row: String, _ column: String, _ body: Expression) -> Value? {
    let resolver = DefinitionResolver(definitions: [], dimension: dimension, expanded: [])
    var rows: [[Expression]] = []
    for i in 1...dimension {
      var entries: [Expression] = []
      for j in 1...dimension {
        guard let entry = resolver.unrolled(body, [row: i, column: j]) else { return nil }
        entries.append(Simplifier().simplify(entry))
      }
      rows.append(entries)
    }
    return .matrix(rows)
  }

  private func components(_ name: String) -> [Expression] {
    (1...dimension).map { .component(name, [.number(Numeral($0))]) }
  }

  /// What a name stands for: the definition of a whole, the components of a family, or itself.
  private func named(_ name: String, _ expression: Expression, _ depth: Int) -> Value? {
    if let body = definitions.first(where: { $0.name == name && $0.indices.isEmpty })?.body {
      if body.isConstantValue { return .scalar(expression) }
      switch value(body, depth - 1) {
      case .scalar?: return .scalar(expression)
      case let known: return known
      }
    }
    let isFamily = definitions.contains { $0.name == name && $0.indices.count == 1 }
    if isFamily, definitions.allSatisfy({ $0.name != name || !$0.indices.isEmpty }) {
      return .vector(components(name))
    }
    if case .symbol = expression { return .scalar(expression) }
    let one = Expression.number(Numeral(1))
    switch name {
    case "I": return .matrix(diagonal(Array(repeating: one, count: dimension)))
    case "1": return .vector(Array(repeating: one, count: dimension))
    case "0": return .scalar(.number(Numeral(0)))
    default: return nil
    }
  }

  /// The components of an open function at the components of its arguments: `s_k(z_1, 0)` of
  /// `s(\mathbf b \odot \mathbf z)`.
  private func values(of application: Application, _ depth: Int) -> Value? {
    guard application.index == nil, application.primes == 0, !application.isInverse else {
      return nil
    }
    let simplifier = Simplifier()
    var arguments: [Expression] = []
    for argument in application.arguments {
      switch value(argument, depth - 1) {
      case .scalar(let entry)?: arguments.append(simplifier.simplify(entry))
      case .vector(let entries)?: arguments += entries.map(simplifier.simplify)
      default: return nil
      }
    }
    return .vector(
      (1...dimension).map { k in
        var component = application
        component.index = .number(Numeral(k))
        component.arguments = arguments
        return .application(component)
      })
  }

  /// What is made of the first components of a vector, of more and more of them.
  private func running(
    _ argument: Expression, _ depth: Int, _ make: ([Expression]) -> Expression
  ) -> Value? {
    guard case .vector(let entries)? = value(argument, depth - 1) else { return nil }
    return .vector(entries.indices.map { make(Array(entries[...$0])) })
  }

  private func diagonal(_ entries: [Expression]) -> [[Expression]] {
    entries.indices.map { i in
      entries.indices.map { i == $0 ? entries[i] : .number(Numeral(0)) }
    }
  }

  // MARK: Arithmetic

  private func map(_ value: Value, _ change: (Expression) -> Expression) -> Value {
    switch value {
    case .scalar(let a): .scalar(change(a))
    case .vector(let entries): .vector(entries.map(change))
    case .matrix(let rows): .matrix(rows.map { $0.map(change) })
    }
  }

  /// A vector is a column.
  private func transposed(_ value: Value) -> Value? {
    switch value {
    case .scalar: return value
    case .vector(let entries): return .matrix([entries])
    case .matrix(let rows):
      guard let first = rows.first else { return nil }
      let columns = first.indices.map { j in rows.map { $0[j] } }
      return rows.count == 1 ? .vector(first) : .matrix(columns)
    }
  }

  /// Operands of one shape entry by entry; numbers go with every entry.
  private func combined(
    _ operands: [Expression], _ depth: Int, _ combine: (Expression, Expression) -> Expression
  ) -> Value? {
    var result: Value?
    for operand in operands {
      guard let next = value(operand, depth - 1) else { return nil }
      guard let before = result else {
        result = next
        continue
      }
      switch (before, next) {
      case (.scalar(let a), .scalar(let b)): result = .scalar(combine(a, b))
      case (.scalar(let a), _): result = map(next) { combine(a, $0) }
      case (_, .scalar(let b)): result = map(before) { combine($0, b) }
      case (.vector(let a), .vector(let b)) where a.count == b.count:
        result = .vector(zip(a, b).map(combine))
      case (.matrix(let a), .matrix(let b))
      where a.count == b.count && a.first?.count == b.first?.count:
        result = .matrix(zip(a, b).map { zip($0, $1).map(combine) })
      default: return nil
      }
    }
    return result
  }

  /// A matrix to the power of $-1$ or of a small whole number.
  private func power(_ rows: [[Expression]], _ exponent: Expression) -> Value? {
    if exponent == .negative(.number(Numeral(1))) { return Deriver.inverse(rows).map(Value.matrix) }
    guard case .number(let numeral) = exponent, let n = numeral.integer, (1...4).contains(n) else {
      return nil
    }
    var result = Value.matrix(rows)
    for _ in 1..<n {
      guard let next = product(result, .matrix(rows)) else { return nil }
      result = next
    }
    return result
  }

  private func product(_ left: Value, _ right: Value) -> Value? {
    let times = { (a: Expression, b: Expression) in Expression.product([a, b]) }
    switch (left, right) {
    case (.scalar(let a), .scalar(let b)): return .scalar(times(a, b))
    case (.scalar(let a), _): return map(right) { times(a, $0) }
    case (_, .scalar(let b)): return map(left) { times(b, $0) }
    case (.vector(let a), .vector(let b)):
      return a.count == b.count ? .vector(zip(a, b).map(times)) : nil
    case (.vector(let a), .matrix(let rows)):
      guard rows.count == 1 else { return nil }
      return .matrix(a.map { entry in rows[0].map { times(entry, $0) } })
    case (.matrix(let rows), .vector(let b)):
      guard rows.allSatisfy({ $0.count == b.count }) else { return nil }
      let entries = rows.map { dot($0, b) }
      return entries.count == 1 ? .scalar(entries[0]) : .vector(entries)
    case (.matrix(let a), .matrix(let b)):
      guard let width = b.first?.count, a.allSatisfy({ $0.count == b.count }) else { return nil }
      return .matrix(a.map { row in (0..<width).map { j in dot(row, b.map { $0[j] }) } })
    }
  }

  private func dot(_ a: [Expression], _ b: [Expression]) -> Expression {
    let terms = zip(a, b).map { Expression.product([$0, $1]) }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  /// A number that is made of a vector.
  private func number(
    _ function: VectorFunction, _ argument: Expression, _ depth: Int
  ) -> Value? {
    guard case .vector(let entries)? = value(argument, depth - 1), entries.count > 1 else {
      return nil
    }
    switch function {
    case .norm:
      return .scalar(
        .call(.sqrt, [.sum(entries.map { .power($0, .number(Numeral(2))) })]))
    case .total: return .scalar(.sum(entries))
    case .totalProduct: return .scalar(.product(entries))
    default: return nil
    }
  }
}

extension Expression {
  /// Whether whole vectors stand in it.
  fileprivate var readsVectors: Bool {
    contains { node in
      switch node {
      case .whole, .vectorCall, .transpose, .slice: true
      default: false
      }
    }
  }

  /// Whether it is a constant that the text leaves open: a function without arguments.
  var isConstantValue: Bool {
    if case .application(let application) = self { application.arguments.isEmpty } else { false }
  }
}

extension OpenFunction {
  /// Whether its values are vectors.
  var givesVector: Bool { if case .run = shape { true } else { false } }
}
