import Algebra

/// `\mathbf x = L \mathbf z` with vectors and matrices that are given for every `D`, component by component:
/// `x_i = \sum_{j=1}^{i} z_j` for a matrix of ones, `x_i = z_i + u_i \sum_{j=1}^{D} v_j z_j` for
/// `I + \mathbf u \mathbf v^\top`.
struct MatrixRows {
  let definitions: [Definition]

  static let row = Deriver.index
  static let column = "j"
  private static let depthLimit = 40

  /// A matrix by its general entry.
  typealias Entries = (row: String, column: String, body: Expression)

  /// What a product has come to, from the right.
  private enum Value {
    /// A vector by its component `i`.
    case vector(Expression)
    case number(Expression)
  }

  /// The definitions with `\mathbf x` given by its general component; as they are where that cannot be done.
  var expanded: [Definition] {
    definitions.map { definition in
      guard definition.indices.isEmpty, definition.condition == nil, definition.name == "x",
        let body = component(definition.body, Self.depthLimit)
      else { return definition }
      return Definition("x", indices: [.variable(Self.row)], as: body)
    }
  }

  /// What is defined under a name as a whole.
  private func whole(_ name: String) -> Expression? {
    definitions.last { $0.name == name && $0.indices.isEmpty }?.body
  }

  private func isFamily(_ name: String) -> Bool {
    name == "z" || definitions.contains { $0.name == name && $0.indices.count == 1 }
  }

  // MARK: Vectors

  /// The component `i` of a vector.
  private func component(_ expression: Expression, _ depth: Int) -> Expression? {
    guard depth > 0 else { return nil }
    switch expression {
    case .whole("1"): return .number(Numeral(1))
    case .whole("0"): return .number(Numeral(0))
    case .whole(let name), .symbol(let name):
      if isFamily(name) { return .component(name, [.symbol(Self.row)]) }
      return whole(name).flatMap { component($0, depth - 1) }
    case .tuple(let tuple):
      // `(1, 2, \dots, D)`: what stands last, at the place `i`.
      guard let dots = tuple.dots, let last = dots.last, dots.general == nil else { return nil }
      let general = last.substituting(["D": .symbol(Self.row)]).normalizingIndices
      let fits = tuple.shown.enumerated().allSatisfy { place, shown in
        general.substituting([Self.row: .number(Numeral(place + 1))]).normalizingIndices == shown
      }
      return fits ? general : nil
    case .negative(let inner): return component(inner, depth - 1).map { .negative($0) }
    case .sum(let terms):
      let components = terms.compactMap { component($0, depth - 1) }
      return components.count == terms.count ? .sum(components) : nil
    case .quotient(let a, let b):
      guard let vector = component(a, depth - 1), let number = number(b, depth - 1) else {
        return nil
      }
      return .quotient(vector, number)
    case .call(let function, let arguments) where arguments.count == 1:
      return component(arguments[0], depth - 1).map { .call(function, [$0]) }
    case .vectorCall(.cumulativeSum, let vector):
      return component(vector, depth - 1).map { running(.sum, $0) }
    case .vectorCall(.cumulativeProduct, let vector):
      return component(vector, depth - 1).map { running(.product, $0) }
    case .power(.constant(.e), let exponent):
      return component(exponent, depth - 1).map { .power(.constant(.e), $0) }
    case .product(let factors):
      guard let last = factors.last, let vector = component(last, depth - 1),
        case .vector(let product)? = product(factors.dropLast(), .vector(vector), depth - 1)
      else { return nil }
      return product
    default: return nil
    }
  }

  /// A number, which may be made of vectors: `\mathbf v^\top \mathbf v`.
  private func number(_ expression: Expression, _ depth: Int) -> Expression? {
    guard depth > 0 else { return nil }
    switch expression {
    case .number, .constant: return expression
    case .symbol(let name):
      if isFamily(name) { return nil }
      guard let body = whole(name), !body.isConstantValue else { return expression }
      return number(body, depth - 1).map { _ in expression }
    case .negative(let inner): return number(inner, depth - 1).map { .negative($0) }
    case .quotient(let a, let b):
      guard let a = number(a, depth - 1), let b = number(b, depth - 1) else { return nil }
      return .quotient(a, b)
    case .power(let base, let exponent):
      guard let value = number(base, depth - 1), let power = number(exponent, depth - 1) else {
        return nil
      }
      if case .call(.sqrt, let inner) = value, power == .number(Numeral(2)) { return inner[0] }
      return .power(value, power)
    case .call(let function, let arguments):
      let values = arguments.compactMap { number($0, depth - 1) }
      return values.count == arguments.count ? .call(function, values) : nil
    case .vectorCall(.norm, let vector):
      return component(vector, depth - 1).map {
        .call(.sqrt, [total(.power($0, .number(Numeral(2))))])
      }
    case .vectorCall(.total, let vector): return component(vector, depth - 1).map(total)
    case .sum(let terms):
      let values = terms.compactMap { number($0, depth - 1) }
      return values.count == terms.count ? .sum(values) : nil
    case .product(let factors):
      let values = factors.compactMap { number($0, depth - 1) }
      if values.count == factors.count { return .product(values) }
      guard let last = factors.last, let vector = component(last, depth - 1),
        case .number(let product)? = product(factors.dropLast(), .vector(vector), depth - 1)
      else { return nil }
      return product
    default: return nil
    }
  }

