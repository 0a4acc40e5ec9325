/// How far a solution step by step is: "suppose that $z_1, \dots, z_{i-1}$ are known already".
extension Clause {
  /// Whether the clause supposes that something was worked out before, and nothing else.
  var tellsWhatIsKnown: Bool {
    guard let opening = Vocabulary.supposings.opening(words),
      Vocabulary.knownThings.occurrence(in: words) != nil
    else { return false }
    let speaksOfSize = items.contains {
      switch $0 {
      case .name(let name): name.isDimension
      case .dimension: true
      default: false
      }
    }
    let rest = words.dropping(first: ProseWords(opening).count).removing(Vocabulary.knownThings)
    return !speaksOfSize && Vocabulary.knownFillers.cover(rest)
  }
}

extension Vocabulary {
  /// Beside ``knownThings``: what is known, and that it is.
  static let knownFillers = Phrases(
    english: [
      "that", "we", "have", "has", "been", "are", "is", "already", "all", "the", "earlier",
      "previous", "components", "coordinates", "values", "now",
    ],
    vietnamese: ["rằng", "ta", "đã", "được", "các", "những", "trước", "đó", "thành", "phần"])
}
