import Algebra

/// Sums over the columns of one row of a matrix.
extension MatrixRows {
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

  /// Component `i` of a matrix times a vector.
  func sum(_ matrix: Entries, times vector: Expression) -> Expression? {
    let names: [String: Expression] = [
      matrix.row: .symbol(Self.row), matrix.column: .symbol(Self.column),
    ]
    let body = matrix.body.substituting(names)
    guard case .cases(let branches) = body else {
      return fold(body, vector, Run())
    }
    var pieces: [(entry: Expression, run: Run)] = []
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
      pieces += taken.map { (value, $0) }
    }
    var terms: [Expression] = []
    for (entry, run) in Self.joiningSides(pieces) where entry != .number(Numeral(0)) {
      guard let term = fold(entry, vector, run) else { return nil }
      terms.append(term)
    }
    return terms.isEmpty ? .number(Numeral(0)) : terms.count == 1 ? terms[0] : .sum(terms)
  }

  /// The pieces of a row; where the same stands on both sides of the diagonal it stands in all of the row, and the
  /// diagonal has what it has more than that.
  private static func joiningSides(
    _ pieces: [(entry: Expression, run: Run)]
  ) -> [(entry: Expression, run: Run)] {
    guard let i = LinearIndex(.symbol(row)),
      let middle = pieces.firstIndex(where: { $0.run.from == i && $0.run.through == i }),
      let below = pieces.firstIndex(where: {
        $0.run.from == nil && $0.run.through == i + LinearIndex(-1)
      }),
      let above = pieces.firstIndex(where: {
        $0.run.through == nil && $0.run.from == i + LinearIndex(1)
      }),
      pieces.count == 3, pieces[below].entry == pieces[above].entry
    else { return pieces }
    let side = pieces[below].entry
    let rest = Simplifier().simplify(.sum([pieces[middle].entry, .negative(side)]))
    return [(rest, pieces[middle].run), (side, Run())]
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
    // Sums in the vector keep their own index.
    let inner = vector.freeingIndex(Self.column).substituting([Self.row: .symbol(Self.column)])
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
