/// Coefficients by two indices: `n` of the term of the sequence, `j` inside of it.
struct CoefficientTable {
  private(set) var values: [Int: [Int: Rational]] = [:]

  mutating func set(_ n: Int, _ j: Int, _ value: Rational) { values[n, default: [:]][j] = value }

  func value(_ n: Int, _ j: Int) -> Rational? { values[n]?[j] }

  mutating func remove(_ n: Int, _ j: Int) { values[n]?[j] = nil }

  /// The `j` of a term, ascending.
  func places(_ n: Int) -> [Int] { (values[n] ?? [:]).keys.sorted() }

  /// All entries, in order.
  var entries: [(n: Int, j: Int, value: Rational)] {
    values.keys.sorted().flatMap { n in
      places(n).compactMap { j in value(n, j).map { (n, j, $0) } }
    }
  }

  /// What a rule may depend on.
  enum Variables { case free, both }

  /// The simplest rule for all entries.
  func rule(for variables: Variables) -> CoefficientRule? {
    CoefficientRule.candidates(entries, usesJ: variables == .both)
      .first { rule in entries.allSatisfy { rule.value(n: $0.n, j: $0.j) == $0.value } }
  }
}
