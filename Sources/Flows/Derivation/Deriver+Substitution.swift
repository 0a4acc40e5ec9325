import Algebra

/// `y_i = g(z_i)`: one function of the components, in which a flow is a simpler one, and how it leads to the
/// inverse.
public struct ComponentSubstitution: Sendable, Hashable {
  /// The name of the new components, `y`.
  public var letter: String
  /// `g(z_i)`.
  public var value: Expression
  /// Its derivative by `z_i`; `nil` where it has no formula.
  public var slope: Expression?
  /// `x_i` by the new components.
  public var equation: GeneralTerm
  /// The new components by `x` and those before them.
  public var recursion: GeneralTerm
  /// The first of the new components by `x` alone.
  public var first: [Expression]
  /// The new components by `x` alone.
  public var closed: GeneralTerm
  /// How `y_i = g(z_i)` was solved for `z_i`.
  public var inversion: Inversion
}

/// Flows that read their components through one function only, `x_i = g(z_i) + c g(z_{i-1})`. In the values of that
/// function they have an inverse without a recursion more often than in the components.
extension Deriver {
  /// The inverse by such a function, where it has no recursion then.
  func substitution() -> (form: ComponentSubstitution, inverse: GeneralTerm)? {
    guard dimension == nil, isGeneral,
      let letter = ["y", "w", "v", "u"].first(where: { !isTaken($0) })
    else { return nil }
    for groups in [true, false] {
      let grouped = definitions.map { $0.groupingComponents(withConstants: groups) }
      for value in readings(of: grouped).sorted(by: { $0.size > $1.size }) {
        if let found = substitution(of: value, by: letter, in: grouped) { return found }
      }
    }
    return nil
  }

  private func isTaken(_ letter: String) -> Bool {
    names.contains(letter)
      || definitions.contains { definition in
        definition.name == letter
          || definition.body.contains { $0 == .symbol(letter) || $0.mentions(letter) }
      }
  }

  /// The functions of one component in some definitions, each as one of `z_i`, in canonical form.
  private func readings(of definitions: [Definition]) -> Set<Expression> {
    var found: Set<Expression> = []
    func look(_ expression: Expression) {
      if let value = reading(expression) { found.insert(value) }
      expression.children.forEach(look)
    }
    definitions.map(\.body).forEach(look)
    return found
  }

  /// The nodes of the largest function that is looked at.
  private static let largestReading = 40

  /// What an expression is as a function of `z_i`, when it is one of a single component and of constants.
  private func reading(_ expression: Expression) -> Expression? {
    guard expression.size <= Self.largestReading, let source = expression.onlyComponent,
      expression != source
    else { return nil }
    let value = expression.replacing(source, with: .symbol("#"))
    // The index may stand in the component alone.
    let constants = names.union(definitions.filter(\.indices.isEmpty).map(\.name))
    guard value.freeSymbols.subtracting(["#"]).isSubset(of: constants) else { return nil }
    return simplifier.simplify(expression.replacing(source, with: component("z")))
  }

  private func substitution(
    of value: Expression, by letter: String, in definitions: [Definition]
  ) -> (form: ComponentSubstitution, inverse: GeneralTerm)? {
    // In the new flow the components of `z` are the values of the function.
    let new = definitions.map { definition in
      var definition = definition
      definition.body = replacing(value, in: definition.body, with: letter)
      return definition
    }
    guard !new.contains(where: { $0.body.mentions("z") }),
      let inversion = inverter(component("z"), from: 1).inLetters(letter, for: value)
        .solve(component(letter), value)
    else { return nil }
    let child = deriver(of: new.map { $0.reading("z", for: letter) }, value)
    guard let rule = child.transformerRule(), let solved = child.inversion(of: rule),
      let inverse = child.inverse(rule, solved), let recursion = inverse.general,
      let closed = inverse.closed, let equation = child.generalTerm(of: "x", expanding: families)
    else { return nil }
    func undone(_ known: Expression) -> Expression {
      simplifier.simplify(inversion.result.replacing(component(letter), with: known))
    }
    let term = GeneralTerm(listed: closed.listed.map(undone), term: undone(closed.term))
    guard term.term.size <= Self.sizeLimit, oracle.agree(component("z"), term.term, term.from)
    else { return nil }
    let form = ComponentSubstitution(
      letter: letter, value: value, slope: slope(value, by: component("z")),
      equation: equation.reading(letter, for: "z"),
      recursion: recursion.reading(letter, for: "z"), first: inverse.first, closed: closed,
      inversion: inversion)
    return (form, term)
  }

