import Algebra
import Evaluation

/// The claims that together answer a part.
struct Answer: Sendable {
  /// In reading order; later ones win.
  var claims: [Claim]

  /// What the answer says a component is, the preferred rule first.
  ///
  /// Rules that hold for some values only (`x_i = z_i` where `z_i ≥ 0`) are one rule together, with
  /// the next one that holds everywhere as what remains.
  ///
  /// - Parameters:
  ///   - position: 1-based; 1 for determinants.
  ///   - dimension: `D`.
  /// - Returns: the rules, none when the answer does not speak of the component.
  func rules(for position: Int, of dimension: Int) -> [Rule] {
    var result: [Rule] = []
    var open: [Rule] = []
    for claim in claims.reversed() {
      guard let rule = claim.rule(for: position, of: dimension) else { continue }
      if rule.domain != nil {
        open.append(rule)
      } else {
        result.append(open.isEmpty ? rule : Rule(merging: open, else: rule))
        open = []
      }
    }
    if !open.isEmpty { result.append(Rule(merging: open, else: nil)) }
    return result
  }
}

/// What a claim says about one component.
struct Rule: Sendable {
  /// The value; for a vector expression that is no tuple, the component of it that is meant.
  var expression: Expression
  /// Which component of a vector-valued `expression`; `nil` when it is a scalar.
  var component: Int?
  /// The values of the free indices.
  var indices: [String: Int]
  /// Where the rule stands, among the student's definitions.
  var place: Int
  /// The values for which the rule is said to hold; `nil` for all.
  var domain: Condition?
}

extension Rule {
  /// Several rules, of which the first counts whose domain a value lies in.
  ///
  /// - Parameters:
  ///   - rules: rules with domains, at least one.
  ///   - rest: what counts elsewhere; without it the result has a domain.
  init(merging rules: [Rule], else rest: Rule?) {
    self = rest ?? rules[0]
    let all = (rules + (rest.map { [$0] } ?? [])).filter { $0.component == component }
    var branches: [Branch] = []
    for rule in all {
      let numbers = rule.indices.mapValues { Expression.index($0) }
      branches.append(
        Branch(
          rule.expression.substituting(numbers),
          when: rule.domain.map { $0.mapOperands { $0.substituting(numbers) } }))
    }
    expression = .cases(branches)
    indices = [:]
  }
}

extension Expression {
  /// A whole number that may be negative.
  static func index(_ n: Int) -> Expression {
    n < 0 ? .negative(.number(Numeral(-n))) : .number(Numeral(n))
  }
}

extension Claim {
  /// What the claim says about a component; `nil` when it does not speak of it.
  func rule(for position: Int, of dimension: Int) -> Rule? {
    guard case .value(let expression, _) = content else { return nil }
    let sizes = sizes(of: dimension)
    let condition = condition.map { $0.settling(sizes) }
    func rule(
      _ value: Expression, component: Int? = nil, indices: [String: Int] = [:],
      besides open: Condition? = nil
    ) -> Rule {
      let domains = [placed.domain, open].compactMap { $0 }
      return Rule(
        expression: value, component: component, indices: indices, place: place,
        domain: domains.count > 1 ? .all(domains) : domains.first)
    }
    switch target {
    case .vector:
      guard condition?.canHold(dimension: dimension) ?? true else { return nil }
      guard case .tuple(let tuple) = expression else {
        return rule(expression, component: position)
      }
      return tuple.resolved(for: dimension).component(position, of: dimension).map { rule($0) }
    case .component(_, let index):
      guard let place = IndexPlace(index),
        let indices = place.indices(at: position, of: dimension, sizes: sizes)
      else { return nil }
      guard let condition else { return rule(expression, indices: indices) }
      // `i = 1: z_1 = x_1`: beside a numbered component the condition's index is its number.
      var bound = indices
      let unbound = condition.freeSymbols.subtracting(["D"])
      if indices.isEmpty, unbound.count == 1, let name = unbound.first,
        !expression.boundNames.contains(name)
      {
        bound[name] = position
      }
      switch condition.holds(bound, dimension: dimension) {
      case false?: return nil
      case true?: return rule(expression, indices: indices)
      case nil:
        // `j < i` beside a sum over `j` says nothing new; any other name has to be explained.
        let others = condition.freeSymbols.subtracting(indices.keys).subtracting(["D"])
        return rule(
          expression, indices: indices,
          besides: others.isSubset(of: expression.boundNames) ? nil : condition)
      }
    case .determinant, .logDeterminant:
      guard condition?.canHold(dimension: dimension) ?? true else { return nil }
      return rule(expression)
    }
  }

  /// Whether the right side mentions neither `z` nor `x`: an example with numbers, not an answer.
  var isNumeric: Bool {
    guard case .value(let expression, _) = content else { return false }
    return !expression.contains { node in
      switch node {
      // `\mathbf 0` is a number of numbers.
      case .whole(let name): name != "0" && name != "1"
      case .component, .slice, .application, .symbol: true
      default: false
      }
    }
  }
}

extension Condition {
  /// The condition with names of sizes replaced by what they are worth.
  func settling(_ sizes: [String: Int]) -> Condition {
    guard !sizes.isEmpty else { return self }
    let numbers = sizes.mapValues { Expression.index($0) }
    return mapOperands { $0.substituting(numbers) }
  }

  /// The symbols that occur.
  var freeSymbols: Set<String> {
    operands.reduce(into: []) { $0.formUnion($1.freeSymbols) }
  }

  /// Whether the condition holds for some value of its own index: `i > 1` beside a whole vector only
  /// says that there is an index.
  fileprivate func canHold(dimension: Int) -> Bool {
    let names = freeSymbols.subtracting(["D"]).sorted()
    guard let name = names.first else { return holds([:], dimension: dimension) != false }
    guard names.count == 1, dimension >= 1 else { return true }
    return (1...dimension).contains { holds([name: $0], dimension: dimension) != false }
  }
}

extension Expression {
  /// The indices that sums, products and dots bind.
  fileprivate var boundNames: Set<String> {
    var names: Set<String> = []
    func collect(_ node: Expression) {
      switch node {
      case .fold(let fold): names.insert(fold.index)
      case .series(let series): names.formUnion(series.shown.flatMap(\.freeSymbols))
      default: break
      }
      for child in node.children { collect(child) }
    }
    collect(self)
    return names
  }
}

extension Tuple {
  /// A tuple whose last term is written with numbers, `(x_1, x_2 - x_1, \dots, x_5 - x_4)`, with
  /// the general term that leads from the terms shown to it.
  func resolved(for dimension: Int) -> Tuple {
    guard let dots, dots.general == nil, let last = dots.last,
      !last.freeSymbols.contains("D"), let progression = Progression(shown: shown, last: last),
      progression.count.value == dimension
    else { return self }
    var result = self
    result.dots = Dots(
      general: progression.general, index: Progression.position, last: last)
    return result
  }
}
