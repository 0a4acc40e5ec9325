import Algebra

extension Definition {
  /// `name_{index} := body`. An index such as `i + 1` is turned into `i`.
  static func component(
    _ name: String, at index: Expression, as body: Expression, where condition: Condition?
  ) -> [Definition] {
    switch IndexPlace(index) {
    case .variable(let variable, let offset) where condition?.value(of: variable) != nil:
      // `p_i = 0` for `i = 1` is about `p_1`.
      condition?.value(of: variable).map { number in
        [
          Definition(
            name, indices: [.literal(number + offset)],
            as: body.substituting([variable: .number(Numeral(number))]))
        ]
      } ?? []
    case .position(let position):
      [Definition(name, indices: [.literal(position)], where: condition, as: body)]
    case .fromEnd(0):
      [Definition(name, indices: [.dimension], where: condition, as: body)]
    case .variable(let variable, 0):
      [Definition(name, indices: [.variable(variable)], where: condition, as: body)]
    case .variable(let variable, let offset):
      {
        let shift = [
          variable: (LinearIndex(.symbol(variable)) ?? LinearIndex(0)).shifted(by: -offset)
        ]
        let first = Condition.comparison(
          .symbol(variable), .greaterOrEqual, .number(Numeral(max(1, 1 + offset))))
        let shifted = condition.map { $0.mapOperands { $0.substituting(shift) } }
        return [
          Definition(
            name, indices: [.variable(variable)],
            where: shifted.map { .all([$0, first]) } ?? first, as: body.substituting(shift))
        ]
      }()
    case .multiple(let variable, let factor, let offset):
      [Self.multiple(name, variable, factor, offset, as: body, where: condition)]
    case .fromEnd, .computed, nil:
      []
    }
  }

  /// `name_{2k-1} := body`: a definition of the components that are met, each as what its number is.
  private static func multiple(
    _ name: String, _ variable: String, _ factor: Int, _ offset: Int, as body: Expression,
    where condition: Condition?
  ) -> Definition {
    let place = Progression.position
    func reindexed(_ expression: Expression) -> Expression {
      expression.reindexed(variable, factor: factor, offset: offset, as: place)
    }
    let isMet = Condition.congruent(.symbol(place), offset, modulo: factor)
    return Definition(
      name, indices: [.variable(place)],
      where: condition.map { isMet.and($0.mapOperands(reindexed)) } ?? isMet,
      as: reindexed(body))
  }

  /// The components of a tuple as definitions of `name_1`, `name_2`, …; dots give the general term.
  static func components(_ name: String, of tuple: Tuple) -> [Definition] {
    let position = Progression.position
    var result: [Definition] = []
    if let dots = tuple.dots, let term = dots.term(at: .symbol(position)) {
      result.append(
        Definition(
          name, indices: [.variable(position)],
          where: .comparison(.symbol(position), .greater, .number(Numeral(tuple.shown.count))),
          as: term))
    }
    for (k, component) in tuple.shown.enumerated() {
      result.append(Definition(name, indices: [.literal(k + 1)], as: component))
    }
    return result
  }
}

extension Condition {
  /// The number that a letter is said to be: 1 in `i = 1`.
  fileprivate func value(of letter: String) -> Int? {
    guard case .comparison(.symbol(letter), .equal, .number(let number)) = self else { return nil }
    return number.integer
  }
}

extension LinearIndex {
  /// The index plus a constant, as an expression.
  func shifted(by offset: Int) -> Expression { (self + LinearIndex(offset)).expression }
}

extension PlacedStatement {
  /// What an equality gives a value: `h` in `h_i = …`, `s` and `t` in `(s, t) = …`.
  var namesOnTheLeft: Set<String> {
    guard statement.relations.first.map(FlowReader.isEquality) == true,
      let left = statement.members[0].expression
    else { return [] }
    func names(_ expression: Expression) -> Set<String> {
      switch expression {
      case .component(let name, _), .whole(let name), .slice(let name, _, _), .symbol(let name):
        [name]
      case .application(let application): [application.name]
      case .tuple(let tuple): tuple.shown.reduce(into: []) { $0.formUnion(names($1)) }
      default: []
      }
    }
    return names(left)
  }
}

extension FlowReader {
  /// The whole numbers that the text names: `d = 2`.
  static func constants(in statements: [Statement]) -> [String: Int] {
    var result: [String: Int] = [:]
    for statement in statements {
      guard statement.members.count == 2, statement.relations == ["="],
        case .symbol(let name)? = statement.members[0].expression, name != "D",
        !Fold.Operation.namesOfEmpty.contains(name),
        case .number(let numeral)? = statement.members[1].expression,
        let value = numeral.integer
      else { continue }
      result[name] = value
    }
    return result
  }
}
