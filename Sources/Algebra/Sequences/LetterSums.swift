/// General terms whose coefficients are polynomials in letters, as recurrences of the first order with
/// letters give them: `x_i - a \sum_{j<i} (1 - a)^{i-j-1} x_j`.
struct LetterSums {
  /// The index of the general term.
  let index: String
  let simplifier: Simplifier

  /// What a family of terms is multiplied with, by `n` and the place `j`.
  private typealias Table = [Int: [Int: NormalForm]]

  /// The general term; `nil` when no pattern is found.
  func generalTerm(of forms: [(Int, NormalForm)]) -> Expression? {
    var families: [Pattern: Table] = [:]
    var order: [Pattern] = []
    for (n, form) in forms {
      for (monomial, coefficient) in form.terms {
        var core = Monomial()
        var letters = Monomial()
        for (base, exponent) in monomial.powers {
          if base.isWithoutComponents, exponent.number != nil {
            letters.set(base, exponent)
          } else {
            core.set(base, exponent)
          }
        }
        let (pattern, anchor) = Pattern.of(core.expression(times: Rational(1)))
        if families[pattern] == nil { order.append(pattern) }
        var value = families[pattern]?[n]?[anchor] ?? NormalForm()
        do throws(SimplificationLimit) { try value.add(letters, times: coefficient) } catch {
          return nil
        }
        families[pattern, default: [:]][n, default: [:]][anchor] = value
      }
    }
    let range = forms.map(\.0)
    var terms: [Expression] = []
    for pattern in order {
      guard let table = families[pattern] else { return nil }
      let own = pattern.isIndexed ? indexed(table, pattern, range, peels: 2) : free(table, range)
      guard let own else { return nil }
      terms += own
    }
    return terms.isEmpty ? nil : terms.count == 1 ? terms[0] : .sum(terms)
  }

  // MARK: Terms with places

  private func indexed(
    _ table: Table, _ pattern: Pattern, _ range: [Int], peels: Int
  ) -> [Expression]? {
    if table.values.allSatisfy(\.isEmpty) { return [] }
    if let all = single(table, pattern, range) ?? fold(table, pattern) { return [all] }
    guard peels > 0 else { return nil }
    for isUpper in [true, false] {
      var (end, rest) = (Table(), table)
      for (n, row) in table {
        guard let j = isUpper ? row.keys.max() : row.keys.min() else { continue }
        end[n, default: [:]][j] = row[j]
        rest[n]?[j] = nil
      }
      guard let own = single(end, pattern, range),
        let others = indexed(rest, pattern, range, peels: peels - 1)
      else { continue }
      return isUpper ? [own] + others : others + [own]
    }
    return nil
  }

  /// One term at the same distance from `n`, or at a fixed place.
  private func single(_ table: Table, _ pattern: Pattern, _ range: [Int]) -> Expression? {
    var values: [(n: Int, value: NormalForm)] = []
    var places: [(n: Int, j: Int)] = []
    for n in range {
      guard let row = table[n], row.count == 1, let (j, value) = row.first else { return nil }
      values.append((n, value))
      places.append((n, j))
    }
    guard let first = places.first, let rule = LetterRule(values) else { return nil }
    let n = Expression.symbol(index)
    let place: Expression
    if places.allSatisfy({ $0.n - $0.j == first.n - first.j }) {
      place = shifted(n, by: first.j - first.n)
    } else if places.allSatisfy({ $0.j == first.j }) {
      place = .number(Numeral(first.j))
    } else {
      return nil
    }
    return product(rule.expression(n, simplifier), pattern.expression(at: place))
  }

  /// A sum over all places up to a distance from `n`: what stands at a place is multiplied by the same
  /// from each `n` to the next, whatever the place.
  private func fold(_ table: Table, _ pattern: Pattern) -> Expression? {
    let rows = table.filter { !$0.value.isEmpty }
    guard let low = rows.values.compactMap({ $0.keys.min() }).min(), let last = rows.keys.max(),
      let high = rows[last]?.keys.max()
    else { return nil }
    let distance = last - high
    var starts: [(n: Int, value: NormalForm)] = []
    for j in low...high {
      guard let value = rows[j + distance]?[j] else { return nil }
      starts.append((j, value))
    }
    guard rows.keys.allSatisfy({ $0 >= low + distance }),
      rows.allSatisfy({ $0.value.count == $0.key - distance - low + 1 }), starts.count >= 3,
      let start = LetterRule(starts)
    else { return nil }
    var steps: [(n: Int, value: NormalForm)] = []
    for n in (low + distance + 1)...last {
      let ratios = (low...(n - 1 - distance)).map { j in
        rows[n - 1]?[j].flatMap { rows[n]?[j]?.dividedExactly(by: $0) }
      }
      guard let ratio = ratios.first ?? nil, ratios.allSatisfy({ $0 == ratio }) else { return nil }
      steps.append((n, ratio))
    }
    guard let step = LetterRule(steps), step.constant != nil || !step.isGeometric else {
      return nil
    }
    return fold(from: low, distance, start, step, pattern)
  }

