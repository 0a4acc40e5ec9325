import Algebra

/// Claims about runs of components, `\mathbf x_{d+1:D} = \mathbf z_{d+1:D} \odot e^{s} + t`, as claims
/// about their general component.
enum SliceClaim {
  /// The position in the run's vector; a name that no text can write.
  private static let position = "#s"

  /// The general component of a run on the left side: its target and the condition that bounds it.
  static func target(
    _ direction: Target.Direction, from: Expression, through: Expression
  ) -> (target: Target, condition: Condition) {
    let index = Expression.symbol(position)
    return (
      .component(direction, index),
      .all([
        .comparison(index, .greaterOrEqual, from), .comparison(index, .lessOrEqual, through),
      ])
    )
  }

  /// The definition of a run of components by its general component.
  static func definition(
    _ name: String, from: Expression, through: Expression, as component: Expression
  ) -> Definition {
    Definition(
      name, indices: [.variable(position)],
      where: target(.forward, from: from, through: through).condition, as: component)
  }

  /// The component of a vector expression that belongs to position `#s` of a run that starts at
  /// `from`; `nil` when a vector of another length is in it. The functions called `vectors` have a
  /// component for each position of the run, and so have the text's own `names` of that length.
  static func component(
    of expression: Expression, from: Expression, through: Expression, vectors: Set<String>,
    names: [String: LinearIndex] = [:]
  ) -> Expression? {
    let length = LinearIndex(through).flatMap { end in LinearIndex(from).map { end - $0 } }
    guard let length, let first = LinearIndex(from) else { return nil }
    let fitting = names.filter { $0.value == length + LinearIndex(1) }.keys
    guard expression.names.isDisjoint(with: Set(names.keys).subtracting(fitting)) else {
      return nil
    }
    return component(expression, first, length, vectors.union(fitting))
  }

  /// The lengths of the vectors that statements name, `\mathbf s = (z_1, z_2)`; of a name with two lengths, none.
  static func lengths(in statements: [PlacedStatement]) -> [String: LinearIndex] {
    var lengths: [String: Set<LinearIndex>] = [:]
    for placed in statements {
      guard placed.statement.members.count == 2, placed.statement.relations == ["="],
        let name = placed.statement.members[0].expression?.vectorName,
        let length = placed.statement.members[1].expression?.runLength(countingTuples: true)
      else { continue }
      lengths[name, default: []].insert(length)
    }
    return lengths.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The runs that a tuple of vectors is made of, `(\mathbf z_{1:d}, \mathbf z_{d+1:D} + t)`, with the
  /// positions that they fill; `nil` when none of its elements is a vector.
  static func blocks(
    of tuple: Tuple
  ) -> [(from: Expression, through: Expression, value: Expression)]? {
    guard tuple.dots == nil else { return nil }
    var start = LinearIndex(1)
    var hasRun = false
    var result: [(from: Expression, through: Expression, value: Expression)] = []
    for element in tuple.shown {
      let length = element.runLength()
      hasRun = hasRun || length != nil
      let end = start + (length ?? LinearIndex(1)) + LinearIndex(-1)
      result.append((start.expression, end.expression, element))
      start = end + LinearIndex(1)
    }
    return hasRun ? result : nil
  }

  private static func component(
    _ expression: Expression, _ first: LinearIndex, _ length: LinearIndex,
    _ vectors: Set<String>
  ) -> Expression? {
    guard let index = LinearIndex(.symbol(position)) else { return nil }
    switch expression {
    case .slice(let name, let from, let through):
      guard let start = LinearIndex(from), let end = LinearIndex(through), end - start == length
      else { return nil }
      return .component(name, [(index - first + start).expression])
    case .application(var application)
    where vectors.contains(application.name) && application.index == nil:
      application.index = (index - first + LinearIndex(1)).expression
      return .application(application)
    case .whole(let name) where vectors.contains(name),
      .symbol(let name) where vectors.contains(name):
      return .component(name, [(index - first + LinearIndex(1)).expression])
    case .whole("1"): return .number(Numeral(1))
    case .whole("0"): return .number(Numeral(0))
    // A row or a column.
    case .transpose(let inner) where inner.runLength(countingTuples: true) != nil:
      return component(inner, first, length, vectors)
    case .whole, .matrix, .entries, .transpose, .inverse: return nil
    case .tuple(let tuple):
      guard tuple.dots == nil, length.value == tuple.shown.count - 1 else { return nil }
      return .cases(
        tuple.shown.enumerated().map { offset, value in
          Branch(
            value,
            when: .comparison(
              .symbol(position), .equal, (first + LinearIndex(offset)).expression))
        })
    case .vectorCall(.total, _), .vectorCall(.totalProduct, _), .vectorCall(.norm, _), .component,
      .fold, .series, .application, .derivative, .determinant:
      // These are numbers, whatever vectors they are made of.
      return expression
    case .vectorCall: return nil
    default:
      let children = expression.children
      var new: [Expression] = []
      for child in children {
        guard let component = component(child, first, length, vectors) else { return nil }
        new.append(component)
      }
      return expression.replacingChildren(with: new)
    }
  }
}

extension Expression {
  /// The name of a vector of the text's own.
  fileprivate var vectorName: String? {
    switch self {
    case .whole(let name), .symbol(let name):
      name.count == 1 && !["x", "z", "f", "J", "D"].contains(name) ? name : nil
    default: nil
    }
  }

  /// How many components a vector with runs of components in it has, or a tuple where these count; `nil` when there are
  /// none.
  fileprivate func runLength(countingTuples: Bool = false) -> LinearIndex? {
    switch self {
    case .tuple(let tuple)
    where countingTuples && tuple.dots == nil && tuple.shown.allSatisfy { $0.runLength() == nil }:
      return LinearIndex(tuple.shown.count)
    case .transpose(let inner): return inner.runLength(countingTuples: countingTuples)
    case .slice(_, let from, let through):
      guard let start = LinearIndex(from), let end = LinearIndex(through) else { return nil }
      return end - start + LinearIndex(1)
    case .vectorCall, .component, .fold, .series, .application, .derivative, .determinant, .tuple:
      return nil
    default:
      for child in children {
        if let length = child.runLength(countingTuples: countingTuples) { return length }
      }
      return nil
    }
  }
}
