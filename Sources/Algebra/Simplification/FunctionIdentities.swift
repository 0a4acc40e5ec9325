/// Identities of the known functions.
extension Simplification {
  func call(
    _ function: Function, _ arguments: [Expression]
  ) throws(SimplificationLimit) -> NormalForm {
    guard arguments.count == 1 else {
      let simple = arguments.map(simplify)
      if function == .root, simple.count == 2, case .number(let numeral) = simple[1],
        let k = numeral.integer, let root = try root(simple[0], k)
      {
        return root
      }
      return NormalForm(Monomial(.call(function, simple)))
    }
    if case .cases(let branches) = arguments[0], function == .log || function == .abs {
      let inner = branches.map { Branch(.call(function, [$0.value]), when: $0.condition) }
      return try self.form(.cases(inner))
    }
    if function == .log, case .call(.abs, let inner) = arguments[0], inner.count == 1,
      case .cases(let branches) = inner[0]
    {
      let pieces = branches.map {
        Branch(.call(.log, [.call(.abs, [$0.value])]), when: $0.condition)
      }
      return try self.form(.cases(pieces))
    }
    let form =
      function == .log && expands
      ? try Simplification(facts: facts, expands: false).form(arguments[0])
      : try form(arguments[0])
    let argument = form.expression
    if form.number == Rational(0), let value = Self.valueAtZero(function) {
      return NormalForm(value)
    }
    switch function {
    case .exp: return try power(NormalForm(Monomial(.constant(.e))), form)
    case .sqrt:
      guard let half = Rational(1, 2) else { throw SimplificationLimit() }
      return try power(form, NormalForm(half))
    case .log:
      if case .call(.abs, let inner) = argument, inner.count == 1,
        let form = Simplification(facts: facts, expands: false).normalForm(inner[0])
      {
        return try logarithm(of: form, isAbsolute: true)
      }
      return try logarithm(of: form, isAbsolute: false)
    case .abs: return try absolute(form)
    default: break
    }
    if case .call(let inner, let innermost) = argument, innermost.count == 1,
      Self.undoes(function, inner)
    {
      return normalForm(innermost[0]) ?? NormalForm(Monomial(innermost[0]))
    }
    return NormalForm(Monomial(.call(function, [argument])))
  }

  /// `\log(1 + e^u) - \log(1 + e^{-u})` is `u`.
  func joiningSoftplus(_ form: NormalForm) throws(SimplificationLimit) -> NormalForm {
    let found = form.terms.compactMap { term in
      term.monomial.softplusArgument.map { (term: term, argument: $0) }
    }
    guard found.count > 1 else { return form }
    for (place, first) in found.enumerated() {
      let opposite = simplify(.negative(first.argument))
      guard
        let second = found[(place + 1)...].first(where: {
          $0.argument == opposite && $0.term.coefficient.negated == first.term.coefficient
        })
      else { continue }
      var result = form
      for one in [first, second] {
        guard let back = one.term.coefficient.negated else { throw SimplificationLimit() }
        try result.add(one.term.monomial, times: back)
      }
      try result.add(self.form(first.argument).scaled(by: first.term.coefficient))
      return try joiningSoftplus(result)
    }
    return form
  }

  /// Whether `outer(inner(u))` is `u` for every `u` for which it has a value.
  private static func undoes(_ outer: Function, _ inner: Function) -> Bool {
    guard FunctionTable.row(of: inner).inverse == outer else { return false }
    switch inner {
    case .sin, .cos, .tan, .cosh: return false
    default: return true
    }
  }

  private static func valueAtZero(_ function: Function) -> Rational? {
    switch function {
    case .sin, .tan, .arcsin, .arctan, .sinh, .tanh, .arsinh, .artanh, .abs, .sqrt, .relu, .sign,
      .erf:
      Rational(0)
    case .exp, .cos, .cosh, .erfc: Rational(1)
    case .sigmoid, .normalCDF: Rational(1, 2)
    default: nil
    }
  }

  /// The logarithm of a product as a sum, as far as the factors are positive; of `|a|` without that.
  private func logarithm(
    of form: NormalForm, isAbsolute: Bool
  ) throws(SimplificationLimit) -> NormalForm {
    guard let (monomial, coefficient) = asOneTerm(form).single else {
      return NormalForm(Monomial(.call(.log, [form.expression])))
    }
    // A sum's content is taken out only with it: log(2a + 2b) stays.
    if form.count > 1 {
      let inner = form.expression
      let isPlain = !isAbsolute || facts.isPositive(inner)
      return NormalForm(Monomial(.call(.log, [isPlain ? inner : .call(.abs, [inner])])))
    }
    if !expands, monomial.powers.count(where: { $0.base != .constant(.e) }) > 1 {
      return try joinedLogarithm(monomial, coefficient, isAbsolute: isAbsolute)
    }
    var sum = NormalForm()
    var rest = Monomial()
    for (base, exponent) in monomial.powers {
      if base == .constant(.e), let inner = normalForm(exponent.expression) {
        try sum.add(inner)
        continue
      }
      let whole = exponent.number?.integer
      // log(u^2) is 2 log|u|.
      let isEven = whole?.isMultiple(of: 2) == true
      guard facts.isPositive(base) || isEven || (isAbsolute && whole != nil) else {
        rest.set(base, exponent)
        continue
      }
      let argument = facts.isPositive(base) ? base : .call(.abs, [base])
      guard let factor = normalForm(exponent.expression) else { throw SimplificationLimit() }
      // (i - 1) \log z stays one term.
      let one = factor.number == nil ? asOneTerm(factor) : factor
      try sum.add(multiply(one, logarithm(ofFactor: argument)))
    }
    var number = coefficient
    if isAbsolute || rest.powers.isEmpty || coefficient.numerator > 0 {
      number = coefficient.numerator < 0 && isAbsolute ? coefficient.negated ?? coefficient : number
      if number.numerator > 0 {
        try sum.add(Self.logarithm(of: number.numerator))
        try sum.add(Self.logarithm(of: number.denominator).scaled(by: Rational(-1)))
        number = Rational(1)
      }
    }
    if !rest.powers.isEmpty || number != Rational(1) {
      // log(1/u) is -log(u), and has a value where that has one.
      let opposite = rest.reciprocal.flatMap { below in
        Rational(1).dividedBy(number).map { below.expression(times: $0) }
      }
      let inner = opposite ?? rest.expression(times: number)
      try sum.add(
        Monomial(.call(.log, [isAbsolute ? .call(.abs, [inner]) : inner])),
        times: Rational(opposite == nil ? 1 : -1))
    }
    return sum
  }

