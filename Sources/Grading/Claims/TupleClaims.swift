import Algebra

/// Components that are given several at a time: `(z_1, z_2) = (x_1, x_2)` and `(z_3, z_4) = …`.
enum TupleClaims {
  /// The statements with such equations taken apart. A tuple that begins with the first component may be the whole
  /// vector, so it is only taken apart where the text gives later components in the same way.
  static func split(_ statements: [PlacedStatement]) -> [PlacedStatement] {
    let letters = Set(statements.compactMap { parts(of: $0.statement)?.letter(from: 2) })
    guard !letters.isEmpty else { return statements }
    return statements.flatMap { placed -> [PlacedStatement] in
      guard let parts = parts(of: placed.statement), letters.contains(parts.letter) else {
        return [placed]
      }
      return zip(parts.names, parts.values).map { name, value in
        var part = placed
        part.statement.members = [placed.statement.members[0], placed.statement.members[1]]
        part.statement.members[0].reading = .success(name)
        part.statement.members[1].reading = .success(value)
        for place in 0...1 { part.statement.members[place].alternatives = [] }
        return part
      }
    }
  }

  private struct Parts {
    var letter: String
    var first: Int
    var names: [Expression]
    var values: [Expression]

    /// The letter, if the components begin with this one or a later one.
    func letter(from start: Int) -> String? { first >= start ? letter : nil }
  }

  private static func parts(of statement: Statement) -> Parts? {
    guard statement.members.count == 2, statement.relations.allSatisfy(FlowReader.isEquality),
      case .tuple(let left)? = statement.members[0].expression,
      case .tuple(let right)? = statement.members[1].expression,
      left.dots == nil, right.dots == nil, left.shown.count == right.shown.count,
      case .component(let letter, let indices)? = left.shown.first, letter == "x" || letter == "z",
      indices.count == 1, let first = LinearIndex(indices[0])?.value,
      left.shown.enumerated().allSatisfy({
        $1 == .component(letter, [.number(Numeral(first + $0))])
      })
    else { return nil }
    return Parts(letter: letter, first: first, names: left.shown, values: right.shown)
  }
}

extension Statement {
  /// `z_1, z_2 = x_1, x_2`, read as three statements, as the equations that it stands for.
  static func distributed(_ read: [Statement]) -> [Statement] {
    guard read.count >= 3, read.count % 2 == 1,
      read.allSatisfy({ $0.condition == nil && !$0.isCondition })
    else { return read }
    let count = read.count / 2
    let middle = read[count]
    guard middle.members.count == 2, middle.relations.allSatisfy(FlowReader.isEquality) else {
      return read
    }
    let outer = read[..<count] + read[(count + 1)...]
    guard outer.allSatisfy({ $0.relations.isEmpty && $0.members.count == 1 }) else { return read }
    let names = read[..<count].map { $0.members[0] } + [middle.members[0]]
    let values = [middle.members[1]] + read[(count + 1)...].map { $0.members[0] }
    let families = names.map { name -> String? in
      if case .component(let letter, _)? = name.expression { letter } else { nil }
    }
    guard let letter = families[0], letter == "x" || letter == "z",
      families.allSatisfy({ $0 == letter })
    else { return read }
    return zip(names, values).map { name, value in
      var result = middle
      result.members = [name, value]
      return result
    }
  }
}
