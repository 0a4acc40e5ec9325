import Algebra
import Evaluation
import Flows

/// Recognises common mistakes: a wrong answer that is right about something else, or that one small
/// change would make right.
///
/// Nothing here changes a verdict; it only says more about a wrong answer.
struct MistakeRecognition: Sendable {
  let judge: Judge
  let text: StudentText

  /// What is recognised.
  struct Mistake: Sendable {
    var diagnosis: Diagnosis
    var message: Message
  }

  /// The most small changes that are tried on an answer.
  private static let changeLimit = 60
  /// The most nodes of an expression in which changes are tried.
  private static let sizeLimit = 400

  /// The mistake in a wrong answer, if it is a known one.
  func mistake(in answer: Answer) -> Mistake? {
    if let mistake = otherQuantity(answer) { return mistake }
    if let mistake = otherDirection(answer) { return mistake }
    if answer.hasDecimals,
      FindingTable.accepts(
        answer, .lastDigit, judge: judge, definitions: text.definitions)
    {
      return Mistake(diagnosis: .rounding, message: Message("mistake.rounding"))
    }
    return smallChange(answer)
  }

  // MARK: Right about something else

  /// A determinant's claim that is right about another number.
  private func otherQuantity(_ answer: Answer) -> Mistake? {
    guard let target = answer.claims.last?.target else { return nil }
    let candidates: [(Judge.Quantity, Diagnosis, String)]
    switch target {
    case .determinant:
      candidates = [
        (.inverseDeterminant, .inverseDeterminant, "mistake.inverseDeterminant"),
        (.logAbsDeterminant, .logarithmForDeterminant, "mistake.logarithmForDeterminant"),
        (.absoluteDeterminant, .missingSign, "mistake.missingSign"),
        (.negatedDeterminant, .sign, "mistake.sign"),
      ]
    case .logDeterminant:
      candidates = [
        (.negatedLogAbsDeterminant, .inverseDeterminant, "mistake.inverseDeterminant"),
        (.determinant, .determinantForLogarithm, "mistake.determinantForLogarithm"),
        (.absoluteDeterminant, .determinantForLogarithm, "mistake.determinantForLogarithm"),
      ]
    default: return nil
    }
    // A bare number may be right about many things.
    let isNumber = answer.claims.allSatisfy { $0.isNumeric && $0.steps.isEmpty }
    for (quantity, diagnosis, key) in candidates
    where !isNumber || diagnosis == .missingSign || diagnosis == .sign {
      let table = FindingTable(
        answer, judge: judge, definitions: text.definitions, quantity: quantity)
      if table.allEqual { return Mistake(diagnosis: diagnosis, message: Message(key)) }
    }
    return nil
  }

  /// An answer about `f` that is right about `f⁻¹`, in its letters or in the other's.
  private func otherDirection(_ answer: Answer) -> Mistake? {
    guard let direction = answer.claims.last?.direction else { return nil }
    let other = direction.reversed
    for isRenamed in [false, true] {
      var claims = answer.claims
      for number in claims.indices {
        guard case .value(var expression, _) = claims[number].content else { return nil }
        if isRenamed {
          expression = expression.renamingFamilies(["z": "x", "x": "z"])
        }
        claims[number].content = .value(expression, alternatives: [])
        switch claims[number].target {
        case .vector: claims[number].target = .vector(other)
        case .component(_, let index): claims[number].target = .component(other, index)
        default: return nil
        }
      }
      let swapped = Answer(claims: claims)
      let table = FindingTable(swapped, judge: judge, definitions: text.definitions)
      if table.allEqual {
        return Mistake(diagnosis: .swapped, message: Message("mistake.swapped"))
      }
    }
    return nil
  }

  // MARK: One small change

  /// One sign, bound or index, changed somewhere in one claim, makes the answer right.
  private func smallChange(_ answer: Answer) -> Mistake? {
    var tried = 0
    for (number, claim) in answer.claims.enumerated() {
      guard case .value(let expression, _) = claim.content, expression.size <= Self.sizeLimit
      else { continue }
      for change in expression.smallChanges {
        tried += 1
        guard tried <= Self.changeLimit else { return nil }
        var claims = answer.claims
        claims[number].content = .value(change.result, alternatives: [])
        guard isRight(Answer(claims: claims)) else { continue }
        let key = change.isSign ? "mistake.sign" : "mistake.offByOne"
        return Mistake(
          diagnosis: change.isSign ? .sign : .offByOne,
          message: Message(
            key, ["wrong": .math(change.before.latex), "right": .math(change.after.latex)]))
      }
    }
    return nil
  }

