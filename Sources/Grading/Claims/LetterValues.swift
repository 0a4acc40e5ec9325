import Algebra

/// Letters that a text sets to a number, or to what depends on `D` alone.
enum LetterValues {
  /// The letters that are set once and for all, `d = 2`, `m = \lfloor D/2 \rfloor`. A letter that is set
  /// twice, or for some cases, has no value.
  static func sizes(
    in statements: [PlacedStatement], parameters: Set<String>
  ) -> [String: Expression] {
    var values: [String: Set<Expression>] = [:]
    var doubtful: Set<String> = []
    for placed in statements {
      guard let set = placed.statement.setLetter, !parameters.contains(set.name) else { continue }
      let statement = placed.statement
      if statement.members.count == 2, statement.condition == nil, placed.domain == nil,
        set.value.isSize
      {
        let normal = LinearIndex(set.value)?.expression ?? set.value
        values[set.name, default: []].insert(normal)
      } else {
        doubtful.insert(set.name)
      }
    }
    return values.filter { !doubtful.contains($0.key) }
      .compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The statements with letters replaced that are set to a number, or to `D` with a number: an index as others,
  /// of which dots can be read, `(z_1, \dots, z_n)` with $n = D$.
  static func numbered(
    _ statements: [PlacedStatement], parameters: Set<String>
  ) -> [PlacedStatement] {
    let values = sizes(in: statements, parameters: parameters)
      .filter { LinearIndex($0.value) != nil }
    guard !values.isEmpty else { return statements }
    return statements.map { placed in
      if placed.statement.members.count == 2, case .symbol? = placed.statement.members[0].expression
      {
        return placed
      }
      var placed = placed
      placed.statement.condition = placed.statement.condition.map {
        $0.mapOperands { $0.substituting(values) }
      }
      placed.statement.members = placed.statement.members.map { $0.substituting(values) }
      return placed
    }
  }
}

extension Statement.Member {
  /// The member with letters put in, in every reading of it.
  fileprivate func substituting(_ values: [String: Expression]) -> Statement.Member {
    var member = self
    member.reading = reading.map { $0.substituting(values) }
    member.alternatives = alternatives.map { $0.substituting(values) }
    return member
  }
}

extension Expression {
  /// Whether this is a number of components: whole numbers and `D`, also in halves that are rounded.
  fileprivate var isSize: Bool {
    switch self {
    case .number, .symbol("D"): true
    case .sum, .product, .negative, .quotient, .call(.floor, _), .call(.ceiling, _):
      children.allSatisfy(\.isSize)
    default: false
    }
  }
}

extension Statement {
  /// The statement with letters that its condition sets and that are no index of it put in: `\det J = 3^k`
  /// with `k = D`.
  func settingLetters(besides left: Expression) -> Statement {
    guard let condition else { return self }
    var values: [String: Expression] = [:]
    var rest: [Condition] = []
    for part in condition.parts {
      if case .comparison(.symbol(let name), .equal, let value) = part, name != "D",
        !left.freeSymbols.contains(name), !value.freeSymbols.contains(name), values[name] == nil,
        members.contains(where: { $0.expression?.freeSymbols.contains(name) == true })
      {
        values[name] = value
      } else {
        rest.append(part)
      }
    }
    guard !values.isEmpty else { return self }
    var result = self
    result.condition = .joined(rest)
    result.members = members.map { $0.substituting(values) }
    return result
  }
}

extension Statement {
  /// The statement, restricted to the component that its left side names where the text says what the letter
  /// there is worth: `x_m` with $m = \lfloor D/2 \rfloor$ is one component.
  func restricted(to values: [String: Expression], _ left: Expression) -> Statement {
    guard case .component(_, let indices) = left else { return self }
    let letters = indices.reduce(into: Set<String>()) { $0.formUnion($1.freeSymbols) }
    var result = self
    for letter in letters.sorted() {
      guard let value = values[letter] else { continue }
      let place = Condition.comparison(.symbol(letter), .equal, value)
      result.condition = result.condition.map { $0.and(place) } ?? place
    }
    return result
  }

  /// The letter that counts and the value that a statement gives it: `m = D - 1`.
  var setLetter: (name: String, value: Expression)? {
    guard members.count >= 2, relations.first.map(FlowReader.isEquality) == true,
      case .symbol(let name)? = members[0].expression, IndexLetters.settable.contains(name),
      let value = members[members.count - 1].expression, !value.freeSymbols.contains(name)
    else { return nil }
    return (name, value)
  }
}

extension Condition {
  /// The conditions that all have to hold.
  var parts: [Condition] {
    if case .all(let parts) = self { parts.flatMap(\.parts) } else { [self] }
  }
}
