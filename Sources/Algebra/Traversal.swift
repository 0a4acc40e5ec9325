extension Expression {
  /// The direct subexpressions, in a fixed order; conditions of cases and folds included.
  /// ``replacingChildren(with:)`` takes them back in the same order.
  public var children: [Expression] {
    switch self {
    case .number, .constant, .symbol, .whole: []
    case .component(_, let indices): indices
    case .slice(_, let from, let through): [from, through]
    case .sum(let terms): terms
    case .product(let factors): factors
    case .negative(let inner): [inner]
    case .quotient(let a, let b): [a, b]
    case .power(let a, let b): [a, b]
    case .call(_, let arguments): arguments
    case .fold(let fold): [fold.lower, fold.upper, fold.body] + (fold.condition?.operands ?? [])
    case .cases(let branches):
      branches.flatMap { [$0.value] + ($0.condition?.operands ?? []) }
    case .series(let series): series.shown + [series.last, series.general, series.count]
    case .tuple(let tuple):
      tuple.shown + [tuple.dots?.general, tuple.dots?.last].compactMap { $0 }
    case .application(let application):
      [application.index].compactMap { $0 } + application.arguments
    case .derivative(let body, let variable): [body, variable]
    case .determinant(let inner), .transpose(let inner), .inverse(let inner): [inner]
    case .matrix(let rows): rows.flatMap { $0 }
    case .entries(_, _, let body): [body]
    case .vectorCall(_, let argument): [argument]
    }
  }

  /// The same expression over other subexpressions: as many as ``children`` has.
  public func replacingChildren(with new: [Expression]) -> Expression {
    guard new.count == children.count else { return self }
    var rest = new[...]
    func next() -> Expression { rest.removeFirst() }
    switch self {
    case .number, .constant, .symbol, .whole: return self
    case .component(let name, _): return .component(name, new)
    case .slice(let name, _, _): return .slice(name, from: new[0], through: new[1])
    case .sum: return .sum(new)
    case .product: return .product(new)
    case .negative: return .negative(new[0])
    case .quotient: return .quotient(new[0], new[1])
    case .power: return .power(new[0], new[1])
    case .call(let function, _): return .call(function, new)
    case .fold(var fold):
      fold.lower = next()
      fold.upper = next()
      fold.body = next()
      fold.condition = fold.condition.map { $0.replacingOperands(from: &rest) }
      return .fold(fold)
    case .cases(let branches):
      return .cases(
        branches.map { branch in
          let value = next()
          return Branch(value, when: branch.condition.map { $0.replacingOperands(from: &rest) })
        })
    case .series(var series):
      series.shown = series.shown.map { _ in next() }
      series.last = next()
      series.general = next()
      series.count = next()
      return .series(series)
    case .tuple(var tuple):
      tuple.shown = tuple.shown.map { _ in next() }
      if tuple.dots?.general != nil { tuple.dots?.general = next() }
      if tuple.dots?.last != nil { tuple.dots?.last = next() }
      return .tuple(tuple)
    case .application(var application):
      if application.index != nil { application.index = next() }
      application.arguments = application.arguments.map { _ in next() }
      return .application(application)
    case .derivative: return .derivative(of: new[0], withRespectTo: new[1])
    case .determinant: return .determinant(new[0])
    case .transpose: return .transpose(new[0])
    case .vectorCall(let function, _): return .vectorCall(function, new[0])
    case .inverse: return .inverse(new[0])
    case .matrix(let rows): return .matrix(rows.map { row in row.map { _ in next() } })
    case .entries(let row, let column, _): return .entries(row: row, column: column, new[0])
    }
  }

  /// The expression with `transform` applied to every direct subexpression.
  public func mapChildren(_ transform: (Expression) -> Expression) -> Expression {
    replacingChildren(with: children.map(transform))
  }

  /// The expression rebuilt from the leaves up: `transform` sees every node after its children.
  public func transformed(_ transform: (Expression) -> Expression) -> Expression {
    transform(mapChildren { $0.transformed(transform) })
  }

  /// Whether this node or one below satisfies `predicate`.
  public func contains(where predicate: (Expression) -> Bool) -> Bool {
    predicate(self) || children.contains { $0.contains(where: predicate) }
  }

  /// The number of nodes.
  public var size: Int { children.reduce(1) { $0 + $1.size } }

  /// The names that this node binds in some of its children.
  public var boundIndices: [String] {
    switch self {
    case .fold(let fold): [fold.index]
    case .series(let series): [series.index]
    case .tuple(let tuple): [tuple.dots?.index].compactMap { $0 }
    case .entries(let row, let column, _): [row, column]
    default: []
    }
  }

  /// The symbols that occur and are not bound by a fold or by dots.
  public var freeSymbols: Set<String> {
    if case .symbol(let name) = self { return [name] }
    var result: Set<String> = []
    for child in children { result.formUnion(child.freeSymbols) }
    return result.subtracting(boundIndices)
  }
}

extension Condition {
  /// The expressions that are compared, left to right.
  public var operands: [Expression] {
    switch self {
    case .comparison(let a, _, let b): [a, b]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.operands)
    }
  }

  /// The same condition over the first `operands.count` of `rest`, which are taken from it.
  func replacingOperands(from rest: inout ArraySlice<Expression>) -> Condition {
    switch self {
    case .comparison(_, let relation, _):
      let a = rest.removeFirst()
      let b = rest.removeFirst()
      return .comparison(a, relation, b)
    case .all(let conditions): return .all(conditions.map { $0.replacingOperands(from: &rest) })
    case .any(let conditions): return .any(conditions.map { $0.replacingOperands(from: &rest) })
    }
  }

  /// The symbols that occur.
  public var freeSymbols: Set<String> {
    operands.reduce(into: []) { $0.formUnion($1.freeSymbols) }
  }

  /// The condition with `transform` applied to what is compared.
  public func mapOperands(_ transform: (Expression) -> Expression) -> Condition {
    var rest = operands.map(transform)[...]
    return replacingOperands(from: &rest)
  }
}
