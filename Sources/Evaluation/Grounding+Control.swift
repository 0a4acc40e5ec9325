import Algebra

/// A condition as far as it can be decided without values.
indirect enum GroundedCondition {
  case known(Bool)
  case comparison(Int, Comparison, Int)
  case all([GroundedCondition])
  case any([GroundedCondition])
}

extension Grounding {
  /// Decides a condition on indices; of one on values, compiles the sides.
  mutating func decide(
    _ condition: Condition, _ indices: Environment
  ) throws(GroundingError) -> GroundedCondition {
    switch condition {
    case .comparison(let a, let relation, let b):
      let (p, q) = (try scalar(a, indices), try scalar(b, indices))
      if let left = builder.rational(p), let right = builder.rational(q),
        let holds = left.holds(relation, right)
      {
        return .known(holds)
      }
      return .comparison(p, relation, q)
    case .all(let parts): return try junction(parts, neutral: true, indices)
    case .any(let parts): return try junction(parts, neutral: false, indices)
    }
  }

  private mutating func junction(
    _ parts: [Condition], neutral: Bool, _ indices: Environment
  ) throws(GroundingError) -> GroundedCondition {
    var open: [GroundedCondition] = []
    for part in parts {
      // The sides of a part that no longer matters are not compiled: `i > 1, z_{i-1} > 0`.
      let decided = try decide(part, indices)
      if case .known(let holds) = decided {
        if holds != neutral { return .known(holds) }
      } else {
        open.append(decided)
      }
    }
    if open.isEmpty { return .known(neutral) }
    return neutral ? .all(open) : .any(open)
  }

  /// `a` where the condition holds, else `b`, component by component.
  private mutating func select(
    _ condition: GroundedCondition, then a: Int, else b: Int
  ) throws(GroundingError) -> Int {
    switch condition {
    case .known(let holds): return holds ? a : b
    case .comparison(let p, let relation, let q):
      return try builder.select(p, relation, q, then: a, else: b)
    case .all(let parts):
      var result = a
      for part in parts.reversed() { result = try select(part, then: result, else: b) }
      return result
    case .any(let parts):
      var result = b
      for part in parts.reversed() { result = try select(part, then: a, else: result) }
      return result
    }
  }

  private mutating func select(
    _ condition: GroundedCondition, then a: Grounded, else b: Grounded
  ) throws(GroundingError) -> Grounded {
    switch (a, b) {
    case (.scalar(let p), .scalar(let q)):
      return .scalar(try select(condition, then: p, else: q))
    case (.vector(let ps), .vector(let qs)):
      guard ps.count == qs.count else { throw .lengthMismatch(ps.count, qs.count) }
      var results: [Int] = []
      for (p, q) in zip(ps, qs) { results.append(try select(condition, then: p, else: q)) }
      return .vector(results)
    case (.vector(let ps), .scalar(let q)):
      var results: [Int] = []
      for p in ps { results.append(try select(condition, then: p, else: q)) }
      return .vector(results)
    default: throw .notScalar
    }
  }

  /// The first branch that holds; branches that the indices rule out are not compiled.
  mutating func cases(
    _ branches: [Branch], _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    var open: [(condition: GroundedCondition, value: Grounded)] = []
    var fallback: Grounded?
    for branch in branches {
      let condition =
        if let condition = branch.condition { try decide(condition, indices) } else {
          GroundedCondition.known(true)
        }
      if case .known(false) = condition { continue }
      let value = try ground(branch.value, indices)
      if case .known(true) = condition {
        fallback = value
        break
      }
      open.append((condition, value))
    }
    guard fallback != nil || !open.isEmpty else { throw .noBranch }
    var result: Grounded
    if let fallback {
      result = fallback
    } else {
      result = .scalar(try builder.emit(.literal(.undefined)))
    }
    for (condition, value) in open.reversed() {
      result = try select(condition, then: value, else: result)
    }
    return result
  }

  /// A sum or product over an index, unrolled.
  mutating func fold(
    _ fold: Fold, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let first = try index(fold.lower, indices)
    let isEndless = fold.upper == .infinity
    let last = try isEndless ? lastTerm(of: fold, indices) : index(fold.upper, indices)
    var total: Grounded?
    if first <= last {
      try checkCount(first, last)
      var inner = indices
      let outer = ranges[fold.index]
      ranges[fold.index] = first...last
      defer { ranges[fold.index] = outer }
      for k in first...last {
        inner[fold.index] = k
        guard let term = try self.term(of: fold, inner) else { continue }
        total = if let total { try combine(total, term, fold.operation.binary) } else { term }
      }
    }
    if let total { return total }
    return try empty(fold.operation)
  }

  /// One term of a fold, or `nil` when its condition leaves it out.
  private mutating func term(
    of fold: Fold, _ indices: Environment
  ) throws(GroundingError) -> Grounded? {
    guard let condition = fold.condition else { return try ground(fold.body, indices) }
    let decided = try decide(condition, indices)
    if case .known(let holds) = decided { return holds ? try ground(fold.body, indices) : nil }
    return try select(decided, then: ground(fold.body, indices), else: empty(fold.operation))
  }

  /// What the operation gives of nothing; an extremum only where the text says it.
  mutating func empty(
    _ operation: Fold.Operation
  ) throws(GroundingError) -> Grounded {
    switch operation {
    case .sum: .scalar(try builder.literal(Rational(0)))
    case .product: .scalar(try builder.literal(Rational(1)))
    case .maximum, .minimum:
      try emptyExtremum(operation)
    }
  }

  private mutating func emptyExtremum(
    _ operation: Fold.Operation
  ) throws(GroundingError) -> Grounded {
    let name = operation.nameOfEmpty
    guard context.definitions.contains(where: { $0.name == name }) else { throw .emptyExtremum }
    return try symbol(name, [:])
  }

  /// A sum or product with dots: as many terms as it has for these indices.
  mutating func series(
    _ series: Series, _ indices: Environment
  ) throws(GroundingError) -> Grounded {
    let count = try index(series.count, indices)
    guard count >= 1 else { return try empty(series.operation) }
    try checkCount(1, count)
    var inner = indices
    var total: Grounded?
    for position in 1...count {
      inner[series.index] = position
      let term =
        position <= series.shown.count
        ? try ground(series.shown[position - 1], indices) : try ground(series.general, inner)
      total = if let total { try combine(total, term, series.operation.binary) } else { term }
    }
    if let total { return total }
    return try empty(series.operation)
  }
}

extension Fold.Operation {
  fileprivate var binary: BinaryOperation {
    switch self {
    case .sum: .sum
    case .product: .product
    case .maximum: .greatest
    case .minimum: .least
    }
  }
}
