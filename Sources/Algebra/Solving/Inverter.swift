/// Solves `y = τ(z)` for `z` by undoing one operation at a time.
///
/// Where an operation has several inverses, the oracle says which one the flow takes. The result is
/// one that the oracle agrees with, or there is none: `z + z^3` has no elementary inverse.
public struct Inverter: Sendable {
  let unknown: Expression
  let simplifier: Simplifier
  /// What decides.
  public var oracle: InversionOracle
  /// Letters that nothing else is called by.
  public var freeLetters: [String] = []

  private static let stepLimit = 24
  /// How often an equation is squared.
  private static let squaringLimit = 2

  /// A solver for one unknown.
  public init(for unknown: Expression, simplifier: Simplifier, oracle: InversionOracle) {
    self.unknown = unknown
    self.simplifier = simplifier
    self.oracle = oracle
  }

  /// Solves `left = right`; `left` does not contain the unknown.
  public func solve(_ left: Expression, _ right: Expression) -> Inversion? {
    solve(left, right, depth: 3)
  }

  func solve(_ left: Expression, _ right: Expression, depth: Int) -> Inversion? {
    guard depth > 0, !isDependent(left) else { return nil }
    var equation = Equation(left: left, right: right)
    var steps: [InversionStep] = []
    for _ in 0..<Self.stepLimit {
      if equation.right == unknown {
        guard oracle.agree(unknown, equation.left) else { return nil }
        return Inversion(steps: steps, result: equation.left)
      }
      guard let next = step(equation, depth: depth) else { return nil }
      steps.append(
        InversionStep(operation: next.operation, left: next.left, right: next.right))
      equation.left = next.left
      equation.right = next.right
      if case .isolate = next.operation { equation.squarings += 1 }
    }
    return nil
  }

  struct Equation {
    var left: Expression
    var right: Expression
    /// How often both sides were squared to free a root.
    var squarings = 0

    /// Whether a letter or component is all that is known.
    var isShort: Bool {
      switch left {
      case .symbol, .component, .number: true
      default: false
      }
    }
  }

  struct Next {
    var operation: InversionStep.Operation
    var left: Expression
    var right: Expression
  }

  func isDependent(_ expression: Expression) -> Bool {
    expression.contains { $0 == unknown }
  }

  func simplify(_ expression: Expression) -> Expression { simplifier.simplify(expression) }

  // MARK: One step

  private func step(_ equation: Equation, depth: Int) -> Next? {
    let (left, right) = (equation.left, equation.right)
    switch right {
    case .sum(let terms): return sum(left, terms) ?? stuck(equation, depth: depth)
    case .negative(.product(let factors)) where factors.contains(where: { !isDependent($0) }):
      return product(left, [.negative(.one)] + factors)
    case .negative(let inner):
      return Next(operation: .negate, left: simplify(.negative(left)), right: inner)
    case .product(let factors):
      return product(left, factors) ?? stuck(equation, depth: depth)
    case .quotient(let a, let b): return quotient(left, a, b) ?? stuck(equation, depth: depth)
    case .power(let base, let exponent):
      return power(left, base, exponent) ?? stuck(equation, depth: depth)
    case .call(let function, let arguments):
      return call(left, function, arguments) ?? stuck(equation, depth: depth)
    case .cases(let branches): return pieces(left, branches, depth: depth)
    default: return nil
    }
  }

  /// What is left to try: the normal form, and signs one by one.
  private func stuck(_ equation: Equation, depth: Int) -> Next? {
    if let next = collected(equation) { return next }
    if let next = cleared(equation) { return next }
    if let next = split(equation, depth: depth) { return next }
    if equation.squarings == 0, let next = odd(equation, depth: depth) { return next }
    // What has squares in it is shown in a letter for what is known.
    if let next = abbreviated(equation, depth: depth) { return next }
    if equation.squarings < Self.squaringLimit, let next = isolated(equation) { return next }
    return substituted(equation, depth: depth)
  }

  private func sum(_ left: Expression, _ terms: [Expression]) -> Next? {
    let free = terms.filter { !isDependent($0) }
    let dependent = terms.filter(isDependent)
    guard !free.isEmpty else { return nil }
    let known = free.count == 1 ? free[0] : Expression.sum(free)
    return Next(
      operation: .subtract(known), left: simplify(.sum([left, .negative(known)])),
      right: dependent.count == 1 ? dependent[0] : .sum(dependent))
  }

  private func product(_ left: Expression, _ factors: [Expression]) -> Next? {
    let free = factors.filter { !isDependent($0) }
    let dependent = factors.filter(isDependent)
    guard !free.isEmpty else { return nil }
    let known = simplify(.product(of: free))
    return Next(
      operation: .divide(known, sign: oracle.sign(known)), left: simplify(.quotient(left, known)),
      right: .product(of: dependent))
  }

  private func quotient(_ left: Expression, _ a: Expression, _ b: Expression) -> Next? {
    if !isDependent(b) {
      return Next(operation: .multiply(b), left: simplify(.product([left, b])), right: a)
    }
    if !isDependent(a) {
      guard a == .one else {
        return Next(
          operation: .divide(a, sign: oracle.sign(a)), left: simplify(.quotient(left, a)),
          right: .quotient(.one, b))
      }
      return Next(operation: .invert, left: simplify(.quotient(.one, left)), right: b)
    }
    return fraction(left, a, b)
  }