  /// The sum of all components.
  private func total(_ component: Expression) -> Expression {
    fold(.sum, component, through: .symbol("D"))
  }

  /// The sum or product of the components up to `i`.
  private func running(_ operation: Fold.Operation, _ component: Expression) -> Expression {
    fold(operation, component, through: .symbol(Self.row))
  }

  private func fold(
    _ operation: Fold.Operation, _ component: Expression, through: Expression
  ) -> Expression {
    let body = component.freeingIndex(Self.column)
      .substituting([Self.row: .symbol(Self.column)])
    return .fold(
      Fold(
        operation, index: Self.column, from: .number(Numeral(1)), through: through, body: body))
  }

  // MARK: Products

  /// Factors before a value, from the last to the first.
  private func product(
    _ factors: ArraySlice<Expression>, _ value: Value, _ depth: Int
  ) -> Value? {
    guard depth > 0 else { return nil }
    var result = value
    for factor in factors.reversed() {
      guard let next = times(factor, result, depth - 1) else { return nil }
      result = next
    }
    return result
  }

  private func times(_ factor: Expression, _ value: Value, _ depth: Int) -> Value? {
    func scaled(_ other: Expression, _ own: Expression) -> Expression {
      other == .number(Numeral(1)) ? own : .product([other, own])
    }
    switch value {
    case .number(let own):
      if let number = number(factor, depth) { return .number(.product([number, own])) }
      return component(factor, depth).map { .vector(scaled($0, own)) }
    case .vector(let own):
      if let number = number(factor, depth) { return .vector(.product([number, own])) }
      if case .transpose(let row) = factor, let row = component(row, depth) {
        return .number(total(scaled(row, own)))
      }
      return matrix(factor, times: own, depth).map(Value.vector)
    }
  }

  /// A matrix times a vector.
  private func matrix(_ matrix: Expression, times vector: Expression, _ depth: Int) -> Expression? {
    guard depth > 0 else { return nil }
    switch matrix {
    case .entries(let row, let column, let body): return sum((row, column, body), times: vector)
    case .symbol(let name), .whole(let name):
      if let body = whole(name) { return self.matrix(body, times: vector, depth - 1) }
      // `\mathbf a \odot \mathbf z`.
      return component(matrix, depth).map { .product([$0, vector]) }
    case .transpose(let inner):
      guard let (row, column, body) = entries(inner) else { return nil }
      return sum((column, row, body), times: vector)
    case .vectorCall(.diagonal, let diagonal):
      return component(diagonal, depth).map { .product([$0, vector]) }
    case .negative(let inner):
      return self.matrix(inner, times: vector, depth - 1).map { .negative($0) }
    case .quotient(let inner, let divisor):
      guard let product = self.matrix(inner, times: vector, depth - 1),
        let number = number(divisor, depth)
      else { return nil }
      return .quotient(product, number)
    case .sum(let terms):
      let products = terms.compactMap { self.matrix($0, times: vector, depth - 1) }
      return products.count == terms.count ? .sum(products) : nil
    case .product(let factors):
      guard case .vector(let product)? = product(factors[...], .vector(vector), depth - 1) else {
        return nil
      }
      return product
    default: return component(matrix, depth).map { .product([$0, vector]) }
    }
  }

  /// The general entry of a matrix.
  private func entries(_ matrix: Expression) -> Entries? {
    switch matrix {
    case .entries(let row, let column, let body): return (row, column, body)
    case .symbol(let name), .whole(let name): return whole(name).flatMap(entries)
    default: return nil
    }
  }
}

extension Expression {
  /// The expression in which large operators with this index run over another one.
  func freeingIndex(_ index: String) -> Expression {
    transformed { node in
      guard case .fold(var fold) = node, fold.index == index else { return node }
      let used = fold.body.freeSymbols
      guard let fresh = ["k", "l", "m", "n"].first(where: { !used.contains($0) }) else {
        return node
      }
      let names = [index: Expression.symbol(fresh)]
      fold.index = fresh
      fold.body = fold.body.substituting(names)
      fold.condition = fold.condition.map { $0.mapOperands { $0.substituting(names) } }
      return .fold(fold)
    }
  }
}
