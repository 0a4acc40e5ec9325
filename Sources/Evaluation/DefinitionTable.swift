import Algebra

/// The definitions of a context in the order in which they count, looked up by name and indices.
///
/// A text may give its components one by one; a list that is searched for each of them costs the square
/// of their number.
struct DefinitionTable {
  /// Those whose indices are all numbers or `D`, the last one first.
  private var specific: [Slot: [Definition]] = [:]
  /// The others, the last one first.
  private var general: [String: [Definition]] = [:]
  private var names: Set<String> = []

  /// The definitions for `dimension` components; of several that match, the last counts.
  init(_ definitions: [Definition], dimension: Int) {
    for definition in definitions.reversed() {
      names.insert(definition.name)
      if let numbers = definition.numbers(for: dimension) {
        specific[.component(definition.name, numbers), default: []].append(definition)
      } else {
        general[definition.name, default: []].append(definition)
      }
    }
  }

  /// Whether anything is said of a name.
  func defines(_ name: String) -> Bool { names.contains(name) }

  /// What may give a component. `s_1 = z_1` is said of one component, and counts before `s_i = s_{i-1} + z_i`.
  func candidates(for name: String, at numbers: [Int]) -> [Definition] {
    specific[.component(name, numbers), default: []] + general[name, default: []]
  }
}

extension Definition {
  /// The indices, where all of them are numbers or `D`.
  fileprivate func numbers(for dimension: Int) -> [Int]? {
    guard !indices.isEmpty else { return nil }
    var numbers: [Int] = []
    for index in indices {
      switch index {
      case .literal(let number): numbers.append(number)
      case .dimension: numbers.append(dimension)
      case .variable: return nil
      }
    }
    return numbers
  }
}
