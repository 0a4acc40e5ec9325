import Algebra
import Evaluation

/// Proofs of the sign of an expression, from its form and from enclosures of its values.
///
/// Draws that all have one sign prove nothing: `b + 1` is positive at every draw of `b` from `[-1, 1]`,
/// and 0 at the end. What a text says without a condition rests on this.
public struct SignProof: Sendable {
  /// What is proved.
  public enum Sign: Hashable, Sendable {
    /// Above 0 wherever it has a value.
    case positive
    /// Below 0 wherever it has a value.
    case negative
    /// Never 0, of either sign.
    case nonzero

    /// The sign of the opposite.
    var opposite: Sign {
      switch self {
      case .positive: .negative
      case .negative: .positive
      case .nonzero: .nonzero
      }
    }

    /// The sign of a product.
    func times(_ other: Sign) -> Sign {
      if self == .nonzero || other == .nonzero { return .nonzero }
      return self == other ? .positive : .negative
    }
  }

  private let facts: SignFacts
  /// Constants and functions without a value that are said not to be 0, or to be negative.
  private let constants: [String: Sign]
  private let enclosures: @Sendable (Expression, Int?) -> [Interval]

  /// Proofs for a flow.
  ///
  /// - Parameters:
  ///   - flow: the flow; what its parameters and its base can be is taken as given.
  ///   - enclosures: enclosures of all values that an expression can have, for every `D` and `i`;
  ///     none where there are no such enclosures.
  init(
    _ flow: Flow, enclosures: @escaping @Sendable (Expression, Int?) -> [Interval]
  ) {
    var facts = SignFacts()
    var constants: [String: Sign] = [:]
    for open in flow.openFunctions {
      if open.range.isNegative {
        constants[open.name] = .negative
      } else if open.range.excludesZero {
        constants[open.name] = .nonzero
      }
    }
    self.constants = constants
    for parameter in flow.parameters {
      if let bounds = flow.parameterBounds[parameter.name] {
        let lower = bounds.values.lower
        if lower > 0 || lower == 0 && bounds.isStrict { facts.positive.insert(parameter.name) }
        continue
      }
      switch parameter.value {
      case .fixed(let value) where value.lower > 0: facts.positive.insert(parameter.name)
      case .drawn(let range) where range.lowerBound > 0: facts.positive.insert(parameter.name)
      default: break
      }
    }
    facts.positive.formUnion(flow.openFunctions.filter(\.isPositive).map(\.name))
    switch flow.base {
    case .standardNormal: break
    case .logNormal: facts.positive.insert("z")
    case .uniform(let range):
      facts.ranges["z"] = range
      if range.lowerBound >= 0 { facts.positive.insert("z") }
    }
    // What is made of positive things is positive. By induction on the index that may be taken as given of
    // the components before, so all are supposed to be positive, and those taken out that then are not.
    let families = Dictionary(grouping: flow.definitions, by: \.name)
    // A constant that is left open is its own definition, which proves nothing.
    var supposed = Set(families.keys).subtracting(facts.positive).subtracting(["z"])
      .subtracting(flow.openFunctions.map(\.name))
    while !supposed.isEmpty {
      var all = facts
      all.positive.formUnion(supposed)
      let kept = supposed.filter { name in
        families[name]?.allSatisfy { all.isPositive($0.body) } ?? false
      }
      if kept.count == supposed.count { break }
      supposed = kept
    }
    facts.positive.formUnion(supposed)
    self.facts = facts
    self.enclosures = enclosures
  }

  /// What can be proved of an expression's sign, for every `i` from the given one; `nil` when nothing
  /// can.
  public func sign(of expression: Expression, from: Int? = nil) -> Sign? {
    if let sign = sign(byForm: expression, from) { return sign }
    let values = enclosures(expression, from)
    guard !values.isEmpty else { return nil }
    if values.allSatisfy({ $0.lower > 0 }) { return .positive }
    if values.allSatisfy({ $0.upper < 0 }) { return .negative }
    return values.allSatisfy { $0.lower > 0 || $0.upper < 0 } ? .nonzero : nil
  }

  /// What an expression lies between, where its sign follows from that and not from its form; `nil` where
  /// it is not bounded.
  public func bounds(of expression: Expression, from: Int? = nil) -> Interval? {
    guard sign(byForm: expression, from) == nil else { return nil }
    let values = enclosures(expression, from)
    guard let lower = values.map(\.lower).min(), let upper = values.map(\.upper).max(),
      lower.isFinite, upper.isFinite
    else { return nil }
    return Interval(lower, upper)
  }

