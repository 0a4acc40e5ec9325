/// Coefficients by two indices: `n` of the term of the sequence, `j` inside of it.
struct CoefficientTable {
  private(set) var values: [Int: [Int: Rational]] = [:]

  mutating func set(_ n: Int, _ j: Int, _ value: Rational) { values[n, default: [:]][j] = value }

  func value(_ n: Int, _ j: Int) -> Rational? { values[n]?[j] }

  mutating func remove(_ n: Int, _ j: Int) { values[n]?[j] = nil }

  /// The `j` of a term, ascending.
  func places(_ n: Int) -> [Int] { (values[n] ?? [:]).keys.sorted() }

  /// The table with 0 for what is missing between the first and the last place of each term.
  var withoutGaps: CoefficientTable {
    var result = self
    for n in values.keys {
      guard let low = places(n).first, let high = places(n).last else { continue }
      for j in low...high where value(n, j) == nil { result.set(n, j, Rational(0)) }
    }
    return result
  }

  /// All entries, in order.
  var entries: [(n: Int, j: Int, value: Rational)] {
    values.keys.sorted().flatMap { n in
      places(n).compactMap { j in value(n, j).map { (n, j, $0) } }
    }
  }

  /// What a rule may depend on.
  enum Variables {
    /// `n` alone.
    case free
    /// `n` and `j`.
    case both
    /// `n` and the number of a place in a stride; products do not run over these.
    case stride
  }

  /// The simplest rule for all entries.
  func rule(for variables: Variables) -> CoefficientRule? {
    CoefficientRule.candidates(entries, usesJ: variables != .free)
      .filter { variables != .stride || $0.running == nil }
      .first { rule in entries.allSatisfy { rule.value(n: $0.n, j: $0.j) == $0.value } }
  }
}
