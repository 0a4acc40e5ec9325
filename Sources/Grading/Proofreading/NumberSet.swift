import Algebra
import Evaluation
import MathNotation

/// A set that a statement says something is in: `\mathbb R`, `\mathbb R^D`, `\mathbb R_{>0}`, `(0, 1)`,
/// `[0, 1]^D`.
struct NumberSet: Sendable {
  /// An end of an interval; without a value, infinity.
  struct End: Sendable {
    var value: Expression?
    var isIncluded: Bool
  }

  var lower = End(value: nil, isIncluded: false)
  var upper = End(value: nil, isIncluded: false)
  /// The factors of the dimension: none for numbers, `[D]` for vectors, `[D, D]` for matrices.
  var shape: [Expression] = []

  /// Whether every number is in it.
  var isLine: Bool { lower.value == nil && upper.value == nil }

  /// Reads a set; `nil` for what is none of these.
  init?(_ latex: String, context: ReadingContext) {
    let reader = StatementReader(context: context)
    var text = latex.filter { !$0.isWhitespace }
    for ornament in ["\\left", "\\right", "\\,", "\\;", "\\!", "\\big", "\\Big"] {
      text = text.replacing(ornament, with: "")
    }
    func expression(_ source: Substring) -> Expression? {
      try? reader.expression(MathFormula(String(source)))
    }
    var rest: Substring
    if let name = ["\\mathbb{R}", "\\mathbbR", "\\mathbf{R}", "\\R", "ℝ"].first(
      where: text.hasPrefix)
    {
      rest = text.dropFirst(name.count)
      if let sign = Self.signs.first(where: { rest.hasPrefix($0.text) }) {
        rest = rest.dropFirst(sign.text.count)
        lower = End(value: .number(Numeral(0)), isIncluded: sign.isIncluded)
      }
    } else {
      guard let open = text.first, open == "(" || open == "[",
        let (comma, close) = Self.parts(text)
      else { return nil }
      let first = text[text.index(after: text.startIndex)..<comma]
      let last = text[text.index(after: comma)..<close]
      let ends = [first, last].map { end -> End? in
        if ["-\\infty", "\\infty", "+\\infty"].contains(end) {
          return End(value: nil, isIncluded: false)
        }
        return expression(end).map { End(value: $0, isIncluded: true) }
      }
      guard let left = ends[0], let right = ends[1] else { return nil }
      lower = End(value: left.value, isIncluded: open == "[")
      upper = End(value: right.value, isIncluded: text[close] == "]")
      rest = text[text.index(after: close)...]
    }
    guard !rest.isEmpty else { return }
    guard rest.first == "^" else { return nil }
    var power = rest.dropFirst()
    if power.first == "{", power.last == "}" { power = power.dropFirst().dropLast() }
    for factor in String(power).replacing("\\times", with: "×").split(separator: "×") {
      guard let size = expression(factor) else { return nil }
      shape.append(size)
    }
  }

  private static let signs: [(text: String, isIncluded: Bool)] = [
    ("_{>0}", false), ("_{++}", false), ("_{+}^{*}", false), ("_+^*", false), ("^{+}", false),
    ("^+", false), ("_{+}", true), ("_+", true), ("_{\\ge0}", true), ("_{\\geq0}", true),
  ]

  /// The places of the comma and of the closing bracket of `(a, b)`.
  private static func parts(_ text: String) -> (comma: String.Index, close: String.Index)? {
    var depth = 0
    var comma: String.Index?
    for place in text.indices {
      switch text[place] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth == 0 { return comma.map { ($0, place) } }
      case ",", ";":
        if depth == 1 {
          guard comma == nil else { return nil }
          comma = place
        }
      default: break
      }
    }
    return nil
  }
}

extension RelationChecker {
  /// Decides whether an expression is in a set; `nil` when that says nothing: a new name is only
  /// introduced, or a size has no value.
  ///
  /// The relation of the result is the one that fails.
  func finding(
    _ element: Expression, in set: NumberSet, where condition: Condition?
  ) -> (finding: RelationFinding, relation: String)? {
    let names = FreeNames(element, element, condition, known: known)
    if case .symbol = element, !names.variables.isEmpty { return nil }
    if let mismatch = shapeFinding(element, set, condition) {
      return mismatch.isUndecided ? nil : (mismatch, "\\in")
    }
    let whole = finding(element, .equal, element, where: condition)
    guard case .holds = whole else { return whole.isUndecided ? nil : (whole, "=") }
    guard !set.isLine else { return (whole, "\\in") }
    var weakest = whole
    let ends: [(NumberSet.End, Comparison, Comparison, String, String)] = [
      (set.lower, .greaterOrEqual, .greater, "\\ge", ">"),
      (set.upper, .lessOrEqual, .less, "\\le", "<"),
    ]
    for (end, included, excluded, includedSign, excludedSign) in ends {
      guard let value = end.value else { continue }
      let one = finding(
        element, end.isIncluded ? included : excluded, value, where: condition)
      if one.isFalse { return (one, end.isIncluded ? includedSign : excludedSign) }
      if one.isUndecided { weakest = one }
    }
    return (weakest, "\\in")
  }

  /// A finding where the number of components decides.
  private func shapeFinding(
    _ element: Expression, _ set: NumberSet, _ condition: Condition?
  ) -> RelationFinding? {
    for dimension in worlds.dimensions {
      let context = worlds.context(
        dimension, definitions: definitions, functions: functions, variables: [])
      var size = 1
      for factor in set.shape {
        let settled = factor.substituting(
          (worlds.open.sizes[dimension] ?? [:]).mapValues { Expression.index($0) })
        guard let number = LinearIndex(settled.substituting(["D": .index(dimension)]))?.value
        else { return .undecided(Message("verify.noValue")) }
        size *= max(0, min(number, 1000))
      }
      let names = FreeNames(element, element, condition, known: known)
      for indices in Self.choices(names.indices, dimension) {
        guard
          let program = try? Program(
            comparing: element, with: element, indices: indices, in: context)
        else { continue }
        let count = program.outputCount / 2
        if count != size, !(set.shape.isEmpty && !set.isLine) {
          return .isFalse(
            nil, Message("verify.length", ["left": .count(count), "right": .count(size)]))
        }
      }
    }
    return nil
  }
}
