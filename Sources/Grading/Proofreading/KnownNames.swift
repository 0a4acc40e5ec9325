import Algebra

/// The names that a text and its flow give a value.
struct KnownNames: Sendable {
  /// `x`, `z`, what the flow and the text define, and parameters.
  let names: Set<String>

  /// Letters that count.
  private static let counting: Set<String> = ["i", "j", "k", "l", "m", "n", "D", "d", "0", "1"]

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

/// A sign or words between two statements that make the first a condition of the second.
enum SuppositionArrow: Sendable {
  /// `\implies`.
  case forward
  /// `\iff`, and of each other.
  case both

  private static let signs: [(String, SuppositionArrow)] = [
    ("\\iff", .both), ("\\Leftrightarrow", .both), ("\\Longleftrightarrow", .both), ("⇔", .both),
    ("\\implies", .forward), ("\\Rightarrow", .forward), ("\\Longrightarrow", .forward),
    ("⇒", .forward),
  ]

  private static let words = [
    "if and only if", "iff", "exactly when", "precisely when", "exactly if", "is equivalent to",
    "khi và chỉ khi", "nếu và chỉ nếu", "đúng khi", "tương đương với",
  ]

  init?(from first: PlacedStatement, to second: PlacedStatement) {
    let gap: String
    if second.isInFormula(of: first) {
      let range = first.statement.range.upperBound..<second.statement.range.lowerBound
      guard range.lowerBound >= 0, range.upperBound <= first.formula.bytes.count else { return nil }
      gap = String(decoding: first.formula.bytes[range], as: UTF8.self)
      guard let sign = Self.signs.first(where: { gap.contains($0.0) }) else { return nil }
      self = sign.1
      return
    }
    let between = second.words.before.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter }.joined(separator: " ")
    guard Self.words.contains(between) else { return nil }
    self = .both
  }
}