  /// Whether nothing in some steps is divided by what may be 0, as far as that can be proved.
  func dividesSafely(_ inversion: Inversion) -> Bool {
    inversion.steps.allSatisfy { step in
      switch step.operation {
      case .divide(let divisor, _): sign(of: divisor) != nil
      case .fraction(_, _, _, let collected): sign(of: collected.factor) != nil
      default: true
      }
    }
  }

  private func sign(byForm expression: Expression, _ from: Int?) -> Sign? {
    if facts.isPositive(expression) { return .positive }
    switch expression {
    case .symbol(let name) where constants[name] != nil: return constants[name]
    case .component(let name, _) where constants[name] != nil: return constants[name]
    case .application(let application) where constants[application.name] != nil:
      return constants[application.name]
    case .symbol("i"): return from.map { $0 > 0 } == true ? .positive : nil
    case .negative(let inner): return sign(of: inner, from: from)?.opposite
    case .product(let factors): return product(factors, from)
    case .quotient(let a, let b): return product([a, b], from)
    case .power(let base, let exponent): return power(base, exponent, from)
    case .call(let function, let arguments): return call(function, arguments, from)
    case .sum(let terms): return sum(terms, from)
    case .cases(let branches):
      let signs = branches.compactMap { sign(of: $0.value, from: from) }
      guard let first = signs.first, signs.count == branches.count else { return nil }
      return signs.allSatisfy { $0 == first } ? first : .nonzero
    default: return nil
    }
  }

  private func product(_ factors: [Expression], _ from: Int?) -> Sign? {
    var result = Sign.positive
    for factor in factors {
      guard let sign = sign(of: factor, from: from) else { return nil }
      result = result.times(sign)
    }
    return result
  }

  private func power(_ base: Expression, _ exponent: Expression, _ from: Int?) -> Sign? {
    guard let sign = sign(of: base, from: from) else { return nil }
    if sign == .positive { return .positive }
    if case .number(let numeral) = exponent, let n = numeral.integer {
      return n.isMultiple(of: 2) ? .positive : sign
    }
    // `(-1)^i`.
    return LinearIndex(exponent) == nil ? nil : .nonzero
  }

  private func call(_ function: Function, _ arguments: [Expression], _ from: Int?) -> Sign? {
    guard let inner = arguments.first, let sign = sign(of: inner, from: from) else { return nil }
    switch function {
    case .abs: return .positive
    case .sqrt: return sign == .positive ? .positive : nil
    // 0 at 0 alone, and increasing.
    case .sinh, .tanh, .arctan, .arsinh, .arcsin, .artanh, .erf, .sign: return sign
    default: return nil
    }
  }

  private func sum(_ terms: [Expression], _ from: Int?) -> Sign? {
    let signs = terms.map { sign(of: $0, from: from) }
    func hold(_ sign: Sign, _ isWeak: (Expression) -> Bool) -> Bool {
      signs.contains(sign)
        && zip(terms, signs).allSatisfy { term, own in own == sign || isWeak(term) }
    }
    if hold(.positive, isNotNegative) { return .positive }
    return hold(.negative, { isNotNegative(.negative($0)) }) ? .negative : nil
  }

  private func isNotNegative(_ expression: Expression) -> Bool {
    if case .negative(.negative(let inner)) = expression { return isNotNegative(inner) }
    return facts.isNotNegative(expression)
  }
}

extension Flow {
  /// The values that a variable can have. What depends on a parameter that was drawn from a part of its values can
  /// have any.
  private func range(of slot: Slot, in worlds: Worlds) -> Interval {
    guard !parameterBounds.isEmpty else { return worlds.range(of: slot) }
    switch slot {
    case .scalar(let name): return parameterBounds[name]?.values ?? worlds.range(of: slot)
    case .component("z", _): return worlds.range(of: slot)
    default: return .whole
    }
  }

  /// An enclosure of all the values that an expression in `z`, `x`, the parameters and the flow's own
  /// families can have for one `i`; `nil` where it has no program.
  ///
  /// - Parameters:
  ///   - expression: in the index `i`, when there is one.
  ///   - index: what `i` is.
  ///   - worlds: worlds of this flow; they know what their variables can be.
  /// - Returns: the enclosure, rounded outward.
  public func enclosure(of expression: Expression, at index: Int?, in worlds: Worlds) -> Interval? {
    var context = context(dimension: worlds.dimension)
    context.inputs.insert("x")
    let indices = index.map { ["i": $0] } ?? [:]
    guard let program = try? Program(compiling: [expression], indices: indices, in: context) else {
      return nil
    }
    return program.runIntervals(count: 1) { [range(of: $0, in: worlds)] }.first?.first
  }
}
