/// A family of terms, cut into ranges over which a rule gives the coefficients.
struct Pieces {
  /// One term, or one large operator.
  struct Piece {
    /// Where a bound stands: at `n` plus an offset, or at a fixed place.
    enum Place: Hashable {
      case offset(Int)
      case fixed(Int)

      func value(_ n: Int) -> Int {
        switch self {
        case .offset(let k): n + k
        case .fixed(let k): k
        }
      }

      func expression(_ index: String) -> Expression {
        switch self {
        case .offset(let k):
          (LinearIndex(.symbol(index)).map { $0 + LinearIndex(k) })?.expression ?? .symbol(index)
        case .fixed(let k): .number(Numeral(max(0, k)))
        }
      }
    }

    var lower: Place
    var upper: Place
    var isFold: Bool
    var rule: CoefficientRule
    var letters: [(Expression, CoefficientRule)]
    /// Where the large operator skips places.
    var stride: Stride?

    /// The places `n - offset - step k` for `k = 0, 1, …` that are not below `first`. Rules then are rules
    /// in `n` and `k`.
    struct Stride {
      var step: Int
      var offset: Int
      var first: Int

      static let index = "k"

      /// How many places there are, less 1; below 0 there are none.
      func last(_ n: Int) -> Int {
        let room = n - offset - first
        return room < 0 ? -1 : room / step
      }

      func place(_ index: String) -> Expression {
        guard let n = LinearIndex(.symbol(index)), let k = LinearIndex(.symbol(Self.index)) else {
          return .symbol(index)
        }
        return (n + LinearIndex(-offset) + k.scaled(by: -step)).expression
      }

      func upper(_ index: String) -> Expression {
        let room = Place.offset(-offset - first).expression(index)
        return .call(.floor, [.quotient(room, .number(Numeral(step)))])
      }
    }

    /// What stands for the place.
    func place(_ index: String) -> Expression {
      if let stride { return stride.place(index) }
      return isFold ? .symbol(Self.inner(index)) : upper.expression(index)
    }

    /// What stands for the second variable of the rules.
    func variable(_ index: String) -> Expression {
      stride == nil ? place(index) : .symbol(Stride.index)
    }

    private static func inner(_ index: String) -> String { index == "D" ? "i" : "j" }

    func folded(
      _ body: Expression, _ operation: Fold.Operation, _ index: String
    ) -> Expression {
      guard isFold else { return body }
      if let stride {
        return .fold(
          Fold(
            operation, index: Stride.index, from: .zero, through: stride.upper(index), body: body))
      }
      return .fold(
        Fold(
          operation, index: Self.inner(index), from: lower.expression(index),
          through: upper.expression(index), body: body))
    }

    /// Own terms first, then sums, then what is fixed.
    func sortKey(_ pattern: Pattern) -> Int {
      if !pattern.isIndexed { return 1_000 }
      if let stride { return 500 + stride.offset }
      if isFold { return 500 }
      switch upper {
      case .offset(let k): return -k
      case .fixed(let k): return 600 + k
      }
    }
  }

  private(set) var all: [Piece] = []

  /// Cuts a family; `nil` when no rule gives it.
  init?(
    _ table: CoefficientTable, letters: [Expression: CoefficientTable] = [:], over range: [Int],
    isIndexed: Bool
  ) {
    let letters = letters.sorted { $0.key.sortKey < $1.key.sortKey }.map { ($0.key, $0.value) }
    if !isIndexed {
      // A coefficient may be missing where the rule says 0.
      var filled = table
      for n in range where table.value(n, 0) == nil { filled.set(n, 0, Rational(0)) }
      guard let rule = filled.rule(for: .free), let others = Self.rules(letters, .free) else {
        return nil
      }
      all = [
        Piece(
          lower: .fixed(0), upper: .fixed(0), isFold: false, rule: rule, letters: others)
      ]
      return
    }
    guard
      let pieces = Self.cut(table, letters, range, peels: 2)
        ?? Self.skipping(table, letters, range)
        ?? (letters.isEmpty ? Self.cut(table.withoutGaps, [], range, peels: 2) : nil)
    else { return nil }
    all = pieces
  }

  static func rules(
    _ letters: [(Expression, CoefficientTable)], _ variables: CoefficientTable.Variables
  ) -> [(Expression, CoefficientRule)]? {
    var result: [(Expression, CoefficientRule)] = []
    for (letter, table) in letters {
      guard let rule = table.rule(for: variables) else { return nil }
      result.append((letter, rule))
    }
    return result
  }

  private static func cut(
    _ table: CoefficientTable, _ letters: [(Expression, CoefficientTable)], _ range: [Int],
    peels: Int
  ) -> [Piece]? {
    if range.allSatisfy({ table.places($0).isEmpty }) { return [] }
    if let piece = whole(table, letters, range) { return [piece] }
    guard peels > 0 else { return nil }
    for isUpper in [true, false] {
      var (end, rest) = (CoefficientTable(), table)
      var endLetters = letters.map { ($0.0, CoefficientTable()) }
      var restLetters = letters
      for n in range {
        guard let j = isUpper ? table.places(n).last : table.places(n).first,
          let value = table.value(n, j)
        else { continue }
        end.set(n, j, value)
        rest.remove(n, j)
        for k in letters.indices {
          if let exponent = letters[k].1.value(n, j) { endLetters[k].1.set(n, j, exponent) }
          restLetters[k].1.remove(n, j)
        }
      }
      guard let piece = whole(end, endLetters, range), !piece.isFold,
        let others = cut(rest, restLetters, range, peels: peels - 1)
      else { continue }
      return isUpper ? [piece] + others : others + [piece]
    }
    return nil
  }

  /// The family as one term or one large operator.
  private static func whole(
    _ table: CoefficientTable, _ letters: [(Expression, CoefficientTable)], _ range: [Int]
  ) -> Piece? {
    var lows: [(Int, Int)] = []
    var highs: [(Int, Int)] = []
    for n in range {
      let places = table.places(n)
      guard let low = places.first, let high = places.last else { continue }
      guard high - low + 1 == places.count else { return nil }
      lows.append((n, low))
      highs.append((n, high))
    }
    guard let lower = place(lows, prefersFixed: true),
      let upper = place(highs, prefersFixed: false)
    else { return nil }
    let isSingle = range.allSatisfy { table.places($0).count == 1 }
    for n in range where table.places(n).isEmpty {
      guard lower.value(n) > upper.value(n) else { return nil }
    }
    // One term with a fixed and a moving end is no range.
    if isSingle {
      guard let rule = table.rule(for: .free), let others = rules(letters, .free) else {
        return nil
      }
      return Piece(lower: upper, upper: upper, isFold: false, rule: rule, letters: others)
    }
    // Two terms are two terms; a range grows.
    let sizes = Set(range.map { table.places($0).count })
    guard sizes.count > 1 || sizes.contains(where: { $0 > 2 }) else { return nil }
    guard let rule = table.rule(for: .both), let others = rules(letters, .both) else { return nil }
    return Piece(lower: lower, upper: upper, isFold: true, rule: rule, letters: others)
  }

  private static func place(_ places: [(Int, Int)], prefersFixed: Bool) -> Piece.Place? {
    guard let (n, j) = places.first else { return nil }
    let isFixed = places.allSatisfy { $0.1 == j }
    let isMoving = places.allSatisfy { $0.1 - $0.0 == j - n }
    if isFixed, prefersFixed || !isMoving { return .fixed(j) }
    return isMoving ? .offset(j - n) : nil
  }
}
