import Algebra
import MathNotation

/// Sets of indices that a handout names: `A = \{1, \dots, d\}`, and by what a vector's part is,
/// $\mathbf z_A = (z_1, z_2)$, $\mathbf z_B = \mathbf z_{d+1:D}$.
enum HandoutSets {
  /// The sets, by name.
  static func named(
    in formulas: [MathFormula], _ context: ReadingContext
  ) -> [String: IndexSet] {
    let reader = StatementReader(context: context)
    var sets: [String: IndexSet] = [:]
    for formula in formulas {
      sets.merge(reader.indexSets(definedIn: formula)) { first, _ in first }
    }
    for formula in formulas {
      for (name, run) in parts(in: formula.source) where sets[name] == nil {
        guard let from = index(run.from, reader), let through = index(run.through, reader) else {
          continue
        }
        sets[name] = .range(from: from, through: through)
      }
    }
    return sets
  }

  private static func index(_ text: String, _ reader: StatementReader) -> Expression? {
    let statement = reader.statements(of: MathFormula(text)).first
    guard let value = statement?.members.first?.expression, LinearIndex(value) != nil else {
      return nil
    }
    return value
  }

  /// What a formula says that parts of vectors are: their names, and the first and last index.
  private static func parts(
    in source: String
  ) -> [(name: String, run: (from: String, through: String))] {
    guard source.contains("_") else { return [] }
    var text = source.filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
    for size in ["\\left", "\\right", "\\,", "\\;", "\\!"] { text = text.replacing(size, with: "") }
    var found: [(name: String, run: (from: String, through: String))] = []
    let left = #/\\(?:mathbf|bm|boldsymbol)([a-z])_([A-Za-ceg-hp-z])=/#
    for match in text.matches(of: left) {
      let (letter, name, rest) = (match.1, String(match.2), text[match.range.upperBound...])
      guard name != "D", name != "J" else { continue }
      if let slice = rest.prefixMatch(
        of: #/\\(?:mathbf|bm|boldsymbol)([a-z])_([0-9a-zD+-]+):([0-9a-zD+-]+)/#),
        slice.1 == letter
      {
        found.append((name, (String(slice.2), String(slice.3))))
      } else if let list = rest.prefixMatch(of: #/\(([^()]*)\)/#),
        let run = consecutive(list.1, letter)
      {
        found.append((name, run))
      }
    }
    return found
  }

  /// The first and last index of `z_1, z_2`, `z_{d+1}, \dots, z_D`.
  private static func consecutive(
    _ list: Substring, _ letter: Substring
  ) -> (from: String, through: String)? {
    let entries = list.split(separator: ",").map(String.init)
    let places = entries.map { entry -> String? in
      guard let match = entry.wholeMatch(of: #/([a-z])_([0-9a-zD+-]+)/#), match.1 == letter else {
        return nil
      }
      return String(match.2)
    }
    guard let from = places.first ?? nil, let through = places.last ?? nil else { return nil }
    let numbers = places.map { $0.flatMap { Int($0) } }
    if !numbers.contains(nil) {
      let all = numbers.compactMap { $0 }
      return zip(all, all.dropFirst()).allSatisfy { $1 == $0 + 1 } ? (from, through) : nil
    }
    let hasDots = entries.contains { ["\\dots", "\\ldots", "\\cdots"].contains($0) }
    return hasDots && places.count(where: { $0 == nil }) == 1 ? (from, through) : nil
  }
}