  /// Whether a changed answer is right, the quickest refutation first.
  private func isRight(_ answer: Answer) -> Bool {
    var quick = judge
    guard let last = judge.dimensions.last else { return false }
    quick.dimensions = [last]
    return FindingTable(answer, judge: quick, definitions: text.definitions).allEqual
      && FindingTable(answer, judge: judge, definitions: text.definitions).allEqual
  }
}

/// An expression with one sign or index changed.
struct SmallChange: Sendable {
  /// The whole expression after the change.
  var result: Expression
  /// The part that was changed, as it was and as it is.
  var before: Expression
  var after: Expression
  /// Whether a sign was changed; else a bound or an index.
  var isSign: Bool
}

extension Expression {
  /// The expression with one sign flipped, or one bound or index moved by one; signs first. In a
  /// tuple with dots, the change is made in all terms alike where that is possible.
  var smallChanges: [SmallChange] {
    changes(Self.signs) + uniformChanges + changes(Self.indices)
  }

  /// Applies `own` to every node of the tree.
  private func changes(_ own: (Expression) -> [SmallChange]) -> [SmallChange] {
    var result = own(self)
    let children = children
    for (k, child) in children.enumerated() {
      for inner in child.changes(own) {
        var new = children
        new[k] = inner.result
        result.append(
          SmallChange(
            result: replacingChildren(with: new), before: inner.before, after: inner.after,
            isSign: inner.isSign))
      }
    }
    return result
  }

  /// `(x_1, x_2 + x_1, …, x_D + x_{D-1})`: the same sign in every term.
  private var uniformChanges: [SmallChange] {
    guard case .tuple = self else { return [] }
    var result: [SmallChange] = []
    let last = children.last.map { $0.changes(Self.signs) } ?? []
    for place in last.indices {
      var new = children
      for k in new.indices {
        let changes = new[k].changes(Self.signs)
        if changes.count == last.count { new[k] = changes[place].result }
      }
      result.append(
        SmallChange(
          result: replacingChildren(with: new), before: last[place].before,
          after: last[place].after, isSign: true))
    }
    return result
  }

  private static func signs(_ node: Expression) -> [SmallChange] {
    switch node {
    case .sum(let terms) where LinearIndex(node) == nil:
      terms.indices.dropFirst().map { k in
        var new = terms
        new[k] = terms[k].negated
        return SmallChange(result: .sum(new), before: node, after: .sum(new), isSign: true)
      }
    case .negative(let inner) where LinearIndex(node) == nil:
      [SmallChange(result: inner, before: node, after: inner, isSign: true)]
    case .power(let base, let exponent):
      [
        SmallChange(
          result: .power(base, exponent.negated), before: node,
          after: .power(base, exponent.negated), isSign: true)
      ]
    default: []
    }
  }

  private static func indices(_ node: Expression) -> [SmallChange] {
    switch node {
    case .component(let name, let indices):
      indices.indices.flatMap { k in
        [1, -1].map { step in
          var new = indices
          new[k] = indices[k].moved(by: step)
          let after = Expression.component(name, new)
          return SmallChange(result: after, before: node, after: after, isSign: false)
        }
      }
    case .fold(let fold):
      [1, -1].flatMap { step -> [SmallChange] in
        var upper = fold
        upper.upper = fold.upper.moved(by: step)
        var lower = fold
        lower.lower = fold.lower.moved(by: step)
        return [upper, lower].map {
          SmallChange(result: .fold($0), before: node, after: .fold($0), isSign: false)
        }
      }
    case .power(let base, let exponent) where LinearIndex(exponent)?.value == nil:
      [1, -1].compactMap { step in
        guard LinearIndex(exponent) != nil else { return nil }
        let after = Expression.power(base, exponent.moved(by: step))
        return SmallChange(result: after, before: node, after: after, isSign: false)
      }
    default: []
    }
  }

  private var negated: Expression {
    if case .negative(let inner) = self { return inner }
    return .negative(self)
  }

  /// An index plus a step, in normal form.
  private func moved(by step: Int) -> Expression {
    if let linear = LinearIndex(self) { return (linear + LinearIndex(step)).expression }
    return .sum([self, step < 0 ? .negative(.number(Numeral(-step))) : .number(Numeral(step))])
  }
}
