import Algebra

/// Writes out what definitions say for a concrete index, with the index as a letter or as a number.
struct DefinitionResolver {
  let definitions: [Definition]
  /// `D`.
  let dimension: Int
  /// The families that are replaced by what they are defined as.
  let expanded: Set<String>
  /// Functions that the sheet leaves open: they stay, over resolved arguments.
  var open: Set<String> = []

  /// How numbers stand for letters while definitions are chosen.
  typealias Values = [String: Int]

  private static let depthLimit = 40
  private static let sizeLimit = 6_000

  // MARK: A letter as index

  /// The expression with its families expanded and the branches chosen that hold for these values of
  /// the indices, which stay letters.
  func resolved(_ expression: Expression, _ values: Values) -> Expression? {
    let result = resolve(expression, values, Self.depthLimit)
    return result.flatMap { $0.size <= Self.sizeLimit ? $0 : nil }
  }

  private func resolve(_ expression: Expression, _ values: Values, _ depth: Int) -> Expression? {
    guard depth > 0 else { return nil }
    switch expression {
    case .symbol(let name):
      guard values[name] == nil, !isSize(name), let body = scalar(name) else { return expression }
      return resolve(body, [:], depth - 1)
    case .component(let name, let indices):
      guard expanded.contains(name) else { return expression }
      guard indices.count == 1, let place = value(indices[0], values),
        let (definition, letter) = definition(name, at: place)
      else { return nil }
      guard let letter else { return resolve(definition.body, [:], depth - 1) }
      // The body's own letter first becomes one that nothing else uses.
      let fresh = "\(letter)'"
      let body = definition.body.substituting([letter: .symbol(fresh)])
      var inner = values
      inner[fresh] = place
      guard let chosen = resolve(body, inner, depth - 1) else { return nil }
      return chosen.substituting([fresh: indices[0]]).normalizingIndices
    case .cases(let branches):
      var open: [Branch] = []
      for branch in branches {
        let holds = branch.condition.map { self.holds($0, values) } ?? true
        if holds == false { continue }
        guard let value = resolve(branch.value, values, depth - 1) else { return nil }
        if holds == true, open.isEmpty { return value }
        var condition: Condition?
        if holds != true, let present = branch.condition {
          guard let moved = resolve(present, values, depth - 1) else { return nil }
          condition = moved
        }
        open.append(Branch(value, when: condition))
        if holds == true { break }
      }
      return open.isEmpty ? nil : .cases(open)
    case .fold(var fold):
      guard let lower = resolve(fold.lower, values, depth - 1),
        let upper = resolve(fold.upper, values, depth - 1)
      else { return nil }
      if fold.body.contains(where: isExpanded) { return nil }
      fold.lower = lower
      fold.upper = upper
      return .fold(fold)
    case .series(let series):
      return expression.contains(where: isExpanded) ? nil : fold(of: series, values)
    case .call(let function, let arguments):
      if let fold = expression.extremum { return resolve(.fold(fold), values, depth - 1) }
      var resolved: [Expression] = []
      for argument in arguments {
        guard let next = resolve(argument, values, depth - 1) else { return nil }
        resolved.append(next)
      }
      return .call(function, resolved)
    case .application(let application) where open.contains(application.name):
      // Its arguments are variables, and the ends of runs stay as they are.
      return application.arguments.contains { $0.contains(where: isExpanded) } ? nil : expression
    case .application, .tuple, .whole, .slice: return nil
    default:
      var children: [Expression] = []
      for child in expression.children {
        guard let next = resolve(child, values, depth - 1) else { return nil }
        children.append(next)
      }
      return expression.replacingChildren(with: children)
    }
  }

  /// A series with dots as a large operator, behind the terms that are others than its rule gives: the first of
  /// `z_i + z_1 + \dots + z_{i-1}`.
  private func fold(of series: Series, _ values: Values) -> Expression? {
    let index = "j"
    guard !series.general.freeSymbols.contains(index) else { return .series(series) }
    let special = series.shown.enumerated().prefix { place, term in
      let general = series.general.substituting([series.index: .number(Numeral(place + 1))])
      return general.normalizingIndices != term.normalizingIndices
    }.map(\.element)
    if !special.isEmpty {
      guard let count = value(series.count, values) else { return nil }
      if count <= special.count {
        return Self.joined(Array(special.prefix(count)), series.operation)
      }
    }
    let skipped = Expression.number(Numeral(special.count))
    let place = special.isEmpty ? .symbol(index) : Expression.sum([.symbol(index), skipped])
    let through =
      special.isEmpty ? series.count : Expression.sum([series.count, .negative(skipped)])
    let rest = Expression.fold(
      Fold(
        series.operation, index: index, from: .number(Numeral(1)), through: through,
        body: series.general.substituting([series.index: place]))
    ).normalizingIndices
    return special.isEmpty ? rest : Self.joined(special + [rest], series.operation)
  }