  private func power(_ left: Expression, _ base: Expression, _ exponent: Expression) -> Next? {
    if isDependent(exponent) {
      guard !isDependent(base) else { return nil }
      let logarithm = Expression.call(.log, [left])
      if base == .constant(.e) {
        return Next(operation: .apply(.log), left: simplify(logarithm), right: exponent)
      }
      return Next(
        operation: .logarithm(base: base),
        left: simplify(.quotient(logarithm, .call(.log, [base]))), right: exponent)
    }
    guard let q = simplifier.normalForm(exponent)?.number else {
      guard oracle.sign(base) == 1 else { return nil }
      let inverse = simplify(.quotient(.one, exponent))
      return Next(
        operation: .raise(inverse, sign: 1), left: simplify(.power(left, inverse)), right: base)
    }
    guard q.numerator != 0, let inverse = Rational(1).dividedBy(q) else { return nil }
    let power = Expression(inverse)
    let sign = oracle.sign(base)
    if let n = q.integer, abs(n) > 1 {
      let inside = n < 0 ? Expression.quotient(.one, left) : left
      let root = simplify(.root(inside, abs(n)))
      if n.isMultiple(of: 2) {
        guard let sign else { return nil }
        return Next(
          operation: .raise(power, sign: sign), left: sign > 0 ? root : simplify(.negative(root)),
          right: base)
      }
      return Next(operation: .raise(power, sign: nil), left: root, right: base)
    }
    return Next(
      operation: .raise(power, sign: nil), left: simplify(.power(left, power)), right: base)
  }

  private func call(
    _ left: Expression, _ function: Function, _ arguments: [Expression]
  ) -> Next? {
    if function == .root, arguments.count == 2, !isDependent(arguments[1]) {
      return Next(
        operation: .raise(arguments[1], sign: nil), left: simplify(.power(left, arguments[1])),
        right: arguments[0])
    }
    guard arguments.count == 1 else { return nil }
    let inner = arguments[0]
    if function == .abs {
      guard let sign = oracle.sign(inner) else { return nil }
      return Next(
        operation: .resolve(sign: sign), left: sign > 0 ? left : simplify(.negative(left)),
        right: inner)
    }
    guard let (inverse, value) = function.undone(left) else { return nil }
    if let other = otherBranch(of: function, inner, value) {
      return Next(operation: .branch(inverse), left: simplify(other), right: inner)
    }
    return Next(operation: .apply(inverse), left: simplify(value), right: inner)
  }
}

extension Inverter {
  /// How many turns from 0 a branch is looked for.
  private static let turns = 3

  /// The value of a function that is not one-to-one on the branch that the flow takes; `nil` where that is the
  /// usual one, or none is found.
  fileprivate func otherBranch(
    of function: Function, _ inner: Expression, _ usual: Expression
  ) -> Expression? {
    guard [.sin, .cos, .tan, .cosh].contains(function), !oracle.agree(inner, usual) else {
      return nil
    }
    return Self.branches(of: function, usual).first { oracle.agree(inner, $0) }
  }

  /// `\pi - y`, `2\pi + y`, … of the usual value `y`.
  private static func branches(of function: Function, _ usual: Expression) -> [Expression] {
    let pi = Expression.constant(.pi)
    func moved(_ value: Expression, by k: Int) -> Expression {
      guard k != 0 else { return value }
      let size = abs(k) == 1 ? pi : Expression.product([.number(Numeral(abs(k))), pi])
      return .sum([k > 0 ? size : .negative(size), value])
    }
    let steps = (1...(2 * turns)).flatMap { [$0, -$0] }
    switch function {
    case .sin: return steps.map { moved($0.isMultiple(of: 2) ? usual : .negative(usual), by: $0) }
    case .cos:
      return ([0] + steps.filter { $0.isMultiple(of: 2) })
        .flatMap { [moved(.negative(usual), by: $0), moved(usual, by: $0)] }
    case .tan: return steps.map { moved(usual, by: $0) }
    case .cosh: return [.negative(usual)]
    default: return []
    }
  }
}

extension Function {
  /// The function that undoes this one, and its value; of functions that are not one-to-one the
  /// usual branch.
  fileprivate func undone(_ y: Expression) -> (Function, Expression)? {
    let two = Expression.number(Numeral(2))
    switch self {
    case .exp: return (.log, .call(.log, [y]))
    case .log: return (.exp, .call(.exp, [y]))
    case .log2: return (.exp, .power(two, y))
    case .log10: return (.exp, .power(.number(Numeral(10)), y))
    case .sqrt: return (.sqrt, .power(y, two))
    case .sigmoid: return (.logit, .call(.log, [.quotient(y, .sum([.one, .negative(y)]))]))
    case .logit: return (.sigmoid, .quotient(.one, .sum([.one, .call(.exp, [.negative(y)])])))
    case .softplus: return (.softplus, .call(.log, [.sum([.call(.exp, [y]), .negative(.one)])]))
    case .erf:
      guard let undo = FunctionTable.compositeInverse(of: .erf) else { return nil }
      return (.erf, undo(y))
    default:
      guard let inverse = FunctionTable.row(of: self).inverse else { return nil }
      return (inverse, .call(inverse, [y]))
    }
  }
}

extension Expression {
  static func root(_ radicand: Expression, _ k: Int) -> Expression {
    k == 2 ? .call(.sqrt, [radicand]) : .call(.root, [radicand, .number(Numeral(k))])
  }
}
