import Algebra

/// Conditions on a letter that the statement's own sum or product runs over: "`x_i = \sum_{j=1}^i z_j` with
/// `j \ne 2`". They say nothing of the component that is given; they limit the sum.
extension Statement {
  /// The statement with such conditions where they belong.
  var withBoundConditions: Statement {
    guard let condition, let left = members.first?.expression else { return self }
    let right = members.dropFirst().compactMap(\.expression)
    var (kept, result) = ([Condition](), self)
    let parts = if case .all(let parts) = condition { parts } else { [condition] }
    for part in parts {
      let letters = part.freeSymbols.subtracting(left.freeSymbols)
      let bound = Self.innermost(
        letters.sorted().filter { letter in right.contains { $0.binds(letter) } }, in: right)
      guard let bound else {
        kept.append(part)
        continue
      }
      for number in members.indices.dropFirst() {
        result.members[number].limitFolds(over: bound, to: part)
      }
    }
    guard kept.count < parts.count else { return self }
    result.condition = kept.isEmpty ? nil : kept.count == 1 ? kept[0] : .all(kept)
    return result
  }

  /// The letter whose sum stands inside those over the others: "the inner sum runs over all `j < i`".
  private static func innermost(_ letters: [String], in members: [Expression]) -> String? {
    letters.first { letter in
      let others = letters.filter { $0 != letter }
      return !members.contains { member in
        member.contains { node in
          guard case .fold(let fold) = node, fold.index == letter else { return false }
          return others.contains(where: fold.body.binds)
        }
      }
    } ?? letters.first
  }
}

extension PlacedStatement {
  /// The statement with its conditions where they belong: those on bound letters, and a restriction of all
  /// values, "all `z_j > 0`", as one of the component that is given.
  var withBoundConditions: PlacedStatement {
    var result = self
    result.statement = statement.withBoundConditions
    guard let domain, case .component(_, let indices)? = statement.members.first?.expression,
      indices.count == 1
    else { return result }
    let letters = domain.freeSymbols.intersection(IndexLetters.running)
      .subtracting(indices[0].freeSymbols)
    if letters.count == 1, let letter = letters.first {
      result.domain = domain.mapOperands { $0.substituting([letter: indices[0]]) }
    }
    return result
  }
}

extension Statement.Member {
  /// Limits every sum and product over a letter, in all readings.
  fileprivate mutating func limitFolds(over letter: String, to condition: Condition) {
    if case .success(let expression) = reading {
      reading = .success(expression.limitingFolds(over: letter, to: condition))
    }
    alternatives = alternatives.map { $0.limitingFolds(over: letter, to: condition) }
  }
}

extension Expression {
  /// Whether a sum or product inside runs over a letter.
  func binds(_ letter: String) -> Bool { contains { $0.folds(over: letter) } }

  /// Whether this is a sum or product over a letter.
  fileprivate func folds(over letter: String) -> Bool {
    if case .fold(let fold) = self { fold.index == letter } else { false }
  }

  fileprivate func limitingFolds(over letter: String, to condition: Condition) -> Expression {
    transformed { node in
      guard case .fold(var fold) = node, fold.index == letter else { return node }
      fold.condition = fold.condition.map { $0.and(condition) } ?? condition
      return .fold(fold)
    }
  }
}
