extension Expression {
  /// The partial derivative by a component or a symbol, by the rules of calculus; not simplified.
  ///
  /// Other components and symbols are constants, also those of the same family. The derivative of a
  /// piecewise expression is taken piece by piece: at the borders it may have none.
  ///
  /// - Parameter variable: what to differentiate by; a component as it is written.
  /// - Returns: `nil` where the variable stands in something without a rule: a named function, a bound
  ///   or an index, a sum over components that may or may not be the variable.
  public func derivative(by variable: Expression) -> Expression? {
    if self == variable { return .one }
    guard contains(where: { $0 == variable }) else {
      return mayHide(variable) ? nil : .zero
    }
    switch self {
    case .sum(let terms):
      let parts = terms.map { $0.derivative(by: variable) }
      guard let all = parts.allPresent else { return nil }
      let present = all.filter { $0 != .zero }
      return present.isEmpty ? .zero : present.count == 1 ? present[0] : .sum(present)
    case .negative(let inner): return inner.derivative(by: variable).map { .negative($0) }
    case .product(let factors):
      var terms: [Expression] = []
      for (k, factor) in factors.enumerated() {
        guard let slope = factor.derivative(by: variable) else { return nil }
        guard slope != .zero else { continue }
        var others = factors
        others[k] = slope
        terms.append(.product(others))
      }
      return terms.count == 1 ? terms[0] : .sum(terms)
    case .quotient(let a, let b):
      guard let top = a.derivative(by: variable), let bottom = b.derivative(by: variable) else {
        return nil
      }
      if bottom == .zero { return .quotient(top, b) }
      return .quotient(
        .sum([.product([top, b]), .negative(.product([a, bottom]))]),
        .power(b, .number(Numeral(2))))
    case .power(let base, let exponent): return powerSlope(base, exponent, variable)
    case .call(let function, let arguments):
      return callSlope(function, arguments, variable)
    case .cases(let branches):
      let parts = branches.map { $0.value.derivative(by: variable) }
      guard let all = parts.allPresent else { return nil }
      return .cases(zip(all, branches).map { Branch($0, when: $1.condition) })
    default: return nil
    }
  }

  /// Whether a component of the variable's family stands here under another name: `z_j` in a sum.
  private func mayHide(_ variable: Expression) -> Bool {
    guard case .component(let name, let indices) = variable else { return false }
    return contains { node in
      switch node {
      case .fold(let fold):
        fold.body.contains { inner in
          if case .component(name, let own) = inner { own != indices } else { false }
        } && !fold.stopsBefore(indices)
      case .whole(name), .slice(name, _, _): true
      default: false
      }
    }
  }

  private func powerSlope(
    _ base: Expression, _ exponent: Expression, _ variable: Expression
  ) -> Expression? {
    guard let inner = base.derivative(by: variable), let outer = exponent.derivative(by: variable)
    else { return nil }
    var terms: [Expression] = []
    if inner != .zero {
      terms.append(
        .product([exponent, .power(base, .sum([exponent, .negative(.one)])), inner]))
    }
    if outer != .zero { terms.append(.product([self, .call(.log, [base]), outer])) }
    return terms.isEmpty ? .zero : terms.count == 1 ? terms[0] : .sum(terms)
  }

  private func callSlope(
    _ function: Function, _ arguments: [Expression], _ variable: Expression
  ) -> Expression? {
    if function == .root, arguments.count == 2, case .number(let k) = arguments[1] {
      guard let inner = arguments[0].derivative(by: variable) else { return nil }
      return .quotient(.product([self, inner]), .product([.number(k), arguments[0]]))
    }
    if function == .maximum || function == .minimum, arguments.count == 2,
      let first = arguments[0].derivative(by: variable),
      let second = arguments[1].derivative(by: variable)
    {
      let difference = Simplifier().simplify(.sum([arguments[0], .negative(arguments[1])]))
      return .cases([
        Branch(
          first,
          when: .comparison(difference, function == .maximum ? .greater : .less, .zero)),
        Branch(
          second,
          when: .comparison(
            difference, function == .maximum ? .lessOrEqual : .greaterOrEqual, .zero)),
      ])
    }
    guard arguments.count == 1, let inner = arguments[0].derivative(by: variable),
      let slope = function.slope(at: arguments[0])
    else { return nil }
    return inner == .one ? slope : .product([slope, inner])
  }
}

