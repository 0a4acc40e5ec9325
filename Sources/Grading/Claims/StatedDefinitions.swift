import Algebra

/// What a text defines on the way, in reading order.
///
/// A name that is defined twice means, at any place, what it was last said to mean; before the first
/// definition, what the next one says ("…, where `s = …`").
struct StatedDefinitions: Sendable {
  private var all: [Definition] = []
  /// The functions of the text and of the exercise, whose inverses may have to be computed.
  var functions: [FunctionDefinition] = []
  /// The places of the definitions of each name.
  private var places: [String: [Int]] = [:]

  /// What holds where no other definition of a name does.
  private var remainders: [String: Definition] = [:]

  /// The most definitions of one name that are looked at, before a place and after it.
  private static let limit = 64

  /// The number of definitions so far: a place in the text.
  var count: Int { all.count }

  /// Whether a name is defined.
  func contains(_ name: String) -> Bool { places[name] != nil }

  /// Whether the same name is defined for the same indices.
  func contains(place definition: Definition) -> Bool {
    places[definition.name, default: []].contains {
      all[$0].indices == definition.indices && all[$0].condition == definition.condition
    }
  }

  /// Whether all that is said of a name is which number it is: $\rho = 2$.
  func givesNumber(_ name: String) -> Bool {
    guard let own = places[name] else { return false }
    return own.allSatisfy { all[$0].indices.isEmpty && all[$0].body.names.isEmpty }
  }

  /// Takes back what was said of a name.
  mutating func remove(_ name: String) { places[name] = nil }

  /// Whether a name is defined, and not only where it is a convention: $u_0 = 0$.
  func gives(_ name: String) -> Bool {
    places[name, default: []].contains { !all[$0].isConvention }
  }

  /// Whether a name is defined by its entries, in rows and columns.
  func definesEntries(of name: String) -> Bool {
    guard let own = places[name] else { return false }
    return own.contains { all[$0].indices.count == 2 }
  }

  /// Adds a definition at the end.
  ///
  /// In "$R = |\mathbf x|$, $R = r \frac{2+r}{1+r}$, hence $r = \dots R \dots$" the second is an equation that is
  /// solved, and no definition: of two names that are said of each other, one that had another meaning
  /// keeps it.
  mutating func append(_ definition: Definition) {
    if definition.indices.isEmpty { dropEquations(for: definition) }
    places[definition.name, default: []].append(all.count)
    all.append(definition)
  }

  private mutating func dropEquations(for definition: Definition) {
    for other in definition.body.names where other != definition.name {
      guard let own = places[other], own.count > 1, let last = own.last, all[last].indices.isEmpty,
        all[last].body.names.contains(definition.name)
      else { continue }
      places[other]?.removeLast()
    }
    // The same where the meaning is told last.
    guard let earlier = places[definition.name]?.last, all[earlier].indices.isEmpty else { return }
    let isSolved = all[earlier].body.names.contains { other in
      other != definition.name && !definition.body.names.contains(other)
        && places[other]?.last.map { all[$0].body.names.contains(definition.name) } ?? false
    }
    if isSolved { places[definition.name]?.removeLast() }
  }

  /// The definitions without those in which a name is said anew in a letter that an answer may not use:
  /// $w_i = x_i - x_{i-1}$, and then $w_i = e^{z_i}$, which is an equation for $z_i$.
  func avoiding(_ letter: String) -> StatedDefinitions {
    var result = self
    for (name, own) in places where own.count > 1 {
      let others = own.filter { !all[$0].usesOwnPlace(of: letter) }
      if !others.isEmpty { result.places[name] = others }
    }
    return result
  }

  /// The definitions without those of some names; `nil` when the text defines none of them.
  func without(_ names: Set<String>) -> StatedDefinitions? {
    let own = names.filter { places[$0] != nil }
    guard !own.isEmpty else { return nil }
    var result = self
    for name in own { result.places[name] = nil }
    return result
  }

  /// Adds a definition that all others of its name go before.
  mutating func appendRemainder(_ definition: Definition) {
    remainders[definition.name] = definition
  }

  /// Adds a definition that holds only for some values: with the one before it, when that is such a
  /// piece of the same name.
  mutating func append(_ definition: Definition, where domain: Condition) {
    let piece = Branch(definition.body, when: domain)
    if let last = places[definition.name]?.last, all[last].indices == definition.indices,
      all[last].condition == definition.condition, case .cases(let pieces) = all[last].body,
      pieces.allSatisfy({ $0.condition != nil })
    {
      all[last].body = .cases(pieces + [piece])
      return
    }
    var definition = definition
    definition.body = .cases([piece])
    append(definition)
  }

  /// The definitions that an expression needs, as they are seen from a place: of several that match,
  /// the last counts.
  ///
  /// Cost: linear in the size of the expression and of the definitions that are found.
  func needed(by expression: Expression, at place: Int) -> [Definition] {
    guard !all.isEmpty else { return [] }
    var result: [Definition] = []
    var seen: Set<String> = []
    var open = expression.names
    while let name = open.popFirst() {
      guard seen.insert(name).inserted, let own = places[name] else { continue }
      if let remainder = remainders[name] { result.append(remainder) }
      let before = own.filter { $0 < place }.suffix(Self.limit)
      let after = own.filter { $0 >= place }.prefix(Self.limit)
      for number in after.reversed() + before {
        result.append(all[number])
        open.formUnion(all[number].body.names)
        for operand in all[number].condition?.operands ?? [] { open.formUnion(operand.names) }
      }
    }
    return result
  }
}

extension Definition {
  /// Whether the value at a place uses the vector of this letter at the same place, or all of it: $z_i$ in
  /// what $w_i$ is. Components before it, $z_{i-1}$, an answer may use.
  fileprivate func usesOwnPlace(of letter: String) -> Bool {
    guard body.names.contains(letter) else { return false }
    guard indices.count == 1, case .variable(let index) = indices[0] else { return true }
    return body.contains { node in
      switch node {
      case .whole(letter), .slice(letter, _, _): return true
      case .component(letter, let place):
        guard place.count == 1, let linear = LinearIndex(place[0]) else { return true }
        return linear.coefficients == [index: 1] && linear.constant >= 0
      default: return false
      }
    }
  }
}

extension Expression {
  /// The names of scalars and families that occur.
  var names: Set<String> {
    var names: Set<String> = []
    func collect(_ node: Expression) {
      switch node {
      case .symbol(let name), .component(let name, _), .whole(let name), .slice(let name, _, _):
        names.insert(name)
      // What the operation gives of nothing.
      case .fold(let fold): names.insert(fold.operation.nameOfEmpty)
      case .series(let series): names.insert(series.operation.nameOfEmpty)
      default: break
      }
      for child in node.children { collect(child) }
    }
    collect(self)
    return names
  }
}