  private func resolve(_ condition: Condition, _ values: Values, _ depth: Int) -> Condition? {
    var operands: [Expression] = []
    for operand in condition.operands {
      guard let next = resolve(operand, values, depth) else { return nil }
      operands.append(next)
    }
    var rest = operands[...]
    return condition.mapOperands { _ in rest.popFirst() ?? .number(Numeral(0)) }
  }

  private func isExpanded(_ node: Expression) -> Bool {
    if case .component(let name, _) = node { expanded.contains(name) } else { false }
  }

  // MARK: Numbers as indices

  /// The expression with numbers for all indices: sums written out, families expanded.
  func unrolled(_ expression: Expression, _ values: Values) -> Expression? {
    var budget = Self.sizeLimit
    return unroll(expression, values, Self.depthLimit, &budget)
  }

  private func unroll(
    _ expression: Expression, _ values: Values, _ depth: Int, _ budget: inout Int
  ) -> Expression? {
    budget -= 1
    guard depth > 0, budget > 0 else { return nil }
    switch expression {
    case .symbol(let name):
      if name == "D" { return .number(Numeral(dimension)) }
      if let value = values[name] { return Self.number(value) }
      guard let body = scalar(name) else { return expression }
      return unroll(body, [:], depth - 1, &budget)
    case .component(let name, let indices):
      guard indices.count == 1, let place = value(indices[0], values) else { return nil }
      guard expanded.contains(name) else {
        if let entry = entry(of: name, at: place) { return unroll(entry, [:], depth - 1, &budget) }
        if (1...dimension).contains(place) { return .component(name, [Self.number(place)]) }
        // `x_0 = 0` is a convention.
        guard let (definition, letter) = definition(name, at: place), letter == nil else {
          return nil
        }
        return unroll(definition.body, [:], depth - 1, &budget)
      }
      guard let (definition, letter) = definition(name, at: place) else { return nil }
      let body = unroll(definition.body, letter.map { [$0: place] } ?? [:], depth - 1, &budget)
      // `h_1 = c_1(\mathbf z_{1:0})` is a number without arguments: `h_1`.
      if case .component? = body, case .application = definition.body {
        return .component(name, [Self.number(place)])
      }
      return body
    case .cases(let branches):
      var open: [Branch] = []
      for branch in branches {
        let holds = branch.condition.map { self.holds($0, values) } ?? true
        if holds == false { continue }
        guard let value = unroll(branch.value, values, depth - 1, &budget) else { return nil }
        if holds == true, open.isEmpty { return value }
        var condition: Condition?
        if holds != true, let present = branch.condition {
          guard let moved = unroll(present, values, depth - 1, &budget) else { return nil }
          condition = moved
        }
        open.append(Branch(value, when: condition))
        if holds == true { break }
      }
      return open.isEmpty ? nil : .cases(open)
    case .fold(let fold): return unroll(fold, values, depth, &budget)
    case .call where expression.extremum != nil:
      return expression.extremum.flatMap { unroll($0, values, depth, &budget) }
    case .application(let application) where open.contains(application.name):
      return unroll(application, values, depth, &budget)
    case .series(let series):
      guard let count = value(series.count, values), count <= 200 else { return nil }
      var terms: [Expression] = []
      for position in stride(from: 1, through: count, by: 1) {
        var inner = values
        inner[series.index] = position
        let term =
          position <= series.shown.count ? series.shown[position - 1] : series.general
        guard let next = unroll(term, inner, depth - 1, &budget) else { return nil }
        terms.append(next)
      }
      return Self.joined(terms, series.operation)
    case .application, .tuple, .whole, .slice, .derivative, .determinant: return nil
    default:
      var children: [Expression] = []
      for child in expression.children {
        guard let next = unroll(child, values, depth - 1, &budget) else { return nil }
        children.append(next)
      }
      return expression.replacingChildren(with: children)
    }
  }

