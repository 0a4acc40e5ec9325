/// Equations whose right side is odd, `y = z g(z²)`: the square of the unknown is found first.
extension Inverter {
  /// The unknown as `y / g(u)`, where `u = z²` solves `y² = u g(u)²`.
  func odd(_ equation: Equation, depth: Int) -> Next? {
    guard depth > 1, let letter = freeLetters.first, equation.right != unknown,
      equation.right.size <= 40
    else { return nil }
    let ratio = simplify(.quotient(equation.right, unknown))
    let flipped = simplify(ratio.replacing(unknown, with: .negative(unknown)))
    guard isDependent(ratio), flipped == ratio else { return nil }
    let square: Expression
    if case .component(_, let indices) = unknown {
      square = .component(letter, indices)
    } else {
      square = .symbol(letter)
    }
    let factor = ratio.transformed { node in
      guard case .power(unknown, .number(let exponent)) = node, let n = exponent.integer,
        n.isMultiple(of: 2)
      else { return node }
      return n == 2 ? square : .power(square, .number(Numeral(n / 2)))
    }
    guard !isDependent(factor) else { return nil }
    let two = Expression.number(Numeral(2))
    let meaning = Expression.power(unknown, two)
    let oracle = oracle
    let inner = Inverter(
      for: square, simplifier: simplifier,
      oracle: InversionOracle(
        agree: { a, b in
          oracle.agree(
            a.replacing(square, with: meaning), b.replacing(square, with: meaning))
        }, sign: { oracle.sign($0.replacing(square, with: meaning)) }))
    let known = simplify(.power(equation.left, two))
    let squared = simplify(.product([square, .power(factor, two)]))
    guard let solved = inner.solve(known, squared, depth: depth - 1) else { return nil }
    let value = simplify(
      .quotient(equation.left, putting(solved.result, for: square, into: factor, by: known)))
    guard !isDependent(value), oracle.agree(unknown, value) else { return nil }
    return Next(
      operation: .square(
        InversionStep.Square(
          letter: square, meaning: meaning, known: known, right: squared, solution: solved,
          factor: factor)),
      left: value, right: unknown)
  }

  /// The factor with the square's value in it; what stands under a root there becomes one fraction in the
  /// known side: `1 + w / (1 - w)` is `1 / (1 - w)`.
  private func putting(
    _ value: Expression, for square: Expression, into factor: Expression, by known: Expression
  ) -> Expression {
    let letter = Expression.symbol("#")
    let short = value.replacing(known, with: letter)
    let solver = Inverter(for: letter, simplifier: simplifier, oracle: oracle)
    return factor.replacing(square, with: short).transformed { node in
      guard case .call(.sqrt, let arguments) = node, arguments.count == 1,
        let (atom, fraction) = solver.rationalForm(of: arguments[0]), atom == letter
      else { return node }
      let inner = fraction.expression(in: letter, simplifier)
      if case .quotient(.one, let below) = inner { return .quotient(.one, .call(.sqrt, [below])) }
      return .call(.sqrt, [inner])
    }.replacing(letter, with: known)
  }
}
