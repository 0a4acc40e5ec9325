/// Words inside of a formula that compare two numbers: `i \text{ lớn hơn } 1`, `i \text{ at least } 2`.
enum RelationWords {
  private static let relations: [String: String] = [
    "greater than": ">", "is greater than": ">", "larger than": ">", "lớn hơn": ">",
    "less than": "<", "is less than": "<", "smaller than": "<", "nhỏ hơn": "<", "bé hơn": "<",
    "at least": "\\geq", "is at least": "\\geq", "ít nhất là": "\\geq", "không nhỏ hơn": "\\geq",
    "lớn hơn hoặc bằng": "\\geq", "at most": "\\leq", "is at most": "\\leq",
    "không lớn hơn": "\\leq", "nhỏ hơn hoặc bằng": "\\leq", "equals": "=", "is equal to": "=",
    "bằng": "=", "không bằng": "\\neq", "is not equal to": "\\neq", "different from": "\\neq",
    "khác": "\\neq",
  ]

  /// The tokens, with relations for words between two operands.
  static func read(in tokens: [Token]) -> [Token] {
    guard tokens.count > 2 else { return tokens }
    var result = tokens
    for place in tokens.indices.dropFirst().dropLast() {
      guard case .text(let words) = tokens[place].kind,
        let relation = relations[words.trimmed.lowercased()]
      else { continue }
      result[place].kind = .relation(relation)
    }
    return result
  }
}