extension Fold {
  /// Whether the index stays below an index: `j ≤ i - 1`, so that `z_j` is never `z_i`.
  fileprivate func stopsBefore(_ indices: [Expression]) -> Bool {
    guard indices.count == 1, let last = LinearIndex(upper), let index = LinearIndex(indices[0]),
      let gap = (index - last).value
    else { return false }
    return gap > 0
  }
}

extension Function {
  /// The derivative at `u`; `nil` when there is no formula for it here.
  func slope(at u: Expression) -> Expression? {
    let two = Expression.number(Numeral(2))
    func call(_ function: Function) -> Expression { .call(function, [u]) }
    func square(_ e: Expression) -> Expression { .power(e, two) }
    func over(_ e: Expression) -> Expression { .quotient(.one, e) }
    func minus(_ a: Expression, _ b: Expression) -> Expression { .sum([a, .negative(b)]) }
    switch self {
    case .exp: return call(.exp)
    case .log: return over(u)
    case .log2: return over(.product([u, .call(.log, [two])]))
    case .log10: return over(.product([u, .call(.log, [.number(Numeral(10))])]))
    case .sqrt: return over(.product([two, call(.sqrt)]))
    case .abs: return call(.sign)
    case .sign: return .zero
    case .sin: return call(.cos)
    case .cos: return .negative(call(.sin))
    case .tan: return .sum([.one, square(call(.tan))])
    case .arcsin: return over(.call(.sqrt, [minus(.one, square(u))]))
    case .arccos: return .negative(over(.call(.sqrt, [minus(.one, square(u))])))
    case .arctan: return over(.sum([.one, square(u)]))
    case .sinh: return call(.cosh)
    case .cosh: return call(.sinh)
    case .tanh: return minus(.one, square(call(.tanh)))
    case .arsinh: return over(.call(.sqrt, [.sum([square(u), .one])]))
    case .arcosh: return over(.call(.sqrt, [minus(square(u), .one)]))
    case .artanh: return over(minus(.one, square(u)))
    case .sigmoid: return .product([call(.sigmoid), minus(.one, call(.sigmoid))])
    case .logit: return over(.product([u, minus(.one, u)]))
    case .softplus: return call(.sigmoid)
    case .erf:
      return .quotient(
        .product([two, .call(.exp, [.negative(square(u))])]), .call(.sqrt, [.constant(.pi)]))
    case .normalCDF:
      return .quotient(
        .call(.exp, [.negative(.quotient(square(u), two))]),
        .call(.sqrt, [.product([two, .constant(.pi)])]))
    case .normalQuantile:
      return .product([
        .call(.sqrt, [.product([two, .constant(.pi)])]),
        .call(.exp, [.quotient(square(call(.normalQuantile)), two)]),
      ])
    case .normalDensity: return .negative(.product([u, call(.normalDensity)]))
    case .erfc:
      return .negative(
        .quotient(
          .product([two, .call(.exp, [.negative(square(u))])]), .call(.sqrt, [.constant(.pi)])))
    case .cot: return .negative(.sum([.one, square(call(.cot))]))
    case .coth: return minus(.one, square(call(.coth)))
    case .relu:
      return .cases([
        Branch(.one, when: .comparison(u, .greater, .zero)), Branch(.zero, when: nil),
      ])
    default: return nil
    }
  }
}

extension [Expression?] {
  /// The values, when none is missing.
  var allPresent: [Expression]? {
    let present = compactMap { $0 }
    return present.count == count ? present : nil
  }
}
