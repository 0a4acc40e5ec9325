/// Which components claims give, for every dimension of a sheet.
struct Coverage: Sendable {
  /// By dimension and position: whether the component is given; `nil` when nothing is said of it.
  private var rows: [Int: [Bool?]]

  /// Nothing is said yet.
  init(dimensions: [Int]) {
    rows = [:]
    for dimension in dimensions { rows[dimension] = [Bool?](repeating: nil, count: dimension) }
  }

  /// Whether component `position`, counted from 1, is given.
  subscript(dimension: Int, position: Int) -> Bool? {
    get { rows[dimension]?[position - 1] ?? nil }
    set { rows[dimension]?[position - 1] = newValue }
  }

  /// Whether every component is given for every dimension.
  var isComplete: Bool { rows.values.allSatisfy { $0.allSatisfy { $0 == true } } }

  /// Adds what a later claim says; where it speaks, it counts.
  mutating func add(_ later: Coverage) {
    for (dimension, row) in later.rows {
      for (index, isGiven) in row.enumerated() where isGiven != nil {
        rows[dimension]?[index] = isGiven
      }
    }
  }
}
