extension Condition {
  /// That a whole number leaves a remainder: `number ≡ remainder (mod modulus)`.
  ///
  /// Even and odd are comparisons of $(-1)^n$; other moduli compare $n - m \lfloor n/m \rfloor$ with the
  /// remainder.
  ///
  /// - Parameters:
  ///   - number: an expression whose value is a whole number.
  ///   - remainder: any whole number; what counts is its remainder.
  ///   - modulus: at least 2.
  /// - Returns: the condition.
  public static func congruent(
    _ number: Expression, _ remainder: Int, modulo modulus: Int
  ) -> Condition {
    let rest = (remainder % modulus + modulus) % modulus
    let one = Expression.number(Numeral(1))
    if modulus == 2 {
      return .comparison(
        .power(.negative(one), number), .equal, rest == 0 ? one : .negative(one))
    }
    let size = Expression.number(Numeral(modulus))
    let multiple = Expression.product([size, .call(.floor, [.quotient(number, size)])])
    return .comparison(
      .sum([number, .negative(multiple)]), .equal, .number(Numeral(rest)))
  }
}

extension Expression {
  /// The expression in a number $p$ that stands for `factor * name + offset`: `z_{2k-1}`, where $p$ is
  /// $2k$, is `z_{p-1}`. Where only a part of the multiple stands, $k$ is $p/2$.
  ///
  /// - Parameters:
  ///   - name: the letter that is replaced.
  ///   - factor: at least 1.
  ///   - offset: any whole number.
  ///   - position: the letter of the number that stands for the multiple.
  /// - Returns: the expression in `position`.
  public func reindexed(
    _ name: String, factor: Int, offset: Int, as position: String
  ) -> Expression {
    if let linear = LinearIndex(self) {
      guard let coefficient = linear.coefficients[name] else { return self }
      if coefficient % factor == 0 {
        var rest = linear
        rest.coefficients[name] = nil
        var place = LinearIndex(-offset)
        place.coefficients[position] = 1
        return (rest + place.scaled(by: coefficient / factor)).expression
      }
    }
    if self == .symbol(name) {
      let place = LinearIndex(.symbol(position)).map { $0 + LinearIndex(-offset) }
      return .quotient(place?.expression ?? .symbol(position), .number(Numeral(factor)))
    }
    guard !boundIndices.contains(name) else { return self }
    return mapChildren { $0.reindexed(name, factor: factor, offset: offset, as: position) }
  }
}
