import Algebra

/// `\mathbf x = L \mathbf z` with a matrix that is given for every `D` by its entries, component by component:
/// `x_i = \sum_{j=1}^{i} z_j`.
struct MatrixRows {
  let definitions: [Definition]

  private static let row = Deriver.index
  private static let column = "j"

  /// The definitions with `\mathbf x` given by its general component; as they are where that cannot be done.
  var expanded: [Definition] {
    definitions.map { definition in
      guard definition.indices.isEmpty, definition.condition == nil, definition.name == "x",
        let body = component(definition.body)
      else { return definition }
      return Definition("x", indices: [.variable(Self.row)], as: body)
    }
  }

  /// The component `i` of a vector.
  private func component(_ expression: Expression) -> Expression? {
    switch expression {
    case .whole("1"): return .number(Numeral(1))
    case .whole("0"): return .number(Numeral(0))
    case .whole(let name), .symbol(let name):
      let isFamily =
        name == "z" || definitions.contains { $0.name == name && $0.indices.count == 1 }
      return isFamily ? .component(name, [.symbol(Self.row)]) : nil
    case .negative(let inner): return component(inner).map { .negative($0) }
    case .sum(let terms):
      let components = terms.compactMap(component)
      return components.count == terms.count ? .sum(components) : nil
    case .product(let factors): return product(factors)
    default: return nil
    }
  }

  private func product(_ factors: [Expression]) -> Expression? {
    guard let last = factors.last, let vector = component(last) else { return nil }
    var numbers: [Expression] = []
    var matrix: (row: String, column: String, body: Expression)?
    for factor in factors.dropLast() {
      if let entries = entries(factor) {
        guard matrix == nil else { return nil }
        matrix = entries
      } else if isNumber(factor) {
        numbers.append(factor)
      } else {
        return nil
      }
    }
    var value = vector
    if let matrix {
      guard let sum = sum(matrix, times: vector) else { return nil }
      value = sum
    }
    return numbers.isEmpty ? value : .product(numbers + [value])
  }

  private func isNumber(_ factor: Expression) -> Bool {
    switch factor {
    case .number: return true
    case .symbol(let name):
      return !definitions.contains { $0.name == name && $0.indices.count == 1 }
    case .negative(let inner): return isNumber(inner)
    case .quotient(let a, let b): return isNumber(a) && isNumber(b)
    default: return false
    }
  }

  /// The general entry of a matrix.
  private func entries(_ factor: Expression) -> (row: String, column: String, body: Expression)? {
    switch factor {
    case .entries(let row, let column, let body): return (row, column, body)
    case .symbol(let name), .whole(let name):
      guard let body = definitions.last(where: { $0.name == name && $0.indices.isEmpty })?.body,
        case .entries(let row, let column, let entry) = body
      else { return nil }
      return (row, column, entry)
    default: return nil
    }
  }

  // MARK: Sums over a row

  /// Columns of one row, both ends included; without an end, from the first or to the last.
  private struct Run {
    var from: LinearIndex?
    var through: LinearIndex?

    /// Whether a column is one of them; `nil` where that is not clear.
    func contains(_ column: LinearIndex) -> Bool? {
      var isThere = true
      if let from {
        guard let distance = (column - from).value else { return nil }
        isThere = isThere && distance >= 0
      }
      if let through {
        guard let distance = (through - column).value else { return nil }
        isThere = isThere && distance >= 0
      }
      return isThere
    }

    /// The columns of both; `nil` when there are none.
    func meeting(_ other: Run) -> Run? {
      func chosen(_ a: LinearIndex?, _ b: LinearIndex?, _ prefersFirst: (Int) -> Bool)
        -> LinearIndex?
      {
        guard let a, let b else { return a ?? b }
        return (a - b).value.map(prefersFirst) ?? false ? a : b
      }
      let run = Run(
        from: chosen(from, other.from) { $0 >= 0 },
        through: chosen(through, other.through) { $0 <= 0 })
      if let from = run.from, let through = run.through, let length = (through - from).value,
        length < 0
      {
        return nil
      }
      return run
    }
  }

