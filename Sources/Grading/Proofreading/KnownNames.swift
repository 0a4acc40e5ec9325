import Algebra

/// The names that a text and its flow give a value.
struct KnownNames: Sendable {
  /// `x`, `z`, what the flow and the text define, and parameters.
  let names: Set<String>

  /// Letters that count.
  private static let counting = IndexLetters.running.union(["D", "d", "0", "1"])

  private func used(in statement: Statement) -> Set<String> {
    var used: Set<String> = []
    for member in statement.members { used.formUnion(member.expression?.names ?? []) }
    return used.subtracting(Self.counting)
  }

  /// Whether a relation is one between things of the flow: `2 z_1 + z_2 = v_1`, but not `x_i = 0`.
  func relates(_ statement: Statement) -> Bool {
    used(in: statement).intersection(names).count >= 2
  }

  /// Whether nothing but one of the variables, `z` or `x`, occurs.
  func speaksOfOneVariable(_ statement: Statement) -> Bool {
    let used = used(in: statement)
    guard used == ["z"] || used == ["x"] else { return false }
    return !statement.members.contains { member in
      member.expression?.contains { node in
        switch node {
        case .application, .derivative, .determinant: true
        default: false
        }
      } ?? true
    }
  }

  /// Whether an inequality only says which values a letter of its own takes: `t > 0`.
  func bound(_ statement: Statement) -> Bool {
    let used = used(in: statement)
    guard !used.isEmpty, used.isDisjoint(with: names), !statement.relations.isEmpty,
      statement.relations.allSatisfy({ ["<", ">", "\\leq", "\\geq", "\\neq"].contains($0) })
    else { return false }
    return statement.members.allSatisfy { member in
      guard let expression = member.expression else { return false }
      switch expression {
      case .symbol, .number, .constant, .negative: return true
      default: return false
      }
    }
  }
}
