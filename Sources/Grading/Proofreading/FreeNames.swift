import Algebra

/// The names of a statement that nothing fixes: indices, which run from 1 to `D`, and variables,
/// which stand for any number.
struct FreeNames {
  /// Sorted.
  var indices: [String]
  var variables: Set<String>
  /// The largest number that stands in an index.
  var largestLiteral: Int

  /// Letters that count even where no index shows it.
  static let counting = IndexLetters.usual

  init(
    _ left: Expression, _ right: Expression, _ condition: Condition?, known: Set<String>
  ) {
    let all = [left, right] + (condition?.operands ?? [])
    let free = all.reduce(into: Set<String>()) { $0.formUnion($1.freeSymbols) }
      .subtracting(known).subtracting(["D"])
    var counting: Set<String> = []
    var largest = 0
    for expression in all { expression.collectIndices(into: &counting, &largest) }
    indices = free.filter { counting.contains($0) || Self.counting.contains($0) }.sorted()
    variables = free.subtracting(indices)
    largestLiteral = largest
  }
}

extension Expression {
  /// The symbols in index places, and the largest number there.
  fileprivate func collectIndices(into names: inout Set<String>, _ largest: inout Int) {
    func add(_ index: Expression) {
      names.formUnion(index.freeSymbols)
      if case .number(let numeral) = index, let n = numeral.integer { largest = max(largest, n) }
    }
    switch self {
    case .component(_, let indices): indices.forEach(add)
    case .slice(_, let from, let through):
      add(from)
      add(through)
    case .fold(let fold):
      add(fold.lower)
      add(fold.upper)
    case .series(let series): names.formUnion(series.count.freeSymbols)
    case .application(let application): application.index.map(add)
    default: break
    }
    for child in children { child.collectIndices(into: &names, &largest) }
  }

  /// The largest number in an index place.
  var largestIndex: Int {
    var names: Set<String> = []
    var largest = 0
    collectIndices(into: &names, &largest)
    return largest
  }
}
