import Algebra
import Evaluation

/// Restrictions of values that restrict nothing.
extension Judge {
  /// The claims, without restrictions that hold in every world: "`z_i = x_i / x_{i-1}` (`z_j > 0`)" where the
  /// base is positive. Only signs are looked at: other bounds may lie beyond every sample.
  func withoutIdleDomains(_ claims: [Claim], _ definitions: StatedDefinitions) -> [Claim] {
    claims.map { claim in
      guard let domain = claim.placed.domain, domain.isAboutSigns,
        isIdle(domain, of: claim, definitions)
      else { return claim }
      var claim = claim
      claim.placed.domain = nil
      return claim
    }
  }

  /// Whether a restriction holds wherever the claim gives a component.
  private func isIdle(
    _ domain: Condition, of claim: Claim, _ definitions: StatedDefinitions
  ) -> Bool {
    let holds = Expression.cases([
      Branch(.number(Numeral(1)), when: domain), Branch(.number(Numeral(0)), when: nil),
    ])
    var isTold = false
    for dimension in dimensions {
      guard let block = worlds[dimension] else { return false }
      for position in 1...dimension {
        guard var rule = claim.rule(for: position, of: dimension) else { continue }
        rule.expression = holds
        rule.component = nil
        switch run(rule, in: block, definitions: definitions) {
        case .failure(.indexOutOfRange): continue
        case .failure: return false
        case .values(let values, _, _):
          guard values.allSatisfy({ $0.lower == 1 && $0.upper == 1 }) else { return false }
          isTold = true
        }
      }
    }
    return isTold
  }
}

extension Condition {
  /// Whether it only compares things with 0.
  fileprivate var isAboutSigns: Bool {
    switch self {
    case .comparison(let left, let relation, let right):
      let zero = Expression.number(Numeral(0))
      return relation != .equal && (left == zero || right == zero)
    case .all(let parts): return parts.allSatisfy(\.isAboutSigns)
    case .any: return false
    }
  }
}
