import Algebra

/// One equation for one number, to which the inverse of a whole flow comes down: `t = s + 2 tanh(s)`
/// for a planar flow, `R = r g(r)` for a radial one.
public struct ScalarEquation: Sendable, Hashable {
  /// The letter of the unknown number.
  public var unknown: String
  /// What it is in terms of `z`.
  public var unknownValue: Expression
  /// The letter of the known number.
  public var known: String
  /// What it is in terms of `x`.
  public var knownValue: Expression
  /// What the known number is in terms of the unknown one.
  public var right: Expression
  /// The derivative of ``right``.
  public var slope: Expression
  /// The sign of the derivative in every world; `nil` where it is not known.
  public var slopeSign: Int?
  /// How the equation was solved; `nil` where it has no elementary solution that was found.
  public var inversion: Inversion?

  /// The unknown number in terms of `x`; `nil` where the equation was not solved.
  public var solution: Expression? {
    inversion?.result.substituting([known: knownValue])
  }
}

extension Deriver {
  /// The equation, as far as the oracle confirms it.
  ///
  /// - Parameters:
  ///   - letters: the names of the unknown and the known number.
  ///   - values: what they are in `z` and in `x`.
  ///   - positive: the letters that are never negative.
  ///   - right: the known number in terms of the unknown one.
  /// - Returns: the equation, solved where it can be; `nil` where it does not hold.
  func scalarEquation(
    _ letters: (String, String), _ values: (z: Expression, x: Expression),
    positive: Set<String>, right: Expression
  ) -> ScalarEquation? {
    let meaning = [letters.0: values.z, letters.1: values.x]
    guard oracle.agree(values.x, right.substituting(meaning), nil),
      let slope = right.derivative(by: .symbol(letters.0))
    else { return nil }
    var facts = facts
    facts.positive.formUnion(positive)
    let simplifier = Simplifier(facts: facts)
    // `(\beta (\alpha + r) - \beta r) / (\alpha + r)^2` has a shorter numerator.
    let expander = Simplifier(facts: facts, expands: true)
    let short = simplifier.simplify(slope).transformed { node in
      guard case .quotient(let top, let below) = node else { return node }
      let other = expander.simplify(top)
      return other.size < top.size ? simplifier.simplify(.quotient(other, below)) : node
    }
    let simple = simplifier.simplify(short)
    let oracle = oracle
    let inverter = Inverter(
      for: .symbol(letters.0), simplifier: simplifier,
      oracle: InversionOracle(
        agree: { oracle.agree($0.substituting(meaning), $1.substituting(meaning), nil) },
        sign: { oracle.sign($0.substituting(meaning), nil) }))
    return ScalarEquation(
      unknown: letters.0, unknownValue: values.z, known: letters.1,
      knownValue: values.x, right: right, slope: simple,
      slopeSign: oracle.sign(simple.substituting(meaning), nil),
      inversion: inverter.solve(.symbol(letters.1), right))
  }

  /// The first pair of letters that the sheet does not use.
  func freeLetters(_ pairs: [(String, String)]) -> (String, String) {
    let used = Set(definitions.map(\.name)).union(facts.positive).union(names)
    return pairs.first { !used.contains($0.0) && !used.contains($0.1) } ?? pairs[pairs.count - 1]
  }
}
