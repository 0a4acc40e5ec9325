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
  private static let changeLimit = 100
  /// The most nodes of an expression in which changes are tried.
  private static let sizeLimit = 400

  /// The mistake in a wrong answer, if it is a known one.
  func mistake(in answer: Answer) -> Mistake? {
    if let mistake = otherQuantity(answer) { return mistake }
    if let mistake = otherDirection(answer) { return mistake }
    if answer.hasDecimals, [.lastDigit, Self.numerical].contains(where: { isRight(answer, $0) }) {
      return Mistake(diagnosis: .rounding, message: Message("mistake.rounding"))
    }
    return smallChange(answer) ?? smallChangeOfStep(answer)
  }

  /// The error of a number that a program printed: `0.9999` for 1.
  private static let numerical = LiteralRounding.relative(1e-3)

  private func isRight(_ answer: Answer, _ rounding: LiteralRounding) -> Bool {
    FindingTable.accepts(answer, rounding, judge: judge, definitions: text.definitions)
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

  /// One thing, changed somewhere in one claim, makes the answer right.
  private func smallChange(_ answer: Answer) -> Mistake? {
    firstRight(
      answer.claims.indices.flatMap { number -> [Candidate] in
        guard case .value(let expression, _) = answer.claims[number].content else { return [] }
        return [(expression, number)]
      }, in: answer)
  }

  /// One thing, changed in a step that leads to the value, makes the step right: `\sum_i 1 = D` for
  /// `\prod_i 1`.
  private func smallChangeOfStep(_ answer: Answer) -> Mistake? {
    guard answer.claims.count == 1, let claim = answer.claims.first else { return nil }
    return firstRight(claim.steps.compactMap { $0.first.map { ($0, 0) } }, in: answer)
  }

  /// An expression that may have a slip, and the claim that it is the value of.
  private typealias Candidate = (expression: Expression, claim: Int)

  /// The first change of the first candidate that makes the answer right.
  private func firstRight(_ candidates: [Candidate], in answer: Answer) -> Mistake? {
    var tried = 0
    for (expression, number) in candidates where expression.size <= Self.sizeLimit {
      for change in expression.smallChanges {
        tried += 1
        guard tried <= Self.changeLimit else { return nil }
        var changed = answer
        changed.claims[number].content = .value(change.result, alternatives: [])
        if isRight(changed) { return Mistake(change) }
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

extension MistakeRecognition.Mistake {
  /// The mistake that a change undoes.
  fileprivate init(_ change: SmallChange) {
    self.init(
      diagnosis: change.kind.diagnosis,
      message: Message(
        change.kind.key,
        ["wrong": .math(change.before.latex), "right": .math(change.after.latex)]))
  }
}
