import Algebra

/// What a student defines on the way.
extension ClaimReader {
  /// `s_1 = t_1 = 0` defines both names.
  func named(_ statement: Statement, _ own: OwnNames) -> [Definition] {
    guard statement.members.count > 2, statement.relations.allSatisfy(FlowReader.isEquality) else {
      return []
    }
    return statement.members.dropFirst().dropLast().flatMap { member -> [Definition] in
      guard let name = member.expression else { return [] }
      switch name {
      case .component, .symbol: break
      default: return []
      }
      guard Target(name) == nil || name.isOutside else { return [] }
      return definition(name, statement, own) ?? []
    }
  }

  func functionDefinition(_ statement: Statement) -> FunctionDefinition? {
    guard statement.members.count >= 2,
      statement.relations.first.map(FlowReader.isEquality) == true,
      case .application(let head)? = statement.members[0].expression,
      !Self.questionFunctions.contains(head.name) || head.name == "\\tau" && head.isInverse,
      head.primes == 0, let body = statement.members.last?.expression,
      // "From `g(t) = x` it follows that …"
      !body.isFlowVariable || head.arguments.contains(body)
        || !head.arguments.allSatisfy(\.isLetter)
        || head.arguments.contains(where: { !$0.freeSymbols.isDisjoint(with: body.freeSymbols) })
    else { return nil }
    return FunctionDefinition(
      head.name, parameters: head.arguments, as: body, isInverse: head.isInverse)
  }

  /// The definitions that a statement makes, when its left side is a name of the student's own or a
  /// component outside `1…D`.
  func definition(
    _ left: Expression, _ statement: Statement, _ own: OwnNames
  ) -> [Definition]? {
    guard statement.members.count >= 2, statement.relations.first.map(FlowReader.isEquality) == true
    else { return nil }
    switch left {
    case .component(let name, let indices) where indices.count == 1:
      if name == "x" || name == "z"
        || flow.questionFamilies.contains(name) && !own.families.contains(name)
      {
        if case .variable(let letter, 0)? = IndexPlace(indices[0]),
          let condition = statement.condition,
          condition.isBeforeFirst(letter), let body = statement.members.last?.expression
        {
          // `x_j = 0` for `j < 1`.
          return [Definition(name, indices: [.variable(letter)], where: condition, as: body)]
        }
        // "Where $z_{i-1}$ is $0$ for $i = 1$" is about $z_0$.
        guard let position = statement.position(of: indices[0]), position < 1,
          let body = statement.members.last?.expression
        else { return nil }
        return [Definition(name, indices: [.literal(position)], as: body)]
      }
      guard name != "J", let body = value(of: statement) else { return nil }
      guard !flow.questionFamilies.contains(name) || !own.isForeign(body) else { return nil }
      return Definition.component(name, at: indices[0], as: body, where: statement.condition)
    case .component(let name, let indices)
    where indices.count == 2
      && (name != "J" || own.families.contains("J") || own.gives(left)):
      if let band = band(name, indices, statement, own) { return [band] }
      let patterns = indices.compactMap { index -> Definition.IndexPattern? in
        switch IndexPlace(index) {
        case .position(let position): .literal(position)
        case .fromEnd(0): .dimension
        case .variable(let variable, 0): .variable(variable)
        default: nil
        }
      }
      guard patterns.count == 2, let body = value(of: statement),
        name != "J" || !own.isForeign(body)
      else { return nil }
      return [Definition(name, indices: patterns, where: statement.condition, as: body)]
    case .whole(let name):
      guard name != "x", name != "z", name != "f", !name.hasPrefix("J"), name != "1", name != "0",
        !flow.questionFamilies.contains(name) || own.families.contains(name),
        let body = value(of: statement)
      else { return nil }
      return (given(by: statement, own) + [body]).map {
        Definition(name, where: statement.condition, as: $0.asMatrix)
      }
    case .symbol(let name):
      guard name != "D", !flow.context.scalars.contains(name), let body = value(of: statement)
      else { return nil }
      return (given(by: statement, own) + [body]).map {
        Definition(name, where: statement.condition, as: $0.asMatrix)
      }
    default:
      return nil
    }
  }

