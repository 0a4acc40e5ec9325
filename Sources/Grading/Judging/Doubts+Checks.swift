import Algebra
import Evaluation
import Flows

/// Checks in a text that come out otherwise than the answer says.
extension Doubts {
  /// That a value which the text found by trying is another one than the answer's, whatever it is a value of.
  func failedCheck(of answer: Answer) -> Message? {
    guard let part = answer.claims.first?.part else { return nil }
    let failed = text.checks.prefix(Self.limit).first { readings in
      readings.contains { $0.part == part } && readings.allSatisfy { refutes($0, answer) }
    }
    return failed.flatMap { readings in readings.first { $0.part == part } }.map(contradiction)
  }

  /// Whether a check is false where it was made: for the `D` that it tells, or else for every one.
  private func refutes(_ check: Claim, _ answer: Answer) -> Bool {
    // At which point a number was found is not known.
    if check.direction == nil, check.isNumeric, !judge.isConstant(check.quantity) { return false }
    if let size = check.condition?.dimension, let number = size.value,
      !judge.dimensions.contains(number)
    {
      return check.part == answer.claims.first?.part && differs(check, from: answer, at: size)
    }
    if Answer(claims: [check]).hasDecimals { return isRoundedWrongly(check) }
    guard check.condition == nil else { return isWrong(check) }
    return judge.dimensions.allSatisfy { dimension in
      tables(of: check).allSatisfy { table in
        table.entries.contains { $0.dimension == dimension && $0.isDifferent }
      }
    }
  }

  /// Whether decimals are not the right number up to their last digit, wherever they may be meant.
  private func isRoundedWrongly(_ check: Claim) -> Bool {
    judge.dimensions.allSatisfy { dimension in
      guard let worlds = judge.worlds[dimension],
        let rule = Answer(claims: [check]).rules(for: 1, of: dimension).first
      else { return true }
      return !judge.encloses(
        judge.truth(check.quantity, in: worlds), rule, .lastDigit, in: worlds,
        definitions: text.definitions)
    }
  }

  /// Whether a number is another one than an answer gives for a size that the sheet does not check.
  private func differs(_ check: Claim, from answer: Answer, at size: Expression) -> Bool {
    guard answer.claims.count == 1, case .value(let right, _)? = answer.claims.first?.content,
      case .value(let found, _) = check.content, check.isNumeric,
      let worlds = judge.dimensions.last.flatMap({ judge.worlds[$0] })
    else { return false }
    let difference = Expression.sum([right, .negative(found)]).substituting(["D": size])
    let rule = Rule(expression: difference, component: nil, indices: [:], place: check.place)
    guard difference.familyNames.isEmpty,
      case .values(let values, _, _) = judge.run(rule, in: worlds, definitions: text.definitions)
    else { return false }
    return values.contains { $0.lower > 0 || $0.upper < 0 }
  }
}

extension Expression {
  /// The whole number that this is.
  fileprivate var value: Int? {
    if case .number(let number) = self { number.integer } else { nil }
  }
}
