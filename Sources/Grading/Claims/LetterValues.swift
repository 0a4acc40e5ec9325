import Algebra

extension Statement {
  /// The statement with letters that its condition sets and that are no index of it put in: `\det J = 3^k`
  /// with `k = D`.
  func settingLetters(besides left: Expression) -> Statement {
    guard let condition else { return self }
    var values: [String: Expression] = [:]
    var rest: [Condition] = []
    for part in condition.parts {
      if case .comparison(.symbol(let name), .equal, let value) = part, name != "D",
        !left.freeSymbols.contains(name), !value.freeSymbols.contains(name), values[name] == nil,
        members.contains(where: { $0.expression?.freeSymbols.contains(name) == true })
      {
        values[name] = value
      } else {
        rest.append(part)
      }
    }
    guard !values.isEmpty else { return self }
    var result = self
    result.condition = .joined(rest)
    result.members = members.map { member in
      var member = member
      member.reading = member.reading.map { $0.substituting(values) }
      member.alternatives = member.alternatives.map { $0.substituting(values) }
      return member
    }
    return result
  }
}

extension Condition {
  /// The conditions that all have to hold.
  fileprivate var parts: [Condition] {
    if case .all(let parts) = self { parts.flatMap(\.parts) } else { [self] }
  }
}