  /// `B_{i,i-1} = -1`: the entries beside the diagonal.
  private func band(
    _ name: String, _ indices: [Expression], _ statement: Statement, _ own: OwnNames
  ) -> Definition? {
    guard case .variable(let row, let start)? = IndexPlace(indices[0]),
      case .variable(row, let end)? = IndexPlace(indices[1]), start != end,
      let place = LinearIndex(.symbol(row)),
      let body = value(of: statement), name != "J" || !own.isForeign(body)
    else { return nil }
    let column = "#c"
    // `N_{i-1,i}` is `N_{i,i+1}`.
    let shift = [row: place.shifted(by: -start)]
    let isThere = Condition.comparison(
      .symbol(column), .equal, place.shifted(by: end - start))
    let condition = statement.condition.map { $0.mapOperands { $0.substituting(shift) } }
    return Definition(
      name, indices: [.variable(row), .variable(column)],
      where: condition.map { .all([isThere, $0]) } ?? isThere, as: body.substituting(shift))
  }

  /// `a = 2`, where the sheet has a parameter `a`.
  func setting(
    _ left: Expression, _ placed: PlacedStatement, _ text: StudentText, _ order: Int
  ) -> StudentText.Setting? {
    let statement = placed.statement
    let isSupposed = Vocabulary.evaluations.ending(ProseWords(placed.words.before)) != nil
    // "It vanishes only for `a = 0`" sets nothing.
    let clause = ProseWords.lastClause(placed.words.before, since: ".;:!?,(")
    let isExcluded =
      Vocabulary.failings.occurrence(in: clause) != nil
      && Vocabulary.scopeOpenings.or(Vocabulary.conditionOpenings).ending(clause) != nil
    guard placed.stance == .stated || isSupposed, !isExcluded,
      case .symbol(let name) = left, name != "D",
      flow.context.scalars.contains(name),
      statement.relations.first.map(FlowReader.isEquality) == true,
      let value = value(of: statement)
    else { return nil }
    return .init(
      name: name, value: value, place: text.definitions.count, order: order,
      paragraph: placed.paragraph)
  }

  /// The members of a chain that give its name in $\mathbf x$ alone, where the last one does not: in "$R = \|\mathbf x\| =
  /// r (1 + r)$" the last is an equation for $r$.
  private func given(by statement: Statement, _ own: OwnNames) -> [Expression] {
    guard statement.members.count >= 3, statement.relations.allSatisfy(FlowReader.isEquality),
      statement.members.last?.expression?.names.contains("x") == false
    else { return [] }
    return statement.members.dropFirst().dropLast().compactMap(\.expression).filter {
      $0.names.contains("x") && !$0.names.contains("z") && !own.isForeign($0)
    }
  }

  /// What a definition gives: the last readable member that is not a name of the question.
  private func value(of statement: Statement) -> Expression? {
    for (number, member) in statement.members.enumerated().reversed() where number > 0 {
      guard statement.relations[..<number].allSatisfy(FlowReader.isEquality) else { continue }
      if let expression = member.expression { return expression }
    }
    return nil
  }
}

extension Statement {
  /// The number that an index is, by itself or by the statement's condition: $i - 1$ for $i = 1$.
  fileprivate func position(of index: Expression) -> Int? {
    switch IndexPlace(index) {
    case .position(let position)?: return position
    case .variable(let letter, let shift)?:
      guard case .comparison(.symbol(letter), .equal, .number(let number))? = condition,
        let place = number.integer
      else { return nil }
      return place + shift
    default: return nil
    }
  }
}

extension Expression {
  /// The identity matrix.
  static var identity: Expression {
    .entries(
      row: "#r", column: "#c",
      .cases([
        Branch(
          .number(Numeral(1)), when: .comparison(.symbol("#r"), .equal, .symbol("#c"))),
        Branch(.number(Numeral(0)), when: nil),
      ]))
  }

  /// `(l_{ij})` beside a matrix's name: the matrix with these entries.
  fileprivate var asMatrix: Expression {
    guard case .component(_, let indices) = self, indices.count == 2, indices[0] != indices[1],
      case .symbol(let row) = indices[0], case .symbol(let column) = indices[1]
    else { return self }
    return .entries(row: row, column: column, self)
  }

  /// Whether this is a component before the first: `x_0`.
  fileprivate var isOutside: Bool {
    guard case .component(_, let indices) = self, indices.count == 1,
      case .position(let position)? = IndexPlace(indices[0])
    else { return false }
    return position < 1
  }
}
