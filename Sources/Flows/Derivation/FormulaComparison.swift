import Algebra

/// Which of two formulas for the same reads better.
extension Expression {
  /// Whether two expressions are made of the same terms and factors, in another order or with a factor
  /// above the fraction line instead of beside it.
  func isReordering(of other: Expression) -> Bool { pieces == other.pieces }

  /// Whether it is the same sum over an index with fewer logarithms, of more: the shorter ones are simpler.
  func joinsLogarithms(of other: Expression) -> Bool {
    folds.count == other.folds.count && folds.map(\.bounds) == other.folds.map(\.bounds)
      && !folds.isEmpty && logarithms < other.logarithms
  }

  private var logarithms: Int {
    let own = if case .call(.log, _) = self { 1 } else { 0 }
    return children.reduce(own) { $0 + $1.logarithms }
  }

  /// Whether there are fewer large operators in it, or over fewer terms; two sums for one, or one with
  /// another body, are no gain.
  func isGain(over other: Expression) -> Bool {
    let (mine, others) = (folds, other.folds)
    if mine.count != others.count { return mine.count < others.count }
    return mine.isEmpty || mine.map(\.bounds) != others.map(\.bounds)
      || mine.map(\.body.size).reduce(0, +) < others.map(\.body.size).reduce(0, +)
  }

  /// Whether a sum with components stands in it, other than in an exponent.
  var hasSum: Bool {
    switch self {
    case .sum(let terms):
      terms.contains { $0.contains { if case .component = $0 { true } else { false } } }
    case .power(let base, _): base.hasSum
    default: children.contains(where: \.hasSum)
    }
  }

  /// How long it is to write: brackets are brackets, whatever their size, and `\exp` is `e`.
  var printedLength: Int {
    latex.replacing("\\exp\\left(", with: "e^{").replacing("\\left", with: "")
      .replacing("\\right", with: "").count
  }

  private var folds: [Fold] {
    if case .fold(let fold) = self { return [fold] }
    return children.flatMap(\.folds)
  }

  private var pieces: [String] {
    switch self {
    case .sum(let terms): (["+"] + terms.flatMap(\.pieces)).sorted()
    case .negative(let inner): (["-"] + inner.pieces).sorted()
    case .product(let factors): factors.flatMap(\.pieces).sorted()
    case .quotient(let a, let b):
      ((a == .number(Numeral(1)) ? [] : a.pieces) + ["/"] + b.pieces).sorted()
    default: [latex]
    }
  }

  /// Whether no letter stands in it.
  var isConstant: Bool {
    !contains { node in
      switch node {
      case .number, .constant, .sum, .product, .negative, .quotient, .power: false
      default: true
      }
    }
  }
}

extension Fold {
  fileprivate var bounds: [Expression] { [lower, upper] }
}