  /// An open function of components one by one; without any, its value is only a name.
  private func unroll(
    _ application: Application, _ values: Values, _ depth: Int, _ budget: inout Int
  ) -> Expression? {
    var result = application
    result.arguments = []
    if let index = application.index {
      guard let place = value(index, values) else { return nil }
      result.index = Self.number(place)
    }
    for argument in application.arguments {
      guard case .slice(let name, let from, let through) = argument else {
        guard let next = unroll(argument, values, depth - 1, &budget) else { return nil }
        result.arguments.append(next)
        continue
      }
      guard let first = value(from, values), let last = value(through, values), last - first < 200
      else { return nil }
      for k in stride(from: first, through: last, by: 1) {
        result.arguments.append(.component(name, [Self.number(k)]))
      }
    }
    guard result.arguments.isEmpty else { return .application(result) }
    return result.index.map { .component(application.name, [$0]) } ?? .symbol(application.name)
  }

  private func unroll(
    _ fold: Fold, _ values: Values, _ depth: Int, _ budget: inout Int
  ) -> Expression? {
    guard let lower = value(fold.lower, values), let upper = value(fold.upper, values),
      upper - lower < 200
    else { return nil }
    var terms: [Expression] = []
    for k in stride(from: lower, through: upper, by: 1) {
      var inner = values
      inner[fold.index] = k
      if let condition = fold.condition {
        guard let holds = holds(condition, inner) else { return nil }
        if !holds { continue }
      }
      guard let term = unroll(fold.body, inner, depth - 1, &budget) else { return nil }
      terms.append(term)
    }
    return Self.joined(terms, fold.operation)
  }

  private func unroll(
    _ condition: Condition, _ values: Values, _ depth: Int, _ budget: inout Int
  ) -> Condition? {
    var operands: [Expression] = []
    for operand in condition.operands {
      guard let next = unroll(operand, values, depth - 1, &budget) else { return nil }
      operands.append(next)
    }
    var rest = operands[...]
    return condition.mapOperands { _ in rest.popFirst() ?? .number(Numeral(0)) }
  }

  private static func joined(_ terms: [Expression], _ operation: Fold.Operation) -> Expression? {
    switch operation {
    case .sum:
      terms.isEmpty ? .number(Numeral(0)) : terms.count == 1 ? terms[0] : .sum(terms)
    case .product:
      terms.isEmpty ? .number(Numeral(1)) : terms.count == 1 ? terms[0] : .product(terms)
    case .maximum: terms.count > 1 ? .call(.maximum, terms) : terms.first
    case .minimum: terms.count > 1 ? .call(.minimum, terms) : terms.first
    }
  }

  private static func number(_ n: Int) -> Expression {
    n < 0 ? .negative(.number(Numeral(-n))) : .number(Numeral(n))
  }

  // MARK: Choosing

  func scalar(_ name: String) -> Expression? {
    let body = definitions.last { $0.name == name && $0.indices.isEmpty }?.body
    // The name of an open function's value stays.
    if case .application? = body { return nil }
    return body
  }

  /// An entry of a vector that is written out: 3 of `a = (2, 3, 4)` at 2.
  private func entry(of name: String, at place: Int) -> Expression? {
    guard case .tuple(let tuple)? = scalar(name), tuple.dots == nil,
      tuple.shown.indices.contains(place - 1)
    else { return nil }
    return tuple.shown[place - 1]
  }

  /// Whether a scalar says where runs end, as the `d` of a split does. Such a letter stays a letter.
  private func isSize(_ name: String) -> Bool {
    if case .number? = scalar(name) { return false }
    return definitions.contains { definition in
      definition.condition?.freeSymbols.contains(name) ?? false
    }
  }

  /// The definition of a component, and the letter that it writes the index with: what is said of its own
  /// place before what is said of all.
  func definition(_ name: String, at place: Int) -> (Definition, String?)? {
    let own = definitions.reversed().filter { $0.name == name && $0.indices.count == 1 }
    for definition in own {
      switch definition.indices[0] {
      case .literal(place): return (definition, nil)
      case .dimension where place == dimension: return (definition, nil)
      default: continue
      }
    }
    for definition in own {
      guard case .variable(let letter) = definition.indices[0],
        place >= 1 || definition.condition != nil
      else { continue }
      if definition.condition.map({ holds($0, [letter: place]) ?? false }) ?? true {
        return (definition, letter)
      }
    }
    return nil
  }
}

extension Expression {
  /// `\max(\mathbf z_{1:i-1})` as a maximum over an index; `nil` for anything else.
  fileprivate var extremum: Fold? {
    guard case .call(let function, let arguments) = self, arguments.count == 1,
      function == .maximum || function == .minimum,
      case .slice(let name, let from, let through) = arguments[0]
    else { return nil }
    return Fold(
      function == .maximum ? .maximum : .minimum, index: "j", from: from, through: through,
      body: .component(name, [.symbol("j")]))
  }
}