  private func sum(
    _ matrix: (row: String, column: String, body: Expression), times vector: Expression
  ) -> Expression? {
    let names: [String: Expression] = [
      matrix.row: .symbol(Self.row), matrix.column: .symbol(Self.column),
    ]
    let body = matrix.body.substituting(names)
    guard case .cases(let branches) = body else {
      return fold(body, vector, Run())
    }
    var terms: [Expression] = []
    var left = [Run()]
    for (place, branch) in branches.enumerated() {
      let value = Simplifier().simplify(branch.value)
      var taken = left
      if let condition = branch.condition {
        if says(branches[(place + 1)...], value, where: condition) { continue }
        guard let run = run(condition), let rest = Self.removing(run, from: left) else {
          return nil
        }
        taken = left.compactMap { $0.meeting(run) }
        left = rest
      } else {
        left = []
      }
      if value == .number(Numeral(0)) { continue }
      for run in taken {
        guard let term = fold(value, vector, run) else { return nil }
        terms.append(term)
      }
    }
    return terms.isEmpty ? .number(Numeral(0)) : terms.count == 1 ? terms[0] : .sum(terms)
  }

  /// Whether later branches say the same value of the one column that a condition names.
  private func says(
    _ branches: ArraySlice<Branch>, _ value: Expression, where condition: Condition
  ) -> Bool {
    guard let own = run(condition), let column = own.from, own.through == column else {
      return false
    }
    for branch in branches {
      guard let other = branch.condition else {
        return Simplifier().simplify(branch.value) == value
      }
      guard let run = run(other), let isThere = run.contains(column) else { return false }
      if isThere { return Simplifier().simplify(branch.value) == value }
    }
    return false
  }

  /// The columns for which a condition holds, in the row `i`.
  private func run(_ condition: Condition) -> Run? {
    guard case .comparison(let a, let given, let b) = condition, let left = LinearIndex(a),
      let right = LinearIndex(b)
    else { return nil }
    var rest = right - left
    guard let own = rest.coefficients.removeValue(forKey: Self.column), abs(own) == 1 else {
      return nil
    }
    let bound = own < 0 ? rest : rest.scaled(by: -1)
    var relation = given
    if own > 0 {
      relation =
        switch given {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .equal, .notEqual: given
        }
    }
    switch relation {
    case .less: return Run(from: nil, through: bound + LinearIndex(-1))
    case .lessOrEqual: return Run(from: nil, through: bound)
    case .greater: return Run(from: bound + LinearIndex(1), through: nil)
    case .greaterOrEqual: return Run(from: bound, through: nil)
    case .equal: return Run(from: bound, through: bound)
    case .notEqual: return nil
    }
  }

  /// What is left of runs without one that is part of them; `nil` where that is not clear.
  private static func removing(_ run: Run, from runs: [Run]) -> [Run]? {
    guard runs.count < 6 else { return nil }
    return runs.flatMap { whole -> [Run] in
      var parts: [Run] = []
      if let from = run.from, whole.from != from {
        parts.append(Run(from: whole.from, through: from + LinearIndex(-1)))
      }
      if let through = run.through, whole.through != through {
        parts.append(Run(from: through + LinearIndex(1), through: whole.through))
      }
      return parts.filter { part in
        guard let from = part.from, let through = part.through, let count = (through - from).value
        else { return true }
        return count >= 0
      }
    }
  }

  /// The sum of entries times components over a run; a place before the first component has none.
  private func fold(_ entry: Expression, _ vector: Expression, _ run: Run) -> Expression? {
    let one = Expression.number(Numeral(1))
    let inner = vector.substituting([Self.row: .symbol(Self.column)])
    func term(_ body: Expression) -> Expression {
      entry == one ? body : .product([entry, body])
    }
    if let from = run.from, from == run.through {
      let place = [Self.column: from.expression]
      let value = term(inner).substituting(place).normalizingIndices
      let shift = (from - (LinearIndex(.symbol(Self.row)) ?? from)).value
      if shift == 0 { return value }
      guard let shift else { return nil }
      let i = Expression.symbol(Self.row)
      let isThere: Condition =
        shift < 0
        ? .comparison(i, .greater, .number(Numeral(-shift)))
        : .comparison(i, .lessOrEqual, .sum([.symbol("D"), .negative(.number(Numeral(shift)))]))
      return .cases([Branch(value, when: isThere), Branch(.number(Numeral(0)), when: nil)])
    }
    return .fold(
      Fold(
        .sum, index: Self.column, from: run.from?.expression ?? one,
        through: run.through?.expression ?? .symbol("D"), body: term(inner)))
  }
}