  private func fold(
    from low: Int, _ distance: Int, _ start: LetterRule, _ step: LetterRule, _ pattern: Pattern
  ) -> Expression {
    let (n, j) = (Expression.symbol(index), Expression.symbol(Self.place(index)))
    var factors: [Expression] = []
    if let ratio = step.constant {
      let exponent = simplifier.simplify(
        .sum([n, .negative(j), .negative(.number(Numeral(distance)))]))
      if ratio != NormalForm(Rational(1)) { factors.append(.power(ratio.expression, exponent)) }
    } else {
      factors.append(product(step, from: j, distance, through: n))
    }
    let core = pattern.expression(at: j)
    let (sign, first) = Self.sign(of: start.expression(j, simplifier))
    var size: Expression = .one
    if start.constant != nil { size = first } else { factors.insert(first, at: 0) }
    let sum = Expression.fold(
      Fold(
        .sum, index: Self.place(index), from: .number(Numeral(low)),
        through: shifted(n, by: -distance),
        body: .product(of: factors + (core == .one && !factors.isEmpty ? [] : [core]))))
    let value = product(size, sum)
    return sign < 0 ? .negative(value) : value
  }

  /// The product of all steps from the first place on, with the index that is shorter to write.
  private func product(
    _ step: LetterRule, from j: Expression, _ distance: Int, through n: Expression
  ) -> Expression {
    let k = Expression.symbol("k")
    let choices = [0, 1].map { shift in
      Expression.fold(
        Fold(
          .product, index: "k", from: shifted(j, by: distance + 1 - shift),
          through: shifted(n, by: -shift), body: step.expression(shifted(k, by: shift), simplifier))
      )
    }
    return choices[1].size < choices[0].size ? choices[1] : choices[0]
  }

  // MARK: Terms without places

  /// The same rule for all, or a sum of what is added from each `n` to the next.
  private func free(_ table: Table, _ range: [Int]) -> [Expression]? {
    let values = range.map { n in (n: n, value: table[n]?.values.first ?? NormalForm()) }
    let n = Expression.symbol(index)
    if let rule = LetterRule(values) { return [rule.expression(n, simplifier)] }
    guard let first = values.first else { return nil }
    var steps: [(n: Int, value: NormalForm)] = []
    for (value, before) in zip(values.dropFirst(), values) {
      guard let step = value.value.minus(before.value) else { return nil }
      steps.append((value.n, step))
    }
    // What the first is may follow the same rule.
    let all = [first] + steps
    let isWhole = LetterRule(all) != nil
    guard let rule = LetterRule(isWhole ? all : steps) else { return nil }
    let k = Expression.symbol("k")
    let sum = Expression.fold(
      Fold(
        .sum, index: "k", from: .number(Numeral(isWhole ? first.n : first.n + 1)), through: n,
        body: rule.expression(k, simplifier)))
    let start = first.value.expression
    return isWhole || start == .zero ? [sum] : [start, sum]
  }

  // MARK: Writing

  private static func place(_ index: String) -> String { index == "D" ? "i" : "j" }

  private func shifted(_ expression: Expression, by k: Int) -> Expression {
    LinearIndex(expression).map { ($0 + LinearIndex(k)).expression } ?? expression
  }

  private static func sign(of expression: Expression) -> (Int, Expression) {
    if case .negative(let inner) = expression { (-1, inner) } else { (1, expression) }
  }

  private func product(_ coefficient: Expression, _ core: Expression) -> Expression {
    let (sign, size) = Self.sign(of: coefficient)
    let value: Expression
    switch size {
    case .one: value = core
    case .quotient(.one, let below): value = .quotient(core, below)
    case .quotient(let top, let below) where !core.isFold:
      value = .quotient(.product([top, core]), below)
    case .product(let factors): value = .product(factors + [core])
    default: value = .product([size, core])
    }
    return sign < 0 ? .negative(value) : value
  }
}

extension Expression {
  /// Whether it is the same in every component.
  fileprivate var isWithoutComponents: Bool {
    !contains { node in
      switch node {
      case .component, .whole, .slice, .fold, .series, .application: true
      default: false
      }
    }
  }

  fileprivate var isFold: Bool { if case .fold = self { true } else { false } }
}
