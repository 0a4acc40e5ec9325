import Algebra

/// What a text defines on the way, in reading order.
///
/// A name that is defined twice means, at any place, what it was last said to mean; before the first
/// definition, what the next one says ("…, where `s = …`").
struct StatedDefinitions: Sendable {
  private(set) var all: [Definition] = []
  /// Whether some name is defined more than once in the same way, so that the place matters.
  private var isRepeated = false
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var name: String
    var indices: [Definition.IndexPattern]
  }

  /// The number of definitions so far: a place in the text.
  var count: Int { all.count }

  /// Adds a definition at the end.
  mutating func append(_ definition: Definition) {
    let indices = definition.indices.map { pattern -> Definition.IndexPattern in
      if case .variable = pattern { .variable("") } else { pattern }
    }
    if !seen.insert(Key(name: definition.name, indices: indices)).inserted { isRepeated = true }
    all.append(definition)
  }

  /// The definitions as they are seen from a place: of several that match, the last counts.
  func visible(from place: Int) -> [Definition] {
    guard isRepeated, place < all.count else { return all }
    return all[place...].reversed() + all[..<place]
  }

}
