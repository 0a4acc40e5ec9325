import Algebra

/// Vectors that a handout writes as columns of their components: `(x_1, x_2)^\top = A (z_1, z_2)^\top`.
extension FlowReader {
  /// The column `(x_1, \dots, x_n)` on a left side, of which a formula gives all components at once.
  mutating func defineColumn(
    _ names: Tuple, _ values: [Expression], _ placed: PlacedStatement
  ) throws(FlowReadingFault) {
    guard let column = Expression.tuple(names).listedVector else { return }
    if column.name == "x", let count = column.count { writtenCount = writtenCount ?? count }
    try define(.whole(column.name), values, placed)
  }
}

extension [PlacedStatement] {
  /// The vectors that are given as a whole and made of the base variable, one after the other: `\mathbf y` in
  /// `\mathbf y = A \mathbf z`, `\mathbf x = B \mathbf y`.
  var vectorLayers: Set<String> {
    var layers: Set<String> = []
    var isGrowing = true
    while isGrowing {
      let before = layers.count
      for placed in self {
        let members = placed.statement.members
        guard placed.statement.relations.first.map(FlowReader.isEquality) == true,
          let name = members[0].expression?.vectorName, name != "x", name != "z",
          let names = members.dropFirst().first?.expression?.familyNames,
          names.contains("z") || !names.isDisjoint(with: layers)
        else { continue }
        layers.insert(name)
      }
      isGrowing = layers.count > before
    }
    return layers
  }
}

extension Expression {
  /// The name of a vector, as a letter or as the column of its components.
  fileprivate var vectorName: String? {
    if case .whole(let name) = self { name } else { listedVector?.name }
  }

  /// The vector whose components this column lists, all in their order, and how many they are; `nil` of them where
  /// dots lead to the last.
  var listedVector: (name: String, count: Int?)? {
    let tuple: Tuple
    switch self {
    case .tuple(let own), .transpose(.tuple(let own)): tuple = own
    default: return nil
    }
    guard case .component(let name, _)? = tuple.shown.first,
      tuple.shown.count > 1 || tuple.dots != nil
    else { return nil }
    let isInOrder = tuple.shown.enumerated().allSatisfy { place, entry in
      entry == .component(name, [.number(Numeral(place + 1))])
    }
    guard isInOrder else { return nil }
    guard let dots = tuple.dots else { return (name, tuple.shown.count) }
    let last = Expression.component(name, [.symbol("D")])
    let general = dots.index.map { Expression.component(name, [.symbol($0)]) }
    guard dots.last == last, dots.general == general else { return nil }
    return (name, nil)
  }

  /// The expression in which a column that lists a whole vector with dots, `(z_1, \dots, z_D)^\top`, is called by
  /// its name.
  var namingColumns: Expression {
    transformed { node in
      guard let column = node.listedVector, column.count == nil else { return node }
      return .whole(column.name)
    }
  }
}

extension Expression {
  /// The expression in which `I_D` is the identity, and `I_3` the one that is written out.
  var writingOutIdentities: Expression {
    transformed { node in
      guard case .component("I", let indices) = node, indices.count == 1 else { return node }
      if indices[0] == .symbol("D") { return .symbol("I") }
      guard case .number(let numeral) = indices[0], let size = numeral.integer,
        (1...12).contains(size)
      else { return node }
      return .matrix(
        (0..<size).map { row in
          (0..<size).map { .number(Numeral(row == $0 ? 1 : 0)) }
        })
    }
  }
}
