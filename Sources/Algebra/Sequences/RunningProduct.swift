/// A coefficient that is multiplied on from term to term: `c(n, j) = s(j) t(j + 1) ⋯ t(n)`, as recurrences
/// of the first order give them.
struct RunningProduct: Hashable {
  /// `s`, a rule in one index; an array because a rule may hold a running product.
  private var start: [CoefficientRule]
  /// `t`.
  private var step: [CoefficientRule]
  /// The sign σ when `t(k) = σ s(k)`: then the product can begin with `s(j)`.
  private var sign: Int?

  /// The product that gives all entries; `nil` where the factor from one term to the next depends on
  /// `j`, or follows no rule.
  init?(_ entries: [(n: Int, j: Int, value: Rational)]) {
    var values: [Int: [Int: Rational]] = [:]
    for entry in entries { values[entry.n, default: [:]][entry.j] = entry.value }
    var starts = CoefficientTable()
    var steps = CoefficientTable()
    for entry in entries {
      if entry.j == entry.n { starts.set(entry.n, 0, entry.value) }
      guard entry.n > entry.j else { continue }
      guard let before = values[entry.n - 1]?[entry.j], let factor = entry.value.dividedBy(before)
      else { return nil }
      if let known = steps.value(entry.n, 0), known != factor { return nil }
      steps.set(entry.n, 0, factor)
    }
    guard starts.entries.count >= 4, steps.entries.count >= 4, let start = starts.rule(for: .free),
      let step = steps.rule(for: .free)
    else { return nil }
    self.start = [start]
    self.step = [step]
    sign = [1, -1].first { sign in
      steps.entries.allSatisfy { entry in
        start.value(n: entry.n, j: 0)?.times(Rational(sign)) == entry.value
      }
    }
  }

  func value(n: Int, j: Int) -> Rational? {
    guard j <= n, n - j < 100, var result = start.first?.value(n: j, j: 0) else { return nil }
    for k in stride(from: j + 1, through: n, by: 1) {
      guard let factor = step.first?.value(n: k, j: 0), let product = result.times(factor) else {
        return nil
      }
      result = product
    }
    return result
  }

  func expression(n: Expression, j: Expression) -> Expression {
    guard let start = start.first, let step = step.first else { return .one }
    let k = Expression.symbol("k")
    func product(_ rule: CoefficientRule, from lower: Expression) -> Expression {
      .fold(
        Fold(
          .product, index: "k", from: lower, through: n, body: rule.expression(n: k, j: .zero)))
    }
    let simplifier = Simplifier()
    if let sign {
      let all = product(start, from: j)
      let power = Expression.power(
        .negative(.one), simplifier.simplify(.sum([n, .negative(j)])))
      return sign > 0 ? all : .product([power, all])
    }
    let first = start.expression(n: j, j: .zero)
    let rest = product(step, from: simplifier.simplify(.sum([j, .one])))
    return first == .one ? rest : .product([first, rest])
  }
}
