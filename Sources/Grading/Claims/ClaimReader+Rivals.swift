import Algebra
import Markdown

/// Values that take the place of claims.
extension ClaimReader {
  /// A bare value that words put in the place of the claim before it: in the same sentence, "$\det J = 3$ is what
  /// one might expect, but the correct value is $3^D$", or in one of its own behind it, "No, $3^D$.".
  func rival(
    _ expression: Expression, _ member: Statement.Member, _ placed: PlacedStatement,
    _ text: StudentText, isSameSentence: Bool
  ) -> Claim? {
    guard placed.statement.condition == nil, placed.domain == nil, placed.label == nil,
      let claim = text.claims.last, claim.target.fits(expression)
    else { return nil }
    // "…, with $s_3, s_4$ evaluated at …" names what the sheet leaves open.
    if case .component(let name, _) = expression, flow.open.contains(name) { return nil }
    if isSameSentence {
      let isNumber = claim.direction == nil
      let isVector = if case .vector = claim.target { true } else { false }
      let words = ProseWords.lastClause(placed.words.before, since: ".,;:!?(")
      guard claim.placed.paragraph == placed.paragraph, isNumber || isVector, !words.isEmpty,
        Vocabulary.replacements.cover(words)
      else { return nil }
    } else {
      // "No, `3^{D-1}`.", "Edit: `3^{D-1}`", a box below.
      let words = ProseWords.lastClause(placed.words.before)
      let isBoxed = words.isEmpty && placed.formula.latex.contains("\\boxed")
      // "Add `z_1^2` to both sides" goes on.
      let behind = ProseWords.clause(placed.words.behind)
      // "Còn lại bằng $0$": the other entries.
      guard Vocabulary.others.occurrence(in: words) == nil else { return nil }
      guard
        isBoxed
          || !words.isEmpty && !Vocabulary.results.cover(words)
            && Vocabulary.secondThoughts.cover(words) && Vocabulary.secondThoughts.cover(behind)
      else { return nil }
    }
    return Claim(
      target: claim.target,
      content: content([member], target: claim.target, renamed: nil, own: text.own).0,
      condition: claim.condition, left: claim.left, placed: placed, place: text.definitions.count)
  }

  /// What a check's value says of the quantities that were claimed last: "For `D = 2` the direct computation gives
  /// `9`"; `nil` when it is none of their values.
  func check(_ placed: PlacedStatement, _ text: StudentText) -> [Claim]? {
    guard placed.isCheck, placed.label == nil, let member = placed.statement.members.last,
      let value = member.expression, let last = text.claims.last
    else { return nil }
    let near = text.claims.filter { $0.placed.paragraph == last.placed.paragraph }
    var targets: [Target] = []
    for target in near.map(\.target.whole)
    where target.fits(value) && !targets.contains(where: { $0.part == target.part }) {
      targets.append(target)
    }
    let claims = targets.map { target in
      Claim(
        target: target,
        content: content([member], target: target, renamed: nil, own: text.own).0,
        condition: placed.statement.condition, left: nil, placed: placed,
        place: text.definitions.count)
    }
    // Numbers for all components are those of a point.
    return claims.isEmpty || claims.contains { $0.direction != nil && $0.isNumeric } ? nil : claims
  }
}

extension Condition {
  /// Whether the condition is `D = 2`, for one number.
  var isOneDimension: Bool { dimension != nil }

  /// The number that the condition sets `D` to.
  var dimension: Expression? {
    guard case .comparison(.symbol("D"), .equal, let number) = self, case .number = number else {
      return nil
    }
    return number
  }
}

extension Target {
  /// The map or its inverse that this is a component of, or the determinant.
  fileprivate var whole: Target {
    if case .component(let direction, _) = self { .vector(direction) } else { self }
  }
}
