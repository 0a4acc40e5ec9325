/// Families of terms that stand at every second, third, … place only, or that have rules of their own
/// there: `x_i - x_{i-2} + x_{i-4} - …`.
extension Pieces {
  /// The longest step that is looked for.
  private static let longestStep = 4
  /// How many terms of a class a rule is taken from at the least: fewer fit too many rules.
  private static let evidence = 4

  /// A table and the exponents of the letters beside it.
  private struct Family {
    var table: CoefficientTable
    var letters: [(Expression, CoefficientTable)]

    /// The entries at certain places, under other second indices.
    func moved(_ range: [Int], _ place: (_ n: Int) -> [(from: Int, to: Int)]) -> Family {
      var result = Family(
        table: CoefficientTable(), letters: letters.map { ($0.0, CoefficientTable()) })
      for n in range {
        for (from, to) in place(n) {
          if let value = table.value(n, from) { result.table.set(n, to, value) }
          for k in letters.indices {
            if let exponent = letters[k].1.value(n, from) {
              result.letters[k].1.set(n, to, exponent)
            }
          }
        }
      }
      return result
    }
  }

  /// The family as large operators that skip places, one for each class of places that is in it; `nil`
  /// when no step up to ``longestStep`` gives it.
  static func skipping(
    _ table: CoefficientTable, _ letters: [(Expression, CoefficientTable)], _ range: [Int]
  ) -> [Piece]? {
    guard let first = range.compactMap({ table.places($0).first }).min() else { return nil }
    let family = Family(table: table, letters: letters)
    for step in 2...longestStep {
      var pieces: [Piece] = []
      let isComplete = (0..<step).allSatisfy { offset in
        let stride = Piece.Stride(step: step, offset: offset, first: first)
        guard let own = members(of: family, stride, range, peels: true) else { return false }
        pieces += own
        return true
      }
      if isComplete, !pieces.isEmpty { return pieces }
    }
    return nil
  }

  /// What stands at the places of a stride: nothing, one large operator, or a term of its own before it.
  private static func members(
    of family: Family, _ stride: Piece.Stride, _ range: [Int], peels: Bool
  ) -> [Piece]? {
    func place(_ n: Int, _ k: Int) -> Int { n - stride.offset - stride.step * k }
    func count(_ n: Int) -> Int { stride.last(n) + 1 }
    let own = family.moved(range) { n in (0..<count(n)).map { (from: place(n, $0), to: $0) } }
    if own.table.entries.isEmpty { return [] }
    guard range.allSatisfy({ own.table.places($0).count == count($0) }),
      range.map(count).max() ?? 0 >= evidence
    else { return nil }
    if let rule = own.table.rule(for: .stride), let others = rules(own.letters, .stride) {
      return [
        Piece(
          lower: .fixed(0), upper: .fixed(0), isFold: true, rule: rule, letters: others,
          stride: stride)
      ]
    }
    guard peels else { return nil }
    let end = family.moved(range) { n in
      count(n) > 0 ? [(from: place(n, 0), to: place(n, 0))] : []
    }
    var later = stride
    later.offset += stride.step
    guard let rule = end.table.rule(for: .free), let others = rules(end.letters, .free),
      let rest = members(of: family, later, range, peels: false), !rest.isEmpty
    else { return nil }
    // Where there is no such term yet, the index runs out of 1, 2, …: that is for those who ask to see.
    let upper = Piece.Place.offset(-stride.offset)
    return [
      Piece(lower: upper, upper: upper, isFold: false, rule: rule, letters: others)
    ] + rest
  }
}
