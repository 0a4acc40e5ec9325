import Algebra

/// Names of the student's own that are written without an index and have one: $y = x_i - h_i$, and then
/// $z_i = y e^{-h_i}$. They are read as $y_i$.
enum IndexedNames {
  /// How many names may hang on one another.
  private static let depth = 4

  /// The statements with such names written as components.
  static func resolved(
    _ statements: [PlacedStatement], parameters: Set<String>
  ) -> [PlacedStatement] {
    var result = statements
    let sizes = Set(LetterValues.sizes(in: statements, parameters: parameters).keys)
    for _ in 0..<depth {
      let names = names(in: result, parameters.union(sizes))
      guard !names.isEmpty else { break }
      result = result.map { placed in
        var placed = placed
        placed.statement = placed.statement.indexing(names)
        return placed
      }
    }
    return result
  }

  /// The names without index and the letter that counts in what defines them; letters that are a number for
  /// the whole text count nothing.
  private static func names(
    in statements: [PlacedStatement], _ parameters: Set<String>
  ) -> [String: String] {
    var names: [String: String] = [:]
    let families = Set(
      statements.compactMap { placed -> String? in
        guard case .component(let name, let indices)? = placed.statement.members.first?.expression,
          indices.count == 1, placed.statement.members.count >= 2
        else { return nil }
        return name
      })
    for placed in statements {
      let statement = placed.statement
      guard statement.members.count >= 2,
        statement.relations.first == "=" || statement.relations.first == "\\coloneqq",
        case .symbol(let name)? = statement.members[0].expression, name != "D",
        !parameters.contains(name), !IndexLetters.always.contains(name),
        let body = statement.members.last?.expression
      else { continue }
      // "$u_i = x_i - z_{i-1}$ (for $i = 1$ just $u = x_1$)"
      if families.contains(name), let letter = statement.condition?.countedLetter {
        names[name] = letter
        continue
      }
      let free = body.freeSymbols.intersection(IndexLetters.running.subtracting(parameters))
        .subtracting([name])
      if free.count == 1, let letter = free.first { names[name] = letter }
    }
    return names
  }
}

extension Condition {
  /// The one letter that the condition limits; `nil` when it is `D`, or there are several.
  fileprivate var countedLetter: String? {
    let letters = freeSymbols.subtracting(["D"])
    return letters.count == 1 ? letters.first : nil
  }
}

extension Statement {
  /// The statement with names as components: of the letter that an own sum runs over, of the one on the
  /// left side, or of the letter that defines them.
  fileprivate func indexing(_ names: [String: String]) -> Statement {
    var place: Expression?
    if case .component(_, let indices)? = members.first?.expression, indices.count == 1 {
      place = indices[0]
    }
    func indexed(_ expression: Expression) -> Expression {
      expression.indexing(names, place: place, bound: [])
    }
    var result = self
    result.members = members.map { member in
      var member = member
      member.reading = member.reading.map(indexed)
      member.alternatives = member.alternatives.map(indexed)
      return member
    }
    result.condition = condition.map { $0.mapOperands(indexed) }
    return result
  }
}

extension Expression {
  fileprivate func indexing(
    _ names: [String: String], place: Expression?, bound: Set<String>
  ) -> Expression {
    if case .symbol(let name) = self, !bound.contains(name), let own = names[name] {
      return .component(name, [bound.contains(own) ? .symbol(own) : place ?? .symbol(own)])
    }
    var inner = bound
    if case .fold(let fold) = self { inner.insert(fold.index) }
    return mapChildren { $0.indexing(names, place: place, bound: inner) }
  }
}
