import Algebra
import MathNotation

/// Letters that count in other texts and are numbers in this one: the `k` of $x_i = k z_i$, "let $k = 2$".
enum QuantityLetters {
  /// The letters that stand in the value of something as a number, and count nothing there.
  ///
  /// - Parameters:
  ///   - formulas: the formulas of a text.
  ///   - context: how they are read otherwise.
  ///   - isAnswer: whether they are a student's: only what stands in a determinant is a number for sure there.
  /// - Returns: the letters.
  static func names(in formulas: [MathFormula], _ context: ReadingContext, isAnswer: Bool = false)
    -> Set<String>
  {
    let reader = StatementReader(context: context)
    let statements = formulas.flatMap { reader.statements(of: $0) }
    var quantities: Set<String> = []
    var indices: Set<String> = []
    for statement in statements where statement.relations.first.map(FlowReader.isEquality) == true {
      guard let left = statement.members[0].expression else { continue }
      let isNumber = Target(left)?.isDeterminant ?? false
      guard isNumber || FlowReader.defines(left) else { continue }
      indices.formUnion(left.indexLetters)
      for value in statement.members.dropFirst().compactMap(\.expression) {
        if isNumber == isAnswer { quantities.formUnion(value.numberSymbols) }
        indices.formUnion(value.indexLetters)
      }
    }
    let letters = isAnswer ? IndexLetters.settable : IndexLetters.running
    return quantities.intersection(letters).subtracting(IndexLetters.always)
      .subtracting(indices)
  }
}

extension Expression {
  /// The letters that stand for numbers, other than in indices and bounds.
  fileprivate var numberSymbols: Set<String> {
    switch self {
    case .symbol(let name): [name]
    case .component, .slice: []
    case .fold(let fold): fold.body.numberSymbols.subtracting([fold.index])
    case .cases(let branches):
      branches.reduce(into: []) { $0.formUnion($1.value.numberSymbols) }
    default: children.reduce(into: []) { $0.formUnion($1.numberSymbols) }
    }
  }

  /// The letters in indices and bounds.
  fileprivate var indexLetters: Set<String> {
    var letters: Set<String> = []
    _ = contains { node in
      switch node {
      case .component(_, let indices):
        for index in indices { letters.formUnion(index.freeSymbols) }
      case .slice(_, let from, let through):
        letters.formUnion(from.freeSymbols.union(through.freeSymbols))
      case .fold(let fold):
        letters.insert(fold.index)
        letters.formUnion(fold.lower.freeSymbols.union(fold.upper.freeSymbols))
      case .application(let application):
        letters.formUnion(application.index?.freeSymbols ?? [])
      default: break
      }
      return false
    }
    return letters
  }
}