  /// An expression with components of a new family for the values of a function.
  private func replacing(
    _ value: Expression, in expression: Expression, with letter: String
  ) -> Expression {
    if reading(expression) == value, case .component(_, let indices)? = expression.onlyComponent {
      return .component(letter, indices)
    }
    return expression.mapChildren { replacing(value, in: $0, with: letter) }
  }

  /// What derives a flow in which `z_i` stands for a value of a function at `z_i`.
  private func deriver(of definitions: [Definition], _ value: Expression) -> Deriver {
    let (oracle, own) = (oracle, component("z"))
    @Sendable func meant(_ expression: Expression) -> Expression {
      expression.transformed { node in
        guard case .component("z", _) = node else { return node }
        return value.replacing(own, with: node)
      }
    }
    var other = flow
    other.definitions = definitions
    other.base = .standardNormal
    return Deriver(
      other, dimensions: [2, 3],
      oracle: DerivationOracle(
        agree: { oracle.agree(meant($0), meant($1), $2) },
        sign: { oracle.sign(meant($0), $1) },
        enclosures: { oracle.enclosures(meant($0), $1) }),
      reserved: names)
  }
}

extension Inverter {
  /// The inverter for an equation whose known side is a component of a new family, the values of a function.
  fileprivate func inLetters(_ letter: String, for value: Expression) -> Inverter {
    let (oracle, known) = (oracle, Expression.component(letter, [.symbol(Deriver.index)]))
    var result = self
    result.oracle = InversionOracle(
      agree: {
        oracle.agree($0.replacing(known, with: value), $1.replacing(known, with: value))
      },
      sign: { oracle.sign($0.replacing(known, with: value)) })
    return result
  }
}

extension ComponentSubstitution {
  /// The same with every family as it is in another order of the components.
  func mapped(_ transform: (GeneralTerm) -> GeneralTerm) -> ComponentSubstitution {
    var result = self
    result.equation = transform(equation)
    result.recursion = transform(recursion)
    result.first = []
    result.closed = transform(closed)
    return result
  }
}

extension GeneralTerm {
  fileprivate func reading(_ new: String, for old: String) -> GeneralTerm {
    GeneralTerm(
      listed: listed.map { $0.reading(new, for: old) }, term: term.reading(new, for: old))
  }
}

extension Definition {
  fileprivate func reading(_ new: String, for old: String) -> Definition {
    var result = self
    result.body = body.reading(new, for: old)
    return result
  }

  /// The definition with the terms, and the factors, that one component alone stands in next to each other.
  fileprivate func groupingComponents(withConstants: Bool) -> Definition {
    var result = self
    result.body = body.transformed { node in
      switch node {
      case .sum(let terms): Self.grouped(terms, withConstants) { .sum($0) }
      case .product(let factors): Self.grouped(factors, false) { .product($0) }
      default: node
      }
    }
    return result
  }

  /// Some terms joined, those of one component as one; constants are put with them where there is only one such
  /// component.
  private static func grouped(
    _ terms: [Expression], _ withConstants: Bool, _ join: ([Expression]) -> Expression
  ) -> Expression {
    let sources = terms.map { $0.onlyComponent }
    let distinct = Set(sources.compactMap { $0 })
    var result: [Expression] = []
    var rest = Array(zip(terms, sources))
    for source in sources.compactMap({ $0 }) where rest.contains(where: { $0.1 == source }) {
      func belongs(_ item: (Expression, Expression?)) -> Bool {
        item.1 == source || withConstants && distinct.count == 1 && item.0.isNumber
      }
      let own = rest.filter(belongs).map(\.0)
      rest.removeAll(where: belongs)
      result.append(own.count == 1 ? own[0] : join(own))
    }
    result += rest.map(\.0)
    return result.count == 1 ? result[0] : join(result)
  }
}

extension Expression {
  /// The one component of `z` that is read, when nothing else is.
  fileprivate var onlyComponent: Expression? {
    var found: Expression?
    let hasOther = contains { node in
      switch node {
      case .component("z", _):
        if let present = found { return present != node }
        found = node
        return false
      case .component, .whole, .slice, .fold, .series, .application: return true
      default: return false
      }
    }
    return hasOther ? nil : found
  }
}
