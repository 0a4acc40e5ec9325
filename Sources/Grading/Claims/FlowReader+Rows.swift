import Algebra

/// Components that are given one by one.
extension FlowReader {
  /// `x_1 = …, x_2 = …, \dots, x_D = …`: the last component is the general one, where it gives the one before the
  /// dots too.
  mutating func closeRows() {
    for family in dottedRows.sorted() {
      let own = definitions.filter { $0.name == family && !$0.isConvention }
      let places = own.compactMap { definition -> Int? in
        guard case .literal(let place)? = definition.indices.first else { return nil }
        return place
      }
      guard let last = own.first(where: { $0.indices == [.dimension] }), places.count > 1,
        own.count == places.count + 1, Set(places) == Set(1...places.count),
        let shown = own.first(where: { $0.indices == [.literal(places.count)] })
      else { continue }
      let letter = "i"
      guard !last.body.freeSymbols.contains(letter) else { continue }
      let general = last.body.substituting(["D": .symbol(letter)]).normalizingIndices
      let here = general.substituting([letter: .number(Numeral(places.count))]).normalizingIndices
      guard here.hasSameValues(as: shown.body) else { continue }
      definitions.removeAll { $0 == last }
      definitions.append(Definition(family, indices: [.variable(letter)], as: general))
    }
  }

  /// Takes what the transformer is from `x_i = \tau(z_i; h_i) = …`.
  mutating func inferTransformer(_ values: [Expression], _ placed: PlacedStatement) {
    guard !functions.contains(where: { $0.name == "\\tau" }) else { return }
    for case .application(let head) in values where head.name == "\\tau" && !head.isInverse {
      let body = values.first { value in
        head.arguments.allSatisfy { argument in value.contains { $0 == argument } }
          && !value.contains { node in
            switch node {
            case .component: !head.arguments.contains(node)
            case .application, .whole, .slice: true
            default: false
            }
          }
      }
      guard let body else { continue }
      functions.append(FunctionDefinition("\\tau", parameters: head.arguments, as: body))
      return
    }
  }

  /// `(s_i, t_i)`: a tuple of names.
  func isNames(_ value: Expression) -> Bool {
    guard case .tuple(let tuple) = value, tuple.dots == nil else { return false }
    return tuple.shown.allSatisfy { element in
      if case .component(let name, _) = element { name != "z" && name != "x" } else { false }
    }
  }
}