  /// The logarithm of a factor; of a large product, the sum of the logarithms.
  private func logarithm(ofFactor base: Expression) throws(SimplificationLimit) -> NormalForm {
    guard expands, case .fold(var fold) = base, fold.operation == .product else {
      return NormalForm(Monomial(.call(.log, [base])))
    }
    fold.operation = .sum
    fold.body = .call(.log, [fold.body])
    return try form(.fold(fold))
  }

  /// \log\frac{z}{1 - z} is one logarithm, unless everything is multiplied out; powers of e come out
  /// of it, and an exponent that all factors have.
  private func joinedLogarithm(
    _ monomial: Monomial, _ coefficient: Rational, isAbsolute: Bool
  ) throws(SimplificationLimit) -> NormalForm {
    var result = NormalForm()
    var rest = Monomial()
    for (base, exponent) in monomial.powers {
      if base == .constant(.e) {
        try result.add(form(exponent.expression))
      } else {
        rest.set(base, exponent)
      }
    }
    var factor = Rational(1)
    if coefficient == Rational(1), let q = rest.powers.first?.exponent.number, q != Rational(1),
      rest.powers.allSatisfy({ $0.exponent.number == q && facts.isPositive($0.base) })
    {
      factor = q
      for (base, _) in rest.powers { rest.set(base, .number(Rational(1))) }
    }
    let inner = rest.expression(times: coefficient)
    let isPlain = !isAbsolute || facts.isPositive(inner)
    try result.add(
      Monomial(.call(.log, [isPlain ? inner : .call(.abs, [inner])])), times: factor)
    return result
  }

  private static func logarithm(of n: Int) -> NormalForm {
    n == 1 ? NormalForm() : NormalForm(Monomial(.call(.log, [.number(Numeral(n))])))
  }

  /// The absolute value, of each factor on its own.
  private func absolute(_ form: NormalForm) throws(SimplificationLimit) -> NormalForm {
    if facts.isNotNegative(form.expression) { return form }
    guard let (monomial, coefficient) = asOneTerm(form).single,
      let size = coefficient.numerator < 0 ? coefficient.negated : coefficient
    else { return NormalForm(Monomial(.call(.abs, [form.expression]))) }
    var outside = NormalForm(size)
    var inside = Monomial()
    for (base, exponent) in monomial.powers {
      if facts.isPositive(base) || exponent.number?.integer?.isMultiple(of: 2) == true {
        outside = try multiply(outside, NormalForm(Monomial(base, exponent)))
      } else {
        inside.set(base, exponent)
      }
    }
    if inside.powers.isEmpty { return outside }
    let inner = inside.expression(times: Rational(1))
    return try multiply(outside, NormalForm(Monomial(.call(.abs, [inner]))))
  }

  /// A root that can be carried out.
  private func root(_ argument: Expression, _ k: Int) throws(SimplificationLimit) -> NormalForm? {
    guard k >= 1, let form = normalForm(argument) else { return nil }
    if k == 1 { return form }
    guard let inverse = Rational(1, k) else { return nil }
    if facts.isPositive(argument) { return try power(form, NormalForm(inverse)) }
    if k == 2 { return try power(form, NormalForm(inverse)) }
    // An odd root undoes an odd power.
    if !k.isMultiple(of: 2), let (monomial, coefficient) = form.single,
      coefficient == Rational(1), monomial.powers.count == 1,
      let (base, exponent) = monomial.powers.first,
      exponent.number == Rational(k)
    {
      return normalForm(base)
    }
    return nil
  }
}

extension Monomial {
  /// The `u` of a lone `\log(1 + e^u)`.
  fileprivate var softplusArgument: Expression? {
    guard powers.count == 1, let (base, exponent) = powers.first,
      exponent == .number(Rational(1))
    else { return nil }
    switch base {
    case .call(.softplus, let arguments) where arguments.count == 1: return arguments[0]
    case .call(.log, let arguments):
      guard arguments.count == 1, case .sum(let terms) = arguments[0], terms.count == 2,
        terms[0] == .one, case .power(.constant(.e), let exponent) = terms[1]
      else { return nil }
      return exponent
    default: return nil
    }
  }
}
